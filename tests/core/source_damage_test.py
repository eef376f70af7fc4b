"""Damage, bombs and noise: the readable part on request, otherwise one sentence, never anything else."""

import io
import struct
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFile

from qt_kmeans.core.errors import ImageReadError, TruncatedImageError
from qt_kmeans.core.source import (
    MAX_PIXELS,
    image_info_bytes,
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
        ("JPEG", "RGB", {"exif": EXIF}),
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
