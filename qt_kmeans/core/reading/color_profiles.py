"""Colour profiles: what an ICC profile means for a picture that is to become sRGB."""

import functools
import io
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from qt_kmeans.core.naming import printable

_SPACE_OF_MODE: Final = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK", "LAB": "Lab"}
_INVISIBLE: Final = 1
"""Greatest difference in levels at which a profile is taken for sRGB and its pixels are left alone."""


@dataclass(frozen=True, slots=True, eq=False)
class ColorConversion:
    """How the colours of one picture become sRGB.

    Attributes
    ----------
    transform
        From the picture's mode to "RGB"; None when the profile is sRGB in all but name.
    name
        The profile's own description, printable and short; may be empty.
    """

    transform: ImageCms.ImageCmsTransform | None
    name: str


def conversion_to_srgb(icc: bytes, mode: str) -> ColorConversion:
    """Build the conversion of pictures of `mode` ("L", "RGB", "CMYK" or "LAB") with the profile `icc`.

    The intent is relative colorimetric with black point compensation, as in photo editors.

    Raises
    ------
    ValueError
        When the profile is damaged or is made for another kind of picture.
    """
    try:
        source = ImageCms.getOpenProfile(io.BytesIO(icc))
        space = source.profile.xcolor_space.strip()
        if space != _SPACE_OF_MODE[mode]:
            raise ValueError(f"a profile for {space} colours, not for {mode}")
        transform = _transform(source, mode)
        if mode in ("L", "RGB") and _is_identity(transform, mode):
            return ColorConversion(None, _description(source))
        return ColorConversion(transform, _description(source))
    except Exception as error:  # PyCMSError, OSError, and what a hostile profile makes of Pillow
        raise ValueError(f"unusable colour profile: {error}") from error


def lab_to_srgb() -> ColorConversion:
    """Build the conversion of CIELAB pictures (D50) that bring no profile."""
    return ColorConversion(_transform(ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")), "LAB"), "")


@functools.cache
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def _transform(source: ImageCms.ImageCmsProfile, mode: str) -> ImageCms.ImageCmsTransform:
    return ImageCms.ImageCmsTransform(
        source,
        _srgb(),
        mode,
        "RGB",
        intent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def _is_identity(transform: ImageCms.ImageCmsTransform, mode: str) -> bool:
    """Tell whether the transform changes no colour of a coarse grid by more than `_INVISIBLE` levels."""
    colors = _grid() if mode == "RGB" else np.repeat(np.arange(256, dtype=np.uint8)[:, None], 3, axis=1)
    probe = colors if mode == "RGB" else colors[:, 0]
    image = Image.fromarray(np.ascontiguousarray(probe[None]))
    seen = np.asarray(transform.apply(image))[0]
    return int(np.abs(seen.astype(np.int16) - colors).max()) <= _INVISIBLE


@functools.cache
def _grid() -> NDArray[np.uint8]:
    """Return 17 levels a channel in all combinations, (4913, 3)."""
    levels = np.linspace(0, 255, 17).round().astype(np.uint8)
    return np.stack(np.meshgrid(levels, levels, levels, indexing="ij"), axis=-1).reshape(-1, 3)


def _description(profile: ImageCms.ImageCmsProfile) -> str:
    text = printable((profile.profile.profile_description or "").strip())
    return text if len(text) <= 60 else text[:57] + "..."
