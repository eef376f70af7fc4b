"""The axes of each shape, and what is written at their ends."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.capsules import NEAR, clip, project
from qt_kmeans.gui.cloud.look import Look, Rgba
from qt_kmeans.gui.cloud.spaces import HSV_RADIUS, LAB_SCALE, OKLAB_SCALE, Layout, Shape

Place = tuple[float, float, float]

_MIDDLE = np.full((1, 3), 0.5)
_RADIUS = 0.9  # of an axis, in logical pixels


@dataclass(frozen=True, slots=True)
class Caption:
    """A bold letter and a small number beside the end of an axis.

    Attributes
    ----------
    x, y
        The end of the axis in logical pixels.
    right, down
        Unit vector that points away from the colours, to where the text goes.
    opacity
        How much of it is seen, 0..1.
    """

    letter: str
    number: str
    color: Rgba
    x: float
    y: float
    right: float
    down: float
    opacity: float = 1.0


class _Word(NamedTuple):
    """What is written at a place; `ink` is the axis whose colour it has, `corner` that of the RGB cube."""

    at: Place
    letter: str
    number: str
    ink: int | None = None
    corner: int = -1


class _Axes(NamedTuple):
    lines: tuple[tuple[Place, Place], ...]
    words: tuple[_Word, ...]


def _opponent_axes(
    scale: float, height: float, reach: float, letters: str, numbers: tuple[str, str]
) -> _Axes:
    """Return lightness as a vertical axis, and the two axes of colour on the floor below it."""
    floor, top, across = 0.5 - scale * height / 2, 0.5 + scale * height / 2, scale * reach
    lightness, a, b = letters.split()
    ends = (0.5 + across, floor, 0.5), (0.5, floor, 0.5 - across)
    return _Axes(
        (
            ((0.5, floor, 0.5), (0.5, top, 0.5)),
            ((0.5 - across, floor, 0.5), ends[0]),
            ((0.5, floor, 0.5 + across), ends[1]),
        ),
        (
            _Word((0.5, top, 0.5), lightness, numbers[0]),
            _Word((0.5, floor, 0.5), "", "0"),
            _Word(ends[0], a, numbers[1]),
            _Word(ends[1], b, numbers[1]),
        ),
    )


def _on_rim(turn: float, height: float) -> Place:
    angle = 2 * np.pi * turn
    return 0.5 + HSV_RADIUS * float(np.cos(angle)), height, 0.5 - HSV_RADIUS * float(np.sin(angle))


_AXES = {
    Shape.RGB: _Axes(
        (),  # edges of the cube
        (
            _Word((1, 0, 0), "R", "255", ink=0, corner=4),
            _Word((0, 1, 0), "G", "255", ink=1, corner=2),
            _Word((0, 0, 1), "B", "255", ink=2, corner=1),
            _Word((0, 0, 0), "", "0", corner=0),
        ),
    ),
    Shape.OKLAB: _opponent_axes(OKLAB_SCALE, 1.0, 0.3, "L a b", ("1", "+0.3")),
    Shape.LAB: _opponent_axes(LAB_SCALE, 100.0, 100.0, "L* a* b*", ("100", "+100")),
    Shape.HSV: _Axes(
        (((0.5, 0.0, 0.5), (0.5, 1.0, 0.5)), ((0.5, 0.0, 0.5), _on_rim(0.0, 0.0))),
        (
            _Word(_on_rim(0.0, 1.0), "0°", "", ink=0),
            _Word(_on_rim(1 / 3, 1.0), "120°", "", ink=1),
            _Word(_on_rim(2 / 3, 1.0), "240°", "", ink=2),
            _Word(_on_rim(0.0, 0.0), "S", "1"),
            _Word((0.5, 1.0, 0.5), "V", "1"),
            _Word((0.5, 0.0, 0.5), "", "0"),
        ),
    ),
}


def guide_lines(
    camera: Camera, look: Look, layout: Layout, *, width: float, height: float
) -> list[tuple[object, ...]]:
    """Return the axes that are no edges, as capsules."""
    lines: list[tuple[object, ...]] = []
    for shape, share in layout.parts:
        if not _AXES[shape].lines:
            continue
        ends = project(camera, np.array(_AXES[shape].lines).reshape(-1, 3), width, height)
        red, green, blue, alpha = look.line
        color = (red, green, blue, round(alpha * share))
        for start, stop in ends.reshape(-1, 2, 3):
            seen = clip(start, stop)
            if seen is not None:
                lines.append((*seen, color, _RADIUS, 0.0, 0.0, 0.0))
    return lines


def guide_captions(
    camera: Camera,
    look: Look,
    layout: Layout,
    *,
    width: float,
    height: float,
    hidden: Collection[int] = (),
) -> tuple[tuple[Caption, ...], tuple[Caption, ...]]:
    """Return what is written behind the points, at the `hidden` corners of the cube, and what before them."""
    middle = project(camera, _MIDDLE, width, height)[0]
    behind: list[Caption] = []
    before: list[Caption] = []
    for shape, share in layout.parts:
        places = project(camera, np.array([word.at for word in _AXES[shape].words], float), width, height)
        for word, place in zip(_AXES[shape].words, places, strict=True):
            if place[2] >= NEAR:
                color = look.title if word.ink is None else look.axes[word.ink]
                caption = Caption(word.letter, word.number, color, *_beside(place, middle), opacity=share)
                (behind if word.corner in hidden else before).append(caption)
    return tuple(behind), tuple(before)


def _beside(place: NDArray[np.float64], middle: NDArray[np.float64]) -> tuple[float, float, float, float]:
    """Return a place in pixels, and the direction from it that leads away from the middle."""
    away = place[:2] - middle[:2]
    length = float(np.hypot(*away))
    right, down = (away / length).tolist() if length > 12.0 else (0.0, -1.0)
    x, y = place[:2].tolist()
    return x, y, right, down
