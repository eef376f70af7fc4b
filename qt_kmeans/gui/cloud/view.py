"""The widget: what mouse and keyboard do to the colour space."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QHideEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.carrying import Carried, taken
from qt_kmeans.gui.cloud.gestures import ZOOM_STEP, dragged, keyed, pans, view_of
from qt_kmeans.gui.cloud.lasso import Lasso
from qt_kmeans.gui.cloud.motion import Motion
from qt_kmeans.gui.cloud.picking import Hit, hit_at, inside
from qt_kmeans.gui.cloud.scene import Scene
from qt_kmeans.gui.cloud.stage import CloudStage
from qt_kmeans.gui.cloud.tag import Tag
from qt_kmeans.gui.cloud.words import code, named

_HANDS = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton)
_WHEEL_STEP = 120.0  # eighths of a degree


class CloudView(CloudStage):
    """The colours of a picture as points in the RGB cube, and the centroids among them.

    Drag turns the cube; the right or middle button, or Ctrl, moves it; the wheel zooms to the pointer; a
    double click resets. Arrow keys turn (with Shift: move), plus and minus zoom, 0 or Home reset, 1 to 4 are
    the standard views. The pointer names what is under it, a click or Page Up and Page Down pick a cluster,
    Shift and a drag pick points, Ctrl and a drag carry a centroid elsewhere.

    Attributes
    ----------
    motion
        Moves the view where that takes its time.

    Parameters are those of `CloudStage`.

    Signals
    -------
    hovered : Hit or None
        The point or centroid under the pointer.
    picked : int
        The palette entry that was clicked or walked to, -1 for empty space.
    lassoed : (N,) bool
        The points inside a line that was drawn.
    centroid_taken : int
        A hand has taken hold of the centroid of this palette entry.
    centroid_moved : tuple of int, int, int
        It is held over the place of this colour.
    centroid_left : bool
        The hand has let go: to stay there, or (False) to go back.
    """

    hovered = Signal(object)
    picked = Signal(int)
    lassoed = Signal(object)
    centroid_taken = Signal(int)
    centroid_moved = Signal(object)
    centroid_left = Signal(bool)

    def __init__(self, renderer: str = "auto", parent: QWidget | None = None) -> None:
        super().__init__(renderer, parent)
        self._dragged_from: QPointF | None = None
        self._pressed_at: QPointF | None = None  # as long as it may become a click
        self._hit: Hit | None = None
        self._pointer: QPointF | None = None
        self._carried: Carried | None = None
        self._carrying = False  # it has been moved
        self._tag, self._lasso = Tag(self), Lasso(self)
        self.motion = Motion(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)  # the right button moves the cube
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def set_theme(self, dark: bool) -> None:
        """Take the dark or the light look."""
        super().set_theme(dark)
        for child in (self._tag, self._lasso):
            child.set_theme(dark)

    # Events

    def event(self, event: QEvent) -> bool:
        """Keep the plain keys of the views, and say what the mouse can do where it points at nothing."""
        if isinstance(event, QHelpEvent) and self._hit is None and self._scene.cloud is not None:
            text = self.tr("Drag to turn, scroll to zoom; Shift and drag around colours to see their pixels")
            QToolTip.showText(event.globalPos(), text, self)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and view_of(event.key()) is not None:
                event.accept()
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the cube, or start a line around points."""
        if event.button() not in _HANDS:
            event.ignore()
            return
        event.accept()
        self.motion.stop()
        hit = self._hit
        self._hover(None)
        left = event.button() == Qt.MouseButton.LeftButton
        if left and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._carried = taken(self._scene, hit, event.position())
        if left and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._lasso.begin(event.position(), self.rect())
            self.setCursor(Qt.CursorShape.CrossCursor)
            return
        self._pressed_at = event.position() if left else None
        self._dragged_from = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._apply(replace(self._scene, moving=True))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn or move the cube with the hand, draw a line, or name what is under the pointer."""
        event.accept()
        if self._lasso.active:
            self._lasso.draw_to(event.position())
        elif self._dragged_from is None:
            self._hover(event.position())
        elif self._carried is not None and event.buttons():
            self._carry(self._carried, event.position())
        elif event.buttons():
            self._drag(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the cube when no button is down any more; what was not dragged was clicked."""
        event.accept()
        if event.buttons():
            return
        if self._lasso.active:
            line = self._lasso.end()
            size = {"width": self.width(), "height": self.height()}
            self.lassoed.emit(inside(self._scene, self._camera, line, **size))
        clicked, at = self._pressed_at is not None and not self._carrying, event.position()
        self._leave(stays=True)
        self._let_go()
        self._hover(at)
        if clicked:
            self.picked.emit(self._hit.entry if self._hit is not None else -1)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Reset the view."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.motion.to_camera(Camera())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._hover(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the pointer."""
        event.accept()
        self.motion.stop()
        factor, at = ZOOM_STEP ** (event.angleDelta().y() / _WHEEL_STEP), event.position()
        size = {"width": self.width(), "height": self.height()}
        self.set_camera(self._camera.zoomed_at(factor, x=at.x(), y=at.y(), **size))
        if not event.buttons():
            self._hover(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn, move, zoom, go to a standard view or walk through the clusters."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        camera = keyed(self._camera, event.key(), shift=shift, width=self.width(), height=self.height())
        view = view_of(event.key())
        if camera is not None:
            self.motion.stop()
            self.set_camera(camera)
        elif view is not None:
            self.motion.to_camera(view)
        elif event.key() == Qt.Key.Key_Escape and self._carrying:
            self._leave(stays=False)
            self._dragged_from = None
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and self._scene.clusters is not None:
            self._walk(1 if event.key() == Qt.Key.Key_PageDown else -1, len(self._scene.clusters.centers))
        else:
            super().keyPressEvent(event)

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
        """Let go and stand still: a hidden view hears no release."""
        self.motion.stop()
        self._let_go()
        super().hideEvent(event)

    # Inside

    def _drag(self, event: QMouseEvent) -> None:
        assert self._dragged_from is not None
        at = event.position()
        if self._pressed_at is not None:
            if (at - self._pressed_at).manhattanLength() < QApplication.startDragDistance():
                return
            self._pressed_at = None
        way, self._dragged_from = at - self._dragged_from, at
        size = {"width": self.width(), "height": self.height()}
        self.set_camera(dragged(self._camera, way.x(), way.y(), pans=pans(event), **size))

    def _carry(self, carried: Carried, at: QPointF) -> None:
        """Tell the colour that a centroid is held over, once it has been moved far enough."""
        if not self._carrying:
            if (at - carried.taken_at).manhattanLength() < QApplication.startDragDistance():
                return
            self._carrying = True
            self.setCursor(Qt.CursorShape.SizeAllCursor)
            self.centroid_taken.emit(carried.entry)
        color = carried.color(self._camera, at, self.size())
        self._tag.say(color, (code(color),), at=at.toPoint(), room=self.size())
        self.centroid_moved.emit(color)

    def _leave(self, *, stays: bool) -> None:
        """Let go of a centroid."""
        carrying, self._carrying, self._carried = self._carrying, False, None
        if carrying:
            self._tag.hide()
            self.centroid_left.emit(stays)

    def _let_go(self) -> None:
        self._leave(stays=False)
        self._dragged_from = self._pressed_at = None
        if self._lasso.active:
            self._lasso.end()
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._apply(replace(self._scene, moving=False))

    def _apply(self, scene: Scene) -> None:
        """Show this scene; a pointer that rests is over something else when the clusters have changed."""
        old = self._scene
        super()._apply(scene)
        others = scene.cloud is not old.cloud or scene.clusters is not old.clusters
        if others and self._hit is not None and self._dragged_from is None:
            self._hover(self._pointer)

    def _hover(self, at: QPointF | None) -> None:
        """Name what is under the pointer, and tell others when it is something else than before."""
        self._pointer = at
        hit = None
        if at is not None and self.rect().contains(at.toPoint()):
            size = {"width": self.width(), "height": self.height()}
            hit = hit_at(self._scene, self._camera, at.x(), at.y(), **size)
        if hit is None or at is None:
            self._tag.hide()
        else:
            self._tag.say(*named(self._scene, hit), at=at.toPoint(), room=self.size())
        if self._dragged_from is None:
            self.setCursor(
                Qt.CursorShape.OpenHandCursor if hit is None else Qt.CursorShape.PointingHandCursor
            )
        if hit != self._hit:
            self._hit = hit
            self.hovered.emit(hit)

    def _walk(self, step: int, count: int) -> None:
        """Pick the next or the last cluster of the palette, around its ends."""
        now = min(self._entries, default=-1 if step > 0 else count)
        self.picked.emit((now + step) % count)
