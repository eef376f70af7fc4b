"""The row of settings that a search climbs: what is in it, and how a place in it is found."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qt_kmeans.core.curve.ladder import crossing, ladders
from qt_kmeans.core.recipe import Recipe

LARGE, SMALL = 1 << 20, 1 << 14  # pixels
MANY = 10_000  # colours


def test_colours_come_first_then_dearer_mapping_then_dithering():
    [row] = ladders(Recipe().but(k=9, start=("#ff0000",)), MANY, LARGE)
    assert row.ks == range(2, 257)
    assert {row[k].mapping.rate_weight for k in row.ks} == {4.0}
    assert [row[k].kmeans.k for k in row.ks] == [*row.ks]
    assert not row[2].kmeans.start
    mappings = [recipe.mapping for recipe in row.dearer]
    undithered = [mapping for mapping in mappings if not mapping.dithers]
    assert [mapping.rate_weight for mapping in undithered] == [3.0, 2.2, 1.5, 1.1, 0.75]
    dithered = mappings[len(undithered) :]
    assert {mapping.dither for mapping in dithered} == {"spatial"}
    strengths = [mapping.dither_strength for mapping in dithered]
    assert strengths == sorted(strengths)
    assert strengths[-1] == 1
    assert {recipe.kmeans.k for recipe in row.dearer} == {256}
    assert row[257] is row.dearer[0]


def test_small_pictures_have_a_row_in_which_colours_are_spared():
    _, plain = ladders(Recipe(), MANY, SMALL)
    assert plain[64] == Recipe()
    assert all(recipe.mapping.rate_weight <= plain[64].mapping.rate_weight for recipe in plain.dearer)


@pytest.mark.parametrize(
    "named", [{"dither": "bayer", "dither_strength": 0.4}, {"rate_weight": 0.5}], ids=str
)
def test_what_the_recipe_names_is_kept(named):
    recipe = Recipe().but(**named)
    [row] = ladders(recipe, MANY, SMALL)
    assert row[64] == recipe
    assert bool(row.dearer) == ("dither" not in named)


def test_there_is_nothing_behind_all_the_colours():
    [row] = ladders(Recipe(), 12, LARGE)
    assert (row.ks, row.dearer) == (range(2, 13), ())
    [row] = ladders(Recipe().but(max_colors=8), 12, LARGE)
    assert row.ks[-1] == 8
    assert row.dearer


def test_locked_colours_and_a_fixed_palette_keep_their_room():
    [row] = ladders(Recipe().but(locked=("#ff0000", "#00ff00", "#0000ff")), MANY, LARGE)
    assert row.ks[0] == 3
    [row] = ladders(Recipe().but(palette=("#ff0000", "#00ff00", "#0000ff")), 2, LARGE)
    assert len(row.ks) == 1
    assert row.dearer


@pytest.mark.parametrize(
    ("k", "ks"),
    [
        (2, {2, 3, 4, 5}),
        (5, {3, 4, 5, 6, 7, 8}),
        (18, {16, 17, 18, 19, 20, 21}),
        (19, {16, 17, 18, 19, 20, 21, 22}),  # 16 colours take 4 bits
        (200, {190, 195, 200, 205, 210, 215}),
        (256, {244, 250, 256}),
    ],
)
def test_neighbours_are_those_that_may_do_better_by_chance(k, ks):
    [row] = ladders(Recipe(), MANY, LARGE)
    near = row.near(k)
    assert {recipe.kmeans.k for recipe in near} == ks
    economies = {recipe.mapping.rate_weight for recipe in near if recipe.kmeans.k == k}
    assert economies == ({4.0, 1.5, 0.75} if k <= 32 else {4.0})
    assert not any(recipe.mapping.dithers for recipe in near)


def test_behind_the_largest_k_there_are_no_neighbours():
    [row] = ladders(Recipe(), MANY, LARGE)
    assert row.near(260) == [row[260]]
    assert row.near(999) == [row.dearer[-1]]
    [row] = ladders(Recipe(), 12, LARGE)
    assert row.near(13)[-1].kmeans.k == 12


@pytest.mark.parametrize("wanted", [2, 40, 256, 257, 259, 261, 262, 266, 270, 271])
def test_dithering_is_looked_at_where_nothing_else_is_enough(wanted):
    [row] = ladders(Recipe(), MANY, LARGE)
    numbers = {row[number]: number for number in range(2, 271)}
    last_undithered = 261
    assert not row[last_undithered].mapping.dithers
    assert row[last_undithered + 1].mapping.dithers
    looked = []

    def value(recipe):
        looked.append(numbers[recipe])
        return numbers[recipe] - wanted if wanted < 271 else -1

    assert row.meeting(value, 64) == wanted
    assert wanted > last_undithered or max(looked) <= last_undithered


@given(
    target=st.floats(-1, 9),
    start=st.integers(2, 256),
    ks=st.sampled_from([range(2, 257), range(2, 3), range(2, 18)]),
    wobble=st.floats(0, 0.02),
)
def test_crossing_finds_where_a_rising_function_meets_nought(target, start, ks, wobble):
    asked = []

    def value(k):
        asked.append(k)
        return math.log2(k) - target + wobble * math.log2(k) ** 2

    least = next((k for k in ks if math.log2(k) - target + wobble * math.log2(k) ** 2 >= 0), ks[-1] + 1)
    assert crossing(value, ks, start) == least
    assert set(asked) <= set(ks)
    assert len(asked) <= 12
