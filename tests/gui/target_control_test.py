"""What decides: the choice, its number, what was found, and the offer when a target is missed."""

import dataclasses
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qt_kmeans.core.curve.candidates import Trial
from qt_kmeans.core.curve.search import meets
from qt_kmeans.core.recipe import Recipe, TargetOptions
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.session.answers import Answers, is_answer
from qt_kmeans.gui.session.state import Session
from qt_kmeans.gui.settings.controls import SettingsPanel
from qt_kmeans.gui.settings.target_control import FoundLine, suggestion, within_reach


@pytest.fixture
def panel(qtbot: Any) -> SettingsPanel:
    made = SettingsPanel()
    made.resize(272, 640)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def click(qtbot: Any, panel: SettingsPanel, key: str) -> None:
    qtbot.mouseClick(panel.target.choice.findChild(QWidget, key), Qt.MouseButton.LeftButton)


def trial(size: int = 5000, score: float | None = 60.0, **changes: Any) -> Trial:
    return Trial(Recipe().but(k=12, **changes), 12, size, score, 30.0, exact=False)


def test_choosing_a_size_suggests_somewhat_less_than_there_is(qtbot: Any, panel: SettingsPanel) -> None:
    panel.target.suggest_size(123_456)
    with qtbot.waitSignal(panel.recipe_changed) as heard:
        click(qtbot, panel, "size")
    assert heard.args[0].target == TargetOptions(max_bytes=98_000)
    assert panel.target.size_box.isVisible()
    assert not panel.k_spin.isVisible()


def test_typing_a_number_is_one_wish(qtbot: Any, panel: SettingsPanel) -> None:
    click(qtbot, panel, "size")
    heard: list[Recipe] = []
    panel.recipe_changed.connect(heard.append)
    panel.target.size_box.setFocus()
    panel.target.size_box.selectAll()
    qtbot.keyClicks(panel.target.size_box.lineEdit(), "42.5")
    qtbot.keyClick(panel.target.size_box, Qt.Key.Key_Return)
    assert [recipe.target.max_bytes for recipe in heard] == [42_500]


def test_choosing_a_quality_gives_the_size_up(qtbot: Any, panel: SettingsPanel) -> None:
    click(qtbot, panel, "size")
    click(qtbot, panel, "quality")
    assert panel.recipe().target == TargetOptions(min_quality=70)
    panel.target.quality_box.setValue(81.5)
    assert panel.recipe().target == TargetOptions(min_quality=81.5)
    click(qtbot, panel, "colors")
    assert panel.recipe() == Recipe()


def test_another_k_gives_the_target_up(qtbot: Any, panel: SettingsPanel) -> None:
    click(qtbot, panel, "size")
    panel.k_slider.setValue(17)
    assert panel.recipe() == Recipe().but(k=17)
    assert panel.target.choice.choice() == "colors"
    assert panel.k_spin.isVisible()


def test_a_recipe_is_shown_silently(qtbot: Any, panel: SettingsPanel) -> None:
    with qtbot.assertNotEmitted(panel.recipe_changed):
        panel.set_recipe(Recipe().but(max_bytes=7000, k=9))
        assert panel.target.choice.choice() == "size"
        assert panel.target.size_box.text() == f"7.00{wording.THIN}kB"
        panel.set_recipe(Recipe().but(min_quality=-5))
        assert panel.target.choice.choice() == "quality"
        assert panel.target.quality_box.value() == -5
        panel.set_recipe(Recipe())
        assert panel.target.choice.choice() == "colors"


def test_what_was_found_is_told(qtbot: Any) -> None:
    line = FoundLine()
    qtbot.addWidget(line)
    line.show_found(TargetOptions(max_bytes=9000), None)
    assert line.text.text() == "Looking for it…"
    assert line.resume.isHidden()
    line.show_found(TargetOptions(max_bytes=9000), None, stopped=True)
    assert line.text.text() == "The search was stopped."
    assert not line.resume.isHidden()
    with qtbot.waitSignal(line.again):
        line.resume.click()
    line.show_found(TargetOptions(max_bytes=9000), trial())
    assert line.resume.isHidden()
    assert line.text.text() == "12 colours · SSIMULACRA2 60.0"
    assert line.reason.isHidden()
    assert line.accept.isHidden()
    line.show_found(TargetOptions(), None)
    assert line.isHidden()


MISSES = [
    (TargetOptions(max_bytes=4000), trial(4321), TargetOptions(max_bytes=4330)),
    (TargetOptions(min_quality=80), trial(score=60.57), TargetOptions(min_quality=60.5)),
    (TargetOptions(max_bytes=9000, min_quality=80), trial(), TargetOptions(max_bytes=9000)),
]


@pytest.mark.parametrize(("target", "found", "reach"), MISSES)
def test_a_miss_is_said_and_the_nearest_is_one_click_away(
    qtbot: Any, target: TargetOptions, found: Trial, reach: TargetOptions
) -> None:
    line = FoundLine()
    qtbot.addWidget(line)
    line.show_found(target, found)
    assert line.reason.text().startswith("No ")
    assert not line.reason.isHidden()
    with qtbot.waitSignal(line.content) as heard:
        line.accept.click()
    assert heard.args == [reach]
    assert within_reach(target, found) == reach
    assert meets(found, reach)


@pytest.mark.parametrize(
    ("size", "first"), [(None, 100_000), (0, 100_000), (150, 100), (3_210, 2_500), (7_000_000, 5_600_000)]
)
def test_the_suggested_size_is_round_and_smaller(size: int | None, first: int) -> None:
    assert suggestion(size) == first


def test_a_question_asks_with_the_dithering_that_the_user_chose() -> None:
    answers = Answers()
    question = Recipe().but(max_bytes=5000)
    assert answers.is_question(question)
    assert answers.question(question) == question
    assert answers.question(Recipe()) is None
    found = trial(max_bytes=5000, dither="floyd-steinberg", dither_strength=0.5)
    answers.keep(question, found)
    assert not answers.is_question(found.recipe)
    assert answers.find(found.recipe) is found
    smaller = found.recipe.but(max_bytes=4000)
    assert answers.is_question(smaller)
    assert answers.question(smaller) == smaller.but(dither="none", dither_strength=None)
    chosen = smaller.but(dither="bayer")
    assert answers.question(chosen) == chosen
    answers.clear()
    assert answers.is_question(found.recipe)
    assert not answers.is_question(Recipe())


def test_an_answer_is_told_from_a_wish() -> None:
    question = Recipe().but(max_bytes=5000)
    found = trial(max_bytes=5000)
    before, after = Session(recipe=question), Session(recipe=found.recipe, found=found)
    assert is_answer(before, after)
    assert not is_answer(Session(recipe=question.but(effort=9)), after)
    assert not is_answer(before, Session(recipe=found.recipe))
    assert not is_answer(after, after)


def test_the_slider_of_colours_goes_where_they_do_not_decide(qtbot: Any, panel: SettingsPanel) -> None:
    for key, shown in (("size", False), ("quality", False), ("colors", True)):
        click(qtbot, panel, key)
        assert panel.k_slider.isVisible() is shown


def test_nothing_is_looked_for_while_there_is_no_picture(
    window: Any, controller: Any, session_of: Any, tmp_path: Any
) -> None:
    controller.set_recipe(controller.session.recipe.but(min_quality=70.0))
    assert not window.settings.found.isVisible()
    recipe = controller.session.recipe
    controller.replace(dataclasses.replace(session_of(tmp_path / "photo.png"), recipe=recipe, found=None))
    assert window.settings.found.isVisible()
    assert window.settings.found.text.text() == "Looking for it…"
