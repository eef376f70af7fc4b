"""Order a palette so that neighbouring pixels get neighbouring indices.

PNG's filters store differences of indices; they help only where an index step means a small step in the
picture. Order is free: it changes the file's size (up to a fifth of it), never a pixel.

The order minimises the sum, over all pairs of neighbouring pixels, of ``log2(1 + |i - j|)``, about the
bits their difference takes. A start (a chain that greedily grows at both ends, after Zeng) is improved:
every move of one entry to another place and every swap of two is weighed at once from prefix sums, and
the best moves that do not overlap are made together. All weights are whole numbers, so sums are exact and the
order is the same on every machine.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

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
    pairs: NDArray[np.float64], *, front: int = 0, rounds: int = 0, starts: int = 1
) -> NDArray[np.intp]:
    """Return an order of low cost: ``order[i]`` is the entry that comes to place ``i``.

    Parameters
    ----------
    pairs
        (K, K) counts of :func:`pair_counts`.
    front
        The first `front` entries stay in the first `front` places, whatever their order there.
    rounds
        Most rounds of local search; each lowers the cost. At 256 entries a round takes about 7 ms.
    starts
        1 starts from the chain, 2 also from the spectral order; the better result counts.
    """
    results = []
    for start_from in (_chain, _spectral)[:starts]:
        start = start_from(pairs)
        start = np.concatenate([start[start < front], start[start >= front]])
        results.append(_improved(pairs, start, front=front, rounds=rounds))
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


def _improved(
    pairs: NDArray[np.float64], order: NDArray[np.intp], *, front: int, rounds: int
) -> NDArray[np.intp]:
    size = len(order)
    moves = _Moves.of(size, front)
    here = pairs[np.ix_(order, order)]
    cost = (here * moves.cost).sum()
    for _ in range(rounds):
        gains = moves.gains(here)
        best = np.argpartition(gains, min(4 * size, len(gains) - 1))[: 4 * size]
        best = best[gains[best] < 0]
        best = best[np.lexsort((best, gains[best]))]
        # Moves weighed alone may hinder one another; the best one alone never fails.
        for wanted in (best, best[:1]):
            places = _apply(wanted, size)
            moved = here[np.ix_(places, places)]
            new_cost = (moved * moves.cost).sum()
            if new_cost < cost:
                order, here, cost = order[places], moved, new_cost
                break
        else:
            break
    return order


def _apply(moves: NDArray[np.intp], size: int) -> NDArray[np.intp]:
    """Make the moves, best first, that touch no place twice; return which place each place takes from."""
    places = np.arange(size)
    touched = np.zeros(size, bool)
    for move in moves:
        swap, rest = divmod(int(move), size * size)
        source, target = divmod(rest, size)
        low, high = min(source, target), max(source, target)
        if touched[low : high + 1].any():
            continue
        touched[low : high + 1] = True
        if swap:
            places[[source, target]] = target, source
        else:
            places[low : high + 1] = np.roll(places[low : high + 1], -1 if source < target else 1)
    return places


def _step_costs(size: int) -> NDArray[np.float64]:
    """Return the cost of 0, 1, ... `size` places between two neighbours' indices, in whole units."""
    costs: NDArray[np.float64] = np.rint(1024.0 * np.log2(1.0 + np.arange(size + 1)))
    return costs


def _distances(size: int) -> NDArray[np.intp]:
    place = np.arange(size)
    distances: NDArray[np.intp] = np.abs(place[:, None] - place)
    return distances


@dataclass(frozen=True, slots=True, eq=False)
class _Moves:
    """What every move of one entry and every swap of two would change, for palettes of one size.

    Attributes
    ----------
    cost
        (K, K) cost of the distance of two places.
    grow, shrink
        (K, K) change of that when they move apart, or together, by one place.
    grow_ahead
        `grow` for places at or after the row's, else 0, its diagonal included.
    barred
        (2 K K,) moves that leave entries where they are, repeat another, or cross `front`.
    """

    cost: NDArray[np.float64]
    grow: NDArray[np.float64]
    shrink: NDArray[np.float64]
    grow_ahead: NDArray[np.float64]
    barred: NDArray[np.bool_]

    @classmethod
    def of(cls, size: int, front: int) -> "_Moves":
        distance, table = _distances(size), _step_costs(size)
        cost, apart = table[distance], distance > 0
        grow = table[distance + 1] - cost
        shrink = table[np.maximum(distance, 1) - 1] - cost
        place = np.arange(size)
        crossing = (place[:, None] < front) != (place < front)
        still = ~apart | crossing
        barred = np.concatenate([still.ravel(), (still | (place[:, None] > place)).ravel()])
        return cls(
            cost=cost,
            grow=np.where(apart, grow, 0.0),
            shrink=shrink,
            grow_ahead=np.triu(grow),
            barred=barred,
        )

    def gains(self, here: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the change of cost by every move: (2 K K,) first moves, then swaps, source * K + target.

        Moving an entry from p to q > p shifts the block p+1..q one place down: towards all that lies
        before p, away from all that lies after q. Moving it to q < p is the mirror image.
        """
        size = len(here)
        at = here @ self.cost  # at[p, q]: the entry of place p, standing at place q
        now = at.diagonal()[:, None]
        shrink, grow = _prefix(here * self.shrink), _prefix(here * self.grow)
        low, high = slice(0, size), slice(1, size + 1)

        # Sums over a rectangle of places, rows before columns, from the prefix sums.
        up = at + np.triu(here, 1) @ self.grow_ahead - now
        up += shrink[low, high] - shrink.diagonal(1)[:, None]
        up += (grow[high, size] - grow.diagonal()[high])[None, :]
        up += grow[high, high] - grow[high, size][:, None]
        down = at + np.tril(here, -1) @ self.grow_ahead.T - now
        down += grow[low, low].T - grow.diagonal()[low][None, :]
        down += (shrink[low, size] - shrink.diagonal(1))[:, None]
        down += shrink[low, high].T - shrink[low, size][None, :]
        move = np.where(np.tri(size, k=-1, dtype=bool), down, up)
        swap = at + at.T - now - now.T + 2 * here * self.cost
        gains = np.concatenate([move.ravel(), swap.ravel()])
        gains[self.barred] = 0.0
        return gains


def _prefix(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the sums of all rectangles from the first place: ``out[a, b] = values[:a, :b].sum()``."""
    out = np.zeros((len(values) + 1, len(values) + 1))
    np.cumsum(np.cumsum(values, 0), 1, out=out[1:, 1:])
    return out
