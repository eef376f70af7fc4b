"""Keeps a window on its screen: no larger than what the desktop leaves free, and no edge beyond it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QStyle, QWidget

_SETTLED_MS = 120  # the window manager has put its frame around a window that is new on a screen
_BORDER = 4  # px: what a frame usually takes at the sides


def fitted(window: QRect, frame: QMargins, available: QRect, *, least: QSize) -> QRect:
    """Return where a window goes, so that it and its frame lie on the screen.

    Parameters
    ----------
    window
        Where it is, without the frame.
    frame
        What the frame adds at each side.
    available
        The part of the screen that windows may take.
    least
        The smallest size that it can have; on a screen that is smaller still the bottom right is lost.
    """
    room = available.marginsRemoved(frame)
    result = QRect(window.topLeft(), window.size().boundedTo(room.size()).expandedTo(least))
    result.moveRight(min(result.right(), room.right()))
    result.moveBottom(min(result.bottom(), room.bottom()))
    result.moveLeft(max(result.left(), room.left()))
    result.moveTop(max(result.top(), room.top()))
    return result


class ScreenFit(QObject):
    """Brings a window back to its screen when it is shown, when the screen changes, and when told to.

    Where the user moves it on the same screen is left alone.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._screen: QScreen | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._soon.timeout.connect(self.fit)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear that the window appears, or comes to another screen."""
        kind = event.type()
        if kind in (QEvent.Type.Show, QEvent.Type.ScreenChangeInternal):
            self._watch_screen()
            self.fit_soon()
        return super().eventFilter(watched, event)

    def fit_soon(self) -> None:
        """Fit the window once its layout and its frame have settled."""
        self._soon.start()

    @Slot()
    def fit(self) -> None:
        """Fit the window; one that fills the screen does so already."""
        window, screen = self._window, self._window.screen()
        filling = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen
        if screen is None or window.windowState() & filling:
            return
        least = window.minimumSizeHint().expandedTo(window.minimumSize())
        now = window.geometry()
        wanted = fitted(now, self._frame(), screen.availableGeometry(), least=least)
        if window.isVisible() or window.testAttribute(Qt.WidgetAttribute.WA_Moved):
            window.setGeometry(wanted)
        else:  # nobody has said where: the desktop knows best
            window.resize(wanted.size())

    def _frame(self) -> QMargins:
        """Return what the frame takes, or what one usually takes before there is any."""
        inner, outer = self._window.geometry(), self._window.frameGeometry()
        if self._window.isVisible():
            return QMargins(
                inner.left() - outer.left(),
                inner.top() - outer.top(),
                outer.right() - inner.right(),
                outer.bottom() - inner.bottom(),
            )
        title = self._window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        return QMargins(_BORDER, title, _BORDER, _BORDER)

    def _watch_screen(self) -> None:
        screen = self._window.screen()
        if screen is self._screen:
            return
        if self._screen is not None:
            self._screen.availableGeometryChanged.disconnect(self.fit_soon)
        self._screen = screen
        screen.availableGeometryChanged.connect(self.fit_soon)
