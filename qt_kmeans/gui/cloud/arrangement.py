"""Where the points and centroids of a scene are, for the renderers and for whoever points at them."""

import functools

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.gui.cloud.scene import Clusters, Scene
from qt_kmeans.gui.cloud.spaces import Layout, Shape, placed


def places(scene: Scene) -> NDArray[np.float32]:
    """Return the places of the points in the world, (3, N) float32: between their own and their centroids."""
    if scene.cloud is None:
        return np.zeros((3, 0), np.float32)
    if scene.clusters is None or scene.morph == 0.0:
        return own_places(scene.cloud, scene.layout)
    return _morphed(scene.cloud, scene.clusters, scene.layout, scene.morph)


@functools.lru_cache(maxsize=2)
def own_places(cloud: PointCloud, layout: Layout) -> NDArray[np.float32]:
    """Return where the points of a cloud are by themselves, (3, N) float32."""
    return np.asarray(layout.mix(lambda shape: _in_shape(cloud, shape)), np.float32)


@functools.lru_cache(maxsize=2)
def centroid_places(clusters: Clusters, layout: Layout) -> NDArray[np.float32]:
    """Return where the centroids are, (K, 3) float32."""
    mixed = layout.mix(lambda shape: placed(clusters.centers, shape))
    return np.ascontiguousarray(mixed, np.float32)


@functools.lru_cache(maxsize=len(Shape))
def _in_shape(cloud: PointCloud, shape: Shape) -> NDArray[np.float32]:
    return np.ascontiguousarray(placed(cloud.positions, shape).T, np.float32)


@functools.lru_cache(maxsize=2)
def _morphed(cloud: PointCloud, clusters: Clusters, layout: Layout, morph: float) -> NDArray[np.float32]:
    own = own_places(cloud, layout)
    target = np.take(np.ascontiguousarray(centroid_places(clusters, layout).T), clusters.labels, axis=1)
    target -= own
    target *= np.float32(morph)
    target += own
    return target
