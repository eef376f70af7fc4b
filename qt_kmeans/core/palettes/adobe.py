"""Adobe's palette formats: the colour table of Photoshop and the swatch exchange of all its programs."""

import struct
from typing import Any

import numpy as np

from qt_kmeans.core.errors import PaletteError
from qt_kmeans.core.palettes.palette import Palette, Rgba, informative, labels

# --- .act: Adobe colour table ---------------------------------------------------------------------


def encode_act(palette: Palette) -> bytes:
    """Write 256 colours, how many are meant, and which one is transparent."""
    table = np.zeros((256, 3), np.uint8)
    table[: len(palette)] = palette.colors[:, :3]
    transparent = np.flatnonzero(palette.colors[:, 3] == 0)
    index = int(transparent[0]) if len(transparent) else 0xFFFF
    return table.tobytes() + struct.pack(">HH", len(palette), index)


def decode_act(content: bytes) -> Palette:
    """Read a table of 256 colours, with or without the four bytes on their number."""
    if len(content) not in (768, 772):
        raise PaletteError("a colour table has 768 or 772 bytes, this has {size:,}.", size=len(content))
    count, transparent = struct.unpack(">HH", content[768:]) if len(content) == 772 else (256, 0xFFFF)
    if not 1 <= count <= 256:
        raise PaletteError("the table says that it holds {count} colours.", count=count)
    colors = np.full((count, 4), 255, np.uint8)
    colors[:, :3] = np.frombuffer(content, np.uint8, 3 * count).reshape(-1, 3)
    if transparent < count:
        colors[transparent] = 0, 0, 0, 0
    return Palette(colors)


# --- .ase: Adobe swatch exchange ------------------------------------------------------------------

_ASE_COLOR = 0x0001
_ASE_VALUES = {b"RGB ": 3, b"Gray": 1, b"CMYK": 4, b"LAB ": 3}


def encode_ase(palette: Palette) -> bytes:
    """Write every colour as a global RGB swatch, opaque."""
    blocks = []
    opaque = Palette(palette.colors | np.array([0, 0, 0, 255], np.uint8), palette.names)
    for color, label in zip(opaque.colors.tolist(), labels(opaque), strict=True):
        name = label[:1000].encode("utf-16-be") + b"\0\0"
        values = struct.pack(">fff", *(value / 255 for value in color[:3]))
        body = struct.pack(">H", len(name) // 2) + name + b"RGB " + values + struct.pack(">H", 0)
        blocks.append(struct.pack(">HI", _ASE_COLOR, len(body)) + body)
    return b"ASEF" + struct.pack(">HHI", 1, 0, len(blocks)) + b"".join(blocks)


def decode_ase(content: bytes) -> Palette:
    """Read RGB, grey, Lab and (without a profile) CMYK swatches; groups are flattened."""
    if content[4:6] == b"\xe0\xa5":
        raise PaletteError("it is an Aseprite sprite, not an Adobe swatch exchange file.")
    if content[:4] != b"ASEF" or len(content) < 12:
        raise PaletteError("it is no Adobe swatch exchange file.")
    colors: list[Rgba] = []
    names: list[str] = []
    at = 12
    for _ in range(struct.unpack(">I", content[8:12])[0]):
        if at + 6 > len(content):
            raise PaletteError("it ends in the middle of a swatch.")
        kind, length = struct.unpack(">HI", content[at : at + 6])
        body = content[at + 6 : at + 6 + length]
        if len(body) < length:
            raise PaletteError("it ends in the middle of a swatch.")
        at += 6 + length
        if kind == _ASE_COLOR:
            color, name = _ase_swatch(body)
            colors.append(color)
            names.append(name)
    return informative(colors, names)


def _ase_swatch(body: bytes) -> tuple[Rgba, str]:
    end = 2 + 2 * int.from_bytes(body[:2], "big")
    model = body[end : end + 4]
    count = _ASE_VALUES.get(model)
    if count is None:
        raise PaletteError("a swatch is in none of the models RGB, CMYK, LAB and Gray.")
    packed = body[end + 4 : end + 4 + 4 * count]
    if len(packed) < 4 * count:
        raise PaletteError("it ends in the middle of a swatch.")
    values = np.array(struct.unpack(f">{count}f", packed))
    if not np.isfinite(values).all():
        raise PaletteError("a swatch has values that are no numbers.")
    name = body[2:end].decode("utf-16-be", "replace").rstrip("\0")
    return _ase_rgb(model, values), name


def _ase_rgb(model: bytes, values: np.ndarray[Any, Any]) -> Rgba:
    if model == b"CMYK":
        rgb = (1 - values[:3]) * (1 - values[3])
    elif model == b"LAB ":
        rgb = _lab_to_srgb(values * (100, 1, 1))
    else:
        rgb = np.broadcast_to(values, 3)
    red, green, blue = np.rint(np.clip(rgb, 0, 1) * 255).astype(int).tolist()
    return red, green, blue, 255


def _lab_to_srgb(lab: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Return CIELAB under D50, as print programs have it, as sRGB in 0..1."""
    fy = (lab[0] + 16) / 116
    f = np.array([fy + lab[1] / 500, fy, fy - lab[2] / 200])
    xyz = np.where(f > 6 / 29, f**3, 3 * (6 / 29) ** 2 * (f - 4 / 29)) * (0.96422, 1.0, 0.82521)
    matrix = np.array(  # D50 adapted to sRGB's white after Bradford
        [
            [3.1338561, -1.6168667, -0.4906146],
            [-0.9787684, 1.9161415, 0.0334540],
            [0.0719453, -0.2289914, 1.4052427],
        ]
    )
    linear = np.clip(matrix @ xyz, 0, 1)
    return np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
