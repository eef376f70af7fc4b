"""Every way to a palette that a recipe can name: ours, scikit-learn's clusterings, Pillow's quantizers.

The others are there to compare with and to learn from. They see what ours sees, the distinct colours
with their counts as weights, and show their work as the same values,
:class:`~qt_kmeans.core.kmeans.clustering.Step`:

kmeans
    `sklearn.cluster.KMeans` from its own k-means++ seeds; a step per Lloyd iteration.
minibatch
    `sklearn.cluster.MiniBatchKMeans`; a step per pass over the colours, of many colours per `_PASS`.
bisecting
    `sklearn.cluster.BisectingKMeans`; a step per cluster that is split in two, from one cluster to k.
mediancut, octree
    Pillow's `MEDIANCUT` and `FASTOCTREE`, on the bytes of the file whatever the space; a single step.

A run is stopped between two steps, not within a call of a library: the longest ones, k-means++ and a step of
K-Means at k = 256 and median cut, take 0.2 s on a photo, up to a second on nothing but noise. scikit-learn is
held to one thread: the number of threads decides the order of its sums, and a recipe is to give the same
palette on every machine.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain, islice
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from qt_kmeans.core import colors
from qt_kmeans.core.kmeans import clustering
from qt_kmeans.core.kmeans.clustering import Step
from qt_kmeans.core.kmeans.points import ColorPoints, WeightedPoints
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.recipe import KMeansOptions

_BATCH = 1 << 12  # colours a mini-batch
_PASS = 1 << 16  # most colours a step of mini-batches: a tenth of a second at k = 256
_PIXELS = 1 << 19  # most pixels that Pillow gets to see
_METHODS = {"mediancut": Image.Quantize.MEDIANCUT, "octree": Image.Quantize.FASTOCTREE}

_Centers = NDArray[np.float32]


def live_steps(points: ColorPoints, options: KMeansOptions) -> Iterator[Step]:
    """Yield the steps of the engine in `options` on the coarse histogram."""
    data, locked = points.coarse, clustering.locked_centers(points, options)
    k = min(options.k - points.transparent - len(locked), len(data.points))
    if options.engine == "fast" or k == 0:
        yield from clustering.fast_live_steps(points, options)
        return
    run: Iterable[_Centers]
    match options.engine:
        case "kmeans":
            run = _lloyd(data, clustering.drawn_seeds(data, k, options.seed))
        case "minibatch":
            run = _passes(data, clustering.drawn_seeds(data, k, options.seed), options.seed)
        case "bisecting":
            run = _bisections(data, k, options.seed)
        case method:
            run = [_boxes(points, k, method)]
    steps = _measured(data, run, locked)
    yield from _settling(steps, clustering.coarsely(points, options)) if options.iterates else steps


def all_steps(points: ColorPoints, options: KMeansOptions, progress: Progress = silent) -> tuple[Step, ...]:
    """Return the steps on the coarse histogram followed by those on the exact colours, if they differ.

    An engine that does not iterate has only its last step measured on the exact colours. Our engine finds a
    use for every centre; of the others the last step leaves out those that stay without.
    """
    locked = clustering.locked_centers(points, options)
    if options.engine == "fast" or len(locked) == options.k - points.transparent:
        return clustering.fast_all_steps(points, options, progress)
    progress("Clustering", 0.0)
    steps: list[Step] = []
    for step in chain(live_steps(points, options), _exact_steps(points, options, steps)):
        progress("Clustering", 1 - 0.98**step.index)
        steps.append(step)
    centers = steps[-1].centers[_needed(points, steps[-1].centers, locked)]
    _, sums, inertia = points.exact.assign(centers)
    steps[-1] = replace(steps[-1], centers=centers, weights=sums[:, 4], inertia=inertia)
    return tuple(steps)


def _needed(points: ColorPoints, centers: _Centers, locked: _Centers) -> NDArray[np.bool_]:
    """Return which centres (K,) are locked or, rounded to colours, the nearest of any pixel."""
    palette = colors.to_palette(centers, points.space)
    if points.transparent:  # nearly transparent pixels may be nearest to the entry of the others
        palette = np.concatenate([palette, np.zeros((1, 4), np.uint8)])
    _, sums, _ = points.exact.assign(colors.to_space(palette, points.space))
    return (sums[: len(centers), 4] > 0) | (np.arange(len(centers)) < len(locked))


def _exact_steps(points: ColorPoints, options: KMeansOptions, live: list[Step]) -> Iterator[Step]:
    """Yield the steps on the exact colours, to which the last of the `live` steps leads."""
    if points.coarse is points.exact or not options.iterates:
        return
    last, locked = live[-1], clustering.locked_centers(points, options)
    if options.engine == "minibatch":
        # The first mini-batches throw the centres about; only from then on the inertia falls.
        passes = islice(_passes(points.exact, last.centers[len(locked) :], options.seed), 1, None)
        yield from _settling(_measured(points.exact, passes, locked, last), options)
    else:  # the steps of scikit-learn are ours, and ours do not take their time
        first = last.index + 1
        yield from clustering.iterate(points.exact, last.centers, options, first=first, fixed=len(locked))


def _measured(
    data: WeightedPoints, run: Iterable[_Centers], locked: _Centers, last: Step | None = None
) -> Iterator[Step]:
    """Yield a step for each set of centres, (K, 4) float32, of a run that goes on from the `last` step.

    These engines can lock nothing: the locked centres are put in front.
    """
    before = None if last is None else np.array(last.centers)
    old_labels = None if before is None else data.assign(before)[0]
    for index, free in enumerate(run, 0 if last is None else last.index + 1):
        centers = np.concatenate([locked, free])
        labels, sums, inertia = data.assign(centers)
        moved = 0.0 if before is None else _farthest_move(before, centers)
        yield Step(index, centers, sums[:, 4], inertia, moved, data.changed(old_labels, labels))
        before, old_labels = centers, labels


def _farthest_move(before: _Centers, after: _Centers) -> float:
    """Return how far the farthest centre moved, one that is new from the nearest there was."""
    kept = len(before)
    moves = np.linalg.norm(after[:kept] - before, axis=1)
    births = np.linalg.norm(after[kept:, None] - before[None], axis=2).min(axis=1)
    return float(max(moves.max(), births.max(initial=0)))


def _settling(steps: Iterator[Step], options: KMeansOptions) -> Iterator[Step]:
    """Yield steps until the inertia settles or there are enough."""
    previous = np.inf
    for count, step in enumerate(steps):
        yield step
        if count == options.max_steps or previous - step.inertia <= options.tolerance * step.inertia:
            return
        previous = step.inertia


# scikit-learn. It is imported where it is used: it takes half a second to load.


@cache
def _controller() -> Any:  # noqa: ANN401 - its package has no types
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


def _one_thread() -> Any:  # noqa: ANN401
    return _controller().limit(limits=1)


def _lloyd(data: WeightedPoints, centers: _Centers) -> Iterator[_Centers]:
    from sklearn.cluster import KMeans

    points = data.points.astype(np.float64)  # in single precision it takes close colours for one
    while True:
        yield centers
        model = KMeans(len(centers), init=centers.astype(np.float64), n_init=1, max_iter=1, tol=0.0)
        with _one_thread():
            model.fit(points, sample_weight=data.weights)
        centers = np.ascontiguousarray(model.cluster_centers_, np.float32)


def _passes(data: WeightedPoints, centers: _Centers, seed: int) -> Iterator[_Centers]:
    from sklearn.cluster import MiniBatchKMeans

    # Good seeds leave no centre with next to nothing; moving such centres about at random would make the
    # last step worse than the one before it.
    model = MiniBatchKMeans(len(centers), init=centers, n_init=1, random_state=seed, reassignment_ratio=0)
    shuffle = np.random.default_rng(seed)
    yield centers
    while True:
        order = shuffle.permutation(len(data.points))
        for start in range(0, len(order), _PASS):
            for batch in np.split(order[start : start + _PASS], range(_BATCH, _PASS, _BATCH)):
                if len(batch):
                    with _one_thread():
                        model.partial_fit(data.points[batch], sample_weight=data.weights[batch])
            yield np.array(model.cluster_centers_, np.float32)


def _bisections(data: WeightedPoints, k: int, seed: int) -> Iterator[_Centers]:
    """Split the cluster of the largest inertia, from one cluster to `k`.

    `BisectingKMeans` shows nothing before its end, so it is asked for one split at a time; with one
    generator of random numbers for all of them, the splits are those that it makes when asked for all.
    """
    from sklearn.cluster import BisectingKMeans

    random = np.random.RandomState(seed)
    members = [np.arange(len(data.points))]
    inertias = [np.inf]
    centers = np.average(data.points, axis=0, weights=data.weights)[None].astype(np.float32)
    yield centers
    while len(members) < k:
        largest = int(np.argmax(inertias))
        cluster = members[largest]
        points, weights = data.points[cluster], data.weights[cluster]
        with _one_thread():
            halves = BisectingKMeans(2, random_state=random).fit(points, sample_weight=weights)
        errors = ((points - halves.cluster_centers_[halves.labels_]) ** 2).sum(axis=1) * weights
        inertias[largest], inertia = np.bincount(halves.labels_, errors, minlength=2).tolist()
        members[largest] = cluster[halves.labels_ == 0]
        inertias.append(inertia)
        members.append(cluster[halves.labels_ == 1])
        centers = np.concatenate([centers, halves.cluster_centers_[1:]])
        centers[largest] = halves.cluster_centers_[0]
        yield centers


# Pillow


def _boxes(points: ColorPoints, k: int, method: str) -> _Centers:
    """Return the centres, at most `k`, of the boxes that Pillow sorts the visible pixels into."""
    pixels = _pixels(points)
    opaque = bool((pixels[:, 3] == 255).all())
    if method == "mediancut" and not opaque:
        _, boxes = _palette_and_boxes(_three_channels(pixels), k, method)
        return _means(colors.to_space(pixels, points.space), boxes)
    found, _ = _palette_and_boxes(pixels[:, :3] if opaque else pixels, k, method)
    palette = np.full((len(found), 4), 255, np.uint8)
    palette[:, : found.shape[1]] = found
    return colors.to_space(palette, points.space)


def _palette_and_boxes(
    pixels: NDArray[np.uint8], k: int, method: str
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return Pillow's palette (<= k, channels) for pixels (N, channels), and which entry each got, (N,)."""
    image = Image.fromarray(np.ascontiguousarray(pixels)[None]).quantize(k, _METHODS[method])
    assert image.palette is not None
    palette = np.frombuffer(bytes(image.palette.palette), np.uint8)
    return palette.reshape(-1, pixels.shape[1]), np.asarray(image).ravel()


def _means(points: _Centers, boxes: NDArray[np.uint8]) -> _Centers:
    counts = np.bincount(boxes)
    sums = np.stack([np.bincount(boxes, axis) for axis in points.T], axis=1)
    return np.asarray(sums[counts > 0] / counts[counts > 0, None], np.float32)


def _three_channels(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return pixels with opacity as three channels, (N, 3) uint8: median cut takes no fourth.

    They are the directions in which the four coordinates vary most, so that boxes are cut along opacity
    where the picture has it.
    """
    coordinates = colors.to_space(pixels, "srgb")
    offsets = coordinates - coordinates.mean(axis=0)
    _, directions = np.linalg.eigh(offsets.T @ offsets)  # ascending by the variance along them
    channels = offsets @ directions[:, 1:]
    channels -= channels.min(axis=0)
    return np.asarray(np.rint(channels * (255 / max(1.0, channels.max()))), np.uint8)


def _pixels(points: ColorPoints) -> NDArray[np.uint8]:
    """Return the visible pixels, (N, 4) uint8, sorted; of many, an even sample."""
    visible = slice(int(points.transparent), None)
    ends = np.cumsum(points.histogram.counts[visible])
    if ends[-1] > _PIXELS:
        ends = ends * _PIXELS // ends[-1]
    return np.repeat(points.histogram.colors[visible], np.diff(ends, prepend=0), axis=0)
