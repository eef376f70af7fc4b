"""A picture as the eye averages it: from where single pixels are no longer told apart.

Light adds up, not its numbers in a file: the pixels are blurred in linear light, by a Gaussian of `SIGMA`
pixels. A checkerboard of two colours then is the colour that they mix to, as it is on the screen.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.colors import to_linear
from qt_kmeans.core.kernels import compiled
from qt_kmeans.core.parallel import map_items
from qt_kmeans.core.progress import Progress, silent

SIGMA: Final = 1.25  # pixels; a pattern of every other pixel keeps 0.05 % of its contrast, one of four 15 %

_REACH: Final = 4  # pixels, beyond which nothing counts
_ROWS: Final = 32  # per piece of work
_PIECES_AT_A_TIME: Final = 16  # between two looks at whether anybody still wants the answer
_FINE: Final = 65535  # steps of light between black and white
_KERNEL: Final = np.exp(-0.5 * (np.arange(-_REACH, _REACH + 1) / SIGMA) ** 2)
_WEIGHTS: Final = tuple((_KERNEL / _KERNEL.sum()).astype(np.float32).tolist())  # constants to the compiler


def averaged(pixels: NDArray[np.uint32], progress: Progress = silent) -> NDArray[np.uint32]:
    """Return premultiplied pixels (H, W) 0xAARRGGBB, blurred: what they are over black.

    Blurred in light, their channels may exceed their alpha: over white something else is seen.

    Guarantees: what is of one colour stays as it is; nothing is lighter or darker than what it is made of.

    Raises
    ------
    Cancelled
        Out of `progress`, when the caller no longer wants the answer.
    """
    result = np.empty_like(pixels)
    height = len(pixels)
    light = to_linear(np.arange(256, dtype=np.float32) / 255)
    levels = _levels(light)

    def part(top: int) -> None:
        _average(pixels, top, min(top + _ROWS, height), light, levels, result)

    tops = range(0, height, _ROWS)
    for start in range(0, len(tops), _PIECES_AT_A_TIME):
        progress("Comparing", start / len(tops))
        map_items(part, tops[start : start + _PIECES_AT_A_TIME])
    return result


def _levels(light: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return for each of so many steps of light the level 0..255 that is nearest in light."""
    middles = (light[1:] + light[:-1]) / 2
    steps = np.linspace(0, 1, _FINE + 1, dtype=np.float32)
    return np.searchsorted(middles, steps).astype(np.uint8)


@compiled
def _average(
    pixels: NDArray[np.uint32],
    top: int,
    bottom: int,
    light: NDArray[np.float32],
    levels: NDArray[np.uint8],
    result: NDArray[np.uint32],
) -> None:
    """Write the rows from `top` to `bottom` of the blurred picture; beyond its edges it goes on as there."""
    height, width = pixels.shape
    across = np.empty((bottom - top + 2 * _REACH, 4, width), np.float32)
    line = np.empty(width + 2 * _REACH, np.float32)
    for row in range(len(across)):
        source = pixels[min(max(top + row - _REACH, 0), height - 1)]
        for plane in range(4):
            shift = np.uint32(8 * plane)
            for x in range(width):
                level = (source[x] >> shift) & np.uint32(255)
                line[_REACH + x] = light[level] if plane < 3 else np.float32(level) * np.float32(1 / 255)
            line[:_REACH] = line[_REACH]
            line[_REACH + width :] = line[_REACH + width - 1]
            _weigh(line, across[row, plane])
    down = np.empty(width, np.float32)
    for y in range(bottom - top):
        out = result[top + y]
        out[:] = np.uint32(0)
        for plane in range(4):
            down[:] = np.float32(0)
            for tap in range(2 * _REACH + 1):
                weight = np.float32(_WEIGHTS[tap])
                for x in range(width):
                    down[x] += weight * across[y + tap, plane, x]
            shift = np.uint32(8 * plane)
            for x in range(width):
                share = min(max(down[x], np.float32(0)), np.float32(1))
                if plane < 3:
                    level = np.uint32(levels[int(share * np.float32(_FINE) + np.float32(0.5))])
                else:
                    level = np.uint32(share * np.float32(255) + np.float32(0.5))
                out[x] |= level << shift


@compiled
def _weigh(line: NDArray[np.float32], out: NDArray[np.float32]) -> None:
    """Write the weighted sums (W,) of a line (W + 2 x reach,)."""
    out[:] = np.float32(0)
    for tap in range(2 * _REACH + 1):
        weight = np.float32(_WEIGHTS[tap])
        for x in range(len(out)):
            out[x] += weight * line[x + tap]
