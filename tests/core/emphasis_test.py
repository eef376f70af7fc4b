"""What pixels and colours count: busy places less, rare colours more, and no less on the whole."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core.kmeans import emphasis
from qt_kmeans.core.kmeans.counted import CountedPicture
from qt_kmeans.core.kmeans.emphasis import busyness, color_weights, pixel_weights
from qt_kmeans.core.kmeans.histogram import ColorHistogram
from qt_kmeans.core.quantized import quantize
from qt_kmeans.core.recipe import KMeansOptions, Recipe
from qt_kmeans.core.source import from_pixels

pictures = hnp.arrays(np.uint8, st.tuples(st.integers(1, 20), st.integers(1, 20), st.just(4)))


def plain_levels(rgba):
    """The definition: the variance in the part of the 7 x 7 window that lies in the picture."""
    red, green, blue, alpha = rgba.astype(np.int64).transpose(2, 0, 1)
    luma = ((77 * red + 150 * green + 29 * blue) >> 8) * alpha // 255
    levels = np.empty(luma.shape, np.uint8)
    for row, column in np.ndindex(luma.shape):
        window = luma[max(row - 3, 0) : row + 4, max(column - 3, 0) : column + 4]
        count, total = window.size, int(window.sum())
        variance = (int((window**2).sum()) * count - total**2) // count**2
        levels[row, column] = np.rint(16 * np.log2(1 + variance))
    return levels


@given(rgba=pictures)
def test_busyness_is_the_local_variance(rgba):
    np.testing.assert_array_equal(busyness(rgba), plain_levels(rgba))


def test_pieces_do_not_show(monkeypatch):
    rgba = np.random.default_rng(0).integers(0, 256, (50, 30, 4), np.uint8)
    whole = busyness(rgba)
    monkeypatch.setattr(emphasis, "_ROWS", 7)
    np.testing.assert_array_equal(busyness(rgba), whole)


def test_the_busiest_picture_fits():
    """A chessboard of black and white has the greatest variance there is."""
    rgba = np.full((20, 20, 4), 255, np.uint8)
    rgba[np.indices((20, 20)).sum(axis=0) % 2 == 0, :3] = 0
    assert busyness(rgba).max() == 224


def test_weights_fall_with_the_power_of_the_variance():
    weights = pixel_weights(0.5)
    assert weights[0] == 1
    assert weights[160] == pytest.approx(1024**-0.5)
    np.testing.assert_array_equal(pixel_weights(0.0), 1)


@settings(max_examples=50)
@given(rgba=pictures, masking=st.floats(0, 1), protect=st.floats(0, 1))
def test_colours_count_as_much_as_pixels_on_the_whole(rgba, masking, protect):
    histogram = ColorHistogram.from_pixels(rgba)
    options = KMeansOptions(masking=masking, protect_rare=protect)
    weights = color_weights(rgba, histogram, busyness(rgba), options)
    assert weights.shape == histogram.counts.shape
    assert (weights > 0).all()
    assert weights.sum() == pytest.approx(histogram.counts.sum())


def test_without_emphasis_a_colour_counts_its_pixels():
    rgba = np.random.default_rng(0).integers(0, 4, (30, 30, 4), np.uint8)
    picture = CountedPicture(rgba)
    points = picture.points(KMeansOptions(masking=0.0))
    visible = picture.histogram.counts[int(points.transparent) :]
    np.testing.assert_array_equal(points.exact.weights, visible)
    np.testing.assert_array_equal(points.exact.pixels, visible)


def sky_and_leaves():
    """The upper half a gradient of 60 soft blues, the lower half green noise."""
    rng = np.random.default_rng(1)
    rgba = np.full((120, 120, 4), 255, np.uint8)
    rgba[:60, :, 0] = np.linspace(120, 150, 60)[:, None]
    rgba[:60, :, 1] = np.linspace(160, 200, 60)[:, None]
    rgba[60:, :, :3] = rng.integers(0, 160, (60, 120, 3))
    return from_pixels(rgba, "landscape")


def test_masking_gives_the_sky_more_colours():
    def blues(masking):
        result = quantize(sky_and_leaves(), Recipe().but(k=32, masking=masking, rate_weight=0.0))
        return len(np.unique(result.indices[:60]))

    assert blues(1.0) > blues(0.5) > blues(0.0)


def sign_on_grey():
    """A grey photo of 300 x 200 with a red sign of 30 pixels."""
    rng = np.random.default_rng(2)
    grey = np.linspace(20, 235, 300)[None, :, None] + rng.normal(0, 9, (200, 300, 1))
    rgba = np.full((200, 300, 4), 255, np.uint8)
    rgba[..., :3] = np.clip(grey + rng.normal(0, 2, (200, 300, 3)), 0, 255)
    rgba[90:95, 100:106, :3] = [200, 30, 40]
    return from_pixels(rgba, "sign")


def test_protected_a_small_sign_keeps_its_red():
    def red(protect: float):
        result = quantize(sign_on_grey(), Recipe().but(k=16, protect_rare=protect))
        return result.palette[result.indices[92, 103]].astype(int)

    assert red(1.0).tolist() == red(0.5).tolist() == [200, 30, 40, 255]
    assert red(0.0)[0] - red(0.0)[1] < 60
