"""What a picture's header says about its pixels: depth, transparency, orientation, frames.

What will be converted or ignored is said in sentences in the present tense, which serve as notes on the
opened picture and as an announcement before it is opened.
"""

from typing import Final

from PIL import ExifTags, Image

from qt_kmeans.core.phrases import Phrase
from qt_kmeans.core.reading.bmp_fields import read_bitfields
from qt_kmeans.core.reading.decoding import MOST_PAGES
from qt_kmeans.core.reading.netpbm import read_netpbm
from qt_kmeans.core.reading.pixels import is_deep_grey

_TURNED_BY_DECODER: Final = ("HEIF", "JXL")
_PHOTOMETRIC, _EXTRA_SAMPLES, _SAMPLE_FORMAT, _ORIENTATION = 262, 338, 339, ExifTags.Base.Orientation
_BITS_PER_SAMPLE: Final = 258


def bits_per_channel(image: Image.Image, head: bytes) -> int:
    """Return the bits of a channel in the file, or of a palette entry's channel where there is a palette."""
    bits = _DEPTH_READERS.get(image.format or "", _depth_of_mode)(image, head)
    return bits if 1 <= bits <= 64 else _depth_of_mode(image, head)


def depth_notes(image: Image.Image, head: bytes, bits: int) -> tuple[str, ...]:
    """Say what becomes of pixels that do not have 8 bits a channel."""
    if image.mode in ("I", "F") and image.format != "PPM":
        return (Phrase("Its values are stretched from their own range to 0 to 255."),)
    if image.mode == "F":
        return (Phrase("Its floating-point values are stretched to 0 to 255."),)
    if bits > 8:
        return (Phrase("Its {bits} bits a channel are reduced to 8.", bits=bits),)
    if bits < 8 and image.format in ("BMP", "TGA"):
        return (Phrase("Its {bits} bits a channel are widened to 8.", bits=bits),)
    tags = getattr(image, "tag_v2", {})
    if bits == 8 and 2 in _as_tuple(tags.get(_SAMPLE_FORMAT)):
        return (Phrase("Its signed values are taken for unsigned ones."),)
    return ()


def channel_notes(image: Image.Image) -> tuple[str, ...]:
    """Say which channels are left out."""
    extra = _as_tuple(getattr(image, "tag_v2", {}).get(_EXTRA_SAMPLES))
    return (Phrase("Its extra channels are ignored."),) if 0 in extra else ()


def grey_range(image: Image.Image, bits: int) -> tuple[float, float] | None:
    """Return the values that are black and white in a picture of deep grey; None if it must be measured."""
    if not is_deep_grey(image.mode) or image.mode == "F" or (image.mode == "I" and image.format != "PPM"):
        return None
    white = 65535
    if image.mode.startswith("I;16") and bits < 16:
        white = (1 << bits) - 1
        if image.format != "TIFF":  # JPEG 2000 and HEIC values come shifted up: white is not quite 65535
            white <<= 16 - bits
    return (float(white), 0.0) if is_white_zero(image) else (0.0, float(white))


def is_white_zero(image: Image.Image) -> bool:
    """Tell whether 0 is white, as TIFF can have it; Pillow minds this for up to 8 bits only."""
    return is_deep_grey(image.mode) and getattr(image, "tag_v2", {}).get(_PHOTOMETRIC) == 0


def transparent_color(image: Image.Image, bits: int) -> tuple[int, ...] | None:
    """Return the one colour that is transparent, in the values that Pillow decodes to, or None.

    Pillow keeps the number from the file, which for 2 and 4-bit grey is not scaled as the pixels are,
    and for 16-bit colours is not cut as the pixels are.
    """
    key = image.info.get("transparency")
    if isinstance(key, int) and image.mode == "L" and bits < 8:
        top = (1 << bits) - 1
        return ((key & top) * 255 // top,)
    if isinstance(key, int) and (image.mode in ("1", "L") or is_deep_grey(image.mode)):
        return (key,)
    if isinstance(key, tuple) and len(key) == 3 and image.mode == "RGB":
        return tuple(value >> 8 if bits == 16 else value & 255 for value in key)
    return None


def orientation(image: Image.Image, *, loaded: bool) -> tuple[int, tuple[str, ...]]:
    """Return which way the pixels that Pillow delivers are stored, 1 to 8 as in EXIF, and what is to be said.

    Before the pixels are loaded, EXIF data behind the pixels of a PNG file is not seen.
    """
    if image.format in _TURNED_BY_DECODER:
        return 1, ()
    if not loaded and image.format == "PNG" and "exif" not in image.info:
        return 1, ()
    try:
        value = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # Pillow raises half a dozen kinds on hostile EXIF data
        return 1, (Phrase("Its EXIF data is damaged and is ignored."),)
    if isinstance(value, int) and 2 <= value <= 8:
        return int(value), (Phrase("It is put upright (EXIF orientation {number}).", number=value),)
    return 1, ()


def frame_notes(image: Image.Image, frames: int | None) -> tuple[str, ...]:
    """Say what is left out of a file of several pictures."""
    sizes = len(image.info.get("sizes", ())) if image.format in ("ICO", "CUR", "ICNS") else 0
    if sizes > 1:
        return (Phrase("Only the largest of its {count} pictures is used.", count=sizes),)
    if frames is None:
        return (Phrase("Only its first picture is used; the others are damaged."),)
    if frames <= 1:
        return ()
    if image.format == "HEIF":
        return (Phrase("Only the main one of its {count:,} pictures is used.", count=frames),)
    if image.format == "PSD":
        return (Phrase("Its layers are used as flattened into one picture."),)
    if image.format == "TIFF" and frames > MOST_PAGES:
        return (Phrase("Only the first of more than {count:,} pages is used.", count=MOST_PAGES),)
    if image.format in ("TIFF", "DCX"):
        return (Phrase("Only the first of {count:,} pages is used.", count=frames),)
    if image.format == "MPO":
        return (Phrase("Only the first of {count:,} pictures is used.", count=frames),)
    return (Phrase("Only the first of {count:,} frames is used.", count=frames),)


def _depth_of_mode(image: Image.Image, head: bytes) -> int:
    return {"1": 1, "I": 32, "F": 32}.get(image.mode, 16 if image.mode.startswith("I;16") else 8)


def _png_depth(image: Image.Image, head: bytes) -> int:
    return 8 if image.mode == "P" else head[24]


def _tiff_depth(image: Image.Image, head: bytes) -> int:
    if image.mode in ("P", "PA"):
        return 8
    depths = _as_tuple(getattr(image, "tag_v2", {}).get(_BITS_PER_SAMPLE, 1))
    return max((depth for depth in depths if isinstance(depth, int)), default=8)


def _ppm_depth(image: Image.Image, head: bytes) -> int:
    layout = read_netpbm(head)
    if layout is not None:
        return max(8, layout.depth)
    return 16 if image.mode == "I" else _depth_of_mode(image, head)


def _jpeg2000_depth(image: Image.Image, head: bytes) -> int:
    at = head.find(b"\xff\x4f\xff\x51")  # the codestream's SIZ segment: precision of the first component
    if 0 <= at < len(head) - 42:
        return (head[at + 42] & 0x7F) + 1
    at = head.find(b"ihdr")
    return (head[at + 14] & 0x7F) + 1 if 0 <= at < len(head) - 14 else _depth_of_mode(image, head)


def _avif_depth(image: Image.Image, head: bytes) -> int:
    at = head.find(b"av1C")  # the AV1 configuration: its third byte has high_bitdepth and twelve_bit
    if not 0 <= at < len(head) - 6:
        return 8
    flags = head[at + 6]
    return 8 if not flags & 0x40 else 12 if flags & 0x20 else 10


def _sgi_depth(image: Image.Image, head: bytes) -> int:
    return 8 * head[3]


def _bmp_depth(image: Image.Image, head: bytes) -> int:
    layout = read_bitfields(head)
    if layout is not None:
        return layout.depth
    return 5 if head[28] in (15, 16) else 8


def _tga_depth(image: Image.Image, head: bytes) -> int:
    has_palette, kind, palette_bits, pixel_bits = head[1], head[2], head[7], head[16]
    is_grey = kind in (3, 11)  # of 16 bits, half are alpha
    return 5 if (palette_bits if has_palette else 0 if is_grey else pixel_bits) in (15, 16) else 8


def _heif_depth(image: Image.Image, head: bytes) -> int:
    bits = image.info.get("bit_depth", 8)
    return bits if isinstance(bits, int) else 8


_DEPTH_READERS: Final = {
    "BMP": _bmp_depth,
    "TGA": _tga_depth,
    "PNG": _png_depth,
    "TIFF": _tiff_depth,
    "PPM": _ppm_depth,
    "JPEG2000": _jpeg2000_depth,
    "AVIF": _avif_depth,
    "SGI": _sgi_depth,
    "HEIF": _heif_depth,
}


def _as_tuple(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)
