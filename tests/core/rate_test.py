"""The curve of bytes against quality: what is measured first, and which points stand out."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qt_kmeans.core.curve.rate import METRICS, RatePoint, best_within, frontier, keeps_to, knee, plan
from qt_kmeans.core.recipe import MappingOptions, Recipe

scores = st.one_of(st.none(), st.floats(-50, 100))
points = st.builds(
    RatePoint,
    recipe=st.integers(2, 256).map(lambda k: Recipe().but(k=k)),
    colors=st.integers(1, 256),
    bytes=st.integers(1, 10**6),
    psnr=st.one_of(st.just(math.inf), st.floats(5, 60)),
    ssimulacra2=scores,
)
metrics = st.sampled_from(METRICS)


def curve(*pairs):
    return [RatePoint(Recipe().but(k=n + 2), n + 2, size, 30.0, q) for n, (size, q) in enumerate(pairs)]


def ks(recipes):
    return [recipe.kmeans.k for recipe in recipes]


def test_the_present_settings_come_first_and_the_shape_before_the_detail():
    recipes = plan(Recipe().but(k=37), 100_000)
    assert recipes[0] == Recipe().but(k=37)
    assert len(set(recipes)) == len(recipes) == 31
    plain = [recipe for recipe in recipes[1:] if not recipe.mapping.dithers]
    assert sorted(ks(plain)) == [2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256]
    assert {2, 256} <= set(ks(recipes[1:9]))
    assert not any(recipe.mapping.dithers for recipe in recipes[:9])


def test_a_dithered_recipe_has_its_own_curve_first():
    recipe = Recipe().but(k=16, dither="bayer", dither_strength=0.5)
    recipes = plan(recipe, 100_000)
    assert all(recipe.mapping.dither == "bayer" for recipe in recipes[:8])
    assert {recipe.mapping.dither for recipe in recipes} == {"bayer", "none"}


def test_the_second_curve_dithers_as_it_is_told():
    chosen = MappingOptions("atkinson", 0.7)
    found = {recipe.mapping for recipe in plan(Recipe(), 5000, chosen)}
    assert found == {MappingOptions(), chosen}
    assert {recipe.mapping.dither for recipe in plan(Recipe(), 5000)} == {"none", "floyd-steinberg"}


def test_what_holds_every_colour_is_measured_once():
    recipes = plan(Recipe().but(k=4), 20)
    assert sorted(ks(r for r in recipes if not r.mapping.dithers)) == [2, 3, 4, 6, 8, 12, 16, 24]
    assert max(recipe.kmeans.k for recipe in recipes if recipe.mapping.dithers) == 16


def test_baselines_come_last_and_undithered():
    recipe = Recipe().but(dither="bayer")
    with_them = plan(recipe, 100_000, baselines=True)
    more = with_them[len(plan(recipe, 100_000)) :]
    assert {one.kmeans.engine for one in more} == {"mediancut", "octree"}
    assert len(more) == 16
    assert not any(one.mapping.dithers for one in more)
    assert len(plan(recipe.but(engine="octree"), 100_000, baselines=True)) == len(with_them) - 8


def test_locked_colours_need_their_room_and_the_edited_start_is_that_of_one_k():
    recipe = Recipe().but(k=20, locked=tuple(f"#0000{n:02x}" for n in range(9)), start=("#ff0000",))
    recipes = plan(recipe, 100_000)
    assert recipes[0] == recipe
    assert min(ks(recipes)) == 12
    assert all(one.kmeans.locked == recipe.kmeans.locked and not one.kmeans.start for one in recipes[1:])


def test_what_is_aimed_for_does_not_matter():
    assert plan(Recipe().but(max_bytes=9000, min_quality=70.0), 5000) == plan(Recipe(), 5000)


def test_a_fixed_palette_has_no_curve():
    assert plan(Recipe().but(palette=("#ff0000",)), 1000) == ()


@given(st.lists(points, max_size=30), metrics)
def test_nothing_beats_the_frontier(found, metric):
    edge = frontier(found, metric)
    for before, after in pairwise(edge):
        assert before.bytes < after.bytes
        assert before.quality(metric) < after.quality(metric)
    for point in found:
        quality = point.quality(metric)
        if quality is not None and point not in edge:
            assert any(e.bytes <= point.bytes and e.quality(metric) >= quality for e in edge)


@given(st.lists(points, max_size=30), metrics)
def test_the_knee_is_on_the_frontier(found, metric):
    point = knee(found, metric)
    assert point is None or point in frontier(found, metric)


def test_the_knee_is_where_the_curve_bends():
    bent = curve((1000, 0), (2000, 45), (4000, 80), (8000, 85), (16000, 88))
    assert knee(bent, "ssimulacra2") is bent[2]
    assert knee(bent[:3], "ssimulacra2") is None
    straight = curve((1000, 0), (2000, 20), (4000, 40), (8000, 60), (16000, 80))
    assert knee(straight, "ssimulacra2") is None


@given(st.lists(points, max_size=30), metrics, st.integers(1, 10**6), st.floats(-50, 100))
def test_the_best_keeps_to_the_limits_and_is_the_best(found, metric, most, least):
    best = best_within(found, metric, max_bytes=most, min_quality=least)
    allowed = [p for p in found if keeps_to(p, metric, max_bytes=most, min_quality=least)]
    assert (best is None) == (not allowed)
    assert best is None or best.bytes == min(p.bytes for p in allowed)
    small = best_within(found, metric, max_bytes=most, min_quality=None)
    if small is not None and small.quality(metric) is not None:
        assert all((p.quality(metric) or -99) <= small.quality(metric) for p in found if p.bytes <= most)


def test_without_a_limit_nothing_is_best():
    assert best_within(curve((10, 1.0)), "psnr", max_bytes=None, min_quality=None) is None


@pytest.mark.parametrize(("most", "least", "k"), [(5000, None, 4), (None, 70.0, 4), (1000, 70.0, None)])
def test_one_limit_is_enough(most, least, k):
    found = curve((1000, 0), (2000, 60), (4000, 80), (8000, 85))
    best = best_within(found, "ssimulacra2", max_bytes=most, min_quality=least)
    assert (best.k if best is not None else None) == k
