"""The colours of a picture made ready for clustering: bins, seeds, transparency, palettes."""

import numpy as np
import pytest
from color_blobs import blobs, color_points, plain_inertia
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core import colors
from qt_kmeans.core.errors import Cancelled
from qt_kmeans.core.kmeans import engines
from qt_kmeans.core.kmeans import points as points_module
from qt_kmeans.core.kmeans.clustering import fast_all_steps, fast_live_steps, seeds_for
from qt_kmeans.core.kmeans.histogram import ColorHistogram
from qt_kmeans.core.kmeans.points import ColorPoints, sorted_palette
from qt_kmeans.core.recipe import SPACES, KMeansOptions

# The coarse histogram


def test_few_colours_are_their_own_bins(photo_like):
    assert photo_like.coarse is photo_like.grid is photo_like.exact
    np.testing.assert_array_equal(photo_like.cells, np.arange(len(photo_like.exact.points)))


def test_cells_are_six_bits_a_channel(many_colors):
    rgba = many_colors.histogram.colors
    _, expected = np.unique(rgba >> 2, axis=0, return_inverse=True)
    pairs = np.unique(np.stack([expected, many_colors.cells]), axis=1)
    assert pairs.shape[1] == len(np.unique(expected)) == len(many_colors.grid.points)


def test_cells_hold_the_weighted_means(many_colors):
    grid, exact = many_colors.grid, many_colors.exact
    np.testing.assert_allclose(grid.weights, np.bincount(many_colors.cells, exact.weights))
    sums = np.bincount(many_colors.cells, exact.weights * exact.points[:, 0])
    np.testing.assert_allclose(grid.points[:, 0], sums / grid.weights, rtol=1e-5)


def test_bins_and_cells_weigh_what_their_colours_do(many_colors):
    assert len(many_colors.coarse.points) < len(many_colors.grid.points)
    for binned in (many_colors.coarse, many_colors.grid):
        assert binned.weights.sum() == pytest.approx(many_colors.exact.weights.sum())
        assert binned.pixels.sum() == many_colors.exact.pixels.sum()


def test_scatter_makes_inertias_comparable(many_colors):
    """With one centre the inertia on bins is that on colours to the last digit (Huygens)."""
    mean = np.average(many_colors.exact.points, axis=0, weights=many_colors.exact.weights)
    center = mean[None].astype(np.float32)
    exact, coarse = (data.assign(center)[2] for data in (many_colors.exact, many_colors.coarse))
    assert coarse == pytest.approx(exact, rel=1e-6)


@pytest.mark.parametrize("k", [2, 16, 256])
def test_live_result_is_close_to_the_exact_one(many_colors, k):
    *_, last = fast_live_steps(many_colors, KMeansOptions(k=k))
    exact = many_colors.exact.assign(np.array(last.centers))[2]
    assert 0.94 * last.inertia < exact < last.inertia
    assert exact <= 1.02 * fast_all_steps(many_colors, KMeansOptions(k=k))[-1].inertia


def test_exact_steps_follow_the_live_ones(many_colors):
    options = KMeansOptions(k=16)
    live = list(fast_live_steps(many_colors, options))
    steps = fast_all_steps(many_colors, options)
    assert [step.index for step in steps] == list(range(len(steps)))
    assert len(steps) > len(live)
    np.testing.assert_array_equal(steps[len(live)].centers, live[-1].centers)
    assert steps[-1].inertia <= steps[len(live)].inertia
    assert steps[-1].inertia == pytest.approx(plain_inertia(many_colors.exact, steps[-1].centers), rel=1e-5)


def test_few_colours_are_clustered_once(photo_like):
    options = KMeansOptions(k=16)
    steps, live = fast_all_steps(photo_like, options), list(fast_live_steps(photo_like, options))
    assert [step.inertia for step in steps] == [step.inertia for step in live]


def test_progress_moves_on(many_colors):
    said = []
    options = KMeansOptions(k=64, tolerance=1e-6)
    steps = fast_all_steps(many_colors, options, lambda stage, fraction: said.append((stage, fraction)))
    assert len(said) == len(steps)
    fractions = [fraction for _, fraction in said]
    assert {stage for stage, _ in said} == {"Clustering"}
    assert fractions == sorted(fractions)
    assert 0.3 < fractions[-1] <= 1


@pytest.mark.parametrize("after", [0, 3, 30])
def test_progress_can_stop_it(many_colors, after):
    calls = iter(range(1000))

    def stop(_stage, _fraction):
        if next(calls) == after:
            raise Cancelled

    with pytest.raises(Cancelled):
        fast_all_steps(many_colors, KMeansOptions(k=64, tolerance=0.0), stop)
    assert next(calls) == after + 1


# Seeds


@settings(max_examples=40)
@given(
    rgb=hnp.arrays(np.uint8, st.tuples(st.integers(1, 300), st.just(3)), elements=st.integers(100, 106)),
    k=st.integers(2, 256),
    space=st.sampled_from(SPACES),
)
def test_there_are_seeds_for_every_colour_that_may_have_one(rgb, k, space):
    rgba = np.concatenate([rgb, np.full((len(rgb), 1), 255, np.uint8)], axis=1)
    points = color_points(rgba, space)
    seeds, _ = seeds_for(points, KMeansOptions(k=k))
    assert len(seeds) == len(np.unique(seeds, axis=0)) == min(k, len(points.histogram))


def test_seeds_beyond_the_splits_are_added(monkeypatch, photo_like):
    monkeypatch.setattr(points_module, "_SEED_BINS", 64)
    points = ColorPoints(photo_like.histogram, photo_like.space)
    assert len(points.splits.parents) < 64
    assert len(np.unique(seeds_for(points, KMeansOptions(k=200))[0], axis=0)) == 200


def test_our_engine_starts_where_it_is_told_to(photo_like, many_colors):
    def run(points, **options):
        return fast_all_steps(points, KMeansOptions(k=16, **options))

    drawn = [run(photo_like, seeding="k-means++", seed=seed) for seed in (3, 3, 4)]
    textbook = engines.all_steps(photo_like, KMeansOptions(k=16, engine="kmeans", seed=3))
    np.testing.assert_array_equal(drawn[0][0].centers, textbook[0].centers)
    np.testing.assert_array_equal(drawn[0][-1].centers, drawn[1][-1].centers)
    assert not np.array_equal(drawn[0][-1].centers, drawn[2][-1].centers)
    same = [run(photo_like, seed=seed)[-1].centers for seed in (3, 4)]
    np.testing.assert_array_equal(*same)
    far = run(many_colors, seeding="k-means++")
    assert far[-1].inertia < 1.3 * run(many_colors)[-1].inertia


def test_close_colours_get_a_centre_each():
    """512 colours in eight bins of the coarse histogram, 256 centres."""
    rgb = np.array(list(np.ndindex(8, 8, 8)), np.uint8) + 100
    points = color_points(np.concatenate([rgb, np.full((512, 1), 255, np.uint8)], axis=1))
    steps = fast_all_steps(points, KMeansOptions(k=256))
    assert len(np.unique(steps[-1].centers, axis=0)) == 256
    assert len(steps) < 20
    *_, live = fast_live_steps(points, KMeansOptions(k=256))
    assert len(live.centers) == 256


# Transparency and palettes


def with_transparency(rgba):
    rgba = rgba.copy()
    rgba[::7] = [1, 2, 3, 0]
    return rgba


def test_transparent_pixels_take_an_entry_of_their_own():
    points = color_points(with_transparency(blobs()))
    assert points.transparent
    assert len(points.exact.points) == len(points.histogram) - 1
    for k in (2, 3, 16):
        steps = fast_all_steps(points, KMeansOptions(k=k))
        assert len(steps[-1].centers) == k - 1
        palette = points.palette(steps[-1].centers)
        assert palette[0].tolist() == [0, 0, 0, 0]
        assert (palette[1:, 3] == 255).all()
        labels = points.labels(palette)
        assert labels[0] == 0
        assert len(labels) == len(points.histogram)


def test_transparent_pixels_take_the_clearest_entry_of_a_palette_without_one():
    points = color_points(with_transparency(blobs()))
    palette = np.array([[0, 0, 0, 255], [255, 255, 255, 30], [9, 9, 9, 60]], np.uint8)
    assert points.labels(palette)[0] == 1


def test_nothing_but_transparency():
    points = ColorPoints(ColorHistogram.from_pixels(np.zeros((3, 3, 4), np.uint8)), "oklab")
    assert len(points.exact.points) == len(points.cells) == 0
    assert points.labels(np.array([[5, 5, 5, 255], [0, 0, 0, 0]], np.uint8)).tolist() == [1]


@pytest.mark.parametrize("space", SPACES)
def test_labels_are_the_nearest_entries(space):
    points = color_points(blobs(500), space)
    palette = blobs(20, seed=9)
    distances = (
        (points.exact.points[:, None].astype(np.float64) - colors.to_space(palette, space)[None]) ** 2
    ).sum(axis=2)
    np.testing.assert_array_equal(points.labels(palette), distances.argmin(axis=1))


@given(palette=hnp.arrays(np.uint8, st.tuples(st.integers(1, 20), st.just(4))))
def test_palettes_are_sorted_dark_to_light(palette):
    ordered = sorted_palette(palette)
    lightness = colors.over_black(ordered, "oklab")[:, 0]
    assert (lightness[1:] >= lightness[:-1]).all()
    assert sorted(map(tuple, ordered.tolist())) == sorted(map(tuple, palette.tolist()))


def test_palette_of_centres_is_rounded_distinct_and_sorted():
    points = color_points(blobs(), "srgb")
    centers = np.array([[200, 200, 200.4, 255], [9.6, 0, 0, 255], [200, 200.3, 200, 255]], np.float32)
    assert points.palette(centers).tolist() == [[10, 0, 0, 255], [200, 200, 200, 255]]


@pytest.mark.parametrize("transparent", [False, True])
def test_entries_lost_in_rounding_are_replaced(transparent):
    rgb = np.array(list(np.ndindex(5, 5, 5)), np.uint8) + 50
    rgba = np.concatenate([rgb, np.full((125, 1), 255, np.uint8)], axis=1)
    if transparent:
        rgba = np.concatenate([rgba, np.zeros((1, 4), np.uint8)])
    points = color_points(rgba)
    short = points.palette(np.repeat(points.exact.points[:1], 9, axis=0))
    assert len(short) == 1 + transparent
    full = points.completed(short, KMeansOptions(k=60))
    assert len(full) == len(np.unique(full, axis=0)) == 60
    assert (full[:, 3] == 0).sum() == transparent
    assert len(np.unique(points.labels(full))) == 60
    every = points.completed(short, KMeansOptions(k=256))
    assert {*map(tuple, every.tolist())} == {*map(tuple, points.histogram.colors.tolist())}


def test_entries_that_no_pixel_wants_make_room():
    """A centre between two colours may round to an entry as far from both as another one."""
    rgba = np.array([[101, 101, 101, 101], [101, 102, 101, 101], [101, 101, 102, 101]], np.uint8)
    points = color_points(rgba)
    palette = np.array([[101, 101, 101, 101], [101, 102, 102, 101]], np.uint8)
    completed = points.completed(palette, KMeansOptions(k=2, space="srgb"))
    assert len(completed) == 2
    assert len(np.unique(points.labels(completed))) == 2


def test_palettes_that_lack_nothing_are_left_alone():
    points = color_points(blobs())
    palette = sorted_palette(points.histogram.colors[::20][:16])
    assert points.completed(palette, KMeansOptions(k=16)) is palette
    few = color_points(with_transparency(blobs(40)))
    every_visible = sorted_palette(few.histogram.colors[1:])
    assert few.completed(every_visible, KMeansOptions(k=256)) is every_visible
