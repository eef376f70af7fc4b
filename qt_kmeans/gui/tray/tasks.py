"""The work behind several files, as plain functions for a lane: run on its thread, imports included."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qt_kmeans.gui.tray.save_state import Saved
from qt_kmeans.sample import sample_path

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from qt_kmeans.core.codec import Codec
    from qt_kmeans.core.compress import Task
    from qt_kmeans.core.compressed import Compressed, Report
    from qt_kmeans.core.palettes.palette import Palette
    from qt_kmeans.core.phrases import Phrase
    from qt_kmeans.core.progress import Progress
    from qt_kmeans.core.recipe import Recipe
    from qt_kmeans.core.showing.frames import Picture
    from qt_kmeans.gui.session.tasks import Errand
    from qt_kmeans.gui.tray.save_state import SaveOptions, Wish
    from qt_kmeans.gui.tray.state import TrayFile

MOST_FILES = 1000
"""Of a folder: more would keep the survey busy for hours."""
SIDE = 144  # px of a thumbnail: half as wide on the screen, where that has two pixels for one


def task_of(file: TrayFile, recipe: Recipe) -> Task:
    """Return the task that compresses a file, without a target."""
    from qt_kmeans.core.codec_calls import Limits
    from qt_kmeans.core.compress import Task

    source = file.path if file.path is not None else file.pixels
    assert source is not None
    limits = Limits(allow_truncated=file.allow_truncated)
    return Task(source=source, target=None, recipe=recipe, name=file.name, limits=limits, best_effort=True)


def look(codec: Codec, path: Path, allow_truncated: bool, progress: Progress) -> tuple[Picture, int]:
    """Return a small picture of a file, and its size in bytes, as the child finds them."""
    from qt_kmeans.core.errors import ImageReadError
    from qt_kmeans.core.naming import display_name
    from qt_kmeans.core.showing.thumbnail import file_thumbnail

    return codec.run(
        file_thumbnail,
        path,
        SIDE,
        allow_truncated=allow_truncated,
        progress=progress,
        failure=ImageReadError,
        subject=display_name(path),
    )


def shrink(rgba: NDArray[np.uint8], _progress: Progress) -> tuple[Picture, int]:
    """Return a small picture of pixels in memory; of their file nothing is known here."""
    from qt_kmeans.core.showing.thumbnail import thumbnail_of

    return thumbnail_of(rgba, SIDE), 0


def measure(codec: Codec, task: Task, progress: Progress) -> Compressed:
    """Compress a file without writing anything; what comes of it is proven, and its pixels are let go."""
    from qt_kmeans.core.compress import compress

    return compress(task, codec, progress).proven(progress)


class FoundImages(NamedTuple):
    """The images among files and in folders: where they are, how many were too many, and what is wrong."""

    paths: tuple[Path, ...]
    left_out: int
    problems: tuple[Phrase, ...]


def finder_of_images(paths: tuple[Path, ...]) -> Errand[FoundImages]:
    """Return the work that finds the images of folders among `paths`, and keeps what is no folder.

    The folders below one are taken where it holds no image itself.
    """
    return partial(_find_images, paths)


def _find_images(paths: tuple[Path, ...], _codec: Codec, progress: Progress) -> FoundImages:
    from qt_kmeans.core.naming import display_name
    from qt_kmeans.core.phrases import Phrase
    from qt_kmeans.core.targets import images_in

    found: list[Path] = []
    problems: list[Phrase] = []
    for path in paths:
        progress("Opening", 0.0)
        if not path.is_dir():
            found.append(path)
            continue
        try:
            images = images_in(path, recursive=False) or images_in(path, recursive=True)
        except OSError as error:
            reason = error.strerror or str(error)
            problems.append(
                Phrase("{name} cannot be listed ({reason}).", name=display_name(path), reason=reason)
            )
            continue
        found += [image.path for image in images]
        if not images:
            problems.append(
                Phrase("{name} holds no images, nor do the folders in it.", name=display_name(path))
            )
    return FoundImages(tuple(found[:MOST_FILES]), max(0, len(found) - MOST_FILES), tuple(problems))


def find_common_palette(
    codec: Codec, files: tuple[TrayFile, ...], recipe: Recipe, progress: Progress
) -> Palette | None:
    """Return one palette for files; None when none of them can be read."""
    from qt_kmeans.core.kmeans.common_palette import common_palette

    wanted = recipe.but(palette=(), start=())
    return common_palette([task_of(file, wanted) for file in files], wanted, codec, progress)


class Stop:
    """Tells a job that the rest is not wanted, other than to cancel it: what is done is still reported."""

    wanted = False


class SaveJob(NamedTuple):
    """What is to be saved.

    Attributes
    ----------
    wishes, options
        The files, and how. Those that are known not to be usable are not tried again.
    originals
        What is never written over.
    jobs
        How many files are worked on at a time.
    made
        The results that are there, by the wishes' places; they count where the files are still the same.
    """

    wishes: tuple[Wish, ...]
    options: SaveOptions
    originals: tuple[Path, ...]
    jobs: int
    made: Mapping[int, Compressed]


def save_all(codec: Codec, job: SaveJob, stop: Stop, progress: Progress) -> tuple[Saved, ...]:
    """Compress and save files; failures are in the reports, and what was not its turn has none.

    What is made already comes first, as it takes no time.
    """
    from qt_kmeans.core.batch import compress_files
    from qt_kmeans.core.compress import save_compressed
    from qt_kmeans.core.errors import Cancelled
    from qt_kmeans.core.progress import NO_STAGE

    tasks, kept = _planned(job)
    done = _refused(job)

    def watch(_stage: str, fraction: float) -> None:
        progress(NO_STAGE, min(1.0, (len(kept) + len(done) + fraction) / len(job.wishes)))
        if stop.wanted:
            raise Cancelled

    try:
        for place, made in job.made.items():
            if place in tasks and made.is_of(tasks[place].source):
                done[place] = save_compressed(tasks.pop(place), made, watch)
                watch("", 0.0)
        places = list(tasks)
        for place, report in compress_files([*tasks.values()], codec, jobs=job.jobs, progress=watch):
            done[places[place]] = report
            watch("", 0.0)
    except Cancelled:
        if not stop.wanted:
            raise
    kept |= {place: report.kept for place, report in done.items() if report.kept is not None}
    return tuple(Saved(wish, done.get(place), kept.get(place)) for place, wish in enumerate(job.wishes))


def _refused(job: SaveJob) -> dict[int, Report]:
    """Return what there is to tell of files that are known not to be usable, by the wishes' places."""
    from qt_kmeans.core.compressed import Report

    files = [(place, wish.file) for place, wish in enumerate(job.wishes)]
    return {place: Report(file.name, error=file.error) for place, file in files if file.error}


def _planned(job: SaveJob) -> tuple[dict[int, Task], dict[int, Path]]:
    """Return the tasks, and the results that are there and are left as they are, by the wishes' places."""
    from qt_kmeans.core.targets import ResultNames

    options = job.options
    names = ResultNames(job.originals, unused=options.existing == "rename")
    tasks: dict[int, Task] = {}
    kept: dict[int, Path] = {}
    for place, (file, recipe) in enumerate(job.wishes):
        if file.error:
            continue
        task = replace(
            task_of(file, recipe),
            named_for_k=bool(recipe.target),
            keep_both=options.existing == "rename",
            keep_existing=options.existing == "skip",
            spared=job.originals,
            make_folder=True,
            overwrite=options.existing == "replace",
            skip_if_larger=options.skip_if_larger,
        )
        k = None if recipe.target else task.k
        source = file.path if file.path is not None else Path(file.name)
        target = names.choose(_folder(file, options), source, k, recipe.output.format)
        if options.existing == "skip" and not recipe.target and target.exists():
            kept[place] = target
        else:
            tasks[place] = task.to(target)
    return tasks, kept


def _folder(file: TrayFile, options: SaveOptions) -> Path:
    """Return where the result of a file goes: never among the files of the program."""
    if options.folder is not None:
        return options.folder
    beside = file.path is not None and file.path != sample_path()
    return file.path.parent if beside and file.path is not None else options.elsewhere
