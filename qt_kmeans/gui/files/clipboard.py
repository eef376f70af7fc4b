"""What comes in by drop and paste, and what goes out by copy, as values the rest understands."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage, qRgba

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def carries_image(mime: QMimeData | None) -> bool:
    """Tell, quickly, whether there is a local file or an image in it."""
    return mime is not None and (mime.hasImage() or bool(files_in(mime)) or bool(_data_url_in(mime)))


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
    """Return the image in it, or in a data URL, or None."""
    if not mime.hasImage():
        return _image_of(_data_url_in(mime))
    image = mime.imageData()
    return image if isinstance(image, QImage) and not image.isNull() else None


def _data_url_in(mime: QMimeData) -> str:
    """Return the data URL of an image that was copied as a link or as text, "" where there is none."""
    links = [url.toString(QUrl.ComponentFormattingOption.FullyEncoded) for url in mime.urls()]
    texts = [mime.text().strip()] if mime.hasText() else []
    return next((text for text in (*links, *texts) if text[:11].lower() == "data:image/"), "")


def _image_of(url: str) -> QImage | None:
    """Return the image that a data URL (RFC 2397) spells out, None when none."""
    head, comma, body = url.partition(",")
    if not comma:
        return None
    content = unquote_to_bytes(body)
    if head.lower().endswith(";base64"):
        try:
            content = base64.b64decode(content)
        except ValueError:
            return None
    image = QImage.fromData(content)
    return None if image.isNull() else image


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
    image = QImage(indices.data, width, height, width, QImage.Format.Format_Indexed8)
    image.setColorTable([qRgba(*color) for color in palette.tolist()])
    return image.convertToFormat(QImage.Format.Format_ARGB32)  # what every program can paste
