"""Makes pictures for the screen: packing pixels, painting by index, halving for the pyramid."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core import kernels
from qt_kmeans.core.parallel import map_spans
from qt_kmeans.core.showing.frames import Picture

_ROWS = 256  # rows per piece of work; even, so that pieces halve on their own
_SMALLEST = 512  # no level is made whose longer side would be shorter than this


def pack(rgba: NDArray[np.uint8]) -> NDArray[np.uint32]:
    """Return straight-alpha (H, W, 4) uint8 pixels as premultiplied (H, W) uint32, 0xAARRGGBB."""
    height, width = rgba.shape[:2]
    pixels = np.ascontiguousarray(rgba).view("<u4")[..., 0]
    frame = np.empty((height, width), np.uint32)

    def part(rows: slice) -> None:
        kernels.pack_frame(pixels[rows].ravel(), frame[rows].ravel())

    map_spans(part, height, _ROWS)
    return frame


def look_up(table: NDArray[Any], indices: NDArray[np.integer]) -> NDArray[Any]:
    """Return the entries of `table` (K,) that a map of indices (h, w) names, pixel by pixel."""
    frame = np.empty(indices.shape, table.dtype)
    map_spans(lambda rows: np.take(table, indices[rows], out=frame[rows], mode="clip"), len(indices), _ROWS)
    return frame


def picture_of(rgba: NDArray[np.uint8], *, opaque: bool) -> Picture:
    """Return a source's pixels (H, W, 4) as a picture with all its levels."""
    return _pyramid(pack(rgba), rgba.shape[1], rgba.shape[0], opaque=opaque)


def picture_in(palette: NDArray[np.uint8], indices: NDArray[np.integer], size: tuple[int, int]) -> Picture:
    """Return the picture that an index map shows.

    Parameters
    ----------
    palette
        (K, 4) uint8, straight-alpha sRGB.
    indices
        (h, w) of any integer type; may be smaller than the picture.
    size
        Width and height of the whole picture.
    """
    frame = look_up(pack(palette[None])[0], indices)
    return _pyramid(frame, *size, opaque=bool((palette[:, 3] == 255).all()))


def levels_of(
    frame: NDArray[Any], halve: Callable[[NDArray[Any], NDArray[Any]], None]
) -> tuple[NDArray[Any], ...]:
    """Return a frame (h, w) and its reductions, each half the size of the one before, read-only.

    Parameters
    ----------
    halve
        A kernel that fills its second argument with the first at half the size.
    """
    levels = [frame]
    while max(levels[-1].shape) >= 2 * _SMALLEST:
        levels.append(_half(levels[-1], halve))
    for level in levels:
        level.setflags(write=False)
    return tuple(levels)


def _pyramid(frame: NDArray[np.uint32], width: int, height: int, *, opaque: bool) -> Picture:
    return Picture(width, height, levels_of(frame, kernels.halve_frame), opaque)


def _half(frame: NDArray[Any], halve: Callable[[NDArray[Any], NDArray[Any]], None]) -> NDArray[Any]:
    rows, columns = ((side + 1) // 2 for side in frame.shape)
    half = np.empty((rows, columns), frame.dtype)
    map_spans(lambda span: halve(frame[2 * span.start : 2 * span.stop], half[span]), rows, _ROWS)
    return half
