import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QApplication

from qt_kmeans.gui.languages import speak
from qt_kmeans.gui.looks.axis import spacing, ticks
from qt_kmeans.gui.looks.theme import apply_theme, current_theme
from qt_kmeans.gui.looks.wording import short_text
from qt_kmeans.gui.run.inertia_plot import Bars, InertiaPlot

RUN = (1000.0, 600.0, 450.0, 410.0, 400.0)


@pytest.fixture
def plot(qtbot):
    apply_theme(QApplication.instance(), "light")
    plot = InertiaPlot()
    qtbot.addWidget(plot)
    plot.resize(320, 140)
    plot.set_run(RUN)
    with qtbot.waitExposed(plot):
        plot.show()
    return plot


def test_the_curve_falls_from_left_to_right_inside_the_widget(plot):
    points = [plot.point(step) for step in range(len(RUN))]
    assert [p.x() for p in points] == sorted(p.x() for p in points)
    assert [p.y() for p in points] == sorted(p.y() for p in points)
    assert all(plot.rect().contains(p.toPoint()) for p in points)


def test_the_step_that_is_shown_is_marked(plot):
    plot.set_step(2)
    at = plot.point(2).toPoint()
    assert plot.grab().toImage().pixelColor(at) == QColor(current_theme().text)
    assert "450" in plot.accessibleDescription()


def test_clicks_drags_and_keys_ask_for_steps(qtbot, plot):
    asked = []
    plot.step_requested.connect(asked.append)
    qtbot.mousePress(plot, Qt.MouseButton.LeftButton, pos=plot.point(3).toPoint())
    qtbot.mouseMove(plot, plot.point(1).toPoint())
    qtbot.waitUntil(lambda: asked == [3, 1])
    qtbot.mouseRelease(plot, Qt.MouseButton.LeftButton)
    plot.set_step(0)
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert asked == [3, 1, 1]


@pytest.mark.parametrize("run", [(), (5.0,), (0.0, 0.0), (3.0, 3.0, 3.0), (1e-9, 1e-12), (1e14, 1e3)])
def test_odd_runs_are_drawn_as_well(plot, run):
    plot.set_run(run)
    plot.set_step(len(run) - 1)
    assert not plot.grab().isNull()
    assert plot.step_at(10) == (-1 if not run else 0)


def test_a_place_beyond_the_ends_means_the_end(plot):
    assert plot.step_at(-100) == 0
    assert plot.step_at(QPoint(9999, 0).x()) == len(RUN) - 1


@given(st.floats(-1e12, 1e12), st.floats(1e-9, 1e12), st.integers(1, 12))
def test_ticks_are_round_few_and_inside(low, span, most):
    high = low + span
    if not high > low:
        return
    found = ticks(low, high, most=most)
    assert 1 <= len(found) <= max(most, 1)
    slack = abs(high - low) * 1e-6 + abs(low) * 1e-12
    assert all(low - slack <= value <= high + slack for value in found)


def test_numbers_are_short():
    cases = (0, 7, 12.345, 999, 1234, 999_960, 2_345_678, 5.2e-4, 1e-9, 3.1e9)
    assert [short_text(value) for value in cases] == [
        "0", "7", "12.3", "999", "1.23k", "1M", "2.35M", "5.2e−4", "1e−9", "3.1G"
    ]  # fmt: skip


def test_neighbours_on_an_axis_are_told_apart():
    assert [short_text(value, 0.05e9) for value in (13.6e9, 13.65e9)] == ["13.60G", "13.65G"]
    assert [short_text(value, 20) for value in (0, 20, 980, 1000)] == ["0", "20", "980", "1.00k"]


@given(st.floats(1e-9, 1e12), st.floats(1e-4, 10), st.integers(2, 6))
def test_no_two_labels_of_an_axis_are_the_same(low, span, most):
    levels = ticks(low, low * (1 + span), most=most)
    labels = [short_text(value, spacing(levels)) for value in levels]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("language", "figures"),
    [
        ("de", ["1,23 Tsd", "13,6 Mrd", "\u221240"]),
        ("ar", ["1.23 ألف", "13.6 مليار", "\u221240"]),
    ],
)
def test_numbers_are_those_of_the_language(qapp, language, figures):
    speak(qapp, language)
    said = [short_text(value).strip("\u202a\u202b\u202c") for value in (1234, 13.6e9, -40)]
    speak(qapp, "en")
    assert said == figures


@pytest.mark.parametrize("language", ["en", "de", "ar"])
@pytest.mark.parametrize("width", [150, 220, 400])
def test_no_caption_covers_a_figure_or_another(qapp, qtbot, language, width):
    speak(qapp, language)
    plot = InertiaPlot()
    qtbot.addWidget(plot)
    plot.resize(width, 130)
    plot.set_run((58.04e6, 57.93e6, 57.55e6, 57.54e6), (0, 900, 300, 20))
    metrics = QFontMetricsF(plot._small())
    for step in range(4):
        plot.set_step(step)
        caption, (value, _text) = plot._caption(), plot._value_at_mark()
        assert not caption.intersects(value)
        assert value.right() <= width
        low, high = plot._range()
        frame = plot._frame()
        for level in plot._levels():
            y = frame.bottom() - (level - low) / (high - low) * frame.height()
            assert y - metrics.height() / 2 >= caption.bottom() - 1
    line, words = plot._legend_line(Bars((1.0,) * 4, plot.tr("pixels that change cluster"), "#808080"))
    assert not line.intersects(plot._title())
    assert line.left() > plot._title().right()
    assert words
    speak(qapp, "en")


def test_an_exact_picture_has_nothing_to_cluster(plot):
    plot.set_run(())
    waiting = plot.grab().toImage()
    plot.set_exact(True)
    assert plot.grab().toImage() != waiting
    assert "nothing to cluster" in plot.accessibleDescription()


def test_a_fixed_palette_has_nothing_to_cluster(plot):
    plot.set_run(())
    plot.set_exact(False, fixed=True)
    assert "palette is fixed" in plot.accessibleDescription()
    plot.set_exact(False)
    assert "appears here" in plot.accessibleDescription()


def test_bars_tell_how_many_pixels_changed(plot):
    without = plot.grab().toImage()
    plot.set_run(RUN, (0, 900, 300, 20, 1))
    bar = plot.point(1).toPoint()
    bottom = plot.rect().bottom() - 40
    colors = {plot.grab().toImage().pixelColor(bar.x(), y).name() for y in range(bar.y() + 6, bottom)}
    before = {without.pixelColor(bar.x(), y).name() for y in range(bar.y() + 6, bottom)}
    assert colors != before
    plot.set_run(RUN, (0,) * 5)
    assert plot.grab().toImage() == without


def test_the_bars_are_those_of_the_clusters_that_stand_out(plot):
    plot.set_run(RUN, (0, 90, 40, 10, 0))
    plot.set_step(2)
    plot.set_bars(Bars((500.0, 1500.0, 900.0, 1000.0, 1000.0), "pixels of this cluster", "#c02040"))
    at = plot.point(1).toPoint()
    foot = QPoint(at.x(), plot.height() - 45)
    assert plot.grab().toImage().pixelColor(foot) == QColor("#c02040")
    assert "pixels of this cluster: 900" in plot.accessibleDescription()
    plot.set_bars(None)
    assert plot.grab().toImage().pixelColor(foot) != QColor("#c02040")
    assert "pixels of" not in plot.accessibleDescription()
