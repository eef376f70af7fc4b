"""The compiled loops: find the nearest centre, measure clusters, tally errors, pack frames.

The only numba code but for packed colours, dithering, seeding and scoring, which have modules of their own.
Every kernel is a plain function over arrays that releases the GIL; callers split the arrays over threads
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


def compiled(function: _Function) -> _Function:
    """Compile with the options all kernels share.

    A division by zero gives infinity, as in NumPy: to look for one would keep loops from vector code.
    """
    options = numba.njit(cache=True, nogil=True, fastmath=True, error_model="numpy")
    return cast(_Function, options(function))


@compiled
def bound_blocks(
    points: NDArray[np.float32], middles: NDArray[np.float32], radii: NDArray[np.float32]
) -> None:
    """Write a sphere around each block of `LANES` points: (B, 4) middles and (B,) radii."""
    half = np.float32(0.5)
    for block in range(len(radii)):
        start = block * LANES
        end = min(start + LANES, len(points))
        for axis in range(4):
            low = points[start, axis]
            high = low
            for i in range(start, end):
                low = min(low, points[i, axis])
                high = max(high, points[i, axis])
            middles[block, axis] = half * (low + high)
        farthest = np.float32(0)
        for i in range(start, end):
            distance = np.float32(0)
            for axis in range(4):
                offset = points[i, axis] - middles[block, axis]
                distance += offset * offset
            farthest = max(farthest, distance)
        radii[block] = np.sqrt(farthest)


@compiled
def assign(
    points: NDArray[np.float32],
    weights: NDArray[np.float64],
    middles: NDArray[np.float32],
    radii: NDArray[np.float32],
    centers: NDArray[np.float32],
    labels: NDArray[np.uint8],
    sums: NDArray[np.float64],
) -> float:
    """Give every point its nearest centre and add the point to that centre's sums.

    A centre can be the nearest to a point of a block only if it is nearer to the block's middle than the
    centre nearest to that, plus the block's diameter: most fall out, all the points of the block at once.
    (The idea of T. Kanungo et al., "An efficient k-means clustering algorithm", IEEE PAMI 24(7), 2002,
    with blocks instead of a tree.) For the others a block is copied to local arrays, centres run in the
    outer loop and points in the inner one: the compiler turns that into vector code, which the same loops
    over the global arrays defy. Of equally near centres the first is taken.

    Parameters
    ----------
    points, weights
        (N, 4) float32 and (N,) float64; quick when the points of a block lie close together.
    middles, radii
        Of the blocks, by `bound_blocks`.
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
    count = len(centers)
    cx = np.ascontiguousarray(centers[:, 0])
    cy = np.ascontiguousarray(centers[:, 1])
    cz = np.ascontiguousarray(centers[:, 2])
    ca = np.ascontiguousarray(centers[:, 3])
    gaps = np.empty(count, np.float32)
    near = np.empty(count, np.int32)
    x = np.empty(LANES, np.float32)
    y = np.empty(LANES, np.float32)
    z = np.empty(LANES, np.float32)
    a = np.empty(LANES, np.float32)
    best = np.empty(LANES, np.float32)
    label = np.empty(LANES, np.int32)
    inertia = 0.0
    for block in range(len(radii)):
        mx, my, mz, ma = middles[block]
        for c in range(count):
            dx = mx - cx[c]
            dy = my - cy[c]
            dz = mz - cz[c]
            da = ma - ca[c]
            gaps[c] = dx * dx + dy * dy + dz * dz + da * da
        nearest = np.float32(3.4e38)
        for c in range(count):
            nearest = min(nearest, gaps[c])
        # With room for rounding.
        reach = (np.sqrt(nearest) + 2 * radii[block]) * np.float32(1.0001) + np.float32(1e-3)
        reach *= reach
        found = 0
        for c in range(count):
            near[found] = c
            found += gaps[c] <= reach
        start = block * LANES
        n = min(LANES, len(points) - start)
        for j in range(LANES):
            i = start + min(j, n - 1)  # the last block repeats its last point
            x[j] = points[i, 0]
            y[j] = points[i, 1]
            z[j] = points[i, 2]
            a[j] = points[i, 3]
            best[j] = np.float32(3.4e38)
            label[j] = 0
        for f in range(found):
            c = near[f]
            px = cx[c]
            py = cy[c]
            pz = cz[c]
            pa = ca[c]
            for j in range(LANES):
                dx = x[j] - px
                dy = y[j] - py
                dz = z[j] - pz
                da = a[j] - pa
                distance = dx * dx + dy * dy + dz * dz + da * da
                nearer = distance < best[j]
                best[j] = distance if nearer else best[j]
                label[j] = c if nearer else label[j]
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
def spread(
    points: NDArray[np.float32],
    weights: NDArray[np.float64],
    labels: NDArray[np.uint8],
    means: NDArray[np.float64],
    scatters: NDArray[np.float64],
) -> None:
    """Add every point's offset from its centre's mean, times itself transposed, to that centre's matrix.

    Parameters
    ----------
    points, weights, labels
        (N, 4) float32, (N,) float64 and (N,) uint8.
    means
        (K, 4) float64.
    scatters
        (K, 4, 4) float64, added to.
    """
    offset = np.empty(4)
    for i in range(len(points)):
        c = labels[i]
        for axis in range(4):
            offset[axis] = points[i, axis] - means[c, axis]
        for axis in range(4):
            for other in range(4):
                scatters[c, axis, other] += weights[i] * offset[axis] * offset[other]


@compiled
def bin_means(
    points: NDArray[np.float32],
    weights: NDArray[np.float64],
    starts: NDArray[np.int64],
    means: NDArray[np.float32],
    totals: NDArray[np.float64],
    scatters: NDArray[np.float64],
) -> None:
    """Write the weighted means (B, 4) and weights (B,) of runs of points.

    Parameters
    ----------
    points, weights
        (N, 4) float32 and (N,) float64.
    starts
        (B,) int64, the first point of each run.
    scatters
        (B,) float64, added to: the weighted sums of squared distances to the means.
    """
    mean = np.empty(4)
    for run in range(len(starts)):
        end = starts[run + 1] if run + 1 < len(starts) else len(points)
        total = 0.0
        mean[:] = 0.0
        for i in range(starts[run], end):
            total += weights[i]
            for axis in range(4):
                mean[axis] += weights[i] * points[i, axis]
        totals[run] = total
        for axis in range(4):
            means[run, axis] = mean[axis] / total
        for i in range(starts[run], end):
            for axis in range(4):
                offset = points[i, axis] - means[run, axis]
                scatters[run] += weights[i] * offset * offset


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
