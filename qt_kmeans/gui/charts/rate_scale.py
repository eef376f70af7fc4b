"""Where bytes and quality lie in the chart of the sweep. No Qt."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from qt_kmeans.core.curve.rate import RatePoint
from qt_kmeans.gui.looks.axis import ticks

_ROOM = 0.07  # of an axis, beyond the outermost points
_LEAST_RATIO = 1.6  # of the sizes at the ends of the axis
_LEAST_SPAN = 2.0  # of the qualities
_FACTORS = ((1,), (1, 2, 5), (1, 1.5, 2, 3, 4, 5, 7), tuple(n / 10 for n in range(10, 100)))


@dataclass(frozen=True, slots=True)
class RateScale:
    """The frame of the chart in logical pixels, and what its edges stand for.

    Attributes
    ----------
    left, top, right, bottom
        The frame.
    sizes
        Bytes at the left and at the right edge; the axis between them is logarithmic.
    qualities
        Scores or dB at the bottom and at the top edge.
    """

    left: float
    top: float
    right: float
    bottom: float
    sizes: tuple[float, float]
    qualities: tuple[float, float]

    @classmethod
    def around(
        cls, points: Sequence[RatePoint], metric: str, frame: tuple[float, float, float, float]
    ) -> Self:
        """Return the scale on which all points are inside the frame (left, top, right, bottom)."""
        sizes = [math.log(max(point.bytes, 1)) for point in points] or [math.log(1e4), math.log(1e6)]
        known = [q for q in (point.quality(metric) for point in points) if q is not None and math.isfinite(q)]
        low, high = _widened(min(sizes), max(sizes), math.log(_LEAST_RATIO))
        worst, best = _widened(min(known, default=0.0), max(known, default=100.0), _LEAST_SPAN)
        if metric == "ssimulacra2":
            best = min(best, 102.0)
        return cls(*frame, (math.exp(low), math.exp(high)), (worst, best))

    def x(self, size: float) -> float:
        """Return where a number of bytes lies across."""
        low, high = (math.log(limit) for limit in self.sizes)
        return self.left + (math.log(max(size, 1.0)) - low) / (high - low) * (self.right - self.left)

    def y(self, quality: float) -> float:
        """Return where a quality lies; beyond the edges, also at infinity, on the edge."""
        low, high = self.qualities
        share = min(max((quality - low) / (high - low), 0.0), 1.0)
        return self.bottom - share * (self.bottom - self.top)

    def size_at(self, x: float) -> float:
        """Return the bytes at a place across."""
        low, high = (math.log(limit) for limit in self.sizes)
        return math.exp(low + (x - self.left) / (self.right - self.left) * (high - low))

    def quality_at(self, y: float) -> float:
        """Return the quality at a height."""
        low, high = self.qualities
        return low + (self.bottom - y) / (self.bottom - self.top) * (high - low)

    def size_ticks(self, most: int) -> tuple[float, ...]:
        """Return at most `most` round numbers of bytes along the axis."""
        low, high = self.sizes
        powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
        found: list[float] = []
        for factors in _FACTORS:
            finer = [f * 10.0**p for p in powers for f in factors if low <= f * 10.0**p <= high]
            if len(finer) > most:
                return tuple(found or finer[:: -(-len(finer) // most)])
            found = finer
        return tuple(found)

    def quality_ticks(self, most: int) -> tuple[float, ...]:
        """Return at most `most` round qualities along the axis."""
        return ticks(*self.qualities, most=most)


def _widened(low: float, high: float, least: float) -> tuple[float, float]:
    """Return a range with room at both ends that is no smaller than `least`."""
    room = max((high - low) * _ROOM, (least - (high - low)) / 2)
    return low - room, high + room
