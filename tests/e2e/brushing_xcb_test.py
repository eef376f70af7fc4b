"""Linked brushing in a real window: what is chosen in one place stands out in all, until it is let go."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

pytestmark = pytest.mark.xcb

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def field_colors(studio: Any) -> np.ndarray:
    """Return (6, 3) in which colours the compressed picture shows its six fields."""
    window = studio.window
    window.compare.set_divider(0.0)
    image = window.compare.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    places = [(column * 60 + 30, row * 60 + 30) for row in (0, 1) for column in (0, 1, 2)]
    pixels = [image.pixelColor(*map(round, window.compare.viewport.to_pane(place))) for place in places]
    return np.array([color.getRgb()[:3] for color in pixels])


def dimmed(studio: Any, before: np.ndarray) -> list[bool]:
    """Tell of each field whether it is dimmed."""
    return (np.abs(field_colors(studio) - before).max(axis=1) > 8).tolist()


def entry_of(studio: Any, field: int) -> int:
    return int(studio.session.view.entries[field // 3 * 60 + 30, field % 3 * 60 + 30])


def lit_in_space(studio: Any) -> set[int]:
    lit = studio.window.space.cloud._scene.lit
    return set() if lit is None else set(np.flatnonzero(lit.entries).tolist())


def click_swatch(qtbot: Any, studio: Any, entry: int, held: Qt.KeyboardModifier = NONE) -> None:
    strip = studio.window.palette_strip
    qtbot.mouseClick(strip, LEFT, held, strip.area_of(entry).center())


def test_chosen_swatches_are_isolated_in_cloud_picture_and_chart(qtbot: Any, studio: Any) -> None:
    before = field_colors(studio)
    red, blue = entry_of(studio, 0), entry_of(studio, 2)
    click_swatch(qtbot, studio, red)
    assert dimmed(studio, before) == [False, True, True, True, True, True]
    assert lit_in_space(studio) == {red}
    plot = studio.window.space.run.plot
    studio.until(lambda: plot.bars is not None)
    assert plot.bars.counts[-1] == pytest.approx(3600, rel=0.02)

    click_swatch(qtbot, studio, blue, CONTROL)
    assert dimmed(studio, before) == [False, True, False, True, True, True]
    assert lit_in_space(studio) == {red, blue}

    qtbot.keyClick(studio.window.palette_strip, Qt.Key.Key_Escape)
    assert dimmed(studio, before) == [False] * 6
    assert lit_in_space(studio) == set()
    assert plot.bars is None


def test_a_second_click_lets_go(qtbot: Any, studio: Any) -> None:
    before = field_colors(studio)
    for expected in (True, False):
        click_swatch(qtbot, studio, entry_of(studio, 1))
        assert any(dimmed(studio, before)) is expected


def test_the_choice_follows_its_colour_to_another_k(qtbot: Any, studio: Any) -> None:
    click_swatch(qtbot, studio, entry_of(studio, 3))
    studio.press(Qt.Key.Key_BracketLeft)
    studio.until(lambda: len(studio.session.view.palette) == 5)
    studio.settle()
    assert lit_in_space(studio) == {entry_of(studio, 3)}


def test_an_edit_is_seen_in_the_whole_picture(qtbot: Any, studio: Any) -> None:
    """The added colour is chosen, but nothing is dimmed: one wants to see what it does."""
    studio.press(Qt.Key.Key_Escape)
    studio.window.palette_studio.actions.pick_color.trigger()
    place = studio.window.compare.viewport.to_pane((30, 30))
    qtbot.mouseClick(studio.window.compare, LEFT, NONE, QPoint(*map(round, place)))
    studio.until(lambda: len(studio.session.view.palette) == 7)
    studio.settle()
    assert len(studio.window.palette_studio.panel.model.chosen()) == 1
    assert lit_in_space(studio) == set()
    assert studio.window.compare._scene.veil is None


def test_the_table_isolates_as_the_strip_does(qtbot: Any, studio: Any) -> None:
    before = field_colors(studio)
    studio.window.palette_studio.actions.as_table.trigger()
    table = studio.window.palette_studio.panel.table
    row = studio.window.palette_studio.panel.model.entries.place_of(entry_of(studio, 4))
    table.scrollTo(table.model().index(row, 0))
    studio.until(lambda: table.visualRect(table.model().index(row, 0)).isValid())
    at = table.visualRect(table.model().index(row, 0)).center()
    qtbot.mouseClick(table.viewport(), LEFT, NONE, at)
    assert dimmed(studio, before) == [True, True, True, True, False, True]
