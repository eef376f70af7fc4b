"""The palette in a person's hands: choose, lock, add, delete and undo with mouse and keys, engine and all."""

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from sessions import let_go, settled

from qt_kmeans import cli
from qt_kmeans.core.palettes.files import read_palette
from qt_kmeans.core.palettes.palette import hex_of
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.palette import dialogs as palette_dialogs
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.session.controller import SessionController
from qt_kmeans.gui.tray.open_files import OpenFiles

LONG = 60_000  # ms; the kernels may have to be compiled first
CTRL, LEFT = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def controller(qapp: object) -> Iterator[SessionController]:
    made = SessionController(Recipe().but(k=8, effort=0), animate=False)
    yield made
    made.shutdown()


@pytest.fixture
def window(qtbot: Any, controller: SessionController, files: OpenFiles, tmp_path: Path) -> MainWindow:
    made = MainWindow(files, Preferences(tmp_path / "settings.ini"), renderer="numpy")
    qtbot.addWidget(made, before_close_func=let_go)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    y, x = np.mgrid[0:120, 0:160]
    rgb = np.stack([x * 255 / 159, y * 255 / 119, 128 + 100 * np.sin(x / 17 + y / 11)], axis=-1)
    Image.fromarray(rgb.astype(np.uint8)).save(tmp_path / "gradient.png")
    made.open_paths([tmp_path / "gradient.png"])
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    return made


def codes(controller: SessionController) -> list[str]:
    return [hex_of(color) for color in controller.session.result.palette.tolist()]


def test_lock_add_delete_and_undo(qtbot: Any, window: MainWindow, controller: SessionController) -> None:
    first = controller.session
    strip, model = window.palette_strip, window.palette_studio.panel.model

    # Lock the third colour: k halves around it, and it stays what it is.
    kept = codes(controller)[2]
    qtbot.mouseClick(strip, LEFT, pos=strip.area_of(2).center())
    qtbot.keyClick(strip, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    qtbot.keyClick(window, Qt.Key.Key_BraceLeft)
    qtbot.waitUntil(lambda: settled(controller) and len(codes(controller)) == 4, timeout=LONG)
    assert kept in codes(controller)

    # Pick a pixel of the picture: it is in the palette now, exactly, and chosen there.
    qtbot.keyClick(window, Qt.Key.Key_I)
    x, y = window.compare.viewport.to_pane((150.5, 10.5))
    spot = QPoint(round(x), round(y))
    qtbot.mouseMove(window.compare, spot)
    qtbot.mouseClick(window.compare, LEFT, pos=spot)
    qtbot.waitUntil(lambda: settled(controller) and len(codes(controller)) == 5, timeout=LONG)
    picked = hex_of(controller.session.source.rgba[10, 150].tolist())
    assert picked in codes(controller)
    assert [model.entries.codes[entry].lower() for entry in model.chosen()] == [picked]

    # Copy it, then delete it.
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().lower() == picked
    qtbot.keyClick(strip, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: settled(controller) and len(codes(controller)) == 4, timeout=LONG)
    assert picked not in codes(controller)

    # All of it undone is where it began, at once.
    while window.acts.undo.isEnabled():
        qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert controller.session.recipe == first.recipe
    assert controller.session.result is first.result
    assert controller.session.result_size == first.result_size


def test_a_palette_goes_out_and_comes_back_as_the_fixed_one(
    qtbot: Any,
    window: MainWindow,
    controller: SessionController,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "eight.gpl"
    actions = window.palette_studio.actions
    monkeypatch.setattr(palette_dialogs, "ask_palette_target", lambda *_: (path, False))
    actions.export_palette.trigger()
    qtbot.waitUntil(path.exists, timeout=LONG)
    before = set(codes(controller))
    assert set(read_palette(path).hexes) == before

    window.settings.k_spin.setValue(3)
    qtbot.waitUntil(lambda: settled(controller) and len(codes(controller)) == 3, timeout=LONG)
    monkeypatch.setattr(palette_dialogs, "ask_palette_file", lambda *_: path)
    monkeypatch.setattr(palette_dialogs, "ask_import", lambda *_: "fixed")
    actions.import_palette.trigger()
    qtbot.waitUntil(lambda: settled(controller) and set(codes(controller)) == before, timeout=LONG)
    assert "fixed" in window.docks.palette.windowTitle()
    assert window.settings.k_spin.value() == 8
    window.settings.k_spin.setValue(5)  # another k lets the fixed palette go
    qtbot.waitUntil(lambda: settled(controller) and len(codes(controller)) == 5, timeout=LONG)
    assert controller.session.recipe.palette == ()


def test_the_copied_command_line_makes_the_same_file(
    qtbot: Any, window: MainWindow, controller: SessionController, tmp_path: Path
) -> None:
    model = window.palette_studio.panel.model
    model.choose((1, 4), 4)
    window.palette_studio.actions.lock_colors.trigger()
    window.palette_studio.desk.add_color((250, 10, 20, 255))
    qtbot.waitUntil(lambda: settled(controller) and len(codes(controller)) == 9, timeout=LONG)
    with qtbot.waitSignal(controller.saved, timeout=LONG):
        controller.save(tmp_path / "by hand.png")

    window.acts.copy_command.trigger()
    program, *arguments = shlex.split(QGuiApplication.clipboard().text())
    assert program == "qt-kmeans-cli"
    assert cli.main([*arguments, "--quiet"]) == 0
    by_line = tmp_path / "gradient-k9.png"
    assert by_line.read_bytes() == (tmp_path / "by hand.png").read_bytes()
