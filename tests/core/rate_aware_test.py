"""Rate-aware mapping: fewer changes of index where it does not show, and the same ones anywhere."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core import parallel
from qt_kmeans.core.mapping import rate_aware
from qt_kmeans.core.quantized import quantize
from qt_kmeans.core.recipe import OutputOptions, Recipe
from qt_kmeans.core.source import from_pixels
from qt_kmeans.core.writing.encode import encode


def photo_like(height=150, width=200, seed=0):
    """Soft shapes with noise on them."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[:height, :width]
    waves = [np.sin(x / a + y / b + c) for a, b, c in ((21, 34, 0), (55, 13, 1), (34, 21, 2))]
    rgb = 128 + 90 * np.stack(waves, axis=-1) + rng.normal(0, 7, (height, width, 3))
    rgba = np.full((height, width, 4), 255, np.uint8)
    rgba[..., :3] = np.clip(rgb, 0, 255)
    return from_pixels(rgba, "soft")


def changes(indices):
    return (indices[1:] != indices[:-1]).sum() + (indices[:, 1:] != indices[:, :-1]).sum()


def bytes_of(result):
    return len(encode(result.palette, result.indices, OutputOptions(effort=2)))


@pytest.mark.parametrize("k", [4, 32, 256])
def test_the_higher_the_price_the_fewer_bytes(k):
    recipe = Recipe().but(k=k, masking=0.5)
    results = [quantize(photo_like(), recipe.but(rate_weight=weight)) for weight in (0.0, 1.0, 4.0)]
    assert bytes_of(results[0]) > bytes_of(results[1]) > bytes_of(results[2])
    # The nearest entry in Oklab need not have the least error in sRGB.
    assert results[0].psnr + 0.01 > results[1].psnr > results[2].psnr - 0.01 > results[0].psnr - 4


def test_error_plus_price_never_rises():
    rng = np.random.default_rng(3)
    points = rng.uniform(0, 255, (500, 4)).astype(np.float32)
    centers = points[:12].copy()
    numbers = rng.integers(0, 500, (70, 90)).astype(np.int32)
    distances = ((points[:, None] - centers) ** 2).sum(axis=2)
    labels = distances.argmin(axis=1).astype(np.uint8)
    nearest = labels[numbers]
    weights, levels = rng.uniform(0.1, 1, 256).astype(np.float32), rng.integers(0, 256, (70, 90), np.uint8)
    errors = weights[levels] * distances[numbers, nearest]

    def energy(indices, price=0.5):
        spent = weights[levels] * distances[numbers, indices]
        return spent.sum() + price * errors.mean() * changes(indices)

    settled = rate_aware.settle(numbers, points, centers, labels, weights, levels, price=0.5)
    assert energy(settled) < energy(nearest)
    free = rate_aware.settle(numbers, points, centers, labels, weights, levels, price=0.0)
    np.testing.assert_array_equal(free, nearest)


def test_in_the_end_no_pixel_has_a_better_entry(monkeypatch):
    """The skipping of pixels passes over none that would change."""
    monkeypatch.setattr(rate_aware, "_SWEEPS", 40)
    rng = np.random.default_rng(5)
    centers = rng.integers(0, 256, (6, 4)).astype(np.float32)
    points = rng.integers(0, 256, (300, 4)).astype(np.float32)
    numbers = rng.integers(0, 300, (80, 30)).astype(np.int32)
    distances = ((points[:, None] - centers) ** 2).sum(axis=2)
    labels = distances.argmin(axis=1).astype(np.uint8)
    weights, levels = np.ones(256, np.float32), np.zeros(numbers.shape, np.uint8)
    settled = rate_aware.settle(numbers, points, centers, labels, weights, levels, price=0.4)
    assert (settled != labels[numbers]).mean() > 0.1
    edged = np.pad(settled, 1, constant_values=255)
    costs = distances[numbers].copy()
    for shift in ((0, 1), (2, 1), (1, 0), (1, 2)):
        other = edged[shift[0] : shift[0] + 80, shift[1] : shift[1] + 30, None]
        costs += (
            0.4
            * distances[np.arange(300), labels][numbers].mean()
            * ((other != np.arange(6)) & (other != 255))
        )
    inside = costs[1:-1, 1:-1]  # what is off the edge is alike to the nearest entry alone
    chosen = np.take_along_axis(inside, settled[1:-1, 1:-1, None].astype(int), axis=2)[..., 0]
    offered = [edged[1 + a : 79 + a, 1 + b : 29 + b] for a, b in ((0, 1), (2, 1), (1, 0), (1, 2))]
    for entry in (*offered, labels[numbers][1:-1, 1:-1]):
        rival = np.take_along_axis(inside, entry[..., None].astype(int), axis=2)[..., 0]
        assert (chosen <= rival * (1 + 1e-5)).all()


@settings(max_examples=40, deadline=None)
@given(
    rgba=hnp.arrays(np.uint8, st.tuples(st.integers(1, 12), st.integers(1, 12), st.just(4))),
    k=st.sampled_from([2, 3, 9]),
    weight=st.floats(0, 4),
)
def test_transparent_pixels_keep_their_entry(rgba, k, weight):
    rgba[::3, ::2, 3] = 0
    result = quantize(from_pixels(rgba, "holes"), Recipe().but(k=k, rate_weight=weight))
    clear = rgba[..., 3] == 0
    assert len(result.palette) <= k
    assert (result.palette[result.indices[clear], 3] == 0).all()


def test_edges_stay_where_they_are():
    """Two flat halves with a little noise: no pixel changes sides."""
    rng = np.random.default_rng(0)
    rgba = np.full((40, 40, 4), 255, np.uint8)
    rgba[..., :3] = 60 + rng.integers(0, 9, (40, 40, 3))
    rgba[:, 20:, :3] += 100
    result = quantize(from_pixels(rgba, "halves"), Recipe().but(k=6, rate_weight=4.0))
    lightness = result.palette[result.indices][..., 1].astype(int)
    assert (lightness[:, :20] < 100).all()
    assert (lightness[:, 20:] > 130).all()


def test_number_of_threads_does_not_matter(monkeypatch):
    monkeypatch.setattr(rate_aware, "_BAND", 8)
    expected = quantize(photo_like(), Recipe().but(k=24)).indices
    monkeypatch.setattr(parallel, "map_items", lambda function, items: [function(item) for item in items])
    monkeypatch.setattr(rate_aware, "map_items", parallel.map_items)
    np.testing.assert_array_equal(quantize(photo_like(), Recipe().but(k=24)).indices, expected)
