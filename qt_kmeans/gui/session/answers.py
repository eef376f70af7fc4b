"""What the searches for a picture's targets have found."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qt_kmeans.core.curve.candidates import Trial
    from qt_kmeans.core.recipe import Recipe
    from qt_kmeans.gui.session.state import Session


class Answers:
    """The files found, by the recipes that make them: number of colours and dithering, target included.

    A recipe with a target whose answer is not known here is a question.
    """

    def __init__(self) -> None:
        self._found: dict[Recipe, tuple[Trial, Recipe]] = {}
        self._last: tuple[Trial, Recipe] | None = None

    def clear(self) -> None:
        """Forget all: there is another picture."""
        self._found.clear()
        self._last = None

    def keep(self, question: Recipe, trial: Trial) -> None:
        """Remember what a question led to."""
        self._last = self._found[trial.recipe] = (trial, question)

    def find(self, recipe: Recipe) -> Trial | None:
        """Return the file that a recipe is the answer for."""
        trial, _ = self._found.get(recipe, (None, None))
        return trial

    def answered(self, question: Recipe) -> Recipe:
        """Return the recipe that a search has found for this very question, or the question itself."""
        return next((trial.recipe for trial, asked in self._found.values() if asked == question), question)

    def is_question(self, recipe: Recipe) -> bool:
        """Return whether it takes a search to know what a recipe means."""
        return bool(recipe.target) and recipe not in self._found

    def question(self, recipe: Recipe) -> Recipe | None:
        """Return what to search for, None when nothing: with the user's dithering, not the one found last."""
        if not self.is_question(recipe):
            return None
        if self._last is None or recipe.mapping != self._last[0].recipe.mapping:
            return recipe
        return dataclasses.replace(recipe, mapping=self._last[1].mapping)


def is_answer(old: Session, new: Session) -> bool:
    """Return whether the recipe changed because a search put its answer into it, not by the user."""
    if new.found is None or new.found is old.found or not new.recipe.target:
        return False
    k, mapping, start = new.recipe.kmeans.k, new.recipe.mapping, new.recipe.kmeans.start
    return dataclasses.replace(old.recipe.but(k=k, start=start), mapping=mapping) == new.recipe
