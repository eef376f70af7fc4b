"""The colour space as a file: a picture of it, or a film in which it turns or its clusters converge."""

import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar, Self

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from qt_kmeans.core.errors import ImageWriteError
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.gui.cloud.numpy_renderer import NumpyRenderer
from qt_kmeans.gui.cloud.scene import Clusters
from qt_kmeans.gui.cloud.shot import Shot, drawn

if TYPE_CHECKING:
    from PIL import Image

KINDS = ("picture", "rotation", "convergence")
FORMATS = {"picture": ("png",), "rotation": ("webp", "gif"), "convergence": ("webp", "gif")}

FRAME_MS = 40
"""How long a frame of a rotation stands; GIF counts in hundredths of a second."""

STEP_MS, HOLD_MS = 120, 2000
"""How long a step of a run stands, and the last one."""

_STEPS_MAX = 240
_CLEAR = 255  # the palette entry of a GIF that is seen through


@dataclass(frozen=True, slots=True)
class FilmOptions:
    """What is to be made of the colour space.

    Attributes
    ----------
    kind
        One of `KINDS`: as it stands, once around, or from the seeds to the end.
    format
        One of the `FORMATS` of the kind.
    width, height
        In pixels, `SIDE_MIN` to `SIDE_MAX`; films no more than `FILM_MAX`.
    transparent
        Whether the background is left out.
    seconds
        How long a rotation takes, 1 to `SECONDS_MAX`.
    """

    SIDE_MIN: ClassVar[int] = 64
    SIDE_MAX: ClassVar[int] = 8192
    FILM_MAX: ClassVar[int] = 2048
    SECONDS_MAX: ClassVar[int] = 30

    kind: str = "picture"
    format: str = "png"
    width: int = 1000
    height: int = 1000
    transparent: bool = False
    seconds: int = 6

    def __post_init__(self) -> None:
        if self.kind not in KINDS or self.format not in FORMATS[self.kind]:
            raise ValueError(f"a {self.kind} as {self.format}")
        most = self.SIDE_MAX if self.kind == "picture" else self.FILM_MAX
        for side in (self.width, self.height):
            if not self.SIDE_MIN <= side <= most:
                raise ValueError(f"{self.width} x {self.height} pixels, expected {self.SIDE_MIN} to {most}")
        if not 1 <= self.seconds <= self.SECONDS_MAX:
            raise ValueError(f"{self.seconds} seconds, expected 1 to {self.SECONDS_MAX}")

    def __str__(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Return the options that `str` made a text of, or None when it is none."""
        try:
            return cls(**json.loads(text))
        except (TypeError, ValueError):
            return None


def picture(shot: Shot, options: FilmOptions, progress: Progress = silent) -> bytes:
    """Return the colour space as a PNG; `progress` may raise."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = drawn(shot, options.width, options.height, transparent=options.transparent, progress=progress)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise ImageWriteError(
            "A picture of {width} x {height} pixels cannot be written.",
            width=options.width,
            height=options.height,
        )
    return bytes(buffer.data().data())


def film(
    shot: Shot, options: FilmOptions, states: Sequence[Clusters] = (), progress: Progress = silent
) -> bytes:
    """Return the colour space as an animated WebP or GIF that starts again at its end.

    Frames are drawn and encoded one after the other, so that it may be long.

    Parameters
    ----------
    shot
        What the view shows.
    options
        A rotation or a convergence.
    states
        The steps that a convergence shows, at least one.
    progress
        May raise; then nothing is returned.
    """
    durations = film_durations(options, len(states))
    renderer = NumpyRenderer()

    def pictures() -> "Iterator[Image.Image]":
        for number, each in enumerate(_shots(shot, options, states)):
            progress("Drawing the film", number / len(durations))
            image = drawn(
                each, options.width, options.height, transparent=options.transparent, renderer=renderer
            )
            yield _encodable(image, options)

    how: dict[str, Any] = {"quality": 85, "method": 3, "allow_mixed": True}
    if options.format == "gif":
        how = {"disposal": 2 if options.transparent else 0, "optimize": False}
    frames, out = pictures(), io.BytesIO()
    next(frames).save(
        out, options.format, save_all=True, append_images=frames, duration=durations, loop=0, **how
    )
    return out.getvalue()


def film_durations(options: FilmOptions, steps: int) -> list[int]:
    """Return how many milliseconds each frame stands."""
    if options.kind == "rotation":
        return [FRAME_MS] * round(1000 * options.seconds / FRAME_MS)
    return [STEP_MS] * (steps - 1) + [HOLD_MS]


def film_steps(count: int) -> list[int]:
    """Return which of `count` steps a convergence shows: all, or of a long run an even choice of them."""
    frames = min(count, _STEPS_MAX)
    return [round(number * (count - 1) / max(frames - 1, 1)) for number in range(frames)]


def _shots(shot: Shot, options: FilmOptions, states: Sequence[Clusters]) -> Iterator[Shot]:
    if options.kind == "rotation":
        frames = len(film_durations(options, 0))
        for number in range(frames):
            camera = shot.camera.orbited(azimuth=-360.0 * number / frames, elevation=0.0)
            yield replace(shot, camera=camera)
        return
    for step, clusters in zip(film_steps(len(states)), states, strict=True):
        yield replace(shot, scene=replace(shot.scene, clusters=clusters, lit=None, step=step))


def _encodable(image: QImage, options: FilmOptions) -> "Image.Image":
    """Return a frame as the encoder wants it: GIF has 256 colours and no half-transparent ones."""
    from PIL import Image

    rgba = image.convertToFormat(QImage.Format.Format_RGBA8888)
    pixels = np.frombuffer(rgba.constBits(), np.uint8).reshape(rgba.height(), -1, 4).copy()
    if options.format == "webp" and options.transparent:
        return Image.fromarray(pixels)
    colored = Image.fromarray(np.ascontiguousarray(pixels[..., :3]))
    if options.format == "webp":
        return colored
    colored = colored.quantize(255, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    if not options.transparent:
        return colored
    indices = np.where(pixels[..., 3] < 128, np.uint8(_CLEAR), np.asarray(colored))
    clear = Image.fromarray(indices)
    clear.putpalette(colored.palette.getdata()[1] if colored.palette else b"", "RGB")
    clear.info["transparency"] = _CLEAR
    return clear
