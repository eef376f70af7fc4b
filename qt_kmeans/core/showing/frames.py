"""Pictures ready for the screen: packed 32-bit pixels in a pyramid of sizes, still without Qt."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """What an image view draws.

    Attributes
    ----------
    width, height
        Size of the whole picture in image pixels; the coordinate system of the view.
    levels
        Arrays (h, w) uint32, 0xAARRGGBB, premultiplied by alpha, read-only; largest first, each later
        one half the size. The first may be smaller than `width` x `height` (a live preview).
    opaque
        True when every alpha is 255.
    """

    width: int
    height: int
    levels: tuple[NDArray[np.uint32], ...]
    opaque: bool
