"""The colour spaces: values from the literature, the way there and back, and what opacity does."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core import colors
from qt_kmeans.core.recipe import SPACES

NAMED = {
    "black": (0, 0, 0),
    "white": (255, 255, 255),
    "red": (255, 0, 0),
    "green": (0, 255, 0),
    "blue": (0, 0, 255),
    "grey": (128, 128, 128),
}
# B. Ottosson's Oklab of the sRGB primaries.
OKLAB = {
    "black": (0, 0, 0),
    "white": (1, 0, 0),
    "red": (0.62796, 0.22486, 0.12585),
    "green": (0.86644, -0.23389, 0.17950),
    "blue": (0.45201, -0.03246, -0.31153),
    "grey": (0.59987, 0, 0),
}
# CIELAB relative to D65, as in B. Lindbloom's calculator.
LAB = {
    "black": (0, 0, 0),
    "white": (100, 0, 0),
    "red": (53.2408, 80.0925, 67.2032),
    "green": (87.7347, -86.1827, 83.1793),
    "blue": (32.2970, 79.1875, -107.8602),
    "grey": (53.5850, 0, 0),
}


def opaque(rgb):
    return np.concatenate([np.asarray(rgb, np.uint8).reshape(-1, 3), np.full((np.size(rgb) // 3, 1), 255)], 1)


def points_of(rgb, space):
    return colors.to_space(opaque(rgb).astype(np.uint8), space)


@pytest.mark.parametrize("name", NAMED)
def test_oklab_of_named_colours(name):
    point = points_of(NAMED[name], "oklab")[0]
    np.testing.assert_allclose(point[:3] / 255, OKLAB[name], atol=5e-5)


@pytest.mark.parametrize("name", NAMED)
def test_cielab_of_named_colours(name):
    point = points_of(NAMED[name], "lab")[0]
    np.testing.assert_allclose(point[:3] / 2.55, LAB[name], atol=0.02)


@pytest.mark.parametrize(("level", "light"), [(0, 0), (10, 0.0030353), (128, 0.2158605), (255, 1)])
def test_linear_light_of_levels(level, light):
    assert points_of([level] * 3, "linear")[0, 0] / 255 == pytest.approx(light, abs=1e-6)


@pytest.mark.parametrize("space", SPACES)
def test_lightness_or_each_channel_spans_255(space):
    black, white = points_of([[0, 0, 0], [255, 255, 255]], space)
    span = (white - black)[:3]
    expected = [255, 255, 255] if space in ("srgb", "linear") else [255, 0, 0]
    np.testing.assert_allclose(span, expected, atol=0.05)


@pytest.mark.parametrize("space", SPACES)
def test_greys_and_primaries_come_back(space):
    greys = np.repeat(np.arange(256), 3).reshape(-1, 3)
    corners = np.array(list(np.ndindex(2, 2, 2))) * 255
    rgba = opaque(np.concatenate([greys, corners])).astype(np.uint8)
    back = colors.from_space(colors.to_space(rgba, space), space)
    assert np.abs(back - rgba).max() < 0.1
    np.testing.assert_array_equal(colors.to_palette(colors.to_space(rgba, space), space), rgba)


@pytest.mark.parametrize("space", SPACES)
def test_any_colours_come_back(space):
    rgba = np.random.default_rng(0).integers(0, 256, (200_000, 4), np.uint8)
    expected = np.where(rgba[:, 3:] == 0, 0, rgba)
    points = colors.to_space(rgba, space)
    assert points.shape == rgba.shape
    assert points.dtype == np.float32
    back = colors.from_space(points, space)
    assert np.abs(back - expected).max() < 0.5
    np.testing.assert_array_equal(colors.to_palette(points, space), expected)


@pytest.mark.parametrize("space", SPACES)
@given(
    points=hnp.arrays(
        np.float32, st.tuples(st.integers(1, 5), st.just(4)), elements=st.floats(-600, 600, width=32)
    )
)
def test_what_cannot_be_shown_is_clipped(space, points):
    back = colors.from_space(points, space)
    assert np.isfinite(back).all()
    assert back.min() >= 0
    assert back.max() <= 255
    palette = colors.to_palette(points, space)
    assert palette.dtype == np.uint8
    assert (np.abs(palette - back)[palette[:, 3] > 0] <= 0.501).all()
    assert not palette[palette[:, 3] == 0].any()


def test_rounding_is_to_the_nearest_level():
    centers = np.array([[99.6, 100.4, 255.4, 255], [-3, 0.4, 0.6, 254.9]], np.float32)
    assert colors.to_palette(centers, "srgb").tolist() == [[100, 100, 255, 255], [0, 0, 1, 255]]


def test_rounding_does_not_darken():
    values = np.random.default_rng(1).uniform(20, 235, (20_000, 4)).astype(np.float32)
    values[:, 3] = 255
    assert abs((colors.to_palette(values, "srgb") - values).mean()) < 0.01


@pytest.mark.parametrize("space", SPACES)
def test_what_is_transparent_is_one_point(space):
    rgba = np.random.default_rng(2).integers(0, 256, (9, 4), np.uint8)
    rgba[:, 3] = 0
    assert not np.ptp(colors.to_space(rgba, space), axis=0).any()
    assert not colors.to_palette(colors.to_space(rgba, space), space).any()


@pytest.mark.parametrize("space", SPACES)
def test_distances_are_the_mean_of_those_over_black_and_over_white(space):
    first, second = np.random.default_rng(3).integers(0, 256, (2, 500, 4), np.uint8)
    black = colors.over_black(first, space) - colors.over_black(second, space)
    white = opaque([255, 255, 255]).astype(np.uint8)
    faded = (second[:, 3:].astype(np.float32) - first[:, 3:]) / 255
    over_white = black + faded * colors.over_black(white, space)
    expected = ((black**2).sum(axis=1) + (over_white**2).sum(axis=1)) / 2
    apart = colors.to_space(first, space) - colors.to_space(second, space)
    np.testing.assert_allclose((apart**2).sum(axis=1), expected, rtol=1e-3, atol=0.01)


@pytest.mark.parametrize("space", SPACES)
def test_opacity_is_no_matter_where_all_is_opaque(space):
    points = points_of(np.random.default_rng(4).integers(0, 256, 300), space)
    assert (points[:, 3] == 255).all()


@pytest.mark.parametrize("space", SPACES)
def test_over_black_coordinates_shrink_with_opacity(space):
    solid, faint = colors.over_black(np.array([[200, 90, 30, 255], [200, 90, 30, 51]], np.uint8), space)
    np.testing.assert_allclose(faint, solid / 5, rtol=1e-5)


@pytest.mark.parametrize("space", SPACES)
def test_no_colours_are_no_points(space):
    assert colors.to_space(np.empty((0, 4), np.uint8), space).shape == (0, 4)


@given(values=hnp.arrays(np.float32, st.integers(1, 20), elements=st.floats(0, 1, width=32)))
def test_light_and_levels_are_inverse(values):
    np.testing.assert_allclose(colors.from_linear(colors.to_linear(values)), values, atol=2e-6)


def test_light_outside_of_the_range_is_clipped():
    np.testing.assert_array_equal(colors.from_linear(np.array([-0.5, 1.5])), [0, 1])
    assert colors.to_linear(np.array([-0.5])) < 0  # the straight piece goes on; nothing becomes NaN
