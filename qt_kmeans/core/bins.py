"""Neighbouring colours joined in bins: all of a size to show them, fine where they crowd to cluster them.

Colours along a Z-order curve (:class:`~qt_kmeans.core.histogram.ColorHistogram`) that agree in their first
bits stand together, so that every node of an octree is a run of them, and a bin is told by where it begins.
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
    scatters = np.zeros(len(colors))
    levels = []  # finest first: where the children begin, how many each node has, its scatter
    for bits in range(_FINEST, _COARSEST - 1, -1):
        first = even_starts(colors[starts], bits)
        scatters = np.add.reduceat(scatters, first)
        points, weights = bin_means(points, weights, first, scatters)
        levels.append((starts, np.diff(first, append=len(starts)), scatters))
        starts = starts[first]
    limit = _limit(levels, most - len(starts))
    found = [starts]
    for children, counts, scatters in levels:
        found.append(children[np.repeat(scatters > limit, counts)])
    return np.unique(np.concatenate(found))


def _limit(
    levels: list[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]], room: int
) -> float:
    """Return the scatter above which nodes can be divided when that may make `room` more bins."""
    more = np.concatenate([counts for _, counts, _ in levels]) - 1
    scatters = np.concatenate([scatters for _, _, scatters in levels])[more > 0]
    order = np.argsort(-scatters)
    fitting = int(np.searchsorted(np.cumsum(more[more > 0][order]), room, side="right"))
    return float(scatters[order[fitting]]) if fitting < len(order) else 0.0


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
