"""The strip of swatches: seen, hovered, walked through and chosen from, in whatever order it shows."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from qt_kmeans.gui.looks.theme import apply_theme
from qt_kmeans.gui.looks.tokens import contrast
from qt_kmeans.gui.palette.entries import Entries, entries_of
from qt_kmeans.gui.palette.model import PaletteModel
from qt_kmeans.gui.palette.strip import PaletteStrip
from qt_kmeans.gui.palette.swatch_paint import ink_on

FOUR = np.array([(20, 20, 20, 255), (200, 0, 0, 255), (0, 160, 0, 128), (250, 250, 250, 255)], np.uint8)
SHARES = np.array([0.5, 0.3, 0.15, 0.05])
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def model(qapp):
    model = PaletteModel()
    model.set_entries(entries_of(FOUR, SHARES, order="file"))
    return model


@pytest.fixture
def strip(qtbot, model):
    apply_theme(QApplication.instance(), "dark")
    strip = PaletteStrip(model)
    qtbot.addWidget(strip)
    strip.resize(900, 76)
    with qtbot.waitExposed(strip):
        strip.show()
    strip.activateWindow()
    yield strip
    QToolTip.hideText()


def middle(strip, entry):
    return strip.area_of(entry).center()


def click(qtbot, strip, entry, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, modifiers, middle(strip, entry))


def random_entries(count, **options):
    random = np.random.default_rng(count)
    palette = random.integers(0, 256, (count, 4), np.uint8)
    palette[:, 3] = 255
    weights = random.random(count) ** 4
    return entries_of(palette, weights / weights.sum(), **options)


def test_swatches_are_as_wide_as_their_share_and_in_their_colour(strip):
    widths = [place.width for place in strip.places]
    assert widths == sorted(widths, reverse=True)
    image = strip.grab().toImage()
    corner = QPoint(8, 10)
    for entry in (0, 1, 3):
        place = strip.places[entry]
        assert image.pixelColor(QPoint(place.x, place.y) + corner) == QColor(*FOUR[entry].tolist())
    place = strip.places[2]
    seen = {image.pixelColor(QPoint(place.x + step, place.y) + corner).name() for step in range(12)}
    assert len(seen) == 2  # the checkerboard shows through


@pytest.mark.parametrize("count", [1, 2, 16, 64, 256])
@pytest.mark.parametrize("order", ["file", "hue"])
def test_every_swatch_can_be_hit(strip, model, count, order):
    model.set_entries(random_entries(count, order=order))
    assert [strip.entry_at(middle(strip, entry)) for entry in range(count)] == list(range(count))
    assert strip.entry_at(QPoint(-5, -5)) == -1


def test_another_order_moves_the_swatches(strip, model):
    model.set_entries(entries_of(FOUR, SHARES[::-1], order="share"))
    assert model.entries.order == (3, 2, 1, 0)
    assert strip.area_of(3).x() < strip.area_of(0).x()


def test_hovering_tells_the_colour_and_leaving_tells_none(qtbot, strip):
    heard = []
    strip.color_hovered.connect(heard.append)
    qtbot.mouseMove(strip, middle(strip, 1))
    qtbot.waitUntil(lambda: heard == [1])
    qtbot.mouseMove(strip, middle(strip, 2))
    qtbot.waitUntil(lambda: heard == [1, 2])
    QApplication.sendEvent(strip, QEvent(QEvent.Type.Leave))
    assert heard == [1, 2, -1]


def test_the_tip_tells_name_code_and_share(strip):
    at = middle(strip, 1)
    QApplication.sendEvent(strip, QHelpEvent(QEvent.Type.ToolTip, at, strip.mapToGlobal(at)))
    assert QToolTip.text().splitlines()[0] == "Red"
    assert "#C80000" in QToolTip.text()
    assert "30.0" in QToolTip.text()


def test_clicks_choose_one_more_or_a_run(qtbot, strip, model):
    click(qtbot, strip, 1)
    assert (model.chosen(), model.current()) == ((1,), 1)
    click(qtbot, strip, 3, CTRL)
    assert model.chosen() == (1, 3)
    click(qtbot, strip, 1, CTRL)
    assert model.chosen() == (3,)
    click(qtbot, strip, 0)
    click(qtbot, strip, 2, SHIFT)
    assert model.chosen() == (0, 1, 2)
    click(qtbot, strip, 1, SHIFT)  # from the same end
    assert model.chosen() == (0, 1)


def test_a_right_click_keeps_a_choice_that_it_hits(qtbot, strip, model):
    model.choose((0, 1))
    qtbot.mousePress(strip, Qt.MouseButton.RightButton, pos=middle(strip, 1))
    assert model.chosen() == (0, 1)
    qtbot.mousePress(strip, Qt.MouseButton.RightButton, pos=middle(strip, 3))
    assert model.chosen() == (3,)


def test_the_menu_is_asked_for_at_pointer_and_current_colour(qtbot, strip, model):
    model.choose((2,), 2)
    reason = QContextMenuEvent.Reason
    for why, where in ((reason.Mouse, QPoint(5, 5)), (reason.Keyboard, middle(strip, 2))):
        with qtbot.waitSignal(strip.menu_requested) as heard:
            at = QPoint(5, 5)
            QApplication.sendEvent(strip, QContextMenuEvent(why, at, strip.mapToGlobal(at)))
        assert heard.args == [strip.mapToGlobal(where)]


def test_a_double_click_and_enter_ask_to_edit(qtbot, strip, model):
    with qtbot.waitSignal(strip.edit_requested) as heard:
        qtbot.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=middle(strip, 1))
    assert heard.args == [1]
    model.choose((2,), 2)
    with qtbot.waitSignal(strip.edit_requested) as heard:
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert heard.args == [2]


def test_the_keyboard_walks_and_extends(qtbot, strip, model):
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    assert (model.current(), model.chosen()) == (0, ())
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(strip, key)
    assert (model.current(), model.chosen()) == (1, (1,))
    assert "#C80000" in strip.accessibleDescription()
    qtbot.keyClick(strip, Qt.Key.Key_End, SHIFT)
    assert model.chosen() == (1, 2, 3)
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    assert model.chosen() == (0,)
    qtbot.keyClick(strip, Qt.Key.Key_A, CTRL)
    assert model.chosen() == (0, 1, 2, 3)
    assert "chosen: 4" in strip.accessibleDescription()


def test_up_and_down_go_to_the_neighbouring_row(qtbot, strip, model):
    model.set_entries(random_entries(256))
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(strip, Qt.Key.Key_Down)
    below = strip.places[model.entries.place_of(model.current())]
    assert below.row == 1
    assert abs(below.x - strip.places[0].x) < 40
    qtbot.keyClick(strip, Qt.Key.Key_Up)
    qtbot.keyClick(strip, Qt.Key.Key_Up)
    assert strip.places[model.entries.place_of(model.current())].row == 0


def test_no_palette_is_walked_through_without_harm(qtbot, strip, model):
    model.choose((3,), 3)
    model.set_entries(Entries())
    assert (model.current(), model.chosen(), strip.places) == (-1, (), ())
    strip.grab()
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    click_at = QPoint(20, 20)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=click_at)
    assert model.current() == -1


def test_marks_choices_locks_and_copies_are_seen(strip, model):
    seen = [strip.grab().toImage()]
    strip.mark(2)
    seen.append(strip.grab().toImage())
    strip.mark(-1)
    assert strip.grab().toImage() == seen[0]
    model.choose((1,))
    seen.append(strip.grab().toImage())
    model.choose(())
    strip.flash_copied((1,))
    seen.append(strip.grab().toImage())
    model.set_entries(entries_of(FOUR, SHARES, order="file", locked=("#c80000",)))
    seen.append(strip.grab().toImage())
    assert all(one != other for number, one in enumerate(seen) for other in seen[:number])


@pytest.mark.parametrize("count", [256, 40])
def test_narrow_swatches_show_their_locks(strip, model, count):
    before = strip.grab().toImage()
    model.set_entries(random_entries(count))
    plain = strip.grab().toImage()
    model.set_entries(random_entries(count, locked=[code.lower() for code in model.entries.codes]))
    assert strip.grab().toImage() not in (before, plain)


def test_codes_are_legible_on_every_colour():
    for level in range(0, 256, 15):
        for color in (
            (level, 0, 0),
            (0, level, 0),
            (0, 0, level),
            (level, level, level),
            (level, 255, level),
        ):
            ground = "#" + "".join(f"{channel:02x}" for channel in color)
            assert contrast(ink_on((*color, 255)), ground) >= 4.5


def test_the_pointer_means_what_lies_under_it_now(qtbot, strip, model):
    last = strip.area_of(3).center()
    qtbot.mouseMove(strip, last)
    heard = []
    strip.color_hovered.connect(heard.append)
    model.set_entries(entries_of(FOUR[:2], SHARES[:2], order="file"))
    assert heard[-1] == strip.entry_at(last) == strip._hovered
    qtbot.mouseMove(strip, strip.area_of(0).center())
    assert strip._hovered == 0
