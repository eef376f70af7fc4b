"""Jumps of centres: the estimates, what they leave alone, and that they never make a result worse."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qt_kmeans.core.kmeans.clustering import iterate, search
from qt_kmeans.core.kmeans.jumps import Clusters, Jump
from qt_kmeans.core.kmeans.points import WeightedPoints
from qt_kmeans.core.recipe import KMeansOptions


def clusters(data, centers, fixed=0):
    centers = np.asarray(centers, np.float32)
    labels, sums, _ = data.assign(centers)
    return Clusters.of(data.points, data.weights, labels, sums, centers, fixed=fixed)


def cloud(places, spread=4.0, each=200, seed=0):
    """Points about `places` (P, 2), in the plane of the first two axes."""
    rng = np.random.default_rng(seed)
    points = np.zeros((len(places) * each, 4), np.float32)
    points[:, :2] = np.repeat(places, each, axis=0) + rng.normal(0, spread, (len(points), 2))
    points[:, 3] = 255
    return WeightedPoints(points, rng.uniform(0.5, 2, len(points)))


@pytest.fixture
def unfair():
    """Four heaps: two centres share the first, one stands between the last two."""
    data = cloud([[0, 0], [100, 0], [200, 0], [200, 80]])
    return data, [[-3, 0, 0, 255], [3, 0, 0, 255], [100, 0, 0, 255], [200, 40, 0, 255]]


def test_the_crowded_centre_goes_where_one_is_missing(unfair):
    data, centers = unfair
    found = clusters(data, centers).jumps()
    assert found[0].taker == 3
    assert {found[0].donor, found[0].partner} == {0, 1}
    moved = clusters(data, centers).after(found[:1])
    ys = sorted(moved[[3, found[0].donor], 1].tolist())
    assert ys[0] < 15 < 65 < ys[1]
    np.testing.assert_allclose(moved[2], [100, 0, 0, 255], atol=1)


def test_the_optimum_is_reached(unfair):
    data, centers = unfair
    *_, stuck = iterate(data, np.array(centers, np.float32), KMeansOptions(k=4))
    *_, free = search(data, np.array(centers, np.float32), KMeansOptions(k=4))
    assert free.inertia < 0.2 * stuck.inertia


def test_locked_centres_stay_and_may_be_relieved(unfair):
    data, centers = unfair
    *_, last = search(data, np.array(centers[::-1], np.float32), KMeansOptions(k=4), fixed=1)
    np.testing.assert_array_equal(last.centers[0], np.float32(centers[3]))
    found = clusters(data, centers[::-1], fixed=1).jumps()
    assert all(jump.donor != 0 for jump in found)
    assert found[0].taker == 0


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 999), k=st.integers(2, 24), fixed=st.integers(0, 2))
def test_search_ends_no_higher_than_lloyd(seed, k, fixed):
    rng = np.random.default_rng(seed)
    data = cloud(rng.uniform(0, 255, (9, 2)), each=40, seed=seed)
    seeds = data.points[rng.permutation(len(data.points))[:k]]
    options = KMeansOptions(k=k)
    *_, plain = iterate(data, seeds, options, fixed=fixed, push=1.0)
    steps = list(search(data, seeds, options, fixed=fixed))
    assert steps[-1].inertia <= plain.inertia
    assert [step.index for step in steps] == list(range(len(steps)))
    for step in steps:
        np.testing.assert_array_equal(step.centers[:fixed], seeds[:fixed])
    *_, again = search(data, seeds, options, fixed=fixed)
    np.testing.assert_array_equal(again.centers, steps[-1].centers)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 999), k=st.integers(2, 24))
def test_no_centre_takes_part_in_two_jumps(seed, k):
    rng = np.random.default_rng(seed)
    data = cloud(rng.uniform(0, 255, (9, 2)), each=40, seed=seed)
    found = clusters(data, rng.uniform(0, 255, (k, 4))).jumps()
    taking_part = [c for jump in found for c in (jump.donor, jump.partner, jump.taker)]
    assert len(set(taking_part)) == len(taking_part)


@given(seed=st.integers(0, 999))
def test_axes_are_those_along_which_clusters_are_longest(seed):
    rng = np.random.default_rng(seed)
    points = (rng.normal(0, 1, (500, 4)) @ rng.normal(0, 9, (4, 4))).astype(np.float32)
    found = clusters(WeightedPoints(points, np.ones(500)), np.zeros((1, 4)))
    values, vectors = np.linalg.eigh(np.cov(points.T.astype(np.float64), bias=True))
    length = np.linalg.norm(found.axes[0])
    assert length == pytest.approx(0.8 * np.sqrt(values[-1]), rel=0.02)
    along = found.axes[0] / length
    assert along @ (vectors * values) @ vectors.T @ along > 0.97 * values[-1]


def test_clusters_of_one_colour_have_no_axis():
    data = WeightedPoints(np.full((5, 4), 7, np.float32), np.ones(5))
    found = clusters(data, [[7, 7, 7, 7], [9, 9, 9, 9]])
    assert not found.axes.any()
    assert not found.gains.any()


def test_estimates_are_near_the_truth():
    """Joining two heaps of 300 and 100 costs W v / (W + v) d²; splitting takes three quarters of a bar."""
    points = np.zeros((400, 4), np.float32)
    points[300:, 0] = 50
    data = WeightedPoints(points, np.ones(400))
    both = clusters(data, [[0, 0, 0, 0], [50, 0, 0, 0]])
    joined = both.after([Jump(0, 1, 1)])
    assert both._joining()[0][0] == pytest.approx(300 * 100 / 400 * 50**2)
    assert joined.dtype == np.float32

    bar = np.zeros((1000, 4), np.float32)
    bar[:, 1] = np.linspace(0, 100, 1000)
    data = WeightedPoints(bar, np.ones(1000))
    one = clusters(data, [[0, 50, 0, 0]])
    _, _, before = data.assign(np.array([[0, 50, 0, 0]], np.float32))
    _, _, after = data.assign(np.array([[0, 25, 0, 0], [0, 75, 0, 0]], np.float32))
    assert one.gains[0] == pytest.approx(before - after, rel=0.1)
    np.testing.assert_allclose(np.abs(one.axes[0]), [0, 23, 0, 0], atol=1)


def test_pushed_steps_never_raise_the_inertia():
    data = cloud(np.random.default_rng(5).uniform(0, 255, (30, 2)), spread=12)
    run = list(iterate(data, data.points[::180], KMeansOptions(k=30, tolerance=0.0), push=1.0))
    inertias = [step.inertia for step in run]
    assert all(b <= a * (1 + 1e-9) for a, b in pairwise(inertias))
    plain = list(iterate(data, data.points[::180], KMeansOptions(k=30, tolerance=0.0)))
    assert len(run) < len(plain)
