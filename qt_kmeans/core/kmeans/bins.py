"""Neighbouring colours joined in bins: all of a size to show them, fine where they crowd to cluster them.

Colours along a Z-order curve (:class:`~qt_kmeans.core.kmeans.histogram.ColorHistogram`) that agree in their
first bits stand together, so that every node of an octree is a run of them, and a bin is told by
where it begins.
"""

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core import kernels

_COARSEST, _FINEST = 2, 7  # bits a channel


def even_starts(colors: NDArray[np.uint32], bits: int) -> NDArray[np.int64]:
    """Return where the runs of packed `colors` (N,) begin that agree in the first `bits` of each channel."""
    codes = colors & (np.uint32(0x01010101) * np.uint32(256 - (1 << (8 - bits))))
    return np.flatnonzero(np.concatenate([[True], codes[1:] != codes[:-1]]))


def adaptive_starts(
    colors: NDArray[np.uint32], points: NDArray[np.float32], weights: NDArray[np.float64], most: int
) -> NDArray[np.int64]:
    """Return where the bins begin that hide least scatter among about, and never above, `most`.

    From large nodes of the octree on, the one whose colours scatter most is divided into its children,
    again and again. (Pruning such a tree by scatter: P. A. Chou, T. Lookabaugh and R. M. Gray, "Optimal
    pruning with applications to tree-structured source coding and modeling", IEEE Transactions on
    Information Theory 35(2), 1989.) More than `most` remain only where even the largest nodes are more.

    Parameters
    ----------
    colors
        (N,) uint32, packed, along the Z-order curve.
    points, weights
        (N, 4) float32 and (N,) float64, the same colours in the clustering space.
    """
    starts = np.arange(len(colors))
    levels = []  # finest first: where children begin; each node's first child, how many it has, what it hides
    hidden: NDArray[np.float64] | None = None
    for bits in range(_FINEST, _COARSEST - 1, -1):
        first = even_starts(colors[starts], bits)
        hidden = np.zeros(len(first)) if hidden is None else np.add.reduceat(hidden, first)
        points, weights = bin_means(points, weights, first, hidden)
        levels.append((starts, first, np.diff(first, append=len(starts)), hidden))
        starts = starts[first]
    limit = _limit(
        np.concatenate([counts for _, _, counts, _ in levels]) - 1,
        np.concatenate([hidden for _, _, _, hidden in levels]),
        most - len(starts),
    )
    begins = np.zeros(len(colors), np.bool_)
    begins[starts] = True
    for children, first, counts, hidden in levels:
        divided = np.flatnonzero(hidden > limit)
        many = counts[divided]
        rows = np.arange(many.sum()) + np.repeat(first[divided] - np.cumsum(many) + many, many)
        begins[children[rows]] = True
    return np.flatnonzero(begins)


def _limit(more: NDArray[np.int64], hidden: NDArray[np.float64], room: int) -> float:
    """Return the scatter above which all nodes can be divided when that may make `room` more bins.

    Parameters
    ----------
    more, hidden
        (N,) how many bins more, at least 0, each node's division makes, and the scatter it hides.
    """
    if room < 0:
        return np.inf
    # In rough order first, by the upper half of the bits of float32, which ascend with the number.
    rough = hidden.astype(np.float32).view(np.uint32) >> 16
    needed = np.cumsum(np.bincount(rough, weights=more)[::-1])[::-1]  # from each on
    edge = int(np.searchsorted(-needed, -room)) - 1  # the last from which on they are too many
    if edge < 0:
        return 0.0
    fits = room - needed[edge + 1] if edge + 1 < len(needed) else room
    there = np.flatnonzero((rough == edge) & (more > 0))
    order = there[np.argsort(-hidden[there])]
    return float(hidden[order[np.searchsorted(np.cumsum(more[order]), fits, side="right")]])


def bin_means(
    points: NDArray[np.float32],
    weights: NDArray[np.float64],
    starts: NDArray[np.int64],
    scatters: NDArray[np.float64],
) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
    """Return the means (B, 4) and weights (B,) of bins, and add to `scatters` (B,) what each hides."""
    means, totals = np.empty((len(starts), 4), np.float32), np.empty(len(starts))
    kernels.bin_means(points, weights, starts, means, totals, scatters)
    return means, totals
