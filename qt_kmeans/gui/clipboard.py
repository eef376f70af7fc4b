"""What comes in by drop and paste, and what goes out by copy, as values the rest understands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage, qRgba

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def carries_image(mime: QMimeData | None) -> bool:
    """Tell, quickly, whether there is a local file or an image in it."""
    return mime is not None and (mime.hasImage() or bool(files_in(mime)))


def files_in(mime: QMimeData) -> tuple[Path, ...]:
    """Return the local files in it: as URLs, or as a text that names one existing file."""
    files = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if files or not mime.hasText():
        return files
    text = mime.text().strip().removeprefix("file://")
    # A copied path; anything longer or on more lines is prose.
    if "\n" in text or not 0 < len(text) < 4096 or "\0" in text:
        return ()
    path = Path(text)
    return (path,) if path.is_absolute() and path.is_file() else ()


def image_in(mime: QMimeData) -> QImage | None:
    """Return the image in it, or None."""
    if not mime.hasImage():
        return None
    image = mime.imageData()
    return image if isinstance(image, QImage) and not image.isNull() else None


def pixels_of(image: QImage) -> NDArray[np.uint8]:
    """Return the pixels (H, W, 4) uint8 straight-alpha of an image; the array is its own."""
    import numpy as np

    straight = image.convertToFormat(QImage.Format.Format_RGBA8888)
    flat = np.frombuffer(straight.constBits(), np.uint8)
    rows = flat.reshape(straight.height(), straight.bytesPerLine())
    return rows[:, : 4 * straight.width()].reshape(straight.height(), straight.width(), 4).copy()


def indexed_image(palette: NDArray[np.uint8], indices: NDArray[np.uint8]) -> QImage:
    """Return a result as an image of its own: `palette` (K, 4) straight-alpha, `indices` (H, W)."""
    height, width = indices.shape
    image = QImage(indices.data, width, height, indices.strides[0], QImage.Format.Format_Indexed8)
    image.setColorTable([qRgba(*color) for color in palette.tolist()])
    return image.convertToFormat(QImage.Format.Format_ARGB32)  # what every program can paste
