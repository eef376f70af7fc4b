"""A widget that lies over another one, so that nothing moves when it comes and goes."""

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui.tokens import Space

_WIDEST: Final = 760  # px; longer lines are hard to read


class Floating(QObject):
    """Keeps a widget at the lower edge of another, as high as its words need.

    Parameters
    ----------
    widget
        What floats; it becomes a child of `host`.
    host
        What it lies over.
    """

    def __init__(self, widget: QWidget, host: QWidget) -> None:
        super().__init__(host)
        self._widget, self._host = widget, host
        shown = not widget.isHidden()
        widget.setParent(host)
        widget.setVisible(shown)
        widget.installEventFilter(self)
        host.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the host, and the words of what floats."""
        kind = event.type()
        resized = watched is self._host and kind == QEvent.Type.Resize
        reworded = watched is self._widget and kind in (QEvent.Type.Show, QEvent.Type.LayoutRequest)
        if resized or reworded:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        edge = Space.MEDIUM
        widget, room = self._widget, self._host.rect().adjusted(edge, edge, -edge, -edge)
        if widget.isHidden():
            return
        width = min(room.width(), _WIDEST)
        height = widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
        widget.setGeometry(
            room.left() + (room.width() - width) // 2, room.bottom() + 1 - height, width, height
        )
        widget.raise_()
