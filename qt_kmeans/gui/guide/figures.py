"""The drawings of the guide: the example before its run, at the start, in its first step, and at rest."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPolygonF

from qt_kmeans.gui.guide.example import Example, nearest
from qt_kmeans.gui.languages import is_mirrored
from qt_kmeans.gui.looks.theme import current_theme
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.widgets.chart import Chart

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtWidgets import QWidget

_HEIGHT: Final = 168  # px of a drawing
_WIDE: Final = 390  # px, as wide as two plots and what is between them
_PLOT: Final = 150  # px, both ways
_ARROW: Final = 30  # px from one part to the next
_POINT: Final = 1.7  # radius, px
_DISC: Final = 6.5
_SWATCH: Final = 14  # height of the palette under the picture, px
_CELLS: Final = 75  # of the ground that shows whose place is whose, both ways
_VEIL: Final = 46  # opacity of that ground
_DARK_GROUND: Final = "#aeaeae"  # dark points are half of all: on a dark ground they would be lost
_INK: Final = "#202020"


class Stage(IntEnum):
    """What a drawing shows."""

    COLORS = 0
    START = 1
    STEP = 2
    END = 3


class Figure(Chart):
    """One drawing: one or two plots of the colours' plane, and the picture where it matters.

    The plane itself looks the same in every language; what follows what goes with the direction of reading.
    """

    def __init__(
        self, stage: Stage, example: Example, description: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._stage, self._example = stage, example
        self.setAccessibleName(description)
        self.setMinimumSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return the size of two parts side by side."""
        return QSize(_WIDE, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts on a common ground."""
        theme = current_theme()
        painter = self._painter()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(_DARK_GROUND if theme.dark else theme.base))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), Space.RADIUS, Space.RADIUS
        )
        first, second = self._parts()
        if self._stage is Stage.COLORS:
            self._paint_picture(painter, first, self._example.pixels)
            self._paint_points(painter, second, self._example.colors)
        elif self._stage is Stage.START:
            middle = first.united(second).center()
            plot = first.translated(middle - first.center())
            self._paint_points(painter, plot, self._example.colors)
            self._paint_discs(painter, plot, step=0, filled=False)
        elif self._stage is Stage.STEP:
            for plot, at in ((first, 0), (second, 1)):
                self._paint_areas(painter, plot)
                self._paint_points(painter, plot, self._means(0)[self._example.labels[0]])
                self._paint_trails(painter, plot, at)
                self._paint_discs(painter, plot, step=at, filled=bool(at))
        else:
            self._paint_points(painter, first, self._means(-1)[self._example.labels[-1]])
            self._paint_trails(painter, first, self._example.steps)
            self._paint_discs(painter, first, step=self._example.steps)
            self._paint_picture(painter, second, self._example.reduced, self._example.palette)
        if self._stage is not Stage.START:
            self._paint_arrow(painter, first.united(second).center())

    # -- the parts ----------------------------------------------------------------------------------

    def _parts(self) -> tuple[QRectF, QRectF]:
        """Return where the first and the second part are, in the direction of reading."""
        top = (self.height() - _PLOT) / 2
        left = (self.width() - 2 * _PLOT - _ARROW) / 2
        one = QRectF(left, top, _PLOT, _PLOT)
        other = one.translated(_PLOT + _ARROW, 0)
        return (other, one) if is_mirrored() else (one, other)

    def _place(self, plot: QRectF, places: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return where places on the plane, (N, 2) in 0..1, are in a plot; light is above."""
        return np.column_stack(
            [plot.left() + places[:, 0] * plot.width(), plot.bottom() - places[:, 1] * plot.height()]
        )

    def _means(self, step: int) -> NDArray[np.uint8]:
        """Return the mean colour of every cluster of a step, (K, 3)."""
        labels, colors = self._example.labels[step], self._example.colors
        clusters = range(len(self._example.palette))
        return np.stack([colors[labels == entry].mean(axis=0) for entry in clusters]).astype(np.uint8)

    def _paint_picture(
        self,
        painter: QPainter,
        part: QRectF,
        pixels: NDArray[np.uint8],
        palette: NDArray[np.uint8] | None = None,
    ) -> None:
        """Paint a picture as wide as the part, with its palette below where there is one."""
        height, width = pixels.shape[:2]
        image = QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
        frame = QRectF(0, 0, part.width(), part.width() * height / width)
        below = _SWATCH + Space.SMALL if palette is not None else 0
        frame.moveTopLeft(QPointF(part.left(), part.center().y() - (frame.height() + below) / 2))
        painter.drawImage(frame, image)
        if palette is None:
            return
        across = frame.width() / len(palette)
        for entry, color in enumerate(palette[np.argsort(palette.sum(axis=1))]):
            swatch = QRectF(frame.left() + entry * across, frame.bottom() + Space.SMALL, across, _SWATCH)
            painter.fillRect(swatch.adjusted(1 if entry else 0, 0, 0, 0), QColor(*map(int, color)))

    def _paint_points(self, painter: QPainter, plot: QRectF, colors: NDArray[np.uint8]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for (x, y), color in zip(self._place(plot, self._example.places), colors, strict=True):
            painter.setBrush(QColor(*map(int, color)))
            painter.drawEllipse(QPointF(float(x), float(y)), _POINT, _POINT)

    def _paint_areas(self, painter: QPainter, plot: QRectF) -> None:
        """Tint the plane by whose centre is the nearest at the start, which shows the borders."""
        steps = (np.arange(_CELLS, dtype=np.float32) + 0.5) / _CELLS
        x, y = np.meshgrid(steps, steps[::-1])
        owners = nearest(np.column_stack([x.ravel(), y.ravel()]).astype(np.float32), self._example.centers[0])
        pixels = np.full((_CELLS * _CELLS, 4), _VEIL, np.uint8)
        pixels[:, :3] = self._means(0)[owners]
        image = QImage(pixels.tobytes(), _CELLS, _CELLS, QImage.Format.Format_RGBA8888)
        painter.drawImage(plot, image)

    def _paint_trails(self, painter: QPainter, plot: QRectF, steps: int) -> None:
        """Paint the ways of the centres so far."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(_INK), 1.4))
        for way in self._example.centers[: steps + 1].swapaxes(0, 1):
            points = [QPointF(float(x), float(y)) for x, y in self._place(plot, way)]
            painter.drawPolyline(QPolygonF(points))

    def _paint_discs(self, painter: QPainter, plot: QRectF, *, step: int, filled: bool = True) -> None:
        """Paint the centres; those that are a guess have no colour of their own yet."""
        means = self._means(max(step - 1, 0))
        for entry, (x, y) in enumerate(self._place(plot, self._example.centers[step])):
            for pen in (QPen(QColor("#ffffff"), 4.5), QPen(QColor(_INK), 1.5)):
                painter.setPen(pen)
                painter.setBrush(QColor(*map(int, means[entry])) if filled else QColor("#ffffff"))
                painter.drawEllipse(QPointF(float(x), float(y)), _DISC, _DISC)

    def _paint_arrow(self, painter: QPainter, middle: QPointF) -> None:
        ahead = -1 if is_mirrored() else 1
        length, head = _ARROW / 4, 5
        tip = QPointF(middle.x() + ahead * length, middle.y())
        painter.setPen(QPen(QColor(_INK), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(middle.x() - ahead * length, middle.y()), tip)
        for side in (-head, head):
            painter.drawLine(tip, QPointF(tip.x() - ahead * head, tip.y() + side))
