"""What is said of a colour, and a palette as text to paste elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qt_kmeans.gui.languages import isolated, said
from qt_kmeans.gui.looks import wording

if TYPE_CHECKING:
    from qt_kmeans.gui.palette.entries import Entries


def explained(entries: Entries, entry: int, share: str) -> str:
    """Return name, code, share and channels of a colour in a few lines."""
    translate = QCoreApplication.translate
    red, green, blue, alpha = entries.colors[entry]
    values = translate("Palette", "Red {0}, green {1}, blue {2}").format(red, green, blue)
    if alpha < 255:
        text = translate("Palette", "Red {0}, green {1}, blue {2}, opacity {3}")
        values = text.format(red, green, blue, wording.percent_text(alpha / 255))
    head = isolated(entries.codes[entry])
    if share:
        head = translate("Palette", "{code}, {share} of all pixels").format(code=head, share=share)
    lines = [capitalised(said(entries.names[entry])), head, values]
    if entry in entries.locked:
        lines.append(translate("Palette", "Locked: stays while the others move"))
    return "\n".join(lines)


def capitalised(name: str) -> str:
    """Return a colour's name as it stands alone."""
    return name[:1].upper() + name[1:]


def hex_list(entries: Entries, chosen: Sequence[int]) -> str:
    """Return the codes of some colours, a line each."""
    return "\n".join(entries.codes[entry] for entry in chosen)


def css_text(entries: Entries, chosen: Sequence[int]) -> str:
    """Return some colours as custom properties of a style sheet."""
    from qt_kmeans.core.palettes.files import encode_palette
    from qt_kmeans.core.palettes.palette import Palette

    codes = (entries.codes[entry] for entry in chosen)
    names = (entries.names[entry] for entry in chosen)
    return encode_palette(Palette.from_hexes(codes, names), ".css").decode()
