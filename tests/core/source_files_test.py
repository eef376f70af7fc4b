"""Whole files: orientation, animation, damage, limits, foreign types, and what the caller gets told."""

import io
import os
import pickle
import struct
import sys
import zlib
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFile

from qt_kmeans.core.errors import Cancelled, ImageReadError, TruncatedImageError
from qt_kmeans.core.reading.file_types import foreign_type, optional_format
from qt_kmeans.core.reading.jxl_header import jxl_size
from qt_kmeans.core.source import (
    MAX_PIXELS,
    from_pixels,
    image_info,
    image_info_bytes,
    read_image,
    read_image_bytes,
)

PHOTO = np.asarray(
    Image.fromarray(np.random.default_rng(2).integers(0, 256, (6, 9, 3), np.uint8)).resize((180, 120), 3)
)
ORIENTATION = 0x0112
STORED = {
    1: lambda image: image,
    2: lambda image: image.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
    3: lambda image: image.transpose(Image.Transpose.ROTATE_180),
    4: lambda image: image.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
    5: lambda image: image.transpose(Image.Transpose.TRANSPOSE),
    6: lambda image: image.transpose(Image.Transpose.ROTATE_90),
    7: lambda image: image.transpose(Image.Transpose.TRANSVERSE),
    8: lambda image: image.transpose(Image.Transpose.ROTATE_270),
}
"""How a camera stores an upright picture under each EXIF orientation."""


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def exif_with(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    return exif


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P"])
@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_come_out_upright(orientation: int, kind: str, mode: str) -> None:
    upright = Image.fromarray(PHOTO).resize((7, 5)).convert(mode)
    options: dict[str, object] = {"lossless": True} if kind == "WEBP" else {}
    data = saved(STORED[orientation](upright), kind, exif=exif_with(orientation), **options)
    source = read_image_bytes(data, "turned")
    np.testing.assert_array_equal(source.rgba, np.asarray(upright.convert("RGBA")))
    assert source.rgba.flags.c_contiguous
    said = (f"It is put upright (EXIF orientation {orientation}).",) if orientation > 1 else ()
    assert source.notes == said
    info = image_info_bytes(data, "turned")
    assert (info.width, info.height, info.notes) == (7, 5, said)
    again = Image.Exif()
    again.load(source.metadata.exif)
    assert ORIENTATION not in again


@pytest.mark.parametrize("orientation", range(1, 9))
def test_large_photos_come_out_upright(orientation: int) -> None:
    """More than one strip is converted, each to its own place."""
    upright = Image.fromarray(PHOTO).resize((1500, 1100))
    data = saved(STORED[orientation](upright), "PNG", exif=exif_with(orientation), compress_level=1)
    np.testing.assert_array_equal(read_image_bytes(data, "big").rgba[..., :3], np.asarray(upright))


def test_orientation_in_xmp_counts() -> None:
    upright = Image.fromarray(PHOTO)
    packet = b'<x:xmpmeta><rdf:Description tiff:Orientation="6"/></x:xmpmeta>'
    source = read_image_bytes(saved(STORED[6](upright), "WEBP", lossless=True, xmp=packet), "xmp")
    np.testing.assert_array_equal(source.rgba[..., :3], PHOTO)
    assert b'tiff:Orientation="1"' in source.metadata.xmp


@pytest.mark.parametrize("value", [0, 9, 77])
def test_impossible_orientations_are_ignored(value: int) -> None:
    data = saved(Image.fromarray(PHOTO), "PNG", exif=exif_with(value))
    assert read_image_bytes(data, "odd").notes == ()


@pytest.mark.parametrize("block", [b"Exif\0\0", b"Exif\0\0II*\0\xff\xff\xff\xff", b"Exif\0\0nonsense" * 3])
def test_damaged_exif_does_not_cost_the_picture(block: bytes) -> None:
    source = read_image_bytes(saved(Image.fromarray(PHOTO), "PNG", exif=block), "damaged")
    np.testing.assert_array_equal(source.rgba[..., :3], PHOTO)


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "TIFF", "AVIF"])
def test_only_the_first_frame_is_used(kind: str) -> None:
    colors = [(200, 10, 20), (10, 200, 20), (10, 20, 200)]
    frames = [Image.new("RGB", (40, 30), color) for color in colors]
    options: dict[str, object] = {"save_all": True, "append_images": frames[1:]}
    if kind == "WEBP":
        options["lossless"] = True
    source = read_image_bytes(saved(frames[0], kind, **options), "moving")
    assert np.abs(source.rgba[..., :3].astype(int) - colors[0]).max() <= (6 if kind == "AVIF" else 0)
    assert source.notes == (f"Only the first of 3 {'pages' if kind == 'TIFF' else 'frames'} is used.",)
    assert image_info_bytes(saved(frames[0], kind, **options), "moving").frames == 3


def test_only_the_largest_picture_of_an_icon_is_used() -> None:
    icon = saved(Image.fromarray(PHOTO).resize((64, 64)), "ICO", sizes=[(16, 16), (32, 32), (64, 64)])
    source = read_image_bytes(icon, "icon.ico")
    assert (source.width, source.height) == (64, 64)
    assert source.notes == ("Only the largest of its 3 pictures is used.",)


def test_many_pages_are_not_counted_for_long() -> None:
    page = Image.new("1", (1, 1))
    data = saved(page, "TIFF", save_all=True, append_images=[page] * 1050)
    assert read_image_bytes(data, "book.tif").notes == ("Only the first of more than 1,000 pages is used.",)


def test_damaged_further_pages_do_not_matter() -> None:
    page = Image.fromarray(PHOTO)
    data = bytearray(saved(page, "TIFF", save_all=True, append_images=[page]))
    second = data.rfind(struct.pack("<HHII", 256, 4, 1, 180))  # the width of the second page
    assert second > 100
    data[second : second + 2] = struct.pack("<H", 999)
    source = read_image_bytes(bytes(data), "book.tif")
    np.testing.assert_array_equal(source.rgba[..., :3], PHOTO)
    assert source.notes == ("Only its first picture is used; the others are damaged.",)


# -- Damage -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP", "TGA"])
def test_truncated_files(kind: str) -> None:
    photo = Image.fromarray(PHOTO).resize((640, 480))
    data = saved(photo, kind)
    name = f"half.{kind.lower()}"
    half = data[: len(data) // 2]
    with pytest.raises(TruncatedImageError) as caught:
        read_image_bytes(half, name)
    words = str(caught.value).split()
    assert words[:4] == [name, "is", "damaged:", "about"]
    assert 30 <= int(words[4]) <= 70
    assert isinstance(caught.value, ImageReadError)
    part = read_image_bytes(half, name, allow_truncated=True)
    assert part.notes[0].startswith("The file is damaged: about ")
    whole = read_image_bytes(data, name)
    assert part.rgba.shape == whole.rgba.shape
    rows = (
        slice(-100, None) if kind in ("BMP", "TGA") and (part.rgba[0] == part.rgba[5]).all() else slice(100)
    )
    np.testing.assert_array_equal(part.rgba[rows], whole.rgba[rows])
    assert not np.array_equal(part.rgba, whole.rgba)
    assert ImageFile.LOAD_TRUNCATED_IMAGES is False


def test_truncated_progressive_photo() -> None:
    data = saved(Image.fromarray(PHOTO), "JPEG", progressive=True, quality=95)
    with pytest.raises(TruncatedImageError, match="only a part of the picture can be read"):
        read_image_bytes(data[: len(data) * 2 // 3], "slow.jpg")
    part = read_image_bytes(data[: len(data) * 2 // 3], "slow.jpg", allow_truncated=True)
    assert np.abs(part.rgba[..., :3].astype(int) - PHOTO).mean() < 40


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP", "AVIF", "JPEG2000"])
@pytest.mark.parametrize("allow_truncated", [False, True])
def test_a_bare_header_is_refused(kind: str, allow_truncated: bool) -> None:
    data = saved(Image.fromarray(PHOTO), kind)
    for length in (1, 4, 8, 12, 16, 24, 33, 40):
        with pytest.raises(ImageReadError) as caught:
            read_image_bytes(data[:length], "stub", allow_truncated=allow_truncated)
        assert caught.value.__cause__ is not None


SEEDS = {
    kind: saved(Image.fromarray(PHOTO).resize((24, 16)).convert(mode), kind, **options)
    for kind, mode, options in (
        ("PNG", "RGB", {}),
        ("GIF", "P", {}),
        ("JPEG", "RGB", {"exif": exif_with(6)}),
        ("TIFF", "RGB", {"compression": "tiff_lzw"}),
        ("BMP", "RGB", {}),
        ("WEBP", "RGBA", {"lossless": True}),
        ("ICO", "RGBA", {"sizes": [(16, 16)]}),
        ("TGA", "RGB", {"compression": "tga_rle"}),
        ("PPM", "RGB", {}),
        ("PCX", "RGB", {}),
        ("SGI", "RGB", {}),
        ("DDS", "RGBA", {}),
        ("JPEG2000", "RGB", {}),
    )
}


@given(data=st.data())
@pytest.mark.parametrize("kind", SEEDS)
def test_mutants_are_opened_or_refused(kind: str, data: st.DataObject) -> None:
    mutant = bytearray(SEEDS[kind])
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(mutant) - 1))
        mutant[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.sampled_from([len(mutant), len(mutant) // 2, data.draw(st.integers(1, len(mutant)))]))
    opened_or_refused(bytes(mutant[:cut]), f"mutant.{kind.lower()}", allow_truncated=data.draw(st.booleans()))


def opened_or_refused(data: bytes, name: str, *, allow_truncated: bool = False) -> None:
    """Take a picture or one printable sentence; anything else that is raised fails the test."""
    answer = ""
    try:
        read_image_bytes(data, name, max_pixels=10**6, allow_truncated=allow_truncated)
    except ImageReadError as error:
        answer = str(error)
    assert answer == "" or (answer.isprintable() and answer.startswith(name))


@given(st.binary(min_size=1, max_size=200), st.sampled_from(["png", "tga", "jpg", ""]))
def test_noise_is_opened_or_refused(noise: bytes, suffix: str) -> None:
    for data in (
        noise,
        b"BM" + noise,
        b"P6 " + noise,
        b"II*\0" + noise,
        b"\0\0\1\0" + noise,
        b"GIF89a" + noise,
    ):
        opened_or_refused(data, f"noise.{suffix}")


# -- Limits -----------------------------------------------------------------------------------------------


def png_header(width: int, height: int) -> bytes:
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))
    return b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", 8) + b"IDAT" + b"\0" * 12


BITMAP_HEADER = (
    b"BM"
    + struct.pack("<IHHI", 0, 0, 0, 70)
    + struct.pack("<IiiHHI", 56, 99_999, 99_999, 1, 16, 3)
    + b"\0" * 20
    + struct.pack("<4I", 0xF00, 0xF0, 0xF, 0xF000)
)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (png_header(60_000, 60_000), "bomb.png"),
        (b"GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\2", "bomb.gif"),
        (b"P6 90000 90000 65535\n", "bomb.ppm"),
        (b"P6 90000 90000 255\n", "bomb.ppm"),
        (BITMAP_HEADER.ljust(200, b"\0"), "bomb.bmp"),
    ],
)
def test_bombs_are_refused_by_their_header(data: bytes, name: str) -> None:
    for door in (read_image_bytes, image_info_bytes):
        with pytest.raises(ImageReadError, match="above the limit of 179 megapixels"):
            door(data, name)


def test_the_limit_is_the_callers() -> None:
    data = saved(Image.new("L", (30, 20)), "PNG")
    before = Image.MAX_IMAGE_PIXELS
    assert read_image_bytes(data, "ok", max_pixels=600).width == 30
    with pytest.raises(ImageReadError, match=r"above the limit of 0\.000599 megapixels"):
        read_image_bytes(data, "big", max_pixels=599)
    assert before == Image.MAX_IMAGE_PIXELS
    assert MAX_PIXELS == 178_956_970
    huge = png_header(60_000, 60_000)
    assert image_info_bytes(huge, "huge", max_pixels=60_000**2).width == 60_000


def test_lack_of_memory_is_said_with_the_size(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise MemoryError

    for step in ("to_rgba", "load_pixels"):
        with monkeypatch.context() as patch:
            patch.setattr(f"qt_kmeans.core.reading.pipeline.{step}", fail)
            with pytest.raises(ImageReadError, match="not enough memory for 180 x 120 pixels"):
                read_image_bytes(saved(Image.fromarray(PHOTO), "PNG"), "large.png")


def test_pngs_with_a_long_text_or_profile_open() -> None:
    """Pillow alone refuses the whole picture for a text of more than a megabyte."""
    body = b"zTXt" + b"Comment\0\0" + zlib.compress(b"words " * 500_000)
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    data = saved(Image.fromarray(PHOTO), "PNG")
    source = read_image_bytes(data[:33] + chunk + data[33:], "wordy.png")
    np.testing.assert_array_equal(source.rgba[..., :3], PHOTO)
    assert source.metadata.text == ()


def test_files_that_must_be_read_whole_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved(Image.fromarray(PHOTO), "WEBP")
    monkeypatch.setattr("qt_kmeans.core.reading.decoding._MAX_WHOLE_FILE", len(data) - 1)
    with pytest.raises(ImageReadError, match=r"no WebP picture has 0\.0 GB"):
        read_image_bytes(data, "vast.webp")
    assert read_image_bytes(saved(Image.fromarray(PHOTO), "BMP"), "fine.bmp").width == 180


# -- Types ------------------------------------------------------------------------------------------------


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
    data = saved(Image.fromarray(PHOTO), "JXL", lossless=True, exif=exif_with(6).tobytes())
    source = read_image_bytes(data, "modern.jxl")
    np.testing.assert_array_equal(source.rgba[..., :3], PHOTO)  # its decoder minds the orientation
    assert source.format == "JXL"
    with pytest.raises(ImageReadError, match="above the limit"):
        read_image_bytes(data, "modern.jxl", max_pixels=100)


# -- Doors ------------------------------------------------------------------------------------------------


def test_file_and_memory_agree(tmp_path: os.PathLike[str]) -> None:
    path = os.path.join(tmp_path, "photo.png")  # noqa: PTH118 - a path may be a plain string
    data = saved(Image.fromarray(PHOTO), "PNG", dpi=(300, 300))
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(data)
    from_file, from_memory = read_image(path), read_image_bytes(data, "photo.png")
    np.testing.assert_array_equal(from_file.rgba, from_memory.rgba)
    assert from_file.metadata == from_memory.metadata
    assert (from_file.name, from_file.file_size) == (from_memory.name, from_memory.file_size)
    assert from_memory.path is None
    assert str(from_file.path) == path
    assert image_info(path).file_size == len(data)


def test_info_says_what_the_header_says() -> None:
    info = image_info_bytes(saved(Image.fromarray(PHOTO).convert("P"), "PNG"), "x\n.png")
    assert (info.name, info.format, info.mode) == ("x\\n.png", "PNG", "P")
    assert (info.width, info.height, info.bits, info.frames) == (180, 120, 8, 1)


def test_progress_is_told_and_may_cancel() -> None:
    data = saved(Image.fromarray(PHOTO).resize((1500, 1500)), "PNG", compress_level=1)
    told: list[tuple[str, float]] = []
    read_image_bytes(data, "x", progress=lambda stage, fraction: told.append((stage, fraction)))
    assert told[0] == ("Reading", 0.0)
    converting = [fraction for stage, fraction in told if stage == "Converting"]
    assert len(converting) > 3
    assert converting == sorted(converting)
    assert all(0.0 <= fraction <= 1.0 for fraction in converting)

    def stop_at(when: int) -> Callable[[str, float], None]:
        calls = iter(range(100))

        def progress(stage: str, fraction: float) -> None:
            if next(calls) == when:
                raise Cancelled

        return progress

    for when in (0, 1, 3):
        with pytest.raises(Cancelled):
            read_image_bytes(data, "x", progress=stop_at(when))


def test_pasted_pixels() -> None:
    pixels = np.dstack([PHOTO, np.full(PHOTO.shape[:2], 255, np.uint8)])
    source = from_pixels(pixels[::-1], "Pasted\npicture")
    np.testing.assert_array_equal(source.rgba, pixels[::-1])
    assert source.opaque
    assert source.name == "Pasted\\npicture"
    assert source.rgba.flags.c_contiguous
    assert not source.rgba.flags.writeable
    before = source.rgba.copy()
    pixels[:] = 0
    np.testing.assert_array_equal(source.rgba, before)
    assert not from_pixels(pixels, "clear").opaque


@pytest.mark.parametrize(
    "pixels",
    [
        np.zeros((0, 5, 4), np.uint8),
        np.zeros((5, 5, 3), np.uint8),
        np.zeros((5, 5), np.uint8),
        np.zeros((2, 2, 4)),
    ],
)
def test_pasted_nonsense(pixels: np.ndarray) -> None:
    with pytest.raises(ImageReadError, match="it holds no pixels"):
        from_pixels(pixels, "Pasted picture")


def test_answers_travel_between_processes() -> None:
    source = read_image_bytes(saved(Image.fromarray(PHOTO), "PNG"), "x")
    copy = pickle.loads(pickle.dumps(source, protocol=5))
    np.testing.assert_array_equal(copy.rgba, source.rgba)
    with pytest.raises(TruncatedImageError) as caught:
        read_image_bytes(saved(Image.fromarray(PHOTO), "BMP")[:20000], "x")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
