"""What a picture file says about itself: EXIF, XMP, resolution and texts, freed of what no longer holds."""

import math
import re
from dataclasses import dataclass
from typing import Any

from PIL import ExifTags, Image

MAX_BLOCK = 4 << 20
"""Largest EXIF or XMP block in bytes that is passed on; larger ones are rather an attack than a caption."""
MAX_TEXTS = 64
MAX_TEXT = 64 << 10

_LAYOUT_TAGS = frozenset(
    {*range(254, 267), 273, 274, *range(277, 282), 284, *range(288, 294), 297, 301, *range(317, 326)}
    | {330, *range(332, 348), *range(512, 522), *range(529, 533), 700}
)
"""TIFF tags that tell how the input file stores its pixels, orientation included: untrue of other files."""
_TIFF_PRIVATE_TAGS = frozenset({33432, 34665, 34853, *range(40091, 40096)})
"""Tags above 32767 of a TIFF file that are captions: Copyright, Exif, GPS and the XP ones."""
_COLOR_SPACE, _PIXEL_WIDTH, _PIXEL_HEIGHT = 0xA001, 0xA002, 0xA003
_XMP_ORIENTATION = re.compile(rb"(tiff:Orientation(?:\s*=\s*[\"']|>))\s*[0-9]+")
_CAPTIONS = (
    ("Copyright", ExifTags.Base.Copyright),
    ("Author", ExifTags.Base.Artist),
    ("Description", ExifTags.Base.ImageDescription),
    ("Creation Time", ExifTags.Base.DateTimeOriginal),
    ("Creation Time", ExifTags.Base.DateTime),
)
"""PNG keywords and the EXIF tags that mean the same; the first of a keyword's tags that is there counts."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an input file said about itself, as far as an output may repeat it.

    Attributes
    ----------
    exif
        The EXIF block in TIFF form with the orientation tag removed, or empty.
    xmp
        The XMP packet, or empty.
    dpi
        Horizontal and vertical resolution in pixels per inch, or None.
    text
        Pairs of PNG-style keyword and value: "Copyright", "Author", "Creation Time", ...
    """

    exif: bytes = b""
    xmp: bytes = b""
    dpi: tuple[float, float] | None = None
    text: tuple[tuple[str, str], ...] = ()


def read_metadata(image: Image.Image, *, width: int, height: int, turned: bool) -> Metadata:
    """Collect the metadata of a loaded Pillow image; whatever cannot be read is left out.

    Parameters
    ----------
    width, height
        Size of the upright picture in pixels; it replaces the size that EXIF claims.
    turned
        True when upright means turned by a quarter, so that the resolutions change places.
    """
    dpi = _resolution(image.info.get("dpi"))
    return Metadata(
        exif=_exif_block(image, width, height),
        xmp=_xmp_packet(image.info.get("xmp")),
        dpi=(dpi[1], dpi[0]) if dpi and turned else dpi,
        text=_texts(image),
    )


def _exif_block(image: Image.Image, width: int, height: int) -> bytes:
    """Return the EXIF block with orientation and layout removed, and size and colour space put right."""
    try:
        exif = image.getexif()
        is_tiff = hasattr(image, "tag_v2")
        for tag in list(exif):
            if tag in _LAYOUT_TAGS or (is_tiff and tag > 0x7FFF and tag not in _TIFF_PRIVATE_TAGS):
                del exif[tag]
        if not len(exif):
            return b""
        if ExifTags.IFD.Exif in exif:
            inner = exif.get_ifd(ExifTags.IFD.Exif)
            truth = {_COLOR_SPACE: 1, _PIXEL_WIDTH: width, _PIXEL_HEIGHT: height}  # 1: sRGB
            inner.update({tag: value for tag, value in truth.items() if tag in inner})
        block = exif.tobytes().removeprefix(b"Exif\0\0")
    except Exception:  # a caption that cannot be read must not cost the picture
        return b""
    return block if len(block) <= MAX_BLOCK else b""


def _xmp_packet(packet: object) -> bytes:
    if isinstance(packet, str):
        packet = packet.encode("utf-8", "replace")
    if not isinstance(packet, bytes) or len(packet) > MAX_BLOCK:
        return b""
    return _XMP_ORIENTATION.sub(rb"\g<1>1", packet.rstrip(b"\0"))


def _resolution(dpi: object) -> tuple[float, float] | None:
    """Return a resolution that a person could mean, 1 to 100,000 pixels per inch both ways, or None."""
    try:
        across, down = (float(value) for value in dpi)  # type: ignore[attr-defined] # any pair of numbers
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    if all(math.isfinite(value) and 1 < value <= 100_000 for value in (across, down)):
        return across, down
    return None


def _texts(image: Image.Image) -> tuple[tuple[str, str], ...]:
    """Return the texts of PNG chunks, comments, and the captions in EXIF that have a PNG keyword."""
    found: dict[str, str] = {}
    for keyword, value in _png_texts(image).items():
        if _is_keyword(keyword) and isinstance(value, str):
            found[keyword] = str(value)
    comment = image.info.get("comment")
    if isinstance(comment, bytes):
        comment = comment.decode("utf-8", "replace")
    if isinstance(comment, str):
        found.setdefault("Comment", comment)
    for keyword, tag in _CAPTIONS:
        caption = _caption(image, tag)
        if caption:
            found.setdefault(keyword, caption)
    kept = [(key, text.strip("\0 \r\n")) for key, text in found.items() if len(text) <= MAX_TEXT]
    return tuple((key, text) for key, text in kept if text)[:MAX_TEXTS]


def _png_texts(image: Image.Image) -> dict[str, Any]:
    if image.format != "PNG":
        return {}
    try:
        return dict(image.text)  # type: ignore[attr-defined] # PngImageFile has it
    except Exception:  # as above
        return {}


def _is_keyword(keyword: str) -> bool:
    """Tell whether a PNG keyword names a text for people: no XMP packet, no wrapped binary profile."""
    return (
        0 < len(keyword) < 80
        and keyword.isprintable()
        and not keyword.startswith(("XML:", "Raw profile type"))
    )


def _caption(image: Image.Image, tag: int) -> str:
    try:
        exif = image.getexif()
        inner = exif.get_ifd(ExifTags.IFD.Exif) if ExifTags.IFD.Exif in exif else {}
        value = exif.get(tag) or inner.get(tag)
    except Exception:  # as above
        return ""
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return value if isinstance(value, str) else ""
