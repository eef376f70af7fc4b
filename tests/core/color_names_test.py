"""Names tell hue, lightness and how much colour there is, whatever the colour."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core.palettes.color_names import names_of


def name_of(code, alpha=255):
    return names_of(np.array([(*bytes.fromhex(code), alpha)], np.uint8))[0]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("000000", "black"),
        ("808080", "grey"),
        ("ffffff", "white"),
        ("ff0000", "red"),
        ("800000", "dark red"),
        ("ffa500", "amber"),
        ("8b4513", "brown"),
        ("d2b48c", "tan"),
        ("ffff00", "yellow"),
        ("808000", "olive"),
        ("228b22", "green"),
        ("008080", "teal"),
        ("0000ff", "blue"),
        ("000080", "navy"),
        ("800080", "purple"),
        ("ff00ff", "magenta"),
        ("ffc0cb", "pink"),
        ("534f6b", "violet grey"),
        ("2f4f4f", "teal grey"),
        ("f5f5dc", "cream"),
    ],
)
def test_well_known_colours_are_called_what_they_are_called(code, name):
    assert name_of(code) == name


def test_opacity_makes_no_other_name_until_nothing_is_seen():
    assert name_of("ff0000", 1) == "red"
    assert name_of("ff0000", 0) == "transparent"


@given(hnp.arrays(np.uint8, st.tuples(st.integers(1, 40), st.just(4))))
def test_every_colour_has_a_name_of_few_words(palette):
    names = names_of(palette)
    assert len(names) == len(palette)
    assert all(1 <= len(name.split()) <= 3 and name.islower() for name in names)


@given(st.integers(0, 255))
def test_a_grey_is_called_grey(level):
    assert name_of(f"{level:02x}" * 3) in ("black", "dark grey", "grey", "light grey", "white")
