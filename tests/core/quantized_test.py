"""What `quantize` guarantees, line by line, on pictures that try to break it."""

import math

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core import colors
from qt_kmeans.core.quantized import quantize
from qt_kmeans.core.recipe import DITHERS, ENGINES, SPACES, Recipe
from qt_kmeans.core.source import SourceImage

NEAREST = Recipe().but(rate_weight=0.0)  # rate-aware mapping may leave entries out, as dithering may

pictures = st.one_of(
    hnp.arrays(np.uint8, st.tuples(st.integers(1, 6), st.integers(1, 6), st.just(4))),
    hnp.arrays(
        np.uint8,
        st.tuples(st.integers(1, 12), st.integers(1, 12), st.just(4)),
        elements=st.sampled_from([0, 1, 2, 254, 255]),
    ),
    hnp.arrays(  # tightly packed, opaque
        np.uint8,
        st.tuples(st.integers(1, 20), st.integers(1, 20), st.just(4)),
        elements=st.integers(100, 102),
    ).map(lambda rgba: np.where(np.arange(4) == 3, np.uint8(255), rgba)),
)


def source_of(rgba):
    rgba = np.ascontiguousarray(rgba, np.uint8)
    rgba.setflags(write=False)
    return SourceImage(rgba, bool((rgba[..., 3] == 255).all()), "picture")


def canonical(rgba):
    return np.where(rgba[..., 3:] == 0, np.uint8(0), rgba)


def distinct(rgba):
    return len(np.unique(canonical(rgba).reshape(-1, 4), axis=0))


def opaque(rgb):
    rgb = np.asarray(rgb, np.uint8)
    return np.concatenate([rgb, np.full((*rgb.shape[:-1], 1), 255, np.uint8)], axis=-1)


def noise(height=60, width=80, seed=0):
    return opaque(np.random.default_rng(seed).integers(0, 256, (height, width, 3)))


def check(result, rgba, k, *, dithers=False):
    """Hold a result to every guarantee that can be told from it alone."""
    palette, indices = result.palette, result.indices
    assert palette.dtype == indices.dtype == np.uint8
    assert result.counts.dtype == np.int64
    assert indices.shape == rgba.shape[:2]
    assert len(np.unique(palette, axis=0)) == len(palette)
    np.testing.assert_array_equal(result.counts, np.bincount(indices.ravel(), minlength=len(palette)))
    assert (result.counts > 0).all()
    lightness = colors.over_black(palette, "oklab")[:, 0]
    assert (np.diff(lightness) >= 0).all()
    if dithers and distinct(rgba) > k:
        assert len(palette) <= k
    else:
        assert len(palette) == min(k, distinct(rgba))
    same = np.array_equal(palette[indices], canonical(rgba))
    assert result.exact is same
    if distinct(rgba) <= k:
        assert result.exact
        assert result.steps == ()
        assert result.psnr == math.inf
    transparent = rgba[..., 3] == 0
    if transparent.any():
        assert not palette[indices[transparent]].any()
        assert (palette[:, 3] == 0).sum() == 1
    if (rgba[..., 3] == 255).all():
        assert (palette[:, 3] == 255).all()
    for array in (palette, indices, result.counts):
        assert not array.flags.writeable


@settings(max_examples=150)
@given(
    rgba=pictures,
    k=st.sampled_from([2, 3, 4, 16, 255, 256]),
    space=st.sampled_from(SPACES),
    dither=st.sampled_from(DITHERS),
    strength=st.sampled_from([0.0, 0.4, 1.0]),
)
def test_guarantees(rgba, k, space, dither, strength):
    recipe = NEAREST.but(k=k, space=space, dither=dither, dither_strength=strength)
    result = quantize(source_of(rgba), recipe)
    check(result, rgba, k, dithers=recipe.mapping.dithers)
    again = quantize(source_of(rgba), recipe)
    np.testing.assert_array_equal(again.palette, result.palette)
    np.testing.assert_array_equal(again.indices, result.indices)


@settings(max_examples=100)
@given(
    rgba=pictures,
    k=st.sampled_from([2, 3, 5, 40, 256]),
    space=st.sampled_from(SPACES),
    engine=st.sampled_from(ENGINES[1:]),
    seed=st.integers(0, 5),
)
def test_guarantees_of_the_other_engines(rgba, k, space, engine, seed):
    recipe = NEAREST.but(k=k, space=space, engine=engine, seed=seed)
    result = quantize(source_of(rgba), recipe)
    check(result, rgba, k)
    np.testing.assert_array_equal(quantize(source_of(rgba), recipe).palette, result.palette)


@pytest.mark.parametrize("engine", ENGINES)
def test_entries_that_rounding_leaves_without_pixels_are_replaced(engine):
    """Median cut puts the faint and the cyan pixel in one box, whose middle serves neither."""
    rgba = np.full((1, 5, 4), 254, np.uint8)
    rgba[0, 0, 3], rgba[0, 1, 0], rgba[0, 4, 3] = 1, 0, 0
    check(quantize(source_of(rgba), NEAREST.but(k=3, engine=engine)), rgba, 3)


@pytest.mark.parametrize("k", [*range(2, 40), 63, 64, 65, 127, 128, 129, 254, 255, 256])
def test_as_many_colours_as_asked_for(k):
    rgba = noise()
    check(quantize(source_of(rgba), NEAREST.but(k=k)), rgba, k)


@pytest.mark.parametrize("k", [2, 3, 15, 16, 17, 255, 256])
@pytest.mark.parametrize("dither", DITHERS)
def test_few_enough_colours_stay_exact(k, dither):
    rgb = np.random.default_rng(k).permutation(256**3)[:k]
    rgba = opaque(np.stack([rgb % 256, rgb // 256 % 256, rgb // 65536], axis=-1)[None].repeat(3, axis=0))
    result = quantize(source_of(rgba), NEAREST.but(k=k, dither=dither))
    check(result, rgba, k)
    assert len(result.palette) == k
    np.testing.assert_array_equal(result.palette[result.indices], rgba)


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("engine", ENGINES)
def test_one_colour_too_many(space, engine):
    """257 colours in 256: all but two of them stay."""
    rgb = np.random.default_rng(9).permutation(256**3)[:257]
    rgba = opaque(np.stack([rgb % 256, rgb // 256 % 256, rgb // 65536], axis=-1)[None])
    result = quantize(source_of(rgba), NEAREST.but(k=256, space=space, engine=engine))
    check(result, rgba, 256)
    kept = (result.palette[result.indices] == rgba).all(axis=2).sum()
    assert kept >= 250


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("k", [2, 7, 16, 26, 27])
def test_colours_within_two_levels(space, k):
    rgba = opaque(np.array(list(np.ndindex(3, 3, 3)))[None] + 200)
    check(quantize(source_of(rgba), NEAREST.but(k=k, space=space)), rgba, k)


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("dark", [0, 3])
def test_many_close_colours(space, dark):
    rgba = opaque(np.array(list(np.ndindex(7, 7, 7)))[None] + dark)
    result = quantize(source_of(rgba), NEAREST.but(k=256, space=space))
    check(result, rgba, 256)
    assert result.psnr > 50


@pytest.mark.parametrize("pixels", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("k", [2, 3, 256])
def test_tiny_pictures(pixels, k):
    rgba = noise(1, pixels, seed=pixels)
    check(quantize(source_of(rgba), NEAREST.but(k=k)), rgba, k)
    upright = rgba.reshape(pixels, 1, 4)
    check(quantize(source_of(upright), NEAREST.but(k=k)), upright, k)


def test_solid_picture_is_one_colour():
    rgba = np.full((50, 70, 4), [10, 200, 30, 255], np.uint8)
    result = quantize(source_of(rgba), Recipe())
    assert result.palette.tolist() == [[10, 200, 30, 255]]
    assert not result.indices.any()
    assert result.counts.tolist() == [3500]


@pytest.mark.parametrize("k", [2, 4, 16, 128, 255])
@pytest.mark.parametrize("space", SPACES)
def test_grey_ramp_stays_grey(k, space):
    ramp = np.repeat(np.arange(256)[None, :, None], 3, axis=2).repeat(8, axis=0)
    rgba = opaque(ramp)
    result = quantize(source_of(rgba), NEAREST.but(k=k, space=space))
    check(result, rgba, k)
    assert np.ptp(result.palette[:, :3].astype(int), axis=1).max() <= 1
    assert (np.diff(result.palette[result.indices][0, :, 0].astype(int)) >= 0).all()
    if space == "srgb":  # even steps are the best there
        widest = np.diff(np.flatnonzero(np.diff(result.indices[0].astype(int)))).max(initial=0)
        assert widest <= math.ceil(256 / k) + 2


@pytest.mark.parametrize("dither", DITHERS)
def test_grey_ramp_keeps_its_greys_when_dithered(dither):
    rgba = opaque(np.repeat(np.arange(256)[None, :, None], 3, axis=2).repeat(40, axis=0))
    result = quantize(source_of(rgba), NEAREST.but(k=128, dither=dither))
    assert len(result.palette) >= 115
    assert result.psnr > 45


# Alpha


def soft_edge(size=64):
    """A disc whose opacity falls off to nothing, on transparency with colours under it."""
    y, x = np.indices((size, size)) - size / 2
    distance = np.hypot(x, y) / (size / 2)
    rgba = np.empty((size, size, 4), np.uint8)
    rgba[..., 0] = 40 + 200 * np.clip(distance, 0, 1)
    rgba[..., 1] = 255 - rgba[..., 0]
    rgba[..., 2] = 90
    rgba[..., 3] = np.clip((1 - distance) * 400, 0, 255)
    return rgba


@pytest.mark.parametrize("k", [2, 3, 16, 256])
@pytest.mark.parametrize("dither", DITHERS)
def test_soft_edges(k, dither):
    rgba = soft_edge()
    result = quantize(source_of(rgba), NEAREST.but(k=k, dither=dither))
    check(result, rgba, k, dithers=dither != "none")
    assert result.palette[0].tolist() == [0, 0, 0, 0]
    if k == 256:
        assert result.psnr > 35


@pytest.mark.parametrize("k", [2, 3, 16, 256])
@pytest.mark.parametrize("least", [0, 1])
def test_nearly_transparent_pixels(k, least):
    rng = np.random.default_rng(1)
    rgba = rng.integers(0, 256, (20, 20, 4), np.uint8)
    rgba[..., 3] = rng.integers(least, 4, (20, 20))
    result = quantize(source_of(rgba), NEAREST.but(k=k))
    check(result, rgba, k)
    assert not result.exact  # although hardly a change can be seen
    assert result.psnr > 45


def test_colours_that_differ_in_opacity_alone():
    rgba = np.full((1, 255, 4), 200, np.uint8)
    rgba[0, :, 3] = np.arange(1, 256)
    check(quantize(source_of(rgba[:, -2:]), NEAREST.but(k=2)), rgba[:, -2:], 2)
    result = quantize(source_of(rgba), NEAREST.but(k=16))
    check(result, rgba, 16)
    shown = result.palette[result.indices][0].astype(int)
    assert np.abs(shown[:, 3] - rgba[0, :, 3]).max() <= 24
    assert (np.abs(shown[16:, :3] - 200) <= 3).all()


def test_one_colour_is_left_beside_transparency():
    rgba = noise(10, 10)
    rgba[0] = [255, 0, 0, 0]
    result = quantize(source_of(rgba), NEAREST.but(k=2, space="srgb", masking=0.0))
    check(result, rgba, 2)
    np.testing.assert_allclose(result.palette[1], rgba[1:].reshape(-1, 4).mean(axis=0), atol=0.51)


def test_nothing_but_transparency():
    rgba = noise(5, 5)
    rgba[..., 3] = 0
    result = quantize(source_of(rgba), NEAREST.but(k=2))
    check(result, rgba, 2)
    assert result.palette.tolist() == [[0, 0, 0, 0]]


# Fixed palettes


def test_fixed_palette_is_taken_as_it_is():
    recipe = NEAREST.but(k=2, palette=("#FFFFFF", "#ff0000", "#00000080", "#ffffffff", "ff0000"))
    result = quantize(source_of(noise()), recipe)
    assert sorted(map(tuple, result.palette.tolist())) == [
        (0, 0, 0, 128),
        (255, 0, 0, 255),
        (255, 255, 255, 255),
    ]
    assert result.steps == ()
    assert result.counts.sum() == 4800


def test_fixed_palette_keeps_entries_that_nothing_needs():
    rgba = np.full((4, 4, 4), 255, np.uint8)
    result = quantize(source_of(rgba), NEAREST.but(palette=("#000000", "#ffffff", "#00ff00")))
    assert result.palette.tolist() == [[0, 0, 0, 255], [0, 255, 0, 255], [255, 255, 255, 255]]
    assert result.counts.tolist() == [0, 0, 16]
    assert result.exact


@pytest.mark.parametrize("dither", DITHERS)
def test_fixed_palette_of_one_entry(dither):
    rgba = noise(8, 8)
    result = quantize(source_of(rgba), NEAREST.but(palette=("#123456",), dither=dither))
    assert result.palette.tolist() == [[0x12, 0x34, 0x56, 255]]
    assert not result.indices.any()


@settings(max_examples=30)
@given(
    rgba=pictures,
    palette=st.lists(st.integers(0, 2**32 - 1), min_size=1, max_size=8),
    dither=st.sampled_from(DITHERS),
)
@example(rgba=np.ones((1, 1, 4), np.uint8), palette=[0x100, 0x200], dither="spatial")
def test_any_fixed_palette(rgba, palette, dither):
    recipe = NEAREST.but(palette=tuple(f"#{color:08x}" for color in palette), dither=dither)
    result = quantize(source_of(rgba), recipe)
    given_colors = {tuple(bytes.fromhex(f"{color:08x}")) for color in palette}
    assert {*map(tuple, result.palette.tolist())} == given_colors
    assert len(result.palette) == len(given_colors)
    np.testing.assert_array_equal(
        result.counts, np.bincount(result.indices.ravel(), minlength=len(given_colors))
    )
    assert result.exact is np.array_equal(canonical(result.palette[result.indices]), canonical(rgba))
