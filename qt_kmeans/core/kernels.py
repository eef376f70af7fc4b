"""The compiled loops: count colours, find the nearest centre, look pixels up, pack frames.

The only numba code but for dithering, seeding and scoring, which have modules of their own. Every kernel is a
plain function over arrays that releases the GIL; callers split the arrays over threads
(:mod:`qt_kmeans.core.parallel`), because numba's own ``parallel=True`` costs seconds of load time.
Compiled code is cached on disk (:mod:`qt_kmeans.core.environment`).

Pixels travel as uint32, the little-endian view of straight RGBA bytes: 0xAABBGGRR.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
import numpy as np
from numpy.typing import NDArray

_Function = TypeVar("_Function", bound=Callable[..., Any])

LANES = 64  # points per block in `assign`: eight AVX-512 or sixteen AVX2 registers deep
_HASH = np.uint32(0x9E3779B1)  # 2**32 / golden ratio: Knuth's multiplicative hash


def compiled(function: _Function) -> _Function:
    """Compile with the options all kernels share.

    A division by zero gives infinity, as in NumPy: to look for one would keep loops from vector code.
    """
    options = numba.njit(cache=True, nogil=True, fastmath=True, error_model="numpy")
    return cast(_Function, options(function))


@compiled
def count_pixels(
    pixels: NDArray[np.uint32],
    start: int,
    keys: NDArray[np.uint32],
    counts: NDArray[np.int64],
    used: int,
) -> tuple[int, int]:
    """Count `pixels` from `start` on into an open-addressing hash table.

    Parameters
    ----------
    keys, counts
        The table, 2**b slots; a slot is empty when its count is 0.
    used
        Slots in use.

    Returns
    -------
    position, used
        The first pixel not counted, because the table is half full (or the end); slots now in use.
    """
    mask = np.uint32(len(keys) - 1)
    limit = len(keys) // 2
    slot = np.uint32(0)
    last = np.uint32(0)
    for i in range(start, len(pixels)):
        pixel = pixels[i]
        if pixel != last or i == start:  # neighbours are often alike: their slot is at hand
            slot = ((pixel * _HASH) ^ (pixel >> np.uint32(15))) & mask
            while counts[slot] != 0 and keys[slot] != pixel:
                slot = (slot + np.uint32(1)) & mask
            if counts[slot] == 0:
                if used >= limit:
                    return i, used
                keys[slot] = pixel
                used += 1
            last = pixel
        counts[slot] += 1
    return len(pixels), used


@compiled
def insert_values(
    colors: NDArray[np.uint32],
    values: NDArray[Any],
    keys: NDArray[np.uint32],
    filled: NDArray[np.uint8],
    table: NDArray[Any],
) -> None:
    """Write `values` of distinct `colors` into an empty hash table at least twice their number."""
    mask = np.uint32(len(keys) - 1)
    for i in range(len(colors)):
        color = colors[i]
        slot = ((color * _HASH) ^ (color >> np.uint32(15))) & mask
        while filled[slot] != 0:
            slot = (slot + np.uint32(1)) & mask
        filled[slot] = 1
        keys[slot] = color
        table[slot] = values[i]


@compiled
def find_values(
    pixels: NDArray[np.uint32],
    keys: NDArray[np.uint32],
    table: NDArray[Any],
    out: NDArray[Any],
) -> None:
    """Write to `out` the table's value for every pixel; every pixel's colour must be in the table."""
    mask = np.uint32(len(keys) - 1)
    last = ~pixels[0]
    slot = np.uint32(0)
    for i in range(len(pixels)):
        pixel = pixels[i]
        if pixel != last:
            slot = ((pixel * _HASH) ^ (pixel >> np.uint32(15))) & mask
            while keys[slot] != pixel:
                slot = (slot + np.uint32(1)) & mask
            last = pixel
        out[i] = table[slot]


@compiled
def assign(
    points: NDArray[np.float32],
    weights: NDArray[np.float64],
    centers: NDArray[np.float32],
    labels: NDArray[np.uint8],
    sums: NDArray[np.float64],
) -> float:
    """Give every point its nearest centre and add the point to that centre's sums.

    Blocks of `LANES` points are copied to local arrays, centres run in the outer loop and points in the
    inner one: the compiler turns that into vector code, which the same loops over the global arrays defy.
    Of equally near centres the first is taken.

    Parameters
    ----------
    points, weights
        (N, 4) float32 and (N,) float64.
    centers
        (K, 4) float32, K <= 256.
    labels
        (N,) uint8, written.
    sums
        (K, 5) float64, added to: weighted coordinates and weight.

    Returns
    -------
    inertia
        Weighted sum of squared distances to the nearest centre.
    """
    x = np.empty(LANES, np.float32)
    y = np.empty(LANES, np.float32)
    z = np.empty(LANES, np.float32)
    a = np.empty(LANES, np.float32)
    best = np.empty(LANES, np.float32)
    label = np.empty(LANES, np.int32)
    inertia = 0.0
    for start in range(0, len(points), LANES):
        n = min(LANES, len(points) - start)
        for j in range(LANES):
            i = start + min(j, n - 1)  # the last block repeats its last point
            x[j] = points[i, 0]
            y[j] = points[i, 1]
            z[j] = points[i, 2]
            a[j] = points[i, 3]
            best[j] = np.float32(3.4e38)
            label[j] = 0
        for c in range(len(centers)):
            cx = centers[c, 0]
            cy = centers[c, 1]
            cz = centers[c, 2]
            ca = centers[c, 3]
            for j in range(LANES):
                dx = x[j] - cx
                dy = y[j] - cy
                dz = z[j] - cz
                da = a[j] - ca
                distance = dx * dx + dy * dy + dz * dz + da * da
                nearer = distance < best[j]
                best[j] = distance if nearer else best[j]
                label[j] = np.int32(c) if nearer else label[j]
        for j in range(n):
            i = start + j
            c = label[j]
            weight = weights[i]
            labels[i] = c
            sums[c, 0] += weight * x[j]
            sums[c, 1] += weight * y[j]
            sums[c, 2] += weight * z[j]
            sums[c, 3] += weight * a[j]
            sums[c, 4] += weight
            inertia += weight * best[j]
    return inertia


@compiled
def tally(
    pixels: NDArray[np.uint32],
    palette: NDArray[np.uint8],
    indices: NDArray[np.uint8],
    counts: NDArray[np.int64],
    errors: NDArray[np.int64],
) -> None:
    """Count the palette entries and changed pixels; add up the errors seen over black and over white.

    Parameters
    ----------
    pixels, indices
        (M,) the original and the palette entry of each pixel.
    palette
        (K, 4) uint8.
    counts
        (K,) int64, added to.
    errors
        (3,) int64, added to: squared errors over red, green and blue, before black and before white,
        composited values being rounded to whole levels; pixels whose colour changed. (A nearly
        transparent one may change without an error.)
    """
    for i in range(len(pixels)):
        pixel = pixels[i]
        entry = indices[i]
        counts[entry] += 1
        alpha = np.int64(pixel >> np.uint32(24))
        beta = np.int64(palette[entry, 3])
        changed = alpha != beta
        for channel in range(3):
            value = np.int64((pixel >> np.uint32(8 * channel)) & np.uint32(255))
            other = np.int64(palette[entry, channel])
            black = (value * alpha + 127) // 255 - (other * beta + 127) // 255
            white = black + beta - alpha
            errors[0] += black * black
            errors[1] += white * white
            changed = changed or (alpha > 0 and value != other)
        errors[2] += changed


@compiled
def pack_frame(pixels: NDArray[np.uint32], frame: NDArray[np.uint32]) -> None:
    """Write straight 0xAABBGGRR pixels as 0xAARRGGBB premultiplied by alpha, as screens want them."""
    for i in range(len(pixels)):
        pixel = pixels[i]
        alpha = pixel >> np.uint32(24)
        red = pixel & np.uint32(255)
        green = (pixel >> np.uint32(8)) & np.uint32(255)
        blue = (pixel >> np.uint32(16)) & np.uint32(255)
        if alpha != 255:
            red = (red * alpha + np.uint32(127)) // np.uint32(255)
            green = (green * alpha + np.uint32(127)) // np.uint32(255)
            blue = (blue * alpha + np.uint32(127)) // np.uint32(255)
        frame[i] = (alpha << np.uint32(24)) | (red << np.uint32(16)) | (green << np.uint32(8)) | blue


@compiled
def halve_frame(frame: NDArray[np.uint32], half: NDArray[np.uint32]) -> None:
    """Write the mean of every 2 x 2 block of `frame` (h, w) to `half` (ceil(h/2), ceil(w/2))."""
    height, width = frame.shape
    even = np.uint32(0x00FF00FF)
    two = np.uint32(0x00020002)
    for row in range(half.shape[0]):
        top = 2 * row
        bottom = min(top + 1, height - 1)
        for column in range(half.shape[1]):
            left = 2 * column
            right = min(left + 1, width - 1)
            p = frame[top, left]
            q = frame[top, right]
            r = frame[bottom, left]
            s = frame[bottom, right]
            low = (p & even) + (q & even) + (r & even) + (s & even) + two
            high = (
                ((p >> np.uint32(8)) & even)
                + ((q >> np.uint32(8)) & even)
                + ((r >> np.uint32(8)) & even)
                + ((s >> np.uint32(8)) & even)
                + two
            )
            half[row, column] = ((low >> np.uint32(2)) & even) | (
                ((high >> np.uint32(2)) & even) << np.uint32(8)
            )
