"""The colour space in a real window, by mouse and keyboard: linked brushing, lasso, shapes, views, steps."""

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from sessions import let_go, settled

from qt_kmeans.gui.cloud.gestures import VIEWS
from qt_kmeans.gui.cloud.spaces import Layout, Shape
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.session.controller import SessionController
from qt_kmeans.gui.tray.open_files import OpenFiles

pytestmark = pytest.mark.xcb

LONG = 60_000  # ms; the kernels may have to be compiled first
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(params=["numpy", "gl"])
def window(
    qtbot: Any, request: Any, controller: SessionController, files: OpenFiles, tmp_path: Path
) -> MainWindow:
    """Return the window with a picture of six fields, each of a colour with a little noise, at k = 6."""
    rng = np.random.default_rng(0)
    fields = np.array(
        [[220, 40, 40], [40, 190, 60], [50, 70, 210], [230, 200, 60], [30, 30, 40], [235, 235, 230]]
    )
    rgb = np.repeat(np.repeat(fields.reshape(2, 3, 3), 60, axis=0), 60, axis=1)
    noisy = np.clip(rgb + rng.integers(-12, 13, rgb.shape), 0, 255).astype(np.uint8)
    path = tmp_path / "fields.png"
    Image.fromarray(noisy).save(path)
    made = MainWindow(files, Preferences(tmp_path / "settings.ini"), renderer=request.param)
    qtbot.addWidget(made, before_close_func=let_go)
    made.choices.set_animate(False)
    made.settings.k_spin.setValue(6)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open_paths([path])
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    return made


def colors(widget: QWidget) -> np.ndarray:
    """Return (H, W, 3) what a widget shows."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return rows[:, : image.width(), 2::-1].astype(int)


def shown_at(window: MainWindow, column: int, row: int) -> np.ndarray:
    """Return the colour in which the compressed picture shows the middle of a field."""
    window.compare.set_divider(0.0)
    x, y = window.compare.viewport.to_pane((column * 60 + 30, row * 60 + 30))
    return colors(window.compare)[round(y), round(x)]


def point_at(qtbot: Any, widget: QWidget, place: QPoint, seen: Callable[[], bool]) -> None:
    """Hold the pointer over a place, with a hand that trembles, until that is noticed.

    A pointer that is there already does not move, and a window that has just come up may miss a move.
    """
    tremor = itertools.cycle((QPoint(1, 0), QPoint(0, 0)))

    def noticed() -> bool:
        qtbot.mouseMove(widget, place + next(tremor))
        return seen()

    qtbot.waitUntil(noticed)


def centroid(window: MainWindow, controller: SessionController, entry: int) -> QPoint:
    cloud, view = window.space.cloud, controller.session.space_view
    x, y, depth = cloud.camera.pixel_matrix(cloud.width(), cloud.height()) @ np.append(
        view.centers[entry], 1.0
    )
    return QPoint(round(x / depth), round(y / depth))


def entry_of(controller: SessionController, column: int, row: int) -> int:
    return int(controller.session.view.entries[row * 60 + 30, column * 60 + 30])


def test_one_cluster_lights_up_everywhere(
    qtbot: Any, window: MainWindow, controller: SessionController
) -> None:
    red = entry_of(controller, 0, 0)
    bright, other = shown_at(window, 0, 0), shown_at(window, 1, 0)

    swatch = window.palette_strip.area_of(red).center()
    point_at(qtbot, window.palette_strip, swatch, lambda: window.compare._scene.veil is not None)
    assert np.abs(shown_at(window, 0, 0) - bright).max() <= 1
    assert np.abs(shown_at(window, 1, 0) - other).max() > 60
    assert window.space.cloud._scene.lit.entries.tolist() == [entry == red for entry in range(6)]
    point_at(qtbot, window.space.cloud, QPoint(2, 2), lambda: window.compare._scene.veil is None)

    green = entry_of(controller, 1, 0)
    place = centroid(window, controller, green)
    point_at(qtbot, window.space.cloud, place, lambda: "Cluster" in window.space.cloud._tag.text)
    qtbot.mouseClick(window.space.cloud, LEFT, NONE, centroid(window, controller, green))
    assert np.abs(shown_at(window, 1, 0) - other).max() <= 1
    assert np.abs(shown_at(window, 0, 0) - bright).max() > 60
    qtbot.keyClick(window.space.cloud, Qt.Key.Key_Escape)
    assert np.abs(shown_at(window, 0, 0) - bright).max() <= 1


def test_the_pixel_under_the_pointer_is_ringed(
    qtbot: Any, window: MainWindow, controller: SessionController
) -> None:
    before = colors(window.space.cloud)
    x, y = window.compare.viewport.to_pane((30, 90))
    place = QPoint(round(x), round(y))
    point_at(qtbot, window.compare, place, lambda: ", 90  " in window.status.pixel.text())
    scene = window.space.cloud._scene
    assert scene.marked_entry == entry_of(controller, 0, 1)
    assert np.abs(colors(window.space.cloud) - before).max() > 60


def test_a_lasso_becomes_a_mask_of_the_picture(
    qtbot: Any, window: MainWindow, controller: SessionController
) -> None:
    cloud = window.space.cloud
    at = centroid(window, controller, entry_of(controller, 2, 0))
    qtbot.mouseMove(cloud, at + QPoint(-30, -30))
    qtbot.mousePress(cloud, LEFT, SHIFT, at + QPoint(-30, -30))
    for way in (QPoint(30, -30), QPoint(30, 30), QPoint(-30, 30)):
        qtbot.mouseMove(cloud, at + way)
    qtbot.mouseRelease(cloud, LEFT, SHIFT, at + QPoint(-30, 30))
    qtbot.waitUntil(lambda: controller.session.selection is not None)
    pixels = controller.session.selection.pixels
    assert pixels[:60, 120:].mean() > 0.95
    assert pixels[:, :60].mean() < 0.05
    dimmed, blue = shown_at(window, 0, 0), shown_at(window, 2, 0)
    qtbot.keyClick(cloud, Qt.Key.Key_Escape)
    assert np.abs(shown_at(window, 0, 0) - dimmed).max() > 60
    assert np.abs(shown_at(window, 2, 0) - blue).max() <= 1


def test_a_centroid_is_carried_and_the_others_follow(
    qtbot: Any, window: MainWindow, controller: SessionController
) -> None:
    cloud, palette = window.space.cloud, controller.session.view.palette
    at = centroid(window, controller, entry_of(controller, 0, 0))
    point_at(qtbot, cloud, at, lambda: cloud._hit is not None)
    qtbot.mousePress(cloud, LEFT, CONTROL, at)
    for step in (10, 20, 30):
        qtbot.mouseMove(cloud, at + QPoint(0, step))
        qtbot.wait(30)
    qtbot.mouseRelease(cloud, LEFT, CONTROL, at + QPoint(0, 30))
    qtbot.waitUntil(
        lambda: settled(controller) and controller.session.view.palette is not palette, timeout=LONG
    )
    locked = controller.session.recipe.kmeans.locked
    assert len(locked) == 1
    assert QColor(locked[0]).getRgb() in [tuple(color) for color in controller.session.view.palette.tolist()]
    assert window.acts.undo.isEnabled()


def test_keys_change_shape_mode_and_view(qtbot: Any, window: MainWindow) -> None:
    cloud = window.space.cloud
    window.compare.setFocus()
    for key, shape in ((Qt.Key.Key_F7, Shape.OKLAB), (Qt.Key.Key_F9, Shape.HSV), (Qt.Key.Key_F6, Shape.RGB)):
        before = colors(cloud)
        qtbot.keyClick(window.compare, key, CONTROL)
        assert cloud.shown_layout == Layout.of(shape)
        assert np.abs(colors(cloud) - before).max() > 60
    qtbot.keyClick(window.compare, Qt.Key.Key_F4, SHIFT)
    assert cloud._scene.morph == 1.0
    qtbot.keyClick(window.compare, Qt.Key.Key_F2, SHIFT)
    assert cloud._scene.morph == 0.0
    qtbot.keyClick(window.compare, Qt.Key.Key_T)
    assert cloud._scene.trails is not None
    zoom = window.compare.zoom
    cloud.setFocus()
    qtbot.keyClick(cloud, Qt.Key.Key_1)  # means 100 % elsewhere
    assert cloud.camera == VIEWS["front"]
    assert window.compare.zoom == zoom
    qtbot.keyClick(cloud, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: cloud.camera.azimuth != VIEWS["front"].azimuth)
    qtbot.mouseClick(cloud, LEFT, NONE, QPoint(2, 2))
    assert not window.acts.auto_rotate.isChecked()
