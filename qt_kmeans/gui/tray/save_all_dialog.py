"""How all open files are to be saved."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from qt_kmeans.gui.files import dialogs
from qt_kmeans.gui.languages import isolated
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.tray.save_state import EXISTING, SaveOptions
from qt_kmeans.gui.widgets.form import ComboBox, accept_box, label, muted

_WIDTH = 520


class SaveAllDialog(QDialog):
    """Asks where results go, and what happens to files that are there.

    Parameters
    ----------
    count
        How many files there are to save.
    example
        The name that one of them gets.
    options
        What was chosen last; its `folder` is offered even when `beside`.
    beside
        Whether results went beside their originals last.
    """

    def __init__(
        self, count: int, example: str, options: SaveOptions, *, beside: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save All"))
        self._elsewhere = options.elsewhere
        head = QLabel(self.tr("Save the results of {}?").format(wording.files_text(count)))
        head.setTextFormat(Qt.TextFormat.PlainText)
        self.beside = QRadioButton(self.tr("&Beside the originals"))
        self.together = QRadioButton(self.tr("In one &folder:"))
        self.folder = QLineEdit(str(options.folder or options.elsewhere))
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.setMinimumWidth(280)
        browse = QPushButton(self.tr("&Choose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._choose_folder)
        names = muted(
            QLabel(self.tr("They get names like {}; no original is replaced.").format(isolated(example)))
        )
        names.setTextFormat(Qt.TextFormat.PlainText)
        names.setWordWrap(True)
        self.existing = ComboBox()
        for key, text in zip(EXISTING, self._existing_texts(), strict=True):
            self.existing.addItem(text, key)
        self.existing.setCurrentIndex(EXISTING.index(options.existing))
        self.skip = QCheckBox(self.tr("&Leave out results that are larger than their files"))
        self.skip.setChecked(options.skip_if_larger)
        self.buttons, self._save = accept_box(self, self.tr("&Save All"))

        row = QHBoxLayout()
        row.setContentsMargins(Space.HUGE, 0, 0, 0)
        row.addWidget(self.folder, 1)
        row.addWidget(browse)
        there = QHBoxLayout()
        there.addWidget(label(self.tr("If a result is there &already:"), self.existing))
        there.addWidget(self.existing, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.SMALL)
        for part in (head, self.beside, self.together, row, names, there, self.skip, self.buttons):
            if isinstance(part, QHBoxLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
        column.insertSpacing(5, Space.SMALL)
        column.insertSpacing(column.count() - 1, Space.SMALL)
        self.resize(_WIDTH, self.sizeHint().height())

        self.together.toggled.connect(self.folder.setEnabled)
        self.together.toggled.connect(browse.setEnabled)
        self.together.toggled.connect(self._check)
        self.folder.textChanged.connect(self._check)
        self.together.setChecked(True)
        self.beside.setChecked(beside)
        self._check()
        self._save.setFocus()

    def ask(self) -> SaveOptions | None:
        """Return what is chosen; None when the user thinks better of it."""
        accepted = self.exec() == QDialog.DialogCode.Accepted
        options = self.options()
        self.deleteLater()
        return options if accepted else None

    def options(self) -> SaveOptions:
        """Return what is chosen now."""
        folder = Path(self.folder.text().strip()) if self.together.isChecked() else None
        return SaveOptions(folder, self._elsewhere, self.existing.currentData(), self.skip.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, and mean to save everywhere else."""
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    def _existing_texts(self) -> tuple[str, ...]:
        return self.tr("Keep both, under another name"), self.tr("Leave it as it is"), self.tr("Replace it")

    @Slot()
    def _choose_folder(self) -> None:
        folder = dialogs.ask_folder(self, self.tr("Folder for the Results"), Path(self.folder.text()))
        if folder is not None:
            self.folder.setText(str(folder))

    @Slot()
    def _check(self) -> None:
        """Let files be saved only in a folder that is named in full."""
        named = Path(self.folder.text().strip()).is_absolute()
        self._save.setEnabled(self.beside.isChecked() or named)
