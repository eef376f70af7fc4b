"""Pillow, held on a short leash: an allow-list of formats, our own size limit, no warnings, no chatter."""

import contextlib
import functools
import importlib
import logging
import os
import sys
import threading
import warnings
from collections.abc import Iterator
from typing import BinaryIO, Final

from PIL import Image, ImageFile, PngImagePlugin

from qt_kmeans.core.reading.file_types import FORMATS, TGA_SUFFIXES, optional_format, supported_name
from qt_kmeans.core.reading.jxl_header import jxl_size

_PLUGINS: Final = (
    *("Avif", "Bmp", "Cur", "Dcx", "Dds", "Fli", "Gif", "Icns", "Ico", "Jpeg", "Jpeg2K", "Mpo", "Msp"),
    *("Pcx", "Png", "Ppm", "Psd", "Qoi", "Sgi", "Sun", "Tga", "Tiff", "WebP", "Xbm", "Xpm"),
)
_WHOLE_FILE_KINDS: Final = ("WebP", "AVIF", "HEIC", "JPEG XL")
"""Formats whose decoders read all of the file into memory."""
_MAX_WHOLE_FILE: Final = 1 << 30
_PNG_TEXT_LIMIT: Final = 16 << 20
"""Bytes that one compressed chunk of a PNG file, and all its texts together, may unpack to. Pillow's own
1 MB for a chunk refuses real printer profiles."""

MOST_PAGES: Final = 1000
"""Pages of a TIFF file that are counted; one more stands for "more than that"."""

_globals = threading.RLock()


class TooManyPixelsError(Exception):
    """A header announces more pixels than are allowed; ``args`` are width and height."""


class OversizedFileError(Exception):
    """A file is larger than any real picture of its format; ``args`` are the format and the size in bytes."""


class MissingExtraError(Exception):
    """The file needs an optional package; ``args`` are the name of the format and of the extra."""


@contextlib.contextmanager
def pillow_leash(*, max_pixels: int, allow_truncated: bool = False) -> Iterator[None]:
    """Set Pillow's process-wide switches for one decode and put them back.

    Pillow refuses what is above twice its limit and warns above the limit; it is set so that it refuses
    where we do, also the pictures inside icons and the frames of animations. One thread at a time.
    """
    logger = logging.getLogger("PIL")
    quiet = logging.NullHandler()  # keeps Pillow's messages from Python's handler of last resort
    with _globals, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        before = Image.MAX_IMAGE_PIXELS, ImageFile.LOAD_TRUNCATED_IMAGES
        texts_before = PngImagePlugin.MAX_TEXT_CHUNK, PngImagePlugin.MAX_TEXT_MEMORY
        Image.MAX_IMAGE_PIXELS = (max_pixels + 1) // 2
        ImageFile.LOAD_TRUNCATED_IMAGES = allow_truncated
        PngImagePlugin.MAX_TEXT_CHUNK = PngImagePlugin.MAX_TEXT_MEMORY = _PNG_TEXT_LIMIT
        logger.addHandler(quiet)
        try:
            yield
        finally:
            logger.removeHandler(quiet)
            Image.MAX_IMAGE_PIXELS, ImageFile.LOAD_TRUNCATED_IMAGES = before
            PngImagePlugin.MAX_TEXT_CHUNK, PngImagePlugin.MAX_TEXT_MEMORY = texts_before


def open_header(
    file: BinaryIO, head: bytes, *, suffix: str, file_size: int, max_pixels: int
) -> ImageFile.ImageFile:
    """Identify the picture and read its header; no pixel is decoded (call it under :func:`pillow_leash`).

    Raises
    ------
    TooManyPixelsError
        When width x height is above `max_pixels`.
    OversizedFileError
        When reading the file whole, as its format needs, would take an absurd amount of memory.
    MissingExtraError
        For HEIC and JPEG XL without the package that opens them.
    Exception
        Whatever Pillow raises on files that it cannot open.
    """
    if file_size > _MAX_WHOLE_FILE and supported_name(head) in _WHOLE_FILE_KINDS:
        raise OversizedFileError(supported_name(head), file_size)
    _load_plugins()
    formats = list(FORMATS)
    if suffix in TGA_SUFFIXES:
        formats.append("TGA")
    extra = optional_format(head)
    if extra:
        _load_extra(extra)
        formats = [extra]
        if extra == "JXL":  # its plugin decodes on opening
            check_size(*jxl_size(head), max_pixels)
    image = Image.open(file, formats=formats)
    check_size(*image.size, max_pixels)
    return image


def load_pixels(image: Image.Image, *, max_pixels: int) -> None:
    """Decode the first frame (call it under :func:`pillow_leash`)."""
    with _quiet_stderr() if image.format == "TIFF" else contextlib.nullcontext():
        image.load()
    check_size(*image.size, max_pixels)  # an icon may hold more than its directory says


def decoded_share(image: Image.Image) -> float | None:
    """Tell which part of a picture was decoded before :func:`load_pixels` failed, 0..1; None if unknown.

    Decoders fill rows in order into cleared memory, so the rows from the first to the last that is not
    blank have been read. Interlaced and progressive pictures fill all rows at once and cannot be judged.
    """
    try:
        image.tile = []  # type: ignore[attr-defined] # what there is is all there will be
        if image.info.get("interlace") or image.info.get("progressive"):
            return None
        box = image.getbbox(alpha_only=False)
    except Exception:  # half-initialised images may fail anywhere
        return None
    share = (box[3] - box[1]) / image.height if box else 0.0
    return share if share < 1.0 else None


def count_frames(image: Image.Image) -> int | None:
    """Count frames, pages or layers without decoding them; None when they cannot be counted.

    Moves the image's own idea of the current frame: ask it last.
    """
    try:
        if image.format != "TIFF":
            return int(getattr(image, "n_frames", 1))
        for page in range(1, MOST_PAGES + 1):  # Pillow's own count takes the square of their number
            try:
                image.seek(page)
            except EOFError:
                return page
    except Exception:  # a broken later page is not this picture's trouble
        return None
    return MOST_PAGES + 1


@functools.cache
def _load_plugins() -> None:
    for name in _PLUGINS:
        importlib.import_module(f"PIL.{name}ImagePlugin")


def _load_extra(name: str) -> None:
    """Import and register the optional decoder of "HEIF" or "JXL"."""
    try:
        if name == "HEIF":
            importlib.import_module("pi_heif").register_heif_opener()
        else:
            importlib.import_module("pillow_jxl")
    except ImportError as error:
        what = {"HEIF": "a HEIC photo", "JXL": "a JPEG XL picture"}[name]
        raise MissingExtraError(what, name.lower()) from error


def check_size(width: int, height: int, max_pixels: int) -> None:
    """Raise `TooManyPixelsError` for a picture of more than `max_pixels`."""
    if width * height > max_pixels:
        raise TooManyPixelsError(width, height)


@contextlib.contextmanager
def _quiet_stderr() -> Iterator[None]:
    """Send what C code prints to standard error nowhere: libtiff comments on every oddity of a file."""
    try:
        sys.stderr.flush()
        saved = os.dup(2)
    except (AttributeError, OSError, ValueError):  # no standard error, as in a windowed app
        yield
        return
    try:
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - os.devnull is no path on Windows
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(saved, 2)
        os.close(saved)
