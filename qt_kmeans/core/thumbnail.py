"""Small pictures of results."""

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.frames import Picture
from qt_kmeans.core.framing import picture_in


def thumbnail(palette: NDArray[np.uint8], indices: NDArray[np.uint8], side: int) -> Picture:
    """Return what an index map shows, averaged down to at most `side` pixels across and down.

    Parameters
    ----------
    palette
        (K, 4) uint8, straight-alpha sRGB.
    indices
        (H, W) uint8.
    """
    from PIL import Image

    height, width = indices.shape
    whole = picture_in(palette, indices, (width, height))
    scale = min(1.0, side / max(width, height))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    level = next(level for level in reversed(whole.levels) if level.shape[1] >= size[0])
    channels = np.ascontiguousarray(level).view(np.uint8).reshape(*level.shape, 4)
    # Four channels without a meaning: they are multiplied by alpha already, and Pillow would do it again.
    small = Image.fromarray(channels, "CMYK").resize(size, Image.Resampling.BOX)
    pixels = np.array(small, np.uint8).view(np.uint32)[..., 0]
    pixels.setflags(write=False)
    return Picture(width, height, (pixels,), whole.opaque)
