"""Plain names for colours, from where they lie in Oklab: "dark teal", "light violet grey", "orange".

Systematic rather than poetic: a name says hue, lightness and whether there is much colour in it. The same
colour has the same name everywhere; different colours may share one.
"""

import math
from typing import Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.colors import to_space

Scale: TypeAlias = tuple[tuple[float, str], ...]
"""Names by lightness: each from a lightness on, up to the next."""

# Chroma and lightness are Oklab's, of which white has lightness 1.
_GREY: Final = 0.015  # chroma below which there is no hue to speak of
_MUTED: Final = 0.05  # below it is a grey with a tint
_VIVID: Final = 0.11  # from here on, what would be brown, tan or olive has a colour's name
_GREYS: Final[Scale] = (
    (0.0, "black"),
    (0.16, "dark grey"),
    (0.38, "grey"),
    (0.68, "light grey"),
    (0.93, "white"),
)
_BROWNS: Final[Scale] = ((0.0, "dark brown"), (0.42, "brown"), (0.65, "tan"), (0.85, "beige"))


class _Hue(NamedTuple):
    """A part of the hue circle.

    Attributes
    ----------
    end
        The angle in degrees up to which it goes.
    tint
        What a grey of this hue is called after.
    names
        Its colours.
    vivid
        Those with much colour, where they are called otherwise.
    """

    end: float
    tint: str
    names: Scale
    vivid: Scale = ()


def _plain(dark: str, plain: str, light: str) -> Scale:
    return (0.0, dark), (0.42, plain), (0.8, light)


_REDS: Final[Scale] = ((0.0, "dark red"), (0.42, "red"), (0.68, "coral"), (0.8, "salmon"))
_ROSE: Final = _plain("dark rose", "rose", "pink")
_HUES: Final = (
    _Hue(18, "rose", _ROSE),
    _Hue(42, "brown", ((0.0, "dark brown"), (0.42, "brown"), (0.62, "salmon")), _REDS),
    _Hue(65, "brown", _BROWNS, ((0.0, "dark brown"), (0.42, "brown"), (0.62, "orange"), (0.85, "peach"))),
    _Hue(92, "brown", _BROWNS, ((0.0, "dark brown"), (0.42, "brown"), (0.62, "amber"))),
    _Hue(118, "olive", _plain("dark olive", "olive", "cream"), _plain("dark olive", "olive", "yellow")),
    _Hue(135, "lime", _plain("dark lime", "lime", "light lime")),
    _Hue(165, "green", _plain("dark green", "green", "light green")),
    _Hue(212, "teal", _plain("dark teal", "teal", "aqua")),
    _Hue(232, "cyan", _plain("dark cyan", "cyan", "light cyan")),
    _Hue(258, "blue", _plain("dark blue", "sky blue", "light blue")),
    _Hue(282, "blue", _plain("navy", "blue", "light blue")),
    _Hue(312, "violet", _plain("dark violet", "violet", "lavender")),
    _Hue(342, "purple", ((0.0, "dark purple"), (0.4, "purple"), (0.6, "magenta"), (0.8, "light magenta"))),
    _Hue(360, "rose", _ROSE),
)


def names_of(palette: NDArray[np.uint8]) -> tuple[str, ...]:
    """Return a name for every colour (K, 4) uint8; "transparent" for what cannot be seen at all."""
    opaque = palette.copy()
    opaque[:, 3] = 255
    places = to_space(opaque, "oklab")[:, :3] / 255
    return tuple(
        _name(*place) if alpha else "transparent"
        for place, alpha in zip(places.tolist(), palette[:, 3].tolist(), strict=True)
    )


def _name(lightness: float, a: float, b: float) -> str:
    chroma = math.hypot(a, b)
    grey = _at(_GREYS, lightness)
    if chroma < _GREY or grey == "black":
        return grey
    angle = math.degrees(math.atan2(b, a)) % 360
    hue = next(hue for hue in _HUES if angle <= hue.end)
    if chroma >= _MUTED:
        return _at(hue.vivid if hue.vivid and chroma >= _VIVID else hue.names, lightness)
    if grey == "white" and hue.tint in ("brown", "olive"):
        return "cream"
    shade, _, ground = grey.rpartition(" ")  # "dark grey" gives "dark teal grey"
    return " ".join(word for word in (shade, hue.tint, ground) if word)


def _at(scale: Scale, lightness: float) -> str:
    """Return the name at a lightness, which rounding may have put a little below 0."""
    return next((name for start, name in reversed(scale) if lightness >= start), scale[0][1])
