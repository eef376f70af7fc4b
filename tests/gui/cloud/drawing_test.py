"""The colour space is drawn by NumPy, in any size, as often as there is something new."""

import numpy as np
import pytest
from clouds import MakeView, cloud_of, clusters_of, pixels, place, random_cloud
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qt_kmeans.gui.cloud import prepare_gl
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.hint import Hint
from qt_kmeans.gui.cloud.probe import probe_gl
from qt_kmeans.gui.cloud.spaces import Layout, Shape
from qt_kmeans.gui.cloud.view import CloudView


def test_an_empty_view_invites(make_view: MakeView) -> None:
    view = make_view()
    hint = view.findChild(Hint)
    assert hint is not None
    assert hint.isVisible()
    assert "No picture" in view.accessibleDescription()
    view.set_cloud(random_cloud(1234))
    assert not hint.isVisible()
    assert "1,234" in view.accessibleDescription() or "1234" in view.accessibleDescription()
    view.set_cloud(None)
    assert hint.isVisible()
    assert view.accessibleName() == "Colour space"


def test_the_red_corner_is_drawn_at_its_place(make_view: MakeView) -> None:
    view = make_view()
    view.set_point_size(6)
    view.set_cloud(cloud_of((255, 0, 0), (200, 200, 40)))
    image = pixels(view.render_image(400, 360))
    x, y = place(view, 1.0, 0.0, 0.0)
    assert image[y, x] == pytest.approx((255, 0, 0), abs=6)  # the corner's own disc is there as well
    x, y = place(view, 200 / 255, 200 / 255, 40 / 255)
    red, green, blue = image[y, x]
    assert red == green > 150
    assert blue < 90  # some fog is in it


def test_points_wear_the_colour_of_their_cluster_when_asked(make_view: MakeView) -> None:
    view = make_view()
    view.set_point_size(8)
    view.set_centroids_visible(False)
    view.set_cloud(cloud_of((60, 120, 180)))
    centers = np.array([[0.9, 0.1, 0.1]], np.float32)
    view.set_clusters(
        np.zeros(1, np.uint8), centers, np.array([[250, 10, 10, 255]], np.uint8), np.array([1.0])
    )
    x, y = place(view, 60 / 255, 120 / 255, 180 / 255)
    assert pixels(view.render_image(400, 360))[y, x, 2] > 110
    view.set_coloring("cluster")
    red, _, blue = pixels(view.render_image(400, 360))[y, x]
    assert red > 150
    assert blue < 60
    view.clear_clusters()
    assert pixels(view.render_image(400, 360))[y, x, 2] > 110
    with pytest.raises(ValueError, match="rainbow"):
        view.set_coloring("rainbow")


def test_morph_gathers_all_points_at_their_centroids(make_view: MakeView) -> None:
    view = make_view()
    cloud = random_cloud()
    empty = pixels(view.render_image(400, 360))
    view.set_centroids_visible(False)
    view.set_cloud(cloud)
    labels, centers, palette, shares = clusters_of(cloud, 7)
    view.set_clusters(labels, centers, palette, shares)

    def far_from_centroids() -> int:
        rows, columns = np.nonzero((pixels(view.render_image(400, 360)) != empty).any(axis=2))
        places = np.array([place(view, *center.tolist()) for center in centers])
        away = np.hypot(columns[:, None] - places[:, 0], rows[:, None] - places[:, 1]).min(axis=1)
        return int(np.count_nonzero(away > 8))

    assert far_from_centroids() > 3000
    view.set_morph(1.0)
    assert far_from_centroids() == 0
    view.set_morph(5.0)  # as far as it goes
    assert far_from_centroids() == 0
    view.set_morph(0.0)
    assert far_from_centroids() > 3000


@pytest.mark.parametrize("k", [1, 2, 17, 256])
def test_any_number_of_clusters_is_drawn(make_view: MakeView, k: int) -> None:
    view = make_view()
    cloud = random_cloud(3000)
    view.set_cloud(cloud)
    without = pixels(view.render_image(400, 360))
    view.set_clusters(*clusters_of(cloud, k))
    assert (pixels(view.render_image(400, 360)) != without).any()
    assert f"{k} cluster" in view.accessibleDescription()
    view.set_centroids_visible(False)
    assert np.array_equal(pixels(view.render_image(400, 360)), without)


def test_labels_of_another_picture_are_refused(make_view: MakeView) -> None:
    view = make_view()
    cloud = random_cloud(100)
    view.set_cloud(cloud)
    view.set_clusters(*clusters_of(cloud, 5))
    before = pixels(view.render_image(200, 200))
    labels, centers, palette, shares = clusters_of(cloud, 5)
    with pytest.raises(ValueError, match="99 labels for a cloud of 100 points"):
        view.set_clusters(labels[:99], centers, palette, shares)
    assert np.array_equal(pixels(view.render_image(200, 200)), before)


def test_another_picture_takes_the_clusters_away(make_view: MakeView) -> None:
    view = make_view()
    first, second = random_cloud(100), random_cloud(50, seed=3)
    view.set_cloud(first)
    view.set_clusters(*clusters_of(first, 5))
    view.set_cloud(second)
    assert "clusters" not in view.accessibleDescription()
    view.set_clusters(*clusters_of(second, 3))
    assert "3 clusters" in view.accessibleDescription()


def test_light_and_dark(make_view: MakeView) -> None:
    view = make_view()
    view.set_theme(True)
    dark = pixels(view.grab().toImage())
    view.set_theme(False)
    light = pixels(view.grab().toImage())
    assert dark[5, 5].max() < 80 < 200 < light[5, 5].min()


@pytest.mark.parametrize(
    ("shape", "said"),
    [(Shape.RGB, "cube"), (Shape.OKLAB, "Oklab"), (Shape.LAB, "CIELAB"), (Shape.HSV, "hue")],
)
def test_a_screen_reader_hears_which_shape_it_is(make_view: MakeView, shape: Shape, said: str) -> None:
    view = make_view()
    view.set_cloud(random_cloud(50))
    view.set_layout(Layout.of(shape))
    assert said in view.accessibleDescription()


class PaintCounter(QObject):
    """Counts how often a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_many_iterations_are_one_frame(qtbot: QtBot, make_view: MakeView) -> None:
    view = make_view()
    cloud = random_cloud()
    view.set_cloud(cloud)
    states = [clusters_of(cloud, 5, seed) for seed in range(10)]
    QApplication.processEvents()
    counter = PaintCounter()
    view._surface.installEventFilter(counter)
    for state in states:
        view.set_clusters(*state)
    qtbot.waitUntil(lambda: counter.count > 0)
    QApplication.processEvents()
    assert counter.count == 1
    view.set_morph(0.0)
    view.set_theme(view._scene.dark)
    view.set_coloring("own")
    view.set_camera(Camera())
    QApplication.processEvents()
    assert counter.count == 1  # nothing had changed


def test_a_view_of_any_size_can_be_drawn(make_view: MakeView) -> None:
    cloud = random_cloud()
    view = make_view()
    view.set_cloud(cloud)
    view.set_clusters(*clusters_of(cloud, 20))
    for size in ((1, 1), (3, 300), (700, 20), (220, 200)):
        view.resize(*size)
        for distance in (Camera.DISTANCE_MIN, 1.0, Camera.DISTANCE_MAX):
            view.set_camera(Camera(azimuth=123, elevation=-40, distance=distance))
            view.grab()


def test_the_picture_can_be_had_in_any_size(make_view: MakeView) -> None:
    view = make_view(width=300, height=300)
    cloud = random_cloud()
    view.set_cloud(cloud)
    view.set_clusters(*clusters_of(cloud, 20))
    small = pixels(view.render_image(300, 300)).reshape(10, 30, 10, 30, 3).mean(axis=(1, 3))
    large = pixels(view.render_image(900, 900)).reshape(10, 90, 10, 90, 3).mean(axis=(1, 3))
    assert np.abs(small - large).mean() < 3.0
    assert np.array_equal(pixels(view.render_image(300, 300)), pixels(view.grab().toImage()))
    with pytest.raises(ValueError, match="0 x 10"):
        view.render_image(0, 10)


def test_the_picture_can_be_had_without_its_background(make_view: MakeView) -> None:
    view = make_view()
    view.set_cloud(cloud_of((255, 128, 0)))
    clear = view.render_image(400, 360, transparent=True)
    assert clear.hasAlphaChannel()
    assert clear.pixelColor(3, 3).alpha() == 0
    x, y = place(view, 1.0, 128 / 255, 0.0)
    assert clear.pixelColor(x, y).alpha() == 255
    assert not view.render_image(400, 360).hasAlphaChannel()


def test_the_renderer_says_who_it_is(make_view: MakeView) -> None:
    assert make_view("numpy").renderer_name() == "NumPy"
    with pytest.raises(ValueError, match="vulkan"):
        CloudView("vulkan")


@pytest.mark.parametrize("renderer", ["auto", "gl"])
def test_without_opengl_numpy_draws_and_says_why(
    make_view: MakeView, renderer: str, qapp: QApplication
) -> None:
    if qapp.platformName() != "offscreen":
        pytest.skip("this platform has OpenGL")
    view = make_view(renderer)
    assert view.renderer_name() == "NumPy (no OpenGL on the offscreen platform)"
    view.set_cloud(random_cloud())
    assert pixels(view.grab().toImage()).std() > 5


def test_opengl_is_prepared_before_the_application_only(qapp: QApplication) -> None:
    assert qapp.testAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    assert not prepare_gl()
    assert probe_gl() is probe_gl()  # asked once
