"""Cube, captions and centroids: what stands before and behind, and how large."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.discs import Discs, centroid_discs
from qt_kmeans.gui.cloud.frame import Frame, colour_frame
from qt_kmeans.gui.cloud.look import DARK, LIGHT, Look, look
from qt_kmeans.gui.cloud.scene import Clusters, Scene
from qt_kmeans.gui.cloud.spaces import CUBE, Layout, Shape


def clusters(shares: list[float], seed: int = 0) -> Clusters:
    rng = np.random.default_rng(seed)
    count = len(shares)
    centers = rng.random((count, 3), dtype=np.float32)
    palette = np.full((count, 4), 255, np.uint8)
    palette[:, :3] = np.rint(centers * 255)
    return Clusters(np.arange(count, dtype=np.uint8), centers, palette, np.array(shares))


def discs(clusters: Clusters, camera: Camera, size: int = 500) -> Discs:
    colors = clusters.palette[clusters.labels, :3]
    cloud = PointCloud(colors / np.float32(255), colors, np.ones(len(colors), np.float32))
    return centroid_discs(Scene(cloud=cloud, clusters=clusters), camera, width=size, height=size)


def frame_of(
    camera: Camera, layout: Layout = CUBE, look: Look = DARK, width: int = 500, height: int = 500
) -> Frame:
    return colour_frame(camera, look, layout, width=width, height=height)


def lines(capsules: np.ndarray) -> int:
    return int(np.count_nonzero((capsules["a"] != capsules["b"]).any(axis=1)))


@given(
    st.floats(0.0, 360.0).filter(lambda angle: min(angle % 90, 90 - angle % 90) > 15),
    st.sampled_from([-40.0, -20.0, 20.0, 40.0]),
)
def test_from_outside_three_edges_hide_behind_the_cloud(azimuth: float, elevation: float) -> None:
    camera = Camera(azimuth=azimuth, elevation=elevation, center=(0.5, 0.5, 0.5), distance=4.0)
    frame = frame_of(camera)
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


WORDS = {
    Shape.RGB: ["0", "B 255", "G 255", "R 255"],
    Shape.OKLAB: ["0", "L 1", "a +0.3", "b +0.3"],
    Shape.LAB: ["0", "L* 100", "a* +100", "b* +100"],
    Shape.HSV: ["0", "0°", "120°", "240°", "S 1", "V 1"],
}


@pytest.mark.parametrize("shape", list(Shape))
def test_every_shape_has_its_axes_and_its_corners(shape: Shape) -> None:
    frame = frame_of(Camera(), Layout.of(shape))
    captions = [*frame.captions_behind, *frame.captions_before]
    said = sorted(f"{caption.letter} {caption.number}".strip() for caption in captions)
    assert said == WORDS[shape]
    assert {caption.opacity for caption in captions} == {1.0}
    discs = sum(len(part) - lines(part) for part in (frame.behind, frame.before))
    assert discs == 16  # a corner is a disc and its rim
    assert lines(frame.behind) > 0
    assert lines(frame.before) > 0


@given(st.sampled_from(list(Shape)), st.floats(0, 360), st.floats(-89, 89), st.floats(0, 1))
def test_a_frame_on_its_way_stays_finite(
    shape: Shape, azimuth: float, elevation: float, share: float
) -> None:
    layout = CUBE.toward(shape, share)
    frame = frame_of(Camera(azimuth=azimuth, elevation=elevation, distance=1.0), layout)
    for capsules in (frame.behind, frame.before):
        assert np.isfinite(capsules["a"]).all()
        assert np.isfinite(capsules["b"]).all()
    opacity = {caption.letter: caption.opacity for caption in frame.captions_before}
    if shape is not Shape.RGB and "R" in opacity:
        assert opacity["R"] == pytest.approx(1 - share)


def test_the_floor_of_the_cylinder_is_seen_from_below_only() -> None:
    layout, radius = Layout.of(Shape.HSV), 0.6

    def on_floor(capsules: np.ndarray, camera: Camera) -> int:
        angles = np.linspace(0, 2 * np.pi, 400)
        rim = np.stack([0.5 + radius * np.cos(angles), 0 * angles, 0.5 + radius * np.sin(angles)], axis=1)
        x, y, depth = (np.c_[rim, np.ones(400)] @ camera.pixel_matrix(500, 500).T).T
        away = np.hypot(capsules["a"][:, :1] - x / depth, capsules["a"][:, 1:] - y / depth).min(axis=1)
        return int((away < 2).sum())

    above, below = (Camera(elevation=angle, center=(0.5, 0.5, 0.5)) for angle in (30.0, -30.0))
    assert (
        on_floor(frame_of(above, layout).before, above) < on_floor(frame_of(above, layout).behind, above) * 2
    )
    assert on_floor(frame_of(below, layout).before, below) > 80
    assert on_floor(frame_of(below, layout).behind, below) < 20


def test_captions_stand_beside_their_corners() -> None:
    camera = Camera()
    frame = frame_of(camera)
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
    frame = frame_of(camera, look=LIGHT, height=400)
    for capsules in (frame.behind, frame.before):
        assert np.isfinite(capsules["a"]).all()
        assert np.isfinite(capsules["b"]).all()
        assert np.abs(capsules["a"]).max(initial=0) < 1e6


@given(st.integers(1, 256), st.integers(0, 5))
def test_every_number_of_centroids_is_drawn_from_far_to_near(count: int, seed: int) -> None:
    shares = np.random.default_rng(seed).random(count)
    drawn = discs(clusters((shares / shares.sum()).tolist(), seed), Camera())
    assert len(drawn.capsules) == count
    assert np.all(np.diff(drawn.depth) <= 0)
    assert drawn.capsules["radius"].min() >= 2.5
    assert np.all(drawn.outer > drawn.capsules["radius"])
    assert sorted(drawn.entries.tolist()) == list(range(count))


def test_the_area_of_a_disc_is_its_share() -> None:
    shares = [0.02, 0.04, 0.08, 0.86]
    state = clusters(shares)
    centers = np.full((4, 3), 0.5, np.float32)  # all at the same depth
    state = Clusters(state.labels, centers, state.palette, state.shares)
    radius = discs(state, Camera(), 800).capsules["radius"]
    assert radius[1] ** 2 / radius[0] ** 2 == pytest.approx(2.0, rel=0.01)
    assert radius[2] ** 2 / radius[0] ** 2 == pytest.approx(4.0, rel=0.01)
    assert radius[3] < 0.2 * 800  # a centroid never hides the cloud


def test_centroids_behind_the_eye_are_left_out() -> None:
    camera = Camera(distance=Camera.DISTANCE_MIN)
    drawn = discs(clusters([1 / 50] * 50), camera)
    assert 0 < len(drawn.capsules) < 50
    assert np.isfinite(drawn.xy).all()


def test_what_is_fully_transparent_has_no_centroid() -> None:
    state = clusters([0.25] * 4)
    palette = state.palette.copy()
    palette[[0, 2], 3] = 0, 1
    state = Clusters(state.labels, state.centers, palette, state.shares)
    assert len(discs(state, Camera()).capsules) == 3
    palette[:, 3] = 0
    assert len(discs(state, Camera()).capsules) == 0


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
