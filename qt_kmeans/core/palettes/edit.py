"""Editing a palette by hand: every edit is another recipe, so that it can be undone, kept and repeated.

An edited colour is locked, the other colours become the start of the next run, and they converge around
it. Where the recipe fixes the palette there is nothing to converge: its colours are edited themselves.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.colors import Floats, PointCloud, to_palette, to_space
from qt_kmeans.core.errors import RecipeError
from qt_kmeans.core.palettes.palette import Palette, Rgba, hex_of, parse_hex
from qt_kmeans.core.recipe import Recipe

_LEAST_SPREAD = 6.0  # units of the space (lightness 0..255) that the halves of a colour lie off it
_DOUBLINGS = 6


@dataclass(frozen=True, slots=True, eq=False)
class EditablePalette:
    """A palette that was found, with the recipe that found it; every method returns another recipe.

    Fully transparent entries are passed over: they are there where the picture needs them.

    Attributes
    ----------
    recipe
        The settings.
    palette
        (K, 4) uint8, straight-alpha sRGB.
    shares
        (K,) fractions of all pixels.
    """

    recipe: Recipe
    palette: NDArray[np.uint8]
    shares: NDArray[np.float64]

    def recolored(self, entry: int, color: Rgba) -> Recipe:
        """Give an entry another colour, which is locked; the others converge around it."""
        old = self._code(entry)
        if self.recipe.palette:
            return self._fixed([hex_of(color) if code == old else code for code in self._codes()])
        locked = [hex_of(color) if code == old else code for code in self._locked()]
        return self._clustered([*locked, hex_of(color)], without={old})

    def locked(self, entries: Iterable[int]) -> Recipe:
        """Keep entries as they are."""
        return self._clustered([*self._locked(), *map(self._code, self._visible(entries))])

    def unlocked(self, entries: Iterable[int]) -> Recipe:
        """Let entries move again."""
        freed = {self._code(entry) for entry in entries}
        return self._clustered([code for code in self._locked() if code not in freed])

    def without(self, entries: Iterable[int]) -> Recipe:
        """Delete entries; the others take over their pixels."""
        gone = {self._code(entry) for entry in self._visible(entries)}
        if self.recipe.palette:
            return self._fixed([code for code in self._codes() if code not in gone])
        locked = [code for code in self._locked() if code not in gone]
        return self._clustered(locked, without=gone, k=len(self.palette) - len(gone))

    def merged(self, entries: Iterable[int]) -> Recipe:
        """Put one colour in the place of several: their mean by share, of the locked ones if there are any.

        What comes of locked colours is locked.
        """
        several = self._visible(entries)
        codes = {self._code(entry) for entry in several}
        kept = [entry for entry in several if self._code(entry) in self._locked()]
        mean = hex_of(self._mean(kept or several))
        if self.recipe.palette:
            return self._fixed([*(code for code in self._codes() if code not in codes), mean])
        locked = [code for code in self._locked() if code not in codes]
        return self._clustered(
            [*locked, mean] if kept else locked,
            without=codes,
            extra=() if kept else (mean,),
            k=len(self.palette) - len(codes) + 1,
        )

    def split(self, entry: int, spread: Floats | None = None) -> Recipe:
        """Put two colours in the place of one; a locked one stays, with one beside it.

        Parameters
        ----------
        spread
            (4,) how far and in which direction the two lie off the colour, in the clustering space, as
            :func:`spread_of` finds it; None for along lightness.

        Raises
        ------
        RecipeError
            When the palette is full.
        """
        if len(self.palette) >= self.recipe.kmeans.K_MAX:
            raise RecipeError("A palette has at most 256 colours; delete or merge some first.")
        whole = self._code(entry)
        halves = self._halves(entry, spread)
        if self.recipe.palette:
            return self._fixed([*(code for code in self._codes() if code != whole), *halves])
        if whole in self._locked():
            halves = [half for half in halves if half != whole][:1]
            return self._clustered(self._locked(), extra=halves, k=len(self.palette) + 1)
        return self._clustered(self._locked(), without={whole}, extra=halves, k=len(self.palette) + 1)

    def extended(self, color: Rgba) -> Recipe:
        """Add a colour, locked; in a full palette it takes the place of the nearest that is not locked.

        Raises
        ------
        RecipeError
            When all of a full palette are locked.
        """
        code, codes = hex_of(color), self._codes()
        full = len(self.palette) >= self.recipe.kmeans.K_MAX
        gone = {self._nearest_free(color)} if full and code not in codes else set()
        if self.recipe.palette:
            return self._fixed([*(other for other in codes if other not in gone), code])
        more = code not in codes and not full
        k = len(self.palette) + 1 if more else None
        return self._clustered([*self._locked(), code], without=gone, k=k)

    def _clustered(
        self,
        locked: Sequence[str],
        *,
        without: Iterable[str] = (),
        extra: Sequence[str] = (),
        k: int | None = None,
    ) -> Recipe:
        """Return the recipe that starts from the palette `without` some colours and with `extra` ones.

        k stays what it is where it is not given; where it is, nothing else decides on the number of colours.
        """
        kmeans = self.recipe.kmeans
        gone = {*without, *locked}
        start = [*(code for code in self._codes() if code not in gone), *extra]
        wanted = min(max(kmeans.k if k is None else k, kmeans.K_MIN, len(set(locked))), kmeans.K_MAX)
        recipe = self.recipe if k is None else _without_target(self.recipe)
        return recipe.but(k=wanted, locked=tuple(dict.fromkeys(locked)), start=tuple(dict.fromkeys(start)))

    def _fixed(self, codes: Sequence[str]) -> Recipe:
        return _fixed_to(self.recipe, tuple(dict.fromkeys(codes)))

    def _code(self, entry: int) -> str:
        return hex_of(self.palette[entry].tolist())

    def _codes(self) -> list[str]:
        """Return the colours but for the fully transparent one."""
        if self.recipe.palette:
            return list(dict.fromkeys(hex_of(parse_hex(code)) for code in self.recipe.palette))
        return [self._code(entry) for entry in self._visible(range(len(self.palette)))]

    def _locked(self) -> list[str]:
        return [hex_of(parse_hex(code)) for code in self.recipe.kmeans.locked]

    def _visible(self, entries: Iterable[int]) -> list[int]:
        return [entry for entry in entries if self.palette[entry, 3]]

    def _mean(self, entries: Sequence[int]) -> Rgba:
        space = self.recipe.kmeans.space
        points = to_space(self.palette[list(entries)], space)
        weights = self.shares[list(entries)]
        mean = np.average(points, axis=0, weights=weights if weights.sum() else None)
        red, green, blue, alpha = to_palette(mean[None].astype(np.float32), space)[0].tolist()
        return red, green, blue, alpha

    def _halves(self, entry: int, spread: Floats | None) -> list[str]:
        """Return two colours around one, neither of them there already."""
        space = self.recipe.kmeans.space
        middle = to_space(self.palette[entry : entry + 1], space)
        lightness = np.array([_LEAST_SPREAD, 0, 0, 0], np.float32)
        taken = {*self._codes(), *self._locked()} - {self._code(entry)}
        for direction in ([spread] if spread is not None else []) + [lightness, *np.diag([8.0] * 3)]:
            off = np.zeros(4, np.float32)
            off[: len(direction)] = direction
            length = float(np.linalg.norm(off))
            if not length:
                continue
            off *= max(length, _LEAST_SPREAD) / length
            for doubling in range(_DOUBLINGS):
                ends = to_palette(
                    np.concatenate([middle - off * 2**doubling, middle + off * 2**doubling]), space
                )
                ends[:, 3] = np.maximum(ends[:, 3], 1)
                codes = [hex_of(end) for end in ends.tolist()]
                if codes[0] != codes[1] and not taken & set(codes):
                    return codes
        raise RecipeError("There is no room for another colour beside this one.")

    def _nearest_free(self, color: Rgba) -> str:
        locked = set(self._locked())
        free = [code for code in self._codes() if code not in locked]
        if not free:
            raise RecipeError("All 256 colours are locked; unlock or delete one first.")
        colors = np.array([color, *map(parse_hex, free)], np.uint8)
        points = to_space(colors, self.recipe.kmeans.space)
        return free[int(((points[1:] - points[0]) ** 2).sum(axis=1).argmin())]


def spread_of(cloud: PointCloud, members: NDArray[np.bool_], space: str) -> Floats:
    """Return the standard deviation (4,) of some points along the line on which they differ most.

    Parameters
    ----------
    members
        (N,) which points of the cloud belong to the cluster.
    space
        The space to take differences in.
    """
    weights = cloud.weights[members].astype(np.float64)
    if not weights.sum():
        return np.zeros(4, np.float32)
    opaque = np.full((len(weights), 1), 255, np.uint8)
    points = to_space(np.concatenate([cloud.colors[members], opaque], axis=1), space).astype(np.float64)
    offsets = points - np.average(points, axis=0, weights=weights)
    covariance = (offsets * weights[:, None]).T @ offsets / weights.sum()
    variances, axes = np.linalg.eigh(covariance)
    return np.asarray(axes[:, -1] * np.sqrt(max(variances[-1], 0.0)), np.float32)


def new_colors(before: EditablePalette, after: Recipe) -> tuple[Rgba, ...]:
    """Return the colours that an edit brought in, to be pointed out; what was locked only is not new."""
    there = {hex_of(color) for color in before.palette.tolist()}
    kmeans = after.kmeans
    return tuple(
        parse_hex(code) for code in after.palette or (*kmeans.locked, *kmeans.start) if code not in there
    )


def fixed_to(recipe: Recipe, palette: Palette) -> Recipe:
    """Map to exactly these colours instead of clustering."""
    return _fixed_to(recipe, tuple(dict.fromkeys(palette.hexes)))


def _fixed_to(recipe: Recipe, codes: tuple[str, ...]) -> Recipe:
    k = max(len(codes), recipe.kmeans.K_MIN)  # what is seen as k, and kept when the palette is let go
    return _without_target(recipe).but(k=k, palette=codes, locked=(), start=())


def _without_target(recipe: Recipe) -> Recipe:
    """Return the recipe with the number of colours decided by hand, no longer by what the file is to be."""
    return recipe.but(max_bytes=None, min_quality=None)


def started_from(recipe: Recipe, palette: Palette) -> Recipe:
    """Cluster from these colours on, into as many."""
    codes = tuple(dict.fromkeys(code for code in palette.hexes if parse_hex(code)[3]))
    kmeans = recipe.kmeans
    k = max(len(codes), kmeans.K_MIN)
    return _without_target(recipe).but(k=k, palette=(), locked=(), start=codes)


def reset(recipe: Recipe) -> Recipe:
    """Forget all that was done to the palette by hand."""
    return recipe.but(palette=(), locked=(), start=())
