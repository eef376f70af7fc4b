"""Many files, one after the other or several at a time; what one of them does never stops the rest."""

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, ProcessPoolExecutor
from concurrent.futures import wait as wait_for
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess

from qt_kmeans.core.codec import Codec
from qt_kmeans.core.compress import Task, compress_file
from qt_kmeans.core.compressed import Report
from qt_kmeans.core.deadline import Seconds
from qt_kmeans.core.errors import Cancelled
from qt_kmeans.core.interrupts import interrupts_later
from qt_kmeans.core.progress import NO_STAGE, Progress, silent

_MOST_WORKERS = 60  # Windows waits for 63 processes at most
_GRACE: Seconds = 0.4  # for workers to clean up after themselves
_POLL: Seconds = 0.05  # between two questions whether the files are still wanted


def worker_count(jobs: int, tasks: int) -> int:
    """Return how many processes to start: no more than files, nor than twice the cores."""
    return max(1, min(jobs, tasks, 2 * (os.cpu_count() or 1), _MOST_WORKERS))


def compress_files(
    tasks: Sequence[Task], codec: Codec, *, jobs: int = 1, progress: Progress = silent
) -> Iterator[tuple[int, Report]]:
    """Compress files and yield the place of each task with its report as soon as it is done.

    With one job everything runs here, in order. With more, each of `worker_count` processes takes the
    next file, and reports come in the order in which files are done; `progress` is then called without a
    stage, for what it may raise.

    Whatever ends the iteration early, an interrupt or closing the generator, ends the workers too and
    leaves no half-written file.

    Raises
    ------
    Cancelled
        Out of `progress`.
    """
    workers = worker_count(jobs, len(tasks))
    if workers == 1:
        for place, task in enumerate(tasks):
            yield place, compress_file(task, codec, progress)
        return
    left = dict(enumerate(tasks))
    while left:
        for place, report in _pooled(left, workers, progress):
            del left[place]
            yield place, report
        # Files are left when a worker died. One of those at hand was its end: they go one by one.
        for place in list(left)[:workers]:
            task = left.pop(place)
            alone = dict(_pooled({place: task}, 1, progress))
            yield (
                place,
                alone.get(place, Report(task.name, k=task.k, error="the process that worked on it died.")),
            )


def _pooled(tasks: Mapping[int, Task], workers: int, progress: Progress) -> Iterator[tuple[int, Report]]:
    """Yield what a pool of processes makes of the tasks, until all are done or a process has died."""
    others = set(multiprocessing.active_children())
    context = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker)
    places: dict[Future[Report], int] = {}
    finished = False
    try:
        with interrupts_later():
            places = {executor.submit(_work, task): place for place, task in tasks.items()}
        waiting = set(places)
        while waiting:
            done, waiting = wait_for(waiting, _POLL, FIRST_COMPLETED)
            for future in sorted(done, key=places.__getitem__):
                # When a process dies all that is not done fails at once; what was done before still counts.
                if not isinstance(future.exception(), BrokenExecutor):
                    yield places[future], future.result()
            progress(NO_STAGE, 0.0)
        finished = True
    finally:
        executor.shutdown(wait=finished, cancel_futures=True)
        if not finished:
            _end(set(multiprocessing.active_children()) - others)


def _end(processes: set[BaseProcess]) -> None:
    """Ask processes to stop, and kill those that do not; the executor's own thread collects them."""
    for process in processes:
        process.terminate()
    end = time.monotonic() + _GRACE
    left = {process.sentinel: process for process in processes}
    while left and (seconds := end - time.monotonic()) > 0:
        ended = wait(list(left), seconds)
        left = {sentinel: process for sentinel, process in left.items() if sentinel not in ended}
    for process in left.values():
        process.kill()
    wait(list(left), _GRACE)


# --- in the worker process ------------------------------------------------------------------------


class _Worker:
    """What a worker process has: its codec, and whether it was told to stop."""

    def __init__(self) -> None:
        self.codec = Codec()
        self.busy = False
        self.stopping = False

    def check(self, stage: str, fraction: float) -> None:
        """Stop the work on a file at the next occasion."""
        if self.stopping:
            raise Cancelled

    def stop(self, *_: object) -> None:
        """Leave at once, or, in the middle of a file, when `check` has let the work clean up."""
        self.stopping = True
        if not self.busy:
            self.leave()

    def leave(self) -> None:
        """End this process at once; its codec ends with it."""
        os._exit(0)


_worker: _Worker | None = None


def _start_worker() -> None:
    global _worker
    _worker = _Worker()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _worker.stop)
    threading.Thread(target=_leave_with_parent, name="parent-watch", daemon=True).start()


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)


def _work(task: Task) -> Report:
    worker = _worker
    assert worker is not None  # the initializer has run
    worker.busy = True
    try:
        return compress_file(task, worker.codec, worker.check)
    finally:
        worker.busy = False
        if worker.stopping:
            worker.leave()
