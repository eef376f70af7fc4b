"""Weighted K-Means: against its definition, against scikit-learn, and on pictures that are odd."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
import pytest
from color_blobs import blobs, color_points, plain_inertia
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from sklearn.cluster import KMeans

from qt_kmeans.core import colors, parallel
from qt_kmeans.core.kmeans import assignment
from qt_kmeans.core.kmeans import points as points_module
from qt_kmeans.core.kmeans.clustering import (
    Step,
    drawn_seeds,
    fast_all_steps,
    fast_live_steps,
    iterate,
    reseed_empty,
)
from qt_kmeans.core.kmeans.histogram import ColorHistogram
from qt_kmeans.core.kmeans.points import ColorPoints, WeightedPoints, worst_served
from qt_kmeans.core.recipe import SPACES, KMeansOptions

RED = np.array([[255, 0, 0, 255]], np.uint8)
TO_THE_END = {"tolerance": 0.0, "max_steps": 1000}

levels = st.integers(0, 255).map(np.float32)
clouds = hnp.arrays(np.float32, st.tuples(st.integers(1, 40), st.just(4)), elements=levels, unique=True)


# The steps


@given(points=clouds, k=st.integers(1, 12), seed=st.integers(0, 99))
def test_inertia_falls_and_is_what_it_says(points, k, seed):
    rng = np.random.default_rng(seed)
    data = WeightedPoints(points, rng.integers(1, 1000, len(points)).astype(np.float64), scatter=5.0)
    seeds = points[rng.permutation(len(points))[:k]]
    steps = list(iterate(data, seeds, KMeansOptions(**TO_THE_END)))
    for step in steps:
        assert step.inertia == pytest.approx(plain_inertia(data, step.centers), rel=1e-5)
        assert step.weights.sum() == pytest.approx(data.weights.sum())
    for before, after in pairwise(steps):
        assert after.inertia <= before.inertia * (1 + 1e-6)
        assert after.index == before.index + 1


@pytest.mark.parametrize("k", [2, 3, 8, 40, 256])
@pytest.mark.parametrize("steps", [1, 2, 7, 60])
def test_steps_are_those_of_scikit_learn(photo_like, k, steps):
    data = photo_like.exact
    seeds = photo_like.splits.seeds(k)
    assert len(seeds) == k
    run = list(iterate(data, seeds, KMeansOptions(tolerance=0.0, max_steps=steps)))
    model = KMeans(k, init=seeds.astype(np.float64), n_init=1, max_iter=steps, tol=0, algorithm="lloyd")
    model.fit(data.points.astype(np.float64), sample_weight=data.weights)
    np.testing.assert_allclose(run[-1].centers, model.cluster_centers_, rtol=1e-4, atol=2e-2)
    assert run[-1].inertia == pytest.approx(model.inertia_, rel=1e-5)


def test_steps_are_those_of_scikit_learn_with_alpha():
    rng = np.random.default_rng(5)
    rgba = blobs(2000)
    rgba[:, 3] = rng.integers(1, 256, len(rgba))
    points = color_points(rgba)
    seeds = points.splits.seeds(30)
    run = list(iterate(points.exact, seeds, KMeansOptions(tolerance=0.0, max_steps=12)))
    model = KMeans(30, init=seeds.astype(np.float64), n_init=1, max_iter=12, tol=0, algorithm="lloyd")
    model.fit(points.exact.points.astype(np.float64), sample_weight=points.exact.weights)
    np.testing.assert_allclose(run[-1].centers, model.cluster_centers_, rtol=1e-4, atol=2e-2)


def test_distinct_colours_with_counts_are_all_the_pixels():
    """The same start gives the same centres on every pixel with scikit-learn."""
    rgba = np.repeat(blobs(400), np.random.default_rng(0).integers(1, 9, 400), axis=0)
    points = ColorPoints(ColorHistogram.from_pixels(rgba[None]), "srgb")
    seeds = points.splits.seeds(12)
    run = list(iterate(points.exact, seeds, KMeansOptions(tolerance=0.0, max_steps=9)))
    model = KMeans(12, init=seeds, n_init=1, max_iter=9, tol=0, algorithm="lloyd").fit(rgba.astype(float))
    np.testing.assert_allclose(run[-1].centers, model.cluster_centers_, rtol=1e-4)
    assert run[-1].inertia == pytest.approx(model.inertia_, rel=1e-5)


def test_run_ends_where_nothing_moves(photo_like):
    *_, last = iterate(photo_like.exact, photo_like.splits.seeds(8), KMeansOptions(**TO_THE_END))
    labels, sums, _ = photo_like.exact.assign(np.array(last.centers))
    np.testing.assert_allclose(last.centers, sums[:, :4] / sums[:, 4:], rtol=1e-4, atol=1e-2)
    np.testing.assert_array_equal(np.bincount(labels, photo_like.exact.weights), last.weights)


def test_steps_say_how_far_the_farthest_centre_moved(photo_like):
    steps = list(iterate(photo_like.exact, photo_like.splits.seeds(8), KMeansOptions()))
    assert steps[0].moved == 0
    for before, after in pairwise(steps):
        moves = np.sqrt(((after.centers - before.centers) ** 2).sum(axis=1))
        assert after.moved == pytest.approx(moves.max(), rel=1e-5)


def test_steps_say_how_many_pixels_changed_cluster(photo_like):
    data = photo_like.exact
    steps = list(iterate(data, photo_like.splits.seeds(8), KMeansOptions()))
    assert steps[0].changed == 0
    for before, after in pairwise(steps):
        differ = data.assign(before.centers)[0] != data.assign(after.centers)[0]
        assert after.changed == data.weights[differ].sum() > 0


def test_tolerance_and_most_steps_end_a_run(photo_like):
    seeds = photo_like.splits.seeds(40)
    assert len(list(iterate(photo_like.exact, seeds, KMeansOptions(tolerance=0.0, max_steps=3)))) == 4
    loose, tight = (
        list(iterate(photo_like.exact, seeds, KMeansOptions(tolerance=t, max_steps=1000)))
        for t in (1e-2, 1e-6)
    )
    assert len(loose) < len(tight)
    assert loose[-2].inertia - loose[-1].inertia <= 1e-2 * loose[-1].inertia
    assert loose[-3].inertia - loose[-2].inertia > 1e-2 * loose[-2].inertia


def test_steps_are_numbered_from_the_first(photo_like):
    steps = list(iterate(photo_like.exact, photo_like.splits.seeds(4), KMeansOptions(), first=17))
    assert [step.index for step in steps] == list(range(17, 17 + len(steps)))


def test_seeds_and_steps_are_left_alone(photo_like):
    seeds = photo_like.splits.seeds(4)
    before = seeds.copy()
    steps = list(iterate(photo_like.exact, seeds, KMeansOptions()))
    np.testing.assert_array_equal(seeds, before)
    seeds[:] = 0
    np.testing.assert_array_equal(steps[0].centers, before)
    for step in steps:
        for array in (step.centers, step.weights):
            with pytest.raises(ValueError, match="read-only"):
                array[0] = 0


def test_points_are_read_only(photo_like):
    for array in (photo_like.exact.points, photo_like.exact.weights):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


def test_huge_weights_keep_their_proportions():
    rgba = blobs(500)
    small = color_points(rgba)
    huge = WeightedPoints(small.exact.points, small.exact.weights * 1e9)
    options = KMeansOptions(**TO_THE_END)
    seeds = small.splits.seeds(10)
    *_, light = iterate(small.exact, seeds, options)
    *_, heavy = iterate(huge, seeds, options)
    np.testing.assert_allclose(heavy.centers, light.centers, rtol=1e-5)
    assert heavy.inertia == pytest.approx(1e9 * light.inertia, rel=1e-6)


# Empty clusters


@given(points=clouds, k=st.integers(2, 12))
def test_centres_that_start_in_one_place_come_apart(points, k):
    """All centres but one are empty at first; in the end none is that could have a point."""
    data = WeightedPoints(points, np.ones(len(points)))
    *_, last = iterate(data, np.repeat(points[:1], k, axis=0), KMeansOptions(**TO_THE_END))
    assert (last.weights > 0).sum() == min(k, len(points))


def test_more_centres_than_points_end_at_once():
    data = WeightedPoints(np.eye(4, dtype=np.float32) * 100, np.ones(4))
    seeds = np.concatenate([data.points, data.points])
    steps = list(iterate(data, seeds, KMeansOptions(**TO_THE_END)))
    assert steps[-1].inertia == 0
    assert len(steps) <= 3


def test_empty_centres_go_to_the_points_served_worst():
    points = np.zeros((5, 4), np.float32)
    points[:, 0] = [0, 10, 20, 30, 40]
    data = WeightedPoints(points, np.array([1.0, 1, 100, 1, 1]))
    centers = np.zeros((3, 4), np.float32)
    centers[1:] = 999
    labels = np.zeros(5, np.uint8)
    assert reseed_empty(data, labels, centers, np.array([1, 2])) == 2
    assert centers[:, 0].tolist() == [0, 20, 40]  # the heavy one, then the farthest


def test_points_on_their_centre_are_not_served_badly():
    data = WeightedPoints(np.eye(4, dtype=np.float32), np.ones(4))
    labels = np.array([0, 1, 2, 2], np.uint8)
    assert worst_served(data, labels, data.points[:3], 4).tolist() == [3]
    assert reseed_empty(data, labels, np.array(data.points[:3]), np.array([0, 1, 2])) == 1


# The entry of fully transparent pixels


def nearly_clear_and_few_opaque():
    """Return many pixels that are hardly seen or not at all, and a few of three colours."""
    rgba = np.full((40, 40, 4), 255, np.uint8)
    rgba[..., 3] = np.arange(40) % 4
    rgba[:2, :3] = [[[200, 0, 0, 255], [0, 200, 0, 255], [0, 0, 200, 255]]] * 2
    return rgba


@pytest.mark.parametrize("space", SPACES)
def test_no_centre_is_spent_where_the_transparent_entry_serves(space):
    points = ColorPoints(ColorHistogram.from_pixels(nearly_clear_and_few_opaque()), space)
    steps = fast_all_steps(points, KMeansOptions(k=4, space=space))
    palette = points.palette(steps[-1].centers).tolist()
    assert sorted(palette) == [[0, 0, 0, 0], [0, 0, 200, 255], [0, 200, 0, 255], [200, 0, 0, 255]]


@pytest.mark.parametrize("k", [2, 5, 24])
def test_inertia_counts_the_transparent_entry(k):
    rgba = np.array(blobs()).reshape(-1, 4)
    rgba[::3, 3] = np.arange(len(rgba[::3])) % 256
    points = color_points(rgba)
    options = KMeansOptions(k=k, locked=("#ff0000",))
    *_, last = steps = fast_all_steps(points, options)
    for step in (steps[0], last):
        centers = np.concatenate([points.clear, step.centers])
        assert len(centers) == k
        data = points.coarse if step is steps[0] else points.exact
        assert step.inertia == pytest.approx(plain_inertia(data, centers), rel=1e-4)
        _, sums, _ = data.assign(centers)
        np.testing.assert_allclose(step.weights, sums[1:, 4])
        np.testing.assert_array_equal(step.centers[0], colors.to_space(RED, points.space)[0])


# Threads


@pytest.mark.parametrize("workers", [1, 2, 7])
def test_threads_do_not_change_the_result(monkeypatch, many_colors, workers):
    options = KMeansOptions(k=64)
    expected = fast_all_steps(many_colors, options)[-1]
    with ThreadPoolExecutor(workers) as pool:
        monkeypatch.setattr(parallel, "_pool", lambda: pool)
        found = fast_all_steps(many_colors, options)[-1]
    np.testing.assert_array_equal(found.centers, expected.centers)
    assert found.inertia == expected.inertia


def test_pieces_do_not_change_the_labels(monkeypatch, photo_like):
    centers = photo_like.splits.seeds(30)
    labels, sums, inertia = photo_like.exact.assign(centers)
    monkeypatch.setattr(points_module, "_SPAN", 2 * assignment.GROUP)
    in_pieces = photo_like.exact.assign(centers)
    np.testing.assert_array_equal(in_pieces[0], labels)
    np.testing.assert_allclose(in_pieces[1], sums)
    assert in_pieces[2] == pytest.approx(inertia)


def test_step_takes_arrays_as_they_are():
    centers = np.ones((2, 4), np.float32)
    step = Step(0, centers, np.ones(2), 1.0, 0.0)
    assert np.shares_memory(step.centers, centers)
    centers[0] = 5  # the maker's own array stays writable


@pytest.mark.parametrize("k", [2, 4, 8, 16])
def test_few_clusters_are_as_good_as_the_best_of_many_starts(many_colors, k):
    def run(seed):
        *_, last = iterate(many_colors.exact, drawn_seeds(many_colors.coarse, k, seed), KMeansOptions())
        return last.inertia

    assert fast_all_steps(many_colors, KMeansOptions(k=k))[-1].inertia <= 1.003 * min(map(run, range(8)))


def test_few_clusters_stay_around_the_locked_ones(many_colors):
    options = KMeansOptions(k=6, locked=("#ff0000", "#00ff00"))
    steps = list(fast_live_steps(many_colors, options))
    for step in steps:
        np.testing.assert_array_equal(step.centers[:2], steps[0].centers[:2])
        assert len(step.centers) == 6
    assert [step.index for step in steps] == list(range(len(steps)))
