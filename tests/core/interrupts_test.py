"""Ctrl-C: at once, but never into the middle of compiling a kernel."""

import signal
import time

import pytest

from qt_kmeans.core.interrupts import interrupt

CODE = """
def work(signal, finish):
    signal.raise_signal(signal.SIGINT)
    finish()
"""


@pytest.fixture(autouse=True)
def _handler():
    before = signal.signal(signal.SIGINT, interrupt)
    yield
    signal.signal(signal.SIGINT, before)


def work_of(module):
    names = {"__name__": module}
    exec(CODE, names)
    return names["work"]


def wait_for_interrupt():
    end = time.monotonic() + 20
    while time.monotonic() < end:
        time.sleep(0.001)  # the signal wakes it


def test_it_comes_at_once():
    finished = []
    with pytest.raises(KeyboardInterrupt):
        work_of("qt_kmeans.core.kmeans.engines")(signal, lambda: finished.append(True))
    assert not finished


@pytest.mark.parametrize("module", ["numba.core.dispatcher", "llvmlite.binding.executionengine"])
def test_a_compiler_ends_what_it_does_first(module):
    finished = []

    def compile_and_go_on():
        work_of(module)(signal, lambda: finished.append(True))
        wait_for_interrupt()

    with pytest.raises(KeyboardInterrupt):
        compile_and_go_on()
    assert finished
