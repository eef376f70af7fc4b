"""Binary PGM and PPM files of any depth; Pillow takes a minute for a 16-bit photo, we a moment."""

import re
from dataclasses import dataclass
from typing import BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

_GAP: Final = rb"\s(?:\s|#[^\r\n]*[\r\n])*"
_HEADER: Final = re.compile(rb"P([56])" + 3 * (_GAP + rb"(\d{1,9})") + rb"\s")
_ROWS_AT_ONCE: Final = 64


@dataclass(frozen=True, slots=True)
class Netpbm:
    """Layout of a binary PGM (1 channel) or PPM (3 channels) file.

    Attributes
    ----------
    white
        The value that is full intensity, 1..65535.
    offset
        Where the pixels begin in the file.
    """

    width: int
    height: int
    channels: int
    white: int
    offset: int

    @property
    def depth(self) -> int:
        """Bits that a channel needs."""
        return self.white.bit_length()


def read_netpbm(head: bytes) -> Netpbm | None:
    """Return the layout of a PGM or PPM file; None for others, and for white = 255: Pillow does that well."""
    match = _HEADER.match(head)
    if match is None:
        return None
    kind, width, height, white = (int(number) for number in match.groups())
    if not 0 < white < 65536 or white == 255 or 0 in (width, height):
        return None
    return Netpbm(width, height, 1 if kind == 5 else 3, white, match.end())


def decode_netpbm(file: BinaryIO, layout: Netpbm) -> NDArray[np.uint8]:
    """Return the pixels scaled to 0..255 and rounded, (H, W) or (H, W, 3) uint8.

    Raises
    ------
    EOFError
        When the file ends before its last row.
    """
    wide = layout.white > 255
    stride = layout.width * layout.channels
    pixels = np.empty((layout.height, stride), np.uint8)
    values = np.arange(1 << (16 if wide else 8), dtype=np.float64)
    levels = np.rint(np.minimum(values * 255.0 / layout.white, 255.0)).astype(np.uint8)
    file.seek(layout.offset)
    for top in range(0, layout.height, _ROWS_AT_ONCE):
        rows = pixels[top : top + _ROWS_AT_ONCE]
        size = rows.size * (2 if wide else 1)
        data = file.read(size)
        if len(data) < size:
            raise EOFError("the file ends before its last row")
        rows[...] = levels[np.frombuffer(data, ">u2" if wide else np.uint8)].reshape(rows.shape)
    shape = (layout.height, layout.width, 3)
    return pixels if layout.channels == 1 else pixels.reshape(shape)
