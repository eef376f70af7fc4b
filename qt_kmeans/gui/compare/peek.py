"""Seeing the original for a moment: as long as Space is held, or while the menu says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from qt_kmeans.gui.compare.view import CompareView


class Peek(QObject):
    """Shows the original while it is wanted.

    Parameters
    ----------
    window
        Gets the keys that no control in it wants.
    action
        The menu's way, checkable.
    compare
        The view that shows the pictures.
    """

    def __init__(self, window: QWidget, action: QAction, compare: CompareView) -> None:
        super().__init__(window)
        self._window = window
        self._action = action
        self._compare = compare
        self._held = False  # the space bar is down
        action.toggled.connect(self._show)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow Space; its release would be missed when another window takes the keyboard."""
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
                self._hold(kind == QEvent.Type.KeyPress)
                return True
        elif kind == QEvent.Type.ActivationChange and self._held and not self._window.isActiveWindow():
            self._hold(False)
        return super().eventFilter(watched, event)

    def _hold(self, held: bool) -> None:
        self._held = held
        self._show()

    @Slot()
    def _show(self) -> None:
        self._compare.set_peek(self._held or self._action.isChecked())
