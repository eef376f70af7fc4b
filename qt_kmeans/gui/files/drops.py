"""Files and images that are dropped on the window, and who takes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui.files import clipboard


class Drops(QObject):
    """Offers what is dropped on a window to one after the other until somebody takes it.

    Parameters
    ----------
    window
        Where things are dropped.
    takers
        Each returns whether it took what was dropped.
    hovered
        Told whether something that could be dropped is above the window.
    """

    def __init__(
        self,
        window: QWidget,
        takers: Sequence[Callable[[QMimeData], bool]],
        hovered: Callable[[bool], object],
    ) -> None:
        super().__init__(window)
        self._takers = takers
        self._hovered = hovered
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept files and images, as copies."""
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self._hovered(False)
        elif isinstance(event, QDragEnterEvent):
            if event.source() is not None:  # our own result, on its way out
                event.ignore()
                return True
            if clipboard.carries_image(event.mimeData()):
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self._hovered(True)
                return True
        elif isinstance(event, QDropEvent) and kind == QEvent.Type.Drop:
            self._hovered(False)
            if any(take(event.mimeData()) for take in self._takers):
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                return True
        return super().eventFilter(watched, event)
