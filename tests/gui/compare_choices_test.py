"""Ways to compare are chosen, have their tools, and are remembered."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.showing.frames import Picture
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences

MODES = ("swipe", "side_by_side", "blink", "onion", "difference")


def test_every_way_can_be_chosen_is_remembered_and_has_its_tools(
    loaded: MainWindow, preferences: Preferences
) -> None:
    for name in MODES:
        getattr(loaded.acts, name).trigger()
        assert loaded.compare.mode == preferences.compare_mode == name.replace("_", "-")
        shown = [mode for mode, row in loaded.compare_tools.rows.items() if row.isVisible()]
        assert shown == ([name] if name in loaded.compare_tools.rows else [])
        assert loaded.compare_tools.isVisible() == bool(shown)


def test_choices_come_back(window: MainWindow, controller: Any, preferences: Preferences, qtbot: Any) -> None:
    preferences.compare_mode, preferences.onion, preferences.amplification = "onion", 30, 1
    preferences.backdrop, preferences.own_backdrop = "own", "#12ab90"
    preferences.lens, preferences.pixel_grid = True, False
    again = MainWindow(window.files, preferences, renderer="numpy")
    qtbot.addWidget(again)
    assert again.acts.onion.isChecked()
    assert again.acts.lens.isChecked()
    assert not again.acts.pixel_grid.isChecked()
    assert again.acts.backdrop_own.isChecked()
    scene = again.compare._scene
    assert (scene.opacity, scene.grid, scene.backdrop) == (0.3, False, "#12ab90")
    assert again.compare_tools.opacity.value() == 30
    assert again.compare_tools.factor.text() == "×2"


def test_opacity_of_the_onion_skin(loaded: MainWindow, preferences: Preferences) -> None:
    loaded.acts.onion.trigger()
    loaded.compare_tools.opacity.setValue(80)
    assert loaded.compare._scene.opacity == 0.8
    assert preferences.onion == 80


def test_flipping_blinks_by_hand(qtbot: Any, loaded: MainWindow) -> None:
    loaded.compare.setFocus()
    qtbot.keyClick(loaded.compare, Qt.Key.Key_F)
    assert loaded.compare.mode == "blink"
    assert not loaded.compare.blinker.playing
    assert not loaded.compare.blinker.after
    assert loaded.compare_tools.play.text() == "Blink by Itself"
    loaded.compare_tools.play.click()
    assert loaded.compare.blinker.playing


def test_nothing_blinks_by_itself_where_nothing_is_to_move(
    loaded: MainWindow, preferences: Preferences
) -> None:
    loaded.choices.set_animate(False)
    loaded.acts.blink.trigger()
    assert not loaded.compare.blinker.playing
    loaded.acts.flip.trigger()
    assert not loaded.compare.blinker.after
    loaded.choices.set_animate(True)
    assert loaded.compare.blinker.playing


def test_keys_put_the_divider_left_in_the_middle_and_right(qtbot: Any, loaded: MainWindow) -> None:
    loaded.compare.setFocus()
    loaded.acts.onion.trigger()
    for key, place in ((Qt.Key.Key_1, 0.0), (Qt.Key.Key_3, 1.0), (Qt.Key.Key_2, 0.5)):
        qtbot.keyClick(loaded.compare, key, Qt.KeyboardModifier.AltModifier)
        assert (loaded.compare.mode, loaded.compare.divider) == ("swipe", place)


def test_a_colour_of_ones_own_under_transparency(
    loaded: MainWindow, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded.acts.backdrop_black.trigger()
    answers = [QColor(), QColor("#336699")]
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_args: answers.pop(0))
    loaded.acts.backdrop_own.trigger()  # and cancel
    assert loaded.acts.backdrop_black.isChecked()
    assert loaded.compare._scene.backdrop == preferences.backdrop == "black"
    loaded.acts.backdrop_own.trigger()
    assert loaded.compare._scene.backdrop == preferences.own_backdrop == "#336699"
    assert preferences.backdrop == "own"


def test_the_mode_button_tells_the_mode(loaded: MainWindow) -> None:
    button = loaded.mode_button
    loaded.acts.difference.trigger()
    assert button.text() == "Difference"
    assert "Difference" in button.accessibleName()
    assert [action.objectName() for action in button.menu().actions()] == list(MODES)


def test_a_picture_of_one_pixel_is_compared_in_every_way(
    window: MainWindow, controller: Any, session_of: Any
) -> None:
    session = session_of()
    pixel = Picture(1, 1, (np.array([[0xFF336699]], np.uint32),), opaque=True)
    view = replace(session.view, picture=pixel)
    controller.replace(replace(session, original=pixel, view=view, recipe=Recipe()))
    window.acts.lens.trigger()
    for name in MODES:
        getattr(window.acts, name).trigger()
        window.grab()


def test_peeking_goes_over_every_way(qtbot: Any, loaded: MainWindow, controller: Any) -> None:
    loaded.compare.setFocus()
    for name in MODES:
        getattr(loaded.acts, name).trigger()
        with_result = loaded.compare.grab().toImage()
        qtbot.keyPress(loaded.compare, Qt.Key.Key_Space)
        assert loaded.compare._scene.peek
        assert loaded.compare.grab().toImage() != with_result
        qtbot.keyRelease(loaded.compare, Qt.Key.Key_Space)


def test_the_pointer_over_the_strip_is_not_over_the_picture(loaded: MainWindow) -> None:
    loaded.acts.difference.trigger()
    strip, view = loaded.compare_tools, loaded.compare
    assert not strip.geometry().translated(0, 0).intersects(view.geometry()) or strip.parent() is not view
    assert strip.mapTo(loaded, QPoint()).y() >= view.mapTo(loaded, QPoint()).y() + view.height()
