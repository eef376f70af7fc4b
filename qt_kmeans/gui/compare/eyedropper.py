"""The eyedropper: while it is out, a click in a picture names a pixel instead of moving the picture."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QPainter, QPixmap

from qt_kmeans.gui.compare.zoom_pan import ZoomPanWidget
from qt_kmeans.gui.looks.theme import Icon, icon_pixmap

_SIZE: Final = 24  # logical pixels a side
_TIP: Final = QPoint(2, 22)  # of the pipette, in its picture


class Eyedropper(QObject):
    """Watches a view while it is out; the wheel and the middle button go on to zoom and pan.

    Signals
    -------
    picked : tuple of int
        (column, row) of the pixel that was clicked.
    ended
        It was put away: a pixel was picked without Shift, or Escape was pressed.
    """

    picked = Signal(object)
    ended = Signal()

    def __init__(self, view: ZoomPanWidget) -> None:
        super().__init__(view)
        self._view = view
        self._out = False

    @property
    def out(self) -> bool:
        """Whether a click picks."""
        return self._out

    def set_out(self, out: bool) -> None:
        """Take it out or put it away."""
        if out == self._out:
            return
        self._out = out
        if out:
            self._view.installEventFilter(self)
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._view.setCursor(_cursor(self._view.devicePixelRatioF()))
        else:
            self._view.removeEventFilter(self)
            self._view.unsetCursor()
            self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take left clicks and Escape."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if kind == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if kind == QEvent.Type.KeyPress:
                self.set_out(False)
                return True
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            pixel = self._view.pixel_at(event.position())
            if kind == QEvent.Type.MouseButtonPress and pixel is not None:
                self.picked.emit(pixel)
                if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                    self.set_out(False)
            return True
        if kind == QEvent.Type.MouseMove and self._view.cursor().shape() != Qt.CursorShape.BitmapCursor:
            self._view.setCursor(_cursor(self._view.devicePixelRatioF()))  # zooming has set another
        return super().eventFilter(watched, event)


def _cursor(ratio: float) -> QCursor:
    """Return the pipette in white with a dark edge, to be seen on every picture."""
    shape = QPixmap(int(_SIZE * ratio), int(_SIZE * ratio))
    shape.setDevicePixelRatio(ratio)
    shape.fill(Qt.GlobalColor.transparent)
    painter = QPainter(shape)
    dark, light = (
        icon_pixmap(Icon.EYEDROPPER, ink, _SIZE - 2, ratio=ratio) for ink in ("#000000", "#ffffff")
    )
    for offset in (QPoint(0, 1), QPoint(2, 1), QPoint(1, 0), QPoint(1, 2)):
        painter.drawPixmap(offset, dark)
    painter.drawPixmap(QPoint(1, 1), light)
    painter.end()
    return QCursor(shape, _TIP.x(), _TIP.y())
