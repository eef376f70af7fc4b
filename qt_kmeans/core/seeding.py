"""Where K-Means starts: variance-minimising boxes, deterministic and good for every k at once.

X. Wu, "Color quantization by dynamic programming and principal analysis", ACM Transactions on Graphics
11(4), 1992: the colours are counted on a grid; a table of cumulated moments gives the variance of any
box in constant time; the box that gains most is cut in two at the best place, again and again. The cuts
for k boxes are the first cuts for k + 1, so one run up to 256 serves every k.

Unlike Wu's, the grid is not even: its planes lie closer where colours crowd, in proportion to the square
root of their density along the axis, for Oklab's box is mostly empty.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.kernels import compiled

_PLANES = 32
_PLANES_WITH_ALPHA = 18  # four axes: about as many cells
_FINE = 1024  # resolution at which the density along an axis is taken


@dataclass(frozen=True, slots=True, eq=False)
class Splits:
    """The cuts in the order they were made.

    Attributes
    ----------
    parents
        (S,) int64, which box was cut; the lower half keeps its number, the upper gets the next free.
    means
        (S + 1, 2, 4) float32, means of the lower and the upper half after each cut; row 0 holds the
        mean of all points, twice.
    """

    parents: NDArray[np.int64]
    means: NDArray[np.float32]

    def seeds(self, k: int) -> NDArray[np.float32]:
        """Return the means of the first `k` boxes, (<= k, 4) float32."""
        count = min(k, len(self.parents) + 1)
        centers = np.empty((count, 4), np.float32)
        centers[0] = self.means[0, 0]
        for cut in range(1, count):
            centers[self.parents[cut - 1]], centers[cut] = self.means[cut]
        return centers


def split(points: NDArray[np.float32], weights: NDArray[np.float64], k_max: int = 256) -> Splits:
    """Cut the space of `points` (N, 4) with `weights` (N,) into at most `k_max` boxes."""
    extent = np.ptp(points, axis=0)
    planes = _PLANES_WITH_ALPHA if extent[3] > 0 else _PLANES
    grid = np.where(extent > 0, planes, 1)
    cells = [_cells(points[:, axis], weights, int(grid[axis])) for axis in range(4)]
    flat = np.ravel_multi_index(cells, tuple(grid))
    table = np.zeros((*(grid + 1), 5))
    inner = table[1:, 1:, 1:, 1:]
    for moment in range(5):
        values = weights if moment == 4 else weights * points[:, moment]
        inner[..., moment] = np.bincount(flat, values, minlength=int(grid.prod())).reshape(grid)
    for axis in range(4):
        np.cumsum(inner, axis=axis, out=inner)
    parents = np.zeros(max(k_max - 1, 0), np.int64)
    means = np.zeros((k_max, 2, 4), np.float32)
    cuts = _cut_boxes(table, parents, means)
    for array in (parents, means):
        array.setflags(write=False)
    return Splits(parents[:cuts], means[: cuts + 1])


def _cells(values: NDArray[np.float32], weights: NDArray[np.float64], planes: int) -> NDArray[np.int64]:
    """Return the cell 0..planes-1 of each value (N,) on one axis."""
    low = values.min()
    scale = (_FINE - 0.01) / max(float(values.max() - low), 1e-6)
    fine = ((values - low) * scale).astype(np.int64)
    density = np.convolve(np.bincount(fine, weights, minlength=_FINE), np.ones(9) / 9, "same")
    depth = np.cumsum(np.sqrt(density))
    cell_of_fine = np.minimum((depth * (planes / depth[-1])).astype(np.int64), planes - 1)
    return np.asarray(cell_of_fine[fine])


@compiled
def _plane(
    table: NDArray[np.float64], box: NDArray[np.int64], axis: int, at: int, out: NDArray[np.float64]
) -> None:
    """Cumulated moments of `box` (2, 4: low, high) up to `at` along `axis`, by inclusion-exclusion."""
    for moment in range(5):
        out[moment] = 0.0
    for corner in range(16):
        if (corner >> axis) & 1:
            continue
        sign = 1.0
        for other in range(4):
            if other != axis and not (corner >> other) & 1:
                sign = -sign
        i = at if axis == 0 else box[corner & 1, 0]
        j = at if axis == 1 else box[(corner >> 1) & 1, 1]
        k = at if axis == 2 else box[(corner >> 2) & 1, 2]
        m = at if axis == 3 else box[(corner >> 3) & 1, 3]
        for moment in range(5):
            out[moment] += sign * table[i, j, k, m, moment]


@compiled
def _scatter_explained(s: NDArray[np.float64]) -> float:
    """Squared length of the weighted sum over the weight: what the box's mean explains."""
    return float((s[0] * s[0] + s[1] * s[1] + s[2] * s[2] + s[3] * s[3]) / s[4])


@compiled
def _best_cut(table: NDArray[np.float64], box: NDArray[np.int64], halves: NDArray[np.float64]) -> Any:  # noqa: ANN401
    """Find the cut of `box` that lowers the variance most.

    Returns the gain, the axis and the place; `halves` (2, 5) gets the moments of the two sides.
    """
    start = np.empty(5)
    upper = np.empty(5)
    lower = np.empty(5)
    whole = np.empty(5)
    gain, best_axis, best_at = 0.0, -1, -1
    for axis in range(4):
        if box[1, axis] - box[0, axis] < 2:
            continue
        _plane(table, box, axis, box[0, axis], start)
        _plane(table, box, axis, box[1, axis], whole)
        for moment in range(5):
            whole[moment] -= start[moment]
        explained = _scatter_explained(whole)
        for at in range(box[0, axis] + 1, box[1, axis]):
            _plane(table, box, axis, at, lower)
            for moment in range(5):
                lower[moment] -= start[moment]
                upper[moment] = whole[moment] - lower[moment]
            if lower[4] < 0.5 or upper[4] < 0.5:
                continue
            here = _scatter_explained(lower) + _scatter_explained(upper) - explained
            if here > gain:
                gain, best_axis, best_at = here, axis, at
                for moment in range(5):
                    halves[0, moment] = lower[moment]
                    halves[1, moment] = upper[moment]
    return gain, best_axis, best_at


@compiled
def _cut_boxes(table: NDArray[np.float64], parents: NDArray[np.int64], means: NDArray[np.float32]) -> int:
    """Cut again and again the box that gains most; return how many cuts were made."""
    k = len(means)
    boxes = np.zeros((k, 2, 4), np.int64)
    gains = np.zeros(k)
    axes = np.zeros(k, np.int64)
    places = np.zeros(k, np.int64)
    halves = np.zeros((k, 2, 5))
    total = table[-1, -1, -1, -1]
    for side in range(2):
        for d in range(4):
            means[0, side, d] = total[d] / total[4]
    for d in range(4):
        boxes[0, 1, d] = table.shape[d] - 1
    gains[0], axes[0], places[0] = _best_cut(table, boxes[0], halves[0])
    for cut in range(1, k):
        parent = np.argmax(gains[:cut])
        if gains[parent] <= 0.0:
            return cut - 1
        parents[cut - 1] = parent
        for side in range(2):
            for d in range(4):
                means[cut, side, d] = halves[parent, side, d] / halves[parent, side, 4]
        for side in range(2):
            for d in range(4):
                boxes[cut, side, d] = boxes[parent, side, d]
        boxes[parent, 1, axes[parent]] = places[parent]
        boxes[cut, 0, axes[parent]] = places[parent]
        for box in (parent, cut):
            gains[box], axes[box], places[box] = _best_cut(table, boxes[box], halves[box])
    return k - 1
