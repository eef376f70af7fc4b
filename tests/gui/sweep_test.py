"""The sweep through the real session: it measures what was planned, yields, and ends with the picture."""

import numpy as np
import pytest

from qt_kmeans.core.curve.dither_cost import dither_recipes
from qt_kmeans.core.curve.rate import RatePoint, plan
from qt_kmeans.core.errors import QtKMeansError
from qt_kmeans.core.recipe import DITHERS, Recipe
from qt_kmeans.gui.session import tasks
from qt_kmeans.gui.session.controller import SessionController

LONG = 60_000


@pytest.fixture
def controller(qtbot):
    made = SessionController(Recipe().but(k=4, effort=0), animate=False)
    open_pixels(qtbot, made)
    yield made
    made.shutdown()


def open_pixels(qtbot, controller, seed=0):
    y, x = np.mgrid[0:24, 0:36]
    rgba = np.stack([x * 7, y * 10, 255 - x - y + seed, np.full_like(x, 255)], axis=2).astype(np.uint8)
    before = controller.session.source
    controller.open_pixels(rgba, "Pasted image")
    qtbot.waitUntil(lambda: controller.session.source is not before, timeout=LONG)
    settle(qtbot, controller)


def settle(qtbot, controller):
    def done():
        return controller.session.result_size is not None and not controller.session.stale

    qtbot.waitUntil(done, timeout=LONG)


@pytest.fixture
def quick(monkeypatch):
    """Replace the measuring by an answer at once; return the recipes that were asked for."""
    asked = []

    def measure(_codec, _picture, recipe, progress):
        asked.append(recipe)
        progress("Writing", 0.0)
        return RatePoint(recipe, recipe.kmeans.k, 100 * recipe.kmeans.k, 30.0, 50.0)

    monkeypatch.setattr(tasks, "measure", measure)
    return asked


def wait_complete(qtbot, controller):
    qtbot.waitUntil(lambda: controller.sweep.sweep.planned and controller.sweep.sweep.complete, timeout=LONG)


def test_nothing_is_measured_until_somebody_looks(qtbot, controller, quick):
    assert controller.sweep.sweep.planned == ()
    controller.sweep.set_wanted(True)
    wait_complete(qtbot, controller)
    sweep = controller.sweep.sweep
    assert quick == list(sweep.planned) == list(plan(controller.session.recipe, controller.session.distinct))
    assert [point.recipe for point in sweep.points] == list(sweep.planned)
    assert sweep.current is None


def test_points_are_files(qtbot, controller):
    """The first point is the present recipe: the same bytes as the session's own result."""
    controller.sweep.set_wanted(True)
    qtbot.waitUntil(lambda: len(controller.sweep.sweep.points) >= 2, timeout=LONG)
    first = controller.sweep.sweep.points[0]
    controller.sweep.set_wanted(False)
    assert first.bytes == controller.session.result_size
    assert first.psnr == pytest.approx(controller.session.result.psnr)
    assert first.ssimulacra2 <= 100
    assert max(first.thumbnail.levels[0].shape) == 36


def test_points_come_back_with_the_settings_they_belong_to(qtbot, controller, quick):
    controller.sweep.set_wanted(True)
    wait_complete(qtbot, controller)
    count = len(quick)
    recipe = controller.session.recipe
    controller.set_recipe(recipe.but(format="webp"))
    assert controller.sweep.sweep.points == ()
    controller.set_recipe(recipe)
    assert len(controller.sweep.sweep.points) == count
    controller.set_recipe(recipe.but(k=16))
    settle(qtbot, controller)
    wait_complete(qtbot, controller)
    assert len(quick) == count  # k = 16 is a point already


def test_the_dithered_curve_keeps_the_method_that_was_chosen_last(qtbot, controller, quick):
    controller.sweep.set_wanted(True)
    recipe = controller.session.recipe
    controller.set_recipe(recipe.but(dither="atkinson"))
    controller.set_recipe(recipe)
    methods = {one.mapping.dither for one in controller.sweep.sweep.planned}
    assert methods == {"none", "atkinson"}


def test_pause_stops_and_goes_on(qtbot, controller, quick):
    controller.sweep.set_paused(True)
    controller.sweep.set_wanted(True)
    with qtbot.assertNotEmitted(controller.sweep.changed, wait=600):
        pass
    assert quick == []
    controller.sweep.set_paused(False)
    wait_complete(qtbot, controller)


def test_a_wish_of_the_user_goes_first(qtbot, controller, monkeypatch):
    began, stopped = [], []

    def measure(_codec, _picture, recipe, progress):
        began.append(recipe)
        try:
            while True:
                progress("Writing", 0.0)
        except QtKMeansError:
            stopped.append(recipe)
            raise

    monkeypatch.setattr(tasks, "measure", measure)
    controller.sweep.set_wanted(True)
    qtbot.waitUntil(lambda: len(began) == 1, timeout=LONG)
    controller.set_recipe(controller.session.recipe.but(k=7))
    assert controller.sweep.sweep.current is None
    settle(qtbot, controller)
    assert len(controller.session.result.palette) == 7
    qtbot.waitUntil(lambda: len(began) == 2, timeout=LONG)
    assert [recipe.kmeans.k for recipe in stopped] == [4]
    assert controller.sweep.sweep.current.kmeans.k == 7


def test_what_the_user_cancelled_is_not_waited_for(qtbot, controller, quick):
    controller.set_recipe(controller.session.recipe.but(k=9))
    controller.cancel()
    assert controller.session.stale
    controller.sweep.set_wanted(True)
    wait_complete(qtbot, controller)


def test_another_picture_and_none_end_it(qtbot, controller, quick):
    controller.sweep.set_wanted(True)
    wait_complete(qtbot, controller)
    old = controller.sweep.sweep.points
    open_pixels(qtbot, controller, seed=-20)
    wait_complete(qtbot, controller)
    assert not any(point is other for point in controller.sweep.sweep.points for other in old)
    controller.close_image()
    sweep = controller.sweep.sweep
    assert (sweep.planned, sweep.points, sweep.current) == ((), (), None)


def test_what_cannot_be_measured_is_said_and_left_out(qtbot, controller, monkeypatch):
    def measure(_codec, _picture, recipe, _progress):
        if recipe.kmeans.k == 2:
            raise QtKMeansError("This went wrong.")
        return RatePoint(recipe, recipe.kmeans.k, 100, 30.0, None)

    monkeypatch.setattr(tasks, "measure", measure)
    controller.sweep.set_wanted(True)
    wait_complete(qtbot, controller)
    assert controller.sweep.sweep.problem == "This went wrong."
    assert 2 not in {point.k for point in controller.sweep.sweep.points}


def test_dithers_are_measured_while_somebody_looks_and_before_the_curves(qtbot, controller, quick):
    recipe = controller.session.recipe
    controller.sweep.set_wanted(True)
    controller.sweep.set_dithers_wanted(True)
    wait_complete(qtbot, controller)
    assert quick[:6] == [*dither_recipes(recipe)]
    assert len(quick) == len(set(quick))  # what the curves share with them is made once
    controller.sweep.set_dithers_wanted(False)
    assert controller.sweep.sweep.dithers == ()
    controller.sweep.set_dithers_wanted(True)
    assert [point.recipe for point in controller.sweep.sweep.dithers] == [*dither_recipes(recipe)]


def test_dithers_wait_for_no_run_that_plays(qtbot, controller, quick):
    controller._take_changes({"playing": True})
    controller.sweep.set_dithers_wanted(True)
    assert controller.sweep.sweep.dithers_coming == dither_recipes(controller.session.recipe)
    qtbot.waitUntil(lambda: len(controller.sweep.sweep.dithers) == 6, timeout=LONG)
    assert controller.sweep.sweep.dithers_coming == ()
    assert controller.session.playing


def test_dithers_are_measured_although_the_curves_are_paused(qtbot, controller, quick):
    controller.sweep.set_paused(True)
    controller.sweep.set_wanted(True)
    controller.sweep.set_dithers_wanted(True)
    qtbot.waitUntil(lambda: len(controller.sweep.sweep.dithers) == 6, timeout=LONG)
    assert {one.mapping.dither for one in quick} == {*DITHERS}
    assert len(quick) == 6
    controller.set_recipe(controller.session.recipe.but(k=9))
    assert controller.sweep.sweep.dithers == ()
    qtbot.waitUntil(lambda: len(controller.sweep.sweep.dithers) == 6, timeout=LONG)


def test_a_way_of_dithering_that_fails_is_left_out(qtbot, controller, monkeypatch):
    def measure(_codec, _picture, recipe, _progress):
        if recipe.mapping.dither == "bayer":
            raise QtKMeansError("This went wrong.")
        return RatePoint(recipe, recipe.kmeans.k, 100, 30.0, None)

    monkeypatch.setattr(tasks, "measure", measure)
    controller.sweep.set_dithers_wanted(True)
    qtbot.waitUntil(lambda: controller.sweep.sweep.problem == "This went wrong.", timeout=LONG)
    assert len(controller.sweep.sweep.dithers) == 5
