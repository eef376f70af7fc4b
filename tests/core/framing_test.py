"""Pictures for the screen: packed, painted by index, halved."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core.showing import framing
from qt_kmeans.core.showing.framing import pack, picture_in, picture_of

pictures = hnp.arrays(np.uint8, st.tuples(st.integers(1, 7), st.integers(1, 7), st.just(4)))


def packed_plainly(rgba):
    """0xAARRGGBB with red, green and blue times alpha, rounded."""
    red, green, blue, alpha = np.moveaxis(rgba.astype(np.uint32), -1, 0)
    red, green, blue = ((channel * alpha + 127) // 255 for channel in (red, green, blue))
    return alpha << 24 | red << 16 | green << 8 | blue


@given(rgba=pictures)
def test_pixels_are_packed_premultiplied(rgba):
    np.testing.assert_array_equal(pack(rgba), packed_plainly(rgba))


def test_packing_known_pixels():
    rgba = np.array([[[1, 2, 3, 255], [255, 128, 0, 128], [9, 9, 9, 0]]], np.uint8)
    assert [f"{value:08x}" for value in pack(rgba)[0]] == ["ff010203", "80804000", "00000000"]


def test_packing_takes_parts_of_pictures():
    rgba = np.random.default_rng(0).integers(0, 256, (9, 9, 4), np.uint8)
    np.testing.assert_array_equal(pack(rgba[::2, 1:7]), packed_plainly(rgba)[::2, 1:7])


@pytest.mark.parametrize("rows", [2, 64])
def test_pieces_do_not_show(monkeypatch, rows):
    rgba = np.random.default_rng(1).integers(0, 256, (131, 1030, 4), np.uint8)
    monkeypatch.setattr(framing, "_ROWS", rows)
    np.testing.assert_array_equal(pack(rgba), packed_plainly(rgba))
    small, large = (picture_of(rgba, opaque=False).levels[1] for _ in range(2))
    monkeypatch.setattr(framing, "_ROWS", 256)
    np.testing.assert_array_equal(picture_of(rgba, opaque=False).levels[1], small)
    np.testing.assert_array_equal(large, small)


@pytest.mark.parametrize(
    ("height", "width", "shapes"),
    [
        (1, 1, [(1, 1)]),
        (512, 768, [(512, 768)]),
        (1023, 1000, [(1023, 1000)]),
        (1024, 3, [(1024, 3), (512, 2)]),
        (1, 4097, [(1, 4097), (1, 2049), (1, 1025), (1, 513)]),
        (2000, 3001, [(2000, 3001), (1000, 1501), (500, 751)]),
    ],
)
def test_levels_halve_until_they_are_small(height, width, shapes):
    picture = picture_of(np.zeros((height, width, 4), np.uint8), opaque=False)
    assert [level.shape for level in picture.levels] == shapes
    assert (picture.width, picture.height) == (width, height)
    assert all(level.dtype == np.uint32 and not level.flags.writeable for level in picture.levels)


def halved_plainly(frame):
    height, width = frame.shape
    channels = frame.view(np.uint8).reshape(height, width, 4).astype(int)
    padded = np.pad(channels, ((0, height % 2), (0, width % 2), (0, 0)), mode="edge")
    sums = padded.reshape((height + 1) // 2, 2, (width + 1) // 2, 2, 4).sum(axis=(1, 3))
    return ((sums + 2) // 4).astype(np.uint8).view(np.uint32)[..., 0]


@pytest.mark.parametrize("shape", [(3, 1025), (1031, 7), (1025, 1025)])
def test_levels_are_means_of_blocks(shape):
    rgba = np.random.default_rng(2).integers(0, 256, (*shape, 4), np.uint8)
    levels = picture_of(rgba, opaque=False).levels
    assert len(levels) == 2
    np.testing.assert_array_equal(levels[1], halved_plainly(levels[0]))


def test_transparent_colours_do_not_bleed_into_smaller_levels():
    """Means are taken of premultiplied values."""
    rgba = np.zeros((2, 1024, 4), np.uint8)
    rgba[:, ::2] = [0, 200, 0, 255]
    rgba[:, 1::2] = [255, 0, 0, 0]
    assert f"{picture_of(rgba, opaque=False).levels[1][0, 0]:08x}" == "80006400"


@given(palette=hnp.arrays(np.uint8, st.tuples(st.integers(1, 5), st.just(4))), seed=st.integers(0, 9))
def test_painting_by_index_is_the_picture_in_its_palette(palette, seed):
    indices = np.random.default_rng(seed).integers(0, len(palette), (4, 6), np.uint8)
    painted = picture_in(palette, indices, (6, 4))
    np.testing.assert_array_equal(painted.levels[0], pack(palette[indices]))
    assert painted.opaque == (palette[:, 3] == 255).all()
    assert not painted.levels[0].flags.writeable


@pytest.mark.parametrize("kind", [np.uint8, np.int32, np.int64])
def test_any_integers_index(kind):
    palette = np.array([[1, 2, 3, 255], [4, 5, 6, 255]], np.uint8)
    assert picture_in(palette, np.array([[0, 1]], kind), (2, 1)).levels[0].tolist() == [
        [0xFF010203, 0xFF040506]
    ]


def test_preview_is_smaller_than_its_picture():
    painted = picture_in(np.full((1, 4), 255, np.uint8), np.zeros((300, 400), np.uint8), (1600, 1200))
    assert (painted.width, painted.height) == (1600, 1200)
    assert painted.levels[0].shape == (300, 400)


def test_opacity_is_as_told():
    rgba = np.zeros((1, 1, 4), np.uint8)
    assert picture_of(rgba, opaque=True).opaque
    assert not picture_of(rgba, opaque=False).opaque
