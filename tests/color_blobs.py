"""Colours in groups, as a photo has them, ready to be clustered: what the tests of the engines run on."""

import numpy as np

from qt_kmeans.core.kmeans.histogram import ColorHistogram
from qt_kmeans.core.kmeans.points import ColorPoints


def blobs(count=3000, groups=40, seed=0):
    """(count, 4) uint8, opaque, most of them distinct."""
    rng = np.random.default_rng(seed)
    rgba = rng.uniform(20, 235, (groups, 4))[rng.integers(0, groups, count)] + rng.normal(0, 14, (count, 4))
    rgba = np.clip(rgba, 0, 255).astype(np.uint8)
    rgba[:, 3] = 255
    return rgba


def counted(rgba):
    """A histogram whose colours have counts of 1 to 50."""
    histogram = ColorHistogram.from_pixels(rgba.reshape(1, -1, 4))
    counts = np.random.default_rng(len(histogram)).integers(1, 50, len(histogram))
    return ColorHistogram(histogram.colors, counts)


def color_points(rgba, space="oklab"):
    return ColorPoints(counted(rgba), space)


def plain_inertia(data, centers):
    """What the inertia of weighted points is by its definition."""
    offsets = data.points[:, None].astype(np.float64) - centers[None]
    return data.weights @ (offsets**2).sum(axis=2).min(axis=1) + data.scatter
