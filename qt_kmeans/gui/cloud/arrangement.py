"""Where the points of a scene are, for all who need to know: renderers, and whoever points at them."""

import functools

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.gui.cloud.scene import Clusters, Scene


def places(scene: Scene) -> NDArray[np.float32]:
    """Return the places of the points in the world, (3, N) float32: between their own and their centroids."""
    if scene.cloud is None:
        return np.zeros((3, 0), np.float32)
    if scene.clusters is None or scene.morph == 0.0:
        return _own(scene.cloud)
    return _morphed(scene.cloud, scene.clusters, scene.morph)


@functools.lru_cache(maxsize=2)
def _own(cloud: PointCloud) -> NDArray[np.float32]:
    return np.ascontiguousarray(cloud.positions.T, np.float32)


@functools.lru_cache(maxsize=2)
def _morphed(cloud: PointCloud, clusters: Clusters, morph: float) -> NDArray[np.float32]:
    own = _own(cloud)
    target = np.take(np.ascontiguousarray(clusters.centers.T), clusters.labels, axis=1)
    target -= own
    target *= np.float32(morph)
    target += own
    return target
