"""Find the file that meets a target: at most so many bytes, at least so good.

What is looked for, with SSIMULACRA2 as the quality:

- at most N bytes: the best looking file that is no larger;
- at least S: the smallest file that looks as good;
- both: the smallest file that reaches S. If that is larger than N, the target is missed.

When a target is missed the nearest is offered: within N bytes the best looking file, or the smallest of all
where nothing is small enough; without N the best looking of all.

The settings to choose from stand in a row (:mod:`qt_kmeans.core.curve.ladder`) along which size and quality
rise, but not without exceptions: a palette that happens to compress well, a bit more an index above 2, 4 and
16 colours. So looks (:mod:`qt_kmeans.core.curve.candidates`) say where the row meets the target, as far as a
size can be told without the file; a few files say how far that is; and then the neighbours are looked at,
and those that promise more are made, the most promising first. With both limits the search for the quality
ends where a look is not good enough and already far too large. Every file that was made counts: none of
them beats the one returned.
"""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qt_kmeans.core.curve.candidates import Candidates, Encode, Trial
from qt_kmeans.core.curve.ladder import Ladder, ladders
from qt_kmeans.core.phrases import Phrase
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.recipe import Recipe, TargetOptions
from qt_kmeans.core.scoring.quality import Scorer
from qt_kmeans.core.source import SourceImage

if TYPE_CHECKING:
    from qt_kmeans.core.kmeans.counted import CountedPicture
    from qt_kmeans.core.quantized import QuantizedImage

_START = 64
_POINTS_PER_DOUBLING = 18.0  # of SSIMULACRA2, when k is doubled; a first guess
_SIZE_PER_DOUBLING = 0.45  # doublings of the size, likewise
_FILE_PER_LOOK = 0.92  # size of a file by that of a look, likewise
_ROUNDS = 4  # of the first search for a size, before any file is made
_CORRECTIONS = 3
_DOUBT = 1.004  # by so much a size that is foretold may be wrong
_MOST_FILES = 3  # of neighbours
_LEAST_PER_LOOK = 0.6  # size of a file by that of a look, whatever the picture, the format and the effort
_SPREAD = 0.9  # the same, by what another file came to


class _OutOfReachError(Exception):
    """No file of the size is as good as asked for, by far."""


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
        return miss_of(self.trial)


def miss_of(trial: Trial) -> str | None:
    """Return a sentence on what a file that was found is short of; None when it meets its target."""
    target = trial.recipe.target
    if meets(trial, target):
        return None
    limit, goal = target.max_bytes, target.min_quality
    if goal is None:
        missed = Phrase("No file of at most {limit:,} bytes can be had", limit=limit)
    elif limit is None:
        missed = Phrase("No file reaches SSIMULACRA2 {goal:g}", goal=goal)
    else:
        missed = Phrase(
            "No file of at most {limit:,} bytes reaches SSIMULACRA2 {goal:g}", limit=limit, goal=goal
        )
    size, k = trial.bytes, trial.recipe.kmeans.k
    if trial.score is None:
        nearest = Phrase("{size:,} bytes at k = {k}", size=size, k=k)
    else:
        nearest = Phrase(
            "{size:,} bytes with SSIMULACRA2 {score:.1f} at k = {k}", size=size, score=trial.score, k=k
        )
    return Phrase("{missed}; the nearest is {nearest}.", missed=missed, nearest=nearest)


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
    from qt_kmeans.core.kmeans.counted import CountedPicture

    if picture is None:
        progress("Counting colours", 0.0)
        picture = CountedPicture(source.rgba)
    rows = ladders(recipe, len(picture.histogram), source.width * source.height)
    hunt = _Search(recipe.target, Candidates(picture, scorer or Scorer(source.rgba), encode, progress))
    if recipe.target.min_quality is not None:
        for row in rows:
            hunt.seek_smallest(recipe.target.min_quality, row)
    if recipe.target.max_bytes is not None and not hunt.met:
        for row in rows:
            hunt.seek_best(recipe.target.max_bytes, row)
    return hunt.found()


class _Search:
    """The way of one search, and the best file it came by."""

    def __init__(self, target: TargetOptions, candidates: Candidates) -> None:
        self._target = target
        self._candidates = candidates
        self._best: tuple[Trial, QuantizedImage, bytes] | None = None

    @property
    def met(self) -> bool:
        """Whether the best so far is what was asked for."""
        return self._best is not None and meets(self._best[0], self._target)

    def found(self) -> Found:
        """Return the best."""
        assert self._best is not None
        trial, result, data = self._best
        return Found(trial, self.met, result, data, tuple(self._candidates.trials.values()))

    def seek_smallest(self, quality: float, row: Ladder) -> None:
        """Make the smallest files that reach a quality, or the best looking one if none does.

        None is made where all of them are far larger than the target allows.
        """
        look = self._candidates.look

        def surplus(recipe: Recipe) -> float:
            above = (look(recipe).quality - quality) / _POINTS_PER_DOUBLING
            if above < 0 and self._is_far_too_large(recipe):  # and so are all that look better
                raise _OutOfReachError
            return above

        try:
            looks = self._looks_about(row, row.meeting(surplus, _START))
        except _OutOfReachError:
            return
        good = [recipe for recipe in looks if look(recipe).quality >= quality]
        if not good:
            self._try(max(looks, key=lambda recipe: look(recipe).quality))
        per_look = 0.0
        for recipe in sorted(good, key=lambda recipe: look(recipe).bytes)[:_MOST_FILES]:
            if self._best is not None and look(recipe).bytes * per_look > _DOUBT * self._best[0].bytes:
                break
            per_look = self._try(recipe).bytes / look(recipe).bytes

    def _is_far_too_large(self, recipe: Recipe) -> bool:
        """Tell whether a file, and any that looks better, is larger than the target allows.

        Where that is likely, one file says how much smaller than their looks files are.
        """
        limit, size = self._target.max_bytes, self._candidates.look(recipe).bytes
        if limit is None or size * _SPREAD <= limit:
            return False
        if size * _LEAST_PER_LOOK > limit:
            return True
        files = self._candidates.trials or {recipe: self._try(recipe)}
        per_look = min(file.bytes / self._candidates.look(made).bytes for made, file in files.items())
        return size * per_look * _SPREAD > limit

    def seek_best(self, size: int, row: Ladder) -> None:
        """Make the best looking files of at most `size` bytes, or the smallest one if none is so small."""
        look = self._candidates.look
        per_look, number = _FILE_PER_LOOK, _START

        def excess(recipe: Recipe) -> float:
            # No size is half a byte above, so that what just fits is below nought.
            return math.log2(look(recipe).bytes * per_look / (size + 0.5)) / _SIZE_PER_DOUBLING

        for correction in range(_CORRECTIONS + 1):
            number = max(row.meeting(excess, number, 12 if correction else _ROUNDS) - 1, row.ks[0])
            if row[number] in self._candidates.trials:
                break
            per_look = self._try(row[number]).bytes / look(row[number]).bytes
        looks = self._looks_about(row, number)
        small = [recipe for recipe in looks if look(recipe).bytes * per_look <= size * _DOUBT]
        for recipe in sorted(small, key=lambda recipe: -look(recipe).quality)[:_MOST_FILES]:
            best = self._best[0] if self._best is not None else None
            if best is not None and best.bytes <= size and best.quality >= look(recipe).quality:
                break
            self._try(recipe)

    def _looks_about(self, row: Ladder, number: int) -> list[Recipe]:
        """Look at the settings of a number and about it; return all that have been looked at."""
        for recipe in row.near(number):
            self._candidates.look(recipe)
        return list(self._candidates.looks)

    def _try(self, recipe: Recipe) -> Trial:
        """Return what the file of a recipe comes to; keep the file if it is the best so far."""
        known = self._candidates.trials.get(recipe)
        if known is not None:
            return known
        trial, data = self._candidates.make(recipe)
        if self._best is None or rank(trial, self._target) < rank(self._best[0], self._target):
            self._best = trial, self._candidates.result(recipe), data
        return trial
