"""A run to take along: as a table of its steps, and as a moving picture of how it converges."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.recipe import MappingOptions, Recipe

if TYPE_CHECKING:
    from PIL import Image

    from qt_kmeans.core.kmeans.clustering import Step  # loads the kernels
    from qt_kmeans.core.kmeans.points import ColorPoints

ANIMATION_FORMATS = ("webp", "gif")

_COLUMNS = ("step", "inertia", "inertia_fall", "pixels_changed", "farthest_move", "palette")
_MOST_FRAMES = 240
_HOLD = 2000  # ms that the last frame stands


@dataclass(frozen=True, slots=True)
class AnimationOptions:
    """How a run is made into a moving picture.

    Attributes
    ----------
    format
        One of `ANIMATION_FORMATS`.
    side
        Most pixels across or down, one of `SIDES`; the picture is never enlarged.
    speed
        Steps a second.
    """

    SIDES: ClassVar[tuple[int, ...]] = (320, 640, 1280)

    format: str = "webp"
    side: int = 640
    speed: int = 10


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture of an animation.

    Attributes
    ----------
    palette
        (K, 4) uint8, straight-alpha sRGB.
    indices
        (h, w) uint8.
    milliseconds
        How long it stands.
    """

    palette: NDArray[np.uint8]
    indices: NDArray[np.uint8]
    milliseconds: int


def run_table(steps: Sequence["Step"], points: "ColorPoints") -> bytes:
    """Return the steps of a run as CSV with a line of names, in UTF-8.

    The palette of a step is a field of colour codes, dark to light.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    before = steps[0].inertia
    for step in steps:
        fall = (before - step.inertia) / before if before else 0.0
        codes = " ".join(_code(color) for color in points.palette(step.centers).tolist())
        writer.writerow(
            (step.index, f"{step.inertia:.6g}", f"{fall:.6g}", step.changed, f"{step.moved:.6g}", codes)
        )
        before = step.inertia
    return text.getvalue().encode()


def _code(color: Sequence[int]) -> str:
    red, green, blue, alpha = color
    return f"#{red:02x}{green:02x}{blue:02x}" + ("" if alpha == 255 else f"{alpha:02x}")


def shown_size(width: int, height: int, side: int) -> tuple[int, int]:
    """Return width and height of an animation whose frames have at most `side` pixels a side."""
    scale = min(1.0, side / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def shown_steps(count: int) -> tuple[int, ...]:
    """Return which of `count` steps become frames: all, or of a long run an even choice with both ends."""
    frames = min(count, _MOST_FRAMES)
    return tuple(round(n * (count - 1) / max(frames - 1, 1)) for n in range(frames))


def duration(count: int, speed: int) -> float:
    """Return how many seconds an animation of `count` steps takes."""
    return (count - 1) / speed + _HOLD / 1000


def run_frames(
    rgba: NDArray[np.uint8],
    steps: Sequence["Step"],
    points: "ColorPoints",
    recipe: Recipe,
    options: AnimationOptions,
    progress: Progress = silent,
) -> tuple[Frame, ...]:
    """Return the picture in the palette of every step, the start first.

    Parameters
    ----------
    rgba
        (H, W, 4) uint8 straight-alpha sRGB; it is reduced first, so that no frame has colours of its own.
    steps
        The run, at least one step.
    points
        The colours of the picture in the space in which the run took place.
    recipe
        Its mapping is used.
    """
    small = _reduced(rgba, shown_size(rgba.shape[1], rgba.shape[0], options.side))
    chosen = shown_steps(len(steps))
    frames = []
    for place, (number, following) in enumerate(zip(chosen, (*chosen[1:], None), strict=True)):
        progress("Drawing the steps", place / len(chosen))
        stands = _HOLD if following is None else round(1000 * (following - number) / options.speed)
        palette = points.palette(steps[number].centers)
        frames.append(Frame(palette, _mapped(small, palette, points.space, recipe.mapping), stands))
    return tuple(frames)


def _mapped(
    rgba: NDArray[np.uint8], palette: NDArray[np.uint8], space: str, mapping: MappingOptions
) -> NDArray[np.uint8]:
    from qt_kmeans.core.mapping.index_map import dither, nearest_labels

    if mapping.dithers:
        return dither(rgba, palette, space, mapping)
    return nearest_labels(rgba.reshape(-1, 4), palette, space).reshape(rgba.shape[:2])


def _reduced(rgba: NDArray[np.uint8], size: tuple[int, int]) -> NDArray[np.uint8]:
    """Return a picture of `size` (width, height); what is transparent bleeds no colour."""
    from PIL import Image

    if size == (rgba.shape[1], rgba.shape[0]):
        return np.ascontiguousarray(rgba)
    image = Image.fromarray(np.ascontiguousarray(rgba)).convert("RGBa")
    small = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0).convert("RGBA")
    return np.array(small, np.uint8)


def animation(frames: Sequence[Frame], file_format: str, progress: Progress = silent) -> bytes:
    """Return frames as an animated WebP or GIF that starts again at its end; every pixel is exact.

    In GIF a colour is transparent or opaque. Meant for the child process: the encoders cannot be stopped.
    """
    picture_of = _indexed if file_format == "gif" else _colored

    def pictures() -> "Iterator[Image.Image]":
        for number, frame in enumerate(frames):
            progress("Writing the animation", number / len(frames))
            yield picture_of(frame)

    opaque = all((frame.palette[:, 3] == 255).all() for frame in frames)
    how: dict[str, Any] = {"lossless": True, "exact": True, "method": 3, "quality": 25}
    if file_format == "gif":
        how = {"disposal": 0 if opaque else 2}  # what is transparent would show the frame before
    each = pictures()
    out = io.BytesIO()
    next(each).save(
        out,
        file_format,
        save_all=True,
        append_images=each,
        duration=[frame.milliseconds for frame in frames],
        loop=0,
        **how,
    )
    return out.getvalue()


def _colored(frame: Frame) -> "Image.Image":
    from PIL import Image

    return Image.fromarray(frame.palette[frame.indices])


def _indexed(frame: Frame) -> "Image.Image":
    from PIL import Image

    from qt_kmeans.core.writing.gif import thresholded

    palette, indices = thresholded(frame.palette), frame.indices
    transparent = np.flatnonzero(palette[:, 3] == 0)
    if len(transparent):  # GIF has room for one such entry
        indices = np.where(palette[indices, 3] == 0, np.uint8(transparent[0]), indices)
    image = Image.fromarray(np.ascontiguousarray(indices))
    image.putpalette(palette[:, :3].tobytes(), "RGB")
    if len(transparent):
        image.info["transparency"] = int(transparent[0])
    return image
