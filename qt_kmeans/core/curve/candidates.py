"""What settings come to: the looks and the files a search asks for, each made once.

A *look* is at the picture that a recipe makes, scored as it is; its size is estimated by an encoder in a
hurry, in a tenth of the time that the file takes.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.phrases import Phrase
from qt_kmeans.core.progress import Progress
from qt_kmeans.core.recipe import OutputOptions, Recipe
from qt_kmeans.core.scoring.quality import Scorer
from qt_kmeans.core.writing.gif import thresholded

if TYPE_CHECKING:
    from qt_kmeans.core.kmeans.counted import CountedPicture
    from qt_kmeans.core.quantized import QuantizedImage

Encode: TypeAlias = Callable[[NDArray[np.uint8], NDArray[np.uint8], OutputOptions, Progress], bytes]
"""Makes a file of palette (K, 4) and index map (H, W)."""

_QUICK = 1  # effort
_LEAST_KEPT, _KEPT_BYTES = 3, 16 << 20  # results, of a byte a pixel
_UNSCORED = -1000.0  # stands for the quality of what cannot be scored


class _Scored:
    """Something that has a score, or none."""

    __slots__ = ()
    score: float | None
    exact: bool

    @property
    def quality(self) -> float:
        """The score, or for a picture without one 100 if it is exact and very little otherwise."""
        if self.score is not None:
            return self.score
        return 100.0 if self.exact else _UNSCORED


@dataclass(frozen=True, slots=True)
class Trial(_Scored):
    """A file that was made on the way.

    Attributes
    ----------
    recipe
        The settings that make it, the number of colours and the dithering among them.
    colors
        How many it has.
    bytes
        Its size.
    score
        SSIMULACRA2; None for pictures too small to be scored.
    psnr
        In dB, infinite when no error is seen.
    exact
        Whether every pixel kept its colour.
    """

    recipe: Recipe
    colors: int
    bytes: int
    score: float | None
    psnr: float
    exact: bool


@dataclass(frozen=True, slots=True)
class Look(_Scored):
    """What a recipe comes to, without its file.

    Attributes
    ----------
    bytes
        The size of a file that was made in a hurry; the real one is smaller by a share that is about the
        same for similar recipes.
    score, quality, psnr, exact
        As those of the `Trial`.
    """

    bytes: int
    score: float | None
    psnr: float
    exact: bool


class Candidates:
    """Makes what a search asks for, and remembers what it came to.

    Parameters
    ----------
    picture
        With its colours counted.
    scorer
        Tells how good a result looks.
    encode
        Makes the files.
    progress
        Told which k is at hand, and how far the search is by guess; may raise `Cancelled`.

    Attributes
    ----------
    trials
        The files that were made.
    looks
        What was looked at.
    """

    def __init__(self, picture: "CountedPicture", scorer: Scorer, encode: Encode, progress: Progress) -> None:
        self.trials: dict[Recipe, Trial] = {}
        self._picture = picture
        self._encode = encode
        self._progress = progress
        self._scorer = scorer
        self._kept = max(_LEAST_KEPT, _KEPT_BYTES // len(picture.rgba.reshape(-1, 4)))
        self._results: OrderedDict[Recipe, QuantizedImage] = OrderedDict()
        self.looks: dict[Recipe, Look] = {}

    def look(self, recipe: Recipe) -> Look:
        """Return what a recipe comes to, with an estimate of the size."""
        if recipe not in self.looks:
            result = self.result(recipe)
            watch = self._watch(recipe)
            watch("Scoring", 0.0)
            shown = thresholded(result.palette) if recipe.output.format == "gif" else result.palette
            score = self._scorer.score(shown, result.indices)
            hurried = replace(recipe.output, effort=min(recipe.output.effort, _QUICK))
            size = len(self._encode(result.palette, result.indices, hurried, watch))
            self.looks[recipe] = Look(size, score, result.psnr, result.exact)
        return self.looks[recipe]

    def result(self, recipe: Recipe) -> "QuantizedImage":
        """Return the picture that a recipe makes; the last ones are at hand."""
        from qt_kmeans.core.quantized import quantize_colors

        if recipe not in self._results:
            self._results[recipe] = quantize_colors(self._picture, recipe, self._watch(recipe))
            if len(self._results) > self._kept:
                self._results.popitem(last=False)
        return self._results[recipe]

    def make(self, recipe: Recipe) -> tuple[Trial, bytes]:
        """Return the file that a recipe makes and what it comes to."""
        look, result = self.look(recipe), self.result(recipe)
        data = self._encode(result.palette, result.indices, recipe.output, self._watch(recipe))
        trial = Trial(recipe, len(result.palette), len(data), look.score, look.psnr, look.exact)
        self.trials[recipe] = trial
        return trial, data

    def _watch(self, recipe: Recipe) -> Progress:
        done = 1 - 0.92 ** (len(self.looks) + 2 * len(self.trials))

        def report(stage: str, _fraction: float) -> None:
            self._progress(Phrase("k = {k}: {stage}", k=recipe.kmeans.k, stage=Phrase(stage)), done)

        return report
