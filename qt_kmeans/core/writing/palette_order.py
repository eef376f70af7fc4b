"""Order a palette so that neighbouring pixels get neighbouring indices.

PNG's filters store differences of indices; they help only where an index step means a small step in the
picture. Order is free: it changes the file's size (up to a fifth of it), never a pixel.

The order minimises the sum, over all pairs of neighbouring pixels, of ``log2(1 + |i - j|)``, about the
bits their difference takes: a minimum linear arrangement. A start (a chain that greedily grows at both
ends, after Zeng) is improved by taking out one entry after the other and putting it back in its best place,
until none has a better one. All weights are whole numbers, so sums are exact and the order is the same on
every machine.
"""

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.kernels import compiled

_SAMPLE_PIXELS = 1 << 20
_BAND_ROWS = 16


def pair_counts(indices: NDArray[np.uint8], size: int) -> NDArray[np.float64]:
    """Return how often two entries are neighbours in the picture, across or down.

    Parameters
    ----------
    indices
        (H, W) index map; of a large one, evenly spaced bands of rows are counted.
    size
        Number of palette entries, above every index.

    Returns
    -------
    (size, size) symmetric, whole numbers, zero on the diagonal.
    """
    height, width = indices.shape
    rows = min(_BAND_ROWS, height)
    bands = max(1, min(height // rows, _SAMPLE_PIXELS // (rows * width)))
    counts = np.zeros(size * size, np.int64)
    for start in np.linspace(0, height - rows, bands).astype(int):
        band = indices[start : start + rows, :_SAMPLE_PIXELS].astype(np.intp)
        coded = band * size
        counts += np.bincount((coded[:, 1:] + band[:, :-1]).ravel(), minlength=size * size)
        counts += np.bincount((coded[1:] + band[:-1]).ravel(), minlength=size * size)
    square = counts.reshape(size, size).astype(np.float64)
    square += square.T
    np.fill_diagonal(square, 0.0)
    return square


def step_cost(pairs: NDArray[np.float64], order: NDArray[np.intp]) -> float:
    """Return what `order` costs for these neighbours; see the module."""
    return float((pairs[np.ix_(order, order)] * _step_costs(len(order))[_distances(len(order))]).sum()) / 2


def smooth_order(
    pairs: NDArray[np.float64], *, front: int = 0, sweeps: int = 0, starts: int = 1
) -> NDArray[np.intp]:
    """Return an order of low cost: ``order[i]`` is the entry that comes to place ``i``.

    Parameters
    ----------
    pairs
        (K, K) counts of :func:`pair_counts`.
    front
        The first `front` entries stay in the first `front` places, whatever their order there.
    sweeps
        How often every entry may look for a better place; six times is usually enough for good, and takes
        20 ms at 256 entries.
    starts
        1 starts from the chain, 2 also from the spectral order; the better result counts.
    """
    results = []
    for start_from in (_chain, _spectral)[:starts]:
        start = start_from(pairs)
        order = np.concatenate([start[start < front], start[start >= front]])
        _settle(
            np.ascontiguousarray(pairs[np.ix_(order, order)]), order, _step_costs(len(order)), front, sweeps
        )
        results.append(order)
    return min(results, key=lambda order: step_cost(pairs, order))


def _chain(pairs: NDArray[np.float64]) -> NDArray[np.intp]:
    """Grow a chain: always the entry with the most neighbours in it, at the end where they are."""
    size = len(pairs)
    if size < 3:
        return np.arange(size)
    chain = [int(entry) for entry in np.unravel_index(int(pairs.argmax()), pairs.shape)]
    if chain[0] == chain[1]:  # no two entries are neighbours anywhere
        return np.arange(size)
    free = np.ones(size, bool)
    free[chain] = False
    pull = pairs[chain[0]] + pairs[chain[1]]
    while free.any():
        entry = int(np.where(free, pull, -1.0).argmax())
        length = len(chain)
        lean = np.arange(length - 1, -length, -2)  # > 0: nearer to the left end
        if float(lean @ pairs[entry, chain]) > 0:
            chain.insert(0, entry)
        else:
            chain.append(entry)
        free[entry] = False
        pull = pull + pairs[entry]
    return np.array(chain, np.intp)


def _spectral(pairs: NDArray[np.float64]) -> NDArray[np.intp]:
    """Return the order along the Fiedler vector: neighbours attract one another along a line."""
    if len(pairs) < 3:
        return np.arange(len(pairs))
    scale = 1.0 / np.sqrt(pairs.sum(1) + 1.0)
    laplacian = np.diag(pairs.sum(1)) - pairs
    _, vectors = np.linalg.eigh(scale[:, None] * laplacian * scale)
    return np.argsort(vectors[:, 1] * scale, kind="stable")


def _step_costs(size: int) -> NDArray[np.float64]:
    """Return the cost of 0, 1, ... `size` places between two neighbours' indices, in whole units."""
    costs: NDArray[np.float64] = np.rint(1024.0 * np.log2(1.0 + np.arange(size + 1)))
    return costs


def _distances(size: int) -> NDArray[np.intp]:
    place = np.arange(size)
    distances: NDArray[np.intp] = np.abs(place[:, None] - place)
    return distances


@compiled
def _settle(
    here: NDArray[np.float64], order: NDArray[np.intp], costs: NDArray[np.float64], front: int, sweeps: int
) -> None:
    """Give every entry in turn its best place, in `order` and `here`, until all have it.

    Parameters
    ----------
    here
        (K, K) counts of neighbours, in the order of `order`.
    order
        (K,) entries.
    costs
        (K + 1,) cost of a distance.
    front
        No entry crosses from the first `front` places to the others, or back.
    sweeps
        Most times that every entry is looked at.

    Notes
    -----
    An entry that is taken out of place p leaves K - 1 others. In the gap before the other at place g it
    costs what its neighbours are away from there, and it pushes apart all pairs around the gap, by one
    place. When the gap moves on past an other, that one's neighbours behind come nearer to it, and those
    ahead get farther away: what the gap costs follows from the gap before it.
    """
    size = len(order)
    own, push = np.zeros(2 * size), np.zeros(2 * size)  # by distance, from -size on
    for distance in range(size):
        own[size + distance] = costs[distance + 1]
        own[size - distance - 1] = costs[distance + 1]
        push[size + distance] = costs[distance + 1] - costs[distance]
        push[size - distance] = -push[size + distance]
    push[size] = 0.0
    settled = 0
    for turn in range(sweeps * size):
        place = 0
        while order[place] != turn % size:
            place += 1
        first, last = (0, front) if place < front else (front, size)
        best, target, now, pushing = 0.0, place, 0.0, 0.0
        for gap in range(first, last):
            cost = pushing + _dot(here[place], own[size - gap :], place)
            if gap == place:
                now = cost
            if gap == first or cost < best:
                best, target = cost, gap
            if gap + 1 < last:
                pushing += _dot(here[gap + (gap >= place)], push[size - gap :], place)
        settled += 1
        if best < now:
            _move(here, order, place, target)
            settled = 0
        if settled >= size:
            return


@compiled
def _dot(row: NDArray[np.float64], table: NDArray[np.float64], gone: int) -> float:
    """Return the product of `row` without its entry `gone` with the start of `table`."""
    total = 0.0
    left, right = row[:gone], row[gone + 1 :]
    for i in range(len(left)):
        total += left[i] * table[i]
    rest = table[gone:]
    for i in range(len(right)):
        total += right[i] * rest[i]
    return total


@compiled
def _move(here: NDArray[np.float64], order: NDArray[np.intp], source: int, target: int) -> None:
    """Move what is at place `source` to place `target`; those between make room."""
    step = 1 if source < target else -1
    entry, row = order[source], here[source].copy()
    for place in range(source, target, step):
        order[place] = order[place + step]
        here[place] = here[place + step]
    order[target] = entry
    here[target] = row
    for line in here:
        value = line[source]
        for place in range(source, target, step):
            line[place] = line[place + step]
        line[target] = value
