"""Colours apart from pixels: distinct colours with counts, colour spaces, the point cloud."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class PointCloud:
    """The colours of a picture as points in the sRGB cube; depends on the picture, not on k.

    Attributes
    ----------
    positions
        (N, 3) float32 in 0..1: red, green, blue; in random order, so that the first m points are
        a fair sample.
    colors
        (N, 3) uint8 sRGB, the points' own colours.
    weights
        (N,) float32, the share of all pixels each point stands for.
    """

    positions: NDArray[np.float32]
    colors: NDArray[np.uint8]
    weights: NDArray[np.float32]
