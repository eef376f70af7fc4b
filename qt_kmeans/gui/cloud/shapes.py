"""The few things around the points, as flat shapes in logical pixels that both renderers draw alike.

A line and a disc are the same thing, a capsule: everything within `radius` of the segment from `a` to `b`.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.look import Look, Rgba
from qt_kmeans.gui.cloud.scene import Clusters

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

_CORNERS = np.array([[red, green, blue] for red in (0, 1) for green in (0, 1) for blue in (0, 1)], float)
_EDGES = [
    (start, start | bit, axis) for axis, bit in enumerate((4, 2, 1)) for start in range(8) if not start & bit
]
_BLACK = 0
_NEAR = 0.05  # lines nearer to the eye than this are cut off


@dataclass(frozen=True, slots=True)
class Caption:
    """A bold letter and a small number beside a corner.

    Attributes
    ----------
    x, y
        The corner in logical pixels.
    right, down
        Unit vector that points away from the cube, to where the text goes.
    """

    letter: str
    number: str
    color: Rgba
    x: float
    y: float
    right: float
    down: float


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """The cube around the points: what lies behind them and what lies before them."""

    behind: Capsules
    before: Capsules
    captions_behind: tuple[Caption, ...]
    captions_before: tuple[Caption, ...]


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


def cube_frame(camera: Camera, look: Look, *, width: float, height: float) -> Frame:
    """Return edges, corners and captions of the cube for a view of this size."""
    faces = _visible_faces(camera)
    projected = project(camera, _CORNERS, width, height)
    behind: list[tuple[object, ...]] = []
    before: list[tuple[object, ...]] = []
    for start, stop, axis in _EDGES:
        seen = sum(bool(faces[other, _bit(start, other)]) for other in range(3) if other != axis)
        ends = _clip(projected[start], projected[stop])
        if ends is None:
            continue
        target = before if seen else behind
        color = look.hidden_line if seen == 0 else look.line
        radius = 0.6
        if start == _BLACK:
            color, radius = look.axes[axis], 1.1
            if seen == 0:
                color = (*color[:3], 150)
        target.append((*ends, color, radius, 0.0, 0.0, 0.0))

    captions_behind: list[Caption] = []
    captions_before: list[Caption] = []
    middle = project(camera, np.full((1, 3), 0.5), width, height)[0]
    for corner, place in enumerate(projected):
        if place[2] < _NEAR:
            continue
        hidden = not any(faces[axis, _bit(corner, axis)] for axis in range(3))
        shapes, captions = (behind, captions_behind) if hidden else (before, captions_before)
        shapes.extend(_corner(corner, place, look))
        caption = _caption(corner, place, middle, look)
        if caption:
            captions.append(caption)
    return Frame(
        np.array(behind, CAPSULE), np.array(before, CAPSULE), tuple(captions_behind), tuple(captions_before)
    )


def centroid_discs(
    clusters: Clusters,
    camera: Camera,
    *,
    width: float,
    height: float,
    lit: NDArray[np.bool_] | None = None,
) -> Discs:
    """Return the centroids as discs whose area is their share of the picture, within limits.

    Those of fully transparent colours are left out. Where some are `lit` (K,), the others are faint.
    """
    places = project(camera, clusters.centers, width, height)
    focal = camera.focal_length(width, height)
    order = np.argsort(-places[:, 2], kind="stable")
    seen = (places[:, 2] > _NEAR) & (clusters.palette[:, 3] > 0)  # what is not seen has no colour
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
    if lit is not None:
        capsules["lit"] = lit[order]
        capsules["rim"] *= lit[order]
        capsules["color"][~lit[order], 3] = _FAINT
    outer = radius + HALO * capsules["rim"]
    return Discs(capsules["a"], capsules["depth"], outer.astype(np.float32), capsules, order)


def _lift(count: int) -> float:
    """Return how far discs are drawn before their centroid: about the radius of one of `count` clusters."""
    return 0.3 * float(count ** (-1.0 / 3.0))


def _bit(corner: int, axis: int) -> int:
    return corner >> (2 - axis) & 1


def _visible_faces(camera: Camera) -> NDArray[np.bool_]:
    """Return (3, 2) flags: whether the eye sees the faces at 0 and at 1 of each axis from outside."""
    eye = camera.eye()
    return np.stack([eye < 0.0, eye > 1.0], axis=1)


def project(camera: Camera, points: NDArray[np.floating], width: float, height: float) -> NDArray[np.float64]:
    """Return (n, 3): x and y in pixels and the depth; behind the eye x and y mean nothing."""
    matrix = camera.pixel_matrix(width, height)
    projected: NDArray[np.float64] = points @ matrix[:, :3].T + matrix[:, 3]
    depth = projected[:, 2:]
    projected[:, :2] /= np.where(np.abs(depth) < 1e-9, 1e-9, depth)
    return projected


def _clip(
    start: NDArray[np.float64], stop: NDArray[np.float64]
) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """Return the ends in pixels of the part of a segment that lies before the eye."""
    if start[2] < _NEAR and stop[2] < _NEAR:
        return None
    ends = []
    for end, other in ((start, stop), (stop, start)):
        x, y, depth = end.tolist()
        if depth < _NEAR:  # move along the line, in homogeneous coordinates, to where it enters the view
            share = (_NEAR - depth) / (float(other[2]) - depth)
            x, y = (
                ((1 - share) * own * depth + share * far * float(other[2])) / _NEAR
                for own, far in zip((x, y), other[:2].tolist(), strict=True)
            )
        ends.append((x, y))
    return ends[0], ends[1]


def _corner(corner: int, place: NDArray[np.float64], look: Look) -> list[tuple[object, ...]]:
    """Return a small disc in the colour of a corner, with a thin rim."""
    at = (float(place[0]), float(place[1]))
    color = (*(255 * _bit(corner, axis) for axis in range(3)), 255)
    rim = (*look.text[:3], 255)
    return [(at, at, rim, 4.6, 0.0, 0.0, 0.0), (at, at, color, 3.6, 0.0, 0.0, 0.0)]


def _caption(
    corner: int, place: NDArray[np.float64], middle: NDArray[np.float64], look: Look
) -> Caption | None:
    """Return what is written at the black corner and at the ends of the axes."""
    names = {4: ("R", 0), 2: ("G", 1), 1: ("B", 2)}
    if corner != _BLACK and corner not in names:
        return None
    away = place[:2] - middle[:2]
    length = float(np.hypot(*away))
    away = away / length if length > 12.0 else np.array([0.0, -1.0])
    at = (*place[:2].tolist(), *away.tolist())
    if corner == _BLACK:
        return Caption("", "0", look.text, *at)
    letter, axis = names[corner]
    return Caption(letter, "255", look.axes[axis], *at)
