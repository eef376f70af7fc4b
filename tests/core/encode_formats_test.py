"""WebP and GIF show what they promise, limits are told before the work, and sizes compare honestly."""

import io
import shutil
import struct
import subprocess
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from qt_kmeans.core.errors import ImageWriteError
from qt_kmeans.core.metadata import Metadata
from qt_kmeans.core.recipe import OutputOptions
from qt_kmeans.core.writing import png
from qt_kmeans.core.writing.encode import (
    MAX_SIDE,
    check_size,
    default_target,
    encode,
    format_notes,
    truecolor_size,
)
from qt_kmeans.core.writing.gif import thresholded

WEBP = OutputOptions("webp", 1, "none")
GIF = OutputOptions("gif", 1, "none")


def shown(data):
    with Image.open(io.BytesIO(data)) as image:
        return image.format, np.asarray(image.convert("RGBA"))


@st.composite
def pictures(draw):
    colors = draw(st.one_of(st.integers(1, 20), st.integers(1, 256)))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    palette = rng.integers(0, 256, (colors, 4), dtype=np.uint8)
    if draw(st.booleans()):
        palette[:, :3] = palette[:, :1]
    if draw(st.booleans()):
        palette[:, 3] = 255
    shape = (draw(st.integers(1, 24)), draw(st.integers(1, 40)))
    return palette, rng.integers(0, colors, shape, dtype=np.uint8)


@given(picture=pictures(), effort=st.sampled_from((0, 4, 6)))
def test_webp_is_exact_under_transparency_too(picture, effort):
    palette, indices = picture
    kind, pixels = shown(encode(palette, indices, OutputOptions("webp", effort, "none")))
    assert kind == "WEBP"
    np.testing.assert_array_equal(pixels, palette[indices])


@given(picture=pictures())
def test_gif_is_exact_but_for_translucency(picture):
    palette, indices = picture
    data = encode(palette, indices, GIF)
    kind, pixels = shown(data)
    assert kind == "GIF"
    np.testing.assert_array_equal(pixels, thresholded(palette)[indices])
    assert data.count(b"!\xf9\x04") <= 1 or b"!\xf9\x04" in palette.tobytes()
    used = len(np.unique(thresholded(palette)[np.unique(indices)], axis=0))
    table = 2 << (data[10] & 7)
    assert table == max(2, 1 << (used - 1).bit_length())


def test_gif_rounds_alpha_at_half():
    palette = np.array([[9, 9, 9, 0], [50, 60, 70, 127], [50, 60, 70, 128], [50, 60, 70, 255]], np.uint8)
    _, pixels = shown(encode(palette, np.array([[0, 1, 2, 3]], np.uint8), GIF))
    assert pixels[0].tolist() == [[0, 0, 0, 0], [0, 0, 0, 0], [50, 60, 70, 255], [50, 60, 70, 255]]


@pytest.mark.parametrize("colors", [2, 3, 5, 17, 256])
def test_gif_survives_a_full_code_table(colors):
    # More codes than LZW's table holds, so that it is cleared and begun anew.
    rng = np.random.default_rng(colors)
    palette = np.concatenate([rng.permutation(256)[:colors, None].repeat(3, 1), np.full((colors, 1), 255)], 1)
    indices = rng.integers(0, colors, (300, 301), dtype=np.uint8)
    _, pixels = shown(encode(palette.astype(np.uint8), indices, GIF))
    np.testing.assert_array_equal(pixels, palette[indices])


def has_imagemagick():
    """Whether `convert` is ImageMagick's: other programs have that name too."""
    if shutil.which("convert") is None:
        return False
    answer = subprocess.run(["convert", "-version"], capture_output=True, check=False, timeout=60)
    return answer.stdout.startswith(b"Version: ImageMagick")


@pytest.mark.parametrize("file_format", ["png", "gif", "webp"])
def test_another_reader_sees_the_same(tmp_path, file_format):
    if not has_imagemagick():
        pytest.skip("ImageMagick is not installed")
    rng = np.random.default_rng(8)
    palette = rng.integers(0, 256, (11, 4), dtype=np.uint8)
    palette[1:, 3], palette[0] = 255, 0
    indices = np.sort(rng.integers(0, 11, (33, 47), dtype=np.uint8), axis=1)
    path = tmp_path / f"picture.{file_format}"
    path.write_bytes(encode(palette, indices, OutputOptions(file_format)))
    run = subprocess.run(
        ["convert", str(path), "-depth", "8", "RGBA:-"], capture_output=True, check=False, timeout=60
    )
    if run.returncode and b"no decode delegate" in run.stderr:
        pytest.skip(f"ImageMagick has no {file_format} here")
    pixels = np.frombuffer(run.stdout, np.uint8).reshape(33, 47, 4)
    visible = pixels[:, :, 3:] > 0
    np.testing.assert_array_equal(pixels * visible, palette[indices] * visible)
    np.testing.assert_array_equal(pixels[:, :, 3], palette[indices][:, :, 3])


def test_webp_and_gif_are_the_same_every_time():
    rng = np.random.default_rng(8)
    palette = rng.integers(0, 256, (30, 4), dtype=np.uint8)
    indices = rng.integers(0, 30, (50, 60), dtype=np.uint8)
    for output in (OutputOptions("webp"), OutputOptions("gif")):
        assert encode(palette, indices, output) == encode(palette, indices, output)


@pytest.mark.parametrize(("file_format", "side"), [("webp", 16_384), ("gif", 65_536)])
def test_too_large_a_picture_is_refused_before_any_work(file_format, side):
    for shape in ((1, side), (side, 1)):
        with pytest.raises(ImageWriteError, match=rf"at most {side - 1:,} pixels .*save it as PNG\.$"):
            encode(np.zeros((1, 4), np.uint8), np.zeros(shape, np.uint8), OutputOptions(file_format))
    check_size(side - 1, side - 1, file_format)
    check_size(side, side, "png")


@pytest.mark.parametrize("file_format", ["webp", "gif"])
def test_the_largest_side_can_be_written(file_format):
    palette = np.array([[1, 2, 3, 255], [200, 100, 50, 255]], np.uint8)
    indices = (np.arange(MAX_SIDE[file_format]) % 2).astype(np.uint8)[None, :]
    for shape in (indices, indices.T):
        _, pixels = shown(encode(palette, shape, OutputOptions(file_format, 0, "none")))
        np.testing.assert_array_equal(pixels, palette[shape])


def test_losses_are_told_and_only_those():
    translucent = np.array([[1, 2, 3, 128], [4, 5, 6, 255]], np.uint8)
    clear = np.array([[0, 0, 0, 0], [4, 5, 6, 255]], np.uint8)
    captioned = Metadata(exif=b"MM\0*\0\0\0\10\0\0\0\0\0\0", xmp=b"<x/>", text=(("Copyright", "me"),))
    for file_format in ("png", "webp"):
        assert format_notes(translucent, OutputOptions(file_format), captioned) == ()
    assert format_notes(clear, GIF) == ()
    (note,) = format_notes(translucent, GIF)
    assert "half" in note
    assert note.endswith(".")
    (note,) = format_notes(clear, OutputOptions("gif", metadata="all"), captioned)
    assert "EXIF" in note
    assert format_notes(clear, GIF, captioned) == ()


def test_true_colour_drops_alpha_only_when_it_says_nothing():
    rng = np.random.default_rng(0)
    rgba = rng.integers(0, 256, (20, 30, 4), dtype=np.uint8)
    for opaque, color_type in ((True, 2), (False, 6)):
        if opaque:
            rgba[:, :, 3] = 255
        else:
            rgba[0, 0, 3] = 254
        for effort in (0, 4):
            data = png.truecolor_png(rgba, effort=effort)
            assert data[25] == color_type
            np.testing.assert_array_equal(shown(data)[1], rgba)
            assert truecolor_size(rgba, effort) == len(data)


def test_true_colour_stays_true_colour():
    grey = np.full((9, 9, 4), 255, np.uint8)
    grey[:, :, :3] = np.arange(9, dtype=np.uint8)[:, None]
    assert png.truecolor_png(grey, effort=4)[24:26] == bytes([8, 2])


def test_large_pictures_are_compared_quickly(monkeypatch):
    used = []
    monkeypatch.setattr(
        png,
        "_optimised_truecolor",
        lambda pixels, filters, deflate: used.append((len(pixels), deflate)) or b"",
    )
    truecolor_size(np.zeros((20, 20, 4), np.uint8), 9)
    assert used == [(20, 11)]
    used.clear()
    truecolor_size(np.zeros((2001, 2000, 4), np.uint8), 9)
    assert used == [(32, 6), (32, 6), (2001, 6)]  # a sample decides on the filter


def test_quick_comparison_finds_the_filter_that_fits():
    rng = np.random.default_rng(0)
    flat = rng.integers(0, 256, (1, 200, 4), dtype=np.uint8).repeat(150, 0)  # repeats; differences do not
    slope = np.add.outer(np.arange(150), np.arange(200)).astype(np.uint8)[:, :, None].repeat(4, 2)
    for pixels in (flat, slope):
        sizes = [len(png._optimised_truecolor(pixels, (name,), 6)) for name in ("NoOp", "MinSum")]
        assert truecolor_size(pixels, 0) == min(sizes)


def test_the_default_name_is_never_the_originals():
    assert default_target(Path("/a/photo.jpg"), 64, "png") == Path("/a/photo-k64.png")
    assert default_target(Path("photo.final.png"), 8, "webp") == Path("photo.final-k8.webp")
    assert default_target(Path(".hidden"), 2, "gif") == Path(".hidden-k2.gif")


@given(stem=st.text(st.characters(blacklist_characters="/\0", blacklist_categories=["Cs"]), min_size=1))
def test_the_default_name_always_fits(stem):
    name = default_target(Path("/folder") / (stem.strip(".") * 40 + "x.jpeg"), 256, "webp").name
    assert len(name.encode()) <= 255
    assert name.endswith("-k256.webp")


def test_gif_layout_is_the_standards():
    data = encode(np.array([[1, 2, 3, 255], [4, 5, 6, 255]], np.uint8), np.array([[0, 1]], np.uint8), GIF)
    assert data[:6] == b"GIF89a"
    assert struct.unpack("<HH", data[6:10]) == (2, 1)
    assert data[13:19] == bytes([1, 2, 3, 4, 5, 6])
    assert data[-2:] == b"\0;"
