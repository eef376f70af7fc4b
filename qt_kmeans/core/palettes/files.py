"""Palettes as files: what designers, pixel artists and web developers exchange, read and written alike.

==========  ==========================================  ===========================  =====
suffix      what it is                                  alpha                        names
==========  ==========================================  ===========================  =====
``.gpl``    GIMP palette, also of Krita and Inkscape    fourth column (a comment     yes
                                                        announces it)
``.act``    Adobe colour table                          one transparent entry        no
``.ase``    Adobe swatch exchange                       no                           yes
``.hex``    one ``rrggbb`` a line, as Lospec has them   ``rrggbbaa``                 no
``.json``   ``{"colors": ["#rrggbb", ...]}``            ``#rrggbbaa``                yes
``.css``    custom properties on ``:root``              ``#rrggbbaa``                slugs
``.png``    a strip of swatches, in palette order       yes                          no
==========  ==========================================  ===========================  =====

A format that cannot carry alpha is written without it. Reading a ``.png`` takes any picture of at most
256 colours, in the order in which they appear.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.errors import PaletteError, QtKMeansError
from qt_kmeans.core.naming import display_name
from qt_kmeans.core.phrases import Phrase

SUFFIXES = (".gpl", ".act", ".ase", ".hex", ".json", ".css", ".png")
LARGEST_FILE = 4 * 2**20  # bytes; no palette of 256 colours comes near it

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


def read_palette(path: Path) -> Palette:
    """Read the palette in a file of one of the `SUFFIXES`.

    Raises
    ------
    PaletteError
        When there is no such file, its type is unknown, or what it holds is no palette of 1 to 256
        colours; the sentence names the file and, where there is one, the line.
    """
    from qt_kmeans.core.palettes import formats as palette_formats

    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise PaletteError("{name}: cannot read a palette as {what}; use {kinds}.", **_unknown(path))
    shown = display_name(path)
    if suffix == ".png":
        return _palette_of_picture(path, shown)
    try:
        return palette_formats.DECODERS[suffix](_content(path))
    except OSError as error:
        reason = error.strerror or Phrase("it cannot be read")
        raise PaletteError(
            "{name}: the palette could not be opened ({reason}).", name=shown, reason=reason
        ) from error
    except PaletteError as error:
        raise PaletteError("{name}: {error}", name=shown, error=error.phrase) from error


def encode_palette(palette: Palette, suffix: str) -> bytes:
    """Return the bytes of a palette file of the type that `suffix` (".gpl", ...) stands for."""
    from qt_kmeans.core.palettes import formats as palette_formats

    suffix = suffix.lower()
    if suffix not in SUFFIXES:
        unknown = _unknown(Path("palette" + suffix))
        raise PaletteError("{name}: cannot write a palette as {what}; use {kinds}.", **unknown)
    return palette_formats.ENCODERS[suffix](palette)


def _unknown(path: Path) -> dict[str, str]:
    """Return what is said of a file whose type is none of ours."""
    suffix = path.suffix.lower()
    what = f"“{one_line(suffix)}”" if suffix else Phrase("a name without suffix")
    return {"name": display_name(path), "what": what, "kinds": ", ".join(SUFFIXES)}


def _content(path: Path) -> bytes:
    """Return what a regular file of sensible size holds; a pipe or a device would block or never end."""
    if path.exists() and not path.is_file():
        raise PaletteError("it is not a regular file.")
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise PaletteError("{size:,} bytes are no palette.", size=size)
    return path.read_bytes()


def _palette_of_picture(path: Path, shown: str) -> Palette:
    from qt_kmeans.core.source import read_image

    try:
        rgba = read_image(path).rgba
    except QtKMeansError as error:
        raise PaletteError(error.phrase) from error
    try:
        return Palette(distinct_colors(rgba))
    except PaletteError as error:
        raise PaletteError("{name}: {error}", name=shown, error=error.phrase) from error


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
