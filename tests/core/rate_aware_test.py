"""Rate-aware mapping: fewer changes of index where it does not show, and the same ones anywhere."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core import parallel, rate_aware
from qt_kmeans.core.encode import encode
from qt_kmeans.core.quantized import quantize
from qt_kmeans.core.recipe import OutputOptions, Recipe
from qt_kmeans.core.source import from_pixels


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
def test_the_higher_the_price_the_fewer_changes_and_bytes(k):
    results = [quantize(photo_like(), Recipe().but(k=k, rate_weight=weight)) for weight in (0.0, 1.0, 4.0)]
    assert changes(results[0].indices) > changes(results[1].indices) > changes(results[2].indices)
    assert bytes_of(results[0]) > bytes_of(results[1]) > bytes_of(results[2])
    assert results[0].psnr > results[1].psnr > results[2].psnr > results[0].psnr - 4


def test_error_plus_price_never_rises():
    rng = np.random.default_rng(3)
    points = rng.uniform(0, 255, (500, 4)).astype(np.float32)
    centers = points[:12].copy()
    numbers = rng.integers(0, 500, (70, 90)).astype(np.int32)
    distances = ((points[:, None] - centers) ** 2).sum(axis=2)
    nearest = distances.argmin(axis=1).astype(np.uint8)[numbers]
    weights, levels = rng.uniform(0.1, 1, 256).astype(np.float32), rng.integers(0, 256, (70, 90), np.uint8)
    errors = weights[levels] * distances[numbers, nearest]

    def energy(indices, price=0.5):
        spent = weights[levels] * distances[numbers, indices]
        return spent.sum() + price * errors.mean() * changes(indices)

    settled = nearest.copy()
    rate_aware.settle(numbers, points, centers, settled, weights, levels, price=0.5)
    assert energy(settled) < energy(nearest)
    free = nearest.copy()
    rate_aware.settle(numbers, points, centers, free, weights, levels, price=0.0)
    np.testing.assert_array_equal(free, nearest)


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
