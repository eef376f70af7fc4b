"""The window's conduct: shortcuts on a page, docks that stay where they were put, a theme that is kept."""

from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from sessions import let_go

from qt_kmeans.gui.looks.theme import apply_theme
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.shortcuts_dialog import ShortcutsDialog

pytestmark = pytest.mark.xcb


def again(qtbot: Any, studio: Any) -> MainWindow:
    """Close the window, and return the one of the next start."""
    let_go(studio.window)
    studio.window.close()
    made = MainWindow(studio.window.files, Preferences(studio.preferences.path), renderer="numpy")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_f1_shows_every_shortcut_and_escape_closes_it(studio: Any) -> None:
    seen: list[str] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ShortcutsDialog)
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(300, read)
    studio.press(Qt.Key.Key_F1)
    assert QApplication.activeModalWidget() is None
    for words in ("Ctrl+O", "Ctrl+S", "Ctrl+Z", "F11", "hold Space"):
        assert any(words in text for text in seen), words


def test_docks_stay_where_they_were_put_after_a_restart(qtbot: Any, studio: Any) -> None:
    window, area = studio.window, Qt.DockWidgetArea
    window.addDockWidget(area.LeftDockWidgetArea, window.docks.palette)
    window.docks.space.setFloating(True)
    window.docks.settings.close()
    studio.until(lambda: window.docks.space.isFloating() and not window.docks.settings.isVisible())
    made = again(qtbot, studio)
    assert made.dockWidgetArea(made.docks.palette) == area.LeftDockWidgetArea
    assert made.docks.space.isFloating()
    assert not made.docks.settings.isVisible()
    made.acts.reset_layout.trigger()
    qtbot.waitUntil(lambda: made.docks.settings.isVisible() and not made.docks.space.isFloating())
    assert made.dockWidgetArea(made.docks.palette) == area.BottomDockWidgetArea
    qtbot.waitUntil(lambda: made.docks.space.width() >= 300)


def test_the_theme_changes_at_once_and_is_kept(qtbot: Any, qapp: QApplication, studio: Any) -> None:
    def ground(window: MainWindow) -> float:
        return window.palette().color(QPalette.ColorRole.Window).lightnessF()

    try:
        for action, dark in ((studio.window.acts.theme_dark, True), (studio.window.acts.theme_light, False)):
            action.trigger()
            assert (ground(studio.window) < 0.5) is dark
            corner = studio.window.grab().toImage().pixelColor(5, studio.window.height() - 5)
            assert (corner.lightnessF() < 0.5) is dark
        studio.window.acts.theme_dark.trigger()
        made = again(qtbot, studio)
        assert made.acts.theme_dark.isChecked()
    finally:
        apply_theme(qapp, "light")


def test_full_screen_comes_and_goes_with_its_key(qtbot: Any, studio: Any) -> None:
    studio.press(Qt.Key.Key_F11)
    studio.until(studio.window.isFullScreen)
    studio.press(Qt.Key.Key_F11)
    studio.until(lambda: not studio.window.isFullScreen())
