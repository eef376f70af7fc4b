"""From pixels to indices: nearest entries, and dithering that keeps the mean."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core import colors
from qt_kmeans.core.errors import Cancelled
from qt_kmeans.core.kmeans.counted import CountedPicture
from qt_kmeans.core.mapping import index_map as mapping
from qt_kmeans.core.mapping import soft_edges
from qt_kmeans.core.mapping.index_map import NearestTable, dither, map_pixels, nearest_labels
from qt_kmeans.core.recipe import DITHERS, SPACES, MappingOptions, Recipe

DIFFUSING = ("floyd-steinberg", "sierra-lite", "atkinson")
DITHERING = (*DIFFUSING, "bayer")
BLACK_AND_WHITE = np.array([[0, 0, 0, 255], [255, 255, 255, 255]], np.uint8)

opaque_palettes = hnp.arrays(np.uint8, st.tuples(st.integers(1, 64), st.just(3))).map(
    lambda rgb: np.unique(opaque(rgb), axis=0)
)


def opaque(rgb):
    rgb = np.asarray(rgb, np.uint8)
    return np.concatenate([rgb, np.full((*rgb.shape[:-1], 1), 255, np.uint8)], axis=-1)


def flat(level, height=64, width=64):
    return opaque(np.full((height, width, 3), level))


def ramp(height=40, width=256):
    return opaque(
        np.broadcast_to(np.linspace(0, 255, width).astype(np.uint8)[None, :, None], (height, width, 3))
    )


DIFFUSED = tuple(method for method in DITHERS if method != "spatial")  # which has tests of its own


def mapped(rgba, palette, method="none", strength=1.0, space="oklab"):
    recipe = Recipe().but(dither=method, dither_strength=strength, space=space, rate_weight=0.0)
    return map_pixels(CountedPicture(rgba), palette, recipe)


def grey_palette(*levels):
    return opaque(np.repeat(np.array(levels, np.uint8)[:, None], 3, axis=1))


# Nearest


@pytest.mark.parametrize("space", SPACES)
def test_nearest_labels_are_the_nearest(space):
    rng = np.random.default_rng(0)
    rgba, palette = (rng.integers(0, 256, (count, 4), np.uint8) for count in (500, 20))
    points, entries = (colors.to_space(array, space).astype(np.float64) for array in (rgba, palette))
    distances = ((points[:, None] - entries[None]) ** 2).sum(axis=2)
    np.testing.assert_array_equal(nearest_labels(rgba, palette, space), distances.argmin(axis=1))


@pytest.mark.parametrize("space", SPACES)
def test_without_dithering_every_pixel_takes_its_nearest_entry(space):
    rgba = np.random.default_rng(1).integers(0, 256, (30, 41, 4), np.uint8)
    rgba[rgba[..., 3] < 40] = 0
    palette = np.concatenate([np.zeros((1, 4), np.uint8), rgba[0, :9]])
    found = mapped(rgba, palette, space=space)
    assert found.shape == (30, 41)
    np.testing.assert_array_equal(found.ravel(), nearest_labels(rgba.reshape(-1, 4), palette, space))


def test_spaces_disagree_about_what_is_near():
    rgba = flat(110, 1, 1)
    assert mapped(rgba, BLACK_AND_WHITE, space="srgb").tolist() == [[0]]
    assert mapped(rgba, BLACK_AND_WHITE, space="oklab").tolist() == [[1]]


@pytest.mark.parametrize("method", DITHERING)
def test_no_strength_is_no_dithering(method):
    rgba = np.random.default_rng(2).integers(0, 256, (20, 30, 4), np.uint8)
    palette = rgba[0, :8]
    np.testing.assert_array_equal(mapped(rgba, palette, method, 0.0), mapped(rgba, palette))


# Exactness


@pytest.mark.parametrize("method", DITHERING)
@pytest.mark.parametrize("space", SPACES)
def test_a_palette_that_has_every_colour_is_not_dithered(method, space):
    rgba = np.stack([flat(100), flat(101)], axis=1).reshape(64, -1, 4)
    rgba[::5, ::3] = [100, 101, 100, 254]
    rgba[3] = [9, 9, 9, 0]
    palette = np.array(
        [[0, 0, 0, 0], [0, 9, 0, 255], [100, 100, 100, 255], [100, 101, 100, 254], [101, 101, 101, 255]]
    ).astype(np.uint8)
    expected = np.where(rgba[..., 3:] == 0, 0, rgba)
    np.testing.assert_array_equal(palette[mapped(rgba, palette, method, space=space)], expected)


@settings(max_examples=60)
@given(palette=opaque_palettes, method=st.sampled_from(DIFFUSING), space=st.sampled_from(SPACES))
def test_pixels_in_palette_colours_keep_them(palette, method, space):
    """However close two entries lie, the table tells them apart; then there is no error to pass on."""
    rgba = np.random.default_rng(0).permutation(np.repeat(palette, 3, axis=0)).reshape(3, -1, 4)
    found = dither(rgba, palette, space, MappingOptions(method))
    np.testing.assert_array_equal(palette[found], rgba)


def test_crowded_entries_are_all_used():
    """Sixteen greys in four cells of the table."""
    palette = grey_palette(*range(100, 132, 2))
    for method in DIFFUSING:
        found = dither(ramp(), palette, "oklab", MappingOptions(method))
        assert len(np.unique(found)) == 16


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("alpha", [False, True])
def test_table_is_the_nearest_entry_to_within_a_cell(space, alpha):
    rng = np.random.default_rng(3)
    palette = rng.integers(0, 256, (40, 4), np.uint8)
    rgba = rng.integers(0, 256, (4000, 4), np.uint8)
    if not alpha:
        palette[:, 3] = rgba[:, 3] = 255
    table = NearestTable.build(palette, space)
    assert (table.bits, table.alpha_bits) == ((5, 4) if alpha else (6, 0))
    found = [
        mapping._entry(*map(float, c), table.cells, table.fine, table.bits, table.alpha_bits) for c in rgba
    ]
    points, entries = (colors.to_space(array, space).astype(np.float64) for array in (rgba, palette))
    distances = np.sqrt(((points[:, None] - entries[None]) ** 2).sum(axis=2))
    excess = distances[np.arange(len(rgba)), found] - distances.min(axis=1)
    assert excess.mean() < (0.9 if alpha else 0.1)
    assert (excess == 0).mean() > (0.7 if alpha else 0.93)


@pytest.mark.parametrize(
    ("entries", "levels"),
    [
        ((0, 40), range(16)),  # near black a level is a long way
        ((98, 105), range(96, 108)),  # two entries beside one cell
        ((100, 101, 103), range(96, 108)),  # three in one
    ],
)
@pytest.mark.parametrize("space", SPACES)
def test_table_knows_single_levels_where_it_matters(entries, levels, space):
    palette = grey_palette(*entries)
    for rgba in grey_palette(*levels).reshape(-1, 1, 1, 4):
        found = dither(rgba, palette, space, MappingOptions("floyd-steinberg"))
        assert found.ravel() == nearest_labels(rgba.reshape(1, 4), palette, space)


def test_table_is_read_only():
    table = NearestTable.build(BLACK_AND_WHITE, "oklab")
    for array in (table.cells, table.fine):
        assert not array.flags.writeable


# The mean


@pytest.mark.parametrize("method", ["floyd-steinberg", "sierra-lite", "bayer"])
@pytest.mark.parametrize("space", ["oklab", "srgb"])
@pytest.mark.parametrize("level", [30, 64, 99, 128, 200])
def test_flat_grey_keeps_its_mean_in_black_and_white(method, space, level):
    found = dither(flat(level), BLACK_AND_WHITE, space, MappingOptions(method, 1.0))
    assert BLACK_AND_WHITE[found][..., :3].mean() == pytest.approx(level, abs=4)
    inner = found[16:48, 16:48]
    assert 255 * inner.mean() == pytest.approx(level, abs=6)


def test_atkinson_keeps_mid_grey_and_deepens_the_rest():
    """A quarter of the error is dropped: what is dark gets darker, what is light gets lighter."""

    def mean(level):
        return 255 * dither(flat(level), BLACK_AND_WHITE, "srgb", MappingOptions("atkinson")).mean()

    assert mean(127) == pytest.approx(127, abs=8)
    assert 20 < mean(64) < 60
    assert 195 < mean(191) < 235


@pytest.mark.parametrize("method", DITHERING)
@pytest.mark.parametrize("strength", [0.25, 0.5, 0.75, 1.0])
def test_more_strength_brings_the_mean_closer(method, strength):
    """At half strength, say, half of the error is passed on, so that some of it stays."""
    options = MappingOptions(method, strength)
    levels = range(8, 256, 8)
    means = [255 * dither(flat(level, 32, 32), BLACK_AND_WHITE, "srgb", options).mean() for level in levels]
    off = np.abs(np.array(means) - levels).mean()
    none = np.mean([min(level, 255 - level) for level in levels])
    assert off < none * (1.02 - 0.6 * strength)
    assert np.all(np.diff(means) >= -3)  # lighter pictures do not get darker


@pytest.mark.parametrize("method", DITHERING)
def test_local_means_follow_a_ramp(method):
    found = dither(ramp(64), grey_palette(0, 85, 170, 255), "oklab", MappingOptions(method, 1.0))
    shown = 85.0 * found[:, :].reshape(64, 16, 16).mean(axis=(0, 2))
    expected = ramp(1)[0, :, 0].reshape(16, 16).mean(axis=1)
    np.testing.assert_allclose(shown, expected, atol=14 if method == "atkinson" else 6)


@pytest.mark.parametrize("method", DIFFUSING)
def test_local_opacity_is_kept(method):
    rgba = np.full((64, 64, 4), 200, np.uint8)
    rgba[..., 3] = 100
    palette = np.array([[0, 0, 0, 0], [200, 200, 200, 255]], np.uint8)
    found = dither(rgba, palette, "oklab", MappingOptions(method, 1.0))
    assert 255 * found.mean() == pytest.approx(100, abs=30 if method == "atkinson" else 8)


@pytest.mark.parametrize("method", DIFFUSING)
def test_busy_soft_edges_are_dithered_less(monkeypatch, method):
    rgba = np.random.default_rng(6).integers(60, 200, (64, 64, 4), np.uint8)
    palette = np.array([[100, 100, 100, 80], [160, 160, 160, 160], [130, 130, 130, 255]], np.uint8)
    plain = mapped(rgba, palette, space="srgb")

    def dithered():
        return (dither(rgba, palette, "srgb", MappingOptions(method)) != plain).mean()

    share = dithered()
    monkeypatch.setattr(soft_edges, "_KEPT_WHERE_BUSY", soft_edges._KEPT)
    assert 0 < share < 0.7 * dithered()


# The patterns


def plain_diffusion(grey, taps):
    """Error diffusion between black and white in plain floats, serpentine, clipped."""
    height, width = grey.shape
    field = np.zeros((height + 2, width + 4))
    found = np.zeros((height, width), np.uint8)
    for y in range(height):
        order = range(width) if y % 2 == 0 else range(width - 1, -1, -1)
        for x in order:
            value = min(max(grey[y, x] + field[y, x + 2], 0), 255)
            found[y, x] = value >= 127.5
            for ahead, below, share in taps:
                place = x + 2 + (ahead if y % 2 == 0 else -ahead)
                field[y + below, place] += (value - 255 * found[y, x]) * share
    return found


@pytest.mark.parametrize(
    ("method", "taps"),
    [
        ("floyd-steinberg", [(1, 0, 7 / 16), (-1, 1, 3 / 16), (0, 1, 5 / 16), (1, 1, 1 / 16)]),
        ("sierra-lite", [(1, 0, 1 / 2), (-1, 1, 1 / 4), (0, 1, 1 / 4)]),
        ("atkinson", [(dx, dy, 1 / 8) for dx, dy in [(1, 0), (2, 0), (-1, 1), (0, 1), (1, 1), (0, 2)]]),
    ],
)
def test_errors_are_passed_on_as_published(method, taps):
    grey = np.random.default_rng(4).integers(0, 256, (23, 31))
    rgba = opaque(np.repeat(grey[..., None], 3, axis=2))
    found = dither(rgba, BLACK_AND_WHITE, "srgb", MappingOptions(method, 1.0))
    expected = plain_diffusion(grey, taps)
    assert (found == expected).mean() > 0.97  # float32 may tip a value that lies on the edge


def test_shares_add_up():
    assert sum(share for _, _, share in mapping._DIFFUSION["floyd-steinberg"]) == 1
    assert sum(share for _, _, share in mapping._DIFFUSION["sierra-lite"]) == 1
    assert sum(share for _, _, share in mapping._DIFFUSION["atkinson"]) == 0.75


def test_ordered_thresholds_are_bayers_matrix():
    """Level by level one more of the 64 pixels turns white, in the order of the matrix."""
    white = np.sum(
        [
            dither(flat(level, 8, 8), BLACK_AND_WHITE, "srgb", MappingOptions("bayer"))
            for level in range(1, 256)
        ],
        axis=0,
    )
    order = np.argsort(np.argsort(-white, axis=None, kind="stable")).reshape(8, 8)
    two = np.array([[0, 2], [3, 1]])
    four = np.block([[4 * two + two[0, 0], 4 * two + two[0, 1]], [4 * two + two[1, 0], 4 * two + two[1, 1]]])
    eight = np.block(
        [[4 * four + two[0, 0], 4 * four + two[0, 1]], [4 * four + two[1, 0], 4 * four + two[1, 1]]]
    )
    assert len(np.unique(white)) == 64
    np.testing.assert_array_equal(order, 63 - eight)


def test_ordered_pattern_repeats_every_eight_pixels():
    found = dither(flat(77, 24, 40), BLACK_AND_WHITE, "oklab", MappingOptions("bayer"))
    np.testing.assert_array_equal(found, np.tile(found[:8, :8], (3, 5)))


@pytest.mark.parametrize("method", DITHERING)
def test_strips_do_not_show(monkeypatch, method):
    rgba = np.random.default_rng(5).integers(0, 256, (150, 20, 4), np.uint8)
    palette = rgba[0, :12]
    whole = dither(rgba, palette, "oklab", MappingOptions(method))
    monkeypatch.setattr(mapping, "_STRIP", 7)
    monkeypatch.setattr(soft_edges, "_STRIP", 7)
    np.testing.assert_array_equal(dither(rgba, palette, "oklab", MappingOptions(method)), whole)


# Odd pictures


@settings(max_examples=60)
@given(
    rgba=hnp.arrays(np.uint8, st.tuples(st.integers(1, 5), st.integers(1, 5), st.just(4))),
    palette=hnp.arrays(np.uint8, st.tuples(st.integers(1, 6), st.just(4))),
    method=st.sampled_from(DIFFUSED),
    strength=st.floats(0, 1),
    space=st.sampled_from(SPACES),
)
def test_any_picture_gets_entries_of_the_palette(rgba, palette, method, strength, space):
    found = mapped(rgba, palette, method, strength, space)
    assert found.shape == rgba.shape[:2]
    assert found.dtype == np.uint8
    assert found.max() < len(palette)


@pytest.mark.parametrize("method", DITHERING)
@pytest.mark.parametrize("shape", [(1, 400), (400, 1), (1, 1), (2, 3)])
def test_thin_pictures_keep_their_mean(method, shape):
    found = dither(flat(128, *shape), BLACK_AND_WHITE, "srgb", MappingOptions(method))
    assert found.shape == shape
    if max(shape) > 100:
        assert 255 * found.mean() == pytest.approx(128, abs=20)


@pytest.mark.parametrize("method", DITHERING)
def test_transparent_pixels_stay_transparent(method):
    rng = np.random.default_rng(6)
    rgba = rng.integers(0, 256, (40, 40, 4), np.uint8)
    rgba[rng.random((40, 40)) < 0.3, 3] = 0
    palette = np.concatenate([np.zeros((1, 4), np.uint8), opaque(rng.integers(0, 256, (7, 3)))])
    found = mapped(rgba, palette, method)
    assert (found[rgba[..., 3] == 0] == 0).all()


@pytest.mark.parametrize("method", DITHERING)
def test_opaque_pixels_stay_opaque(method):
    rgba = opaque(np.random.default_rng(7).integers(0, 256, (40, 40, 3)))
    rgba[::9] = 0
    palette = np.array([[0, 0, 0, 0], [10, 10, 10, 255], [230, 240, 250, 255]], np.uint8)
    assert (mapped(rgba, palette, method)[rgba[..., 3] == 255] > 0).all()


@pytest.mark.parametrize("method", DIFFUSING)
def test_errors_do_not_leak_out_of_transparent_pixels(method):
    """What lies under full transparency must not tint what is beside it."""
    rgba = flat(128, 9, 30)
    rgba[:, 10:20, 3] = 0
    other = rgba.copy()
    other[:, 10:20, :3] = 255
    palette = np.concatenate([np.zeros((1, 4), np.uint8), BLACK_AND_WHITE])
    options = MappingOptions(method)
    np.testing.assert_array_equal(
        dither(rgba, palette, "oklab", options), dither(other, palette, "oklab", options)
    )


@pytest.mark.parametrize("method", DIFFUSING)
def test_errors_count_as_far_as_they_are_seen(method):
    """Rows of almost transparent white between rows of grey: hardly any of it reaches the grey."""
    rgba = flat(128)
    rgba[1::2] = [255, 255, 255, 6]
    palette = np.concatenate([np.zeros((1, 4), np.uint8), BLACK_AND_WHITE])
    found = dither(rgba, palette, "srgb", MappingOptions(method))
    assert 255 * (found[::2] == 2).mean() == pytest.approx(128, abs=16)
    assert (found[::2] > 0).mean() > 0.95


@pytest.mark.parametrize("method", DITHERING)
def test_one_entry_is_taken_by_all(method):
    rgba = np.random.default_rng(8).integers(0, 256, (9, 9, 4), np.uint8)
    assert not mapped(rgba, np.array([[5, 6, 7, 255]], np.uint8), method).any()


@pytest.mark.parametrize("method", DIFFUSING)
def test_diffusion_reports_and_can_be_stopped(method):
    said = []
    dither(flat(9, 640, 2), BLACK_AND_WHITE, "oklab", MappingOptions(method), lambda *call: said.append(call))
    assert said == [("Dithering", n / 10) for n in range(10)]

    def stop(_stage, _fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        dither(flat(9), BLACK_AND_WHITE, "oklab", MappingOptions(method), stop)
