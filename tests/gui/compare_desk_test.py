"""The desk of comparisons: what is compared with what, in which words, and what is measured for it."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.scoring.difference import difference
from qt_kmeans.core.scoring.worst_regions import Region
from qt_kmeans.core.showing.frames import Picture
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences

REGIONS = (
    Region(1, 1, 2, 2, 14.2, (140, 40, 160, 255), (128, 128, 128, 255)),
    Region(4, 0, 2, 3, 9.8, (90, 140, 90, 255), (128, 128, 128, 255)),
)


@pytest.fixture
def loaded(window: MainWindow, controller: Any, session_of: Any, tmp_path: Any) -> MainWindow:
    controller.replace(session_of(tmp_path / "photo.png"))
    return window


def plain(text: str) -> str:
    return text.replace("\u202f", " ")


def captions(window: MainWindow) -> tuple[str, ...]:
    scene = window.compare._scene
    return tuple(plain(" ".join(pair)) for pair in zip(scene.names, scene.captions, strict=True))


def move_on(controller: Any, k: int = 9, size: int | None = 700) -> None:
    """Let another result be there."""
    session = controller.session
    palette = session.result.palette.copy()
    result = replace(session.result, palette=palette, psnr=22.0)
    view = replace(session.view, palette=palette, picture=replace(session.view.picture))
    recipe = session.recipe.but(k=k)
    controller.push(recipe=recipe, view=view, space_view=view, result=result, result_size=size, stale=False)


def measured(controller: Any, regions: tuple[Region, ...] = REGIONS) -> None:
    """Let the difference be measured that was asked for last."""
    before, _as_seen = controller.asked("compare_with")[-1]
    found = difference(before, controller.session.view.picture)
    controller.push(difference=replace(found, regions=regions))


# Words


def test_the_pictures_say_what_they_are_and_how_large(loaded: MainWindow, controller: Any) -> None:
    assert captions(loaded) == ("Original 10.0 kB", "Compressed 1.50 kB")
    controller.push(stale=True)
    assert captions(loaded)[1] == "Compressed 2 colours"


# A and B


def test_a_kept_result_is_compared_with_by_colours_size_and_quality(
    loaded: MainWindow, controller: Any
) -> None:
    kept = controller.session.view.picture
    loaded.acts.keep_a.trigger()
    move_on(controller)
    assert captions(loaded) == ("A 2 colours · 1.50 kB · 31.5 dB", "B 2 colours · 700 B · 22.0 dB")
    scene = loaded.compare._scene
    assert (scene.before.source, scene.after.source) == (kept, controller.session.view.picture)
    assert loaded.compare_tools.kept.isVisible()
    assert plain(loaded.compare_tools.kept_text.toolTip()) == "A: 2 colours · 1.50 kB · 31.5 dB"
    assert plain(loaded.compare_tools.kept_text.text()).endswith("· 31.5 dB")


def test_against_the_original_again_and_back(loaded: MainWindow, controller: Any) -> None:
    loaded.acts.keep_a.trigger()
    move_on(controller)
    loaded.compare_tools.reference.chosen.emit("original")
    assert not loaded.acts.compare_a.isChecked()
    assert loaded.compare._scene.before.source is controller.session.original
    assert captions(loaded)[0] == "Original 10.0 kB"
    loaded.acts.compare_a.trigger()
    assert loaded.compare_tools.reference.choice() == "a"
    assert captions(loaded)[0].startswith("A ")


def test_a_size_that_is_measured_later_is_told_later(loaded: MainWindow, controller: Any) -> None:
    controller.push(stale=True)
    loaded.acts.keep_a.trigger()
    assert captions(loaded)[0] == "A 2 colours · 31.5 dB"
    controller.push(stale=False, result_size=1_234)
    assert captions(loaded)[0] == "A 2 colours · 1.23 kB · 31.5 dB"


def test_the_settings_of_a_come_back(loaded: MainWindow, controller: Any) -> None:
    first = controller.session.recipe
    loaded.acts.keep_a.trigger()
    move_on(controller, k=9)
    loaded.acts.restore_a.trigger()
    assert controller.asked("set_recipe") == [(first,)]
    assert loaded.comparison.kept.recipe == first


def test_a_and_b_change_places(loaded: MainWindow, controller: Any) -> None:
    first = controller.session.recipe
    loaded.acts.keep_a.trigger()
    move_on(controller, k=9)
    loaded.acts.swap_a.trigger()
    assert controller.asked("set_recipe") == [(first,)]
    assert loaded.comparison.kept.recipe.kmeans.k == 9


@pytest.mark.parametrize("way", ["forget", "other picture", "closed"])
def test_a_is_forgotten(
    loaded: MainWindow, controller: Any, session_of: Any, tmp_path: Any, way: str
) -> None:
    loaded.acts.keep_a.trigger()
    assert loaded.acts.compare_a.isEnabled()
    if way == "forget":
        loaded.acts.forget_a.trigger()
    elif way == "closed":
        loaded.acts.close_image.trigger()
    else:
        controller.replace(session_of(tmp_path / "other.png"))
    assert loaded.comparison.kept is None
    assert not loaded.acts.compare_a.isChecked()
    assert not loaded.acts.compare_a.isEnabled()
    assert not loaded.compare_tools.kept.isVisible()
    if way != "closed":
        assert captions(loaded)[0] == "Original 10.0 kB"


def test_nothing_is_kept_of_what_is_not_exact(loaded: MainWindow, controller: Any) -> None:
    session = controller.session
    controller.push(view=replace(session.view, palette=session.view.palette.copy()))
    assert not loaded.acts.keep_a.isEnabled()
    loaded.comparison.keep()
    assert loaded.comparison.kept is None


# Differences


def test_differences_are_measured_while_they_are_looked_at(loaded: MainWindow, controller: Any) -> None:
    assert controller.asked("compare_with") == []
    loaded.acts.difference.trigger()
    assert controller.asked("compare_with") == [(controller.session.original, True)]
    loaded.acts.keep_a.trigger()
    assert controller.asked("compare_with")[-1] == (controller.session.view.picture, True)
    loaded.acts.swipe.trigger()
    assert controller.asked("compare_with")[-1] == (None, False)


def test_differences_are_seen_or_pixel_by_pixel(
    loaded: MainWindow, controller: Any, preferences: Preferences
) -> None:
    assert loaded.acts.as_seen.isChecked()
    loaded.acts.as_seen.trigger()
    assert not preferences.as_seen
    assert controller.asked("compare_with") == []  # nobody looks
    loaded.acts.difference.trigger()
    loaded.acts.as_seen.trigger()
    asked = [as_seen for _before, as_seen in controller.asked("compare_with")]
    assert asked == [False, True]


def test_regions_are_shown_whole_and_the_rest_is_counted(
    qtbot: Any, loaded: MainWindow, controller: Any
) -> None:
    loaded.resize(1024, 700)
    loaded.acts.difference.trigger()
    measured(controller, REGIONS * 6)
    regions = loaded.compare_tools.regions
    last = int(regions.more.text().removeprefix("+"))
    seen = regions.count() - last
    assert seen >= 2
    assert regions.viewport().rect().contains(regions.visualItemRect(regions.item(seen - 1)))
    for _page in range(-(-last // seen)):
        qtbot.mouseClick(regions.more, Qt.MouseButton.LeftButton)
    assert regions.viewport().rect().contains(regions.visualItemRect(regions.item(regions.count() - 1)))
    qtbot.mouseClick(regions.more, Qt.MouseButton.LeftButton)
    assert regions.visualItemRect(regions.item(0)).left() >= 0


def test_another_picture_is_measured_against_itself(
    loaded: MainWindow, controller: Any, session_of: Any, tmp_path: Any
) -> None:
    loaded.acts.difference.trigger()
    controller.replace(session_of(tmp_path / "other.png"))
    assert controller.asked("compare_with")[-1] == (controller.session.original, True)
    controller.close_image()
    assert controller.asked("compare_with")[-1] == (None, False)
    assert not loaded.compare_tools.isVisible()


def test_the_map_its_verdict_and_the_worst_regions(loaded: MainWindow, controller: Any) -> None:
    loaded.acts.difference.trigger()
    assert loaded.compare._scene.errors is None
    measured(controller)
    found = controller.session.difference
    assert loaded.compare._scene.errors.source is found
    assert plain(loaded.compare._scene.verdict) == f"mean ΔE {found.mean:.1f}, 95 % below ΔE {found.high:.1f}"
    regions = loaded.compare_tools.regions
    assert [plain(regions.item(row).text()) for row in range(regions.count())] == ["14.2", "9.8"]
    assert "#8C28A0 becomes #808080" in regions.item(0).toolTip()
    assert len(loaded.compare._scene.areas) == 2


def test_regions_of_earlier_settings_are_greyed_until_the_exact_ones_are_there(
    loaded: MainWindow, controller: Any
) -> None:
    loaded.acts.difference.trigger()
    measured(controller)
    move_on(controller)
    regions = loaded.compare_tools.regions
    assert not regions.isEnabled()
    assert regions.count() == 2
    assert loaded.compare._scene.areas == ()
    measured(controller, REGIONS[:1])
    assert regions.isEnabled()
    assert regions.count() == 1


def test_a_region_is_gone_to(qtbot: Any, loaded: MainWindow, controller: Any) -> None:
    loaded.acts.difference.trigger()
    measured(controller)
    regions = loaded.compare_tools.regions
    qtbot.mouseClick(
        regions.viewport(), Qt.MouseButton.LeftButton, pos=regions.visualItemRect(regions.item(1)).center()
    )
    assert loaded.compare._scene.area == 1
    assert plain(loaded.compare._scene.area_caption) == "ΔE 9.8"
    assert not loaded.compare.fits
    loaded.compare.fit()
    qtbot.keyClick(regions, Qt.Key.Key_Left)
    assert loaded.compare._scene.area == 0
    assert not loaded.compare.fits


def test_a_region_is_chosen_on_the_map(qtbot: Any, loaded: MainWindow, controller: Any) -> None:
    loaded.acts.difference.trigger()
    measured(controller)
    view, tools = loaded.compare, loaded.compare_tools
    zoom = view.zoom

    def click(column: float, row: float) -> None:
        x, y = view.viewport.to_pane((column, row))
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))

    click(5.5, 1.5)
    assert view._scene.area == tools.regions.currentRow() == 1
    assert tools.add.isEnabled()
    assert view.zoom == zoom
    click(0.5, 3.5)
    assert view._scene.area == tools.regions.currentRow() == -1
    assert not tools.add.isEnabled()
    loaded.acts.swipe.trigger()
    click(5.5, 1.5)
    assert tools.regions.currentRow() == -1


def test_a_colour_is_added_where_it_lacks(qtbot: Any, loaded: MainWindow, controller: Any) -> None:
    loaded.acts.difference.trigger()
    measured(controller)
    tools = loaded.compare_tools
    assert not tools.add.isEnabled()
    tools.regions.setCurrentRow(0)
    tools.add.click()
    recipe = controller.session.recipe
    assert recipe.kmeans.locked == ("#8c28a0",)
    assert recipe.kmeans.k == 3
    assert loaded.history.stack.undoText() == "Add #8C28A0"
    loaded.acts.undo.trigger()
    assert controller.session.recipe.kmeans.locked == ()


def test_what_should_be_clear_lacks_no_colour(loaded: MainWindow, controller: Any) -> None:
    loaded.acts.difference.trigger()
    measured(controller, (replace(REGIONS[0], wanted=(0, 0, 0, 0)),))
    loaded.compare_tools.regions.setCurrentRow(0)
    assert not loaded.compare_tools.add.isEnabled()


def test_no_visible_difference_is_said_in_words(loaded: MainWindow, controller: Any) -> None:
    loaded.acts.difference.trigger()
    measured(controller, ())
    assert loaded.compare_tools.nothing.isVisible()
    assert not loaded.compare_tools.regions.isVisible()
    assert not loaded.compare_tools.add.isEnabled()


def test_amplification_changes_map_and_legend_and_is_remembered(
    loaded: MainWindow, controller: Any, preferences: Preferences
) -> None:
    loaded.acts.difference.trigger()
    measured(controller)
    tools = loaded.compare_tools
    assert tools.factor.text() == "×4"
    before = loaded.compare._scene.errors
    tools.amplification.setValue(4)
    assert tools.factor.text() == "×16"
    assert "to 2 and more" in tools.legend.accessibleDescription()
    assert loaded.compare._scene.errors is not before
    assert preferences.amplification == 4


# Choices


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


def test_a_typed_zoom(qtbot: Any, loaded: MainWindow) -> None:
    box = loaded.zoom_box
    box.setFocus()
    box.lineEdit().selectAll()
    qtbot.keyClicks(box, "350")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert loaded.compare.zoom == 3.5
    assert plain(box.currentText()) == "350 %"
    assert loaded.compare.hasFocus()


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
