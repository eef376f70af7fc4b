"""Any Pillow mode becomes 8-bit straight-alpha RGBA: strip by strip, so that large pictures fit in memory."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from qt_kmeans.core.progress import Progress, silent

_STRIP_PIXELS: Final = 1 << 19
"""Pixels converted at once: a few milliseconds of work and a few megabytes of temporaries."""
_QUARTER_TURNS: Final = frozenset({5, 6, 7, 8})
_DEEP_GREY: Final = ("I;16", "I;16L", "I;16B", "I;16N", "I", "F")


@dataclass(frozen=True, slots=True, eq=False)
class PixelPlan:
    """How the pixels of one decoded picture are to be read.

    Attributes
    ----------
    orientation
        1..8 as in EXIF; 1 is upright.
    low, high
        Deep grey ("I;16", "I", "F"): the values that become black and white; `low` > `high` inverts.
    key
        The one colour that is transparent, one number a channel, in the values of the decoded
        picture (so 0..65535 for "I;16"), or None.
    transform
        Turns "L", "RGB", "CMYK" or "LAB" into sRGB, or None for pictures that are in sRGB already.
    """

    orientation: int = 1
    low: float = 0.0
    high: float = 65535.0
    key: tuple[int, ...] | None = None
    transform: ImageCms.ImageCmsTransform | None = None


def is_quarter_turned(orientation: int) -> bool:
    """Tell whether width and height change places when a picture of this orientation is put upright."""
    return orientation in _QUARTER_TURNS


def is_deep_grey(mode: str) -> bool:
    """Tell whether pixels of this Pillow mode are single numbers beyond 0..255."""
    return mode in _DEEP_GREY


def plain_mode(image: Image.Image) -> str:
    """Return the mode in which the colours of `image` are taken: "L", "RGB", "CMYK" or "LAB"."""
    if image.mode in ("CMYK", "LAB"):
        return image.mode
    if image.mode in ("1", "L", "LA", "La") or is_deep_grey(image.mode):
        return "L"
    return "RGB"


def to_rgba(
    image: Image.Image, plan: PixelPlan, progress: Progress = silent
) -> tuple[NDArray[np.uint8], bool]:
    """Return the pixels of a loaded image, upright, and whether all of them are opaque.

    The array is (H, W, 4) uint8, C-contiguous and read-only, straight-alpha sRGB. Beside it and the
    Pillow image only one strip at a time is in memory.
    """
    width, height = image.size
    rgba = np.empty(
        (width, height, 4) if is_quarter_turned(plan.orientation) else (height, width, 4), np.uint8
    )
    stored = _as_stored(rgba.view(np.uint32)[..., 0], plan.orientation)
    rows = max(1, _STRIP_PIXELS // width)
    opaque = True
    for top in range(0, height, rows):
        progress("Converting", top / height)
        strip = image.crop((0, top, width, min(top + rows, height)))
        pixels = _strip_to_rgba(strip, plan)
        opaque = opaque and bool(pixels[..., 3].min() == 255)
        stored[top : top + rows] = pixels.view(np.uint32)[..., 0]
    rgba.setflags(write=False)
    return rgba, opaque


def value_range(image: Image.Image) -> tuple[float, float]:
    """Return the least and greatest finite value of a picture of mode "I" or "F"; (0, 0) if it has none."""
    low, high = np.inf, -np.inf
    rows = max(1, _STRIP_PIXELS // image.width)
    for top in range(0, image.height, rows):
        values = np.asarray(image.crop((0, top, image.width, min(top + rows, image.height))))
        finite = values[np.isfinite(values)]
        if finite.size:
            low, high = min(low, float(finite.min())), max(high, float(finite.max()))
    return (low, high) if low <= high else (0.0, 0.0)


def _as_stored(upright: NDArray[np.uint32], orientation: int) -> NDArray[np.uint32]:
    """Return a view of the upright pixels that is indexed as the file stores them."""
    if orientation in (2, 3, 6, 7):
        upright = upright[:, ::-1]
    if orientation in (3, 4, 7, 8):
        upright = upright[::-1]
    return upright.T if is_quarter_turned(orientation) else upright


def _strip_to_rgba(strip: Image.Image, plan: PixelPlan) -> NDArray[np.uint8]:
    """Return the pixels of a strip as (h, w, 4) uint8, C-contiguous."""
    alpha: NDArray[np.uint8] | None = None
    if plan.key is not None:
        alpha = _alpha_of_key(strip, plan.key)
        strip.info.pop("transparency", None)
    image = _plain(strip, plan)
    if plan.transform is not None:
        if image.mode in ("LA", "RGBA"):
            alpha = np.asarray(image.getchannel("A"))
            image = image.convert(image.mode[:-1])
        image = plan.transform.apply(image)
    pixels = np.asarray(image if image.mode == "RGBA" else image.convert("RGBA"))
    if alpha is not None:
        pixels = np.dstack((pixels[..., :3], alpha))
    return pixels


def _plain(strip: Image.Image, plan: PixelPlan) -> Image.Image:
    """Return the strip in one of the modes L, LA, RGB, RGBA, CMYK, LAB."""
    if is_deep_grey(strip.mode):
        return Image.fromarray(_scaled(np.asarray(strip), plan.low, plan.high))
    if strip.mode in ("L", "LA", "RGB", "RGBA", "CMYK", "LAB") and "transparency" not in strip.info:
        return strip
    if strip.mode == "1":
        return strip.convert("L")
    if strip.mode == "La":
        return strip.convert("LA")
    return strip.convert("RGBA" if strip.has_transparency_data else "RGB")


def _scaled(values: NDArray[np.number], low: float, high: float) -> NDArray[np.uint8]:
    """Map `low`..`high` to 0..255, rounded; what lies outside or is no number is clipped, NaN to black."""
    if low == high:
        low, high = 0.0, 255.0
    levels = (values.astype(np.float64) - low) * (255.0 / (high - low))
    np.nan_to_num(levels, copy=False, nan=0.0, posinf=255.0, neginf=0.0)
    return np.rint(np.clip(levels, 0.0, 255.0)).astype(np.uint8)


def _alpha_of_key(strip: Image.Image, key: tuple[int, ...]) -> NDArray[np.uint8]:
    """Return 0 where a pixel has the transparent colour and 255 elsewhere, (h, w) uint8."""
    values = np.asarray(strip.convert("L") if strip.mode == "1" else strip)
    matches = values == key[0] if values.ndim == 2 else (values == np.array(key)).all(axis=-1)
    return np.where(matches, np.uint8(0), np.uint8(255))
