"""The slider's value is the number itself, whatever the scale; the hand gets where it points."""

import itertools
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication

from qt_kmeans.gui.widgets.slider import Slider

MARKS = (2, 4, 8, 16, 32, 64, 128, 256)


@pytest.fixture
def slider(qtbot: Any) -> Slider:
    made = Slider(2, 256, marks=MARKS, logarithmic=True)
    made.setAccessibleName("Colours")
    made.resize(300, made.sizeHint().height())
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def place_of(slider: Slider, value: int) -> QPoint:
    return QPoint(round(8 + slider.fraction_of(value) * (slider.width() - 16)), 11)


def test_every_value_has_a_place_of_its_own(slider: Slider) -> None:
    places = [slider.fraction_of(value) for value in range(2, 257)]
    assert places == sorted(set(places))
    assert (places[0], places[-1]) == (0.0, 1.0)
    assert [slider.value_at(place) for place in places] == list(range(2, 257))


def test_marks_are_evenly_apart(slider: Slider) -> None:
    places = [slider.fraction_of(mark) for mark in MARKS]
    gaps = [right - left for left, right in itertools.pairwise(places)]
    assert gaps == pytest.approx([1 / 7] * 7)


@pytest.mark.parametrize("mark", MARKS)
def test_a_click_goes_there_at_once(qtbot: Any, slider: Slider, mark: int) -> None:
    slider.setValue(100)
    with qtbot.waitSignals([slider.sliderPressed, slider.sliderReleased], order="strict"):
        qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=place_of(slider, mark))
    assert slider.value() == pytest.approx(mark, rel=0.02)


def test_dragging_follows_and_stops_at_the_ends(qtbot: Any, slider: Slider) -> None:
    seen: list[int] = []
    slider.valueChanged.connect(seen.append)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=place_of(slider, 64))
    assert slider.isSliderDown()
    qtbot.mouseMove(slider, QPoint(900, 11))
    qtbot.mouseMove(slider, QPoint(-50, 11))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(-50, 11))
    assert not slider.isSliderDown()
    assert seen[-2:] == [256, 2]


def test_other_buttons_do_nothing(qtbot: Any, slider: Slider) -> None:
    slider.setValue(64)
    qtbot.mouseClick(slider, Qt.MouseButton.RightButton, pos=place_of(slider, 4))
    assert slider.value() == 64


def test_keys(qtbot: Any, slider: Slider) -> None:
    slider.setFocus()
    slider.setValue(64)
    for key, value in (
        (Qt.Key.Key_Right, 65),
        (Qt.Key.Key_Left, 64),
        (Qt.Key.Key_PageUp, 128),
        (Qt.Key.Key_PageUp, 256),
        (Qt.Key.Key_PageUp, 256),
        (Qt.Key.Key_PageDown, 128),
        (Qt.Key.Key_Home, 2),
        (Qt.Key.Key_PageDown, 2),
        (Qt.Key.Key_End, 256),
    ):
        qtbot.keyClick(slider, key)
        assert slider.value() == value


def turn_wheel(slider: Slider) -> None:
    middle = QPointF(slider.rect().center())
    event = QWheelEvent(
        middle,
        slider.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(slider, event)


def test_the_wheel_needs_the_focus(slider: Slider) -> None:
    slider.setValue(64)
    slider.clearFocus()
    turn_wheel(slider)
    assert slider.value() == 64
    slider.setFocus()
    turn_wheel(slider)
    assert slider.value() > 64


def test_screen_readers_hear_the_number(slider: Slider) -> None:
    slider.setValue(37)
    face = QAccessible.queryAccessibleInterface(slider)
    assert face.text(QAccessible.Text.Name) == "Colours"
    assert face.valueInterface().currentValue() == 37


def test_right_to_left_mirrors_the_scale(qtbot: Any, slider: Slider) -> None:
    slider.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 2, 11))
    assert slider.value() == 2


def test_a_linear_slider_is_linear(qtbot: Any) -> None:
    slider = Slider(0, 9)
    qtbot.addWidget(slider)
    assert [slider.value_at(place / 9) for place in range(10)] == list(range(10))
    assert slider.sizeHint().height() < Slider(0, 9, marks=(0, 9)).sizeHint().height()


@pytest.mark.parametrize("taken_by", ["another window", "nothing"])
def test_a_handle_that_is_taken_away_is_let_go(qtbot: Any, slider: Slider, taken_by: str) -> None:
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=place_of(slider, 16))
    assert slider.isSliderDown()
    with qtbot.waitSignal(slider.sliderReleased):
        if taken_by == "nothing":
            slider.hide()
        else:
            other = Slider(0, 9)
            qtbot.addWidget(other)
            with qtbot.waitActive(other):
                other.show()
                other.activateWindow()
    assert not slider.isSliderDown()
    assert slider.value() == 16
