"""Points into a frame buffer with NumPy alone, nearest on top, several hundred frames a second.

A point is written as one pixel that holds its rank from far (1) to near (N); where points meet, the last
written, nearest one stays. Growing these seeds into discs is a maximum over shifted copies of the picture,
whose cost does not depend on the number of points; colours and depths are then looked up by rank.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.optics import Optics
from qt_kmeans.gui.cloud.shading import Packed, Seams, fade, lifted

Ranks = NDArray[np.uint32]


@dataclass(frozen=True, slots=True, eq=False)
class Splats:
    """Points as pixels. The arrays are the splatter's and live until its next frame.

    Attributes
    ----------
    colors
        (H + 2 margin, W + 2 margin) uint32 premultiplied 0xAARRGGBB, 0 where there is no point.
    ranks
        Of the same shape, uint32: the rank of the point seen in a pixel from far (1) to near, 0 for none.
    margin
        Width of the rim of pixels around the picture that is not part of it.
    nearness
        (N + 1,) uint16 by rank, ascending; 0 at rank 0.
    """

    colors: Packed
    ranks: Ranks
    margin: int
    nearness: NDArray[np.uint16]


class Splatter:
    """Draws frame after frame into buffers that it keeps while their size stays the same."""

    def __init__(self) -> None:
        self._size = (0, 0, 0)

    def splat(
        self,
        positions: NDArray[np.float32],
        colors: Packed,
        optics: Optics,
        lit: NDArray[np.bool_] | None = None,
        factors: NDArray[np.float32] | None = None,
    ) -> Splats:
        """Draw points.

        Parameters
        ----------
        positions
            (3, N) float32 in the world.
        colors
            (N,) opaque.
        optics
            How they are seen.
        lit
            (N,) bool, which points stand before all others; None for none.
        factors
            (N,) how much larger than usual each is; None for 1.
        """
        diameters = optics.diameters()
        self._allocate(optics.width, optics.height, reach=max(diameters[-1], optics.seam_radius))
        x, y, depth = _project(positions, optics)
        near = optics.nearness(depth).astype(np.uint16)
        if lit is not None:
            near = lifted(near, lit)
        order = np.argsort(near, kind="stable")
        nearness = np.zeros(len(order) + 1, np.uint16)
        np.take(near, order, out=nearness[1:])

        x, y, sizes = x[order], y[order], optics.size_classes(depth, factors)[order]
        self._ranks.fill(0)
        for size, diameter in enumerate(diameters):
            chosen = np.flatnonzero(sizes == size)
            if len(chosen):
                half = np.float32(
                    0.0 if diameter % 2 else 0.5
                )  # even discs are centred where four pixels meet
                rows = self._scatter(x[chosen] + half, y[chosen] + half, chosen)
                self._grow(self._seeds, diameter, rows)

        lookup = np.zeros(len(nearness), np.uint32)
        lookup[1:] = fade(colors[order], nearness[1:], optics.fog)
        np.take(lookup, self._ranks, out=self._colors, mode="clip")
        if optics.seam_radius:
            np.take(nearness, self._ranks, out=self._nearness, mode="clip")
            self._seams.draw(self._colors, self._nearness, stride=self._stride, radius=optics.seam_radius)
        shape = (-1, self._stride)
        return Splats(self._colors.reshape(shape), self._ranks.reshape(shape), self._margin, nearness)

    def _allocate(self, width: int, height: int, *, reach: int) -> None:
        """Make the buffers: flat pictures with a margin that no shift by `reach` can leave."""
        if self._size == (width, height, reach):
            return
        self._size = (width, height, reach)
        self._margin = reach + 2
        self._stride = width + 2 * self._margin
        pixels = self._stride * (height + 2 * self._margin)
        self._seeds, self._spread, self._ranks, self._colors = np.zeros((4, pixels), np.uint32)
        self._nearness = np.zeros(pixels, np.uint16)
        self._seams = Seams(pixels)

    def _scatter(self, x: NDArray[np.float32], y: NDArray[np.float32], places: NDArray[np.int64]) -> range:
        """Write the ranks of points, given from far to near, into their pixels.

        Parameters
        ----------
        x, y
            Where they are, in pixels.
        places
            Their places in the order of all points.

        Returns
        -------
        range
            The rows that they can touch.
        """
        width, height, reach = self._size
        seen = (x >= -reach) & (x < width + reach) & (y >= -reach) & (y < height + reach)
        outside = np.float32(-self._margin)  # leads to the first pixel, which is cleared again
        columns = (np.floor(np.where(seen, x, outside)) + self._margin).astype(np.int32)
        rows = (np.floor(np.where(seen, y, outside)) + self._margin).astype(np.int32)
        self._seeds.fill(0)
        self._seeds[rows * np.int32(self._stride) + columns] = places + 1
        self._seeds[0] = 0
        first = int(np.min(rows, where=seen, initial=height + 2 * self._margin)) - reach
        last = int(np.max(rows, where=seen, initial=0)) + reach
        return range(max(first, self._margin), min(last + 1, self._margin + height))

    def _grow(self, seeds: Ranks, diameter: int, rows: range) -> None:
        """Raise the ranks in these rows to the greatest seed within a disc around each pixel."""
        if not rows:
            return
        stride, reach, spread = self._stride, diameter // 2 + 1, self._spread
        first, last = rows.start * stride, rows.stop * stride
        wide = slice(first - reach * stride, last + reach * stride)
        done: list[int] = []
        for columns, lines in _spans(diameter):
            if not done:
                spread.fill(0)
            for dx in columns:
                if dx not in done:
                    shifted = seeds[wide.start + dx : wide.stop + dx]
                    np.maximum(spread[wide], shifted, out=spread[wide])
            done = columns
            for dy in lines:
                shifted = spread[first + dy * stride : last + dy * stride]
                np.maximum(self._ranks[first:last], shifted, out=self._ranks[first:last])


def _spans(diameter: int) -> list[tuple[list[int], list[int]]]:
    """Return a disc as pairs of columns and the lines on which just these lie in it, narrowest first."""
    offsets = range(-((diameter - 1) // 2), diameter // 2 + 1)
    middle = (offsets[0] + offsets[-1]) / 2
    by_width: dict[int, tuple[list[int], list[int]]] = {}
    for dy in offsets:
        half = math.sqrt(diameter * diameter / 4 - (dy - middle) ** 2) + 1e-6
        columns = [dx for dx in offsets if abs(dx - middle) <= half]
        by_width.setdefault(len(columns), (columns, []))[1].append(dy)
    return [by_width[width] for width in sorted(by_width)]


def _project(
    positions: NDArray[np.float32], optics: Optics
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Return x and y in pixels and the depth; points behind the eye go off the picture."""
    # Not `@`: the threads of BLAS wait for one another where a worker keeps the other cores busy.
    x, y, depth = (
        row[0] * positions[0] + row[1] * positions[1] + row[2] * positions[2] + row[3]
        for row in optics.matrix.astype(np.float32)
    )
    with np.errstate(divide="ignore", invalid="ignore"):
        x /= depth
        y /= depth
    if optics.front < Camera.NEAR:
        x[depth < Camera.NEAR] = -1e6
        depth = np.maximum(depth, np.float32(Camera.NEAR))
    return x, y, depth
