"""From pixels to palette indices: nearest, by error diffusion, or by an ordered threshold matrix."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core import colors
from qt_kmeans.core.clustering import ColorPoints, WeightedPoints
from qt_kmeans.core.histogram import packed
from qt_kmeans.core.kernels import compiled
from qt_kmeans.core.parallel import map_spans
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.recipe import MappingOptions

_STRIP = 64  # rows per call of a dithering kernel: 10 ms at 6000 pixels a row

# Where each method sends the error of a pixel: (columns ahead, rows below, share).
_DIFFUSION = {
    # R. W. Floyd and L. Steinberg, "An adaptive algorithm for spatial grey scale", 1976.
    "floyd-steinberg": [(1, 0, 7 / 16), (-1, 1, 3 / 16), (0, 1, 5 / 16), (1, 1, 1 / 16)],
    # F. Sierra's "Filter Lite", 1990.
    "sierra-lite": [(1, 0, 2 / 4), (-1, 1, 1 / 4), (0, 1, 1 / 4)],
    # B. Atkinson, MacPaint: a quarter of the error is dropped, which keeps contrast.
    "atkinson": [(1, 0, 1 / 8), (2, 0, 1 / 8), (-1, 1, 1 / 8), (0, 1, 1 / 8), (1, 1, 1 / 8), (0, 2, 1 / 8)],
}


def nearest_labels(rgba: NDArray[np.uint8], palette: NDArray[np.uint8], space: str) -> NDArray[np.uint8]:
    """Return the nearest palette entry (N,) of each colour (N, 4), by distance in `space`."""
    data = WeightedPoints(colors.to_space(rgba, space), np.ones(len(rgba)))
    return data.assign(colors.to_space(palette, space))[0]


def map_pixels(
    rgba: NDArray[np.uint8],
    points: ColorPoints,
    palette: NDArray[np.uint8],
    options: MappingOptions,
    progress: Progress = silent,
) -> NDArray[np.uint8]:
    """Return the index map (H, W) uint8 of a picture.

    Parameters
    ----------
    rgba
        (H, W, 4) uint8 straight-alpha sRGB.
    points
        Its colours, in the space in which "nearest" is meant.
    palette
        (K, 4) uint8.
    """
    if not options.dithers:
        return points.histogram.look_up(packed(rgba), points.labels(palette))
    return dither(rgba, NearestTable.build(palette, points.space), options, progress)


@dataclass(frozen=True, slots=True, eq=False)
class NearestTable:
    """The nearest palette entry for every colour in steps of a few levels.

    Attributes
    ----------
    entries
        (2**(3 * bits + alpha_bits),) uint8, the entry nearest to the middle of each cell; the cell's
        number has red in its lowest bits, then green, blue and opacity.
    """

    palette: NDArray[np.uint8]
    entries: NDArray[np.uint8]
    bits: int
    alpha_bits: int

    @classmethod
    def build(cls, palette: NDArray[np.uint8], space: str) -> "NearestTable":
        """Find the nearest entry for all cells: 6 bits a channel, 5 and 4 for opacity with alpha."""
        bits, alpha_bits = (6, 0) if (palette[:, 3] == 255).all() else (5, 4)
        cells = np.arange(1 << (3 * bits + alpha_bits), dtype=np.uint32)
        rgba = np.full((len(cells), 4), 255, np.uint8)
        half = 1 << (7 - bits)
        for channel in range(3):
            rgba[:, channel] = ((cells >> (channel * bits)) & ((1 << bits) - 1)) << (8 - bits) | half
        if alpha_bits:
            rgba[:, 3] = (cells >> (3 * bits)) * 17
        return cls(palette, nearest_labels(rgba, palette, space), bits, alpha_bits)


def dither(
    rgba: NDArray[np.uint8],
    table: NearestTable,
    options: MappingOptions,
    progress: Progress = silent,
) -> NDArray[np.uint8]:
    """Return an index map (H, W) uint8 whose local mean comes close to that of the picture."""
    height, width = rgba.shape[:2]
    indices = np.empty((height, width), np.uint8)
    palette = table.palette.astype(np.float32)
    widths = (table.bits, table.alpha_bits)
    if options.dither == "bayer":
        amplitude = options.dither_strength * _spacing(table.palette)

        def part(rows: slice) -> None:
            _ordered(rgba[rows], rows.start, table.entries, *widths, amplitude, indices[rows])

        map_spans(part, height, _STRIP)
        return indices
    taps = np.array(_DIFFUSION[options.dither], np.float32)
    taps[:, 2] *= options.dither_strength
    errors = np.zeros((3, width + 4, 4), np.float32)
    for start in range(0, height, _STRIP):
        progress("Dithering", start / height)
        rows = slice(start, start + _STRIP)
        _diffuse(rgba[rows], start, palette, table.entries, *widths, taps, errors, indices[rows])
    return indices


def _spacing(palette: NDArray[np.uint8]) -> float:
    """Return the mean distance of an entry to its nearest other one, per channel, in levels."""
    if len(palette) < 2:
        return 0.0
    values = palette.astype(np.float32)
    distances = np.sqrt(((values[:, None] - values[None]) ** 2).sum(axis=2))
    np.fill_diagonal(distances, np.inf)
    return float(distances.min(axis=1).mean() / np.sqrt(3))


@compiled
def _cell(red: float, green: float, blue: float, alpha: float, bits: int, alpha_bits: int) -> int:
    """Return the cell of a colour in 0..255 in a :class:`NearestTable`."""
    drop = 8 - bits
    cell = (int(red) >> drop) | (int(green) >> drop) << bits | (int(blue) >> drop) << (2 * bits)
    if alpha_bits:
        cell |= int(alpha / 17.0 + 0.5) << (3 * bits)
    return cell


@compiled
def _clip(value: Any) -> Any:  # noqa: ANN401 - any float type, kept
    return min(max(value, np.float32(0)), np.float32(255))


@compiled
def _diffuse(
    rgba: NDArray[np.uint8],
    first_row: int,
    palette: NDArray[np.float32],
    entries: NDArray[np.uint8],
    bits: int,
    alpha_bits: int,
    taps: NDArray[np.float32],
    errors: NDArray[np.float32],
    indices: NDArray[np.uint8],
) -> None:
    """Dither rows serpentine, every other one from right to left; `errors` carries over to the next call.

    `errors` is (3, W + 4, 4): the rows of error for this row and the two below, in a ring, with two
    columns to spare on either side. The error of a colour counts as far as it is opaque.
    """
    height, width = indices.shape
    for row in range(height):
        forward = (first_row + row) % 2 == 0
        ring = (first_row + row) % 3
        for step in range(width):
            column = step if forward else width - 1 - step
            here = errors[ring, column + 2]
            alpha = np.float32(rgba[row, column, 3])
            if alpha > 0:
                red = _clip(rgba[row, column, 0] + here[0])
                green = _clip(rgba[row, column, 1] + here[1])
                blue = _clip(rgba[row, column, 2] + here[2])
                opacity = _clip(alpha + here[3])
                entry = entries[_cell(red, green, blue, opacity, bits, alpha_bits)]
                seen = alpha / np.float32(255)
                for t in range(len(taps)):
                    dx = int(taps[t, 0]) if forward else -int(taps[t, 0])
                    there = errors[(ring + int(taps[t, 1])) % 3, column + 2 + dx]
                    share = taps[t, 2] * seen
                    there[0] += (red - palette[entry, 0]) * share
                    there[1] += (green - palette[entry, 1]) * share
                    there[2] += (blue - palette[entry, 2]) * share
                    there[3] += (opacity - palette[entry, 3]) * taps[t, 2]
                indices[row, column] = entry
            else:
                indices[row, column] = entries[0]
            here[:] = 0
        errors[ring] = 0


@compiled
def _ordered(
    rgba: NDArray[np.uint8],
    first_row: int,
    entries: NDArray[np.uint8],
    bits: int,
    alpha_bits: int,
    amplitude: float,
    indices: NDArray[np.uint8],
) -> None:
    """Add an 8 x 8 Bayer threshold (B. E. Bayer, 1973) of +-`amplitude` / 2 levels before the look-up."""
    height, width = indices.shape
    for row in range(height):
        y = first_row + row
        for x in range(width):
            threshold = 0
            for bit in range(3):
                a = (x >> bit) & 1
                b = (y >> bit) & 1
                threshold = threshold << 2 | ((a ^ b) << 1 | b)
            shift = (np.float32(threshold) + np.float32(0.5)) / np.float32(64) - np.float32(0.5)
            add = np.float32(shift * amplitude)
            alpha = rgba[row, x, 3]
            if alpha == 0:
                indices[row, x] = entries[0]
                continue
            indices[row, x] = entries[
                _cell(
                    _clip(rgba[row, x, 0] + add),
                    _clip(rgba[row, x, 1] + add),
                    _clip(rgba[row, x, 2] + add),
                    float(alpha),
                    bits,
                    alpha_bits,
                )
            ]
