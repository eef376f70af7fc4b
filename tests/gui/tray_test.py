"""The open files: opened together, shown one after the other, each as it was left."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from qt_kmeans.core.errors import ImageReadError
from qt_kmeans.core.palettes.palette import Palette
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.session.document import Document, Documents
from qt_kmeans.gui.tray.controller import TrayController
from qt_kmeans.gui.tray.state import NONE, FileState

A, B, C = (Path("/pictures") / name for name in ("a.png", "b.png", "c.png"))


class FakeDocument(Document):
    """A document of a fixed size."""

    def __init__(self, megabytes: int = 1) -> None:
        self.session = None
        self.megabytes = megabytes

    def size(self) -> int:
        return self.megabytes << 20


@pytest.fixture
def tray(files: Any) -> TrayController:
    made: TrayController = files.tray
    return made


@pytest.fixture
def arrive(controller: Any, session_of: Any) -> Any:
    """Return a function that plays the engine's part: a picture is there."""

    def there(path: Path, **changes: Any) -> None:
        if controller.document is not None:
            controller.document.session = controller.session
        controller.document = FakeDocument()
        controller.replace(dataclasses.replace(session_of(path), recipe=controller.session.recipe, **changes))

    return there


@pytest.fixture
def three(tray: TrayController, arrive: Any) -> TrayController:
    tray.open([A, B, C])
    arrive(A)
    return tray


def shown(tray: TrayController) -> Path | None:
    file = tray.tray.find(tray.tray.current)
    return file.path if file is not None else None


def test_several_are_taken_in_and_the_first_is_shown(three: TrayController, controller: Any) -> None:
    assert [file.path for file in three.tray.files] == [A, B, C]
    assert controller.asked("open") == [(A, False)]
    assert shown(three) == A
    assert three.tray.coming == NONE


def test_a_file_is_there_once(three: TrayController, controller: Any) -> None:
    three.open([B, B])
    assert [file.path for file in three.tray.files] == [A, B, C]
    assert controller.asked("open")[-1] == (B, False)


def test_who_comes_back_is_shown_at_once(three: TrayController, controller: Any, arrive: Any) -> None:
    first = controller.document
    three.show_beside(1)
    assert shown(three) == A  # until the other is there
    arrive(B)
    assert shown(three) == B
    three.show_beside(-1)
    assert shown(three) == A
    assert controller.document is first
    assert len(controller.asked("open")) == 2


def test_a_picture_from_elsewhere_is_a_file_like_any_other(tray: TrayController, arrive: Any) -> None:
    arrive(A)
    arrive(B)
    assert [file.path for file in tray.tray.files] == [A, B]
    assert shown(tray) == B


def test_one_that_cannot_be_opened_alone_leaves_no_trace(three: TrayController, controller: Any) -> None:
    three.open([Path("/pictures/no.png")])
    controller.fail(ImageReadError("no.png is not there."))
    assert [file.path for file in three.tray.files] == [A, B, C]
    assert shown(three) == A
    assert three.failed_path == Path("/pictures/no.png")


def test_one_of_several_that_cannot_be_opened_stays_with_its_reason(
    tray: TrayController, controller: Any, arrive: Any
) -> None:
    tray.open([A, B])
    controller.fail(ImageReadError("a.png is damaged."))
    assert controller.asked("open") == [(A, False), (B, False)]  # somebody has to be shown
    arrive(B)
    first = tray.tray.files[0]
    assert first.error == "a.png is damaged."
    assert tray.tray.state_of(first) == FileState.FAILED


@pytest.mark.parametrize(("way", "first", "then"), [(1, B, C), (-1, C, B)])
def test_what_cannot_be_opened_is_passed_over_on_the_way(
    three: TrayController, controller: Any, arrive: Any, way: int, first: Path, then: Path
) -> None:
    three.show_beside(way)
    controller.fail(ImageReadError("It is damaged."))
    assert [path for path, _ in controller.asked("open")] == [A, first, then]
    arrive(then)
    three.show_beside(-way)  # known to be damaged, it is not tried again
    assert shown(three) == A
    assert [file.path for file in three.tray.files if file.error] == [first]


def test_where_all_others_cannot_be_opened_one_stays(three: TrayController, controller: Any) -> None:
    three.show_beside(1)
    for name in ("b.png", "c.png"):
        controller.fail(ImageReadError(f"{name} is damaged."))
    asked = len(controller.asked("open"))
    three.show_beside(1)
    assert shown(three) == A
    assert three.tray.coming == NONE
    assert len(controller.asked("open")) == asked == 3


def test_cancelled_while_opening(three: TrayController) -> None:
    three.show_beside(1)
    three.cancelled()
    assert three.tray.coming == NONE
    assert shown(three) == A


def test_removed_and_put_back(three: TrayController, controller: Any, arrive: Any) -> None:
    before = three.remove([0, 2])
    assert [file.path for file in three.tray.files] == [B]
    assert controller.asked("open")[-1] == (B, False)
    arrive(B)
    three.put_back(before)
    assert [file.path for file in three.tray.files] == [A, B, C]
    assert shown(three) == A


def test_put_back_before_another_has_come(three: TrayController, controller: Any) -> None:
    session = controller.session
    before = three.remove([0])
    three.put_back(before)
    assert controller.asked("stay") == [()]
    assert controller.session is session
    assert shown(three) == A
    assert three.tray.coming == NONE


def test_who_changes_his_mind_stays(three: TrayController, controller: Any) -> None:
    three.show_beside(1)
    three.show_beside(-1)
    assert controller.asked("stay") == [()]
    assert three.tray.coming == NONE
    assert controller.asked("open") == [(A, False), (B, False)]


def test_when_the_last_goes_the_window_is_empty(three: TrayController, controller: Any) -> None:
    three.remove([0, 1, 2])
    assert controller.asked("close_image") == [()]
    assert three.tray.files == ()
    assert three.tray.current == NONE


def test_settings_are_those_of_all(three: TrayController, controller: Any, arrive: Any) -> None:
    controller.set_recipe(Recipe().but(k=8))
    assert {three.tray.recipe_of(file).kmeans.k for file in three.tray.files} == {8}
    assert len(three.tray.unsaved) == 3


def test_locks_are_those_of_one(three: TrayController, controller: Any) -> None:
    controller.set_recipe(Recipe().but(locked=("#123456",)))
    locked = [three.tray.recipe_of(file).kmeans.locked for file in three.tray.files]
    assert locked == [("#123456",), (), ()]
    assert len(three.tray.unsaved) == 1


def test_settings_of_ones_own(three: TrayController, controller: Any, arrive: Any) -> None:
    three.set_one_each(True)
    controller.set_recipe(Recipe().but(k=8))
    three.show_beside(1)
    arrive(B)
    controller.push(recipe=Recipe())  # as it was opened
    controller.set_recipe(Recipe().but(k=16))
    three.show_beside(-1)
    assert controller.session.recipe.kmeans.k == 8
    assert [three.tray.recipe_of(file).kmeans.k for file in three.tray.files] == [8, 16, 64]


def test_these_settings_for_all_and_back(three: TrayController, controller: Any) -> None:
    three.set_one_each(True)
    controller.set_recipe(Recipe().but(k=8))
    before = three.use_for_all()
    assert {three.tray.recipe_of(file).kmeans.k for file in three.tray.files} == {8}
    assert three.tray.one_each
    three.restore_settings(before)
    assert [three.tray.recipe_of(file).kmeans.k for file in three.tray.files] == [8, 64, 64]


def test_the_same_for_all_again(three: TrayController, controller: Any) -> None:
    three.set_one_each(True)
    controller.set_recipe(Recipe().but(k=8))
    before = three.set_one_each(False)
    assert {three.tray.recipe_of(file).kmeans.k for file in three.tray.files} == {8}
    three.restore_settings(before)
    assert three.tray.one_each
    assert [three.tray.recipe_of(file).kmeans.k for file in three.tray.files] == [8, 64, 64]


@pytest.mark.parametrize("one_each", [False, True])
def test_one_palette_for_all_and_back(three: TrayController, controller: Any, one_each: bool) -> None:
    three.set_one_each(one_each)
    controller.set_recipe(Recipe().but(k=8, locked=("#123456",)))
    old = [three.tray.recipe_of(file) for file in three.tray.files]
    before = three.give_palette(Palette.from_hexes(("#000000", "#ffffff", "#c00000")))
    recipes = [three.tray.recipe_of(file) for file in three.tray.files]
    assert {recipe.palette for recipe in recipes} == {("#000000", "#ffffff", "#c00000")}
    assert controller.session.recipe == recipes[0]
    assert len(three.tray.unsaved) == 3
    three.restore_settings(before)
    assert [three.tray.recipe_of(file) for file in three.tray.files] == old
    assert controller.session.recipe == old[0]


def test_the_size_on_the_screen_is_that_of_the_file(three: TrayController, controller: Any) -> None:
    controller.push(result_size=1_234, stale=False)
    file = three.tray.files[0]
    assert file.measured is not None
    assert file.measured.bytes == 1_234
    assert three.tray.state_of(file) == FileState.DONE
    controller.push(recipe=Recipe().but(k=3), stale=True)
    assert three.tray.state_of(three.tray.files[0]) == FileState.WORKING


def test_what_is_saved_and_what_is_not(three: TrayController, controller: Any, arrive: Any) -> None:
    controller.push(saved=False)
    assert [file.path for file in three.tray.unsaved] == [A]
    three.show_beside(1)
    arrive(B)
    three.show_beside(-1)
    assert not controller.session.saved
    controller.push(saved=True)
    assert three.tray.unsaved == ()


def test_back_at_what_is_saved_nothing_is_to_be_saved(
    three: TrayController, controller: Any, arrive: Any
) -> None:
    opened = controller.session.recipe
    controller.set_recipe(opened.but(k=8))
    three.note(1, unsaved=False)  # saved so
    controller.set_recipe(opened.but(k=9))
    three.show_beside(1)
    arrive(B, saved=False, kept=three.tray.files[1].kept)
    assert len(three.tray.unsaved) == 3
    controller.set_recipe(opened.but(k=8))
    assert [file.path for file in three.tray.unsaved] == [A, C]
    controller.set_recipe(opened)
    assert [file.path for file in three.tray.unsaved] == [B]


def test_what_was_done_to_all_and_taken_back_is_not_to_be_saved(three: TrayController) -> None:
    three.set_one_each(True)
    before = three.give_palette(Palette.from_hexes(("#000000", "#ffffff")))
    assert len(three.tray.unsaved) == 3
    three.restore_settings(before)
    assert three.tray.unsaved == ()


def test_documents_go_when_they_take_too_much() -> None:
    kept = Documents(most_bytes=3 << 20)
    documents = [FakeDocument() for _ in range(4)]
    for key, document in enumerate(documents):
        kept.keep(key, document)
    assert len(kept) == 3
    assert kept.take(0) is None
    assert kept.take(3) is documents[3]
    assert kept.take(3) is None
    kept.keep(9, FakeDocument(megabytes=5))
    assert len(kept) == 0
