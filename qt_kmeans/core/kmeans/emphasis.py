"""How much pixels and colours count: less where the picture is busy, more where colours are rare.

Errors show in a clear sky and hide in foliage: the eye's masking by contrast. Weighting pixels by a power
of the local variance spends the palette on what shows. Rare colours are protected by the opposite of what
crowding does: all pixels of a well populated cell of the colour space together pull less.

Tried on four photos against pngquant and oxipng, bytes at equal SSIMULACRA2, at an economy of 1 and before
rows were mapped: -25 % without masking, -31 % at 0.5 and -33 % at 0.75, the default, in palette and mapping
alike. Butteraugli and PSNR agree; with more, single pictures lose.
"""

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.kernels import compiled
from qt_kmeans.core.kmeans.histogram import ColorHistogram, packed
from qt_kmeans.core.parallel import map_spans
from qt_kmeans.core.recipe import KMeansOptions

_REACH = 3  # pixels to every side: variance over 7 x 7
_LEVELS_PER_OCTAVE = 16
_ROWS = 64  # of the picture per piece of work
_SPAN = 1 << 20
_CELL_BITS = 6

# The level of a variance 0, 1, ... of values in 0..255.
_LEVELS = np.rint(_LEVELS_PER_OCTAVE * np.log2(1.0 + np.arange(128**2))).astype(np.uint8)


def busyness(rgba: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return how busy the picture is around every pixel.

    Parameters
    ----------
    rgba
        (H, W, 4) uint8 straight-alpha sRGB.

    Returns
    -------
    levels
        (H, W) uint8, 16 log2(1 + v) with the variance v of the luma (0..255, as seen over black) in the
        7 x 7 pixels around.
    """
    height, width = rgba.shape[:2]
    levels = np.empty((height, width), np.uint8)
    pixels = packed(rgba)
    map_spans(lambda rows: _local_levels(pixels, rows.start, rows.stop, _LEVELS, levels), height, _ROWS)
    levels.setflags(write=False)
    return levels


def pixel_weights(masking: float) -> NDArray[np.float32]:
    """Return the weight (256,) float32 of an error in a pixel of each level of busyness.

    It falls with the variance to the power of -`masking`.
    """
    exponents = np.arange(256, dtype=np.float32) * np.float32(-masking / _LEVELS_PER_OCTAVE)
    return np.asarray(np.exp2(exponents), np.float32)


def color_weights(
    rgba: NDArray[np.uint8],
    histogram: ColorHistogram,
    levels: NDArray[np.uint8],
    options: KMeansOptions,
) -> NDArray[np.float64]:
    """Return what each distinct colour counts, (N,) float64; as much as pixels on the whole.

    Parameters
    ----------
    rgba, histogram, levels
        The picture, its colours and its :func:`busyness`.
    options
        `masking` and `protect_rare` are used. The former acts with half its power here: errors hide,
        but the colours of busy places are still to be had.
    """
    counts = histogram.counts.astype(np.float64)
    if not options.masking and not options.protect_rare:
        return counts
    by_level = pixel_weights(options.masking / 2)
    pixels, flat = packed(rgba).ravel(), levels.ravel()

    def part(span: slice) -> NDArray[np.float64]:
        sums = np.zeros((1 << (3 * _CELL_BITS), 2))
        _add_to_cells(pixels[span], flat[span], by_level, sums)
        return sums

    total = np.sum(map_spans(part, len(pixels), max(_SPAN, len(pixels) // 4 + 1)), axis=0)
    weight, crowd = total.T
    factors = weight / np.maximum(crowd, 1)
    if options.protect_rare:
        factors *= np.maximum(_crowd_around(crowd), 1) ** -options.protect_rare
    weights = counts * factors[_cells(packed(histogram.colors))]
    return np.asarray(weights * (counts.sum() / weights.sum()))


def _crowd_around(crowd: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return for each cell the pixels of the place it lies in, a cube of 4 x 4 x 4 cells.

    With places as small as cells, the many hardly different ones of a grey wall would outvote a red sign.
    """
    shape = (1 << _CELL_BITS - 2, 4) * 3
    places = crowd.reshape(shape).sum(axis=(1, 3, 5), keepdims=True)
    return np.broadcast_to(places, shape).reshape(-1)


@compiled
def _cell(pixel: np.uint32) -> np.uint32:
    """Return the cell of a colour: the upper bits of red, green and blue."""
    drop = np.uint32(8 - _CELL_BITS)
    red = (pixel & np.uint32(255)) >> drop
    green = ((pixel >> np.uint32(8)) & np.uint32(255)) >> drop
    blue = ((pixel >> np.uint32(16)) & np.uint32(255)) >> drop
    return red | green << np.uint32(_CELL_BITS) | blue << np.uint32(2 * _CELL_BITS)


@compiled
def _cells(pixels: NDArray[np.uint32]) -> NDArray[np.uint32]:
    cells = np.empty_like(pixels)
    for i in range(len(pixels)):
        cells[i] = _cell(pixels[i])
    return cells


@compiled
def _add_to_cells(
    pixels: NDArray[np.uint32],
    levels: NDArray[np.uint8],
    by_level: NDArray[np.float32],
    sums: NDArray[np.float64],
) -> None:
    """Add the weight of every pixel, and 1, to the sums (cells, 2) of its colour's cell."""
    for i in range(len(pixels)):
        cell = _cell(pixels[i])
        sums[cell, 0] += by_level[levels[i]]
        sums[cell, 1] += 1.0


@compiled
def _luma(pixel: np.uint32) -> np.int64:
    """Return the luma of a pixel over black, 0..255 (ITU-R BT.601, in 256ths)."""
    red = np.int64(pixel & np.uint32(255))
    green = np.int64((pixel >> np.uint32(8)) & np.uint32(255))
    blue = np.int64((pixel >> np.uint32(16)) & np.uint32(255))
    light = (77 * red + 150 * green + 29 * blue) >> 8
    return light * np.int64(pixel >> np.uint32(24)) // 255


@compiled
def _local_levels(
    pixels: NDArray[np.uint32], first: int, last: int, table: NDArray[np.uint8], levels: NDArray[np.uint8]
) -> None:
    """Write rows `first` to `last` of `levels`; windows are cut off at the picture's edges.

    Sums of columns follow the window down, sums of the window follow it to the right.
    """
    height, width = pixels.shape
    sums = np.zeros(width, np.int64)
    squares = np.zeros(width, np.int64)
    for row in range(max(first - _REACH, 0), min(first + _REACH, height)):
        _add_row(pixels[row], 1, sums, squares)
    for row in range(first, last):
        if row + _REACH < height:
            _add_row(pixels[row + _REACH], 1, sums, squares)
        if row - _REACH - 1 >= max(first - _REACH, 0):
            _add_row(pixels[row - _REACH - 1], -1, sums, squares)
        rows = min(row + _REACH, height - 1) - max(row - _REACH, 0) + 1
        total, square = np.int64(0), np.int64(0)
        for column in range(min(_REACH, width)):
            total += sums[column]
            square += squares[column]
        for column in range(width):
            if column + _REACH < width:
                total += sums[column + _REACH]
                square += squares[column + _REACH]
            if column - _REACH - 1 >= 0:
                total -= sums[column - _REACH - 1]
                square -= squares[column - _REACH - 1]
            columns = min(column + _REACH, width - 1) - max(column - _REACH, 0) + 1
            count = rows * columns
            levels[row, column] = table[(square * count - total * total) // (count * count)]


@compiled
def _add_row(
    pixels: NDArray[np.uint32], sign: int, sums: NDArray[np.int64], squares: NDArray[np.int64]
) -> None:
    for column in range(len(pixels)):
        luma = _luma(pixels[column])
        sums[column] += sign * luma
        squares[column] += sign * luma * luma
