"""A palette as a value, and colours as text."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.errors import PaletteError

SUFFIXES = (".gpl", ".act", ".ase", ".hex", ".json", ".css", ".png")
"""The types of palette files that can be read and written."""

Rgba: TypeAlias = tuple[int, int, int, int]
_UNNAMED = {"untitled", "unnamed"}  # what programs write where a colour has no name


@dataclass(frozen=True, slots=True, eq=False)
class Palette:
    """A list of colours in a meaning order, perhaps with names.

    Attributes
    ----------
    colors
        (K, 4) uint8 straight-alpha sRGB, K in 1..256, read-only.
    names
        One line of text for each colour ("" where one has none), or empty when no colour has a name.
    """

    LARGEST: ClassVar[int] = 256

    colors: NDArray[np.uint8]
    names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        colors = np.array(self.colors, dtype=np.uint8, order="C")
        if colors.ndim != 2 or colors.shape[1] != 4:
            raise PaletteError(
                "A palette is a list of RGBA colours, not an array of shape {shape}.", shape=str(colors.shape)
            )
        if not 1 <= len(colors) <= self.LARGEST:
            raise PaletteError(
                "A palette has 1 to {most} colours, not {count}.", most=self.LARGEST, count=len(colors)
            )
        names = tuple(one_line(name) for name in self.names)
        if names and len(names) != len(colors):
            raise PaletteError(
                "{colors} colours have {colors} names or none, not {names}.",
                colors=len(colors),
                names=len(names),
            )
        colors.setflags(write=False)
        object.__setattr__(self, "colors", colors)
        object.__setattr__(self, "names", names if any(names) else ())

    def __len__(self) -> int:
        return len(self.colors)

    @property
    def hexes(self) -> tuple[str, ...]:
        """The colours as "#rrggbb", or "#rrggbbaa" where they are not opaque: what `Recipe.palette` holds."""
        return tuple(hex_of(color) for color in self.colors.tolist())

    @classmethod
    def from_hexes(cls, hexes: Iterable[str], names: Iterable[str] = ()) -> Self:
        """Build a palette of colours written as `parse_hex` reads them."""
        colors = [parse_hex(text) for text in hexes]
        return cls(np.array(colors, dtype=np.uint8).reshape(-1, 4), tuple(names))


def hex_of(color: Iterable[int]) -> str:
    """Return an RGBA colour as "#rrggbb", with "aa" behind it when it is not opaque."""
    red, green, blue, alpha = color
    return f"#{red:02x}{green:02x}{blue:02x}" + ("" if alpha == 255 else f"{alpha:02x}")


def parse_hex(text: str) -> Rgba:
    """Read "#rgb", "#rgba", "#rrggbb" or "#rrggbbaa", the "#" optional, as RGBA.

    Raises
    ------
    PaletteError
        When it is none of them.
    """
    digits = text.strip().removeprefix("#")
    if not re.fullmatch(r"[0-9A-Fa-f]+", digits) or len(digits) not in (3, 4, 6, 8):
        shown = one_line(text)[:40]
        raise PaletteError("A colour is written #rrggbb or #rrggbbaa, not “{text}”.", text=shown)
    if len(digits) <= 4:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue, alpha = bytes.fromhex(digits.ljust(8, "f"))
    return red, green, blue, alpha


def one_line(text: str) -> str:
    """Return `text` without line breaks, control characters, lone surrogates and doubled spaces."""
    instead = {"Cc": " ", "Zl": " ", "Zp": " ", "Cs": "�"}
    return " ".join("".join(instead.get(unicodedata.category(c), c) for c in text).split())


def informative(colors: list[Rgba], names: list[str]) -> Palette:
    """Build the palette of a file, dropping the names that say no more than the colour does."""
    if not colors:
        raise PaletteError("there are no colours in it.")
    kept = [
        "" if name.lower() in _UNNAMED or name == hex_of(color) else name
        for color, name in zip(colors, map(one_line, names), strict=True)
    ]
    return Palette(np.array(colors, dtype=np.uint8), tuple(kept))


def labels(palette: Palette) -> list[str]:
    """Return a name for every colour, its hex where it has none."""
    names = palette.names or ("",) * len(palette)
    return [name or code for name, code in zip(names, palette.hexes, strict=True)]


def color_codes(rgba: NDArray[np.uint8]) -> NDArray[np.uint32]:
    """Return the colour of every pixel as one number, 0 for all fully transparent ones; (H*W,) uint32."""
    codes = np.ascontiguousarray(rgba).view(np.uint32).ravel()
    transparent = rgba[..., 3].ravel() == 0
    return np.where(transparent, np.uint32(0), codes) if transparent.any() else codes


def distinct_colors(rgba: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the (K, 4) distinct colours of a picture in the order in which they first appear.

    Fully transparent pixels count as one colour.

    Raises
    ------
    PaletteError
        When there are more than 256.
    """
    # With the counts asked for, numpy sorts; the plain call hashes and takes fifty times as long.
    found, first, _ = np.unique(color_codes(rgba), return_index=True, return_counts=True)
    if len(found) > Palette.LARGEST:
        raise PaletteError(
            "the picture has {count:,} colours, a palette at most {most}; reduce it first.",
            count=len(found),
            most=Palette.LARGEST,
        )
    colors: NDArray[np.uint8] = found[np.argsort(first)].view(np.uint8).reshape(-1, 4)
    return colors
