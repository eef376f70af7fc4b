"""A centroid in the hand: where it was taken, and the colour of the place it is held over."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSize

from qt_kmeans.gui.cloud.arrangement import centroid_places
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.look import Rgb
from qt_kmeans.gui.cloud.picking import Hit
from qt_kmeans.gui.cloud.scene import Scene
from qt_kmeans.gui.cloud.spaces import Shape, color_at


@dataclass(frozen=True, slots=True, eq=False)
class Carried:
    """A centroid that a hand has taken.

    Attributes
    ----------
    entry
        Its palette entry at that time.
    place
        (3,) where it was in the world.
    shape
        The shape of the colour space.
    taken_at
        Where the pointer was.
    """

    entry: int
    place: NDArray[np.float32]
    shape: Shape
    taken_at: QPointF

    def color(self, camera: Camera, at: QPointF, size: QSize) -> Rgb:
        """Return the colour of the place over which it is held, as deep in space as it was."""
        way = at - self.taken_at
        width, height = size.width(), size.height()
        place = camera.carried(self.place, right=way.x(), down=way.y(), width=width, height=height)
        return color_at(place, self.shape)


def taken(scene: Scene, hit: Hit | None, at: QPointF) -> Carried | None:
    """Return the centroid that is hit, in the hand; None for a point, and on the way between two shapes."""
    if hit is None or hit.point >= 0 or scene.clusters is None or len(scene.layout.parts) > 1:
        return None
    place = centroid_places(scene.clusters, scene.layout)[hit.entry]
    return Carried(hit.entry, place, scene.layout.parts[0][0], at)
