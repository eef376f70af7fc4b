"""Bins of neighbouring colours: even ones, and those that hide least scatter."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qt_kmeans.core.kmeans import bins
from qt_kmeans.core.kmeans.histogram import ColorHistogram, packed


def histogram(count, seed=0, spread=20):
    """Colours around a few places, along the curve; those of one place crowd."""
    rng = np.random.default_rng(seed)
    middles = rng.uniform(30, 225, (6, 4))[rng.integers(0, 6, count)]
    rgba = np.clip(middles + rng.normal(0, spread, (count, 4)), 0, 255).astype(np.uint8)
    rgba[: count // 2, :3] = rng.integers(100, 108, (count // 2, 3))
    rgba[:, 3] = 255
    return ColorHistogram.from_pixels(rgba[None])


def measured(found):
    return packed(found.colors).ravel(), found.colors.astype(np.float32), found.counts.astype(np.float64)


def hidden(starts, points, weights):
    scatters = np.zeros(len(starts))
    bins.bin_means(points, weights, starts, scatters)
    return scatters.sum()


@pytest.mark.parametrize("bits", [1, 4, 6, 7, 8])
def test_even_bins_are_the_colours_that_agree_in_their_first_bits(bits):
    found = histogram(3000)
    starts = bins.even_starts(packed(found.colors).ravel(), bits)
    first = np.unique(found.colors >> (8 - bits), axis=0)
    np.testing.assert_array_equal(np.unique(found.colors[starts] >> (8 - bits), axis=0), first)
    assert len(starts) == len(first)


@given(seed=st.integers(0, 99), most=st.integers(256, 3000))
def test_adaptive_bins_begin_at_the_first_colour_and_keep_to_their_number(seed, most):
    colors, points, weights = measured(histogram(2000, seed))
    starts = bins.adaptive_starts(colors, points, weights, most)
    assert starts[0] == 0
    assert (np.diff(starts) > 0).all()
    assert len(starts) <= most


@given(seed=st.integers(0, 20), fewer=st.integers(256, 1900), more=st.integers(256, 1900))
def test_more_bins_hide_no_more(seed, fewer, more):
    fewer, more = sorted((fewer, more))
    colors, points, weights = measured(histogram(2000, seed))
    few, many = (bins.adaptive_starts(colors, points, weights, most) for most in (fewer, more))
    assert set(few.tolist()) <= set(many.tolist())
    assert hidden(many, points, weights) <= hidden(few, points, weights) + 1e-6


def test_adaptive_bins_hide_less_than_even_ones():
    colors, points, weights = measured(histogram(20_000))
    for bits in (3, 4, 5, 6):
        even = bins.even_starts(colors, bits)
        adaptive = bins.adaptive_starts(colors, points, weights, len(even))
        assert hidden(adaptive, points, weights) < 0.95 * hidden(even, points, weights)


def test_room_for_all_gives_every_colour_its_own():
    colors, points, weights = measured(histogram(500))
    starts = bins.adaptive_starts(colors, points, weights, len(colors))
    np.testing.assert_array_equal(starts, np.arange(len(colors)))
