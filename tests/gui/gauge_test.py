"""The gauge: measures what is on the screen, once, and only while somebody wants to know."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.scoring.difference import difference
from qt_kmeans.core.showing.frames import Picture
from qt_kmeans.core.source import from_pixels
from qt_kmeans.gui.session.controller import SessionController
from qt_kmeans.gui.session.gauge import Gauge


class PatientLane(QObject):
    """Holds the work back until it is told to answer."""

    ended = Signal(str)

    def __init__(self):
        super().__init__()
        self.work = None
        self.submitted = 0

    def submit(self, key, work, done, failed):
        self.work = (key, work, done)
        self.submitted += 1

    def cancel(self, key):
        if self.work is not None:
            self.work = None
            self.ended.emit(key)

    def answer(self):
        (key, work, done), self.work = self.work, None
        self.ended.emit(key)
        done(work(lambda _stage, _fraction: None))


@pytest.fixture
def lane(qapp):
    return PatientLane()


class Followed:
    """A session and the gauge that follows it."""

    def __init__(self, lane, session):
        self.session = session
        self.found = []
        self.gauge = Gauge(lane, lambda: self.session, self._change, self.found.append)

    def _change(self, **changes):
        self.found.append(changes["difference"])
        self.session = replace(self.session, **changes)
        self.gauge.follow()

    def show(self, picture=None):
        """Show another view."""
        view = self.session.view
        self.session = replace(self.session, view=replace(view, picture=picture or replace(view.picture)))
        self.gauge.follow()


@pytest.fixture
def followed(lane, session_of):
    return Followed(lane, session_of())


def test_nothing_is_measured_for_nobody(lane, followed):
    followed.show()
    assert lane.submitted == 0


def test_each_view_is_measured_once(lane, followed):
    session = followed.session
    followed.gauge.compare_with(session.original, as_seen=False)
    followed.gauge.follow()
    lane.answer()
    followed.gauge.follow()
    assert lane.submitted == 1
    (found,) = followed.found
    assert (found.before, found.after) == (session.original, session.view.picture)
    followed.show()
    assert lane.submitted == 2


def test_another_way_of_looking_is_measured_anew(lane, followed):
    for as_seen in (False, True, True):
        followed.gauge.compare_with(followed.session.original, as_seen)
        if lane.work is not None:
            lane.answer()
    assert [found.as_seen for found in followed.found] == [False, True]


def test_what_was_cancelled_is_asked_for_again(lane, followed):
    followed.gauge.compare_with(followed.session.original, as_seen=False)
    lane.cancel("difference")
    followed.gauge.follow()
    assert lane.submitted == 2


def test_only_large_pictures_give_way(lane, followed):
    followed.gauge.compare_with(followed.session.original, as_seen=False)
    followed.gauge.give_way()
    assert lane.work is not None
    large = Picture(2000, 1500, (np.zeros((1500, 2000), np.uint32),), opaque=True)
    followed.gauge.compare_with(large, as_seen=False)
    followed.show(replace(large))
    followed.gauge.give_way()
    assert lane.work is None


def test_a_picture_that_was_just_opened_is_not_held_against_the_last_one(lane, followed):
    followed.gauge.compare_with(Picture(5, 5, (np.zeros((5, 5), np.uint32),), opaque=True), as_seen=False)
    assert lane.submitted == 0


def test_with_nobody_left_the_work_stops_and_its_answer_goes(lane, followed):
    followed.gauge.compare_with(followed.session.original, as_seen=False)
    lane.answer()
    followed.show()
    followed.gauge.compare_with(None, as_seen=False)
    assert lane.work is None
    assert followed.session.difference is None
    followed.show()
    assert lane.submitted == 2


def test_the_session_follows_a_moving_hand_and_ends_exactly(qtbot, monkeypatch):
    monkeypatch.setattr("qt_kmeans.core.showing.live.PREVIEW_PIXELS", 3_000)
    rng = np.random.default_rng(3)
    rgba = rng.integers(0, 256, (90, 120, 4), np.uint8)
    rgba[..., 3] = 255
    controller = SessionController(Recipe().but(k=16, effort=0), animate=False)
    differences = []
    controller.changed.connect(lambda _old, new: differences.append(new.difference))
    try:
        controller.open_pixels(from_pixels(rgba, "noise").rgba, "noise")
        qtbot.waitUntil(lambda: controller.session.result is not None, timeout=60_000)
        controller.gauge.compare_with(controller.session.original, as_seen=False)
        controller.set_dragging(True)
        for k in (40, 41, 42):
            controller.set_recipe(controller.session.recipe.but(k=k))
            qtbot.waitUntil(
                lambda k=k: (
                    len(controller.session.view.palette) == k
                    and controller.session.difference is not None
                    and controller.session.difference.after is controller.session.view.picture
                ),
                timeout=60_000,
            )
        live = controller.session.difference
        assert live.levels[0].shape != (90, 120)
        controller.set_dragging(False)
        qtbot.waitUntil(lambda: controller.session.difference.levels[0].shape == (90, 120), timeout=60_000)
        session = controller.session
        expected = difference(session.original, session.view.picture)
        np.testing.assert_array_equal(session.difference.levels[0], expected.levels[0])
        assert session.difference.regions == expected.regions
        controller.gauge.compare_with(None, as_seen=False)
        assert controller.session.difference is None
    finally:
        controller.shutdown()
