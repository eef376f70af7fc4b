"""Wishes about the run: another seed and how it compares, and exports that end in a file."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog

from qt_kmeans.core.errors import ImageWriteError
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.showing.run_export import AnimationOptions
from qt_kmeans.core.writing.saving import SaveReport
from qt_kmeans.gui.files import dialogs
from qt_kmeans.gui.files.dialogs import SaveChoice
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.run.animation_dialog import AnimationDialog
from qt_kmeans.gui.widgets.inline_bar import Kind


def finish(controller: Any, inertia: float) -> None:
    """Play the engine's part: another result, whose run ends at this inertia."""
    session = controller.session
    steps = (*session.steps[:-1], dataclasses.replace(session.steps[-1], inertia=inertia))
    controller.push(steps=steps, result=dataclasses.replace(session.result, steps=steps))


def test_a_new_seed_draws_the_first_centres_by_lot(loaded: MainWindow, controller: Any) -> None:
    loaded.acts.new_seed.trigger()
    loaded.acts.new_seed.trigger()
    wishes = [recipe.kmeans for (recipe,) in controller.asked("set_recipe")]
    assert [(wish.seeding, wish.seed) for wish in wishes] == [("k-means++", 0), ("k-means++", 1)]


def test_seeds_begin_again_after_the_last(loaded: MainWindow, controller: Any) -> None:
    controller.push(recipe=Recipe().but(engine="kmeans", seed=2**32 - 1))
    loaded.acts.new_seed.trigger()
    assert controller.session.recipe.kmeans.seed == 0
    assert controller.session.recipe.kmeans.engine == "kmeans"


@pytest.mark.parametrize(
    ("inertia", "words"), [(30.0, "better"), (40.0, "worse"), (100.0 / 3, "as good as the run before")]
)
def test_the_run_of_a_new_seed_is_compared(
    loaded: MainWindow, controller: Any, inertia: float, words: str
) -> None:
    loaded.acts.new_seed.trigger()
    finish(controller, inertia)
    assert loaded.bar.kind is Kind.NOTE
    assert words in loaded.bar.text
    assert loaded.bar.text.startswith("Seed 0")
    loaded.bar.dismiss()
    finish(controller, 12.0)
    assert not loaded.bar.isVisible()


def test_other_settings_are_no_rivals(loaded: MainWindow, controller: Any) -> None:
    loaded.acts.new_seed.trigger()
    controller.set_recipe(controller.session.recipe.but(k=5))
    finish(controller, 30.0)
    assert not loaded.bar.isVisible()


def test_the_table_goes_where_the_user_says(
    loaded: MainWindow, controller: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked = []

    def answer(_parent: object, **question: Any) -> SaveChoice:
        asked.append(question)
        return SaveChoice(tmp_path / "run.csv", "csv", overwrite=False)

    monkeypatch.setattr(dialogs, "ask_export", answer)
    loaded.acts.export_table.trigger()
    assert asked[0]["suggestion"].name == "photo-k64-run.csv"
    assert controller.exports.calls == [("table", tmp_path / "run.csv", False)]
    controller.exports.done.emit(SaveReport(tmp_path / "run.csv", 1200, replaced=False))
    assert "run.csv" in loaded.bar.text
    assert "kB" in loaded.bar.text


def test_a_failed_export_says_so(loaded: MainWindow, controller: Any) -> None:
    controller.exports.failed.emit(ImageWriteError("run.csv: the disk is full; free 9 bytes."))
    assert loaded.bar.kind is Kind.ERROR
    assert "the disk is full" in loaded.bar.text


def test_the_animation_is_made_as_chosen_and_that_is_remembered(
    loaded: MainWindow,
    controller: Any,
    preferences: Preferences,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    wanted = AnimationOptions("gif", 320, 5)
    choice = SaveChoice(tmp_path / "there.gif", "gif", overwrite=True)
    monkeypatch.setattr(AnimationDialog, "ask", lambda _dialog: wanted)
    monkeypatch.setattr(dialogs, "ask_export", lambda _parent, **_question: choice)
    loaded.acts.export_animation.trigger()
    assert controller.exports.calls == [("animation", tmp_path / "there.gif", wanted, True)]
    assert preferences.animation == wanted


def test_whoever_thinks_better_of_it_exports_nothing(
    loaded: MainWindow, controller: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AnimationDialog, "ask", lambda _dialog: None)
    monkeypatch.setattr(dialogs, "ask_export", lambda _parent, **_question: None)
    loaded.acts.export_animation.trigger()
    loaded.acts.export_table.trigger()
    assert controller.exports.calls == []


def test_only_a_finished_run_can_be_exported(loaded: MainWindow, controller: Any) -> None:
    assert loaded.acts.export_table.isEnabled()
    controller.push(steps=controller.session.steps[:2])
    assert not loaded.acts.export_table.isEnabled()
    assert not loaded.acts.export_animation.isEnabled()
    assert loaded.acts.new_seed.isEnabled()


@pytest.mark.parametrize(("engine", "draws"), [("fast", True), ("kmeans", True), ("mediancut", False)])
def test_only_what_draws_lots_can_be_given_a_seed(
    loaded: MainWindow, controller: Any, engine: str, draws: bool
) -> None:
    controller.push(recipe=Recipe().but(engine=engine))
    assert loaded.acts.new_seed.isEnabled() is draws


def test_the_speed_is_passed_on_and_remembered(
    loaded: MainWindow, controller: Any, preferences: Preferences
) -> None:
    loaded.space.run.speed_chosen.emit(2)
    assert controller.asked("set_speed")[-1] == (2,)
    assert preferences.play_speed == 2


def test_the_dialog_says_what_will_come_of_it(qtbot: Any) -> None:
    dialog = AnimationDialog((6000, 4000), 31, AnimationOptions("gif", 320, 10))
    qtbot.addWidget(dialog)
    assert dialog.options() == AnimationOptions("gif", 320, 10)
    assert dialog.summary.text().replace("\u202f", " ") == "31 pictures, 5.0 s, in a loop"
    dialog.speed.setCurrentIndex(dialog.speed.findData("2"))
    dialog.speed.activated.emit(0)
    assert dialog.summary.text().replace("\u202f", " ") == "31 pictures, 17 s, in a loop"
    assert [dialog.side.itemText(n) for n in range(3)] == ["320 × 213", "640 × 427", "1280 × 853"]
    dialog.export_button.click()
    assert dialog.result() == QDialog.DialogCode.Accepted
