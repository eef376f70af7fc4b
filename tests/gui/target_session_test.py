"""Targets in the session: searched for once the hand rests, followed by k, undone in one step, saved."""

import threading

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QObject

from qt_kmeans.core.curve.search import meets
from qt_kmeans.core.errors import QtKMeansError
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.session import tasks
from qt_kmeans.gui.session.controller import SessionController
from qt_kmeans.gui.tray.controller import TrayController
from qt_kmeans.gui.tray.history import History


@pytest.fixture
def photo(tmp_path):
    rng = np.random.default_rng(7)
    y, x = np.mgrid[0:40, 0:60]
    rgb = np.stack([4 * x, 6 * y, 255 - x - y], axis=2) + rng.normal(0, 6, (40, 60, 3))
    path = tmp_path / "photo.png"
    Image.fromarray(rgb.clip(0, 255).astype(np.uint8)).save(path)
    return path


@pytest.fixture
def controller(qtbot, photo):
    made = SessionController(Recipe().but(k=16, effort=0), animate=False)
    made.failures = []
    made.failed.connect(made.failures.append)
    made.open(photo)
    wait_complete(qtbot, made)
    yield made
    made.shutdown()
    assert made.failures == []


def wait_complete(qtbot, controller):
    def complete():
        session = controller.session
        return session.result_size is not None and not session.stale and not session.playing

    qtbot.waitUntil(complete, timeout=30_000)


def ask(qtbot, controller, **target):
    controller.set_recipe(controller.session.recipe.but(**target))
    wait_complete(qtbot, controller)
    return controller.session


def test_colours_follow_the_size_that_was_asked_for(qtbot, controller):
    size = controller.session.result_size * 2 // 3
    session = ask(qtbot, controller, max_bytes=size)
    assert session.result_size <= size
    assert session.recipe.kmeans.k < 16
    assert session.recipe.target.max_bytes == size
    assert session.found.bytes == session.result_size
    assert len(session.result.palette) == session.found.colors == len(session.view.palette)
    assert meets(session.found, session.recipe.target)


def test_a_missed_target_shows_the_nearest(qtbot, controller):
    session = ask(qtbot, controller, max_bytes=30)
    assert not meets(session.found, session.recipe.target)
    assert session.recipe.kmeans.k == 2
    assert session.result_size == session.found.bytes


def test_a_target_is_taken_back_in_one_step_and_brought_back_at_once(qtbot, controller):
    history = History(controller, TrayController(controller), QObject(controller))
    before = controller.session.recipe
    session = ask(qtbot, controller, min_quality=30)
    assert history.stack.count() == 1
    assert history.stack.undoText() == "Target"
    history.undo()
    assert controller.session.recipe == before
    assert controller.session.found is None
    wait_complete(qtbot, controller)
    history.redo()
    assert controller.session.recipe == session.recipe
    assert controller.session.found is session.found
    assert controller.session.result_size == session.result_size


def test_another_effort_is_another_search(qtbot, controller):
    first = ask(qtbot, controller, max_bytes=1500)
    second = ask(qtbot, controller, effort=3)
    assert second.found is not first.found
    assert second.found.bytes <= 1500
    assert second.found.quality >= first.found.quality


def test_saving_waits_for_the_search(qtbot, controller, tmp_path):
    controller.set_recipe(controller.session.recipe.but(max_bytes=1000))
    with qtbot.waitSignal(controller.saved, timeout=30_000):
        controller.save(tmp_path / "small.png")
    assert (tmp_path / "small.png").stat().st_size <= 1000
    wait_complete(qtbot, controller)
    assert controller.session.found is not None
    assert controller.session.saved


def test_a_search_can_be_cancelled(qtbot, controller, monkeypatch):
    hunt, cancelled = tasks.hunt, threading.Event()

    def held(encoder, picture, question, progress):
        def told(stage, fraction):
            progress(stage, fraction)
            while stage.startswith("k = ") and not cancelled.wait(0.06):
                progress(stage, fraction)

        return hunt(encoder, picture, question, told)

    monkeypatch.setattr(tasks, "hunt", held)
    ask(qtbot, controller, effort=8)
    k, size = controller.session.recipe.kmeans.k, controller.session.result_size
    controller.set_recipe(controller.session.recipe.but(max_bytes=300))
    qtbot.waitUntil(lambda: controller.session.stage.startswith("k = "), timeout=30_000)
    controller.cancel()
    cancelled.set()
    assert controller.session.stage == ""
    assert controller.session.found is None
    assert controller.session.recipe.kmeans.k == k
    assert controller.session.stopped
    assert controller.session.result_size == size  # of what is shown still
    controller.set_recipe(controller.session.recipe)  # once more
    assert not controller.session.stopped
    wait_complete(qtbot, controller)
    assert controller.session.found.bytes <= 300


def test_a_search_that_fails_is_no_longer_under_way(qtbot, controller, monkeypatch):
    def broken(*_arguments):
        raise QtKMeansError("There is not enough memory for this picture.")

    with monkeypatch.context() as patched:
        patched.setattr(tasks, "hunt", broken)
        with qtbot.waitSignal(controller.failed, timeout=30_000):
            controller.set_recipe(controller.session.recipe.but(max_bytes=400))
    controller.failures.clear()
    assert controller.session.stopped
    assert controller.session.found is None
    controller.set_recipe(controller.session.recipe)  # once more
    wait_complete(qtbot, controller)
    assert controller.session.found.bytes <= 400
