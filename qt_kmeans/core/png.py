"""Indexed PNG files, as small as the effort allows, never anything but indexed.

The effort buys, one after the other: better filters, an order of the palette in which the filters work
(see :mod:`qt_kmeans.core.palette_order`), a better deflate, and trials instead of estimates.
"""

import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.metadata_out import Chunk
from qt_kmeans.core.palette_order import pair_counts, smooth_order
from qt_kmeans.core.progress import Progress, silent

if TYPE_CHECKING:
    from oxipng import RawImage

SIGNATURE = b"\x89PNG\r\n\x1a\n"

_QUICK = ("NoOp", "Sub", "MinSum", "Entropy")
_EVERY = (*_QUICK, "Up", "Paeth", "Average", "Bigrams", "BigEnt", "Brute")
_ZLIB_LEVEL = 6
_BAND_BYTES = 1 << 20
_TRIAL_PIXELS = 1 << 17
_QUICK_ABOVE = 4_000_000


@dataclass(frozen=True, slots=True)
class _Plan:
    """What one level of effort does.

    Attributes
    ----------
    rounds
        Rounds of search for an order of 256 entries, more for fewer; -1 keeps the order given.
    starts
        How many orders the search starts from, the best result counts.
    filters
        Names of the row filters that are tried.
    deflate
        Level of libdeflate, 1..12.
    thorough
        Compress with every filter in full, rather than guess the best by a quick compression.
    orders
        How many palette orders are tried in full for each bit depth; quick trials choose them.
    zopfli
        Iterations of zopfli over the best layout at the end; 0 for none.
    """

    rounds: int
    filters: tuple[str, ...]
    deflate: int
    thorough: bool = False
    orders: int = 1
    starts: int = 1
    zopfli: int = 0


_PLANS = (
    _Plan(-1, (), 0),  # 0 is written here, without oxipng
    _Plan(-1, ("NoOp",), 8),
    _Plan(-1, _QUICK, 10),
    _Plan(1, _QUICK, 10),
    _Plan(12, _QUICK, 11),
    _Plan(60, ("NoOp", "Entropy"), 11, thorough=True),
    _Plan(400, _QUICK, 11, thorough=True, starts=2, orders=2),
    _Plan(400, _QUICK, 12, thorough=True, starts=2, orders=2),
    _Plan(400, _EVERY, 12, thorough=True, starts=2, orders=2),
    _Plan(400, _EVERY, 12, thorough=True, starts=2, orders=2, zopfli=15),
)
_TRIAL = _Plan(-1, _QUICK, 5)
_QUICK_TRUECOLOR = _Plan(-1, ("NoOp", "MinSum"), 6)
_TRUECOLOR = _Plan(-1, ("NoOp", "Sub", "Entropy", "Bigrams"), 11)


@dataclass(frozen=True, slots=True, eq=False)
class _Layout:
    """One way to lay the same picture out: `order[i]` is the entry at place i; `depth` bits an index."""

    order: NDArray[np.intp]
    depth: int


def indexed_png(
    palette: NDArray[np.uint8],
    indices: NDArray[np.uint8],
    *,
    effort: int,
    chunks: Iterable[Chunk] = (),
    progress: Progress = silent,
) -> bytes:
    """Return a PNG of colour type 3 that shows exactly ``palette[indices]``.

    Guarantees
    ----------
    - PLTE has as many entries as `palette`; tRNS ends at the last entry that is not opaque, and these
      come first.
    - 1, 2, 4 or 8 bits an index; more than the palette needs only where that makes the file smaller
      (never at effort 0 to 2).
    - The same bytes for the same input with the same library versions.

    Parameters
    ----------
    palette
        (K, 4) uint8, K in 1..256, each colour once.
    indices
        (H, W) uint8, below K.
    effort
        0 (as fast as zlib) to 9 (zopfli: minutes for a large photo).
    chunks
        Goes between IHDR and PLTE as it is.
    """
    plan = _PLANS[effort]
    palette, indices = rearranged(palette, indices, _front_order(palette, indices))
    if effort == 0:
        return _plain_png(palette, indices, chunks, progress)
    layouts = _layouts(palette, indices, plan, progress)
    best = layouts[0]
    smallest = b""
    for number, layout in enumerate(layouts):
        progress("Optimising", number / len(layouts))
        made = _optimised(palette, indices, layout, plan)
        if not smallest or len(made) < len(smallest):
            best, smallest = layout, made
    if plan.zopfli:
        progress("Optimising with zopfli", 0.0)
        smallest = min(smallest, _optimised(palette, indices, best, plan, zopfli=plan.zopfli), key=len)
    return _assemble(smallest, chunks)


def truecolor_png(rgba: NDArray[np.uint8], *, effort: int) -> bytes:
    """Return an optimised PNG of the same pixels, RGB when every alpha is 255, else RGBA.

    Parameters
    ----------
    rgba
        (H, W, 4) uint8 straight-alpha sRGB.
    effort
        0 and 1 are quick (0.2 s a megapixel), the others do what `oxipng -o2` does (1 s a megapixel).
        Above 4 megapixels always quick: at most 5 % larger.
    """
    import oxipng

    height, width = rgba.shape[:2]
    opaque = bool((rgba[:, :, 3] == 255).all())
    image = oxipng.RawImage(
        (rgba[:, :, :3] if opaque else rgba).tobytes(),
        width,
        height,
        color_type=oxipng.ColorType.rgb(None) if opaque else oxipng.ColorType.rgba(),
        bit_depth=8,
    )
    return _oxipng(image, _QUICK_TRUECOLOR if effort < 2 or height * width > _QUICK_ABOVE else _TRUECOLOR)


def rearranged(
    palette: NDArray[np.uint8], indices: NDArray[np.uint8], order: NDArray[np.intp]
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return the same picture with palette entry ``order[i]`` at place ``i``."""
    if np.array_equal(order, np.arange(len(palette))):
        return palette, indices
    place_of = np.zeros(256, np.uint8)
    place_of[order] = np.arange(len(order), dtype=np.uint8)
    return palette[order], place_of[indices]


def _front_order(palette: NDArray[np.uint8], indices: NDArray[np.uint8]) -> NDArray[np.intp]:
    """Return `palette`'s order with what is not opaque first, and first of all the colour at the edges.

    An unfiltered row begins with a zero byte; if the index beside it is zero too, runs go on across rows.
    """
    opaque = palette[:, 3] == 255
    at_edges = np.bincount(np.concatenate([indices[:, 0], indices[:-1, -1]]), minlength=len(palette))
    leading = ~opaque if (~opaque).any() else opaque
    first = np.arange(len(palette)) == np.where(leading, at_edges, -1).argmax()
    return np.lexsort((~first, opaque))


def _layouts(
    palette: NDArray[np.uint8], indices: NDArray[np.uint8], plan: _Plan, progress: Progress
) -> list[_Layout]:
    """Return the layouts to make in full: of every bit depth the orders that look best."""
    given = np.arange(len(palette))
    least = _least_depth(len(palette))
    if plan.rounds < 0:
        return [_Layout(given, least)]
    progress("Ordering the palette", 0.0)
    front = int(np.count_nonzero(palette[:, 3] < 255))
    pairs = pair_counts(indices, len(palette))
    rounds = plan.rounds * (256 // len(palette)) ** 2  # what a round takes grows with the square
    smooth = smooth_order(pairs, front=front, rounds=rounds, starts=plan.starts)
    if not front and (indices[:, 0] == smooth[-1]).sum() > (indices[:, 0] == smooth[0]).sum():
        smooth = smooth[::-1]
    layouts = []
    for depth in sorted({least, 8}):  # a byte a pixel often compresses better than packed indices
        progress("Trying palette orders", 0.0)
        tried = [_Layout(smooth, depth), _Layout(given, depth)]
        layouts += _most_promising(palette, indices, tried, plan.orders)
    return layouts


def _most_promising(
    palette: NDArray[np.uint8], indices: NDArray[np.uint8], layouts: list[_Layout], count: int
) -> list[_Layout]:
    """Return the `count` layouts that compress a sample best."""
    if len(layouts) <= count:
        return layouts
    sample = _sample(indices)
    return sorted(layouts, key=lambda layout: len(_optimised(palette, sample, layout, _TRIAL)))[:count]


def _sample(indices: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return bands of rows from all over the picture, one below the other; all of a small one."""
    height, width = indices.shape
    rows = max(1, _TRIAL_PIXELS // width)
    if rows >= height:
        return indices
    bands = max(1, min(4, rows // 16))
    starts = np.linspace(0, height - rows // bands, bands).astype(int)
    return np.concatenate([indices[start : start + rows // bands] for start in starts])


def _optimised(
    palette: NDArray[np.uint8],
    indices: NDArray[np.uint8],
    layout: _Layout,
    plan: _Plan,
    *,
    zopfli: int = 0,
) -> bytes:
    """Return what oxipng makes of one layout."""
    import oxipng

    colors, arranged = rearranged(palette, indices, layout.order)
    height, width = arranged.shape
    image = oxipng.RawImage(
        _packed(arranged, layout.depth).tobytes(),
        width,
        height,
        color_type=oxipng.ColorType.indexed([tuple(color) for color in colors.tolist()]),
        bit_depth=layout.depth,
    )
    return _oxipng(image, plan, zopfli=zopfli)


def _oxipng(image: "RawImage", plan: _Plan, *, zopfli: int = 0) -> bytes:
    """Choose filters and compress; colour type, palette order and bit depth stay what they are."""
    import oxipng

    return image.create_optimized_png(
        filter=[getattr(oxipng.RowFilter, name) for name in plan.filters],
        deflate=oxipng.Deflaters.zopfli(zopfli) if zopfli else oxipng.Deflaters.libdeflater(plan.deflate),
        fast_evaluation=bool(zopfli) or not plan.thorough,
        bit_depth_reduction=False,
        color_type_reduction=False,
        palette_reduction=False,
        grayscale_reduction=False,
    )


def _least_depth(colors: int) -> int:
    return next(depth for depth in (1, 2, 4, 8) if colors <= 1 << depth)


def _packed(indices: NDArray[np.uint8], depth: int) -> NDArray[np.uint8]:
    """Return rows of bytes, each holding 8 / depth indices, the leftmost in the high bits."""
    if depth == 8:
        return indices
    height, width = indices.shape
    each = 8 // depth
    columns = -(-width // each)
    padded = np.zeros((height, columns * each), np.uint8)
    padded[:, :width] = indices
    packed = np.zeros((height, columns), np.uint8)
    for place in range(each):
        packed |= padded[:, place::each] << (8 - depth * (place + 1))
    return packed


def _plain_png(
    palette: NDArray[np.uint8], indices: NDArray[np.uint8], chunks: Iterable[Chunk], progress: Progress
) -> bytes:
    """Return an unfiltered PNG of the least depth, compressed by zlib."""
    height, width = indices.shape
    depth = _least_depth(len(palette))
    compressor = zlib.compressobj(_ZLIB_LEVEL)
    pieces = []
    rows = max(1, _BAND_BYTES // width)
    for top in range(0, height, rows):
        progress("Writing", top / height)
        band = _packed(indices[top : top + rows], depth)
        pieces.append(compressor.compress(np.pad(band, ((0, 0), (1, 0))).tobytes()))
    pieces.append(compressor.flush())
    alpha = palette[:, 3]
    translucent = int(np.count_nonzero(alpha < 255))  # they come first
    return _file(
        [
            (b"IHDR", struct.pack(">IIBBBBB", width, height, depth, 3, 0, 0, 0)),
            *chunks,
            (b"PLTE", palette[:, :3].tobytes()),
            *([(b"tRNS", alpha[:translucent].tobytes())] if translucent else []),
            (b"IDAT", b"".join(pieces)),
            (b"IEND", b""),
        ]
    )


def _assemble(png: bytes, chunks: Iterable[Chunk]) -> bytes:
    """Return `png` with `chunks` after its header."""
    head, *rest = _chunks_of(png)
    return _file([head, *chunks, *rest])


def _chunks_of(png: bytes) -> Iterator[Chunk]:
    place = len(SIGNATURE)
    while place < len(png):
        size, kind = struct.unpack_from(">I4s", png, place)
        yield kind, png[place + 8 : place + 8 + size]
        place += 12 + size


def _file(chunks: Iterable[Chunk]) -> bytes:
    pieces = [SIGNATURE]
    for kind, content in chunks:
        checksum = zlib.crc32(content, zlib.crc32(kind))
        pieces += [struct.pack(">I4s", len(content), kind), content, struct.pack(">I", checksum)]
    return b"".join(pieces)
