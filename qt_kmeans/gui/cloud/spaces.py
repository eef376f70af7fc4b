"""The shapes that the colours can take: the RGB cube, Oklab, CIELAB, and the cylinder of hue and saturation.

Every shape is a map from red, green and blue to a place in the world, whose second axis points up. All lie
within a sphere around the cube. Distances in Oklab and CIELAB are true to scale, for a clustering in that
space goes by them.
"""

import colorsys
import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.colors import coordinates, from_space

Places: TypeAlias = NDArray[np.floating]


class Shape(StrEnum):
    """What stands for what in the world."""

    RGB = "rgb"
    OKLAB = "oklab"
    LAB = "lab"
    HSV = "hsv"


OKLAB_SCALE = 1.25
"""Edge lengths of the cube that the lightness of Oklab takes from 0 to 1; a and b are in the same scale."""

LAB_SCALE = 1.0 / 156.0
"""Edge lengths of the cube for a unit of CIELAB."""

HSV_RADIUS = 0.6
"""Radius of the cylinder, which is as high as the cube."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A shape, or a mixture of shapes on the way from one to another.

    Attributes
    ----------
    parts
        The shapes with their shares, which sum to 1.
    """

    parts: tuple[tuple[Shape, float], ...] = ((Shape.RGB, 1.0),)

    @classmethod
    def of(cls, shape: Shape) -> Self:
        """Return the layout of one shape alone."""
        return cls(((shape, 1.0),))

    def toward(self, shape: Shape, share: float) -> Self:
        """Return the mixture of this layout and a shape, which has `share` in it."""
        if share >= 1.0:
            return type(self).of(shape)
        mixed = {part: weight * (1.0 - share) for part, weight in self.parts}
        mixed[shape] = mixed.get(shape, 0.0) + share
        return type(self)(tuple((part, weight) for part, weight in mixed.items() if weight > 0.0))

    def share(self, shape: Shape) -> float:
        """Return the share that a shape has in it."""
        return dict(self.parts).get(shape, 0.0)

    def mix(self, of_shape: Callable[[Shape], Places]) -> Places:
        """Return the mixture of places that are known for each shape."""
        (first, weight), *others = self.parts
        mixed = of_shape(first)
        if others:
            mixed = mixed * np.float32(weight)
            for shape, share in others:
                mixed += of_shape(shape) * np.float32(share)
        return mixed


CUBE = Layout()
"""The layout to begin with."""


def placed(rgb: Places, shape: Shape) -> Places:
    """Return the places (N, 3) in the world of colours (N, 3) in 0..1, in a shape."""
    return _MAPS[shape](rgb)


def color_at(place: Places, shape: Shape) -> tuple[int, int, int]:
    """Return the colour of bytes at a place (3,) in a shape; outside of it, one at its border."""
    across, up, along = (float(value) - 0.5 for value in place)
    if shape is Shape.RGB:
        rgb = np.asarray(place, float)
    elif shape is Shape.HSV:
        turn, radius = math.atan2(-along, across) / (2 * math.pi), math.hypot(across, along)
        saturation, value = min(radius / HSV_RADIUS, 1.0), min(max(up + 0.5, 0.0), 1.0)
        rgb = np.array(colorsys.hsv_to_rgb(turn % 1.0, saturation, value))
    else:
        scale, unit = (OKLAB_SCALE, 255.0) if shape is Shape.OKLAB else (LAB_SCALE, 2.55)
        middle = 0.5 if shape is Shape.OKLAB else 50.0
        lightness, a, b = up / scale + middle, across / scale, -along / scale
        point = np.array([[lightness * unit, a * unit, b * unit, 255.0]], np.float32)
        rgb = from_space(point, str(shape))[0, :3] / 255.0
    red, green, blue = np.rint(np.clip(rgb, 0.0, 1.0) * 255.0).astype(int).tolist()
    return red, green, blue


def hsv(rgb: Places) -> tuple[Places, Places, Places]:
    """Return hue in turns, saturation and value, all 0..1, of colours (N, 3) in 0..1; grey has the hue 0.

    A. R. Smith, "Color gamut transform pairs", SIGGRAPH 1978.
    """
    value, least = rgb.max(axis=1), rgb.min(axis=1)
    chroma = value - least
    safe = np.where(chroma > 0, chroma, 1)
    red, green, blue = rgb.T
    sixths = np.where(
        value == red,
        (green - blue) / safe,
        np.where(value == green, (blue - red) / safe + 2, (red - green) / safe + 4),
    )
    return np.where(chroma > 0, sixths / 6 % 1.0, 0), chroma / np.where(value > 0, value, 1), value


def _rgb_places(rgb: Places) -> Places:
    return rgb


def _oklab_places(rgb: Places) -> Places:
    lightness, a, b = (coordinates(rgb, "oklab") / 255).T
    return _around_grey(OKLAB_SCALE * a, OKLAB_SCALE * (lightness - 0.5), OKLAB_SCALE * b)


def _lab_places(rgb: Places) -> Places:
    lightness, a, b = (coordinates(rgb, "lab") / 2.55).T
    return _around_grey(LAB_SCALE * a, LAB_SCALE * (lightness - 50), LAB_SCALE * b)


def _hsv_places(rgb: Places) -> Places:
    hue, saturation, value = hsv(rgb)
    turn, radius = 2 * np.pi * hue, HSV_RADIUS * saturation
    return _around_grey(radius * np.cos(turn), value - 0.5, radius * np.sin(turn))


def _around_grey(across: Places, up: Places, along: Places) -> Places:
    return np.stack([0.5 + across, 0.5 + up, 0.5 - along], axis=1)


_MAPS: dict[Shape, Callable[[Places], Places]] = {
    Shape.RGB: _rgb_places,
    Shape.OKLAB: _oklab_places,
    Shape.LAB: _lab_places,
    Shape.HSV: _hsv_places,
}
