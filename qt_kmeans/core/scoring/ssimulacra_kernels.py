"""The compiled loops of SSIMULACRA2; :mod:`qt_kmeans.core.scoring.ssimulacra` says what they are for.

The inner loops go along a row without branches, so that the compiler makes vector code of them.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.kernels import compiled

REACH: Final = 5  # pixels the window extends to each side
_C2 = np.float32(0.0009)  # keeps the SSIM of even areas finite
_ONE, _TWO = np.float32(1), np.float32(2)
_HALF, _QUARTER = np.float32(0.5), np.float32(0.25)

_gauss = np.exp(-0.5 * (np.arange(-REACH, REACH + 1) / 1.5) ** 2)
TAPS: Final[NDArray[np.float32]] = (_gauss / _gauss.sum()).astype(np.float32)
_T0, _T1, _T2, _T3, _T4, _T5 = TAPS[:6]


@compiled
def mix_cones(pixels: NDArray[np.uint8], catch: NDArray[np.float32], cones: NDArray[np.float32]) -> None:
    """Write what the three kinds of cones catch of each pixel.

    Sums of tabled values come out the same wherever they are made, which products need not.

    Parameters
    ----------
    pixels
        (H, W, 3 or 4) uint8, of which the first three channels are taken.
    catch
        (3, 3, 256) what each kind catches of red, green and blue light of every level.
    cones
        (3, H, W), written.
    """
    for y in range(pixels.shape[0]):
        for x in range(pixels.shape[1]):
            red = pixels[y, x, 0]
            green = pixels[y, x, 1]
            blue = pixels[y, x, 2]
            for kind in range(3):
                table = catch[kind]
                cones[kind, y, x] = table[0, red] + table[1, green] + table[2, blue]


@compiled
def halve(planes: NDArray[np.float32], half: NDArray[np.float32]) -> None:
    """Write the mean of every 2 x 2 block, cut off at the edges, of (3, h, w) planes."""
    last = planes.shape[1] - 1
    width = planes.shape[2]
    for plane in range(3):
        for y in range(half.shape[1]):
            upper = planes[plane, 2 * y]
            lower = planes[plane, min(2 * y + 1, last)]
            row = half[plane, y]
            for x in range(width // 2):
                row[x] = _QUARTER * (upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1])
            if width % 2:
                row[width // 2] = _HALF * (upper[width - 1] + lower[width - 1])


@compiled
def cube_roots(values: NDArray[np.float32], roots: NDArray[np.float32]) -> None:
    """Write the cube roots of positive numbers (N,), right to the last bit or two.

    A third of the bits taken as a whole number is a third of the logarithm, more or less (W. Kahan,
    1991); two of Halley's steps do the rest.
    """
    bits = values.view(np.int32)
    guess = roots.view(np.int32)
    for i in range(len(values)):
        guess[i] = np.int32(np.float32(bits[i]) * np.float32(1 / 3)) + np.int32(709921077)
    for i in range(len(values)):
        root = roots[i]
        value = values[i]
        for _ in range(2):
            cube = root * root * root
            root = root * (cube + _TWO * value) / (_TWO * cube + value)
        roots[i] = root


@compiled
def compare_rows(
    original: NDArray[np.float32],
    result: NDArray[np.float32],
    start: int,
    stop: int,
    taps: NDArray[np.float32],
    sums: NDArray[np.float64],
) -> None:
    """Add up what the rows `start`..`stop` of two planes differ in.

    Parameters
    ----------
    original, result
        (h, w), with all their rows: windows reach over the edges of the span.
    taps
        `TAPS`.
    sums
        (2, 3) float64, added to: loss of structure, new edges and lost edges; and their fourth powers.
    """
    height, width = original.shape
    zero = np.float32(0)
    # Blurred down the columns, with nothing beyond the sides: the original, its square, the error, its
    # square, and the two multiplied.
    means = np.zeros(width + 2 * REACH, np.float32)
    squares = np.zeros(width + 2 * REACH, np.float32)
    shifts = np.zeros(width + 2 * REACH, np.float32)
    errors = np.zeros(width + 2 * REACH, np.float32)
    products = np.zeros(width + 2 * REACH, np.float32)
    for y in range(start, stop):
        for tap in range(2 * REACH + 1):
            nearby = y + tap - REACH
            nearby = -1 - nearby if nearby < 0 else nearby
            nearby = 2 * height - 1 - nearby if nearby >= height else nearby
            before = original[nearby]
            after = result[nearby]
            weight = taps[tap]
            keep = np.float32(tap > 0)
            for x in range(width):
                value = before[x]
                error = after[x] - value
                at = x + REACH
                means[at] = keep * means[at] + weight * value
                squares[at] = keep * squares[at] + weight * value * value
                shifts[at] = keep * shifts[at] + weight * error
                errors[at] = keep * errors[at] + weight * error * error
                products[at] = keep * products[at] + weight * value * error
        before = original[y]
        after = result[y]
        loss1 = zero
        loss4 = zero
        new1 = zero
        new4 = zero
        lost1 = zero
        lost4 = zero
        for x in range(width):
            mean = _blurred(means, x)
            shift = _blurred(shifts, x)
            variance = _blurred(squares, x) - mean * mean
            covariance = _blurred(products, x) - mean * shift  # of original and error
            noise = _blurred(errors, x) - shift * shift
            shared = _TWO * (variance + covariance) + _C2
            # 1 - (1 - shift**2) * shared / (shared + noise), with nothing left where there is no error
            loss = max((noise + shift * shift * shared) / (shared + noise), zero)
            edge = abs(before[x] - mean)
            gain = (abs(after[x] - (mean + shift)) - edge) / (_ONE + edge)
            new = max(gain, zero)
            lost = max(-gain, zero)
            loss1 += loss
            loss4 += (loss * loss) * (loss * loss)
            new1 += new
            new4 += (new * new) * (new * new)
            lost1 += lost
            lost4 += (lost * lost) * (lost * lost)
        sums[0, 0] += loss1
        sums[0, 1] += new1
        sums[0, 2] += lost1
        sums[1, 0] += loss4
        sums[1, 1] += new4
        sums[1, 2] += lost4


@compiled
def _blurred(row: NDArray[np.float32], x: int) -> np.float32:
    """Return the weighted mean around `x` of a row that begins `REACH` pixels early."""
    return np.float32(
        _T5 * row[x + 5]
        + _T4 * (row[x + 4] + row[x + 6])
        + _T3 * (row[x + 3] + row[x + 7])
        + _T2 * (row[x + 2] + row[x + 8])
        + _T1 * (row[x + 1] + row[x + 9])
        + _T0 * (row[x] + row[x + 10])
    )
