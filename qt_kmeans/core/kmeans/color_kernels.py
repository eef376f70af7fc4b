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
def _spread() -> NDArray[np.uint32]:
    """Return the bits of every byte (256,) with room for two other channels' between them."""
    spread = np.arange(256).astype(np.uint32)
    for i in range(256):
        bits = spread[i]
        bits = (bits | bits << np.uint32(8)) & np.uint32(0x00F00F)
        bits = (bits | bits << np.uint32(4)) & np.uint32(0x0C30C3)
        spread[i] = (bits | bits << np.uint32(2)) & np.uint32(0x249249)
    return spread


@compiled
def _place(color: np.uint32, spread: NDArray[np.uint32]) -> np.uint32:
    """Return the place of an opaque colour on the curve through the RGB cube.

    Bits are interleaved as by `z_codes`, without opacity's. Neighbours in a picture are close on the curve,
    so that the processor finds most of a table of all colours' places, or what is needed of it, in its cache.
    """
    red = spread[color & np.uint32(255)]
    green = spread[(color >> np.uint32(8)) & np.uint32(255)]
    blue = spread[(color >> np.uint32(16)) & np.uint32(255)]
    return np.uint32(red | green << np.uint32(1) | blue << np.uint32(2))


@compiled
def count_opaque(pixels: NDArray[np.uint32], counts: NDArray[np.uint16], carries: NDArray[np.uint32]) -> int:
    """Count opaque colours by their places on the curve through the RGB cube.

    Parameters
    ----------
    pixels
        (M,) of alpha 255.
    counts
        (2**24,), zeros, written; small, as it is the cache that limits the speed.
    carries
        (M // 65535 + 1,), written: the places of counters that ran over, each for 65535 more.

    Returns
    -------
    carried
        How many did.
    """
    spread = _spread()
    carried = 0
    for i in range(len(pixels)):
        place = _place(pixels[i], spread)
        count = np.uint16(counts[place] + np.uint16(1))
        if count == 0:
            count = np.uint16(1)  # not 0, which says that there are none
            carries[carried] = place
            carried += 1
        counts[place] = count
    return carried


@compiled
def count_places(one: NDArray[np.uint16], other: NDArray[np.uint16]) -> int:
    """Return how many places are not empty in both of two tables."""
    occupied = 0
    for place in range(len(one)):
        occupied += (one[place] | other[place]) != 0
    return occupied


@compiled
def occupied_places(
    one: NDArray[np.uint16],
    other: NDArray[np.uint16],
    first: int,
    places: NDArray[np.uint32],
    counts: NDArray[np.int64],
) -> None:
    """Write the places (N,) that are not empty, numbered from `first`, and the sums (N,) of both tables."""
    found = 0
    for i in range(len(one)):
        if (one[i] | other[i]) != 0:
            places[found] = first + i
            counts[found] = np.int64(one[i]) + np.int64(other[i])
            found += 1


@compiled
def opaque_colors(places: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Return the opaque colours at places on the curve through the RGB cube."""
    colors = np.empty_like(places)
    for i in range(len(places)):
        color = np.uint32(0xFF000000)
        for channel in range(3):
            bits = (places[i] >> np.uint32(channel)) & np.uint32(0x249249)
            bits = (bits | bits >> np.uint32(2)) & np.uint32(0x0C30C3)
            bits = (bits | bits >> np.uint32(4)) & np.uint32(0x00F00F)
            bits = (bits | bits >> np.uint32(8)) & np.uint32(0x0000FF)
            color |= bits << np.uint32(8 * channel)
        colors[i] = color
    return colors


@compiled
def place_values(colors: NDArray[np.uint32], values: NDArray[Any], table: NDArray[Any]) -> None:
    """Write `values` of distinct opaque colours to their places in a table (2**24,) of all of them."""
    spread = _spread()
    for i in range(len(colors)):
        table[_place(colors[i], spread)] = values[i]


@compiled
def placed_values(pixels: NDArray[np.uint32], table: NDArray[Any], out: NDArray[Any]) -> None:
    """Write to `out` the value of every opaque pixel from a table by `place_values`."""
    spread = _spread()
    for i in range(len(pixels)):
        out[i] = table[_place(pixels[i], spread)]


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
