"""Undo, redo and presets in a real window, by the keys and menus that a user has."""

import random
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

pytestmark = pytest.mark.xcb

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_hundred_random_edits_undone_give_the_identical_recipe(studio: Any) -> None:
    chance, settings = random.Random(7), studio.window.settings
    model, actions = studio.window.palette_studio.panel.model, studio.window.palette_studio.actions
    first, recipes = studio.session.recipe, []

    def choose(box: Any) -> None:
        box.setCurrentIndex(chance.randrange(box.count()))
        box.activated.emit(box.currentIndex())

    def lock() -> None:
        entry = chance.randrange(len(model.entries))
        model.choose((entry,), entry)
        actions.lock_colors.trigger()

    edits = (
        lambda: settings.k_spin.setValue(chance.randint(2, 24)),
        lambda: choose(settings.space),
        lambda: choose(settings.dither),
        lambda: settings.effort.setValue(chance.randint(0, 9)),
        lambda: settings.format.chosen.emit(chance.choice(("png", "webp", "gif"))),
        lambda: studio.press(Qt.Key.Key_BracketRight),
        lock,
    )
    while len(recipes) < 100:
        before = studio.session.recipe
        chance.choice(edits)()
        if studio.session.recipe != before:
            recipes.append(before)
        QApplication.processEvents()
    final = studio.session.recipe
    undone = 0
    while studio.window.acts.undo.isEnabled():
        studio.press(Qt.Key.Key_Z, CONTROL)
        undone += 1
    assert studio.session.recipe == first
    assert undone > 50  # what follows at once is one step
    for _ in range(undone):
        studio.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert studio.session.recipe == final
    studio.settle()


def test_undo_shows_the_result_that_was_there_at_once(studio: Any) -> None:
    result, size = studio.session.result, studio.session.result_size
    studio.press(Qt.Key.Key_BracketLeft)
    studio.settle()
    assert studio.session.result is not result
    studio.press(Qt.Key.Key_Z, CONTROL)
    assert studio.session.result is result
    assert studio.session.result_size == size
    assert not studio.session.stale


def test_settings_are_kept_by_name_and_come_back(studio: Any) -> None:
    def name_it() -> None:
        dialog = QApplication.activeModalWidget()
        QTest.keyClicks(dialog.findChild(QLineEdit), "Six fields")
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    menu, recipe = studio.window.presets.menu, studio.session.recipe
    menu.aboutToShow.emit()
    QTimer.singleShot(200, name_it)
    next(action for action in menu.actions() if "Save as Preset" in action.text()).trigger()
    studio.until(lambda: "Six fields" in studio.window.bar.text)
    studio.window.settings.k_spin.setValue(3)
    studio.settle()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Six fields").trigger()
    assert studio.session.recipe == recipe
    studio.settle()
    assert len(studio.session.view.palette) == 6
