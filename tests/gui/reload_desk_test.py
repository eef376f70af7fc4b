"""A picture whose file has changed is read anew on wish, and nothing that the user made is lost."""

from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.writing.saving import SaveReport
from qt_kmeans.gui.files import file_watch
from qt_kmeans.gui.files.reload_desk import ReloadDesk
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.session.controller import SessionController
from qt_kmeans.gui.tray.open_files import OpenFiles
from qt_kmeans.gui.widgets.inline_bar import InlineBar


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_watch, "SETTLED_MS", 40)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.png"
    path.write_bytes(b"before")
    return path


@pytest.fixture
def loaded(window: MainWindow, controller: Any, session_of: Any, photo: Path) -> MainWindow:
    controller.replace(session_of(photo))
    return window


def test_a_change_is_said_and_reloaded_on_wish(
    qtbot: Any, loaded: MainWindow, controller: Any, photo: Path
) -> None:
    photo.write_bytes(b"the picture after")
    qtbot.waitUntil(lambda: loaded.bar.isVisible())
    assert loaded.bar.text == "photo.png has changed on disk."
    assert controller.asked("open") == []
    button = loaded.bar.findChild(QPushButton)
    assert button is not None
    assert button.text() == "Reload"
    button.click()
    assert [path for path, *_ in controller.asked("open")] == [photo]


def test_a_file_that_goes_is_said_quietly(
    qtbot: Any, loaded: MainWindow, controller: Any, photo: Path
) -> None:
    photo.unlink()
    qtbot.waitUntil(lambda: loaded.bar.isVisible())
    assert loaded.bar.text == "photo.png is no longer on disk; it stays open here."
    assert controller.asked("open") == []


def test_what_is_saved_over_the_original_here_is_no_news(
    qtbot: Any, loaded: MainWindow, controller: Any, photo: Path
) -> None:
    photo.write_bytes(b"the result")
    controller.saved.emit(SaveReport(photo, 10, True, ()))
    loaded.bar.dismiss()
    qtbot.wait(150)
    assert not loaded.bar.isVisible()


def test_there_is_something_to_reload_where_there_is_a_file(
    window: MainWindow, controller: Any, session_of: Any, photo: Path
) -> None:
    assert not window.acts.reload.isEnabled()
    controller.replace(session_of(None))
    assert not window.acts.reload.isEnabled()
    controller.replace(session_of(photo))
    assert window.acts.reload.isEnabled()
    window.acts.reload.trigger()
    assert [path for path, *_ in controller.asked("open")] == [photo]


def test_settings_edits_and_undo_stay(qtbot: Any, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    Image.effect_noise((48, 40), 60).convert("RGB").save(path)
    controller = SessionController(Recipe().but(k=6, effort=0), animate=False)
    files, bar, action = OpenFiles(controller), InlineBar(), QAction()
    qtbot.addWidget(bar)
    history = files.history
    ReloadDesk(bar, files, action, bar=bar)

    def done() -> bool:
        session = controller.session
        return session.result_size is not None and not session.stale

    try:
        files.tray.open([path])
        qtbot.waitUntil(done, timeout=60_000)
        wished = controller.session.recipe.but(k=5, locked=("#102030",), dither="bayer")
        controller.set_recipe(wished)
        qtbot.waitUntil(done, timeout=60_000)
        before = controller.session
        other = tmp_path / "other.png"
        Image.new("RGB", (30, 20), "#336699").save(other)
        other.replace(path)
        qtbot.waitUntil(lambda: "changed" in bar.text)
        action.trigger()
        qtbot.waitUntil(lambda: controller.session.source is not before.source and done(), timeout=60_000)
        assert controller.session.source is not None
        assert controller.session.source.width == 30
        assert controller.session.recipe == wished
        assert not controller.session.saved
        history.undo()
        assert controller.session.recipe.kmeans.k == 6
    finally:
        controller.shutdown()
