"""Who made this, of what, under which licences."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qt_kmeans import __version__
from qt_kmeans.gui.diagnostics import versions
from qt_kmeans.gui.looks.theme import app_icon
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.widgets.form import close_box, muted

_ICON = 72

LICENCES = {
    "qt_kmeans": "MIT",
    "Python": "PSF",
    "Qt": "LGPL-3.0",
    "PySide6-Essentials": "LGPL-3.0",
    "numpy": "BSD-3-Clause",
    "numba": "BSD-2-Clause",
    "scikit-learn": "BSD-3-Clause",
    "pillow": "MIT-CMU",
    "pyqtgraph": "MIT",
    "PyOpenGL": "BSD-3-Clause",
    "pyoxipng": "MIT",
    "SSIMULACRA2 formula": "BSD-3-Clause",
    "Lucide icons": "ISC",
}
"""Every part that is shipped, with its licence."""


class AboutDialog(QDialog):
    """Name, version, purpose, and the versions and licences of all parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About qt_kmeans"))
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))
        name = QLabel("qt_kmeans")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.7)
        font.setBold(True)
        name.setFont(font)
        version = muted(QLabel(self.tr("Version {}").format(__version__)))
        purpose = QLabel(
            self.tr("Makes images smaller by K-Means colour quantization, and shows how their colours move.")
        )
        purpose.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(Space.TINY)
        for label in (name, version):
            words.addWidget(label)
        words.addSpacing(Space.TINY)
        words.addWidget(purpose)
        head = QHBoxLayout()
        head.setSpacing(Space.LARGE)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        note = QLabel(
            self.tr(
                "Qt is used under the LGPL as separate libraries that may be replaced; "
                "the full texts of all licences come with the program."
            )
        )
        note.setWordWrap(True)
        muted(note)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.HUGE, Space.HUGE, Space.HUGE, Space.LARGE)
        column.setSpacing(Space.LARGE)
        column.addLayout(head)
        column.addWidget(self._parts(), 1)
        column.addWidget(note)
        column.addWidget(close_box(self))
        self.resize(520, 560)

    def _parts(self) -> QTableWidget:
        known = dict(versions())
        table = QTableWidget(len(LICENCES), 3)
        table.setAccessibleName(self.tr("Parts of the program"))
        table.setHorizontalHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setStyleSheet(f"QTableView::item {{ padding-left: {Space.TINY}px; }}")
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for row, (part, licence) in enumerate(LICENCES.items()):
            for column, text in enumerate((part, known.get(part, ""), licence)):
                table.setItem(row, column, QTableWidgetItem(text))
        return table
