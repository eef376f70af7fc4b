"""What the child process does for a picture: reads it within limits, writes it, measures it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.codec import Codec
from qt_kmeans.core.curve.candidates import Encode
from qt_kmeans.core.deadline import Deadline, Seconds
from qt_kmeans.core.errors import ImageReadError, ImageWriteError
from qt_kmeans.core.naming import display_name
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.recipe import OutputOptions, Recipe
from qt_kmeans.core.source import MAX_PIXELS, SourceImage, read_image, read_image_bytes
from qt_kmeans.core.writing.encode import arranged, encode_arranged, truecolor_size

if TYPE_CHECKING:
    from qt_kmeans.core.quantized import QuantizedImage  # loads the kernels


@dataclass(frozen=True, slots=True)
class Limits:
    """What an input may be and take.

    Attributes
    ----------
    max_pixels
        Larger pictures are refused.
    allow_truncated
        Take the readable part of a damaged file.
    timeout
        For the whole of one input, None for as long as it takes.
    """

    max_pixels: int = MAX_PIXELS
    allow_truncated: bool = False
    timeout: Seconds | None = None


def read_source(
    source: Path | bytes | SourceImage,
    name: str,
    limits: Limits,
    codec: Codec,
    *,
    deadline: Deadline,
    progress: Progress = silent,
) -> SourceImage:
    """Return the picture in a file or in its content, decoded by the child process within the limits."""
    if isinstance(source, SourceImage):
        return source
    from_file = isinstance(source, Path)
    return codec.run(
        read_image if from_file else read_image_bytes,
        *([source] if from_file else [source, name]),
        max_pixels=limits.max_pixels,
        allow_truncated=limits.allow_truncated,
        progress=deadline.watch(progress),
        stage="Opening",
        memory=decoding_memory(limits.max_pixels),
        failure=ImageReadError,
        subject=display_name(name),
    )


def decoding_memory(max_pixels: int) -> int:
    """Return the bytes a decoder may take: 16 a pixel is the hungriest (WebP), the rest is its libraries."""
    return (512 << 20) + 16 * max_pixels


def encoded(
    result: "QuantizedImage",
    recipe: Recipe,
    source: SourceImage,
    codec: Codec,
    *,
    deadline: Deadline,
    progress: Progress = silent,
) -> bytes:
    """Return the file of a result, written by the child process."""
    make = encoder(source, codec)
    return make(result.palette, result.indices, recipe.output, deadline.watch(progress))


def encoder(source: SourceImage, codec: Codec) -> Encode:
    """Return a function that has the child process write files of a picture."""

    def make(
        palette: NDArray[np.uint8], indices: NDArray[np.uint8], output: OutputOptions, progress: Progress
    ) -> bytes:
        return codec.run(
            encode_arranged,
            *arranged(palette, indices, output),
            output,
            source.metadata,
            progress=progress,
            stage="Writing",
            failure=ImageWriteError,
            subject=source.name,
        )

    return make


def truecolor_bytes(
    source: SourceImage, codec: Codec, *, deadline: Deadline, progress: Progress = silent
) -> int:
    """Return how large the pixels are as optimised true-colour PNG, made by the child process."""
    return codec.run(
        truecolor_size,
        source.rgba,
        progress=deadline.watch(progress),
        stage="Comparing with true colour",
        failure=ImageWriteError,
        subject=source.name,
    )
