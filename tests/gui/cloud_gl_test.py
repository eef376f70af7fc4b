"""OpenGL in a real window: the same picture as NumPy's, few uploads, and a way out when it fails."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.probe import probe_gl
from qt_kmeans.gui.cloud.scene import Trails
from qt_kmeans.gui.cloud.spaces import CUBE, Shape
from qt_kmeans.gui.cloud.view import CloudView

pytestmark = pytest.mark.xcb

SIZE = 400
Show = Callable[..., CloudView]


@pytest.fixture(scope="module")
def cloud() -> PointCloud:
    """Colours around some centres, as those of a photo are."""
    rng = np.random.default_rng(0)
    middles = rng.random((12, 3))
    spread = middles[rng.integers(0, 12, 15_000)] + rng.normal(0.0, 0.08, (15_000, 3))
    positions = np.clip(spread, 0.0, 1.0).astype(np.float32)
    return PointCloud(
        positions, np.rint(positions * 255).astype(np.uint8), np.full(15_000, 1 / 15_000, np.float32)
    )


@pytest.fixture(scope="module")
def state(cloud: PointCloud) -> tuple[np.ndarray, ...]:
    centers = cloud.positions[:24].copy()
    distances = ((cloud.positions[:, None] - centers) ** 2).sum(axis=2)
    labels = distances.argmin(axis=1).astype(np.uint8)
    palette = np.full((24, 4), 255, np.uint8)
    palette[:, :3] = np.rint(centers * 255)
    return labels, centers, palette, np.bincount(labels, minlength=24) / len(labels)


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    if not probe_gl().works:
        pytest.skip(probe_gl().name)

    def make(renderer: str) -> CloudView:
        view = CloudView(renderer)
        qtbot.addWidget(view)
        view.resize(SIZE, SIZE)
        with qtbot.waitExposed(view):
            view.show()
        QApplication.processEvents()
        return view

    return make


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return rows[:, : image.width(), 2::-1].astype(float)


def blurred(view: CloudView) -> np.ndarray:
    """Return the view's picture in blocks of 8 x 8 pixels."""
    return pixels(view.grab().toImage()).reshape(SIZE // 8, 8, SIZE // 8, 8, 3).mean(axis=(1, 3))


def test_both_renderers_draw_the_same_picture(
    show: Show, cloud: PointCloud, state: tuple[np.ndarray, ...]
) -> None:
    views = [show("gl"), show("numpy")]
    assert views[0].renderer_name().startswith("OpenGL (")
    assert np.abs(blurred(views[0]) - blurred(views[1])).mean() < 0.6  # the empty cube
    for view in views:
        view.set_cloud(cloud)
        view.set_clusters(*state)
    cameras = [Camera(), Camera(azimuth=40, elevation=-35), Camera(distance=1.2)]
    for camera in cameras:
        for dark in (True, False):
            for coloring in ("own", "cluster"):
                for morph in (0.0, 0.5, 1.0):
                    for view in views:
                        view.set_camera(camera)
                        view.set_theme(dark)
                        view.set_coloring(coloring)
                        view.set_morph(morph)
                    pictures = [blurred(view) for view in views]
                    difference = float(np.abs(pictures[0] - pictures[1]).mean())
                    assert difference < 1.0, (camera, dark, coloring, morph)
                    assert pictures[0].std() > 5.0


@pytest.mark.parametrize("shape", list(Shape))
@pytest.mark.parametrize("mode", ["plain", "on the way", "by count", "trails", "reduced"])
def test_both_renderers_draw_every_shape_and_mode_alike(
    show: Show, cloud: PointCloud, state: tuple[np.ndarray, ...], shape: Shape, mode: str
) -> None:
    weights = np.random.default_rng(0).pareto(1.5, len(cloud.colors)).astype(np.float32)
    weighted = PointCloud(cloud.positions, cloud.colors, weights / weights.sum())
    ways = np.linspace(0, 1, 12)[:, None, None] * (state[1] - 0.5) + 0.5
    pictures = []
    for view in (show("gl"), show("numpy")):
        view.set_cloud(weighted)
        view.set_clusters(*state)
        view.set_layout(CUBE.toward(shape, 0.5 if mode == "on the way" else 1.0))
        view.set_sized_by_count(mode == "by count")
        view.set_trails(Trails(ways.astype(np.float32)) if mode == "trails" else None)
        view.set_step(11)
        view.set_coloring("cluster" if mode == "reduced" else "own")
        view.set_morph(float(mode == "reduced"))
        pictures.append(blurred(view))
    assert np.abs(pictures[0] - pictures[1]).mean() < 1.0
    assert pictures[0].std() > 5.0


@pytest.mark.parametrize("change", ["size", "centroids", "focus"])
def test_both_renderers_follow_every_setting(
    show: Show, cloud: PointCloud, state: tuple[np.ndarray, ...], change: str
) -> None:
    views = [show("gl"), show("numpy")]
    pictures = []
    for view in views:
        view.set_cloud(cloud)
        view.set_clusters(*state)
        before = blurred(view)
        if change == "size":
            view.set_point_size(6)
        elif change == "centroids":
            view.set_centroids_visible(False)
        else:
            view.setFocus()  # does not come by Tab: no frame, the same picture
        pictures.append(blurred(view))
        assert (np.abs(pictures[-1] - before).max() > 5.0) == (change != "focus")
    assert np.abs(pictures[0] - pictures[1]).mean() < 1.5


@pytest.mark.parametrize("lit", ["cluster", "points"])
@pytest.mark.parametrize("dark", [True, False])
def test_both_renderers_light_and_mark_alike(
    show: Show, cloud: PointCloud, state: tuple[np.ndarray, ...], lit: str, dark: bool
) -> None:
    views = [show("gl"), show("numpy")]
    for view in views:
        view.set_theme(dark)
        view.set_cloud(cloud)
        view.set_clusters(*state)
    plain = blurred(views[0])
    for view in views:
        if lit == "cluster":
            view.set_spotlight(frozenset({3, 8}))
        else:
            view.set_spotlight(selected=cloud.positions[:, 0] > 0.6)
        view.set_marks(5, (120, 200, 40))
    pictures = [blurred(view) for view in views]
    assert np.abs(pictures[0] - pictures[1]).mean() < 1.0
    assert np.abs(pictures[0] - plain).mean() > 5.0


def test_an_iteration_uploads_labels_and_centres_only(
    show: Show, cloud: PointCloud, state: tuple[np.ndarray, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    from qt_kmeans.gui.cloud import gl_flat, gl_points

    view = show("gl")
    view.set_cloud(cloud)
    view.set_clusters(*state)
    view.grab()
    sizes: list[int] = []
    fill = gl_flat.fill

    def record(buffer: int, array: np.ndarray, usage: int) -> None:
        sizes.append(array.nbytes)
        fill(buffer, array, usage)

    for module in (gl_flat, gl_points):
        monkeypatch.setattr(module, "fill", record)
    labels, centers, palette, shares = state
    before = blurred(view)
    view.set_clusters(labels[::-1].copy(), centers[::-1].copy(), palette, shares)
    view.set_morph(0.7)
    assert np.abs(blurred(view) - before).max() > 5.0
    assert sum(sizes) < 10_000  # frame and discs; no points


def test_software_opengl_is_not_chosen_but_can_be_forced(show: Show) -> None:
    if not probe_gl().software:
        pytest.skip("this machine has a graphics card")
    assert show("auto").renderer_name().startswith("NumPy (OpenGL draws on the processor: ")
    assert show("gl").renderer_name() == f"OpenGL ({probe_gl().name})"


def test_numpy_takes_over_when_a_shader_fails(
    qtbot: QtBot, show: Show, cloud: PointCloud, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qt_kmeans.gui.cloud import shaders

    monkeypatch.setattr(shaders, "SEAMS_FRAGMENT", "#version 330 core\nthis is no shader")
    view = show("gl")
    qtbot.waitUntil(lambda: view.renderer_name().startswith("NumPy ("), timeout=5000)
    view.set_cloud(cloud)
    assert blurred(view).std() > 5.0


def test_numpy_takes_over_when_a_frame_fails(
    qtbot: QtBot, show: Show, cloud: PointCloud, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qt_kmeans.gui.cloud import gl_flat

    view = show("gl")
    view.set_cloud(cloud)
    assert view.renderer_name().startswith("OpenGL (")

    def fail(*_: object) -> None:
        raise RuntimeError("the card is gone")

    monkeypatch.setattr(gl_flat, "fill", fail)
    view.set_camera(Camera(azimuth=3))
    qtbot.waitUntil(lambda: view.renderer_name() == "NumPy (the card is gone)", timeout=5000)
    assert blurred(view).std() > 5.0


def test_a_second_view_draws_when_the_first_has_gone(qtbot: QtBot, cloud: PointCloud, show: Show) -> None:
    first = show("gl")
    first.set_cloud(cloud)
    expected = blurred(first)
    first.close()
    first.deleteLater()
    second = show("gl")
    second.set_cloud(cloud)
    assert np.abs(blurred(second) - expected).mean() < 0.1
