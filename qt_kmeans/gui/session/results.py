"""Results that were made for this picture, kept so that undo shows them at once."""

from __future__ import annotations

import dataclasses
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qt_kmeans.core.recipe import OutputOptions, Recipe

if TYPE_CHECKING:
    from qt_kmeans.gui.session.tasks import Quantized

MOST_BYTES = 400 << 20  # two results of 24 megapixels, sixty of one


@dataclass(slots=True)
class _Kept:
    """One result, and the files that were made of it."""

    quantized: Quantized
    files: dict[OutputOptions, bytes] = field(default_factory=dict)

    def size(self) -> int:
        """Return the bytes it takes."""
        result, picture = self.quantized.result, self.quantized.view.picture
        pictures = sum(level.nbytes for level in picture.levels)
        return result.indices.nbytes + pictures + sum(map(len, self.files.values()))


class Results:
    """The last results of one picture by their recipes; the longest unused go when they take too much.

    Parameters
    ----------
    most_bytes
        What all of them may take; the latest is kept whatever it takes.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._kept: OrderedDict[Recipe, _Kept] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def clear(self) -> None:
        """Forget all: there is another picture."""
        self._kept.clear()

    def keep(self, recipe: Recipe, quantized: Quantized) -> None:
        """Keep the exact result of a recipe."""
        self._kept.setdefault(_key(recipe), _Kept(quantized)).quantized = quantized
        self._kept.move_to_end(_key(recipe))
        self._make_room()

    def keep_file(self, recipe: Recipe, data: bytes) -> None:
        """Keep the file of a result that is kept."""
        kept = self._kept.get(_key(recipe))
        if kept is not None:
            kept.files[recipe.output] = data
            self._make_room()

    def find(self, recipe: Recipe) -> Quantized | None:
        """Return the result of a recipe, whatever it says about the file."""
        kept = self._kept.get(_key(recipe))
        if kept is None:
            return None
        self._kept.move_to_end(_key(recipe))
        return kept.quantized

    def find_file(self, recipe: Recipe) -> bytes | None:
        """Return the file of a recipe."""
        kept = self._kept.get(_key(recipe))
        return kept.files.get(recipe.output) if kept is not None else None

    def size(self) -> int:
        """Return the bytes that all of them take."""
        return sum(kept.size() for kept in self._kept.values())

    def _make_room(self) -> None:
        total = self.size()
        while total > self._most_bytes and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            total -= oldest.size()


def _key(recipe: Recipe) -> Recipe:
    return dataclasses.replace(recipe, output=OutputOptions())
