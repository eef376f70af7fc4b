"""Which points and centroids are lit, and what rings the ones that are pointed at."""

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.gui.cloud.arrangement import centroid_places, places
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.capsules import CAPSULE, Capsules, project
from qt_kmeans.gui.cloud.look import Look, Rgb
from qt_kmeans.gui.cloud.scene import Clusters, Lit, Scene

_POINT_RADIUS, _DISC_RADIUS = 4.0, 7.0  # in logical pixels
_RIM = 1.6


def lit_by(
    clusters: Clusters | None, entries: Collection[int], selected: NDArray[np.bool_] | None
) -> Lit | None:
    """Return what stands out: the selected points, else the clusters of some entries, else nothing.

    Parameters
    ----------
    clusters
        The clustering that is shown.
    entries
        Entries of the palette; what is beyond its end is no entry.
    selected
        (N,) bool, points that were chosen by their place, or None.
    """
    if selected is not None:
        labels = clusters.labels[selected] if clusters is not None else np.zeros(0, np.uint8)
        touched = np.bincount(labels, minlength=len(clusters.centers) if clusters is not None else 0)
        return Lit(selected, touched > 0)
    if clusters is None:
        return None
    chosen = np.zeros(len(clusters.centers), np.bool_)
    chosen[[entry for entry in entries if 0 <= entry < len(chosen)]] = True
    return Lit(chosen[clusters.labels], chosen) if chosen.any() else None


def nearest_point(cloud: PointCloud, color: Rgb) -> int:
    """Return the point whose colour is most like `color`, -1 in an empty cloud."""
    if not len(cloud.colors):
        return -1
    away = cloud.colors.astype(np.int32) - np.array(color, np.int32)
    return int((away * away).sum(axis=1).argmin())


def mark_discs(scene: Scene, camera: Camera, look: Look, *, width: float, height: float) -> Capsules:
    """Return what rings the marked point and centroid, with a line between the two.

    It is drawn over everything: what is pointed at elsewhere must be seen.
    """
    spots: list[tuple[NDArray[np.floating], tuple[int, int, int], float]] = []
    if scene.cloud is not None and 0 <= scene.marked_point < len(scene.cloud.colors):
        color = scene.cloud.colors[scene.marked_point]
        spots.append((places(scene)[:, scene.marked_point], tuple(color.tolist()), _POINT_RADIUS))
    if scene.clusters is not None and 0 <= scene.marked_entry < len(scene.clusters.centers):
        red, green, blue, alpha = scene.clusters.palette[scene.marked_entry].tolist()
        if alpha:
            place = centroid_places(scene.clusters, scene.layout)[scene.marked_entry]
            spots.append((place, (red, green, blue), _DISC_RADIUS))
    if not spots:
        return np.zeros(0, CAPSULE)
    at = project(camera, np.array([place for place, _, _ in spots]), width, height)
    if (at[:, 2] < Camera.NEAR).any():
        return np.zeros(0, CAPSULE)
    flat = [tuple(place) for place in at[:, :2].tolist()]
    lines: list[tuple[object, ...]] = []
    if len(spots) == 2:
        for color, radius in ((look.halo, 2.2), (look.ring, 1.0)):
            lines.append((*flat, color, radius, 0.0, 0.0, 0.0))
    for place, (_, color, radius) in zip(flat, spots, strict=True):
        lines.append((place, place, (*color, 255), radius, _RIM, 0.0, 0.0))
    return np.array(lines, CAPSULE)
