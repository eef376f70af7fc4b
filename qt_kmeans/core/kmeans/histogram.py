"""The distinct colours of a picture with their counts, and the way back from colours to pixels."""

from dataclasses import dataclass
from typing import Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.kmeans import color_kernels
from qt_kmeans.core.parallel import map_spans

_SPAN = 1 << 20  # pixels per piece of work
_MANY = 1 << 22  # so many pixels are counted sooner in a table of all opaque colours than by sorting
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
        if len(pixels) >= _MANY and pixels.min() >= np.uint32(255 << 24):
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
        slots = 1 << max(4, (2 * len(self) - 1).bit_length())
        keys = np.zeros(slots, np.uint32)
        table = np.zeros(slots, values.dtype)
        color_kernels.insert_values(
            packed(self.colors).ravel(), values, keys, np.zeros(slots, np.uint8), table
        )
        flat = pixels.ravel()
        found = np.empty(len(flat), values.dtype)
        map_spans(lambda s: color_kernels.find_values(flat[s], keys, table, found[s]), len(flat), _SPAN)
        return found.reshape(pixels.shape)


def packed(rgba: NDArray[np.uint8]) -> NDArray[np.uint32]:
    """Return (..., 4) uint8 colours as (...) uint32, all fully transparent ones as 0.

    A view when nothing is transparent, else a copy.
    """
    pixels = np.ascontiguousarray(rgba).view("<u4")[..., 0]
    transparent = pixels < np.uint32(1 << 24)
    return np.where(transparent, np.uint32(0), pixels) if transparent.any() else pixels


def _count(pixels: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Return the distinct colours of a piece of a picture as ascending codes, and their counts."""
    codes = color_kernels.sort_codes(color_kernels.z_codes(pixels))
    distinct, first = _runs(codes)
    return distinct, np.diff(first, append=len(codes))


def count_opaque(pixels: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Return the distinct colours of opaque pixels along the curve, and their counts."""
    table = np.zeros(1 << 24, np.uint32)
    distinct = color_kernels.count_opaque(pixels, table)
    colors, counts = np.empty(distinct, np.uint32), np.empty(distinct, np.int64)
    color_kernels.opaque_colors(table, colors, counts)
    return colors, counts


def _runs(codes: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Return the distinct values of sorted `codes` and where each begins."""
    first = np.flatnonzero(np.concatenate(([True], codes[1:] != codes[:-1])))
    return codes[first], first
