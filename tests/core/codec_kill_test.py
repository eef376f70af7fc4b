"""A job that is not wanted, or that takes its process down, costs nothing but its answer."""

import os
import signal
import subprocess
import sys
import threading
import time

import numpy as np
import pytest

from qt_kmeans.core.codec import Codec
from qt_kmeans.core.errors import Cancelled, ImageReadError

AGES = 3600.0
linux = pytest.mark.skipif(sys.platform != "linux", reason="the system cannot enforce it")


class StopWhen:
    """A progress callback that raises `Cancelled` once `ready()` is true."""

    def __init__(self, ready):
        self.ready = ready

    def __call__(self, stage, fraction):
        if self.ready():
            raise Cancelled


def test_cancel_kills_the_job_and_the_next_one_runs(ends, tmp_path):
    began = tmp_path / "began"
    sleeps = f"(open({str(began)!r}, 'w').close(), __import__('time').sleep({AGES}))"
    with Codec() as codec:
        first = codec.run(os.getpid)
        with pytest.raises(Cancelled):
            codec.run(eval, sleeps, progress=StopWhen(began.exists))
        assert ends(first)
        second = codec.run(os.getpid)
        assert second != first


def test_any_exception_of_the_callback_travels_out_unchanged():
    class Odd(OSError):
        pass

    odd = Odd("odd")

    def fail(stage, fraction):
        raise odd

    with Codec() as codec:
        with pytest.raises(Odd) as caught:
            codec.run(time.sleep, AGES, progress=fail)
        assert caught.value is odd
        assert codec.run(divmod, 17, 5) == (3, 2)


def test_cancel_in_the_middle_of_a_transfer():
    big = np.zeros((64 << 20,), np.uint8)
    for cut in (1, 2, 5, 9):
        calls = iter(range(cut))
        with Codec() as codec:
            codec.run(divmod, 17, 5)
            with pytest.raises(Cancelled):
                codec.run(np.asarray, big, progress=StopWhen(lambda calls=calls: next(calls, None) is None))
            np.testing.assert_array_equal(codec.run(np.asarray, big[:100]), big[:100])


def test_close_stops_a_job_that_runs_in_another_thread(tmp_path):
    began, outcome = threading.Event(), []
    codec = Codec()

    def work():
        try:
            codec.run(time.sleep, AGES, progress=lambda stage, fraction: began.set())
        except Cancelled:
            outcome.append("cancelled")

    thread = threading.Thread(target=work)
    thread.start()
    assert began.wait(30)
    codec.close()
    thread.join(30)
    assert outcome == ["cancelled"]


@pytest.mark.parametrize(
    ("job", "words"),
    [
        ((os._exit, 3), "crashed"),
        ((os.abort,), "crashed"),
        ((signal.raise_signal, signal.SIGSEGV), "crashed"),
        ((signal.raise_signal, getattr(signal, "SIGKILL", 9)), "memory"),
        ((eval, "bytearray(1 << 60)"), "memory"),
        ((sys.exit, 1), "crashed"),
    ],
    ids=["exit", "abort", "segfault", "kill", "memory-error", "base-exception"],
)
@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_death_of_the_child_is_one_sentence_about_the_file(job, words):
    with Codec() as codec:
        with pytest.raises(ImageReadError) as caught:
            codec.run(*job, failure=ImageReadError, subject="photo.jpg")
        sentence = str(caught.value)
        assert sentence.startswith("photo.jpg: ")
        assert sentence.endswith(".")
        assert words in sentence
        assert codec.run(divmod, 17, 5) == (3, 2)


def test_child_that_died_while_idle_is_replaced():
    with Codec() as codec:
        pid = codec.run(os.getpid)
        os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        codec._process.join(20)
        assert codec.run(divmod, 17, 5) == (3, 2)


def test_time_runs_out():
    with Codec() as codec:
        with pytest.raises(ImageReadError, match=r"^photo\.jpg: .*longer than 0\.05 seconds\.$"):
            codec.run(time.sleep, AGES, timeout=0.05, failure=ImageReadError, subject="photo.jpg")
        assert codec.run(divmod, 17, 5, timeout=60) == (3, 2)


@linux
def test_memory_is_bounded_for_the_job_only():
    with Codec() as codec:
        with pytest.raises(ImageReadError, match="memory"):
            codec.run(np.ones, 40 << 20, memory=64 << 20, failure=ImageReadError, subject="bomb.png")
        assert codec.run(np.ones, 1 << 20, memory=64 << 20).nbytes == 8 << 20
        assert codec.run(np.ones, 20 << 20).nbytes == 160 << 20


@linux
@pytest.mark.parametrize(
    "doing",
    [
        "time.sleep(3600)",  # lets go of the GIL
        "sum(range(10**12))",  # holds it
    ],
)
def test_child_ends_when_its_parent_is_killed(ends, tmp_path, doing):
    began = tmp_path / "pid"
    script = tmp_path / "parent.py"
    script.write_text(
        f"""
import os
import time
from qt_kmeans.core.codec import Codec

def job():
    partial = {str(began)!r} + ".part"
    with open(partial, "w") as file:
        file.write(str(os.getpid()))
    os.replace(partial, {str(began)!r})
    {doing}

if __name__ == "__main__":
    Codec().run(job)
"""
    )
    path = os.pathsep.join(entry for entry in sys.path if entry)
    parent = subprocess.Popen([sys.executable, str(script)], env={**os.environ, "PYTHONPATH": path})
    try:
        deadline = time.monotonic() + 30
        while not began.exists():
            assert time.monotonic() < deadline
            threading.Event().wait(0.01)
        child = int(began.read_text())
    finally:
        parent.kill()
        parent.wait()
    assert ends(child)


@linux
def test_interrupt_of_the_terminal_is_the_parents_business():
    with Codec() as codec:
        codec.start()
        os.kill(codec._process.pid, signal.SIGINT)  # as early as it can come
        pid = codec.run(os.getpid)
        os.kill(pid, signal.SIGINT)
        assert codec.run(os.getpid) == pid
