"""Spatial quantization: mixtures of few colours, the palette that goes with them, and what stays fixed."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from PIL import Image

from qt_kmeans.core.mapping import spatial
from qt_kmeans.core.quantized import quantize
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.scoring.quality import ssimulacra2
from qt_kmeans.core.source import from_pixels
from qt_kmeans.sample import sample_path


@cache
def soft():
    """A part of the sample picture: pencils before a wall, 256 x 192."""
    with Image.open(sample_path()) as image:
        part = image.convert("RGBA").crop((80, 40, 592, 424)).reduce(2)
    return from_pixels(np.asarray(part), "soft")


def recipe(**changes):
    return Recipe().but(dither="spatial", **changes)


def from_afar(pixels):
    """Means of 8 x 8 pixels."""
    rows, columns = (size // 8 for size in pixels.shape[:2])
    blocks = pixels[: rows * 8, : columns * 8].astype(float).reshape(rows, 8, columns, 8, -1)
    return blocks.mean(axis=(1, 3))


@pytest.mark.parametrize("k", [2, 4, 8, 16])
def test_from_afar_it_looks_like_the_picture(k):
    source = soft()

    def error(dither):
        result = quantize(source, Recipe().but(k=k, dither=dither))
        return np.abs(from_afar(result.palette[result.indices]) - from_afar(source.rgba)).mean()

    assert error("spatial") < 0.85 * error("none")
    assert error("spatial") < error("floyd-steinberg")


@pytest.mark.parametrize("k", [2, 3, 6])
def test_it_looks_better_than_error_diffusion(k):
    source = soft()

    def score(dither):
        result = quantize(source, Recipe().but(k=k, dither=dither))
        return ssimulacra2(source.rgba, result.palette, result.indices)

    assert score("spatial") > score("floyd-steinberg")


def test_no_strength_is_no_dithering():
    weak = quantize(soft(), recipe(k=8, dither_strength=0.0))
    plain = quantize(soft(), Recipe().but(k=8))
    np.testing.assert_array_equal(weak.indices, plain.indices)


def test_locked_and_fixed_entries_stay():
    locked = quantize(soft(), recipe(k=6, locked=("#123456",)))
    assert [0x12, 0x34, 0x56, 255] in locked.palette.tolist()
    fixed = quantize(soft(), recipe(palette=("#000000", "#ff8000", "#ffffff")))
    assert len(fixed.palette) == 3
    assert [255, 128, 0, 255] in fixed.palette.tolist()


def test_black_and_white_mix_to_grey():
    grey = np.full((64, 64, 4), 255, np.uint8)
    grey[..., :3] = np.arange(96, 160)[:, None, None]
    result = quantize(from_pixels(grey, "ramp"), recipe(palette=("#000000", "#ffffff"), space="srgb"))
    share = result.indices.mean(axis=1).reshape(8, 8).mean(axis=1)
    assert np.abs(share * 255 - np.arange(99.5, 160, 8)).max() < 12


@settings(max_examples=40, deadline=None)
@given(
    rgba=hnp.arrays(np.uint8, st.tuples(st.integers(1, 14), st.integers(1, 14), st.just(4))),
    k=st.sampled_from([2, 3, 9]),
    strength=st.floats(0, 1),
)
def test_guarantees_hold(rgba, k, strength):
    rgba[::3, ::2, 3] = 0
    result = quantize(from_pixels(rgba, "any"), recipe(k=k, dither_strength=strength))
    clear = rgba[..., 3] == 0
    assert len(result.palette) <= k
    assert len(np.unique(result.palette, axis=0)) == len(result.palette)
    assert (result.palette[result.indices[clear], 3] == 0).all()
    assert result.counts.sum() == clear.size


def test_few_colours_stay_exact():
    rgba = np.full((8, 8, 4), 255, np.uint8)
    rgba[::2, :, 0] = 10
    assert quantize(from_pixels(rgba, "two"), recipe(k=4)).exact


def test_the_result_does_not_depend_on_the_threads(monkeypatch):
    monkeypatch.setattr(spatial, "_BAND", 16)
    expected = quantize(soft(), recipe(k=8))
    monkeypatch.setattr(spatial, "map_items", lambda function, items: [function(item) for item in items])
    again = quantize(soft(), recipe(k=8))
    np.testing.assert_array_equal(again.palette, expected.palette)
    np.testing.assert_array_equal(again.indices, expected.indices)


def test_a_palette_found_on_part_of_a_large_picture_is_as_good(monkeypatch):
    source = soft()

    def error(result):
        return np.abs(from_afar(result.palette[result.indices]) - from_afar(source.rgba)).mean()

    whole = quantize(source, recipe(k=8))
    monkeypatch.setattr(spatial, "_BAND", 16)
    monkeypatch.setattr(spatial, "_SAMPLE_PIXELS", source.rgba[..., 0].size // 2)
    part = quantize(source, recipe(k=8))
    assert (part.palette[:, 3] == 255).all()  # nothing leaks into the opacity either
    assert error(part) < 1.1 * error(whole)
