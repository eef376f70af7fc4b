"""From pixels to palette indices: rate-aware, nearest, by error diffusion, or by an ordered matrix."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core import colors
from qt_kmeans.core.kernels import compiled
from qt_kmeans.core.kmeans.counted import CountedPicture
from qt_kmeans.core.kmeans.emphasis import pixel_weights
from qt_kmeans.core.kmeans.histogram import ColorHistogram, packed
from qt_kmeans.core.kmeans.points import ColorPoints, WeightedPoints, parsed_colors, sorted_palette
from qt_kmeans.core.mapping import rate_aware, row_copies, soft_edges, spatial
from qt_kmeans.core.parallel import map_spans
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.recipe import MappingOptions, Recipe

_DARK = 16  # levels
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
# What spatial quantization starts from, and what a preview shows instead of it.
_DIFFUSION["spatial"] = _DIFFUSION["floyd-steinberg"]


def nearest_labels(rgba: NDArray[np.uint8], palette: NDArray[np.uint8], space: str) -> NDArray[np.uint8]:
    """Return the nearest palette entry (N,) of each colour (N, 4), by distance in `space`."""
    data = WeightedPoints(colors.to_space(rgba, space), np.ones(len(rgba)))
    return data.assign(colors.to_space(palette, space))[0]


def map_pixels(
    picture: CountedPicture, palette: NDArray[np.uint8], recipe: Recipe, progress: Progress = silent
) -> NDArray[np.uint8]:
    """Return the index map (H, W) uint8 of a picture in a palette (K, 4) uint8."""
    points, options = picture.points(recipe.kmeans), recipe.mapping
    by_color = follows_colors(palette, points.histogram, options)
    if options.dithers and not by_color:
        return dither(picture.rgba, palette, points.space, options, progress)
    labels = points.labels(palette)
    if by_color:
        return points.histogram.look_up(packed(picture.rgba), labels)
    first = int(points.transparent)
    numbers = _numbered(picture, points)
    known = (
        points.exact.points,
        colors.to_space(palette, points.space),
        labels[first:],
        pixel_weights(recipe.kmeans.masking),
        picture.levels,
    )
    price, clear = options.rate_weight, int(labels[0]) if first else 0
    settled = rate_aware.settle(numbers, *known, price=price, clear=clear, progress=progress)
    return row_copies.follow(settled, numbers, *known, price=price, progress=progress)


def follows_colors(palette: NDArray[np.uint8], histogram: ColorHistogram, options: MappingOptions) -> bool:
    """Tell whether pixels of a colour all take the entry nearest to it, whatever is around them."""
    settled = options.dithers or (options.rate_weight and len(palette) > 1)
    return not settled or has_all(palette, histogram)


def map_together(
    picture: CountedPicture, palette: NDArray[np.uint8], recipe: Recipe, progress: Progress = silent
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return a palette (K, 4) uint8 and the index map (H, W) uint8, chosen together from a palette.

    Entries that the recipe fixes or locks stay; those that come out alike are one. See
    :mod:`qt_kmeans.core.mapping.spatial`.
    """
    points = picture.points(recipe.kmeans)
    numbers = _numbered(picture, points)
    # Started from the nearest entries, flat areas would stay in the pattern they have: none.
    indices = dither(picture.rgba, palette, points.space, recipe.mapping, progress)
    locked = np.isin(packed(palette), packed(parsed_colors(recipe.kmeans.locked)))
    found = spatial.settle(
        numbers,
        points.exact.points,
        indices,
        palette,
        points.space,
        strength=recipe.mapping.strength,
        free=~locked & (palette[:, 3] > 0) & (not recipe.palette),
        progress=progress,
    )
    whole = np.ascontiguousarray(found).view("<u4").ravel()  # a fixed entry may hide a colour under nothing
    distinct = sorted_palette(np.unique(whole).view(np.uint8).reshape(-1, 4))
    place = {color: number for number, color in enumerate(distinct.view("<u4").ravel().tolist())}
    places = np.array([place[color] for color in whole.tolist()], np.uint8)
    return distinct, places[indices]


def _numbered(picture: CountedPicture, points: ColorPoints) -> NDArray[np.int32]:
    """Return each pixel's row of `points.exact`, -1 where transparent, (H, W)."""
    first = int(points.transparent)
    rows = np.arange(-first, len(points.histogram) - first, dtype=np.int32)
    return points.histogram.look_up(packed(picture.rgba), rows)


def has_all(palette: NDArray[np.uint8], histogram: ColorHistogram) -> bool:
    """Tell whether every colour is in the palette, so that there is no error to spread."""
    few = len(histogram) <= len(palette)
    return few and bool(np.isin(packed(histogram.colors), packed(palette)).all())


@dataclass(frozen=True, slots=True, eq=False)
class NearestTable:
    """The nearest palette entry for every colour: to a few levels, to one where it matters.

    Attributes
    ----------
    cells
        (2**(3 * bits + alpha_bits),) uint16, the row of `fine` for each cell; the cell's number has red
        in its lowest bits, then green, blue and opacity.
    fine
        (256 + F, 2**(3 * (8 - bits))) uint8, the entry for each colour inside a cell, in the same order.
        Row e < 256 says e throughout: most cells take the entry nearest to their middle. The others are
        for cells that hold an entry or lie within one cell of two, and for the darkest, where a level is
        a long way in a perceptual space.
    bits, alpha_bits
        Of the cell's number, per colour channel and for opacity.
    """

    cells: NDArray[np.uint16]
    fine: NDArray[np.uint8]
    bits: int
    alpha_bits: int

    @classmethod
    def build(cls, palette: NDArray[np.uint8], space: str) -> "NearestTable":
        """Find the nearest entry for all cells: 6 bits a channel, 5 and 4 for opacity with alpha."""
        bits, alpha_bits = (6, 0) if (palette[:, 3] == 255).all() else (5, 4)
        nearest, _, _ = _cell_middles(bits, alpha_bits, space).assign(colors.to_space(palette, space))
        cells = nearest.astype(np.uint16)
        side = 1 << (8 - bits)
        corners = _corners(bits, alpha_bits)
        dark = np.flatnonzero((corners[:, :3] < _DARK).all(axis=1))
        divided = np.union1d(dark, _crowded_cells(palette, bits, alpha_bits))
        cells[divided] = 256 + np.arange(len(divided))
        inside = np.zeros((side**3, 4), np.uint8)
        inside[:, 2::-1] = np.indices((side, side, side)).reshape(3, -1).T
        colors_inside = corners[divided][:, None] + inside
        nearest = nearest_labels(colors_inside.reshape(-1, 4), palette, space)
        alike = np.repeat(np.arange(256, dtype=np.uint8), side**3)
        fine = np.concatenate([alike, nearest]).reshape(-1, side**3)
        for array in (cells, fine):
            array.setflags(write=False)
        return cls(cells, fine, bits, alpha_bits)


@cache
def _cell_middles(bits: int, alpha_bits: int, space: str) -> WeightedPoints:
    """Return the middle colours of all cells as points: the same for every palette."""
    middle = np.array([1 << (7 - bits)] * 3 + [0], np.uint8)
    points = colors.to_space(_corners(bits, alpha_bits) + middle, space)
    return WeightedPoints(points, np.ones(len(points)))


@cache
def _corners(bits: int, alpha_bits: int) -> NDArray[np.uint8]:
    """Return the darkest colour (N, 4) of each cell of a :class:`NearestTable`."""
    cells = np.arange(1 << (3 * bits + alpha_bits))
    rgba = np.full((len(cells), 4), 255, np.uint8)
    for channel in range(3):
        rgba[:, channel] = ((cells >> (channel * bits)) & ((1 << bits) - 1)) << (8 - bits)
    if alpha_bits:
        rgba[:, 3] = (cells >> (3 * bits)) * 17
    return rgba


def _crowded_cells(palette: NDArray[np.uint8], bits: int, alpha_bits: int) -> NDArray[np.int64]:
    """Return the cells that hold an entry, or have two in themselves and the cells around them."""
    around = np.stack(np.meshgrid(*[[-1, 0, 1]] * 3), axis=-1).reshape(-1, 3)
    places = (palette[:, None, :3] >> (8 - bits)) + around
    level = (palette[:, 3:].astype(np.int64) + 8) // 17 if alpha_bits else np.zeros((len(palette), 1), int)
    cells = places @ (1 << (bits * np.arange(3))) + (level << (3 * bits))
    inside = ((places >= 0) & (places < 1 << bits)).all(axis=2)
    near, entries = np.unique(cells[inside], return_counts=True)
    return np.union1d(cells[:, (around == 0).all(axis=1)], near[entries > 1])


def dither(
    rgba: NDArray[np.uint8],
    palette: NDArray[np.uint8],
    space: str,
    options: MappingOptions,
    progress: Progress = silent,
) -> NDArray[np.uint8]:
    """Return an index map (H, W) uint8 whose local mean comes close to that of the picture.

    Methods that pass errors on take distances in `space`: what one pixel gets too much, the next get too
    little. An ordered matrix corrects nothing. Its thresholds are added in sRGB, so distances are taken
    there too; in Oklab, where level 99 is half way to white, mid-grey would come out 30 levels too light.
    With transparency errors are passed on as they are seen (:mod:`qt_kmeans.core.mapping.soft_edges`).
    """
    ordered = options.dither == "bayer"
    taps = np.array(_DIFFUSION.get(options.dither, [(0, 0, 0.0)]), np.float32)
    taps[:, 2] *= options.strength
    if not ordered and (palette[:, 3] < 255).any():
        return soft_edges.diffuse(rgba, palette, taps, progress)
    height, width = rgba.shape[:2]
    indices = np.empty((height, width), np.uint8)
    table = NearestTable.build(palette, "srgb" if ordered else space)
    lookup = (table.cells, table.fine, table.bits, table.alpha_bits)
    if ordered:
        amplitude = options.strength * _spacing(palette)

        def part(rows: slice) -> None:
            _ordered(rgba[rows], rows.start, *lookup, amplitude, indices[rows])

        map_spans(part, height, _STRIP)
        return indices
    means = palette.astype(np.float32)
    errors = np.zeros((3, 3 * (width + 4)), np.float32)
    for start in range(0, height, _STRIP):
        progress("Dithering", start / height)
        rows = slice(start, start + _STRIP)
        _diffuse(rgba[rows], start, means, *lookup, taps, errors, indices[rows])
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
def _entry(
    red: float,
    green: float,
    blue: float,
    alpha: float,
    cells: NDArray[np.uint16],
    fine: NDArray[np.uint8],
    bits: int,
    alpha_bits: int,
) -> int:
    """Return the palette entry for a colour in 0..255 by the arrays of a :class:`NearestTable`.

    Without a branch, which would cost 8 ns a pixel: unpredictable, and in the way of vector code.
    """
    half = np.float32(0.5)
    r, g, b = np.uint32(red + half), np.uint32(green + half), np.uint32(blue + half)
    drop, wide = np.uint32(8 - bits), np.uint32(bits)
    cell = (r >> drop) | (g >> drop) << wide | (b >> drop) << (wide + wide)
    if alpha_bits:
        cell |= np.uint32(alpha / np.float32(17) + half) << (wide + wide + wide)
    low = (np.uint32(1) << drop) - np.uint32(1)
    return int(fine[cells[cell], (r & low) | (g & low) << drop | (b & low) << (drop + drop)])


@compiled
def _clip(value: Any) -> Any:  # noqa: ANN401 - any float type, kept
    return min(max(value, np.float32(0)), np.float32(255))


@compiled
def _diffuse(
    rgba: NDArray[np.uint8],
    first_row: int,
    palette: NDArray[np.float32],
    cells: NDArray[np.uint16],
    fine: NDArray[np.uint8],
    bits: int,
    alpha_bits: int,
    taps: NDArray[np.float32],
    errors: NDArray[np.float32],
    indices: NDArray[np.uint8],
) -> None:
    """Dither rows serpentine, every other one from right to left; `errors` carries over to the next call.

    `errors` is (3, (W + 4) * 3): what each pixel of this row and the two above got too little, in a ring,
    with two columns to spare on either side. It counts as far as the pixel is opaque. What comes from the
    rows above is gathered for a whole row in vector code; only the row's own errors wait for one another.
    """
    height, width = indices.shape
    clear = _entry(0.0, 0.0, 0.0, 0.0, cells, fine, bits, alpha_bits)
    wanted = np.empty(3 * width, np.float32)
    next_share, second_share = np.float32(0), np.float32(0)
    for t in range(len(taps)):
        if taps[t, 1] == 0:
            next_share += taps[t, 2] if taps[t, 0] == 1 else np.float32(0)
            second_share += taps[t, 2] if taps[t, 0] == 2 else np.float32(0)
    for row in range(height):
        forward = (first_row + row) % 2 == 0
        ring = (first_row + row) % 3
        for column in range(width):
            for channel in range(3):
                wanted[3 * column + channel] = rgba[row, column, channel]
        for t in range(len(taps)):
            above = int(taps[t, 1])
            if above > 0:
                to_the_right = int(taps[t, 0]) if forward == (above % 2 == 0) else -int(taps[t, 0])
                start = 3 * (2 - to_the_right)
                sent = errors[(ring - above) % 3, start : start + 3 * width]
                for i in range(3 * width):
                    wanted[i] += taps[t, 2] * sent[i]
        red1, green1, blue1 = np.float32(0), np.float32(0), np.float32(0)
        red2, green2, blue2 = np.float32(0), np.float32(0), np.float32(0)
        for step in range(width):
            column = step if forward else width - 1 - step
            i = 3 * column
            opacity = rgba[row, column, 3]
            red = _clip(wanted[i] + next_share * red1 + second_share * red2)
            green = _clip(wanted[i + 1] + next_share * green1 + second_share * green2)
            blue = _clip(wanted[i + 2] + next_share * blue1 + second_share * blue2)
            entry = _entry(red, green, blue, 255.0, cells, fine, bits, alpha_bits)
            red2, green2, blue2 = red1, green1, blue1
            seen = np.float32(opacity) * np.float32(1 / 255)
            red1 = (red - palette[entry, 0]) * seen
            green1 = (green - palette[entry, 1]) * seen
            blue1 = (blue - palette[entry, 2]) * seen
            here = errors[ring, i + 6 : i + 9]
            here[0] = red1
            here[1] = green1
            here[2] = blue1
            indices[row, column] = entry if opacity > 0 else clear


@compiled
def _ordered(
    rgba: NDArray[np.uint8],
    first_row: int,
    cells: NDArray[np.uint16],
    fine: NDArray[np.uint8],
    bits: int,
    alpha_bits: int,
    amplitude: float,
    indices: NDArray[np.uint8],
) -> None:
    """Add an 8 x 8 Bayer threshold (B. E. Bayer, 1973) of +-`amplitude` / 2 levels before the look-up."""
    height, width = indices.shape
    clear = _entry(0.0, 0.0, 0.0, 0.0, cells, fine, bits, alpha_bits)
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
                indices[row, x] = clear
                continue
            indices[row, x] = _entry(
                _clip(rgba[row, x, 0] + add),
                _clip(rgba[row, x, 1] + add),
                _clip(rgba[row, x, 2] + add),
                float(alpha),
                cells,
                fine,
                bits,
                alpha_bits,
            )
