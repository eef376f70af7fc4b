"""Everything that takes the keyboard has a name and its turn; everything that is drawn by us is named."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget

from qt_kmeans.gui.about import AboutDialog
from qt_kmeans.gui.guide.dialog import GuideDialog
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences_dialog import PreferencesDialog


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def nameless(root: QWidget) -> Iterator[QWidget]:
    """Yield what is seen, takes the keyboard or is painted by us, and says nothing of itself."""
    for widget in (root, *root.findChildren(QWidget)):
        ours = type(widget).__module__.startswith("qt_kmeans")
        takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        parent = widget.parentWidget()
        inside = isinstance(parent, QComboBox) or (parent is not None and bool(name_of(parent)) and ours)
        painted = ours and "paintEvent" in type(widget).__dict__ and not inside
        if widget.isVisible() and (takes_keys or painted) and not name_of(widget):
            yield widget


@pytest.fixture
def loaded(window: MainWindow, controller: Any, session_of: Any, tmp_path: Any) -> MainWindow:
    window.resize(1440, 900)
    controller.replace(session_of(tmp_path / "photo.png"))
    return window


def test_the_empty_window_has_names(window: MainWindow) -> None:
    assert list(nameless(window)) == []


@pytest.mark.parametrize("mode", ["swipe", "side_by_side", "blink", "onion", "difference"])
def test_every_way_of_comparing_has_names(loaded: MainWindow, mode: str) -> None:
    getattr(loaded.acts, mode).trigger()
    loaded.acts.keep_a.trigger()
    loaded.settings.set_advanced_open(True)
    loaded.palette_studio.actions.as_table.setChecked(mode == "swipe")
    loaded.bar.show_error("Something went wrong.", [QAction("Try Again", loaded)])
    assert list(nameless(loaded)) == []


@pytest.mark.parametrize("key", ["size", "quality"])
def test_every_way_of_deciding_has_names(loaded: MainWindow, key: str) -> None:
    loaded.settings.target.choice.choose(key)
    loaded.settings.target.choice.chosen.emit(key)
    assert list(nameless(loaded)) == []


def test_dialogs_have_names(qtbot: Any, preferences: Any) -> None:
    preferences_dialog = PreferencesDialog(preferences, renderer_in_use="NumPy")
    dialogs: list[QDialog] = [AboutDialog(), GuideDialog("P"), preferences_dialog]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        assert list(nameless(dialog)) == []


def walk(qtbot: Any, window: MainWindow) -> list[QWidget]:
    """Return where Tab leads, from the toolbar once around."""
    toolbar = window.mode_button
    toolbar.setFocus(Qt.FocusReason.TabFocusReason)
    way: list[QWidget] = [toolbar]
    while True:
        now = QApplication.focusWidget()
        assert now is not None
        qtbot.keyClick(now, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        assert after is not None
        if after in way:
            return way
        way.append(after)


def test_tab_goes_along_the_toolbar_and_then_panel_by_panel(qtbot: Any, loaded: MainWindow) -> None:
    with qtbot.waitActive(loaded):
        loaded.activateWindow()
    way = walk(qtbot, loaded)
    assert all(not loaded.docks.cover(widget) for widget in way)
    stations = (
        loaded.mode_button,
        loaded.zoom_box,
        loaded.settings.k_slider,
        loaded.size_card.save_button,
        loaded.compare,
        loaded.palette_strip,
        loaded.space.cloud,
    )
    places = [way.index(station) for station in stations]
    assert places == sorted(places)


def test_the_keyboard_begins_at_what_is_shown(
    qtbot: Any, window: MainWindow, controller: Any, session_of: Any
) -> None:
    assert window.focusWidget() is window.empty.open_button
    controller.replace(session_of())
    assert window.focusWidget() is window.compare
    window.settings.k_slider.setFocus()
    controller.replace(session_of())
    assert window.focusWidget() is window.settings.k_slider  # who works there stays there
