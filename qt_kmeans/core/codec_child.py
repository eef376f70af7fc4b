"""What runs in the codec's child process: receive a job, run it, send the answer, for ever.

Nothing heavy is imported here; a job's own module brings what it needs.
"""

import contextlib
import inspect
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from qt_kmeans.core import messages
from qt_kmeans.core.errors import QtKMeansError
from qt_kmeans.core.progress import Progress

_REPORT_SECONDS = 0.02


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """A function with its arguments, and the bytes it may take on top of what there is."""

    function: Callable[..., Any]
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    memory: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """How far the job is; see :mod:`qt_kmeans.core.progress`."""

    stage: str
    fraction: float


@dataclass(frozen=True, slots=True, eq=False)
class Failure:
    """An exception on its way through the pipe; unlike a pickled one it survives any constructor."""

    kind: type[Exception]
    args: tuple[Any, ...]
    state: dict[str, Any] = field(default_factory=dict)
    trace: str = ""

    @classmethod
    def of(cls, error: Exception) -> "Failure":
        """Pack `error`; what cannot be pickled becomes a `RuntimeError` with the same words."""
        trace = "".join(traceback.format_exception(error))
        failure = cls(type(error), error.args, dict(error.__dict__), trace)
        try:
            pickle.loads(pickle.dumps(failure)).restore()
        except Exception:
            return cls(RuntimeError, (f"{type(error).__name__}: {error}",), {}, trace)
        return failure

    def restore(self) -> Exception:
        """Return an exception like the original, with the child's traceback unless it is for users."""
        try:
            error = self.kind(*self.args)
        except TypeError:  # its constructor takes something else than what it told Exception
            error = self.kind.__new__(self.kind, *self.args)
            error.args = self.args
        error.__dict__.update(self.state)
        if not isinstance(error, QtKMeansError):
            error.add_note(f"In the codec process:\n{self.trace}")
        return error


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """The end of a job: a value, an error, or the memory ran out."""

    value: Any = None
    error: Failure | None = None
    exhausted: bool = False


def serve(connection: Connection, niceness: int = 0) -> None:
    """Run the jobs that arrive until the other end is closed or its process is dead."""
    if niceness and hasattr(os, "nice"):
        os.nice(niceness)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    # One job is one thread's worth of matrix products; the other cores belong to the window.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    _die_with_parent()
    with contextlib.suppress(EOFError, OSError):
        while True:
            _serve_one(connection)


def _serve_one(connection: Connection) -> None:
    # A function of its own, so that the arrays of one job are gone before the next arrives.
    try:
        job = messages.receive(connection)
    except (EOFError, OSError):
        raise
    except Exception as error:  # the function's module cannot be imported here
        answer = Answer(error=Failure.of(error))
    else:
        answer = _answer(job, connection)
    try:
        messages.send(connection, answer)
    except (EOFError, OSError):
        raise
    except Exception as error:  # the result cannot be pickled; nothing was sent yet
        messages.send(connection, Answer(error=Failure.of(error)))


def _answer(job: Job, connection: Connection) -> Answer:
    kwargs = dict(job.kwargs)
    if _takes_progress(job.function):
        kwargs["progress"] = _reporter(connection)
    try:
        with _memory_limit(job.memory):
            return Answer(value=job.function(*job.args, **kwargs))
    except MemoryError:
        return Answer(exhausted=True)
    except Exception as error:
        return Answer(error=Failure.of(error))
    except BaseException:
        # A panic of a Rust library; it has said so itself. The parent sees the process end.
        os._exit(os.EX_SOFTWARE if hasattr(os, "EX_SOFTWARE") else 70)


def _takes_progress(function: Callable[..., Any]) -> bool:
    try:
        return "progress" in inspect.signature(function).parameters
    except (TypeError, ValueError):  # a builtin without a signature
        return False


def _reporter(connection: Connection) -> Progress:
    lock = threading.Lock()
    said = ("", -1.0)

    def report(stage: str, fraction: float) -> None:
        nonlocal said
        now = time.monotonic()
        with lock:
            if stage == said[0] and now - said[1] < _REPORT_SECONDS:
                return
            said = (stage, now)
            messages.send(connection, Report(stage, fraction))

    return report


@contextlib.contextmanager
def _memory_limit(extra: int | None) -> Iterator[None]:
    """Let this process take `extra` bytes more than it has, where the system (Linux) can enforce it."""
    if extra is None or sys.platform != "linux":
        yield
        return
    import resource

    import numpy as np  # noqa: F401 - its thread pool is not part of what the job takes

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5])
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    limit = pages * resource.getpagesize() + extra
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def _die_with_parent() -> None:
    """End this process when its parent is gone, even in the middle of a job."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    sentinel = parent.sentinel

    def watch() -> None:
        wait([sentinel])
        os._exit(0)

    threading.Thread(target=watch, name="parent-watch", daemon=True).start()
    if sys.platform == "linux":
        # The thread cannot run while a library holds the GIL. The kernel can: the pipe that closes
        # with the parent raises SIGIO, whose default is to end the process.
        import fcntl

        fcntl.fcntl(sentinel, fcntl.F_SETOWN, os.getpid())
        flags = fcntl.fcntl(sentinel, fcntl.F_GETFL)
        fcntl.fcntl(sentinel, fcntl.F_SETFL, flags | os.O_ASYNC)
