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

from pathlib import Path

from qt_kmeans.core.errors import PaletteError, QtKMeansError
from qt_kmeans.core.naming import display_name
from qt_kmeans.core.palettes.formats import DECODERS, ENCODERS
from qt_kmeans.core.palettes.palette import SUFFIXES, Palette, distinct_colors, one_line
from qt_kmeans.core.phrases import Phrase

LARGEST_FILE = 4 * 2**20  # bytes; no palette of 256 colours comes near it


def read_palette(path: Path) -> Palette:
    """Read the palette in a file of one of the `SUFFIXES`.

    Raises
    ------
    PaletteError
        When there is no such file, its type is unknown, or what it holds is no palette of 1 to 256
        colours; the sentence names the file and, where there is one, the line.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise PaletteError("{name}: cannot read a palette as {what}; use {kinds}.", **_unknown(path))
    shown = display_name(path)
    if suffix == ".png":
        return _palette_of_picture(path, shown)
    try:
        return DECODERS[suffix](_content(path))
    except OSError as error:
        reason = error.strerror or Phrase("it cannot be read")
        raise PaletteError(
            "{name}: the palette could not be opened ({reason}).", name=shown, reason=reason
        ) from error
    except PaletteError as error:
        raise PaletteError("{name}: {error}", name=shown, error=error.phrase) from error


def encode_palette(palette: Palette, suffix: str) -> bytes:
    """Return the bytes of a palette file of the type that `suffix` (".gpl", ...) stands for."""
    suffix = suffix.lower()
    if suffix not in SUFFIXES:
        unknown = _unknown(Path("palette" + suffix))
        raise PaletteError("{name}: cannot write a palette as {what}; use {kinds}.", **unknown)
    return ENCODERS[suffix](palette)


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
