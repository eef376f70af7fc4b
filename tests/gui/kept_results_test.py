"""Results of the open files are kept for their settings, as long as there is room."""

from types import SimpleNamespace
from typing import Any

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.tray.kept_results import KeptResults

EIGHT, FOUR = Recipe().but(k=8), Recipe().but(k=4)


def made(size: int = 100) -> Any:
    return SimpleNamespace(size=size)


def test_a_result_counts_for_its_file_and_settings() -> None:
    kept, one, two = KeptResults(), made(), made()
    kept.keep(1, EIGHT, one)
    assert kept.find(1, EIGHT) is one
    assert kept.find(1, FOUR) is None
    assert kept.find(2, EIGHT) is None
    kept.keep(1, FOUR, two)
    assert kept.find(1, FOUR) is two
    assert kept.find(1, EIGHT) is None  # of each file the latest alone
    assert (len(kept), kept.size()) == (1, 100)


def test_the_longest_unused_go() -> None:
    kept = KeptResults(most_bytes=250)
    for key in (1, 2):
        kept.keep(key, EIGHT, made())
    kept.find(1, EIGHT)
    kept.keep(3, EIGHT, made())
    assert [kept.find(key, EIGHT) is not None for key in (1, 2, 3)] == [True, False, True]
    kept.keep(4, EIGHT, made(251))
    assert len(kept) == 0
