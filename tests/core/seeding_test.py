"""The starting centres: variance-minimising boxes on a grid."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core import seeding

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


@given(
    values=st.lists(st.integers(0, 46), min_size=2, max_size=12, unique=True),
    axis=st.integers(0, 3),
    seed=st.integers(0, 99),
)
def test_first_cut_is_the_best_of_all_on_a_line(values, axis, seed):
    """Every value has a cell of its own, so the cut can be compared with trying them all."""
    weights = np.random.default_rng(seed).integers(1, 20, len(values)).astype(np.float64)
    points = np.full((len(values), 4), 7, np.float32)
    points[:, axis] = np.sort(values) * 5
    assume(len(np.unique(grid_cells(points[:, axis], weights, axis))) == len(values))
    seeds = seeding.split(points, weights).seeds(2)

    def left(cut):
        parts = [(points[side], weights[side]) for side in (slice(cut), slice(cut, None))]
        return sum(
            inertia(part, heavy, np.average(part, axis=0, weights=heavy)[None]) for part, heavy in parts
        )

    best = min(left(cut) for cut in range(1, len(values)))
    cut = np.searchsorted(points[:, axis], seeds[:, axis].mean())
    assert left(cut) == pytest.approx(best, rel=1e-6, abs=1e-6)


def grid_cells(values, weights, axis):
    return seeding._cells(values, weights, seeding._PLANES_WITH_ALPHA if axis == 3 else seeding._PLANES)


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
