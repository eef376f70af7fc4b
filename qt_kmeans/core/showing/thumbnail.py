"""Small pictures of results and of files."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.showing.frames import Picture


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

    from qt_kmeans.core.showing.framing import picture_in  # loads the kernels

    height, width = indices.shape
    whole = picture_in(palette, indices, (width, height))
    size = _fitted(width, height, side)
    level = next(level for level in reversed(whole.levels) if level.shape[1] >= size[0])
    channels = np.ascontiguousarray(level).view(np.uint8).reshape(*level.shape, 4)
    # Four channels without a meaning: they are multiplied by alpha already, and Pillow would do it again.
    small = Image.fromarray(channels, "CMYK").resize(size, Image.Resampling.BOX)
    pixels = np.array(small, np.uint8).view(np.uint32)[..., 0]
    pixels.setflags(write=False)
    return Picture(width, height, (pixels,), whole.opaque)


def thumbnail_of(rgba: NDArray[np.uint8], side: int) -> Picture:
    """Return straight-alpha pixels (H, W, 4) uint8, averaged down to at most `side` across and down."""
    from PIL import Image

    height, width = rgba.shape[:2]
    image = Image.fromarray(rgba, "RGBA").convert("RGBa")  # so that what is clear has no say
    small = image.resize(_fitted(width, height, side), Image.Resampling.BOX, reducing_gap=2.0)
    channels = np.ascontiguousarray(np.array(small)[..., [2, 1, 0, 3]])
    pixels = channels.view("<u4")[..., 0]
    pixels.setflags(write=False)
    return Picture(width, height, (pixels,), bool((channels[..., 3] == 255).all()))


def file_thumbnail(
    path: Path, side: int, *, allow_truncated: bool = False, progress: Progress = silent
) -> tuple[Picture, int]:
    """Return a small picture of an image file, and the file's size in bytes.

    Raises
    ------
    ImageReadError
        As :func:`~qt_kmeans.core.source.read_image` does.
    """
    from qt_kmeans.core.source import read_image

    source = read_image(path, allow_truncated=allow_truncated, progress=progress)
    return thumbnail_of(source.rgba, side), source.file_size


def _fitted(width: int, height: int, side: int) -> tuple[int, int]:
    """Return the size that fits into a square of `side`; nothing is made larger."""
    scale = min(1.0, side / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))
