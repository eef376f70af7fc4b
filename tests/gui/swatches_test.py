from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qt_kmeans.gui.palette.swatches import ROWS_MAX, arrange, hex_code

GAP = 2


def shares_of(weights):
    weights = np.asarray(weights, float)
    return (weights / weights.sum()).tolist()


shares = st.lists(st.integers(1, 10**6), min_size=1, max_size=256).map(shares_of)


@given(shares, st.integers(160, 2400), st.integers(40, 120))
def test_every_colour_has_a_place_inside_and_none_overlap(shares, width, height):
    places = arrange(shares, width=width, height=height, gap=GAP)
    assert len(places) == len(shares)
    for place in places:
        assert place.width >= 1
        assert place.height >= 1
        assert 0 <= place.x <= place.x + place.width <= width
        assert 0 <= place.y <= place.y + place.height <= height
    for one, other in pairwise(places):
        if one.row == other.row:
            assert one.x + one.width < other.x + other.width
            assert one.x + one.width <= other.x
        else:
            assert one.y + one.height <= other.y


@given(shares, st.integers(700, 2400))
def test_rows_are_filled_in_order(shares, width):
    places = arrange(shares, width=width, height=72, gap=GAP)
    rows = [place.row for place in places]
    assert rows == sorted(rows)
    assert set(rows) == set(range(max(rows) + 1))
    assert max(rows) < ROWS_MAX
    for row in set(rows):
        line = [place for place in places if place.row == row]
        assert line[0].x == 0
        assert line[-1].x + line[-1].width == width


@given(shares, st.integers(1000, 2400))
def test_the_larger_share_is_not_the_narrower_swatch(shares, width):
    places = arrange(shares, width=width, height=72, gap=GAP)
    for row in {place.row for place in places}:
        line = sorted((s, p.width) for s, p in zip(shares, places, strict=True) if p.row == row)
        widest = 0
        for _, swatch in line:
            assert swatch >= widest - 1  # edges are rounded
            widest = max(widest, swatch)


@pytest.mark.parametrize(("count", "rows"), [(2, 1), (16, 1), (24, 2), (48, 3), (64, 2), (256, 4)])
def test_rows_at_the_usual_width(count, rows):
    places = arrange([1 / count] * count, width=1000, height=72, gap=GAP)
    assert places[-1].row + 1 == rows
    assert min(place.width for place in places) >= 12
    assert min(place.height for place in places) >= 15


def test_256_colours_can_be_hit_in_a_narrow_window():
    places = arrange([1 / 256] * 256, width=400, height=72, gap=GAP)
    assert min(place.width for place in places) >= 4


def test_nothing_needs_no_room():
    assert arrange([], width=100, height=50, gap=GAP) == ()


def test_codes_name_the_opacity_only_where_there_is_one():
    assert hex_code((1, 2, 255)) == "#0102FF"
    assert hex_code((1, 2, 255, 255)) == "#0102FF"
    assert hex_code((1, 2, 255, 128)) == "#0102FF80"
