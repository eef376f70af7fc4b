"""Cube, captions and centroids: what stands before and behind, and how large."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.look import DARK, LIGHT, look
from qt_kmeans.gui.cloud.scene import Clusters, Scene
from qt_kmeans.gui.cloud.shapes import centroid_discs, cube_frame


def clusters(shares: list[float], seed: int = 0) -> Clusters:
    rng = np.random.default_rng(seed)
    count = len(shares)
    centers = rng.random((count, 3), dtype=np.float32)
    palette = np.full((count, 4), 255, np.uint8)
    palette[:, :3] = np.rint(centers * 255)
    return Clusters(np.arange(count, dtype=np.uint8), centers, palette, np.array(shares))


def lines(capsules: np.ndarray) -> int:
    return int(np.count_nonzero((capsules["a"] != capsules["b"]).any(axis=1)))


@given(
    st.floats(0.0, 360.0).filter(lambda angle: min(angle % 90, 90 - angle % 90) > 15),
    st.sampled_from([-40.0, -20.0, 20.0, 40.0]),
)
def test_from_outside_three_edges_hide_behind_the_cloud(azimuth: float, elevation: float) -> None:
    camera = Camera(azimuth=azimuth, elevation=elevation, center=(0.5, 0.5, 0.5), distance=4.0)
    frame = cube_frame(camera, DARK, width=500, height=500)
    assert lines(frame.behind) == 3
    assert lines(frame.before) == 9
    captions = [*frame.captions_behind, *frame.captions_before]
    assert sorted((caption.letter, caption.number) for caption in captions) == [
        ("", "0"),
        ("B", "255"),
        ("G", "255"),
        ("R", "255"),
    ]
    assert len(frame.captions_behind) <= 1


def test_captions_stand_beside_their_corners() -> None:
    camera = Camera()
    frame = cube_frame(camera, DARK, width=500, height=500)
    red = next(caption for caption in frame.captions_before if caption.letter == "R")
    x, y, depth = camera.pixel_matrix(500, 500) @ np.array([1.0, 0.0, 0.0, 1.0])
    assert (red.x, red.y) == pytest.approx((x / depth, y / depth))
    assert np.hypot(red.right, red.down) == pytest.approx(1.0)


@given(
    st.floats(0.0, 360.0),
    st.floats(-89.0, 89.0),
    st.floats(Camera.DISTANCE_MIN, 1.0),
    st.tuples(*[st.floats(-0.5, 1.5)] * 3),
)
def test_lines_stay_finite_when_the_eye_is_in_the_cube(
    azimuth: float, elevation: float, distance: float, center: tuple[float, float, float]
) -> None:
    camera = Camera(azimuth, elevation, distance, center)
    frame = cube_frame(camera, LIGHT, width=500, height=400)
    for capsules in (frame.behind, frame.before):
        assert np.isfinite(capsules["a"]).all()
        assert np.isfinite(capsules["b"]).all()
        assert np.abs(capsules["a"]).max(initial=0) < 1e6


@given(st.integers(1, 256), st.integers(0, 5))
def test_every_number_of_centroids_is_drawn_from_far_to_near(count: int, seed: int) -> None:
    shares = np.random.default_rng(seed).random(count)
    discs = centroid_discs(clusters((shares / shares.sum()).tolist(), seed), Camera(), width=500, height=500)
    assert len(discs.capsules) == count
    assert np.all(np.diff(discs.depth) <= 0)
    assert discs.capsules["radius"].min() >= 2.5
    assert np.all(discs.outer > discs.capsules["radius"])


def test_the_area_of_a_disc_is_its_share() -> None:
    shares = [0.02, 0.04, 0.08, 0.86]
    state = clusters(shares)
    centers = np.full((4, 3), 0.5, np.float32)  # all at the same depth
    state = Clusters(state.labels, centers, state.palette, state.shares)
    radius = centroid_discs(state, Camera(), width=800, height=800).capsules["radius"]
    assert radius[1] ** 2 / radius[0] ** 2 == pytest.approx(2.0, rel=0.01)
    assert radius[2] ** 2 / radius[0] ** 2 == pytest.approx(4.0, rel=0.01)
    assert radius[3] < 0.2 * 800  # a centroid never hides the cloud


def test_centroids_behind_the_eye_are_left_out() -> None:
    camera = Camera(distance=Camera.DISTANCE_MIN)
    discs = centroid_discs(clusters([1 / 50] * 50), camera, width=500, height=500)
    assert 0 < len(discs.capsules) < 50
    assert np.isfinite(discs.xy).all()


def test_what_is_fully_transparent_has_no_centroid() -> None:
    state = clusters([0.25] * 4)
    palette = state.palette.copy()
    palette[[0, 2], 3] = 0, 1
    state = Clusters(state.labels, state.centers, palette, state.shares)
    assert len(centroid_discs(state, Camera(), width=500, height=500).capsules) == 3
    palette[:, 3] = 0
    assert len(centroid_discs(state, Camera(), width=500, height=500).capsules) == 0


def test_there_are_two_looks() -> None:
    assert look(dark=True) is DARK
    assert look(dark=False) is LIGHT
    assert sum(DARK.top) < 200 < 600 < sum(LIGHT.top)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"palette": np.zeros((2, 4), np.uint8)}, "do not match"),
        ({"palette": np.zeros((3, 3), np.uint8)}, "do not match"),
        ({"centers": np.zeros((0, 3), np.float32)}, "0 clusters"),
        ({"centers": np.zeros((257, 3), np.float32)}, "257 clusters"),
        ({"shares": np.ones(2)}, "2 shares"),
        ({"labels": np.array([0, 3], np.uint8)}, "label 3"),
        ({"labels": np.array([0, 2], np.int64)}, "labels are int64"),
    ],
)
def test_clusters_that_do_not_fit_together_cannot_exist(change: dict[str, np.ndarray], message: str) -> None:
    arrays = {
        "labels": np.array([0, 2], np.uint8),
        "centers": np.zeros((3, 3), np.float32),
        "palette": np.zeros((3, 4), np.uint8),
        "shares": np.ones(3) / 3,
    }
    with pytest.raises(ValueError, match=message):
        Clusters(**{**arrays, **change})


def test_clusters_without_a_cloud_cannot_exist() -> None:
    with pytest.raises(ValueError, match="1 labels for a cloud of 0 points"):
        Scene(clusters=clusters([1.0]))
