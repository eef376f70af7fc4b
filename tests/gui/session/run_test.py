"""The run is played, by itself or on wish, and stands in the way of nothing."""

from sessions import LONG, open_and_wait, settled

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.session import finishing
from qt_kmeans.gui.session.controller import SessionController


def test_a_run_that_plays_by_itself_keeps_the_picture(qtbot, controller, photo):
    controller.animate = True
    views = []
    controller.changed.connect(lambda _old, new: views.append((new.space_view, new.view, new.playing)))
    open_and_wait(qtbot, controller, photo)
    played = [(space, view) for space, view, playing in views if playing and space is not None]
    assert len({space.index for space, _ in played}) > 2
    between = [space for space, _ in played if 0 < space.index < played[-1][0].index]
    pictures = {id(view.picture) for _, view in played}
    assert between
    assert all(id(space.picture) in pictures for space in between)
    labels = {space.labels.tobytes() for space in between}
    assert len(labels) > 1
    controller.playback.show_step(1)
    qtbot.waitUntil(lambda: controller.session.view.index == 1, timeout=LONG)
    assert controller.session.view is controller.session.space_view
    assert id(controller.session.view.picture) not in pictures


def test_the_exact_result_goes_before_the_run_that_plays_by_itself(qtbot, photo, monkeypatch):
    monkeypatch.setattr(finishing, "AHEAD", 3_600_000)
    made = SessionController(Recipe().but(k=16, effort=0))
    playing = []
    made.changed.connect(lambda _old, new: playing.append((new.playing, new.result is not None)))
    try:
        open_and_wait(qtbot, made, photo)
        qtbot.waitUntil(lambda: (True, True) in playing and settled(made), timeout=LONG)
        assert (True, False) not in playing
    finally:
        made.shutdown()


def test_who_looks_at_the_run_is_not_disturbed(qtbot, controller, photo):
    open_and_wait(qtbot, controller, photo)
    controller.animate = True
    controller._finisher._ahead.setInterval(3_600_000)
    controller._finisher._ahead.start()
    controller.playback.show_step(1)
    assert not controller._finisher._ahead.isActive()


def test_the_run_is_played_from_the_seeds_to_the_end(qtbot, controller, photo):
    open_and_wait(qtbot, controller, photo)
    shown = []
    controller.changed.connect(lambda old, new: shown.append(new.view.index))
    controller.playback.set_speed(20)
    controller.playback.play()
    last = len(controller.session.steps) - 1  # a second at this speed where nothing else runs
    qtbot.waitUntil(lambda: not controller.session.playing and shown[-1] == last, timeout=LONG)
    assert 0 in shown
    assert shown == sorted(shown[: shown.index(0)]) + sorted(shown[shown.index(0) :])
    assert len(set(shown)) > 3


def test_a_new_run_plays_in_the_colour_space_while_the_picture_stays(qtbot, controller, photo):
    controller.animate = True
    open_and_wait(qtbot, controller, photo)
    pictures, steps = [], []
    controller.changed.connect(lambda old, new: pictures.append(new.view.index))
    controller.changed.connect(lambda old, new: steps.append(new.space_view.index))
    controller.set_recipe(controller.session.recipe.but(k=24))
    qtbot.waitUntil(
        lambda: settled(controller) and len(controller.session.result.palette) == 24, timeout=LONG
    )
    assert 0 in steps
    assert 0 not in pictures
    assert controller.session.view is controller.session.space_view


def test_showing_a_step_stops_the_player(qtbot, controller, photo):
    open_and_wait(qtbot, controller, photo)
    controller.playback.play()
    controller.playback.show_step(2)
    qtbot.waitUntil(lambda: controller.session.view.index == 2, timeout=LONG)
    assert not controller.session.playing


def test_play_goes_on_from_the_step_that_is_shown(qtbot, controller, photo):
    open_and_wait(qtbot, controller, photo)
    controller.playback.set_speed(50)
    controller.playback.show_step(2)
    qtbot.waitUntil(lambda: controller.session.view.index == 2, timeout=LONG)
    shown = []
    controller.changed.connect(lambda old, new: shown.append(new.view.index))
    controller.playback.play()
    qtbot.waitUntil(lambda: not controller.session.playing, timeout=LONG)
    assert min(shown) == 2
    assert shown[-1] == len(controller.session.steps) - 1
