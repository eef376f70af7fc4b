"""Pieces of work on threads: all of them, in order, cut alike everywhere."""

import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qt_kmeans.core import parallel
from qt_kmeans.core.parallel import heeding, hurries, hurrying, map_items, map_spans


@given(total=st.integers(0, 100), span=st.integers(1, 120))
def test_spans_cover_everything_once_in_order(total, span):
    spans = map_spans(lambda piece: piece, total, span)
    assert [i for piece in spans for i in range(piece.start, piece.stop)] == list(range(total))
    assert all(piece.stop - piece.start == span for piece in spans[:-1])
    assert all(piece.stop > piece.start for piece in spans)


@pytest.mark.parametrize("workers", [1, 2, 9])
def test_number_of_threads_does_not_change_the_cut(monkeypatch, workers):
    with ThreadPoolExecutor(workers) as pool:
        monkeypatch.setattr(parallel, "_pool", lambda: pool)
        assert map_spans(lambda piece: (piece.start, piece.stop), 10, 4) == [(0, 4), (4, 8), (8, 10)]


def test_results_come_in_the_order_of_the_items():
    """The first piece waits for the last one to be done, if there is a second thread at all."""
    last_done = threading.Event()

    def work(item):
        if item == 0 and (os.cpu_count() or 1) > 1:
            assert last_done.wait(20)
        if item == 3:
            last_done.set()
        return item * item

    assert map_items(work, range(4)) == [0, 1, 4, 9]


def test_one_piece_stays_on_the_calling_thread():
    assert map_items(lambda _: threading.get_ident(), ["only"]) == [threading.get_ident()]
    assert map_items(lambda item: item, []) == []


def test_several_pieces_do_not():
    assert threading.get_ident() not in map_items(lambda _: threading.get_ident(), range(8))


def test_errors_come_out():
    def work(item):
        if item == 2:
            raise KeyError(item)

    with pytest.raises(KeyError):
        map_items(work, range(4))
    assert map_items(lambda item: item, range(3)) == [0, 1, 2]  # and the threads are still there


@pytest.mark.skipif(sys.platform != "linux", reason="threads have priorities of their own on Linux alone")
def test_kernel_threads_step_back_behind_the_window():
    mine = os.getpriority(os.PRIO_PROCESS, 0)

    def priority(_):
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    assert set(map_items(priority, range(8))) == {max(mine, 7)}
    with hurrying():
        assert set(map_items(priority, range(8))) == {max(mine, 2)}
    assert os.getpriority(os.PRIO_PROCESS, 0) == mine


def test_who_hurries_does_not_wait_for_others():
    """All the usual threads are held until the other pieces are done."""
    cores, done = os.cpu_count() or 1, threading.Event()
    started = threading.Semaphore(0)

    def hold(_):
        started.release()
        return done.wait(20)

    slow = threading.Thread(target=map_items, args=(hold, range(2 * cores + 1)))
    slow.start()
    for _ in range(cores):
        assert started.acquire(timeout=20)
    with hurrying():
        assert map_items(lambda item: item + 1, range(3 * cores)) == list(range(1, 3 * cores + 1))
    done.set()
    slow.join(20)
    assert not slow.is_alive()


def test_hurry_is_of_one_thread_and_ends():
    seen = []
    with hurrying():
        with hurrying():
            pass
        assert hurries()
        other = threading.Thread(target=lambda: seen.append(hurries()))
        other.start()
        other.join()
    assert seen == [False]
    assert not hurries()


def test_refused_priority_is_no_error(monkeypatch):
    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(os, "setpriority", refuse, raising=False)
    parallel._step_back(7)


def test_what_is_no_longer_wanted_stops_between_two_pieces():
    begun, cores = [], os.cpu_count() or 1

    class Unwanted(Exception):
        pass

    def check():
        if begun:
            raise Unwanted

    def work(item):
        begun.append(item)
        gone.wait(0 if item == 0 else 20)  # the others are held until the first has been looked at

    gone = threading.Event()
    with pytest.raises(Unwanted), heeding(check):
        map_items(work, range(50 * cores))
    gone.set()
    assert len(begun) <= 2 * cores
    assert map_items(lambda item: item, range(4)) == [0, 1, 2, 3]  # nothing is left in line


def test_what_is_wanted_is_done_whole():
    looked = []
    with heeding(lambda: looked.append(1)):
        assert map_items(lambda item: item * item, range(5)) == [0, 1, 4, 9, 16]
    assert len(looked) == 5
    assert map_items(lambda item: item, range(3)) == [0, 1, 2]
    assert len(looked) == 5
