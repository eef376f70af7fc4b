"""An indexed PNG shows palette[indices], is as narrow as its palette, and is never anything but indexed."""

import io
import struct
import subprocess
import sys
import zlib

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from qt_kmeans.core.recipe import OutputOptions
from qt_kmeans.core.writing import encode as encoding
from qt_kmeans.core.writing.encode import compacted, encode
from qt_kmeans.core.writing.png import indexed_png

BARE = {effort: OutputOptions("png", effort, "none") for effort in range(10)}
USUAL = (0, 1, 2, 4)


def chunks(png):
    """Return the chunks of a PNG after checking signature, order of ends, and checksums."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    found, place = [], 8
    while place < len(png):
        size, kind = struct.unpack_from(">I4s", png, place)
        content = png[place + 8 : place + 8 + size]
        (checksum,) = struct.unpack_from(">I", png, place + 8 + size)
        assert checksum == zlib.crc32(kind + content)
        found.append((kind, content))
        place += 12 + size
    assert place == len(png)
    assert found[0][0] == b"IHDR"
    assert found[-1] == (b"IEND", b"")
    return found


def header(png):
    """Return width, height, bit depth and colour type."""
    return struct.unpack(">IIBB", dict(chunks(png))[b"IHDR"][:10])


def shown(data):
    """Return what the file shows as (H, W, 4)."""
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image.convert("RGBA"))


def least_depth(colors):
    return next(depth for depth in (1, 2, 4, 8) if colors <= 1 << depth)


@st.composite
def pictures(draw, most_colors=256):
    """A palette, repeats and all, and an index map that need not use the whole of it."""
    colors = draw(st.one_of(st.integers(1, 20), st.integers(1, most_colors)))
    width, height = draw(st.integers(1, 40)), draw(st.integers(1, 24))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    palette = rng.integers(0, 256, (colors, 4), dtype=np.uint8)
    if draw(st.booleans()):
        palette[:, :3] = palette[:, :1]  # greys
    opacity = draw(st.sampled_from(("opaque", "binary", "any")))
    if opacity == "opaque":
        palette[:, 3] = 255
    elif opacity == "binary":
        palette[:, 3] = rng.choice([0, 255], colors)
    if draw(st.booleans()):
        palette[rng.integers(colors)] = palette[rng.integers(colors)]
    indices = rng.integers(0, colors, (height, width), dtype=np.uint8)
    if draw(st.booleans()):
        indices = np.sort(indices, axis=1)
    return palette, indices


@given(picture=pictures(), effort=st.sampled_from(USUAL))
def test_every_pixel_is_exact_and_the_file_is_narrow(picture, effort):
    palette, indices = picture
    png = encode(palette, indices, BARE[effort])
    np.testing.assert_array_equal(shown(png), palette[indices])

    used = np.unique(palette[np.unique(indices)], axis=0)
    parts = dict(chunks(png))
    width, height, depth, color_type = header(png)
    assert (height, width) == indices.shape
    assert color_type == 3
    assert len(parts[b"PLTE"]) == 3 * len(used)
    assert len(parts.get(b"tRNS", b"")) == np.count_nonzero(used[:, 3] < 255)
    if effort <= 1:
        assert depth == least_depth(len(used))
    else:
        assert depth in (least_depth(len(used)), 8)


@given(picture=pictures(most_colors=32), effort=st.sampled_from((3, 5, 6, 7, 8)))
def test_higher_efforts_are_exact_too(picture, effort):
    palette, indices = picture
    png = encode(palette, indices, BARE[effort])
    np.testing.assert_array_equal(shown(png), palette[indices])
    assert header(png)[3] == 3


@pytest.mark.parametrize("effort", [0, 1, 2, 3, 4, 5, 8])
@pytest.mark.parametrize("colors", [1, 2, 3, 4, 5, 16, 17, 100])
def test_grey_ramps_stay_indexed(colors, effort):
    levels = np.linspace(0, 255, colors).round().astype(np.uint8)
    palette = np.stack([levels, levels, levels, np.full_like(levels, 255)], axis=1)
    indices = np.tile(np.arange(colors, dtype=np.uint8), (8, 2))
    png = encode(palette, indices, BARE[effort])
    assert header(png)[3] == 3
    assert len(dict(chunks(png))[b"PLTE"]) == 3 * colors
    np.testing.assert_array_equal(shown(png), palette[indices])


@pytest.mark.parametrize("effort", range(10))
@pytest.mark.parametrize("color", [(0, 0, 0, 255), (200, 10, 30, 255), (9, 8, 7, 0), (1, 2, 3, 128)])
@pytest.mark.parametrize("shape", [(1, 1), (1, 9), (9, 1)])
def test_one_colour_stays_indexed_with_one_bit(color, shape, effort):
    palette = np.array([color], np.uint8)
    png = encode(palette, np.zeros(shape, np.uint8), BARE[effort])
    assert header(png)[3] == 3
    assert header(png)[2] == 1 or effort > 1
    assert dict(chunks(png))[b"PLTE"] == bytes(color[:3])
    np.testing.assert_array_equal(shown(png), np.broadcast_to(palette[0], (*shape, 4)))


def test_the_slowest_effort_is_exact():
    rng = np.random.default_rng(3)
    palette = rng.integers(0, 256, (20, 4), dtype=np.uint8)
    indices = np.sort(rng.integers(0, 20, (30, 40), dtype=np.uint8), axis=1)
    np.testing.assert_array_equal(shown(encode(palette, indices, BARE[9])), palette[indices])


@given(picture=pictures())
@example(picture=(np.zeros((256, 4), np.uint8), np.zeros((1, 1), np.uint8)))
def test_compacting_keeps_the_picture_and_the_order_of_first_places(picture):
    palette, indices = picture
    colors, places = compacted(palette, indices)
    np.testing.assert_array_equal(colors[places], palette[indices])
    assert len(np.unique(colors, axis=0)) == len(colors)
    assert len(np.unique(places)) == len(colors)
    first = [palette.tolist().index(color) for color in colors.tolist() if palette.tolist().count(color) == 1]
    assert first == sorted(first)


def photo_like(colors=40, shape=(96, 128)):
    """Smooth gradients with some noise, as an index map into a palette from dark to light."""
    rng = np.random.default_rng(5)
    rows, columns = np.mgrid[: shape[0], : shape[1]]
    field = np.sin(rows / 17.0) + np.cos(columns / 23.0) + rng.normal(0, 0.05, shape)
    ranks = np.argsort(np.argsort(field, axis=None)).reshape(shape)
    hue = np.linspace(0, 6, colors)
    palette = np.stack(
        [127 + 120 * np.sin(hue), 127 + 120 * np.cos(hue), 40 + 30 * hue, 255 + 0 * hue], axis=1
    )
    shuffled = np.random.default_rng(1).permutation(colors)
    indices = shuffled[ranks * colors // ranks.size].astype(np.uint8)
    return palette[np.argsort(shuffled)].astype(np.uint8), indices


def test_the_same_input_gives_the_same_bytes():
    palette, indices = photo_like()
    for effort in (0, 2, 4, 6):
        assert encode(palette, indices, BARE[effort]) == encode(palette.copy(), indices.copy(), BARE[effort])


def test_read_only_and_sliced_arrays_are_fine():
    palette, indices = photo_like()
    expected = encode(palette, indices, BARE[4])
    wide = np.zeros((indices.shape[0], indices.shape[1] * 2), np.uint8)
    wide[:, ::2] = indices
    palette.setflags(write=False)
    wide.setflags(write=False)
    assert encode(palette, wide[:, ::2], BARE[4]) == expected


def test_effort_buys_bytes():
    palette, indices = photo_like()
    sizes = [len(encode(palette, indices, BARE[effort])) for effort in (1, 4, 7)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[1] < 0.8 * sizes[0]  # what ordering the palette is worth here


def test_order_of_the_palette_given_hardly_matters():
    palette, indices = photo_like()
    order = np.random.default_rng(2).permutation(len(palette))
    shuffled = encode(palette[order], np.argsort(order).astype(np.uint8)[indices], BARE[4])
    assert abs(len(shuffled) / len(encode(palette, indices, BARE[4])) - 1) < 0.03


def test_wide_pictures_are_read_in_bands():
    rng = np.random.default_rng(0)
    palette = np.concatenate([rng.integers(0, 256, (6, 3)), np.full((6, 1), 255)], axis=1).astype(np.uint8)
    for shape in ((3, 300_000), (300_000, 3)):
        indices = rng.integers(0, 6, shape, dtype=np.uint8)
        for effort in (0, 4):
            np.testing.assert_array_equal(shown(encode(palette, indices, BARE[effort])), palette[indices])


def test_chunks_come_between_header_and_palette():
    palette, indices = photo_like(12)
    for effort in (0, 4):
        png = indexed_png(palette, indices, effort=effort, chunks=[(b"sRGB", b"\0"), (b"tEXt", b"a\0b")])
        assert [kind for kind, _ in chunks(png)] == [b"IHDR", b"sRGB", b"tEXt", b"PLTE", b"IDAT", b"IEND"]


def test_an_index_without_an_entry_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="index 3 in a palette of 3"):
        encode(np.zeros((3, 4), np.uint8), np.array([[3]], np.uint8), BARE[0])


def test_progress_may_stop_it():
    palette, indices = photo_like()

    class Stop(Exception):
        pass

    def stop(stage, fraction):
        assert stage
        assert 0 <= fraction <= 1
        raise Stop

    for output in (BARE[0], BARE[4], OutputOptions("webp"), OutputOptions("gif")):
        with pytest.raises(Stop):
            encode(palette, indices, output, progress=stop)


def test_encoding_loads_neither_kernels_nor_scikit_learn():
    # A fresh interpreter: this one has loaded everything already.
    code = f"import sys; sys.path[:] = {[path for path in sys.path if path]!r}; import {encoding.__name__}"
    loaded = subprocess.run(
        [sys.executable, "-c", f"{code}; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout.split()
    assert not {"numba", "sklearn", "scipy", "oxipng", "PySide6"} & set(loaded)
