"""Where a result is worst: the tiles of largest error, joined to regions, with the colour each one lacks."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core import colors
from qt_kmeans.core.kernels import compiled
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.scoring.error_scale import errors_of

Color: TypeAlias = tuple[int, int, int, int]
"""Red, green, blue, alpha, 0..255, straight."""

TILES = 48  # along the longer side of a picture
SMALLEST_TILE = 8  # pixels; fewer tell nothing
MOST_REGIONS = 12


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle of the picture in which the errors are large.

    Attributes
    ----------
    left, top, width, height
        In pixels of the picture.
    error
        Delta E that 95 % of the pixels of its worst tile stay below.
    wanted
        The mean colour of the original where one colour of the result makes the largest error.
    served
        That colour of the result.
    """

    left: int
    top: int
    width: int
    height: int
    error: float
    wanted: Color
    served: Color


def worst_regions(
    before: NDArray[np.uint32],
    after: NDArray[np.uint32],
    codes: NDArray[np.uint8],
    at_least: float,
    progress: Progress = silent,
) -> tuple[Region, ...]:
    """Return at most `MOST_REGIONS` regions, the worst first.

    A tile's error is the 95th percentile of its pixels', so that a small thing in it counts, and a stray
    pixel does not. The worst twentieth of all tiles are joined with their neighbours among them.

    Parameters
    ----------
    before, after
        (H, W) uint32, 0xAARRGGBB premultiplied: the original and the result.
    codes
        (H, W) uint8, the error codes of :mod:`qt_kmeans.core.scoring.difference`.
    at_least
        Delta E; tiles with less are never worth a mention.
    """
    height, width = codes.shape
    side = max(SMALLEST_TILE, -(-max(height, width) // TILES))
    scores = np.zeros((-(-height // side), -(-width // side)), np.uint8)
    _score_tiles(codes, side, scores)
    errors = errors_of(scores)
    bad = errors >= max(at_least, float(np.quantile(errors, 0.95)))
    ranked = sorted((max(errors[tile] for tile in tiles), tiles) for tiles in _joined(bad))[::-1]
    regions = []
    for error, tiles in ranked[:MOST_REGIONS]:
        progress("Comparing", 1.0)
        spans = [(slice(y * side, (y + 1) * side), slice(x * side, (x + 1) * side)) for y, x in tiles]
        first, second, there = (
            np.concatenate([pixels[span].ravel() for span in spans]) for pixels in (before, after, codes)
        )
        wanted, served = _worst_served(first, second, errors_of(there))
        regions.append(Region(*_box(tiles, side, height, width), float(error), wanted, served))
    return tuple(regions)


def _joined(bad: NDArray[np.bool_]) -> Iterable[list[tuple[int, int]]]:
    """Yield the tiles (row, column) that are bad, those that touch, be it at a corner, together."""
    left = {(int(y), int(x)) for y, x in np.argwhere(bad)}
    while left:
        tiles = [left.pop()]
        for y, x in tiles:  # grows on the way
            around = {(y + down, x + right) for down in (-1, 0, 1) for right in (-1, 0, 1)} & left
            left -= around
            tiles += sorted(around)
        yield tiles


def _box(tiles: list[tuple[int, int]], side: int, height: int, width: int) -> tuple[int, int, int, int]:
    """Return left, top, width and height of the smallest rectangle around tiles, in pixels."""
    rows, columns = zip(*tiles, strict=True)
    left, top = min(columns) * side, min(rows) * side
    right, bottom = min((max(columns) + 1) * side, width), min((max(rows) + 1) * side, height)
    return left, top, right - left, bottom - top


def _worst_served(
    before: NDArray[np.uint32], after: NDArray[np.uint32], errors: NDArray[np.float32]
) -> tuple[Color, Color]:
    """Return the mean original colour of what one result colour serves worst, and that result colour.

    The mean is taken in Oklab, and a pixel counts as much as its squared error.
    """
    served, group = np.unique(after, return_inverse=True)
    weights = np.square(errors)
    worst = int(np.bincount(group, weights).argmax())
    chosen = group == worst
    points = colors.to_space(_straight(before[chosen]), "oklab")
    mean = np.average(points, axis=0, weights=weights[chosen])[None]
    wanted = colors.to_palette(mean.astype(np.float32), "oklab")[0]
    return _color(wanted), _color(_straight(served[worst : worst + 1])[0])


def _straight(frame: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """Return premultiplied pixels 0xAARRGGBB as straight-alpha colours (N, 4)."""
    rgba = np.stack([frame >> shift & 255 for shift in (16, 8, 0, 24)], axis=1).astype(np.float32)
    rgba[:, :3] *= 255 / np.maximum(rgba[:, 3:], 1)
    return np.rint(np.minimum(rgba, 255)).astype(np.uint8)


def _color(rgba: NDArray[np.uint8]) -> Color:
    red, green, blue, alpha = (int(value) for value in rgba)
    return red, green, blue, alpha


@compiled
def _score_tiles(codes: NDArray[np.uint8], side: int, scores: NDArray[np.uint8]) -> None:
    """Write the 95th percentile of the codes in every square tile of `side` pixels."""
    height, width = codes.shape
    counts = np.empty(256, np.int64)
    for y in range(scores.shape[0]):
        for x in range(scores.shape[1]):
            counts[:] = 0
            bottom, right = min((y + 1) * side, height), min((x + 1) * side, width)
            for row in range(y * side, bottom):
                for column in range(x * side, right):
                    counts[codes[row, column]] += 1
            above = (bottom - y * side) * (right - x * side) // 20
            code = 255
            while counts[code] <= above and code > 0:
                above -= counts[code]
                code -= 1
            scores[y, x] = code
