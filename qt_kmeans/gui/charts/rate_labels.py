"""Where the words of the chart of the sweep stand, so that none covers another, a mark or a figure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF

from qt_kmeans.gui.looks.tokens import Space

_STEP: Final = 9.0  # px from one place along a line to the next
_CLEARLY: Final = 1.25  # times as far as its own mark are all others from a label
_AIR: Final = 1.0  # px around what is not to be covered


@dataclass(frozen=True, slots=True)
class Label:
    """A word of the chart and where it stands."""

    text: str
    box: QRectF


class LabelRoom:
    """The frame of the chart with what is taken of it.

    Parameters
    ----------
    frame
        Labels stand inside it, so that they never cover the figures of the axes.
    marks
        What no label may cover.
    curves
        Lines that a label covers only where there is no better place.
    """

    def __init__(self, frame: QRectF, marks: Iterable[QRectF], curves: Iterable[QLineF]) -> None:
        self._frame = frame
        self._marks = _table(_sides(box.adjusted(-_AIR, -_AIR, _AIR, _AIR)) for box in marks)
        self._curves = np.vstack([_table([]), *map(_bits, curves)])

    def take(self, boxes: Iterable[QRectF], *, needed: bool = False) -> QRectF | None:
        """Return a free one of some boxes, pushed into the frame, and take it; the first ones are preferred.

        Where none is free: None, or, when the label is `needed`, the one that covers least.
        """
        inside = [self._pushed_in(box) for box in boxes]
        if not inside:
            return None
        places = _table(map(_sides, inside))
        hidden = _covered(places, self._marks)
        if hidden.min() > 0 and not needed:
            return None
        among = np.flatnonzero(hidden == hidden.min())
        best = int(among[np.argmin(_covered(places[among], self._curves))])
        self._marks = np.vstack([self._marks, places[best]])
        return inside[best]

    def _pushed_in(self, box: QRectF) -> QRectF:
        frame, result = self._frame, QRectF(box)
        result.moveLeft(max(min(box.left(), frame.right() - box.width()), frame.left() + 1))
        result.moveTop(max(min(box.top(), frame.bottom() - box.height() - 1), frame.top()))
        return result


def along(line: QLineF, width: float, height: float) -> Iterator[QRectF]:
    """Yield places for the label of a limit: beside its line, from the end of it back to its start."""
    upright = line.x1() == line.x2()
    length = abs(line.y2() - line.y1()) if upright else abs(line.x2() - line.x1())
    for number in range(int(length / _STEP) + 1):
        if upright:
            top = line.y2() - height - 2 - number * _STEP
            yield QRectF(line.x2() - width - Space.TINY, top, width, height)
            yield QRectF(line.x2() + Space.TINY, top, width, height)
        else:
            left = line.x2() - width - Space.TINY - number * _STEP
            yield QRectF(left, line.y2() - height - 2, width, height)
            yield QRectF(left, line.y2() + 2, width, height)


def around(at: QPointF, width: float, height: float, reach: float, *, below: bool) -> Iterator[QRectF]:
    """Yield places for the label of a mark: on its side of the curve first, then beside it, then across."""
    lower, upper = at.y() + 1, at.y() - height - 1
    right, left = at.x() + reach, at.x() - reach - width
    near = ((right, lower), (left, upper)) if below else ((left, upper), (right, lower))
    places = (near[0], (near[0][0], at.y() - height / 2), near[1], (left, lower), (right, upper))
    for x, y in (
        *places,
        (at.x() - width / 2, at.y() + reach),
        (at.x() - width / 2, at.y() - reach - height),
    ):
        yield QRectF(x, y, width, height)


def belongs(box: QRectF, own: QPointF, places: Iterable[QPointF]) -> bool:
    """Tell whether a box is read as the label of its own mark: that is clearly the nearest of all."""
    middle = box.center()
    reach = _CLEARLY * (own - middle).manhattanLength()
    return all(place == own or (place - middle).manhattanLength() >= reach for place in places)


def _covered(boxes: NDArray[np.float64], taken: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how much is under each of some boxes, in square pixels."""
    low = np.maximum(boxes[:, None, :2], taken[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], taken[None, :, 2:])
    return np.prod((high - low).clip(0.0), axis=2).sum(axis=1)  # type: ignore[no-any-return]


def _table(sides: Iterable[tuple[float, float, float, float]]) -> NDArray[np.float64]:
    return np.array([*sides], np.float64).reshape(-1, 4)


def _sides(box: QRectF) -> tuple[float, float, float, float]:
    return box.left(), box.top(), box.right(), box.bottom()


def _bits(line: QLineF) -> NDArray[np.float64]:
    """Return small boxes along a line, each with its left, top, right and bottom."""
    along = np.linspace(0.0, 1.0, max(int(line.length() / _STEP), 1) + 1)[:, None]
    middle = (1.0 - along) * (line.x1(), line.y1()) + along * (line.x2(), line.y2())
    return np.hstack([middle - 1.0, middle + 1.0])
