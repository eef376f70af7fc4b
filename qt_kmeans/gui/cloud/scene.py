"""What the colour space shows, as one frozen value; renderers compare old and new by identity."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.gui.cloud.spaces import CUBE, Layout


class Coloring(StrEnum):
    """Which colour a point wears."""

    OWN = "own"
    CLUSTER = "cluster"


@dataclass(frozen=True, slots=True, eq=False)
class Clusters:
    """One state of the clustering, as the view needs it.

    Attributes
    ----------
    labels
        (N,) uint8, the cluster of each point of the cloud; below K.
    centers
        (K, 3) float32 in 0..1: the centroids as red, green, blue.
    palette
        (K, 4) uint8 straight-alpha sRGB.
    shares
        (K,) float64, the share of all pixels in each cluster; sums to 1.
    """

    labels: NDArray[np.uint8]
    centers: NDArray[np.float32]
    palette: NDArray[np.uint8]
    shares: NDArray[np.float64]

    def __post_init__(self) -> None:
        count = len(self.centers)
        if not 1 <= count <= 256:
            raise ValueError(f"{count} clusters, expected 1 to 256")
        if self.centers.shape != (count, 3) or self.palette.shape != (count, 4):
            raise ValueError(f"centres {self.centers.shape} and palette {self.palette.shape} do not match")
        if self.shares.shape != (count,):
            raise ValueError(f"{len(self.shares)} shares for {count} clusters")
        if self.labels.dtype != np.uint8 or self.palette.dtype != np.uint8:
            raise ValueError(f"labels are {self.labels.dtype} and colours {self.palette.dtype}, not uint8")
        if self.labels.size and int(self.labels.max()) >= count:
            raise ValueError(f"label {int(self.labels.max())} names none of {count} clusters")


@dataclass(frozen=True, slots=True, eq=False)
class Trails:
    """The ways of the centroids through a run.

    Attributes
    ----------
    colors
        (S, K, 3) float32 in 0..1, the centroids of every step as red, green, blue; the order of the
        centroids is that of the run, not of the palette.
    """

    colors: NDArray[np.float32]

    def __post_init__(self) -> None:
        if self.colors.ndim != 3 or self.colors.shape[2] != 3 or not len(self.colors):
            raise ValueError(f"trails of the shape {self.colors.shape}, expected steps, clusters, 3")


@dataclass(frozen=True, slots=True, eq=False)
class Lit:
    """What stands out, before all the rest, which is dimmed.

    Attributes
    ----------
    points
        (N,) bool, the points.
    entries
        (K,) bool, the centroids.
    """

    points: NDArray[np.bool_]
    entries: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that is drawn, apart from the camera; equal when it holds the very same arrays.

    Attributes
    ----------
    cloud
        The points, or None: only the empty cube.
    clusters
        Their clustering, or None: every point in its own colour and place, no centroids.
    layout
        Which shape the colours take.
    coloring
        Which colour points wear.
    morph
        How far points have moved from their own place (0) to their centroid (1).
    point_size
        Diameter of a point at the cube's middle, in logical pixels.
    sized_by_count
        Whether points are the larger the more pixels they stand for.
    centroids_visible
        Whether the discs of the centroids are drawn.
    trails, step
        The ways of the centroids, or None, and the step up to which they are drawn.
    lit
        What stands out, or None: everything alike.
    marked_point, marked_entry
        A point and a centroid that are pointed at elsewhere and get a ring each; -1 for none.
    dark
        Whether the look is the dark one.
    focused
        Whether the view has the keyboard, shown by a thin frame.
    moving
        Whether the hand turns the cube right now: a slow renderer may then draw a sample of the points.
    """

    cloud: PointCloud | None = None
    clusters: Clusters | None = None
    layout: Layout = CUBE
    coloring: Coloring = Coloring.OWN
    morph: float = 0.0
    point_size: int = 3
    sized_by_count: bool = False
    centroids_visible: bool = True
    trails: Trails | None = None
    step: int = 0
    lit: Lit | None = None
    marked_point: int = -1
    marked_entry: int = -1
    dark: bool = True
    focused: bool = False
    moving: bool = False

    def __post_init__(self) -> None:
        points = 0 if self.cloud is None else len(self.cloud.positions)
        if self.clusters is not None and len(self.clusters.labels) != points:
            raise ValueError(f"{len(self.clusters.labels)} labels for a cloud of {points} points")
        if self.lit is not None and len(self.lit.points) != points:
            raise ValueError(f"{len(self.lit.points)} lit or dim for a cloud of {points} points")
