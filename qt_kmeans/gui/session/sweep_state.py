"""How far the sweep is, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qt_kmeans.core.curve.rate import RatePoint
    from qt_kmeans.core.recipe import Recipe


@dataclass(frozen=True, slots=True, eq=False)
class Sweep:
    """How far the sweep is.

    Attributes
    ----------
    planned
        The recipes that are to be measured, in that order.
    points
        What is known of them, in the order of the plan.
    dithers
        What is known of the present settings with every way of dithering, while somebody wants to know.
    dithers_coming
        The recipes of those of which nothing is known yet.
    current
        The recipe that is being measured.
    paused
        Whether the user has stopped the curves.
    problem
        Why a point could not be measured, empty when none failed.
    """

    planned: tuple[Recipe, ...] = ()
    points: tuple[RatePoint, ...] = ()
    dithers: tuple[RatePoint, ...] = ()
    dithers_coming: tuple[Recipe, ...] = ()
    current: Recipe | None = None
    paused: bool = False
    problem: str = ""

    @property
    def complete(self) -> bool:
        """Whether there is nothing left to measure."""
        return len(self.points) == len(self.planned)
