"""The actions that undo and redo, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from qt_kmeans.gui.tray.history import History


class UndoActions(QObject):
    """Has two actions of a window undo and redo, and say what."""

    def __init__(self, window: QObject, history: History, undo: QAction, redo: QAction) -> None:
        super().__init__(window)
        self._history = history
        self._undo, self._redo = undo, redo
        undo.setData(self.tr("Undo"))  # what they are called where it is not about a single change
        redo.setData(self.tr("Redo"))
        undo.triggered.connect(history.undo)
        redo.triggered.connect(history.redo)
        history.moved.connect(self._sync)
        self._sync()

    @Slot()
    def _sync(self) -> None:
        stack = self._history.stack
        undo, redo = stack.undoText(), stack.redoText()
        self._undo.setText(self.tr("&Undo {}").format(undo) if undo else self.tr("&Undo"))
        self._redo.setText(self.tr("&Redo {}").format(redo) if redo else self.tr("&Redo"))
        self._undo.setEnabled(stack.canUndo())
        self._redo.setEnabled(stack.canRedo())
