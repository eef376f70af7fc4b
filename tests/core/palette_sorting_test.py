"""A palette is shown in four orders, one of them that of the file."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core.palettes.sorting import ORDERS, sorted_entries, written_palette
from qt_kmeans.core.recipe import OutputOptions
from qt_kmeans.core.writing.encode import encode

palettes = hnp.arrays(np.uint8, st.tuples(st.integers(1, 40), st.just(4)))


def colors(*rgb):
    return np.array([(*one, 255) for one in rgb], np.uint8)


def even(palette):
    return np.full(len(palette), 1 / len(palette))


@given(palettes, st.sampled_from(ORDERS))
def test_every_order_shows_every_entry_once(palette, order):
    shown = sorted_entries(order, palette, even(palette), palette[::-1])
    assert sorted(shown.tolist()) == list(range(len(palette)))


def test_the_largest_share_comes_first():
    palette = colors((9, 9, 9), (99, 99, 99), (199, 199, 199))
    assert sorted_entries("share", palette, np.array([0.2, 0.5, 0.3])).tolist() == [1, 2, 0]


def test_hues_follow_the_rainbow_after_the_greys():
    palette = colors((0, 0, 255), (128, 128, 128), (0, 160, 0), (255, 0, 0), (250, 250, 250), (220, 200, 0))
    assert sorted_entries("hue", palette, even(palette)).tolist() == [1, 4, 3, 5, 2, 0]


def test_dark_colours_come_before_light_ones():
    palette = colors((255, 255, 0), (0, 0, 255), (0, 0, 0), (255, 0, 0))
    assert sorted_entries("lightness", palette, even(palette)).tolist() == [2, 1, 3, 0]


@pytest.mark.parametrize("file_format", ["png", "gif"])
@pytest.mark.parametrize("effort", [0, 4])
def test_the_order_of_the_file_is_that_of_its_palette(file_format, effort):
    rng = np.random.default_rng(3)
    palette = rng.integers(0, 256, (23, 4), np.uint8)
    palette[:, 3] = 255
    palette[0] = 0
    indices = rng.permuted(np.resize(np.arange(23, dtype=np.uint8), (20, 30)))
    written = written_palette(encode(palette, indices, OutputOptions(format=file_format, effort=effort)))
    order = sorted_entries("file", palette, even(palette), written)
    assert np.array_equal(palette[order], written[:23])


def test_a_webp_file_shows_no_palette():
    palette = colors((1, 2, 3), (200, 2, 3))
    data = encode(palette, np.eye(4, dtype=np.uint8), OutputOptions(format="webp"))
    assert written_palette(data) is None
    assert sorted_entries("file", palette, even(palette)).tolist() == [0, 1]


def test_colours_the_file_does_not_have_come_last():
    palette = colors((1, 1, 1), (2, 2, 2), (3, 3, 3))
    assert sorted_entries("file", palette, even(palette), palette[[2, 1]]).tolist() == [2, 1, 0]
