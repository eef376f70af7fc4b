"""Out of a local optimum: take a centre from where it is hardly missed to where two are needed.

Lloyd's steps never carry a centre across the picture's colours, so that some regions stay crowded and
others starved. A jump joins a centre to its neighbour and splits a cluster in two along its longest axis;
what both change in the inertia is estimated from the clusters' moments (joining: J. H. Ward, "Hierarchical
grouping to optimize an objective function", 1963; splitting: three quarters of an even spread). The
estimate knows nothing of how the neighbours will give way, so a jump is kept only if the inertia is lower
after a few Lloyd steps.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core import kernels
from qt_kmeans.core.kernels import compiled

_SPLIT_GAIN = 0.7  # of the scatter along the longest axis; between a flat (3/4) and a bell shape (2/pi)
_SPLIT_REACH = 0.8  # standard deviations from the middle to either half's
_OPTIMISM = 0.4  # the share of the cost that the gain must reach: the neighbours will do the rest

Floats = NDArray[np.float64]


class Jump(NamedTuple):
    """One centre's way: `donor` is joined to `partner`, and splits `taker` with it."""

    donor: int
    partner: int
    taker: int


@dataclass(frozen=True, slots=True, eq=False)
class Clusters:
    """What the jumps have to know of a clustering.

    Attributes
    ----------
    centers
        (K, 4) float32; the first `fixed` stay where they are.
    means, weights
        (K, 4) and (K,) float64 of the points nearest to each centre.
    axes
        (K, 4) float64, half the way between the two halves of each cluster.
    gains
        (K,) float64, about what a second centre would take from the inertia.
    fixed
        How many centres cannot move.
    """

    centers: NDArray[np.float32]
    means: Floats
    weights: Floats
    axes: Floats
    gains: Floats
    fixed: int

    @classmethod
    def of(
        cls,
        points: NDArray[np.float32],
        point_weights: Floats,
        labels: NDArray[np.uint8],
        sums: Floats,
        centers: NDArray[np.float32],
        *,
        fixed: int,
    ) -> "Clusters":
        """Measure the clusters that `labels` (N,) with their `sums` (K, 5) make of the points."""
        weights = sums[:, 4]
        divisor = np.where(weights > 0, weights, 1)
        means = np.where(weights[:, None] > 0, sums[:, :4] / divisor[:, None], centers)
        scatters = np.zeros((len(centers), 4, 4))
        kernels.spread(points, point_weights, labels, means, scatters)
        longest, directions = np.zeros(len(centers)), np.zeros((len(centers), 4))
        _longest_axes(scatters, longest, directions)
        axes = directions * (_SPLIT_REACH * np.sqrt(longest / divisor))[:, None]
        return cls(centers, means, weights, axes, _SPLIT_GAIN * longest, fixed)

    def jumps(self, most: int = 256) -> list[Jump]:
        """Return up to `most` jumps that promise something, the best first; no centre is in two of them."""
        costs, partners = self._joining()
        donors = np.argsort(costs, kind="stable")
        takers = np.argsort(-self.gains, kind="stable").tolist()
        busy: set[int] = set()
        found = []
        for donor in donors.tolist():
            partner = int(partners[donor])
            if not np.isfinite(costs[donor]) or donor in busy or partner in busy:
                continue
            taker = next((c for c in takers if c not in busy and c not in (donor, partner)), None)
            if taker is None or self.gains[taker] <= _OPTIMISM * costs[donor]:
                break
            busy |= {donor, partner, taker}
            found.append(Jump(donor, partner, taker))
            if len(found) == most:
                break
        return found

    def least_missed(self, most: int) -> list[int]:
        """Return up to `most` of the clusters that are cheapest to join to another, the cheapest first."""
        costs, _ = self._joining()
        return [int(donor) for donor in np.argsort(costs, kind="stable")[:most] if np.isfinite(costs[donor])]

    def after(self, jumps: list[Jump]) -> NDArray[np.float32]:
        """Return where all centres are when the jumps are made and the others stand at their means."""
        moved = self.means.copy()
        donors, partners, takers = np.array(jumps).T
        one, other = self.weights[donors][:, None], self.weights[partners][:, None]
        both = one * self.means[donors] + other * self.means[partners]
        moved[partners] = both / np.maximum(one + other, 1e-9)
        moved[donors] = self.means[takers] + self.axes[takers]
        moved[takers] -= self.axes[takers]
        moved[: self.fixed] = self.centers[: self.fixed]
        return moved.astype(np.float32)

    def _joining(self) -> tuple[Floats, NDArray[np.int64]]:
        """Return what joining each centre to its best partner (K,) would cost, and that partner (K,)."""
        costs, partners = np.full(len(self.means), np.inf), np.zeros(len(self.means), np.int64)
        weights = np.maximum(self.weights, 1e-9)
        _cheapest_joins(np.ascontiguousarray(self.means.T), weights, self.fixed, costs, partners)
        return costs, partners


@compiled
def _longest_axes(matrices: Floats, values: Floats, vectors: Floats) -> None:
    """Write the largest eigenvalues (K,) and unit eigenvectors (K, 4) of scatter matrices (K, 4, 4).

    Power iteration: a matrix squared six times has nothing left but the longest axis, or a direction
    between two that are as good as equally long. Only the lower triangles are read; zero has no axis.
    """
    for c in range(len(matrices)):
        power = np.empty((4, 4))
        for i in range(4):
            for j in range(4):
                power[i, j] = matrices[c, max(i, j), min(i, j)]
        whole = power
        for _ in range(6):
            trace = power[0, 0] + power[1, 1] + power[2, 2] + power[3, 3]
            if trace <= 0:
                break
            power = power / trace
            square = np.zeros((4, 4))
            for i in range(4):
                for j in range(4):
                    for m in range(4):
                        square[i, j] += power[i, m] * power[m, j]
            power = square
        # In loops: NumPy's functions would load numba's linear algebra, which takes a tenth of a second.
        best = 0
        for i in range(1, 4):
            best = i if power[i, i] > power[best, best] else best
        squares = 0.0
        for i in range(4):
            squares += power[best, i] * power[best, i]
        if squares > 0:
            for i in range(4):
                vectors[c, i] = power[best, i] / np.sqrt(squares)
            for i in range(4):
                for j in range(4):
                    values[c] += vectors[c, i] * whole[i, j] * vectors[c, j]


@compiled
def _cheapest_joins(
    means: Floats, weights: Floats, fixed: int, costs: Floats, partners: NDArray[np.int64]
) -> None:
    """Write for all centres but the first `fixed` the best partner (K,) and the costs (K,) of joining it.

    `means` is (4, K). Fixed centres do not move to the mean of both.
    """
    x, y, z, a = means[0], means[1], means[2], means[3]
    row = np.empty(len(weights))
    for i in range(fixed, len(weights)):
        least = 1e300
        for j in range(len(weights)):
            dx = x[j] - x[i]
            dy = y[j] - y[i]
            dz = z[j] - z[i]
            da = a[j] - a[i]
            shared = weights[i] if j < fixed else weights[i] * weights[j] / (weights[i] + weights[j])
            cost = (dx * dx + dy * dy + dz * dz + da * da) * shared
            row[j] = 1e300 if i == j else cost
            least = min(least, row[j])
        for j in range(len(weights)):
            if row[j] == least and i != j:
                costs[i], partners[i] = least, j
                break
