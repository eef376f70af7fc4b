"""What settings come to: the pictures, qualities and sizes a search asks for, each made once.

Of a clustering there are two kinds. The *sketch* takes the coarse histogram and is encoded without effort:
an estimate in a few hundredths of a second. The real thing is what the recipe makes.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.gif import thresholded
from qt_kmeans.core.phrases import Phrase
from qt_kmeans.core.progress import Progress
from qt_kmeans.core.quality import Scorer
from qt_kmeans.core.recipe import OutputOptions, Recipe

if TYPE_CHECKING:
    from qt_kmeans.core.counted import CountedPicture
    from qt_kmeans.core.quantized import QuantizedImage

Encode: TypeAlias = Callable[[NDArray[np.uint8], NDArray[np.uint8], OutputOptions, Progress], bytes]
"""Makes a file of palette (K, 4) and index map (H, W)."""

_SKETCH_TOLERANCE = 1e-3
_SKETCH_EFFORT = 1
_KEPT = 3  # results, of a byte a pixel
_UNSCORED = -1000.0  # stands for the quality of what cannot be scored


@dataclass(frozen=True, slots=True)
class Trial:
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

    @property
    def quality(self) -> float:
        """The score, or for a picture without one 100 if it is exact and very little otherwise."""
        return _quality(self.score, exact=self.exact)


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
    """

    def __init__(self, picture: "CountedPicture", scorer: Scorer, encode: Encode, progress: Progress) -> None:
        self.trials: dict[Recipe, Trial] = {}
        self._picture = picture
        self._encode = encode
        self._progress = progress
        self._scorer = scorer
        self._results: OrderedDict[Recipe, QuantizedImage] = OrderedDict()
        self._scores: dict[Recipe, float | None] = {}
        self._guessed_qualities: dict[Recipe, float] = {}
        self._guessed_sizes: dict[Recipe, int] = {}

    def guessed_quality(self, recipe: Recipe) -> float:
        """Return the quality of a sketch."""
        if recipe not in self._guessed_qualities:
            score = self._scored(recipe, *self._sketch(recipe))
            self._guessed_qualities[recipe] = _quality(score, exact=False)
        return self._guessed_qualities[recipe]

    def guessed_size(self, recipe: Recipe) -> int:
        """Return the size of a sketch as PNG; the real size is some constant smaller, or larger for GIF."""
        if recipe not in self._guessed_sizes:
            output = replace(recipe.output, format="png", effort=min(recipe.output.effort, _SKETCH_EFFORT))
            data = self._encode(*self._sketch(recipe), output, self._watch(recipe))
            self._guessed_sizes[recipe] = len(data)
        return self._guessed_sizes[recipe]

    def quality(self, recipe: Recipe) -> float:
        """Return the quality of what a recipe makes."""
        return _quality(self._score(recipe), exact=self.result(recipe).exact)

    def result(self, recipe: Recipe) -> "QuantizedImage":
        """Return the picture that a recipe makes; the last ones are at hand."""
        from qt_kmeans.core.quantized import quantize_colors

        if recipe not in self._results:
            self._results[recipe] = quantize_colors(self._picture, recipe, self._watch(recipe))
            if len(self._results) > _KEPT:
                self._results.popitem(last=False)
        return self._results[recipe]

    def make(self, recipe: Recipe) -> tuple[Trial, bytes]:
        """Return the file that a recipe makes and what it comes to."""
        score = self._score(recipe)
        result = self.result(recipe)
        data = self._encode(result.palette, result.indices, recipe.output, self._watch(recipe))
        trial = Trial(recipe, len(result.palette), len(data), score, result.psnr, result.exact)
        self.trials[recipe] = trial
        return trial, data

    def _score(self, recipe: Recipe) -> float | None:
        if recipe not in self._scores:
            result = self.result(recipe)
            self._scores[recipe] = self._scored(recipe, result.palette, result.indices)
        return self._scores[recipe]

    def _scored(self, recipe: Recipe, palette: NDArray[np.uint8], indices: NDArray[np.uint8]) -> float | None:
        self._watch(recipe)("Scoring", 0.0)
        shown = thresholded(palette) if recipe.output.format == "gif" else palette
        return self._scorer.score(shown, indices)

    def _sketch(self, recipe: Recipe) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        """Return palette and index map by the coarse histogram."""
        from qt_kmeans.core.engines import live_steps
        from qt_kmeans.core.mapping import map_pixels
        from qt_kmeans.core.quantized import fixed_palette

        watch = self._watch(recipe)
        watch("Clustering", 0.0)
        palette = fixed_palette(self._picture.histogram, recipe)
        if palette is None:
            points = self._picture.points(recipe.kmeans)
            *_, last = live_steps(points, replace(recipe.kmeans, tolerance=_SKETCH_TOLERANCE))
            palette = points.palette(last.centers)
        return palette, map_pixels(self._picture, palette, recipe, watch)

    def _watch(self, recipe: Recipe) -> Progress:
        done = 1 - 0.9 ** (len(self._scores) + len(self.trials) + len(self._guessed_sizes) / 2)

        def report(stage: str, _fraction: float) -> None:
            self._progress(Phrase("k = {k}: {stage}", k=recipe.kmeans.k, stage=Phrase(stage)), done)

        return report


def _quality(score: float | None, *, exact: bool) -> float:
    if score is not None:
        return score
    return 100.0 if exact else _UNSCORED
