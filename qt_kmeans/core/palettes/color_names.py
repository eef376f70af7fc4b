"""Plain names for colours, from where they lie in Oklab: "dark teal", "light violet grey", "orange".

Systematic rather than poetic: a name says hue, lightness and whether there is much colour in it. The same
colour has the same name everywhere; different colours may share one.
"""

import math
from typing import Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.colors import to_space
from qt_kmeans.core.phrases import Phrase

Scale: TypeAlias = tuple[tuple[float, Phrase], ...]
"""Names by lightness: each from a lightness on, up to the next."""

# Chroma and lightness are Oklab's, of which white has lightness 1.
_GREY: Final = 0.015  # chroma below which there is no hue to speak of
_MUTED: Final = 0.05  # below it is a grey with a tint
_VIVID: Final = 0.11  # from here on, what would be brown, tan or olive has a colour's name
_GREYS: Final[Scale] = (
    (0.0, Phrase("black")),
    (0.16, Phrase("dark grey")),
    (0.38, Phrase("grey")),
    (0.68, Phrase("light grey")),
    (0.93, Phrase("white")),
)
_BROWNS: Final[Scale] = (
    (0.0, Phrase("dark brown")),
    (0.42, Phrase("brown")),
    (0.65, Phrase("tan")),
    (0.85, Phrase("beige")),
)
_TINTED: Final = {
    "dark grey": Phrase("dark {tint} grey"),
    "grey": Phrase("{tint} grey"),
    "light grey": Phrase("light {tint} grey"),
    "white": Phrase("{tint} white"),
}
"""Names of the greys with a tint."""


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
    tint: Phrase
    names: Scale
    vivid: Scale = ()


def _plain(dark: Phrase, plain: Phrase, light: Phrase) -> Scale:
    return (0.0, dark), (0.42, plain), (0.8, light)


_REDS: Final[Scale] = (
    (0.0, Phrase("dark red")),
    (0.42, Phrase("red")),
    (0.68, Phrase("coral")),
    (0.8, Phrase("salmon")),
)
_ROSE: Final = _plain(Phrase("dark rose"), Phrase("rose"), Phrase("pink"))
_HUES: Final = (
    _Hue(18, Phrase("rose"), _ROSE),
    _Hue(
        42,
        Phrase("brown"),
        ((0.0, Phrase("dark brown")), (0.42, Phrase("brown")), (0.62, Phrase("salmon"))),
        _REDS,
    ),
    _Hue(
        65,
        Phrase("brown"),
        _BROWNS,
        (
            (0.0, Phrase("dark brown")),
            (0.42, Phrase("brown")),
            (0.62, Phrase("orange")),
            (0.85, Phrase("peach")),
        ),
    ),
    _Hue(
        92,
        Phrase("brown"),
        _BROWNS,
        ((0.0, Phrase("dark brown")), (0.42, Phrase("brown")), (0.62, Phrase("amber"))),
    ),
    _Hue(
        118,
        Phrase("olive"),
        _plain(Phrase("dark olive"), Phrase("olive"), Phrase("cream")),
        _plain(Phrase("dark olive"), Phrase("olive"), Phrase("yellow")),
    ),
    _Hue(135, Phrase("lime"), _plain(Phrase("dark lime"), Phrase("lime"), Phrase("light lime"))),
    _Hue(165, Phrase("green"), _plain(Phrase("dark green"), Phrase("green"), Phrase("light green"))),
    _Hue(212, Phrase("teal"), _plain(Phrase("dark teal"), Phrase("teal"), Phrase("aqua"))),
    _Hue(232, Phrase("cyan"), _plain(Phrase("dark cyan"), Phrase("cyan"), Phrase("light cyan"))),
    _Hue(258, Phrase("blue"), _plain(Phrase("dark blue"), Phrase("sky blue"), Phrase("light blue"))),
    _Hue(282, Phrase("blue"), _plain(Phrase("navy"), Phrase("blue"), Phrase("light blue"))),
    _Hue(312, Phrase("violet"), _plain(Phrase("dark violet"), Phrase("violet"), Phrase("lavender"))),
    _Hue(
        342,
        Phrase("purple"),
        (
            (0.0, Phrase("dark purple")),
            (0.4, Phrase("purple")),
            (0.6, Phrase("magenta")),
            (0.8, Phrase("light magenta")),
        ),
    ),
    _Hue(360, Phrase("rose"), _ROSE),
)


def names_of(palette: NDArray[np.uint8]) -> tuple[Phrase, ...]:
    """Return a name for every colour (K, 4) uint8; "transparent" for what cannot be seen at all."""
    opaque = palette.copy()
    opaque[:, 3] = 255
    places = to_space(opaque, "oklab")[:, :3] / 255
    return tuple(
        _name(*place) if alpha else Phrase("transparent")
        for place, alpha in zip(places.tolist(), palette[:, 3].tolist(), strict=True)
    )


def _name(lightness: float, a: float, b: float) -> Phrase:
    chroma = math.hypot(a, b)
    grey = _at(_GREYS, lightness)
    if chroma < _GREY or grey == "black":
        return grey
    angle = math.degrees(math.atan2(b, a)) % 360
    hue = next(hue for hue in _HUES if angle <= hue.end)
    if chroma >= _MUTED:
        return _at(hue.vivid if hue.vivid and chroma >= _VIVID else hue.names, lightness)
    if grey == "white" and hue.tint in ("brown", "olive"):
        return Phrase("cream")
    return Phrase(_TINTED[grey], tint=hue.tint)


def _at(scale: Scale, lightness: float) -> Phrase:
    """Return the name at a lightness, which rounding may have put a little below 0."""
    return next((name for start, name in reversed(scale) if lightness >= start), scale[0][1])
