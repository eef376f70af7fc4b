"""The files that were made of the open files, kept so that saving them all need not make them again."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from qt_kmeans.core.compressed import Compressed
    from qt_kmeans.core.recipe import Recipe

MOST_BYTES = 256 << 20  # some hundred results of 24 megapixels; a file each, seldom with its pixels


class _Kept(NamedTuple):
    """A result with the settings as the user made them: a search may have answered with others."""

    recipe: Recipe
    made: Compressed


class KeptResults:
    """The latest result of every open file; the longest unused go when they take too much.

    Parameters
    ----------
    most_bytes
        What all of them may take.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._kept: OrderedDict[int, _Kept] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def keep(self, key: int, recipe: Recipe, made: Compressed) -> None:
        """Keep the result of a file, instead of the one before."""
        self._kept[key] = _Kept(recipe, made)
        self._kept.move_to_end(key)
        total = self.size()
        while total > self._most_bytes:
            _, oldest = self._kept.popitem(last=False)
            total -= oldest.made.size

    def find(self, key: int, recipe: Recipe) -> Compressed | None:
        """Return the result of a file with these settings."""
        kept = self._kept.get(key)
        if kept is None or kept.recipe != recipe:
            return None
        self._kept.move_to_end(key)
        return kept.made

    def clear(self) -> None:
        """Forget all."""
        self._kept.clear()

    def size(self) -> int:
        """Return the bytes that all of them take."""
        return sum(kept.made.size for kept in self._kept.values())
