"""The engines beside ours: they do what the libraries do, in the steps and within the promises of ours."""

from itertools import pairwise

import numpy as np
import pytest
from color_blobs import blobs, counted
from PIL import Image
from sklearn.cluster import BisectingKMeans, KMeans, MiniBatchKMeans
from threadpoolctl import threadpool_limits

from qt_kmeans.core.errors import Cancelled
from qt_kmeans.core.kmeans import engines
from qt_kmeans.core.kmeans.clustering import iterate
from qt_kmeans.core.kmeans.engines import all_steps, live_steps
from qt_kmeans.core.kmeans.histogram import ColorHistogram
from qt_kmeans.core.kmeans.points import ColorPoints
from qt_kmeans.core.recipe import ENGINES, KMeansOptions

OTHERS = ENGINES[1:]


def translucent(rgba):
    rgba = rgba.copy()
    rgba[:, 3] = np.random.default_rng(1).integers(1, 256, len(rgba))
    return rgba


def same_colors(found, expected):
    return {*map(tuple, found.tolist())} == {*map(tuple, expected.tolist())}


# All of them


@pytest.mark.parametrize("engine", OTHERS)
@pytest.mark.parametrize("k", [2, 16, 100])
def test_steps_are_what_they_say(photo_like, engine, k):
    steps = all_steps(photo_like, KMeansOptions(k=k, engine=engine))
    assert [step.index for step in steps] == list(range(len(steps)))
    assert steps[0].moved == 0
    for step in steps:
        assert 1 <= len(step.centers) <= k
        _, sums, inertia = photo_like.exact.assign(np.array(step.centers))
        np.testing.assert_array_equal(step.weights, sums[:, 4])
        assert step.inertia == pytest.approx(inertia)
    assert (steps[-1].weights > 0).all()
    assert steps[-1].inertia <= steps[0].inertia


@pytest.mark.parametrize("engine", OTHERS)
def test_the_last_step_is_measured_on_the_exact_colours(many_colors, engine):
    options = KMeansOptions(k=24, engine=engine)
    live, steps = list(live_steps(many_colors, options)), all_steps(many_colors, options)
    assert [step.index for step in steps] == list(range(len(steps)))
    assert steps[-1].inertia == many_colors.exact.assign(np.array(steps[-1].centers))[2]
    assert len(steps) > len(live) if options.iterates else len(steps) == len(live)
    for early, late in zip(live[:-1], steps, strict=False):
        np.testing.assert_array_equal(early.centers, late.centers)
    assert steps[-1].inertia < 3 * all_steps(many_colors, KMeansOptions(k=24))[-1].inertia


@pytest.mark.parametrize("engine", OTHERS)
def test_chance_follows_the_seed_and_no_seed_is_in_vain(many_colors, engine):
    def run(seed):
        return all_steps(many_colors, KMeansOptions(k=16, engine=engine, seed=seed))[-1].centers

    np.testing.assert_array_equal(run(3), run(3))
    assert KMeansOptions(engine=engine).draws_lots is not np.array_equal(run(3), run(4))


@pytest.mark.parametrize("engine", OTHERS)
@pytest.mark.parametrize("threads", [1, 3])
def test_number_of_threads_does_not_matter(many_colors, engine, threads):
    options = KMeansOptions(k=16, engine=engine, max_steps=4)
    expected = all_steps(many_colors, options)[-1].centers
    with threadpool_limits(threads):
        np.testing.assert_array_equal(all_steps(many_colors, options)[-1].centers, expected)


@pytest.mark.parametrize("engine", OTHERS)
def test_close_colours_get_a_centre_each(engine):
    """512 colours in eight bins of the coarse histogram, 256 entries."""
    rgb = np.array(list(np.ndindex(8, 8, 8)), np.uint8) + 100
    points = ColorPoints(counted(np.concatenate([rgb, np.full((512, 1), 255, np.uint8)], axis=1)), "oklab")
    last = all_steps(points, KMeansOptions(k=256, engine=engine))[-1]
    assert len(points.completed(points.palette(last.centers), KMeansOptions(k=256))) == 256


@pytest.mark.parametrize("engine", OTHERS)
def test_transparent_pixels_take_an_entry_of_their_own(engine):
    rgba = translucent(blobs())
    rgba[::7] = 0
    points = ColorPoints(counted(rgba), "oklab")
    for k in (2, 3, 16):
        last = all_steps(points, KMeansOptions(k=k, engine=engine))[-1]
        assert len(last.centers) <= k - 1
        assert last.weights.sum() == points.exact.weights.sum()


@pytest.mark.parametrize("engine", OTHERS)
@pytest.mark.parametrize("count", [1, 15, 16])
def test_locked_colours_stay_in_front(many_colors, engine, count):
    locked = tuple(f"#ff00{level:02x}" for level in range(0, 16 * count, 16))
    options = KMeansOptions(k=16, engine=engine, locked=locked)
    for steps in (live_steps(many_colors, options), all_steps(many_colors, options)):
        for step in steps:
            rgba = engines.colors.to_palette(step.centers[:count], many_colors.space)
            assert rgba.tolist() == [[255, 0, level, 255] for level in range(0, 16 * count, 16)]
    assert count < len(step.centers) <= 16 or count == 16


@pytest.mark.parametrize("engine", OTHERS)
def test_opacity_is_clustered_like_a_colour(engine):
    """A black shadow that fades, beside opaque black: nothing opaque may turn translucent."""
    rgba = np.zeros((256, 4), np.uint8)
    rgba[:, 3] = np.arange(256)
    points = ColorPoints(ColorHistogram(rgba[1:], np.full(255, 9) + 9000 * (rgba[1:, 3] == 255)), "oklab")
    last = all_steps(points, KMeansOptions(k=8, engine=engine))[-1]
    palette = points.completed(points.palette(last.centers), KMeansOptions(k=8))
    assert len(palette) == 8
    shown = palette[points.labels(palette), 3].astype(int)
    assert np.abs(shown - points.histogram.colors[:, 3]).max() < 64
    assert shown[-1] >= 250


@pytest.mark.parametrize("engine", OTHERS)
@pytest.mark.parametrize("after", [0, 1, 2])
def test_progress_moves_on_and_can_stop_it(many_colors, engine, after):
    said = []

    def stop(stage, fraction):
        said.append(fraction)
        assert stage == "Clustering"
        if len(said) > after:
            raise Cancelled

    if after == 2 and engine in ("mediancut", "octree"):
        all_steps(many_colors, KMeansOptions(k=64, engine=engine), stop)  # said all it had to say
    else:
        with pytest.raises(Cancelled):
            all_steps(many_colors, KMeansOptions(k=64, engine=engine), stop)
    assert said == sorted(said)
    assert 0 <= said[-1] < 1


@pytest.mark.parametrize("engine", ["kmeans", "minibatch"])
def test_tolerance_and_most_steps_end_a_run(many_colors, engine):
    counts = [
        len(list(live_steps(many_colors, KMeansOptions(k=32, engine=engine, **more))))
        for more in ({"tolerance": 0.0, "max_steps": 3}, {"tolerance": 0.05}, {"tolerance": 1e-5})
    ]
    assert counts[0] == 4
    assert counts[1] < counts[2]


@pytest.mark.parametrize("engine", ENGINES)
def test_steps_tell_how_many_pixels_changed(many_colors, engine):
    steps = all_steps(many_colors, KMeansOptions(k=16, engine=engine))
    pixels = many_colors.histogram.counts.sum()
    assert all(0 <= step.changed < pixels for step in steps)
    assert sum(step.changed > 0 for step in steps) >= (len(steps) - 1) / 2


# scikit-learn


@pytest.mark.parametrize("k", [2, 16, 100])
def test_kmeans_takes_the_same_steps_as_ours(photo_like, k):
    steps = all_steps(photo_like, KMeansOptions(k=k, engine="kmeans", tolerance=0.0, max_steps=8))
    ours = list(iterate(photo_like.exact, steps[0].centers, KMeansOptions(tolerance=0.0, max_steps=8)))
    assert len(steps) == 9
    for theirs, mine in zip(steps, ours, strict=True):
        # Its float32 products decide between equally near centres in another way.
        assert np.isclose(theirs.centers, mine.centers, rtol=1e-3, atol=0.1).mean() > 0.9
        assert theirs.inertia == pytest.approx(mine.inertia, rel=2e-3)


def test_kmeans_ends_where_scikit_learn_does(photo_like):
    data = photo_like.exact
    steps = all_steps(photo_like, KMeansOptions(k=12, engine="kmeans", tolerance=0.0, max_steps=300))
    model = KMeans(12, init=steps[0].centers, n_init=1, tol=0.0).fit(data.points, sample_weight=data.weights)
    assert steps[-1].inertia == pytest.approx(model.inertia_, rel=1e-3)


def test_our_start_is_as_good_as_the_textbook_one(photo_like):
    for k in (8, 32, 128):
        ours = all_steps(photo_like, KMeansOptions(k=k))[-1].inertia
        theirs = [
            all_steps(photo_like, KMeansOptions(k=k, engine="kmeans", seed=seed))[-1].inertia
            for seed in range(3)
        ]
        assert ours < 1.05 * np.mean(theirs)


def test_a_pass_of_mini_batches_is_that_of_scikit_learn(photo_like):
    """The colours are few enough for a single batch, whose order does not matter."""
    data = photo_like.exact
    first, second, third, *_ = all_steps(photo_like, KMeansOptions(k=16, engine="minibatch", tolerance=0.0))
    model = MiniBatchKMeans(16, init=first.centers, n_init=1, reassignment_ratio=0)
    for step in (second, third):
        model.partial_fit(data.points, sample_weight=data.weights)
        np.testing.assert_allclose(step.centers, model.cluster_centers_, rtol=1e-3, atol=0.05)


def test_mini_batches_see_every_colour_in_a_pass(monkeypatch, photo_like):
    """Also in batches and steps of a few: the centre of a single cluster is the mean of all."""
    monkeypatch.setattr(engines, "_BATCH", 64)
    monkeypatch.setattr(engines, "_PASS", 1000)
    data = photo_like.exact
    steps = list(live_steps(photo_like, KMeansOptions(k=2, engine="minibatch", tolerance=0.0, max_steps=9)))
    assert len(steps) > 1 + len(data.points) // 1000
    passes = engines._passes(data, np.array(data.points[:1]), seed=0)
    for _ in range(1 + -(-len(data.points) // 1000)):
        centers = next(passes)
    mean = np.average(data.points, axis=0, weights=data.weights)
    np.testing.assert_allclose(centers[0], mean, rtol=1e-3, atol=0.01)


@pytest.mark.parametrize("k", [2, 3, 16])
def test_bisections_are_those_of_scikit_learn(photo_like, k):
    data = photo_like.exact
    steps = all_steps(photo_like, KMeansOptions(k=k, engine="bisecting", seed=7))
    model = BisectingKMeans(k, random_state=7).fit(data.points, sample_weight=data.weights)
    expected = model.cluster_centers_
    nearest = np.linalg.norm(steps[-1].centers[:, None] - expected[None], axis=2).min(axis=1)
    assert nearest.max() < 0.05


def test_bisections_grow_by_one(photo_like):
    steps = all_steps(photo_like, KMeansOptions(k=30, engine="bisecting"))
    assert [len(step.centers) for step in steps] == list(range(1, 31))
    mean = np.average(photo_like.exact.points, axis=0, weights=photo_like.exact.weights)
    np.testing.assert_allclose(steps[0].centers[0], mean, rtol=1e-5, atol=1e-3)
    for before, after in pairwise(steps):
        kept = (after.centers[:-1] == before.centers).all(axis=1)
        assert kept.sum() == len(kept) - 1
        assert after.moved > 0


# Pillow


@pytest.mark.parametrize("k", [2, 16, 100])
@pytest.mark.parametrize(("engine", "method"), [("mediancut", 0), ("octree", 2)])
def test_opaque_pictures_get_the_palette_of_pillow(photo_like, engine, method, k):
    rgb = np.repeat(photo_like.histogram.colors[:, :3], photo_like.histogram.counts, axis=0)
    image = Image.fromarray(np.random.default_rng(0).permutation(rgb)[None])
    expected = np.reshape(image.quantize(k, method).getpalette(), (-1, 3))
    [step] = live_steps(photo_like, KMeansOptions(k=k, engine=engine))
    found = np.unique(np.rint(engines.colors.from_space(step.centers, photo_like.space)), axis=0)
    assert same_colors(found[:, :3].astype(int), np.unique(expected, axis=0))
    assert (found[:, 3] == 255).all()


def test_octree_gets_opacity_as_pillow_has_it():
    points = ColorPoints(counted(translucent(blobs())), "srgb")
    image = Image.fromarray(np.repeat(points.histogram.colors, points.histogram.counts, axis=0)[None])
    expected = np.frombuffer(image.quantize(16, 2).palette.palette, np.uint8).reshape(-1, 4)
    [step] = live_steps(points, KMeansOptions(k=16, engine="octree"))
    assert same_colors(points.palette(step.centers), expected)


def test_median_cut_halves_the_pixels():
    """Of two groups of the same size each gets half of the entries, however wide they are."""
    rgba = np.concatenate([blobs(2000, 1, 1) // 8, 255 - blobs(2000, 1, 2) // 4])
    rgba[:, 3] = 255
    points = ColorPoints(ColorHistogram.from_pixels(rgba[None]), "srgb")
    [step] = all_steps(points, KMeansOptions(k=16, engine="mediancut"))
    assert 6 <= (step.centers[:, 1] < 100).sum() <= 10


@pytest.mark.parametrize("engine", ["mediancut", "octree"])
def test_pillow_sees_a_fair_sample_of_many_pixels(monkeypatch, engine):
    histogram = counted(blobs(20_000))
    points = ColorPoints(ColorHistogram(histogram.colors, histogram.counts * 1_000_000), "srgb")
    monkeypatch.setattr(engines, "_PIXELS", 1 << 16)
    pixels = engines._pixels(points)
    assert len(pixels) == 1 << 16
    mean = np.average(histogram.colors, axis=0, weights=histogram.counts)
    np.testing.assert_allclose(pixels.mean(axis=0), mean, atol=0.1)
    [step] = all_steps(points, KMeansOptions(k=32, engine=engine))
    whole = ColorPoints(histogram, "srgb")
    [all_of_them] = all_steps(whole, KMeansOptions(k=32, engine=engine))
    assert whole.exact.assign(np.array(step.centers))[2] < 1.3 * all_of_them.inertia
