"""Why a picture is not opened, in words: the reason and the next step for every kind of failure."""

import re
from typing import Final

from PIL import Image, UnidentifiedImageError

from qt_kmeans.core.errors import Cancelled, ImageReadError
from qt_kmeans.core.phrases import Phrase
from qt_kmeans.core.reading.decoding import MissingExtraError, OversizedFileError, TooManyPixelsError
from qt_kmeans.core.reading.file_types import claimed_name, foreign_suffix, supported_name
from qt_kmeans.core.reading.input_files import ImageFile

_UNSUPPORTED: Final = re.compile(
    r"unsupported|not supported|unimplemented|not configured|unknown (data|pixel)", re.IGNORECASE
)
"""How Pillow says that a file is valid but beyond it."""
_ANNOUNCED: Final = re.compile(r"\((\d+) pixels\)")
_FRESH_COPY: Final = Phrase("get a fresh copy of the file")


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


def refusal(file: ImageFile, error: Exception, max_pixels: int) -> Phrase:
    """Return the sentence that tells the user which file is not opened, why, and what to do."""
    reason = _reason(file, error, max_pixels)
    return Phrase("{name} cannot be opened: {reason}.", name=file.name, reason=reason)


def _reason(file: ImageFile, error: Exception, max_pixels: int) -> Phrase:
    if isinstance(error, TooManyPixelsError):
        width, height = error.args
        size = _megapixels(width * height)
        pixels = Phrase("{width:,} x {height:,} pixels ({size})", width=width, height=height, size=size)
        return _too_large(pixels, max_pixels)
    if isinstance(error, Image.DecompressionBombError):
        announced = _ANNOUNCED.search(str(error))
        return _too_large(_megapixels(int(announced[1])) if announced else Phrase("pixels"), max_pixels)
    if isinstance(error, OversizedFileError):
        kind, size = error.args
        return Phrase(
            "no {kind} picture has {size:.1f} GB; {advice}", kind=kind, size=size / 1e9, advice=_FRESH_COPY
        )
    if isinstance(error, MissingExtraError):
        what, extra = error.args
        return Phrase(
            "it is {what}, and the reader for it is missing; pip install qt-kmeans[{extra}] adds it",
            what=what,
            extra=extra,
        )
    if isinstance(error, MemoryError):
        return _too_little_memory(*error.args)
    if isinstance(error, DamagedError):
        return _of_data(error.format, error.__cause__ or error)
    return _of_header(file, error)


def _too_large(pixels: Phrase, max_pixels: int) -> Phrase:
    return Phrase(
        "its {pixels} are above the limit of {limit}; scale it down or raise the limit",
        pixels=pixels,
        limit=_megapixels(max_pixels),
    )


def _too_little_memory(*size: int) -> Phrase:
    if len(size) != 2:
        return Phrase("there is not enough memory; close other programs or scale it down")
    return Phrase(
        "there is not enough memory for {width:,} x {height:,} pixels; close other programs or scale it down",
        width=size[0],
        height=size[1],
    )


def _megapixels(pixels: int) -> Phrase:
    millions = pixels / 1e6
    if millions >= 10:
        return Phrase("{count:,.0f} megapixels", count=millions)
    return Phrase("{count:.3g} megapixels", count=millions)


def _of_data(kind: str, error: BaseException) -> Phrase:
    if isinstance(error, NotImplementedError) or _UNSUPPORTED.search(str(error)):
        return Phrase(
            "it is a variant of {kind} that is not supported; export it as PNG or TIFF first", kind=kind
        )
    return Phrase("its {kind} data is damaged; {advice}", kind=kind, advice=_FRESH_COPY)


def _of_header(file: ImageFile, error: Exception) -> Phrase:
    """Explain a file that was not even recognised."""
    file.stream.seek(0)
    kind = supported_name(file.stream.read(32))
    if kind:
        if isinstance(error, UnidentifiedImageError):
            return Phrase(
                "its {kind} header is damaged or of an unknown variant; {advice}",
                kind=kind,
                advice=_FRESH_COPY,
            )
        return _of_data(kind, error)
    foreign = foreign_suffix(file.suffix)
    if foreign is not None:
        return Phrase("it is {what}; {advice}", what=foreign.what, advice=foreign.advice)
    claimed = claimed_name(file.suffix)
    if claimed:
        return Phrase(
            "it is named like a {kind} picture but is damaged or something else; {advice}",
            kind=claimed,
            advice=_FRESH_COPY,
        )
    return Phrase(
        "it is no picture of a supported kind; choose a PNG, JPEG, WebP, AVIF, TIFF, GIF or BMP file"
    )
