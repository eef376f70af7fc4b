"""SSIMULACRA2 of many results against one original, in a few milliseconds each.

The score compares two pictures at six scales in the opponent colours X, Y and B of JPEG XL: how much of
the structure is lost (SSIM), which edges are new (banding, noise), and which are gone. Of each it takes
the mean and the 4-norm and weighs them; a polynomial brings the sum to a scale of quality.

Formula, constants and weights are those of SSIMULACRA 2.1 (J. Sneyers,
https://github.com/cloudinary/ssimulacra2, BSD 3-Clause). The yardstick in the tests is the package
`ssimulacra2`, whose window is taken over: a Gaussian of 11 taps, mirrored above and below, zero beyond
the sides. What makes ours quick:

- Most weights are next to nothing: at full size only Y counts, B only at an eighth and a sixteenth.
  Planes of which no weight reaches `_LEAST_WEIGHT` are left out, which moves the score by some 0.001.
- Windows, maps and norms are made of a few rows at a time and are gone with them; no map is ever whole.
- Variances are taken of the error instead of the result, so that nothing large and nearly equal is
  subtracted, and 32 bits suffice.
"""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.parallel import map_items
from qt_kmeans.core.scoring.ssimulacra_kernels import TAPS, compare_rows, cube_roots, halve, mix_cones

Planes: TypeAlias = dict[tuple[int, int], NDArray[np.float32]]
"""The planes that count, by opponent colour (X, Y, B) and scale."""

Cones: TypeAlias = NDArray[np.float32]
"""What long, middle and short cones catch, (3, H, W)."""

Block: TypeAlias = Callable[[slice], Cones]
"""Gives some rows of a picture."""

LEAST_SIDE = 8  # pixels; there is no scale to look at below it

_SCALES = 6
_SPAN = 1 << 16  # pixels in one piece of work
_LEAST_WEIGHT = 0.01

# fmt: off
_WEIGHTS = np.array([  # mean and 4-norm of: lost structure, new edges, lost edges
    0, 0.00073766067, 0, 0, 0.00077934817, 0,  # X at full size
    0, 0.00043711557, 0, 1.1041726, 0.00066284834, 0.00015231633,  # at a half
    0, 0.0016406437, 0, 1.8422456, 11.441173, 0,  # at a quarter, and so on
    0.00079891094, 0.00017681644, 0, 1.8787595, 10.94907, 0,
    0.0007289347, 0.96779371, 0, 0.00014003424, 0.9981767, 0.00031949756,
    0.00045509921, 0, 0, 0.0013648766, 0, 0,
    0, 0, 0, 7.4668903, 0, 17.445834,  # Y
    0.00062356016, 0, 0, 6.6836781, 0.00037724408, 1.0278899,
    225.20515, 0, 0, 19.213238, 0.0011401525, 0.0012377556,
    176.39318, 0, 0, 24.43301, 0.28520803, 0.00044854369,
    0, 0, 0, 34.779063, 44.835625, 0,
    0, 0, 0, 0, 0, 0,
    0, 0.00086805566, 0, 0, 0, 0,  # B
    0, 0.00053131919, 0, 0.00016533814, 0, 0,
    0, 0, 0, 0.00041791718, 0.0017290828, 0,
    0.0020827006, 0, 0, 8.8269828, 23.192433, 0,
    95.10805, 0.9863978, 0.98343828, 0.0012286405, 171.26673, 0.98078589,
    0, 0, 0, 0.00051300646, 0, 0.00010854058,
])
# fmt: on

_LEVELS = np.arange(256) / 255
_LIGHT = np.where(_LEVELS <= 0.04045, _LEVELS / 12.92, ((_LEVELS + 0.055) / 1.055) ** 2.4)
_CONES = np.array(  # what long, middle and short ones catch of red, green and blue light
    [
        [0.30, 0.622, 0.078],
        [0.23, 0.692, 0.078],
        [0.24342268924547819, 0.20476744424496821, 0.5518098665095536],
    ]
)
_DARK = 0.0037930732552754493  # and without light
_CATCH = (_CONES[:, :, np.newaxis] * _LIGHT + _DARK / 3).astype(np.float32)
_DARK_ROOT = np.float32(np.cbrt(_DARK))


class Original:
    """A picture that others of its size are scored against.

    Keeps seven bytes a pixel; :meth:`score` takes as many again for a moment, and three for the halves.

    Parameters
    ----------
    pixels
        (H, W, 3 or 4) uint8 sRGB, at least `LEAST_SIDE` high and wide; opacity is not looked at.
    """

    def __init__(self, pixels: NDArray[np.uint8]) -> None:
        scales, side = 0, min(pixels.shape[:2])
        while scales < _SCALES and side >= LEAST_SIDE:
            scales, side = scales + 1, _half(side)
        # A picture too small for all scales takes the first of the weights, as the original program does.
        self._weights = _WEIGHTS[: 18 * scales].reshape(3, scales, 2, 3)
        self._shape = pixels.shape[:2]
        self._planes = self._split(partial(_seen, pixels))

    def score(self, colors: NDArray[np.uint8], indices: NDArray[np.uint8]) -> float:
        """Return the score of a picture in few colours: 100 if identical, without a lower bound.

        Parameters
        ----------
        colors
            (K, 3) uint8 sRGB.
        indices
            (H, W) uint8, each below K.
        """
        planes = self._split(partial(_looked_up, _seen(colors[np.newaxis])[:, 0], indices))

        def compare(piece: tuple[tuple[int, int], slice]) -> NDArray[np.float64]:
            key, rows = piece
            sums = np.zeros((2, 3))
            compare_rows(self._planes[key], planes[key], rows.start, rows.stop, TAPS, sums)
            return sums

        pieces = [(key, rows) for key, plane in planes.items() for rows in _spans(*plane.shape)]
        norms = np.zeros(self._weights.shape)
        for (key, _), sums in zip(pieces, map_items(compare, pieces), strict=True):
            norms[key] += sums / planes[key].size
        norms[:, :, 1] **= 0.25
        return _quality(float((self._weights * norms).sum()))

    def _split(self, cones: Block) -> Planes:
        """Return the opponent colours of a picture at all scales, but for those without weight."""
        planes: Planes = {}
        height, width = self._shape
        for scale in range(self._weights.shape[1]):
            half = np.empty((3, _half(height), _half(width)), np.float32)
            wanted = [color for color in range(3) if self._weights[color, scale].max() >= _LEAST_WEIGHT]
            level = {color: np.empty((height, width), np.float32) for color in wanted}
            _fill(level, half, cones, _spans(height, width))
            planes |= {(color, scale): plane for color, plane in level.items()}
            cones = partial(_cut, half)
            height, width = half.shape[1:]
        return planes


def _fill(level: dict[int, NDArray[np.float32]], half: Cones, cones: Block, spans: list[slice]) -> None:
    """Write the opponent colours of one scale, and the cones of the next."""

    def part(rows: slice) -> None:
        block = cones(rows)
        halve(block, half[:, rows.start // 2 : _half(rows.stop)])
        for color, plane in level.items():
            plane[rows] = _opponent(color, block)

    map_items(part, spans)


def _seen(pixels: NDArray[np.uint8], rows: slice = slice(None)) -> Cones:
    """Return what the cones catch of pixels (H, W, 3 or 4)."""
    block = pixels[rows]
    cones = np.empty((3, *block.shape[:2]), np.float32)
    mix_cones(block, _CATCH, cones)
    return cones


def _looked_up(table: NDArray[np.float32], indices: NDArray[np.uint8], rows: slice) -> Cones:
    return np.take(table, indices[rows], axis=1)


def _cut(cones: Cones, rows: slice) -> Cones:
    return cones[:, rows]


def _opponent(color: int, cones: Cones) -> NDArray[np.float32]:
    """Return X, Y or B as the score wants them: all above zero, X stretched."""
    long, middle = _cube_root(cones[0]), _cube_root(cones[1])
    if color == 0:
        return 7 * (long - middle) + np.float32(0.42)
    luminance = np.float32(0.5) * (long + middle)
    if color == 1:
        return luminance + (np.float32(0.01) - _DARK_ROOT)
    return _cube_root(cones[2]) - luminance + np.float32(0.55)


def _cube_root(plane: NDArray[np.float32]) -> NDArray[np.float32]:
    roots = np.empty_like(plane)
    cube_roots(plane.reshape(-1), roots.reshape(-1))
    return roots


def _half(side: int) -> int:
    return (side + 1) // 2


def _spans(height: int, width: int) -> list[slice]:
    """Cut rows into pieces of work that begin at even rows."""
    step = max(2, _SPAN // width // 2 * 2)
    return [slice(start, min(start + step, height)) for start in range(0, height, step)]


def _quality(distance: float) -> float:
    """Return the score for a weighted sum of differences."""
    x = 0.9562382616834844 * distance
    x = 2.326765642916932 * x - 0.020884521182843837 * x**2 + 6.248496625763138e-05 * x**3
    return 100 - 10 * x**0.6276336467831387 if x > 0 else 100.0
