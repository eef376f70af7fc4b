"""The codec's child runs functions as if they ran here: values, errors, progress, arrays."""

import ast
import gc
import operator
import os
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from qt_kmeans.core.codec import Codec
from qt_kmeans.core.errors import Cancelled, ImageReadError, QtKMeansError

JOBS = """
import sys
import time
from qt_kmeans.core.errors import Cancelled, ImageReadError

class Awkward(Exception):
    def __init__(self, number, *, unit):
        super().__init__(f"{number} {unit}")

def count(progress):
    for step in range(3):
        progress("Counting" if step < 2 else "Done counting", step / 2)
    return "counted"

def refuse(kind):
    if kind == "cancelled":
        raise Cancelled
    if kind == "awkward":
        raise Awkward(3, unit="m")
    raise ImageReadError("photo.jpg is not an image; open another file.")

def modules():
    return sorted(sys.modules)

def unpicklable():
    return lambda: None
"""


@pytest.fixture(scope="module")
def jobs(tmp_path_factory):
    """A module of job functions that the child can import."""
    folder = tmp_path_factory.mktemp("jobs")
    (folder / "codec_test_jobs.py").write_text(JOBS)
    sys.path.insert(0, str(folder))  # handed on to the child
    try:
        import codec_test_jobs

        yield codec_test_jobs
    finally:
        sys.path.remove(str(folder))
        sys.modules.pop("codec_test_jobs", None)


@pytest.fixture(scope="module")
def codec(jobs):
    with Codec() as codec:
        codec.start()
        yield codec


def test_returns_what_the_function_returns(codec):
    assert codec.run(divmod, 17, 5) == (3, 2)
    assert codec.run(sorted, [3, 1, 2], reverse=True) == [3, 2, 1]


def test_work_happens_in_one_other_process(codec):
    first = codec.run(os.getpid)
    assert first != os.getpid()
    assert codec.run(os.getpid) == first


@pytest.mark.parametrize("shape", [(0,), (1,), (7, 5, 3), (1 << 20,), ((1 << 20) + 1,), (1500, 1100, 4)])
def test_arrays_arrive_whole_and_read_only(codec, shape):
    sent = np.random.default_rng(1).integers(0, 256, shape, dtype=np.uint8)
    got = codec.run(np.asarray, sent)
    assert got.shape == shape
    assert got.dtype == np.uint8
    assert not got.flags.writeable or got.size == 0
    np.testing.assert_array_equal(got, sent)


def test_several_arrays_of_other_kinds_travel_in_one_message(codec):
    sent = [np.arange(300_000, dtype=np.float64), np.array(7), np.arange(12).reshape(3, 4)[:, ::2]]
    for got, original in zip(codec.run(list, sent), sent, strict=True):
        assert got.dtype == original.dtype
        np.testing.assert_array_equal(got, original)


def test_an_array_survives_the_next_job(codec):
    got = codec.run(np.full, (2000, 1000), 7, np.uint8)
    codec.run(np.full, (2000, 1000), 9, np.uint8)
    assert (got == 7).all()


def test_errors_for_users_come_back_as_themselves(codec, jobs):
    with pytest.raises(ImageReadError) as caught:
        codec.run(jobs.refuse, "read")
    assert str(caught.value) == "photo.jpg is not an image; open another file."
    with pytest.raises(Cancelled, match=r"^Cancelled\.$"):
        codec.run(jobs.refuse, "cancelled")
    assert codec.run(divmod, 17, 5) == (3, 2)


def test_other_errors_bring_the_childs_traceback(codec, jobs):
    with pytest.raises(ZeroDivisionError) as caught:
        codec.run(operator.floordiv, 1, 0)
    assert "codec process" in caught.value.__notes__[0]
    with pytest.raises(Exception, match="3 m") as awkward:  # its constructor takes other arguments
        codec.run(jobs.refuse, "awkward")
    assert "in refuse" in awkward.value.__notes__[0]
    with pytest.raises(SyntaxError) as syntax:
        codec.run(ast.parse, "1 +")
    assert syntax.value.lineno == 1


def test_what_cannot_travel_is_an_error_and_the_codec_goes_on(codec, jobs):
    with pytest.raises(Exception, match=r"(?i)pickle|local object"):
        codec.run(lambda: None)
    with pytest.raises(Exception, match=r"(?i)pickle|local object"):
        codec.run(jobs.unpicklable)
    assert codec.run(divmod, 17, 5) == (3, 2)


def test_reports_of_the_function_reach_the_caller(codec, jobs):
    heard = []
    answer = codec.run(jobs.count, stage="Starting", progress=lambda *report: heard.append(report))
    assert answer == "counted"
    stages = [stage for stage, _ in heard]
    assert stages[0] == "Starting"
    assert "Counting" in stages
    assert heard[-1] == ("Done counting", 1.0)
    assert stages == sorted(stages, key=["Starting", "Counting", "Done counting"].index)


def test_idle_child_is_light(jobs):
    with Codec() as codec:
        loaded = codec.run(jobs.modules)
    heavy = {"numpy", "PIL", "numba", "sklearn", "scipy", "oxipng", "PySide6", "pyqtgraph"}
    assert not heavy & set(loaded)


def test_callers_in_threads_take_turns(codec):
    answers = {}

    def ask(number):
        answers[number] = [codec.run(operator.mul, number, factor) for factor in range(10)]

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {number: [number * factor for factor in range(10)] for number in range(4)}


def test_closed_codec_does_no_work_and_may_be_closed_again():
    codec = Codec()
    codec.close()
    with Codec() as used:
        assert used.run(divmod, 17, 5) == (3, 2)
    for closed in (codec, used):
        closed.close()
        closed.start()
        with pytest.raises(Cancelled):
            closed.run(divmod, 17, 5)


def test_unused_and_forgotten_codecs_leave_no_trace():
    Codec()
    forgotten = Codec()
    pid = forgotten.run(os.getpid)
    del forgotten
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="counts descriptors in /proc")  # noqa: PTH112
def test_kills_leak_neither_descriptors_nor_zombies():
    def stop(stage, fraction):
        raise Cancelled

    def descriptors():
        return len(os.listdir("/proc/self/fd"))  # noqa: PTH208

    def zombies():
        tasks = Path("/proc/self/task").iterdir()
        children = [child for task in tasks for child in (task / "children").read_text().split()]
        states = {child: Path("/proc", child, "stat").read_text().rpartition(")")[2] for child in children}
        return {child for child, state in states.items() if state.split()[0] == "Z"}

    with Codec() as codec:
        codec.run(divmod, 17, 5)  # starts what multiprocessing starts once per process
    gc.collect()  # or what others have left open is closed while we count
    before, dead = descriptors(), zombies()
    with Codec() as codec:
        for _ in range(5):
            codec.start()
            with pytest.raises(Cancelled):
                codec.run(divmod, 17, 5, progress=stop)
    assert descriptors() == before
    assert zombies() <= dead


def test_sentence_without_a_subject_is_a_sentence(codec):
    with pytest.raises(QtKMeansError) as caught:
        codec.run(os._exit, 1)
    assert str(caught.value)[0].isupper()
    assert str(caught.value).endswith(".")
