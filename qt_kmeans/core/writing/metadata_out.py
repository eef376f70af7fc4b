"""What an output file repeats of what its input said about itself: nothing, the safe part, or all.

Safe means the rights and the dates: who made the picture, under which terms, when, at what resolution.
Places, serial numbers, thumbnails and editing history are left behind.
"""

import math
import struct

from qt_kmeans.core.metadata import Metadata
from qt_kmeans.core.writing.png_file import Chunk

_SAFE_TEXT = {"author", "copyright", "creation time"}
_ARTIST, _COPYRIGHT, _DATE = 0x013B, 0x8298, 0x0132
_RESOLUTION = (0x011A, 0x011B, 0x0128)
_PER_INCH = 2  # the unit of the resolution
_TAG_OF_TEXT = {"author": _ARTIST, "copyright": _COPYRIGHT}
_EXIF_PART = 0x8769
_DATES_OF_EXIF_PART = (0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9290, 0x9291, 0x9292)
_XMP_KEYWORD = "XML:com.adobe.xmp"
_METRES_PER_INCH = 0.0254


def permitted(metadata: Metadata, policy: str) -> Metadata:
    """Return the part of `metadata` that `policy` ("none", "safe" or "all") lets through."""
    if policy == "none":
        return Metadata()
    if policy == "all":
        return metadata
    return Metadata(
        exif=_safe_exif(metadata.exif),
        dpi=metadata.dpi,
        text=tuple((key, value) for key, value in metadata.text if key.strip().lower() in _SAFE_TEXT),
    )


def png_chunks(metadata: Metadata) -> list[Chunk]:
    """Return `metadata` as chunks that may stand between IHDR and PLTE, the sRGB chunk first."""
    chunks: list[Chunk] = [(b"sRGB", b"\0")]  # perceptual intent
    if (density := _density(metadata.dpi)) is not None:
        chunks.append((b"pHYs", struct.pack(">IIB", *density, 1)))
    if metadata.exif[:4] in (b"II*\0", b"MM\0*"):
        chunks.append((b"eXIf", metadata.exif))
    chunks += [chunk for key, value in metadata.text if (chunk := _text_chunk(key, value)) is not None]
    try:
        packet = metadata.xmp.decode("utf-8")
    except UnicodeDecodeError:
        packet = ""  # PNG knows no other encoding
    if packet and (chunk := _international(_XMP_KEYWORD, packet)) is not None:
        chunks.append(chunk)
    return chunks


def gif_comment(metadata: Metadata) -> bytes:
    """Return the texts as one comment, a line each, or nothing; GIF has no place for more."""
    lines = [f"{key}: {value}" for key, value in metadata.text]
    return "\n".join(lines).encode("utf-8")


def exif_or_texts(metadata: Metadata) -> bytes:
    """Return the EXIF block, or one made of author, copyright and resolution; for formats without texts."""
    if metadata.exif:
        return metadata.exif
    from PIL import Image

    exif = Image.Exif()
    for key, text in metadata.text:
        if (tag := _TAG_OF_TEXT.get(key.strip().lower())) is not None:
            exif[tag] = text.replace("\0", "").encode("utf-8", "replace")
    if metadata.dpi is not None and _density(metadata.dpi) is not None:
        exif[_RESOLUTION[0]], exif[_RESOLUTION[1]] = metadata.dpi
        exif[_RESOLUTION[2]] = _PER_INCH
    return _tiff_form(exif.tobytes()) if len(exif) else b""


def _safe_exif(exif: bytes) -> bytes:
    """Return a new EXIF block with artist, copyright, dates and resolution, or nothing."""
    if not exif:
        return b""
    from PIL import Image

    found, kept = Image.Exif(), Image.Exif()
    try:
        found.load(exif)
        for tag in (_ARTIST, _COPYRIGHT, _DATE, *_RESOLUTION):
            if tag in found:
                kept[tag] = _as_written(found[tag])
        inner = found.get_ifd(_EXIF_PART)
        dates = {tag: inner[tag] for tag in _DATES_OF_EXIF_PART if tag in inner}
        kept.get_ifd(_EXIF_PART).update(dates)
        return _tiff_form(kept.tobytes()) if len(kept) or dates else b""
    except Exception:  # Pillow raises anything on a damaged block; a picture without dates is still right
        return b""


def _tiff_form(exif: bytes) -> bytes:
    return exif.removeprefix(b"Exif\0\0")


def _as_written(value: object) -> object:
    """Return the bytes of a text that Pillow read as Latin-1: it would write ASCII only."""
    return value.encode("latin-1", "replace") if isinstance(value, str) else value


def _density(dpi: tuple[float, float] | None) -> tuple[int, int] | None:
    """Return pixels per metre across and down, as far as they mean something."""
    if dpi is None or not all(math.isfinite(value) and 0 < value < 1e6 for value in dpi):
        return None
    across, down = (round(value / _METRES_PER_INCH) for value in dpi)
    return (across, down) if across and down else None


def _text_chunk(key: str, value: str) -> Chunk | None:
    try:
        keyword = _keyword(key)
        text = value.replace("\0", "").encode("latin-1")
    except UnicodeEncodeError:
        return _international(key, value)
    return (b"tEXt", keyword + b"\0" + text) if keyword else None


def _international(key: str, value: str) -> Chunk | None:
    try:
        keyword = _keyword(key)
    except UnicodeEncodeError:
        return None
    text = value.replace("\0", "").encode("utf-8", "replace")
    # Not compressed; no language; no translated keyword.
    return (b"iTXt", keyword + b"\0\0\0\0\0" + text) if keyword else None


def _keyword(key: str) -> bytes:
    """Return `key` as PNG wants it: 1 to 79 printable Latin-1 characters, single spaces inside."""
    plain = "".join(character for character in " ".join(key.split()) if character.isprintable())
    return plain.encode("latin-1")[:79].strip()
