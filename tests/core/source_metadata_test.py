"""What a file says about itself comes along, except what is no longer true."""

import io
import struct

import numpy as np
import pytest
from PIL import ExifTags, Image, PngImagePlugin, TiffImagePlugin

from qt_kmeans.core.metadata import MAX_TEXTS, Metadata
from qt_kmeans.core.source import SourceImage, read_image_bytes

Base, IFD = ExifTags.Base, ExifTags.IFD
PHOTO = np.random.default_rng(4).integers(0, 256, (12, 20, 3), np.uint8)


def saved(kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    Image.fromarray(PHOTO).save(file, kind, **options)
    return file.getvalue()


def read(data: bytes) -> SourceImage:
    return read_image_bytes(data, "captioned")


def camera_exif(orientation: int = 6) -> Image.Exif:
    exif = Image.Exif()
    exif[Base.Orientation] = orientation
    exif[Base.Copyright] = "(c) somebody"
    exif[Base.Artist] = "Some Body"
    exif[Base.DateTime] = "2024:05:06 07:08:09"
    exif[Base.Make] = "Camera"
    inner = exif.get_ifd(IFD.Exif)
    inner[0xA001] = 65535  # colour space: uncalibrated
    inner[0xA002], inner[0xA003] = 20, 12
    inner[Base.DateTimeOriginal] = "2024:01:02 03:04:05"
    inner[0x829A] = TiffImagePlugin.IFDRational(1, 250)  # exposure time
    exif.get_ifd(IFD.GPSInfo)[1] = "N"
    return exif


def parsed(metadata: Metadata) -> Image.Exif:
    exif = Image.Exif()
    exif.load(metadata.exif)
    return exif


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_exif_comes_along(kind: str) -> None:
    metadata = read(saved(kind, exif=camera_exif().tobytes())).metadata
    assert metadata.exif[:4] in (b"II*\0", b"MM\0*")
    exif = parsed(metadata)
    assert exif[Base.Copyright] == "(c) somebody"
    assert exif[Base.Make] == "Camera"
    assert Base.Orientation not in exif
    assert Base.StripOffsets not in exif
    assert Base.ImageWidth not in exif
    inner = exif.get_ifd(IFD.Exif)
    assert inner[0xA001] == 1  # sRGB now
    assert (inner[0xA002], inner[0xA003]) == (12, 20)  # and turned
    assert float(inner[0x829A]) == pytest.approx(1 / 250)
    assert exif.get_ifd(IFD.GPSInfo)[1] == "N"
    captions = dict(metadata.text)
    assert captions["Copyright"] == "(c) somebody"
    assert captions["Author"] == "Some Body"
    assert captions["Creation Time"] == "2024:01:02 03:04:05"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP"])
def test_pictures_without_captions_have_none(kind: str) -> None:
    metadata = read(saved(kind)).metadata
    assert (metadata.exif, metadata.xmp, metadata.text) == (b"", b"", ())


@pytest.mark.parametrize("orientation", [1, 3, 6])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_resolution_turns_with_the_picture(kind: str, orientation: int) -> None:
    metadata = read(saved(kind, dpi=(300, 150), exif=camera_exif(orientation))).metadata
    assert metadata.dpi == pytest.approx((150, 300) if orientation == 6 else (300, 150), abs=0.1)


@pytest.mark.parametrize("per_meter", [(0, 0), (1, 1), (2**31 - 1, 2**31 - 1)])
def test_impossible_resolutions_are_dropped(per_meter: tuple[int, int]) -> None:
    bitmap = bytearray(saved("BMP"))
    bitmap[38:46] = struct.pack("<2I", *per_meter)
    assert read(bytes(bitmap)).metadata.dpi is None


def test_png_texts_come_along() -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", "Ann Öther")
    texts.add_text("Comment", "long " * 100, zip=True)
    texts.add_itxt("Title", "Bild", "de", "Titel")
    texts.add_text("Raw profile type iptc", "binary")
    texts.add_itxt("XML:com.adobe.xmp", "<x/>")
    texts.add_text("Empty", "")
    metadata = read(saved("PNG", pnginfo=texts)).metadata
    assert dict(metadata.text) == {
        "Author": "Ann Öther",
        "Comment": ("long " * 100).strip(),
        "Title": "Bild",
    }
    assert metadata.xmp == b"<x/>"


def test_a_flood_of_texts_is_cut() -> None:
    texts = PngImagePlugin.PngInfo()
    for number in range(500):
        texts.add_text(f"key {number}", "value")
    assert len(read(saved("PNG", pnginfo=texts)).metadata.text) == MAX_TEXTS


@pytest.mark.parametrize("kind", ["JPEG", "GIF"])
def test_comments_come_along(kind: str) -> None:
    assert read(saved(kind, comment=b"caf\xc3\xa9")).metadata.text == (("Comment", "café"),)


@pytest.mark.parametrize("form", ['tiff:Orientation="6"', "<tiff:Orientation>6</tiff:Orientation>"])
def test_xmp_loses_the_orientation(form: str) -> None:
    metadata = read(saved("WEBP", xmp=f"<a {form} b='6'>".encode(), lossless=True)).metadata
    assert metadata.xmp == f"<a {form.replace('6', '1')} b='6'>".encode()
