"""Types of files: ours are known by their contents, the others by name, with what to do instead."""

import io
import sys

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.core.errors import ImageReadError
from qt_kmeans.core.reading.file_types import foreign_type, optional_format
from qt_kmeans.core.reading.jxl_header import jxl_size
from qt_kmeans.core.source import (
    read_image_bytes,
)

PHOTO = np.asarray(
    Image.fromarray(np.random.default_rng(2).integers(0, 256, (6, 9, 3), np.uint8)).resize((180, 120), 3)
)
EXIF = Image.Exif()
EXIF[0x0112] = 6


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"%PDF-1.7\n", "a.pdf", "a PDF document"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "a.eps", "an EPS or PostScript file"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "lies.png", "an EPS or PostScript file"),
        (b"\xc5\xd0\xd3\xc6" + b"\0" * 40, "a.eps", "an EPS file"),
        (b"\xd7\xcd\xc6\x9a" + b"\0" * 40, "a.wmf", "(WMF)"),
        (b'<?xml version="1.0"?>\n<!-- made -->\n<svg xmlns="x">', "a.svg", "an SVG drawing"),
        (b"\xef\xbb\xbf  <SVG>", "a.svg", "an SVG drawing"),
        (b"<!DOCTYPE html><html>", "a.jpg", "a web page"),
        (b"v/1\x01\2\0\0\0", "a.exr", "an OpenEXR picture"),
        (b"#?RADIANCE\n", "a.hdr", "a Radiance HDR picture"),
        (b"II*\0\x10\0\0\0CR\2\0", "a.cr2", "(CR2)"),
        (b"\0\0\0\x18ftypcrx \0\0\0\0", "a.cr3", "(CR3)"),
        (saved(Image.new("L", (2, 2)), "TIFF"), "a.nef", "a camera RAW photo (NEF)"),
        (saved(Image.new("L", (2, 2)), "TIFF"), "a.dng", "a camera RAW photo (DNG)"),
        (b"\0\0\0\x18ftypisom\0\0\0\0", "a.mp4", "an MP4 video"),
        (b"PK\3\4" + b"\0" * 30, "a.kra", "a ZIP archive"),
        (b"gimp xcf v011\0", "a.xcf", "a GIMP project"),
        (b"hello, world", "a.txt", "a text file"),
        (b"hello, world", "a.png", "named like a PNG picture"),
        (b"hello, world", "a", "no picture of a supported kind"),
        (b"\x89PNG\r\n\x1a\n garbage", "a.png", "its PNG"),
    ],
)
def test_other_types_are_named(data: bytes, name: str, said: str) -> None:
    with pytest.raises(ImageReadError) as caught:
        read_image_bytes(data, name)
    sentence = str(caught.value)
    assert sentence.startswith(f"{name} cannot be opened: ")
    assert said in sentence
    assert ";" in sentence  # and the next step


def test_the_contents_count_and_not_the_name() -> None:
    source = read_image_bytes(saved(Image.fromarray(PHOTO), "PNG"), "photo.jpg")
    assert source.format == "PNG"


def test_targa_is_believed_by_its_name_only() -> None:
    data = saved(Image.fromarray(PHOTO), "TGA")
    assert read_image_bytes(data, "photo.TGA").format == "TGA"
    with pytest.raises(ImageReadError):
        read_image_bytes(data, "photo.bin")


@pytest.mark.parametrize(
    ("data", "module", "extra"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "pi_heif", "qt-kmeans[heif]"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "pi_heif", "qt-kmeans[heif]"),
        (b"\xff\x0a\xff\x00\x00\x00\x00\x00", "pillow_jxl", "qt-kmeans[jxl]"),
        (b"\0\0\0\x0cJXL \r\n\x87\n" + b"\0" * 30, "pillow_jxl", "qt-kmeans[jxl]"),
    ],
)
def test_missing_extras_are_named(
    data: bytes, module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ImageReadError, match="pip install qt-kmeans") as caught:
        read_image_bytes(data, "modern")
    assert extra in str(caught.value)


def test_avif_needs_no_extra() -> None:
    assert optional_format(b"\0\0\0\x1cftypavif\0\0\0\0mif1avifmiaf") == ""
    assert optional_format(b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf") == ""
    assert foreign_type(saved(Image.fromarray(PHOTO), "AVIF"), ".avif") is None


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ("ff0a41060013880200a800b5", (8, 8)),
        ("ff0aba211d001388020090c0", (1920, 1080)),
        ("ff0a3000180c0013880200a4", (13, 7)),
        ("ff0ac25de8f30d0013880200", (4000, 3001)),
        (
            "0000000c4a584c200d0a870a00000014667479706a786c20000000006a786c20"
            "000000856a786c63ff0a310700138802003c81060c00000000",
            (300, 200),
        ),
    ],
)
def test_size_of_jpeg_xl(head: str, size: tuple[int, int]) -> None:
    assert jxl_size(bytes.fromhex(head)) == size


@pytest.mark.parametrize("head", [b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n", b"\0" * 100])
def test_cut_off_jpeg_xl(head: bytes) -> None:
    with pytest.raises(ValueError, match="JPEG XL"):
        jxl_size(head)


def test_jpeg_xl_opens_with_its_extra() -> None:
    pytest.importorskip("pillow_jxl")
    data = saved(Image.fromarray(PHOTO), "JXL", lossless=True, exif=EXIF.tobytes())
    source = read_image_bytes(data, "modern.jxl")
    np.testing.assert_array_equal(source.rgba[..., :3], PHOTO)  # its decoder minds the orientation
    assert source.format == "JXL"
    with pytest.raises(ImageReadError, match="above the limit"):
        read_image_bytes(data, "modern.jxl", max_pixels=100)
