"""Blinking: by itself only while somebody looks and wants it; by hand always."""

import pytest

from qt_kmeans.gui.compare.blink import TURN, Blinker


@pytest.fixture
def blinker(qtbot):
    return Blinker()


def test_it_turns_by_itself_at_a_calm_rate(qtbot, blinker):
    blinker._clock.setInterval(1)
    blinker.set_on(True)
    for after in (False, True):
        with qtbot.waitSignal(blinker.turned):
            pass
        assert blinker.after is after
    assert TURN >= 334  # fewer than three flashes a second


def test_nobody_looks(qtbot, blinker):
    blinker.set_on(True)
    blinker.set_on(False)
    assert not blinker._clock.isActive()


def test_a_flip_by_hand_shows_the_other_picture_and_stays(qtbot, blinker):
    blinker.set_on(True)
    heard = []
    blinker.playing_changed.connect(heard.append)
    blinker.flip()
    assert not blinker.after
    assert not blinker._clock.isActive()
    blinker.flip()
    assert blinker.after
    assert heard == [False]
    blinker.set_playing(True)
    assert blinker._clock.isActive()


def test_what_is_off_does_not_turn_though_it_may(qtbot, blinker):
    blinker.set_playing(False)
    blinker.set_playing(True)
    assert not blinker._clock.isActive()
