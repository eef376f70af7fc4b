"""The only module that knows threads: work goes to a lane, its outcome comes back as a signal.

A :class:`Lane` is one QThread with a :class:`Worker` on it. Work is submitted under a key; newer work
under the same key makes older work worthless: it is told to stop, and its outcome, should there be one,
is dropped. Work under different keys waits in line. Nothing here knows what the work is about.
"""

import itertools
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from qt_kmeans.core.errors import Cancelled, QtKMeansError
from qt_kmeans.core.parallel import heeding
from qt_kmeans.core.progress import Progress

Done: TypeAlias = Callable[[Any], None]
Failed: TypeAlias = Callable[[QtKMeansError], None]

_Value = TypeVar("_Value")

_log = logging.getLogger(__name__)
_REPORT_INTERVAL = 0.05  # seconds: twenty reports a second are all a person can see


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """A piece of work on its way: what to do, and whether anybody still wants it."""

    key: str
    ticket: int
    work: Callable[[Progress], object]
    cancelled: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What came of a job: a value or an error, never both."""

    job: Job
    value: object = None
    error: QtKMeansError | None = None


class Worker(QObject):
    """Runs jobs one after the other on the thread it lives on.

    Signals
    -------
    finished : Outcome
        For every job that was not cancelled.
    progressed : tuple of Job, str, float
        Stage and fraction, at most twenty times a second.
    """

    finished = Signal(object)
    progressed = Signal(object)

    @Slot(object)
    def run(self, job: Job) -> None:
        """Do the job and report; nothing escapes, because nobody above could catch it."""
        last = 0.0

        def check() -> None:
            if job.cancelled.is_set():
                raise Cancelled

        def progress(stage: str, fraction: float) -> None:
            nonlocal last
            check()
            now = time.monotonic()
            if now - last >= _REPORT_INTERVAL:
                last = now
                self.progressed.emit((job, stage, fraction))

        if job.cancelled.is_set():
            return
        try:
            with heeding(check):
                outcome = Outcome(job, value=job.work(progress))
        except Cancelled:
            return
        except QtKMeansError as error:
            outcome = Outcome(job, error=error)
        except MemoryError:
            outcome = Outcome(job, error=QtKMeansError("There is not enough memory for this picture."))
        except Exception as error:
            _log.exception("A job failed that should not have")
            kind = type(error).__name__
            fault = QtKMeansError(
                "Something went wrong inside the program ({kind}): see Help > Log.", kind=kind
            )
            outcome = Outcome(job, error=fault)
        self.finished.emit(outcome)


class Lane(QObject):
    """A thread for jobs, seen from the GUI thread.

    Signals
    -------
    progressed : tuple of str, str, float
        Key, stage and fraction of the job that runs.
    ended : str
        Key of work that is no longer under way: done, failed or cancelled.
    """

    progressed = Signal(object)
    ended = Signal(str)
    _requested = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tickets = itertools.count()
        self._latest: dict[str, tuple[Job, Done, Failed]] = {}
        self._thread = QThread(self)
        self._thread.setObjectName(name)
        self._worker = Worker()
        self._worker.moveToThread(self._thread)
        self._requested.connect(self._worker.run, Qt.ConnectionType.QueuedConnection)
        self._worker.finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self._worker.progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether a job is waiting or running whose outcome is still wanted."""
        return bool(self._latest)

    def submit(
        self,
        key: str,
        work: Callable[[Progress], _Value],
        done: Callable[[_Value], None],
        failed: Failed,
    ) -> None:
        """Run `work` on the thread, instead of any earlier work under `key`.

        `done` or `failed` is called on the GUI thread, unless the job is cancelled or overtaken.
        """
        self._drop(key)
        job = Job(key, next(self._tickets), work)
        self._latest[key] = (job, done, failed)
        self._requested.emit(job)

    def pending(self, key: str) -> bool:
        """Return whether work under `key` is waiting or running."""
        return key in self._latest

    def cancel(self, *keys: str) -> None:
        """Stop the work under `keys`, or all work when none is named."""
        for key in keys or tuple(self._latest):
            if self._drop(key):
                self.ended.emit(key)

    def shutdown(self) -> None:
        """Stop all work and end the thread; a running kernel is waited for (tens of milliseconds)."""
        self.cancel()
        self._thread.quit()
        self._thread.wait()

    def _drop(self, key: str) -> bool:
        entry = self._latest.pop(key, None)
        if entry is not None:
            entry[0].cancelled.set()
        return entry is not None

    @Slot(object)
    def _on_finished(self, outcome: Outcome) -> None:
        job, done, failed = self._latest.get(outcome.job.key, (None, None, None))
        if job is not outcome.job or done is None or failed is None:
            return  # overtaken while the outcome was on its way
        del self._latest[job.key]
        self.ended.emit(job.key)
        if outcome.error is not None:
            failed(outcome.error)
        else:
            done(outcome.value)

    @Slot(object)
    def _on_progressed(self, report: tuple[Job, str, float]) -> None:
        job, stage, fraction = report
        if self._latest.get(job.key, (None,))[0] is job:
            self.progressed.emit((job.key, stage, fraction))
