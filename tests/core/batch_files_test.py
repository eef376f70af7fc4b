"""Many files: every one gets its report, and nothing is left behind when the work ends early."""

import itertools
import multiprocessing
import os
import signal
import sys
from multiprocessing.connection import wait
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.core.batch import compress_files, worker_count
from qt_kmeans.core.codec import Codec
from qt_kmeans.core.codec_calls import Limits
from qt_kmeans.core.compress import Task, compress_file
from qt_kmeans.core.errors import Cancelled
from qt_kmeans.core.recipe import Recipe


def make_tasks(folder, count, *, bad=(), side=24, **settings):
    tasks = []
    for number in range(count):
        source = folder / f"{number}.png"
        if number in bad:
            source.write_bytes(b"\x89PNG\r\n\x1a\nbroken")
        else:
            rgb = np.random.default_rng(number).integers(0, 256, (side, side, 3), np.uint8)
            Image.fromarray(rgb).save(source)
        tasks.append(Task(source, folder / f"out{number}.png", Recipe().but(k=4), str(source), **settings))
    return tasks


def test_processes_are_bounded_by_files_and_cores():
    cores = os.cpu_count() or 1
    assert worker_count(1, 100) == 1
    assert worker_count(10_000, 3) == min(3, 2 * cores)
    assert worker_count(10_000, 10_000) == min(2 * cores, 60)
    assert worker_count(4, 0) == 1


def test_one_bad_file_does_not_stop_the_rest(tmp_path):
    tasks = make_tasks(tmp_path, 5, bad={1, 3})
    with Codec() as codec:
        reports = dict(compress_files(tasks, codec))
    assert [number for number in range(5) if reports[number].error] == [1, 3]
    assert [number for number in range(5) if tasks[number].target.exists()] == [0, 2, 4]
    assert "1.png" in reports[1].error
    assert reports[0].bytes_out == tasks[0].target.stat().st_size
    assert reports[0].colors == 4


def test_several_jobs_make_the_same_files(tmp_path):
    (tmp_path / "alone").mkdir()
    tasks = make_tasks(tmp_path, 5, bad={2})
    alone = [task.to(tmp_path / "alone" / task.target.name) for task in tasks]
    with Codec() as codec:
        expected = dict(compress_files(alone, codec))
        reports = dict(compress_files(tasks, codec, jobs=2))
    assert sorted(reports) == sorted(expected) == list(range(5))
    for number, task in enumerate(tasks):
        assert (reports[number].error is None) == (expected[number].error is None)
        if not reports[number].error:
            assert task.target.read_bytes() == alone[number].target.read_bytes()
    assert not leftovers(tmp_path)


def test_several_jobs_can_be_cancelled_while_they_are_at_work(tmp_path):
    tasks = make_tasks(tmp_path, 6)
    done = []

    def give_up_soon(_stage, _fraction):
        if done:
            raise Cancelled

    with Codec() as codec, pytest.raises(Cancelled):
        done.extend(compress_files(tasks, codec, jobs=2, progress=give_up_soon))
    assert 1 <= len(done) < 6
    assert not leftovers(tmp_path)


def leftovers(folder):
    names = {path.name for path in folder.rglob("*") if path.is_file()}
    return {name for name in names if not name.endswith(".png") or name.startswith(".")}


def test_closing_the_iteration_ends_the_workers(tmp_path):
    tasks = make_tasks(tmp_path, 6)
    before = set(multiprocessing.active_children())
    with Codec() as codec:
        reports = compress_files(tasks, codec, jobs=2)
        next(reports)
        workers = set(multiprocessing.active_children()) - before
        reports.close()
    assert workers
    # Not is_alive(): the executor's thread may be just collecting them.
    assert all(wait([worker.sentinel], 20) for worker in workers)
    assert not leftovers(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_a_worker_that_dies_costs_no_file(tmp_path):
    tasks = make_tasks(tmp_path, 3, overwrite=True)
    before = set(multiprocessing.active_children())
    with Codec() as codec:
        reports = compress_files(tasks, codec, jobs=2)
        first = next(reports)
        for worker in set(multiprocessing.active_children()) - before:
            os.kill(worker.pid, signal.SIGKILL)
        found = dict([first, *reports])
    assert sorted(found) == list(range(3))
    assert not any(report.error for report in found.values())


def test_progress_can_stop_a_batch(tmp_path):
    calls = itertools.count()

    def stop(stage, fraction):
        if next(calls) > 3:
            raise Cancelled

    with Codec() as codec, pytest.raises(Cancelled):
        list(compress_files(make_tasks(tmp_path, 2), codec, progress=stop))
    assert not leftovers(tmp_path)


def test_the_time_of_a_file_is_limited(tmp_path):
    [task] = make_tasks(tmp_path, 1, limits=Limits(timeout=1e-3))
    with Codec() as codec:
        report = compress_file(task, codec)
    assert "0.png: this took longer than 0.001 seconds" in report.error
    assert not task.target.exists()


def test_an_unexpected_error_is_a_report(tmp_path, monkeypatch):
    def fail(*_):
        raise KeyError("bug")

    monkeypatch.setattr("qt_kmeans.core.quantized.quantize", fail)
    [task] = make_tasks(tmp_path, 1)
    with Codec() as codec:
        report = compress_file(task, codec)
    assert report.error == "an unexpected error stopped it (KeyError: 'bug')."
    assert report.output is None


def test_memory_that_runs_out_is_a_report(tmp_path, monkeypatch):
    def fail(*_):
        raise MemoryError

    monkeypatch.setattr("qt_kmeans.core.quantized.quantize", fail)
    [task] = make_tasks(tmp_path, 1)
    with Codec() as codec:
        assert "not enough memory" in compress_file(task, codec).error


def test_existing_targets_are_refused_before_any_work(tmp_path):
    [task] = make_tasks(tmp_path, 1)
    task.target.write_bytes(b"precious")
    with Codec() as codec:
        report = compress_file(task, codec)
        assert "out0.png: it exists already" in report.error
        assert task.target.read_bytes() == b"precious"
        (tmp_path / "folder").mkdir()
        assert "a folder of this name" in compress_file(task.to(tmp_path / "folder"), codec).error


@pytest.mark.skipif(sys.platform == "win32", reason="devices have no path")
def test_a_device_is_never_replaced(tmp_path):
    [task] = make_tasks(tmp_path, 1, overwrite=True)
    with Codec() as codec:
        report = compress_file(task.to(Path(os.devnull)), codec)
    assert "device" in report.error
    assert Path(os.devnull).is_char_device()


def test_a_larger_result_says_so_and_may_be_skipped(tmp_path):
    # Smooth colours at the lowest quality: 256 of them, pixel by pixel, cannot be smaller.
    source = tmp_path / "tiny.webp"
    y, x = np.mgrid[0:64, 0:64]
    smooth = np.dstack([x * 4, y * 4, (x + y) * 2]).astype(np.uint8)
    Image.fromarray(smooth).save(source, quality=5)
    task = Task(source, tmp_path / "out.png", Recipe().but(k=256), "tiny.webp")
    skipping = Task(source, tmp_path / "skip.png", Recipe().but(k=256), "tiny.webp", skip_if_larger=True)
    with Codec() as codec:
        written, skipped = compress_file(task, codec), compress_file(skipping, codec)
    assert written.bytes_out > written.bytes_in
    assert any("larger than the WEBP file" in note for note in written.notes)
    assert task.target.exists()
    assert skipped.output is None
    assert skipped.error is None
    assert not skipping.target.exists()
