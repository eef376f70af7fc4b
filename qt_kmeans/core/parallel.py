"""Threads for the compiled kernels: fixed pieces of work, as many at a time as there are cores."""

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TypeVar

_Result = TypeVar("_Result")


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(os.cpu_count() or 1, "kernels", initializer=_step_back)


def _step_back() -> None:
    """Let the threads that talk to the user go first when all cores are taken (Linux: per thread)."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 5)


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
    return list(_pool().map(function, work))
