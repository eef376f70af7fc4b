"""What is wished of the palette becomes recipes with names: edits, locks, the eyedropper, text."""

import dataclasses
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QColorDialog, QToolButton

from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.palette import desk as palette_desk
from qt_kmeans.gui.palette import dialogs as palette_dialogs
from qt_kmeans.gui.widgets.inline_bar import Kind

DARK, LIGHT = "#0a141e", "#c89664"


def act(window: MainWindow, name: str) -> Any:
    return getattr(window.palette_studio.actions, name)


def choose(window: MainWindow, *entries: int) -> None:
    window.palette_studio.panel.model.choose(entries, entries[-1] if entries else -1)


def more_colors(controller: Any, count: int) -> None:
    palette = np.zeros((count, 4), np.uint8)
    palette[:, 0], palette[:, 3] = np.arange(count), 255
    view = controller.session.view
    controller.push(view=dataclasses.replace(view, palette=palette, shares=np.full(count, 1 / count)))


def kmeans(controller: Any) -> Any:
    return controller.session.recipe.kmeans


def test_only_what_can_be_done_is_offered(loaded: MainWindow, controller: Any) -> None:
    names = ("edit_color", "lock_colors", "delete_colors", "merge_colors", "split_color", "reset_edits")

    def offered() -> set[str]:
        return {name for name in names if act(loaded, name).isEnabled()}

    assert offered() == set()
    choose(loaded, 0)
    assert offered() == {"edit_color", "lock_colors", "split_color"}
    more_colors(controller, 5)
    choose(loaded, 0)
    assert offered() == {"edit_color", "lock_colors", "delete_colors", "split_color"}
    choose(loaded, 0, 1)
    assert offered() == {"lock_colors", "delete_colors", "merge_colors"}
    choose(loaded, 0, 1, 2, 3)
    assert offered() == {"lock_colors", "merge_colors"}
    controller.set_recipe(controller.session.recipe.but(palette=(DARK, LIGHT)))
    assert offered() == {"merge_colors", "reset_edits"}


def test_keys_act_while_the_palette_has_the_keyboard(qtbot: Any, loaded: MainWindow, controller: Any) -> None:
    more_colors(controller, 5)
    loaded.palette_strip.setFocus()
    choose(loaded, 1)
    qtbot.keyClick(loaded.palette_strip, Qt.Key.Key_L)
    assert kmeans(controller).locked == ("#010000",)
    assert act(loaded, "lock_colors").text() == "Un&lock"
    qtbot.keyClick(loaded.palette_strip, Qt.Key.Key_L)
    assert kmeans(controller).locked == ()
    qtbot.keyClick(loaded.palette_strip, Qt.Key.Key_Delete)
    assert kmeans(controller).k == 4
    assert "#010000" not in kmeans(controller).start
    loaded.compare.setFocus()
    asked = len(controller.asked("set_recipe"))
    qtbot.keyClick(loaded.compare, Qt.Key.Key_Delete)
    assert len(controller.asked("set_recipe")) == asked


def test_every_edit_can_be_undone_by_its_name(loaded: MainWindow, controller: Any) -> None:
    more_colors(controller, 5)
    first = controller.session.recipe
    for name, entries, text in (
        ("lock_colors", (2,), "Lock #020000"),
        ("merge_colors", (0, 1), "Merge 2 Colours"),
        ("split_color", (4,), "Split #040000"),
        ("delete_colors", (3,), "Delete #030000"),
        ("reset_edits", (3,), "Reset Palette"),
    ):
        choose(loaded, *entries)
        act(loaded, name).trigger()
        assert loaded.acts.undo.text() == f"&Undo {text}"
    while loaded.acts.undo.isEnabled():
        loaded.acts.undo.trigger()
    assert controller.session.recipe == first


def test_what_cannot_be_done_is_said(loaded: MainWindow, controller: Any) -> None:
    more_colors(controller, 256)
    everything = tuple(f"#{level:02x}0000" for level in range(256))
    controller.set_recipe(controller.session.recipe.but(k=256, locked=everything))
    loaded.palette_studio.desk.add_color((0, 255, 0, 255))
    assert loaded.bar.kind is Kind.ERROR
    assert "locked" in loaded.bar.text


def test_the_colour_dialog_edits_live_and_cancels(
    qtbot: Any, loaded: MainWindow, controller: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = controller.session.recipe

    def drive(accept: bool) -> Any:
        def exec_(dialog: QColorDialog) -> int:
            dialog.setCurrentColor(QColor("#ff0000"))
            assert kmeans(controller).locked == ("#ff0000",)
            dialog.setCurrentColor(QColor("#ff8000"))
            return int(accept)

        return exec_

    choose(loaded, 0)
    monkeypatch.setattr(QColorDialog, "exec", drive(accept=True))
    act(loaded, "edit_color").trigger()
    assert kmeans(controller).locked == ("#ff8000",)
    assert kmeans(controller).start == (LIGHT,)
    assert controller.asked("set_dragging") == [(True,), (False,)]
    loaded.history.undo()
    monkeypatch.setattr(QColorDialog, "exec", drive(accept=False))
    choose(loaded, 0)
    act(loaded, "edit_color").trigger()
    assert controller.session.recipe == first
    QApplication.processEvents()


def test_a_double_click_opens_the_dialog(
    qtbot: Any, loaded: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    monkeypatch.setattr(
        palette_desk.palette_dialogs, "ask_color", lambda _parent, color, **_: bool(seen.append(color))
    )
    strip = loaded.palette_strip
    qtbot.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=strip.area_of(1).center())
    assert seen == [(200, 150, 100, 255)]


def test_a_drag_starts_from_where_it_began(loaded: MainWindow, controller: Any) -> None:
    desk = loaded.palette_studio.desk
    drag = desk.start_drag(1)
    assert drag.color == (200, 150, 100, 255)
    more_colors(controller, 2)  # meanwhile the palette follows
    drag.move((1, 2, 3, 255))
    drag.move((4, 5, 6, 255))
    assert (kmeans(controller).locked, kmeans(controller).start) == (("#040506",), (DARK,))
    drag.end()
    assert desk.start_drag(7) is None


def test_the_eyedropper_adds_what_is_clicked(qtbot: Any, loaded: MainWindow, controller: Any) -> None:
    act(loaded, "pick_color").trigger()
    assert act(loaded, "pick_color").isChecked()
    compare = loaded.compare
    loaded.acts.swipe.trigger()
    compare.fit()
    place = compare.viewport.to_pane((2.5, 1.5))
    at = QPoint(round(place[0]), round(place[1]))
    qtbot.mouseMove(compare, at)
    qtbot.mouseClick(compare, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, at)
    red, green, blue, _ = controller.session.source.rgba[1, 2].tolist()
    assert kmeans(controller).locked == (f"#{red:02x}{green:02x}{blue:02x}",)
    assert act(loaded, "pick_color").isChecked()  # Shift keeps it out
    qtbot.mouseClick(compare, Qt.MouseButton.LeftButton, pos=at)
    assert not act(loaded, "pick_color").isChecked()
    assert loaded.bar.isHidden()


def test_an_empty_window_offers_nothing_that_needs_a_palette(qtbot: Any, window: MainWindow) -> None:
    actions = window.palette_studio.actions
    offered = {name for name, action in actions._asdict().items() if action.isEnabled()}
    assert offered == {name for name in actions._fields if name.startswith("sort_")} | {
        "as_table",
        "import_palette",
    }
    qtbot.keyClick(window, Qt.Key.Key_I)
    assert not actions.pick_color.isChecked()
    assert window.bar.isHidden()


def test_the_eyedropper_takes_the_pixel_of_the_click_itself(
    qtbot: Any, loaded: MainWindow, controller: Any
) -> None:
    compare = loaded.compare
    loaded.acts.swipe.trigger()
    act(loaded, "pick_color").trigger()
    compare.fit()
    place = compare.viewport.to_pane((2.5, 1.5))
    compare.pixel_hovered.emit((0, 0))  # where the pointer was before the hint moved the picture
    qtbot.mouseClick(compare, Qt.MouseButton.LeftButton, pos=QPoint(round(place[0]), round(place[1])))
    red, green, blue, _ = controller.session.source.rgba[1, 2].tolist()
    assert kmeans(controller).locked == (f"#{red:02x}{green:02x}{blue:02x}",)


def test_all_colours_are_seen_while_the_eyedropper_is_out(qtbot: Any, loaded: MainWindow) -> None:
    model, scene = loaded.palette_studio.panel.model, lambda: loaded.compare._scene
    model.pick(1)
    veil = scene().veil
    assert veil is not None
    act(loaded, "pick_color").trigger()
    assert scene().veil is None
    qtbot.keyClick(loaded.compare, Qt.Key.Key_Escape)
    assert model.chosen() == (1,)
    assert scene().veil.lit.tolist() == veil.lit.tolist()


def test_escape_puts_the_eyedropper_away(qtbot: Any, loaded: MainWindow, controller: Any) -> None:
    act(loaded, "pick_color").trigger()
    controller.push(stage="Encoding")  # Escape would cancel that
    qtbot.keyClick(loaded.compare, Qt.Key.Key_Escape)
    assert not act(loaded, "pick_color").isChecked()
    assert controller.asked("cancel") == []


def test_copies_of_the_chosen_or_of_all(qtbot: Any, loaded: MainWindow) -> None:
    board = QGuiApplication.clipboard()
    act(loaded, "copy_codes").trigger()
    assert board.text().lower().split() == [DARK, LIGHT]
    choose(loaded, 1)
    loaded.palette_strip.setFocus()
    qtbot.keyClick(loaded.palette_strip, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert board.text().lower() == LIGHT
    act(loaded, "copy_css").trigger()
    assert f": {LIGHT};" in board.text()


def test_the_order_is_chosen_in_panel_and_menu_and_remembered(
    loaded: MainWindow, preferences: Any, controller: Any
) -> None:
    panel = loaded.palette_studio.panel
    act(loaded, "sort_share").trigger()
    assert panel.model.entries.order == (1, 0)
    assert panel.sorting.currentData() == preferences.palette_order == "share"
    controller.push(file_palette=controller.session.view.palette[::-1])
    panel.sorting.setCurrentIndex(panel.sorting.findData("file"))
    panel.sorting.activated.emit(panel.sorting.currentIndex())
    assert panel.model.entries.order == (1, 0)
    assert act(loaded, "sort_file").isChecked()


def test_the_table_shows_the_same_choice(loaded: MainWindow, preferences: Any) -> None:
    panel = loaded.palette_studio.panel
    choose(loaded, 1)
    act(loaded, "as_table").trigger()
    assert panel.table.isVisible()
    assert not panel.strip.isVisible()
    assert [index.row() for index in panel.table.selectionModel().selectedRows()] == [1]
    assert preferences.palette_as_table


def test_a_typed_code_and_a_ticked_lock_are_edits(loaded: MainWindow, controller: Any) -> None:
    model = loaded.palette_studio.panel.model
    model.setData(model.index(0, 1), "#ff0000")
    assert kmeans(controller).locked == ("#ff0000",)
    model.setData(model.index(1, 3), 2, Qt.ItemDataRole.CheckStateRole)
    assert kmeans(controller).locked == ("#ff0000", LIGHT)


def test_the_title_says_how_many_are_locked(loaded: MainWindow, controller: Any) -> None:
    panel, dock = loaded.palette_studio.panel, loaded.docks.palette
    controller.set_recipe(controller.session.recipe.but(locked=(DARK,)))
    choose(loaded, 0, 1)
    assert dock.windowTitle() == "Palette · 2 colours, 1 locked, 2 chosen"
    controller.set_recipe(controller.session.recipe.but(locked=(), palette=(DARK, LIGHT)))
    assert dock.windowTitle() == "Palette · fixed palette, 2 colours, 2 chosen"
    assert dock.toggleViewAction().text() == "Palette"
    assert panel.model.entries.locked == {0, 1}


def test_every_tool_has_a_name(loaded: MainWindow) -> None:
    tools = loaded.palette_studio.panel.findChildren(QToolButton)
    assert len(tools) >= 8
    assert all(tool.toolTip() and tool.text() for tool in tools)
    assert palette_dialogs.palette_filters().keys() >= {".gpl", ".png"}
