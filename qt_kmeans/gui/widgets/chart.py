"""What small charts have in common."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

_SMALLER, _LEAST = 0.88, 6.5  # than the window's letters; points


class Chart(QWidget):
    """A chart that is painted anew with every theme, in small letters."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new theme or font."""
        super().changeEvent(event)
        self.update()

    def _painter(self) -> QPainter:
        """Return the painter of a paint event."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small())
        return painter

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(self.font().pointSizeF() * _SMALLER, _LEAST))
        return font
