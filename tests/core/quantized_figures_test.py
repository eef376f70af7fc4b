"""The figures and the progress that come with a result, and what they do not depend on."""

import math
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core import parallel, quantized
from qt_kmeans.core.errors import Cancelled
from qt_kmeans.core.kmeans.counted import CountedPicture
from qt_kmeans.core.quantized import quantize, quantize_colors, tally
from qt_kmeans.core.recipe import ENGINES, SPACES, Recipe
from qt_kmeans.core.source import SourceImage

pictures = st.one_of(
    hnp.arrays(np.uint8, st.tuples(st.integers(1, 6), st.integers(1, 6), st.just(4))),
    hnp.arrays(np.uint8, st.tuples(st.integers(1, 6), st.integers(1, 6), st.just(4))).map(
        lambda rgba: np.where(np.arange(4) == 3, np.uint8(255), rgba)
    ),
)


def source_of(rgba):
    return SourceImage(np.ascontiguousarray(rgba), bool((rgba[..., 3] == 255).all()), "picture")


def noise(height=60, width=80):
    rgba = np.random.default_rng(0).integers(0, 256, (height, width, 4), np.uint8)
    rgba[..., 3] = 255
    return rgba


# The figures


def plain_error(rgba, shown, ground):
    """The root of the mean squared error over a grey ground, without rounding."""

    def laid(pixels):
        alpha = pixels[..., 3:] / 255
        return pixels[..., :3] * alpha + ground * (1 - alpha)

    return math.sqrt(((laid(rgba) - laid(shown)) ** 2).mean())


@settings(max_examples=60)
@given(rgba=pictures)
def test_psnr_is_that_of_the_picture_seen(rgba):
    result = quantize(source_of(rgba), Recipe().but(k=2))
    found = 255 * 10 ** (-result.psnr / 20)
    expected = max(plain_error(rgba, result.palette[result.indices], ground) for ground in (0, 255))
    opaque = bool((rgba[..., 3] == 255).all())
    assert found == pytest.approx(expected, rel=1e-9, abs=1e-9 if opaque else 0.9)  # it rounds to levels


def test_psnr_of_a_known_error():
    rgba = np.full((10, 10, 4), 255, np.uint8)
    counts, ratio, exact = tally(
        rgba, np.array([[255, 254, 255, 255]], np.uint8), np.zeros((10, 10), np.uint8)
    )
    assert counts.tolist() == [100]
    assert ratio == pytest.approx(10 * math.log10(3 * 255**2))
    assert not exact


def test_a_change_that_cannot_be_seen_is_a_change():
    rgba = np.full((2, 2, 4), [9, 9, 9, 1], np.uint8)
    result = quantize(source_of(rgba), Recipe().but(palette=("#08090901",)))
    assert result.psnr == math.inf
    assert result.exact is False


def test_tally_adds_up_over_pieces(monkeypatch):
    rgba = noise()
    palette = rgba[0, :5]
    indices = np.random.default_rng(0).integers(0, 5, (60, 80), np.uint8)
    whole = tally(rgba, palette, indices)
    monkeypatch.setattr(quantized, "_SPAN", 97)
    in_pieces = tally(rgba, palette, indices)
    np.testing.assert_array_equal(in_pieces[0], whole[0])
    assert in_pieces[1:] == whole[1:]


@given(rgba=pictures, k=st.integers(2, 5))
def test_figures_by_colours_are_those_by_pixels(rgba, k):
    result = quantize(source_of(rgba), Recipe().but(k=k, rate_weight=0.0))
    counts, ratio, exact = tally(rgba, result.palette, result.indices)
    np.testing.assert_array_equal(result.counts, counts)
    assert (result.psnr, result.exact) == (ratio, exact)


def test_more_colours_are_closer():
    found = [
        quantize(source_of(noise()), Recipe().but(k=k, space="srgb")).psnr for k in (2, 4, 8, 16, 64, 256)
    ]
    assert all(more > fewer + 1 for fewer, more in pairwise(found))


def test_palette_minimises_the_error_in_its_space():
    rgba = noise()
    found = {space: quantize(source_of(rgba), Recipe().but(k=32, space=space)).psnr for space in SPACES}
    assert found["srgb"] == max(found.values())


def test_seconds_and_steps_are_told():
    result = quantize(source_of(noise()), Recipe().but(k=8))
    assert result.seconds > 0
    assert [step.index for step in result.steps] == list(range(len(result.steps)))
    assert result.steps[-1].inertia <= result.steps[0].inertia


def test_counted_colours_give_the_same_answer():
    rgba = noise()
    source = source_of(rgba)
    direct, prepared = quantize(source, Recipe()), quantize_colors(CountedPicture(rgba), Recipe())
    np.testing.assert_array_equal(direct.palette, prepared.palette)
    np.testing.assert_array_equal(direct.indices, prepared.indices)


@pytest.mark.parametrize("workers", [1, 5])
def test_number_of_threads_does_not_matter(monkeypatch, workers):
    source = source_of(noise(300, 300))
    expected = quantize(source, Recipe())
    with ThreadPoolExecutor(workers) as pool:
        monkeypatch.setattr(parallel, "_pool", lambda: pool)
        found = quantize(source, Recipe())
    np.testing.assert_array_equal(found.palette, expected.palette)
    np.testing.assert_array_equal(found.indices, expected.indices)


# Progress


def test_stages_are_reported_in_order():
    said = []
    recipe = Recipe().but(k=8, dither="floyd-steinberg")
    quantize(source_of(noise()), recipe, lambda stage, fraction: said.append((stage, fraction)))
    stages = list(dict.fromkeys(stage for stage, _ in said))
    assert stages == ["Counting colours", "Clustering", "Mapping pixels", "Dithering"]
    assert all(0 <= fraction <= 1 for _, fraction in said)


@pytest.mark.parametrize("stage", ["Counting colours", "Clustering", "Mapping pixels", "Dithering"])
@pytest.mark.parametrize("engine", ENGINES)
def test_every_stage_can_be_stopped(stage, engine):
    def stop(now, _fraction):
        if now == stage:
            raise Cancelled

    with pytest.raises(Cancelled, match="Cancelled"):
        quantize(source_of(noise()), Recipe().but(k=8, dither="atkinson", engine=engine), stop)
