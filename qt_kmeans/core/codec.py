"""One warm child process for work that must be killable: decoding files, optimising the output.

A C library in the middle of a call cannot be asked to stop; the process around it can. Killing the
child is therefore the cancel button, the child's memory limit is the guard against decompression bombs,
and its GIL is not ours: the window stays fluid while an encoder holds it for seconds.
"""

import contextlib
import math
import multiprocessing
import signal
import sys
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Any, Self, TypeVar

from qt_kmeans.core import messages
from qt_kmeans.core.codec_child import Answer, Job, Report, serve
from qt_kmeans.core.errors import Cancelled, QtKMeansError
from qt_kmeans.core.interrupts import interrupts_later
from qt_kmeans.core.phrases import Phrase
from qt_kmeans.core.progress import Progress, silent

T = TypeVar("T")

_SPAWN = multiprocessing.get_context("spawn")
_POLL_SECONDS = 0.01
_NO_MEMORY = Phrase("this needs more memory than there is; try a smaller picture or close other programs")


class Codec:
    """Runs functions in a child process, one at a time, and kills it when the answer is not wanted.

    The child is started by the first :meth:`run` (or :meth:`start`, to have it warm), lives until
    :meth:`close`, and is replaced after a kill or a crash. It ends by itself when this process dies.
    Any thread may call any method; a second job waits for the first.

    The child imports the program's main module again, as every spawned process does: keep entry modules
    light, and call `multiprocessing.freeze_support()` first thing in them.

    Parameters
    ----------
    niceness
        How far the child steps back when others want the processor, 0..19; without effect on Windows.
    """

    def __init__(self, *, niceness: int = 0) -> None:
        self._niceness = niceness
        self._one_job = threading.Lock()
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._closed = False

    def start(self) -> None:
        """Start the child if there is none, without waiting until it is ready."""
        if self._one_job.acquire(blocking=False):  # else there is a job, hence a child
            try:
                if not self._closed:
                    self._ensure_child()
            finally:
                self._one_job.release()

    def run(
        self,
        function: Callable[..., T],
        *args: Any,  # noqa: ANN401 - the arguments of any function
        progress: Progress = silent,
        stage: str = "",
        timeout: float | None = None,
        memory: int | None = None,
        failure: type[QtKMeansError] = QtKMeansError,
        subject: str = "",
        **kwargs: Any,  # noqa: ANN401
    ) -> T:
        """Return ``function(*args, **kwargs)`` as the child computes it.

        Parameters
        ----------
        function
            A function that can be pickled (module level). If it takes a parameter `progress`, it is
            given one whose reports reach the `progress` here; it need not check for cancelling.
        progress
            Called every 10 ms; when it raises, the child is killed and the exception goes on.
        stage
            What to report until the function reports something itself.
        timeout
            Seconds after which the child is killed.
        memory
            Bytes the function may take on top of what the child holds already; enforced on Linux.
        failure, subject
            Kind of the error when the child runs out of memory, of time, or crashes, and what its
            sentence begins with, usually the name of the file.

        Returns
        -------
        The function's result. Arrays in it are read-only.

        Raises
        ------
        Cancelled
            From `progress`, or because the codec was closed.
        QtKMeansError
            What the function raised of this family, or a `failure` as above.
        Exception
            Anything else the function raised, with the child's traceback as a note.
        """
        job = Job(function, args, kwargs, memory)
        while not self._one_job.acquire(timeout=_POLL_SECONDS):
            progress(stage, 0.0)
        try:
            answer = self._converse(job, _Watch(self, progress, stage, timeout))
            if answer.exhausted:
                self._end_child()  # whatever fragments it kept go with it
                raise failure(_sentence(subject, _NO_MEMORY))
        except _Interrupted as stop:
            self._end_child()
            raise stop.reason from stop.reason.__cause__
        except _TooLong:
            self._end_child()
            reason = Phrase("this took longer than {seconds:g} seconds", seconds=timeout)
            raise failure(_sentence(subject, reason)) from None
        except _ChildGone:
            reason = _reason_of_death(self._end_child(grace=1.0), limited=memory is not None)
            raise failure(_sentence(subject, reason)) from None
        except BaseException:  # Ctrl-C, or arguments that cannot be pickled
            self._end_child()
            raise
        finally:
            self._one_job.release()
        if answer.error is not None:
            raise answer.error.restore()
        return answer.value  # type: ignore[no-any-return]

    def close(self) -> None:
        """End the child, in the middle of a job if need be; later jobs are `Cancelled`."""
        self._closed = True
        with self._one_job:
            self._end_child()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        # The interpreter may be half gone.
        with contextlib.suppress(Exception):
            self._end_child()

    def _converse(self, job: Job, watch: "_Watch") -> Answer:
        """Send `job`, pass its reports on to `watch`, and return its answer."""
        watch.look()
        try:
            connection = self._ensure_child()

            def wait_for_piece() -> None:
                while not connection.poll(_POLL_SECONDS):
                    watch.look()
                watch.look()

            messages.send(connection, job, between=watch.look)
            while True:
                wait_for_piece()
                said = messages.receive(connection, between=wait_for_piece)
                if isinstance(said, Answer):
                    return said
                if isinstance(said, Report):
                    watch.heard(said)
        except (EOFError, OSError) as error:
            raise _ChildGone from error

    def _ensure_child(self) -> Connection:
        if self._process is not None and not self._process.is_alive():
            self._end_child()  # it died idle, for example under memory pressure
        if self._connection is None:
            ours, theirs = multiprocessing.Pipe()
            process = _SPAWN.Process(
                target=serve, args=(theirs, self._niceness), name="qt-kmeans codec", daemon=True
            )
            try:
                with interrupts_later():
                    process.start()
                    self._process, self._connection = process, ours
            finally:
                theirs.close()
                if self._connection is not ours:  # no child was started
                    ours.close()
        return self._connection

    def _end_child(self, *, grace: float = 0.0) -> int | None:
        """Kill the child unless it ends by itself within `grace` seconds; return its exit code."""
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if connection is not None:
            connection.close()
        if process is None:
            return None
        if grace:
            process.join(grace)
        process.kill()
        process.join()
        code = process.exitcode
        process.close()
        return code

    @property
    def closed(self) -> bool:
        """True after :meth:`close`."""
        return self._closed


class _Watch:
    """Keeps `progress` informed and notices when a job is not wanted any more."""

    def __init__(self, codec: Codec, progress: Progress, stage: str, timeout: float | None) -> None:
        self._codec = codec
        self._progress = progress
        self._last = Report(stage, 0.0)
        self._next = 0.0
        self._deadline = math.inf if timeout is None else time.monotonic() + timeout

    def heard(self, report: Report) -> None:
        self._last = report
        self._next = 0.0
        self.look()

    def look(self) -> None:
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + _POLL_SECONDS
        if self._codec.closed:
            raise _Interrupted(Cancelled())
        if now > self._deadline:
            raise _TooLong
        try:
            self._progress(self._last.stage, self._last.fraction)
        except BaseException as reason:
            raise _Interrupted(reason) from reason


class _Interrupted(Exception):
    """The caller's `progress` raised `reason`."""

    def __init__(self, reason: BaseException) -> None:
        super().__init__()
        self.reason = reason


class _TooLong(Exception):
    """The deadline has passed."""


class _ChildGone(Exception):
    """The pipe to the child is closed, or there is no child."""


def _reason_of_death(code: int | None, *, limited: bool) -> Phrase:
    if code is None:
        return Phrase("the helper process could not be started; close other programs and try again")
    if code == -signal.SIGABRT and limited:
        return _NO_MEMORY
    if sys.platform != "win32" and code == -signal.SIGKILL:
        return Phrase("the system stopped the work, most likely because {reason}", reason=_NO_MEMORY)
    return Phrase("the image library crashed on it; the picture may be damaged, or a setting too much for it")


def _sentence(subject: str, reason: Phrase) -> Phrase:
    if subject:
        return Phrase("{name}: {reason}.", name=subject, reason=reason)
    return Phrase("That did not work: {reason}.", reason=reason)
