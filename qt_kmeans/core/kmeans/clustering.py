"""Exact weighted K-Means on the distinct colours of a picture, one visible step at a time.

Clustering the distinct colours with their counts as weights is the same as clustering all pixels, on 10
to 100 times fewer points. It runs in two stages: first on a coarse histogram (some thousand bins, fine
where colours crowd, the mean colour of each), which takes milliseconds and is what the window shows while a
slider moves; then on the exact colours, from where the first stage ended. A picture of few colours needs no
coarse histogram.

Fully transparent pixels have a palette entry of their own, which nearly transparent ones take as well. So it
stands among the centres while they settle, fixed and never shown: no centre is spent where it serves.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core import colors
from qt_kmeans.core.kmeans.jumps import Clusters
from qt_kmeans.core.kmeans.points import ColorPoints, WeightedPoints, freeze, parsed_colors, worst_served
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.recipe import KMeansOptions

_COARSE_TOLERANCE = 1e-3
_PUSH = 1.0
_MOST_TRIALS = 5  # of jumps
_FEWEST_JUMPS = 3  # at first
_STEPS_AFTER_JUMPS = 5
_FEW = 16  # clusters, worth more than one start
_LEFT_OUT = 6  # of one cluster more, each for a start
_STEPS_WITHOUT_ONE = 3
_DRAWN_FROM = 1 << 14  # points: k-means++ cannot be stopped, and from all takes half a second


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One Lloyd iteration.

    Attributes
    ----------
    index
        0 for the seeds, then 1, 2, ...
    centers
        (K, 4) float32 in the clustering space.
    weights
        (K,) float64, pixels nearest to each centre.
    inertia
        Sum over all pixels of the squared distance to the nearest centre, or to the entry of the fully
        transparent ones where that is nearer, in the clustering space.
    moved
        The farthest that any centre moved to get here, in units of the space (lightness 0..255).
    changed
        Pixels that are nearest to another centre than in the step before.
    """

    index: int
    centers: NDArray[np.float32]
    weights: NDArray[np.float64]
    inertia: float
    moved: float
    changed: int = 0

    def __post_init__(self) -> None:
        freeze(self, "centers", "weights")


class _Assigned(NamedTuple):
    """A step with the labels (N,) of the points and the sums (K, 5) of the clusters."""

    step: Step
    labels: NDArray[np.uint8]
    sums: NDArray[np.float64]


def iterate(
    data: WeightedPoints,
    seeds: NDArray[np.float32],
    options: KMeansOptions,
    *,
    first: int = 0,
    fixed: int = 0,
    push: float = 0.0,
) -> Iterator[Step]:
    """Yield the seeds as a step, then one step per Lloyd iteration, until the inertia settles.

    Parameters
    ----------
    data
        What to cluster; at least as many distinct points as seeds.
    seeds
        (K, 4) float32, the centres to start from, 1 <= K <= 256.
    options
        `tolerance` and `max_steps` are used.
    first
        The index of the first step.
    fixed
        The first `fixed` centres stay where they are.
    push
        How much farther than to the mean of its points a centre goes, as a fraction of the way there. 1
        halves the number of steps; one that would raise the inertia is taken without it.

    Notes
    -----
    S. P. Lloyd, "Least squares quantization in PCM", IEEE Transactions on Information Theory 28(2), 1982.
    Without push the steps are those of `sklearn.cluster.KMeans(init=seeds, n_init=1, algorithm="lloyd")`.
    """
    for found in _lloyd(data, seeds, options, first=first, fixed=fixed, push=push):
        yield found.step


def _lloyd(
    data: WeightedPoints,
    seeds: NDArray[np.float32],
    options: KMeansOptions,
    *,
    first: int = 0,
    fixed: int = 0,
    push: float = 0.0,
) -> Iterator[_Assigned]:
    """Yield each step of `iterate` with what it found."""
    centers = np.array(seeds, np.float32, order="C")
    before: NDArray[np.uint8] | None = None
    means, moved, previous = centers, 0.0, np.inf
    for index in range(first, first + options.max_steps + 1):
        labels, sums, inertia = data.assign(centers)
        if inertia > previous and means is not centers:
            centers = means
            labels, sums, inertia = data.assign(centers)
        step = Step(index, centers, sums[:, 4], inertia, moved, data.changed(before, labels))
        yield _Assigned(step, labels, sums)
        before = labels
        if previous - inertia <= options.tolerance * inertia:
            return
        # The first step goes as far as from anywhere; pushed, it would go too far.
        ahead = 0.0 if previous == np.inf else push
        previous = inertia
        means = _means(sums, centers)
        means[:fixed] = centers[:fixed]
        updated = (means + ahead * (means - centers)).astype(np.float32) if ahead else means
        empty = fixed + np.flatnonzero(sums[fixed:, 4] == 0)
        if len(empty) and reseed_empty(data, labels, updated, empty):
            means, previous = updated, np.inf
        moved = _farthest_move(centers, updated)
        centers = updated


def search(
    data: WeightedPoints, seeds: NDArray[np.float32], options: KMeansOptions, *, fixed: int = 0
) -> Iterator[Step]:
    """Yield Lloyd steps to a local optimum, then those after jumps that lead to better ones.

    Jumps (:mod:`qt_kmeans.core.kmeans.jumps`) are tried together, and fewer of them after every failure.
    Steps that are no better than what there was are not shown.
    """
    for here in _lloyd(data, seeds, options, fixed=fixed, push=_PUSH):
        yield here.step
    few = replace(options, max_steps=min(options.max_steps, _STEPS_AFTER_JUMPS))
    wanted = max(_FEWEST_JUMPS, len(seeds) // 8)
    for _ in range(_MOST_TRIALS):
        inertia = here.step.inertia
        clusters = Clusters.of(
            data.points, data.weights, here.labels, here.sums, here.step.centers, fixed=fixed
        )
        jumps = clusters.jumps(wanted)
        if not jumps:
            return
        trial = list(_lloyd(data, clusters.after(jumps), few, fixed=fixed, push=_PUSH))
        if trial[-1].step.inertia < inertia * (1 - options.tolerance / 10):
            better = [found for found in trial if found.step.inertia < inertia]
            changed = data.changed(here.labels, better[0].labels)
            better[0] = better[0]._replace(step=replace(better[0].step, changed=changed))
            for found in better:
                here = found._replace(step=replace(found.step, index=here.step.index + 1))
                yield here.step
        elif len(jumps) == 1:
            return
        else:
            wanted = max(1, len(jumps) // 3)


def reseed_empty(
    data: WeightedPoints,
    labels: NDArray[np.uint8],
    centers: NDArray[np.float32],
    empty: NDArray[np.int64],
) -> int:
    """Move centres that have no points, in place, to the points that are served worst.

    Returns
    -------
    moved
        How many were moved; fewer than are empty when all other points lie on their centres.
    """
    worst = worst_served(data, labels, centers, len(empty))
    centers[empty[: len(worst)]] = data.points[worst]
    return len(worst)


def _means(sums: NDArray[np.float64], centers: NDArray[np.float32]) -> NDArray[np.float32]:
    weights = sums[:, 4:5]
    means = sums[:, :4] / np.where(weights > 0, weights, 1)
    return np.where(weights > 0, means, centers).astype(np.float32)


def seeds_for(points: ColorPoints, options: KMeansOptions) -> tuple[NDArray[np.float32], int]:
    """Return the centres to start from and how many of them, at the front, are fixed.

    These are the entry of the fully transparent pixels, if there are any, and the locked ones. The others
    are those of `options.start`; or else drawn by lot or the splits' means, as `options.seeding` says, but
    for the nearest to each locked one. Missing ones are added where points are served worst. As many as
    points allow, up to k.
    """
    k = options.k - points.transparent
    locked = locked_centers(points, options)
    if options.start:
        free = _visible(options.start, points.space)
    else:
        drawn = options.seeding == "k-means++"
        free = drawn_seeds(points.coarse, k, options.seed) if drawn else points.splits.seeds(k)
        for center in locked[: len(free) - (k - len(locked))]:
            free = np.delete(free, ((free - center) ** 2).sum(axis=1).argmin(), axis=0)
    seeds = np.concatenate([points.clear, locked, free])[: options.k]
    data = points.coarse
    while len(seeds) < options.k:
        labels, _, _ = data.assign(seeds)
        extra = worst_served(data, labels, seeds, min(options.k - len(seeds), len(seeds)))
        if not len(extra):
            break
        seeds = np.concatenate([seeds, data.points[extra]])
    return seeds, len(points.clear) + len(locked)


def _without_clear(points: ColorPoints, step: Step) -> Step:
    """Return a step without the entry of the fully transparent pixels."""
    first = len(points.clear)
    return replace(step, centers=step.centers[first:], weights=step.weights[first:]) if first else step


def locked_centers(points: ColorPoints, options: KMeansOptions) -> NDArray[np.float32]:
    """Return the locked colours as centres (L, 4), as many as fit beside an entry for transparency."""
    return _visible(options.locked, points.space)[: options.k - points.transparent]


def _visible(texts: tuple[str, ...], space: str) -> NDArray[np.float32]:
    """Return colours that are not fully transparent as points (N, 4) of a clustering space."""
    rgba = parsed_colors(texts)
    return colors.to_space(rgba[rgba[:, 3] > 0], space)


def drawn_seeds(data: WeightedPoints, k: int, seed: int) -> NDArray[np.float32]:
    """Return up to `k` points drawn by lot, those far from the ones drawn before with better chances.

    Of many points a sample takes part.
    D. Arthur and S. Vassilvitskii, "k-means++: the advantages of careful seeding", SODA 2007.
    """
    from sklearn.cluster import kmeans_plusplus

    sample = np.random.default_rng(seed).permutation(len(data.points))[:_DRAWN_FROM]
    k = min(k, len(sample))
    centers, _ = kmeans_plusplus(
        data.points[sample], k, sample_weight=data.weights[sample], random_state=seed
    )
    return np.ascontiguousarray(centers, np.float32)


def fast_live_steps(points: ColorPoints, options: KMeansOptions) -> Iterator[Step]:
    """Yield the steps of "fast" on the coarse histogram: milliseconds, whatever the size of the picture."""
    seeds, fixed = seeds_for(points, options)
    run = search(points.coarse, seeds, coarsely(points, options), fixed=fixed)
    if options.k > _FEW or options.start or options.seeding == "k-means++":
        steps = run
    else:
        runs = [list(run), *_runs_from_more(points, options)]
        steps = iter(min(runs, key=lambda steps: steps[-1].inertia))
    for step in steps:
        yield _without_clear(points, step)


def _runs_from_more(points: ColorPoints, options: KMeansOptions) -> list[list[Step]]:
    """Return a run that starts from one cluster more without one of them; none where there are no more.

    Few clusters have few ways to lie, and some of them are far from the best: each of those that are hardly
    missed is left out in turn, for a few steps, and where that does best the run goes on.
    """
    data, coarse = points.coarse, coarsely(points, options)
    more, fixed = seeds_for(points, replace(options, k=options.k + 1))
    if len(more) <= options.k:
        return []
    *_, step = search(data, more, coarse, fixed=fixed)
    labels, sums, _ = data.assign(step.centers)
    clusters = Clusters.of(data.points, data.weights, labels, sums, step.centers, fixed=fixed)
    few = replace(coarse, max_steps=min(coarse.max_steps, _STEPS_WITHOUT_ONE))

    def inertia(seeds: NDArray[np.float32]) -> float:
        *_, last = iterate(data, seeds, few, fixed=fixed, push=_PUSH)
        return last.inertia

    starts = [np.delete(step.centers, missed, axis=0) for missed in clusters.least_missed(_LEFT_OUT)]
    return [list(search(data, min(starts, key=inertia), coarse, fixed=fixed))] if starts else []


def coarsely(points: ColorPoints, options: KMeansOptions) -> KMeansOptions:
    """Return the options for the steps on the coarse histogram.

    They stop a little sooner than the exact ones, which go on from there: the last steps take most of the
    time and cannot be seen. With few clusters they take none.
    """
    if points.coarse is points.exact or options.k <= _FEW:
        return options
    return replace(options, tolerance=max(options.tolerance, _COARSE_TOLERANCE))


def fast_all_steps(
    points: ColorPoints, options: KMeansOptions, progress: Progress = silent
) -> tuple[Step, ...]:
    """Return the steps of "fast" on the coarse histogram, then those on the exact colours, if they differ."""
    steps: list[Step] = []
    for step in fast_live_steps(points, options):
        progress("Clustering", 0.0)
        steps.append(step)
    if points.coarse is points.exact:
        return tuple(steps)
    first, start = len(steps), np.concatenate([points.clear, steps[-1].centers])
    fixed = len(points.clear) + len(locked_centers(points, options))
    for step in iterate(points.exact, start, options, first=first, fixed=fixed, push=_PUSH):
        progress("Clustering", 1 - 0.9 ** (step.index - first))
        steps.append(_without_clear(points, step))
    return tuple(steps)


def _farthest_move(before: NDArray[np.float32], after: NDArray[np.float32]) -> float:
    return float(np.sqrt(((after - before) ** 2).sum(axis=1).max()))
