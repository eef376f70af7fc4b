"""Does a file on disk show the pixels it should? Asked of every save before it counts."""

import io
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.writing.gif import thresholded

_BAND_PIXELS = 1 << 20


def shows(
    path: Path,
    palette: NDArray[np.uint8],
    indices: NDArray[np.uint8],
    progress: Progress = silent,
) -> bool:
    """Return whether the PNG, WebP or GIF at `path` decodes to exactly ``palette[indices]``.

    A GIF is compared with what it can show, see :func:`~qt_kmeans.core.writing.gif.thresholded`; a PNG must
    be indexed. The comparison takes 8 MB on top of the decoded file.

    Raises
    ------
    OSError
        When the file cannot be opened.
    """
    with path.open("rb") as file:
        return _shows(file, palette, indices, progress)


def bytes_show(
    data: bytes,
    palette: NDArray[np.uint8],
    indices: NDArray[np.uint8],
    progress: Progress = silent,
) -> bool:
    """Return whether a file in memory decodes to exactly ``palette[indices]``, as :func:`shows` does."""
    return _shows(io.BytesIO(data), palette, indices, progress)


def _shows(
    file: BinaryIO, palette: NDArray[np.uint8], indices: NDArray[np.uint8], progress: Progress
) -> bool:
    head = file.read(12)
    file.seek(0)
    # The plug-ins themselves, not Image.open: its limits are for files from elsewhere.
    from PIL import GifImagePlugin, ImageFile, PngImagePlugin, WebPImagePlugin

    expected = palette
    try:
        if head.startswith(b"\x89PNG"):
            image: ImageFile.ImageFile = PngImagePlugin.PngImageFile(file)
            if image.mode != "P":
                return False
        elif head.startswith(b"GIF8"):
            image, expected = GifImagePlugin.GifImageFile(file), thresholded(palette)
        elif head.startswith(b"RIFF") and head.endswith(b"WEBP"):
            image = WebPImagePlugin.WebPImageFile(file)
        else:
            return False
        image.load()
    except Exception:  # Pillow raises anything on a damaged file
        return False
    colors = np.ascontiguousarray(expected).view(np.uint32).reshape(-1)
    height, width = indices.shape
    if image.size != (width, height):
        return False
    rows = max(1, _BAND_PIXELS // width)
    for top in range(0, height, rows):
        progress("Checking", top / height)
        bottom = min(top + rows, height)
        band = np.asarray(image.crop((0, top, width, bottom)).convert("RGBA"))
        shown = np.ascontiguousarray(band).view(np.uint32).reshape(bottom - top, width)
        if not np.array_equal(shown, colors[indices[top:bottom]]):
            return False
    return True
