"""In which order the colours of a palette are shown; what they are called by number stays the same."""

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.colors import over_black
from qt_kmeans.core.writing.gif import gif_palette
from qt_kmeans.core.writing.png_file import SIGNATURE, png_palette

ORDERS = ("lightness", "share", "hue", "file")
_GREY = 4.0  # chroma in Oklab times 255; what is greyer has no hue worth speaking of


def sorted_entries(
    order: str,
    palette: NDArray[np.uint8],
    shares: NDArray[np.float64],
    written: NDArray[np.uint8] | None = None,
) -> NDArray[np.intp]:
    """Return the entries in the order to show them: ``result[place]`` is the entry at a place.

    Parameters
    ----------
    order
        One of `ORDERS`: dark to light; the largest share first; around the hue circle from red, greys
        before it; as they stand in the file.
    palette
        (K, 4) uint8, straight-alpha sRGB.
    shares
        (K,) fractions of all pixels.
    written
        (N, 4) uint8, the palette of the file; what is not in it comes last. None leaves the palette's
        own order.
    """
    if order == "file":
        return _as_written(palette, written)
    lightness, a, b = (axis for axis in over_black(palette, "oklab").T)
    if order == "share":
        return np.lexsort((lightness, -shares))
    if order == "hue":
        hue = np.where(np.hypot(a, b) < _GREY, -1.0, np.arctan2(b, a) % (2 * np.pi))
        return np.lexsort((lightness, hue))
    return np.lexsort((b, a, lightness))


def written_palette(data: bytes) -> NDArray[np.uint8] | None:
    """Return the palette (K, 4) in a file that we wrote; None for lossless WebP, which shows none."""
    if data.startswith(SIGNATURE):
        return png_palette(data)
    return gif_palette(data) if data.startswith(b"GIF8") else None


def _as_written(palette: NDArray[np.uint8], written: NDArray[np.uint8] | None) -> NDArray[np.intp]:
    place = {} if written is None else {tuple(color): at for at, color in enumerate(written.tolist())}
    places = [place.get(tuple(color), len(place)) for color in palette.tolist()]
    return np.argsort(places, kind="stable")
