"""Panels stand where they were left, and nothing is cut in any size."""

import contextlib
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QScrollArea,
    QWidget,
)

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.looks.theme import apply_theme
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences


def test_the_layout_is_remembered_and_can_be_reset(
    qtbot: Any, window: MainWindow, controller: Any, preferences: Preferences
) -> None:
    first = [dock.isVisible() for dock in (window.docks.settings, window.docks.space, window.docks.palette)]
    assert first == [True, True, True]
    window.docks.palette.hide()
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, window.docks.settings)
    window.resize(1111, 777)
    window.settings.set_recipe(Recipe().but(k=7))
    controller.push(recipe=Recipe().but(k=7))
    window.close()

    again = MainWindow(window.files, Preferences(preferences.path), renderer="numpy")
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    assert again.docks.palette.isHidden()
    assert again.dockWidgetArea(again.docks.settings) == Qt.DockWidgetArea.RightDockWidgetArea
    assert (again.width(), again.height()) == (1111, 777)
    assert Preferences(preferences.path).recipe.kmeans.k == 7
    again.acts.reset_layout.trigger()
    assert again.docks.palette.isVisible()
    assert again.dockWidgetArea(again.docks.settings) == Qt.DockWidgetArea.LeftDockWidgetArea


def cut(window: MainWindow) -> list[QWidget]:
    """Return the visible widgets that have less room than they need, or lie outside."""
    scrolled = window.settings.findChildren(QWidget)
    behind = [dock for dock in window.findChildren(QDockWidget) if dock.visibleRegion().isEmpty()]
    assert behind == [window.docks.tray, window.docks.charts]
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window or isinstance(widget, QScrollArea):
            continue
        if any(dock is widget or dock.isAncestorOf(widget) for dock in behind):
            continue
        need = widget.minimumSizeHint()
        low = widget not in scrolled and widget.height() < min(need.height(), widget.maximumHeight())
        narrow = widget.width() < min(need.width(), widget.maximumWidth())
        inside = window.rect().contains(window.mapFromGlobal(widget.mapToGlobal(QPoint(0, 0))))
        if low or narrow or not (inside or widget in scrolled):
            found.append(widget)
    return found


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1024, 700), (1440, 900)])
def test_nothing_is_cut(
    qapp: QApplication, qtbot: Any, loaded: MainWindow, theme: str, size: tuple[int, int]
) -> None:
    apply_theme(qapp, theme)
    loaded.settings.set_advanced_open(True)
    loaded.resize(*size)
    qtbot.waitUntil(lambda: (loaded.width(), loaded.height()) == size)
    with contextlib.suppress(qtbot.TimeoutError):  # the docks settle
        qtbot.waitUntil(lambda: not cut(loaded), timeout=2000)
    assert cut(loaded) == []
    apply_theme(qapp, "light")


def test_panels_get_their_width_back(qtbot: Any, window: MainWindow) -> None:
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.docks.space.width() == 372)
    settings = window.docks.settings.width()
    window.resize(window.minimumSize())
    qtbot.waitUntil(lambda: window.docks.space.width() < 372)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.docks.space.width() == 372)
    assert window.docks.settings.width() == settings


def test_a_panel_that_the_user_has_pulled_keeps_that_width(qtbot: Any, window: MainWindow) -> None:
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.docks.space.width() == 372)
    line = window.docks.space.geometry().topLeft() + QPoint(-2, 300)
    qtbot.mousePress(window, Qt.MouseButton.LeftButton, pos=line)
    qtbot.mouseMove(window, line - QPoint(40, 0))
    qtbot.waitUntil(lambda: window.docks.space.width() == 412)
    qtbot.mouseRelease(window, Qt.MouseButton.LeftButton, pos=line - QPoint(40, 0))
    window.resize(window.minimumSize())
    qtbot.waitUntil(lambda: window.docks.space.width() < 372)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.docks.space.width() == 412)


def test_a_button_held_elsewhere_pulls_nothing(qtbot: Any, window: MainWindow) -> None:
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.docks.space.width() == 372)
    qtbot.mousePress(window.settings, Qt.MouseButton.LeftButton)
    window.resize(window.minimumSize())
    qtbot.waitUntil(lambda: window.docks.space.width() < 372)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.docks.space.width() == 372)
    qtbot.mouseRelease(window.settings, Qt.MouseButton.LeftButton)


def test_full_screen(loaded: MainWindow) -> None:
    loaded.acts.full_screen.trigger()
    assert loaded.isFullScreen()
    loaded.acts.full_screen.trigger()
    assert not loaded.isFullScreen()
