"""The bytes of each palette format; `qt_kmeans.core.palettes.files` is the way in.

A decoder takes a file's content and raises `PaletteError` with the reason alone; the caller puts the
file's name in front of it.
"""

import io
import json
import re
from collections.abc import Callable
from typing import Any

import numpy as np
from PIL import Image

from qt_kmeans.core.errors import PaletteError
from qt_kmeans.core.palettes.adobe import decode_act, decode_ase, encode_act, encode_ase
from qt_kmeans.core.palettes.palette import Palette, Rgba, informative, labels, one_line, parse_hex


def _text(content: bytes) -> str:
    """Decode a text file; old programs write Latin-1, Windows ones a byte order mark."""
    if b"\0" in content:
        raise PaletteError("it is no text file.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("latin-1")


# --- .gpl: GIMP palette ---------------------------------------------------------------------------

_RGBA_MARK = "channels: rgba"


def encode_gpl(palette: Palette) -> bytes:
    """Write a GIMP palette; where a colour is not opaque, alpha is a fourth column."""
    with_alpha = bool((palette.colors[:, 3] < 255).any())
    lines = ["GIMP Palette", "Name: qt-kmeans", "Columns: 16"]
    # As a comment: GIMP takes an unknown header line for a colour.
    lines.append("# Channels: RGBA" if with_alpha else "#")
    for color, label in zip(palette.colors.tolist(), labels(palette), strict=True):
        numbers = " ".join(f"{value:3d}" for value in color[: 4 if with_alpha else 3])
        lines.append(f"{numbers}\t{label}")
    return ("\n".join(lines) + "\n").encode()


def decode_gpl(content: bytes) -> Palette:
    """Read a GIMP palette, with a fourth column when a line announces "Channels: RGBA"."""
    lines = _text(content).splitlines()
    if not lines or not lines[0].strip().lower().startswith("gimp palette"):
        raise PaletteError("it does not begin with “GIMP Palette”.")
    channels = 3
    colors: list[Rgba] = []
    names: list[str] = []
    for number, line in enumerate(lines[1:], start=2):
        text = line.strip()
        if text.lstrip("# ").lower() == _RGBA_MARK:
            channels = 4
        if not text or text.startswith("#") or re.match(r"(name|columns|channels)\s*:", text, re.IGNORECASE):
            continue
        fields = text.split(maxsplit=channels)
        try:
            values = [int(field) for field in fields[:channels]]
        except ValueError:
            values = []
        if len(values) != channels or not all(0 <= value <= 255 for value in values):
            raise PaletteError(
                "line {number} is no colour of {channels} numbers from 0 to 255.",
                number=number,
                channels=channels,
            )
        red, green, blue, alpha = [*values, 255][:4]
        colors.append((red, green, blue, alpha))
        names.append(fields[channels] if len(fields) > channels else "")
    return informative(colors, names)


# --- .hex, .json, .css: text ----------------------------------------------------------------------


def encode_hex(palette: Palette) -> bytes:
    """Write one colour a line without "#"."""
    return "".join(code.removeprefix("#") + "\n" for code in palette.hexes).encode()


def decode_hex(content: bytes) -> Palette:
    """Read one colour a line, with or without "#"; empty lines and ";" comments are passed over."""
    colors: list[Rgba] = []
    for number, line in enumerate(_text(content).splitlines(), start=1):
        text = line.split(";")[0].strip()
        if not text:
            continue
        try:
            colors.append(parse_hex(text))
        except PaletteError as error:
            raise PaletteError("line {number}: {error}", number=number, error=error.phrase) from error
    return informative(colors, [""] * len(colors))


def encode_json(palette: Palette) -> bytes:
    """Write an object with a list of colours and, where there are any, of names."""
    tree: dict[str, Any] = {"colors": palette.hexes}
    if palette.names:
        tree["names"] = palette.names
    return (json.dumps(tree, indent=2, ensure_ascii=False) + "\n").encode()


def decode_json(content: bytes) -> Palette:
    """Read a list of colours, bare or as the member "colors" (or "palette") of an object.

    A colour is a text like "#rrggbb", a list of 3 or 4 numbers from 0 to 255, or an object with the
    member "hex" and perhaps "name".
    """
    try:
        tree = json.loads(_text(content))
    except (ValueError, RecursionError) as error:
        raise PaletteError("it is not valid JSON.") from error
    names: Any = ()
    if isinstance(tree, dict):
        names = tree.get("names", ())
        tree = tree.get("colors", tree.get("palette"))
    if not isinstance(tree, list):
        raise PaletteError("it holds no list of colours.")
    entries = [_json_color(entry) for entry in tree]
    if isinstance(names, list) and len(names) == len(entries) and all(isinstance(n, str) for n in names):
        return informative([color for color, _ in entries], names)
    return informative([color for color, _ in entries], [name for _, name in entries])


def _json_color(entry: object) -> tuple[Rgba, str]:
    name: object = ""
    if isinstance(entry, dict):
        name = entry.get("name", "")
        entry = entry.get("hex", entry.get("color"))
    if isinstance(entry, list):
        whole = all(isinstance(value, int) and 0 <= value <= 255 for value in entry)
        if whole and len(entry) in (3, 4):
            red, green, blue, alpha = [*entry, 255][:4]
            return (red, green, blue, alpha), name if isinstance(name, str) else ""
    if not isinstance(entry, str):
        raise PaletteError("a colour in it is neither “#rrggbb” nor [red, green, blue].")
    return parse_hex(entry), name if isinstance(name, str) else ""


def encode_css(palette: Palette) -> bytes:
    """Write custom properties named after the colours, or ``--color-1`` and so on."""
    names = palette.names or ("",) * len(palette)
    lines, used = [":root {"], set[str]()
    for number, (name, code) in enumerate(zip(names, palette.hexes, strict=True), start=1):
        slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or f"color-{number}"
        if slug in used:
            slug = f"{slug}-{number}"
        used.add(slug)
        lines.append(f"  --{slug}: {code};")
    return ("\n".join([*lines, "}"]) + "\n").encode()


_CSS_COLOR = re.compile(
    r"(?P<name>[-\w]+)\s*:\s*(?:(?P<hex>#[0-9a-f]+)|rgba?\((?P<rgb>[^)]*)\))\s*(?:!important\s*)?(?=[;}]|$)",
    re.IGNORECASE,
)


def decode_css(content: bytes) -> Palette:
    """Read the colours of all declarations whose value is a hex or ``rgb()`` colour, in their order."""
    text = re.sub(r"/\*.*?\*/", " ", _text(content), flags=re.DOTALL)
    colors: list[Rgba] = []
    names: list[str] = []
    for found in _CSS_COLOR.finditer(text):
        colors.append(parse_hex(found["hex"]) if found["hex"] else _css_rgb(found["rgb"]))
        custom = found["name"].startswith("--") and not re.fullmatch(r"--color-\d+", found["name"])
        names.append(found["name"].removeprefix("--") if custom else "")
    return informative(colors, names)


def _css_rgb(inside: str) -> Rgba:
    fields = [field for field in re.split(r"[\s,/]+", inside.strip()) if field]
    try:
        values = [_css_number(field, 255 if place < 3 else 1) for place, field in enumerate(fields)]
        red, green, blue, alpha = [*values, 1.0][:4]
    except ValueError as error:
        raise PaletteError("“rgb({text})” is no colour.", text=one_line(inside)[:40]) from error
    whole = [min(max(round(value), 0), 255) for value in (red, green, blue, alpha * 255)]
    return whole[0], whole[1], whole[2], whole[3]


def _css_number(field: str, full: int) -> float:
    number = float(field.removesuffix("%")) / 100 * full if field.endswith("%") else float(field)
    if not np.isfinite(number):
        raise ValueError(field)
    return number


# --- .png: a strip of swatches --------------------------------------------------------------------

_SWATCH = 16  # pixels a side


def encode_png(palette: Palette) -> bytes:
    """Draw the colours side by side, as an indexed PNG with the same palette."""
    indices = np.tile(np.repeat(np.arange(len(palette), dtype=np.uint8), _SWATCH), (_SWATCH, 1))
    image = Image.fromarray(indices).convert("L")
    image.putpalette(palette.colors.tobytes(), "RGBA")
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


ENCODERS: dict[str, Callable[[Palette], bytes]] = {
    ".gpl": encode_gpl,
    ".act": encode_act,
    ".ase": encode_ase,
    ".hex": encode_hex,
    ".json": encode_json,
    ".css": encode_css,
    ".png": encode_png,
}

DECODERS: dict[str, Callable[[bytes], Palette]] = {
    ".gpl": decode_gpl,
    ".act": decode_act,
    ".ase": decode_ase,
    ".hex": decode_hex,
    ".json": decode_json,
    ".css": decode_css,
}
