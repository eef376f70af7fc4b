"""The compiled loops over packed colours: their order, sorting them, and looking values up under them.

Pixels travel as uint32, the little-endian view of straight RGBA bytes: 0xAABBGGRR.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.kernels import compiled

_HASH = np.uint32(0x9E3779B1)  # 2**32 / golden ratio: Knuth's multiplicative hash


@compiled
def z_codes(colors: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Return the places of colours on a Z-order curve through the RGBA cube.

    The bits of the four bytes are interleaved, opacity's the highest of each four, so that colours near to
    one another on the curve are near to one another in the cube (G. M. Morton, 1966).
    """
    codes = np.empty_like(colors)
    for i in range(len(colors)):
        code = np.uint32(0)
        for channel in range(4):
            bits = (colors[i] >> np.uint32(8 * channel)) & np.uint32(255)
            bits = (bits | bits << np.uint32(12)) & np.uint32(0x000F000F)
            bits = (bits | bits << np.uint32(6)) & np.uint32(0x03030303)
            bits = (bits | bits << np.uint32(3)) & np.uint32(0x11111111)
            code |= bits << np.uint32(channel)
        codes[i] = code
    return codes


@compiled
def z_colors(codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Return the colours at places on the curve of `z_codes`."""
    colors = np.empty_like(codes)
    for i in range(len(codes)):
        color = np.uint32(0)
        for channel in range(4):
            bits = (codes[i] >> np.uint32(channel)) & np.uint32(0x11111111)
            bits = (bits | bits >> np.uint32(3)) & np.uint32(0x03030303)
            bits = (bits | bits >> np.uint32(6)) & np.uint32(0x000F000F)
            bits = (bits | bits >> np.uint32(12)) & np.uint32(0x000000FF)
            color |= bits << np.uint32(8 * channel)
        colors[i] = color
    return colors


@compiled
def sort_codes(codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Return `codes` ascending; radix sort, 11 bits at a time, which uses `codes` up."""
    spare = np.empty_like(codes)
    ends = np.zeros((3, 2048), np.int64)
    for i in range(len(codes)):
        for digit in range(3):
            ends[digit, (codes[i] >> np.uint32(11 * digit)) & np.uint32(2047)] += 1
    for digit in range(3):
        place = 0
        for value in range(2048):
            count = ends[digit, value]
            ends[digit, value] = place
            place += count
        shift = np.uint32(11 * digit)
        for i in range(len(codes)):
            value = (codes[i] >> shift) & np.uint32(2047)
            spare[ends[digit, value]] = codes[i]
            ends[digit, value] += 1
        codes, spare = spare, codes
    return codes


@compiled
def count_opaque(pixels: NDArray[np.uint32], counts: NDArray[np.uint32]) -> int:
    """Count opaque colours by their places on the curve through the RGB cube; return how many there are.

    Neighbours in a picture are close on the curve, so that the processor finds most counters in its cache.

    Parameters
    ----------
    pixels
        (M,) of alpha 255.
    counts
        (2**24,), added to; bits interleaved as by `z_codes`, without opacity's.
    """
    spread = np.arange(256).astype(np.uint32)
    for i in range(256):
        bits = spread[i]
        bits = (bits | bits << np.uint32(8)) & np.uint32(0x00F00F)
        bits = (bits | bits << np.uint32(4)) & np.uint32(0x0C30C3)
        spread[i] = (bits | bits << np.uint32(2)) & np.uint32(0x249249)
    for i in range(len(pixels)):
        red = spread[pixels[i] & np.uint32(255)]
        green = spread[(pixels[i] >> np.uint32(8)) & np.uint32(255)]
        blue = spread[(pixels[i] >> np.uint32(16)) & np.uint32(255)]
        counts[red | green << np.uint32(1) | blue << np.uint32(2)] += np.uint32(1)
    distinct = 0
    for code in range(len(counts)):
        distinct += counts[code] > 0
    return distinct


@compiled
def opaque_colors(counts: NDArray[np.uint32], colors: NDArray[np.uint32], numbers: NDArray[np.int64]) -> None:
    """Write the colours (N,) that `count_opaque` counted, along the curve, and their counts (N,)."""
    found = 0
    for code in range(len(counts)):
        if counts[code] > 0:
            color = np.uint32(0xFF000000)
            for channel in range(3):
                bits = np.uint32(code >> channel) & np.uint32(0x249249)
                bits = (bits | bits >> np.uint32(2)) & np.uint32(0x0C30C3)
                bits = (bits | bits >> np.uint32(4)) & np.uint32(0x00F00F)
                bits = (bits | bits >> np.uint32(8)) & np.uint32(0x0000FF)
                color |= bits << np.uint32(8 * channel)
            colors[found] = color
            numbers[found] = counts[code]
            found += 1


@compiled
def insert_values(
    colors: NDArray[np.uint32],
    values: NDArray[Any],
    keys: NDArray[np.uint32],
    filled: NDArray[np.uint8],
    table: NDArray[Any],
) -> None:
    """Write `values` of distinct `colors` into an empty hash table at least twice their number."""
    mask = np.uint32(len(keys) - 1)
    for i in range(len(colors)):
        color = colors[i]
        slot = ((color * _HASH) ^ (color >> np.uint32(15))) & mask
        while filled[slot] != 0:
            slot = (slot + np.uint32(1)) & mask
        filled[slot] = 1
        keys[slot] = color
        table[slot] = values[i]


@compiled
def find_values(
    pixels: NDArray[np.uint32],
    keys: NDArray[np.uint32],
    table: NDArray[Any],
    out: NDArray[Any],
) -> None:
    """Write to `out` the table's value for every pixel; every pixel's colour must be in the table."""
    mask = np.uint32(len(keys) - 1)
    last = ~pixels[0]
    slot = np.uint32(0)
    for i in range(len(pixels)):
        pixel = pixels[i]
        if pixel != last:
            slot = ((pixel * _HASH) ^ (pixel >> np.uint32(15))) & mask
            while keys[slot] != pixel:
                slot = (slot + np.uint32(1)) & mask
            last = pixel
        out[i] = table[slot]
