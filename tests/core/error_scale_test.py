"""Errors in Oklab: their unit, their byte, and colours for them that everybody can tell apart."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core import colors
from qt_kmeans.core.scoring.error_scale import CODE_SCALE, code_colors, delta_e, errors_of, heat_colors

# G. M. Machado et al., "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009:
# full protanopia, deuteranopia and tritanopia, on linear light.
BLINDNESS = {
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}

rgba_colors = hnp.arrays(np.uint8, (8, 4))


def color(*values):
    return np.array([values], np.uint8)


def unpacked(packed):
    return np.stack([packed >> 16 & 255, packed >> 8 & 255, packed & 255], axis=-1).astype(np.uint8)


def lab(rgb):
    alpha = np.full((len(rgb), 1), 255, np.uint8)
    return colors.to_space(np.concatenate([rgb, alpha], axis=1), "oklab")[:, :3] / 255


def test_black_and_white_are_a_hundred_apart():
    assert delta_e(color(0, 0, 0, 255), color(255, 255, 255, 255))[0] == pytest.approx(100, abs=0.01)


def test_published_distances_in_oklab():
    # From the reference implementation's values: red (0.628, 0.225, 0.126), blue (0.452, -0.032, -0.312).
    red, blue = color(255, 0, 0, 255), color(0, 0, 255, 255)
    assert delta_e(red, blue)[0] == pytest.approx(53.7, abs=0.1)


def test_alpha_counts_where_it_is_seen_most():
    clear, black, white = color(0, 0, 0, 0), color(0, 0, 0, 255), color(255, 255, 255, 255)
    assert delta_e(clear, black)[0] == pytest.approx(100, abs=0.01)  # over white
    assert delta_e(clear, white)[0] == pytest.approx(100, abs=0.01)  # over black
    assert delta_e(clear, color(200, 100, 0, 0))[0] == 0


@given(rgba_colors, rgba_colors)
def test_a_distance_is_a_distance(first, second):
    there = delta_e(first, second)
    np.testing.assert_allclose(there, delta_e(second, first), atol=1e-4)
    assert (delta_e(first, first) == 0).all()
    assert (there <= 100.01).all()


@given(st.floats(0, 100))
def test_a_code_stands_for_its_error(error):
    code = np.uint8(np.floor(CODE_SCALE * np.sqrt(error) + 0.5))
    step = 2 * np.sqrt(error) / CODE_SCALE + CODE_SCALE**-2  # between two codes
    assert abs(float(errors_of(np.array([code]))[0]) - error) <= step / 2 + 0.001


def test_heat_rises_evenly_in_lightness():
    lightness = lab(unpacked(heat_colors(np.linspace(0, 1, 64))))[:, 0]
    steps = np.diff(lightness)
    assert steps.min() > 0.5 * steps.mean()
    assert lightness[0] < 0.16
    assert lightness[-1] > 0.95


@pytest.mark.parametrize("kind", BLINDNESS)
def test_heat_can_be_told_apart_by_the_colour_blind(kind):
    rgb = unpacked(heat_colors(np.linspace(0, 1, 17)))
    seen = colors.from_linear(colors.to_linear(rgb / 255) @ np.array(BLINDNESS[kind]).T)
    points = lab(np.rint(seen * 255).astype(np.uint8))
    assert (np.diff(points[:, 0]) > 0).all()
    apart = 100 * np.linalg.norm(points[:, None] - points[None], axis=2)[np.triu_indices(len(points), 1)]
    assert apart.min() > 2


def test_the_scale_ends_where_it_is_told_to():
    table = code_colors(4.0)
    end = int(np.ceil(CODE_SCALE * np.sqrt(4.0)))
    assert (table[end:] == heat_colors(np.ones(1))[0]).all()
    assert table[end - 4] != table[end]
    assert table[0] == heat_colors(np.zeros(1))[0]
    assert (table >> 24 == 255).all()
