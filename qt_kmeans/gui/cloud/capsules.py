"""Flat lines and discs in logical pixels, which both renderers draw alike.

A line and a disc are the same thing, a capsule: everything within `radius` of the segment from `a` to `b`.
The ends of a line are cut off straight, so that lines that follow one another do not overlap.
"""

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.gui.cloud.camera import Camera

CAPSULE = np.dtype(
    [
        ("a", "<f4", 2),
        ("b", "<f4", 2),
        ("color", "u1", 4),
        ("radius", "<f4"),
        ("rim", "<f4"),
        ("depth", "<f4"),
        ("lit", "<f4"),
    ]
)
"""A line or disc: ends and radius in logical pixels, straight-alpha colour.

A disc may have a rim, whose ring is `rim` pixels wide, and a depth in space; among dim ones it may be lit.
"""

Capsules = NDArray[np.void]

NEAR = 0.05
"""Lines nearer to the eye than this, in edge lengths of the cube, are cut off."""


def project(camera: Camera, points: NDArray[np.floating], width: float, height: float) -> NDArray[np.float64]:
    """Return (n, 3): x and y in pixels and the depth; behind the eye x and y mean nothing."""
    matrix = camera.pixel_matrix(width, height)
    projected: NDArray[np.float64] = points @ matrix[:, :3].T + matrix[:, 3]
    depth = projected[:, 2:]
    projected[:, :2] /= np.where(np.abs(depth) < 1e-9, 1e-9, depth)
    return projected


def clip(
    start: NDArray[np.float64], stop: NDArray[np.float64]
) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """Return the ends in pixels of the part of a segment that lies before the eye."""
    if start[2] < NEAR and stop[2] < NEAR:
        return None
    ends = []
    for end, other in ((start, stop), (stop, start)):
        x, y, depth = end.tolist()
        if depth < NEAR:  # move along the line, in homogeneous coordinates, to where it enters the view
            share = (NEAR - depth) / (float(other[2]) - depth)
            x, y = (
                ((1 - share) * own * depth + share * far * float(other[2])) / NEAR
                for own, far in zip((x, y), other[:2].tolist(), strict=True)
            )
        ends.append((x, y))
    return ends[0], ends[1]
