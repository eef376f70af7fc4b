"""The live picture: its views agree with the exact result, and cost nothing that depends on size."""

import itertools
import subprocess
import sys

import numpy as np
import pytest

from qt_kmeans.core.recipe import ENGINES, Recipe
from qt_kmeans.core.showing import live
from qt_kmeans.core.showing.framing import pack
from qt_kmeans.core.showing.live import LivePicture
from qt_kmeans.core.source import from_pixels


def gradient(height, width, *, alpha=False):
    y, x = np.mgrid[0:height, 0:width]
    rgba = np.empty((height, width, 4), np.uint8)
    rgba[..., 0] = 255 * x // max(width - 1, 1)
    rgba[..., 1] = 255 * y // max(height - 1, 1)
    rgba[..., 2] = (x * 7 + y * 13) % 256
    rgba[..., 3] = np.where(x < width // 4, 0, 128 + (x + y) % 128) if alpha else 255
    return rgba


@pytest.fixture(params=[False, True], ids=["opaque", "alpha"])
def picture(request):
    return LivePicture(from_pixels(gradient(60, 80, alpha=request.param), "test"), "oklab")


def test_the_cloud_holds_every_occupied_bin_once_and_all_visible_pixels(picture):
    cloud = picture.cloud
    visible = (picture.source.rgba[..., 3] > 0).mean()
    assert cloud.weights.sum() == pytest.approx(visible, rel=1e-5)
    assert cloud.positions.min() >= 0
    assert cloud.positions.max() <= 1
    np.testing.assert_allclose(cloud.positions * 255, cloud.colors, atol=0.51)
    if picture.source.opaque:  # with alpha, bins may differ in opacity alone
        assert len(np.unique(cloud.positions, axis=0)) == len(cloud.positions)


def test_a_run_starts_at_zero_and_never_gets_worse(picture):
    steps = picture.steps(Recipe().but(k=12))
    assert [step.index for step in steps] == list(range(len(steps)))
    inertias = [step.inertia for step in steps]
    assert all(later <= earlier * (1 + 1e-6) for earlier, later in itertools.pairwise(inertias))


@pytest.mark.parametrize("dither", ["none", "floyd-steinberg", "bayer"])
def test_a_view_shows_the_picture_in_the_palette_alone(picture, dither):
    recipe = Recipe().but(k=9, dither=dither)
    view = picture.view(picture.steps(recipe)[-1], recipe)
    assert len(view.palette) <= 9
    assert view.shares.sum() == pytest.approx(1)
    assert view.labels.max() < len(view.palette)
    assert len(view.labels) == len(picture.cloud.positions)
    assert view.picture.levels[0].shape == (60, 80)
    level = view.picture.levels[0]
    assert view.entries.shape == level.shape
    assert np.array_equal(level, pack(view.palette[view.entries]))


def test_clear_pixels_have_the_clear_entry():
    picture = LivePicture(from_pixels(gradient(60, 80, alpha=True), "test"), "oklab")
    recipe = Recipe().but(k=9)
    view = picture.view(picture.steps(recipe)[-1], recipe)
    clear = view.palette[view.entries][..., 3] == 0
    assert np.array_equal(clear, picture.source.rgba[..., 3] == 0)


def test_the_view_of_a_result_is_the_result(picture):
    recipe = Recipe().but(k=9)
    result = picture.quantize(recipe)
    view = picture.result_view(result, recipe)
    assert view.palette is result.palette
    np.testing.assert_allclose(view.shares, result.counts / result.counts.sum())
    assert (view.picture.width, view.picture.height) == (80, 60)


def test_live_and_exact_runs_begin_alike(picture):
    recipe = Recipe().but(k=20)
    coarse, result = picture.steps(recipe), picture.quantize(recipe)
    for early, late in zip(coarse, result.steps, strict=False):
        np.testing.assert_array_equal(early.centers, late.centers)


def test_few_colours_need_no_run():
    rgba = np.zeros((5, 5, 4), np.uint8)
    rgba[2:, :, 3] = 255
    picture = LivePicture(from_pixels(rgba, "two"), "srgb")
    recipe = Recipe().but(k=2)
    assert picture.steps(recipe) == ()
    view = picture.settled_view(recipe)
    assert sorted(view.palette.tolist()) == [[0, 0, 0, 0], [0, 0, 0, 255]]
    assert view.shares[0] == pytest.approx(0.4)


def test_a_fully_transparent_picture_has_an_empty_cloud():
    picture = LivePicture(from_pixels(np.zeros((4, 4, 4), np.uint8), "nothing"), "oklab")
    assert len(picture.cloud.positions) == 0
    view = picture.settled_view(Recipe())
    assert view.palette.tolist() == [[0, 0, 0, 0]]
    assert view.shares.tolist() == [1.0]


def test_the_preview_of_a_large_picture_stays_small():
    picture = LivePicture(from_pixels(gradient(2000, 1600), "large"), "oklab")
    recipe = Recipe().but(k=4)
    view = picture.view(picture.steps(recipe)[-1], recipe)
    assert (view.picture.width, view.picture.height) == (1600, 2000)
    assert view.picture.levels[0].size <= live.PREVIEW_PIXELS


@pytest.mark.parametrize("space", ["oklab", "lab", "srgb", "linear"])
def test_every_space_and_engine_runs_live(space):
    picture = LivePicture(from_pixels(gradient(40, 40), "test"), "oklab")
    for engine in ENGINES:
        recipe = Recipe().but(k=6, space=space, engine=engine)
        view = picture.view(picture.steps(recipe)[-1], recipe)
        assert len(view.palette) == 6


def test_the_pixels_of_points_are_those_of_their_colours(picture):
    points = np.arange(len(picture.cloud.colors)) % 3 == 0
    pixels = picture.pixels_of(points)
    colors = {tuple(color) for color in picture.cloud.colors[points].tolist()}
    rgba = picture.source.rgba
    if picture.source.opaque:  # few colours: every bin is one of them
        expected = np.array([[tuple(color) in colors for color in row] for row in rgba[..., :3].tolist()])
        assert np.array_equal(pixels == 1, expected)
    assert (pixels[rgba[..., 3] == 0] == 2).all()
    everything = picture.pixels_of(np.ones(len(points), np.bool_))
    assert np.array_equal(everything == 1, rgba[..., 3] > 0)


def test_a_bin_without_a_point_has_a_stand_in(monkeypatch):
    monkeypatch.setattr(live, "CLOUD_POINTS", 7)
    picture = LivePicture(from_pixels(gradient(20, 20), "test"), "oklab")
    assert len(picture.cloud.colors) == 7
    assert picture.pixels_of(np.ones(7, np.bool_)).all()
    assert not picture.pixels_of(np.zeros(7, np.bool_)).any()


_KERNELS_AFTER_WARMING = """
import sys
import numpy as np
from qt_kmeans.core.kmeans import histogram
from qt_kmeans.core.showing import live
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.source import from_pixels

def compiled():
    modules = [module for name, module in sys.modules.items() if name.startswith("qt_kmeans.")]
    kernels = {id(v): v for module in modules for v in vars(module).values() if hasattr(v, "py_func")}
    return {(v.py_func.__name__, str(s)) for v in kernels.values() for s in v.signatures}

live.warm()
warmed = compiled()
histogram._MANY = 1000
rgba = np.random.default_rng(0).integers(0, 256, (200, 200, 4), np.uint8)
for opacity in (rgba[..., 3], 255):
    rgba[..., 3] = opacity
    picture, recipe = live.LivePicture(from_pixels(rgba, ""), "oklab"), Recipe().but(k=8)
    picture.view(picture.steps(recipe)[-1], recipe)
    picture.quantize(recipe)
print(*(compiled() - warmed))
"""


def test_nothing_is_left_to_compile_for_the_first_picture():
    told = subprocess.run(
        [sys.executable, "-c", _KERNELS_AFTER_WARMING],
        capture_output=True,
        text=True,
        timeout=200,
        check=True,
    )
    assert told.stdout.strip() == ""
