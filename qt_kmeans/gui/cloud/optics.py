"""How the points of one frame are seen; both renderers draw by the same numbers."""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.look import Rgb, look
from qt_kmeans.gui.cloud.scene import Scene
from qt_kmeans.gui.cloud.shading import NEAREST

SIZE_MIN, SIZE_MAX = 0.6, 3.0
"""The least and the greatest diameter of a point by its count, in usual diameters."""

_SIZES_MAX = 8  # how many different diameters one frame may have


@dataclass(frozen=True, slots=True, eq=False)
class Optics:
    """The numbers for one frame.

    Attributes
    ----------
    width, height
        Size of the picture, or of the part of it that is drawn, in device pixels.
    matrix
        (3, 4) float64, from the world to (x * depth, y * depth, depth) in device pixels of the part.
    front, back
        Depths of the front and the back of the cube.
    diameter_scale
        Diameter of a point at depth 1 in device pixels.
    smallest, largest
        The least and the greatest diameter in device pixels.
    fog
        The colour that far points fade into.
    seam_radius
        Width in device pixels of the dark seams behind near things.
    left, top
        Where the part begins in the whole picture.
    """

    width: int
    height: int
    matrix: NDArray[np.float64]
    front: float
    back: float
    diameter_scale: float
    smallest: int
    largest: int
    fog: Rgb
    seam_radius: int
    left: int = 0
    top: int = 0

    def part(self, left: int, top: int, width: int, height: int) -> Self:
        """Return the optics of a part of the picture."""
        across, down, depth = self.matrix
        matrix = np.stack([across - left * depth, down - top * depth, depth])
        return replace(self, width=width, height=height, matrix=matrix, left=left, top=top)

    def nearness(self, depth: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return where depths lie between the back (1) and the front of the cube (`NEAREST`)."""
        scale = np.float32((NEAREST - 1) / (self.back - self.front))
        near: NDArray[np.float32] = (np.float32(self.back) - depth) * scale + np.float32(1)
        return near.clip(1, NEAREST)

    @property
    def diameter_step(self) -> float:
        """Return the distance of two diameters that occur."""
        return max((self.largest - self.smallest) / (_SIZES_MAX - 1), 1.0)

    def diameters(self) -> list[int]:
        """Return the diameters that occur, ascending."""
        count = round((self.largest - self.smallest) / self.diameter_step) + 1
        return [int(self.smallest + index * self.diameter_step + 0.5) for index in range(count)]

    def size_classes(
        self, depth: NDArray[np.float32], factors: NDArray[np.float32] | None = None
    ) -> NDArray[np.uint8]:
        """Return which of `diameters` points at these depths have, some larger than usual by `factors`."""
        with np.errstate(divide="ignore"):
            diameter = np.float32(self.diameter_scale) / depth
        if factors is not None:
            diameter *= factors
        steps = (diameter.clip(self.smallest, self.largest) - self.smallest) / np.float32(self.diameter_step)
        return (steps + np.float32(0.5)).astype(np.uint8)


def count_factors(weights: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return (N,) how much larger than usual points are whose areas are as their counts, within limits."""
    mean = float(weights.mean()) if len(weights) else 1.0
    factors: NDArray[np.float32] = np.sqrt(weights / np.float32(mean or 1.0))
    return factors.clip(SIZE_MIN, SIZE_MAX)


def optics(scene: Scene, camera: Camera, *, width: float, height: float, ratio: float) -> Optics:
    """Return the numbers for a view of this size in logical pixels of `ratio` device pixels each."""
    columns, rows = max(round(width * ratio), 1), max(round(height * ratio), 1)
    front, back = camera.cube_depths()
    scale = scene.point_size * ratio * camera.point_scale(width, height)
    least, most = (SIZE_MIN, SIZE_MAX) if scene.sized_by_count else (1.0, 1.0)
    limit = max(round(4 * most * scene.point_size * ratio), 1)
    smallest, largest = (
        min(max(round(factor * scale / max(depth, camera.NEAR)), 1), limit)
        for depth, factor in ((back, least), (front, most))
    )
    return Optics(
        width=columns,
        height=rows,
        matrix=camera.pixel_matrix(columns, rows),
        front=front,
        back=back,
        diameter_scale=scale,
        smallest=smallest,
        largest=largest,
        fog=look(dark=scene.dark).fog,
        seam_radius=max(round(ratio), 1),
    )
