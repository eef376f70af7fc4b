"""What a PNG file is made of: chunks with checksums, and rows of packed indices."""

import struct
import zlib
from collections.abc import Iterable, Iterator
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

SIGNATURE = b"\x89PNG\r\n\x1a\n"

Chunk: TypeAlias = tuple[bytes, bytes]
"""Type and content of a chunk."""


def png_file(chunks: Iterable[Chunk]) -> bytes:
    """Return the file that consists of `chunks`."""
    pieces = [SIGNATURE]
    for kind, content in chunks:
        checksum = zlib.crc32(content, zlib.crc32(kind))
        pieces += [struct.pack(">I4s", len(content), kind), content, struct.pack(">I", checksum)]
    return b"".join(pieces)


def chunks_of(png: bytes) -> Iterator[Chunk]:
    """Yield the chunks of a whole and undamaged file."""
    place = len(SIGNATURE)
    while place < len(png):
        size, kind = struct.unpack_from(">I4s", png, place)
        yield kind, png[place + 8 : place + 8 + size]
        place += 12 + size


def png_palette(png: bytes) -> NDArray[np.uint8] | None:
    """Return the palette (K, 4) uint8 of a whole and undamaged file, None where it has none."""
    palette = None
    for kind, content in chunks_of(png):
        if kind == b"PLTE":
            colors = np.frombuffer(content, np.uint8).reshape(-1, 3)
            palette = np.concatenate([colors, np.full((len(colors), 1), 255, np.uint8)], axis=1)
        elif kind == b"tRNS" and palette is not None:
            palette[: len(content), 3] = np.frombuffer(content, np.uint8)
        elif kind == b"IDAT":
            break
    return palette


def least_depth(colors: int) -> int:
    """Return the fewest bits, 1, 2, 4 or 8, in which a palette of 1..256 colours can be indexed."""
    return next(depth for depth in (1, 2, 4, 8) if colors <= 1 << depth)


def packed(indices: NDArray[np.uint8], depth: int) -> NDArray[np.uint8]:
    """Return rows of bytes, each holding 8 / `depth` indices, the leftmost in the high bits."""
    if depth == 8:
        return indices
    height, width = indices.shape
    each = 8 // depth
    columns = -(-width // each)
    padded = np.zeros((height, columns * each), np.uint8)
    padded[:, :width] = indices
    rows = np.zeros((height, columns), np.uint8)
    for place in range(each):
        rows |= padded[:, place::each] << (8 - depth * (place + 1))
    return rows
