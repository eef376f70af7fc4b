"""The window that fills the screen."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


class FullScreen(QObject):
    """Has an action make a window fill the screen, and say whether it does, whoever made it."""

    def __init__(self, window: QWidget, action: QAction) -> None:
        super().__init__(window)
        self._window = window
        self._action = action
        action.toggled.connect(self._set)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the system, which has ways of its own."""
        if watched is self._window and event.type() == QEvent.Type.WindowStateChange:
            with QSignalBlocker(self._action):
                self._action.setChecked(self._window.isFullScreen())
        return super().eventFilter(watched, event)

    @Slot(bool)
    def _set(self, full: bool) -> None:
        self._window.setWindowState(
            self._window.windowState() | Qt.WindowState.WindowFullScreen
            if full
            else self._window.windowState() & ~Qt.WindowState.WindowFullScreen
        )
