"""Several files in a real window, with the real engine and real events: opened, walked through, saved."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from sessions import let_go, settled

from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.session.controller import SessionController
from qt_kmeans.gui.tray.open_files import OpenFiles
from qt_kmeans.gui.tray.save_all_dialog import SaveAllDialog
from qt_kmeans.gui.tray.state import FileState

pytestmark = pytest.mark.xcb

LONG = 60_000  # ms; the kernels may have to be compiled first


@pytest.fixture
def controller(controller: SessionController) -> SessionController:
    controller.set_recipe(controller.session.recipe.but(k=16, effort=0))
    return controller


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of three pictures, a file that is none, and a text."""
    made = tmp_path / "pictures"
    made.mkdir()
    rng = np.random.default_rng(2)
    y, x = np.mgrid[0:90, 0:120]
    for turn, name in enumerate(("a.png", "b.png", "d.png")):
        planes = np.roll([2 * x, 2.8 * y, 255 - x - y], turn, axis=0)
        rgb = np.moveaxis(planes, 0, 2) + rng.normal(0, 6, (90, 120, 3))
        Image.fromarray(rgb.clip(0, 255).astype(np.uint8)).save(made / name)
    (made / "c.png").write_bytes(b"no picture")
    (made / "readme.txt").write_text("no picture either")
    return made


@pytest.fixture
def window(
    qtbot: Any, controller: SessionController, files: OpenFiles, tmp_path: Path, folder: Path
) -> MainWindow:
    made = MainWindow(files, Preferences(tmp_path / "settings.ini"), renderer="numpy")
    qtbot.addWidget(made, before_close_func=let_go)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open_paths([folder])
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    return made


def shown(controller: SessionController) -> str:
    source = controller.session.source
    return source.name if source is not None else ""


def states(files: OpenFiles) -> list[FileState]:
    tray = files.tray.tray
    return [tray.state_of(file) for file in tray.files]


def place(window: MainWindow, row: int) -> QPoint:
    strip = window.tray_desk.panel.strip
    index = strip.model().index(row, 0)
    strip.scrollTo(index)
    return strip.visualRect(index).center()


def test_a_folder_is_walked_through_and_saved(
    qtbot: Any, window: MainWindow, controller: SessionController, folder: Path, tmp_path: Path
) -> None:
    strip = window.tray_desk.panel.strip
    assert window.docks.tray.isVisible()
    expected = [FileState.DONE, FileState.DONE, FileState.FAILED, FileState.DONE]
    qtbot.waitUntil(lambda: states(window.files) == expected, timeout=LONG)

    qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place(window, 1))
    qtbot.waitUntil(lambda: shown(controller) == "b.png" and settled(controller), timeout=LONG)
    window.compare.setFocus()
    qtbot.keyClick(window.compare, Qt.Key.Key_PageUp)
    assert shown(controller) == "a.png"  # at once, from what is kept
    assert settled(controller)

    window.settings.k_spin.setFocus()
    window.settings.k_spin.setValue(8)
    qtbot.waitUntil(lambda: len(window.palette_strip.places) == 8 and settled(controller), timeout=LONG)
    qtbot.waitUntil(lambda: states(window.files) == expected, timeout=LONG)

    strip.setFocus()
    qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place(window, 3))
    qtbot.waitUntil(lambda: shown(controller) == "d.png" and settled(controller), timeout=LONG)
    qtbot.keyClick(strip, Qt.Key.Key_Delete)
    assert len(states(window.files)) == 3
    qtbot.waitUntil(lambda: bool(window.bar.findChildren(QPushButton)), timeout=LONG)
    undo = next(button for button in window.bar.findChildren(QPushButton) if button.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert states(window.files) == expected

    results = tmp_path / "results"

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SaveAllDialog)
        dialog.together.setChecked(True)
        dialog.folder.setText(str(results))
        dialog.skip.setChecked(False)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(300, answer)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    with qtbot.waitSignal(window.files.saves.finished, timeout=LONG):
        qtbot.keyClick(window, Qt.Key.Key_S, keys)
    assert sorted(path.name for path in results.iterdir()) == ["a-k8.png", "b-k8.png", "d-k8.png"]
    for path in results.iterdir():
        with Image.open(path) as image:
            assert len(image.convert("RGB").getcolors()) <= 8
    summary = window.save_all.summary
    assert summary is not None
    assert summary.isVisible()
    assert "Not saved: 1 file." in summary.head.text()
    assert "c.png" in summary.table.item(2, 4).text()
    assert not window.isWindowModified()
    summary.close()
    assert window.close()  # nothing is left to ask about
