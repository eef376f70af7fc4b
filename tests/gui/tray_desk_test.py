"""The tray in the window: there when it is needed, reached by mouse and keyboard, forgiving."""

from __future__ import annotations

import contextlib
import dataclasses
import itertools
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from qt_kmeans.core.errors import ImageReadError
from qt_kmeans.core.palettes.palette import Palette
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.showing.frames import Picture
from qt_kmeans.gui.files import dialogs
from qt_kmeans.gui.languages import LANGUAGES, speak
from qt_kmeans.gui.looks.theme import apply_theme
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.tray.actions import create_tray_actions
from qt_kmeans.gui.tray.model import FILE
from qt_kmeans.gui.tray.panel import TrayPanel
from qt_kmeans.gui.tray.state import FileState, Measured

NAMES = ("a.png", "b.png", "c.png")


@pytest.fixture
def arrive(controller: Any, session_of: Any) -> Any:
    """Return a function that plays the engine's part: a picture is there."""

    def there(path: Path, **changes: Any) -> None:
        controller.replace(dataclasses.replace(session_of(path), recipe=controller.session.recipe, **changes))

    return there


@pytest.fixture
def full(window: MainWindow, arrive: Any, tmp_path: Path) -> MainWindow:
    window.open_paths([tmp_path / name for name in NAMES])
    arrive(tmp_path / "a.png")
    QApplication.processEvents()
    return window


def offered(window: MainWindow) -> dict[str, QPushButton]:
    QApplication.processEvents()  # buttons come to a bar that is there already
    return {button.text(): button for button in window.bar.findChildren(QPushButton) if button.isVisible()}


def names(window: MainWindow) -> list[str]:
    model = window.tray_desk.panel.strip.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def cell(window: MainWindow, row: int) -> QPoint:
    strip = window.tray_desk.panel.strip
    return strip.visualRect(strip.model().index(row, 0)).center()


def test_one_file_needs_no_tray(window: MainWindow, arrive: Any, controller: Any, tmp_path: Path) -> None:
    assert not window.docks.tray.isVisible()
    arrive(tmp_path / "a.png")
    assert not window.docks.tray.isVisible()
    window.acts.reset_layout.trigger()
    assert not window.docks.tray.isVisible()
    arrive(tmp_path / "b.png")
    assert window.docks.tray.isVisible()
    assert window.files.survey.wanted
    window.acts.close_image.trigger()
    assert not window.docks.tray.isVisible()
    assert not window.files.survey.wanted


def test_a_click_shows_a_file(qtbot: Any, full: MainWindow, controller: Any, tmp_path: Path) -> None:
    strip = full.tray_desk.panel.strip
    qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=cell(full, 1))
    assert controller.asked("open")[-1] == (tmp_path / "b.png", False)


def test_keys_go_from_file_to_file(
    qtbot: Any, full: MainWindow, controller: Any, arrive: Any, tmp_path: Path
) -> None:
    full.compare.setFocus()
    qtbot.keyClick(full.compare, Qt.Key.Key_PageDown)
    assert controller.asked("open")[-1] == (tmp_path / "b.png", False)
    arrive(tmp_path / "b.png")
    full.tray_desk.actions.next_file.trigger()
    assert controller.asked("open")[-1] == (tmp_path / "c.png", False)
    arrive(tmp_path / "c.png")
    strip = full.tray_desk.panel.strip
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert controller.asked("open")[-1] == (tmp_path / "b.png", False)


def test_a_damaged_file_stops_no_key(
    qtbot: Any, full: MainWindow, controller: Any, arrive: Any, tmp_path: Path
) -> None:
    full.tray_desk.actions.next_file.trigger()
    controller.fail(ImageReadError("b.png is damaged."))
    arrive(tmp_path / "c.png")
    assert full.bar.text == "b.png is damaged."  # it is told, though another picture has come
    assert full.tray_desk.panel.strip.chosen() == (2,)
    strip = full.tray_desk.panel.strip
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    controller.fail(ImageReadError("b.png is damaged."))
    assert strip.chosen() == (1,)
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert controller.asked("open")[-1] == (tmp_path / "a.png", False)
    arrive(tmp_path / "a.png")
    assert not full.bar.isVisible()


def test_the_total_counts_what_it_knows_the_sizes_of(full: MainWindow, controller: Any) -> None:
    def total() -> str:
        return full.tray_desk.panel._total.text().replace("\u202f", " ")

    tray = full.files.tray
    recipe = tray.tray.shared
    tray.note(0, bytes_before=2_000, measured=Measured(recipe, 500))
    tray.note(1, bytes_before=0, measured=Measured(recipe, 700))
    tray.note(2, bytes_before=8_000)
    assert total() == "1 of 3 files: 500 B, −75 %"
    tray.note(1, bytes_before=1_000)
    tray.note(2, measured=Measured(recipe, 800))
    assert total() == "3 files: 2.00 kB, −82 %"
    tip = full.tray_desk.panel._total.toolTip().replace("\u202f", " ")
    assert tip == "11.0 kB before, 2.00 kB after"
    tray.note(1, error="b.png is damaged.", measured=None)
    assert total() == "2 files, 1 failed: 1.30 kB, −87 %"
    tray.note(2, measured=None)
    assert total() == "1 of 3 files: 500 B, −75 %"  # one is still to come


def test_del_takes_files_off_the_list_and_undo_brings_them_back(
    qtbot: Any, full: MainWindow, controller: Any, arrive: Any, tmp_path: Path
) -> None:
    strip = full.tray_desk.panel.strip
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Delete)
    assert names(full) == ["b.png", "c.png"]
    arrive(tmp_path / "b.png")
    assert full.bar.text == "a.png is off the list; it stays on the disk."
    offered(full)["Undo"].click()
    assert names(full) == ["a.png", "b.png", "c.png"]
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(strip, Qt.Key.Key_Delete)
    assert names(full) == []
    assert controller.asked("close_image") == [()]


def test_news_of_other_files_leave_hand_and_eye_alone(
    qtbot: Any, window: MainWindow, controller: Any, arrive: Any, tmp_path: Path
) -> None:
    window.open_paths([tmp_path / f"{number}.png" for number in range(30)])
    arrive(tmp_path / "0.png")
    strip = window.tray_desk.panel.strip
    QApplication.processEvents()
    bar = strip.horizontalScrollBar()
    bar.setValue(bar.maximum())
    keys = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, keys, cell(window, 28))
    chosen = strip.chosen()
    window.files.tray.note(7, bytes_before=100)
    assert bar.value() == bar.maximum()
    assert strip.chosen() == chosen
    assert window.files.survey.in_sight >= {28, 29}


def test_the_context_menu_says_the_same(qtbot: Any, full: MainWindow) -> None:
    strip = full.tray_desk.panel.strip
    strip.customContextMenuRequested.emit(cell(full, 0))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert full.tray_desk.actions.remove_files in menu.actions()
    menu.close()


def test_a_file_is_told_in_words_too(full: MainWindow, controller: Any) -> None:
    model = full.tray_desk.panel.strip.model()
    full.files.tray.note(1, bytes_before=2_000, measured=Measured(Recipe(), 500))
    full.files.tray.note(2, bytes_before=2_000, measured=Measured(Recipe(), 2_500), unsaved=True)
    full.files.tray.note(0, error="a.png is damaged.")
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert spoken[0].endswith("Failed, a.png is damaged.")
    assert spoken[1].replace("\u202f", " ") == "b.png, 2.00 kB → 500 B, −75 %"
    assert spoken[2].replace("\u202f", " ") == "c.png, 2.00 kB → 2.50 kB, +25 %, larger, not saved"
    assert "use fewer colours" in model.index(2, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_each_its_own_settings_and_the_same_for_all_again(full: MainWindow, controller: Any) -> None:
    acts = full.tray_desk.actions
    assert acts.same_for_all.isChecked()
    assert not acts.use_for_all.isEnabled()
    acts.same_for_all.trigger()
    assert full.files.tray.tray.one_each
    controller.set_recipe(Recipe().but(k=8))
    acts.use_for_all.trigger()
    tray = full.files.tray.tray
    assert {tray.recipe_of(file).kmeans.k for file in tray.files} == {8}
    offered(full)["Undo"].click()
    tray = full.files.tray.tray
    assert [tray.recipe_of(file).kmeans.k for file in tray.files] == [8, 64, 64]


def test_one_palette_for_all(full: MainWindow, controller: Any) -> None:
    full.tray_desk.actions.one_palette.trigger()
    assert full.files.common_palette.started == 1
    full.files.common_palette.found.emit(Palette.from_hexes(("#000000", "#ffffff")))
    assert controller.session.recipe.palette == ("#000000", "#ffffff")
    assert full.bar.text == "All files have the same 2 colours now."
    assert full.history.stack.undoText() == "One Palette for All"
    offered(full)["Undo"].click()
    assert controller.session.recipe == Recipe()
    full.files.common_palette.found.emit(None)
    assert "None of the files" in full.bar.text


@pytest.mark.parametrize("elsewhere", [False, True])
def test_one_palette_is_undone_in_all_files_at_once(
    full: MainWindow, controller: Any, arrive: Any, tmp_path: Path, elsewhere: bool
) -> None:
    def palettes() -> list[tuple[str, ...]]:
        tray = full.files.tray.tray
        return [tray.recipe_of(file).palette for file in tray.files]

    full.tray_desk.actions.same_for_all.trigger()
    colors = ("#000000", "#ffffff")
    full.files.common_palette.found.emit(Palette.from_hexes(colors))
    assert palettes() == [colors] * 3
    if elsewhere:
        full.tray_desk.actions.next_file.trigger()
        arrive(tmp_path / "b.png")
    full.acts.undo.trigger()
    assert palettes() == [()] * 3
    assert controller.session.recipe.palette == ()
    full.acts.redo.trigger()
    assert palettes() == [colors] * 3
    controller.set_recipe(controller.session.recipe.but(k=9, palette=()))
    full.acts.undo.trigger()
    assert palettes() == [colors] * 3


def test_no_file_keeps_a_step_that_would_do_nothing(
    full: MainWindow, controller: Any, arrive: Any, tmp_path: Path
) -> None:
    full.tray_desk.actions.same_for_all.trigger()
    full.files.common_palette.found.emit(Palette.from_hexes(("#000000", "#ffffff")))
    full.files.common_palette.found.emit(Palette.from_hexes(("#000000", "#ffffff")))  # as it is already
    full.acts.undo.trigger()
    assert not full.acts.undo.isEnabled()
    full.tray_desk.actions.next_file.trigger()
    arrive(tmp_path / "b.png")
    assert not full.acts.undo.isEnabled()
    assert full.acts.redo.text() == "&Redo One Palette for All"
    full.acts.redo.trigger()
    tray = full.files.tray.tray
    assert [len(tray.recipe_of(file).palette) for file in tray.files] == [2] * 3
    assert not full.acts.redo.isEnabled()
    assert full.acts.undo.isEnabled()


def test_a_step_below_others_still_waits_for_its_file(
    full: MainWindow, controller: Any, arrive: Any, tmp_path: Path
) -> None:
    full.tray_desk.actions.same_for_all.trigger()
    full.files.common_palette.found.emit(Palette.from_hexes(("#000000", "#ffffff")))
    controller.set_recipe(controller.session.recipe.but(effort=1))
    mine = full.files.tray.tray.current
    full.tray_desk.actions.next_file.trigger()
    arrive(tmp_path / "b.png")
    full.acts.undo.trigger()
    tray = full.files.tray.tray
    assert [bool(tray.recipe_of(file).palette) for file in tray.files] == [
        file.key == mine for file in tray.files
    ]
    full.tray_desk.actions.previous_file.trigger()
    arrive(tmp_path / "a.png")
    full.acts.undo.trigger()
    full.acts.undo.trigger()
    tray = full.files.tray.tray
    assert not any(tray.recipe_of(file).palette for file in tray.files)


def test_what_was_changed_since_is_left_alone(full: MainWindow, controller: Any) -> None:
    full.tray_desk.actions.same_for_all.trigger()
    full.files.common_palette.found.emit(Palette.from_hexes(("#000000", "#ffffff")))
    full.files.tray.note(1, recipe=Recipe().but(k=5))
    full.acts.undo.trigger()
    tray = full.files.tray.tray
    assert [tray.recipe_of(file).kmeans.k for file in tray.files] == [64, 5, 64]


def test_a_folder_is_opened_in_the_background(
    window: MainWindow, controller: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("b.png", "a.jpg", "notes.txt"):
        (tmp_path / name).write_bytes(b"")
    monkeypatch.setattr(dialogs, "ask_folder", lambda *_: tmp_path)
    window.tray_desk.actions.open_folder.trigger()
    ((key, work, done),) = controller.asked("run")
    assert key == "folder"
    done(work(None, lambda _stage, _fraction: None))
    assert names(window) == ["a.jpg", "b.png"]


def test_an_empty_folder_is_said(window: MainWindow, controller: Any, tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "pictures"))])
    window.opening.take(mime, "")
    ((_key, work, done),) = controller.asked("run")
    done(work(None, lambda _stage, _fraction: None))
    assert window.bar.text == "pictures holds no images, nor do the folders in it."
    assert names(window) == []


def test_every_state_is_painted(qtbot: Any, full: MainWindow, controller: Any) -> None:
    import numpy as np

    strip = full.tray_desk.panel.strip
    pixels = np.full((54, 72), 0xFF3060C0, np.uint32)
    pixels.setflags(write=False)
    look = Picture(720, 540, (pixels,), opaque=True)
    seen = [strip.grab(strip.visualRect(strip.model().index(1, 0))).toImage()]
    for facts in (
        {"thumbnail": look},
        {"bytes_before": 2_000, "measured": Measured(Recipe(), 500)},
        {"measured": Measured(Recipe(), 5_000)},
        {"unsaved": True},
        {"error": "b.png is damaged."},
    ):
        full.files.tray.note(1, **facts)
        seen.append(strip.grab(strip.visualRect(strip.model().index(1, 0))).toImage())
    assert all(first != second for first, second in itertools.pairwise(seen))
    assert strip.model().index(1, 0).data(FILE).error
    assert FileState.FAILED in [full.files.tray.tray.state_of(file) for file in full.files.tray.tray.files]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_cut_beside_the_tray(qapp: QApplication, qtbot: Any, language: str) -> None:
    speak(qapp, language)
    parent = QWidget()
    qtbot.addWidget(parent)
    panel = TrayPanel(create_tray_actions(parent))
    qtbot.addWidget(panel)
    apply_theme(qapp, "light")  # later than the panel is made, as at the start
    for width in (980, 1400):
        panel.resize(width, 90)
        panel.show()
        QApplication.processEvents()
        for widget in (panel._same, panel._save):
            assert widget.sizeHint().width() <= widget.width(), width
    speak(qapp, "en")


@pytest.mark.parametrize("size", [(1024, 700), (1440, 900)])
def test_nothing_is_cut_beside_the_tray(
    qapp: QApplication, qtbot: Any, full: MainWindow, size: tuple[int, int]
) -> None:
    apply_theme(qapp, "light")  # it takes more room than none
    full.resize(*size)
    qtbot.waitUntil(lambda: (full.width(), full.height()) == size)
    QApplication.processEvents()
    panel, docks = full.tray_desk.panel, full.docks
    beside = [widget for widget in panel.findChildren(QWidget) if not panel.strip.isAncestorOf(widget)]

    def cut() -> list[QWidget]:
        found = []
        for widget in (docks.tray, docks.space, docks.palette, *beside):
            need = widget.minimumSizeHint().boundedTo(widget.maximumSize())
            if widget.isVisible() and need.expandedTo(widget.size()) != widget.size():
                found.append(widget)
        return found

    with contextlib.suppress(qtbot.TimeoutError):  # the docks settle
        qtbot.waitUntil(lambda: not cut(), timeout=2000)
    assert cut() == []


def test_a_file_that_fails_among_others_is_told_in_the_tray(
    window: MainWindow, controller: Any, arrive: Any, tmp_path: Path
) -> None:
    window.open_paths([tmp_path / name for name in NAMES])
    controller.fail(ImageReadError("a.png is damaged."))
    arrive(tmp_path / "b.png")
    model = window.tray_desk.panel.strip.model()
    assert "a.png is damaged." in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
