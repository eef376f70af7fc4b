"""The command ``compress``: from the files that were named to a report on each."""

import argparse
import dataclasses
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Thread

from qt_kmeans.cli_console import Console
from qt_kmeans.cli_parser import STREAM
from qt_kmeans.cli_request import (
    ENGINE_USER,
    UsageError,
    check_streams,
    chosen_recipe,
    limits_of,
    load_engine,
    named,
    read_stdin,
)
from qt_kmeans.core.batch import compress_files, worker_count
from qt_kmeans.core.codec import Codec
from qt_kmeans.core.codec_calls import Limits
from qt_kmeans.core.compress import STDIN_NAME, Task, compress_file
from qt_kmeans.core.compressed import Report
from qt_kmeans.core.environment import PREPARING, is_compiled
from qt_kmeans.core.errors import PaletteError, QtKMeansError
from qt_kmeans.core.naming import display_name
from qt_kmeans.core.palettes.files import read_palette
from qt_kmeans.core.progress import silent
from qt_kmeans.core.recipe import FORMATS, Recipe
from qt_kmeans.core.targets import InputFile, ResultNames, images_in

_GLANCE = 0.2  # seconds between two looks at what is awaited


def compress(options: argparse.Namespace, console: Console) -> bool:
    """Compress every input; tell whether all of them went well."""
    recipe = _recipe(options)
    to_stdout = _goes_to_stdout(options)
    if to_stdout:
        check_streams(options, binary=True)
    with Codec() as codec:
        if options.palette:
            recipe = _with_palette(recipe, options.palette, codec, limits_of(options))
        plans = list(_plans(options, recipe))
        failed = [plan for plan in plans if isinstance(plan, Report)]
        tasks = [plan for plan in plans if isinstance(plan, Task)]
        for report in failed:
            _tell(report, console)
        started = time.monotonic()
        if tasks and (options.common_palette or worker_count(options.jobs, len(tasks)) == 1):
            codec.start()
            _tell_of_engine(load_engine(), console)
        if options.common_palette:
            tasks = _sharing(tasks, recipe, codec, console)
        if to_stdout and tasks:
            return _to_stdout(tasks[0], codec, console) and not failed
        reports = [*failed, *_all(tasks, codec, options.jobs, console)]
        if len(reports) > 1:
            console.total(total(reports, time.monotonic() - started))
        return all(report.error is None for report in reports)


def _tell_of_engine(loading: Thread, console: Console) -> None:
    """Say for what the first start takes longer, until the engine is there."""
    if not is_compiled(ENGINE_USER):
        while loading.is_alive():
            console.progress(PREPARING)
            loading.join(_GLANCE)


def _all(tasks: Sequence[Task], codec: Codec, jobs: int, console: Console) -> list[Report]:
    """Compress every file and tell what came of it, as it comes."""
    done = 0
    reports: list[Report] = []

    def show(stage: str, fraction: float) -> None:
        # With one job the file at hand is the one after those that are done.
        task = tasks[min(done, len(tasks) - 1)]
        console.stage(f"{_count(done + 1, tasks)}{task.label}", stage, fraction)

    alone = worker_count(jobs, len(tasks)) == 1
    for place, report in compress_files(tasks, codec, jobs=jobs, progress=show if alone else silent):
        done += 1
        reports.append(report)
        _tell(_naming_target(report, tasks[place]), console)
        console.progress(f"{_count(done, tasks)}done")
    return reports


def _sharing(tasks: Sequence[Task], recipe: Recipe, codec: Codec, console: Console) -> list[Task]:
    """Return the tasks with one palette for all; what cannot be read is left to fail by itself."""
    from qt_kmeans.core.kmeans.common_palette import common_palette  # loads the kernels

    def show(stage: str, fraction: float) -> None:
        console.stage("common palette", stage, fraction)

    palette = common_palette(tasks, recipe, codec, show)
    if palette is None:
        return list(tasks)
    shared = recipe.but(palette=palette.hexes, locked=(), start=())
    return [dataclasses.replace(task, recipe=shared) for task in tasks]


def _count(done: int, tasks: Sequence[Task]) -> str:
    return f"[{done}/{len(tasks)}] " if len(tasks) > 1 else ""


def _to_stdout(task: Task, codec: Codec, console: Console) -> bool:
    def show(stage: str, fraction: float) -> None:
        console.stage(task.label, stage, fraction)

    report = compress_file(task, codec, show, deliver=console.data)
    if report.error is None:
        for note in report.notes:
            console.note(task.label, note)
    else:
        console.failure(task.label, report.error)
    return report.error is None


def _recipe(options: argparse.Namespace) -> Recipe:
    """Return the recipe with the format that the name of the output asks for."""
    recipe = chosen_recipe(options)
    if options.best_effort and not recipe.target:
        raise UsageError("--best-effort has no meaning without a target; add --max-bytes or --min-quality")
    if options.common_palette and (recipe.palette or recipe.target):
        other = "a given palette" if recipe.palette else "a target, which gives each its own"
        raise UsageError(f"--common-palette contradicts {other}; leave one of them out")
    if options.k is not None and (options.palette or recipe.palette):
        raise UsageError("-k has no meaning with a given palette; leave one of them out")
    suffix = Path(options.output or "").suffix.lower().removeprefix(".")
    if options.output is None or options.output == STREAM or not suffix:
        return recipe
    if suffix not in FORMATS:
        kinds = ", ".join(f".{name}" for name in FORMATS)
        raise UsageError(f"-o {options.output}: a result is one of {kinds}; give it another ending")
    if options.format not in (None, suffix):
        raise UsageError(f"--format {options.format} contradicts -o {options.output}; leave --format out")
    return recipe.but(format=suffix)


def _with_palette(recipe: Recipe, path: Path, codec: Codec, limits: Limits) -> Recipe:
    try:
        palette = codec.run(
            read_palette, path, timeout=limits.timeout, failure=PaletteError, subject=path.name
        )
    except QtKMeansError as error:
        raise UsageError(f"--palette {error}") from error
    return recipe.but(palette=palette.hexes)


def _goes_to_stdout(options: argparse.Namespace) -> bool:
    alone: bool = options.inputs == [STREAM] and options.out_dir is None
    return options.output == STREAM or (alone and options.output is None)


def _plans(options: argparse.Namespace, recipe: Recipe) -> Iterator[Task | Report]:
    """Yield a task for every file, and a report for every input that cannot become one."""
    if options.output is not None and (len(options.inputs) > 1 or Path(options.inputs[0]).is_dir()):
        raise UsageError("-o takes the result of a single file; use --out-dir for more")
    if options.inputs.count(STREAM) > 1:
        raise UsageError("standard input can be read once only; name - a single time")
    if STREAM in options.inputs and len(options.inputs) > 1 and options.out_dir is None:
        raise UsageError("standard input among other files needs --out-dir")
    names = ResultNames()
    for text in options.inputs:
        for file in _files(text, options):
            yield file if isinstance(file, Report) else _task(*file, options, recipe, names)


def _files(text: str, options: argparse.Namespace) -> Iterator[tuple[str, InputFile, bytes | None] | Report]:
    """Yield what an argument stands for: names, files and, of standard input, the content."""
    path = Path(text)
    if text == STREAM:
        try:
            yield text, InputFile(Path(STDIN_NAME)), read_stdin()
        except QtKMeansError as error:
            yield Report(text, error=str(error))
    elif not text:  # Path makes the current folder of it
        yield Report(text, error="the name is empty.")
    elif path.is_dir():
        yield from _folder(path, text, recursive=options.recursive)
    else:
        yield text, InputFile(path), None


def _folder(
    path: Path, text: str, *, recursive: bool
) -> Iterator[tuple[str, InputFile, bytes | None] | Report]:
    try:
        files = images_in(path, recursive=recursive)
    except OSError as error:
        yield Report(text, error=f"the folder cannot be listed ({error.strerror or error}).")
        return
    if not files:
        hint = "" if recursive else "; -r takes its subfolders too"
        yield Report(text, error=f"there are no images in this folder{hint}.")
    for file in files:
        yield str(file.path), file, None


def _task(
    name: str,
    file: InputFile,
    content: bytes | None,
    options: argparse.Namespace,
    recipe: Recipe,
    names: ResultNames,
) -> Task:
    task = Task(
        source=file.path if content is None else content,
        target=None,
        recipe=recipe,
        name=name,
        limits=limits_of(options),
        best_effort=options.best_effort,
        make_folder=options.out_dir is not None,
        overwrite=options.overwrite,
        skip_if_larger=options.skip_if_larger,
        with_truecolor=options.json,
    )
    if _goes_to_stdout(options):
        return task
    if options.output is not None:
        return task.to(Path(options.output))
    folder = file.path.parent if options.out_dir is None else options.out_dir / file.inside
    if not recipe.target:
        return task.to(names.choose(folder, file.path, task.k, recipe.output.format))
    planned = names.choose(folder, file.path, None, recipe.output.format)
    return dataclasses.replace(task, target=planned, named_for_k=True)


def _tell(report: Report, console: Console) -> None:
    console.record(report.as_record())
    if report.error is not None:
        console.failure(named(report.input), report.error)
        return
    console.result(summary(report))
    for note in report.notes:
        console.note(named(report.input), note)


def _naming_target(report: Report, task: Task) -> Report:
    """Return a report whose error calls the target what the user did; the core knows files by their names."""
    if report.error is None or task.target is None:
        return report
    own, path = display_name(task.target), str(task.target)
    of_target = own != display_name(task.label) or "it exists already" in report.error
    if not of_target or not report.error.startswith(f"{own}:"):
        return report
    return dataclasses.replace(report, error=path + report.error.removeprefix(own))


def summary(report: Report) -> str:
    """Return what came of a file, on a line."""
    bytes_in, bytes_out = report.bytes_in or 0, report.bytes_out or 0
    sizes = f"{size(bytes_in)} -> {size(bytes_out)}"
    if report.output is None:
        return f"{report.input}: skipped, {sizes} would be larger"
    change = f" ({bytes_out / bytes_in - 1:+.0%})" if bytes_in else ""
    quality = "unchanged" if report.psnr is None else f"{report.psnr:.1f} dB"
    if report.ssimulacra2 is not None:
        quality += f", SSIMULACRA2 {report.ssimulacra2:.1f}"
    facts = f"{sizes}{change}, {_colors(report.colors)}, {quality}, {report.seconds:.2f} s"
    return f"{report.input} -> {report.output}: {facts}"


def total(reports: Sequence[Report], seconds: float) -> str:
    """Return what came of several files together, on a line."""
    written = [report for report in reports if report.error is None and report.output is not None]
    before = sum(report.bytes_in or 0 for report in written)
    after = sum(report.bytes_out or 0 for report in written)
    change = f" ({after / before - 1:+.0%})" if before else ""
    facts = f"{size(before)} -> {size(after)}{change}, {seconds:.1f} s"
    return f"{len(written)} of {len(reports)} files written: {facts}"


def _colors(count: int | None) -> str:
    return "1 colour" if count == 1 else f"{count} colours"


def size(count: int) -> str:
    """Return a number of bytes in the largest fitting unit of 1000."""
    for unit, amount in (("MB", 1e6), ("kB", 1e3)):
        if count >= amount:
            return f"{count / amount:.1f} {unit}"
    return f"{count} B"
