"""The camera: where things appear, and how the hand moves them."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.gestures import dragged, keyed

cameras = st.builds(
    Camera,
    azimuth=st.floats(0.0, 360.0),
    elevation=st.floats(-Camera.ELEVATION_MAX, Camera.ELEVATION_MAX),
    distance=st.floats(Camera.DISTANCE_MIN, Camera.DISTANCE_MAX),
    center=st.tuples(*[st.floats(-0.5, 1.5)] * 3),
)
sizes = st.integers(50, 3000)
CORNERS = np.array([[r, g, b] for r in (0, 1) for g in (0, 1) for b in (0, 1)], float)


def place(camera: Camera, point: tuple[float, float, float], width: int, height: int) -> np.ndarray:
    """Return x, y and depth of a point."""
    x, y, depth = camera.pixel_matrix(width, height) @ np.array([*point, 1.0])
    return np.array([x / depth, y / depth, depth])


@given(cameras)
def test_axes_are_a_right_handed_frame(camera: Camera) -> None:
    axes = camera.axes()
    assert np.allclose(axes @ axes.T, np.eye(3))
    assert np.allclose(np.cross(axes[0], axes[1]), axes[2])


@given(cameras, sizes, sizes)
def test_the_centre_is_in_the_middle_at_its_distance(camera: Camera, width: int, height: int) -> None:
    x, y, depth = place(camera, camera.center, width, height)
    assert (x, y) == pytest.approx((width / 2, height / 2))
    assert depth == pytest.approx(camera.distance)


@given(cameras, sizes, sizes)
def test_pixels_are_opengls_clip_space(camera: Camera, width: int, height: int) -> None:
    points = np.concatenate([CORNERS, np.ones((8, 1))], axis=1)
    clip = points @ (camera.projection_matrix(width, height) @ camera.view_matrix()).T
    pixels = points @ camera.pixel_matrix(width, height).T
    assert np.allclose(pixels[:, 2], clip[:, 3])
    assert np.allclose(pixels[:, 0], (clip[:, 3] + clip[:, 0]) * width / 2)
    assert np.allclose(pixels[:, 1], (clip[:, 3] - clip[:, 1]) * height / 2)


@given(cameras)
@example(Camera(0.0, 0.0, 0.5, (0.0, 0.0, 0.5)))
def test_cube_depths_hold_every_corner(camera: Camera) -> None:
    front, back = camera.cube_depths()
    # Not by `place`: a corner may lie in the eye itself, where there is no pixel for it.
    depths = [(camera.pixel_matrix(100, 100) @ np.array([*corner, 1.0]))[2] for corner in CORNERS]
    assert front - 1e-9 <= min(depths)
    assert max(depths) <= back + 1e-9


@pytest.mark.parametrize(("width", "height"), [(500, 500), (800, 500), (500, 800)])
def test_the_home_view_shows_the_whole_cube(width: int, height: int) -> None:
    for corner in CORNERS:
        x, y, _ = place(Camera(), tuple(corner), width, height)
        assert 0.05 * width < x < 0.95 * width
        assert 0.05 * height < y < 0.95 * height


def test_home_has_black_below_and_white_above() -> None:
    assert place(Camera(), (0, 0, 0), 500, 500)[1] > place(Camera(), (1, 1, 1), 500, 500)[1] + 200


@given(cameras, st.floats(-200.0, 200.0), st.floats(-200.0, 200.0))
def test_a_pan_carries_the_centre_along(camera: Camera, right: float, down: float) -> None:
    moved = camera.panned(right=right, down=down, width=400, height=300)
    if any(abs(value) in (0.5, 1.5) for value in moved.center):
        return  # stopped at the limit
    x, y, _ = place(moved, camera.center, 400, 300)
    assert (x, y) == pytest.approx((200 + right, 150 + down), abs=1e-3)


@given(cameras, st.floats(0.01, 100.0))
def test_distance_and_elevation_have_limits(camera: Camera, factor: float) -> None:
    assert Camera.DISTANCE_MIN <= camera.zoomed(factor).distance <= Camera.DISTANCE_MAX
    for elevation in (-500.0, 500.0):
        turned = camera.orbited(azimuth=0.0, elevation=elevation)
        assert abs(turned.elevation) == Camera.ELEVATION_MAX


def test_dragging_takes_the_near_side_along() -> None:
    camera = Camera()
    near = tuple(camera.center + camera.axes()[2] * 0.5)
    before = place(camera, near, 500, 500)
    right = place(dragged(camera, 20, 0, pans=False, width=500, height=500), near, 500, 500)
    down = place(dragged(camera, 0, 20, pans=False, width=500, height=500), near, 500, 500)
    assert right[0] > before[0] + 2
    assert down[1] > before[1] + 2


@pytest.mark.parametrize(
    ("key", "shift", "changed"),
    [
        (Qt.Key.Key_Left, False, "azimuth"),
        (Qt.Key.Key_Right, False, "azimuth"),
        (Qt.Key.Key_Up, False, "elevation"),
        (Qt.Key.Key_Down, False, "elevation"),
        (Qt.Key.Key_Right, True, "center"),
        (Qt.Key.Key_Plus, False, "distance"),
        (Qt.Key.Key_Equal, False, "distance"),
        (Qt.Key.Key_Minus, False, "distance"),
    ],
)
def test_a_key_changes_one_thing(key: Qt.Key, shift: bool, changed: str) -> None:
    camera = Camera()
    after = keyed(camera, key, shift=shift, width=500, height=500)
    assert after is not None
    fields = ("azimuth", "elevation", "distance", "center")
    assert [name for name in fields if getattr(after, name) != getattr(camera, name)] == [changed]


def test_other_keys_are_left_to_others() -> None:
    assert keyed(Camera(), Qt.Key.Key_A, shift=False, width=500, height=500) is None
