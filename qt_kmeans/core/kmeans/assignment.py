"""The step that takes the time: which centre is nearest to which point.

Points that are neighbours in the list are neighbours in space. A block of them, and a group of blocks, lies
in a box. Against the centre nearest to the middle of the box another one can be the nearest to a point in it
only if the plane halfway between both cuts the box; most centres fall out, for all the points at once. Where
one alone is left, the block's sums are added whole. (T. Kanungo et al., "An efficient k-means clustering
algorithm: analysis and implementation", IEEE Transactions on Pattern Analysis and Machine Intelligence 24(7),
2002, with blocks instead of a tree.)
"""

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.kernels import LANES, compiled

GROUP = 8 * LANES  # points per group of blocks

_FEW = 8  # centres: so many add up their points sooner in vector code, each of them all of a block
_FAR = np.float32(3.4e38)  # infinity for compiled code that knows none


@compiled
def bound(points: NDArray[np.float32], size: int, boxes: NDArray[np.float32]) -> None:
    """Write the middle and half the widths, (B, 2, 4), of the box around every `size` points."""
    half = np.float32(0.5)
    for box in range(len(boxes)):
        inside = points[box * size : (box + 1) * size]
        for axis in range(4):
            low = high = inside[0, axis]
            for i in range(len(inside)):
                low = min(low, inside[i, axis])
                high = max(high, inside[i, axis])
            boxes[box, 0, axis] = half * (low + high)
            boxes[box, 1, axis] = half * (high - low)


@compiled
def add_up(points: NDArray[np.float32], weights: NDArray[np.float64], moments: NDArray[np.float64]) -> None:
    """Write each block's weighted mean, weight and scatter, (B, 6)."""
    for block in range(len(moments)):
        inside = points[block * LANES : (block + 1) * LANES]
        heavy = weights[block * LANES : (block + 1) * LANES]
        mean = np.zeros(4)
        total = scatter = 0.0
        for i in range(len(inside)):
            total += heavy[i]
            for axis in range(4):
                mean[axis] += heavy[i] * inside[i, axis]
        mean /= max(total, 1e-300)
        for i in range(len(inside)):
            for axis in range(4):
                offset = inside[i, axis] - mean[axis]
                scatter += heavy[i] * offset * offset
        moments[block, :4] = mean
        moments[block, 4] = total
        moments[block, 5] = scatter


@compiled
def _possible(
    box: NDArray[np.float32],
    centers: NDArray[np.float32],
    count: int,
    gaps: NDArray[np.float32],
    found: NDArray[np.int32],
) -> int:
    """Write which of the first `count` centres (4, K) may be nearest to a point in `box` (2, 4); count them.

    A point m + h is nearer to c than to s if |m - c|² - |m - s|² < 2 h (c - s), which is at most twice the
    sum of half the widths times |c - s|, axis by axis. There is room for rounding. `gaps` (K,) is scratch.
    """
    mx, my, mz, ma = box[0, 0], box[0, 1], box[0, 2], box[0, 3]
    hx, hy, hz, ha = box[1, 0], box[1, 1], box[1, 2], box[1, 3]
    x, y, z, a = centers[0], centers[1], centers[2], centers[3]  # unpacked, rows are not known contiguous
    for c in range(count):
        dx = mx - x[c]
        dy = my - y[c]
        dz = mz - z[c]
        da = ma - a[c]
        gaps[c] = dx * dx + dy * dy + dz * dz + da * da
    least = _FAR
    for c in range(count):
        least = min(least, gaps[c])
    s = 0
    while gaps[s] != least:
        s += 1
    sx, sy, sz, sa = x[s], y[s], z[s], a[s]
    for c in range(count):
        reach = hx * abs(x[c] - sx) + hy * abs(y[c] - sy) + hz * abs(z[c] - sz) + ha * abs(a[c] - sa)
        gaps[c] -= np.float32(2.0001) * reach
    limit = least * np.float32(1.00001) + np.float32(1e-3)
    number = 0
    for c in range(count):
        found[number] = c
        number += gaps[c] <= limit
    return number


@compiled
def assign(
    points: NDArray[np.float32],
    weights: NDArray[np.float64],
    groups: NDArray[np.float32],
    blocks: NDArray[np.float32],
    moments: NDArray[np.float64],
    centers: NDArray[np.float32],
    labels: NDArray[np.uint8],
    sums: NDArray[np.float64],
) -> float:
    """Give every point its nearest centre and add the point to that centre's sums.

    A block is copied to local arrays, centres run in the outer loop, two at a time, and points in the inner
    one: the compiler turns that into vector code, which the same loops over the global arrays defy. Of
    equally near centres the first is taken.

    Parameters
    ----------
    points, weights
        (N, 4) float32 and (N,) float64; quick when the points of a block lie close together.
    groups, blocks, moments
        Of these points, by `bound` and `add_up`.
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
    every = np.ascontiguousarray(centers.T)
    some = np.empty((4, count), np.float32)
    gaps = np.empty(count, np.float32)
    near = np.empty(count + 1, np.int32)
    nearer = np.empty(count + 2, np.int32)
    x = np.zeros(LANES, np.float32)  # in the last block there are lanes without a point: any place will do,
    y = np.zeros(LANES, np.float32)  # but that of garbage, times no weight, might be no number
    z = np.zeros(LANES, np.float32)
    a = np.zeros(LANES, np.float32)
    best = np.empty(LANES, np.float32)
    label = np.empty(LANES, np.int32)
    weight = np.empty(LANES)
    inertia = 0.0
    for block in range(len(blocks)):
        start = block * LANES
        if start % GROUP == 0:
            number = _possible(groups[start // GROUP], every, count, gaps, near)
            for f in range(number):
                for axis in range(4):
                    some[axis, f] = every[axis, near[f]]
        found = _possible(blocks[block], some, number, gaps, nearer)
        inside = points[start : start + LANES]
        heavy = weights[start : start + LANES]
        out = labels[start : start + LANES]
        n = len(inside)
        if found == 1:
            c = near[nearer[0]]
            total = moments[block, 4]
            for axis in range(4):
                offset = moments[block, axis] - centers[c, axis]
                inertia += total * offset * offset
                sums[c, axis] += total * moments[block, axis]
            sums[c, 4] += total
            inertia += moments[block, 5]
            out[:] = c
            continue
        for j in range(n):
            x[j] = inside[j, 0]
            y[j] = inside[j, 1]
            z[j] = inside[j, 2]
            a[j] = inside[j, 3]
        for j in range(LANES):
            best[j] = _FAR
            label[j] = 0
        nearer[found] = nearer[found - 1]
        for f in range(0, found, 2):
            one, two = nearer[f], nearer[f + 1]
            c, other = near[one], near[two]
            cx, cy, cz, ca = some[0, one], some[1, one], some[2, one], some[3, one]
            ox, oy, oz, oa = some[0, two], some[1, two], some[2, two], some[3, two]
            for j in range(LANES):
                dx = x[j] - cx
                dy = y[j] - cy
                dz = z[j] - cz
                da = a[j] - ca
                ex = x[j] - ox
                ey = y[j] - oy
                ez = z[j] - oz
                ea = a[j] - oa
                distance = dx * dx + dy * dy + dz * dz + da * da
                second = ex * ex + ey * ey + ez * ez + ea * ea
                which = other if second < distance else c
                distance = second if second < distance else distance
                lower = distance < best[j]
                best[j] = distance if lower else best[j]
                label[j] = which if lower else label[j]
        for j in range(n):
            inertia += heavy[j] * best[j]
            out[j] = label[j]
        if found > _FEW:
            _add(x, y, z, a, heavy, label, sums)
            continue
        weight[:n] = heavy
        weight[n:] = 0.0
        for f in range(found):
            c = near[nearer[f]]
            sx = sy = sz = sa = total = 0.0
            for j in range(LANES):
                counted = weight[j] if label[j] == c else 0.0
                sx += counted * x[j]
                sy += counted * y[j]
                sz += counted * z[j]
                sa += counted * a[j]
                total += counted
            sums[c, 0] += sx
            sums[c, 1] += sy
            sums[c, 2] += sz
            sums[c, 3] += sa
            sums[c, 4] += total
    return inertia


@compiled
def _add(
    x: NDArray[np.float32],
    y: NDArray[np.float32],
    z: NDArray[np.float32],
    a: NDArray[np.float32],
    weights: NDArray[np.float64],
    label: NDArray[np.int32],
    sums: NDArray[np.float64],
) -> None:
    """Add the points of a block to the `sums` (K, 5) of their centres: runs of one label at a time."""
    c = label[0]
    sx = sy = sz = sa = total = 0.0
    for j in range(len(weights)):
        if label[j] != c:
            sums[c, 0] += sx
            sums[c, 1] += sy
            sums[c, 2] += sz
            sums[c, 3] += sa
            sums[c, 4] += total
            sx = sy = sz = sa = total = 0.0
            c = label[j]
        weight = weights[j]
        sx += weight * x[j]
        sy += weight * y[j]
        sz += weight * z[j]
        sa += weight * a[j]
        total += weight
    sums[c, 0] += sx
    sums[c, 1] += sy
    sums[c, 2] += sz
    sums[c, 3] += sa
    sums[c, 4] += total
