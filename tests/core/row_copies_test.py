"""Copies that go on: rows that cost less to write, within what the errors are worth."""

import itertools

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.core.errors import Cancelled
from qt_kmeans.core.kmeans.counted import CountedPicture
from qt_kmeans.core.mapping import row_copies
from qt_kmeans.core.mapping.row_copies import follow
from qt_kmeans.core.quantized import quantize_colors
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.sample import sample_path

GREYS = np.array([[g, g, g, 255] for g in (0, 40, 100, 200)], np.float32)


def random_picture(height, width, seed=0, levels=False):
    """What `follow` takes: points near the centres, with labels that are the nearest."""
    rng = np.random.default_rng(seed)
    points = np.repeat(GREYS, 20, axis=0)
    points[:, :3] += rng.normal(0, 16, (80, 3))
    distances = ((points[:, None] - GREYS) ** 2).sum(axis=2)
    numbers = rng.integers(0, 80, (height, width)).astype(np.int32)
    labels = distances.argmin(axis=1).astype(np.uint8)
    weights = rng.uniform(0.2, 1, 256).astype(np.float32) if levels else np.ones(256, np.float32)
    busy = rng.integers(0, 256, (height, width), np.uint8)
    return distances, labels[numbers], (numbers, points.astype(np.float32), GREYS, labels, weights, busy)


def cheapest_row(misses, above, own, entry_prices, copy_price):
    """Return the least that a row costs, by trying every way to write it."""
    least = np.inf
    for ways in itertools.product(("own", "run", 0, -1, 1), repeat=len(own)):
        cost, before, entry = 0.0, None, None
        for column, way in enumerate(ways):
            there = column if way in ("own", "run") else column + way
            if (way == "run" and column == 0) or not 0 <= there < len(own):
                break
            if way == "own":
                entry = own[column]
                cost += entry_prices[entry]
            else:
                entry = entry if way == "run" else above[there]
                cost += 0 if way == before else copy_price
            cost += misses[column, entry]
            before = way
        else:
            least = min(least, cost)
    return least


def cost_of(row, misses, above, own, entry_prices, copy_price):
    """Return the least that writing just these entries costs."""
    fitting = np.full(misses.shape, np.inf)
    fitting[np.arange(len(row)), row] = misses[np.arange(len(row)), row]
    return cheapest_row(fitting, above, own, entry_prices, copy_price)


@pytest.mark.parametrize("seed", range(6))
def test_no_way_to_write_a_row_is_cheaper_by_much(seed):
    """But for what is forgotten: in which entry a run could have come along dearer."""
    distances, nearest, known = random_picture(2, 6, seed, levels=True)
    numbers, _, _, _, weights, busy = known
    followed = follow(nearest, *known, price=48.0)
    misses = weights[busy][..., None] * distances[numbers]
    bit = 48.0 * (4 / row_copies._MANY) * misses.min(axis=2).mean() / row_copies._PRICED_BITS
    entry_prices = bit * row_copies._entry_bits(nearest, 4)
    row = misses[1], followed[0], nearest[1], entry_prices, bit * row_copies._COPY_BITS
    best = cheapest_row(*row)
    assert best <= cost_of(followed[1], *row) * (1 + 1e-5)
    assert cost_of(followed[1], *row) <= best * 1.02
    assert cost_of(followed[1], *row) <= cost_of(nearest[1], *row)


def test_for_nothing_every_pixel_keeps_its_nearest_entry():
    _, nearest, known = random_picture(70, 90)
    np.testing.assert_array_equal(follow(nearest, *known, price=0.0), nearest)


def speck_and_edge():
    """An edge, and a pixel between black and dark grey amid the dark grey."""
    points = np.concatenate([GREYS, [[41, 41, 41, 255], [22, 22, 22, 255]]]).astype(np.float32)
    labels = np.array([0, 1, 2, 3, 1, 1], np.uint8)
    numbers = np.full((12, 40), 4, np.int32)
    numbers[:, 20:] = 3
    numbers[5, 7] = 5
    indices = labels[numbers]
    indices[5, 7] = 0
    return indices, (numbers, points, GREYS, labels, np.ones(256, np.float32), np.zeros((12, 40), np.uint8))


def test_a_speck_joins_the_copy_around_it_and_an_edge_does_not():
    indices, known = speck_and_edge()
    followed = follow(indices, *known, price=3200.0)
    assert followed[5, 7] == 1
    np.testing.assert_array_equal(followed == 3, known[0] == 3)


def test_transparent_pixels_keep_their_entry():
    indices, known = speck_and_edge()
    clear = np.zeros(indices.shape, np.bool_)
    clear[::2, 10:14] = clear[4:7, 30] = True
    known[0][clear], indices[clear] = -1, 2
    followed = follow(indices, *known, price=6400.0)
    np.testing.assert_array_equal(followed == 2, clear)
    assert followed[5, 7] == 1


@pytest.mark.parametrize(("height", "width"), [(1, 1), (1, 9), (9, 1), (65, 2), (64, 3), (200, 5)])
def test_every_shape(height, width):
    _, nearest, known = random_picture(height, width)
    followed = follow(nearest, *known, price=64.0)
    assert followed.shape == (height, width)
    assert followed.max() < 4


def test_number_of_threads_does_not_matter(monkeypatch):
    _, nearest, known = random_picture(300, 60)
    expected = follow(nearest, *known, price=32.0)
    monkeypatch.setattr(row_copies, "map_items", lambda function, items: [function(item) for item in items])
    np.testing.assert_array_equal(follow(nearest, *known, price=32.0), expected)


def test_it_can_be_stopped_after_a_part_of_the_picture(monkeypatch):
    monkeypatch.setattr(row_copies, "_PIXELS_AT_ONCE", 2 * 64 * 20)
    _, nearest, known = random_picture(640, 20)
    shares = []

    def progress(_stage, share):
        shares.append(share)
        if len(shares) == 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        follow(nearest, *known, price=32.0, progress=progress)
    assert shares == sorted(set(shares))
    assert 0.5 <= shares[0] < shares[-1] < 1


@pytest.mark.parametrize("k", [4, 12])
def test_few_entries_keep_their_shapes(k):
    """At the price that their large errors would make, all shapes would fray, and lose two decibels."""
    with Image.open(sample_path()) as image:
        part = image.convert("RGBA").crop((80, 40, 592, 424)).reduce(2)
    picture = CountedPicture(np.asarray(part))
    nearest, mapped = (
        quantize_colors(picture, Recipe().but(k=k, rate_weight=weight)) for weight in (0.0, 2.0)
    )
    assert nearest.psnr - 0.8 < mapped.psnr
