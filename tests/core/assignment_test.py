"""The nearest centres, against looking at all of them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core.kernels import LANES
from qt_kmeans.core.kmeans import assignment

small_levels = st.integers(0, 15)  # squares of differences are exact in float32
clouds = hnp.arrays(np.float32, st.tuples(st.integers(1, 200), st.just(4)), elements=small_levels)


def boxes(points, size):
    found = np.empty((-(-len(points) // size), 2, 4), np.float32)
    assignment.bound(points, size, found)
    return found


def moments(points, weights):
    found = np.empty((-(-len(points) // LANES), 6))
    assignment.add_up(points, weights, found)
    return found


def assign(points, weights, centers, labels, sums):
    around = boxes(points, assignment.GROUP), boxes(points, LANES)
    return assignment.assign(points, weights, *around, moments(points, weights), centers, labels, sums)


@given(points=clouds)
def test_boxes_fit_their_points(points):
    middles, halves = boxes(points, LANES).swapaxes(0, 1)
    starts = np.arange(0, len(points), LANES)
    np.testing.assert_array_equal(middles - halves, np.minimum.reduceat(points, starts))
    np.testing.assert_array_equal(middles + halves, np.maximum.reduceat(points, starts))


@given(points=clouds)
def test_moments_are_those_of_their_points(points):
    weights = np.arange(1, len(points) + 1, dtype=np.float64)
    for start, (*mean, weight, scatter) in zip(
        range(0, len(points), LANES), moments(points, weights), strict=True
    ):
        inside, heavy = points[start : start + LANES], weights[start : start + LANES]
        np.testing.assert_allclose(mean, np.average(inside, axis=0, weights=heavy))
        assert weight == heavy.sum()
        assert scatter == pytest.approx(heavy @ ((inside - np.array(mean)) ** 2).sum(axis=1))


@given(
    points=clouds,
    centers=hnp.arrays(np.float32, st.tuples(st.integers(1, 20), st.just(4)), elements=small_levels),
)
def test_assignment_is_the_first_of_the_nearest(points, centers):
    weights = np.arange(1, len(points) + 1, dtype=np.float64)
    labels, sums = np.empty(len(points), np.uint8), np.zeros((len(centers), 5))
    inertia = assign(points, weights, centers, labels, sums)
    distances = ((points[:, None].astype(float) - centers[None]) ** 2).sum(axis=2)
    np.testing.assert_array_equal(labels, distances.argmin(axis=1))  # argmin takes the first
    assert inertia == pytest.approx(weights @ distances.min(axis=1), rel=1e-12)
    for center in range(len(centers)):
        mine = labels == center
        np.testing.assert_allclose(sums[center, :4], weights[mine] @ points[mine])
        assert sums[center, 4] == weights[mine].sum()


def test_assignment_takes_256_centres_and_fractions():
    rng = np.random.default_rng(1)
    points = rng.uniform(0, 255, (5000, 4)).astype(np.float32)
    centers = rng.uniform(0, 255, (256, 4)).astype(np.float32)
    labels, sums = np.empty(len(points), np.uint8), np.zeros((256, 5))
    inertia = assign(points, np.ones(len(points)), centers, labels, sums)
    distances = ((points[:, None].astype(float) - centers[None]) ** 2).sum(axis=2)
    chosen = distances[np.arange(len(points)), labels]
    np.testing.assert_allclose(chosen, distances.min(axis=1), rtol=1e-5)  # float32 may swap near ties
    assert (labels == distances.argmin(axis=1)).mean() > 0.999
    assert inertia == pytest.approx(distances.min(axis=1).sum(), rel=1e-6)


def test_assignment_adds_to_the_sums_it_is_given():
    points, weights = np.ones((3, 4), np.float32), np.array([1.0, 2.0, 3.0])
    sums = np.full((1, 5), 10.0)
    assign(points, weights, np.zeros((1, 4), np.float32), np.empty(3, np.uint8), sums)
    np.testing.assert_array_equal(sums, [[16, 16, 16, 16, 16]])


@pytest.mark.parametrize("count", [1, 2, 3, 40])
def test_blocks_with_one_centre_left_are_added_whole(count):
    """Three thousand points along a line, sorted: most blocks lie well within one cluster."""
    points = np.full((3000, 4), 255, np.float32)
    points[:, 0] = np.sort(np.random.default_rng(2).uniform(0, 255, 3000))
    weights = np.random.default_rng(3).uniform(1, 9, 3000)
    centers = points[np.linspace(0, 2999, count).astype(int)]
    labels, sums = np.empty(3000, np.uint8), np.zeros((count, 5))
    inertia = assign(points, weights, centers, labels, sums)
    distances = ((points[:, None].astype(float) - centers[None]) ** 2).sum(axis=2)
    np.testing.assert_array_equal(labels, distances.argmin(axis=1))
    assert inertia == pytest.approx(weights @ distances.min(axis=1), rel=1e-6)
    np.testing.assert_allclose(sums[:, 4], np.bincount(labels, weights, minlength=count))
    np.testing.assert_allclose(sums[:, 0], np.bincount(labels, weights * points[:, 0], minlength=count))
