"""Blink, onion skin, difference and A against B; the lens, the pixel grid, what lies under clear pixels."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from qt_kmeans.core.scoring.difference import difference
from qt_kmeans.core.scoring.error_scale import heat_colors
from qt_kmeans.core.showing.frames import Picture
from qt_kmeans.gui.compare.lens import Lens
from qt_kmeans.gui.compare.view import CompareView
from qt_kmeans.gui.compare.viewport import Rect
from qt_kmeans.gui.looks.theme import apply_theme

RED, BLUE, GREEN, CLEAR = 0xFFFF0000, 0xFF0000FF, 0xFF00FF00, 0x00000000
HALF_RED = 0x80800000  # premultiplied


def picture(pixels):
    pixels = np.asarray(pixels, np.uint32)
    pixels.setflags(write=False)
    height, width = pixels.shape
    return Picture(width, height, (pixels,), opaque=bool((pixels >> 24 == 255).all()))


def plain(width, height, color):
    return picture(np.full((height, width), color, np.uint32))


def checked(width, height):
    rows, columns = np.mgrid[:height, :width]
    return picture(np.where((rows + columns) % 2, 0xFFFFFFFF, 0xFF000000))


@pytest.fixture
def view(qtbot):
    apply_theme(QApplication.instance(), "dark")
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(842, 440)
    with qtbot.waitExposed(view):
        view.show()
    view.set_pictures(plain(400, 400, RED), plain(400, 400, BLUE))
    return view


def color_at(view, x, y):
    return view.grab().toImage().pixelColor(x, y).name()


def test_landscapes_stand_one_above_the_other(view):
    view.resize(500, 620)
    view.set_pictures(plain(800, 300, RED), plain(800, 300, BLUE))
    assert color_at(view, 250, 150) == "#ff0000"
    assert color_at(view, 250, 470) == "#0000ff"
    upper, lower = view.panes()
    assert lower.top() > upper.bottom()


def test_a_place_in_the_lower_pane_is_the_same_place(qtbot, view):
    view.resize(500, 620)
    view.set_pictures(plain(800, 300, RED), plain(800, 300, BLUE))
    heard = []
    view.pixel_hovered.connect(heard.append)
    upper, lower = view.panes()
    for pane in (upper, lower):
        qtbot.mouseMove(view, pane.topLeft() + QPoint(5, 5))
        heard.clear()
        qtbot.mouseMove(view, pane.center())
        qtbot.waitUntil(lambda: heard and heard[-1] is not None)
    assert heard[-1] == view.viewport.pixel_at((upper.center().x(), upper.center().y()))


def test_blink_shows_one_and_then_the_other_in_place(view):
    view.set_mode("blink")
    assert color_at(view, 421, 200) == "#0000ff"
    view.blinker.flip()
    assert color_at(view, 421, 200) == "#ff0000"


def test_blink_runs_only_while_it_is_seen(view):
    view.set_mode("blink")
    assert view.blinker._clock.isActive()
    view.hide()
    assert not view.blinker._clock.isActive()
    view.show()
    assert view.blinker._clock.isActive()
    view.set_mode("swipe")
    assert not view.blinker._clock.isActive()


@pytest.mark.parametrize("share", [0.0, 0.25, 1.0])
def test_onion_skin_mixes(view, share):
    view.set_mode("onion")
    view.set_opacity(share)
    mixed = QColor(color_at(view, 421, 200))
    assert mixed.blue() == pytest.approx(255 * share, abs=2)
    assert mixed.red() == pytest.approx(255 * (1 - share), abs=2)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.5, 1.0])
@pytest.mark.parametrize("alpha", [0x00, 0x80, 0xE0, 0xFF])  # above the half their sum is more than whole
def test_onion_skin_of_clear_pictures_counts_the_ground_once(view, share, alpha):
    both = np.full((400, 400), alpha << 24 | alpha << 16, np.uint32)
    both[:10, :10] = HALF_RED  # the picture is translucent whatever its middle
    view.set_backdrop("white")
    view.set_pictures(picture(both), picture(both.copy()))
    view.set_mode("onion")
    view.set_opacity(share)
    mixed = QColor(color_at(view, 421, 200))
    assert (mixed.red(), mixed.green()) == (pytest.approx(255, abs=2), pytest.approx(255 - alpha, abs=2))


def test_difference_shows_errors_as_heat(view):
    original, result = np.full((40, 40), RED, np.uint32), np.full((40, 40), RED, np.uint32)
    result[:, 20:] = BLUE
    pictures = picture(original), picture(result)
    view.set_pictures(*pictures)
    view.set_mode("difference")
    view.set_grid(False)
    view.set_difference(difference(*pictures), 8.0)
    none, most = (f"#{color & 0xFFFFFF:06x}" for color in heat_colors(np.array([0.0, 1.0])))
    assert color_at(view, 400, 200) == none
    assert color_at(view, 440, 200) == most
    view.set_difference(difference(*pictures), 100.0)  # less amplified
    assert color_at(view, 440, 200) not in (none, most)
    view.set_peek(True)
    assert color_at(view, 440, 200) == "#ff0000"


def test_regions_are_framed_on_the_map_only(view):
    pictures = plain(400, 400, RED), plain(400, 400, BLUE)
    view.set_mode("difference")
    view.set_difference(difference(*pictures), 8.0)
    before = view.grab().toImage()
    view.set_areas((Rect(100, 100, 50, 50),), 0)
    framed = view.grab().toImage()
    assert framed != before
    view.set_mode("onion")
    onion = view.grab().toImage()
    view.set_areas((), -1)
    assert view.grab().toImage() == onion


def test_an_area_is_shown_in_the_middle_and_back_again(view):
    view.set_pictures(plain(3000, 2000, RED), plain(3000, 2000, BLUE))
    view.set_mode("difference")
    fit = view.zoom
    view.show_area(Rect(2000, 500, 120, 80))
    assert view.viewport.to_pane((2060, 540)) == pytest.approx((421, 220), abs=1)
    assert view.zoom > fit
    view.zoom_back()
    assert view.zoom == fit
    assert view.fits
    view.zoom_back()
    assert view.viewport.to_pane((2060, 540)) == pytest.approx((421, 220), abs=1)


def test_a_difference_that_does_not_exist_yet_is_waited_for(view, monkeypatch):
    painted = []
    monkeypatch.setattr(
        "qt_kmeans.gui.compare.scene.paint_pill",
        lambda _painter, _corner, label, caption, _font, **_side: painted.append(label),
    )
    view.set_mode("difference")
    view.grab()
    assert painted == ["Measuring…"]
    assert QColor(color_at(view, 421, 200)).red() < 200
    painted.clear()
    view.set_pictures(plain(400, 400, RED), None)
    view.grab()
    assert painted == ["No result yet"]


def test_another_result_can_stand_for_the_original_but_not_in_a_peek(view):
    view.set_pictures(plain(400, 400, RED), plain(400, 400, BLUE), plain(400, 400, GREEN))
    assert color_at(view, 200, 200) == "#00ff00"
    assert color_at(view, 602, 200) == "#0000ff"
    view.set_peek(True)
    assert color_at(view, 200, 200) == color_at(view, 602, 200) == "#ff0000"


def test_clear_pixels_lie_on_any_colour(view):
    view.set_pictures(plain(400, 400, CLEAR), plain(400, 400, CLEAR))
    for backdrop in ("black", "white", "#12ab90"):
        view.set_backdrop(backdrop)
        assert color_at(view, 200, 200) == QColor(backdrop).name()


def test_the_pixel_grid_begins_at_800_percent(view):
    view.set_pictures(checked(60, 60), checked(60, 60))
    view.set_mode("swipe")
    for zoom, seen in ((7.9, {"#000000", "#ffffff"}), (8.0, None), (16.0, None)):
        view.set_zoom(zoom)
        image = view.grab().toImage()
        colors = {image.pixelColor(x, 300).name() for x in range(250, 400)}
        assert (colors == {"#000000", "#ffffff"}) == (seen is not None)
    view.set_grid(False)
    image = view.grab().toImage()
    assert {image.pixelColor(x, 300).name() for x in range(250, 400)} == {"#000000", "#ffffff"}


def test_the_grid_lies_between_the_pixels(view):
    view.set_pictures(plain(60, 60, 0xFFFFFFFF), plain(60, 60, 0xFFFFFFFF))
    view.set_mode("onion")
    view.set_zoom(10.0)
    image, rect = view.grab().toImage(), view.viewport.rect
    lines = [x for x in range(200, 300) if image.pixelColor(x, int(rect.y) + 303).name() != "#ffffff"]
    assert lines == [x for x in range(200, 300) if (x - round(rect.x)) % 10 == 0]


def test_the_grid_ends_with_the_picture(view):
    view.set_pictures(plain(24, 16, 0xFFFFFFFF), plain(24, 16, 0xFFFFFFFF))
    view.set_mode("onion")
    view.set_zoom(14.0)
    image, rect = view.grab().toImage(), view.viewport.rect
    beyond_x, beyond_y = round(rect.x + rect.width + 14), round(rect.y + rect.height + 14)
    ground = image.pixelColor(beyond_x + 5, beyond_y + 5)
    column = {image.pixelColor(beyond_x, y).name() for y in range(round(rect.y), beyond_y)}
    row = {image.pixelColor(x, beyond_y).name() for x in range(round(rect.x), beyond_x)}
    assert column == row == {ground.name()}


def lens_of(view):
    return view.findChild(Lens)


def test_the_lens_follows_the_pointer_and_shows_both(qtbot, view):
    view.set_lens(True)
    view.set_mode("swipe")
    lens = lens_of(view)
    qtbot.mouseMove(view, QPoint(200, 150))
    qtbot.mouseMove(view, QPoint(300, 200))
    qtbot.waitUntil(lambda: lens.x() > 300)
    assert lens.isVisible()
    image = lens.grab().toImage()
    assert image.pixelColor(40, 41).name() == "#ff0000"
    assert image.pixelColor(lens.width() - 40, 41).name() == "#0000ff"
    view.set_lens(False)
    assert not lens.isVisible()


def test_the_lens_never_covers_the_pointer_nor_leaves_the_view(qtbot, view):
    view.set_lens(True)
    view.set_mode("onion")
    view.set_zoom(3.0)
    lens = lens_of(view)
    for x, y in ((2, 2), (840, 2), (2, 438), (840, 438), (421, 220)):
        qtbot.mouseMove(view, QPoint(400, 210))
        qtbot.mouseMove(view, QPoint(x, y))
        qtbot.waitUntil(
            lambda x=x, y=y: view._pointer is not None and view._pointer.toPoint() == QPoint(x, y)
        )
        assert view.rect().contains(lens.geometry())
        assert not lens.geometry().contains(x, y)


def test_the_lens_stands_in_the_middle_for_those_without_a_mouse(qtbot, view):
    view.set_lens(True)
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(lambda: lens_of(view).isVisible())
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert lens_of(view).isVisible()
    view.clearFocus()
    assert not lens_of(view).isVisible()
    view.setFocus()
    view.set_pictures(None, None)
    assert not lens_of(view).isVisible()


def test_the_lens_enlarges_pixels_and_marks_the_one_it_is_about(qtbot, view):
    pixels = np.full((400, 400), 0xFFFFFFFF, np.uint32)
    pixels[200, 200] = RED
    view.set_pictures(picture(pixels), picture(pixels))
    view.set_mode("onion")
    view.set_lens(True)
    view.set_zoom(1.0)
    rect = view.viewport.rect
    qtbot.mouseMove(view, QPoint(20, 20))
    qtbot.mouseMove(view, QPoint(round(rect.x) + 200, round(rect.y) + 200))
    lens = lens_of(view)
    qtbot.waitUntil(lambda: view._pixel == (200, 200))
    image = lens.grab().toImage()
    assert image.pixelColor(3 + 68, 3 + 68).name() == "#ff0000"
    assert image.pixelColor(3 + 48, 3 + 48).hslSaturation() == 0


def test_keys_zoom_back(qtbot, view):
    view.set_pictures(plain(3000, 2000, RED), plain(3000, 2000, BLUE))
    fit = view.zoom
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    view.zoom_back()
    assert view.zoom == fit


def test_a_new_picture_has_no_earlier_zoom(view):
    view.set_zoom(3.0)
    view.set_pictures(plain(300, 200, RED), None)
    zoom = view.zoom
    view.zoom_back()
    assert view.zoom == zoom
