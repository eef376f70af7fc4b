"""Points become the right pixels: nearest on top, round, inside the picture."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.optics import Optics, optics
from qt_kmeans.gui.cloud.scene import Scene
from qt_kmeans.gui.cloud.shading import FOG_STRENGTH, NEAREST, SEAM_STRENGTH, Seams, fade, pack
from qt_kmeans.gui.cloud.splat import Splats, Splatter

FOG = (24, 26, 32)


def flat_optics(width: int, height: int, *, diameter: int = 1, largest: int | None = None) -> Optics:
    """Return optics in which x and y are pixels and z is the depth, 1 at the front and 2 at the back."""
    # x * depth and y * depth are wanted: points are given as (x * z, y * z, z).
    return Optics(
        width=width,
        height=height,
        matrix=np.eye(3, 4),
        front=1.0,
        back=2.0,
        diameter_scale=float(diameter * (1 if largest is None else 2)),
        smallest=diameter,
        largest=largest or diameter,
        fog=FOG,
        seam_radius=1,
    )


def splat(
    points: list[tuple[float, float, float]], colors: list[tuple[int, int, int]], seen: Optics
) -> Splats:
    x, y, z = np.array(points, np.float32).reshape(-1, 3).T
    packed = pack(np.array(colors, np.uint8).reshape(-1, 3))
    return Splatter().splat(np.stack([x * z, y * z, z]), packed, seen)


def inside(splats: Splats, name: str = "colors") -> np.ndarray:
    margin = splats.margin
    return getattr(splats, name)[margin:-margin, margin:-margin]


def test_a_point_at_the_front_keeps_its_colour() -> None:
    pixels = inside(splat([(3.5, 1.5, 1.0)], [(255, 0, 10)], flat_optics(8, 4)))
    assert pixels.shape == (4, 8)
    assert pixels[1, 3] == 0xFFFF000A
    assert np.count_nonzero(pixels) == 1


def test_a_point_at_the_back_fades_into_the_fog() -> None:
    pixel = int(inside(splat([(3.5, 1.5, 2.0)], [(255, 0, 0)], flat_optics(8, 4)))[1, 3])
    red = 255 * (1 - FOG_STRENGTH) + FOG[0] * FOG_STRENGTH
    assert pixel >> 16 & 255 == pytest.approx(red, abs=2)
    assert pixel & 255 == pytest.approx(FOG[2] * FOG_STRENGTH, abs=2)


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.integers(-4, 14), st.integers(-4, 10), st.integers(1, 1000)), min_size=1, max_size=60
    )
)
def test_the_nearest_point_of_a_pixel_is_seen(cells: list[tuple[int, int, int]]) -> None:
    width, height = 10, 6
    points = [(x + 0.5, y + 0.5, 1.0 + z / 1000) for x, y, z in cells]
    splats = splat(points, [(0, 0, 0)] * len(points), flat_optics(width, height))
    expected = np.zeros((height, width), np.int64)
    for x, y, z in cells:
        if 0 <= x < width and 0 <= y < height:
            nearness = (2.0 - (1.0 + z / 1000)) * (NEAREST - 1) + 1
            expected[y, x] = max(expected[y, x], nearness)
    shown = splats.nearness[inside(splats, "ranks")].astype(np.int64)
    assert np.abs(shown - expected).max() <= 8  # float32


@pytest.mark.parametrize("diameter", range(1, 15))
def test_a_point_is_a_disc_of_its_diameter(diameter: int) -> None:
    middle = 20.5 if diameter % 2 else 20.0
    pixels = inside(splat([(middle, middle, 1.0)], [(255, 255, 255)], flat_optics(40, 40, diameter=diameter)))
    centers = np.arange(40) + 0.5 - middle
    disc = centers[:, None] ** 2 + centers**2 <= diameter**2 / 4 + 1e-6
    assert np.array_equal(pixels != 0, disc)


def test_nearer_points_are_larger() -> None:
    seen = flat_optics(60, 20, diameter=4, largest=8)
    pixels = inside(splat([(10.5, 10.5, 1.0), (40.5, 10.5, 2.0)], [(255, 255, 255)] * 2, seen))
    assert np.count_nonzero(pixels[:, :30].any(axis=0)) == 8
    assert np.count_nonzero(pixels[:, 30:].any(axis=0)) == 4


@pytest.mark.parametrize("diameter", [1, 2, 5, 8])
def test_what_leaves_one_side_does_not_enter_the_other(diameter: int) -> None:
    seen = flat_optics(30, 20, diameter=diameter)
    for x, y in [(-1.0, 10.0), (30.5, 10.0), (15.0, -1.0), (15.0, 20.5), (29.5, 19.5), (0.5, 0.5)]:
        pixels = inside(splat([(x, y, 1.0)], [(255, 255, 255)], seen)) != 0
        rows, columns = np.nonzero(pixels)
        assert np.all(np.hypot(columns + 0.5 - x, rows + 0.5 - y) <= diameter / 2 + 1.0)


def test_nothing_and_everything_outside_are_drawn_as_nothing() -> None:
    seen = flat_optics(30, 20, diameter=3)
    assert not splat([], [], seen).colors.any()
    assert not inside(splat([(-500.0, 5.0, 1.0), (5.0, 9e9, 1.0)], [(1, 2, 3)] * 2, seen)).any()


def test_points_behind_the_eye_are_left_out() -> None:
    camera = Camera(distance=Camera.DISTANCE_MIN)
    seen = optics(Scene(), camera, width=100, height=100, ratio=1.0)
    behind = (camera.eye() + camera.axes()[2] * 0.1).astype(np.float32).reshape(3, 1)
    assert not inside(Splatter().splat(behind, pack(np.array([[255, 0, 0]], np.uint8)), seen)).any()


def test_the_splatter_is_clean_for_every_frame() -> None:
    splatter, seen = Splatter(), flat_optics(30, 20, diameter=3)
    white = pack(np.full((1, 3), 255, np.uint8))
    for x in (5.5, 20.5, 5.5):
        splats = splatter.splat(np.array([[x], [9.5], [1.0]], np.float32), white, seen)
        assert np.count_nonzero(inside(splats)) == 9
        assert inside(splats)[9, int(x)] == 0xFFFFFFFF


def test_fade_leaves_the_front_alone_and_stays_opaque() -> None:
    colors = pack(np.random.default_rng(0).integers(0, 256, (100, 3), np.uint8))
    front = fade(colors, np.full(100, NEAREST, np.uint16), FOG)
    assert np.array_equal(front, colors)
    back = fade(colors, np.ones(100, np.uint16), FOG)
    assert np.all(back >> 24 == 255)


def test_seams_darken_only_what_stands_behind() -> None:
    nearness = np.full((9, 9), 20_000, np.uint16)
    nearness[4, 4] = 60_000
    colors = np.full(81, 0xFFC8C8C8, np.uint32)
    Seams(81).draw(colors, nearness.ravel(), stride=9, radius=1)
    shown = (colors.reshape(9, 9) & 255).astype(int)
    assert shown[4, 4] == 200  # nothing stands before it
    assert shown[6, 6] == 200
    assert np.all(shown[3:6, 3:6].ravel()[[0, 1, 2, 3, 5, 6, 7, 8]] < 200)
    assert np.all(colors >> 24 == 255)


def test_seams_take_no_more_than_their_strength() -> None:
    nearness = np.full((5, 5), NEAREST, np.uint16)
    nearness[2, 2] = 1
    colors = np.full(25, 0xFFFF8000, np.uint32)
    Seams(25).draw(colors, nearness.ravel(), stride=5, radius=1)
    red, green = int(colors[12]) >> 16 & 255, int(colors[12]) >> 8 & 255
    assert red == pytest.approx(255 * (1 - SEAM_STRENGTH), abs=3)
    assert green == pytest.approx(128 * (1 - SEAM_STRENGTH), abs=3)


@given(
    st.floats(Camera.DISTANCE_MIN, Camera.DISTANCE_MAX), st.integers(1, 12), st.sampled_from([1.0, 1.5, 2.0])
)
def test_diameters_run_from_the_least_to_the_greatest(distance: float, size: int, ratio: float) -> None:
    seen = optics(Scene(point_size=size), Camera(distance=distance), width=500.0, height=400.0, ratio=ratio)
    diameters = seen.diameters()
    assert diameters == sorted(set(diameters))
    assert (diameters[0], diameters[-1]) == (seen.smallest, seen.largest)
    assert 1 <= len(diameters) <= 8
