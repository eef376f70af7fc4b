"""Rate-aware mapping: an index that its neighbours have, where the error it costs is hardly seen.

Deflate and its kin store repetitions almost for nothing, while every change of index costs bits. So each
pixel takes the entry that is least in: squared error, weighted by what shows there, plus a price for every
one of its four neighbours that has another index. It may choose among its nearest entry and those of its
neighbours; few sweeps settle it. (Lagrangian rate-distortion optimisation with the prior of R. B. Potts,
settled by the iterated conditional modes of J. Besag, "On the statistical analysis of dirty pictures", 1986.)

What this makes is the same wherever it occurs, so that letters stay alike; :mod:`.row_copies` goes on from
it along the rows.

Most pixels are done with by their neighbours' indices alone: another entry pays only if more neighbours have
it than have the nearest one. After the first sweep only pixels whose neighbours have changed can change.
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
    labels: NDArray[np.uint8],
    weights: NDArray[np.float32],
    levels: NDArray[np.uint8],
    *,
    price: float,
    clear: int = 0,
    progress: Progress = silent,
) -> NDArray[np.uint8]:
    """Return an index map (H, W) uint8 that takes fewer bytes than that of the nearest entries.

    Parameters
    ----------
    numbers
        (H, W) int32, the row of `points` for each pixel; those with -1 get the entry `clear`.
    points, centers
        (N, 4) and (K, 4) float32, colours and palette in one space.
    labels
        (N,) uint8, the nearest centre of each point.
    weights
        (256,) float32, of an error by the pixel's level of busyness, positive.
    levels
        (H, W) uint8.
    price
        Of a neighbour with another index, as a multiple of the mean weighted error of a pixel.
    """
    errors = nearest_errors(points, centers, labels)
    nearest = np.empty(numbers.shape, np.uint8)
    flat, entries, busy = numbers.ravel(), nearest.ravel(), levels.ravel()

    def start(span: slice) -> float:
        return _start(flat[span], labels, errors, weights, busy[span], clear, entries[span])

    cost = np.float32(price * sum(map_spans(start, len(flat), _SPAN)) / len(flat))
    indices, stale = nearest.copy(), np.ones(nearest.shape, np.bool_)
    bands = [slice(top, min(top + _BAND, len(indices))) for top in range(0, len(indices), _BAND)]

    def sweep(band: slice) -> None:
        pixels = numbers, nearest, levels, indices, stale
        _sweep(band.start, band.stop, *pixels, points, errors, centers, weights, cost)

    for number in range(_SWEEPS):
        # A band looks at the last and first row of its neighbours, so these must rest meanwhile.
        for turn in (0, 1):
            progress("Saving bytes", (2 * number + turn) / (4 * _SWEEPS))
            map_items(sweep, bands[turn::2])
    return indices


def nearest_errors(
    points: NDArray[np.float32], centers: NDArray[np.float32], labels: NDArray[np.uint8]
) -> NDArray[np.float32]:
    """Return the squared distance (N,) of every point to the centre that its label names."""
    errors = np.empty(len(points), np.float32)
    map_spans(lambda span: _measure(points[span], centers, labels[span], errors[span]), len(points), _SPAN)
    return errors


@compiled
def _measure(
    points: NDArray[np.float32],
    centers: NDArray[np.float32],
    labels: NDArray[np.uint8],
    errors: NDArray[np.float32],
) -> None:
    """Write the squared distance (N,) of every point to its centre."""
    for i in range(len(points)):
        errors[i] = distance(points, i, centers, labels[i])


@compiled
def _start(
    numbers: NDArray[np.int32],
    labels: NDArray[np.uint8],
    errors: NDArray[np.float32],
    weights: NDArray[np.float32],
    levels: NDArray[np.uint8],
    clear: int,
    indices: NDArray[np.uint8],
) -> float:
    """Write the nearest entry of every pixel; return the sum of the weighted errors."""
    total = 0.0
    for i in range(len(numbers)):
        number = numbers[i]
        if number >= 0:
            indices[i] = labels[number]
            total += weights[levels[i]] * errors[number]
        else:
            indices[i] = clear
    return total


@compiled
def distance(points: NDArray[np.float32], i: int, centers: NDArray[np.float32], c: int) -> Any:  # noqa: ANN401
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
    nearest: NDArray[np.uint8],
    levels: NDArray[np.uint8],
    indices: NDArray[np.uint8],
    stale: NDArray[np.bool_],
    points: NDArray[np.float32],
    errors: NDArray[np.float32],
    centers: NDArray[np.float32],
    weights: NDArray[np.float32],
    price: np.float32,
) -> None:
    """Let every stale pixel of rows `first` to `last` choose anew, given its neighbours."""
    height, width = indices.shape
    around = np.empty(4, np.uint8)
    alike = np.empty(4, np.int64)
    for row in range(first, last):
        for column in range(width):
            if not stale[row, column]:
                continue
            stale[row, column] = False
            # Off the edge there is the pixel's nearest entry, which asks nothing of it.
            own = nearest[row, column]
            left = indices[row, column - 1] if column > 0 else own
            above = indices[row - 1, column] if row > 0 else own
            right = indices[row, column + 1] if column + 1 < width else own
            below = indices[row + 1, column] if row + 1 < height else own
            kept = np.int64(left == own) + (above == own) + (right == own) + (below == own)
            with_left = np.int64(1) + (left == above) + (left == right) + (left == below)
            with_above = np.int64(1) + (above == left) + (above == right) + (above == below)
            with_right = np.int64(1) + (right == left) + (right == above) + (right == below)
            with_below = np.int64(1) + (below == left) + (below == above) + (below == right)
            best = own
            if max(with_left, with_above, with_right, with_below) > kept and numbers[row, column] >= 0:
                number = numbers[row, column]
                price_here = price / weights[levels[row, column]]
                least = errors[number] - price_here * np.float32(kept)
                around[:] = left, above, right, below
                alike[:] = with_left, with_above, with_right, with_below
                for side in range(4):
                    if alike[side] > kept and around[side] != best:
                        saved = price_here * np.float32(alike[side])
                        cost = distance(points, number, centers, around[side]) - saved
                        if cost < least:
                            least = cost
                            best = around[side]
            if indices[row, column] != best:
                indices[row, column] = best
                if column > 0:
                    stale[row, column - 1] = True
                if row > 0:
                    stale[row - 1, column] = True
                if column + 1 < width:
                    stale[row, column + 1] = True
                if row + 1 < height:
                    stale[row + 1, column] = True
