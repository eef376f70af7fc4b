"""Why a picture is not opened, in words: the reason and the next step for every kind of failure."""

import re
from typing import Final

from PIL import Image, UnidentifiedImageError

from qt_kmeans.core.errors import Cancelled, ImageReadError
from qt_kmeans.core.reading.decoding import MissingExtraError, OversizedFileError, TooManyPixelsError
from qt_kmeans.core.reading.file_types import claimed_name, foreign_suffix, supported_name
from qt_kmeans.core.reading.input_files import ImageFile

_UNSUPPORTED: Final = re.compile(
    r"unsupported|not supported|unimplemented|not configured|unknown (data|pixel)", re.IGNORECASE
)
"""How Pillow says that a file is valid but beyond it."""
_ANNOUNCED: Final = re.compile(r"\((\d+) pixels\)")
_FRESH_COPY: Final = "get a fresh copy of the file"


class DamagedError(Exception):
    """The decoder gave up in the middle.

    Attributes
    ----------
    format
        Pillow's name of the format.
    share
        The part of the picture that was decoded, 0..1, or None if that is unknown.
    """

    def __init__(self, image_format: str, share: float | None) -> None:
        super().__init__(image_format, share)
        self.format = image_format
        self.share = share


def is_damage(error: Exception) -> bool:
    """Tell whether a failure may be a fault in the file's data, and not a decision or a lack of memory."""
    decisions = (ImageReadError, Cancelled, TooManyPixelsError, OversizedFileError, MissingExtraError)
    return not isinstance(error, (*decisions, Image.DecompressionBombError, MemoryError))


def refusal(file: ImageFile, error: Exception, max_pixels: int) -> str:
    """Return the sentence that tells the user which file is not opened, why, and what to do."""
    return f"{file.name} cannot be opened: {_reason(file, error, max_pixels)}."


def _reason(file: ImageFile, error: Exception, max_pixels: int) -> str:
    if isinstance(error, TooManyPixelsError):
        width, height = error.args
        pixels = f"{width:,} x {height:,} pixels ({_megapixels(width * height)})"
        return _too_large(pixels, max_pixels)
    if isinstance(error, Image.DecompressionBombError):
        announced = _ANNOUNCED.search(str(error))
        return _too_large(_megapixels(int(announced[1])) if announced else "pixels", max_pixels)
    if isinstance(error, OversizedFileError):
        kind, size = error.args
        return f"no {kind} picture has {size / 1e9:.1f} GB; {_FRESH_COPY}"
    if isinstance(error, MissingExtraError):
        what, extra = error.args
        return f"it is {what}, and the reader for it is missing; pip install qt-kmeans[{extra}] adds it"
    if isinstance(error, MemoryError):
        size = " for {:,} x {:,} pixels".format(*error.args) if len(error.args) == 2 else ""
        return f"there is not enough memory{size}; close other programs or scale it down"
    if isinstance(error, DamagedError):
        return _of_data(error.format, error.__cause__ or error)
    return _of_header(file, error)


def _too_large(pixels: str, max_pixels: int) -> str:
    limit = _megapixels(max_pixels)
    return f"its {pixels} are above the limit of {limit}; scale it down or raise the limit"


def _megapixels(pixels: int) -> str:
    millions = pixels / 1e6
    return f"{millions:,.0f} megapixels" if millions >= 10 else f"{millions:.3g} megapixels"


def _of_data(kind: str, error: BaseException) -> str:
    if isinstance(error, NotImplementedError) or _UNSUPPORTED.search(str(error)):
        return f"it is a variant of {kind} that is not supported; export it as PNG or TIFF first"
    return f"its {kind} data is damaged; {_FRESH_COPY}"


def _of_header(file: ImageFile, error: Exception) -> str:
    """Explain a file that was not even recognised."""
    file.stream.seek(0)
    kind = supported_name(file.stream.read(32))
    if kind:
        if isinstance(error, UnidentifiedImageError):
            return f"its {kind} header is damaged or of an unknown variant; {_FRESH_COPY}"
        return _of_data(kind, error)
    foreign = foreign_suffix(file.suffix)
    if foreign is not None:
        return f"it is {foreign.what}; {foreign.advice}"
    claimed = claimed_name(file.suffix)
    if claimed:
        return f"it is named like a {claimed} picture but is damaged or something else; {_FRESH_COPY}"
    return "it is no picture of a supported kind; choose a PNG, JPEG, WebP, AVIF, TIFF, GIF or BMP file"
