"""Locked colours stay exactly as they are; the others converge around them, from a given start."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qt_kmeans.core.errors import RecipeError
from qt_kmeans.core.kmeans.clustering import fast_all_steps
from qt_kmeans.core.kmeans.histogram import ColorHistogram
from qt_kmeans.core.kmeans.points import ColorPoints, parsed_colors
from qt_kmeans.core.quantized import quantize
from qt_kmeans.core.recipe import ENGINES, SPACES, KMeansOptions, Recipe
from qt_kmeans.core.source import from_pixels

hexes = st.integers(0, 2**24 - 1).map("#{:06x}".format)


@pytest.fixture(scope="module")
def photo():
    rng = np.random.default_rng(4)
    rgba = rng.normal(rng.uniform(30, 220, (24, 1, 4)), 12, (24, 200, 4)).clip(0, 255).astype(np.uint8)
    rgba[..., 3] = 255
    return from_pixels(rgba, "photo")


def entries(palette):
    return {"#" + bytes(color[:3]).hex() for color in palette}


@settings(max_examples=40, deadline=None)
@given(
    locked=st.lists(hexes, max_size=6, unique=True),
    k=st.sampled_from([6, 7, 16, 64]),
    space=st.sampled_from(SPACES),
    engine=st.sampled_from(ENGINES),
)
def test_locked_colours_are_entries(photo, locked, k, space, engine):
    result = quantize(photo, Recipe().but(locked=tuple(locked), k=k, space=space, engine=engine))
    assert set(locked) <= entries(result.palette)
    assert len(result.palette) <= k
    assert result.counts.sum() == photo.rgba[..., 0].size


def test_the_others_go_on_converging(photo):
    free = quantize(photo, Recipe().but(k=8))
    locked = quantize(photo, Recipe().but(k=8, locked=("#ff00ff",)))
    assert len(locked.steps) > 2
    assert locked.steps[-1].inertia <= locked.steps[0].inertia
    assert locked.psnr < free.psnr  # an entry that serves nobody was spent
    assert "#ff00ff" in entries(locked.palette)


def test_a_locked_centre_of_the_result_changes_little(photo):
    free = quantize(photo, Recipe().but(k=8))
    kept = "#" + bytes(free.palette[3, :3]).hex()
    again = quantize(photo, Recipe().but(k=8, locked=(kept,)))
    assert again.psnr == pytest.approx(free.psnr, abs=1.0)


def test_few_colours_and_a_foreign_one():
    """Four colours fit into k = 4, and so do three of them beside a locked one."""
    rgba = np.zeros((2, 2, 4), np.uint8)
    rgba[..., 3] = 255
    rgba[..., 0] = [[0, 80], [160, 240]]
    source = from_pixels(rgba, "four")
    assert quantize(source, Recipe().but(k=5, locked=("#00ff00",))).exact
    tight = quantize(source, Recipe().but(k=4, locked=("#00ff00",)))
    assert not tight.exact
    assert len(tight.palette) == 4
    assert "#00ff00" in entries(tight.palette)


def test_transparency_comes_before_locks():
    rng = np.random.default_rng(0)
    rgba = rng.integers(0, 256, (16, 16, 4), np.uint8)
    rgba[..., 3] = np.where(rng.random((16, 16)) < 0.2, 0, 255)
    result = quantize(from_pixels(rgba, "holes"), Recipe().but(k=2, locked=("#ff0000", "#00ff00")))
    assert len(result.palette) == 2
    assert (result.palette[:, 3] == 0).sum() == 1


def test_clustering_starts_where_it_is_told(photo):
    points = ColorPoints(ColorHistogram.from_pixels(photo.rgba), "oklab")
    settled = points.palette(fast_all_steps(points, KMeansOptions(k=12))[-1].centers)
    start = tuple("#" + bytes(color[:3]).hex() for color in settled)
    again = fast_all_steps(points, KMeansOptions(k=12, start=start))
    assert len(again) <= 4  # it has nowhere to go
    np.testing.assert_allclose(points.palette(again[-1].centers), settled, atol=3)


@pytest.mark.parametrize("given_colors", [1, 5, 9])
def test_start_of_another_length_is_filled_up_or_cut(photo, given_colors):
    start = tuple(f"#{40 * i % 256:02x}{90 * i % 256:02x}{130 * i % 256:02x}" for i in range(given_colors))
    result = quantize(photo, Recipe().but(k=5, start=start))
    assert len(result.palette) == 5


def test_colours_are_parsed_once_each_in_order():
    parsed = parsed_colors(("#FF0000", "00ff0080", "#ff0000ff"))
    assert parsed.tolist() == [[255, 0, 0, 255], [0, 255, 0, 128]]


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"locked": ("#12345",)}, "#12345"),
        ({"locked": ("#00000000",)}, "transparency"),
        ({"start": ["#000000"]}, "list"),
        ({"locked": ("#000000", "#ffffff", "#ff0000"), "k": 2}, "unlock"),
    ],
)
def test_impossible_locks_are_refused(change, word):
    with pytest.raises(RecipeError, match=word):
        Recipe().but(**change)


def test_locks_survive_json():
    recipe = Recipe().but(locked=("#ff0000", "#00ff0080"), start=("#0000ff",))
    assert Recipe.from_json(recipe.to_json()) == recipe
