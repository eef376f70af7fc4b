"""A palette as it is shown: every colour with its code, share, name and lock, and the order. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.colors import to_space
from qt_kmeans.core.palettes.color_names import names_of
from qt_kmeans.core.palettes.palette import hex_of, parse_hex
from qt_kmeans.core.palettes.sorting import ORDERS, sorted_entries
from qt_kmeans.gui.palette.swatches import hex_code

Rgba: TypeAlias = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Entries:
    """The colours of a palette; entry i is palette index i, wherever it is shown.

    Attributes
    ----------
    colors
        Straight-alpha sRGB.
    codes
        "#RRGGBB", or "#RRGGBBAA" where a colour is not opaque.
    shares, counted
        Fractions of all pixels, 0..1; False where they are all alike, because nothing was counted.
    names
        What a person calls them.
    locked
        The entries that stay while the others move.
    order, places
        ``order[place]`` is the entry shown at a place, ``places[entry]`` where an entry is shown.
    """

    colors: tuple[Rgba, ...] = ()
    codes: tuple[str, ...] = ()
    shares: tuple[float, ...] = ()
    counted: bool = True
    names: tuple[str, ...] = ()
    locked: frozenset[int] = frozenset()
    order: tuple[int, ...] = ()
    places: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.colors)

    def place_of(self, entry: int) -> int:
        """Return where an entry is shown, -1 for one that is not there."""
        return self.places[entry] if 0 <= entry < len(self) else -1


def entries_of(
    palette: NDArray[np.uint8] | None,
    shares: NDArray[np.float64] | None,
    *,
    locked: Iterable[str] = (),
    order: str = ORDERS[0],
    written: NDArray[np.uint8] | None = None,
) -> Entries:
    """Return what to show of a palette.

    Parameters
    ----------
    palette
        (K, 4) uint8, straight-alpha sRGB; None for nothing.
    shares
        (K,) fractions of all pixels; None for all alike.
    locked
        Locked colours as "#rrggbb" or "#rrggbbaa".
    order
        One of `sorting.ORDERS`.
    written
        The palette of the file, for the order "file".
    """
    if palette is None or not len(palette):
        return Entries()
    counted = shares is not None
    if shares is None:
        shares = np.full(len(palette), 1 / len(palette))
    colors = tuple((red, green, blue, alpha) for red, green, blue, alpha in palette.tolist())
    kept = {hex_of(parse_hex(color)) for color in locked}
    shown = sorted_entries(order, palette, shares, written)
    return Entries(
        colors=colors,
        codes=tuple(map(hex_code, colors)),
        shares=tuple(shares.tolist()),
        counted=counted,
        names=names_of(palette),
        locked=frozenset(entry for entry, color in enumerate(colors) if hex_of(color) in kept),
        order=tuple(shown.tolist()),
        places=tuple(np.argsort(shown).tolist()),
    )


def followed(chosen: Iterable[int], old: Entries, new: Entries) -> tuple[int, ...]:
    """Return the entries of `new` that are what `chosen` were in `old`: the nearest colours, each once."""
    return nearest([old.colors[entry] for entry in chosen if 0 <= entry < len(old)], new)


def nearest(wanted: Sequence[Rgba], entries: Entries) -> tuple[int, ...]:
    """Return the entries nearest to some colours, each once."""
    if not wanted or not len(entries):
        return ()
    before = to_space(np.array(wanted, np.uint8), "oklab")
    after = to_space(np.array(entries.colors, np.uint8), "oklab")
    distances = ((before[:, None] - after[None]) ** 2).sum(axis=2)
    found: dict[int, None] = {}
    for row in distances:
        row[list(found)] = np.inf
        if np.isfinite(row).any():
            found[int(row.argmin())] = None
    return tuple(found)
