"""The convergence player in a real window: cloud, palette, preview and chart follow every step."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QSlider, QToolButton

pytestmark = pytest.mark.xcb

LEFT = Qt.MouseButton.LeftButton


def step(studio: Any) -> int:
    return studio.session.view.index


def last(studio: Any) -> int:
    return len(studio.session.steps) - 1


def test_keys_step_through_the_run_and_everything_follows(studio: Any) -> None:
    studio.press(Qt.Key.Key_BracketRight, Qt.KeyboardModifier.NoModifier)
    studio.until(lambda: len(studio.session.view.palette) == 7)
    studio.settle()
    run, end = studio.window.space.run, last(studio)
    assert end > 1
    palette, words = studio.session.view.palette, run.words.text()
    studio.press(Qt.Key.Key_Comma)
    studio.until(lambda: step(studio) == end - 1)
    assert studio.session.space_view is studio.session.view
    assert run.player.step == end - 1
    assert run.words.text() != words
    for index in range(end - 2, -1, -1):
        studio.press(Qt.Key.Key_Comma)
        studio.until(lambda index=index: step(studio) == index)
    assert run.words.text().startswith("Start: ")
    assert not np.array_equal(studio.session.view.palette, palette)
    assert studio.window.palette_strip._model.entries.colors[0] == tuple(
        studio.session.view.palette[0].tolist()
    )
    studio.press(Qt.Key.Key_Period)
    studio.until(lambda: step(studio) == 1)


def test_the_slider_scrubs_to_any_step(qtbot: Any, studio: Any) -> None:
    slider = studio.window.space.run.player.findChild(QSlider)
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    studio.until(lambda: step(studio) == 0)
    qtbot.keyClick(slider, Qt.Key.Key_End)
    studio.until(lambda: step(studio) == last(studio))
    plot = studio.window.space.run.plot
    qtbot.mousePress(plot, LEFT, pos=plot.point(0).toPoint())
    studio.until(lambda: step(studio) == 0)
    qtbot.mouseMove(plot, plot.point(last(studio)).toPoint() + QPoint(3, 0))
    studio.until(lambda: step(studio) == last(studio))
    qtbot.mouseRelease(plot, LEFT, pos=plot.point(last(studio)).toPoint())


def test_it_plays_at_the_chosen_speed_stops_and_goes_on(qtbot: Any, studio: Any) -> None:
    player = studio.window.space.run.player
    speed = next(button for button in player.findChildren(QToolButton) if button.menu() is not None)
    slowest = speed.menu().actions()[0]
    slowest.trigger()
    assert studio.preferences.play_speed == 1
    studio.press(Qt.Key.Key_P)
    studio.until(lambda: studio.session.playing and step(studio) == 0)
    studio.press(Qt.Key.Key_P)
    assert not studio.session.playing
    assert step(studio) == 0
    speed.menu().actions()[-1].trigger()
    studio.press(Qt.Key.Key_P)
    studio.until(lambda: not studio.session.playing and step(studio) == last(studio))


def test_escape_stops_it_and_a_new_k_ends_it(studio: Any) -> None:
    studio.controller.playback.set_speed(1)
    studio.press(Qt.Key.Key_P)
    studio.until(lambda: studio.session.playing)
    studio.press(Qt.Key.Key_BracketLeft)
    studio.settle()
    assert not studio.session.playing
    assert len(studio.session.view.palette) == 5
