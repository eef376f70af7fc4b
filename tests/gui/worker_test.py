"""Lanes: the latest wish wins, nothing escapes, every slot runs on the GUI thread."""

import logging
import os
import threading

import pytest
from PySide6.QtCore import QThread

from qt_kmeans.core.errors import ImageReadError, QtKMeansError
from qt_kmeans.core.parallel import map_items
from qt_kmeans.gui.session.worker import Lane


@pytest.fixture
def lane(qtbot):
    made = Lane("test")
    yield made
    made.shutdown()


def unexpected(error):
    raise AssertionError(error)


def test_work_runs_on_another_thread_and_its_outcome_arrives_on_this_one(lane, qtbot):
    seen = {}

    def done(worker_thread):
        seen["worker"] = worker_thread
        seen["gui"] = QThread.currentThread()

    lane.submit("a", lambda progress: QThread.currentThread(), done, unexpected)
    qtbot.waitUntil(lambda: "gui" in seen)
    assert seen["gui"] is QThread.currentThread()
    assert seen["worker"] is not seen["gui"]


def test_newer_work_under_the_same_key_replaces_older_work(lane, qtbot):
    entered, outcomes = threading.Event(), []

    def endless(progress):
        entered.set()
        while True:
            progress("Working", 0.5)

    lane.submit("a", endless, outcomes.append, unexpected)
    assert entered.wait(20)
    for number in range(20):
        lane.submit("a", lambda progress, n=number: n, outcomes.append, unexpected)
    qtbot.waitUntil(lambda: not lane.busy)
    assert outcomes == [19]


def test_an_outcome_that_is_already_on_its_way_is_dropped_when_overtaken(lane, qtbot):
    outcomes, finished = [], threading.Event()

    def first(progress):
        finished.set()
        return "old"

    lane.submit("a", first, outcomes.append, unexpected)
    assert finished.wait(20)  # its signal is queued or about to be; this thread has not looked yet
    lane.submit("a", lambda progress: "new", outcomes.append, unexpected)
    qtbot.waitUntil(lambda: not lane.busy)
    assert outcomes == ["new"]


def test_work_under_different_keys_is_all_done_in_order(lane, qtbot):
    outcomes = []
    for key in "abc":
        lane.submit(key, lambda progress, k=key: k, outcomes.append, unexpected)
    qtbot.waitUntil(lambda: not lane.busy)
    assert outcomes == ["a", "b", "c"]


def test_an_expected_error_arrives_as_itself(lane, qtbot):
    errors = []
    error = ImageReadError("cat.png is no image.")

    def fail(progress):
        raise error

    lane.submit("a", fail, unexpected, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert errors == [error]


@pytest.mark.parametrize("surprise", [ZeroDivisionError("1/0"), MemoryError(), KeyError("x")])
def test_a_surprise_becomes_a_sentence_and_the_lane_goes_on(lane, qtbot, caplog, surprise):
    errors, outcomes = [], []

    def fail(progress):
        raise surprise

    with caplog.at_level(logging.CRITICAL):
        lane.submit("a", fail, unexpected, errors.append)
        lane.submit("b", lambda progress: 1, outcomes.append, unexpected)
        qtbot.waitUntil(lambda: not lane.busy)
    assert isinstance(errors[0], QtKMeansError)
    assert str(errors[0]).endswith(".")
    assert outcomes == [1]


def test_cancelled_work_stops_and_reports_nothing(lane, qtbot):
    entered, left, outcomes = threading.Event(), threading.Event(), []

    def endless(progress):
        entered.set()
        try:
            while True:
                progress("Working", 0.0)
        finally:
            left.set()

    lane.submit("a", endless, outcomes.append, unexpected)
    assert entered.wait(20)
    with qtbot.waitSignal(lane.ended) as ended:
        lane.cancel()
    assert ended.args == ["a"]
    assert not lane.busy
    assert left.wait(20)
    assert outcomes == []


def test_reports_carry_key_stage_and_fraction(lane, qtbot):
    def work(progress):
        progress("Counting", 0.25)

    with qtbot.waitSignal(lane.progressed) as report:
        lane.submit("a", work, lambda value: None, unexpected)
    assert report.args == [("a", "Counting", 0.25)]


def test_the_end_of_every_job_is_told_before_its_outcome(lane, qtbot):
    told = []
    lane.ended.connect(told.append)
    for key in "ab":
        lane.submit(key, lambda progress: None, lambda value, k=key: told.append(k.upper()), unexpected)
    qtbot.waitUntil(lambda: not lane.busy)
    assert told == ["a", "A", "b", "B"]


def test_work_that_was_overtaken_stops_between_two_pieces_without_asking(lane, qtbot):
    """It never calls `progress`; its first piece ends once it has been overtaken, the others later."""
    entered, overtaken, gone, pieces, outcomes = *(threading.Event() for _ in range(3)), [], []

    def piece(item):
        pieces.append(item)
        entered.set()
        assert (gone if item else overtaken).wait(20)

    many = 50 * (os.cpu_count() or 1)
    lane.submit("a", lambda progress: map_items(piece, range(many)), outcomes.append, unexpected)
    assert entered.wait(20)
    lane.submit("a", lambda progress: "new", outcomes.append, unexpected)
    overtaken.set()
    qtbot.waitUntil(lambda: not lane.busy)
    gone.set()
    assert outcomes == ["new"]
    assert len(pieces) < many
