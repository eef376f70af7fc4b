"""What a file is by its first bytes: the types we know by name but do not open, and what to do instead."""

from dataclasses import dataclass
from typing import Final

HEAD_SIZE: Final = 64 << 10
"""Bytes from the start of a file that are enough to recognise it and to read most headers."""

FORMATS: Final = (
    *("PNG", "JPEG", "GIF", "WEBP", "AVIF", "BMP", "DIB", "TIFF", "ICO", "CUR", "PPM", "QOI", "JPEG2000"),
    *("ICNS", "PSD", "PCX", "DCX", "SGI", "DDS", "XBM", "XPM", "SUN", "MSP", "FLI"),
)
"""Pillow's names of the formats that are tried on any file. MPO is missing because it opens as JPEG, and
what would start another program (EPS, WMF) or is no everyday picture (SPIDER, FITS, ...) is left out."""

TGA_SUFFIXES: Final = frozenset({".tga", ".icb", ".vda", ".vst"})
"""TGA has no signature, and random bytes often pass for it: it is tried on files of these names only."""


@dataclass(frozen=True, slots=True)
class ForeignType:
    """A kind of file that is not opened.

    Attributes
    ----------
    what
        With its article: "a PDF document".
    advice
        What the user can do, as an imperative: "export it as PNG first".
    """

    what: str
    advice: str = "export it as PNG or TIFF first"


_RAW = "develop it in a RAW converter and export it as TIFF or JPEG first"
_RENDER = "export it as PNG in the size you need first"
_UNPACK = "unpack it first and open a picture from it"
_FRAME = "export a frame as PNG first"

_SIGNATURES: Final = (
    (0, b"%PDF", ForeignType("a PDF document", "export the page as PNG first")),
    (0, b"%!", ForeignType("an EPS or PostScript file", _RENDER)),
    (0, b"\xc5\xd0\xd3\xc6", ForeignType("an EPS file", _RENDER)),
    (0, b"\xd7\xcd\xc6\x9a", ForeignType("a Windows metafile (WMF)", _RENDER)),
    (40, b" EMF", ForeignType("a Windows metafile (EMF)", _RENDER)),
    (0, b"v/1\x01", ForeignType("an OpenEXR picture", "tone-map it and export it as PNG or TIFF first")),
    (
        0,
        b"#?RADIANCE",
        ForeignType("a Radiance HDR picture", "tone-map it and export it as PNG or TIFF first"),
    ),
    (0, b"#?RGBE", ForeignType("a Radiance HDR picture", "tone-map it and export it as PNG or TIFF first")),
    (0, b"farbfeld", ForeignType("a farbfeld picture")),
    (0, b"BLP1", ForeignType("a BLP game texture")),
    (0, b"BLP2", ForeignType("a BLP game texture")),
    (0, b"FTEX", ForeignType("an FTEX game texture")),
    (0, b"FTU\x00", ForeignType("an FTEX game texture")),
    (0, b"\xabKTX", ForeignType("a KTX texture")),
    (0, b"\x80\xe8\x00\x00", ForeignType("a PIXAR picture")),
    (0, b"SIMPLE  =", ForeignType("a FITS astronomical picture")),
    (0, b"gimp xcf", ForeignType("a GIMP project (XCF)")),
    (0, b"8BPS\x00\x02", ForeignType("a large Photoshop document (PSB)")),
    (0, b"FLIF", ForeignType("a FLIF picture")),
    (0, b"BPG\xfb", ForeignType("a BPG picture")),
    (0, b"II\xbc", ForeignType("a JPEG XR picture")),
    (0, b"II*\x00\x10\x00\x00\x00CR", ForeignType("a Canon RAW photo (CR2)", _RAW)),
    (0, b"IIRO", ForeignType("an Olympus RAW photo (ORF)", _RAW)),
    (0, b"IIRS", ForeignType("an Olympus RAW photo (ORF)", _RAW)),
    (0, b"IIU\x00", ForeignType("a Panasonic RAW photo (RW2)", _RAW)),
    (0, b"FUJIFILMCCD-RAW", ForeignType("a Fujifilm RAW photo (RAF)", _RAW)),
    (0, b"FOVb", ForeignType("a Sigma RAW photo (X3F)", _RAW)),
    (0, b"\x00MRM", ForeignType("a Minolta RAW photo (MRW)", _RAW)),
    (128, b"DICM", ForeignType("a DICOM medical picture")),
    (0, b"\x89HDF", ForeignType("an HDF5 data file")),
    (0, b"STARTFONT", ForeignType("a bitmap font (BDF)", "choose an image file")),
    (0, b"\xd0\xcf\x11\xe0", ForeignType("a FlashPix or Office document")),
    (0, b"PK\x03\x04", ForeignType("a ZIP archive or a document in one", _UNPACK)),
    (0, b"\x1f\x8b", ForeignType("a gzip archive", _UNPACK)),
    (0, b"7z\xbc\xaf\x27\x1c", ForeignType("a 7z archive", _UNPACK)),
    (0, b"Rar!", ForeignType("a RAR archive", _UNPACK)),
    (257, b"ustar", ForeignType("a TAR archive", _UNPACK)),
    (0, b"\x1aE\xdf\xa3", ForeignType("a Matroska or WebM video", _FRAME)),
    (8, b"AVI ", ForeignType("an AVI video", _FRAME)),
)

_BRANDS: Final = (
    (b"crx ", ForeignType("a Canon RAW photo (CR3)", _RAW)),
    (b"qt  ", ForeignType("a QuickTime video", _FRAME)),
    (b"isom", ForeignType("an MP4 video", _FRAME)),
    (b"iso", ForeignType("an MP4 video", _FRAME)),
    (b"mp4", ForeignType("an MP4 video", _FRAME)),
    (b"M4V", ForeignType("an MP4 video", _FRAME)),
    (b"3gp", ForeignType("a 3GP video", _FRAME)),
)
_HEIF_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"})
_SHARED_BRANDS: Final = frozenset({b"mif1", b"msf1", b"miaf"})
_AVIF_BRANDS: Final = frozenset({b"avif", b"avis"})

_SUPPORTED: Final = (
    (0, b"\x89PNG", "PNG"),
    (0, b"\xff\xd8", "JPEG"),
    (0, b"GIF8", "GIF"),
    (8, b"WEBP", "WebP"),
    (4, b"ftypavi", "AVIF"),
    (4, b"ftypmif1", "AVIF"),
    (4, b"ftypmsf1", "AVIF"),
    (4, b"ftyphe", "HEIC"),
    (4, b"JXL ", "JPEG XL"),
    (0, b"\xff\x0a", "JPEG XL"),
    (0, b"BM", "BMP"),
    (0, b"II*\x00", "TIFF"),
    (0, b"MM\x00*", "TIFF"),
    (0, b"II+\x00", "TIFF"),
    (0, b"MM\x00+", "TIFF"),
    (4, b"jP  ", "JPEG 2000"),
    (0, b"\xff\x4f\xff\x51", "JPEG 2000"),
    (0, b"\x00\x00\x01\x00", "ICO"),
    (0, b"\x00\x00\x02\x00", "CUR"),
    (0, b"icns", "ICNS"),
    (0, b"8BPS", "PSD"),
    (0, b"DDS ", "DDS"),
    (0, b"qoif", "QOI"),
)
"""What people call the formats that we open, by signature."""

_TIFF_RAW_SUFFIXES: Final = frozenset(
    {".3fr", ".arw", ".cr2", ".dcr", ".dng", ".erf", ".fff", ".iiq", ".kdc", ".mef", ".mos", ".nef", ".nrw"}
    | {".pef", ".rwl", ".sr2", ".srf", ".srw"}
)
"""RAW photos that are TIFF files inside: opening them as TIFF would show a thumbnail."""

_SUFFIXES: Final = {
    ".gd": ForeignType("a GD picture"),
    ".gd2": ForeignType("a GD2 picture"),
    ".pxr": ForeignType("a PIXAR picture"),
    ".spider": ForeignType("a SPIDER electron-microscope picture"),
    ".fpx": ForeignType("a FlashPix picture"),
    ".tar": ForeignType("a TAR archive", _UNPACK),
    ".txt": ForeignType("a text file", "choose an image file"),
}
"""Types without a usable signature; consulted only when nothing could open the file."""


_NAMED_LIKE: Final = {
    suffix: kind
    for kind, suffixes in (
        ("PNG", ".png .apng"),
        ("JPEG", ".jpg .jpeg .jpe .jfif .mpo"),
        ("GIF", ".gif"),
        ("WebP", ".webp"),
        ("AVIF", ".avif .avifs"),
        ("HEIC", ".heic .heif"),
        ("JPEG XL", ".jxl"),
        ("TIFF", ".tif .tiff"),
        ("BMP", ".bmp .dib"),
        ("ICO", ".ico"),
        ("TGA", ".tga .icb .vda .vst"),
        ("PPM", ".ppm .pgm .pbm .pnm .pfm"),
        ("JPEG 2000", ".jp2 .j2k .jpf .jpx"),
        ("PCX", ".pcx .dcx"),
        ("SGI", ".sgi .rgb .rgba .bw"),
        ("FLI", ".fli .flc"),
        ("QOI", ".qoi"),
        ("PSD", ".psd"),
        ("DDS", ".dds"),
    )
    for suffix in suffixes.split()
}
"""What a name claims of a file, in the words that people use."""


def claimed_name(suffix: str) -> str:
    """Return the format of ours that the ending of a file's name claims; empty if it claims none."""
    return _NAMED_LIKE.get(suffix, "")


def foreign_type(head: bytes, suffix: str) -> ForeignType | None:
    """Name the type of a file that must not even be tried, from its first bytes; None for all others.

    `suffix` is the ending of the file's name in small letters, with its dot; it matters for TIFF only.
    """
    for offset, signature, kind in _SIGNATURES:
        if head.startswith(signature, offset):
            return kind
    if head[4:8] == b"ftyp":
        for brand, kind in _BRANDS:
            if head.startswith(brand, 8):
                return kind
    if head[:4] in (b"II*\x00", b"MM\x00*") and suffix in _TIFF_RAW_SUFFIXES:
        return ForeignType(f"a camera RAW photo ({suffix[1:].upper()})", _RAW)
    return _foreign_text(head)


def foreign_suffix(suffix: str) -> ForeignType | None:
    """Name the type of a file that nothing could open, by the ending of its name."""
    return _SUFFIXES.get(suffix)


def supported_name(head: bytes) -> str:
    """Return what people call the format that a file's first bytes announce; empty if it is none of ours."""
    for offset, signature, name in _SUPPORTED:
        if head.startswith(signature, offset):
            return name
    return ""


def optional_format(head: bytes) -> str:
    """Return "HEIF" or "JXL" for files that only an optional extra can open, else an empty string."""
    if head.startswith((b"\xff\x0a", b"\x00\x00\x00\x0cJXL \r\n\x87\n")):
        return "JXL"
    if head[4:8] != b"ftyp":
        return ""
    size = min(int.from_bytes(head[:4], "big"), 256)
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, size, 4))}
    if head[8:12] in _HEIF_BRANDS or (head[8:12] in _SHARED_BRANDS and not brands & _AVIF_BRANDS):
        return "HEIF"
    return ""


def _foreign_text(head: bytes) -> ForeignType | None:
    """Recognise the text formats, which may begin with blanks, comments and declarations."""
    start = head[:4096].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if not start.startswith((b"<?xml", b"<svg", b"<!--", b"<!doctype", b"<html")):
        return None
    if b"<svg" in start:
        return ForeignType("an SVG drawing", _RENDER)
    if b"<html" in start or b"<!doctype html" in start:
        return ForeignType("a web page", "save the picture itself instead of the page")
    return ForeignType("an XML document", "choose an image file")
