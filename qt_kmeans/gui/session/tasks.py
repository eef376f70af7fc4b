"""The work behind each wish, as plain functions for a lane: run on its thread, imports included.

Everything heavy (numba, Pillow, scikit-learn) is imported here, inside the functions, so that neither
the GUI thread nor the start of the program waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from qt_kmeans.core.naming import display_name
from qt_kmeans.core.parallel import hurrying
from qt_kmeans.core.phrases import Phrase
from qt_kmeans.gui.session.state import Selection

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from qt_kmeans.core.codec import Codec
    from qt_kmeans.core.curve.candidates import Trial
    from qt_kmeans.core.curve.rate import RatePoint
    from qt_kmeans.core.errors import QtKMeansError
    from qt_kmeans.core.kmeans.clustering import Step
    from qt_kmeans.core.palettes.palette import Palette
    from qt_kmeans.core.progress import Progress
    from qt_kmeans.core.quantized import QuantizedImage
    from qt_kmeans.core.recipe import OutputOptions, Recipe
    from qt_kmeans.core.scoring.difference import Difference
    from qt_kmeans.core.showing.frames import Picture
    from qt_kmeans.core.showing.live import LivePicture, StepView
    from qt_kmeans.core.showing.run_export import AnimationOptions
    from qt_kmeans.core.source import Metadata, SourceImage
    from qt_kmeans.core.writing.saving import SaveReport
    from qt_kmeans.gui.cloud.film import FilmOptions
    from qt_kmeans.gui.cloud.shot import Shot

    Load: TypeAlias = Callable[[Progress], SourceImage]
    _Value = TypeVar("_Value")
    Errand: TypeAlias = Callable[[Codec, Progress], _Value]

SHORT = 2_000_000  # pixels; the differences of so many are measured in the time of a frame
THUMBNAIL_SIDE = 288  # px: half as wide on the screen, where that has two pixels for one


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A picture ready to be shown and clustered."""

    live: LivePicture
    original: Picture


@dataclass(frozen=True, slots=True, eq=False)
class Clustered:
    """A run on the coarse histogram and the view of its end."""

    steps: tuple[Step, ...]
    view: StepView
    trails: NDArray[np.float32] | None


@dataclass(frozen=True, slots=True, eq=False)
class Quantized:
    """The exact result, its view and the ways of its centroids."""

    result: QuantizedImage
    view: StepView
    trails: NDArray[np.float32] | None


@dataclass(frozen=True, slots=True, eq=False)
class Hunted:
    """The file that meets the target of a `question` or comes nearest, and its result."""

    question: Recipe
    trial: Trial
    quantized: Quantized
    data: bytes


@dataclass(frozen=True, slots=True, eq=False)
class SaveJob:
    """What to save; `result` and `encoded` are None when they have yet to be made.

    A `question` is a recipe whose target has yet to be searched for.
    """

    path: Path
    overwrite: bool
    picture: LivePicture
    recipe: Recipe
    result: QuantizedImage | None
    encoded: bytes | None
    question: Recipe | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """Where an export goes, and the recipe of what is exported; `source` is never written over unasked."""

    path: Path
    overwrite: bool
    recipe: Recipe
    source: Path | None


@dataclass(frozen=True, slots=True, eq=False)
class Saved:
    """What was written; `quantized` is the result, or `hunted` the answer, when made for it."""

    report: SaveReport
    data: bytes
    quantized: Quantized | None
    hunted: Hunted | None = None


def warm_up(progress: Progress) -> None:
    """Load the compiled kernels; tell only about the first time, when they have yet to be compiled."""
    from qt_kmeans.core import environment
    from qt_kmeans.core.progress import silent

    tell = silent if environment.is_compiled("window") else progress
    tell(environment.PREPARING, 0.0)
    from qt_kmeans.core.showing.live import warm

    warm(tell)
    environment.note_compiled("window")


def start(codec: Codec, _progress: Progress) -> None:
    """Start a child process."""
    codec.start()


def read(codec: Codec, path: Path, allow_truncated: bool, progress: Progress) -> SourceImage:
    """Decode a file in the child."""
    from qt_kmeans.core.source import read_image

    return codec.run(
        read_image, path, allow_truncated=allow_truncated, progress=progress, stage=Phrase("Opening")
    )


def take_pixels(rgba: NDArray[np.uint8], name: str, _progress: Progress) -> SourceImage:
    """Make a source image of pixels that are in memory already."""
    from qt_kmeans.core.source import from_pixels

    return from_pixels(rgba, name)


def open_picture(load: Load, space: str, progress: Progress) -> Opened:
    """Load a picture, count its colours and make it ready for the screen."""
    from qt_kmeans.core.showing.framing import picture_of
    from qt_kmeans.core.showing.live import LivePicture

    source = load(progress)
    live = LivePicture(source, space, progress)
    return Opened(live, picture_of(source.rgba, opaque=source.opaque))


def cluster(picture: LivePicture, recipe: Recipe, progress: Progress) -> Clustered:
    """Cluster the coarse histogram."""
    with hurrying():
        steps = picture.steps(recipe, progress)
        view = picture.view(steps[-1], recipe) if steps else picture.settled_view(recipe)
        return Clustered(steps, view, _trails(steps, recipe))


def view_step(
    picture: LivePicture, step: Step, recipe: Recipe, kept: StepView | None, _progress: Progress
) -> StepView:
    """Paint one step of a run; with the picture of a view that is kept, the colour space alone."""
    with hurrying():
        return picture.view(step, recipe, kept=kept)


def select(picture: LivePicture, points: NDArray[np.bool_], _progress: Progress) -> Selection:
    """Find the pixels of some points of the cloud."""
    with hurrying():
        return Selection(points, picture.pixels_of(points))


def quantize(picture: LivePicture, recipe: Recipe, progress: Progress) -> Quantized:
    """Make the exact result."""
    result = picture.quantize(recipe, progress)
    return Quantized(result, picture.result_view(result, recipe), _trails(result.steps, recipe))


def _trails(steps: tuple[Step, ...], recipe: Recipe) -> NDArray[np.float32] | None:
    from qt_kmeans.core.showing.live import centroid_colors

    return centroid_colors(steps, recipe.kmeans.space) if steps else None


def measure_difference(before: Picture, after: Picture, as_seen: bool, progress: Progress) -> Difference:
    """Measure how far one picture is from another."""
    from qt_kmeans.core.scoring.difference import difference

    with hurrying() if after.levels[0].size <= SHORT else nullcontext():
        return difference(before, after, progress, as_seen=as_seen)


def encode(
    codec: Codec, result: QuantizedImage, output: OutputOptions, metadata: Metadata, progress: Progress
) -> bytes:
    """Encode a result in the child."""
    from qt_kmeans.core.writing.encode import arranged, encode_arranged

    progress("Encoding", 0.0)  # putting the palette in order takes seconds at 100 megapixels
    made = arranged(result.palette, result.indices, output)
    return codec.run(encode_arranged, *made, output, metadata, progress=progress, stage=Phrase("Encoding"))


def measure(codec: Codec, picture: LivePicture, recipe: Recipe, progress: Progress) -> RatePoint:
    """Carry out a recipe and score the file that comes of it; the child encodes it."""
    from qt_kmeans.core.curve.rate import RatePoint
    from qt_kmeans.core.curve.sweep import measure as carry_out
    from qt_kmeans.core.deadline import Deadline
    from qt_kmeans.core.showing.thumbnail import thumbnail

    source = picture.source
    deadline = Deadline(None, source.name)
    found = carry_out(
        source, picture.counted, recipe, codec, picture.scorer, deadline=deadline, progress=progress
    )
    return RatePoint(
        recipe=recipe,
        colors=len(found.result.palette),
        bytes=len(found.data),
        psnr=found.psnr,
        ssimulacra2=found.ssimulacra2,
        thumbnail=thumbnail(found.result.palette, found.result.indices, THUMBNAIL_SIDE),
    )


def export_table(
    picture: LivePicture, steps: tuple[Step, ...], target: Target, _progress: Progress
) -> SaveReport:
    """Write the steps of a run as a table; `target` says where and in which space they were taken."""
    from qt_kmeans.core.showing.run_export import run_table

    return _write(run_table(steps, picture.points(target.recipe)), target)


def export_animation(
    codec: Codec,
    picture: LivePicture,
    steps: tuple[Step, ...],
    options: AnimationOptions,
    target: Target,
    progress: Progress,
) -> SaveReport:
    """Write the steps of a run as a moving picture, encoded in the child."""
    from qt_kmeans.core.showing import run_export

    points = picture.points(target.recipe)
    frames = run_export.run_frames(picture.source.rgba, steps, points, target.recipe, options, progress)
    data = codec.run(
        run_export.animation, frames, options.format, progress=progress, stage=Phrase("Writing the animation")
    )
    return _write(data, target)


def export_space(
    shot: Shot,
    options: FilmOptions,
    picture: LivePicture,
    steps: tuple[Step, ...],
    target: Target,
    progress: Progress,
) -> SaveReport:
    """Write the colour space as a picture or a film, drawn on this thread."""
    from qt_kmeans.gui.cloud import film
    from qt_kmeans.gui.cloud.scene import Clusters

    if options.kind == "picture":
        return _write(film.picture(shot, options, progress), target)
    states = []
    for step in film.film_steps(len(steps)) if options.kind == "convergence" else ():
        progress("Drawing the film", 0.0)
        view = picture.view(steps[step], target.recipe)
        states.append(Clusters(view.labels, view.centers, view.palette, view.shares))
    return _write(film.film(shot, options, states, progress), target)


def _write(data: bytes, target: Target) -> SaveReport:
    from qt_kmeans.core.writing import saving

    return saving.save(data, target.path, overwrite=target.overwrite, source=target.source)


def hunt(codec: Codec, picture: LivePicture, recipe: Recipe, progress: Progress) -> Hunted:
    """Search for the file that meets a recipe's target; the child process encodes."""
    from qt_kmeans.core.codec_calls import encoder
    from qt_kmeans.core.curve.search import search

    source = picture.source
    make = encoder(source, codec)
    found = search(source, recipe, make, progress, picture=picture.counted, scorer=picture.scorer)
    view = picture.result_view(found.result, found.trial.recipe)
    quantized = Quantized(found.result, view, _trails(found.result.steps, found.trial.recipe))
    return Hunted(recipe, found.trial, quantized, found.data)


def truecolor_size(codec: Codec, source: SourceImage, progress: Progress) -> int:
    """Measure in the child what the same pixels take as an optimised true-colour PNG."""
    from qt_kmeans.core.writing import encode as encoding

    return codec.run(encoding.truecolor_size, source.rgba, progress=progress)


def save(codec: Codec, job: SaveJob, progress: Progress) -> Saved:
    """Write a result to disk, making first what is missing."""
    from qt_kmeans.core.writing import saving

    if job.question is not None:
        hunted = hunt(codec, job.picture, job.question, progress)
        job = replace(job, encoded=hunted.data, result=hunted.quantized.result)
    made = None if job.result is not None else quantize(job.picture, job.recipe, progress)
    result = job.result if made is None else made.result
    assert result is not None
    source = job.picture.source
    data = job.encoded or encode(codec, result, job.recipe.output, source.metadata, progress)
    report = saving.save(
        data,
        job.path,
        overwrite=job.overwrite,
        source=source.path,
        verify=(result.palette, result.indices),
    )
    if job.question is not None:
        return Saved(report, data, None, hunted)
    return Saved(report, data, made)


def read_palette(path: Path, codec: Codec, progress: Progress) -> Palette:
    """Read a palette file in the child: it may be a picture."""
    from qt_kmeans.core.errors import PaletteError
    from qt_kmeans.core.palettes import files

    return codec.run(
        files.read_palette,
        path,
        progress=progress,
        stage=Phrase("Opening"),
        failure=PaletteError,
        subject=display_name(path),
    )


def save_palette(
    palette: Palette, path: Path, overwrite: bool, _codec: Codec, progress: Progress
) -> SaveReport:
    """Write a palette file of the type that the path's suffix names."""
    from qt_kmeans.core.errors import PaletteError
    from qt_kmeans.core.palettes.files import encode_palette

    return _save_small(encode_palette(palette, path.suffix.lower()), path, overwrite, PaletteError, progress)


def save_recipe(recipe: Recipe, path: Path, overwrite: bool, _codec: Codec, progress: Progress) -> SaveReport:
    """Write a recipe file, in a folder that need not be there yet."""
    from qt_kmeans.core.errors import RecipeError

    return _save_small((recipe.to_json() + "\n").encode(), path, overwrite, RecipeError, progress)


def _save_small(
    data: bytes, path: Path, overwrite: bool, failure: type[QtKMeansError], progress: Progress
) -> SaveReport:
    """Write a file that is no picture; `failure` is what it raises where it cannot."""
    from qt_kmeans.core.errors import ImageWriteError
    from qt_kmeans.core.writing import saving
    from qt_kmeans.core.writing.placing import make_folder

    try:
        make_folder(path.parent)
        return saving.save(data, path, overwrite=overwrite, progress=progress)
    except ImageWriteError as error:
        raise failure(error.phrase) from error


def read_recipe(path: Path, _codec: Codec, _progress: Progress) -> Recipe:
    """Read a recipe file."""
    from qt_kmeans.core.presets import read_recipe_file

    return read_recipe_file(path)
