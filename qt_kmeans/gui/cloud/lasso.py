"""The line that a hand draws around points."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui.cloud.look import look

_STEP = 2.0  # the line gets a new corner after so many logical pixels


class Lasso(QWidget):
    """Shows the line over its parent while it is drawn; the mouse goes through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._line: list[QPointF] = []
        self._dark = True
        self.hide()

    @property
    def active(self) -> bool:
        """Whether a line is being drawn."""
        return bool(self._line)

    def set_theme(self, dark: bool) -> None:
        """Take the dark or the light look."""
        self._dark = dark

    def begin(self, point: QPointF, area: QRect) -> None:
        """Start a line in an area of the parent."""
        self._line = [point]
        self.setGeometry(area)
        self.raise_()
        self.show()

    def draw_to(self, point: QPointF) -> None:
        """Go on to a point."""
        if (point - self._line[-1]).manhattanLength() >= _STEP:
            self._line.append(point)
            self.update()

    def end(self) -> list[QPointF]:
        """Take the line away and return its corners."""
        line, self._line = self._line, []
        self.hide()
        return line

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, and faintly what it encloses."""
        style = look(dark=self._dark)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = QColor(*style.focus)
        painter.setBrush(QColor(color.red(), color.green(), color.blue(), 36))
        painter.setPen(
            QPen(color, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.drawPolygon(QPolygonF(self._line), Qt.FillRule.WindingFill)
