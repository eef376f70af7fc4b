"""The distinct colours of a picture with their counts, and the way back from colours to pixels."""

from dataclasses import dataclass
from typing import Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.kmeans import color_kernels
from qt_kmeans.core.parallel import map_spans

_SPAN = 1 << 20  # pixels per piece of work
_MANY = 1 << 22  # so many pixels are counted sooner in a table of all opaque colours than by sorting
_TABLE_BYTES = 16  # a pixel: up to that size a table of all opaque colours is quicker than hashing
_PLACES = 1 << 20  # in such a table, per piece of work
_Number = TypeVar("_Number", np.uint8, np.int32)


@dataclass(frozen=True, slots=True, eq=False)
class ColorHistogram:
    """Distinct colours and how often each occurs.

    Histograms add up: ``a + b`` is the histogram of both pictures, so one palette for many pictures is
    one clustering of their sum.

    Attributes
    ----------
    colors
        (N, 4) uint8, straight-alpha sRGB, each once, along a Z-order curve through the RGBA cube: those
        close in the list are close in colour, and colours alike in the upper bits stand together. Fully
        transparent pixels all count as (0, 0, 0, 0), the first.
    counts
        (N,) int64, pixels per colour, all positive.
    """

    colors: NDArray[np.uint8]
    counts: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.colors)

    @classmethod
    def from_pixels(cls, rgba: NDArray[np.uint8]) -> Self:
        """Count the colours of (H, W, 4) uint8 straight-alpha pixels."""
        pixels = packed(rgba).ravel()
        if len(pixels) >= _MANY and _least(pixels) >= 255 << 24:
            return cls._of(*count_opaque(pixels))
        parts = map_spans(lambda span: _count(pixels[span]), len(pixels), max(_SPAN, len(pixels) // 4 + 1))
        return cls._merged(*parts)

    @classmethod
    def _merged(cls, *parts: tuple[NDArray[np.uint32], NDArray[np.int64]]) -> Self:
        """Return the sum of parts, each of them ascending codes and their counts."""
        codes, counts = parts[0]
        if len(parts) > 1:
            codes, counts = (np.concatenate(columns) for columns in zip(*parts, strict=True))
            order = np.argsort(codes, kind="stable")  # merges what is sorted in parts
            codes, first = _runs(codes[order])
            counts = np.add.reduceat(counts[order], first)
        return cls._of(color_kernels.z_colors(codes), counts)

    @classmethod
    def _of(cls, colors: NDArray[np.uint32], counts: NDArray[np.int64]) -> Self:
        for array in (colors, counts):
            array.setflags(write=False)
        return cls(colors.view(np.uint8).reshape(-1, 4), counts)

    def __add__(self, other: Self) -> Self:
        return type(self)._merged(
            *((color_kernels.z_codes(packed(h.colors)), h.counts) for h in (self, other))
        )

    def look_up(self, pixels: NDArray[np.uint32], values: NDArray[_Number]) -> NDArray[_Number]:
        """Return for every pixel the value of its colour.

        Parameters
        ----------
        pixels
            Any shape, uint32, as from :func:`packed`; every colour is one of this histogram.
        values
            (N,) of any number type, one per colour.

        Returns
        -------
        found
            The shape of `pixels`, the type of `values`.
        """
        flat = pixels.ravel()
        found = np.empty(len(flat), values.dtype)
        colors = packed(self.colors).ravel()
        if values.itemsize << 24 <= _TABLE_BYTES * len(flat) and _least(colors) >= 255 << 24:
            table = np.zeros(1 << 24, values.dtype)
            color_kernels.place_values(colors, values, table)
            map_spans(lambda s: color_kernels.placed_values(flat[s], table, found[s]), len(flat), _SPAN)
            return found.reshape(pixels.shape)
        slots = 1 << max(4, (2 * len(self) - 1).bit_length())
        keys = np.zeros(slots, np.uint32)
        table = np.zeros(slots, values.dtype)
        color_kernels.insert_values(colors, values, keys, np.zeros(slots, np.uint8), table)
        map_spans(lambda s: color_kernels.find_values(flat[s], keys, table, found[s]), len(flat), _SPAN)
        return found.reshape(pixels.shape)


def packed(rgba: NDArray[np.uint8]) -> NDArray[np.uint32]:
    """Return (..., 4) uint8 colours as (...) uint32, all fully transparent ones as 0.

    A view when nothing is transparent, else a copy.
    """
    pixels = np.ascontiguousarray(rgba).view("<u4")[..., 0]
    if _least(pixels) >= 1 << 24:
        return pixels
    return np.where(pixels < np.uint32(1 << 24), np.uint32(0), pixels)


def _least(pixels: NDArray[np.uint32]) -> int:
    """Return the lowest value, which tells how opaque all pixels are at least; on all cores."""
    flat = pixels.ravel()
    return min(map_spans(lambda span: int(flat[span].min()), len(flat), _SPAN), default=0)


def _count(pixels: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Return the distinct colours of a piece of a picture as ascending codes, and their counts."""
    codes = color_kernels.sort_codes(color_kernels.z_codes(pixels))
    distinct, first = _runs(codes)
    return distinct, np.diff(first, append=len(codes))


def count_opaque(pixels: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Return the distinct colours of opaque pixels (M,) along the curve, and their counts."""

    def part(span: slice) -> tuple[NDArray[np.uint16], NDArray[np.uint32]]:
        table = np.zeros(1 << 24, np.uint16)
        carries = np.empty(len(pixels[span]) // 65535 + 1, np.uint32)
        return table, carries[: color_kernels.count_opaque(pixels[span], table, carries)]

    (one, carries), (other, more) = map_spans(part, len(pixels), len(pixels) // 2 + len(pixels) % 2)
    sizes = map_spans(lambda s: color_kernels.count_places(one[s], other[s]), len(one), _PLACES)
    ends = np.cumsum(sizes)
    places, counts = np.empty(ends[-1], np.uint32), np.empty(ends[-1], np.int64)

    def gather(span: slice) -> None:
        number = span.start // _PLACES
        here = slice(ends[number] - sizes[number], ends[number])
        color_kernels.occupied_places(one[span], other[span], span.start, places[here], counts[here])

    map_spans(gather, len(one), _PLACES)
    np.add.at(counts, np.searchsorted(places, np.concatenate([carries, more])), 65535)
    return color_kernels.opaque_colors(places), counts


def _runs(codes: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Return the distinct values of sorted `codes` and where each begins."""
    first = np.flatnonzero(np.concatenate(([True], codes[1:] != codes[:-1])))
    return codes[first], first
