import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qt_kmeans.gui.compare.viewport import MAX_ZOOM, STEPS, Rect, Viewport, source_rect

sizes = st.tuples(st.integers(1, 8000), st.integers(1, 8000))
panes = st.tuples(st.integers(20, 3000), st.integers(20, 3000))
ratios = st.sampled_from((1.0, 1.25, 1.5, 2.0))
zooms = st.floats(0.005, 80)
moves = st.floats(-5000, 5000)


def fitted(image, pane, ratio=1.0, margin=12.0):
    return Viewport(margin=margin).with_pane(pane, ratio=ratio).with_image(image)


@given(sizes, panes, ratios)
def test_a_fitted_picture_lies_whole_and_centred_in_its_pane(image, pane, ratio):
    rect = fitted(image, pane, ratio).rect
    slack = 1.0 / ratio
    assert rect.x >= -slack
    assert rect.y >= -slack
    assert rect.x + rect.width <= pane[0] + slack
    assert rect.y + rect.height <= pane[1] + slack
    assert abs(rect.x + rect.width / 2 - pane[0] / 2) <= slack
    assert abs(rect.y + rect.height / 2 - pane[1] / 2) <= slack


def test_fit_enlarges_small_pictures_by_whole_factors_only():
    assert fitted((100, 50), (480, 480), margin=0).zoom == 4.0
    assert fitted((300, 300), (480, 480), margin=0).zoom == 1.0
    assert fitted((960, 480), (480, 480), margin=0).zoom == 0.5


def test_fit_gives_up_its_margin_for_100_percent():
    assert fitted((476, 300), (480, 480), margin=12).zoom == 1.0
    assert fitted((481, 300), (480, 480), margin=12).zoom == pytest.approx(456 / 481)


def test_fit_shows_small_pictures_on_dense_screens_as_large_as_elsewhere():
    assert fitted((300, 300), (480, 480), ratio=2.0, margin=0).zoom == 3.0
    assert fitted((400, 400), (480, 480), ratio=2.0, margin=0).zoom == 2.0
    assert fitted((600, 600), (480, 480), ratio=2.0, margin=0).zoom == pytest.approx(1.6)
    assert fitted((400, 400), (480, 480), ratio=1.5, margin=0).zoom == 1.5


@given(sizes, panes, ratios, zooms, moves, moves)
def test_a_picture_larger_than_the_pane_covers_it_and_a_smaller_one_is_centred(
    image, pane, ratio, zoom, dx, dy
):
    view = fitted(image, pane, ratio).zoomed(zoom).panned(dx, dy)
    rect = view.rect
    slack = 1.0 / ratio + 1e-6
    for start, size, room in ((rect.x, rect.width, pane[0]), (rect.y, rect.height, pane[1])):
        if size > room:
            assert start <= slack
            assert start + size >= room - slack
        else:
            assert abs(start + size / 2 - room / 2) <= slack


@given(sizes, panes, ratios, zooms)
def test_zoom_stays_within_its_limits(image, pane, ratio, zoom):
    view = fitted(image, pane, ratio).zoomed(zoom)
    assert view.min_zoom <= view.zoom <= MAX_ZOOM
    assert view.min_zoom <= 1.0


@given(st.floats(0.1, 0.9), st.floats(0.1, 0.9), st.floats(1.2, 4.0))
def test_the_point_under_the_anchor_stays_there(across, down, factor):
    view = fitted((4000, 3000), (800, 600)).zoomed(1.0)
    anchor = (across * 800, down * 600)
    before = view.to_image(anchor)
    after = view.zoomed(view.zoom * factor, anchor=anchor).to_image(anchor)
    assert after == pytest.approx(before, abs=1.5)


@given(sizes, panes, ratios)
def test_100_percent_puts_pixels_on_device_pixels(image, pane, ratio):
    rect = fitted(image, pane, ratio).zoomed(1.0).rect
    for value in (rect.x, rect.y):
        assert value * ratio == pytest.approx(round(value * ratio), abs=1e-6)
    assert rect.width * ratio == pytest.approx(image[0])


@given(sizes, panes, panes, ratios)
def test_fit_survives_a_resize_and_a_zoomed_view_keeps_its_zoom(image, pane, other, ratio):
    view = fitted(image, pane, ratio)
    assert view.with_pane(other) == fitted(image, other, ratio)
    closer = view.zoomed(1.0)
    assert closer.with_pane(other).zoom == pytest.approx(max(1.0, closer.with_pane(other).min_zoom))


def test_a_picture_of_the_same_size_keeps_the_place_and_another_is_shown_whole():
    view = fitted((4000, 3000), (800, 600)).zoomed(2.0).panned(90, 70)
    assert view.with_image((4000, 3000)) == view
    assert view.with_image((4000, 2999)).fit


@given(sizes, panes)
def test_stepping_in_and_out_reaches_both_ends_and_rests_where_the_picture_fits(image, pane):
    view = fitted(image, pane)
    zooms = [view.zoom]
    for _ in range(2 * len(STEPS)):
        view = view.stepped(1)
        zooms.append(view.zoom)
    assert view.zoom == MAX_ZOOM
    assert zooms == sorted(zooms)
    seen_fit = False
    for _ in range(2 * len(STEPS)):
        view = view.stepped(-1)
        seen_fit = seen_fit or view.zoom == pytest.approx(view.fit_zoom, rel=2e-3)
    assert view.zoom == pytest.approx(view.min_zoom)
    assert seen_fit


@given(sizes, panes, ratios, zooms)
def test_a_level_has_a_pixel_for_every_device_pixel_and_no_smaller_one_has(image, pane, ratio, zoom):
    widths = [image[0]]
    while widths[-1] > 1:
        widths.append((widths[-1] + 1) // 2)
    view = fitted(image, pane, ratio).zoomed(zoom)
    needed = image[0] * view.zoom * 0.98
    level = view.level(widths)
    assert level == 0 or widths[level] >= needed
    assert all(width < needed for width in widths[level + 1 :])


def test_a_preview_smaller_than_the_scene_is_used_as_it_is():
    view = fitted((4000, 3000), (800, 600)).zoomed(1.0)
    assert view.level([1000, 500, 250]) == 0


@given(sizes, panes, ratios, zooms, moves, moves)
def test_pixel_at_agrees_with_the_rectangle(image, pane, ratio, zoom, dx, dy):
    view = fitted(image, pane, ratio).zoomed(zoom).panned(dx, dy)
    column, row = image[0] // 2, image[1] // 3
    rect = view.rect
    place = (rect.x + (column + 0.5) * view.scale, rect.y + (row + 0.5) * view.scale)
    assert view.pixel_at(place) == (column, row)
    assert view.pixel_at((rect.x - 1, rect.y)) is None


@given(sizes, panes, ratios, zooms, moves, moves)
def test_visible_is_inside_the_picture_and_covers_the_pane(image, pane, ratio, zoom, dx, dy):
    view = fitted(image, pane, ratio).zoomed(zoom).panned(dx, dy)
    part = view.visible(Rect(0, 0, *pane))
    assert 0 <= part.x <= part.x + part.width <= image[0] + 1e-6
    assert 0 <= part.y <= part.y + part.height <= image[1] + 1e-6
    assert part.width * view.scale >= min(pane[0], view.rect.width) - 2
    assert part.height * view.scale >= min(pane[1], view.rect.height) - 2


@given(sizes, st.integers(0, 6), st.floats(0, 1), st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_source_rect_covers_its_part_in_whole_pixels(image, halvings, x, y, width, height):
    level = (max(image[0] >> halvings, 1), max(image[1] >> halvings, 1))
    part = Rect(x * image[0], y * image[1], width * (1 - x) * image[0], height * (1 - y) * image[1])
    source = source_rect(part, image=image, level=level)
    across, down = level[0] / image[0], level[1] / image[1]
    assert all(value == math.floor(value) for value in source)
    assert 0 <= source.x <= part.x * across + 1e-6
    assert 0 <= source.y <= part.y * down + 1e-6
    assert source.x + source.width <= level[0]
    assert source.y + source.height <= level[1]
    assert source.x + source.width >= (part.x + part.width) * across - 1e-6
    assert source.y + source.height >= (part.y + part.height) * down - 1e-6


def test_without_a_picture_nothing_moves():
    view = Viewport().with_pane((300, 200))
    assert view.empty
    assert view.zoomed(3.0) == view
    assert view.panned(5, 5) == view
    assert view.pixel_at((1, 1)) is None
    assert not view.pannable
