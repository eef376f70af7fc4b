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
_PIXELS_AT_ONCE = 1 << 22  # a tenth of a second, after which one may stop
_NEVER = 1e30

# The ways in which a pixel gets its entry: its own, that to its left, and those in the row above.
_OWN, _RUN, _UP, _LEFT, _RIGHT = range(5)
_AHEAD = np.array([0, 0, 0, -1, 1])  # columns
_BEFORE = 0b111  # bits that tell how the pixel before gets its entry; a way's own bit: in that way, too
_GOES_ON = np.array([0, 1 << 3, 1 << 4, 1 << 5, 1 << 6], np.uint8)


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
    colors = points, centers, weights, entry_prices, copy_price

    def work(band: slice) -> None:
        anew = band.start % (2 * _BAND) == 0
        _follow(band.start, band.stop, anew, indices, numbers, levels, followed, *colors)

    # Every other band begins anew, the others with what is above them settled.
    at_once = 2 * max(1, _PIXELS_AT_ONCE // (2 * _BAND * indices.shape[1]))
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
    came = np.zeros(width, np.uint8)
    runs = np.zeros(width, np.uint8)  # the entry of a pixel that goes on with the one to its left
    never = np.float32(_NEVER)
    for row in range(first, last):
        alone = anew and row == first
        above = followed[row if alone else row - 1]
        best, best_entry, run_entry = _OWN, indices[row, 0], indices[row, 0]
        run = up = left = right = never
        for column in range(width):
            own = indices[row, column]
            has_left, has_right = column > 0 and not alone, column < width - 1 and not alone
            up_entry = own if alone else above[column]
            left_entry = above[column - 1] if has_left else up_entry
            right_entry = above[column + 1] if has_right else up_entry
            own_miss = up_miss = left_miss = right_miss = best_miss = run_miss = np.float32(0)
            flat = own == up_entry and own == left_entry and own == right_entry
            if not (flat and own == best_entry and own == run_entry):  # else all ways miss by as much
                number = numbers[row, column]
                weight = weights[levels[row, column]]
                own_miss = _miss(own, own, number, weight, points, centers)
                up_miss = _miss(up_entry, own, number, weight, points, centers)
                left_miss = _miss(left_entry, own, number, weight, points, centers)
                right_miss = _miss(right_entry, own, number, weight, points, centers)
                best_miss = _miss(best_entry, own, number, weight, points, centers)
                run_miss = _miss(run_entry, own, number, weight, points, centers)
            steps = np.uint8(best)
            begun = best_miss + (copy_price if column > 0 else never)
            run += run_miss
            if begun < run:
                run, run_entry = begun, best_entry
            else:
                steps |= _GOES_ON[_RUN]
            runs[column] = run_entry
            if up < copy_price:
                steps |= _GOES_ON[_UP]
            if left < copy_price:
                steps |= _GOES_ON[_LEFT]
            if right < copy_price:
                steps |= _GOES_ON[_RIGHT]
            came[column] = steps
            up = never if alone else min(up, copy_price) + up_miss
            left = min(left, copy_price) + left_miss if has_left else never
            right = min(right, copy_price) + right_miss if has_right else never
            best, best_entry, least = _OWN, own, own_miss + entry_prices[own]
            if run < least:
                best, best_entry, least = _RUN, run_entry, run
            if up < least:
                best, best_entry, least = _UP, up_entry, up
            if left < least:
                best, best_entry, least = _LEFT, left_entry, left
            if right < least:
                best, best_entry, least = _RIGHT, right_entry, right
            run, up, left, right = run - least, up - least, left - least, right - least
        way = best
        for back in range(width):
            column = width - 1 - back
            if way == _OWN:
                followed[row, column] = indices[row, column]
            elif way == _RUN:
                followed[row, column] = runs[column]
            else:
                followed[row, column] = followed[row - 1, column + _AHEAD[way]]
            way = way if came[column] & _GOES_ON[way] else int(came[column] & _BEFORE)


@compiled
def _miss(
    entry: int,
    own: int,
    number: int,
    weight: np.float32,
    points: NDArray[np.float32],
    centers: NDArray[np.float32],
) -> Any:  # noqa: ANN401
    """Return the weighted error, float32, of a pixel in an entry; if transparent it takes its own only."""
    if number >= 0:
        return weight * distance(points, number, centers, entry)
    return np.float32(0) if entry == own else np.float32(_NEVER)
