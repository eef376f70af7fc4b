"""Reading image files: any supported file becomes upright straight-alpha sRGB pixels, or one sentence.

The stages between are in the package `reading`. Whatever goes wrong in any of them leaves as an
:class:`~qt_kmeans.core.errors.ImageReadError`.
"""

import io
import os
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.errors import ImageReadError
from qt_kmeans.core.metadata import Metadata
from qt_kmeans.core.naming import printable
from qt_kmeans.core.parallel import map_spans
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.reading.input_files import ImageFile, open_image_file
from qt_kmeans.core.reading.pipeline import read_header, read_picture
from qt_kmeans.core.reading.results import ImageInfo, SourceImage

__all__ = [
    "MAX_PIXELS",
    "ImageInfo",
    "Metadata",
    "SourceImage",
    "from_pixels",
    "image_info",
    "image_info_bytes",
    "read_image",
    "read_image_bytes",
]

_ROWS = 256  # copied at a time

MAX_PIXELS: Final = 178_956_970
"""Most pixels (width x height) that are opened unless the caller says otherwise: Pillow's own limit."""


def read_image(
    path: str | os.PathLike[str],
    *,
    max_pixels: int = MAX_PIXELS,
    allow_truncated: bool = False,
    progress: Progress = silent,
) -> SourceImage:
    """Open an image file.

    Only regular files are opened, no other program is started, and nothing is decoded before the header has
    been found to be within `max_pixels`. Takes at most about 8 bytes a pixel beside what the decoder needs.

    Parameters
    ----------
    max_pixels
        Refuse pictures of more pixels (width x height).
    allow_truncated
        Open the readable part of a damaged file; the result has a note that says so.
    progress
        Called with the stage and the fraction done, and may raise to cancel; not while the decoder itself
        is at work, which only the end of the process can interrupt.

    Raises
    ------
    TruncatedImageError
        When the file is damaged but `allow_truncated` would open a part of it.
    ImageReadError
        For everything else that cannot be opened.
    """
    with open_image_file(path) as file:
        return read_picture(file, max_pixels=max_pixels, allow_truncated=allow_truncated, progress=progress)


def read_image_bytes(
    data: bytes,
    name: str,
    *,
    max_pixels: int = MAX_PIXELS,
    allow_truncated: bool = False,
    progress: Progress = silent,
) -> SourceImage:
    """Open an image file that is in memory, as :func:`read_image` does; `name` is what messages call it."""
    file = _in_memory(data, name)
    return read_picture(file, max_pixels=max_pixels, allow_truncated=allow_truncated, progress=progress)


def image_info(path: str | os.PathLike[str], *, max_pixels: int = MAX_PIXELS) -> ImageInfo:
    """Read the header of an image file, without decoding pixels.

    Raises
    ------
    ImageReadError
        When it cannot be opened. Damage behind the header is not found.
    """
    with open_image_file(path) as file:
        return read_header(file, max_pixels=max_pixels)


def image_info_bytes(data: bytes, name: str, *, max_pixels: int = MAX_PIXELS) -> ImageInfo:
    """Read the header of an image file that is in memory, as :func:`image_info` does."""
    return read_header(_in_memory(data, name), max_pixels=max_pixels)


def from_pixels(rgba: NDArray[np.uint8], name: str) -> SourceImage:
    """Make a source image of pasted or drawn pixels.

    Parameters
    ----------
    rgba
        (H, W, 4) uint8, straight-alpha sRGB; it is copied.

    Raises
    ------
    ImageReadError
        When the array has no pixels or another shape or type.
    """
    if rgba.ndim != 3 or rgba.shape[2] != 4 or rgba.dtype != np.uint8 or rgba.size == 0:
        raise ImageReadError(
            "{name} cannot be opened: it holds no pixels; copy the picture again.", name=printable(name)
        )
    pixels = np.empty(rgba.shape, np.uint8)

    def copy(rows: slice) -> bool:
        pixels[rows] = rgba[rows]
        return bool(pixels[rows].view("<u4").min() >= 255 << 24)

    opaque = all(map_spans(copy, len(pixels), _ROWS))
    pixels.setflags(write=False)
    return SourceImage(pixels, opaque=opaque, name=printable(name))


def _in_memory(data: bytes, name: str) -> ImageFile:
    suffix = Path(name).suffix.lower()
    return ImageFile(io.BytesIO(data), printable(name), suffix=suffix, size=len(data), path=None)
