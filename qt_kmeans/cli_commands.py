"""The commands on a single picture, ``sweep``, ``palette`` and ``info``, and the table of all commands."""

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from qt_kmeans.cli_compress import compress
from qt_kmeans.cli_console import Console, OutputError
from qt_kmeans.cli_parser import STREAM, check_ks
from qt_kmeans.cli_request import (
    UsageError,
    check_streams,
    chosen_recipe,
    content_or_path,
    limits_of,
    load_engine,
    named,
)
from qt_kmeans.core.codec import Codec
from qt_kmeans.core.codec_calls import decoding_memory, read_source, truecolor_bytes
from qt_kmeans.core.compress import reason_of
from qt_kmeans.core.curve import sweep as sweeping
from qt_kmeans.core.deadline import Deadline
from qt_kmeans.core.errors import Cancelled, ImageReadError, RecipeError
from qt_kmeans.core.facts import image_facts
from qt_kmeans.core.naming import display_name
from qt_kmeans.core.palettes.files import encode_palette
from qt_kmeans.core.palettes.palette import SUFFIXES, Palette
from qt_kmeans.core.source import SourceImage
from qt_kmeans.core.writing.placing import make_folder
from qt_kmeans.core.writing.saving import check_target, save


class _One:
    """The work on one picture: its child process, its time, and where its progress is shown."""

    def __init__(self, options: argparse.Namespace, console: Console, codec: Codec) -> None:
        self.name: str = options.input
        self.limits = limits_of(options)
        self.codec = codec
        self.console = console
        self.deadline = Deadline(self.limits.timeout, named(self.name))
        self.start = time.perf_counter()

    def progress(self, stage: str, fraction: float) -> None:
        """Show how far the work is."""
        self.deadline.check()
        self.console.stage(named(self.name), stage, fraction)

    def seconds(self) -> float:
        """Return how long the work has taken."""
        return round(time.perf_counter() - self.start, 3)

    def read(self) -> SourceImage:
        """Return the picture, and tell what was converted on the way in."""
        content = content_or_path(self.name)
        self.codec.start()
        load_engine()
        source = read_source(
            content,
            named(self.name),
            self.limits,
            self.codec,
            deadline=self.deadline,
            progress=self.progress,
        )
        for note in source.notes:
            self.console.note(named(self.name), note)
        return source


def _attempt(options: argparse.Namespace, console: Console, work: Callable[[_One], dict[str, Any]]) -> bool:
    """Do the work, print its record or its failure, and tell whether it went well."""
    try:
        with Codec() as codec:
            record = work(_One(options, console, codec))
    except (Cancelled, OutputError, UsageError):
        raise
    except Exception as error:
        reason = reason_of(error)
        console.record({"input": options.input, "error": reason})
        console.failure(named(options.input), reason)
        return False
    console.record({"input": options.input, **record, "error": None})
    return True


def sweep(options: argparse.Namespace, console: Console) -> bool:
    """Compress one picture at many k into a folder, with a table and a chart."""
    recipe = chosen_recipe(options)
    try:
        ks = check_ks(options.ks, recipe)
    except RecipeError as error:
        raise UsageError(str(error)) from error
    if recipe.palette:
        raise UsageError("a sweep looks for palettes; use a recipe that does not fix one")
    folder: Path = options.out_dir

    def work(one: _One) -> dict[str, Any]:
        extra = [folder / name for name in (sweeping.TABLE, sweeping.REPORT, sweeping.CHART)]
        for path in [sweeping.result_path(folder, k) for k in ks] + extra:
            check_target(path, overwrite=options.overwrite)
        source = one.read()
        make_folder(folder)
        truecolor = truecolor_bytes(source, one.codec, deadline=one.deadline, progress=one.progress)
        rows: list[sweeping.SweepRow] = []
        console.result(sweeping.HEADING)
        for row, data in sweeping.sweep(
            source, ks, recipe, one.codec, truecolor=truecolor, deadline=one.deadline, progress=one.progress
        ):
            save(data, sweeping.result_path(folder, row.k), overwrite=options.overwrite)
            rows.append(row)
            console.result(row.line())
        record = sweeping.report(rows, source, options.input, truecolor=truecolor)
        chart = sweeping.chart(rows, source, truecolor=truecolor)
        for path, data in zip(extra, (sweeping.table(rows), sweeping.as_json(record), chart), strict=True):
            save(data, path, overwrite=options.overwrite)
        return record

    return _attempt(options, console, work)


def palette(options: argparse.Namespace, console: Console) -> bool:
    """Write the best colours of a picture as a palette file."""
    recipe = chosen_recipe(options)
    if recipe.palette:
        raise UsageError("the palette is looked for; use a recipe that does not fix one")
    to_stdout = options.output == STREAM
    target = Path(options.output)
    if to_stdout:
        check_streams(options, binary=False)
    elif target.suffix.lower() not in SUFFIXES:
        raise UsageError(
            f"-o {options.output}: a palette is one of {', '.join(SUFFIXES)}; give it another ending"
        )

    def work(one: _One) -> dict[str, Any]:
        if not to_stdout:
            check_target(target, overwrite=options.overwrite)
        source = one.read()

        from qt_kmeans.core.quantized import quantize

        result = quantize(source, recipe, one.progress)
        found = Palette(result.palette)
        if to_stdout:
            console.data(encode_palette(found, ".hex"))
        else:
            save(encode_palette(found, target.suffix), target, overwrite=options.overwrite)
            console.result(f"{options.input} -> {target}: {len(found)} colours, {one.seconds():.2f} s")
        return {
            "output": str(target),
            "k": recipe.kmeans.k,
            "colors": list(found.hexes),
            "shares": [round(int(count) / result.indices.size, 6) for count in result.counts],
            "seconds": one.seconds(),
            "notes": list(source.notes),
        }

    return _attempt(options, console, work)


def info(options: argparse.Namespace, console: Console) -> bool:
    """Tell what a picture is and what opening it would convert."""

    def work(one: _One) -> dict[str, Any]:
        facts = one.codec.run(
            image_facts,
            content_or_path(one.name),
            named(one.name),
            max_pixels=one.limits.max_pixels,
            allow_truncated=one.limits.allow_truncated,
            progress=one.progress,
            stage="Opening",
            memory=decoding_memory(one.limits.max_pixels),
            failure=ImageReadError,
            subject=display_name(named(one.name)),
        )
        for line in facts.lines():
            console.result(line)
        return facts.as_record()

    return _attempt(options, console, work)


COMMANDS: Final[dict[str, Callable[[argparse.Namespace, Console], bool]]] = {
    "compress": compress,
    "sweep": sweep,
    "palette": palette,
    "info": info,
}
