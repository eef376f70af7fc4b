"""One cluster lights up in all views at once, from wherever it is pointed at or picked."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qt_kmeans.core.colors import to_space
from qt_kmeans.gui.brushing import Highlight
from qt_kmeans.gui.cloud.picking import Hit
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.session.state import Populations, Selection


def lit(window: MainWindow) -> tuple[set[int], int, set[int]]:
    """Return the entries that are lit in the colour space, in the strip and in the picture."""
    scene, veil = window.space.cloud._scene, window.compare._scene.veil
    in_space = set() if scene.lit is None else set(np.flatnonzero(scene.lit.entries).tolist())
    in_picture = set() if veil is None else set(np.flatnonzero(veil.lit).tolist())
    return in_space, window.palette_strip._marked, in_picture


NOTHING: tuple[set[int], int, set[int]] = (set(), -1, set())


def test_a_swatch_lights_its_cluster_everywhere(qtbot: QtBot, loaded: MainWindow) -> None:
    loaded.palette_strip.color_hovered.emit(1)
    qtbot.waitUntil(lambda: lit(loaded) == ({1}, 1, {1}))
    loaded.palette_strip.color_hovered.emit(-1)
    qtbot.waitUntil(lambda: lit(loaded) == NOTHING)


def test_a_point_lights_its_cluster_everywhere(qtbot: QtBot, loaded: MainWindow) -> None:
    loaded.space.cloud.hovered.emit(Hit(0, 5))
    assert loaded.palette_strip._marked == 0  # at once; dimming waits for the pointer to rest
    qtbot.waitUntil(lambda: lit(loaded) == ({0}, 0, {0}))
    loaded.space.cloud.hovered.emit(None)
    qtbot.waitUntil(lambda: lit(loaded) == NOTHING)


def test_a_pointer_that_passes_dims_nothing(qtbot: QtBot, loaded: MainWindow) -> None:
    shown: list[object] = []
    loaded.compare.set_veil = shown.append  # type: ignore[method-assign]
    for entry in (0, 1, -1):
        loaded.palette_strip.color_hovered.emit(entry)
    qtbot.waitUntil(lambda: not loaded.brushing._intent.isActive())
    assert shown == []


@pytest.mark.parametrize("release", ["again", "empty", "escape"])
def test_a_picked_cluster_stays_until_it_is_let_go(qtbot: QtBot, loaded: MainWindow, release: str) -> None:
    loaded.space.cloud.picked.emit(1)
    assert lit(loaded) == ({1}, 1, {1})
    loaded.palette_strip.color_hovered.emit(0)
    qtbot.waitUntil(lambda: not loaded.brushing._intent.isActive())
    loaded.palette_strip.color_hovered.emit(-1)
    qtbot.waitUntil(lambda: not loaded.brushing._intent.isActive())
    assert lit(loaded) == ({1}, 1, {1})
    if release == "escape":
        loaded.compare.setFocus()
        qtbot.keyClick(loaded.compare, Qt.Key.Key_Escape)
    else:
        loaded.space.cloud.picked.emit(1 if release == "again" else -1)
    assert lit(loaded) == NOTHING
    assert loaded.brushing.highlight == Highlight()


def test_the_pixel_under_the_pointer_rings_its_point_and_centroid(
    loaded: MainWindow, controller: Any
) -> None:
    session = controller.session
    loaded.compare.pixel_hovered.emit((2, 1))
    scene, entry = loaded.space.cloud._scene, int(session.view.entries[1, 2])
    away = np.abs(session.cloud.colors.astype(int) - session.source.rgba[1, 2, :3]) ** 2
    assert scene.marked_entry == loaded.palette_strip._marked == entry
    assert scene.marked_point == away.sum(axis=1).argmin()
    assert loaded.compare._scene.veil is None  # the picture one looks at is not dimmed
    loaded.compare.pixel_hovered.emit(None)
    assert (loaded.space.cloud._scene.marked_point, loaded.palette_strip._marked) == (-1, -1)


def test_the_reading_follows_the_result_while_the_pointer_rests(loaded: MainWindow, controller: Any) -> None:
    view = controller.session.view
    loaded.compare.pixel_hovered.emit((2, 1))
    palette = view.palette.copy()
    palette[view.entries[1, 2]] = (1, 2, 3, 255)
    controller.push(view=replace(view, palette=palette))
    assert "→ #010203" in loaded.status.pixel.text()
    assert loaded.palette_strip._marked == view.entries[1, 2]
    loaded.compare.pixel_hovered.emit(None)
    controller.push(view=view)
    assert loaded.status.pixel.text() == ""


def test_a_lasso_asks_for_its_pixels_and_shows_them(loaded: MainWindow, controller: Any) -> None:
    points = np.arange(20) < 7
    loaded.space.cloud.lassoed.emit(points)
    assert controller.asked("select")[-1][0] is points
    pixels = np.eye(4, 6, dtype=np.uint8)
    controller.push(selection=Selection(points, pixels))
    assert loaded.compare._scene.veil.numbers is pixels
    assert loaded.space.cloud._scene.lit.points.sum() == 7
    controller.push(selection=None)
    assert lit(loaded) == NOTHING
    loaded.space.cloud.lassoed.emit(np.zeros(20, np.bool_))
    assert controller.asked("select")[-1] == (None,)


def test_the_light_follows_its_colour_into_another_palette(loaded: MainWindow, controller: Any) -> None:
    loaded.space.cloud.picked.emit(1)
    view = controller.session.view
    other = replace(
        view,
        palette=np.array([[200, 150, 101, 255], [9, 9, 9, 255]], np.uint8),
        entries=view.entries.copy(),
    )
    controller.push(view=other, space_view=other)
    assert lit(loaded) == ({0}, 0, {0})
    assert loaded.compare._scene.veil.numbers is other.entries


def test_another_picture_lets_go(
    loaded: MainWindow, controller: Any, session_of: Callable[..., Any], tmp_path: Path
) -> None:
    loaded.space.cloud.picked.emit(1)
    controller.replace(session_of(tmp_path / "other.png"))
    assert lit(loaded) == NOTHING


def test_another_renderer_keeps_the_light(loaded: MainWindow) -> None:
    loaded.space.cloud.picked.emit(1)
    loaded.acts.renderer_numpy.trigger()
    assert lit(loaded) == ({1}, 1, {1})
    loaded.space.cloud.picked.emit(-1)
    assert lit(loaded) == NOTHING


def click(
    qtbot: QtBot, window: MainWindow, entry: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    at = window.palette_strip.area_of(entry).center()
    qtbot.mouseClick(window.palette_strip, Qt.MouseButton.LeftButton, held, at)


def test_a_chosen_swatch_is_isolated_everywhere_until_it_is_clicked_again(
    qtbot: QtBot, loaded: MainWindow
) -> None:
    click(qtbot, loaded, 0)
    assert lit(loaded) == ({0}, 0, {0})
    loaded.space.cloud.hovered.emit(Hit(1, 5))
    loaded.space.cloud.hovered.emit(None)
    qtbot.waitUntil(lambda: not loaded.brushing._intent.isActive())
    assert lit(loaded) == ({0}, 0, {0})
    click(qtbot, loaded, 0)
    assert lit(loaded)[0] == lit(loaded)[2] == set()
    assert loaded.palette_studio.panel.model.chosen() == ()


def test_the_chart_of_the_run_shows_how_the_cluster_grew(
    qtbot: QtBot, loaded: MainWindow, controller: Any
) -> None:
    click(qtbot, loaded, 1)
    assert controller.asked("want_clusters")[-1] == (True,)
    session, plot = controller.session, loaded.space.run.plot
    steps = tuple(
        replace(step, centers=to_space(session.view.palette, session.recipe.kmeans.space))
        for step in session.steps
    )
    counts = np.array([[20.0, 4.0], [16.0, 8.0], [10.0, 14.0]])
    controller.push(steps=steps, populations=Populations(steps, counts))
    assert plot.bars.counts == (4.0, 8.0, 14.0)
    assert plot.bars.color == "#C89664"
    assert "pixels of this cluster: 14" in plot.accessibleDescription()
    click(qtbot, loaded, 0, Qt.KeyboardModifier.ControlModifier)
    assert plot.bars.counts == (24.0, 24.0, 24.0)
    assert plot.bars.words == "pixels of these clusters"
    loaded.brushing.release()
    assert plot.bars is None
    assert controller.asked("want_clusters")[-1] == (False,)


def test_several_chosen_swatches_are_isolated_together(qtbot: QtBot, loaded: MainWindow) -> None:
    click(qtbot, loaded, 0)
    click(qtbot, loaded, 1, Qt.KeyboardModifier.ControlModifier)
    assert lit(loaded)[0] == lit(loaded)[2] == {0, 1}
    click(qtbot, loaded, 0, Qt.KeyboardModifier.ControlModifier)
    assert lit(loaded)[0] == lit(loaded)[2] == {1}


def test_what_is_picked_in_the_colour_space_is_chosen_in_the_palette(
    qtbot: QtBot, loaded: MainWindow
) -> None:
    model = loaded.palette_studio.panel.model
    loaded.space.cloud.picked.emit(1)
    assert model.chosen() == (1,)
    click(qtbot, loaded, 0)
    assert lit(loaded)[0] == {0}
    loaded.palette_strip.setFocus()
    qtbot.keyClick(loaded.palette_strip, Qt.Key.Key_Escape)
    assert model.chosen() == ()
    assert lit(loaded)[0] == lit(loaded)[2] == set()


def test_a_colour_that_an_edit_brings_in_is_seen_among_the_others(
    qtbot: QtBot, loaded: MainWindow, controller: Any
) -> None:
    click(qtbot, loaded, 1)
    model, view = loaded.palette_studio.panel.model, controller.session.view
    model.expect(((1, 2, 3, 255),))
    palette = np.array([[1, 2, 3, 255], [200, 150, 100, 255]], np.uint8)
    other = replace(view, palette=palette, entries=view.entries.copy())
    controller.push(view=other, space_view=other)
    assert model.chosen() == (0,)
    assert lit(loaded)[0] == lit(loaded)[2] == set()
    click(qtbot, loaded, 0)  # once more by hand
    assert lit(loaded)[0] == {0}


def test_lasso_and_choice_take_each_others_place(qtbot: QtBot, loaded: MainWindow, controller: Any) -> None:
    click(qtbot, loaded, 1)
    loaded.space.cloud.lassoed.emit(np.arange(20) < 7)
    assert loaded.palette_studio.panel.model.chosen() == ()
    assert controller.asked("select")[-1][0].sum() == 7
    click(qtbot, loaded, 0)
    assert controller.asked("select")[-1] == (None,)


def test_the_table_lights_and_isolates_as_well(qtbot: QtBot, loaded: MainWindow) -> None:
    loaded.palette_studio.actions.as_table.trigger()
    table = loaded.palette_studio.panel.table
    rows = [table.visualRect(table.model().index(row, 1)).center() for row in (0, 1)]
    qtbot.mouseMove(table.viewport(), rows[0])
    qtbot.mouseMove(table.viewport(), rows[1])
    qtbot.waitUntil(lambda: lit(loaded) == ({1}, 1, {1}))
    assert table.marked == 1
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rows[0])
    assert lit(loaded) == ({0}, 0, {0})
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert lit(loaded)[0] == lit(loaded)[2] == set()


def test_the_keyboard_isolates_swatches_as_well(qtbot: QtBot, loaded: MainWindow) -> None:
    strip = loaded.palette_strip
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    assert lit(loaded)[0] == set()
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert lit(loaded)[0] == {1}
    loaded.compare.setFocus()
    assert lit(loaded)[0] == {1}
    qtbot.keyClick(loaded.compare, Qt.Key.Key_Escape)
    assert lit(loaded)[0] == lit(loaded)[2] == set()


def test_a_carried_centroid_is_a_colour_that_is_changed(loaded: MainWindow, controller: Any) -> None:
    panel = loaded.space
    panel.centroid_taken.emit(1)
    panel.centroid_moved.emit((1, 2, 3))
    panel.centroid_left.emit(True)
    assert controller.asked("set_dragging") == [(True,), (False,)]
    assert [color.lower() for color in controller.session.recipe.kmeans.locked] == ["#010203"]
    before = controller.session.recipe
    panel.centroid_taken.emit(0)
    panel.centroid_moved.emit((9, 9, 9))
    panel.centroid_left.emit(False)
    assert controller.session.recipe == before


def test_escape_first_cancels_what_runs(qtbot: QtBot, loaded: MainWindow, controller: Any) -> None:
    loaded.space.cloud.picked.emit(1)
    controller.push(stage="Clustering", fraction=0.2)
    loaded.compare.setFocus()
    qtbot.keyClick(loaded.compare, Qt.Key.Key_Escape)
    assert controller.asked("cancel") == [()]
    assert lit(loaded) == ({1}, 1, {1})
    qtbot.keyClick(loaded.compare, Qt.Key.Key_Escape)
    assert lit(loaded) == NOTHING
