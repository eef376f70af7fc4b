"""The window stays on its screen, whatever size it had elsewhere."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMargins, QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from qt_kmeans.gui.looks.screen_fit import fitted
from qt_kmeans.gui.looks.theme import apply_theme
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences

SCREEN = QRect(0, 27, 1024, 673)
FRAME = QMargins(2, 30, 2, 4)
LEAST = QSize(300, 200)
numbers = st.integers(-4000, 4000)


@given(numbers, numbers, st.integers(300, 5000), st.integers(200, 5000))
def test_window_and_frame_lie_on_the_screen(x: int, y: int, width: int, height: int) -> None:
    place = fitted(QRect(x, y, width, height), FRAME, SCREEN, least=LEAST)
    assert SCREEN.contains(place.marginsAdded(FRAME))
    assert place.size() == QSize(min(width, 1020), min(height, 639))
    assert fitted(place, FRAME, SCREEN, least=LEAST) == place


def test_on_a_screen_that_is_too_small_the_menu_is_still_in_reach() -> None:
    place = fitted(QRect(50, 50, 900, 900), FRAME, SCREEN, least=QSize(1100, 800))
    assert place.topLeft() == QPoint(2, 57)
    assert place.size() == QSize(1100, 800)


@pytest.fixture
def small_screen(monkeypatch: pytest.MonkeyPatch) -> QRect:
    """Let every screen be small."""
    screen = QRect(0, 0, 1100, 700)
    kind = type(QGuiApplication.primaryScreen())
    monkeypatch.setattr(kind, "availableGeometry", lambda _self: screen)
    return screen


def test_the_first_window_is_no_larger_than_the_screen(
    qtbot: Any, small_screen: QRect, files: Any, preferences: Preferences
) -> None:
    window = MainWindow(files, preferences, renderer="numpy")
    qtbot.addWidget(window)
    window.show()
    assert small_screen.contains(QRect(QPoint(0, 0), window.size()))
    qtbot.waitUntil(lambda: small_screen.contains(window.frameGeometry()))


def test_a_window_of_a_larger_screen_comes_back_whole(
    qtbot: Any, window: MainWindow, small_screen: QRect, controller: Any, preferences: Preferences
) -> None:
    window.setGeometry(500, 300, 1300, 850)
    window.close()
    again = MainWindow(window.files, Preferences(preferences.path), renderer="numpy")
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: small_screen.contains(again.frameGeometry()))


def test_a_screen_that_shrinks_takes_the_window_along(
    qtbot: Any, window: MainWindow, small_screen: QRect
) -> None:
    window.resize(1400, 900)
    window.screen().availableGeometryChanged.emit(small_screen)
    qtbot.waitUntil(lambda: small_screen.contains(window.frameGeometry()))


@pytest.mark.parametrize("empty", [True, False])
def test_a_row_of_files_leaves_room_for_a_frame_on_a_small_screen(
    qapp: QApplication, window: MainWindow, controller: Any, session_of: Any, tmp_path: Path, empty: bool
) -> None:
    apply_theme(qapp, "light")  # its controls are higher than those of the bare style
    if not empty:
        controller.replace(session_of(tmp_path / "photo.png"))
    window.docks.show_tray(True)
    window.layout().activate()
    assert window.minimumSizeHint().height() <= 662
