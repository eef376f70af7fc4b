"""Exports of a run through the real session: threads, the child process, files."""

import csv

import numpy as np
import pytest
from PIL import Image
from sessions import LONG

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.showing.run_export import AnimationOptions
from qt_kmeans.gui.session.controller import SessionController


@pytest.fixture
def controller(qtbot):
    made = SessionController(Recipe().but(k=4, effort=0), animate=False)
    y, x = np.mgrid[0:40, 0:60]
    rgba = np.stack([x * 4, y * 6, 255 - x - y, np.full_like(x, 255)], axis=2).astype(np.uint8)
    made.open_pixels(rgba, "Pasted image")
    qtbot.waitUntil(lambda: made.session.result_size is not None and not made.session.stale, timeout=LONG)
    yield made
    made.shutdown()


def test_a_table_has_every_step(qtbot, controller, tmp_path):
    with qtbot.waitSignal(controller.exports.done, timeout=LONG) as done:
        controller.exports.table(tmp_path / "run.csv", overwrite=False)
    assert done.args[0].path == tmp_path / "run.csv"
    with (tmp_path / "run.csv").open(newline="") as file:
        assert len(list(csv.DictReader(file))) == len(controller.session.steps)


def test_an_animation_has_every_step_and_reports_on_its_way(qtbot, controller, tmp_path):
    stages = set()
    controller.changed.connect(lambda _old, new: stages.add(new.stage))
    with qtbot.waitSignal(controller.exports.done, timeout=LONG):
        controller.exports.animation(tmp_path / "run.gif", AnimationOptions("gif", 320, 10), overwrite=False)
    with Image.open(tmp_path / "run.gif") as image:
        assert image.size == (60, 40)
        assert image.n_frames == len(controller.session.steps)
    qtbot.waitUntil(lambda: controller.session.stage == "", timeout=LONG)
    assert any("animation" in stage or "steps" in stage for stage in stages)


def test_an_existing_file_is_not_replaced_unasked(qtbot, controller, tmp_path):
    (tmp_path / "run.csv").write_text("mine")
    with qtbot.waitSignal(controller.exports.failed, timeout=LONG) as failed:
        controller.exports.table(tmp_path / "run.csv", overwrite=False)
    assert "run.csv" in str(failed.args[0])
    assert (tmp_path / "run.csv").read_text() == "mine"


def test_cancel_leaves_no_file(qtbot, controller, tmp_path):
    controller.exports.animation(tmp_path / "run.webp", AnimationOptions(), overwrite=False)
    controller.cancel()
    with qtbot.waitSignal(controller.exports.done, timeout=LONG):
        controller.exports.table(tmp_path / "after.csv", overwrite=False)
    assert [path.name for path in tmp_path.iterdir()] == ["after.csv"]
