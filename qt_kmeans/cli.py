"""The command line: what was asked for becomes calls of the core, what comes of it becomes lines and a code.

`qt_kmeans.cli_parser` knows the grammar, `qt_kmeans.cli_commands` does what a command says, and
`qt_kmeans.cli_console` prints. This module ties them together and decides how the program ends.
"""

import argparse
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from qt_kmeans.cli_console import Console, OutputError, abandon_stdout, close_stdout, prepare_streams
from qt_kmeans.cli_parser import ENGINE_THREAD, build_parser
from qt_kmeans.core.environment import prepare
from qt_kmeans.core.errors import Cancelled
from qt_kmeans.core.interrupts import interrupt

EXIT_DONE, EXIT_FAILED, EXIT_USAGE, EXIT_INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Parameters
    ----------
    argv
        The arguments without the program's name; None takes those of the process.

    Returns
    -------
    code
        0 all done; 1 at least one input failed, the others were done; 2 wrong usage; 130 interrupted.
    """
    multiprocessing.freeze_support()
    prepare()
    prepare_streams()
    try:
        with _interrupts():
            code = _run(argv)
            close_stdout()
    except (KeyboardInterrupt, Cancelled):
        abandon_stdout()
        code = EXIT_INTERRUPTED
        if argv is None and any(thread.name == ENGINE_THREAD for thread in threading.enumerate()):
            # In the middle of loading compiled code; an interpreter that shuts down would trip over it.
            os._exit(code)
    except OutputError as error:
        abandon_stdout()
        Console().failure("standard output", str(error))
        code = EXIT_FAILED
    return code


def _run(argv: Sequence[str] | None) -> int:
    parser = build_parser()
    try:
        options = parser.parse_args(argv)
        return _command(options)
    except SystemExit as error:  # --help, --version, or wrong usage, which argparse has told
        return int(error.code or EXIT_DONE)


def _command(options: argparse.Namespace) -> int:
    # Here, because --help and --version need neither numpy nor Pillow.
    from qt_kmeans.cli_commands import COMMANDS
    from qt_kmeans.cli_request import UsageError

    console = Console(quiet=getattr(options, "quiet", False), as_json=options.json)
    try:
        return EXIT_DONE if COMMANDS[options.command](options, console) else EXIT_FAILED
    except UsageError as error:
        options.parser.error(str(error))
    finally:
        console.clear()
    return EXIT_USAGE


@contextmanager
def _interrupts() -> Iterator[None]:
    """Let a request to end (SIGTERM) take the way of Ctrl-C, so that temporary files are cleaned up.

    Who started the program may have it ignore Ctrl-C, and that stays so.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = [signal.SIGTERM]
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        numbers.append(signal.SIGINT)
    before = [(number, signal.signal(number, interrupt)) for number in numbers]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)


if __name__ == "__main__":
    sys.exit(main())
