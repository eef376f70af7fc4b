"""The frame around the points: the edges and corners of all colours, in any shape, and what is written there.

The edges of the RGB cube bound the colours in every shape; they are bent with it. What the eye sees from
outside is drawn over the points, the rest behind them.
"""

import functools
import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.capsules import CAPSULE, NEAR, Capsules, clip, project
from qt_kmeans.gui.cloud.guides import Caption, guide_captions, guide_lines
from qt_kmeans.gui.cloud.look import Look, Rgba
from qt_kmeans.gui.cloud.spaces import Layout, Shape, placed

Floats = NDArray[np.floating]

_CORNERS = np.array([[red, green, blue] for red in (0, 1) for green in (0, 1) for blue in (0, 1)], float)
_EDGES = [
    (start, start | bit, axis) for axis, bit in enumerate((4, 2, 1)) for start in range(8) if not start & bit
]
_RIM = [(4, 6), (6, 2), (2, 3), (3, 1), (1, 5), (5, 4)]  # the saturated colours, by hue
_BLACK = 0
_BENDS = 14  # pieces of a bent edge
_TINY = 5e-3  # so near to a corner its edges still lead somewhere, in every shape
_STEP = 1e-3  # aside from an edge, to learn how the faces beside it lie


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """What lies behind the points and what lies before them."""

    behind: Capsules
    before: Capsules
    captions_behind: tuple[Caption, ...]
    captions_before: tuple[Caption, ...]


def colour_frame(camera: Camera, look: Look, layout: Layout, *, width: float, height: float) -> Frame:
    """Return edges, corners and captions for a view of this size."""
    view = {"width": width, "height": height}
    edges = layout.mix(_edges)
    seen = _seen_faces(edges, camera)
    behind = guide_lines(camera, look, layout, **view)
    before: list[tuple[object, ...]] = []

    places = project(camera, edges[0].reshape(-1, 3), width, height).reshape(edges[0].shape)
    straight = layout.share(Shape.RGB) == 1.0
    stops = (0, _BENDS) if straight else range(_BENDS + 1)
    for edge, faces in enumerate(seen):
        for first, last in itertools.pairwise(stops):
            ends = clip(places[edge, first], places[edge, last])
            color, radius = _ink(edge, look, layout, hidden=not faces[first])
            if ends is not None and color[3]:
                (before if faces[first] else behind).append((*ends, color, radius, 0.0, 0.0, 0.0))

    corners = project(camera, layout.mix(lambda shape: placed(_CORNERS, shape)), width, height)
    hidden = {corner for corner in range(8) if not _is_seen(corner, seen)}
    for corner, place in enumerate(corners):
        if place[2] >= NEAR:
            (behind if corner in hidden else before).extend(_corner(corner, place, look))
    captions = guide_captions(camera, look, layout, hidden=hidden, **view)
    return Frame(np.array(behind, CAPSULE), np.array(before, CAPSULE), *captions)


@functools.lru_cache(maxsize=len(Shape))
def _edges(shape: Shape) -> Floats:
    """Return the edges in a shape, (5, E, `_BENDS` + 1, 3).

    First their vertices; then points on them, and those points a step along the edge and into either face.
    """
    starts, ways, insides = [], [], []
    for first, last, axis in _EDGES:
        here, there = _CORNERS[first], _CORNERS[last]
        starts.append(here)
        ways.append(there - here)
        insides.append([(1 - 2 * here) * np.eye(3)[other] for other in range(3) if other != axis])
    for first, last in _RIM:  # around black: the floor of the cylinder, a mere point in the other shapes
        here, there = _CORNERS[first], _CORNERS[last]
        starts.append(here * _TINY)
        ways.append((there - here) * _TINY)
        insides.append([here + there, 1 - (here + there) / 2])
    start, way, inside = (np.array(values) for values in (starts, ways, insides))

    along = _TINY + (1 - 2 * _TINY) * np.linspace(0, 1, _BENDS + 1) ** 1.5  # dark colours bend the most
    points = start[:, None] + along[:, None] * way[:, None]
    ends = points.copy()
    ends[:, 0], ends[:, -1] = start, start + way
    if shape is Shape.HSV:  # black is the middle of the floor, which these edges do not lead to
        from_black = [number for number, edge in enumerate(_EDGES) if edge[0] == _BLACK]
        ends[from_black, 0] = points[from_black, 0]
    forward = way / np.linalg.norm(way, axis=1, keepdims=True)
    asides = [points + _STEP * aside[:, None] for aside in (forward, inside[:, 0], inside[:, 1])]
    return np.stack(
        [placed(each.reshape(-1, 3), shape).reshape(each.shape) for each in (ends, points, *asides)]
    )


def _seen_faces(edges: Floats, camera: Camera) -> NDArray[np.bool_]:
    """Return for each vertex of the edges, (E, `_BENDS` + 1), whether the eye sees a face at it."""
    _, points, *asides = edges.astype(np.float64)
    along, first, second = (aside - points for aside in asides)
    to_eye = camera.eye() - points
    seen = np.zeros(points.shape[:2], np.bool_)
    for face, other in ((first, second), (second, first)):
        normal = np.cross(along, face)  # and what leads into the other face, leads inside
        outward = -np.sign((normal * other).sum(axis=-1))
        seen |= (normal * to_eye).sum(axis=-1) * outward > 0
    return seen


def _is_seen(corner: int, seen: NDArray[np.bool_]) -> bool:
    ends = (
        (number, 0 if corner == start else -1)
        for number, (start, stop, _) in enumerate(_EDGES)
        if corner in (start, stop)
    )
    return any(seen[number, end] for number, end in ends)


def _ink(edge: int, look: Look, layout: Layout, *, hidden: bool) -> tuple[Rgba, float]:
    """Return the colour and the radius of an edge: those from black are the axes of the RGB cube."""
    color, radius = look.hidden_line if hidden else look.line, 0.6
    if edge >= len(_EDGES):
        return (*color[:3], round(color[3] * layout.share(Shape.HSV))), radius
    start, _, axis = _EDGES[edge]
    cube = layout.share(Shape.RGB)
    if start == _BLACK and cube:
        ink = (*look.axes[axis][:3], 150 if hidden else 255)
        red, green, blue, alpha = (
            round(cube * new + (1 - cube) * old) for new, old in zip(ink, color, strict=True)
        )
        return (red, green, blue, alpha), radius + 0.5 * cube
    return color, radius


def _corner(corner: int, place: NDArray[np.float64], look: Look) -> list[tuple[object, ...]]:
    """Return a small disc in the colour of a corner, with a thin rim."""
    at = (float(place[0]), float(place[1]))
    color = (*(255 * int(level) for level in _CORNERS[corner]), 255)
    rim = (*look.text[:3], 255)
    return [(at, at, rim, 4.6, 0.0, 0.0, 0.0), (at, at, color, 3.6, 0.0, 0.0, 0.0)]
