"""Every change of the settings can be undone and redone; a drag is one step; other pictures start anew."""

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from qt_kmeans.core.recipe import DITHERS, ENGINES, FORMATS, METADATA, SPACES, Recipe
from qt_kmeans.gui.tray.history import History
from qt_kmeans.gui.tray.undo_actions import UndoActions


class Clock:
    """Time that goes only when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def history(controller: Any, files: Any, clock: Clock) -> History:
    parent = QObject()
    history = History(controller, files.tray, parent, clock=clock)
    history.parent_kept = parent
    return history


def change(controller: Any, **settings: Any) -> None:
    controller.set_recipe(controller.session.recipe.but(**settings))


def random_edit(chance: random.Random, recipe: Recipe) -> Recipe:
    code = f"#{chance.randrange(1 << 24):06x}"
    return recipe.but(
        **chance.choice(
            [
                {"k": chance.randint(8, 256)},
                {"space": chance.choice(SPACES)},
                {"dither": chance.choice(DITHERS)},
                {"dither_strength": chance.random()},
                {"format": chance.choice(FORMATS)},
                {"effort": chance.randint(0, 9)},
                {"metadata": chance.choice(METADATA)},
                {"engine": chance.choice(ENGINES)},
                {"seed": chance.randrange(1 << 32)},
                {"locked": (code,)},
                {"start": (code, "#000000")},
                {"palette": (code, "#ffffff")},
            ]
        )
    )


@pytest.mark.parametrize("seed", range(5))
def test_a_hundred_random_edits_undone_give_the_identical_recipe(
    controller: Any, history: History, seed: int
) -> None:
    chance = random.Random(seed)
    first = controller.session.recipe
    for _ in range(100):
        controller.gesture = chance.choice([None, None, 1, 2])
        controller.set_recipe(random_edit(chance, controller.session.recipe))
    last = controller.session.recipe
    while history.stack.canUndo():
        history.undo()
    assert controller.session.recipe == first
    while history.stack.canRedo():
        history.redo()
    assert controller.session.recipe == last


def test_undo_and_redo_say_what_they_do(controller: Any, history: History) -> None:
    undo, redo = QAction(), QAction()
    UndoActions(history, history, undo, redo)
    assert (undo.text(), undo.isEnabled(), redo.isEnabled()) == ("&Undo", False, False)
    change(controller, k=32)
    assert (undo.text(), undo.isEnabled()) == ("&Undo k = 32", True)
    undo.trigger()
    assert controller.session.recipe == Recipe()
    assert (undo.isEnabled(), redo.text(), redo.isEnabled()) == (False, "&Redo k = 32", True)
    redo.trigger()
    assert controller.session.recipe.kmeans.k == 32


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        ({"space": "lab"}, "Colour Space"),
        ({"format": "webp"}, "WEBP"),
        ({"effort": 9}, "Effort 9"),
        ({"dither_strength": 0.5}, "Dither 50\u202f%"),
        ({"k": 9, "dither": "bayer"}, "Settings"),
        ({"locked": ("#123456",)}, "Palette"),
        ({"k": 5, "start": ("#123456",)}, "k = 5"),
    ],
)
def test_changes_have_names(controller: Any, history: History, settings: dict, name: str) -> None:
    change(controller, **settings)
    assert history.stack.undoText() == name


def test_a_name_can_be_given(controller: Any, history: History) -> None:
    with history.naming("Lock #123456"):
        change(controller, locked=("#123456",))
    change(controller, k=3)
    history.undo()
    assert history.stack.undoText() == "Lock #123456"


def test_a_drag_is_one_step_and_the_next_drag_another(controller: Any, history: History) -> None:
    for gesture, values in ((1, (60, 50, 40)), (2, (39, 38))):
        controller.gesture = gesture
        for k in values:
            change(controller, k=k)
    assert history.stack.count() == 2
    history.undo()
    assert controller.session.recipe.kmeans.k == 40
    history.undo()
    assert controller.session.recipe.kmeans.k == 64


def test_a_drag_that_comes_back_is_no_step(controller: Any, history: History) -> None:
    controller.gesture = 1
    change(controller, k=50)
    change(controller, k=64)
    assert not history.stack.canUndo()


def test_keys_in_one_go_are_one_step(controller: Any, history: History, clock: Clock) -> None:
    for pause, settings in ((0.1, {"k": 63}), (0.1, {"k": 62}), (0.1, {"effort": 5}), (1.0, {"effort": 6})):
        clock.now += pause
        change(controller, **settings)
    assert [history.stack.text(number) for number in range(history.stack.count())] == [
        "k = 62",
        "Effort 5",
        "Effort 6",
    ]


def test_after_an_undo_a_new_step_begins(controller: Any, history: History) -> None:
    change(controller, k=10)
    change(controller, k=9)
    history.undo()
    change(controller, k=12)
    history.undo()
    assert controller.session.recipe.kmeans.k == 64


def test_settings_for_all_have_one_history_and_palettes_their_own(
    controller: Any, files: Any, history: History, session_of: Any
) -> None:
    first, second = session_of(Path("/pictures/a.png")), session_of(Path("/pictures/b.png"))
    controller.replace(first)
    change(controller, k=10)
    change(controller, locked=("#123456",))
    controller.replace(replace(second, recipe=controller.session.recipe.for_any_picture))
    change(controller, start=("#ffffff",))
    history.undo()
    assert files.tray.tray.files[0].recipe.kmeans.locked
    history.undo()  # the lock of the other one, which is undone there
    assert controller.session.recipe == Recipe().but(k=10)
    assert not files.tray.tray.files[0].recipe.kmeans.locked
    history.redo()
    assert controller.session.recipe == Recipe().but(k=10)
    assert files.tray.tray.files[0].recipe.kmeans.locked
    history.undo()
    history.undo()
    assert controller.session.recipe == Recipe()


def test_settings_of_ones_own_have_a_history_of_their_own(
    controller: Any, files: Any, history: History, session_of: Any
) -> None:
    first, second = session_of(Path("/pictures/a.png")), session_of(Path("/pictures/b.png"))
    files.tray.set_one_each(True)
    controller.replace(first)
    change(controller, k=10)
    controller.replace(second)
    assert not history.stack.canUndo()
    change(controller, k=20)
    controller.replace(replace(first, recipe=Recipe().but(k=10)))
    assert history.stack.undoText() == "k = 10"
    history.undo()
    assert controller.session.recipe == Recipe()
