"""What each way of dithering costs in bytes and gives in quality on a picture, of files that were made."""

from collections.abc import Iterable
from dataclasses import dataclass

from qt_kmeans.core.curve.rate import RatePoint
from qt_kmeans.core.recipe import DITHERS, Recipe


@dataclass(frozen=True, slots=True)
class DitherCost:
    """A file with one of `DITHERS`, beside the one that is the same but for having none.

    Attributes
    ----------
    bytes, plain_bytes
        The sizes of the two.
    gain
        How many points of SSIMULACRA2 it is better; None for pictures too small to be scored.
    """

    bytes: int
    plain_bytes: int
    gain: float | None


def dither_recipes(recipe: Recipe) -> tuple[Recipe, ...]:
    """Return a recipe with each of `DITHERS`, none first; what it aims for does not matter."""
    return tuple(recipe.untargeted.but(dither=dither) for dither in DITHERS)


def dither_costs(recipe: Recipe, points: Iterable[RatePoint]) -> dict[str, DitherCost]:
    """Return what is known of each of `DITHERS`: nothing of any before the file without is made.

    Parameters
    ----------
    recipe
        The settings at present.
    points
        Files that were made; those of other settings do not matter.
    """
    known = {point.recipe: point for point in points}
    plain, *_ = recipes = dither_recipes(recipe)
    if plain not in known:
        return {}
    base = known[plain]
    return {
        one.mapping.dither: DitherCost(known[one].bytes, base.bytes, _gain(base, known[one]))
        for one in recipes
        if one in known
    }


def _gain(before: RatePoint, after: RatePoint) -> float | None:
    if before.ssimulacra2 is None or after.ssimulacra2 is None:
        return None
    return after.ssimulacra2 - before.ssimulacra2
