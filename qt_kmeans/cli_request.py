"""From parsed options to what the core takes: recipes, limits, inputs; and the checks that span options."""

import argparse
import sys
import threading
from pathlib import Path
from typing import Final

from qt_kmeans.cli_parser import ENGINE_THREAD, STREAM, read_recipe, recipe_of
from qt_kmeans.core.codec_calls import Limits
from qt_kmeans.core.compress import STDIN_NAME
from qt_kmeans.core.environment import note_compiled
from qt_kmeans.core.errors import ImageReadError, RecipeError
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.source import MAX_PIXELS

ENGINE_USER: Final = "command line"
"""Whose kernels `load_engine` compiles, see `qt_kmeans.core.environment.is_compiled`."""

_LARGEST_STDIN: Final = 1 << 30  # bytes


class UsageError(Exception):
    """The arguments contradict each other or mean nothing; nothing has been done."""


def chosen_recipe(options: argparse.Namespace) -> Recipe:
    """Return the recipe file's settings, or the defaults, with the named options put over them.

    Raises
    ------
    UsageError
        When the file cannot be read or a setting is out of its range.
    """
    try:
        return recipe_of(options, read_recipe(options.recipe))
    except RecipeError as error:
        raise UsageError(str(error)) from error


def limits_of(options: argparse.Namespace) -> Limits:
    """Return what an input may be and take."""
    return Limits(options.max_pixels or MAX_PIXELS, options.allow_truncated, options.timeout)


def named(text: str) -> str:
    """Return what to call an input in messages."""
    return STDIN_NAME if text == STREAM else text


def content_or_path(text: str) -> Path | bytes:
    """Return the path of an input, or for "-" what standard input holds (see `read_stdin`)."""
    if not text:  # Path makes the current folder of it
        raise ImageReadError("the name of the input is empty.")
    return read_stdin() if text == STREAM else Path(text)


def read_stdin() -> bytes:
    """Return all that standard input holds.

    Raises
    ------
    UsageError
        When it is a terminal.
    ImageReadError
        When it cannot be read or does not end.
    """
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None or stream.isatty():
        raise UsageError("there is nothing on standard input; send an image through a pipe or name a file")
    try:
        content = bytes(stream.read(_LARGEST_STDIN + 1))
    except OSError as error:
        raise ImageReadError(f"{STDIN_NAME}: it cannot be read ({error.strerror or error}).") from error
    if len(content) > _LARGEST_STDIN:
        megabytes = _LARGEST_STDIN >> 20
        raise ImageReadError(f"{STDIN_NAME}: it is larger than {megabytes} MB; save it as a file first.")
    if not content:
        raise ImageReadError(f"{STDIN_NAME}: it is empty; see why the program before the pipe wrote nothing.")
    return content


def check_streams(options: argparse.Namespace, *, binary: bool) -> None:
    """Refuse to mix a result with JSON on standard output, or to show bytes on a terminal.

    Raises
    ------
    UsageError
        When the result goes to standard output and cannot.
    """
    if options.json:
        raise UsageError("--json and the result cannot both go to standard output; name a file with -o")
    if binary and sys.stdout is not None and sys.stdout.isatty():
        raise UsageError("an image is not shown on a terminal; name a file with -o or redirect the output")


def load_engine() -> threading.Thread:
    """Start to load the compiled kernels, while the child process opens the first file."""

    def load() -> None:
        import numpy as np

        from qt_kmeans.core.quantized import quantize
        from qt_kmeans.core.source import from_pixels

        ramp = np.arange(4 * 4 * 4, dtype=np.uint8).reshape(4, 4, 4)
        quantize(from_pixels(ramp, "warm-up"), Recipe().but(k=2))
        note_compiled(ENGINE_USER)

    thread = threading.Thread(target=load, name=ENGINE_THREAD, daemon=True)
    thread.start()
    return thread
