"""The heart: a source image and a recipe become a palette and an index map."""

import math
import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core import kernels
from qt_kmeans.core.kmeans.clustering import Step
from qt_kmeans.core.kmeans.counted import CountedPicture
from qt_kmeans.core.kmeans.engines import all_steps
from qt_kmeans.core.kmeans.histogram import ColorHistogram, packed
from qt_kmeans.core.kmeans.points import ColorPoints, parsed_colors, sorted_palette
from qt_kmeans.core.mapping.index_map import follows_colors, map_pixels, map_together
from qt_kmeans.core.parallel import map_spans
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.source import SourceImage

_SPAN = 1 << 20


@dataclass(frozen=True, slots=True, eq=False)
class QuantizedImage:
    """A picture in few colours.

    Attributes
    ----------
    palette
        (K, 4) uint8, straight-alpha sRGB, distinct, dark to light; K <= k.
    indices
        (H, W) uint8, the palette entry of every pixel.
    counts
        (K,) int64, pixels per entry, positive unless the entry was given or locked.
    steps
        The run that found the palette; empty when there was nothing to find.
    exact
        True when every pixel has its own colour: the result is lossless.
    psnr
        Peak signal-to-noise ratio in dB over red, green and blue; infinite when no error is seen. With
        alpha the errors are taken over black and over white and the worse counts.
    seconds
        Time the clustering and the mapping took.
    """

    palette: NDArray[np.uint8]
    indices: NDArray[np.uint8]
    counts: NDArray[np.int64]
    steps: tuple[Step, ...]
    exact: bool
    psnr: float
    seconds: float


def quantize(source: SourceImage, recipe: Recipe, progress: Progress = silent) -> QuantizedImage:
    """Return `source` in at most `recipe.kmeans.k` colours.

    Guarantees
    ----------
    - Never more than k colours, and all of them, exactly, when the picture has no more than k; never
      fewer than it may have either, unless dithering or rate-aware mapping leave some out. A palette that
      the recipe fixes is taken as it is, whatever k says.
    - Every palette entry is distinct and, unless the recipe fixes or locks it, used.
    - Every locked colour is an entry, as far as they fit beside one for transparency.
    - Fully transparent pixels keep to one fully transparent entry, which counts towards k.
    - The same source and recipe give the same palette and index map, whatever the number of cores.

    Raises
    ------
    Cancelled
        Out of `progress`, when the caller no longer wants the answer.
    """
    progress("Counting colours", 0.0)
    return quantize_colors(CountedPicture(source.rgba), recipe, progress)


def quantize_colors(picture: CountedPicture, recipe: Recipe, progress: Progress = silent) -> QuantizedImage:
    """Return :func:`quantize`'s answer when the colours of the picture have been counted already."""
    start = time.perf_counter()
    points = picture.points(recipe.kmeans)
    palette, steps = find_palette(points, recipe, progress)
    progress("Mapping pixels", 0.0)
    if follows_colors(palette, points.histogram, recipe.mapping):
        labels = points.labels(palette)
        indices = points.histogram.look_up(packed(picture.rgba), labels)
        counts, ratio, exact = tally_colors(points.histogram, palette, labels)
    else:
        if recipe.mapping.dithers and recipe.mapping.dither == "spatial":
            palette, indices = map_together(picture, palette, recipe, progress)
        else:
            indices = map_pixels(picture, palette, recipe, progress)
        counts, ratio, exact = tally(picture.rgba, palette, indices)
    if not recipe.palette and (counts == 0).any():
        used = (counts > 0) | np.isin(packed(palette), packed(parsed_colors(recipe.kmeans.locked)))
        renumbered = (np.cumsum(used) - 1).astype(np.uint8)
        palette, counts = palette[used], counts[used]
        indices = np.take(renumbered, indices)
    for array in (palette, indices, counts):
        array.setflags(write=False)
    return QuantizedImage(palette, indices, counts, steps, exact, ratio, time.perf_counter() - start)


def find_palette(
    points: ColorPoints, recipe: Recipe, progress: Progress = silent
) -> tuple[NDArray[np.uint8], tuple[Step, ...]]:
    """Return the palette (K, 4) that a recipe makes for colours, and the run that found it."""
    fixed = fixed_palette(points.histogram, recipe)
    if fixed is not None:
        return fixed, ()
    steps = all_steps(points, recipe.kmeans, progress)
    return points.completed(points.palette(steps[-1].centers), recipe.kmeans), steps


def fixed_palette(histogram: ColorHistogram, recipe: Recipe) -> NDArray[np.uint8] | None:
    """Return the palette (K, 4) when there is nothing to cluster, else None.

    That is the recipe's palette; or all the colours and the locked ones, if they are no more than k.
    """
    if recipe.palette:
        return sorted_palette(parsed_colors(recipe.palette))
    if len(histogram) > recipe.kmeans.k:
        return None
    locked = parsed_colors(recipe.kmeans.locked)
    every = np.unique(packed(np.concatenate([histogram.colors, locked])))
    return sorted_palette(every.view(np.uint8).reshape(-1, 4)) if len(every) <= recipe.kmeans.k else None


def tally(
    rgba: NDArray[np.uint8], palette: NDArray[np.uint8], indices: NDArray[np.uint8]
) -> tuple[NDArray[np.int64], float, bool]:
    """Return the pixels (K,) per palette entry, the PSNR in dB, and whether no pixel's colour changed."""
    pixels = packed(rgba).ravel()
    return _tally(pixels, np.broadcast_to(np.int64(1), pixels.shape), palette, indices.ravel())


def tally_colors(
    histogram: ColorHistogram, palette: NDArray[np.uint8], labels: NDArray[np.uint8]
) -> tuple[NDArray[np.int64], float, bool]:
    """Return what :func:`tally` does when all pixels of a colour have its label (N,): sooner."""
    return _tally(packed(histogram.colors).ravel(), histogram.counts, palette, labels)


def _tally(
    pixels: NDArray[np.uint32],
    times: NDArray[np.int64],
    palette: NDArray[np.uint8],
    indices: NDArray[np.uint8],
) -> tuple[NDArray[np.int64], float, bool]:
    """Return the answer of :func:`tally` for pixels (M,) each of which stands for many."""

    def part(span: slice) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        counts, errors = np.zeros(len(palette), np.int64), np.zeros(3, np.int64)
        kernels.tally(pixels[span], times[span], palette, indices[span], counts, errors)
        return counts, errors

    parts = map_spans(part, len(pixels), _SPAN)
    counts, errors = (np.sum(column, axis=0) for column in zip(*parts, strict=True))
    *squares, changed = errors.tolist()
    worse = max(squares)
    ratio = 10 * math.log10(255**2 * 3 * int(counts.sum()) / worse) if worse else math.inf
    return counts, ratio, changed == 0
