"""The shapes of the colour space: known places, room for every colour, and the way from one to another."""

import colorsys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.gui.cloud.arrangement import centroid_places, own_places, places
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.scene import Clusters, Scene
from qt_kmeans.gui.cloud.spaces import (
    CUBE,
    HSV_RADIUS,
    LAB_SCALE,
    OKLAB_SCALE,
    Layout,
    Shape,
    color_at,
    hsv,
    placed,
)

PRIMARIES = np.array([[0, 0, 0], [1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]], float)
shapes = st.sampled_from(list(Shape))


def test_the_cube_is_the_colours_themselves() -> None:
    assert np.array_equal(placed(PRIMARIES, Shape.RGB), PRIMARIES)


def test_oklab_has_its_published_places() -> None:
    # B. Ottosson's values for sRGB red: L 0.628, a 0.225, b 0.126.
    black, white, red = placed(PRIMARIES[:3], Shape.OKLAB)
    assert black == pytest.approx((0.5, 0.5 - OKLAB_SCALE / 2, 0.5), abs=1e-4)
    assert white == pytest.approx((0.5, 0.5 + OKLAB_SCALE / 2, 0.5), abs=1e-4)
    expected = 0.5 + OKLAB_SCALE * np.array([0.2249, 0.6280 - 0.5, -0.1258])
    assert red == pytest.approx(expected, abs=1e-3)


def test_cielab_has_its_published_places() -> None:
    # sRGB blue under D65: L* 32.3, a* 79.2, b* -107.9.
    blue = placed(PRIMARIES[4:], Shape.LAB)[0]
    assert blue == pytest.approx(0.5 + LAB_SCALE * np.array([79.2, 32.3 - 50, 107.9]), abs=2e-3)


def test_the_cylinder_has_hue_around_and_value_upwards() -> None:
    black, white, red, green, _ = placed(PRIMARIES, Shape.HSV)
    assert black == pytest.approx((0.5, 0.0, 0.5))
    assert white == pytest.approx((0.5, 1.0, 0.5))
    assert red == pytest.approx((0.5 + HSV_RADIUS, 1.0, 0.5))
    third = 2 * np.pi / 3
    assert green == pytest.approx((0.5 + HSV_RADIUS * np.cos(third), 1.0, 0.5 - HSV_RADIUS * np.sin(third)))


@given(st.integers(0, 255), st.integers(0, 255), st.integers(0, 255))
def test_hue_and_saturation_are_those_of_the_standard_library(red: int, green: int, blue: int) -> None:
    color = np.array([[red, green, blue]]) / 255
    found = [float(part[0]) for part in hsv(color)]
    assert found == pytest.approx(colorsys.rgb_to_hsv(*color[0]))


@given(shapes, st.integers(0, 1 << 20))
def test_every_colour_has_room(shape: Shape, seed: int) -> None:
    rng = np.random.default_rng(seed)
    colors = np.concatenate([rng.random((200, 3)), rng.integers(0, 2, (20, 3)).astype(float)])
    away = np.linalg.norm(placed(colors, shape) - 0.5, axis=1)
    assert away.max() <= Camera.CUBE_RADIUS + 1e-6


@given(shapes, shapes, st.floats(0, 1))
def test_a_mixture_lies_between_its_shapes(first: Shape, second: Shape, share: float) -> None:
    layout = Layout.of(first).toward(second, share)
    mixed = layout.mix(lambda shape: placed(PRIMARIES, shape))
    expected = (1 - share) * placed(PRIMARIES, first) + share * placed(PRIMARIES, second)
    assert np.allclose(mixed, expected, atol=1e-5)
    assert sum(weight for _, weight in layout.parts) == pytest.approx(1.0)


@given(shapes, st.tuples(*[st.integers(0, 255)] * 3))
def test_the_colour_of_a_place_is_the_one_that_was_put_there(
    shape: Shape, color: tuple[int, int, int]
) -> None:
    place = placed(np.array([color]) / 255, shape)[0]
    assert np.abs(np.array(color_at(place, shape)) - color).max() <= 1


@given(shapes, st.tuples(*[st.floats(-1, 2)] * 3))
def test_every_place_has_a_colour(shape: Shape, place: tuple[float, float, float]) -> None:
    assert all(0 <= level <= 255 for level in color_at(np.array(place), shape))


def test_a_morph_can_be_turned_back_half_way() -> None:
    half = Layout.of(Shape.RGB).toward(Shape.HSV, 0.5)
    back = half.toward(Shape.RGB, 0.5)
    assert back.share(Shape.RGB) == pytest.approx(0.75)
    assert back.toward(Shape.RGB, 1.0) == CUBE
    third = half.toward(Shape.LAB, 0.5)
    assert {shape: third.share(shape) for shape in Shape} == {
        Shape.RGB: 0.25, Shape.HSV: 0.25, Shape.LAB: 0.5, Shape.OKLAB: 0.0,
    }  # fmt: skip


@pytest.mark.parametrize("shape", list(Shape))
def test_gathered_points_stand_at_their_centroids_in_every_shape(shape: Shape) -> None:
    rng = np.random.default_rng(0)
    colors = rng.integers(0, 256, (300, 3), np.uint8)
    cloud = PointCloud(colors / np.float32(255), colors, np.full(300, 1 / 300, np.float32))
    centers = rng.random((6, 3), np.float32)
    labels, palette = rng.integers(0, 6, 300, np.uint8), np.full((6, 4), 255, np.uint8)
    clusters, layout = Clusters(labels, centers, palette, np.full(6, 1 / 6)), Layout.of(shape)
    assert places(Scene(cloud=cloud, clusters=clusters, layout=layout)) is own_places(cloud, layout)
    gathered = places(Scene(cloud=cloud, clusters=clusters, layout=layout, morph=1.0))
    assert np.allclose(gathered.T, centroid_places(clusters, layout)[labels], atol=1e-5)
