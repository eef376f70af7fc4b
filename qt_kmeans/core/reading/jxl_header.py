"""The size of a JPEG XL picture, read from its first bytes: its decoder would decode before it tells."""

from typing import Final

_RATIOS: Final = ((1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))
"""Width to height for the ratio codes 1..7."""
_SIZE_BITS: Final = (9, 13, 18, 30)


def jxl_size(head: bytes) -> tuple[int, int]:
    """Return width and height in pixels from the first bytes of a JPEG XL file, bare or in boxes.

    Raises
    ------
    ValueError
        When the codestream does not begin within `head`.
    """
    start = 0 if head.startswith(b"\xff\x0a") else _codestream_at(head)
    bits = _Bits(head[start + 2 : start + 18])
    small = bits.take(1)
    height = (bits.take(5) + 1) * 8 if small else bits.take(_SIZE_BITS[bits.take(2)]) + 1
    ratio = bits.take(3)
    if ratio:
        across, down = _RATIOS[ratio - 1]
        return height * across // down, height
    return (bits.take(5) + 1) * 8 if small else bits.take(_SIZE_BITS[bits.take(2)]) + 1, height


class _Bits:
    """Numbers from a byte string, lowest bits first."""

    def __init__(self, data: bytes) -> None:
        self._value = int.from_bytes(data, "little")
        self._left = 8 * len(data)

    def take(self, count: int) -> int:
        """Return the next `count` bits as a number."""
        if count > self._left:
            raise ValueError("the JPEG XL header is cut off")
        value = self._value & ((1 << count) - 1)
        self._value >>= count
        self._left -= count
        return value


def _codestream_at(head: bytes) -> int:
    """Find the codestream in the boxes of a container: a jxlc box, or the first jxlp box."""
    at = 0
    while at + 16 <= len(head):
        size, kind = int.from_bytes(head[at : at + 4], "big"), head[at + 4 : at + 8]
        start = at + 8
        if size == 1:
            size, start = int.from_bytes(head[start : start + 8], "big"), start + 8
        if kind in (b"jxlc", b"jxlp"):
            start += 4 if kind == b"jxlp" else 0
            if head.startswith(b"\xff\x0a", start):
                return start
        if size < 8:
            break
        at += size
    raise ValueError("there is no JPEG XL codestream at the start of the file")
