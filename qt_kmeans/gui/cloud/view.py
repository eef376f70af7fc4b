"""The widget: what mouse and keyboard do to the colour space."""

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui.cloud.gestures import ZOOM_STEP, dragged, keyed
from qt_kmeans.gui.cloud.stage import CloudStage

_HANDS = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton)
_WHEEL_STEP = 120.0  # eighths of a degree


class CloudView(CloudStage):
    """The colours of a picture as points in the RGB cube, and the centroids among them.

    Drag turns the cube; the right or middle button, or Shift, moves it; the wheel zooms; a double click
    resets. Arrow keys turn (with Shift: move), plus and minus zoom, R or Home reset.

    Parameters and signals are those of `CloudStage`.
    """

    def __init__(self, renderer: str = "auto", parent: QWidget | None = None) -> None:
        super().__init__(renderer, parent)
        self._dragged_from: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)  # the right button moves the cube
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the cube."""
        if event.button() not in _HANDS:
            event.ignore()
            return
        self._dragged_from = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._apply(replace(self._scene, moving=True))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn or move the cube with the hand."""
        if self._dragged_from is None or not event.buttons():
            return
        way = event.position() - self._dragged_from
        self._dragged_from = event.position()
        width, height = self.width(), self.height()
        self.set_camera(
            dragged(self._camera, way.x(), way.y(), pans=_pans(event), width=width, height=height)
        )
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the cube when no button is down any more."""
        if not event.buttons():
            self._let_go()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Reset the view."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.reset_view()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom."""
        steps = event.angleDelta().y() / _WHEEL_STEP
        self.set_camera(self._camera.zoomed(ZOOM_STEP**steps))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn, move, zoom or reset."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        camera = keyed(self._camera, event.key(), shift=shift, width=self.width(), height=self.height())
        if camera is None:
            super().keyPressEvent(event)
        else:
            self.set_camera(camera)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here, when it came by the keyboard."""
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._apply(replace(self._scene, focused=by_key))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        self._apply(replace(self._scene, focused=False))
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go: a hidden view hears no release."""
        self._let_go()
        super().hideEvent(event)

    def _let_go(self) -> None:
        self._dragged_from = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._apply(replace(self._scene, moving=False))


def _pans(event: QMouseEvent) -> bool:
    """Return whether a drag moves the cube instead of turning it."""
    if not event.buttons() & Qt.MouseButton.LeftButton:
        return True
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
