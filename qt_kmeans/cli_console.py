"""What the command line prints: results on stdout, failures and notes on stderr, progress on a terminal."""

import json
import os
import shutil
import sys
import time
from collections.abc import Mapping
from typing import Any, TextIO

from qt_kmeans.core.errors import QtKMeansError
from qt_kmeans.core.naming import display_name, printable

# What the core advises, and the option that does it.
_OPTIONS = (
    ("or overwrite it.", "or replace it with --overwrite."),
    ("or allow truncated files to open that part.", "or take that part with --allow-truncated."),
    ("or raise the limit.", "or raise the limit with --max-pixels."),
)
_REDRAW = 0.1  # seconds between two progress lines


class OutputError(QtKMeansError):
    """Standard output takes no more: a full disk, or the program behind the pipe has ended."""


class Console:
    """The two streams of one run.

    Parameters
    ----------
    quiet
        Print failures alone.
    as_json
        Results are JSON objects, one a line, and their notes are inside them.
    """

    def __init__(self, *, quiet: bool = False, as_json: bool = False) -> None:
        self._quiet = quiet
        self._as_json = as_json
        self._shows_progress = not quiet and _is_terminal(sys.stderr)
        self._drawn = 0
        self._next_redraw = 0.0

    def result(self, text: str) -> None:
        """Print a line about a result, unless quiet or in JSON."""
        if not self._quiet and not self._as_json:
            self._out(text)

    def record(self, values: Mapping[str, Any]) -> None:
        """Print a JSON object on a line of its own, when JSON was asked for."""
        if self._as_json:
            if isinstance(reason := values.get("error"), str):
                values = {**values, "error": with_options(reason)}
            self._out(json.dumps(values, allow_nan=False), escape=False)

    def data(self, content: bytes) -> None:
        """Write bytes to standard output."""
        self.clear()
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None:
            raise OutputError("standard output: it takes no binary data.")
        try:
            stream.write(content)
            stream.flush()
        except (OSError, ValueError) as error:
            raise _output_error(error) from error

    def note(self, name: str, text: str) -> None:
        """Print what was converted or lost, unless quiet or in JSON."""
        if not self._quiet and not self._as_json:
            self._err(f"{name}: note: {text}")

    def total(self, text: str) -> None:
        """Print what came of several inputs together, beside the results, unless quiet or in JSON."""
        if not self._quiet and not self._as_json:
            self._err(text)

    def failure(self, name: str, reason: str) -> None:
        """Print why an input failed, always, on one line that names it once, and the option that helps."""
        self._err(with_name(name, with_options(reason)))

    def stage(self, name: str, stage: str, fraction: float) -> None:
        """Show how far the work on an input is."""
        self.progress(f"{name}: {stage} {fraction:.0%}" if fraction else f"{name}: {stage}")

    def progress(self, text: str) -> None:
        """Show what is being done, on a terminal, ten times a second at most."""
        now = time.monotonic()
        if not self._shows_progress or now < self._next_redraw:
            return
        self._next_redraw = now + _REDRAW
        width = shutil.get_terminal_size().columns - 1
        line = printable(text)[:width]
        self._write(sys.stderr, "\r" + line + " " * (self._drawn - len(line)))
        self._drawn = len(line)

    def clear(self) -> None:
        """Wipe the progress line."""
        if self._drawn:
            self._write(sys.stderr, "\r" + " " * self._drawn + "\r")
            self._drawn = 0

    def _out(self, text: str, *, escape: bool = True) -> None:
        self.clear()
        try:
            print(printable(text) if escape else text, file=sys.stdout, flush=True)
        except (OSError, ValueError) as error:
            raise _output_error(error) from error

    def _err(self, text: str) -> None:
        self.clear()
        self._write(sys.stderr, printable(text) + "\n")

    @staticmethod
    def _write(stream: TextIO | None, text: str) -> None:
        """Write to stderr; when even that is closed there is nobody left to tell."""
        try:
            if stream is not None:
                stream.write(text)
                stream.flush()
        except (OSError, ValueError):
            pass


def with_options(reason: str) -> str:
    """Return why an input failed, with the option that helps in place of the core's general advice."""
    for advice, option in _OPTIONS:
        reason = reason.replace(advice, option)
    return reason


def with_name(name: str, reason: str) -> str:
    """Return a line that begins with `name`; sentences of the core begin with the last part of it."""
    own = display_name(name)
    rest = reason.removeprefix(own)
    return name + rest if rest != reason and rest.startswith((":", " ")) else f"{name}: {reason}"


def prepare_streams() -> None:
    """Let names that the terminal's encoding lacks be printed as escapes instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def close_stdout() -> None:
    """Flush standard output and give up on it, so that the interpreter's last flush cannot complain.

    Raises
    ------
    OutputError
        When what was printed did not arrive.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except (OSError, ValueError) as error:
        abandon_stdout()
        raise _output_error(error) from error


def abandon_stdout() -> None:
    """Point standard output to nowhere: what is still buffered would fail again at exit."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        pass


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def _output_error(error: Exception) -> OutputError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return OutputError(f"standard output: {reason}.")
