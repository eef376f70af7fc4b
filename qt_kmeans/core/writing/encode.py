"""From palette and index map to the bytes of a file: indexed PNG, lossless WebP, GIF.

Two halves: :func:`arranged` orders the palette with the compiled kernels, which are where pictures are
quantized, and :func:`encode_arranged` writes the file. That is meant for the child process of
:class:`~qt_kmeans.core.codec.Codec`, as oxipng keeps the GIL for seconds.
"""

import io
import os
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.errors import ImageWriteError
from qt_kmeans.core.metadata import Metadata
from qt_kmeans.core.phrases import Phrase
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.recipe import OutputOptions
from qt_kmeans.core.writing.gif import gif_bytes, thresholded
from qt_kmeans.core.writing.metadata_out import exif_or_texts, gif_comment, permitted, png_chunks
from qt_kmeans.core.writing.png import indexed_png, ordered, truecolor_png

MAX_SIDE = {"png": 2**31 - 1, "webp": 16_383, "gif": 65_535}
"""Most pixels across or down that a format can hold."""

_NAME_BYTES = 255
# Pillow's (method, quality) pairs for effort 0..9, the smallest result counts. The methods search palette
# orders differently, so that a higher one is not always smaller; quality is time spent.
_WEBP_TRIALS: tuple[tuple[tuple[int, int], ...], ...] = (
    ((0, 0),),
    ((2, 0),),
    ((2, 25),),
    ((3, 50),),
    ((3, 25), (3, 50), (4, 100)),
    ((3, 25), (3, 50), (4, 100), (5, 75)),
    ((3, 25), (3, 50), (4, 100), (5, 75), (5, 90)),
    ((3, 25), (3, 50), (4, 75), (4, 100), (5, 75), (5, 90)),
    ((3, 25), (3, 50), (4, 75), (4, 100), (5, 75), (5, 90), (6, 100)),
    ((3, 25), (3, 50), (4, 75), (4, 90), (4, 100), (5, 75), (5, 90), (6, 100)),
)


def encode(
    palette: NDArray[np.uint8],
    indices: NDArray[np.uint8],
    output: OutputOptions,
    metadata: Metadata | None = None,
    progress: Progress = silent,
) -> bytes:
    """Return the bytes of a file that shows ``palette[indices]``.

    Guarantees
    ----------
    - PNG and WebP show every pixel exactly, the colours under full transparency included; GIF does after
      :func:`~qt_kmeans.core.writing.gif.thresholded`.
    - Palette entries without a pixel are left out, entries of the same colour are one.
    - The same bytes for the same input with the same library versions.

    Parameters
    ----------
    palette
        (K, 4) uint8 straight-alpha sRGB, K in 1..256.
    indices
        (H, W) uint8, below K.
    metadata
        What the input said about itself; ``output.metadata`` decides how much of it is repeated.

    Raises
    ------
    ImageWriteError
        When the picture is larger than the format allows.
    """
    return encode_arranged(*arranged(palette, indices, output), output, metadata, progress)


def arranged(
    palette: NDArray[np.uint8], indices: NDArray[np.uint8], output: OutputOptions
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return what is written for a palette and an index map, in the order in which it takes fewest bytes.

    Raises
    ------
    ImageWriteError
        When the picture is larger than the format allows.
    """
    height, width = indices.shape
    check_size(width, height, output.format)
    if len(palette) <= int(indices.max()):
        raise ValueError(f"index {int(indices.max())} in a palette of {len(palette)}")
    palette, indices = compacted(thresholded(palette) if output.format == "gif" else palette, indices)
    return ordered(palette, indices, effort=output.effort) if output.format == "png" else (palette, indices)


def encode_arranged(
    palette: NDArray[np.uint8],
    indices: NDArray[np.uint8],
    output: OutputOptions,
    metadata: Metadata | None = None,
    progress: Progress = silent,
) -> bytes:
    """Return the bytes of a file for what :func:`arranged` returned; see :func:`encode`."""
    shared = permitted(metadata or Metadata(), output.metadata)
    progress("Writing", 0.0)
    if output.format == "gif":
        return gif_bytes(palette, indices, gif_comment(shared))
    if output.format == "webp":
        return _webp(palette, indices, output.effort, shared, progress)
    return indexed_png(palette, indices, effort=output.effort, chunks=png_chunks(shared), progress=progress)


def compacted(
    palette: NDArray[np.uint8], indices: NDArray[np.uint8]
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return the same picture with every colour that occurs once in the palette, in the old order."""
    used = np.bincount(indices.reshape(-1), minlength=len(palette)) > 0
    first: dict[bytes, int] = {}
    place_of = np.zeros(256, np.uint8)
    for entry in np.flatnonzero(used).tolist():
        place_of[entry] = first.setdefault(palette[entry].tobytes(), len(first))
    if len(first) == len(palette):
        return palette, indices
    colors = np.frombuffer(b"".join(first), np.uint8).reshape(-1, 4)
    return colors, place_of[indices]


def check_size(width: int, height: int, file_format: str) -> None:
    """Raise `ImageWriteError` when a picture of this size cannot be written in `file_format`.

    Raises
    ------
    ImageWriteError
        One sentence with the limit and the way out.
    """
    limit = MAX_SIDE[file_format]
    if max(width, height) > limit:
        name = {"png": "PNG", "webp": "WebP", "gif": "GIF"}[file_format]
        raise ImageWriteError(
            "{name} holds at most {limit:,} pixels a side, and the picture is {width:,} x {height:,}; "
            "save it as PNG.",
            name=name,
            limit=limit,
            width=width,
            height=height,
        )


def format_notes(
    palette: NDArray[np.uint8], output: OutputOptions, metadata: Metadata | None = None
) -> tuple[str, ...]:
    """Return a sentence for everything the chosen format loses, before any work begins.

    Parameters
    ----------
    palette
        (K, 4) uint8.
    metadata
        What the input said about itself, where known.
    """
    notes = []
    shared = permitted(metadata or Metadata(), output.metadata)
    alpha = palette[:, 3]
    if output.format == "gif":
        if ((alpha > 0) & (alpha < 255)).any():
            notes.append(
                Phrase(
                    "GIF has no half-transparent colours: below half opacity they become transparent, "
                    "the others opaque."
                )
            )
        if shared.exif or shared.xmp or shared.dpi:
            notes.append(Phrase("GIF keeps texts such as the copyright, but no EXIF, XMP or resolution."))
    return tuple(notes)


def truecolor_size(rgba: NDArray[np.uint8], effort: int = 2) -> int:
    """Return how many bytes the same pixels take as an optimised true-colour PNG, RGB or RGBA.

    Parameters
    ----------
    rgba
        (H, W, 4) uint8 straight-alpha sRGB; RGB is written when every alpha is 255.
    effort
        0 and 1 are quick (0.2 s a megapixel), the others take five times as long for up to 5 % fewer
        bytes. Above 4 megapixels always quick.
    """
    return len(truecolor_png(rgba, effort=effort))


def default_target(source_path: Path, k: int, file_format: str, number: int = 1) -> Path:
    """Return ``<stem>-k<k>.<format>`` beside `source_path`, its stem cut where the name gets too long.

    From 2 on, `number` stands behind k, as in ``<stem>-k<k>-2.<format>``.
    """
    ending = f"-k{k}-{number}.{file_format}" if number > 1 else f"-k{k}.{file_format}"
    stem = os.fsencode(source_path.stem)
    room = _NAME_BYTES - len(ending)
    if len(stem) > room:
        stem = stem[:room].decode("utf-8", "ignore").encode("utf-8")
    return source_path.with_name(os.fsdecode(stem) + ending)


def _webp(
    palette: NDArray[np.uint8],
    indices: NDArray[np.uint8],
    effort: int,
    shared: Metadata,
    progress: Progress,
) -> bytes:
    from PIL import Image

    channels = 3 if (palette[:, 3] == 255).all() else 4
    image = Image.fromarray(palette[:, :channels][indices])
    exif = exif_or_texts(shared)
    smallest = b""
    trials = _WEBP_TRIALS[effort]
    for number, (method, quality) in enumerate(trials):
        progress("Writing", number / len(trials))
        out = io.BytesIO()
        # Exact: the colours under full transparency too.
        image.save(
            out,
            "WEBP",
            lossless=True,
            exact=True,
            method=method,
            quality=quality,
            exif=exif,
            xmp=shared.xmp,
        )
        if not smallest or out.tell() < len(smallest):
            smallest = out.getvalue()
    return smallest
