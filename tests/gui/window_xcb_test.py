"""The window on a real window system: its size comes back, and OpenGL may come and go."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from qt_kmeans.gui.files import dialogs
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences

pytestmark = pytest.mark.xcb


def test_the_place_on_the_screen_is_remembered(
    qtbot: Any, window: MainWindow, controller: Any, preferences: Preferences
) -> None:
    window.resize(1100, 720)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == (1100, 720))
    window.close()
    again = MainWindow(window.files, Preferences(preferences.path), renderer="numpy")
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    qtbot.waitUntil(lambda: (again.width(), again.height()) == (1100, 720))


def test_the_renderer_can_be_changed_in_a_running_window(
    qtbot: Any, window: MainWindow, controller: Any, session_of: Any, tmp_path: Path
) -> None:
    controller.replace(session_of(tmp_path / "photo.png"))
    for action, name in ((window.acts.renderer_gl, "OpenGL"), (window.acts.renderer_numpy, "NumPy")):
        action.trigger()
        qtbot.waitUntil(lambda name=name: name.lower() in window.space.cloud.renderer_name().lower())
        QApplication.processEvents()
        assert not window.grab().isNull()
    assert window.isVisible()


def test_shortcuts_reach_the_window(
    qtbot: Any, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked = []
    monkeypatch.setattr(dialogs, "ask_folder", lambda *args, **_words: asked.append(args))
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_O, held)
    assert len(asked) == 1
