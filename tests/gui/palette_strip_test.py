import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from qt_kmeans.gui.palette_strip import PaletteStrip
from qt_kmeans.gui.swatch_paint import ink_on
from qt_kmeans.gui.theme import apply_theme
from qt_kmeans.gui.tokens import contrast

FOUR = np.array([(20, 20, 20, 255), (200, 0, 0, 255), (0, 160, 0, 128), (250, 250, 250, 255)], np.uint8)
SHARES = np.array([0.5, 0.3, 0.15, 0.05])


@pytest.fixture
def strip(qtbot):
    apply_theme(QApplication.instance(), "dark")
    strip = PaletteStrip()
    qtbot.addWidget(strip)
    strip.resize(900, 76)
    strip.set_palette(FOUR, SHARES)
    strip.show()
    qtbot.waitExposed(strip)
    strip.activateWindow()
    QGuiApplication.clipboard().clear()
    yield strip
    QToolTip.hideText()


def middle(strip, index):
    place = strip.places[index]
    return QPoint(place.x + 2 + place.width // 2, place.y + 2 + place.height // 2)


def random_palette(count):
    random = np.random.default_rng(count)
    palette = random.integers(0, 256, (count, 4), np.uint8)
    palette[:, 3] = 255
    weights = random.random(count) ** 4
    return palette, weights / weights.sum()


def test_swatches_are_as_wide_as_their_share_and_in_their_colour(strip):
    widths = [place.width for place in strip.places]
    assert widths == sorted(widths, reverse=True)
    image = strip.grab().toImage()
    corner = QPoint(8, 10)
    for index in (0, 1, 3):
        place = strip.places[index]
        assert image.pixelColor(QPoint(place.x, place.y) + corner) == QColor(*FOUR[index].tolist())
    place = strip.places[2]
    seen = {image.pixelColor(QPoint(place.x + step, place.y) + corner).name() for step in range(12)}
    assert len(seen) == 2  # the checkerboard shows through


@pytest.mark.parametrize("count", [1, 2, 16, 64, 256])
def test_every_swatch_can_be_hit(strip, count):
    strip.set_palette(*random_palette(count))
    assert [strip.index_at(middle(strip, index)) for index in range(count)] == list(range(count))
    assert strip.index_at(QPoint(-5, -5)) == -1


def test_hovering_tells_the_colour_and_leaving_tells_none(qtbot, strip):
    heard = []
    strip.color_hovered.connect(heard.append)
    qtbot.mouseMove(strip, middle(strip, 1))
    qtbot.waitUntil(lambda: heard == [1])
    qtbot.mouseMove(strip, middle(strip, 2))
    qtbot.waitUntil(lambda: heard == [1, 2])
    QApplication.sendEvent(strip, QEvent(QEvent.Type.Leave))
    assert heard == [1, 2, -1]


def test_the_tip_names_code_and_share(strip):
    at = middle(strip, 1)
    QApplication.sendEvent(strip, QHelpEvent(QEvent.Type.ToolTip, at, strip.mapToGlobal(at)))
    assert "#C80000" in QToolTip.text()
    assert "30" in QToolTip.text()


def test_a_click_copies_the_code_and_says_so_for_a_while(qtbot, strip):
    before = strip.grab().toImage()
    with qtbot.waitSignal(strip.color_activated) as signal:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=middle(strip, 1))
    assert signal.args == [1]
    assert QGuiApplication.clipboard().text() == "#C80000"
    assert strip.grab().toImage() != before
    qtbot.waitUntil(lambda: strip._copied == -1, timeout=4000)


def test_a_press_that_slips_off_copies_nothing(qtbot, strip):
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=middle(strip, 1))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=middle(strip, 2))
    assert QGuiApplication.clipboard().text() == ""


def test_codes_of_transparent_colours_carry_their_opacity(qtbot, strip):
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=middle(strip, 2))
    assert QGuiApplication.clipboard().text() == "#00A00080"


def test_the_keyboard_walks_and_enter_copies(qtbot, strip):
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    assert strip.current == 0
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert strip.current == 1
    assert "#C80000" in strip.accessibleDescription()
    with qtbot.waitSignal(strip.color_activated) as signal:
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert signal.args == [1]
    qtbot.keyClick(strip, Qt.Key.Key_End)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.current == 3
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    assert strip.current == 0


def test_up_and_down_go_to_the_neighbouring_row(qtbot, strip):
    strip.set_palette(*random_palette(256))
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(strip, Qt.Key.Key_Down)
    below = strip.places[strip.current]
    assert below.row == 1
    assert abs(below.x - strip.places[0].x) < 40
    qtbot.keyClick(strip, Qt.Key.Key_Up)
    qtbot.keyClick(strip, Qt.Key.Key_Up)
    assert strip.places[strip.current].row == 0


def test_the_menu_offers_the_ways_to_copy(strip):
    menu = strip.context_menu(1)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts[:2] == ["Copy #C80000", "Copy rgb(200, 0, 0)"]
    menu.actions()[1].trigger()
    assert QGuiApplication.clipboard().text() == "rgb(200, 0, 0)"
    menu.actions()[-1].trigger()
    assert QGuiApplication.clipboard().text().split("\n") == ["#141414", "#C80000", "#00A00080", "#FAFAFA"]
    menu.deleteLater()


def test_a_smaller_palette_forgets_what_is_gone(qtbot, strip):
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(strip, Qt.Key.Key_End)
    heard = []
    strip.color_hovered.connect(heard.append)
    qtbot.mouseMove(strip, middle(strip, 3))
    qtbot.waitUntil(lambda: heard == [3])
    strip.set_palette(FOUR[:2], SHARES[:2])
    assert strip.current == 1
    assert heard[:2] == [3, 1]
    strip.set_palette(None, None)
    assert strip.current == -1
    assert strip.places == ()
    strip.grab()
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.current == -1


def test_without_shares_all_are_equally_wide(strip):
    strip.set_palette(FOUR, None)
    assert len({place.width // 2 for place in strip.places}) == 1


def test_a_mark_from_elsewhere_is_seen(strip):
    before = strip.grab().toImage()
    strip.mark(2)
    assert strip.grab().toImage() != before
    strip.mark(-1)
    assert strip.grab().toImage() == before


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
