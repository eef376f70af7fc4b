"""What stands in the empty cube."""

import numpy as np
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.gui.cloud.look import look

_CARD_WIDTH = 320


def lattice(steps: int = 9) -> PointCloud:
    """Return evenly spread colours of the whole cube, which fill it while there is no picture."""
    levels = np.linspace(0.0, 1.0, steps)
    positions = np.stack(np.meshgrid(levels, levels, levels), axis=-1).reshape(-1, 3)
    count = len(positions)
    return PointCloud(
        positions=positions.astype(np.float32),
        colors=np.rint(positions * 255.0).astype(np.uint8),
        weights=np.full(count, 1.0 / count, np.float32),
    )


class Hint(QWidget):
    """A card that says what will appear here and how to handle it; the mouse goes through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._card = QFrame(self)
        self._card.setObjectName("card")
        self._title, self._text = QLabel(self._card), QLabel(self._card)
        inner = QVBoxLayout(self._card)
        inner.setContentsMargins(22, 16, 22, 18)
        inner.setSpacing(6)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            inner.addWidget(label)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 12, 12, 12)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._card)
        row.addStretch()
        outer.addStretch()
        outer.addLayout(row)
        outer.addStretch()
        self._retranslate()

    def set_theme(self, dark: bool) -> None:
        """Take the dark or the light look."""
        style = look(dark=dark)
        self._card.setStyleSheet(
            f"#card {{ background: rgba{(*style.fog, 230)}; border: 1px solid rgba{style.hidden_line};"
            " border-radius: 10px; }"
        )
        self._title.setStyleSheet(f"color: rgb{style.title[:3]}; font-size: 17px; font-weight: 600;")
        self._text.setStyleSheet(f"color: rgb{style.text[:3]};")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the card a width at which its lines break well."""
        self._card.setFixedWidth(min(_CARD_WIDTH, max(self.width() - 24, 100)))
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Every colour has its place"))
        self._text.setText(
            self.tr("Open a picture to see its colours here as a cloud. Drag to turn it, scroll to zoom.")
        )
