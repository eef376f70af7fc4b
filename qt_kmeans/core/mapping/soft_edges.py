"""Error diffusion for palettes with transparency, which is judged as it is seen: over black and over white.

The points of :func:`~qt_kmeans.core.colors.to_space` have that distance. They are taken in sRGB, in which
screens mix.

Soft shadows have few entries close together and errors that pile up, so that far too dark specks would be
scattered over them. Hence the error that arrives is capped, at a share of the distance between entries, and
a quarter of it is dropped; at edges and in busy places, where no one misses the shade between two entries
and specks are as wrong as ever, up to seven tenths.

The nearest entry is found exactly: starting from the entry of the pixel before, at distance d, only entries
within 2 d of that one can be nearer (the triangle inequality, as in C. Elkan, "Using the triangle inequality
to accelerate k-means", ICML 2003): five of 256 on the average.
"""

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core import colors
from qt_kmeans.core.kernels import compiled
from qt_kmeans.core.progress import Progress

_STRIP = 64  # rows
_KEPT, _KEPT_WHERE_BUSY = np.float32(0.75), np.float32(0.3)
_BUSY = np.float32(12)  # mean distance to the pixels around, at which half of what is lost is lost
_CAP = 0.6  # of the mean distance between an entry and its nearest
_GREY = np.float32(127.5)
_CLEAR = colors.to_space(np.zeros((1, 4), np.uint8), "srgb")[0, 3]


def diffuse(
    rgba: NDArray[np.uint8], palette: NDArray[np.uint8], taps: NDArray[np.float32], progress: Progress
) -> NDArray[np.uint8]:
    """Return an index map (H, W) uint8 that looks like the picture from afar, over any ground.

    Parameters
    ----------
    rgba, palette
        (H, W, 4) and (K, 4) uint8 straight-alpha sRGB. Fully transparent pixels take the least opaque
        entry and pass no error on.
    taps
        (T, 3) float32, where the error goes: columns ahead, rows below (at most 2), share.
    """
    height, width = rgba.shape[:2]
    indices = np.empty((height, width), np.uint8)
    entries = _points(palette)
    gaps = ((entries[:, None] - entries) ** 2).sum(axis=2)
    near = np.argsort(gaps, axis=1, kind="stable").astype(np.uint8)
    gaps = np.take_along_axis(gaps, near.astype(np.intp), axis=1)
    most = _CAP * np.sqrt(gaps[:, 1]).mean() if len(palette) > 1 else 0.0
    errors = np.zeros((3, width + 4, 4), np.float32)
    clear = int(palette[:, 3].argmin())
    for start in range(0, height, _STRIP):
        progress("Dithering", start / height)
        end = min(start + _STRIP, height)
        above, below = max(start - 1, 0), min(end + 1, height)
        points = _points(rgba[above:below])
        inside = slice(start - above, end - above)
        kept = _kept(points)[inside]
        lists = entries, near, gaps
        _diffuse(
            points[inside], start, *lists, clear, taps, kept, np.float32(most**2), errors, indices[start:end]
        )
    return indices


def _points(rgba: NDArray[np.uint8]) -> NDArray[np.float32]:
    return colors.to_space(rgba.reshape(-1, 4), "srgb").reshape(rgba.shape)


def _kept(points: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the share of its error that each pixel passes on, (H, W): less where those around differ."""
    busy = np.zeros(points.shape[:2], np.float32)
    for here, there in ((np.s_[:, 1:], np.s_[:, :-1]), (np.s_[1:], np.s_[:-1])):
        offsets = points[here] - points[there]
        steps = np.sqrt(np.einsum("ijk,ijk->ij", offsets, offsets))
        busy[here] += steps
        busy[there] += steps
    busy *= np.float32(0.25) / _BUSY
    return _KEPT_WHERE_BUSY + (_KEPT - _KEPT_WHERE_BUSY) / (1 + busy * busy)


@compiled
def _nearest(
    point: NDArray[np.float32],
    guess: int,
    entries: NDArray[np.float32],
    near: NDArray[np.uint8],
    gaps: NDArray[np.float32],
) -> int:
    """Return the entry nearest to a point (4,), given one that may be near."""
    best, least = guess, np.float32(0)
    for axis in range(4):
        least += (point[axis] - entries[guess, axis]) ** 2
    reach = np.float32(4) * least
    for place in range(1, near.shape[1]):
        if gaps[guess, place] >= reach:
            break
        entry, distance = near[guess, place], np.float32(0)
        for axis in range(4):
            distance += (point[axis] - entries[entry, axis]) ** 2
        if distance < least:
            best, least = int(entry), distance
    return best


@compiled
def _diffuse(
    points: NDArray[np.float32],
    first_row: int,
    entries: NDArray[np.float32],
    near: NDArray[np.uint8],
    gaps: NDArray[np.float32],
    clear: int,
    taps: NDArray[np.float32],
    kept: NDArray[np.float32],
    cap: np.float32,
    errors: NDArray[np.float32],
    indices: NDArray[np.uint8],
) -> None:
    """Dither rows serpentine; `errors` (3, W + 4, 4) carries over to the next call, as in `index_map`."""
    height, width = indices.shape
    wanted = np.empty(4, np.float32)
    entry = 0
    for row in range(height):
        forward = (first_row + row) % 2 == 0
        ring = (first_row + row) % 3
        for step in range(width):
            column = step if forward else width - 1 - step
            point = points[row, column]
            if point[3] <= _CLEAR:
                indices[row, column] = clear
                continue
            here = errors[ring, column + 2]
            size = here[0] * here[0] + here[1] * here[1] + here[2] * here[2] + here[3] * here[3]
            share = np.sqrt(cap / size) if size > cap else np.float32(1)
            wanted[3] = min(max(point[3] + share * here[3], _CLEAR), np.float32(255))
            # What is seen over grey stays between that of black and that of white in this opacity.
            least = _GREY * (np.float32(255) - wanted[3]) / (np.float32(255) - _CLEAR)
            for axis in range(3):
                wanted[axis] = min(max(point[axis] + share * here[axis], least), np.float32(255) - least)
            entry = _nearest(wanted, entry, entries, near, gaps)
            indices[row, column] = entry
            for t in range(len(taps)):
                dx = int(taps[t, 0]) if forward else -int(taps[t, 0])
                passed = taps[t, 2] * kept[row, column]
                there = errors[(ring + int(taps[t, 1])) % 3, column + 2 + dx]
                for axis in range(4):
                    there[axis] += (wanted[axis] - entries[entry, axis]) * passed
        errors[ring] = 0
