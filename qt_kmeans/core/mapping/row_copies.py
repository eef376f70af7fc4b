"""Longer repetitions: a pixel joins its neighbour's copy where its own entry costs more than it is worth.

Deflate and WebP write a row as copies of what came before and, between these, single entries. A copy costs
bits where it begins and next to nothing as it goes on, so that a pixel that differs in its midst is paid for
twice: with its entry, and with the copy that begins anew. So the cheapest way to write every row is found:
each pixel keeps the entry it has, goes on with the one to its left, or takes that of a pixel above, left
above or right above. What a way costs is its bits, times the price of a bit, and the weighted error.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.kernels import compiled
from qt_kmeans.core.mapping.rate_aware import distance, nearest_errors
from qt_kmeans.core.parallel import map_items, map_spans
from qt_kmeans.core.progress import Progress, silent

# Tried on seven photos and six graphics: copies that seem dearer than they are give longer ones, which pay.
_COPY_BITS = 24.0
_PRICED_BITS = 10.0
_MANY = 64  # colours; the errors of fewer are so large that at their price shapes would fray
_BAND = 64  # rows
_SPAN = 1 << 20
_PIXELS_AT_ONCE = 1 << 21  # a tenth of a second, after which one may stop
_NEVER = 1e30

# The ways in which a pixel gets its entry: its own, that to its left, and those in the row above.
_OWN, _RUN, _ABOVE, _WAYS = 0, 1, 2, 5
_COLUMNS_AHEAD = np.array([0, 0, 0, -1, 1])


def follow(
    indices: NDArray[np.uint8],
    numbers: NDArray[np.int32],
    points: NDArray[np.float32],
    centers: NDArray[np.float32],
    labels: NDArray[np.uint8],
    weights: NDArray[np.float32],
    levels: NDArray[np.uint8],
    *,
    price: float,
    progress: Progress = silent,
) -> NDArray[np.uint8]:
    """Return an index map (H, W) uint8 that takes fewer bytes than `indices`, at the price of more error.

    Parameters
    ----------
    indices
        (H, W) uint8, the entry that each pixel has if it is no copy.
    numbers
        (H, W) int32, the row of `points` for each pixel; those with -1 keep their entry.
    points, centers
        (N, 4) and (K, 4) float32, colours and palette in one space.
    labels
        (N,) uint8, the nearest centre of each point.
    weights
        (256,) float32, of an error by the pixel's level of busyness.
    levels
        (H, W) uint8.
    price
        Of `_PRICED_BITS`, as a multiple of the mean weighted error of a pixel in its nearest entry; less
        where there are few entries.
    """
    errors = nearest_errors(points, centers, labels)
    flat, busy = numbers.ravel(), levels.ravel()
    parts = map_spans(lambda span: _total(flat[span], errors, weights, busy[span]), len(flat), _SPAN)
    bit = price * sum(parts) / (_PRICED_BITS * len(flat)) * min(1.0, len(centers) / _MANY)
    entry_prices = (bit * _entry_bits(indices, len(centers))).astype(np.float32)
    copy_price = np.float32(bit * _COPY_BITS)
    followed = np.empty_like(indices)
    bands = [slice(top, min(top + _BAND, len(indices))) for top in range(0, len(indices), _BAND)]
    colors = points, centers, labels, errors, weights, entry_prices, copy_price

    def work(band: slice) -> None:
        anew = band.start % (2 * _BAND) == 0
        _follow(band.start, band.stop, anew, indices, numbers, levels, followed, *colors)

    # Every other band begins anew, the others with what is above them settled.
    at_once = max(2, _PIXELS_AT_ONCE // (_BAND * indices.shape[1]))
    for turn in (0, 1):
        mine = bands[turn::2]
        for start in range(0, len(mine), at_once):
            progress("Saving bytes", 0.5 + (turn + start / len(mine)) / 4)
            map_items(work, mine[start : start + at_once])
    return followed


def _entry_bits(indices: NDArray[np.uint8], size: int) -> NDArray[np.float64]:
    """Return about how many bits each entry (K,) takes where it is no copy, from how often it is none."""
    inner = indices[1:, 1:]
    begins = (inner != indices[1:, :-1]) & (inner != indices[:-1, 1:])
    counts = np.bincount(inner[begins], minlength=size) + 1.0
    bits: NDArray[np.float64] = -np.log2(counts / counts.sum())
    return bits


@compiled
def _total(
    numbers: NDArray[np.int32],
    errors: NDArray[np.float32],
    weights: NDArray[np.float32],
    levels: NDArray[np.uint8],
) -> float:
    """Return the sum of the weighted errors of pixels in their nearest entries."""
    total = 0.0
    for i in range(len(numbers)):
        if numbers[i] >= 0:
            total += weights[levels[i]] * errors[numbers[i]]
    return total


@compiled
def _follow(
    first: int,
    last: int,
    anew: bool,
    indices: NDArray[np.uint8],
    numbers: NDArray[np.int32],
    levels: NDArray[np.uint8],
    followed: NDArray[np.uint8],
    points: NDArray[np.float32],
    centers: NDArray[np.float32],
    labels: NDArray[np.uint8],
    errors: NDArray[np.float32],
    weights: NDArray[np.float32],
    entry_prices: NDArray[np.float32],
    copy_price: np.float32,
) -> None:
    """Write rows `first` to `last` of `followed`, each given the one above it; `anew`: there is none.

    Of all ways to write a row up to a pixel, the cheapest for each way to get that pixel's entry is kept, and
    how the pixel before gets its own there (A. J. Viterbi, "Error bounds for convolutional codes and an
    asymptotically optimum decoding algorithm", 1967). Prices are relative to that of the cheapest.
    """
    width = indices.shape[1]
    came = np.zeros((width, _WAYS), np.uint8)
    runs = np.zeros(width, np.uint8)  # the entry of a pixel that goes on with the one to its left
    prices, after = np.zeros(_WAYS, np.float32), np.zeros(_WAYS, np.float32)
    never = np.float32(_NEVER)
    for row in range(first, last):
        alone = anew and row == first
        prices[:] = never
        prices[_OWN] = 0
        best = _OWN
        for column in range(width):
            number, own = numbers[row, column], indices[row, column]
            weight, miss = weights[levels[row, column]], np.float32(0)
            if number >= 0:
                near = own == labels[number]
                miss = weight * (errors[number] if near else distance(points, number, centers, own))
            after[_OWN] = miss + entry_prices[own]
            came[column, _OWN] = best
            after[_RUN] = never
            if column > 0:
                for turn in range(2):
                    way = best if turn else _RUN
                    price = prices[way] if way == _RUN else prices[way] + copy_price
                    if price < after[_RUN]:
                        entry = _entry(way, indices, followed, runs, row, column - 1)
                        price += _miss(entry, own, miss, number, weight, points, centers)
                        if price < after[_RUN]:
                            after[_RUN] = price
                            came[column, _RUN] = way
                            runs[column] = entry
            last_entry, last_miss = own, miss
            for way in range(_ABOVE, _WAYS):
                there = column + _COLUMNS_AHEAD[way]
                after[way] = never
                if alone or there < 0 or there >= width:
                    continue
                entry = followed[row - 1, there]
                if entry != last_entry:
                    last_entry = entry
                    last_miss = _miss(entry, own, miss, number, weight, points, centers)
                goes_on = prices[way] < copy_price
                came[column, way] = way if goes_on else best
                after[way] = (prices[way] if goes_on else copy_price) + last_miss
            best = _OWN
            for way in range(1, _WAYS):
                best = way if after[way] < after[best] else best
            least = after[best]
            for way in range(_WAYS):
                prices[way] = after[way] - least if after[way] < never else never
        way = best
        for back in range(width):
            column = width - 1 - back
            followed[row, column] = _entry(way, indices, followed, runs, row, column)
            way = came[column, way]


@compiled
def _miss(
    entry: int,
    own: int,
    own_miss: np.float32,
    number: int,
    weight: np.float32,
    points: NDArray[np.float32],
    centers: NDArray[np.float32],
) -> Any:  # noqa: ANN401
    """Return the weighted error, float32, of a pixel in another entry; it never takes one if transparent."""
    if entry == own:
        return own_miss
    return weight * distance(points, number, centers, entry) if number >= 0 else np.float32(_NEVER)


@compiled
def _entry(
    way: int,
    indices: NDArray[np.uint8],
    followed: NDArray[np.uint8],
    runs: NDArray[np.uint8],
    row: int,
    column: int,
) -> Any:  # noqa: ANN401
    """Return the entry of a pixel that gets it in this way."""
    if way == _OWN:
        return indices[row, column]
    if way == _RUN:
        return runs[column]
    return followed[row - 1, column + _COLUMNS_AHEAD[way]]
