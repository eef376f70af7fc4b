"""How good a result looks: the perceived score SSIMULACRA2.

It looks at the picture as it will be seen: where there is alpha, laid over black and over white, and the
worse of the two counts. The PSNR comes with every result (`qt_kmeans.core.quantized`), in the same way.
"""

import math
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.phrases import Phrase

if TYPE_CHECKING:
    from qt_kmeans.core.scoring.ssimulacra import Original

Pixels: TypeAlias = NDArray[np.uint8]

MAX_SCORED_PIXELS = 16_000_000  # at 17 to 25 bytes a pixel


def central_crop(height: int, width: int, most: int = MAX_SCORED_PIXELS) -> tuple[slice, slice]:
    """Return the rows and columns of the largest centred part of the same shape with `most` pixels."""
    shrink = min(1.0, math.sqrt(most / (height * width)))
    # A strip longer than `most` is cut to it in length, as its other side cannot shrink below one.
    rows = max(1, int(height * shrink))
    columns = min(max(1, int(width * shrink)), max(1, most // rows))
    rows = min(rows, most // columns)
    top, left = (height - rows) // 2, (width - columns) // 2
    return slice(top, top + rows), slice(left, left + columns)


def scored_part(height: int, width: int) -> str:
    """Return a sentence on what `ssimulacra2` looks at, empty when it is the whole picture."""
    rows, columns = central_crop(height, width)
    part = columns.stop - columns.start, rows.stop - rows.start
    if part == (width, height):
        return ""
    return Phrase(
        "SSIMULACRA2 was taken on the central {width} x {height} pixels.", width=part[0], height=part[1]
    )


class Scorer:
    """Scores many results against one original; the part that depends on the original is done once.

    Fast enough for the thread that asks (15 ms a megapixel on two cores) and modest: it keeps 7 bytes a
    pixel, twice that with transparency, and takes 10 more at work. Above `MAX_SCORED_PIXELS` the
    `central_crop` alone is looked at.

    Parameters
    ----------
    source_rgba
        (H, W, 4) uint8 straight-alpha sRGB.
    """

    def __init__(self, source_rgba: Pixels) -> None:
        self._part = central_crop(*source_rgba.shape[:2])
        self._originals = _originals(source_rgba[self._part])

    def score(self, palette: Pixels, indices: Pixels) -> float | None:
        """Return the perceived quality: 100 identical, 90 visually lossless, 70 high, 50 medium, 30 low.

        Parameters
        ----------
        palette
            (K, 4) uint8 straight-alpha sRGB.
        indices
            (H, W) uint8, each below K.

        Returns
        -------
        score
            At most 100, without a lower bound; None for pictures less than 8 pixels high or wide, for
            which it is not defined. With alpha the lower of the scores over black and over white.
        """
        if not self._originals:
            return None
        translucent = len(self._originals) > 1 or (palette[:, 3] < 255).any()
        part = indices[self._part]
        black = self._originals[0]  # stands for an opaque original on any ground
        return min(
            self._originals.get(grey, black).score(_over(palette, grey), part)
            for grey in ((0, 255) if translucent else (0,))
        )


def ssimulacra2(source_rgba: Pixels, palette: Pixels, indices: Pixels) -> float | None:
    """Return the perceived quality of a single result, as :meth:`Scorer.score` does."""
    return Scorer(source_rgba).score(palette, indices)


def _originals(source_rgba: Pixels) -> dict[int, "Original"]:
    """Return the picture on black and perhaps on white: the grounds that matter; none of a tiny picture."""
    from qt_kmeans.core.scoring.ssimulacra import LEAST_SIDE, Original  # loads the kernels

    if min(source_rgba.shape[:2]) < LEAST_SIDE:
        return {}
    grounds = (0,) if (source_rgba[..., 3] == 255).all() else (0, 255)
    return {grey: Original(_over(source_rgba, grey)) for grey in grounds}


def _over(rgba: Pixels, grey: int) -> Pixels:
    """Lay (..., 4) pixels over a grey ground; (..., 3) uint8."""
    color, alpha = rgba[..., :3], rgba[..., 3:]
    if (alpha == 255).all():
        return color
    mixed = color.astype(np.uint16) * alpha + np.uint16(grey) * (255 - alpha.astype(np.uint16))
    laid: Pixels = ((mixed + 127) // 255).astype(np.uint8)
    return laid
