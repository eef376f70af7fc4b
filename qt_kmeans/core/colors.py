"""Colour spaces, and the colours of a picture as points in the sRGB cube.

Every space is scaled so that lightness, or each of red, green and blue, runs from 0 to 255, which makes
its units comparable with those of the fourth coordinate, opacity.

Nobody knows what a translucent colour will be seen over, so distances are those over black and over white:
their squares' mean. With a colour x, its opacity o and white w, what is seen is o x over black and
o x + (1 - o) w over white. Where two colours differ by d over black and by e in opacity, that is d - e w over
white, and the mean of the squares is |d - e w / 2|^2 + |w / 2|^2 e^2: the squared distance between points
that are what is seen over w / 2, half way to white, with opacity times the length of w / 2 as fourth
coordinate. So the less a colour is seen, the less it matters which one it is, and all fully transparent
colours are one point. Colours are mixed with the ground in the space itself, which keeps means of colours
means; a screen mixes in sRGB, which comes close to Oklab and CIELAB.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

# Linear sRGB to the cone responses of Oklab, and those (cube roots) to Oklab.
# B. Ottosson, "A perceptual color space for image processing", 2020.
OKLAB_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    np.float32,
)
OKLAB_OPPONENTS = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ],
    np.float32,
)
# Linear sRGB to CIE XYZ relative to the D65 white point (IEC 61966-2-1), rows divided by that white.
_XYZ_OVER_WHITE = np.array(
    [
        [0.4123908 / 0.9504559, 0.3575843 / 0.9504559, 0.1804808 / 0.9504559],
        [0.2126390, 0.7151687, 0.0721923],
        [0.0193308 / 1.0890578, 0.1191948 / 1.0890578, 0.9505322 / 1.0890578],
    ],
    np.float32,
)
# f(X/Xn), f(Y/Yn), f(Z/Zn) to L*, a*, b*; L* also needs -16. ISO/CIE 11664-4.
_LAB_OPPONENTS = np.array([[0, 116, 0], [500, -500, 0], [0, 200, -200]], np.float32)
_LAB_EDGE = np.float32(216 / 24389)
_LAB_SLOPE = np.float32(24389 / 27)
# Half of white in each space, and how much that is as a length, against 255.
_RGB_GROUND, _LAB_GROUND = np.full(3, 127.5, np.float32), np.array([127.5, 0, 0], np.float32)
_GROUNDS = {"srgb": _RGB_GROUND, "linear": _RGB_GROUND, "oklab": _LAB_GROUND, "lab": _LAB_GROUND}
_OPACITY_SCALES = {space: float(np.linalg.norm(ground)) / 255 for space, ground in _GROUNDS.items()}


@dataclass(frozen=True, slots=True, eq=False)
class PointCloud:
    """The colours of a picture as points in the sRGB cube; depends on the picture, not on k.

    Attributes
    ----------
    positions
        (N, 3) float32 in 0..1: red, green, blue; in random order, so that the first m points are
        a fair sample.
    colors
        (N, 3) uint8 sRGB, the points' own colours.
    weights
        (N,) float32, the share of all pixels each point stands for.
    """

    positions: NDArray[np.float32]
    colors: NDArray[np.uint8]
    weights: NDArray[np.float32]


def to_linear(srgb: NDArray[np.floating]) -> Floats:
    """Return linear light in 0..1 of sRGB values in 0..1 (IEC 61966-2-1)."""
    curve = np.power((np.maximum(srgb, 0) + 0.055) / 1.055, 2.4)
    return np.asarray(np.where(srgb <= 0.04045, srgb / 12.92, curve), np.float32)


def from_linear(linear: NDArray[np.floating]) -> Floats:
    """Return sRGB values in 0..1 of linear light; light outside of 0..1 is clipped."""
    light = np.clip(linear, 0.0, 1.0)
    curve = 1.055 * np.power(light, 1 / 2.4) - 0.055
    return np.asarray(np.where(light <= 0.0031308, light * 12.92, curve), np.float32)


def to_space(rgba: NDArray[np.uint8], space: str) -> Floats:
    """Return colours as points of a clustering space.

    Parameters
    ----------
    rgba
        (N, 4) uint8, straight-alpha sRGB.
    space
        One of `qt_kmeans.core.recipe.SPACES`.

    Returns
    -------
    points
        (N, 4) float32 in units of about 0..255: three coordinates of what is seen over half of white, and
        opacity, scaled so that the squared distance of points is the mean of those over black and white.
        The fourth is 255 for opaque colours, whatever the scale.
    """
    points = rgba.astype(np.float32)
    points[:, 3] = 255
    if space != "srgb":
        points[:, :3] = _coordinates(rgba[:, :3], space)
    if (rgba[:, 3] < 255).any():
        opacity = rgba[:, 3:].astype(np.float32) / np.float32(255)
        points[:, :3] = points[:, :3] * opacity + (1 - opacity) * _GROUNDS[space]
        points[:, 3:] -= (1 - opacity) * np.float32(255 * _OPACITY_SCALES[space])
    return points


def from_space(points: Floats, space: str) -> NDArray[np.float32]:
    """Return the straight-alpha sRGB colours, (N, 4) float32 in 0..255, of points of a clustering space.

    The inverse of :func:`to_space`; points outside of what sRGB can show are clipped.
    """
    opacity = np.clip(255 - (255 - points[:, 3:4]) / np.float32(_OPACITY_SCALES[space]), 0, 255)
    ground = (1 - opacity / 255) * _GROUNDS[space]
    straight = (points[:, :3] - ground) / np.maximum(opacity / 255, 1e-6)
    srgb: NDArray[np.floating]
    if space == "srgb":
        srgb = straight / 255
    elif space == "linear":
        srgb = from_linear(straight / 255)
    elif space == "oklab":
        cones = (straight / 255) @ np.linalg.inv(OKLAB_OPPONENTS.astype(np.float64)).T
        srgb = from_linear((cones**3) @ np.linalg.inv(OKLAB_CONES.astype(np.float64)).T)
    else:
        lab = straight.astype(np.float64) / 2.55 + (16, 0, 0)
        ratios = lab @ np.linalg.inv(_LAB_OPPONENTS.astype(np.float64)).T
        cubes = np.where(ratios**3 > _LAB_EDGE, ratios**3, (116 * ratios - 16) / _LAB_SLOPE)
        srgb = from_linear(cubes @ np.linalg.inv(_XYZ_OVER_WHITE.astype(np.float64)).T)
    colors = np.concatenate([np.clip(srgb, 0, 1) * 255, opacity], axis=1)
    return colors.astype(np.float32)


def to_palette(centers: Floats, space: str) -> NDArray[np.uint8]:
    """Round centres (K, 4) of a clustering space to colours (K, 4) uint8: the one place that rounds."""
    palette = np.rint(from_space(centers, space)).astype(np.uint8)
    palette[palette[:, 3] == 0] = 0
    return palette


def over_black(rgba: NDArray[np.uint8], space: str) -> Floats:
    """Return the coordinates (N, 3) of what is seen of colours (N, 4) over black, mixed in the space."""
    return _coordinates(rgba[:, :3], space) * (rgba[:, 3:].astype(np.float32) / np.float32(255))


def coordinates(srgb: NDArray[np.floating], space: str) -> Floats:
    """Return the coordinates (N, 3) of opaque colours in a clustering space, in units of about 0..255.

    Parameters
    ----------
    srgb
        (N, 3) red, green and blue in 0..1; need not be whole levels.
    space
        One of `qt_kmeans.core.recipe.SPACES`.
    """
    if space == "srgb":
        return np.asarray(srgb * 255, np.float32)
    return _of_linear(to_linear(srgb), space)


def _coordinates(rgb: NDArray[np.uint8], space: str) -> Floats:
    if space == "srgb":
        return rgb.astype(np.float32)
    levels = to_linear(np.arange(256, dtype=np.float32) / 255)
    return _of_linear(levels[np.ascontiguousarray(rgb.T)].T, space)  # quicker with channels in one piece


def _of_linear(linear: Floats, space: str) -> Floats:
    if space == "linear":
        return linear * np.float32(255)
    if space == "oklab":
        cones = np.cbrt(_times(linear, OKLAB_CONES))
        return _times(cones, OKLAB_OPPONENTS * np.float32(255))
    ratios = _times(linear, _XYZ_OVER_WHITE)
    roots = np.where(ratios > _LAB_EDGE, np.cbrt(ratios), (_LAB_SLOPE * ratios + 16) / 116)
    lab = _times(roots, _LAB_OPPONENTS) - np.array([16, 0, 0], np.float32)
    return np.asarray(lab * 2.55, np.float32)


def _times(vectors: Floats, matrix: Floats) -> Floats:
    """Return (N, 3) vectors times a (3, 3) matrix, in an order of sums that no library or machine changes.

    Ten times as fast as a BLAS, which is made for larger matrices.
    """
    columns = (vectors[:, 0], vectors[:, 1], vectors[:, 2])
    product = np.empty_like(vectors)
    for axis, (a, b, c) in enumerate(matrix):
        product[:, axis] = columns[0] * a + columns[1] * b + columns[2] * c
    return product
