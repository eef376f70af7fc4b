"""What is said about the point or centroid under the pointer, beside it."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui.cloud.look import Rgb, look

_PADDING, _SWATCH, _GAP = 8, 12, 6  # in logical pixels
_AWAY = QPoint(14, 16)  # from the pointer
_RADIUS = 5.0


class Tag(QWidget):
    """A small card with a swatch and words, which keeps inside its parent; the mouse goes through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._color: Rgb = (0, 0, 0)
        self._lines: tuple[str, ...] = ()
        self._dark = True
        self.hide()

    @property
    def text(self) -> str:
        """Return what is said, or "" while nothing is."""
        return "\n".join(self._lines) if not self.isHidden() else ""

    def set_theme(self, dark: bool) -> None:
        """Take the dark or the light look."""
        self._dark = dark
        self.update()

    def say(self, color: Rgb, lines: tuple[str, ...], *, at: QPoint, room: QSize) -> None:
        """Show a colour and lines of text beside a place of the parent, which has so much room."""
        self._color, self._lines = color, lines
        self.resize(self.sizeHint())
        corner = at + _AWAY
        if corner.x() + self.width() > room.width():
            corner.setX(max(at.x() - _AWAY.x() - self.width(), 0))
        if corner.y() + self.height() > room.height():
            corner.setY(max(at.y() - _AWAY.y() - self.height(), 0))
        self.move(corner)
        self.raise_()
        self.show()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for swatch and text."""
        metrics = self.fontMetrics()
        widths = [metrics.horizontalAdvance(line) for line in self._lines]
        widths[:1] = [widths[0] + _SWATCH + _GAP] if widths else []
        return QSize(max(widths, default=0), metrics.height() * len(self._lines)) + QSize(
            2 * _PADDING, _PADDING
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        style, metrics = look(dark=self._dark), self.fontMetrics()
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(*style.hidden_line), 1))
        painter.setBrush(QColor(*style.fog, 240))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        top = _PADDING // 2
        for number, line in enumerate(self._lines):
            left = _PADDING
            if number == 0:
                swatch = QRectF(left, top + (metrics.height() - _SWATCH) / 2, _SWATCH, _SWATCH)
                painter.setBrush(QColor(*self._color))
                painter.drawRoundedRect(swatch, 2, 2)
                left += _SWATCH + _GAP
            painter.setPen(QColor(*(style.title if number == 0 else style.text)))
            painter.drawText(left, top + metrics.ascent(), line)
            painter.setPen(QPen(QColor(*style.hidden_line), 1))
            top += metrics.height()
