"""One file from reading to saving, as a value: what was asked, and what came of it."""

import dataclasses
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from qt_kmeans.core.codec import Codec
from qt_kmeans.core.codec_calls import Limits, encoder, read_source, truecolor_bytes
from qt_kmeans.core.compressed import Compressed, Report, compressed, most_colors
from qt_kmeans.core.curve.candidates import Trial
from qt_kmeans.core.curve.search import miss_of, search
from qt_kmeans.core.deadline import Deadline
from qt_kmeans.core.errors import (
    Cancelled,
    QtKMeansError,
    TargetExistsError,
    TargetMissedError,
)
from qt_kmeans.core.naming import display_name
from qt_kmeans.core.phrases import Phrase
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.scoring.quality import scored_part
from qt_kmeans.core.source import SourceImage
from qt_kmeans.core.targets import named_for
from qt_kmeans.core.writing.encode import check_size
from qt_kmeans.core.writing.placing import make_folder, save_under_free_name
from qt_kmeans.core.writing.saving import SaveReport, check_target, save

if TYPE_CHECKING:
    from qt_kmeans.core.quantized import QuantizedImage  # loads the kernels

STDIN_NAME = "stdin"


@dataclass(frozen=True, slots=True)
class Task:
    """A file to compress.

    Attributes
    ----------
    source
        The file to read, its content, or the picture itself.
    target
        The file to write; None when the caller takes the bytes.
    recipe
        The settings.
    name
        What the user called the input.
    limits
        What it may be and take.
    named_for_k
        The target's name holds a k, to be replaced by the one that a search finds.
    keep_both
        Number the target's name where it is on the disk already.
    keep_existing
        Leave a file of that name as it is, and write nothing.
    spared
        Files that a name with another k must not hit.
    best_effort
        Where the recipe's target is missed, write the nearest file instead of none.
    make_folder
        Make the target's folder when it is missing.
    overwrite
        Replace the target if it exists.
    skip_if_larger
        Write nothing when the result is not smaller than the input.
    with_truecolor
        Find out how large the same pixels are as an optimised true-colour PNG.
    """

    source: Path | bytes | SourceImage
    target: Path | None
    recipe: Recipe
    name: str
    limits: Limits = dataclasses.field(default_factory=Limits)
    named_for_k: bool = False
    keep_both: bool = False
    keep_existing: bool = False
    spared: tuple[Path, ...] = ()
    best_effort: bool = False
    make_folder: bool = False
    overwrite: bool = False
    skip_if_larger: bool = False
    with_truecolor: bool = False

    def to(self, target: Path | None) -> Self:
        """Return the task with another target."""
        return dataclasses.replace(self, target=target)

    def found(self, recipe: Recipe) -> Self:
        """Return the task with the settings that a search has found for it."""
        task = dataclasses.replace(self, recipe=recipe)
        if self.target is None or not self.named_for_k:
            return task
        return task.to(named_for(self.target, task.k, unused=self.keep_both, spared=self.spared))

    @property
    def label(self) -> str:
        """What messages call the input."""
        return STDIN_NAME if isinstance(self.source, bytes) else self.name

    @property
    def k(self) -> int:
        """Most colours of the result."""
        return most_colors(self.recipe)


def compress_file(
    task: Task,
    codec: Codec,
    progress: Progress = silent,
    deliver: Callable[[bytes], object] | None = None,
) -> Report:
    """Read, quantize, encode and save one file; failures are in the report.

    Parameters
    ----------
    task
        What to do.
    codec
        The child process that reads and encodes.
    progress
        Told about every stage; may raise `Cancelled`, which is the only error of this function.
    deliver
        Takes the bytes when the task has no target; what it raises goes through.
    """
    delivered = b""

    def work() -> Report:
        nonlocal delivered
        _check_target(task)
        deadline = Deadline(task.limits.timeout, display_name(task.label))
        made = _compress(task, codec, deadline, progress)
        delivered = made.data
        return _save(task, made, deadline.watch(progress))

    report = _reported(task, work)
    if report.output is not None and task.target is None and deliver is not None:
        deliver(delivered)
    return report


def compress(task: Task, codec: Codec, progress: Progress = silent) -> Compressed:
    """Read, quantize and encode one file, and save nothing; the task's target is of no account.

    Raises
    ------
    ImageReadError
        When the file cannot be read.
    QtKMeansError
        When no result can be made of it.
    Cancelled
        Out of `progress`.
    """
    return _compress(task, codec, Deadline(task.limits.timeout, display_name(task.label)), progress)


def save_compressed(task: Task, made: Compressed, progress: Progress = silent) -> Report:
    """Save a result that `compress` has made of the same picture with the same settings.

    What is saved and told is what `compress_file` would save and tell.
    """

    def work() -> Report:
        _check_target(task)
        return _save(task, made, progress)

    return _reported(task, work)


def _reported(task: Task, work: Callable[[], Report]) -> Report:
    """Return the report of some work with the time that it took; failures become one."""
    start = time.perf_counter()
    try:
        report = work()
    except TargetExistsError as error:
        kept, reason = (task.target, None) if task.keep_existing else (None, error.phrase)
        report = Report(task.name, k=task.k, error=reason, kept=kept)
    except Cancelled:
        raise
    except Exception as error:  # whatever one file does, the others are still to be done
        report = Report(task.name, k=task.k, error=reason_of(error))
    return dataclasses.replace(report, seconds=round(time.perf_counter() - start, 3))


def reason_of(error: Exception) -> str:
    """Return a sentence on why the work on a picture ended."""
    if isinstance(error, QtKMeansError):
        return error.phrase
    if isinstance(error, MemoryError):
        return Phrase("there is not enough memory for it; close other programs.")
    kind, reason = type(error).__name__, str(error)
    return Phrase("an unexpected error stopped it ({kind}: {reason}).", kind=kind, reason=reason)


def _check_target(task: Task) -> None:
    """Refuse before any work is done what cannot be saved in the end."""
    if task.target is not None and not task.named_for_k and not task.keep_both:
        check_target(task.target, overwrite=task.overwrite, source=_origin(task))


def _origin(task: Task) -> Path | None:
    return task.source if isinstance(task.source, Path) else None


def _compress(task: Task, codec: Codec, deadline: Deadline, progress: Progress) -> Compressed:
    """Make the file of a result."""
    source = read_source(task.source, task.label, task.limits, codec, deadline=deadline, progress=progress)
    check_size(source.width, source.height, task.recipe.output.format)
    made = _made(source, task, codec, deadline.watch(progress))
    truecolor = None
    if task.with_truecolor:
        truecolor = truecolor_bytes(source, codec, deadline=deadline, progress=progress)
    return compressed(
        source,
        made.result,
        made.recipe,
        made.data,
        name=task.name,
        score=made.score,
        notes=made.notes,
        truecolor=truecolor,
    )


def _save(task: Task, made: Compressed, progress: Progress) -> Report:
    """Save a result if the task has a target for it, and return what there is to tell."""
    if made.larger and task.skip_if_larger:
        return made.report
    if task.target is None:
        return dataclasses.replace(made.report, output="-")
    task = task.found(made.recipe)
    assert task.target is not None
    if task.make_folder:
        make_folder(task.target.parent)

    def to(path: Path) -> SaveReport:
        return save(
            made.data,
            path,
            overwrite=task.overwrite,
            source=_origin(task),
            verify=made.pixels,
            progress=progress,
        )

    path, saved = save_under_free_name(task.target, to) if task.keep_both else (task.target, to(task.target))
    return dataclasses.replace(made.report, output=str(path), notes=(*made.report.notes, *saved.notes))


@dataclass(frozen=True, slots=True, eq=False)
class _Made:
    """A result with its file and settings; with its score if there was a target, and what to tell of it."""

    result: "QuantizedImage"
    data: bytes
    recipe: Recipe
    score: float | None = None
    notes: tuple[str, ...] = ()


def _made(source: SourceImage, task: Task, codec: Codec, progress: Progress) -> _Made:
    """Return the file that the recipe makes, or the one that meets its target."""
    # Imported here, so that the child opens the file while this process loads the engine.
    from qt_kmeans.core.quantized import quantize

    make = encoder(source, codec)
    if not task.recipe.target:
        result = quantize(source, task.recipe, progress)
        data = make(result.palette, result.indices, task.recipe.output, progress)
        return _Made(result, data, task.recipe)
    found = search(source, task.recipe, make, progress)
    if found.miss and not task.best_effort:
        raise TargetMissedError("{miss} Nothing was written; --best-effort writes that.", miss=found.miss)
    notes = notes_of_search(found.trial, source)
    return _Made(found.result, found.data, found.trial.recipe, found.trial.score, notes)


def notes_of_search(trial: Trial, source: SourceImage) -> tuple[str, ...]:
    """Return what there is to tell of the file that a search has found."""
    told = miss_of(trial), scored_part(source.height, source.width)
    return tuple(note for note in told if note)
