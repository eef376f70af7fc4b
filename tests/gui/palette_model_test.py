"""The rows of a palette follow their colours; typed codes and ticked locks are wishes."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from qt_kmeans.gui.palette.entries import Entries, entries_of, followed
from qt_kmeans.gui.palette.model import CODE, LOCK, NAME, SHARE, PaletteModel
from qt_kmeans.gui.palette.table import PaletteTable
from qt_kmeans.gui.palette.words import css_text, hex_list

RED, GREEN, BLUE = (255, 0, 0, 255), (0, 128, 0, 255), (0, 0, 255, 255)


def entries(*colors, shares=None, **options):
    return entries_of(np.array(colors, np.uint8), None if shares is None else np.array(shares), **options)


@pytest.fixture
def model(qapp):
    model = PaletteModel()
    model.set_entries(entries(RED, GREEN, BLUE, shares=[0.2, 0.7, 0.1], order="share", locked=("#0000FF",)))
    return model


def row(model, number):
    return [model.index(number, column).data() for column in (NAME, CODE, SHARE)]


def test_a_row_tells_all_of_a_colour(model):
    assert model.rowCount() == 3
    assert row(model, 0)[:2] == ["green", "#008000"]
    assert "70.0" in row(model, 0)[2]
    locks = [model.index(number, LOCK).data(Qt.ItemDataRole.CheckStateRole) for number in range(3)]
    assert locks == [Qt.CheckState.Unchecked, Qt.CheckState.Unchecked, Qt.CheckState.Checked]
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    assert titles == ["Colour", "Code", "Share", "Locked"]


def test_qt_finds_no_fault_with_the_model(qtmodeltester, model):
    qtmodeltester.check(model)
    model.set_entries(entries(BLUE))
    model.set_entries(Entries())
    qtmodeltester.check(model)


def test_a_small_share_is_not_called_none(qapp):
    model = PaletteModel()
    model.set_entries(entries(RED, GREEN, BLUE, shares=[0.9999, 0.0001, 0.0]))
    assert model.share_text(1).startswith("< 0.1")
    assert model.share_text(2).startswith("0.0")


def test_a_typed_code_is_a_wish_and_nonsense_is_not(qtbot, model):
    with qtbot.waitSignal(model.color_wished) as heard:
        assert model.setData(model.index(1, CODE), "#abc")
    assert heard.args == [0, (0xAA, 0xBB, 0xCC, 255)]
    with qtbot.assertNotEmitted(model.color_wished):
        assert not model.setData(model.index(1, CODE), "reddish")
        model.setData(model.index(1, CODE), "ff0000")  # what it is
    assert row(model, 1)[1] == "#FF0000"


def test_a_ticked_lock_is_a_wish(qtbot, model):
    with qtbot.waitSignal(model.lock_wished) as heard:
        model.setData(model.index(2, LOCK), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert heard.args == [2, False]


def test_what_cannot_be_locked_cannot_be_ticked(model):
    able = Qt.ItemFlag.ItemIsUserCheckable
    assert model.flags(model.index(0, LOCK)) & able
    model.set_entries(entries(RED, (0, 0, 0, 0)))
    assert not model.flags(model.index(model.entries.place_of(1), LOCK)) & able
    model.set_entries(entries(RED, GREEN), lockable=False)
    assert not model.flags(model.index(0, LOCK)) & able


def test_the_chosen_follow_their_colours(model):
    model.choose((0, 2), 2)
    model.set_entries(entries((0, 0, 250, 255), (9, 9, 9, 255), (250, 0, 0, 255), (0, 120, 0, 255)))
    assert set(model.chosen()) == {0, 2}
    assert model.current() == 0
    model.set_entries(entries((0, 0, 250, 255), (250, 0, 0, 255), order="hue"))
    assert set(model.chosen()) == {0, 1}
    assert model.current() == 0
    model.set_entries(Entries())
    assert model.chosen() == ()


def test_what_is_expected_is_chosen_in_the_next_palette(model):
    model.choose((1,), 1)
    model.expect(((250, 0, 0, 255),))
    model.set_entries(model.entries)  # the same colours still
    assert model.chosen() == (1,)
    model.set_entries(entries(GREEN, (249, 0, 0, 255), BLUE))
    assert (model.chosen(), model.current()) == ((1,), 1)
    model.expect(())
    model.set_entries(entries(GREEN, BLUE))
    assert (model.chosen(), model.current()) == ((), 0)  # what has moved up
    model.choose((0,), 0)
    model.set_entries(entries(BLUE, GREEN))
    assert model.chosen() == (1,)


def test_two_chosen_colours_never_become_one():
    assert followed((0, 1), entries(RED, (254, 0, 0, 255)), entries(RED)) == (0,)
    assert followed((0, 1), entries(RED, (250, 0, 0, 255)), entries(GREEN, RED)) == (1, 0)
    assert followed((5, -1), entries(RED), entries(RED)) == ()


def test_colours_as_text(model):
    assert hex_list(model.entries, (2, 0)) == "#0000FF\n#FF0000"
    text = css_text(model.entries, (1, 2))
    assert ":root" in text
    assert "--green: #008000;" in text


def test_the_table_edits_by_double_click_and_enter(qtbot, model):
    table = PaletteTable(model)
    qtbot.addWidget(table)
    table.resize(500, 160)
    with qtbot.waitExposed(table):
        table.show()
    asked = []
    table.edit_requested.connect(asked.append)
    spot = table.visualRect(model.index(1, NAME)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert model.chosen() == (0,)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked == [0]
    table.setCurrentIndex(model.index(2, NAME))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked == [0, 2]
    assert not table.grab().isNull()


def test_a_code_is_typed_in_its_cell(qtbot, model):
    table = PaletteTable(model)
    qtbot.addWidget(table)
    with qtbot.waitExposed(table):
        table.show()
    table.setCurrentIndex(model.index(2, CODE))
    table.edit(model.index(2, CODE))
    field = table.findChild(QLineEdit)
    field.selectAll()
    with qtbot.waitSignal(model.color_wished) as heard:
        qtbot.keyClicks(field, "#102030")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard.args == [2, (16, 32, 48, 255)]


def test_the_keyboard_keeps_its_place_where_a_colour_went(model):
    model.choose((2,), 2)  # the last in the order of shares
    model.expect(())
    model.set_entries(entries(RED, GREEN, order="share"))
    assert model.chosen() == ()
    assert model.current() == model.entries.order[1]
    model.expect(())
    model.set_entries(Entries())
    assert model.current() == -1
