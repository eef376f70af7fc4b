"""Find the file that meets a target: at most so many bytes, at least so good.

What is looked for, with SSIMULACRA2 as the quality:

- at most N bytes: the best looking file that is no larger;
- at least S: the smallest file that looks as good;
- both: the smallest file that reaches S. If that is larger than N, the target is missed.

When a target is missed the nearest is offered: within N bytes the best looking file, or the smallest of all
where nothing is small enough; without N the best looking of all.

Size and quality rise with k, but not without exceptions: a palette order that compresses well by luck, a bit
more an index above 2, 4 and 16 colours. So sketches (:mod:`qt_kmeans.core.candidates`) say roughly where a
curve meets the target, real files correct them until both agree, and then the neighbours are tried. Every
file that was made counts: none of them beats the one returned.

Dithering is tried with less zeal, because at the same size more colours nearly always look better than
dithered fewer. It has its use where no more colours can be had, and in some smooth pictures of few. A
dithering that the recipe names is kept, and is the only one tried.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from qt_kmeans.core.candidates import Candidates, Encode, Trial
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.quality import Scorer
from qt_kmeans.core.recipe import KMeansOptions, MappingOptions, Recipe, TargetOptions
from qt_kmeans.core.source import SourceImage

if TYPE_CHECKING:
    from qt_kmeans.core.counted import CountedPicture
    from qt_kmeans.core.quantized import QuantizedImage

_START = 64
_POINTS_PER_DOUBLING = 15.0  # of SSIMULACRA2, when k is doubled; a first guess
_SIZE_PER_DOUBLING = 0.45  # doublings of the size, likewise
_SIZE_OF_SKETCH = -0.35  # doublings from the size of a sketch to the real one, likewise
_CORRECTIONS = 4
_CLOSE = 0.04  # doublings of k that a size may be smaller than it must
_NEIGHBOURS_BELOW = 100  # above it the next k is no better worth a try than any other
_DITHER, _STRENGTH = "floyd-steinberg", 0.5
_GAIN = 1.5  # points that a sketch must promise
_PRICE = 0.16  # doublings of the size by which dithering costs more than sketches say


def meets(trial: Trial, target: TargetOptions) -> bool:
    """Return whether a file is what was asked for."""
    return _fits(trial, target) and (target.min_quality is None or trial.quality >= target.min_quality)


def rank(trial: Trial, target: TargetOptions) -> tuple[float, ...]:
    """Return a key by which files are ordered, the one to choose first."""
    smallest, best = (trial.bytes, -trial.quality), (-trial.quality, -trial.psnr, trial.bytes)
    if meets(trial, target):
        return (0, *(best if target.min_quality is None else smallest))
    return (1, *best) if _fits(trial, target) else (2, *smallest)


def _fits(trial: Trial, target: TargetOptions) -> bool:
    return target.max_bytes is None or trial.bytes <= target.max_bytes


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What a search came to.

    Attributes
    ----------
    trial
        The file that meets the target, or the nearest.
    met
        Whether it does.
    result, data
        Its picture, and its bytes.
    trials
        All that were tried.
    """

    trial: Trial
    met: bool
    result: "QuantizedImage"
    data: bytes
    trials: tuple[Trial, ...]

    @property
    def miss(self) -> str | None:
        """A sentence on what could not be had and what is the nearest; None when the target is met."""
        if self.met:
            return None
        target, trial = self.trial.recipe.target, self.trial
        limit = "" if target.max_bytes is None else f" of at most {target.max_bytes:,} bytes"
        goal = " can be had" if target.min_quality is None else f" reaches SSIMULACRA2 {target.min_quality:g}"
        score = "" if trial.score is None else f" with SSIMULACRA2 {trial.score:.1f}"
        nearest = f"{trial.bytes:,} bytes{score} at k = {trial.recipe.kmeans.k}"
        return f"No file{limit}{goal}; the nearest is {nearest}."


def search(
    source: SourceImage,
    recipe: Recipe,
    encode: Encode,
    progress: Progress = silent,
    *,
    picture: "CountedPicture | None" = None,
    scorer: Scorer | None = None,
) -> Found:
    """Look for the file that meets ``recipe.target``, over the number of colours and the dithering.

    Guarantees
    ----------
    - No file that was tried is to be preferred to the one returned.
    - The one returned is what its recipe makes without a target.
    - The same source and recipe lead to the same file.

    Parameters
    ----------
    source
        The picture.
    recipe
        All settings. Its k and the colours to start from are of no account; locked colours are kept, and
        the palette if it fixes one.
    encode
        Makes the files.
    picture, scorer
        The pixels with their colours counted and what scores results, when they are at hand.

    Raises
    ------
    Cancelled
        Out of `progress`.
    """
    from qt_kmeans.core.counted import CountedPicture

    if picture is None:
        progress("Counting colours", 0.0)
        picture = CountedPicture(source.rgba)
    hunt = _Search(
        recipe,
        len(picture.histogram),
        Candidates(picture, scorer or Scorer(source.rgba), encode, progress),
    )
    if recipe.target.min_quality is not None:
        hunt.seek_smallest(recipe.target.min_quality)
    if recipe.target.max_bytes is not None and not hunt.met:
        hunt.seek_best(recipe.target.max_bytes)
    return hunt.found()


class _Search:
    """The way of one search, and the best file it came by."""

    def __init__(self, recipe: Recipe, distinct: int, candidates: Candidates) -> None:
        self._recipe = recipe
        self._candidates = candidates
        self._best: tuple[Trial, QuantizedImage, bytes] | None = None
        least = max(KMeansOptions.K_MIN, len(set(recipe.kmeans.locked)))
        most = least if recipe.palette else max(least, min(recipe.target.max_colors, distinct))
        self._ks = range(least, most + 1)

    @property
    def met(self) -> bool:
        """Whether the best so far is what was asked for."""
        return self._best is not None and meets(self._best[0], self._recipe.target)

    def found(self) -> Found:
        """Return the best."""
        assert self._best is not None
        trial, result, data = self._best
        return Found(trial, self.met, result, data, tuple(self._candidates.trials.values()))

    def seek_smallest(self, quality: float) -> None:
        """Try the least k of every mapping that reaches a quality."""

        def surplus(quality_of: Callable[[Recipe], float], mapping: MappingOptions, k: int) -> float:
            return (quality_of(self._with(k, mapping)) - quality) / _POINTS_PER_DOUBLING

        for mapping, start in self._mappings():
            guess = partial(surplus, self._candidates.guessed_quality, mapping)
            truth = partial(surplus, self._candidates.quality, mapping)
            k, _ = self._meeting_point(guess, truth, start)
            self._try_about(k, mapping)

    def seek_best(self, size: int) -> None:
        """Try the largest k of every mapping that has at most `size` bytes."""

        def excess(size_of: Callable[[Recipe], float], mapping: MappingOptions, k: int) -> float:
            # No size is half a byte above, so that what just fits is below nought.
            return math.log2(size_of(self._with(k, mapping)) / (size + 0.5)) / _SIZE_PER_DOUBLING

        shift = _SIZE_OF_SKETCH / _SIZE_PER_DOUBLING
        for mapping, start in self._mappings():
            guess = partial(excess, self._candidates.guessed_size, mapping)
            truth = partial(excess, lambda recipe: self._try(recipe).bytes, mapping)
            k, shift = self._meeting_point(guess, truth, start, shift, before=True)
            self._try_about(k, mapping)

    def _meeting_point(
        self,
        guess: Callable[[int], float],
        truth: Callable[[int], float],
        start: int,
        shift: float = 0.0,
        *,
        before: bool = False,
    ) -> tuple[int, float]:
        """Return the least k at which `truth` is not below nought, or the one `before`, as far as is known.

        `guess` says where to look, `truth` how far it is off there, until both agree and a k on the side
        that is wanted has come up, if there is one. The last difference between the two is returned too;
        it does for a similar search.
        """
        below, above = self._ks[0] - 1, self._ks[-1] + 1
        k, step = start, 1
        for looks in count(1):
            k = crossing(lambda k, shift=shift: guess(k) + shift, self._ks, k) - before  # type: ignore[misc]
            agreed = k in (below, above)
            wanted = below >= self._ks[0] if before else above <= self._ks[-1]
            if above <= below + 1 or (wanted and (agreed or looks > _CORRECTIONS)):
                break
            if agreed:  # on the wrong side, by next to nothing: go further and further
                k, step = (k - step if k == above else k + step), 2 * step
            k = min(max(k, below + 1), above - 1)
            off = truth(k)
            shift = off - guess(k) + before * _CLOSE / 2  # aim where a little more still fits
            below, above = (k, above) if off < 0 else (below, k)
            if before and -_CLOSE < off < 0:
                break
        return (max(below, self._ks[0]) if before else min(above, self._ks[-1])), shift

    def _mappings(self) -> Iterator[tuple[MappingOptions, int]]:
        """Yield the recipe's mapping, then the dithered if by the sketch it looks better at the same size.

        Each comes with a k to start from. Where no more colours can be had, any size will do.
        """
        mapping = self._recipe.mapping
        yield mapping, _START if self._best is None else self._best[0].recipe.kmeans.k
        if mapping.dithers or self._best is None:
            return
        k = self._best[0].recipe.kmeans.k
        dithered = replace(mapping, dither=_DITHER, dither_strength=_STRENGTH)
        plain, candidates = self._with(k, mapping), self._candidates

        def larger(k: int) -> float:
            size = candidates.guessed_size(self._with(k, dithered))
            return (math.log2(size / candidates.guessed_size(plain)) + _PRICE) / _SIZE_PER_DOUBLING

        rival = k if k == self._ks[-1] else crossing(larger, self._ks, k // 2, rounds=5)
        gain = candidates.guessed_quality(self._with(rival, dithered)) - candidates.guessed_quality(plain)
        if gain > _GAIN:
            yield dithered, rival

    def _with(self, k: int, mapping: MappingOptions) -> Recipe:
        """Return the recipe with a mapping and a k, or the nearest k there is."""
        k = min(max(k, self._ks[0]), self._ks[-1])
        return replace(self._recipe.but(k=k, start=()), mapping=mapping)

    def _try_about(self, k: int, mapping: MappingOptions) -> None:
        """Make the file of a k, and while k is small, when the next one differs, of that too."""
        self._try(self._with(k, mapping))
        if k < _NEIGHBOURS_BELOW:
            self._try(self._with(k + 1, mapping))

    def _try(self, recipe: Recipe) -> Trial:
        """Return what the file of a recipe comes to; keep the file if it is the best so far."""
        known = self._candidates.trials.get(recipe)
        if known is not None:
            return known
        trial, data = self._candidates.make(recipe)
        if self._best is None or rank(trial, recipe.target) < rank(self._best[0], recipe.target):
            self._best = trial, self._candidates.result(recipe), data
        return trial


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
