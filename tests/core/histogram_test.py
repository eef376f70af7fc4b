"""Counting the distinct colours, adding histograms, and finding the way back to the pixels."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core.kmeans import color_kernels, histogram
from qt_kmeans.core.kmeans.histogram import ColorHistogram, packed

few_levels = st.sampled_from([0, 1, 128, 255])
pictures = hnp.arrays(
    np.uint8, st.tuples(st.integers(1, 8), st.integers(1, 8), st.just(4)), elements=few_levels
)


def canonical(rgba):
    """Fully transparent colours are all the same one."""
    return np.where(rgba[..., 3:] == 0, np.uint8(0), rgba)


def plain_histogram(rgba):
    colors, counts = np.unique(canonical(rgba).reshape(-1, 4), axis=0, return_counts=True)
    return {tuple(color): count for color, count in zip(colors.tolist(), counts.tolist(), strict=True)}


def as_dict(counted):
    assert len(counted) == len(counted.colors) == len(counted.counts)
    return {tuple(c): n for c, n in zip(counted.colors.tolist(), counted.counts.tolist(), strict=True)}


@given(rgba=pictures)
def test_every_colour_is_counted_once(rgba):
    counted = ColorHistogram.from_pixels(rgba)
    assert as_dict(counted) == plain_histogram(rgba)
    codes = color_kernels.z_codes(packed(counted.colors).ravel())
    assert (codes[1:] > codes[:-1]).all()


@pytest.mark.parametrize("opacity", [255, 254])
def test_many_pixels_are_counted_as_few_are(monkeypatch, opacity):
    rgba = np.random.default_rng(0).integers(0, 256, (40, 50, 4), np.uint8)
    rgba[:20] = rgba[:20] // 64 * 85
    rgba[..., 3] = 255
    rgba[0, 0, 3] = opacity
    few = ColorHistogram.from_pixels(rgba)
    monkeypatch.setattr(histogram, "_MANY", 1)
    many = ColorHistogram.from_pixels(rgba)
    np.testing.assert_array_equal(many.colors, few.colors)
    np.testing.assert_array_equal(many.counts, few.counts)
    for array in (many.colors, many.counts):
        assert not array.flags.writeable


def test_counters_that_run_over_lose_nothing():
    """One half of the pixels is counted in one table, the other in another, 16 bits each."""
    numbers = [65_535, 65_536, 65_537, 131_071, 131_072, 200_000, 1, 2]
    levels = np.repeat(np.arange(len(numbers), dtype=np.uint32), numbers)
    pixels = np.concatenate([levels, levels[:65_536], np.full(len(levels) - 65_536, 9, np.uint32)])
    colors, counts = histogram.count_opaque(pixels | np.uint32(255 << 24))
    expected, expected_counts = np.unique(pixels, return_counts=True)
    order = np.argsort(colors)
    np.testing.assert_array_equal(colors[order] & np.uint32(255), expected)
    np.testing.assert_array_equal(counts[order], expected_counts)


@pytest.mark.parametrize("number", [np.uint8, np.int32])
def test_values_are_found_in_a_table_as_they_are_by_hashing(monkeypatch, number):
    rgba = np.random.default_rng(0).integers(0, 256, (40, 50, 4), np.uint8)
    rgba[..., 3] = 255
    counted = ColorHistogram.from_pixels(rgba)
    values = np.random.default_rng(1).integers(0, 256, len(counted)).astype(number)
    hashed = counted.look_up(packed(rgba), values)
    monkeypatch.setattr(histogram, "_TABLE_BYTES", 1 << 20)
    monkeypatch.delattr(color_kernels, "find_values")
    found = counted.look_up(packed(rgba), values)
    assert found.dtype == number
    np.testing.assert_array_equal(found, hashed)


@given(a=pictures, b=pictures)
def test_histograms_add_up(a, b):
    together = ColorHistogram.from_pixels(np.concatenate([a.reshape(1, -1, 4), b.reshape(1, -1, 4)], axis=1))
    one, other = ColorHistogram.from_pixels(a), ColorHistogram.from_pixels(b)
    for total in (one + other, other + one):
        np.testing.assert_array_equal(total.colors, together.colors)
        np.testing.assert_array_equal(total.counts, together.counts)


@given(rgba=pictures)
def test_looking_up_leads_back_to_the_pixels(rgba):
    counted = ColorHistogram.from_pixels(rgba)
    numbers = counted.look_up(packed(rgba), np.arange(len(counted), dtype=np.int32))
    assert numbers.shape == rgba.shape[:2]
    np.testing.assert_array_equal(counted.colors[numbers], canonical(rgba))


def test_half_a_million_colours_are_told_apart():
    rng = np.random.default_rng(0)
    rgba = rng.integers(0, 256, (800, 800, 4), np.uint8)
    counted = ColorHistogram.from_pixels(rgba)
    keys, counts = np.unique(packed(rgba), return_counts=True)
    assert len(counted) > 600_000
    order = np.argsort(packed(counted.colors).ravel())
    np.testing.assert_array_equal(packed(counted.colors).ravel()[order], keys)
    np.testing.assert_array_equal(counted.counts[order], counts)
    labels = rng.integers(0, 256, len(counted), np.uint8)
    np.testing.assert_array_equal(
        counted.look_up(packed(rgba), labels), labels[order][np.searchsorted(keys, packed(rgba))]
    )


def test_colours_that_collide_are_found():
    """All want the same eight slots of the look-up's hash table."""
    pixels = np.unique(np.random.default_rng(1).integers(1 << 24, 2**32, 1 << 21, np.uint32))
    slots = ((pixels * np.uint32(0x9E3779B1)) ^ (pixels >> np.uint32(15))) & np.uint32((1 << 11) - 1)
    chosen = pixels[slots < 1][:600]
    assert len(chosen) == 600
    counted = ColorHistogram.from_pixels(np.tile(chosen, 3).view(np.uint8).reshape(3, -1, 4))
    assert (counted.counts == 3).all()
    numbers = counted.look_up(chosen, np.arange(600, dtype=np.int32))
    np.testing.assert_array_equal(packed(counted.colors[numbers]).ravel(), chosen)


@pytest.mark.parametrize("span", [1, 7, 64, 10_000])
def test_pieces_do_not_show(monkeypatch, span):
    rgba = np.random.default_rng(2).integers(0, 4, (20, 30, 4), np.uint8)
    whole = ColorHistogram.from_pixels(rgba)
    monkeypatch.setattr(histogram, "_SPAN", span)
    counted = ColorHistogram.from_pixels(rgba)
    np.testing.assert_array_equal(counted.colors, whole.colors)
    np.testing.assert_array_equal(counted.counts, whole.counts)
    numbers = counted.look_up(packed(rgba), np.arange(len(counted), dtype=np.int32))
    np.testing.assert_array_equal(counted.colors[numbers], canonical(rgba))


def test_transparent_colours_are_one():
    rgba = np.array([[[255, 0, 0, 0], [0, 255, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1]]], np.uint8)
    assert as_dict(ColorHistogram.from_pixels(rgba)) == {(0, 0, 0, 0): 3, (0, 0, 0, 1): 1}


def test_packing_copies_only_when_something_is_transparent():
    rgba = np.full((2, 3, 4), 200, np.uint8)
    assert np.shares_memory(packed(rgba), rgba)
    assert packed(rgba)[0, 0] == 0xC8C8C8C8
    rgba[0, 0, 3] = 0
    values = packed(rgba)
    assert values[0, 0] == 0
    assert rgba[0, 0].tolist() == [200, 200, 200, 0]


def test_packing_takes_a_picture_that_is_a_part_of_another():
    rgba = np.arange(5 * 6 * 4, dtype=np.uint8).reshape(5, 6, 4)
    rgba[..., 3] = 255
    np.testing.assert_array_equal(packed(rgba[1:4, ::2]), packed(rgba)[1:4, ::2])


def test_arrays_are_read_only():
    counted = ColorHistogram.from_pixels(np.zeros((2, 2, 4), np.uint8))
    for array in (counted.colors, counted.counts):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1
