"""The PSNR of a result against its plain definition."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core.quantized import tally

shapes = st.tuples(st.integers(1, 7), st.integers(1, 7))


@st.composite
def cases(draw):
    shape = draw(shapes)
    palette = draw(hnp.arrays(np.uint8, (draw(st.integers(1, 5)), 4)))
    source = draw(hnp.arrays(np.uint8, (*shape, 4)))
    if draw(st.booleans()):
        palette[:, 3] = source[..., 3] = 255
    return source, palette, draw(hnp.arrays(np.uint8, shape, elements=st.integers(0, len(palette) - 1)))


def plain_error(source, result, ground):
    def laid(rgba):
        alpha = rgba[..., 3:].astype(int)
        over_black = (rgba[..., :3] * alpha + 127) // 255
        return over_black + (255 - alpha if ground else 0)

    return float(((laid(source) - laid(result)) ** 2).mean())


@given(case=cases())
def test_psnr_is_of_the_worse_error_over_black_and_white(case):
    source, palette, indices = case
    worse = max(plain_error(source, palette[indices], ground) for ground in (0, 255))
    counts, ratio, _ = tally(source, palette, indices)
    expected = 10 * math.log10(255**2 / worse) if worse else math.inf
    assert ratio == pytest.approx(expected, rel=1e-9)
    assert counts.tolist() == np.bincount(indices.ravel(), minlength=len(palette)).tolist()


@given(case=cases())
def test_unchanged_pixels_have_no_error(case):
    _, palette, indices = case
    assert tally(palette[indices], palette, indices)[1:] == (math.inf, True)


def test_colours_under_full_transparency_do_not_count():
    source = np.array([[[255, 0, 0, 0], [10, 20, 30, 255]]], np.uint8)
    palette = np.array([[0, 0, 0, 0], [10, 20, 30, 255]], np.uint8)
    assert tally(source, palette, np.array([[0, 1]], np.uint8))[1:] == (math.inf, True)


def test_psnr_of_a_known_error():
    source = np.full((40, 50, 4), 255, np.uint8)
    palette = np.array([[254, 255, 255, 255]], np.uint8)
    _, ratio, unchanged = tally(source, palette, np.zeros((40, 50), np.uint8))
    assert ratio == pytest.approx(10 * math.log10(3 * 255**2))
    assert not unchanged
