"""Threads for the compiled kernels: fixed pieces of work, as many at a time as there are cores.

There are two sets of threads. What a moving hand waits for is done on the second (:func:`hurrying`), so
that its few milliseconds never stand in line behind the seconds of a result at full resolution. And whose
answer is no longer wanted stops between two pieces (:func:`heeding`), whatever it is about.
"""

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TypeAlias, TypeVar

_Result = TypeVar("_Result")


_STEP_BACK, _HURRY = 7, 2  # niceness: the thread that talks to the user goes before both
_Check: TypeAlias = Callable[[], None]


class _Manner(threading.local):
    """How a thread wishes its pieces to be done."""

    hurries = False
    check: _Check | None = None


_manner = _Manner()


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(os.cpu_count() or 1, "kernels", initializer=_step_back, initargs=(_STEP_BACK,))


@cache
def _quick_pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(os.cpu_count() or 1, "quick", initializer=_step_back, initargs=(_HURRY,))


def _step_back(niceness: int) -> None:
    """Let others go first when all cores are taken (Linux: per thread)."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            me = os.PRIO_PROCESS, threading.get_native_id()
            os.setpriority(*me, max(os.getpriority(*me), niceness))


@contextlib.contextmanager
def hurrying() -> Iterator[None]:
    """Do what this thread asks for ahead of what others have asked for before."""
    before, _manner.hurries = _manner.hurries, True
    try:
        yield
    finally:
        _manner.hurries = before


def hurries() -> bool:
    """Tell whether what this thread asks for goes ahead."""
    return _manner.hurries


@contextlib.contextmanager
def heeding(check: _Check) -> Iterator[None]:
    """Call `check` after every piece of this thread's work; when it raises, the rest is left undone."""
    before, _manner.check = _manner.check, check
    try:
        yield
    finally:
        _manner.check = before


def map_spans(function: Callable[[slice], _Result], total: int, span: int) -> list[_Result]:
    """Call `function` with slices of `span` items that cover 0..total, and return the results in order.

    The cut depends on `total` and `span` alone, never on the number of cores, so that sums over the
    results come out the same on every machine.
    """
    spans = [slice(start, min(start + span, total)) for start in range(0, total, span)]
    return map_items(function, spans)


_Item = TypeVar("_Item")


def map_items(function: Callable[[_Item], _Result], items: Iterable[_Item]) -> list[_Result]:
    """Call `function`, which must release the GIL, with every item; return the results in order."""
    work = list(items)
    if len(work) <= 1:
        return [function(item) for item in work]
    pool, check = _quick_pool() if _manner.hurries else _pool(), _manner.check
    if check is None:
        return list(pool.map(function, work))
    coming = [pool.submit(function, item) for item in work]
    results: list[_Result] = []
    try:
        for one in coming:
            results.append(one.result())
            check()
    finally:
        for one in coming:  # what has not begun is taken back
            one.cancel()
    return results
