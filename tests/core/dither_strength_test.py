"""How much of an error is passed on while nobody says otherwise."""

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.core.quantized import quantize
from qt_kmeans.core.recipe import DITHERS, Recipe
from qt_kmeans.core.scoring.quality import ssimulacra2
from qt_kmeans.core.source import from_pixels
from qt_kmeans.core.writing.encode import encode
from qt_kmeans.sample import sample_path


@pytest.mark.parametrize("dither", DITHERS)
def test_each_dithering_has_the_strength_that_suits_it_until_one_is_named(dither):
    usual = 0.75 if dither in ("floyd-steinberg", "sierra-lite") else 1.0
    assert Recipe().but(dither=dither).mapping.strength == usual
    assert Recipe().but(dither=dither, dither_strength=1.0).mapping.strength == 1.0
    assert Recipe().but(dither=dither, dither_strength=0.2).mapping.strength == 0.2


@pytest.mark.parametrize("method", ["floyd-steinberg", "sierra-lite"])
def test_the_usual_strength_looks_better_in_fewer_bytes_than_passing_everything_on(method):
    with Image.open(sample_path()) as image:
        source = from_pixels(np.asarray(image.convert("RGBA").reduce(3)), "sample")

    def made(**strength):
        recipe = Recipe().but(k=32, dither=method, **strength)
        result = quantize(source, recipe)
        size = len(encode(result.palette, result.indices, recipe.output))
        return ssimulacra2(source.rgba, result.palette, result.indices), size

    (score, size), (whole_score, whole_size) = made(), made(dither_strength=1.0)
    assert score > whole_score + 1
    assert size < 0.95 * whole_size
