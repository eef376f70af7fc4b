"""Ctrl-C at moments when it must not come."""

import contextlib
import signal
import sys
import threading
from collections.abc import Iterator
from multiprocessing import resource_tracker
from types import FrameType


@contextlib.contextmanager
def interrupts_later() -> Iterator[None]:
    """Hold Ctrl-C back inside the block; it arrives at its end.

    Meant for starting processes: one whose start is broken off complains on the terminal, and one that is
    started inside never sees Ctrl-C, which a terminal sends to all of them.
    """
    missed: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        missed.append(number)

    # A blocked signal is inherited by children, but here another thread (numpy brings some) may still take
    # it, and Python runs the handler in the main thread all the same: it needs a harmless one for a while.
    in_main = threading.current_thread() is threading.main_thread()
    handler = signal.signal(signal.SIGINT, note) if in_main else None
    masks = sys.platform != "win32"
    if masks:
        # multiprocessing starts its tracker with the first child and lets signals through afterwards, the
        # ones blocked here too: start it before.
        resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT}) if masks else set()
    try:
        yield
    finally:
        if masks:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        if in_main:
            signal.signal(signal.SIGINT, signal.SIG_DFL if handler is None else handler)
    if missed:
        signal.raise_signal(signal.SIGINT)


_COMPILERS = ("numba", "llvmlite")
_PATIENCE = 0.01  # seconds


def interrupt(number: int, frame: FrameType | None) -> None:
    """Handle a signal: raise KeyboardInterrupt, but not while numba loads or compiles a kernel.

    LLVM calls back into Python, where the exception would be lost, and what was begun would be left half
    done. The signal comes again until no compiler is at work; compiled kernels are not meant, they run on.
    """
    while frame is not None:
        if frame.f_globals.get("__name__", "").partition(".")[0] in _COMPILERS:
            again = threading.Timer(_PATIENCE, signal.raise_signal, (number,))
            again.daemon = True
            again.start()
            return
        frame = frame.f_back
    raise KeyboardInterrupt
