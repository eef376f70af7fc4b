import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication

from qt_kmeans.core.showing.frames import Picture
from qt_kmeans.gui.compare.swipe import SwipeHandle
from qt_kmeans.gui.compare.view import CompareView
from qt_kmeans.gui.looks.qimage import wrap
from qt_kmeans.gui.looks.theme import apply_theme, current_theme

RED, BLUE, CLEAR = 0xFFFF0000, 0xFF0000FF, 0x00000000


def plain(width, height, color, *, reduce=1):
    levels = []
    w, h = width // reduce, height // reduce
    while True:
        level = np.full((h, w), color, np.uint32)
        level.setflags(write=False)
        levels.append(level)
        if min(w, h) <= 8:
            break
        w, h = w // 2, h // 2
    return Picture(width=width, height=height, levels=tuple(levels), opaque=color >> 24 == 255)


def checked(width, height):
    """Return a picture in which every pixel differs from its neighbours."""
    rows, columns = np.mgrid[:height, :width]
    pixels = np.where((rows + columns) % 2, 0xFFFFFFFF, 0xFF000000).astype(np.uint32)
    return Picture(width=width, height=height, levels=(pixels,), opaque=True)


@pytest.fixture
def view(qtbot):
    apply_theme(QApplication.instance(), "dark")
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(842, 440)
    with qtbot.waitExposed(view):
        view.show()
    return view


def color_at(view, x, y):
    return view.grab().toImage().pixelColor(x, y).name()


def wheel(view, x, y, turn):
    at = QPointF(x, y)
    event = QWheelEvent(
        at,
        view.mapToGlobal(at),
        QPoint(0, 0),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
    return event


def drag(qtbot, widget, start, end, button=Qt.MouseButton.LeftButton):
    qtbot.mousePress(widget, button, pos=start)
    qtbot.mouseMove(widget, end)
    qtbot.mouseRelease(widget, button, pos=end)


def test_side_by_side_shows_the_original_left_and_the_result_right(view):
    view.set_pictures(plain(400, 400, RED), plain(400, 400, BLUE))
    assert color_at(view, 200, 200) == "#ff0000"
    assert color_at(view, 602, 200) == "#0000ff"


def test_the_divider_never_cuts_a_label(view, monkeypatch):
    painted = []
    monkeypatch.setattr(
        "qt_kmeans.gui.compare.scene.paint_pill",
        lambda _painter, _corner, label, caption, _font, **_side: painted.append((label, caption)),
    )

    def labels(divider):
        view.set_divider(divider)
        painted.clear()
        view.grab()
        return painted

    view.set_pictures(plain(400, 400, RED), plain(400, 400, BLUE))
    view.set_captions("120 kB", "9 kB")
    view.set_mode("swipe")
    assert labels(0.5) == [("Original", "120 kB"), ("Compressed", "9 kB")]
    assert labels(0.02) == [("Compressed", "9 kB")]
    assert labels(0.13) == [("Original", ""), ("Compressed", "9 kB")]
    assert labels(0.98) == [("Original", "120 kB")]


def test_swipe_divides_the_same_place_at_the_handle(view):
    view.set_pictures(plain(400, 400, RED), plain(400, 400, BLUE))
    view.set_mode("swipe")
    view.set_divider(0.5)
    assert color_at(view, 370, 100) == "#ff0000"
    assert color_at(view, 440, 100) == "#0000ff"
    view.set_divider(0.6)
    assert color_at(view, 440, 100) == "#ff0000"


def test_peek_shows_the_original_everywhere_as_long_as_it_lasts(view):
    view.set_pictures(plain(400, 400, RED), plain(400, 400, BLUE))
    view.set_peek(True)
    assert color_at(view, 602, 200) == "#ff0000"
    view.set_peek(False)
    assert color_at(view, 602, 200) == "#0000ff"


def test_the_reduced_preview_fills_the_same_rectangle(view):
    view.set_pictures(plain(400, 400, RED), plain(400, 400, BLUE, reduce=4))
    image = view.grab().toImage()
    for y in (30, 200, 410):
        assert image.pixelColor(602, y).name() == "#0000ff"
    left, right = view.panes()
    edge = int(view.viewport.rect.x) + 1
    for pane, color in ((left, "#ff0000"), (right, "#0000ff")):
        assert image.pixelColor(pane.x() + edge, 200).name() == color
        assert image.pixelColor(pane.x() + edge - 3, 200).name() == current_theme().backdrop


def test_empty_panes_show_the_backdrop(view):
    view.set_pictures(None, None)
    assert color_at(view, 200, 200) == current_theme().backdrop
    view.set_pictures(plain(400, 400, RED), None)
    assert color_at(view, 200, 200) == "#ff0000"
    faded = QColor(color_at(view, 602, 200))
    assert faded.red() > QColor(current_theme().backdrop).red()
    assert faded.red() < 160


def test_transparency_lies_on_the_chosen_backdrop(view):
    view.set_pictures(plain(400, 400, CLEAR), plain(400, 400, CLEAR))
    image = view.grab().toImage()
    seen = {image.pixelColor(100 + step, 200).name() for step in range(32)}
    assert seen == set(current_theme().checker)
    view.set_backdrop("black")
    assert color_at(view, 200, 200) == "#000000"
    view.set_backdrop("white")
    assert color_at(view, 200, 200) == "#ffffff"


def test_pixels_are_shown_exactly_at_100_percent_and_as_squares_from_200(view):
    view.set_pictures(checked(300, 300), checked(300, 300))
    view.actual_size()
    image = view.grab().toImage()
    row = [image.pixelColor(180 + x, 200).name() for x in range(10)]
    assert row in (["#000000", "#ffffff"] * 5, ["#ffffff", "#000000"] * 5)
    view.set_zoom(3.0)
    image = view.grab().toImage()
    assert {image.pixelColor(x, 200).name() for x in range(100, 200)} == {"#000000", "#ffffff"}


def test_the_wheel_zooms_to_the_pointer_and_rests_at_100_percent(qtbot, view):
    view.set_pictures(plain(3000, 2000, RED), None)
    with qtbot.waitSignal(view.zoom_changed):
        assert wheel(view, 120, 160, 480).isAccepted()
    place = view.viewport.to_image((120, 160))
    wheel(view, 120, 160, 120)
    assert view.viewport.to_image((120, 160)) == pytest.approx(place, abs=4)
    zooms = []
    for _ in range(12):
        wheel(view, 120, 160, 120)
        zooms.append(view.zoom)
    assert 1.0 in zooms
    for _ in range(40):
        wheel(view, 120, 160, -120)
        zooms.append(view.zoom)
    assert view.viewport.fit_zoom in zooms
    assert view.zoom == view.viewport.min_zoom


def test_the_wheel_means_the_same_place_in_both_panes(view):
    view.set_pictures(plain(3000, 2000, RED), plain(3000, 2000, BLUE))
    wheel(view, 100, 200, 480)
    left = view.viewport
    view.fit()
    wheel(view, view.panes()[1].x() + 100, 200, 480)
    assert view.viewport == left


def test_the_wheel_over_the_handle_zooms_as_well(view):
    view.set_pictures(plain(3000, 2000, RED), plain(3000, 2000, BLUE))
    view.set_mode("swipe")
    before = view.zoom
    handle = view.findChild(SwipeHandle)
    assert not wheel(handle, 20, 100, 120).isAccepted()
    at = handle.mapTo(view, QPoint(20, 100))
    wheel(view, at.x(), at.y(), 120)
    assert view.zoom > before


def test_dragging_pans_by_as_much_and_not_beyond_the_edge(qtbot, view):
    view.set_pictures(plain(3000, 2000, RED), plain(3000, 2000, BLUE))
    view.actual_size()
    before = view.viewport.rect
    drag(qtbot, view, QPoint(200, 200), QPoint(170, 220))
    assert view.viewport.rect.x == before.x - 30
    assert view.viewport.rect.y == before.y + 20
    drag(qtbot, view, QPoint(0, 0), QPoint(9000, 9000), Qt.MouseButton.MiddleButton)
    assert view.viewport.rect[:2] == (0, 0)


def test_a_click_is_no_drag_and_tells_its_pixel(qtbot, view):
    view.set_pictures(plain(3000, 2000, RED), plain(3000, 2000, BLUE))
    view.actual_size()
    heard = []
    view.pixel_clicked.connect(heard.append)
    pixel = view.viewport.pixel_at((150, 120))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(150, 120))
    assert heard == [pixel]
    drag(qtbot, view, QPoint(150, 120), QPoint(190, 120))
    qtbot.mouseClick(view, Qt.MouseButton.MiddleButton, pos=QPoint(150, 120))
    assert heard == [pixel]


def test_the_hand_shows_when_there_is_something_to_pan(qtbot, view):
    view.set_pictures(plain(3000, 2000, RED), None)
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor
    view.actual_size()
    assert view.cursor().shape() == Qt.CursorShape.OpenHandCursor
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert view.cursor().shape() == Qt.CursorShape.ClosedHandCursor
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))


def test_a_double_click_switches_between_fit_and_100_percent(qtbot, view):
    view.set_pictures(plain(3000, 2000, RED), None)
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(100, 200))
    assert view.zoom == 1.0
    assert not view.fits
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(100, 200))
    assert view.fits


def test_keys_pan_and_zoom(qtbot, view):
    view.set_pictures(plain(3000, 2000, RED), None)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom > view.viewport.fit_zoom
    view.actual_size()
    before = view.viewport.rect
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.viewport.rect.x < before.x
    assert view.viewport.rect.y < before.y
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom < 1.0


def test_a_pinch_on_the_touchpad_zooms(view):
    view.set_pictures(plain(3000, 2000, RED), None)
    before = view.zoom
    at = QPointF(100, 200)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        view.mapToGlobal(at),
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(view, event)
    assert view.zoom == pytest.approx(before * 1.25)


def test_zoom_and_place_stay_when_the_result_is_replaced(qtbot, view):
    original = plain(3000, 2000, RED)
    view.set_pictures(original, plain(3000, 2000, BLUE, reduce=4))
    view.set_zoom(2.0)
    drag(qtbot, view, QPoint(200, 200), QPoint(150, 180))
    before = view.viewport
    view.set_pictures(original, plain(3000, 2000, BLUE))
    assert view.viewport == before
    view.set_pictures(plain(300, 200, RED), None)
    assert view.fits


def test_hovering_tells_the_pixel_in_either_pane(qtbot, view):
    view.set_pictures(plain(400, 400, RED), plain(400, 400, BLUE))
    heard = []
    view.pixel_hovered.connect(heard.append)
    rect = view.viewport.rect
    for pane in view.panes():
        place = QPointF(rect.x + 10.25 * view.viewport.scale, rect.y + 20.25 * view.viewport.scale)
        qtbot.mouseMove(view, (QPointF(pane.topLeft()) + place).toPoint())
        qtbot.waitUntil(lambda: heard[-1:] == [(10, 20)])
        qtbot.mouseMove(view, pane.topLeft() + QPoint(2, 2))
        qtbot.waitUntil(lambda: heard[-1:] == [None])
    qtbot.mouseMove(view, QPoint(200, 200))
    qtbot.waitUntil(lambda: heard[-1] is not None)
    view.set_pictures(None, None)
    assert heard[-1] is None


def test_the_other_pane_shows_the_place_under_the_pointer(qtbot, view):
    view.set_pictures(plain(400, 400, RED), plain(400, 400, BLUE))
    qtbot.mouseMove(view, QPoint(150, 150))
    qtbot.mouseMove(view, QPoint(200, 200))
    x = 200 + view.panes()[1].x()
    qtbot.waitUntil(lambda: color_at(view, x + 7, 200) != "#0000ff")
    assert color_at(view, 207, 200) == "#ff0000"
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert color_at(view, x + 7, 200) == "#0000ff"


def test_the_handle_follows_the_hand_and_keeps_hold_of_its_grip(qtbot, view):
    view.set_pictures(plain(400, 400, RED), plain(400, 400, BLUE))
    view.set_mode("swipe")
    handle = view.findChild(SwipeHandle)
    assert handle.isVisible()
    grip = QPoint(handle.width() // 2 + 3, 200)
    drag(qtbot, handle, grip, grip + QPoint(80, 0))
    assert handle.line == pytest.approx(421 + 80, abs=1)
    drag(qtbot, handle, grip, grip + QPoint(4000, 0))
    assert view.divider == 1.0
    assert handle.geometry().right() - 22 <= view.width()


def test_the_handle_listens_to_keys_and_double_clicks(qtbot, view):
    view.set_pictures(plain(400, 400, RED), plain(400, 400, BLUE))
    view.set_mode("swipe")
    handle = view.findChild(SwipeHandle)
    qtbot.keyClick(handle, Qt.Key.Key_Right)
    assert view.divider > 0.5
    qtbot.keyClick(handle, Qt.Key.Key_Home)
    assert view.divider == 0.0
    stops = []
    for _ in range(4):
        qtbot.mouseDClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(handle.width() // 2, 200))
        stops.append(view.divider)
    assert stops == [0.5, 1.0, 0.0, 0.5]


def test_the_handle_is_there_only_when_there_is_something_to_divide(view):
    handle = view.findChild(SwipeHandle)
    view.set_mode("swipe")
    view.set_pictures(plain(400, 400, RED), None)
    assert not handle.isVisible()
    view.set_pictures(plain(400, 400, RED), plain(400, 400, BLUE))
    assert handle.isVisible()
    view.set_mode("side-by-side")
    assert not handle.isVisible()


def test_views_have_names_and_the_handle_is_a_slider(view):
    view.set_pictures(plain(400, 400, RED), plain(400, 400, BLUE))
    view.actual_size()
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name)
    assert "100%" in interface.text(QAccessible.Text.Description).replace(" ", "")
    handle = QAccessible.queryAccessibleInterface(view.findChild(SwipeHandle))
    assert handle.role() == QAccessible.Role.Slider
    assert handle.text(QAccessible.Text.Name)


def test_impossible_choices_are_refused(view):
    with pytest.raises(ValueError, match="side-by-side"):
        view.set_mode("diagonal")
    with pytest.raises(ValueError, match="checker"):
        view.set_backdrop("plaid pattern")


def test_wrapping_a_level_copies_nothing():
    pixels = np.full((3, 5), RED, np.uint32)
    image = wrap(pixels, opaque=True)
    assert (image.width(), image.height(), image.bytesPerLine()) == (5, 3, 20)
    assert image.format() == QImage.Format.Format_RGB32
    pixels[1, 2] = BLUE
    assert image.pixelColor(2, 1).name() == "#0000ff"
    assert wrap(pixels, opaque=False).format() == QImage.Format.Format_ARGB32_Premultiplied
    with pytest.raises(ValueError, match="gap"):
        wrap(pixels[:, ::2], opaque=True)
