"""The file that meets a target: none that was tried beats it, and the nearest is offered where none does."""

import dataclasses
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qt_kmeans.core.curve.candidates import Trial
from qt_kmeans.core.curve.search import meets, rank, search
from qt_kmeans.core.errors import Cancelled
from qt_kmeans.core.quantized import quantize
from qt_kmeans.core.recipe import Recipe, TargetOptions
from qt_kmeans.core.scoring.quality import ssimulacra2
from qt_kmeans.core.source import from_pixels
from qt_kmeans.core.writing import encode as encoding


def encode(palette, indices, output, progress):
    return encoding.encode(palette, indices, output, progress=progress)


def picture(seed=0, height=24, width=32, alpha=False):
    """A gradient with noise and a few flat shapes."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width]
    rgba = np.dstack([x * 255 // width, y * 255 // height, (x + y) * 4, np.full_like(x, 255)])
    rgba[..., :3] += rng.integers(-20, 20, (height, width, 3))
    rgba[3:9, 4:12, :3] = rng.integers(0, 256, 3)
    if alpha:
        rgba[..., 3] = 255 - x * 3
    return from_pixels(rgba.clip(0, 255).astype(np.uint8), "picture")


targets = st.builds(
    TargetOptions,
    max_bytes=st.none() | st.integers(60, 3000),
    min_quality=st.none() | st.floats(-80, 100),
    max_colors=st.sampled_from([2, 7, 256]),
).filter(bool)


@settings(max_examples=20)
@given(target=targets, seed=st.integers(0, 99), alpha=st.booleans(), effort=st.sampled_from([0, 1, 3]))
def test_no_tried_file_beats_the_one_returned(target, seed, alpha, effort):
    """Said again in other words than the search's own: what fits, what reaches, and what is best of those."""
    source = picture(seed, alpha=alpha)
    found = search(source, dataclasses.replace(Recipe().but(effort=effort), target=target), encode)
    trials, best = found.trials, found.trial
    assert best in trials
    assert len(found.data) == best.bytes
    small = [t for t in trials if target.max_bytes is None or t.bytes <= target.max_bytes]
    good = [t for t in small if target.min_quality is None or t.score >= target.min_quality]
    assert found.met == bool(good)
    assert small or 2 in {t.recipe.kmeans.k for t in trials}
    assert found.met == (found.miss is None)
    if good and target.min_quality is not None:
        assert best.bytes == min(t.bytes for t in good)
    elif small:
        assert best.score == max(t.score for t in good or small)
    else:
        assert best.bytes == min(t.bytes for t in trials)


@settings(max_examples=10)
@given(target=targets, seed=st.integers(0, 99))
def test_the_file_is_what_its_recipe_makes(target, seed):
    source = picture(seed)
    found = search(source, dataclasses.replace(Recipe().but(effort=1), target=target), encode)
    recipe = found.trial.recipe
    assert recipe.kmeans.k <= target.max_colors
    result = quantize(source, recipe)
    np.testing.assert_array_equal(result.indices, found.result.indices)
    assert encode(result.palette, result.indices, recipe.output, lambda *_: None) == found.data
    assert found.trial.score == ssimulacra2(source.rgba, result.palette, result.indices)
    again = search(source, dataclasses.replace(Recipe().but(effort=1), target=target), encode)
    assert (again.data, again.trials) == (found.data, found.trials)


def everything(source, recipe):
    """Every k without dithering, made in full."""
    for k in range(2, 257):
        result = quantize(source, recipe.but(k=k))
        data = encode(result.palette, result.indices, recipe.output, lambda *_: None)
        score = ssimulacra2(source.rgba, result.palette, result.indices)
        yield Trial(recipe.but(k=k), len(result.palette), len(data), score, result.psnr, result.exact)


@pytest.fixture(scope="module")
def all_trials():
    source = picture(5, 48, 64)
    return source, list(everything(source, Recipe().but(effort=1)))


@pytest.mark.parametrize("fraction", [0.1, 0.3, 0.5, 0.8])
def test_little_is_lost_against_trying_everything(all_trials, fraction):
    source, trials = all_trials
    size = round(max(trial.bytes for trial in trials) * fraction)
    possible = max(trial.score for trial in trials if trial.bytes <= size)
    found = search(source, Recipe().but(effort=1, max_bytes=size), encode)
    assert found.met
    assert found.trial.score > possible - 4  # so small a picture has a rugged curve
    assert len(found.trials) <= 12

    smallest = min(trial.bytes for trial in trials if trial.score >= possible - 1)
    found = search(source, Recipe().but(effort=1, min_quality=possible - 1), encode)
    assert found.met
    assert found.trial.bytes < 1.2 * smallest
    assert len(found.trials) <= 8


def test_both_targets_are_a_miss_when_the_smallest_good_file_is_too_large(all_trials):
    source, trials = all_trials
    middle = trials[30]
    size = middle.bytes // 2
    found = search(source, Recipe().but(effort=1, max_bytes=size, min_quality=middle.score), encode)
    assert not found.met
    assert found.trial.bytes <= size
    possible = max(trial.score for trial in trials if trial.bytes <= size)
    assert found.trial.score > possible - 4  # so small a picture has a rugged curve
    for word in (f"{size:,} bytes", f"SSIMULACRA2 {middle.score:g}", f"{found.trial.bytes:,} bytes"):
        assert word in found.miss


def test_a_quality_far_out_of_reach_of_a_size_takes_few_looks():
    source, made = picture(height=96, width=128), []

    def counting(*arguments):
        made.append(arguments)
        return encode(*arguments)

    alone = search(source, Recipe().but(max_bytes=2000), counting)
    enough = len(made)
    both = search(source, Recipe().but(max_bytes=2000, min_quality=90), counting)
    assert not both.met
    assert both.trial.bytes <= 2000
    assert both.trial.recipe.untargeted == alone.trial.recipe.untargeted
    assert len(made) - enough <= enough + 2


def test_nothing_small_enough_offers_the_smallest(all_trials):
    source, trials = all_trials
    found = search(source, Recipe().but(effort=1, max_bytes=20), encode)
    assert not found.met
    assert found.trial.bytes == min(trial.bytes for trial in found.trials)
    assert found.trial.bytes <= min(trial.bytes for trial in trials)  # all of the usual economy
    assert found.trial.recipe.kmeans.k == 2


def test_a_quality_out_of_reach_offers_the_best():
    source = picture(1, 40, 40)
    found = search(source, Recipe().but(effort=1, min_quality=100, max_colors=16), encode)
    assert not found.met
    assert found.trial.recipe.kmeans.k == 16
    assert found.trial.score == max(trial.score for trial in found.trials)


def test_a_picture_of_few_colours_is_lossless_within_any_quality():
    rgba = np.zeros((16, 16, 4), np.uint8)
    rgba[..., 3] = 255
    rgba[4:, :, 0] = 200
    rgba[:, 9:, 1] = 90
    found = search(from_pixels(rgba, ""), Recipe().but(min_quality=100), encode)
    assert found.met
    assert found.result.exact
    assert found.trial.score == 100


@pytest.mark.parametrize("target", [{"max_bytes": 500}, {"min_quality": 50}])
def test_pictures_too_small_for_a_score_are_good_when_they_are_exact(target):
    rgba = np.arange(5 * 5 * 4, dtype=np.uint8).reshape(5, 5, 4) | np.array([0, 0, 0, 255], np.uint8)
    found = search(from_pixels(rgba, ""), Recipe().but(**target), encode)
    assert found.met
    assert found.trial.score is None
    assert found.result.exact


def test_a_picture_of_one_colour_is_found_at_once():
    found = search(from_pixels(np.full((9, 9, 4), 255, np.uint8), ""), Recipe().but(max_bytes=1000), encode)
    assert found.met
    assert found.trial.colors == 1


def test_what_the_recipe_fixes_is_kept():
    source = picture(2)
    dithered = Recipe().but(effort=1, max_bytes=700, dither="bayer", dither_strength=0.4)
    found = search(source, dithered, encode)
    assert {trial.recipe.mapping for trial in found.trials} == {dithered.mapping}
    locked = Recipe().but(effort=1, max_bytes=150, locked=("#123456", "#fedcba", "#00ff00"))
    found = search(source, locked, encode)
    assert found.trial.recipe.kmeans.k >= 3
    colors = set(map(tuple, found.result.palette[:, :3].tolist()))
    assert {(0x12, 0x34, 0x56), (0xFE, 0xDC, 0xBA), (0, 255, 0)} <= colors
    fixed = Recipe().but(effort=1, max_bytes=700, palette=("#000000", "#ff0000", "#00ff00"))
    found = search(source, fixed, encode)
    assert {trial.recipe.palette for trial in found.trials} == {fixed.palette}
    assert len(found.result.palette) <= 3


def test_gif_is_scored_as_it_will_be_shown():
    source = picture(3, alpha=True)
    found = search(source, Recipe().but(format="gif", max_bytes=2000), encode)
    from qt_kmeans.core.writing.gif import thresholded

    shown = thresholded(found.result.palette)
    assert found.trial.score == ssimulacra2(source.rgba, shown, found.result.indices)


def test_more_room_than_all_colours_need_is_spent_on_looks():
    """First economy is given up, then the colours are dithered."""
    source = picture(4, 48, 64)
    found = [
        search(source, Recipe().but(effort=1, max_colors=8, max_bytes=size), encode).trial
        for size in (500, 700, 900, 1200)
    ]
    assert [trial.recipe.mapping.dither for trial in found][-1] == "spatial"
    scores = [trial.score for trial in found]
    assert all(after > before - 2 for before, after in pairwise(scores))
    assert scores[-1] > scores[0] + 5


def test_a_search_tells_how_far_it_is_and_can_be_stopped():
    said = []
    search(picture(), Recipe().but(effort=1, max_bytes=800), encode, lambda *report: said.append(report))
    assert said[0] == ("Counting colours", 0.0)
    fractions = [fraction for _, fraction in said]
    assert fractions == sorted(fractions)
    assert fractions[-1] < 1
    assert any(stage.startswith("k = 64: ") for stage, _ in said)

    def stop(stage, fraction):
        if fraction > 0.2:
            raise Cancelled

    with pytest.raises(Cancelled):
        search(picture(), Recipe().but(effort=1, max_bytes=800), encode, stop)


def trial(size, score, psnr=30.0):
    return Trial(Recipe(), 9, size, score, psnr, False)


def test_files_are_ranked_by_what_was_asked_for():
    small, middle, large = trial(100, 20.0), trial(200, 50.0), trial(300, 70.0)
    files = [small, middle, large]

    def first(**target):
        return min(files, key=lambda file: rank(file, TargetOptions(**target)))

    assert first(max_bytes=250) is middle
    assert first(max_bytes=50) is small
    assert first(min_quality=40) is middle
    assert first(min_quality=90) is large
    assert first(min_quality=40, max_bytes=1000) is middle
    assert first(min_quality=60, max_bytes=250) is middle
    assert first(min_quality=60, max_bytes=50) is small
    assert meets(middle, TargetOptions(max_bytes=200, min_quality=50))
