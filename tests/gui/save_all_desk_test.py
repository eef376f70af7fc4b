"""Asking how all files are saved, telling what came of it, and closing without a loss."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox

from qt_kmeans.core.compressed import Report
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.files import dialogs
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.tray import save_all_desk
from qt_kmeans.gui.tray.save_all_dialog import SaveAllDialog
from qt_kmeans.gui.tray.save_state import Saved, SaveOptions, Summary, Wish
from qt_kmeans.gui.tray.save_summary import SaveSummary
from qt_kmeans.gui.tray.state import TrayFile


@pytest.fixture
def full(window: MainWindow, controller: Any, session_of: Any, tmp_path: Path) -> MainWindow:
    window.open_paths([tmp_path / name for name in ("a.png", "b.png", "c.png")])
    controller.replace(dataclasses.replace(session_of(tmp_path / "a.png"), recipe=controller.session.recipe))
    return window


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[SaveOptions | None]:
    """Let the dialog answer without being shown."""
    answers: list[SaveOptions | None] = [SaveOptions(tmp_path)]
    monkeypatch.setattr(save_all_desk.SaveAllDialog, "ask", lambda _self: answers[0])
    return answers


def report(name: str, **facts: Any) -> Report:
    return Report(name, **{"output": f"/results/{name}", "bytes_in": 2_000, "bytes_out": 500, **facts})


def summary_of(files: Any, *reports: Report | None) -> Summary:
    """Return what the engine makes of the files that were asked for last."""
    _, wishes, options = files.saves.calls[-1]
    rows = tuple(Saved(wish, report) for wish, report in zip(wishes, reports, strict=True))
    return Summary(rows, options)


def test_all_files_are_saved_with_their_settings(
    full: MainWindow, controller: Any, chosen: Any, preferences: Preferences, tmp_path: Path
) -> None:
    full.tray_desk.actions.save_all.trigger()
    ((_, wishes, options),) = full.files.saves.calls
    assert [wish.file.name for wish in wishes] == ["a.png", "b.png", "c.png"]
    assert options == chosen[0]
    assert preferences.save_folder == tmp_path
    assert not full.tray_desk.actions.save_all.isEnabled()  # while it goes on


def test_who_thinks_better_of_it_saves_nothing(full: MainWindow, controller: Any, chosen: Any) -> None:
    chosen[0] = None
    full.tray_desk.actions.save_all.trigger()
    assert full.files.saves.calls == []


def test_the_folder_of_the_files_is_offered_until_another_was_chosen(
    full: MainWindow, monkeypatch: pytest.MonkeyPatch, preferences: Preferences, tmp_path: Path
) -> None:
    offered: list[str] = []
    monkeypatch.setattr(
        save_all_desk.SaveAllDialog, "ask", lambda dialog: offered.append(dialog.folder.text())
    )
    full.tray_desk.actions.save_all.trigger()
    preferences.save_folder = tmp_path.parent
    full.tray_desk.actions.save_all.trigger()
    assert offered == [str(tmp_path), str(tmp_path.parent)]


def test_what_failed_before_is_not_asked_about_but_told(
    full: MainWindow, controller: Any, chosen: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts: list[int] = []
    make = SaveAllDialog.__init__

    def note(self: SaveAllDialog, count: int, *arguments: Any, **options: Any) -> None:
        counts.append(count)
        make(self, count, *arguments, **options)

    monkeypatch.setattr(SaveAllDialog, "__init__", note)
    full.files.tray.note(1, error="b.png is damaged.")
    full.tray_desk.actions.save_all.trigger()
    assert counts == [2]
    _, wishes, _ = full.files.saves.calls[-1]
    assert [wish.file.error for wish in wishes] == ["", "b.png is damaged.", ""]
    bad = Report("b.png", error="b.png is damaged.")
    full.files.saves.finish(summary_of(full.files, report("a.png"), bad, report("c.png")))
    assert full.save_all.summary.table.item(1, 4).text() == "b.png is damaged."
    full.save_all.summary.retry.click()  # the user may have put it right
    _, wishes, _ = full.files.saves.calls[-1]
    assert [(wish.file.name, wish.file.error) for wish in wishes] == [("b.png", "")]
    full.files.saves.finish(summary_of(full.files, bad))
    full.save_all.summary.close()


def test_where_nothing_is_usable_nothing_can_be_saved(full: MainWindow, chosen: Any) -> None:
    for key in range(3):
        assert full.tray_desk.actions.save_all.isEnabled()
        full.files.tray.note(key, error="It is damaged.")
    assert not full.tray_desk.actions.save_all.isEnabled()


def test_the_summary_stands_in_nobodys_way(full: MainWindow, controller: Any, chosen: Any) -> None:
    full.tray_desk.actions.save_all.trigger()
    good, bad = report("a.png", notes=("Converted.",)), Report("b.png", error="b.png is damaged.")
    full.files.saves.finish(summary_of(full.files, good, bad, None))
    shown = full.save_all.summary
    assert shown is not None
    assert shown.isVisible()
    assert QApplication.activeModalWidget() is None
    words = shown.head.text().replace("\u202f", " ")
    assert words == "Saved: 1 file, 2.00 kB → 500 B (−75 %). Not saved: 2 files."
    rows = [[shown.table.item(row, column).text() for column in range(5)] for row in range(3)]
    assert rows[0][-1] == "a.png\nConverted."
    assert rows[1][-1] == "b.png is damaged."
    assert rows[2][-1] == "Not saved: cancelled before its turn."
    shown.retry.click()
    _, wishes, _ = full.files.saves.calls[-1]
    assert [wish.file.name for wish in wishes] == ["b.png", "c.png"]
    full.files.saves.finish(summary_of(full.files, report("b.png"), report("c.png", output=None)))
    assert full.save_all.summary is not shown
    assert not full.save_all.summary.retry.isVisible()
    assert "larger" in full.save_all.summary.table.item(1, 4).text()
    full.save_all.summary.close()


def test_progress_and_cancel_are_in_the_tray(
    qtbot: Any, full: MainWindow, controller: Any, chosen: Any
) -> None:
    full.tray_desk.actions.save_all.trigger()
    full.files.saves.progressed.emit(1, 3)
    panel = full.tray_desk.panel
    assert panel.saving_text == "Saving file 2 of 3…"
    qtbot.mouseClick(panel.cancel, Qt.MouseButton.LeftButton)
    assert full.files.saves.calls[-1] == ("cancel",)


@pytest.mark.parametrize("answer", ["cancel", "discard", "save"])
def test_closing_asks_once_about_all(
    full: MainWindow, controller: Any, chosen: Any, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(dialogs, "ask_unsaved_files", lambda _window, count: (asked.append(count), answer)[1])
    controller.set_recipe(controller.session.recipe.but(k=8))
    closed = full.close()
    assert asked == [3]
    assert closed is (answer == "discard")
    if answer == "save":
        assert full.isVisible()
        for key in range(3):
            full.files.tray.note(key, unsaved=False)
        controller.push(saved=True)
        full.files.saves.finish(summary_of(full.files, *(report(name) for name in "abc")))
        assert not full.isVisible()


def test_a_failure_keeps_the_window(
    full: MainWindow, controller: Any, chosen: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_unsaved_files", lambda *_: "save")
    controller.set_recipe(controller.session.recipe.but(k=8))
    full.close()
    bad = Report("c.png", error="The disk is full.")
    full.files.saves.finish(summary_of(full.files, report("a.png"), report("b.png"), bad))
    assert full.isVisible()
    assert full.save_all.summary is not None
    full.save_all.summary.close()


def test_the_dialog(qtbot: Any, tmp_path: Path) -> None:
    dialog = SaveAllDialog(3, "a-k64.png", SaveOptions(tmp_path, tmp_path), beside=False)
    qtbot.addWidget(dialog)
    assert dialog.options() == SaveOptions(tmp_path, tmp_path)
    dialog.folder.setText("not in full")
    assert not all(button.isEnabled() for button in dialog.buttons.buttons())
    dialog.beside.setChecked(True)
    dialog.existing.setCurrentIndex(2)
    dialog.skip.setChecked(False)
    assert dialog.options() == SaveOptions(None, tmp_path, "replace", False)
    assert not dialog.folder.isEnabled()
    assert all(button.isEnabled() for button in dialog.buttons.buttons())


@pytest.mark.parametrize("where", ["folder", "together", "cancel"])
def test_enter_saves_unless_another_button_has_the_focus(qtbot: Any, tmp_path: Path, where: str) -> None:
    dialog = SaveAllDialog(3, "a-k64.png", SaveOptions(tmp_path, tmp_path), beside=False)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):  # else no button hears that it has the focus no more
        dialog.show()
    cancel = dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel)
    dialog.folder.setFocus()
    dialog.folder.selectAll()
    qtbot.keyClicks(dialog.folder, str(tmp_path / "new"))
    focus = {"folder": dialog.folder, "together": dialog.together, "cancel": cancel}[where]
    focus.setFocus()
    qtbot.keyClick(focus, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert (dialog.result() == QDialog.DialogCode.Accepted) is (where != "cancel")


def test_another_name_and_every_note_have_lines_of_their_own(qtbot: Any) -> None:
    notes = "Its floating-point values are stretched to 0 to 255.", "Every pixel kept its colour: " * 3
    saved = report("a-k8-2.png", notes=notes)
    shown = SaveSummary(Summary((Saved(Wish(TrayFile(0, "a.png"), Recipe()), saved),), SaveOptions()))
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    lines = shown.table.item(0, 4).text().split("\n")
    assert lines == ["a-k8-2.png", "Under another name, as there was a file of that name.", *notes]
    assert shown.table.rowHeight(0) >= 5 * shown.table.fontMetrics().height()


def test_rows_are_as_high_as_their_words(qtbot: Any) -> None:
    """Though the scroll bar of many rows makes the last column narrower when all are in."""
    names = "still-life-k15-2.png", *(f"a{number}-k8.png" for number in range(20))
    rows = tuple(Saved(Wish(TrayFile(0, name), Recipe()), report(name)) for name in names)
    shown = SaveSummary(Summary(rows, SaveOptions()))
    qtbot.addWidget(shown)
    shown.show()
    for width in (760, 620, 900):
        shown.resize(width, 420)
        qtbot.waitUntil(lambda: not shown._fitter.isActive())
        for row in (0, 1):
            assert shown.table.rowHeight(row) >= shown.table.sizeHintForRow(row)


def test_a_result_that_was_there_is_told(qtbot: Any) -> None:
    row = Saved(Wish(TrayFile(0, "a.png"), Recipe()), kept=Path("/results/a-k64.png"))
    shown = SaveSummary(Summary((row,), SaveOptions()))
    qtbot.addWidget(shown)
    assert shown.head.text() == "Saved: 0 files. Left out: 1 file."
    assert shown.table.item(0, 4).text() == "Left as it is: a-k64.png is there already."
