"""One file from reading to saving, as a value: what was asked, and what came of it."""

import dataclasses
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.codec import Codec
from qt_kmeans.core.codec_calls import Limits, encoder, read_source, truecolor_bytes
from qt_kmeans.core.curve.search import search
from qt_kmeans.core.deadline import Deadline, Seconds
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
from qt_kmeans.core.writing.encode import check_size, format_notes
from qt_kmeans.core.writing.gif import thresholded
from qt_kmeans.core.writing.placing import make_folder, save_under_free_name
from qt_kmeans.core.writing.saving import SaveReport, check_target, larger_than_input, save

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
        return len(set(self.recipe.palette)) or self.recipe.kmeans.k


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a task; the members of the command line's JSON objects, in their order.

    Attributes
    ----------
    input, output
        As the user named them; `output` is None when nothing was written.
    k, colors
        Most colours allowed, and how many the result has.
    bytes_in, bytes_truecolor, bytes_out
        Sizes of the input, of its pixels as optimised true-colour PNG (None when not asked for), and of
        the result.
    psnr
        In dB; None when every pixel kept its colour.
    ssimulacra2
        None when not scored, which only a target asks for.
    seconds
        From the first look at the file to the saved result.
    notes
        A sentence for everything that was converted, lost, or is worth knowing.
    error
        Why it failed, None when it did not.
    kept
        The file that was at the target and was left as it is; no member of the JSON object, as the command
        line does not ask for it.
    """

    input: str
    output: str | None = None
    k: int = 0
    colors: int | None = None
    bytes_in: int | None = None
    bytes_truecolor: int | None = None
    bytes_out: int | None = None
    psnr: float | None = None
    ssimulacra2: float | None = None
    seconds: Seconds = 0.0
    notes: tuple[str, ...] = ()
    error: str | None = None
    kept: Path | None = None

    def as_record(self) -> dict[str, Any]:
        """Return the report as a JSON object."""
        record = dataclasses.asdict(self)
        del record["kept"]
        return record


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
    start = time.perf_counter()
    try:
        report, data = _compress(task, codec, progress)
    except TargetExistsError as error:
        kept, reason = (task.target, None) if task.keep_existing else (None, error.phrase)
        report, data = Report(task.name, k=task.k, error=reason, kept=kept), b""
    except Cancelled:
        raise
    except Exception as error:  # whatever one file does, the others are still to be done
        report, data = Report(task.name, k=task.k, error=reason_of(error)), b""
    if report.output is not None and task.target is None and deliver is not None:
        deliver(data)
    return dataclasses.replace(report, seconds=round(time.perf_counter() - start, 3))


def reason_of(error: Exception) -> str:
    """Return a sentence on why the work on a picture ended."""
    if isinstance(error, QtKMeansError):
        return error.phrase
    if isinstance(error, MemoryError):
        return Phrase("there is not enough memory for it; close other programs.")
    kind, reason = type(error).__name__, str(error)
    return Phrase("an unexpected error stopped it ({kind}: {reason}).", kind=kind, reason=reason)


def _compress(task: Task, codec: Codec, progress: Progress) -> tuple[Report, bytes]:
    """Return the report on a file, which is saved if it has a target, and the bytes."""
    origin = task.source if isinstance(task.source, Path) else None
    if task.target is not None and not task.named_for_k and not task.keep_both:
        check_target(task.target, overwrite=task.overwrite, source=origin)
    deadline = Deadline(task.limits.timeout, display_name(task.label))
    source = read_source(task.source, task.label, task.limits, codec, deadline=deadline, progress=progress)
    check_size(source.width, source.height, task.recipe.output.format)
    task, made = _made(task, source, codec, deadline.watch(progress))
    result, data = made.result, made.data
    truecolor = None
    if task.with_truecolor:
        truecolor = truecolor_bytes(source, codec, deadline=deadline, progress=progress)
    palette, ratio, exact = result.palette, result.psnr, result.exact
    if task.recipe.output.format == "gif" and not source.opaque:
        from qt_kmeans.core.quantized import tally

        palette = thresholded(palette)
        _, ratio, exact = tally(source.rgba, palette, result.indices)
    notes = [*source.notes, *made.notes, *format_notes(result.palette, task.recipe.output, source.metadata)]
    if exact:
        as_read = Phrase("Every pixel kept the colour that was read.")  # the file said more, or otherwise
        notes.append(as_read if source.notes else Phrase("Every pixel kept its colour: nothing is lost."))
    larger = larger_than_input(source.file_size, len(data), source.format, task.recipe.output)
    if larger:
        notes.append(larger)
    skipped = larger is not None and task.skip_if_larger
    if task.target is not None and not skipped:
        verify = result.palette, result.indices
        task, more = _saved(task, data, verify, deadline.watch(progress))
        notes += more
    return Report(
        input=task.name,
        output=None if skipped else str(task.target or "-"),
        k=task.k,
        colors=len(np.unique(palette, axis=0)),
        bytes_in=source.file_size,
        bytes_truecolor=truecolor,
        bytes_out=len(data),
        psnr=None if math.isinf(ratio) else round(ratio, 4),
        ssimulacra2=made.score if made.score is None else round(made.score, 3),
        notes=tuple(notes),
    ), data


def _saved(
    task: Task, data: bytes, verify: tuple[NDArray[np.uint8], NDArray[np.uint8]], progress: Progress
) -> tuple[Task, tuple[str, ...]]:
    """Save a result; return the task with the name that it got, and what could not be kept."""
    assert task.target is not None
    source = task.source if isinstance(task.source, Path) else None
    if task.make_folder:
        make_folder(task.target.parent)

    def to(path: Path) -> SaveReport:
        return save(data, path, overwrite=task.overwrite, source=source, verify=verify, progress=progress)

    if not task.keep_both:
        return task, to(task.target).notes
    path, report = save_under_free_name(task.target, to)
    return task.to(path), report.notes


@dataclass(frozen=True, slots=True, eq=False)
class _Made:
    """A result with its file; with its score if there was a target, and a note if that was missed."""

    result: "QuantizedImage"
    data: bytes
    score: float | None = None
    notes: tuple[str, ...] = ()


def _made(task: Task, source: SourceImage, codec: Codec, progress: Progress) -> tuple[Task, _Made]:
    """Return the file that the recipe makes, or the one that meets its target and the task with its k."""
    # Imported here, so that the child opens the file while this process loads the engine.
    from qt_kmeans.core.quantized import quantize

    make = encoder(source, codec)
    if not task.recipe.target:
        result = quantize(source, task.recipe, progress)
        return task, _Made(result, make(result.palette, result.indices, task.recipe.output, progress))
    found = search(source, task.recipe, make, progress)
    if found.miss and not task.best_effort:
        raise TargetMissedError("{miss} Nothing was written; --best-effort writes that.", miss=found.miss)
    part = scored_part(source.height, source.width)
    notes = tuple(note for note in (found.miss, part) if note)
    return task.found(found.trial.recipe), _Made(found.result, found.data, found.trial.score, notes)
