"""Bytes against quality: the points of the curve, which of them to measure first, and which to choose."""

import dataclasses
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from qt_kmeans.core.recipe import MappingOptions, Recipe
from qt_kmeans.core.showing.frames import Picture

METRICS = ("ssimulacra2", "psnr")
BASELINES = ("mediancut", "octree")
"""The engines of other programs, to compare with."""
GALLERY = (2, 4, 8, 16, 32, 64, 128, 256)
"""The numbers of colours that are shown as thumbnails."""

_COARSE = (16, 64, 256, 4, 32, 8, 128, 2)  # the shape of the curve first
_FINE = (24, 48, 96, 192, 12, 6, 3)
_USUAL_DITHER = "floyd-steinberg"
_LEAST_FOR_KNEE = 4  # points
_LEAST_BEND = 0.04  # of the axis above the straight line


@dataclass(frozen=True, slots=True)
class RatePoint:
    """What one recipe costs and keeps; it stands for a file that was encoded.

    Attributes
    ----------
    recipe
        The settings.
    colors
        How many the result has.
    bytes
        Size of the file.
    psnr
        In dB; infinite when every pixel kept its colour.
    ssimulacra2
        None for pictures too small to be scored.
    thumbnail
        The result, small.
    """

    recipe: Recipe
    colors: int
    bytes: int
    psnr: float
    ssimulacra2: float | None
    thumbnail: Picture | None = field(default=None, repr=False, compare=False)

    @property
    def k(self) -> int:
        """Most colours that were allowed."""
        return self.recipe.kmeans.k

    @property
    def dithers(self) -> bool:
        """Whether the pixels were dithered."""
        return self.recipe.mapping.dithers

    @property
    def engine(self) -> str:
        """What found the palette."""
        return self.recipe.kmeans.engine

    def quality(self, metric: str) -> float | None:
        """Return what one of `METRICS` says; None where it says nothing."""
        return self.ssimulacra2 if metric == "ssimulacra2" else self.psnr


def plan(
    recipe: Recipe, distinct: int, dithered: MappingOptions | None = None, *, baselines: bool = False
) -> tuple[Recipe, ...]:
    """Return the recipes to measure, the most telling first: the present one, then the curves through it.

    Parameters
    ----------
    recipe
        The settings at present; what they aim for does not matter.
    distinct
        Colours of the picture. A palette with room for all of them is measured once: it cannot get better.
    dithered
        How to dither for the second curve when `recipe` does not; Floyd-Steinberg when not given.
    baselines
        Whether to measure `BASELINES` too, without dithering.

    Returns
    -------
    recipes
        Each once; empty when the palette is fixed, for then k says nothing.
    """
    if recipe.palette:
        return ()
    recipe = recipe.untargeted
    mapping = recipe.mapping if recipe.mapping.dithers else dithered or MappingOptions(_USUAL_DITHER)
    curves = [recipe.but(dither="none"), dataclasses.replace(recipe, mapping=mapping)]
    if recipe.mapping.dithers:
        curves.reverse()
    room = len(set(recipe.kmeans.locked))
    few = [[k for k in ks if room <= k < distinct] for ks in (_COARSE, _FINE)]
    wanted = [recipe, *(curve.but(k=k, start=()) for ks in few for curve in curves for k in ks)]
    enough = min((k for k in (*_COARSE, *_FINE) if k >= max(distinct, room)), default=None)
    if enough is not None:
        wanted.append(recipe.but(k=enough, dither="none", start=()))
    if baselines:
        plain = recipe.but(dither="none", start=())
        wanted += [plain.but(k=k, engine=engine) for k in few[0] for engine in BASELINES]
    return tuple(dict.fromkeys(wanted))


def frontier(points: Iterable[RatePoint], metric: str) -> tuple[RatePoint, ...]:
    """Return the points that no other one beats in bytes and quality, the smallest file first."""
    best = -math.inf
    found = []
    for point in sorted(points, key=lambda p: (p.bytes, -_known(p, metric))):
        if _known(point, metric) > best:
            best = _known(point, metric)
            found.append(point)
    return tuple(found)


def knee(points: Iterable[RatePoint], metric: str) -> RatePoint | None:
    """Return the point from where on more bytes buy ever less quality; None where the curve does not bend.

    It is the one farthest above the straight line between the ends of the frontier, over the logarithm of
    the bytes, both axes taken from 0 to 1 (V. Satopää et al., "Finding a 'Kneedle' in a haystack", 2011).
    """
    edge = [p for p in frontier(points, metric) if math.isfinite(_known(p, metric))]
    if len(edge) < _LEAST_FOR_KNEE:
        return None
    smallest, largest = edge[0], edge[-1]

    def above_the_line(point: RatePoint) -> float:
        cost = math.log(point.bytes / smallest.bytes) / math.log(largest.bytes / smallest.bytes)
        worst, best = _known(smallest, metric), _known(largest, metric)
        return (_known(point, metric) - worst) / (best - worst) - cost

    found = max(edge, key=above_the_line)
    return found if above_the_line(found) > _LEAST_BEND else None


def best_within(
    points: Sequence[RatePoint], metric: str, *, max_bytes: int | None, min_quality: float | None
) -> RatePoint | None:
    """Return the best file within the limits: the smallest of a least quality, else the best looking.

    None when there is no limit, or no point keeps to it.
    """
    if max_bytes is None and min_quality is None:
        return None
    allowed = [p for p in points if keeps_to(p, metric, max_bytes=max_bytes, min_quality=min_quality)]
    if min_quality is not None:
        return min(allowed, key=lambda p: (p.bytes, -_known(p, metric)), default=None)
    return max(allowed, key=lambda p: (_known(p, metric), -p.bytes), default=None)


def keeps_to(point: RatePoint, metric: str, *, max_bytes: int | None, min_quality: float | None) -> bool:
    """Tell whether a file keeps to the limits."""
    small = max_bytes is None or point.bytes <= max_bytes
    return small and (min_quality is None or _known(point, metric) >= min_quality)


def _known(point: RatePoint, metric: str) -> float:
    value = point.quality(metric)
    return -math.inf if value is None else value
