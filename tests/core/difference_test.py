"""The error of every pixel: true to the formula, of previews as well, with alpha, and worth stopping."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core.errors import Cancelled
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.scoring import difference as module
from qt_kmeans.core.scoring.difference import difference
from qt_kmeans.core.scoring.error_scale import delta_e, errors_of
from qt_kmeans.core.showing.frames import Picture
from qt_kmeans.core.showing.framing import pack, picture_of
from qt_kmeans.core.showing.live import LivePicture
from qt_kmeans.core.source import from_pixels

pairs = st.integers(1, 20).flatmap(
    lambda side: st.tuples(*[hnp.arrays(np.uint8, (side, 7, 4))] * 2)
)  # fmt: skip


def noise(height, width, seed=0):
    rgba = np.random.default_rng(seed).integers(0, 256, (height, width, 4), np.uint8)
    rgba[..., 3] = 255
    return rgba


def shown(rgba):
    return picture_of(rgba, opaque=bool((rgba[..., 3] == 255).all()))


def truth(first, second):
    """Return the errors by the plain formula, of the colours as the screen has them."""
    return delta_e(first.reshape(-1, 4), second.reshape(-1, 4)).reshape(first.shape[:2])


@given(pairs)
@settings(max_examples=40)
def test_every_pixel_has_its_error(pair):
    first, second = pair
    found = difference(shown(first), shown(second))
    errors = truth(first, second)
    np.testing.assert_allclose(np.sqrt(errors_of(found.levels[0])), np.sqrt(errors), atol=0.021)
    assert found.mean == pytest.approx(errors.mean(), abs=0.01)
    assert np.sqrt(found.peak) == pytest.approx(np.sqrt(errors.max()), abs=0.021)
    assert (errors <= found.high + 0.06).mean() >= 0.95
    assert (errors < found.high - 0.06).mean() <= 0.95


@given(pairs)
@settings(max_examples=20)
def test_both_ways_are_the_same(pair):
    there, back = difference(*map(shown, pair)), difference(*map(shown, reversed(pair)))
    np.testing.assert_array_equal(there.levels[0], back.levels[0])


def test_equal_pictures_differ_nowhere():
    picture = shown(noise(40, 30))
    found = difference(picture, picture)
    assert not found.levels[0].any()
    assert (found.mean, found.high, found.peak, found.regions) == (0, 0, 0, ())


def test_a_preview_is_held_against_the_pixels_it_was_made_of(monkeypatch):
    monkeypatch.setattr("qt_kmeans.core.showing.live.PREVIEW_PIXELS", 500)
    rgba = noise(61, 83)
    live = LivePicture(from_pixels(rgba, "noise"), "oklab")
    recipe = Recipe().but(k=4)
    preview = live.view(live.steps(recipe)[-1], recipe).picture
    stride = -(-61 // preview.levels[0].shape[0])
    assert stride > 1
    found = difference(shown(rgba), preview)
    assert found.levels[0].shape == preview.levels[0].shape
    assert found.regions == ()
    painted = preview.levels[0].view(np.uint8).reshape(*preview.levels[0].shape, 4)[..., [2, 1, 0, 3]]
    errors = truth(rgba[::stride, ::stride], np.ascontiguousarray(painted))
    np.testing.assert_allclose(np.sqrt(errors_of(found.levels[0])), np.sqrt(errors), atol=0.021)


def test_smaller_levels_hold_mean_errors():
    first, second = noise(1100, 1030), noise(1100, 1030, seed=1)
    second[:, :515] = first[:, :515]
    found = difference(shown(first), shown(second))
    large, small = (errors_of(level) for level in found.levels)
    assert small.shape == (550, 515)
    means = large.reshape(550, 2, 515, 2).mean(axis=(1, 3))
    np.testing.assert_allclose(small, means, atol=0.8)
    assert not any(level.flags.writeable for level in found.levels)


def test_pictures_of_other_sizes_are_refused():
    with pytest.raises(ValueError, match="same size"):
        difference(shown(noise(4, 4)), shown(noise(4, 5)))


def test_it_stops_when_nobody_wants_it(monkeypatch):
    monkeypatch.setattr(module, "_PIECE", 64)
    looks = []

    def progress(stage, fraction):
        looks.append(fraction)
        if fraction > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        difference(shown(noise(100, 100)), shown(noise(100, 100, seed=1)), progress)
    assert looks[0] == 0
    assert len(looks) == 2


def test_frames_without_an_opaque_flag_are_the_same():
    first, second = noise(20, 20), noise(20, 20, seed=1)
    plain = difference(shown(first), shown(second))
    cautious = [Picture(20, 20, (pack(rgba),), opaque=False) for rgba in (first, second)]
    np.testing.assert_array_equal(difference(*cautious).levels[0], plain.levels[0])
