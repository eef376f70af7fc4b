"""One palette for many pictures: their colours are pooled, and clustered once.

Histograms add up, so weighted K-Means on the sum is K-Means on all pixels of all pictures. Each picture
counts alike, however many pixels it has: the results are looked at one at a time, and each is to look right.
Counted by pixels, one large photo among forty icons would leave the icons hardly a colour.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.codec import Codec
from qt_kmeans.core.codec_calls import read_source
from qt_kmeans.core.compress import Task
from qt_kmeans.core.deadline import Deadline
from qt_kmeans.core.errors import Cancelled, ImageReadError
from qt_kmeans.core.kmeans import color_kernels
from qt_kmeans.core.kmeans.counted import CountedPicture
from qt_kmeans.core.kmeans.histogram import ColorHistogram, packed
from qt_kmeans.core.kmeans.points import ColorPoints
from qt_kmeans.core.palettes.palette import Palette
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.quantized import find_palette
from qt_kmeans.core.recipe import KMeansOptions, Recipe


class Pool:
    """The colours of several pictures, weighted as a recipe says, each picture as much as any other.

    The pool of a single picture has the palette of that picture.

    Attributes
    ----------
    histogram
        The distinct colours of all pictures with their pixels; None while there is no picture.
    """

    def __init__(self, options: KMeansOptions) -> None:
        self._options = options
        self.histogram: ColorHistogram | None = None
        self._weights = np.empty(0)
        self._total = 0.0  # what each picture counts

    def add(self, picture: CountedPicture) -> None:
        """Add a picture; it need not be kept."""
        points = picture.points(self._options)
        weights = picture.histogram.counts.astype(np.float64)
        weights[int(points.transparent) :] = points.exact.weights
        total = float(picture.histogram.counts.sum())
        if self.histogram is None:
            self.histogram, self._weights, self._total = picture.histogram, weights, total
            return
        pooled = self.histogram + picture.histogram
        summed = np.zeros(len(pooled))
        largest = max(self._total, total)
        summed[_places(self.histogram, pooled)] = self._weights * (largest / self._total)
        summed[_places(picture.histogram, pooled)] += weights * (largest / total)
        self.histogram, self._weights, self._total = pooled, summed, largest

    def palette(self, recipe: Recipe, progress: Progress = silent) -> NDArray[np.uint8]:
        """Return the palette (K, 4) uint8 for all pictures, K <= `recipe.kmeans.k`."""
        assert self.histogram is not None
        points = ColorPoints(self.histogram, recipe.kmeans.space, self._weights)
        return find_palette(points, recipe, progress)[0]


def _places(histogram: ColorHistogram, pooled: ColorHistogram) -> NDArray[np.intp]:
    """Return where the colours of a histogram stand in another that has them all."""
    own, all_of_them = (color_kernels.z_codes(packed(h.colors)) for h in (histogram, pooled))
    return np.searchsorted(all_of_them, own)


def common_palette(
    tasks: Iterable[Task], recipe: Recipe, codec: Codec, progress: Progress = silent
) -> Palette | None:
    """Return the palette that a recipe makes for the pictures of all tasks together.

    What cannot be read has no say.

    Parameters
    ----------
    tasks
        Of each only the source and its limits matter.
    recipe
        The settings; k is that of the palette, a target has no meaning here.
    codec
        The child process that reads.
    progress
        Told how far it is; may raise `Cancelled`.

    Returns
    -------
    palette
        None when no picture can be read.
    """
    tasks = tuple(tasks)
    pool = Pool(recipe.kmeans)
    for number, task in enumerate(tasks):

        def watch(_stage: str, fraction: float, number: int = number) -> None:
            progress("Counting colours", (number + fraction) / len(tasks))

        watch("", 0.0)
        try:
            deadline = Deadline(task.limits.timeout, task.label)
            source = read_source(
                task.source, task.label, task.limits, codec, deadline=deadline, progress=watch
            )
        except Cancelled:
            raise
        except ImageReadError:
            continue
        pool.add(CountedPicture(source.rgba))
    if pool.histogram is None:
        return None
    return Palette(pool.palette(recipe.untargeted, progress))
