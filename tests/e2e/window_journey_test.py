"""The main job through the real window and engine: open, turn k, see it follow, save, open the result."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from sessions import let_go, settled

from qt_kmeans.gui.files import dialogs
from qt_kmeans.gui.files.dialogs import SaveChoice
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.session.controller import SessionController
from qt_kmeans.gui.tray.open_files import OpenFiles
from qt_kmeans.gui.widgets.inline_bar import Kind

LONG = 60_000  # ms; the kernels may have to be compiled first


@pytest.fixture
def window(qtbot: Any, controller: SessionController, files: OpenFiles, tmp_path: Path) -> MainWindow:
    made = MainWindow(files, Preferences(tmp_path / "settings.ini"), renderer="numpy")
    qtbot.addWidget(made, before_close_func=let_go)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """Return a smooth picture of many colours."""
    y, x = np.mgrid[0:120, 0:160]
    rgb = np.stack([x * 255 / 159, y * 255 / 119, 128 + 100 * np.sin(x / 17 + y / 11)], axis=-1)
    path = tmp_path / "gradient.png"
    Image.fromarray(rgb.astype(np.uint8)).save(path)
    return path


def accept_suggestion(_parent: object, *, suggestion: Path, file_format: str) -> SaveChoice:
    return SaveChoice(suggestion, file_format, overwrite=False)


def test_open_turn_save(
    qtbot: Any,
    window: MainWindow,
    controller: SessionController,
    photo: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window.open_paths([photo])
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    assert window.windowTitle() == "gradient.png[*] — qt_kmeans"
    assert len(window.palette_strip.places) == 64
    assert not window.isWindowModified()

    window.settings.k_spin.setValue(9)
    qtbot.waitUntil(lambda: len(window.palette_strip.places) == 9, timeout=LONG)
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    assert window.isWindowModified()
    size = controller.session.result_size

    target = photo.parent / "gradient-k9.png"
    monkeypatch.setattr(dialogs, "ask_save", accept_suggestion)
    with qtbot.waitSignal(window.desk.saved, timeout=LONG):
        window.acts.save.trigger()
    assert not window.isWindowModified()
    assert window.bar.kind is Kind.NOTE
    assert target.stat().st_size == size
    with Image.open(target) as saved:
        assert saved.mode == "P"
        assert saved.size == (160, 120)
        assert len(saved.convert("RGB").getcolors()) == 9

    window.opening.open(target)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("gradient-k9"), timeout=LONG)
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    assert "lossless" in window.status.colors_text.text()
    assert not window.acts.play.isEnabled()


def test_a_broken_file_leaves_the_picture(
    qtbot: Any, window: MainWindow, controller: SessionController, photo: Path, tmp_path: Path
) -> None:
    window.open_paths([photo])
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    session = controller.session
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture at all")
    with qtbot.waitSignal(controller.failed, timeout=LONG):
        window.open_paths([broken])
    assert window.bar.kind is Kind.ERROR
    assert "broken.png" in window.bar.text
    assert controller.session.source is session.source
    assert window.windowTitle() == "gradient.png[*] — qt_kmeans"


def test_the_readable_part_of_a_torn_file(
    qtbot: Any, window: MainWindow, controller: SessionController, photo: Path, tmp_path: Path
) -> None:
    torn = tmp_path / "torn.png"
    data = photo.read_bytes()
    torn.write_bytes(data[: len(data) // 2])
    with qtbot.waitSignal(controller.failed, timeout=LONG):
        window.open_paths([torn])
    buttons = {button.text(): button for button in window.empty.findChildren(type(window.empty.open_button))}
    buttons["Open the Readable Part"].click()
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    assert window.windowTitle() == "torn.png[*] — qt_kmeans"
    assert window.bar.kind is Kind.NOTE  # what is missing
