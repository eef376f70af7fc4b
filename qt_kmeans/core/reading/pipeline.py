"""From an open file to pixels: the header first, then the pixels; every failure becomes one sentence."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from PIL import Image

from qt_kmeans.core.errors import Cancelled, ImageReadError, TruncatedImageError
from qt_kmeans.core.metadata import read_metadata
from qt_kmeans.core.phrases import Phrase
from qt_kmeans.core.progress import Progress
from qt_kmeans.core.reading import header_facts
from qt_kmeans.core.reading.bmp_fields import decode_bitfields, read_bitfields
from qt_kmeans.core.reading.color_facts import color_facts
from qt_kmeans.core.reading.decoding import (
    check_size,
    count_frames,
    decoded_share,
    load_pixels,
    open_header,
    pillow_leash,
)
from qt_kmeans.core.reading.file_types import HEAD_SIZE, foreign_type
from qt_kmeans.core.reading.input_files import ImageFile
from qt_kmeans.core.reading.netpbm import decode_netpbm, read_netpbm
from qt_kmeans.core.reading.pixels import PixelPlan, is_deep_grey, is_quarter_turned, to_rgba, value_range
from qt_kmeans.core.reading.refusals import DamagedError, is_damage, refusal
from qt_kmeans.core.reading.results import ImageInfo, SourceImage

_READABLE: Final = 0.005
"""The least part of a damaged picture that is worth opening."""


@dataclass(frozen=True, slots=True, eq=False)
class _Loaded:
    """A decoded Pillow image and what its header said before it was decoded."""

    image: Image.Image
    bits: int
    orientation: int
    turned_by_pillow: bool
    notes: tuple[str, ...]


def read_picture(
    file: ImageFile, *, max_pixels: int, allow_truncated: bool, progress: Progress
) -> SourceImage:
    """Decode a file; see `source.read_image`."""
    with _sentences(file, max_pixels):
        progress("Reading", 0.0)
        head = _read_head(file)
        try:
            with pillow_leash(max_pixels=max_pixels):
                return _converted(file, _load(file, head, max_pixels), head, progress)
        except Exception as error:
            if not is_damage(error):
                raise
            damage = error
        return _read_damaged(file, head, max_pixels, damage, allow_truncated, progress)


def read_header(file: ImageFile, *, max_pixels: int) -> ImageInfo:
    """Read what a file announces; see `source.image_info`."""
    with _sentences(file, max_pixels), pillow_leash(max_pixels=max_pixels):
        head = _read_head(file)
        image = _open(file, head, max_pixels)
        bits = header_facts.bits_per_channel(image, head)
        orientation, turned = header_facts.orientation(image, loaded=False)
        width, height = image.size
        if is_quarter_turned(orientation) and image.format != "TIFF":  # Pillow gives TIFF's size upright
            width, height = height, width
        notes = header_facts.depth_notes(image, head, bits) + header_facts.channel_notes(image)
        notes += color_facts(image, head).notes + turned
        frames = count_frames(image)
        notes += header_facts.frame_notes(image, frames)
        return ImageInfo(
            name=file.name,
            format=image.format or "",
            width=width,
            height=height,
            mode=image.mode,
            bits=bits,
            frames=frames,
            file_size=file.size,
            notes=notes,
            path=file.path,
        )


@contextlib.contextmanager
def _sentences(file: ImageFile, max_pixels: int) -> Iterator[None]:
    """Turn whatever goes wrong into the one sentence that the user sees."""
    try:
        yield
    except (ImageReadError, Cancelled):
        raise
    except Exception as error:
        raise ImageReadError(refusal(file, error, max_pixels)) from error


def _read_head(file: ImageFile) -> bytes:
    """Return the first bytes of the file, unless they show that it is none of ours."""
    file.stream.seek(0)
    head = file.stream.read(HEAD_SIZE)
    foreign = foreign_type(head, file.suffix)
    if foreign is not None:
        raise ImageReadError(
            "{name} cannot be opened: it is {what}; {advice}.",
            name=file.name,
            what=foreign.what,
            advice=foreign.advice,
        )
    return head


def _open(file: ImageFile, head: bytes, max_pixels: int) -> Image.Image:
    """Open the header with Pillow, or decode the few kinds of file that it does badly ourselves."""
    bitmap, netpbm = read_bitfields(head), read_netpbm(head)
    if bitmap is not None:
        check_size(bitmap.width, bitmap.height, max_pixels)
        return _named("BMP", Image.fromarray(decode_bitfields(file.stream, bitmap)))
    if netpbm is not None:
        check_size(netpbm.width, netpbm.height, max_pixels)
        return _named("PPM", Image.fromarray(decode_netpbm(file.stream, netpbm)))
    return open_header(file.stream, head, suffix=file.suffix, file_size=file.size, max_pixels=max_pixels)


def _named(name: str, image: Image.Image) -> Image.Image:
    image.format = name
    return image


def _load(file: ImageFile, head: bytes, max_pixels: int) -> _Loaded:
    """Decode the first frame. What only the header knows is asked before Pillow forgets it."""
    image = _open(file, head, max_pixels)
    bits = header_facts.bits_per_channel(image, head)
    notes = header_facts.depth_notes(image, head, bits) + header_facts.channel_notes(image)
    is_tiff = image.format == "TIFF"  # Pillow turns TIFF upright by itself while loading
    orientation, turned = header_facts.orientation(image, loaded=False) if is_tiff else (1, ())
    try:
        load_pixels(image, max_pixels=max_pixels)
    except MemoryError as error:
        raise MemoryError(*image.size) from error
    except Exception as error:
        if not is_damage(error):
            raise
        raise DamagedError(image.format or "", decoded_share(image)) from error
    if not is_tiff:
        orientation, turned = header_facts.orientation(image, loaded=True)
    return _Loaded(image, bits, orientation, is_tiff, notes + turned)


def _converted(file: ImageFile, loaded: _Loaded, head: bytes, progress: Progress) -> SourceImage:
    """Make RGBA pixels of a loaded image, and collect what there is to say about it."""
    image = loaded.image
    colors = color_facts(image, head)
    low, high = _grey_range(image, loaded.bits)
    plan = PixelPlan(
        orientation=1 if loaded.turned_by_pillow else loaded.orientation,
        low=low,
        high=high,
        key=header_facts.transparent_color(image, loaded.bits),
        transform=colors.transform,
    )
    try:
        rgba, opaque = to_rgba(image, plan, progress)
    except MemoryError as error:
        raise MemoryError(*image.size) from error
    turned = is_quarter_turned(loaded.orientation)
    return SourceImage(
        rgba=rgba,
        opaque=opaque,
        name=file.name,
        path=file.path,
        file_size=file.size,
        format=image.format or "",
        metadata=read_metadata(image, width=rgba.shape[1], height=rgba.shape[0], turned=turned),
        notes=loaded.notes + colors.notes + header_facts.frame_notes(image, count_frames(image)),
        stamp=file.stamp,
    )


def _grey_range(image: Image.Image, bits: int) -> tuple[float, float]:
    """Return the values of deep grey that become black and white, measured where no header says them."""
    known = header_facts.grey_range(image, bits)
    if known is not None or not is_deep_grey(image.mode):
        return known or (0.0, 255.0)
    low, high = value_range(image)
    if image.mode == "F" and low >= 0.0 and high <= 1.0:  # the usual range of such pictures
        low, high = 0.0, 1.0
    return (high, low) if header_facts.is_white_zero(image) else (low, high)


def _read_damaged(
    file: ImageFile,
    head: bytes,
    max_pixels: int,
    damage: Exception,
    allow_truncated: bool,
    progress: Progress,
) -> SourceImage:
    """Open the readable part of a file that failed with `damage`, or say that there is one.

    Raises the damage itself when nothing can be made of the file.
    """
    share = damage.share if isinstance(damage, DamagedError) else None
    if share is not None and share < _READABLE:
        raise damage
    with pillow_leash(max_pixels=max_pixels, allow_truncated=True):
        loaded = _load_tolerantly(file, head, max_pixels)
        if loaded is None:
            raise damage
        part = Phrase("only a part")
        if share is not None:
            part = Phrase("about {percent:.0f} %", percent=100 * max(share, 0.01))
        if not allow_truncated:
            raise TruncatedImageError(
                "{name} is damaged: {part} of the picture can be read; "
                "get a fresh copy, or allow truncated files to open that part.",
                name=file.name,
                part=part,
            ) from damage
        picture = _converted(file, loaded, head, progress)
    note = Phrase("The file is damaged: {part} of the picture could be read; the rest is blank.", part=part)
    return replace(picture, notes=(note, *picture.notes))


def _load_tolerantly(file: ImageFile, head: bytes, max_pixels: int) -> _Loaded | None:
    """Decode what can be decoded; None when that is nothing."""
    try:
        loaded = _load(file, head, max_pixels)
    except MemoryError:
        raise
    except Exception:
        return None
    return None if _is_blank(loaded.image) else loaded


def _is_blank(image: Image.Image) -> bool:
    """Tell whether all pixels are the same, which after damage means that none was read."""
    try:
        extrema = image.getextrema()
    except Exception:  # not every mode can be asked
        return False
    bands = extrema if isinstance(extrema[0], tuple) else (extrema,)
    return all(low == high for low, high in bands)
