"""GIF files: one still picture, its exact palette, at most one transparent entry."""

import io
import struct
from typing import IO, cast

import numpy as np
from numpy.typing import NDArray

OPAQUE_FROM = 128
"""GIF knows no translucency: below this alpha a colour is transparent, from here on opaque."""

_FULL_COLOR_RESOLUTION = 0x70
_COMMENT_BLOCK = 255


def thresholded(palette: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return `palette` (K, 4) as GIF can show it: every alpha 0 or 255, what is transparent black."""
    shown = palette.copy()
    visible = palette[:, 3] >= OPAQUE_FROM
    shown[:, 3] = np.where(visible, 255, 0)
    shown[~visible] = 0
    return shown


def gif_palette(data: bytes) -> NDArray[np.uint8]:
    """Return the palette (K, 4) uint8 of a file that :func:`gif_bytes` wrote, its filling-up included."""
    size = 2 << (data[10] & 7)
    colors = np.frombuffer(data, np.uint8, 3 * size, 13).reshape(-1, 3)
    palette = np.concatenate([colors, np.full((size, 1), 255, np.uint8)], axis=1)
    after = 13 + 3 * size
    if data[after : after + 2] == b"!\xf9":
        palette[data[after + 6]] = 0
    return palette


def gif_bytes(palette: NDArray[np.uint8], indices: NDArray[np.uint8], comment: bytes = b"") -> bytes:
    """Return a GIF that shows exactly ``palette[indices]``.

    Parameters
    ----------
    palette
        (K, 4) uint8 as :func:`thresholded` makes it, each colour once.
    indices
        (H, W) uint8, below K.
    """
    from PIL import Image, ImageFile

    height, width = indices.shape
    table_bits = max(1, (len(palette) - 1).bit_length())
    code_bits = max(2, table_bits)
    out = io.BytesIO()
    out.write(b"GIF89a")
    out.write(struct.pack("<HHBBB", width, height, 0x80 | _FULL_COLOR_RESOLUTION | (table_bits - 1), 0, 0))
    out.write(palette[:, :3].tobytes().ljust(3 << table_bits, b"\0"))
    transparent = np.flatnonzero(palette[:, 3] == 0)
    if len(transparent):
        out.write(b"!\xf9" + struct.pack("<BBHBB", 4, 1, 0, int(transparent[0]), 0))
    if comment:
        out.write(b"!\xfe")
        for start in range(0, len(comment), _COMMENT_BLOCK):
            block = comment[start : start + _COMMENT_BLOCK]
            out.write(bytes([len(block)]) + block)
        out.write(b"\0")
    out.write(b"," + struct.pack("<HHHHB", 0, 0, width, height, 0) + bytes([code_bits]))
    # Pillow's own writer interlaces, which costs a tenth, and starts every code at nine bits.
    image = Image.fromarray(indices)
    image.encoderconfig = (code_bits, 0)
    ImageFile._save(  # noqa: SLF001 - how a Pillow plug-in calls an encoder
        image,
        cast("IO[bytes]", out),
        [ImageFile._Tile("gif", (0, 0, width, height), 0, "L")],  # noqa: SLF001
    )
    out.write(b"\0;")
    return out.getvalue()
