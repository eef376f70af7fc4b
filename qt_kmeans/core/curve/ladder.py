"""The settings that a search chooses among, in a row, and how to find a place in it."""

import math
from collections.abc import Callable
from dataclasses import replace

from qt_kmeans.core.recipe import KMeansOptions, MappingOptions, Recipe

_USUAL = MappingOptions().rate_weight
_ECONOMIES = (4.0, 3.0, 2.2, _USUAL, 1.1, _USUAL / 2)
_OTHERS = (_USUAL, _USUAL / 2)  # economies to try with few colours, too
_STRENGTHS = tuple(tenths / 10 for tenths in range(2, 11))
_DITHERED_ROUNDS = 3
_SMALL = 1 << 16  # pixels; here a palette takes a good part of the file
_NEIGHBOURS = (-2, -1, 1, 2, 3)  # and for a large k as many times more as it has fortieths
_STEPS = (2, 4, 16)  # the most colours for 1, 2 and 4 bits an index
_FEW = 32  # colours; one more makes the file a good deal larger, and economy tells between the two


class Ladder:
    """A row of settings, each of which makes a larger file than the one before, and a better looking one.

    They go by number: those of a k by that k, those behind the largest k by the numbers that follow.

    Attributes
    ----------
    ks
        The numbers of colours.
    dearer
        What comes behind them: the largest k mapped in other ways.
    """

    def __init__(self, recipe: Recipe, distinct: int, mappings: list[MappingOptions]) -> None:
        self._recipe = recipe.but(start=())
        least = max(KMeansOptions.K_MIN, len(set(recipe.kmeans.locked)))
        most = least if recipe.palette else max(least, min(recipe.target.max_colors, distinct))
        self.ks = range(least, most + 1)
        self._mappings = mappings
        exact = most >= distinct and not recipe.palette  # nothing is left to improve
        self.dearer = () if exact else tuple(self._at(most, mapping) for mapping in mappings[1:])

    def __getitem__(self, number: int) -> Recipe:
        beyond = number - self.ks.stop
        return self._at(number, self._mappings[0]) if beyond < 0 else self.dearer[beyond]

    def meeting(self, value: Callable[[Recipe], float], start: int, rounds: int = 12) -> int:
        """Return the least number at which a rising function is no longer below nought, as `crossing` does.

        Dithering takes its time, and is not looked at unless nothing else is enough.
        """
        first, end = self.ks.stop, self.ks.stop + len(self.dearer)
        dithered = first + sum(not recipe.mapping.dithers for recipe in self.dearer)

        def in_part(part: range, start: int, rounds: int) -> int:
            return crossing(lambda number: value(self[number]), part, start, rounds=rounds)

        number = in_part(self.ks, start, rounds)
        if number == first < dithered:
            number = in_part(range(first, dithered), dithered - 1, rounds)
        if number == dithered < end:
            number = in_part(range(dithered, end), end - 1, min(rounds, _DITHERED_ROUNDS))
        return number

    def near(self, number: int) -> list[Recipe]:
        """Return the settings of a number, or the last, and those of about as many colours.

        They may do better by chance.
        """
        if number not in self.ks and self.dearer:
            return [self.dearer[min(number - self.ks.stop, len(self.dearer) - 1)]]
        k = min(number, self.ks[-1])
        around = {k, *(k + max(1, k // 40) * distance for distance in _NEIGHBOURS)}
        full = {step for step in _STEPS if 0.8 * k <= step <= 1.25 * k}
        dearer = [mapping for mapping in self._mappings[1:] if not mapping.dithers]
        others = [mapping for mapping in dearer if mapping.rate_weight in _OTHERS] if k <= _FEW else []
        return [
            *(self[near] for near in sorted((around | full) & {*self.ks})),
            *(self._at(k, mapping) for mapping in others),
        ]

    def _at(self, k: int, mapping: MappingOptions) -> Recipe:
        return replace(self._recipe.but(k=k), mapping=mapping)


def ladders(recipe: Recipe, distinct: int, pixels: int) -> list[Ladder]:
    """Return the rows of settings for a recipe, the most promising first.

    A row begins with all k, as economical with bytes as can be: at the same size more colours look better
    than dearer ones. Small pictures, for which colours are dear, have another row of the usual economy.
    Where no more colours are to be had, economy is given up, and then they are dithered, in the spatial
    way, which looks best for its bytes. Before that dithering does not pay: on photos and graphics, at
    any k from 2 on, dithered colours look worse than more of them in a file of the same size. Masking
    stays what it is: less of it looks better with as many colours, and on photos no better in a file of
    the same size. What the recipe names is kept: a dithering, or an economy other than the usual one.

    Parameters
    ----------
    recipe
        All settings. Its k and the colours to start from are of no account; locked colours are kept, and
        the palette if it fixes one.
    distinct
        How many colours the picture has.
    pixels
        How large it is.
    """
    if recipe.mapping.dithers:
        return [Ladder(recipe, distinct, [recipe.mapping])]
    usual = recipe.mapping.rate_weight == _USUAL
    economies = _ECONOMIES if usual else (recipe.mapping.rate_weight,)
    undithered = [replace(recipe.mapping, rate_weight=weight) for weight in economies]
    dithered = [replace(recipe.mapping, dither="spatial", dither_strength=share) for share in _STRENGTHS]
    rows = [[*undithered, *dithered]]
    if usual and pixels <= _SMALL:
        dear = [mapping for mapping in undithered if mapping.rate_weight <= _USUAL]
        rows.append([*dear, *dithered])
    return [Ladder(recipe, distinct, row) for row in rows]


def crossing(value: Callable[[int], float], ks: range, start: int, *, rounds: int = 12) -> int:
    """Return the least k at which a rising function is no longer below nought, as far as it was looked at.

    Secants in log2 k, halving the interval where they creep.

    Parameters
    ----------
    value
        How many doublings of k its result is above nought, more or less.
    ks
        Where to look; where the function stays below nought the answer is the k after the last.
    start
        The first guess.
    rounds
        How often to look at most.
    """
    known: dict[int, float] = {}
    below, above = ks[0] - 1, ks[-1] + 1
    k, sides = min(max(start, ks[0]), ks[-1]), ""
    for _ in range(rounds):
        known[k] = value(k)
        sides += "<" if known[k] < 0 else ">"
        below, above = (k, above) if known[k] < 0 else (below, k)
        if above <= below + 1:
            break
        if below not in known or above not in known:
            guess = k * 2 ** -known[k]
        elif sides.endswith(("<<", ">>")):
            guess = math.sqrt(below * above)
        else:
            share = known[below] / (known[below] - known[above])
            guess = below * (above / below) ** share
        k = min(max(round(guess), below + 1), above - 1)
    return above
