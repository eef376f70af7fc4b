"""Naming, picking and lighting: what the pointer means in the colour space, and what then stands out."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.highlight import lit_by, mark_discs, nearest_point
from qt_kmeans.gui.cloud.look import DARK
from qt_kmeans.gui.cloud.picking import Hit, hit_at, inside
from qt_kmeans.gui.cloud.scene import Clusters, Scene
from qt_kmeans.gui.cloud.view import CloudView

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
SIZE = 400
MakeView = Callable[[], CloudView]


def cloud_of(*colors: tuple[int, int, int]) -> PointCloud:
    array = np.array(colors, np.uint8)
    weights = np.full(len(array), 1 / len(array), np.float32)
    return PointCloud(array.astype(np.float32) / 255, array, weights)


def clusters_of(cloud: PointCloud, labels: list[int], palette: list[tuple[int, int, int]]) -> Clusters:
    colors = np.full((len(palette), 4), 255, np.uint8)
    colors[:, :3] = palette
    shares = np.full(len(palette), 1 / len(palette))
    return Clusters(np.array(labels, np.uint8), colors[:, :3].astype(np.float32) / 255, colors, shares)


CLOUD = cloud_of((220, 30, 30), (30, 220, 30), (30, 30, 220), (180, 70, 70))
CLUSTERS = clusters_of(CLOUD, [0, 1, 2, 0], [(200, 50, 50), (20, 240, 20), (20, 20, 240)])
SCENE = Scene(cloud=CLOUD, clusters=CLUSTERS)


def seen(place: np.ndarray) -> QPoint:
    x, y, depth = Camera().pixel_matrix(SIZE, SIZE) @ np.append(place, 1.0)
    return QPoint(round(x / depth), round(y / depth))


def hit(scene: Scene, place: QPoint) -> Hit | None:
    return hit_at(scene, Camera(), place.x(), place.y(), width=SIZE, height=SIZE)


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return rows[:, : image.width(), 2::-1].astype(int)


@pytest.fixture
def view(qtbot: QtBot) -> CloudView:
    made = CloudView("numpy")
    qtbot.addWidget(made)
    made.resize(SIZE, SIZE)
    with qtbot.waitExposed(made):
        made.show()
    made.set_theme(True)
    made.set_cloud(CLOUD)
    made.set_clusters(CLUSTERS.labels, CLUSTERS.centers, CLUSTERS.palette, CLUSTERS.shares)
    return made


# What the pointer means


@pytest.mark.parametrize("point", range(3))
def test_a_point_is_named_with_its_cluster(point: int) -> None:
    scene = Scene(cloud=CLOUD, clusters=CLUSTERS, centroids_visible=False)
    assert hit(scene, seen(CLOUD.positions[point])) == Hit(int(CLUSTERS.labels[point]), point)


@pytest.mark.parametrize("entry", range(3))
def test_a_centroid_is_meant_before_its_points(entry: int) -> None:
    assert hit(SCENE, seen(CLUSTERS.centers[entry])) == Hit(entry)


def test_empty_space_means_nothing() -> None:
    assert hit(SCENE, QPoint(3, 3)) is None
    assert hit(Scene(), QPoint(200, 200)) is None


def test_points_without_clusters_have_no_entry() -> None:
    assert hit(Scene(cloud=CLOUD), seen(CLOUD.positions[1])) == Hit(-1, 1)


def test_the_foremost_of_two_points_is_meant() -> None:
    eye, front = Camera().eye(), np.array([0.5, 0.6, 0.5])
    line = np.stack([eye + (front - eye) * 1.2, front]).astype(np.float32)  # one exactly behind the other
    cloud = PointCloud(line, np.zeros((2, 3), np.uint8), np.full(2, 0.5, np.float32))
    assert hit(Scene(cloud=cloud), seen(line[0])) == Hit(-1, 1)


def test_gathered_points_are_meant_where_they_are_seen() -> None:
    scene = Scene(cloud=CLOUD, clusters=CLUSTERS, centroids_visible=False, morph=1.0)
    found = hit(scene, seen(CLUSTERS.centers[1]))
    assert found == Hit(1, 1)


@given(st.integers(0, 1 << 24), st.integers(1, 300))
def test_the_most_like_colour_is_found(seed: int, count: int) -> None:
    rng = np.random.default_rng(seed)
    cloud = cloud_of(*rng.integers(0, 256, (count, 3)).tolist())
    wanted = tuple(rng.integers(0, 256, 3).tolist())
    away = np.sqrt(((cloud.colors.astype(float) - wanted) ** 2).sum(axis=1))
    assert away[nearest_point(cloud, wanted)] == away.min()


# A line around points


def test_a_lasso_takes_what_is_inside() -> None:
    at = seen(CLOUD.positions[1])
    square = [QPointF(at.x() + dx, at.y() + dy) for dx, dy in ((-9, -9), (9, -9), (9, 9), (-9, 9))]
    chosen = inside(SCENE, Camera(), square, width=SIZE, height=SIZE)
    assert chosen.tolist() == [False, True, False, False]


def test_a_lasso_around_everything_and_around_nothing() -> None:
    corners = [QPointF(0, 0), QPointF(SIZE, 0), QPointF(SIZE, SIZE), QPointF(0, SIZE)]
    assert inside(SCENE, Camera(), corners, width=SIZE, height=SIZE).all()
    assert not inside(SCENE, Camera(), corners[:1], width=SIZE, height=SIZE).any()


# What stands out


def test_a_cluster_lights_its_points_and_its_centroid() -> None:
    lit = lit_by(CLUSTERS, {0}, None)
    assert lit is not None
    assert lit.points.tolist() == [True, False, False, True]
    assert lit.entries.tolist() == [True, False, False]


@pytest.mark.parametrize("entries", [(), {-1}, {3, 200}])
def test_what_is_no_entry_lights_nothing(entries: set[int]) -> None:
    assert lit_by(CLUSTERS, entries, None) is None
    assert lit_by(None, {0}, None) is None


def test_selected_points_are_lit_with_their_centroids() -> None:
    lit = lit_by(CLUSTERS, {0}, np.array([False, True, True, False]))
    assert lit is not None
    assert lit.points.tolist() == [False, True, True, False]
    assert lit.entries.tolist() == [False, True, True]


def test_a_light_of_another_picture_cannot_exist(view: CloudView) -> None:
    with pytest.raises(ValueError, match="3 selected or not of a cloud of 4 points"):
        view.set_spotlight(selected=np.ones(3, np.bool_))


def test_the_rest_is_dimmed_and_stands_back(view: CloudView) -> None:
    view.set_centroids_visible(False)
    view.set_point_size(8)

    def shown(point: int) -> np.ndarray:
        at = seen(CLOUD.positions[point])
        return pixels(view.render_image(SIZE, SIZE))[at.y(), at.x()]

    plain = [shown(point) for point in range(3)]
    view.set_spotlight(frozenset({1}))
    assert np.abs(shown(1) - plain[1]).max() < 20
    assert shown(0)[0] < plain[0][0] - 80
    assert shown(2)[2] < plain[2][2] - 80
    view.set_spotlight()
    assert all(np.array_equal(shown(point), plain[point]) for point in range(3))


def test_what_is_lit_is_never_hidden(view: CloudView) -> None:
    camera = Camera()
    eye, front = camera.eye(), np.array([0.5, 0.6, 0.5])
    line = np.stack([eye + (front - eye) * 1.2, front]).astype(np.float32)
    cloud = PointCloud(line, np.array([[255, 0, 0], [0, 0, 255]], np.uint8), np.full(2, 0.5, np.float32))
    view.set_cloud(cloud)
    view.set_point_size(8)
    at = seen(front)
    assert pixels(view.render_image(SIZE, SIZE))[at.y(), at.x(), 2] > 150
    view.set_spotlight(selected=np.array([True, False]))
    assert pixels(view.render_image(SIZE, SIZE))[at.y(), at.x(), 0] > 150


def test_the_light_stays_on_its_cluster_through_the_steps(view: CloudView) -> None:
    view.set_spotlight(frozenset({2}))
    moved = np.array([0, 2, 2, 0], np.uint8)
    view.set_clusters(moved, CLUSTERS.centers, CLUSTERS.palette, CLUSTERS.shares)
    assert view._scene.lit.points.tolist() == [False, True, True, False]
    view.clear_clusters()
    assert view._scene.lit is None


def test_marks_ring_a_point_and_its_centroid() -> None:
    none = mark_discs(SCENE, Camera(), DARK, width=SIZE, height=SIZE)
    assert len(none) == 0
    marked = Scene(cloud=CLOUD, clusters=CLUSTERS, marked_point=1, marked_entry=2)
    discs = mark_discs(marked, Camera(), DARK, width=SIZE, height=SIZE)
    assert [tuple(color[:3]) for color in discs["color"][-2:].tolist()] == [(30, 220, 30), (20, 20, 240)]
    assert len(discs) == 4  # a line with its dark edge, and the two
    gone = Scene(cloud=CLOUD, clusters=CLUSTERS, marked_point=99, marked_entry=77)
    assert len(mark_discs(gone, Camera(), DARK, width=SIZE, height=SIZE)) == 0


# With the hand


def test_hovering_names_and_tells(qtbot: QtBot, view: CloudView) -> None:
    told: list[Hit | None] = []
    view.hovered.connect(told.append)
    qtbot.mouseMove(view, seen(CLUSTERS.centers[1]))
    assert "#14F014" in view._tag.text
    assert "Cluster 2 of 3, 33.3" in view._tag.text
    view.set_centroids_visible(False)
    qtbot.mouseMove(view, seen(CLOUD.positions[2]))
    assert view._tag.text.startswith("#1E1EDC → #1414F0\nCluster 3 of 3")
    view.set_clusters(CLUSTERS.labels, CLUSTERS.centers, CLUSTERS.palette[::-1].copy(), CLUSTERS.shares)
    assert "#1414F0" not in view._tag.text  # a pointer that rests is told what is there now
    view.clear_clusters()
    assert view._tag.text == "#1E1EDC"
    qtbot.mouseMove(view, QPoint(4, 4))
    assert view._tag.text == ""
    assert told == [Hit(1), Hit(2, 2), Hit(-1, 2), None]


def test_a_click_picks_and_a_drag_does_not(qtbot: QtBot, view: CloudView) -> None:
    picks: list[int] = []
    view.picked.connect(picks.append)
    qtbot.mouseClick(view, LEFT, NONE, seen(CLUSTERS.centers[2]))
    qtbot.mouseClick(view, LEFT, NONE, QPoint(4, 4))
    assert picks == [2, -1]
    start = seen(CLUSTERS.centers[2])
    qtbot.mousePress(view, LEFT, NONE, start)
    qtbot.mouseMove(view, start + QPoint(60, 0))
    qtbot.mouseRelease(view, LEFT, NONE, start + QPoint(60, 0))
    assert picks == [2, -1]
    assert view.camera != Camera()


def test_the_keyboard_walks_through_the_clusters(qtbot: QtBot, view: CloudView) -> None:
    picks: list[int] = []
    view.picked.connect(picks.append)
    view.picked.connect(lambda entry: view.set_spotlight(frozenset({entry})))
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp):
        qtbot.keyClick(view, key)
    assert picks == [0, 1, 0, 2]
    assert "Isolated: #1414F0" in view.accessibleDescription()


def test_shift_and_a_drag_draw_a_lasso(qtbot: QtBot, view: CloudView) -> None:
    lines: list[np.ndarray] = []
    view.lassoed.connect(lines.append)
    at, camera = seen(CLOUD.positions[1]), view.camera
    ways = [QPoint(-12, -12), QPoint(12, -12), QPoint(12, 12), QPoint(-12, 12)]
    qtbot.mousePress(view, LEFT, SHIFT, at + ways[0])
    for way in ways[1:]:
        qtbot.mouseMove(view, at + way)
        assert view._lasso.isVisible()
        view.grab()
    qtbot.mouseRelease(view, LEFT, SHIFT, at + ways[-1])
    assert not view._lasso.isVisible()
    assert [line.tolist() for line in lines] == [[False, True, False, False]]
    assert view.camera == camera


def carry(qtbot: QtBot, view: CloudView, start: QPoint, *ways: QPoint) -> list[tuple[str, object]]:
    """Press Ctrl and the button at a place, go some ways, and return what is told."""
    told: list[tuple[str, object]] = []
    view.centroid_taken.connect(lambda entry: told.append(("taken", entry)))
    view.centroid_moved.connect(lambda color: told.append(("moved", color)))
    view.centroid_left.connect(lambda stays: told.append(("left", stays)))
    for place in (start - QPoint(2, 2), start):  # where the pointer is already, it does not move
        qtbot.mouseMove(view, place)
    qtbot.mousePress(view, LEFT, Qt.KeyboardModifier.ControlModifier, start)
    for way in ways:
        qtbot.mouseMove(view, start + way)
    return told


def test_ctrl_and_a_drag_carry_a_centroid(qtbot: QtBot, view: CloudView) -> None:
    start, camera = seen(CLUSTERS.centers[1]), view.camera
    told = carry(qtbot, view, start, QPoint(4, 0), QPoint(-15, 30))
    assert view._tag.text == "#{:02X}{:02X}{:02X}".format(*told[-1][1])
    end = start + QPoint(-15, 30)
    qtbot.mouseRelease(view, LEFT, Qt.KeyboardModifier.ControlModifier, end)
    assert told[0] == ("taken", 1)
    assert told[-1] == ("left", True)
    color = np.array(told[-2][1]) / 255
    assert np.hypot(*(np.array([seen(color).x(), seen(color).y()]) - (end.x(), end.y()))) < 4
    assert view.camera == camera
    assert view._tag.text == ""


def test_escape_puts_a_centroid_back(qtbot: QtBot, view: CloudView) -> None:
    start = seen(CLUSTERS.centers[1])
    told = carry(qtbot, view, start, QPoint(30, 25))
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view, LEFT, Qt.KeyboardModifier.ControlModifier, start)
    assert [name for name, _ in told] == ["taken", "moved", "left"]
    assert told[-1] == ("left", False)


def test_ctrl_beside_a_centroid_moves_the_view(qtbot: QtBot, view: CloudView) -> None:
    told = carry(qtbot, view, QPoint(5, 5), QPoint(40, 5))
    qtbot.mouseRelease(view, LEFT, Qt.KeyboardModifier.ControlModifier, QPoint(45, 10))
    assert told == []
    assert view.camera != Camera()


def test_a_hidden_view_forgets_its_lasso(qtbot: QtBot, view: CloudView) -> None:
    qtbot.mousePress(view, LEFT, SHIFT, QPoint(50, 50))
    view.hide()
    assert not view._lasso.active


def test_the_tag_keeps_inside_the_view(view: CloudView) -> None:
    for at in (QPoint(0, 0), QPoint(SIZE - 1, SIZE - 1), QPoint(SIZE - 1, 0)):
        view._tag.say((1, 2, 3), ("a longer line of text", "another"), at=at, room=view.size())
        assert view.rect().contains(view._tag.geometry())
        assert not view._tag.grab().isNull()
