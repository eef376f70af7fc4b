"""Cues of depth on packed pixels: fog towards the back, dark seams behind edges of near things.

The shaders of the GL renderer follow the same formulas with the same constants.
"""

import numpy as np
from numpy.typing import NDArray

Packed = NDArray[np.uint32]

NEAREST = 65535
"""Nearness of the front of the cube; its back is 1, nothing is 0."""

FOG_STRENGTH = 0.30
"""Share of the fog in a point at the back of the cube."""

SEAM_REACH = 4500
"""A neighbour this much nearer darkens a pixel as much as one neighbour can, in units of nearness."""

SEAM_STRENGTH = 0.4
"""Share of its brightness that a pixel loses when all its neighbours stand far before it."""

DIM_STRENGTH = 0.82
"""Share of the fog in a point that is dimmed, because others are lit."""

_NEIGHBOURS = [(dx, dy) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dx or dy]
_MOST = len(_NEIGHBOURS) * SEAM_REACH >> 6  # what all neighbours together reach, small enough for 16 bits


def pack(colors: NDArray[np.uint8]) -> Packed:
    """Return (N,) opaque 0xFFRRGGBB of (N, 3 or more) uint8 colours."""
    red, green, blue = (colors[:, channel].astype(np.uint32) for channel in range(3))
    return np.uint32(0xFF000000) | red << np.uint32(16) | green << np.uint32(8) | blue


def fade(colors: Packed, nearness: NDArray[np.uint16], fog: tuple[int, int, int]) -> Packed:
    """Return opaque colours mixed with the fog, the more the farther they are."""
    share = (nearness ^ NEAREST).astype(np.uint32) * np.uint32(round(FOG_STRENGTH * 256)) >> np.uint32(16)
    return _mixed(colors, share, fog)


def dim(colors: Packed, lit: NDArray[np.bool_], fog: tuple[int, int, int]) -> Packed:
    """Return opaque colours of which those that are not lit sink into the fog."""
    return _mixed(colors, np.where(lit, np.uint32(0), np.uint32(round(DIM_STRENGTH * 256))), fog)


def lifted(nearness: NDArray[np.uint16], lit: NDArray[np.bool_]) -> NDArray[np.uint16]:
    """Return nearness such that what is lit stands before all the rest, and each in its order."""
    raised = nearness >> np.uint16(1) | lit.astype(np.uint16) << np.uint16(15)
    return np.maximum(raised, np.uint16(1))


def _mixed(colors: Packed, share: NDArray[np.uint32], fog: tuple[int, int, int]) -> Packed:
    """Return opaque colours with `share` 256ths of the fog in them."""
    keep = np.uint32(256) - share
    mixed: Packed = ((colors & 0xFF00FF) * keep + share * np.uint32(fog[0] << 16 | fog[2])) >> 8 & 0xFF00FF
    mixed |= ((colors & 0x00FF00) * keep + share * np.uint32(fog[1] << 8)) >> 8 & 0x00FF00
    mixed |= 0xFF000000
    return mixed


class Seams:
    """Draws the seams of one picture after another, in buffers that it keeps.

    Parameters
    ----------
    pixels
        How many pixels the pictures have.
    """

    def __init__(self, pixels: int) -> None:
        self._total, self._step = np.zeros((2, pixels), np.uint16)
        # The minimum with an array is ten times as fast as that with a plain number.
        self._most = np.full(pixels, SEAM_REACH, np.uint16)
        self._factors, self._red_blue = np.zeros((2, pixels), np.uint32)

    def draw(self, colors: Packed, nearness: NDArray[np.uint16], *, stride: int, radius: int) -> None:
        """Darken pixels by how far their neighbours stand before them, in place.

        Parameters
        ----------
        colors, nearness
            A flat picture; its outermost `radius` rows and columns are of no use.
        stride
            Pixels from one row to the next.
        radius
            Distance of the neighbours in pixels.
        """
        margin = radius * (stride + 1)
        here = nearness[margin:-margin]
        total, step, most = (buffer[: len(here)] for buffer in (self._total, self._step, self._most))
        total.fill(0)
        for dx, dy in _NEIGHBOURS:
            offset = margin + radius * (dy * stride + dx)
            np.maximum(nearness[offset : offset + len(here)], here, out=step)
            step -= here
            np.minimum(step, most, out=step)
            total += step
        total >>= 6
        total *= np.uint16(round(SEAM_STRENGTH * 65536 / _MOST))
        total >>= 8
        np.subtract(256, total, out=total)
        self._dim(colors[margin:-margin], total)

    def _dim(self, colors: Packed, factors: NDArray[np.uint16]) -> None:
        """Multiply red, green and blue by factors of 256, in place."""
        green, red_blue = self._factors[: len(colors)], self._red_blue[: len(colors)]
        np.bitwise_and(colors, 0xFF00FF, out=red_blue)
        red_blue *= factors
        red_blue >>= 8
        red_blue &= 0xFF00FF
        np.bitwise_and(colors, 0xFF00, out=green)
        green >>= 8
        green *= factors
        green &= 0xFF00
        colors &= 0xFF000000
        colors |= red_blue
        colors |= green
