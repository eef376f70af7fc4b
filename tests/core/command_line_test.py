"""The command line of a recipe, read back by the program's own parser, is the same recipe."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qt_kmeans.cli_parser import build_parser
from qt_kmeans.cli_request import chosen_recipe
from qt_kmeans.core.command_line import compress_arguments, shell_line
from qt_kmeans.core.recipe import DITHERS, ENGINES, FORMATS, METADATA, SEEDINGS, SPACES, Recipe

codes = st.integers(0, (1 << 24) - 1).map(lambda number: f"#{number:06x}")
recipes = st.builds(
    Recipe().but,
    k=st.integers(8, 256),
    space=st.sampled_from(SPACES),
    engine=st.sampled_from(ENGINES),
    seeding=st.sampled_from(SEEDINGS),
    seed=st.integers(0, 2**32 - 1),
    tolerance=st.floats(0, 1),
    max_steps=st.integers(1, 1000),
    locked=st.lists(codes, max_size=4, unique=True).map(tuple),
    start=st.lists(codes, max_size=4, unique=True).map(tuple),
    dither=st.sampled_from(DITHERS),
    dither_strength=st.none() | st.floats(0, 1),
    format=st.sampled_from(FORMATS),
    effort=st.integers(0, 9),
    metadata=st.sampled_from(METADATA),
    max_bytes=st.none() | st.integers(1, 2**40),
    min_quality=st.none() | st.floats(-100, 100),
    max_colors=st.integers(2, 256),
    palette=st.lists(codes, max_size=3).map(tuple),
)


def read_back(line):
    program, *arguments = shlex.split(line)
    assert program == "qt-kmeans-cli"
    return build_parser().parse_args(arguments)


@given(recipes)
def test_the_line_means_the_recipe(recipe):
    options = read_back(shell_line(compress_arguments(recipe, "photo.png"), windows=False))
    assert options.inputs == ["photo.png"]
    assert chosen_recipe(options) == recipe
    assert options.k is None or not recipe.palette  # they contradict each other


def test_a_target_is_a_readable_line():
    recipe = Recipe().but(max_bytes=200_000, min_quality=75.5)
    line = shell_line(compress_arguments(recipe, "a.png"), windows=False)
    assert line == "qt-kmeans-cli compress --max-bytes 200000 --min-quality 75.5 a.png"


@pytest.mark.parametrize("quality", [-1e-7, -40.0, 90.0])
def test_a_quality_below_zero_is_no_option(quality):
    line = shell_line(compress_arguments(Recipe().but(min_quality=quality), "a.png"), windows=False)
    assert chosen_recipe(read_back(line)).target.min_quality == quality


def test_what_is_usual_is_left_out():
    assert shell_line(compress_arguments(Recipe(), "a.png"), windows=False) == "qt-kmeans-cli compress a.png"


def test_a_readable_line():
    recipe = Recipe().but(k=16, dither="bayer", locked=("#ff0000",))
    line = shell_line(compress_arguments(recipe, "my photo.jpg", target="out.gif"), windows=False)
    assert line == ("qt-kmeans-cli compress -k 16 --lock '#ff0000' --dither bayer -o out.gif 'my photo.jpg'")


@pytest.mark.parametrize(
    "name", ["-rf.png", "a b.png", "it's.png", "$(ls).png", "a;b.png", "ä.png", 'x"y.png']
)
def test_no_file_name_means_anything_to_the_shell(name):
    assert read_back(shell_line(compress_arguments(Recipe(), name), windows=False)).inputs == [name]


def test_windows_quotes_in_its_own_way():
    arguments = compress_arguments(Recipe().but(start=("#ff0000",)), "my photo.png")
    line = shell_line(arguments, windows=True)
    assert line.endswith('"my photo.png"')
    assert r"{\"kmeans\":{\"start\":[\"#ff0000\"]}}" in line
