"""The unit of colour errors, the byte they are kept in, and the colours they are shown in.

The unit is delta E in Oklab: a hundred times the distance of two colours, so that black and white are 100
apart. Where there is alpha, colours are laid over black and over white, and the worse counts.

Of every pixel one byte is kept, on a square-root scale: fine where errors are small, which is where the
eye is, and the same 256 codes for every picture, so that a map of them is recoloured by a table.
"""

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core import colors

JUST_VISIBLE = 2.0  # delta E; CSS Color 4 takes a distance of 0.02 as just noticeable
CODE_SCALE = 25.5  # codes per root of delta E: 255 is delta E 100


def delta_e(first: NDArray[np.uint8], second: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return the errors (N,) between straight-alpha sRGB colours (N, 4), pair by pair."""
    black, white = (_distance(_over(first, level), _over(second, level)) for level in (0, 255))
    return np.asarray(np.maximum(black, white), np.float32)


def errors_of(codes: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return the delta E that error codes stand for."""
    roots = codes.astype(np.float32) / np.float32(CODE_SCALE)
    return roots * roots


def code_colors(full: float) -> NDArray[np.uint32]:
    """Return the colours (256,) 0xFFRRGGBB of all error codes, the brightest from delta E `full` on."""
    shares = np.minimum(errors_of(np.arange(256, dtype=np.uint8)) / np.float32(full), 1)
    return heat_colors(shares)


def heat_colors(shares: NDArray[np.floating]) -> NDArray[np.uint32]:
    """Return the colours 0xFFRRGGBB, dark to light, of shares 0..1 of the scale.

    From a blackish blue over violet, red and orange to a pale yellow. Lightness in Oklab rises evenly all
    the way, so that the order can be read without seeing hues; the hues go through blue and yellow,
    which red-green blindness leaves apart.
    """
    share = np.clip(np.asarray(shares, np.float64), 0, 1)
    hue = np.radians(277 + 188 * share)
    chroma = 0.19 * np.sin(np.pi * (0.12 + 0.83 * share))
    lab = np.stack([0.13 + 0.84 * share, chroma * np.cos(hue), chroma * np.sin(hue)], axis=-1)
    points = np.concatenate([lab * 255, np.full((*share.shape, 1), 255.0)], axis=-1).reshape(-1, 4)
    red, green, blue, alpha = colors.to_palette(points.astype(np.float32), "oklab").T.astype(np.uint32)
    packed: NDArray[np.uint32] = alpha << 24 | red << 16 | green << 8 | blue
    return packed.reshape(share.shape)


def _over(rgba: NDArray[np.uint8], level: int) -> NDArray[np.uint8]:
    """Lay colours over a grey level, rounding as frames for the screen are rounded."""
    alpha = rgba[:, 3:].astype(np.int32)
    laid = (rgba[:, :3] * alpha + 127) // 255 + level * (255 - alpha) // 255
    return np.concatenate([laid, np.full_like(alpha, 255)], axis=1).astype(np.uint8)


def _distance(first: NDArray[np.uint8], second: NDArray[np.uint8]) -> NDArray[np.float32]:
    apart = colors.to_space(first, "oklab") - colors.to_space(second, "oklab")
    return np.asarray(np.linalg.norm(apart, axis=1) / np.float32(2.55), np.float32)
