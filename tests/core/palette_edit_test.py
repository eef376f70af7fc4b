"""An edit of a palette is a recipe: what was edited is locked or gone, the rest starts the next run."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.core.errors import RecipeError
from qt_kmeans.core.palettes.edit import EditablePalette, fixed_to, reset, spread_of, started_from
from qt_kmeans.core.palettes.palette import Palette, hex_of
from qt_kmeans.core.recipe import SPACES, Recipe

colors = st.tuples(*[st.integers(0, 255)] * 3, st.sampled_from([255, 255, 255, 128]))


@st.composite
def palettes(draw, smallest=2, largest=12):
    found = draw(st.lists(colors, min_size=smallest, max_size=largest, unique=True))
    if draw(st.booleans()):
        found[0] = (0, 0, 0, 0)
    shares = np.array(draw(st.lists(st.integers(0, 9), min_size=len(found), max_size=len(found))), float)
    shares = shares / shares.sum() if shares.sum() else shares
    codes = [hex_of(color) for color in found if color[3]]
    locked = draw(st.sets(st.sampled_from(codes), max_size=2)) if codes else set()
    fixed = draw(st.booleans())
    recipe = Recipe().but(
        k=max(len(found), 2),
        space=draw(st.sampled_from(SPACES)),
        palette=tuple(hex_of(color) for color in found) if fixed else (),
        locked=() if fixed else tuple(sorted(locked)),
    )
    return EditablePalette(recipe, np.array(found, np.uint8), shares)


def of(*codes, locked=(), shares=None, **settings):
    palette = np.array([(*bytes.fromhex(code), 255) for code in codes], np.uint8)
    given = np.full(len(codes), 1 / len(codes)) if shares is None else np.array(shares)
    settings = {"k": len(codes), **settings}
    return EditablePalette(Recipe().but(locked=locked, **settings), palette, given)


def entries_of(recipe):
    kmeans = recipe.kmeans
    return recipe.palette or (*kmeans.locked, *kmeans.start)


def visible(palette):
    return [entry for entry in range(len(palette.palette)) if palette.palette[entry, 3]]


@given(palettes(), st.data())
def test_whatever_is_done_locked_and_start_are_apart_and_no_more_than_k(palette, data):
    there = visible(palette)
    some = data.draw(st.lists(st.sampled_from(there), min_size=1, unique=True)) if there else []
    edits = [lambda: palette.locked(some), lambda: palette.unlocked(some), lambda: palette.without(some)]
    if some:
        color = data.draw(colors)
        edits += [
            lambda: palette.recolored(some[0], color),
            lambda: palette.merged(some),
            lambda: palette.split(some[0]),
            lambda: palette.extended(color),
        ]
    recipe = data.draw(st.sampled_from(edits))()
    kmeans = recipe.kmeans
    assert not set(kmeans.locked) & set(kmeans.start)
    assert len(kmeans.locked) + len(kmeans.start) <= kmeans.k
    assert len(set(entries_of(recipe))) == len(entries_of(recipe))
    assert Recipe.from_json(recipe.to_json()) == recipe
    assert reset(recipe) == reset(palette.recipe).but(k=kmeans.k)


@given(palettes(), st.data())
def test_locking_and_unlocking_leave_the_colours(palette, data):
    if palette.recipe.palette or not visible(palette):
        return
    some = data.draw(st.sets(st.sampled_from(visible(palette)), min_size=1))
    codes = {hex_of(palette.palette[entry].tolist()) for entry in some}
    locked = palette.locked(some)
    assert codes <= set(locked.kmeans.locked)
    again = EditablePalette(locked, palette.palette, palette.shares).unlocked(some)
    assert not codes & set(again.kmeans.locked)
    assert set(entries_of(again)) == set(entries_of(locked))
    assert again.kmeans.k == palette.recipe.kmeans.k


@given(palettes(), st.data())
def test_a_split_is_two_colours_where_one_was(palette, data):
    if not visible(palette):
        return
    entry = data.draw(st.sampled_from(visible(palette)))
    before = {hex_of(color) for color in palette.palette.tolist() if color[3]}
    whole = hex_of(palette.palette[entry].tolist())
    recipe = palette.split(entry)
    after = {code for code in entries_of(recipe) if code != "#00000000"}
    assert before - after <= {whole}  # at the edge of what can be shown, it is one of the two itself
    assert len(after) == len(before) + 1
    assert set(recipe.kmeans.locked) == set(palette.recipe.kmeans.locked)
    if not palette.recipe.palette:
        assert recipe.kmeans.k == len(palette.palette) + 1


def test_a_changed_colour_is_locked_and_the_others_start_where_they_are():
    recipe = of("112233", "445566", "778899").recolored(1, (255, 0, 0, 255))
    assert recipe.kmeans.locked == ("#ff0000",)
    assert recipe.kmeans.start == ("#112233", "#778899")
    assert recipe.kmeans.k == 3


def test_a_locked_colour_that_is_changed_is_locked_anew():
    recipe = of("112233", "445566", locked=("#445566",)).recolored(1, (9, 9, 9, 255))
    assert recipe.kmeans.locked == ("#090909",)


def test_deleted_colours_are_gone_from_k_too():
    recipe = of("112233", "445566", "778899", locked=("#112233",)).without([0])
    assert (recipe.kmeans.k, recipe.kmeans.locked) == (2, ())
    assert recipe.kmeans.start == ("#445566", "#778899")


def test_a_palette_keeps_two_colours():
    assert of("112233", "445566").without([0]).kmeans.k == 2


def test_merging_takes_the_mean_by_share():
    recipe = of("000000", "c80000", "ffffff", shares=[0.6, 0.2, 0.2], space="srgb").merged([0, 1])
    assert recipe.kmeans.start == ("#ffffff", "#320000")
    assert (recipe.kmeans.k, recipe.kmeans.locked) == (2, ())


def test_merging_into_a_locked_colour_leaves_that():
    recipe = of("000000", "c80000", "ffffff", locked=("#c80000",)).merged([0, 1, 2])
    assert (recipe.kmeans.k, recipe.kmeans.locked, recipe.kmeans.start) == (2, ("#c80000",), ())


def test_splitting_follows_the_spread():
    spread = np.array([0, 20, 0, 0], np.float32)
    assert of("646464", "ffffff", space="srgb").split(0, spread).kmeans.start == (
        "#ffffff",
        "#645064",
        "#647864",
    )


def test_an_added_colour_is_locked():
    recipe = of("112233", "445566").extended((1, 2, 3, 128))
    assert (recipe.kmeans.k, recipe.kmeans.locked) == (3, ("#01020380",))
    assert recipe.kmeans.start == ("#112233", "#445566")
    there = of("112233", "445566").extended((0x11, 0x22, 0x33, 255))
    assert (there.kmeans.k, there.kmeans.locked) == (2, ("#112233",))


def test_who_decides_on_the_number_of_colours_asks_for_no_file_size_any_more():
    palette = of("112233", "445566", "778899", max_bytes=1000, min_quality=50.0)
    for recipe in (palette.without([0]), palette.split(1), palette.extended((1, 2, 3, 255))):
        assert not recipe.target
    for recipe in (palette.locked([0]), palette.recolored(0, (1, 2, 3, 255))):
        assert recipe.target == palette.recipe.target
    two = Palette.from_hexes(("#000000", "#ffffff"))
    assert not fixed_to(palette.recipe, two).target
    assert not started_from(palette.recipe, two).target


def full(**settings):
    return of(*(f"{level:02x}0000" for level in range(256)), **settings)


def test_in_a_full_palette_an_added_colour_takes_the_place_of_the_nearest():
    recipe = full().extended((200, 3, 0, 255))
    assert recipe.kmeans.k == 256
    assert len(recipe.kmeans.start) == 255
    assert "#c80000" not in recipe.kmeans.start
    everything = tuple(f"#{level:02x}0000" for level in range(256))
    with pytest.raises(RecipeError, match="locked"):
        full(locked=everything).extended((0, 3, 0, 255))
    with pytest.raises(RecipeError, match="256"):
        full().split(3)


def test_a_fixed_palette_is_edited_itself():
    fixed = of("112233", "445566", palette=("#112233", "445566"))
    assert fixed.recolored(0, (255, 0, 0, 255)).palette == ("#ff0000", "#445566")
    assert fixed.without([1]).palette == ("#112233",)
    assert fixed.extended((1, 2, 3, 255)).palette == ("#112233", "#445566", "#010203")
    assert len(fixed.split(0).palette) == 3
    assert len(fixed.merged([0, 1]).palette) == 1


def test_the_spread_lies_along_the_longest_side():
    colors = np.array([(10, 0, 0), (30, 0, 0), (20, 1, 0), (250, 9, 9)], np.uint8)
    cloud = PointCloud(colors / np.float32(255), colors, np.array([0.4, 0.4, 0.0, 0.2], np.float32))
    members = np.array([True, True, True, False])
    assert np.allclose(np.abs(spread_of(cloud, members, "srgb")), [10, 0, 0, 0], atol=1e-4)
    assert not spread_of(cloud, colors[:, 0] == 250, "srgb").any()
    assert not spread_of(cloud, np.zeros(4, bool), "srgb").any()
