"""The invitation: three ways to begin, and a sign that a drop is welcome."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from qt_kmeans.gui.files.empty_state import EmptyState
from qt_kmeans.gui.looks.theme import apply_theme, current_theme


@pytest.fixture
def empty(qtbot: Any) -> EmptyState:
    made = EmptyState()
    made.resize(760, 500)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.mark.parametrize("way", ["open", "paste", "sample"])
def test_ways_to_begin(qtbot: Any, empty: EmptyState, way: str) -> None:
    button = getattr(empty, f"{way}_button")
    with qtbot.waitSignal(getattr(empty, f"{way}_requested")):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    with qtbot.waitSignal(getattr(empty, f"{way}_requested")):
        qtbot.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_drop_that_hovers_shows(qapp: QApplication, empty: EmptyState, theme: str) -> None:
    apply_theme(qapp, theme)
    calm = empty.grab().toImage()
    empty.set_dragging(True)
    invited = empty.grab().toImage()
    assert calm != invited
    empty.set_dragging(False)
    assert empty.grab().toImage() == calm
    assert calm.pixelColor(3, 3).name() == current_theme().window
    apply_theme(qapp, "light")


def test_nothing_is_cut_at_the_smallest_size(empty: EmptyState) -> None:
    empty.resize(empty.minimumSizeHint())
    for widget in (empty.open_button, empty.paste_button, empty.sample_button):
        assert widget.width() >= widget.minimumSizeHint().width()
        assert empty.rect().contains(widget.geometry())
    for label in empty.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())


@pytest.mark.parametrize("width", [380, 424, 560, 900])
def test_no_button_is_cut_at_any_width(qtbot, width):
    state = EmptyState()
    qtbot.addWidget(state)
    state.resize(width, 480)
    state.show()
    for button in (state.open_button, state.paste_button, state.sample_button):
        assert button.width() >= button.sizeHint().width()
        assert state.rect().contains(button.geometry())


@pytest.mark.parametrize("size", [(380, 320), (424, 380), (560, 480), (900, 600)])
def test_a_problem_is_said_whole_with_ways_out(qtbot, size):
    state = EmptyState()
    qtbot.addWidget(state)
    state.resize(*size)
    state.show()
    sentence = (
        "holiday 2024.png cannot be opened: its end is missing; get a fresh copy, or open the readable part."
    )
    remedies = [QAction("Try Again"), QAction("Open the Readable Part")]
    state.show_problem(sentence, remedies)
    assert state.problem == sentence
    assert sentence in state.accessibleDescription()
    shown = [button for button in state.findChildren(QPushButton) if button.isVisible()]
    assert [button.text() for button in shown if button is not state.open_button] == [
        "Try Again",
        "Open the Readable Part",
    ]
    QApplication.processEvents()
    for button in shown:
        assert button.width() >= button.sizeHint().width()
        assert state.rect().contains(button.geometry())
    for label in state.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())
    with qtbot.waitSignal(remedies[1].triggered):
        shown[-1].click()
    assert state.problem == ""
    assert state.sample_button.isVisible()
    assert [button for button in state.findChildren(QPushButton) if button.isVisible()] == [
        state.open_button,
        state.paste_button,
        state.sample_button,
        state.guide_button,
    ]
