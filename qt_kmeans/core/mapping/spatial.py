"""Spatial quantization: the palette and the pattern of its entries chosen together, for few colours.

The eye sees a little blur, so what counts is the error after blurring: neighbouring pixels make up for one
another, in whatever pattern does it best, and the palette moves to where its mixtures are needed. Each pixel
in turn takes the entry that makes the blurred error least, given the others; then the palette that is best
for these indices solves a linear system; and again. After J. Puzicha, M. Held, J. Ketterer, J. M. Buhmann,
D. W. Fellner, "On spatial quantization of color images", IEEE Transactions on Image Processing 9(4), 2000,
with iterated conditional modes in place of annealing, and some weight on the unblurred error, without which
the pattern grows coarse.
"""

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core import colors
from qt_kmeans.core.kernels import compiled
from qt_kmeans.core.parallel import map_items
from qt_kmeans.core.progress import Progress, silent

_BLUR = 1.0  # standard deviation in pixels
_REACH = 3  # pixels to which one error reaches another's after two blurs
_UNBLURRED = 0.1  # weight of the plain error at full strength
_BAND = 64  # rows
_SAMPLE_PIXELS = 1 << 20  # the palette is found on about so many
_ROUNDS = 5
_LAST_SWEEPS = 2

Floats = NDArray[np.float32]


def settle(
    numbers: NDArray[np.int32],
    points: Floats,
    indices: NDArray[np.uint8],
    palette: NDArray[np.uint8],
    space: str,
    *,
    strength: float,
    free: NDArray[np.bool_],
    progress: Progress = silent,
) -> NDArray[np.uint8]:
    """Change the index map in place, and return the palette (K, 4) uint8 that goes with it.

    Parameters
    ----------
    numbers
        (H, W) int32, the row of `points` for each pixel; those with -1 keep their index.
    points
        (N, 4) float32, the colours in the clustering space.
    indices
        (H, W) uint8, to start from; dithered somehow.
    palette
        (K, 4) uint8 to start from.
    space
        The clustering space.
    strength
        0 (every pixel for itself) .. 1.
    free
        (K,) bool, the entries that may change.
    """
    height, width = indices.shape
    bands = [slice(top, min(top + _BAND, height)) for top in range(0, height, _BAND)]
    stride = max(1, height * width // _SAMPLE_PIXELS)
    sample = bands[::stride]
    taps = _taps()
    plain = np.float32(1 - strength * (1 - _UNBLURRED))

    def wishes(band: slice) -> Floats:
        return _blurred_colors(band, numbers, points, taps, plain)

    wished = map_items(wishes, sample) if free.any() else []
    for number in range(_ROUNDS + _LAST_SWEEPS):
        centers = colors.to_space(palette, space)
        nearby, gaps = _neighbours(centers)
        here = sample if number < _ROUNDS else bands

        def sweep(
            band: slice,
            centers: Floats = centers,
            nearby: NDArray[np.uint8] = nearby,
            gaps: Floats = gaps,
        ) -> None:
            rows = band.start, band.stop
            _sweep(*rows, numbers, points, centers, nearby, gaps, indices, taps, plain)

        for turn in (0, 1):  # a band looks at the rows beside it, which must rest meanwhile
            progress("Dithering", (2 * number + turn) / (2 * (_ROUNDS + _LAST_SWEEPS)))
            map_items(sweep, here[turn::2])
        if number < _ROUNDS and free.any():
            palette = _refitted(
                numbers, indices, palette, sample, wished, taps, plain, space=space, free=free
            )
    return palette


def _neighbours(centers: Floats) -> tuple[NDArray[np.uint8], Floats]:
    """Return for each entry all of them (K, K), the nearest first, and how far away they are."""
    gaps = np.sqrt(((centers[:, None] - centers[None]) ** 2).sum(axis=2))
    order = np.argsort(gaps, axis=1, kind="stable")
    return order.astype(np.uint8), np.take_along_axis(gaps, order, axis=1)


def _taps() -> Floats:
    """Return the blur's correlation with itself along one axis, (2 reach + 1,); the square sums to 1."""
    offsets = np.arange(-_REACH, _REACH + 1)
    taps = np.exp(-(offsets**2) / (4 * _BLUR**2))
    return np.asarray(taps / taps.sum(), np.float32)


def _blurred_colors(
    band: slice, numbers: NDArray[np.int32], points: Floats, taps: Floats, plain: np.float32
) -> Floats:
    """Return the blurred colours of a band, (rows, W, 4), plus their `plain` part.

    A band is a picture of its own here, as it is to `_correlate`: the two must speak of the same pixels.
    """
    here = numbers[band]
    values = np.where(here[..., None] >= 0, points[here], np.float32(0))
    return _blurred(values, taps, plain, 0, len(here))


def _refitted(
    numbers: NDArray[np.int32],
    indices: NDArray[np.uint8],
    palette: NDArray[np.uint8],
    bands: list[slice],
    wished: list[Floats],
    taps: Floats,
    plain: np.float32,
    *,
    space: str,
    free: NDArray[np.bool_],
) -> NDArray[np.uint8]:
    """Return the palette with its free entries where the blurred error is least for these indices."""
    size = len(palette)

    def part(number: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        shared, wanted = np.zeros((size, size)), np.zeros((size, 4))
        rows = bands[number].start, bands[number].stop
        _correlate(*rows, numbers, indices, wished[number], taps, plain, shared, wanted)
        return shared, wanted

    parts = map_items(part, range(len(bands)))
    shared = np.sum([matrix for matrix, _ in parts], axis=0)
    shared += shared.T
    wanted = np.sum([vector for _, vector in parts], axis=0)
    centers = colors.to_space(palette, space).astype(np.float64)
    used = free & (shared.diagonal() > 0)
    wanted -= shared[:, ~used] @ centers[~used]
    # A little pull to where they are keeps entries of few pixels from running away.
    ridge = 1e-3 * np.diag(shared.diagonal()[used])
    system = shared[np.ix_(used, used)] + ridge
    centers[used] = np.linalg.solve(system, wanted[used] + ridge @ centers[used])
    moved = palette.copy()
    moved[used] = colors.to_palette(centers.astype(np.float32), space)[used]
    return moved


@compiled
def _errors(
    top: int,
    bottom: int,
    numbers: NDArray[np.int32],
    points: Floats,
    centers: Floats,
    indices: NDArray[np.uint8],
) -> Floats:
    """Return entry minus colour for rows `top` to `bottom`, (rows, W, 4)."""
    width = numbers.shape[1]
    errors = np.zeros((bottom - top, width, 4), np.float32)
    for row in range(top, bottom):
        for column in range(width):
            number = numbers[row, column]
            if number >= 0:
                for axis in range(4):
                    errors[row - top, column, axis] = (
                        centers[indices[row, column], axis] - points[number, axis]
                    )
    return errors


@compiled
def _blurred(values: Floats, taps: Floats, plain: np.float32, skip: int, count: int) -> Floats:
    """Return rows `skip` .. `skip` + `count` of `values` (rows, W, 4) blurred, plus their `plain` part."""
    rows, width, _ = values.shape
    reach = len(taps) // 2
    blurred = np.empty((count, width, 4), np.float32)
    line = np.empty((width, 4), np.float32)
    for row in range(count):
        line[:] = np.float32(0)
        for step in range(-reach, reach + 1):
            source = row + skip + step
            if 0 <= source < rows:
                for column in range(width):
                    for axis in range(4):
                        line[column, axis] += taps[step + reach] * values[source, column, axis]
        for column in range(width):
            for axis in range(4):
                total = plain * values[row + skip, column, axis]
                for step in range(max(-reach, -column), min(reach, width - 1 - column) + 1):
                    total += (1 - plain) * taps[step + reach] * line[column + step, axis]
                blurred[row, column, axis] = total
    return blurred


@compiled
def _sweep(
    first: int,
    last: int,
    numbers: NDArray[np.int32],
    points: Floats,
    centers: Floats,
    nearby: NDArray[np.uint8],
    gaps: Floats,
    indices: NDArray[np.uint8],
    taps: Floats,
    plain: np.float32,
) -> None:
    """Let every pixel of rows `first` to `last` take the entry that makes the blurred error least.

    An entry is no nearer to the wish than it is farther from the pixel's own than that is: the triangle
    inequality leaves out all but a few.
    """
    height, width = indices.shape
    reach = len(taps) // 2
    top, bottom = max(first - reach, 0), min(last + reach, height)
    errors = _errors(top, bottom, numbers, points, centers, indices)
    field = _blurred(errors, taps, plain, first - top, last - first)
    own = plain + (1 - plain) * taps[reach] * taps[reach]
    wish = np.empty(4, np.float32)
    change = np.empty(4, np.float32)
    for row in range(first, last):
        for column in range(width):
            if numbers[row, column] < 0:
                continue
            entry = indices[row, column]
            for axis in range(4):
                wish[axis] = centers[entry, axis] - field[row - first, column, axis] / own
            best = entry
            away = np.float32(0)
            for axis in range(4):
                offset = centers[entry, axis] - wish[axis]
                away += offset * offset
            away = least = np.sqrt(away)
            for place in range(1, len(centers)):
                if gaps[entry, place] >= away + least:
                    break
                c = nearby[entry, place]
                distance = np.float32(0)
                for axis in range(4):
                    offset = centers[c, axis] - wish[axis]
                    distance += offset * offset
                if distance < least * least:
                    least = np.sqrt(distance)
                    best = c
            if best == entry:
                continue
            indices[row, column] = best
            for axis in range(4):
                change[axis] = centers[best, axis] - centers[entry, axis]
                field[row - first, column, axis] += plain * change[axis]
            for down in range(max(-reach, first - row), min(reach, last - 1 - row) + 1):
                for right in range(max(-reach, -column), min(reach, width - 1 - column) + 1):
                    share = (1 - plain) * taps[down + reach] * taps[right + reach]
                    for axis in range(4):
                        field[row - first + down, column + right, axis] += share * change[axis]


@compiled
def _correlate(
    first: int,
    last: int,
    numbers: NDArray[np.int32],
    indices: NDArray[np.uint8],
    wished: Floats,
    taps: Floats,
    plain: np.float32,
    shared: NDArray[np.float64],
    wanted: NDArray[np.float64],
) -> None:
    """Add up what the pixels of rows `first` to `last` share with entries (K, K), and want of them (K, 4).

    Of two pixels that share something one looks at the other, and half of itself: `shared` plus its
    transpose is the whole.
    """
    width = indices.shape[1]
    reach = len(taps) // 2
    own = (plain + (1 - plain) * taps[reach] * taps[reach]) / 2
    for row in range(first, last):
        for column in range(width):
            if numbers[row, column] < 0:
                continue
            entry = indices[row, column]
            shared[entry, entry] += own
            for axis in range(4):
                wanted[entry, axis] += wished[row - first, column, axis]
            for down in range(min(reach, last - 1 - row) + 1):
                left = max(-reach, -column) if down else 1
                for right in range(left, min(reach, width - 1 - column) + 1):
                    if numbers[row + down, column + right] >= 0:
                        share = (1 - plain) * taps[down + reach] * taps[right + reach]
                        shared[entry, indices[row + down, column + right]] += share
