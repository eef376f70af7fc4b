"""What is known of several files, and which settings hold for which."""

from pathlib import Path

import numpy as np
import pytest

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.tray.state import NONE, FileState, Measured, Tray, TrayFile, with_edits


def tray_of(*names: str, **fields: object) -> Tray:
    files = tuple(TrayFile(key, name, Path("/pictures") / name) for key, name in enumerate(names))
    return Tray(files=files).but(**fields)


def test_files_are_found_by_key_and_by_place() -> None:
    tray = tray_of("a.png", "b.png")
    assert tray.find(1) is tray.files[1]
    assert tray.find(NONE) is None
    assert tray.with_path(Path("/pictures/b.png")) is tray.files[1]
    assert tray.with_path(None) is None


def test_only_a_fact_that_differs_makes_another_tray() -> None:
    tray = tray_of("a.png")
    assert tray.changing(0, bytes_before=0) is tray
    assert tray.changing(7, bytes_before=5) is tray
    assert tray.changing(0, bytes_before=5).files[0].bytes_before == 5


@pytest.mark.parametrize(
    ("current", "gone", "next_one"),
    [(1, [1], 2), (2, [2], 1), (2, [1, 2], 0), (0, [0, 1, 2], NONE), (1, [0], 1)],
)
def test_who_takes_the_place_of_files_that_go(current: int, gone: list[int], next_one: int) -> None:
    assert tray_of("a", "b", "c", current=current).neighbour(gone) == next_one


def test_what_cannot_be_opened_takes_nobodys_place_if_there_is_another() -> None:
    tray = tray_of("a", "b", "c", current=0).changing(1, error="It is damaged.")
    assert tray.neighbour([0]) == 2
    assert tray.neighbour([0, 2]) == 1


def test_paging_goes_round_and_on_from_what_is_being_opened() -> None:
    tray = tray_of("a", "b", "c", current=2)
    assert (tray.beside(1), tray.beside(-1)) == (0, 1)
    assert tray.but(coming=0).beside(1) == 1
    assert Tray().beside(1) == NONE


def test_the_state_of_a_file_follows_its_settings() -> None:
    tray = tray_of("a", "b")
    file = tray.files[0]
    assert tray.state_of(file) == FileState.WAITING
    assert tray.but(working=0).state_of(file) == FileState.WORKING
    assert tray.but(current=0).state_of(file) == FileState.WORKING
    done = tray.changing(0, bytes_before=100, measured=Measured(tray.shared, 60))
    assert done.state_of(done.files[0]) == FileState.DONE
    larger = done.changing(0, measured=Measured(tray.shared, 100))
    assert larger.state_of(larger.files[0]) == FileState.LARGER
    other = done.but(shared=Recipe().but(k=2))
    assert other.state_of(other.files[0]) == FileState.WAITING
    failed = done.changing(0, error="It is damaged.")
    assert failed.state_of(failed.files[0]) == FileState.FAILED
    assert failed.usable == (failed.files[1],)


def test_what_was_done_to_one_palette_stays_with_its_file() -> None:
    tray = tray_of("a", "b", shared=Recipe().but(k=32))
    tray = tray.changing(0, recipe=Recipe().but(k=8, locked=("#ff0000",), start=("#00ff00",)))
    first, second = (tray.recipe_of(file) for file in tray.files)
    assert first == Recipe().but(k=32, locked=("#ff0000",), start=("#00ff00",))
    assert second == Recipe().but(k=32)


def test_nothing_locked_is_lost_to_a_smaller_k() -> None:
    locked = tuple(f"#0000{level:02x}" for level in np.arange(9))
    recipe = with_edits(Recipe().but(k=4), Recipe().but(locked=locked))
    assert recipe.kmeans.locked == locked
    assert recipe.kmeans.k == 9


def test_one_each_begins_with_what_held_for_all() -> None:
    tray = tray_of("a", "b", shared=Recipe().but(k=32)).changing(0, recipe=Recipe().but(k=8))
    apart = tray.settled_apart()
    assert [apart.recipe_of(file) for file in apart.files] == [tray.recipe_of(file) for file in tray.files]
    changed = apart.changing(0, recipe=Recipe().but(k=5))
    assert [changed.recipe_of(file).kmeans.k for file in changed.files] == [5, 32]


def test_other_settings_are_another_chance_but_not_for_what_cannot_be_opened() -> None:
    webp = Recipe().but(format="webp")
    tray = tray_of("a.png", "b.png", "c.png", shared=webp)
    tray = tray.changing(0, error="too wide for WebP", failed_with=webp).changing(1, error="damaged")
    assert tray.forgiving() is tray
    other = tray.but(shared=Recipe()).forgiving()
    assert [file.error for file in other.files] == ["", "damaged", ""]
    assert [tray.state_of(file) for file in tray.files[:2]] == [FileState.FAILED] * 2
