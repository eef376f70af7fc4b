"""The starting centres: what Ward's method joined, split again."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core.kmeans import seeding

places = st.integers(0, 255).map(np.float32)
clouds = hnp.arrays(np.float32, st.tuples(st.integers(1, 40), st.just(4)), elements=places)


def ones(points):
    return np.ones(len(points))


def inertia(points, weights, centers):
    return weights @ ((points[:, None] - centers[None]) ** 2).sum(axis=2).min(axis=1)


@pytest.fixture(scope="module")
def photo_like():
    rng = np.random.default_rng(0)
    centers = rng.uniform(0, 255, (30, 4))
    points = centers[rng.integers(0, 30, 4000)] + rng.normal(0, 12, (4000, 4))
    points[:, 3] = 255
    return points.astype(np.float32), rng.integers(1, 100, 4000).astype(np.float64)


@given(points=clouds)
def test_first_seeds_are_the_same_for_every_k(points):
    many = seeding.split(points, ones(points), 40)
    for k in (1, 2, 7, 40):
        np.testing.assert_array_equal(many.seeds(k), seeding.split(points, ones(points), k).seeds(k))


@given(points=clouds)
def test_next_k_replaces_one_seed_by_two(points):
    splits = seeding.split(points, ones(points))
    for cut, parent in enumerate(splits.parents):
        before, after = splits.seeds(cut + 1), splits.seeds(cut + 2)
        kept = np.arange(cut + 1) != parent
        np.testing.assert_array_equal(after[: cut + 1][kept], before[kept])
        assert len(after) == len(before) + 1


@given(points=clouds)
def test_seeds_are_distinct_and_no_more_than_the_points(points):
    seeds = seeding.split(points, ones(points)).seeds(256)
    assert len(np.unique(seeds, axis=0)) == len(seeds) <= len(np.unique(points, axis=0))
    assert (seeds >= points.min(axis=0) - 1e-3).all()
    assert (seeds <= points.max(axis=0) + 1e-3).all()


@given(points=clouds, seed=st.integers(0, 99))
def test_one_seed_is_the_mean(points, seed):
    weights = np.random.default_rng(seed).integers(1, 50, len(points)).astype(np.float64)
    expected = np.average(points, axis=0, weights=weights)
    np.testing.assert_allclose(seeding.split(points, weights).seeds(1)[0], expected, rtol=1e-5, atol=1e-4)


@given(points=hnp.arrays(np.float32, st.tuples(st.integers(2, 12), st.just(4)), elements=places, unique=True))
def test_joins_are_those_of_trying_every_pair(points):
    """The inertia after each join is the least that joining any two clusters could have given."""
    clusters = [[i] for i in range(len(points))]
    for k in range(len(points) - 1, 0, -1):
        costs = {
            (a, b): scatter(points[clusters[a] + clusters[b]])
            - scatter(points[clusters[a]])
            - scatter(points[clusters[b]])
            for a in range(len(clusters))
            for b in range(a + 1, len(clusters))
        }
        least = min(costs.values())
        close = [pair for pair, cost in costs.items() if cost <= least * (1 + 1e-9) + 1e-9]
        found = seeding.split(points, ones(points)).seeds(k)
        for a, b in close:  # of pairs that cost the same, any may be joined
            tried = [*(c for i, c in enumerate(clusters) if i not in (a, b)), clusters[a] + clusters[b]]
            means = np.array([points[cluster].mean(axis=0) for cluster in tried])
            if np.abs(means[:, None] - found[None]).max(axis=2).min(axis=1).max() < 1e-2:
                clusters = tried
                break
        else:
            raise AssertionError((k, found))


def scatter(points):
    return ((points - points.astype(np.float64).mean(axis=0)) ** 2).sum()


def test_separate_groups_get_a_seed_each():
    rng = np.random.default_rng(1)
    centers = np.array([[0, 0, 0, 255], [200, 0, 0, 255], [0, 200, 0, 255], [0, 0, 200, 255]], np.float32)
    points = np.repeat(centers, 50, axis=0)
    points[:, :3] += rng.uniform(-5, 5, (200, 3)).astype(np.float32)
    seeds = seeding.split(points, ones(points)).seeds(4)
    distances = ((seeds[:, None] - centers[None]) ** 2).sum(axis=2) ** 0.5
    assert sorted(distances.argmin(axis=1)) == [0, 1, 2, 3]
    assert distances.min(axis=1).max() < 5


def test_more_seeds_serve_better(photo_like):
    points, weights = photo_like
    splits = seeding.split(points, weights)
    served = [inertia(points, weights, splits.seeds(k)) for k in (1, 2, 4, 8, 16, 32, 64, 128, 256)]
    assert all(more < 0.9 * fewer for fewer, more in pairwise(served))


def test_same_points_give_the_same_seeds(photo_like):
    points, weights = photo_like
    first, second = (seeding.split(points, weights).seeds(256) for _ in range(2))
    np.testing.assert_array_equal(first, second)


@pytest.mark.parametrize("axis", range(4))
def test_flat_axes_are_never_cut(axis):
    points = np.full((50, 4), 100, np.float32)
    points[:, axis] = np.arange(50)
    seeds = seeding.split(points, ones(points)).seeds(8)
    assert len(seeds) == 8
    assert (np.delete(seeds, axis, axis=1) == 100).all()


def test_one_point_is_one_seed():
    points = np.array([[3, 4, 5, 255]], np.float32)
    np.testing.assert_array_equal(seeding.split(points, np.array([9.0])).seeds(256), points)


def test_equal_points_are_one_seed():
    points = np.full((10, 4), 0.1, np.float32)
    np.testing.assert_allclose(seeding.split(points, ones(points)).seeds(5), points[:1])


def test_huge_weights_do_not_overflow():
    points = np.array([[0, 0, 0, 255], [255, 0, 0, 255], [255, 255, 0, 255], [9, 9, 255, 255]], np.float32)
    light, heavy = (seeding.split(points, np.full(4, weight)).seeds(4) for weight in (1.0, 1e12))
    np.testing.assert_allclose(np.sort(heavy, axis=0), np.sort(light, axis=0), atol=1e-3)


def test_heavy_colours_pull_their_seed():
    points = np.array([[0, 0, 0, 255], [10, 0, 0, 255], [255, 0, 0, 255]], np.float32)
    seeds = seeding.split(points, np.array([1e9, 1.0, 1e6])).seeds(2)
    np.testing.assert_allclose(np.sort(seeds[:, 0]), [0, 255], atol=0.01)


def test_splits_are_read_only(photo_like):
    splits = seeding.split(*photo_like)
    for array in (splits.parents, splits.means):
        assert not array.flags.writeable
