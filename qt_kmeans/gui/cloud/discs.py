"""The centroids as discs."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.gui.cloud.arrangement import centroid_places
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.capsules import CAPSULE, NEAR, Capsules, project
from qt_kmeans.gui.cloud.scene import Scene


@dataclass(frozen=True, slots=True, eq=False)
class Discs:
    """The centroids that are seen, K of them, from far to near.

    Attributes
    ----------
    xy
        (K, 2) float32 centres in logical pixels.
    depth
        (K,) float32; a little nearer than the centroid, so that its own points do not hide it.
    outer
        (K,) float32, the radius with ring and halo.
    capsules
        (K,) the discs to draw.
    entries
        (K,) int64, whose disc each is.
    """

    xy: NDArray[np.float32]
    depth: NDArray[np.float32]
    outer: NDArray[np.float32]
    capsules: Capsules
    entries: NDArray[np.int64]


HALO = 1.7
"""Width of ring and halo together, in widths of the ring."""

GHOST = 0.34
"""Opacity of a centroid where points stand before it."""

_RING = 0.2, 0.8, 1.6  # of the radius, and its limits in logical pixels
_RADIUS_OF_ALL = 0.22  # of a disc that stands for the whole picture, in edge lengths of the cube
_FAINT = 70  # opacity of a disc that is not lit
_RADIUS_MIN, _RADIUS_MAX = 2.6, 0.085  # in logical pixels; in edge lengths


def centroid_discs(scene: Scene, camera: Camera, *, width: float, height: float) -> Discs:
    """Return the centroids as discs whose area is their share of the picture, within limits.

    Those of fully transparent colours are left out. Where some are lit, the others are faint.
    """
    clusters = scene.clusters
    if clusters is None or not scene.centroids_visible:
        nothing = np.zeros(0, CAPSULE)
        return Discs(nothing["a"], nothing["depth"], nothing["radius"], nothing, np.zeros(0, np.int64))
    places = project(camera, centroid_places(clusters, scene.layout), width, height)
    focal = camera.focal_length(width, height)
    order = np.argsort(-places[:, 2], kind="stable")
    seen = (places[:, 2] > NEAR) & (clusters.palette[:, 3] > 0)  # what is not seen has no colour
    order = order[seen[order]]
    places = places[order]
    world = np.minimum(_RADIUS_OF_ALL * np.sqrt(clusters.shares[order]), _RADIUS_MAX)
    radius = np.maximum(world * focal / places[:, 2], _RADIUS_MIN)
    share, thin, thick = _RING
    rim = np.clip(share * radius, thin, thick)

    capsules = np.zeros(len(order), CAPSULE)
    capsules["a"] = capsules["b"] = places[:, :2]
    capsules["radius"], capsules["rim"] = radius, rim
    capsules["color"][:, :3] = clusters.palette[order, :3]
    capsules["color"][:, 3] = 255
    capsules["depth"] = places[:, 2] - _lift(len(clusters.centers))
    if scene.lit is not None:
        lit = scene.lit.entries[order]
        capsules["lit"] = lit
        capsules["rim"] *= lit
        capsules["color"][~lit, 3] = _FAINT
    outer = radius + HALO * capsules["rim"]
    return Discs(capsules["a"], capsules["depth"], outer.astype(np.float32), capsules, order)


def _lift(count: int) -> float:
    """Return how far discs are drawn before their centroid: about the radius of one of `count` clusters."""
    return 0.3 * float(count ** (-1.0 / 3.0))
