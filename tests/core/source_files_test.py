"""Whole files: orientation, animation, and what the caller gets told."""

import io
import os
import pickle
import struct
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.core.errors import Cancelled, ImageReadError, TruncatedImageError
from qt_kmeans.core.source import (
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
