"""A widget that lies over another one, so that nothing moves when it comes and goes."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui.looks.tokens import Space

_WIDEST: Final = 760  # px; longer lines are hard to read


class Floating(QObject):
    """Keeps a widget at the lower edge of another, as high as its words need.

    Parameters
    ----------
    widget
        What floats; it becomes a child of `host`.
    host
        What it lies over; its layout keeps to the margins of its contents.
    stays
        Tells whether `widget` is there for long: then what `host` holds makes room, so that nothing of it
        is covered all the while.
    """

    def __init__(self, widget: QWidget, host: QWidget, *, stays: Callable[[], bool] = lambda: False) -> None:
        super().__init__(host)
        self._widget, self._host, self._stays = widget, host, stays
        shown = not widget.isHidden()
        widget.setParent(host)
        widget.setVisible(shown)
        widget.installEventFilter(self)
        host.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the host, and the words of what floats."""
        kind = event.type()
        resized = watched is self._host and kind == QEvent.Type.Resize
        news = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)
        reworded = watched is self._widget and kind in news
        if resized or reworded:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        edge = Space.MEDIUM
        widget, room = self._widget, self._host.rect().adjusted(edge, edge, -edge, -edge)
        if widget.isHidden():
            self._host.setContentsMargins(0, 0, 0, 0)
            return
        width = min(room.width(), _WIDEST)
        height = widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
        widget.setGeometry(
            room.left() + (room.width() - width) // 2, room.bottom() + 1 - height, width, height
        )
        self._host.setContentsMargins(0, 0, 0, height + 2 * edge if self._stays() else 0)
        widget.raise_()
