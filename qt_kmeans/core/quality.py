"""How good a result looks: the perceived score SSIMULACRA2.

It looks at the picture as it will be seen: where there is alpha, laid over black and over white, and the
worse of the two counts. The PSNR comes with every result (`qt_kmeans.core.quantized`), in the same way.
"""

import io
import math
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Pixels: TypeAlias = NDArray[np.uint8]

MAX_SCORED_PIXELS = 4_000_000  # SSIMULACRA2 takes about half a kilobyte a pixel
_LEAST_SIDE = 8  # pixels; the score has no scale to look at below it


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
    return f"SSIMULACRA2 was taken on the central {part[0]} x {part[1]} pixels."


def ssimulacra2(source_rgba: Pixels, palette: Pixels, indices: Pixels) -> float | None:
    """Return the perceived quality: 100 identical, 90 visually lossless, 70 high, 50 medium, 30 low.

    Takes about a second and half a gigabyte per megapixel, so it belongs in the child process. Above
    4 megapixels the `central_crop` alone is scored; cutting both arrays before they are sent to the
    child gives the same answer.

    Parameters
    ----------
    source_rgba
        (H, W, 4) uint8 straight-alpha sRGB.
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
    if min(indices.shape) < _LEAST_SIDE:
        return None
    part = central_crop(*indices.shape)
    source = source_rgba[part]
    result = palette[indices[part]]
    opaque = bool((source[..., 3] == 255).all()) and bool((result[..., 3] == 255).all())
    return min(_score(_over(source, grey), _over(result, grey)) for grey in ((0,) if opaque else (0, 255)))


def _score(original: Pixels, distorted: Pixels) -> float:
    from ssimulacra2 import compute_ssimulacra2

    return float(compute_ssimulacra2(_as_file(original), _as_file(distorted)))


def _as_file(rgb: Pixels) -> io.BytesIO:
    """Return pixels as an uncompressed PPM in memory: the scorer opens files."""
    height, width, _ = rgb.shape
    return io.BytesIO(b"P6 %d %d 255\n" % (width, height) + np.ascontiguousarray(rgb).tobytes())


def _over(rgba: Pixels, grey: int) -> Pixels:
    """Lay (H, W, 4) pixels over a grey ground; (H, W, 3) uint8."""
    color, alpha = rgba[..., :3], rgba[..., 3:]
    if (alpha == 255).all():
        return color
    mixed = color.astype(np.uint16) * alpha + np.uint16(grey) * (255 - alpha.astype(np.uint16))
    laid: Pixels = ((mixed + 127) // 255).astype(np.uint8)
    return laid
