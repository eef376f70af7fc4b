"""BMP pixels given by bit masks, for the layouts that Pillow refuses or whose alpha it drops."""

import struct
from dataclasses import dataclass
from typing import BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

_BITFIELDS, _ALPHA_BITFIELDS = 3, 6
_ROWS_AT_ONCE: Final = 64


@dataclass(frozen=True, slots=True)
class BitFields:
    """Layout of the pixels of an uncompressed 16 or 32-bit BMP file.

    Attributes
    ----------
    width, height
        Size in pixels.
    bits
        16 or 32 bits a pixel.
    masks
        Which of them are red, green, blue and alpha; a mask of 0 means that there is none.
    offset
        Where the pixels begin in the file.
    bottom_up
        True when the last row comes first, as usual.
    """

    width: int
    height: int
    bits: int
    masks: tuple[int, int, int, int]
    offset: int
    bottom_up: bool

    @property
    def depth(self) -> int:
        """Most bits that a channel has."""
        return max(mask.bit_count() for mask in self.masks)


def read_bitfields(head: bytes) -> BitFields | None:
    """Return the layout of a BMP file that says it in masks with alpha, or in masks of unusual widths.

    None for every other file, sane or not: those are Pillow's.
    """
    if len(head) < 70 or not head.startswith(b"BM"):
        return None
    offset, header, width, height, planes, bits, compression = struct.unpack_from("<IIiiHHI", head, 10)
    if header < 40 or bits not in (16, 32) or compression not in (_BITFIELDS, _ALPHA_BITFIELDS):
        return None
    red, green, blue, alpha = struct.unpack_from("<4I", head, 54)
    if header < 56 and compression == _BITFIELDS:
        alpha = 0
    masks = red, green, blue, alpha
    usual = alpha == 0 and all(mask.bit_count() in (5, 6, 8) for mask in masks[:3])
    if usual or width <= 0 or height == 0 or planes > 1 or not _are_sane(masks, bits):
        return None
    return BitFields(width, abs(height), bits, masks, offset, bottom_up=height > 0)


def decode_bitfields(file: BinaryIO, layout: BitFields) -> NDArray[np.uint8]:
    """Return the pixels as (H, W, 4) uint8 RGBA. An alpha channel that is 0 everywhere counts as absent.

    Raises
    ------
    EOFError
        When the file ends before its last row.
    """
    stride = (layout.width * layout.bits + 31) // 32 * 4
    rgba = np.empty((layout.height, layout.width, 4), np.uint8)
    rows = rgba[::-1] if layout.bottom_up else rgba
    file.seek(layout.offset)
    for top in range(0, layout.height, _ROWS_AT_ONCE):
        count = min(_ROWS_AT_ONCE, layout.height - top)
        data = file.read(count * stride)
        if len(data) < count * stride:
            raise EOFError("the file ends before its last row")
        lines = np.frombuffer(data, np.uint8).reshape(count, stride)[:, : layout.width * layout.bits // 8]
        packed = np.ascontiguousarray(lines).view(f"<u{layout.bits // 8}")
        for channel, mask in enumerate(layout.masks):
            rows[top : top + count, :, channel] = _levels(packed, mask) if mask else 255
    if not rgba[..., 3].any():
        rgba[..., 3] = 255
    return rgba


def _are_sane(masks: tuple[int, int, int, int], bits: int) -> bool:
    """Tell whether the colour masks exist, are runs of bits within a pixel, and do not overlap."""
    used = 0
    for mask in masks:
        run = mask // (mask & -mask) if mask else 0
        if mask >> bits or mask & used or run & (run + 1) or run.bit_length() > 16:
            return False
        used |= mask
    return all(masks[:3])


def _levels(packed: NDArray[np.unsignedinteger], mask: int) -> NDArray[np.uint8]:
    """Return the field under `mask` scaled to 0..255, rounded."""
    lowest = (mask & -mask).bit_length() - 1
    top = mask >> lowest
    values = (packed.astype(np.uint32) & np.uint32(mask)) >> np.uint32(lowest)
    return ((values * np.uint32(255) + np.uint32(top // 2)) // np.uint32(top)).astype(np.uint8)
