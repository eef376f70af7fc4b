"""Indexed PNG files, as small as the effort allows, never anything but indexed.

The effort buys an order of the palette in which PNG's filters work (:func:`ordered`, for a process that has
the compiled kernels), a better deflate, and more layouts (order, filter, bits an index) that are tried on a
sample of the picture, the best of them in full.
"""

import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.phrases import Phrase
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.writing.png_file import Chunk, chunks_of, least_depth, packed, png_file

if TYPE_CHECKING:
    from oxipng import Deflaters, RawImage

_SOME = ("Entropy", "Sub", "MinSum")
_MANY = (*_SOME, "Up", "Paeth", "Bigrams", "BigEnt")
_EVERY = (*_MANY, "Average", "Brute")
_ZLIB_LEVEL = 6
_BAND_BYTES = 1 << 20
_TRIAL_PIXELS = 1 << 16
_CLOSE = 1.03  # times the best on the sample: on the whole picture it may be better
_QUICK_ABOVE = 4_000_000


@dataclass(frozen=True, slots=True)
class _Plan:
    """What one level of effort does.

    Attributes
    ----------
    deflate
        Level of libdeflate for the file, 1..12.
    trial
        Level for compressing a sample with every layout; of little use when it is far below `deflate`,
        which takes repetitions that quick levels do not find.
    sweeps
        Of search for an order; 0 for none.
    starts
        How many orders the search starts from, the best result counts.
    filters
        Row filters that are tried besides none.
    finals
        How many of the layouts that do best on the sample, if they come close, are made in full.
    zopfli
        Iterations of zopfli over the best one at the end; 0 for none.
    """

    deflate: int
    trial: int = 0
    sweeps: int = 0
    starts: int = 1
    filters: tuple[str, ...] = ()
    finals: int = 1
    zopfli: int = 0


_PLANS = (
    _Plan(0),  # 0 is written here, without oxipng
    _Plan(8),
    _Plan(10, 10, 1, 1, ("Entropy",)),
    _Plan(11, 10, 1, 1, ("Entropy",)),
    _Plan(11, 11, 99, 1, ("Entropy",), finals=2),
    _Plan(11, 11, 99, 1, _SOME, finals=2),
    _Plan(11, 11, 99, 2, _MANY, finals=4),
    _Plan(12, 11, 99, 2, _MANY, finals=6),
    _Plan(12, 11, 99, 2, _EVERY, finals=12),
    _Plan(12, 11, 99, 2, _EVERY, finals=12, zopfli=15),
)


@dataclass(frozen=True, slots=True, eq=False)
class _Layout:
    """One way to lay the same picture out.

    Attributes
    ----------
    order
        `order[i]` is the entry at place i.
    depth
        Bits an index.
    filter
        Name of the row filter; "NoOp" for none.
    """

    order: NDArray[np.intp]
    depth: int
    filter: str


def ordered(
    palette: NDArray[np.uint8], indices: NDArray[np.uint8], *, effort: int
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return the same picture with the palette in the order that makes a small file.

    Parameters
    ----------
    palette
        (K, 4) uint8, K in 1..256, each colour once.
    indices
        (H, W) uint8, below K.
    effort
        0..9; 0 and 1 leave the order as it is.
    """
    plan = _PLANS[effort]
    palette, indices = rearranged(palette, indices, _translucent_first(palette))
    if not plan.sweeps:
        return palette, indices
    from qt_kmeans.core.writing.palette_order import pair_counts, smooth_order  # loads the kernels

    front = int(np.count_nonzero(palette[:, 3] < 255))
    pairs = pair_counts(indices, len(palette))
    order = smooth_order(pairs, front=front, sweeps=plan.sweeps, starts=plan.starts)
    if not front and (indices[:, 0] == order[-1]).sum() > (indices[:, 0] == order[0]).sum():
        order = order[::-1]
    return rearranged(palette, indices, order)


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
    - 1, 2, 4 or 8 bits an index: as few as the palette needs, or 8 where a sample of the picture
      compresses better so (never at effort 0 and 1).
    - The same bytes for the same input with the same library versions.

    Parameters
    ----------
    palette
        (K, 4) uint8, K in 1..256, each colour once; the file is small when it is :func:`ordered`.
    indices
        (H, W) uint8, below K.
    effort
        0 (as fast as zlib) to 9 (zopfli: minutes for a large photo).
    chunks
        Goes between IHDR and PLTE as it is.
    """
    plan = _PLANS[effort]
    if effort == 0:
        palette, indices = rearranged(palette, indices, _front_order(palette, indices))
        return _plain_png(palette, indices, chunks, progress)
    layouts = _layouts(palette, indices, plan)
    if len(layouts) > 1:
        layouts = _promising(palette, _sample(indices), layouts, plan, progress)
    made = _made(palette, indices, layouts, plan.deflate, Phrase("Optimising"), progress)
    smallest, best = min(made, key=lambda made: len(made[0]))
    if plan.zopfli:
        progress("Optimising with zopfli", 0.0)
        smallest = min(smallest, _optimised(palette, indices, best, zopfli=plan.zopfli), key=len)
    head, *rest = chunks_of(smallest)
    return png_file([head, *chunks, *rest])


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
    pixels = rgba[:, :, :3] if (rgba[:, :, 3] == 255).all() else rgba
    if effort >= 2 and rgba.shape[0] * rgba.shape[1] <= _QUICK_ABOVE:
        return _optimised_truecolor(pixels, ("NoOp", "Sub", "Entropy", "Bigrams"), 11)
    # Every filter tried takes another copy of the picture, so a sample has to decide.
    sample = _sample(pixels)
    best = min(("MinSum", "NoOp"), key=lambda name: len(_optimised_truecolor(sample, (name,), 6)))
    return _optimised_truecolor(pixels, (best,), 6)


def rearranged(
    palette: NDArray[np.uint8], indices: NDArray[np.uint8], order: NDArray[np.intp]
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return the same picture with palette entry ``order[i]`` at place ``i``."""
    if np.array_equal(order, np.arange(len(palette))):
        return palette, indices
    place_of = np.zeros(256, np.uint8)
    place_of[order] = np.arange(len(order), dtype=np.uint8)
    return palette[order], place_of[indices]


def _translucent_first(palette: NDArray[np.uint8]) -> NDArray[np.intp]:
    """Return `palette`'s order with what is not opaque first."""
    return np.argsort(palette[:, 3] == 255, kind="stable")


def _front_order(palette: NDArray[np.uint8], indices: NDArray[np.uint8]) -> NDArray[np.intp]:
    """Return `palette`'s order with what is not opaque first, and first of all the colour at the edges.

    An unfiltered row begins with a zero byte; if the index beside it is zero too, runs go on across rows.
    """
    opaque = palette[:, 3] == 255
    at_edges = np.bincount(np.concatenate([indices[:, 0], indices[:-1, -1]]), minlength=len(palette))
    leading = ~opaque if (~opaque).any() else opaque
    first = np.arange(len(palette)) == np.where(leading, at_edges, -1).argmax()
    return np.lexsort((~first, opaque))


def _layouts(palette: NDArray[np.uint8], indices: NDArray[np.uint8], plan: _Plan) -> list[_Layout]:
    """Return the ways worth trying: orders, bit depths and filters."""
    # Unfiltered, the order hardly matters but for runs across rows.
    pairings = [(_front_order(palette, indices), "NoOp")]
    pairings += [(_translucent_first(palette), name) for name in plan.filters]
    # A byte a pixel often compresses better than packed indices.
    depths = {least_depth(len(palette)), 8} if plan.filters else {least_depth(len(palette))}
    return [_Layout(order, depth, name) for depth in sorted(depths) for order, name in pairings]


def _promising(
    palette: NDArray[np.uint8],
    sample: NDArray[np.uint8],
    layouts: list[_Layout],
    plan: _Plan,
    progress: Progress,
) -> list[_Layout]:
    """Return the layouts that may be the best for the whole picture, by what they make of a sample."""
    made = _made(palette, sample, layouts, plan.trial, Phrase("Trying layouts"), progress)
    sizes = sorted(((len(data), layout) for data, layout in made), key=lambda trial: trial[0])
    return [layout for size, layout in sizes[: plan.finals] if size <= _CLOSE * sizes[0][0]]


def _made(
    palette: NDArray[np.uint8],
    indices: NDArray[np.uint8],
    layouts: list[_Layout],
    deflate: int,
    stage: Phrase,
    progress: Progress,
) -> Iterator[tuple[bytes, _Layout]]:
    """Compress every layout; the files come one by one, in the order of `layouts`."""
    for number, layout in enumerate(layouts):
        progress(stage, number / len(layouts))
        yield _optimised(palette, indices, layout, deflate=deflate), layout


def _sample(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return bands of rows from all over a picture (H, W, ...), one below the other; all of a small one."""
    height, width = picture.shape[:2]
    rows = max(1, _TRIAL_PIXELS // width)
    if rows >= height:
        return picture
    bands = max(1, min(4, rows // 16))
    starts = np.linspace(0, height - rows // bands, bands).astype(int)
    return np.concatenate([picture[start : start + rows // bands] for start in starts])


def _optimised(
    palette: NDArray[np.uint8],
    indices: NDArray[np.uint8],
    layout: _Layout,
    *,
    deflate: int = 0,
    zopfli: int = 0,
) -> bytes:
    """Return what oxipng makes of one layout."""
    import oxipng

    colors, arranged = rearranged(palette, indices, layout.order)
    height, width = arranged.shape
    image = oxipng.RawImage(
        packed(arranged, layout.depth).tobytes(),
        width,
        height,
        color_type=oxipng.ColorType.indexed([tuple(color) for color in colors.tolist()]),
        bit_depth=layout.depth,
    )
    deflater = oxipng.Deflaters.zopfli(zopfli) if zopfli else oxipng.Deflaters.libdeflater(deflate)
    return _oxipng(image, (layout.filter,), deflater)


def _optimised_truecolor(pixels: NDArray[np.uint8], filters: tuple[str, ...], deflate: int) -> bytes:
    """Return what oxipng makes of (H, W, 3) or (H, W, 4) pixels."""
    import oxipng

    height, width, channels = pixels.shape
    image = oxipng.RawImage(
        pixels.tobytes(),
        width,
        height,
        color_type=oxipng.ColorType.rgb(None) if channels == 3 else oxipng.ColorType.rgba(),
        bit_depth=8,
    )
    return _oxipng(image, filters, oxipng.Deflaters.libdeflater(deflate))


def _oxipng(image: "RawImage", filters: tuple[str, ...], deflater: "Deflaters") -> bytes:
    """Filter and compress; colour type, palette order and bit depth stay what they are."""
    import oxipng

    return image.create_optimized_png(
        filter=[getattr(oxipng.RowFilter, name) for name in filters],
        deflate=deflater,
        fast_evaluation=True,
        bit_depth_reduction=False,
        color_type_reduction=False,
        palette_reduction=False,
        grayscale_reduction=False,
    )


def _plain_png(
    palette: NDArray[np.uint8], indices: NDArray[np.uint8], chunks: Iterable[Chunk], progress: Progress
) -> bytes:
    """Return an unfiltered PNG of the least depth, compressed by zlib."""
    height, width = indices.shape
    depth = least_depth(len(palette))
    compressor = zlib.compressobj(_ZLIB_LEVEL)
    pieces = []
    rows = max(1, _BAND_BYTES // width)
    for top in range(0, height, rows):
        progress("Writing", top / height)
        band = packed(indices[top : top + rows], depth)
        pieces.append(compressor.compress(np.pad(band, ((0, 0), (1, 0))).tobytes()))
    pieces.append(compressor.flush())
    alpha = palette[:, 3]
    translucent = int(np.count_nonzero(alpha < 255))  # they come first
    return png_file(
        [
            (b"IHDR", struct.pack(">IIBBBBB", width, height, depth, 3, 0, 0, 0)),
            *chunks,
            (b"PLTE", palette[:, :3].tobytes()),
            *([(b"tRNS", alpha[:translucent].tobytes())] if translucent else []),
            (b"IDAT", b"".join(pieces)),
            (b"IEND", b""),
        ]
    )
