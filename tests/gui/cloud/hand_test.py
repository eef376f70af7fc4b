"""The colour space is turned, moved and zoomed by hand and by keys."""

import numpy as np
import pytest
from clouds import MakeView, cloud_of, pixels, place
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.view import CloudView

LEFT, RIGHT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton


def drag(
    qtbot: QtBot,
    view: CloudView,
    way: QPoint,
    button: Qt.MouseButton = LEFT,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    start = view.rect().center()
    qtbot.mousePress(view, button, modifier, start)
    # A move that is sent without its modifiers would not be the one a person makes.
    for share in (0.5, 1.0):
        position = QPointF(start) + QPointF(way) * share
        event = _mouse_move(view, position, button, modifier)
        QApplication.sendEvent(view, event)
    qtbot.mouseRelease(view, button, modifier, start + way)


def _mouse_move(
    view: CloudView, position: QPointF, button: Qt.MouseButton, modifier: Qt.KeyboardModifier
) -> QEvent:
    from PySide6.QtGui import QMouseEvent

    place = view.mapToGlobal(position)
    return QMouseEvent(QEvent.Type.MouseMove, position, place, Qt.MouseButton.NoButton, button, modifier)


def wheel(view: CloudView, delta: int) -> None:
    middle = QPointF(view.rect().center())
    event = QWheelEvent(
        middle,
        view.mapToGlobal(middle),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_a_drag_turns_the_cube(qtbot: QtBot, make_view: MakeView) -> None:
    view = make_view()
    with qtbot.waitSignal(view.view_changed):
        drag(qtbot, view, QPoint(40, -30))
    home = Camera()
    assert view.camera.azimuth == pytest.approx(home.azimuth - 16.0)
    assert view.camera.elevation == pytest.approx(home.elevation - 12.0)
    assert (view.camera.center, view.camera.distance) == (home.center, home.distance)


@pytest.mark.parametrize(
    ("button", "modifier"),
    [
        (RIGHT, Qt.KeyboardModifier.NoModifier),
        (MIDDLE, Qt.KeyboardModifier.NoModifier),
        (LEFT, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_other_drags_move_the_cube(
    qtbot: QtBot, make_view: MakeView, button: Qt.MouseButton, modifier: Qt.KeyboardModifier
) -> None:
    view = make_view()
    x, y = place(view, 0.5, 0.5, 0.5)
    drag(qtbot, view, QPoint(30, 20), button, modifier)
    assert view.camera.azimuth == Camera().azimuth
    moved = place(view, 0.5, 0.5, 0.5)
    assert moved == pytest.approx((x + 30, y + 20), abs=1)


def test_the_hand_is_shown_and_let_go(qtbot: QtBot, make_view: MakeView) -> None:
    view = make_view()
    assert view.cursor().shape() == Qt.CursorShape.OpenHandCursor
    qtbot.mousePress(view, LEFT)
    assert view.cursor().shape() == Qt.CursorShape.ClosedHandCursor
    qtbot.mouseRelease(view, LEFT)
    assert view.cursor().shape() == Qt.CursorShape.OpenHandCursor
    before = view.camera
    qtbot.mouseMove(view, QPoint(5, 5))
    assert view.camera is before


def test_no_menu_opens_under_the_right_button(make_view: MakeView) -> None:
    assert make_view().contextMenuPolicy() == Qt.ContextMenuPolicy.PreventContextMenu


def test_the_wheel_zooms(make_view: MakeView) -> None:
    view = make_view()
    wheel(view, 120)
    nearer = view.camera.distance
    assert nearer == pytest.approx(Camera().distance / 1.2)
    wheel(view, -240)
    assert view.camera.distance == pytest.approx(nearer * 1.44)


def test_a_double_click_resets(qtbot: QtBot, make_view: MakeView) -> None:
    view = make_view()
    view.set_camera(Camera(azimuth=10, elevation=-50, distance=1.5, center=(0.1, 0.2, 0.3)))
    qtbot.mouseDClick(view, LEFT)
    qtbot.waitUntil(lambda: view.camera == Camera())


@pytest.mark.parametrize("key", [Qt.Key.Key_R, Qt.Key.Key_Home])
def test_keys_turn_zoom_and_reset(qtbot: QtBot, make_view: MakeView, key: Qt.Key) -> None:
    view = make_view()
    seen = [view.camera]
    for pressed in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        qtbot.keyClick(view, pressed)
        assert view.camera != seen[-1]
        seen.append(view.camera)
    qtbot.keyClick(view, key)
    qtbot.waitUntil(lambda: view.camera == Camera())


def test_buttons_of_the_window_zoom_and_reset(make_view: MakeView) -> None:
    view = make_view()
    view.zoom_in()
    assert view.camera.distance < Camera().distance
    view.zoom_out()
    view.zoom_out()
    assert view.camera.distance > Camera().distance
    view.reset_view()
    assert view.camera == Camera()


def test_the_keyboard_is_shown_when_it_came_by_tab(make_view: MakeView) -> None:
    view = make_view()
    assert view.focusPolicy() == Qt.FocusPolicy.StrongFocus
    plain = pixels(view.grab().toImage())
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    framed = pixels(view.grab().toImage())
    assert (plain != framed)[180, 2].any()
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert np.array_equal(pixels(view.grab().toImage()), plain)


def test_where_it_points_at_nothing_it_says_how_to_choose_colours(qtbot: QtBot, make_view: MakeView) -> None:
    view = make_view()

    def rest(at: QPoint) -> str:
        QToolTip.hideText()
        QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
        return QToolTip.text() if QToolTip.isVisible() else ""

    assert rest(QPoint(3, 3)) == ""  # there is nothing to choose
    view.set_cloud(cloud_of((255, 0, 0)))
    assert "Shift" in rest(QPoint(3, 3))
    QToolTip.hideText()
