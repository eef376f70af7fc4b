"""The compiled loops: measure clusters and bins, tally errors, pack frames.

The only numba code but for assignment, packed colours, dithering, seeding and scoring, which have modules of
their own.
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

from qt_kmeans.core.kernel_cache import SharedCache

_Function = TypeVar("_Function", bound=Callable[..., Any])

LANES = 64  # points per block of vector code: eight AVX-512 or sixteen AVX2 registers deep


def compiled(function: _Function) -> _Function:
    """Compile with the options all kernels share.

    A division by zero gives infinity, as in NumPy: to look for one would keep loops from vector code.
    """
    kernel: Any = numba.njit(nogil=True, fastmath=True, error_model="numpy")(function)
    shared: Any = SharedCache  # numba has no types
    kernel._cache = shared(function)  # noqa: SLF001 - as `cache=True` does with numba's own
    return cast(_Function, kernel)


@compiled
def spread(
    points: NDArray[np.float32],
    weights: NDArray[np.float64],
    labels: NDArray[np.uint8],
    means: NDArray[np.float64],
    scatters: NDArray[np.float64],
) -> None:
    """Add every point's offset from its centre's mean, times itself transposed, to that centre's matrix.

    The matrices are symmetric; the lower triangles are written.

    Parameters
    ----------
    points, weights, labels
        (N, 4) float32, (N,) float64 and (N,) uint8.
    means
        (K, 4) float64.
    scatters
        (K, 4, 4) float64, added to.
    """
    for i in range(len(points)):
        c = labels[i]
        x = points[i, 0] - means[c, 0]
        y = points[i, 1] - means[c, 1]
        z = points[i, 2] - means[c, 2]
        a = points[i, 3] - means[c, 3]
        wx, wy, wz, wa = weights[i] * x, weights[i] * y, weights[i] * z, weights[i] * a
        scatter = scatters[c]
        scatter[0, 0] += wx * x
        scatter[1, 0] += wy * x
        scatter[1, 1] += wy * y
        scatter[2, 0] += wz * x
        scatter[2, 1] += wz * y
        scatter[2, 2] += wz * z
        scatter[3, 0] += wa * x
        scatter[3, 1] += wa * y
        scatter[3, 2] += wa * z
        scatter[3, 3] += wa * a


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
    for run in range(len(starts)):
        begin = starts[run]
        end = starts[run + 1] if run + 1 < len(starts) else len(points)
        ox, oy, oz, oa = points[begin, 0], points[begin, 1], points[begin, 2], points[begin, 3]
        total = x = y = z = a = squares = 0.0  # seen from the first point: of one point there is no scatter
        for i in range(begin, end):
            weight = weights[i]
            dx = np.float64(points[i, 0] - ox)
            dy = np.float64(points[i, 1] - oy)
            dz = np.float64(points[i, 2] - oz)
            da = np.float64(points[i, 3] - oa)
            total += weight
            x += weight * dx
            y += weight * dy
            z += weight * dz
            a += weight * da
            squares += weight * (dx * dx + dy * dy + dz * dz + da * da)
        totals[run] = total
        means[run, 0] = ox + x / total
        means[run, 1] = oy + y / total
        means[run, 2] = oz + z / total
        means[run, 3] = oa + a / total
        scatters[run] += max(0.0, squares - (x * x + y * y + z * z + a * a) / total)


@compiled
def tally(
    pixels: NDArray[np.uint32],
    times: NDArray[np.int64],
    palette: NDArray[np.uint8],
    indices: NDArray[np.uint8],
    counts: NDArray[np.int64],
    errors: NDArray[np.int64],
) -> None:
    """Count the palette entries and changed pixels; add up the errors seen over black and over white.

    Parameters
    ----------
    pixels, indices
        (M,) the original and the palette entry of each pixel, or of all pixels of a colour.
    times
        (M,) how many pixels each stands for.
    palette
        (K, 4) uint8.
    counts
        (K,) int64, added to.
    errors
        (3,) int64, added to: squared errors over red, green and blue, before black and before white,
        composited values being rounded to whole levels; pixels whose colour changed. (A nearly
        transparent one may change without an error.)
    """
    black_errors = white_errors = both_errors = np.int64(0)
    changes = 0
    for i in range(len(pixels)):
        pixel = pixels[i]
        entry = indices[i]
        number = times[i]
        counts[entry] += number
        alpha = np.int64(pixel >> np.uint32(24))
        beta = np.int64(palette[entry, 3])
        if alpha == 255 and beta == 255:  # no matter over what
            red = np.int64(pixel & np.uint32(255)) - palette[entry, 0]
            green = np.int64((pixel >> np.uint32(8)) & np.uint32(255)) - palette[entry, 1]
            blue = np.int64((pixel >> np.uint32(16)) & np.uint32(255)) - palette[entry, 2]
            error = red * red + green * green + blue * blue
            both_errors += number * error
            changes += number * (error > 0)
            continue
        changed = alpha != beta
        for channel in range(3):
            value = np.int64((pixel >> np.uint32(8 * channel)) & np.uint32(255))
            other = np.int64(palette[entry, channel])
            black = (value * alpha + 127) // 255 - (other * beta + 127) // 255
            white = black + beta - alpha
            black_errors += number * black * black
            white_errors += number * white * white
            changed = changed or (alpha > 0 and value != other)
        changes += number * changed
    errors[0] += both_errors + black_errors
    errors[1] += both_errors + white_errors
    errors[2] += changes


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
