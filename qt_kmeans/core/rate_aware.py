"""Rate-aware mapping: an index that its neighbours have, where the error it costs is hardly seen.

Deflate and its kin store repetitions almost for nothing, while every change of index costs bits. So each
pixel takes the entry that is least in: squared error, weighted by what shows there, plus a price for every
one of its four neighbours that has another index. It may choose among its nearest entry and those of its
neighbours; few sweeps settle it. (Lagrangian rate-distortion optimisation with the prior of R. B. Potts,
settled by the iterated conditional modes of J. Besag, "On the statistical analysis of dirty pictures", 1986.)
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.kernels import compiled
from qt_kmeans.core.parallel import map_items, map_spans
from qt_kmeans.core.progress import Progress, silent

_SWEEPS = 2
_BAND = 64  # rows
_SPAN = 1 << 20


def settle(
    numbers: NDArray[np.int32],
    points: NDArray[np.float32],
    centers: NDArray[np.float32],
    indices: NDArray[np.uint8],
    weights: NDArray[np.float32],
    levels: NDArray[np.uint8],
    *,
    price: float,
    progress: Progress = silent,
) -> None:
    """Change the index map (H, W) in place so that it takes fewer bytes.

    Parameters
    ----------
    numbers
        (H, W) int32, the row of `points` for each pixel; those with -1 keep their index.
    points, centers
        (N, 4) and (K, 4) float32, colours and palette in one space.
    indices
        (H, W) uint8, the nearest entry of each pixel.
    weights
        (256,) float32, of an error by the pixel's level of busyness.
    levels
        (H, W) uint8.
    price
        Of a neighbour with another index, as a multiple of the mean weighted error of a pixel.
    """
    height = len(indices)
    flat, entries, busy = numbers.ravel(), indices.ravel(), levels.ravel()

    def error(span: slice) -> float:
        return _weighted_error(flat[span], entries[span], busy[span], points, centers, weights)

    cost = np.float32(price * sum(map_spans(error, len(flat), _SPAN)) / len(flat))
    nearest = indices.copy()
    bands = [slice(top, min(top + _BAND, height)) for top in range(0, height, _BAND)]

    def sweep(band: slice) -> None:
        _sweep(band.start, band.stop, numbers, points, centers, nearest, indices, weights, levels, cost)

    for number in range(_SWEEPS):
        # A band looks at the last and first row of its neighbours, so these must rest meanwhile.
        for turn in (0, 1):
            progress("Saving bytes", (2 * number + turn) / (2 * _SWEEPS))
            map_items(sweep, bands[turn::2])


@compiled
def _weighted_error(
    numbers: NDArray[np.int32],
    indices: NDArray[np.uint8],
    levels: NDArray[np.uint8],
    points: NDArray[np.float32],
    centers: NDArray[np.float32],
    weights: NDArray[np.float32],
) -> float:
    total = 0.0
    for i in range(len(numbers)):
        if numbers[i] >= 0:
            total += weights[levels[i]] * _distance(points, numbers[i], centers, indices[i])
    return total


@compiled
def _distance(points: NDArray[np.float32], i: int, centers: NDArray[np.float32], c: int) -> Any:  # noqa: ANN401
    """Return the squared distance of a point to a centre, float32."""
    x = points[i, 0] - centers[c, 0]
    y = points[i, 1] - centers[c, 1]
    z = points[i, 2] - centers[c, 2]
    a = points[i, 3] - centers[c, 3]
    return x * x + y * y + z * z + a * a


@compiled
def _sweep(
    first: int,
    last: int,
    numbers: NDArray[np.int32],
    points: NDArray[np.float32],
    centers: NDArray[np.float32],
    nearest: NDArray[np.uint8],
    indices: NDArray[np.uint8],
    weights: NDArray[np.float32],
    levels: NDArray[np.uint8],
    price: np.float32,
) -> None:
    """Let every pixel of rows `first` to `last` choose anew, given its neighbours."""
    height, width = indices.shape
    around = np.empty(4, np.uint8)
    for row in range(first, last):
        for column in range(width):
            if numbers[row, column] < 0:
                continue
            # Off the edge there is the pixel's nearest entry, which asks nothing of it.
            own = nearest[row, column]
            around[0] = indices[row, column - 1] if column > 0 else own
            around[1] = indices[row - 1, column] if row > 0 else own
            around[2] = indices[row, column + 1] if column + 1 < width else own
            around[3] = indices[row + 1, column] if row + 1 < height else own
            best = own
            if around[0] != own or around[1] != own or around[2] != own or around[3] != own:
                weight = weights[levels[row, column]]
                number = numbers[row, column]
                least = np.float32(3.4e38)
                for candidate in range(5):
                    entry = own if candidate == 0 else around[candidate - 1]
                    cost = weight * _distance(points, number, centers, entry)
                    for side in range(4):
                        if around[side] != entry:
                            cost += price
                    if cost < least:
                        least = cost
                        best = entry
            indices[row, column] = best
