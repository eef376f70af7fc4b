"""A widget on which pictures are zoomed and panned: wheel, drag, pinch and keys become a `Viewport`."""

import dataclasses
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QWidget

from qt_kmeans.gui.compare.viewport import Viewport
from qt_kmeans.gui.looks.tokens import Space

_NOTCH: Final = 120  # angle units of one click of the wheel
_NOTCHES_PER_DOUBLING: Final = 3.0
_ONE_GO: Final = 700  # milliseconds; what follows within them belongs to the same zooming


class ZoomPanWidget(QWidget):
    """Turns what hands do into a viewport that all its panes share; subclasses paint.

    The wheel and a pinch zoom to the pointer, dragging pans, a double click switches between the whole
    picture and 100 %. Arrow keys pan and + and - zoom while the widget has the focus.

    Signals
    -------
    zoom_changed
        The new zoom; 1.0 shows a pixel of the picture as a pixel of the screen.
    pixel_hovered
        ``(column, row)`` of the pixel under the pointer, or None.
    pixel_clicked
        ``(column, row)`` of a pixel that was clicked, not dragged.
    """

    zoom_changed = Signal(float)
    pixel_hovered = Signal(object)
    pixel_clicked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = Viewport(margin=Space.MEDIUM)
        self._drag: QPointF | None = None
        self._pressed: QPointF | None = None  # where the left button went down, as long as it may be a click
        self._pointer: QPointF | None = None
        self._on_screen: QPointF | None = None  # where that is, should the widget move under it
        self._pixel: tuple[int, int] | None = None
        self._ring = False
        self._earlier: Viewport | None = None  # before the last zooming
        self._zooming = QElapsedTimer()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.grabGesture(Qt.GestureType.PinchGesture)

    # For subclasses

    def panes(self) -> tuple[QRect, ...]:
        """Return where the picture is shown: rectangles of equal size."""
        return (self.rect(),)

    def fit_panes(self) -> None:
        """Bring the viewport in line with the panes and the screen."""
        pane = self.panes()[0]
        self._show(self._view.with_pane((pane.width(), pane.height()), ratio=self.devicePixelRatioF()))

    def zoom_shown(self) -> None:
        """Do what a new zoom calls for; called before `zoom_changed`."""

    def pointer_moved(self, before: QPointF | None) -> None:
        """Do what a pointer calls for that was at `before`."""

    # Zoom and pan

    @property
    def zoom(self) -> float:
        """Device pixels per image pixel."""
        return self._view.zoom

    @property
    def fits(self) -> bool:
        """True while the whole picture is kept in sight."""
        return self._view.fit

    @property
    def viewport(self) -> Viewport:
        """How the pictures lie in their panes."""
        return self._view

    def pixel_at(self, point: QPointF) -> tuple[int, int] | None:
        """Return ``(column, row)`` of the pixel at a point of the widget, None where there is none."""
        return self._view.pixel_at(self._in_pane(point))

    @Slot()
    def fit(self) -> None:
        """Show the whole picture, now and when the view is resized."""
        self._show(self._view.fitted())

    @Slot()
    def actual_size(self) -> None:
        """Show every pixel of the picture as one pixel of the screen."""
        self.set_zoom(1.0)

    def look(self, view: Viewport) -> None:
        """Look at the picture as another view does."""
        self._show(
            dataclasses.replace(self._view, zoom=view.zoom, center=view.center, fit=view.fit).settled()
        )

    def set_zoom(self, zoom: float) -> None:
        """Zoom about the middle; 1.0 is 100 %."""
        self._show(self._view.zoomed(zoom))

    @Slot()
    def zoom_in(self) -> None:
        """Go to the next larger of the usual zooms."""
        self.step_zoom(1)

    @Slot()
    def zoom_out(self) -> None:
        """Go to the next smaller of the usual zooms."""
        self.step_zoom(-1)

    @Slot(int)
    def step_zoom(self, direction: int) -> None:
        """Go to the next larger (1) or smaller (-1) of the usual zooms."""
        self._show(self._view.stepped(direction))

    @Slot()
    def zoom_back(self) -> None:
        """Go back to the zoom and place before the last zooming, and with the next call forth again."""
        earlier = self._earlier
        if earlier is not None:
            self._zooming.invalidate()
            self._show(earlier.with_pane(self._view.pane, ratio=self._view.ratio))

    # Events

    def event(self, event: QEvent) -> bool:
        """Take in pinches and a change of screen."""
        kind = event.type()
        if kind == QEvent.Type.DevicePixelRatioChange:
            self.fit_panes()
        elif isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom_by(1.0 + event.value(), event.position())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                middle = self.mapFromGlobal(pinch.centerPoint())
                moved = pinch.centerPoint() - pinch.lastCenterPoint()
                if pinch.state() != Qt.GestureState.GestureStarted:
                    self._show(self._view.panned(moved.x(), moved.y()))
                self._zoom_by(pinch.scaleFactor(), middle)
                event.accept()
                return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the pointer; whole clicks of the wheel rest at 100 % and at the whole picture."""
        turn = event.angleDelta().y() or event.angleDelta().x()
        if not turn or self._view.empty:
            event.ignore()
            return
        event.accept()
        old = self._view.zoom
        new = old * 2.0 ** (turn / _NOTCH / _NOTCHES_PER_DOUBLING)
        if abs(turn) >= _NOTCH:
            for rest in (1.0, self._view.fit_zoom):
                if min(old, new) * 1.001 < rest < max(old, new) * 0.999:
                    new = rest
        if abs(new / self._view.fit_zoom - 1) < 1e-6:
            self._show(self._view.fitted())
        else:
            self._show(self._view.zoomed(new, anchor=self._in_pane(event.position())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._drag = event.position()
            self._pressed = event.position() if event.button() == Qt.MouseButton.LeftButton else None
            self._sync_cursor()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan while a button is down; else tell the pixel under the pointer."""
        if self._drag is not None:
            moved = event.position() - self._drag
            self._drag = event.position()
            self._show(self._view.panned(moved.x(), moved.y()))
        self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the picture, and tell the pixel when it was not moved."""
        pressed, self._drag, self._pressed = self._pressed, None, None
        self._sync_cursor()
        if pressed is not None:
            moved = (event.position() - pressed).manhattanLength()
            pixel = self.pixel_at(pressed)
            if pixel is not None and moved < QApplication.startDragDistance():
                self.pixel_clicked.emit(pixel)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Switch between the whole picture and 100 % at the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._view.fit:
            closer = 1.0 if self._view.zoom < 1.0 else self._view.zoom * 2
            self._show(self._view.zoomed(closer, anchor=self._in_pane(event.position())))
        else:
            self.fit()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pan with the arrow keys, zoom with + and -."""
        stride = {
            Qt.Key.Key_Left: (1, 0),
            Qt.Key.Key_Right: (-1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if not plain:
            event.ignore()
        elif stride is not None:
            width, height = self._view.pane
            self._show(self._view.panned(stride[0] * width / 8, stride[1] * height / 8))
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_out()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus."""
        self._ring = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self._ring = False
        self.update()

    # Geometry

    def _pane_of(self, point: QPointF) -> int:
        """Return the number of the pane that a point of the widget belongs to: the one it is nearest to."""
        panes = enumerate(self.panes())
        return min(panes, key=lambda pane: (QPointF(pane[1].center()) - point).manhattanLength())[0]

    def _in_pane(self, point: QPointF) -> tuple[float, float]:
        corner = self.panes()[self._pane_of(point)].topLeft()
        return point.x() - corner.x(), point.y() - corner.y()

    def _show(self, view: Viewport) -> None:
        old, self._view = self._view, view
        if view != old:
            self.update()
            self._sync_cursor()
            if self._on_screen is not None:
                self._hover(self.mapFromGlobal(self._on_screen))
        if view.image != old.image:
            self._earlier = None
        elif view.zoom != old.zoom and not (old.fit and view.fit):  # not a mere change of size
            if not self._zooming.isValid() or self._zooming.hasExpired(_ONE_GO):
                self._earlier = old
            self._zooming.start()
        if view.zoom != old.zoom:
            self.zoom_shown()
            self.zoom_changed.emit(view.zoom)

    def _zoom_by(self, factor: float, point: QPointF) -> None:
        self._show(self._view.zoomed(self._view.zoom * factor, anchor=self._in_pane(point)))

    def _hover(self, point: QPointF | None) -> None:
        before, self._pointer = self._pointer, point
        self._on_screen = None if point is None else self.mapToGlobal(point)
        pixel = None if point is None else self.pixel_at(point)
        if pixel != self._pixel:
            self._pixel = pixel
            self.pixel_hovered.emit(pixel)
        self.pointer_moved(before)

    def _sync_cursor(self) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._view.pannable:
            held = self._drag is not None
            shape = Qt.CursorShape.ClosedHandCursor if held else Qt.CursorShape.OpenHandCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)
