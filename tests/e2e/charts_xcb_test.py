"""The run and the charts in a real window, with the real engine and real events."""

import csv
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from sessions import let_go, settled

from qt_kmeans.core.showing.run_export import AnimationOptions
from qt_kmeans.gui.files import dialogs
from qt_kmeans.gui.files.dialogs import SaveChoice
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.run.animation_dialog import AnimationDialog
from qt_kmeans.gui.session.controller import SessionController
from qt_kmeans.gui.tray.open_files import OpenFiles

pytestmark = pytest.mark.xcb

LONG = 60_000  # ms; the kernels may have to be compiled first


@pytest.fixture
def controller(controller: SessionController) -> SessionController:
    controller.set_recipe(controller.session.recipe.but(k=16, effort=0))
    return controller


@pytest.fixture
def window(qtbot: Any, controller: SessionController, files: OpenFiles, tmp_path: Path) -> MainWindow:
    made = MainWindow(files, Preferences(tmp_path / "settings.ini"), renderer="numpy")
    qtbot.addWidget(made, before_close_func=let_go)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    rng = np.random.default_rng(2)
    y, x = np.mgrid[0:90, 0:120]
    rgb = np.stack([2 * x, 2.8 * y, 255 - x - y], axis=2) + rng.normal(0, 6, (90, 120, 3))
    path = tmp_path / "photo.png"
    Image.fromarray(rgb.clip(0, 255).astype(np.uint8)).save(path)
    made.open_paths([path])
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    return made


def test_a_run_is_played_explained_and_taken_along(
    qtbot: Any,
    window: MainWindow,
    controller: SessionController,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run, steps = window.space.run, controller.session.steps
    assert run.words.text().startswith("Settled at step")
    controller.playback.set_speed(50)
    window.compare.setFocus()
    qtbot.keyClick(window.compare, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: run.words.text().startswith("Start: "), timeout=LONG)
    qtbot.waitUntil(lambda: not controller.session.playing, timeout=LONG)
    qtbot.mouseClick(run.plot, Qt.MouseButton.LeftButton, pos=run.plot.point(1).toPoint())
    qtbot.waitUntil(lambda: controller.session.view.index == 1, timeout=LONG)
    assert run.words.text().startswith("Step 1: ")
    assert run.player.step == 1

    def accept(_parent: object, *, suggestion: Path, **_words: str) -> SaveChoice:
        return SaveChoice(tmp_path / suggestion.name, suggestion.suffix[1:], overwrite=False)

    monkeypatch.setattr(dialogs, "ask_export", accept)
    monkeypatch.setattr(AnimationDialog, "ask", lambda _dialog: AnimationOptions("gif", 320, 50))
    for action in (window.acts.export_table, window.acts.export_animation):
        with qtbot.waitSignal(controller.exports.done, timeout=LONG):
            action.trigger()
    with (tmp_path / "photo-k16-run.csv").open(newline="") as file:
        assert len(list(csv.DictReader(file))) == len(steps)
    with Image.open(tmp_path / "photo-k16-convergence.gif") as image:
        assert image.size == (120, 90)

    before = controller.session.result
    qtbot.keyClick(window.compare, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: settled(controller) and controller.session.result is not before, timeout=LONG)
    assert controller.session.recipe.kmeans.seeding == "k-means++"
    assert window.bar.text.startswith("Seed 0: ")


def test_a_file_of_the_chart_is_adopted_and_a_limit_is_dragged(
    qtbot: Any, window: MainWindow, controller: SessionController
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F12)
    chart, sweep = window.charts.chart, controller.sweep
    qtbot.waitUntil(lambda: len(sweep.sweep.points) > 8, timeout=LONG)
    wanted = next(point for point in sweep.sweep.points if point.k == 4 and not point.dithers)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.place(wanted).toPoint())
    assert controller.session.recipe.kmeans.k == 4
    assert sweep.sweep.current is None
    qtbot.waitUntil(lambda: settled(controller) and len(controller.session.result.palette) == 4, timeout=LONG)
    assert controller.session.result_size == wanted.bytes

    start = chart.limit_place("max_bytes").toPoint()
    qtbot.mousePress(chart, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(chart, start - QPoint(60, 0))
    qtbot.waitUntil(lambda: chart.content.max_bytes is not None)
    qtbot.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=start - QPoint(60, 0))
    assert chart.content.best.bytes <= chart.content.max_bytes

    window.docks.space.raise_()
    qtbot.waitUntil(lambda: sweep.sweep.planned == ())
