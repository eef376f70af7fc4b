"""The slider of the reduction: ends, way and swing, and what the panel makes of the modes."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QAbstractAnimation
from pytestqt.qtbot import QtBot

from qt_kmeans.gui.cloud.reduce_bar import ReduceBar
from qt_kmeans.gui.cloud.spaces import Layout, Shape
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences


@pytest.fixture
def bar(qtbot: QtBot) -> ReduceBar:
    made = ReduceBar()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_ends_are_reached_by_a_way(qtbot: QtBot, bar: ReduceBar) -> None:
    told: list[float] = []
    bar.morph_changed.connect(told.append)
    bar.to_centroids.click()
    bar._way.pause()  # a busy machine would go from one end to the other in one step
    for share in (0.25, 0.5, 0.75):
        bar._way.setCurrentTime(round(share * bar._way.duration()))
    assert len(told) == 3
    assert 0.0 < told[0] < told[1] < told[2] < 1.0
    assert told[1] == pytest.approx(0.5, abs=0.01)
    bar._way.resume()
    qtbot.waitUntil(lambda: bar.morph == 1.0)
    assert told == sorted(told)


def test_without_motion_the_ends_are_there_at_once(bar: ReduceBar) -> None:
    bar.animate = False
    bar.to_centroids.click()
    assert bar.morph == 1.0
    bar.loop.click()
    assert bar.morph == 0.0


def test_the_swing_goes_on_from_where_the_points_are(bar: ReduceBar) -> None:
    bar.slider.setValue(500)
    told: list[float] = []
    bar.morph_changed.connect(told.append)
    bar.loop.click()
    assert bar._round.state() == QAbstractAnimation.State.Running
    bar._round.pause()  # how far the first frame has come depends on the machine
    begun = bar._round.currentTime()
    for later in (30, 60):
        bar._round.setCurrentTime(begun + later)
    assert told[-2:] == pytest.approx([0.526, 0.552], abs=0.002)
    bar.slider.sliderPressed.emit()  # a hand on the slider ends it
    assert not bar.loop.isChecked()
    assert bar._round.state() == QAbstractAnimation.State.Stopped


def test_the_reduced_mode_gathers_the_points_and_lets_them_go(
    loaded: MainWindow, preferences: Preferences
) -> None:
    loaded.choices.set_animate(False)
    loaded.acts.color_reduced.trigger()
    scene = loaded.space.cloud._scene
    assert (scene.coloring, scene.morph) == ("cluster", 1.0)
    assert loaded.space.bar.coloring.choice() == preferences.coloring == "reduced"
    loaded.space.bar.coloring_chosen.emit("own")
    scene = loaded.space.cloud._scene
    assert (scene.coloring, scene.morph) == ("own", 0.0)


def test_a_shape_is_applied_and_remembered(loaded: MainWindow, preferences: Preferences) -> None:
    loaded.choices.set_animate(False)
    loaded.acts.shape_hsv.trigger()
    assert loaded.space.cloud.shown_layout == Layout.of(Shape.HSV)
    assert loaded.space.bar.shape.currentData() == preferences.shape == "hsv"
    box = loaded.space.bar.shape
    box.setCurrentIndex(box.findData("lab"))
    box.activated.emit(box.currentIndex())
    assert loaded.acts.shape_lab.isChecked()
    assert loaded.space.cloud.shown_layout == Layout.of(Shape.LAB)


def test_extras_are_applied_and_remembered(
    loaded: MainWindow, controller: Any, preferences: Preferences
) -> None:
    controller.push(trails=np.zeros((3, 2, 3), np.float32))
    for action in (loaded.acts.show_trails, loaded.acts.size_by_count):
        action.trigger()
    scene = loaded.space.cloud._scene
    assert scene.sized_by_count
    assert scene.trails is not None
    assert scene.step == controller.session.space_view.index
    assert preferences.trails_visible
    assert preferences.sized_by_count
    loaded.acts.show_trails.trigger()
    assert loaded.space.cloud._scene.trails is None


def test_what_is_remembered_is_there_at_the_next_start(
    qtbot: QtBot, files: Any, preferences: Preferences
) -> None:
    preferences.shape, preferences.coloring = "oklab", "reduced"
    preferences.trails_visible = preferences.sized_by_count = True
    window = MainWindow(files, preferences, renderer="numpy")
    qtbot.addWidget(window)
    scene = window.space.cloud._scene
    assert (scene.layout, scene.morph, scene.sized_by_count) == (Layout.of(Shape.OKLAB), 1.0, True)
    assert window.acts.show_trails.isChecked()


def test_another_renderer_keeps_view_and_shape(loaded: MainWindow) -> None:
    loaded.choices.set_animate(False)
    loaded.acts.shape_oklab.trigger()
    loaded.acts.view_top.trigger()
    before = loaded.space.cloud
    loaded.space.replace_renderer("numpy")
    after = loaded.space.cloud
    assert after is not before
    assert (after.camera, after.shown_layout) == (before.camera, before.shown_layout)


def test_rotation_and_its_tick_go_together(qtbot: QtBot, loaded: MainWindow) -> None:
    loaded.acts.auto_rotate.trigger()
    assert loaded.space.cloud.motion.rotating
    loaded.space.cloud.motion.stop()
    assert not loaded.acts.auto_rotate.isChecked()
