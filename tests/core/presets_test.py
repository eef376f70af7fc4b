"""Presets are recipe files with the names of their presets; what is damaged is said in a sentence."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qt_kmeans.core.errors import RecipeError
from qt_kmeans.core.presets import (
    BUILT_IN,
    LARGEST_FILE,
    LONGEST_NAME,
    Presets,
    clean_name,
    holds_recipe,
    read_recipe_file,
)
from qt_kmeans.core.recipe import Recipe


@pytest.fixture
def presets(tmp_path):
    return Presets(tmp_path / "presets")


def keep(presets, name, recipe=None):
    presets.folder.mkdir(exist_ok=True)
    presets.path_of(name).write_text((recipe or Recipe()).to_json(), encoding="utf-8")


def test_no_folder_means_no_presets(presets):
    assert presets.names() == ()
    presets.delete("never there")


@pytest.mark.parametrize(
    "name", ["Logo", "a/b", "..", "CON", "Größe 100 %", "猫", ".hidden", "a.json", 'q"?*:|<>']
)
def test_any_name_makes_a_file_in_the_folder(presets, name):
    keep(presets, name, Recipe().but(k=7))
    assert presets.path_of(name).parent == presets.folder
    assert presets.path_of(name).stem.upper() != "CON"
    assert presets.names() == (name,)
    assert presets.read(name).kmeans.k == 7


def test_presets_are_listed_by_name(presets):
    for name in ("b", "A", "c"):
        keep(presets, name)
    (presets.folder / "notes.txt").write_text("no preset")
    assert presets.names() == ("A", "b", "c")


def test_a_preset_is_renamed_and_never_over_another(presets):
    keep(presets, "one", Recipe().but(k=3))
    keep(presets, "two")
    with pytest.raises(RecipeError, match="already"):
        presets.rename("one", "TWO")
    with pytest.raises(RecipeError, match="name"):
        presets.rename("one", "  ")
    presets.rename("one", "One")
    assert presets.names() == ("One", "two")
    assert presets.read("One").kmeans.k == 3
    presets.delete("two")
    assert presets.names() == ("One",)


def test_a_free_name_is_like_the_wanted_one(presets):
    assert presets.free_name("Logo") == "Logo"
    keep(presets, "Logo")
    keep(presets, "logo 2")
    assert presets.free_name("Logo") == "Logo 3"
    assert presets.free_name("Print 8") == "Print 8 2"
    assert presets.free_name(" \n") == "Preset"


@given(st.text())
def test_names_are_one_short_line(text):
    name = clean_name(text)
    assert name.isprintable()
    assert len(name) <= LONGEST_NAME
    assert name == name.strip(" .")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "not valid JSON"),
        (b"\xff\xfe", "UTF-8"),
        (b'{"kmeans": {"k": 1}}', "2 to 256"),
        (b'{"kmeans": {"locked": "#ffffff"}}', "list"),
        (b'{"colors": []}', "no part"),
        (b" " * (LARGEST_FILE + 1), "too large"),
    ],
)
def test_what_is_no_recipe_is_said(tmp_path, content, reason):
    path = tmp_path / "some.json"
    path.write_bytes(content)
    with pytest.raises(RecipeError, match=reason) as caught:
        read_recipe_file(path)
    assert str(caught.value).startswith("some.json: ")


def test_a_missing_file_and_a_folder_are_said(tmp_path):
    with pytest.raises(RecipeError, match="none"):
        read_recipe_file(tmp_path / "none.json")
    with pytest.raises(RecipeError, match="regular"):
        read_recipe_file(tmp_path)


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        ({"kmeans": {"k": 3}}, True),
        ({"output": {}, "palette": ["#ffffff"]}, True),
        ({"colors": ["#ffffff"]}, False),
        ({"palette": ["#ffffff"]}, False),
        (["#ffffff"], False),
    ],
)
def test_recipes_and_palettes_are_told_apart(tmp_path, tree, expected):
    path = tmp_path / "some.json"
    path.write_text(json.dumps(tree))
    assert holds_recipe(path) == expected
    assert not holds_recipe(tmp_path / "none.json")


def test_what_comes_with_the_program_is_possible_and_starts_from_no_picture():
    assert "Pixel art 16" in BUILT_IN
    assert all(not recipe.kmeans.start for recipe in BUILT_IN.values())
