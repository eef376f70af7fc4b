"""The words of the chart of the sweep: none covers another, a mark or a figure, wherever the limits are."""

from collections.abc import Iterator
from itertools import combinations, product

import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtWidgets import QApplication

from qt_kmeans.core.curve.rate import RatePoint
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.charts.rate_chart import RateChart
from qt_kmeans.gui.charts.rate_labels import LabelRoom, along
from qt_kmeans.gui.languages import speak

KS = (2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256)
MARK = 3.6  # half of it


def sweep() -> tuple[RatePoint, ...]:
    """Return files as the sweep of a photo has them: two curves that bend, close to each other."""
    return tuple(
        RatePoint(Recipe().but(k=k, dither=dither), k, round(4_000 * k**0.75 * costs), 20.0 + k**0.5, score)
        for dither, costs, gains in (("none", 1.0, 0.0), ("bayer", 1.25, 5.0))
        for k in KS
        for score in (85.0 - 190.0 / k**0.8 + gains,)
    )


@pytest.fixture(params=["en", "ar"])
def chart(request, qtbot, qapp: QApplication) -> Iterator[RateChart]:
    speak(qapp, request.param)
    chart = RateChart()
    qtbot.addWidget(chart)
    chart.set_points(sweep())
    chart.set_current(sweep()[8].recipe)
    yield chart
    speak(qapp, "en")


def limits() -> Iterator[tuple[int | None, float | None]]:
    yield from product((None, 7_000, 41_000, 250_000), (None, -30.0, 62.5, 80.0))


def overlaps(a: QRectF, b: QRectF) -> bool:
    common = a.intersected(b)
    return common.width() > 0.01 and common.height() > 0.01


@pytest.mark.parametrize("size", [(260, 200), (340, 260), (620, 420)])
def test_no_word_covers_another_or_a_mark(chart: RateChart, size: tuple[int, int]) -> None:
    chart.resize(*size)
    for most, least in limits():
        chart.set_limits(most, least)
        labels = chart.labels()
        said = [label for label in labels if label.text[1:2] in ("≤", "≥")]
        assert len(said) == (most is not None) + (least is not None)
        for a, b in combinations(labels, 2):
            assert not overlaps(a.box, b.box), (a.text, b.text, most, least)
        places = [(chart.place(point), point) for point in chart.content.points] if most else []
        for label, (at, point) in product(labels, places):
            mark = QRectF(at.x() - MARK, at.y() - MARK, 2 * MARK, 2 * MARK)
            assert not overlaps(label.box, mark), (label.text, point.k, most, least)


def test_words_stay_in_the_frame_and_figures_apart(chart: RateChart) -> None:
    for width in range(220, 700, 40):
        chart.resize(width, 240)
        chart.set_limits(5_000, -90.0)
        figures = chart.size_figures()
        assert len(figures) > 1
        for a, b in combinations((*chart.labels(), *figures), 2):
            assert not overlaps(a.box, b.box), (a.text, b.text, width)
        assert all(chart.rect().toRectF().contains(label.box) for label in (*chart.labels(), *figures))


def test_round_numbers_are_said_where_there_is_room(chart: RateChart) -> None:
    chart.resize(620, 420)
    assert len(chart.labels()) > 6


def test_a_number_stands_nearest_to_its_own_mark(chart: RateChart) -> None:
    chart.resize(340, 260)
    for most, least in limits():
        chart.set_limits(most, least)
        for label in chart.labels():
            if not label.text.isdecimal():
                continue
            middle = label.box.center()
            near = min(chart.content.points, key=lambda p: (chart.place(p) - middle).manhattanLength())
            assert near.k == int(label.text)


def test_what_must_be_said_stands_where_it_covers_least() -> None:
    mark = QRectF(0, 0, 60, 100)
    room = LabelRoom(QRectF(0, 0, 100, 100), [mark], [])
    boxes = list(along(QLineF(0, 50, 100, 50), 50, 12))
    found = room.take(boxes, needed=True)
    assert found is not None
    assert found.right() == pytest.approx(96)
    assert LabelRoom(QRectF(0, 0, 100, 100), [mark], []).take(boxes) is None


def test_a_curve_is_covered_only_where_there_is_no_better_place() -> None:
    curve = QLineF(0, 5, 100, 5)
    room = LabelRoom(QRectF(0, 0, 100, 100), [], [curve])
    over, clear = QRectF(10, 0, 30, 12), QRectF(10, 40, 30, 12)
    assert room.take([over, clear]) == clear
    assert room.take([over]) == over
    assert room.take([QRectF(QPointF(12, 42), clear.size())]) is None
