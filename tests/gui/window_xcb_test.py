"""The window on a real window system: its size comes back, and OpenGL may come and go."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget

from qt_kmeans.gui.files import dialogs
from qt_kmeans.gui.looks.theme import apply_theme, current_theme
from qt_kmeans.gui.looks.tokens import contrast
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


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_panel_on_its_own_stands_out_from_what_it_lies_on(
    qtbot: Any, qapp: QApplication, window: MainWindow, theme: str
) -> None:
    def edges(dock: QDockWidget) -> set[str]:
        """Return the colours at the middles of the four edges."""
        image = dock.grab().toImage()
        right, bottom = image.width() - 1, image.height() - 1
        places = (0, bottom // 2), (right, bottom // 2), (right // 2, 0), (right // 2, bottom)
        return {image.pixelColor(*place).name() for place in places}

    apply_theme(qapp, theme)
    qtbot.waitUntil(window.updatesEnabled)
    dock = window.docks.settings
    ground = current_theme().window
    assert edges(dock) == {ground}
    dock.setFloating(True)
    (line,) = edges(dock)
    assert contrast(line, ground) > 2
    dock.setFloating(False)
    assert edges(dock) == {ground}
    apply_theme(qapp, "light")
