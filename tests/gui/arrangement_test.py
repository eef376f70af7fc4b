"""Where pictures stand in each way of comparing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QRectF, QSize

from qt_kmeans.gui.compare.arrangement import GAP, MODES, Layer, panes, parts
from qt_kmeans.gui.compare.viewport import Viewport

sides = st.integers(1, 3000)


def view_of(width, height, ratio=1.0):
    return Viewport(image=(width, height), margin=12, ratio=ratio)


@given(st.tuples(sides, sides), st.tuples(sides, sides), st.sampled_from([1.0, 1.5, 2.0]))
def test_two_panes_are_equal_apart_and_show_the_picture_as_large_as_they_can(size, image, ratio):
    view = view_of(*image, ratio)
    first, second = panes("side-by-side", QSize(*size), view)
    assert first.size() == second.size()
    if min(size) > 2 * GAP:
        whole = QRect(0, 0, *size)
        assert whole.contains(first)
        assert whole.contains(second)
        assert not first.intersects(second)
    taken = view.with_pane((first.width(), first.height())).fit_zoom
    width, height = max((size[0] - GAP) // 2, 1), max((size[1] - GAP) // 2, 1)
    for other in ((width, size[1]), (size[0], height)):
        assert view.with_pane(other).fit_zoom <= taken


def test_landscapes_are_stacked_and_portraits_stand_side_by_side():
    size = QSize(800, 700)
    first, second = panes("side-by-side", size, view_of(3000, 1500))
    assert (first.left(), second.left()) == (0, 0)
    assert second.top() > first.bottom()
    first, second = panes("side-by-side", size, view_of(1500, 3000))
    assert (first.top(), second.top()) == (0, 0)
    assert second.left() > first.right()


@pytest.mark.parametrize("mode", [mode for mode in MODES if mode != "side-by-side"])
def test_every_other_way_has_one_pane(mode):
    assert panes(mode, QSize(300, 200), view_of(30, 20)) == (QRect(0, 0, 300, 200),)


def layers(mode, *, turned=True):
    places = panes(mode, QSize(300, 200), view_of(30, 20))
    return [part.layer for part in parts(mode, places, line=100.0, turned=turned)]


def test_what_each_way_shows():
    assert layers("side-by-side") == layers("swipe") == [Layer.BEFORE, Layer.AFTER]
    assert layers("blink") == [Layer.AFTER]
    assert layers("blink", turned=False) == [Layer.BEFORE]
    assert layers("onion") == [Layer.BLEND]
    assert layers("difference") == [Layer.ERRORS]


def test_the_swipe_divides_one_pane_at_its_line():
    places = panes("swipe", QSize(300, 200), view_of(30, 20))
    before, after = parts("swipe", places, line=100.0, turned=True)
    assert before.pane == after.pane == places[0]
    assert before.clip == QRectF(0, 0, 100, 200)
    assert after.clip == QRectF(100, 0, 200, 200)
