"""The window can be used without a mouse."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QToolBar,
    QToolButton,
    QWidget,
)

from qt_kmeans.gui.main_window import MainWindow


def test_keys_change_the_number_of_colours(qtbot: Any, loaded: MainWindow, controller: Any) -> None:
    loaded.compare.setFocus()
    for key, k in (("]", 65), ("[", 64), ("{", 32), ("}", 64)):
        qtbot.keyClicks(loaded.compare, key)
        assert controller.session.recipe.kmeans.k == k


def test_typing_into_a_box_triggers_no_shortcut(qtbot: Any, loaded: MainWindow, controller: Any) -> None:
    spin = loaded.settings.k_spin
    spin.setFocus()
    spin.selectAll()
    qtbot.keyClicks(spin, "10")
    qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert controller.session.recipe.kmeans.k == 10


def test_space_shows_the_original_while_it_is_held(
    qtbot: Any, loaded: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    peeks: list[bool] = []
    monkeypatch.setattr(loaded.compare, "set_peek", peeks.append)
    loaded.compare.setFocus()
    qtbot.keyPress(loaded.compare, Qt.Key.Key_Space)
    qtbot.keyRelease(loaded.compare, Qt.Key.Key_Space)
    loaded.settings.k_slider.setFocus()
    qtbot.keyPress(loaded.settings.k_slider, Qt.Key.Key_Space)
    qtbot.keyRelease(loaded.settings.k_slider, Qt.Key.Key_Space)
    assert peeks == [True, False] * 2
    loaded.acts.show_original.trigger()
    qtbot.keyPress(loaded.compare, Qt.Key.Key_Space)
    qtbot.keyRelease(loaded.compare, Qt.Key.Key_Space)
    assert peeks[4:] == [True, True, True]


def test_space_still_presses_buttons(qtbot: Any, window: MainWindow, controller: Any) -> None:
    window.empty.sample_button.setFocus()
    qtbot.keyClick(window.empty.sample_button, Qt.Key.Key_Space)
    assert controller.asked("open_sample") == [()]


def test_zoom_goes_to_what_has_the_keyboard(qtbot: Any, loaded: MainWindow) -> None:
    loaded.compare.setFocus()
    zoom, camera = loaded.compare.zoom, loaded.space.cloud.camera
    loaded.acts.zoom_in.trigger()
    assert loaded.compare.zoom > zoom
    assert loaded.space.cloud.camera == camera
    zoom = loaded.compare.zoom
    loaded.space.cloud.setFocus()
    loaded.acts.zoom_in.trigger()
    assert loaded.compare.zoom == zoom
    assert loaded.space.cloud.camera != camera
    loaded.acts.reset_cloud.trigger()
    assert loaded.space.cloud.camera == camera
    loaded.acts.actual_size.trigger()
    assert loaded.zoom_box.currentText().replace("\u202f", " ") == "100 %"


def focusable(window: MainWindow) -> list[QWidget]:
    """Return what Tab visits, in order."""
    chain, widget = [], window.nextInFocusChain()
    while widget is not window and len(chain) < 500:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain


def test_every_focusable_widget_has_a_name(loaded: MainWindow) -> None:
    loaded.settings.set_advanced_open(True)
    widgets = focusable(loaded)
    assert len(widgets) > 20
    for widget in widgets:
        face = QAccessible.queryAccessibleInterface(widget)
        assert face.text(QAccessible.Text.Name), f"{widget} has no accessible name"


def test_tab_goes_through_the_window_in_order(loaded: MainWindow) -> None:
    chain = focusable(loaded)
    order = [
        loaded.settings.k_spin,
        loaded.settings.space,
        loaded.settings.dither,
        loaded.settings.effort,
        loaded.settings.metadata,
        loaded.size_card.save_button,
        loaded.compare,
        loaded.palette_strip,
        loaded.space.cloud,
        loaded.space.reduce.slider,
        loaded.space.run.plot,
    ]
    places = [chain.index(widget) for widget in order]
    assert places == sorted(places)


def test_access_keys_lead_to_one_control_each(window: MainWindow) -> None:
    texts = [action.text() for action in window.menuBar().actions()]
    texts += [label.text() for label in window.settings.findChildren(QLabel)]
    buttons = window.findChildren(QAbstractButton)
    texts += [button.text() for button in buttons if not isinstance(button, QToolButton)]
    keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(keys) > 15
    assert len(keys) == len(set(keys)), "".join(sorted(keys))


def test_a_button_tells_the_key_that_does_the_same(window: MainWindow) -> None:
    acts = window.acts
    assert acts.lens.toolTip() == "Lens (Z)"
    assert acts.save.toolTip() == "Save (Ctrl+S)"
    assert acts.open_sample.toolTip() == "Open Sample"
    bar = window.findChild(QToolBar)
    tips = [bar.widgetForAction(action).toolTip() for action in (acts.fit, acts.zoom_in, acts.keep_a)]
    assert tips == ["Fit to Window (Ctrl+0)", "Zoom In (Ctrl++)", "Keep as A (K)"]
