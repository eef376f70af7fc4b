"""The worst places: found, joined, ranked, and told which colour they lack."""

import numpy as np
import pytest

from qt_kmeans.core.scoring.difference import difference
from qt_kmeans.core.scoring.error_scale import delta_e
from qt_kmeans.core.scoring.worst_regions import MOST_REGIONS
from qt_kmeans.core.showing.framing import picture_of

GREY, PURPLE, GREEN = (128, 128, 128, 255), (140, 40, 160, 255), (90, 140, 90, 255)


def flat(color, height=384, width=384):
    return np.broadcast_to(np.array(color, np.uint8), (height, width, 4)).copy()


def regions(original, result):
    pictures = [picture_of(np.ascontiguousarray(rgba), opaque=True) for rgba in (original, result)]
    return difference(*pictures).regions


def test_the_worst_place_comes_first_with_the_colour_it_lacks():
    original, result = flat(GREY), flat(GREY)
    original[64:80, 96:112] = PURPLE
    original[200:216, 40:72] = GREEN
    first, second = regions(original, result)
    assert (first.left, first.top, first.width, first.height) == (96, 64, 16, 16)
    assert (second.left, second.top, second.width, second.height) == (40, 200, 32, 16)
    assert first.wanted == PURPLE
    assert first.served == second.served == GREY
    assert second.wanted == GREEN
    assert first.error == pytest.approx(
        delta_e(np.array([PURPLE], np.uint8), np.array([GREY], np.uint8))[0], abs=0.4
    )


def test_tiles_that_touch_are_one_region():
    original, result = flat(GREY), flat(GREY)
    for step in range(4):
        original[64 + 8 * step : 72 + 8 * step, 64 + 8 * step : 72 + 8 * step] = PURPLE
    (only,) = regions(original, result)
    assert (only.left, only.top, only.width, only.height) == (64, 64, 32, 32)


def test_a_stray_pixel_is_no_region_and_a_small_thing_is():
    original, result = flat(GREY), flat(GREY)
    original[100, 100] = PURPLE
    assert regions(original, result) == ()
    original[100:104, 100:103] = PURPLE  # a fifth of a tile
    assert len(regions(original, result)) == 1


def test_what_cannot_be_seen_is_no_region():
    original = flat(GREY)
    original[:16, :16] = (130, 129, 128, 255)
    assert regions(original, flat(GREY)) == ()


def test_of_many_colours_in_a_region_the_worst_served_is_wanted():
    original, result = flat(GREY), flat(GREY)
    original[96:112, 96:112] = GREEN
    original[100:104, 96:112] = PURPLE
    result[104:112, 96:112] = GREEN
    (only,) = regions(original, result)
    assert only.served == GREY
    assert delta_e(np.array([only.wanted], np.uint8), np.array([PURPLE], np.uint8))[0] < 6


def test_the_list_is_short_and_in_order():
    rng = np.random.default_rng(0)
    original, result = flat(GREY, 768, 1152), flat(GREY, 768, 1152)
    for y in range(0, 768, 96):
        for x in range(0, 1152, 96):
            original[y : y + 24, x : x + 24, :3] = rng.integers(0, 256, 3)
    found = regions(original, result)
    assert 1 < len(found) <= MOST_REGIONS
    errors = [region.error for region in found]
    assert errors == sorted(errors, reverse=True)
    for region in found:
        assert region.left + region.width <= 1152
        assert region.top + region.height <= 768


@pytest.mark.parametrize("size", [(1, 1), (3, 700), (9, 9)])
def test_any_size_will_do(size):
    found = regions(flat(PURPLE, *size), flat(GREEN, *size))
    assert found
    box = found[0]
    assert 0 < box.width <= size[1]
    assert 0 < box.height <= size[0]


def test_transparency_is_a_colour_too():
    original, result = flat(GREY, 64, 64), flat(GREY, 64, 64)
    original[:8, :8] = (0, 0, 0, 0)
    pictures = [picture_of(rgba, opaque=False) for rgba in (original, result)]
    assert difference(*pictures).regions[0].wanted == (0, 0, 0, 0)
