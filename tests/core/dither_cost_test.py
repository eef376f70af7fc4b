"""What dithering costs: of files that were made, beside the one without."""

from itertools import pairwise

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.core.codec import Codec
from qt_kmeans.core.curve.dither_cost import DitherCost, dither_costs, dither_recipes
from qt_kmeans.core.curve.rate import RatePoint
from qt_kmeans.core.curve.sweep import measure
from qt_kmeans.core.deadline import Deadline
from qt_kmeans.core.kmeans.counted import CountedPicture
from qt_kmeans.core.recipe import DITHERS, Recipe
from qt_kmeans.core.scoring.quality import Scorer
from qt_kmeans.core.source import from_pixels
from qt_kmeans.sample import sample_path

RECIPE = Recipe().but(k=12, dither="bayer", dither_strength=0.7, effort=2, max_bytes=9000)


def point(recipe, size, score=50.0):
    return RatePoint(recipe, recipe.kmeans.k, size, 30.0, score)


def test_the_recipes_differ_in_nothing_else():
    recipes = dither_recipes(RECIPE)
    assert [recipe.mapping.dither for recipe in recipes] == [*DITHERS]
    assert not any(recipe.target for recipe in recipes)
    for before, after in pairwise(recipes):
        assert before.but(dither=after.mapping.dither) == after
    assert recipes[0].kmeans == RECIPE.kmeans


def test_costs_are_beside_the_file_without():
    plain, spatial, *_ = dither_recipes(RECIPE)
    costs = dither_costs(RECIPE, [point(spatial, 1530, 56.5), point(plain, 1000)])
    assert costs == {"none": DitherCost(1000, 1000, 0.0), "spatial": DitherCost(1530, 1000, 6.5)}


def test_nothing_is_known_before_there_is_something_to_compare_with():
    assert dither_costs(RECIPE, [point(dither_recipes(RECIPE)[1], 1530)]) == {}


def test_files_of_other_settings_tell_nothing():
    assert dither_costs(RECIPE, [point(recipe.but(k=9), 100) for recipe in dither_recipes(RECIPE)]) == {}


def test_small_pictures_have_a_size_alone():
    plain, spatial, *_ = dither_recipes(RECIPE)
    costs = dither_costs(RECIPE, [point(plain, 100, None), point(spatial, 90, None)])
    assert costs["spatial"] == DitherCost(90, 100, None)


@pytest.fixture(scope="module")
def measured():
    """What every way comes to on a part of the sample picture."""
    with Image.open(sample_path()) as image:
        part = image.convert("RGBA").crop((80, 40, 592, 424)).reduce(2)
    source = from_pixels(np.asarray(part), "soft")
    picture, scorer = CountedPicture(source.rgba), Scorer(source.rgba)
    points = []
    with Codec() as codec:
        for recipe in dither_recipes(RECIPE):
            found = measure(source, picture, recipe, codec, scorer, deadline=Deadline(None, "soft"))
            size, score = len(found.data), found.ssimulacra2
            points.append(RatePoint(recipe, len(found.result.palette), size, found.psnr, score))
    return dither_costs(RECIPE, points)


def test_dithering_costs_bytes(measured):
    assert [*measured] == [*DITHERS]
    for dither in DITHERS[1:]:
        assert 1.1 < measured[dither].bytes / measured["none"].bytes < 10  # undithered, rows are copies


def test_with_few_colours_it_looks_better(measured):
    assert measured["none"].gain == 0
    assert min(measured["spatial"].gain, measured["floyd-steinberg"].gain) > 2
