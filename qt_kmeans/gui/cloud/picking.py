"""What is under the pointer, and what is inside a line drawn around it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QPolygonF

from qt_kmeans.gui.cloud.arrangement import places
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.discs import centroid_discs
from qt_kmeans.gui.cloud.scene import Scene

_REACH = 5.0  # so near to a point the pointer means it, in logical pixels


@dataclass(frozen=True, slots=True)
class Hit:
    """A point or a centroid that the pointer means.

    Attributes
    ----------
    entry
        The palette entry it belongs to, -1 when there are no clusters.
    point
        The point of the cloud, -1 for a centroid.
    """

    entry: int
    point: int = -1


def hit_at(scene: Scene, camera: Camera, x: float, y: float, *, width: float, height: float) -> Hit | None:
    """Return what a view of this size shows at a place in logical pixels: a centroid, else a point."""
    if scene.cloud is None:
        return None
    discs = centroid_discs(scene, camera, width=width, height=height)
    under = np.flatnonzero(np.hypot(discs.xy[:, 0] - x, discs.xy[:, 1] - y) <= discs.outer)
    if len(under):  # they come from far to near
        return Hit(int(discs.entries[under[-1]]))
    point = _point_at(scene, camera, x, y, width, height)
    if point < 0:
        return None
    return Hit(int(scene.clusters.labels[point]) if scene.clusters is not None else -1, point)


def inside(
    scene: Scene, camera: Camera, line: Sequence[QPointF], *, width: int, height: int
) -> NDArray[np.bool_]:
    """Return which points, (N,), a view of this size shows inside a closed line in logical pixels."""
    mask = QImage(width, height, QImage.Format.Format_Grayscale8)
    mask.fill(0)
    painter = QPainter(mask)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.white)
    painter.drawPolygon(QPolygonF(list(line)), Qt.FillRule.WindingFill)
    painter.end()
    rows = np.frombuffer(mask.constBits(), np.uint8).reshape(height, mask.bytesPerLine())
    x, y, depth = _seen(scene, camera, width, height)
    chosen = (depth >= Camera.NEAR) & (x >= 0) & (x < width) & (y >= 0) & (y < height)
    chosen[chosen] = rows[y[chosen].astype(int), x[chosen].astype(int)] > 0
    return chosen


def _point_at(scene: Scene, camera: Camera, x: float, y: float, width: float, height: float) -> int:
    """Return the foremost point under the pointer, else the nearest to it, -1 for none; lit ones first."""
    across, down, depth = _seen(scene, camera, width, height)
    near = np.flatnonzero(
        (np.abs(across - x) <= _REACH) & (np.abs(down - y) <= _REACH) & (depth >= Camera.NEAR)
    )
    if not len(near):
        return -1
    away = np.hypot(across[near] - x, down[near] - y)
    radius = 0.5 + scene.point_size * camera.point_scale(width, height) / depth[near] / 2
    dim = ~scene.lit.points[near] if scene.lit is not None else np.zeros(len(near), np.bool_)
    covered = away <= radius
    # Those that cover the pointer are compared by depth, the others by their distance.
    order = np.lexsort((np.where(covered, depth[near], away), ~covered, dim))
    return int(near[order[0]])


def _seen(scene: Scene, camera: Camera, width: float, height: float) -> tuple[NDArray[np.float32], ...]:
    """Return x and y in logical pixels and the depth of all points."""
    at = places(scene)
    x, y, depth = (
        row[0] * at[0] + row[1] * at[1] + row[2] * at[2] + row[3]
        for row in camera.pixel_matrix(width, height).astype(np.float32)
    )
    with np.errstate(divide="ignore", invalid="ignore"):
        return x / depth, y / depth, depth
