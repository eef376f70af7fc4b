"""What a file is by its first bytes: the types we know by name but do not open, and what to do instead."""

from dataclasses import dataclass
from typing import Final

from qt_kmeans.core.phrases import Phrase

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

    what: Phrase
    advice: Phrase = Phrase("export it as PNG or TIFF first")  # noqa: RUF009 - a constant


_RAW = Phrase("develop it in a RAW converter and export it as TIFF or JPEG first")
_RENDER = Phrase("export it as PNG in the size you need first")
_UNPACK = Phrase("unpack it first and open a picture from it")
_FRAME = Phrase("export a frame as PNG first")

_SIGNATURES: Final = (
    (0, b"%PDF", ForeignType(Phrase("a PDF document"), Phrase("export the page as PNG first"))),
    (0, b"%!", ForeignType(Phrase("an EPS or PostScript file"), _RENDER)),
    (0, b"\xc5\xd0\xd3\xc6", ForeignType(Phrase("an EPS file"), _RENDER)),
    (0, b"\xd7\xcd\xc6\x9a", ForeignType(Phrase("a Windows metafile (WMF)"), _RENDER)),
    (40, b" EMF", ForeignType(Phrase("a Windows metafile (EMF)"), _RENDER)),
    (
        0,
        b"v/1\x01",
        ForeignType(Phrase("an OpenEXR picture"), Phrase("tone-map it and export it as PNG or TIFF first")),
    ),
    (
        0,
        b"#?RADIANCE",
        ForeignType(
            Phrase("a Radiance HDR picture"), Phrase("tone-map it and export it as PNG or TIFF first")
        ),
    ),
    (
        0,
        b"#?RGBE",
        ForeignType(
            Phrase("a Radiance HDR picture"), Phrase("tone-map it and export it as PNG or TIFF first")
        ),
    ),
    (0, b"farbfeld", ForeignType(Phrase("a farbfeld picture"))),
    (0, b"BLP1", ForeignType(Phrase("a BLP game texture"))),
    (0, b"BLP2", ForeignType(Phrase("a BLP game texture"))),
    (0, b"FTEX", ForeignType(Phrase("an FTEX game texture"))),
    (0, b"FTU\x00", ForeignType(Phrase("an FTEX game texture"))),
    (0, b"\xabKTX", ForeignType(Phrase("a KTX texture"))),
    (0, b"\x80\xe8\x00\x00", ForeignType(Phrase("a PIXAR picture"))),
    (0, b"SIMPLE  =", ForeignType(Phrase("a FITS astronomical picture"))),
    (0, b"gimp xcf", ForeignType(Phrase("a GIMP project (XCF)"))),
    (0, b"8BPS\x00\x02", ForeignType(Phrase("a large Photoshop document (PSB)"))),
    (0, b"FLIF", ForeignType(Phrase("a FLIF picture"))),
    (0, b"BPG\xfb", ForeignType(Phrase("a BPG picture"))),
    (0, b"II\xbc", ForeignType(Phrase("a JPEG XR picture"))),
    (0, b"II*\x00\x10\x00\x00\x00CR", ForeignType(Phrase("a Canon RAW photo (CR2)"), _RAW)),
    (0, b"IIRO", ForeignType(Phrase("an Olympus RAW photo (ORF)"), _RAW)),
    (0, b"IIRS", ForeignType(Phrase("an Olympus RAW photo (ORF)"), _RAW)),
    (0, b"IIU\x00", ForeignType(Phrase("a Panasonic RAW photo (RW2)"), _RAW)),
    (0, b"FUJIFILMCCD-RAW", ForeignType(Phrase("a Fujifilm RAW photo (RAF)"), _RAW)),
    (0, b"FOVb", ForeignType(Phrase("a Sigma RAW photo (X3F)"), _RAW)),
    (0, b"\x00MRM", ForeignType(Phrase("a Minolta RAW photo (MRW)"), _RAW)),
    (128, b"DICM", ForeignType(Phrase("a DICOM medical picture"))),
    (0, b"\x89HDF", ForeignType(Phrase("an HDF5 data file"))),
    (0, b"STARTFONT", ForeignType(Phrase("a bitmap font (BDF)"), Phrase("choose an image file"))),
    (0, b"\xd0\xcf\x11\xe0", ForeignType(Phrase("a FlashPix or Office document"))),
    (0, b"PK\x03\x04", ForeignType(Phrase("a ZIP archive or a document in one"), _UNPACK)),
    (0, b"\x1f\x8b", ForeignType(Phrase("a gzip archive"), _UNPACK)),
    (0, b"7z\xbc\xaf\x27\x1c", ForeignType(Phrase("a 7z archive"), _UNPACK)),
    (0, b"Rar!", ForeignType(Phrase("a RAR archive"), _UNPACK)),
    (257, b"ustar", ForeignType(Phrase("a TAR archive"), _UNPACK)),
    (0, b"\x1aE\xdf\xa3", ForeignType(Phrase("a Matroska or WebM video"), _FRAME)),
    (8, b"AVI ", ForeignType(Phrase("an AVI video"), _FRAME)),
)

_BRANDS: Final = (
    (b"crx ", ForeignType(Phrase("a Canon RAW photo (CR3)"), _RAW)),
    (b"qt  ", ForeignType(Phrase("a QuickTime video"), _FRAME)),
    (b"isom", ForeignType(Phrase("an MP4 video"), _FRAME)),
    (b"iso", ForeignType(Phrase("an MP4 video"), _FRAME)),
    (b"mp4", ForeignType(Phrase("an MP4 video"), _FRAME)),
    (b"M4V", ForeignType(Phrase("an MP4 video"), _FRAME)),
    (b"3gp", ForeignType(Phrase("a 3GP video"), _FRAME)),
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
    ".gd": ForeignType(Phrase("a GD picture")),
    ".gd2": ForeignType(Phrase("a GD2 picture")),
    ".pxr": ForeignType(Phrase("a PIXAR picture")),
    ".spider": ForeignType(Phrase("a SPIDER electron-microscope picture")),
    ".fpx": ForeignType(Phrase("a FlashPix picture")),
    ".tar": ForeignType(Phrase("a TAR archive"), _UNPACK),
    ".txt": ForeignType(Phrase("a text file"), Phrase("choose an image file")),
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
        return ForeignType(Phrase("a camera RAW photo ({kind})", kind=suffix[1:].upper()), _RAW)
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
        return ForeignType(Phrase("an SVG drawing"), _RENDER)
    if b"<html" in start or b"<!doctype html" in start:
        return ForeignType(Phrase("a web page"), Phrase("save the picture itself instead of the page"))
    return ForeignType(Phrase("an XML document"), Phrase("choose an image file"))
