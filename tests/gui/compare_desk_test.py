"""The desk of comparisons: what is compared with what, in which words, and what is measured for it."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from qt_kmeans.core.scoring.difference import difference
from qt_kmeans.core.scoring.worst_regions import Region
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences

REGIONS = (
    Region(1, 1, 2, 2, 14.2, (140, 40, 160, 255), (128, 128, 128, 255)),
    Region(4, 0, 2, 3, 9.8, (90, 140, 90, 255), (128, 128, 128, 255)),
)


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


def test_the_pictures_say_what_they_are_and_how_large(loaded: MainWindow, controller: Any) -> None:
    assert captions(loaded) == ("Original 10.0 kB", "Compressed 1.50 kB")
    controller.push(stale=True)
    assert captions(loaded)[1] == "Compressed 2 colours"


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


def test_a_typed_zoom(qtbot: Any, loaded: MainWindow) -> None:
    box = loaded.zoom_box
    box.setFocus()
    box.lineEdit().selectAll()
    qtbot.keyClicks(box, "350")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert loaded.compare.zoom == 3.5
    assert plain(box.currentText()) == "350 %"
    assert loaded.compare.hasFocus()
