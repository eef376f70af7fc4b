"""Which step follows which when a run is played; no engine, no thread."""

import dataclasses

import pytest
from PySide6.QtCore import QObject

from qt_kmeans.gui.session.playback import FRAMES, SPEEDS, Playback


class Screen(QObject):
    """A session that shows every step it is asked for at once."""

    def __init__(self, session):
        super().__init__()
        self.session = session
        self.asked = []
        self.playback = Playback(self)
        self.playback.step_wanted.connect(self.request)
        self.playback.changes_wanted.connect(self.change)

    def change(self, changes):
        self.session = dataclasses.replace(self.session, **changes)

    def request(self, index):
        self.asked.append(index)
        self.playback.take(dataclasses.replace(self.session.space_view, index=index))


@pytest.fixture
def screen(qapp, session_of):
    """Return the screen with a run of a hundred steps whose last one is shown."""
    session = session_of()
    steps = tuple(dataclasses.replace(session.steps[0], index=index) for index in range(100))
    view = dataclasses.replace(session.view, index=99)
    return Screen(dataclasses.replace(session, steps=steps, view=view, space_view=view))


def wait_for_end(qtbot, screen):
    qtbot.waitUntil(lambda: not screen.session.playing, timeout=10_000)


def test_a_run_that_plays_by_itself_is_short_and_leaves_the_picture(qtbot, screen):
    picture = screen.session.view
    screen.playback.play_by_itself()
    assert screen.session.view is picture
    wait_for_end(qtbot, screen)
    assert len(screen.asked) <= FRAMES + 1
    assert screen.asked[0] == 0
    assert screen.asked[-1] == 99


def test_after_the_end_it_begins_again_and_elsewhere_it_goes_on(screen):
    screen.playback.play()
    assert screen.asked == [0]
    screen.playback.show_step(41)
    screen.playback.play()
    assert screen.asked == [0, 41, 41]
    screen.playback.pause()
    assert not screen.session.playing


@pytest.mark.parametrize("speed", SPEEDS)
def test_a_hundred_steps_take_the_time_they_should(screen, speed):
    screen.playback.set_speed(speed)
    stride, pause = screen.playback._pace()
    assert 100 / stride * pause == pytest.approx(100_000 / speed, rel=0.02)
    assert pause >= 20
    assert stride == 1 or speed > 30


def test_without_a_run_nothing_plays(screen):
    screen.session = dataclasses.replace(screen.session, steps=())
    screen.playback.play()
    assert not screen.session.playing
    assert screen.asked == []
