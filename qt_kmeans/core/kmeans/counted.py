"""What all results for one picture share: its colours counted, and how busy it is where."""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.kmeans.emphasis import busyness, color_weights
from qt_kmeans.core.kmeans.histogram import ColorHistogram
from qt_kmeans.core.kmeans.points import ColorPoints
from qt_kmeans.core.recipe import KMeansOptions


class CountedPicture:
    """A picture with its colours counted, and as points for every recipe; each made once.

    Attributes
    ----------
    rgba
        (H, W, 4) uint8 straight-alpha sRGB.
    histogram
        Its distinct colours.
    """

    def __init__(self, rgba: NDArray[np.uint8]) -> None:
        self.rgba = rgba
        self.histogram = ColorHistogram.from_pixels(rgba)
        self._points: dict[tuple[str, float, float], ColorPoints] = {}

    @cached_property
    def levels(self) -> NDArray[np.uint8]:
        """How busy the picture is around every pixel, (H, W) uint8."""
        return busyness(self.rgba)

    def points(self, options: KMeansOptions) -> ColorPoints:
        """Return the colours in the clustering space, weighted as the options say."""
        key = (options.space, options.masking, options.protect_rare)
        if key not in self._points:
            emphasized = options.masking > 0 or options.protect_rare > 0
            weights = color_weights(self.rgba, self.histogram, self.levels, options) if emphasized else None
            self._points[key] = ColorPoints(self.histogram, options.space, weights)
        return self._points[key]
