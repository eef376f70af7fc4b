"""How far one picture is from another, pixel by pixel, as the eye sees it.

What an error is, and in which byte it is kept, says :mod:`qt_kmeans.core.scoring.error_scale`.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.colors import OKLAB_CONES, OKLAB_OPPONENTS, to_linear
from qt_kmeans.core.kernels import LANES, compiled
from qt_kmeans.core.parallel import map_items
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.scoring.averaging import averaged
from qt_kmeans.core.scoring.error_scale import CODE_SCALE, JUST_VISIBLE, errors_of
from qt_kmeans.core.scoring.worst_regions import Region, worst_regions
from qt_kmeans.core.showing.frames import Picture
from qt_kmeans.core.showing.framing import levels_of

_PIECE = 1 << 17  # pixels per piece of work: 1 ms
_PIECES_AT_A_TIME = 32  # between two looks at whether anybody still wants the answer
_BINS_PER_UNIT = 10  # of the histogram of errors

# Rows of Oklab's matrices as tuples, which are constants to the compiler where arrays are not.
_L, _M, _S = (tuple(row) for row in OKLAB_CONES)
_LIGHT, _GREEN_RED, _BLUE_YELLOW = (tuple(row) for row in OKLAB_OPPONENTS)


@dataclass(frozen=True, slots=True, eq=False)
class Difference:
    """The errors of one picture against another.

    Attributes
    ----------
    before, after
        The pictures, as they were compared.
    levels
        Arrays (h, w) uint8 of error codes, read-only; largest first, each later one
        half the size, with mean errors. The first is as large as the smaller of the two pictures' own.
    mean, high, peak
        Delta E: the mean; what 95 % of the pixels stay below; the largest.
    regions
        Where it is worst, the worst first; none of a preview.
    as_seen
        Whether neighbouring pixels were averaged first, as the eye does it.
    """

    before: Picture
    after: Picture
    levels: tuple[NDArray[np.uint8], ...]
    mean: float
    high: float
    peak: float
    regions: tuple[Region, ...]
    as_seen: bool = False


def difference(
    before: Picture, after: Picture, progress: Progress = silent, *, as_seen: bool = False
) -> Difference:
    """Compare two pictures of the same scene.

    When one of them is a preview, made of every n-th pixel of every n-th row, those pixels are compared.

    Parameters
    ----------
    as_seen
        Compare what the eye averages neighbouring pixels to, so that dithering is the colour that it mixes;
        else pixel by pixel.

    Raises
    ------
    ValueError
        When the pictures are not of the same size.
    Cancelled
        Out of `progress`, when the caller no longer wants the answer.
    """
    if (before.width, before.height) != (after.width, after.height):
        raise ValueError("only pictures of the same size can be compared")
    first, second = _same_pixels(before, after)
    opaque = before.opaque and after.opaque
    over_black = over_white = first, second
    if as_seen:
        # Light mixes as it is seen, thus on the ground: over white it is not what it is over black.
        over_black = averaged(first, progress), averaged(second, progress)
        over_white = over_black
    if as_seen and not opaque:
        over_white = averaged(_on_white(first), progress), averaged(_on_white(second), progress)
    codes, histogram, total = _measure(over_black, over_white, opaque, progress)
    whole = codes.shape == (before.height, before.width)
    return Difference(
        before,
        after,
        levels_of(codes, _halve_codes),
        mean=total / codes.size,
        high=_percentile(histogram, 0.95),
        peak=float(errors_of(codes.max(keepdims=True)).max()),
        regions=worst_regions(first, second, codes, JUST_VISIBLE, progress) if whole else (),
        as_seen=as_seen,
    )


def _same_pixels(before: Picture, after: Picture) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """Return the frames of both, the larger one reduced to the pixels that the other has."""
    frames = before.levels[0], after.levels[0]
    rows, columns = (min(sides) for sides in zip(*(frame.shape for frame in frames), strict=True))
    first, second = (
        np.ascontiguousarray(frame[::stride, ::stride])
        for frame in frames
        for stride in [max(-(-frame.shape[0] // rows), -(-frame.shape[1] // columns))]
    )
    return first, second


def _on_white(pixels: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Return premultiplied pixels 0xAARRGGBB laid over white, opaque."""
    laid = np.uint32(255) - (pixels >> np.uint32(24))
    laid *= np.uint32(0x010101)  # what shines through, in every channel; none overflows
    laid += pixels & np.uint32(0xFFFFFF)
    laid |= np.uint32(0xFF000000)
    return laid


def _measure(
    over_black: tuple[NDArray[np.uint32], NDArray[np.uint32]],
    over_white: tuple[NDArray[np.uint32], NDArray[np.uint32]],
    opaque: bool,
    progress: Progress,
) -> tuple[NDArray[np.uint8], NDArray[np.int64], float]:
    """Return the error codes, the histogram of errors and their sum."""
    linear = to_linear(np.arange(256, dtype=np.float32) / 255)
    codes = np.empty(over_black[0].shape, np.uint8)
    out = codes.ravel()
    before, after, white_before, white_after = (frame.ravel() for frame in (*over_black, *over_white))

    def part(span: slice) -> tuple[NDArray[np.int64], float]:
        histogram = np.zeros(101 * _BINS_PER_UNIT, np.int64)
        black, white = (before[span], after[span]), (white_before[span], white_after[span])
        total = _compare(black[0], black[1], white[0], white[1], opaque, linear, out[span], histogram)
        return histogram, total

    parts = []
    spans = [slice(start, start + _PIECE) for start in range(0, len(out), _PIECE)]
    for start in range(0, len(spans), _PIECES_AT_A_TIME):
        progress("Comparing", start / len(spans))
        parts += map_items(part, spans[start : start + _PIECES_AT_A_TIME])
    histogram = np.sum([histogram for histogram, _ in parts], axis=0)
    return codes, histogram, sum(total for _, total in parts)


def _percentile(histogram: NDArray[np.int64], share: float) -> float:
    """Return the error that `share` of all pixels stay below or at."""
    place = int(np.searchsorted(np.cumsum(histogram), share * histogram.sum()))
    return place / _BINS_PER_UNIT


@compiled
def _cube_root(x: np.float32) -> np.float32:
    """Return the cube root of x >= 0 to six digits, without divisions and branches: vector code has none.

    Newton's method for the inverse cube root, started from a third of the exponent.
    """
    y = np.int32(0x54A2FA8C - np.float32(x).view(np.int32) // 3).view(np.float32)
    for _ in range(3):
        y = y * (np.float32(4 / 3) - np.float32(1 / 3) * x * y * y * y)
    return np.float32(x * y * y)


@compiled
def _fill_lab(
    pixels: NDArray[np.uint32],
    start: int,
    count: int,
    white: bool,
    linear: NDArray[np.float32],
    lab: NDArray[np.float32],
) -> None:
    """Write the Oklab coordinates (3, LANES) of premultiplied pixels, laid over black or over white."""
    for j in range(LANES):
        pixel = pixels[start + min(j, count - 1)]
        light = np.uint32(255) - (pixel >> np.uint32(24)) if white else np.uint32(0)
        red = linear[((pixel >> np.uint32(16)) & np.uint32(255)) + light]
        green = linear[((pixel >> np.uint32(8)) & np.uint32(255)) + light]
        blue = linear[(pixel & np.uint32(255)) + light]
        lab[0, j] = _L[0] * red + _L[1] * green + _L[2] * blue
        lab[1, j] = _M[0] * red + _M[1] * green + _M[2] * blue
        lab[2, j] = _S[0] * red + _S[1] * green + _S[2] * blue
    for j in range(LANES):
        long, middle, short = _cube_root(lab[0, j]), _cube_root(lab[1, j]), _cube_root(lab[2, j])
        lab[0, j] = _LIGHT[0] * long + _LIGHT[1] * middle + _LIGHT[2] * short
        lab[1, j] = _GREEN_RED[0] * long + _GREEN_RED[1] * middle + _GREEN_RED[2] * short
        lab[2, j] = _BLUE_YELLOW[0] * long + _BLUE_YELLOW[1] * middle + _BLUE_YELLOW[2] * short


@compiled
def _compare(
    before: NDArray[np.uint32],
    after: NDArray[np.uint32],
    white_before: NDArray[np.uint32],
    white_after: NDArray[np.uint32],
    opaque: bool,
    linear: NDArray[np.float32],
    codes: NDArray[np.uint8],
    histogram: NDArray[np.int64],
) -> float:
    """Write the error codes of pixels, count their errors, and return the sum of these.

    In blocks of `LANES`, like `assignment.assign`: that is vector code, five times as fast.

    Parameters
    ----------
    before, after
        (M,) premultiplied, 0xAARRGGBB; to be laid over black.
    white_before, white_after
        The same to be laid over white, or laid already and opaque.
    opaque
        True when every alpha is 255, so that nothing shines through.
    linear
        (256,) float32, the linear light of each level.
    codes
        (M,) uint8, written.
    histogram
        (N,) int64, added to: pixels per tenth of a delta E.
    """
    first = np.empty((3, LANES), np.float32)
    second = np.empty((3, LANES), np.float32)
    errors = np.empty(LANES, np.float32)
    total = 0.0
    for start in range(0, len(before), LANES):
        count = min(LANES, len(before) - start)
        errors[:] = np.float32(0)
        for white in range(1 if opaque else 2):
            _fill_lab(white_before if white else before, start, count, white == 1, linear, first)
            _fill_lab(white_after if white else after, start, count, white == 1, linear, second)
            for j in range(LANES):
                light = first[0, j] - second[0, j]
                green_red = first[1, j] - second[1, j]
                blue_yellow = first[2, j] - second[2, j]
                error = np.sqrt(light * light + green_red * green_red + blue_yellow * blue_yellow)
                errors[j] = max(errors[j], error * np.float32(100))
        for j in range(count):
            error = errors[j]
            total += error
            code = np.float32(CODE_SCALE) * np.sqrt(error) + np.float32(0.5)
            codes[start + j] = np.uint8(min(code, np.float32(255)))
            bin_ = int(error * np.float32(_BINS_PER_UNIT) + np.float32(0.5))
            histogram[bin_ if bin_ < len(histogram) else len(histogram) - 1] += 1
    return total


@compiled
def _halve_codes(codes: NDArray[np.uint8], half: NDArray[np.uint8]) -> None:
    """Write a map of half the size whose errors are the means of two by two."""
    height, width = codes.shape
    scale = np.float32(0.25 / (CODE_SCALE * CODE_SCALE))
    for row in range(half.shape[0]):
        top, bottom = 2 * row, min(2 * row + 1, height - 1)
        for column in range(half.shape[1]):
            left, right = 2 * column, min(2 * column + 1, width - 1)
            a, b = np.float32(codes[top, left]), np.float32(codes[top, right])
            c, d = np.float32(codes[bottom, left]), np.float32(codes[bottom, right])
            mean = (a * a + b * b + c * c + d * d) * scale
            half[row, column] = np.uint8(np.float32(CODE_SCALE) * np.sqrt(mean) + np.float32(0.5))
