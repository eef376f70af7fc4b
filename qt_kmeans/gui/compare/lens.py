"""The lens: what is under the pointer, enlarged, before and after side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui.compare.arrangement import Layer, Part
from qt_kmeans.gui.compare.scene import Scene, paint_pixels
from qt_kmeans.gui.compare.viewport import GRID_ZOOM, MAX_ZOOM, Viewport
from qt_kmeans.gui.looks.theme import current_theme
from qt_kmeans.gui.looks.tokens import Space

_SIDE: Final = 136  # of each half, logical pixels
_FRAME: Final = 3
_AWAY: Final = 22  # from the pointer, so that it never covers what it shows
_HALVES: Final = (Layer.BEFORE, Layer.AFTER)
_TIMES: Final = 4.0  # as large as in the view, and no smaller than `GRID_ZOOM`


class Lens(QWidget):
    """Two small windows on the same pixel; its parent tells which, and it keeps out of the way."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scene = Scene()
        self._view = Viewport()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Lens: original and compressed, enlarged"))
        self.hide()

    def sizeHint(self) -> QSize:
        """Return the size of both halves, their frame and their names."""
        return QSize(2 * _SIDE + 3 * _FRAME, _SIDE + 2 * _FRAME + self.fontMetrics().height() + Space.TINY)

    def look(self, at: QPointF, pixel: tuple[int, int], scene: Scene, view: Viewport) -> None:
        """Show what is around a pixel.

        Parameters
        ----------
        at
            The point of the parent beside which the lens is to stand.
        pixel
            Column and row in the middle of both halves.
        scene, view
            What the parent shows, and how.
        """
        self._scene = scene
        zoom = min(max(_TIMES * view.zoom, GRID_ZOOM), MAX_ZOOM)
        center = (pixel[0] + 0.5, pixel[1] + 0.5)
        self._view = replace(view, pane=(_SIDE, _SIDE), zoom=zoom, center=center, fit=False)
        self.resize(self.sizeHint())
        self.move(round(self._beside(at.x(), 0)), round(self._beside(at.y(), 1)))
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, both halves with the pixel in the middle marked, and their names."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.fillRect(self.rect(), QColor(theme.border))
        painter.fillRect(self.rect().adjusted(1, 1, -1, -1), QColor(theme.raised))
        for half, (layer, name) in enumerate(zip(_HALVES, self._scene.names, strict=True)):
            left = _FRAME + half * (_SIDE + _FRAME)
            box = QRect(left, _FRAME, _SIDE, _SIDE)
            paint_pixels(painter, Part(box, QRectF(box), layer), self._scene, self._view, event.rect())
            self._paint_mark(painter, QRectF(box).center())
            painter.setPen(QColor(theme.text))
            below = QRectF(left, _SIDE + _FRAME, _SIDE, self.height() - _SIDE - 2 * _FRAME)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)
        painter.end()

    def _paint_mark(self, painter: QPainter, middle: QPointF) -> None:
        """Frame the pixel in the middle."""
        side = self._view.scale
        box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        for width, color in ((3, QColor(0, 0, 0, 170)), (1, QColor(255, 255, 255))):
            painter.setPen(QPen(color, width))
            painter.drawRect(box)

    def _beside(self, place: float, axis: int) -> float:
        """Return where the lens begins: behind the pointer, or before it where there is no room."""
        own, room = ((self.width(), self.height())[axis], (self._room().width(), self._room().height())[axis])
        after, before = place + _AWAY, place - _AWAY - own
        if after + own <= room or before < 0:
            return max(min(after, room - own), 0)
        return before

    def _room(self) -> QSize:
        parent = self.parentWidget()
        return parent.size() if parent is not None else QSize()
