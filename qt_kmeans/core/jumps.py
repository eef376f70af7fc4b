"""Out of a local optimum: take a centre from where it is hardly missed to where two are needed.

Lloyd's steps never carry a centre across the picture's colours, so that some regions stay crowded and
others starved. A jump joins a centre to its neighbour and splits a cluster in two along its longest axis;
what both change in the inertia is estimated from the clusters' moments (joining: J. H. Ward, "Hierarchical
grouping to optimize an objective function", 1963; splitting: three quarters of an even spread). The
estimate knows nothing of how the neighbours will give way, so a jump is kept only if the inertia is lower
after a few Lloyd steps.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core import kernels

_SPLIT_GAIN = 0.7  # of the scatter along the longest axis; between a flat (3/4) and a bell shape (2/pi)
_SPLIT_REACH = 0.8  # standard deviations from the middle to either half's
_OPTIMISM = 0.4  # the share of the cost that the gain must reach: the neighbours will do the rest

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Jump:
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
        values, vectors = np.linalg.eigh(scatters)
        longest = np.maximum(values[:, -1], 0)
        axes = vectors[:, :, -1] * (_SPLIT_REACH * np.sqrt(longest / divisor))[:, None]
        return cls(centers, means, weights, axes, _SPLIT_GAIN * longest, fixed)

    def jumps(self) -> list[Jump]:
        """Return the jumps that promise something, the best first; no centre takes part in two."""
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
        return found

    def after(self, jumps: list[Jump]) -> NDArray[np.float32]:
        """Return where all centres are when the jumps are made and the others stand at their means."""
        moved = self.means.copy()
        for jump in jumps:
            pair = [jump.donor, jump.partner]
            moved[jump.partner] = self.weights[pair] @ self.means[pair] / max(self.weights[pair].sum(), 1e-9)
            moved[jump.donor] = self.means[jump.taker] + self.axes[jump.taker]
            moved[jump.taker] -= self.axes[jump.taker]
        moved[: self.fixed] = self.centers[: self.fixed]
        return moved.astype(np.float32)

    def _joining(self) -> tuple[Floats, NDArray[np.intp]]:
        """Return what joining each centre to its best partner (K,) would cost, and that partner (K,)."""
        offsets = self.means[:, None] - self.means[None]
        mass = np.where(np.arange(len(self.weights)) < self.fixed, np.inf, self.weights)
        with np.errstate(invalid="ignore"):  # 0 * inf and inf / inf: a fixed one does not jump
            shared = 1 / (1 / np.maximum(self.weights, 1e-9)[:, None] + 1 / np.maximum(mass, 1e-9)[None])
        costs = shared * np.einsum("abd,abd->ab", offsets, offsets)
        np.fill_diagonal(costs, np.inf)
        costs[: self.fixed] = np.inf
        partners = costs.argmin(axis=1)
        return costs[np.arange(len(costs)), partners], partners
