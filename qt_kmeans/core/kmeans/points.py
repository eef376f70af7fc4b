"""The colours of a picture as weighted points of a clustering space: exact, and in bins."""

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core import colors, kernels
from qt_kmeans.core.kmeans import assignment, bins, seeding
from qt_kmeans.core.kmeans.histogram import ColorHistogram, packed
from qt_kmeans.core.parallel import map_spans
from qt_kmeans.core.recipe import KMeansOptions

_SPAN = 1 << 14  # points per piece of an assignment, whole groups: 0.2 ms at k = 256
_MEASURED = 1 << 16  # points per piece of their measuring
_COARSE_BINS = 1 << 14
_SEED_BINS = 1 << 10
_GRID_BITS = 6
_FEW_COLORS = 1 << 15  # so many distinct colours are shown as fast as the bins of a photo are


@dataclass(frozen=True, slots=True, eq=False)
class WeightedPoints:
    """Points to cluster.

    Attributes
    ----------
    points
        (N, 4) float32 in a clustering space (:func:`~qt_kmeans.core.colors.to_space`); work with them is
        quick when neighbours in the list are neighbours in space.
    weights
        (N,) float64, what each point counts.
    scatter
        Squared distance, summed over the pixels, that is hidden inside the points: 0 for distinct
        colours, the scatter within the bins for bins. It is added to every inertia, so that inertias
        on bins and on distinct colours can be compared.
    pixels
        (N,) float64, pixels per point; the weights where these are not told.
    """

    points: NDArray[np.float32]
    weights: NDArray[np.float64]
    scatter: float = 0.0
    pixels: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))
    _groups: NDArray[np.float32] = field(init=False)  # boxes around groups of blocks
    _blocks: NDArray[np.float32] = field(init=False)  # boxes around blocks of points
    _moments: NDArray[np.float64] = field(init=False)  # of blocks

    def __post_init__(self) -> None:
        if not len(self.pixels):
            object.__setattr__(self, "pixels", self.weights)
        for name, size in (("_groups", assignment.GROUP), ("_blocks", kernels.LANES)):
            object.__setattr__(self, name, np.empty((-(-len(self.points) // size), 2, 4), np.float32))
        object.__setattr__(self, "_moments", np.empty((len(self._blocks), 6)))
        map_spans(self._measure, len(self.points), _MEASURED)
        freeze(self, "points", "weights", "pixels", "_groups", "_blocks", "_moments")

    def _measure(self, span: slice) -> None:
        """Fill in what is known of the groups and blocks of a piece of the points."""
        points, groups, blocks = (
            self.points[span],
            _pieces(span, assignment.GROUP),
            _pieces(span, kernels.LANES),
        )
        assignment.bound(points, assignment.GROUP, self._groups[groups])
        assignment.bound(points, kernels.LANES, self._blocks[blocks])
        assignment.add_up(points, self.weights[span], self._moments[blocks])

    def assign(self, centers: NDArray[np.float32]) -> tuple[NDArray[np.uint8], NDArray[np.float64], float]:
        """Return the nearest centre (N,) of each point, the sums (K, 5) per centre and the inertia."""
        labels = np.empty(len(self.points), np.uint8)

        def part(span: slice) -> tuple[NDArray[np.float64], float]:
            sums = np.zeros((len(centers), 5))
            groups, blocks = _pieces(span, assignment.GROUP), _pieces(span, kernels.LANES)
            inertia = assignment.assign(
                self.points[span],
                self.weights[span],
                self._groups[groups],
                self._blocks[blocks],
                self._moments[blocks],
                centers,
                labels[span],
                sums,
            )
            return sums, inertia

        parts = map_spans(part, len(self.points), _SPAN)
        totals = np.sum([sums for sums, _ in parts], axis=0)
        return labels, totals, sum(inertia for _, inertia in parts) + self.scatter

    def binned(self, starts: NDArray[np.int64]) -> "WeightedPoints":
        """Return the means of the runs of points that begin at `starts` (B,)."""
        scatters = np.zeros(len(starts))
        means, weights = bins.bin_means(self.points, self.weights, starts, scatters)
        pixels = np.add.reduceat(self.pixels, starts)
        return WeightedPoints(means, weights, self.scatter + float(scatters.sum()), pixels)

    def changed(self, before: NDArray[np.uint8] | None, after: NDArray[np.uint8]) -> int:
        """Return how many pixels have another label (N,) than before; none at the first labels."""
        return 0 if before is None else round(float(self.pixels[np.flatnonzero(before != after)].sum()))


def _pieces(span: slice, size: int) -> slice:
    """Return which pieces of `size` points a span of them covers."""
    return slice(span.start // size, -(-span.stop // size))


def freeze(value: object, *names: str) -> None:
    """Put read-only views in the place of arrays; whoever made them may go on writing."""
    for name in names:
        view = getattr(value, name).view()
        view.setflags(write=False)
        object.__setattr__(value, name, view)


class ColorPoints:
    """The colours of a picture in a clustering space, exact and coarse, with the seeds for every k.

    Everything that depends on picture and space but not on k; made once, read by many clusterings.

    Attributes
    ----------
    exact
        The distinct colours but for the fully transparent one, in the order of the histogram.
    coarse
        The means of some thousand bins, fine where colours crowd; of a picture of few colours, the
        distinct colours themselves.
    transparent
        Whether there are fully transparent pixels. They are no matter of distance: they get a palette
        entry of their own.

    Parameters
    ----------
    histogram
        The distinct colours and their counts.
    space
        The clustering space.
    weights
        (N,) float64, what each distinct colour counts; as many as it has pixels, where it is not told.
    """

    def __init__(
        self, histogram: ColorHistogram, space: str, weights: NDArray[np.float64] | None = None
    ) -> None:
        self.histogram = histogram
        self.space = space
        self.transparent = bool(len(histogram) and histogram.colors[0, 3] == 0)
        visible = slice(int(self.transparent), None)
        pixels = histogram.counts.astype(np.float64)
        self.exact = WeightedPoints(
            _in_space(histogram.colors[visible], space),
            (pixels if weights is None else weights)[visible],
            pixels=pixels[visible],
        )
        self._packed = packed(histogram.colors[visible]).ravel()
        starts, self.coarse = _joined(self._packed, self.exact, _COARSE_BINS)
        self._packed_coarse = self._packed[starts]

    @cached_property
    def grid(self) -> WeightedPoints:
        """The means of the occupied cells of an even grid, the same cells in every space: what is shown.

        Each colour of a picture of few colours has a cell of its own.
        """
        return self.exact if len(self._packed) <= _FEW_COLORS else self.exact.binned(self._cell_starts)

    @property
    def cells(self) -> NDArray[np.int32]:
        """The grid's cell (N,) of every distinct colour."""
        sizes = np.diff(self._cell_starts, append=len(self._packed))
        return np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)

    @cached_property
    def _cell_starts(self) -> NDArray[np.int64]:
        few = len(self._packed) <= _FEW_COLORS
        return np.arange(len(self._packed)) if few else bins.even_starts(self._packed, _GRID_BITS)

    @property
    def clear(self) -> NDArray[np.float32]:
        """The entry of the fully transparent pixels as a point (1, 4), or (0, 4) where there are none."""
        return colors.to_space(np.zeros((int(self.transparent), 4), np.uint8), self.space)

    @cached_property
    def splits(self) -> seeding.Splits:
        """What gives the seeds for every k."""
        _, few = _joined(self._packed_coarse, self.coarse, _SEED_BINS)
        return seeding.split(few.points, few.weights)

    def labels(self, palette: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return the nearest entry of `palette` (K, 4) uint8 for every colour of the histogram, (N,)."""
        nearest, _, _ = self.exact.assign(colors.to_space(palette, self.space))
        if not self.transparent:
            return nearest
        return np.concatenate([np.array([palette[:, 3].argmin()], np.uint8), nearest])

    def palette(self, centers: NDArray[np.float32]) -> NDArray[np.uint8]:
        """Return the colours of centres as a palette (K, 4) uint8: distinct, dark to light.

        A fully transparent entry, if the picture needs one, comes first.
        """
        found = colors.to_palette(centers, self.space)
        if self.transparent:
            found = np.concatenate([np.zeros((1, 4), np.uint8), found])
        return _distinct(found)

    def completed(self, palette: NDArray[np.uint8], options: KMeansOptions) -> NDArray[np.uint8]:
        """Return `palette` filled up to k entries with the colours that it serves worst.

        Centres that lie closer together than a level round to the same colour, or to one that is the
        nearest to no pixel any more, so that a picture of tightly packed colours would get fewer entries
        than it may have.
        """
        palette = self._used(palette, options)
        while len(palette) < min(options.k, len(self.histogram)):
            centers = colors.to_space(palette, self.space)
            labels, _, _ = self.exact.assign(centers)
            extra = worst_served(self.exact, labels, centers, options.k - len(palette))
            if not len(extra):
                break
            visible = self.histogram.colors[int(self.transparent) :]
            palette = self._used(_distinct(np.concatenate([palette, visible[extra]])), options)
        return palette

    def _used(self, palette: NDArray[np.uint8], options: KMeansOptions) -> NDArray[np.uint8]:
        """Return the entries that are the nearest to a pixel, locked, or needed for transparency."""
        _, sums, _ = self.exact.assign(colors.to_space(palette, self.space))
        used = (sums[:, 4] > 0) | np.isin(packed(palette), packed(parsed_colors(options.locked)))
        used |= self.transparent & (palette[:, 3] == 0)
        return palette if used.all() else palette[used]


def _in_space(rgba: NDArray[np.uint8], space: str) -> NDArray[np.float32]:
    """Return what `colors.to_space` does, on all cores."""
    parts = map_spans(lambda span: colors.to_space(rgba[span], space), len(rgba), _SPAN)
    return np.concatenate(parts) if parts else np.empty((0, 4), np.float32)


def _distinct(palette: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return sorted_palette(np.unique(palette.view("<u4")).view(np.uint8).reshape(-1, 4))


def sorted_palette(palette: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return palette entries (K, 4) dark to light, so that a colour keeps its place when k changes."""
    lightness = colors.over_black(palette, "oklab")
    return palette[np.lexsort((lightness[:, 2], lightness[:, 1], lightness[:, 0]))]


def parsed_colors(texts: tuple[str, ...]) -> NDArray[np.uint8]:
    """Return the colours (N, 4) of "#rrggbb" or "#rrggbbaa" strings, each once, in their order."""
    digits = dict.fromkeys(text.removeprefix("#").lower().ljust(8, "f") for text in texts)
    return np.frombuffer(bytes.fromhex("".join(digits)), np.uint8).reshape(-1, 4)


def _joined(
    colors: NDArray[np.uint32], data: WeightedPoints, most: int
) -> tuple[NDArray[np.int64], WeightedPoints]:
    """Return where the bins begin in which there are at most `most` points, and their means."""
    if len(colors) <= most:
        return np.arange(len(colors)), data
    starts = bins.adaptive_starts(colors, data.points, data.weights, most)
    return starts, data.binned(starts)


def worst_served(
    data: WeightedPoints, labels: NDArray[np.uint8], centers: NDArray[np.float32], count: int
) -> NDArray[np.int64]:
    """Return up to `count` points, the one with most inertia first; none that lies on its centre."""
    offsets = data.points - centers[labels]
    errors = np.einsum("nd,nd->n", offsets, offsets) * data.weights
    worst = np.argsort(errors, kind="stable")[::-1][:count]
    return np.asarray(worst[errors[worst] > 0])
