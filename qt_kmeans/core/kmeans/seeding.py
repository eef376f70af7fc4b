"""Where K-Means starts: colours joined by Ward's method; deterministic, good, for every k at once.

J. H. Ward, "Hierarchical grouping to optimize an objective function", Journal of the American Statistical
Association 58, 1963: of all pairs of clusters, the one whose union raises the inertia least is joined,
again and again. Taken back, the joins are splits, and those for k clusters are the first of those for
k + 1: one run serves every k. (For palettes: W. H. Equitz, "A new vector quantization clustering
algorithm", IEEE Transactions on Acoustics, Speech, and Signal Processing 37(10), 1989.)
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.kernels import compiled

_MOVED_TOGETHER = 128  # joins between the times that what is left moves together
_FAR = 1e99  # infinity for compiled code that knows none


@dataclass(frozen=True, slots=True, eq=False)
class Splits:
    """How one cluster becomes two, three, ...

    Attributes
    ----------
    parents
        (S,) int64, which cluster is split; one part keeps its number, the other gets the next free.
    means
        (S + 1, 2, 4) float32, means of these two parts after each split; row 0 holds the mean of all
        points, twice.
    """

    parents: NDArray[np.int64]
    means: NDArray[np.float32]

    def seeds(self, k: int) -> NDArray[np.float32]:
        """Return the means of `k` clusters, (<= k, 4) float32."""
        count = min(k, len(self.parents) + 1)
        centers = np.empty((count, 4), np.float32)
        centers[0] = self.means[0, 0]
        for new in range(1, count):
            centers[self.parents[new - 1]], centers[new] = self.means[new]
        return centers


def split(points: NDArray[np.float32], weights: NDArray[np.float64], k_max: int = 256) -> Splits:
    """Split `points` (N, 4) with `weights` (N,) into at most `k_max` clusters; 7 ms from 1024 points."""
    count = min(k_max, len(points))
    parents, means = np.zeros(count - 1, np.int64), np.zeros((count, 2, 4), np.float32)
    _join(points, weights, parents, means)
    alike = np.append((means[1:, 0] == means[1:, 1]).all(axis=1), True)
    parents, means = parents[: alike.argmax()], means[: alike.argmax() + 1]
    for array in (parents, means):
        array.setflags(write=False)
    return Splits(parents, means)


@compiled
def _join(
    points: NDArray[np.float32],
    weights: NDArray[np.float64],
    parents: NDArray[np.int64],
    means: NDArray[np.float32],
) -> None:
    """Join all points, the cheapest pair first, and write the last joins in reverse, as splits.

    Every cluster knows its cheapest partner among those behind it. What a join makes can only be dearer
    than the cheaper of its parts was, so that a cost known from before it is never too high: it is found
    anew when it comes out lowest. From time to time those that are left move together.
    """
    count = len(points)
    weights = weights.copy()
    places = np.empty((4, count))
    places[:] = points.T
    costs = np.empty(count)
    partners = np.zeros(count, np.int64)
    cheapest = np.full(count, _FAR)
    found = np.zeros(count, np.int64)  # at which join
    changed = np.zeros(count, np.int64)
    names = np.arange(count)
    for i in range(count - 1):
        partners[i] = _cheapest_partner(weights, places, i, costs)
        cheapest[i] = costs[partners[i]]
    pairs = np.zeros((count, 2), np.int64)
    parts = np.zeros((count, 2, 4))
    for join in range(1, count):
        i = _least(cheapest)
        while changed[partners[i]] > found[i]:
            partners[i] = _cheapest_partner(weights, places, i, costs)
            cheapest[i] = costs[partners[i]]
            found[i] = join - 1
            i = _least(cheapest)
        j = partners[i]
        pairs[join, 0], pairs[join, 1] = names[i], names[j]
        total = weights[i] + weights[j]
        for axis in range(4):
            parts[join, 0, axis], parts[join, 1, axis] = places[axis, i], places[axis, j]
            places[axis, i] = (weights[i] * places[axis, i] + weights[j] * places[axis, j]) / total
            places[axis, j] = _FAR
        weights[i] = total
        cheapest[j] = _FAR
        changed[i] = changed[j] = found[i] = join
        partners[i] = _cheapest_partner(weights, places, i, costs)
        cheapest[i] = costs[partners[i]]
        left = count - join
        if left % _MOVED_TOGETHER == 0:
            rows = _left(places[0], left)
            partners = _renumbered(partners, rows, found)
            places = places[:, rows].copy()
            weights, cheapest = weights[rows], cheapest[rows]
            found, changed, names = found[rows], changed[rows], names[rows]
            costs = np.empty(left)
    means[0, 0] = means[0, 1] = places[:, 0]
    number = np.zeros(count, np.int64)
    for new in range(1, len(means)):
        i, j = pairs[count - new]
        parents[new - 1] = number[i]
        number[j] = new
        means[new] = parts[count - new]


@compiled
def _left(places: NDArray[np.float64], count: int) -> NDArray[np.int64]:
    """Return the `count` rows that are not far; unlike NumPy's way, this loads no linear algebra with it."""
    rows = np.empty(count, np.int64)
    found = 0
    for row in range(len(places)):
        if places[row] < _FAR:
            rows[found] = row
            found += 1
    return rows


@compiled
def _renumbered(
    partners: NDArray[np.int64], rows: NDArray[np.int64], found: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return the places of the partners when only `rows` are left; who has none then was `found` never."""
    places = np.full(len(partners), -1)
    for place in range(len(rows)):
        places[rows[place]] = place
    renumbered = np.empty(len(rows), np.int64)
    for place in range(len(rows)):
        partner = places[partners[rows[place]]]
        if partner < 0:
            partner = place
            found[rows[place]] = -1
        renumbered[place] = partner
    return renumbered


@compiled
def _least(costs: NDArray[np.float64]) -> int:
    """Return the place of the first of the lowest; unlike NumPy's way, this becomes vector code."""
    least = costs[0]
    for i in range(len(costs)):
        least = min(least, costs[i])
    for i in range(len(costs)):
        if costs[i] == least:
            return i
    return 0


@compiled
def _cheapest_partner(
    weights: NDArray[np.float64], places: NDArray[np.float64], i: int, costs: NDArray[np.float64]
) -> int:
    """Return the cluster behind `i` that is cheapest to join with it, or `i`; `costs` gets the costs."""
    weight, cx, cy, cz, ca = weights[i], places[0, i], places[1, i], places[2, i], places[3, i]
    x, y, z, a = places[0, i + 1 :], places[1, i + 1 :], places[2, i + 1 :], places[3, i + 1 :]
    heavy, row = weights[i + 1 :], costs[i + 1 :]
    costs[i] = least = _FAR
    for j in range(len(row)):
        dx = x[j] - cx
        dy = y[j] - cy
        dz = z[j] - cz
        da = a[j] - ca
        cost = (dx * dx + dy * dy + dz * dz + da * da) * (weight * heavy[j] / (weight + heavy[j]))
        row[j] = cost
        least = min(least, cost)
    for j in range(len(row)):
        if row[j] == least:
            return i + 1 + j
    return i
