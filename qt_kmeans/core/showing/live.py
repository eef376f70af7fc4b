"""One opened picture made ready for live interaction: what depends on the picture, computed once.

A new k then costs a clustering of the coarse histogram and one look-up per preview pixel: milliseconds,
whatever the size of the picture. The exact answer comes from :mod:`qt_kmeans.core.quantized`.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.colors import PointCloud, from_space, to_space
from qt_kmeans.core.environment import PREPARING
from qt_kmeans.core.kmeans import color_kernels
from qt_kmeans.core.kmeans.bins import adaptive_starts
from qt_kmeans.core.kmeans.clustering import Step
from qt_kmeans.core.kmeans.counted import CountedPicture
from qt_kmeans.core.kmeans.engines import live_steps
from qt_kmeans.core.kmeans.histogram import count_opaque, packed
from qt_kmeans.core.kmeans.points import ColorPoints
from qt_kmeans.core.mapping.index_map import dither
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.quantized import QuantizedImage, fixed_palette, quantize_colors
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.scoring.difference import difference
from qt_kmeans.core.scoring.quality import Scorer, ssimulacra2
from qt_kmeans.core.showing.frames import Picture
from qt_kmeans.core.showing.framing import look_up, picture_in, picture_of
from qt_kmeans.core.source import SourceImage, from_pixels
from qt_kmeans.core.writing.gif import thresholded
from qt_kmeans.core.writing.palette_order import pair_counts, smooth_order

CLOUD_POINTS = 1 << 16
PREVIEW_PIXELS = 1_500_000


@dataclass(frozen=True, slots=True, eq=False)
class StepView:
    """What one step of the clustering looks like.

    Attributes
    ----------
    index
        The step's index; 0 for the seeds.
    palette
        (K, 4) uint8, straight-alpha sRGB, dark to light.
    shares
        (K,) float64, the entries' fractions of all pixels; sums to 1.
    labels
        (N,) uint8, the palette entry of every point of the cloud.
    centers
        (K, 3) float32 in 0..1, the entries' places in the sRGB cube.
    entries
        (h, w) uint8, the palette entry of every pixel of the picture's first level.
    picture
        The picture in this palette; of a large one, a preview.
    """

    index: int
    palette: NDArray[np.uint8]
    shares: NDArray[np.float64]
    labels: NDArray[np.uint8]
    centers: NDArray[np.float32]
    entries: NDArray[np.uint8]
    picture: Picture


class LivePicture:
    """A source image with its colours counted, its cloud, and a preview ready to be recoloured.

    Attributes
    ----------
    source
        The picture.
    histogram
        Its distinct colours.
    cloud
        The occupied cells of the grid of colours, shuffled, at most `CLOUD_POINTS`.
    """

    def __init__(self, source: SourceImage, space: str, progress: Progress = silent) -> None:
        progress("Counting colours", 0.0)
        self.source = source
        self.counted = CountedPicture(source.rgba)
        self.histogram = self.counted.histogram
        progress("Counting colours", 0.7)
        points = self.points(Recipe().but(space=space))
        occupied = len(points.grid.points)
        self._order = np.random.default_rng(0).permutation(occupied)[:CLOUD_POINTS]
        self._stand_ins = _stand_ins(self._order, occupied)
        self.cloud = self._cloud(points)
        stride = max(1, int(np.ceil(np.sqrt(source.width * source.height / PREVIEW_PIXELS))))
        self._preview = np.ascontiguousarray(source.rgba[::stride, ::stride])
        # Fully transparent pixels are no point of the cloud: they get a cell behind the last one.
        cells = np.concatenate([[occupied], points.cells]) if points.transparent else points.cells
        self._preview_cells = self.histogram.look_up(packed(self._preview), cells.astype(np.int32))

    def pixels_of(self, points: NDArray[np.bool_]) -> NDArray[np.uint8]:
        """Return where the colours of some points of the cloud are.

        Parameters
        ----------
        points
            (N,) bool, the points.

        Returns
        -------
        pixels
            (h, w) uint8, 1 for the preview's pixels of these colours, 2 for fully transparent ones, which
            have none.
        """
        chosen = np.full(len(self._stand_ins) + 1, 2, np.uint8)
        chosen[:-1] = points[self._stand_ins]
        return look_up(chosen, self._preview_cells)

    @cached_property
    def scorer(self) -> Scorer:
        """What tells how good a result looks; takes memory from its first use on."""
        return Scorer(self.source.rgba)

    def score(
        self, result: QuantizedImage, progress: Progress = silent, *, as_gif: bool = False
    ) -> float | None:
        """Return how good a result looks by SSIMULACRA2, also as GIF can show it; None for tiny pictures."""
        progress("Scoring", 0.0)
        palette = thresholded(result.palette) if as_gif else result.palette
        return self.scorer.score(palette, result.indices)

    def populations(
        self, steps: tuple[Step, ...], recipe: Recipe, progress: Progress = silent
    ) -> NDArray[np.float64]:
        """Return how many visible pixels each cluster has in every step of a run, (S, K).

        On the coarse histogram, where emphasis does not count, and without the nearly transparent pixels
        that take the entry of the fully transparent ones. Of a run whose clusters become more, K are those
        at its end.
        """
        data, clear = self.points(recipe).coarse, self.points(recipe).clear
        counts = np.zeros((len(steps), max(len(step.centers) for step in steps)))
        for row, step in zip(counts, steps, strict=True):
            progress("Counting pixels", 0.0)
            labels, _, _ = data.assign(np.concatenate([clear, step.centers]))
            row[:] = np.bincount(labels, data.pixels, minlength=len(clear) + len(row))[len(clear) :]
        return counts

    def points(self, recipe: Recipe) -> ColorPoints:
        """Return the colours in the recipe's clustering space, weighted as it says; made once."""
        return self.counted.points(recipe.kmeans)

    def steps(self, recipe: Recipe, progress: Progress = silent) -> tuple[Step, ...]:
        """Return the run on the coarse histogram; empty when there is nothing to cluster."""
        if fixed_palette(self.histogram, recipe) is not None:
            return ()
        run = []
        for step in live_steps(self.points(recipe), recipe.kmeans):
            progress("Clustering", 0.0)
            run.append(step)
        return tuple(run)

    def view(self, step: Step, recipe: Recipe, *, kept: StepView | None = None) -> StepView:
        """Return what a step of a run looks like; with the picture of a view that is `kept`, made sooner."""
        points = self.points(recipe)
        return self._view(step.index, points.palette(step.centers), recipe, kept)

    def settled_view(self, recipe: Recipe) -> StepView:
        """Return the view when :meth:`steps` is empty: a fixed palette, or few enough colours."""
        palette = fixed_palette(self.histogram, recipe)
        assert palette is not None
        return self._view(0, palette, recipe)

    def quantize(self, recipe: Recipe, progress: Progress = silent) -> QuantizedImage:
        """Return the exact result at full resolution."""
        return quantize_colors(self.counted, recipe, progress)

    def result_view(self, result: QuantizedImage, recipe: Recipe) -> StepView:
        """Return the view of an exact result, with the picture at full resolution."""
        labels = self._labels(result.palette, recipe)
        picture = picture_in(result.palette, result.indices, (self.source.width, self.source.height))
        index = result.steps[-1].index if result.steps else 0
        shares = result.counts / result.counts.sum()
        return StepView(
            index=index,
            palette=result.palette,
            shares=shares,
            labels=labels[self._order],
            centers=_cube(result.palette),
            entries=result.indices,
            picture=picture,
        )

    def _view(
        self, index: int, palette: NDArray[np.uint8], recipe: Recipe, kept: StepView | None = None
    ) -> StepView:
        points = self.points(recipe)
        labels = self._labels(palette, recipe)
        if kept is None:
            entries, picture = self._preview_in(palette, labels, recipe)
        else:
            entries, picture = kept.entries, kept.picture
        weights = np.bincount(labels, points.grid.pixels, minlength=len(palette))
        if points.transparent:
            weights[palette[:, 3].argmin()] += self.histogram.counts[0]
        return StepView(
            index=index,
            palette=palette,
            shares=weights / weights.sum(),
            labels=labels[self._order],
            centers=_cube(palette),
            entries=entries,
            picture=picture,
        )

    def _preview_in(
        self, palette: NDArray[np.uint8], labels: NDArray[np.uint8], recipe: Recipe
    ) -> tuple[NDArray[np.uint8], Picture]:
        """Return the preview's entries in a palette, and its picture; `labels` are those of the cells."""
        if recipe.mapping.dithers:
            entries = dither(self._preview, palette, recipe.kmeans.space, recipe.mapping)
        else:
            clear = np.array([palette[:, 3].argmin()], np.uint8)
            entries = look_up(np.concatenate([labels, clear]), self._preview_cells)
        return entries, picture_in(palette, entries, (self.source.width, self.source.height))

    def _labels(self, palette: NDArray[np.uint8], recipe: Recipe) -> NDArray[np.uint8]:
        """Return the nearest palette entry of every occupied cell."""
        return self.points(recipe).grid.assign(to_space(palette, recipe.kmeans.space))[0]

    def _cloud(self, points: ColorPoints) -> PointCloud:
        colors = from_space(points.grid.points[self._order], points.space)[:, :3]
        weights = points.grid.pixels[self._order]
        arrays = (
            (colors / 255).astype(np.float32),
            np.rint(colors).astype(np.uint8),
            (weights / self.histogram.counts.sum()).astype(np.float32),
        )
        for array in arrays:
            array.setflags(write=False)
        return PointCloud(*arrays)


def centroid_colors(steps: tuple[Step, ...], space: str) -> NDArray[np.float32]:
    """Return the colours of the centroids in every step, (S, K, 3) float32 in 0..1: red, green, blue."""
    centers = np.array([step.centers for step in steps])
    colors = from_space(centers.reshape(-1, 4), space)[:, :3] / np.float32(255)
    return colors.reshape(*centers.shape[:2], 3)


def _stand_ins(order: NDArray[np.int64], occupied: int) -> NDArray[np.int64]:
    """Return which point stands for each of the `occupied` cells: its own, else that of a cell close to it.

    Cells come in the order of their colours, points in that of `order`, which may leave cells out.
    """
    own = np.full(occupied, -1)
    own[order] = np.arange(len(order))
    with_point = np.flatnonzero(own >= 0)
    nearest = np.searchsorted(with_point, np.arange(occupied)).clip(0, max(len(with_point) - 1, 0))
    stand_ins: NDArray[np.int64] = own[with_point[nearest]]
    return stand_ins


def warm(progress: Progress = silent) -> None:
    """Compile or load every kernel by working on a tiny picture: 27 s of CPU time once, then 0.5 s."""
    levels = np.arange(256, dtype=np.uint8).reshape(16, 16)
    clear = np.stack([levels, levels.T, levels[::-1], levels], axis=2)
    opaque = clear.copy()
    opaque[..., 3] = 255
    done = 0
    for rgba in (clear, opaque):
        picture = LivePicture(from_pixels(rgba, ""), "oklab")  # read-only, as all sources are
        difference(picture_of(rgba, opaque=False), picture_of(rgba[::-1], opaque=False), as_seen=True)
        for dither_name in ("none", "floyd-steinberg", "bayer", "spatial"):
            progress(PREPARING, done / 8)
            done += 1
            recipe = Recipe().but(k=4, dither=dither_name)
            picture.view(picture.steps(recipe)[-1], recipe)
            result = picture.quantize(recipe)
            picture.result_view(result, recipe)
        exact = picture.points(recipe).exact
        adaptive_starts(np.arange(len(exact.points), dtype=np.uint32), exact.points, exact.weights, most=256)
    _warm_for_large(picture.source.rgba)
    ssimulacra2(rgba, result.palette, result.indices)
    smooth_order(pair_counts(result.indices, len(result.palette)), sweeps=1)


def _warm_for_large(rgba: NDArray[np.uint8]) -> None:
    """Compile or load what only large pictures need."""
    pixels = packed(rgba).ravel()
    colors, _ = count_opaque(pixels)
    for number in (np.uint8, np.int32):
        table = np.zeros(1 << 24, number)
        color_kernels.place_values(colors, np.zeros(len(colors), number), table)
        color_kernels.placed_values(pixels, table, np.empty(len(pixels), number))
    wide = picture_of(np.zeros((1, 1 << 11, 4), np.uint8), opaque=False)  # of several levels
    difference(wide, wide)


def _cube(palette: NDArray[np.uint8]) -> NDArray[np.float32]:
    return palette[:, :3].astype(np.float32) / np.float32(255)
