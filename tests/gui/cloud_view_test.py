"""The colour space as a person handles it, drawn by NumPy on any platform."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.gui.cloud import prepare_gl
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.hint import Hint
from qt_kmeans.gui.cloud.probe import probe_gl
from qt_kmeans.gui.cloud.spaces import Layout, Shape
from qt_kmeans.gui.cloud.view import CloudView

MakeView = Callable[..., CloudView]
LEFT, RIGHT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton


def cloud_of(*colors: tuple[int, int, int]) -> PointCloud:
    array = np.array(colors, np.uint8).reshape(-1, 3)
    count = len(array)
    return PointCloud(array.astype(np.float32) / 255, array, np.full(count, 1 / count, np.float32))


def random_cloud(count: int = 4000, seed: int = 0) -> PointCloud:
    return cloud_of(*np.random.default_rng(seed).integers(0, 256, (count, 3)).tolist())


def clusters_of(cloud: PointCloud, k: int, seed: int = 1) -> tuple[np.ndarray, ...]:
    """Return labels, centres, palette and shares for some centres in the cube."""
    centers = np.random.default_rng(seed).random((k, 3), dtype=np.float32)
    distances = ((cloud.positions[:, None] - centers) ** 2).sum(axis=2)
    labels = distances.argmin(axis=1).astype(np.uint8)
    palette = np.full((k, 4), 255, np.uint8)
    palette[:, :3] = np.rint(centers * 255)
    shares = np.bincount(labels, minlength=k) / len(labels)
    return labels, centers, palette, shares


def pixels(image: QImage) -> np.ndarray:
    """Return (H, W, 3) red, green, blue of an image."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return rows[:, : image.width(), 2::-1].astype(int)


def place(view: CloudView, red: float, green: float, blue: float) -> tuple[int, int]:
    """Return the pixel in which a colour of 0..1 is drawn."""
    matrix = view.camera.pixel_matrix(view.width(), view.height())
    x, y, depth = matrix @ np.array([red, green, blue, 1.0])
    return int(x / depth), int(y / depth)


@pytest.fixture
def make_view(qtbot: QtBot) -> MakeView:
    def make(renderer: str = "numpy", width: int = 400, height: int = 360) -> CloudView:
        view = CloudView(renderer)
        qtbot.addWidget(view)
        view.resize(width, height)
        with qtbot.waitExposed(view):
            view.show()
        return view

    return make


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


# The hand


def test_a_drag_turns_the_cube(qtbot: QtBot, make_view: MakeView) -> None:
    view = make_view()
    with qtbot.waitSignal(view.view_changed, timeout=1000):
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


# What is shown


def test_an_empty_view_invites(make_view: MakeView) -> None:
    view = make_view()
    hint = view.findChild(Hint)
    assert hint is not None
    assert hint.isVisible()
    assert "No picture" in view.accessibleDescription()
    view.set_cloud(random_cloud(1234))
    assert not hint.isVisible()
    assert "1,234" in view.accessibleDescription() or "1234" in view.accessibleDescription()
    view.set_cloud(None)
    assert hint.isVisible()
    assert view.accessibleName() == "Colour space"


def test_the_red_corner_is_drawn_at_its_place(make_view: MakeView) -> None:
    view = make_view()
    view.set_point_size(6)
    view.set_cloud(cloud_of((255, 0, 0), (200, 200, 40)))
    image = pixels(view.render_image(400, 360))
    x, y = place(view, 1.0, 0.0, 0.0)
    assert image[y, x] == pytest.approx((255, 0, 0), abs=6)  # the corner's own disc is there as well
    x, y = place(view, 200 / 255, 200 / 255, 40 / 255)
    red, green, blue = image[y, x]
    assert red == green > 150
    assert blue < 90  # some fog is in it


def test_points_wear_the_colour_of_their_cluster_when_asked(make_view: MakeView) -> None:
    view = make_view()
    view.set_point_size(8)
    view.set_centroids_visible(False)
    view.set_cloud(cloud_of((60, 120, 180)))
    centers = np.array([[0.9, 0.1, 0.1]], np.float32)
    view.set_clusters(
        np.zeros(1, np.uint8), centers, np.array([[250, 10, 10, 255]], np.uint8), np.array([1.0])
    )
    x, y = place(view, 60 / 255, 120 / 255, 180 / 255)
    assert pixels(view.render_image(400, 360))[y, x, 2] > 110
    view.set_coloring("cluster")
    red, _, blue = pixels(view.render_image(400, 360))[y, x]
    assert red > 150
    assert blue < 60
    view.clear_clusters()
    assert pixels(view.render_image(400, 360))[y, x, 2] > 110
    with pytest.raises(ValueError, match="rainbow"):
        view.set_coloring("rainbow")


def test_morph_gathers_all_points_at_their_centroids(make_view: MakeView) -> None:
    view = make_view()
    cloud = random_cloud()
    empty = pixels(view.render_image(400, 360))
    view.set_centroids_visible(False)
    view.set_cloud(cloud)
    labels, centers, palette, shares = clusters_of(cloud, 7)
    view.set_clusters(labels, centers, palette, shares)

    def far_from_centroids() -> int:
        rows, columns = np.nonzero((pixels(view.render_image(400, 360)) != empty).any(axis=2))
        places = np.array([place(view, *center.tolist()) for center in centers])
        away = np.hypot(columns[:, None] - places[:, 0], rows[:, None] - places[:, 1]).min(axis=1)
        return int(np.count_nonzero(away > 8))

    assert far_from_centroids() > 3000
    view.set_morph(1.0)
    assert far_from_centroids() == 0
    view.set_morph(5.0)  # as far as it goes
    assert far_from_centroids() == 0
    view.set_morph(0.0)
    assert far_from_centroids() > 3000


@pytest.mark.parametrize("k", [1, 2, 17, 256])
def test_any_number_of_clusters_is_drawn(make_view: MakeView, k: int) -> None:
    view = make_view()
    cloud = random_cloud(3000)
    view.set_cloud(cloud)
    without = pixels(view.render_image(400, 360))
    view.set_clusters(*clusters_of(cloud, k))
    assert (pixels(view.render_image(400, 360)) != without).any()
    assert f"{k} cluster" in view.accessibleDescription()
    view.set_centroids_visible(False)
    assert np.array_equal(pixels(view.render_image(400, 360)), without)


def test_labels_of_another_picture_are_refused(make_view: MakeView) -> None:
    view = make_view()
    cloud = random_cloud(100)
    view.set_cloud(cloud)
    view.set_clusters(*clusters_of(cloud, 5))
    before = pixels(view.render_image(200, 200))
    labels, centers, palette, shares = clusters_of(cloud, 5)
    with pytest.raises(ValueError, match="99 labels for a cloud of 100 points"):
        view.set_clusters(labels[:99], centers, palette, shares)
    assert np.array_equal(pixels(view.render_image(200, 200)), before)


def test_another_picture_takes_the_clusters_away(make_view: MakeView) -> None:
    view = make_view()
    first, second = random_cloud(100), random_cloud(50, seed=3)
    view.set_cloud(first)
    view.set_clusters(*clusters_of(first, 5))
    view.set_cloud(second)
    assert "clusters" not in view.accessibleDescription()
    view.set_clusters(*clusters_of(second, 3))
    assert "3 clusters" in view.accessibleDescription()


def test_light_and_dark(make_view: MakeView) -> None:
    view = make_view()
    view.set_theme(True)
    dark = pixels(view.grab().toImage())
    view.set_theme(False)
    light = pixels(view.grab().toImage())
    assert dark[5, 5].max() < 80 < 200 < light[5, 5].min()


@pytest.mark.parametrize(
    ("shape", "said"),
    [(Shape.RGB, "cube"), (Shape.OKLAB, "Oklab"), (Shape.LAB, "CIELAB"), (Shape.HSV, "hue")],
)
def test_a_screen_reader_hears_which_shape_it_is(make_view: MakeView, shape: Shape, said: str) -> None:
    view = make_view()
    view.set_cloud(random_cloud(50))
    view.set_layout(Layout.of(shape))
    assert said in view.accessibleDescription()


# Conduct


class PaintCounter(QObject):
    """Counts how often a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_many_iterations_are_one_frame(qtbot: QtBot, make_view: MakeView) -> None:
    view = make_view()
    cloud = random_cloud()
    view.set_cloud(cloud)
    states = [clusters_of(cloud, 5, seed) for seed in range(10)]
    QApplication.processEvents()
    counter = PaintCounter()
    view._surface.installEventFilter(counter)
    for state in states:
        view.set_clusters(*state)
    qtbot.waitUntil(lambda: counter.count > 0, timeout=2000)
    QApplication.processEvents()
    assert counter.count == 1
    view.set_morph(0.0)
    view.set_theme(view._scene.dark)
    view.set_coloring("own")
    view.set_camera(Camera())
    QApplication.processEvents()
    assert counter.count == 1  # nothing had changed


def test_a_view_of_any_size_can_be_drawn(make_view: MakeView) -> None:
    cloud = random_cloud()
    view = make_view()
    view.set_cloud(cloud)
    view.set_clusters(*clusters_of(cloud, 20))
    for size in ((1, 1), (3, 300), (700, 20), (220, 200)):
        view.resize(*size)
        for distance in (Camera.DISTANCE_MIN, 1.0, Camera.DISTANCE_MAX):
            view.set_camera(Camera(azimuth=123, elevation=-40, distance=distance))
            view.grab()


def test_the_picture_can_be_had_in_any_size(make_view: MakeView) -> None:
    view = make_view(width=300, height=300)
    cloud = random_cloud()
    view.set_cloud(cloud)
    view.set_clusters(*clusters_of(cloud, 20))
    small = pixels(view.render_image(300, 300)).reshape(10, 30, 10, 30, 3).mean(axis=(1, 3))
    large = pixels(view.render_image(900, 900)).reshape(10, 90, 10, 90, 3).mean(axis=(1, 3))
    assert np.abs(small - large).mean() < 3.0
    assert np.array_equal(pixels(view.render_image(300, 300)), pixels(view.grab().toImage()))
    with pytest.raises(ValueError, match="0 x 10"):
        view.render_image(0, 10)


def test_the_picture_can_be_had_without_its_background(make_view: MakeView) -> None:
    view = make_view()
    view.set_cloud(cloud_of((255, 128, 0)))
    clear = view.render_image(400, 360, transparent=True)
    assert clear.hasAlphaChannel()
    assert clear.pixelColor(3, 3).alpha() == 0
    x, y = place(view, 1.0, 128 / 255, 0.0)
    assert clear.pixelColor(x, y).alpha() == 255
    assert not view.render_image(400, 360).hasAlphaChannel()


def test_the_renderer_says_who_it_is(make_view: MakeView) -> None:
    assert make_view("numpy").renderer_name() == "NumPy"
    with pytest.raises(ValueError, match="vulkan"):
        CloudView("vulkan")


@pytest.mark.parametrize("renderer", ["auto", "gl"])
def test_without_opengl_numpy_draws_and_says_why(
    make_view: MakeView, renderer: str, qapp: QApplication
) -> None:
    if qapp.platformName() != "offscreen":
        pytest.skip("this platform has OpenGL")
    view = make_view(renderer)
    assert view.renderer_name() == "NumPy (no OpenGL on the offscreen platform)"
    view.set_cloud(random_cloud())
    assert pixels(view.grab().toImage()).std() > 5


def test_opengl_is_prepared_before_the_application_only(qapp: QApplication) -> None:
    assert qapp.testAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    assert not prepare_gl()
    assert probe_gl() is probe_gl()  # asked once


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
