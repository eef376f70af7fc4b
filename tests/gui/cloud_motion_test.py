"""Movements end where they should, jump there when motion is not wanted, and stop under the hand."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.gestures import VIEWS, view_of
from qt_kmeans.gui.cloud.motion import SHAPE_MS
from qt_kmeans.gui.cloud.spaces import CUBE, Layout, Shape
from qt_kmeans.gui.cloud.view import CloudView

cameras = st.builds(
    Camera,
    azimuth=st.floats(0.0, 359.0),
    elevation=st.floats(-80.0, 80.0),
    distance=st.floats(0.6, 6.0),
    center=st.tuples(*[st.floats(0.2, 0.8)] * 3),
)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[CloudView]:
    made = CloudView("numpy")
    qtbot.addWidget(made)
    made.resize(300, 300)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.motion.stop()


# Shapes


def test_a_shape_is_reached_by_way_of_mixtures(qtbot: QtBot, view: CloudView) -> None:
    seen: list[Layout] = []
    set_layout = view.set_layout
    view.set_layout = lambda layout: (seen.append(layout), set_layout(layout))  # type: ignore[method-assign]
    view.motion.to_shape(Shape.OKLAB)
    view.motion._morphing.pause()  # a busy machine would go the whole way in one step
    for share in (0.25, 0.5, 0.75):
        view.motion._morphing.setCurrentTime(round(share * SHAPE_MS))
    shares = [layout.share(Shape.OKLAB) for layout in seen]
    assert shares == sorted(shares)
    assert [share for share in shares if 0.0 < share < 1.0][-2] == pytest.approx(0.5)
    view.motion._morphing.resume()
    qtbot.waitUntil(lambda: view.shown_layout == Layout.of(Shape.OKLAB))


def test_another_shape_on_the_way_leads_there(qtbot: QtBot, view: CloudView) -> None:
    view.motion.to_shape(Shape.OKLAB)
    qtbot.waitUntil(lambda: view.shown_layout != CUBE)
    view.motion.to_shape(Shape.HSV)
    qtbot.waitUntil(lambda: view.shown_layout == Layout.of(Shape.HSV))


def test_without_motion_everything_is_there_at_once(view: CloudView) -> None:
    view.motion.animate = False
    view.motion.to_shape(Shape.LAB)
    assert view.shown_layout == Layout.of(Shape.LAB)
    view.motion.to_camera(VIEWS["top"])
    assert view.camera == VIEWS["top"]


def test_a_hidden_view_does_not_keep_moving(view: CloudView) -> None:
    view.motion.set_rotating(True)
    view.hide()
    view.motion.to_shape(Shape.HSV)
    assert view.shown_layout == Layout.of(Shape.HSV)
    assert not view.motion.rotating


# Cameras


@given(cameras, cameras, st.floats(0, 1))
def test_the_way_to_a_camera_is_the_shorter_one(here: Camera, there: Camera, share: float) -> None:
    turn = (there.azimuth - here.azimuth + 180) % 360 - 180
    between = here.toward(there, share)
    gone = (between.azimuth - here.azimuth + 180 + 1e-9) % 360 - 180
    assert abs(gone) <= abs(turn) + 1e-6
    assert min(here.distance, there.distance) - 1e-9 <= between.distance
    assert here.toward(there, 1.0) == there


@given(cameras, st.floats(50, 350), st.floats(50, 250), st.floats(0.8, 1.25))
def test_zooming_keeps_what_is_under_the_pointer(camera: Camera, x: float, y: float, factor: float) -> None:
    size = {"width": 400.0, "height": 300.0}
    right, up, _ = camera.axes()
    step = camera.distance / camera.focal_length(**size)
    under = np.array(camera.center) + right * (x - 200) * step - up * (y - 150) * step
    nearer = camera.zoomed_at(factor, x=x, y=y, **size)
    if np.any(np.abs(np.array(nearer.center) - 0.5) >= 0.999):
        return  # stopped at the limit
    across, down, depth = nearer.pixel_matrix(**size) @ np.append(under, 1.0)
    assert (across / depth, down / depth) == pytest.approx((x, y), abs=0.01)
    assert nearer.distance == pytest.approx(camera.distance / factor)


@given(cameras, st.floats(-80, 80), st.floats(-80, 80))
def test_what_is_carried_stays_under_the_pointer(camera: Camera, right: float, down: float) -> None:
    place = np.array([0.4, 0.6, 0.5])

    def seen(at: np.ndarray) -> np.ndarray:
        x, y, depth = camera.pixel_matrix(400, 300) @ np.append(at, 1.0)
        return np.array([x / depth, y / depth, depth])

    before = seen(place)
    if before[2] < 0.1:
        return  # behind the eye
    after = seen(camera.carried(place, right=right, down=down, width=400, height=300))
    assert after - before == pytest.approx((right, down, 0), abs=1e-3)


def test_the_standard_views_look_along_the_axes() -> None:
    toward = {name: camera.axes()[2] for name, camera in VIEWS.items()}
    assert toward["front"] == pytest.approx((0, 0, -1), abs=1e-9)
    assert toward["side"] == pytest.approx((-1, 0, 0), abs=1e-9)
    assert toward["top"][1] > 0.999
    assert np.abs(toward["isometric"]) == pytest.approx([3**-0.5] * 3, abs=1e-4)


@pytest.mark.parametrize(("key", "name"), [("1", "front"), ("2", "side"), ("3", "top"), ("4", "isometric")])
def test_digits_lead_to_the_standard_views(qtbot: QtBot, view: CloudView, key: str, name: str) -> None:
    qtbot.keyClicks(view, key)
    qtbot.waitUntil(lambda: view.camera == VIEWS[name])
    assert view_of(ord(key)) == VIEWS[name]


def test_the_view_keeps_the_keys_that_mean_something_here(view: CloudView) -> None:
    none, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    for key, modifier, kept in (
        (Qt.Key.Key_0, none, True),
        (Qt.Key.Key_0, control, False),
        (Qt.Key.Key_P, none, False),
    ):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
        event.ignore()
        QApplication.sendEvent(view, event)
        assert event.isAccepted() == kept


# Rotation


def test_it_turns_until_it_is_touched(qtbot: QtBot, view: CloudView) -> None:
    told: list[bool] = []
    view.motion.rotating_changed.connect(told.append)
    view.motion.set_rotating(True)
    before = view.camera
    qtbot.waitUntil(lambda: view.camera.azimuth != before.azimuth)
    assert view.camera.elevation == before.elevation
    qtbot.mousePress(view, Qt.MouseButton.LeftButton)
    assert told == [True, False]
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton)


def test_wheel_and_keys_touch_as_well(qtbot: QtBot, view: CloudView) -> None:
    middle = QPointF(view.rect().center())
    wheel = QWheelEvent(
        middle, view.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    for touch in (lambda: QApplication.sendEvent(view, wheel), lambda: qtbot.keyClick(view, Qt.Key.Key_Left)):
        view.motion.set_rotating(True)
        touch()
        assert not view.motion.rotating
