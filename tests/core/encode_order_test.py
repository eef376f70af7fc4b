"""The palette's order: a permutation, never costlier than its start, judged by exact sums."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from qt_kmeans.core.writing import palette_order
from qt_kmeans.core.writing.palette_order import pair_counts, smooth_order, step_cost


def random_pairs(size, seed):
    rng = np.random.default_rng(seed)
    pairs = np.triu(rng.integers(0, 50, (size, size)) * rng.integers(0, 2, (size, size)), 1).astype(float)
    return pairs + pairs.T


@given(size=st.integers(2, 9), front=st.integers(0, 9), seed=st.integers(0, 10_000))
def test_at_the_end_no_entry_has_a_better_place(size, front, seed):
    pairs, front = random_pairs(size, seed), min(front, size)
    order = smooth_order(pairs, front=front, sweeps=50)
    cost = step_cost(pairs, order)
    for place in range(size):
        others = np.delete(order, place)
        for target in range(*((0, front) if place < front else (front, size))):
            assert step_cost(pairs, np.insert(others, target, order[place])) >= cost


@given(
    size=st.integers(1, 40),
    front=st.integers(0, 40),
    sweeps=st.sampled_from((0, 1, 5, 100)),
    starts=st.integers(1, 2),
    seed=st.integers(0, 10_000),
)
def test_an_order_holds_every_entry_once_and_keeps_the_front(size, front, sweeps, starts, seed):
    front = min(front, size)
    order = smooth_order(random_pairs(size, seed), front=front, sweeps=sweeps, starts=starts)
    assert sorted(order) == list(range(size))
    assert set(order[:front]) == set(range(front))


@given(size=st.integers(3, 40), seed=st.integers(0, 10_000))
def test_search_never_makes_it_worse(size, seed):
    pairs = random_pairs(size, seed)
    costs = [step_cost(pairs, smooth_order(pairs, sweeps=sweeps)) for sweeps in (0, 1, 3, 50)]
    assert costs == sorted(costs, reverse=True)
    assert step_cost(pairs, smooth_order(pairs, sweeps=50, starts=2)) <= costs[-1]


def test_a_shuffled_chain_is_put_straight():
    size = 60
    shuffled = np.random.default_rng(4).permutation(size)
    pairs = np.zeros((size, size))
    pairs[shuffled[:-1], shuffled[1:]] = 100
    pairs += pairs.T
    order = smooth_order(pairs, sweeps=50, starts=2).tolist()
    assert order in (shuffled.tolist(), shuffled[::-1].tolist())


def test_neighbours_are_counted_across_and_down():
    indices = np.array([[0, 1, 1], [2, 1, 0]], np.uint8)
    counted = pair_counts(indices, 3)
    # across: 0-1, 1-1, 2-1, 1-0; down: 0-2, 1-1, 1-0
    np.testing.assert_array_equal(counted, [[0, 3, 1], [3, 0, 1], [1, 1, 0]])


def test_one_pixel_has_no_neighbours():
    np.testing.assert_array_equal(pair_counts(np.zeros((1, 1), np.uint8), 1), [[0]])
    assert smooth_order(np.zeros((5, 5)), sweeps=9, starts=2).tolist() == [0, 1, 2, 3, 4]


def test_large_pictures_are_sampled(monkeypatch):
    indices = np.random.default_rng(0).integers(0, 5, (400, 50), dtype=np.uint8)
    whole = pair_counts(indices, 5)
    monkeypatch.setattr(palette_order, "_SAMPLE_PIXELS", 50 * 16 * 3)
    sample = pair_counts(indices, 5)
    assert 0 < sample.sum() < 0.2 * whole.sum()
