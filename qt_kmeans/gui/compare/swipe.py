"""The handle of the swipe: a line across the picture with a grip, for mouse, touch and keyboard."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QWidget

from qt_kmeans.gui.looks.theme import current_theme

_WIDTH: Final = 46  # logical pixels, the grip and room for its focus ring
_GRIP: Final = 15  # radius
_REACH: Final = 6  # to both sides of the line


class SwipeHandle(QAbstractSlider):
    """Divides its parent; its value is the place of the line in thousandths of the parent's width.

    A slider by birth, so arrow keys, Page Up and Down, Home, End and screen readers work. It lies on
    the line and moves itself when its value changes; the parent calls `place` when its own size does.
    A double click goes on to the next of left, middle, right.
    """

    LEFT: Final = 0
    MIDDLE: Final = 500
    RIGHT: Final = 1000

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = parent
        self._grab: float | None = None
        self._ring = False
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(self.LEFT, self.RIGHT)
        self.setSingleStep(20)
        self.setPageStep(100)
        self.setValue(self.MIDDLE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(self.tr("Divider between original and compressed"))
        self.setAccessibleDescription(self.tr("Arrow keys move it, Home and End go to the edges."))
        self.setToolTip(self.tr("Drag to compare; double-click for left, middle, right"))
        self.valueChanged.connect(self.place)

    @property
    def line(self) -> float:
        """Where the line stands in the parent, in logical pixels, between two device pixels."""
        ratio = self.devicePixelRatioF()
        return round(self.value() / self.RIGHT * self._owner.width() * ratio) / ratio

    def place(self) -> None:
        """Lie on the line, over the whole height of the parent."""
        area = QRect(round(self.line) - _WIDTH // 2, 0, _WIDTH, self._owner.height())
        if area != self.geometry():
            self.setGeometry(area)
        self._reshape()
        self.update()

    def cycle(self) -> None:
        """Go on to the next of left, middle, right."""
        stops = (self.LEFT, self.MIDDLE, self.RIGHT)
        nearest = min(stops, key=lambda stop: abs(stop - self.value()))
        self.setValue(stops[(stops.index(nearest) + 1) % len(stops)])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the line where it was touched."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._grab = self._in_parent(event) - self.line
        self.setSliderDown(True)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the line follow the hand."""
        if self._grab is None:
            event.ignore()
            return
        width = max(self._owner.width(), 1)
        self.setValue(round((self._in_parent(event) - self._grab) / width * self.RIGHT))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._grab = None
        self.setSliderDown(False)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go on to the next of left, middle, right."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.cycle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the picture."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus."""
        self._ring = event.reason() not in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self._ring = False
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Brighten the grip."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Dim the grip."""
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shape that takes the mouse on the line and the grip."""
        self._reshape()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line and the grip."""
        theme = current_theme()
        accent = QColor(theme.fill)
        line, grip = self.line - self.x(), self._grip()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(line - 2, 0, 4, self.height()), QColor(0, 0, 0, 70))
        painter.fillRect(QRectF(line - 1, 0, 2, self.height()), QColor(255, 255, 255))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 60))
        painter.drawEllipse(grip + QPointF(0, 1), _GRIP + 2, _GRIP + 2)
        active = self.isSliderDown() or self.underMouse()
        painter.setBrush(accent if active else QColor(250, 250, 250))
        painter.drawEllipse(grip, _GRIP, _GRIP)
        ink = QColor("#ffffff") if active else QColor(40, 40, 40)
        pen = QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for side in (-1, 1):
            tip = grip + QPointF(side * 8, 0)
            painter.drawPolyline([tip + QPointF(-side * 4, -4), tip, tip + QPointF(-side * 4, 4)])
        if self._ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(255, 255, 255), 4))
            painter.drawEllipse(grip, _GRIP + 3, _GRIP + 3)
            painter.setPen(QPen(accent, 2))
            painter.drawEllipse(grip, _GRIP + 3, _GRIP + 3)
        painter.end()

    def _grip(self) -> QPointF:
        """Return the middle of the grip; at the edges it stays inside the parent."""
        room = _GRIP + 6
        inside = min(max(self.line, room), max(self._owner.width() - room, room))
        return QPointF(inside - self.x(), self.height() / 2)

    def _reshape(self) -> None:
        grip = self._grip().toPoint()
        reach = _GRIP + 6
        line = round(self.line - self.x())
        ellipse = QRect(grip - QPoint(reach, reach), grip + QPoint(reach, reach))
        region = QRegion(line - _REACH, 0, 2 * _REACH, self.height())
        self.setMask(region | QRegion(ellipse, QRegion.RegionType.Ellipse))

    def _in_parent(self, event: QMouseEvent) -> float:
        return self.mapToParent(event.position()).x()
