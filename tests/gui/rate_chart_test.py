"""The chart of the sweep: where files lie, what a click means, and how limits are dragged."""

import dataclasses
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from qt_kmeans.core.curve.rate import METRICS, RatePoint
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.charts.rate_chart import RateChart
from qt_kmeans.gui.charts.rate_paint import series_color
from qt_kmeans.gui.charts.rate_scale import RateScale
from qt_kmeans.gui.looks.theme import apply_theme, current_theme

SHIFT = Qt.KeyboardModifier.ShiftModifier


def file(k, size, score, *, dither="none", psnr=30.0, engine="fast"):
    return RatePoint(Recipe().but(k=k, dither=dither, engine=engine), k, size, psnr, score)


PLAIN = (file(4, 10_000, 10.0), file(16, 30_000, 55.0), file(64, 60_000, 72.0), file(256, 120_000, 80.0))
DITHERED = (file(4, 25_000, 15.0, dither="bayer"), file(64, 90_000, 76.0, dither="bayer"))
FILES = PLAIN + DITHERED


@pytest.fixture
def chart(qtbot):
    apply_theme(QApplication.instance(), "light")
    chart = RateChart()
    qtbot.addWidget(chart)
    chart.resize(360, 300)
    chart.set_points(FILES)
    chart.set_current(PLAIN[2].recipe)
    with qtbot.waitExposed(chart):
        chart.show()
    return chart


def at(chart, point):
    return chart.place(point).toPoint()


def words(chart):
    return chart.accessibleDescription().replace("\u202f", " ")


def drag(qtbot, chart, start, end):
    qtbot.mousePress(chart, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(chart, (start + end) / 2)
    qtbot.mouseMove(chart, end)
    qtbot.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=end)


def test_larger_files_lie_right_and_better_ones_above(chart):
    places = [chart.place(point) for point in PLAIN]
    assert [place.x() for place in places] == sorted(place.x() for place in places)
    assert [place.y() for place in places] == sorted((place.y() for place in places), reverse=True)
    assert all(chart.rect().contains(place.toPoint()) for place in places)


def test_both_curves_have_their_colour(chart):
    image = chart.grab().toImage()
    theme = current_theme()
    for point in (PLAIN[1], DITHERED[1]):
        assert image.pixelColor(at(chart, point)) == QColor(
            series_color(theme, chart.content.series_of(point))
        )


def test_a_click_on_a_mark_adopts_its_file(qtbot, chart):
    with qtbot.waitSignal(chart.adopted) as adopted:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at(chart, DITHERED[1]) + QPoint(4, 3))
    assert adopted.args == [DITHERED[1]]
    with qtbot.assertNotEmitted(chart.adopted):
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at(chart, PLAIN[3]) + QPoint(-20, 40))


def test_the_pointer_tells_a_file_and_the_present_one_is_told_else(qtbot, chart):
    assert words(chart) == "k = 64: 60.0 kB, 72.0"
    qtbot.mouseMove(chart, at(chart, DITHERED[0]))
    assert words(chart) == "k = 4, dithered: 25.0 kB, 15.0"
    qtbot.mouseMove(chart, QPoint(180, 150) if chart.content.pointed is None else QPoint(120, 60))
    qtbot.waitUntil(lambda: words(chart) == "k = 64: 60.0 kB, 72.0")


def test_the_keyboard_goes_from_file_to_file(qtbot, chart):
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.content.pointed == DITHERED[1]
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.content.pointed == PLAIN[3]
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    with qtbot.waitSignal(chart.adopted) as adopted:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert adopted.args == [DITHERED[1]]


def test_the_grips_set_limits_and_take_them_back(qtbot, chart):
    grip = chart.limit_place("max_bytes").toPoint()
    middle = QPoint(round((chart.place(PLAIN[1]).x() + chart.place(PLAIN[2]).x()) / 2), grip.y())
    with qtbot.waitSignal(chart.limits_chosen) as chosen:
        drag(qtbot, chart, grip, middle)
    assert 30_000 < chosen.args[0] < 60_000
    assert chosen.args[1] is None
    assert chart.content.best == PLAIN[1]
    assert words(chart).startswith("Best within the limits: k = 16")
    with qtbot.waitSignal(chart.limits_chosen) as chosen:
        drag(qtbot, chart, chart.limit_place("max_bytes").toPoint(), grip + QPoint(30, 0))
    assert chosen.args == [None, None]
    grip = chart.limit_place("min_quality").toPoint()
    with qtbot.waitSignal(chart.limits_chosen) as chosen:
        drag(qtbot, chart, grip, QPoint(grip.x(), at(chart, DITHERED[1]).y() + 3))
    assert chosen.args[0] is None
    assert 70 < chosen.args[1] < 76
    assert chart.content.best in (PLAIN[2], DITHERED[1])


def test_limits_can_be_set_with_the_keyboard(qtbot, chart):
    for _ in range(12):
        qtbot.keyClick(chart, Qt.Key.Key_Left, SHIFT)
    assert chart.content.max_bytes < 120_000
    qtbot.keyClick(chart, Qt.Key.Key_Up, SHIFT)
    assert chart.content.min_quality is not None
    for _ in range(13):
        qtbot.keyClick(chart, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(chart, Qt.Key.Key_Down, SHIFT)
    assert (chart.content.max_bytes, chart.content.min_quality) == (None, None)


def test_limits_that_nothing_keeps_to_are_said(chart):
    chart.set_limits(11_000, 70.0)
    assert words(chart) == "No file keeps to the limits"
    assert chart.content.best is None


def test_another_unit_drops_a_quality_that_means_nothing_there(chart):
    chart.set_limits(50_000, 70.0)
    chart.set_metric("psnr")
    assert (chart.content.max_bytes, chart.content.min_quality) == (50_000, None)


def test_files_without_a_score_are_left_out_of_that_unit(chart):
    unscored = tuple(dataclasses.replace(point, ssimulacra2=None) for point in PLAIN)
    chart.set_points(unscored, absence="Too small")
    assert chart.content.points == ()
    assert words(chart) == "Too small"
    chart.set_metric("psnr")
    assert chart.content.points == unscored


def test_baselines_are_told_apart_and_never_the_best_or_the_knee(qtbot, chart):
    cheap = tuple(file(k, 5_000 + k, 90.0, engine=engine) for k, engine in ((8, "octree"), (16, "mediancut")))
    before = chart.content
    chart.set_points(FILES + cheap)
    assert (chart.content.knee, chart.content.current) == (before.knee, before.current)
    assert [chart.content.series_of(point) for point in cheap] == ["octree", "mediancut"]
    chart.set_limits(8_000, None)
    assert chart.content.best is None
    qtbot.mouseMove(chart, at(chart, cheap[1]))
    assert words(chart) == "Median cut, k = 16: 5.02 kB, 90.0"
    chart.set_current(cheap[0].recipe)
    assert chart.content.series_of(cheap[0]) == "plain"
    assert chart.content.series_of(PLAIN[0]) == "fast"
    assert not chart.grab().isNull()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("metric", METRICS)
@pytest.mark.parametrize(
    "files",
    [(), PLAIN[:1], FILES, (file(2, 1, 100.0, psnr=math.inf), file(4, 1, -80.0)), (file(2, 70, None),) * 2],
)
def test_whatever_there_is_is_drawn(chart, theme, metric, files):
    apply_theme(QApplication.instance(), theme)
    chart.set_metric(metric)
    chart.set_limits(20_000, 40.0)
    chart.set_points(files, absence="Nothing yet")
    assert not chart.grab().isNull()
    chart.resize(220, 150)
    assert not chart.grab().isNull()


files = st.lists(
    st.builds(file, st.integers(2, 256), st.integers(1, 10**8), st.floats(-100, 100), psnr=st.floats(0, 99)),
    max_size=12,
)


@given(files, st.sampled_from(METRICS))
def test_every_file_is_inside_the_frame_and_places_mean_what_lies_there(points, metric):
    scale = RateScale.around(points, metric, (40.0, 10.0, 340.0, 200.0))
    for point in points:
        x, y = scale.x(point.bytes), scale.y(point.quality(metric))
        assert 40 <= x <= 340
        assert 10 <= y <= 200
        assert scale.size_at(x) == pytest.approx(max(point.bytes, 1), rel=1e-6)
        assert scale.quality_at(y) == pytest.approx(point.quality(metric), abs=1e-6)
    assert 1 <= len(scale.quality_ticks(6)) <= 6
    assert len(scale.size_ticks(5)) <= 5
    assert all(scale.sizes[0] <= size <= scale.sizes[1] for size in scale.size_ticks(5))


def test_infinity_lies_on_the_edge():
    scale = RateScale.around([file(2, 10, 50.0, psnr=math.inf), file(4, 20, 60.0)], "psnr", (0, 0, 100, 100))
    assert scale.y(math.inf) == 0
    assert scale.y(-math.inf) == 100
