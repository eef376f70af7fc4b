"""Recipes: impossible ones cannot exist, and JSON brings each of them back."""

import contextlib
import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qt_kmeans.core.errors import QtKMeansError, RecipeError
from qt_kmeans.core.recipe import (
    DITHERS,
    ENGINES,
    FORMATS,
    METADATA,
    SEEDINGS,
    SPACES,
    KMeansOptions,
    MappingOptions,
    OutputOptions,
    Recipe,
)

recipes = st.builds(
    Recipe,
    kmeans=st.builds(
        KMeansOptions,
        k=st.integers(2, 256),
        space=st.sampled_from(SPACES),
        engine=st.sampled_from(ENGINES),
        seeding=st.sampled_from(SEEDINGS),
        seed=st.integers(0, 2**32 - 1),
        tolerance=st.floats(0, 1),
        max_steps=st.integers(1, 1000),
    ),
    mapping=st.builds(
        MappingOptions, dither=st.sampled_from(DITHERS), dither_strength=st.none() | st.floats(0, 1)
    ),
    output=st.builds(
        OutputOptions,
        format=st.sampled_from(FORMATS),
        effort=st.integers(0, 9),
        metadata=st.sampled_from(METADATA),
    ),
    palette=st.lists(st.from_regex(r"\A#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?\Z"), max_size=256).map(tuple),
)

IMPOSSIBLE = [
    *[("k", value) for value in (1, 257, 0, -2, 64.0, "64", None, True, 10**400)],
    *[("space", value) for value in ("rgb", "", None, ["oklab"], "OKLAB")],
    *[("engine", value) for value in ("sklearn", "Fast", 0)],
    *[("seeding", value) for value in ("random", None)],
    *[("seed", value) for value in (-1, 2**32, 0.5, False, None)],
    *[("tolerance", value) for value in (-0.1, 1.1, float("nan"), float("inf"), "0", None, True, 10**400)],
    *[("max_steps", value) for value in (0, 1001, 1.0)],
    *[("dither", value) for value in ("fs", None, "None")],
    *[("dither_strength", value) for value in (-1, 2, float("nan"), float("-inf"), [], -(10**400))],
    *[("format", value) for value in ("jpeg", "PNG", None)],
    *[("effort", value) for value in (-1, 10, 4.5, "4")],
    *[("metadata", value) for value in ("some", True)],
    *[
        ("palette", value)
        for value in (
            ("#12345",),
            ("#gggggg",),
            ("",),
            (7,),
            (None,),
            ("##12345",),
            ("#1234567",),
            ("#123456789",),
            ("#١٢٣٤٥٦",),
            ("#000000",) * 257,
        )
    ],
]


def test_defaults_are_those_of_the_command_line():
    recipe = Recipe()
    assert (recipe.kmeans.k, recipe.kmeans.space, recipe.kmeans.engine, recipe.kmeans.seed) == (
        64,
        "oklab",
        "fast",
        0,
    )
    assert (recipe.mapping.dither, recipe.mapping.dither_strength) == ("none", None)
    assert (recipe.output.format, recipe.output.effort, recipe.output.metadata) == ("png", 4, "safe")
    assert recipe.palette == ()


@pytest.mark.parametrize(("name", "value"), IMPOSSIBLE)
def test_impossible_settings_are_refused_in_a_sentence(name, value):
    with pytest.raises(RecipeError, match=r"\.$") as caught:
        Recipe().but(**{name: value})
    assert isinstance(caught.value, QtKMeansError)
    assert isinstance(caught.value, ValueError)
    assert "\n" not in str(caught.value)
    assert ("palette" if name == "palette" else name) in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("k", 2),
        ("k", 256),
        ("seed", 2**32 - 1),
        ("tolerance", 0),
        ("tolerance", 1.0),
        ("max_steps", 1000),
        ("dither_strength", 0),
        ("dither_strength", 1),
        ("effort", 0),
        ("effort", 9),
        ("palette", ("#000000",) * 256),
        ("palette", ("aABBcc", "#00000000")),
    ],
)
def test_limits_are_possible(name, value):
    recipe = Recipe().but(**{name: value})
    owners = [part for part in (recipe, recipe.kmeans, recipe.mapping, recipe.output) if hasattr(part, name)]
    assert getattr(owners[0], name) == value


def test_parts_refuse_on_their_own():
    for part, setting in ((KMeansOptions, "k"), (MappingOptions, "dither"), (OutputOptions, "effort")):
        with pytest.raises(RecipeError):
            part(**{setting: -1})


@given(recipe=recipes)
def test_json_brings_a_recipe_back(recipe):
    assert Recipe.from_json(recipe.to_json()) == recipe


@given(recipe=recipes, k=st.integers(2, 256), strength=st.floats(0, 1))
def test_but_changes_what_is_named_and_nothing_else(recipe, k, strength):
    changed = recipe.but(k=k, dither_strength=strength, palette=("#000000",))
    assert changed.kmeans == dataclasses.replace(recipe.kmeans, k=k)
    assert changed.mapping == dataclasses.replace(recipe.mapping, dither_strength=strength)
    assert changed.output is recipe.output
    assert changed.palette == ("#000000",)
    assert changed.but(k=recipe.kmeans.k, dither_strength=recipe.mapping.dither_strength) == recipe.but(
        palette=("#000000",)
    )


def test_but_nothing_is_the_same():
    recipe = Recipe().but(k=9)
    assert recipe.but() == recipe
    assert hash(recipe.but()) == hash(recipe)


def test_several_settings_of_a_part_change_together():
    recipe = Recipe().but(k=9, space="lab", seed=3)
    assert (recipe.kmeans.k, recipe.kmeans.space, recipe.kmeans.seed) == (9, "lab", 3)


@pytest.mark.parametrize("name", ["colours", "K_MAX", "kmeans", "dithers", "", "_k"])
def test_unknown_settings_are_refused(name):
    with pytest.raises(RecipeError, match="no setting"):
        Recipe().but(**{name: 3})


def test_recipes_cannot_be_changed_in_place():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Recipe().kmeans.k = 3


@pytest.mark.parametrize(
    ("dither", "strength", "dithers"),
    [("none", 1.0, False), ("bayer", 0.0, False), ("bayer", 0.01, True), ("atkinson", 1.0, True)],
)
def test_dithers_is_whether_it_makes_a_difference(dither, strength, dithers):
    assert MappingOptions(dither, strength).dithers is dithers


def test_left_out_settings_keep_their_defaults():
    assert Recipe.from_json("{}") == Recipe()
    assert Recipe.from_json('{"kmeans": {"k": 9}, "output": {}}') == Recipe().but(k=9)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        '"oklab"',
        "64",
        '{"kmean": {}}',
        '{"kmeans": 64}',
        '{"kmeans": {"dither": "none"}}',
        '{"kmeans": {"K_MAX": 512}}',
        '{"kmeans": {"k": 1e400}}',
        '{"kmeans": {"tolerance": NaN}}',
        '{"mapping": {"dither_strength": ' + "9" * 400 + "}}",
        '{"mapping": {"dither_strength": ' + "9" * 5000 + "}}",
        '{"palette": "#000000"}',
        '{"palette": [["#000000"]]}',
        '{"palette": {"#000000": 1}}',
        "[" * 200_000,
        '{"kmeans": ' * 100_000,
        "\ufeff{}",
        "\x00",
    ],
    ids=lambda text: ascii(text[:40]),
)
def test_other_texts_are_refused_in_a_sentence(text):
    with pytest.raises(RecipeError) as caught:
        Recipe.from_json(text)
    assert str(caught.value).endswith(".")
    assert len(str(caught.value)) < 6000


@given(text=st.text(max_size=40))
def test_any_text_is_a_recipe_or_refused(text):
    with contextlib.suppress(RecipeError):
        assert isinstance(Recipe.from_json(text), Recipe)


@given(
    tree=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["k", "oklab", "#000000"]),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["kmeans", "mapping", "palette", "k", "space"]), inner)
        ),
        max_leaves=8,
    )
)
def test_any_json_is_a_recipe_or_refused(tree):
    with contextlib.suppress(RecipeError):
        assert isinstance(Recipe.from_json(json.dumps(tree)), Recipe)
