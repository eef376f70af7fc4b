"""What the eye averages: patterns become the colour they mix to, and even areas stay as they are."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core.errors import Cancelled
from qt_kmeans.core.scoring import averaging
from qt_kmeans.core.scoring.averaging import averaged
from qt_kmeans.core.scoring.difference import difference
from qt_kmeans.core.showing.framing import pack, picture_of


def gray(levels):
    rgba = np.repeat(np.asarray(levels, np.uint8)[..., None], 4, axis=2)
    rgba[..., 3] = 255
    return rgba


def checkerboard(side, first, second):
    return gray(np.where(np.indices((side, side)).sum(0) % 2, first, second))


def test_a_checkerboard_is_the_mean_of_its_light():
    pixels = averaged(pack(checkerboard(40, 0, 255)))
    assert {int(pixel) for pixel in pixels[8:-8, 8:-8].ravel()} == {0xFFBCBCBC}  # half of the light


@given(st.integers(0, 2**32 - 1), st.integers(1, 70), st.integers(1, 9))
@settings(max_examples=30)
def test_one_colour_stays(pixel, height, width):
    alpha = pixel >> 24
    premultiplied = sum(((pixel >> shift & 255) * alpha // 255) << shift for shift in (0, 8, 16))
    pixels = np.full((height, width), premultiplied | alpha << 24, np.uint32)
    np.testing.assert_array_equal(averaged(pixels), pixels)


@given(hnp.arrays(np.uint8, st.tuples(st.integers(1, 40), st.integers(1, 12))))
@settings(max_examples=30)
def test_nothing_is_lighter_or_darker_than_what_it_is_made_of(levels):
    seen = averaged(pack(gray(levels))) & 255
    assert levels.min() <= seen.min()
    assert seen.max() <= levels.max()


def test_turned_pictures_are_averaged_alike():
    pixels = pack(gray(np.random.default_rng(0).integers(0, 256, (70, 50))))
    for turn in (np.flipud, np.fliplr, np.transpose):
        turned = averaged(np.ascontiguousarray(turn(pixels))) & 255
        np.testing.assert_allclose(turned.astype(int), (turn(averaged(pixels)) & 255).astype(int), atol=1)


def test_it_stops_when_nobody_wants_it(monkeypatch):
    monkeypatch.setattr(averaging, "_PIECES_AT_A_TIME", 1)
    looks = []

    def progress(_stage, fraction):
        looks.append(fraction)
        if fraction > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        averaged(pack(gray(np.zeros((100, 4)))), progress)
    assert looks == [0, pytest.approx(0.25)]


def test_dithering_that_mixes_to_the_colour_is_seen_as_no_difference():
    original = gray(np.full((64, 64), 0xBC))
    dithered, flat = checkerboard(64, 0, 255), gray(np.full((64, 64), 0xA0))
    first, second, third = (picture_of(rgba, opaque=True) for rgba in (original, dithered, flat))
    assert difference(first, second).mean > 20
    seen = difference(first, second, as_seen=True)
    assert seen.as_seen
    assert seen.mean < 3  # but for the edges
    assert seen.regions == ()
    plain, averaged_ = difference(first, third), difference(first, third, as_seen=True)
    np.testing.assert_array_equal(plain.levels[0], averaged_.levels[0])


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=20)
def test_translucent_pictures_are_seen_on_their_grounds(seed):
    """Light of a soft edge mixes with the ground's: the error is the larger of those over black and white."""
    rng = np.random.default_rng(seed)
    first, second = rng.integers(0, 256, (2, 24, 17, 4), dtype=np.uint8)
    second[:, 8:] = first[:, 8:]
    first[..., 3] = rng.choice([0, 3, 128, 255], (24, 17))

    def laid(rgba, ground):
        share = rgba[..., 3:] / 255
        flat = np.rint(rgba[..., :3] * share) + np.rint(ground * (1 - share))
        return picture_of(np.dstack([flat, np.full(flat.shape[:2], 255)]).astype(np.uint8), opaque=True)

    seen = difference(picture_of(first, opaque=False), picture_of(second, opaque=False), as_seen=True)
    grounds = [difference(laid(first, ground), laid(second, ground), as_seen=True) for ground in (0, 255)]
    worst = np.maximum(*(one.levels[0].astype(int) for one in grounds))
    np.testing.assert_allclose(seen.levels[0].astype(int), worst, atol=1)
    assert seen.peak <= max(one.peak for one in grounds) + 0.1
