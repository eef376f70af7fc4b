"""Results are kept by their recipes, the file's settings aside, as long as there is room."""

from types import SimpleNamespace
from typing import Any

import numpy as np

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.session.results import Results


def made(size: int = 100) -> Any:
    picture = SimpleNamespace(levels=(np.zeros(size, np.uint8),))
    return SimpleNamespace(
        result=SimpleNamespace(indices=np.zeros(size, np.uint8)), view=SimpleNamespace(picture=picture)
    )


def recipe(k: int, **settings: Any) -> Recipe:
    return Recipe().but(k=k, **settings)


def test_a_result_is_found_whatever_the_file_is_to_be() -> None:
    results, one = Results(), made()
    results.keep(recipe(4), one)
    assert results.find(recipe(4, format="gif", effort=9)) is one
    assert results.find(recipe(5)) is None


def test_a_file_is_found_for_its_settings_only() -> None:
    results = Results()
    results.keep(recipe(4), made())
    results.keep_file(recipe(4), b"png")
    results.keep_file(recipe(4, format="gif"), b"gif")
    results.keep_file(recipe(9), b"of no result")
    assert results.find_file(recipe(4)) == b"png"
    assert results.find_file(recipe(4, format="gif")) == b"gif"
    assert results.find_file(recipe(4, effort=1)) is None
    assert results.find_file(recipe(9)) is None


def test_the_longest_unused_goes_first_and_the_latest_stays() -> None:
    results = Results(most_bytes=450)
    results.keep(recipe(2), made())
    results.keep(recipe(3), made())
    results.find(recipe(2))
    results.keep(recipe(4), made())
    assert results.find(recipe(3)) is None
    assert results.find(recipe(2)) is not None
    results.keep(recipe(5), made(10_000))
    assert len(results) == 1
    assert results.find(recipe(5)) is not None


def test_files_count_too() -> None:
    results = Results(most_bytes=450)
    results.keep(recipe(2), made())
    results.keep(recipe(3), made())
    results.keep_file(recipe(3), bytes(100))
    assert results.find(recipe(2)) is None


def test_another_picture_forgets_all() -> None:
    results = Results()
    results.keep(recipe(2), made())
    results.clear()
    assert results.find(recipe(2)) is None
