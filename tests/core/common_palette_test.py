"""One palette for many pictures: each counts alike, a single one has its own, never more than k."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from PIL import Image

from qt_kmeans.core.codec import Codec
from qt_kmeans.core.compress import Task
from qt_kmeans.core.kmeans.common_palette import Pool, common_palette
from qt_kmeans.core.kmeans.counted import CountedPicture
from qt_kmeans.core.quantized import find_palette
from qt_kmeans.core.recipe import Recipe

PICTURES = hnp.arrays(
    np.uint8, st.tuples(st.integers(1, 9), st.integers(1, 9), st.just(4)), elements=st.integers(0, 255)
)


def pooled(recipe: Recipe, *pictures: np.ndarray) -> np.ndarray:
    pool = Pool(recipe.kmeans)
    for rgba in pictures:
        pool.add(CountedPicture(rgba))
    return pool.palette(recipe)


def flat(*colors: tuple[int, int, int]) -> np.ndarray:
    rgba = np.full((1, len(colors), 4), 255, np.uint8)
    rgba[0, :, :3] = colors
    return rgba


@given(rgba=PICTURES, k=st.integers(2, 20), masking=st.sampled_from([0.0, 0.5]))
def test_a_single_picture_has_its_own_palette(rgba: np.ndarray, k: int, masking: float) -> None:
    recipe = Recipe().but(k=k, masking=masking)
    own, _ = find_palette(CountedPicture(rgba).points(recipe.kmeans), recipe)
    assert np.array_equal(pooled(recipe, rgba), own)


@given(pictures=st.lists(PICTURES, min_size=1, max_size=4), k=st.integers(2, 20))
def test_never_more_than_k_and_always_the_same(pictures: list[np.ndarray], k: int) -> None:
    recipe = Recipe().but(k=k)
    palette = pooled(recipe, *pictures)
    assert 1 <= len(palette) <= k
    assert len(np.unique(palette, axis=0)) == len(palette)
    assert np.array_equal(pooled(recipe, *pictures), palette)


@given(pictures=st.lists(PICTURES, min_size=2, max_size=4))
def test_few_colours_are_all_kept(pictures: list[np.ndarray]) -> None:
    recipe = Recipe().but(k=256)
    shown = np.concatenate([rgba.reshape(-1, 4) for rgba in pictures])
    shown[shown[:, 3] == 0] = 0
    colors = np.unique(shown, axis=0)
    if len(colors) <= 256:
        assert np.array_equal(np.unique(pooled(recipe, *pictures), axis=0), colors)


def test_a_small_picture_counts_as_much_as_a_large_one() -> None:
    recipe = Recipe().but(k=2, masking=0.0, space="srgb")
    large = np.full((100, 100, 4), 255, np.uint8)
    large[..., :3] = (0, 0, 100)
    large[:, 50:, :3] = (0, 0, 140)
    small = flat((250, 0, 0), (250, 0, 0))
    palette = pooled(recipe, large, small)
    assert sorted(map(tuple, palette[:, :3].tolist())) == [(0, 0, 120), (250, 0, 0)]
    thrice = pooled(recipe, small, large, small)
    assert sorted(map(tuple, thrice[:, :3].tolist())) == [(0, 0, 120), (250, 0, 0)]


def test_where_one_is_transparent_there_is_an_entry_for_it() -> None:
    clear = np.zeros((2, 2, 4), np.uint8)
    noise = np.random.default_rng(0).integers(0, 256, (20, 20, 4), np.uint8)
    noise[..., 3] = 255
    palette = pooled(Recipe().but(k=4), noise, clear)
    assert len(palette) == 4
    assert (palette[:, 3] == 0).sum() == 1


def test_locked_colours_are_in_it() -> None:
    noise = np.random.default_rng(0).integers(0, 256, (20, 20, 4), np.uint8)
    noise[..., 3] = 255
    palette = pooled(Recipe().but(k=4, locked=("#123456",)), noise, flat((9, 9, 9)))
    assert [0x12, 0x34, 0x56, 255] in palette.tolist()


@pytest.fixture(scope="module")
def codec():
    with Codec() as made:
        yield made


def test_files_that_cannot_be_read_have_no_say(tmp_path: Path, codec: Codec) -> None:
    Image.new("RGB", (8, 8), (200, 0, 0)).save(tmp_path / "red.png")
    Image.new("RGB", (80, 80), (0, 0, 200)).save(tmp_path / "blue.png")
    (tmp_path / "no.png").write_bytes(b"no picture")
    tasks = [Task(path, None, Recipe(), path.name) for path in sorted(tmp_path.iterdir())]
    told: list[float] = []
    palette = common_palette(tasks, Recipe(), codec, lambda _stage, fraction: told.append(fraction))
    assert palette is not None
    assert sorted(palette.hexes) == ["#0000c8", "#c80000"]
    assert told == sorted(told)
    assert common_palette(tasks[1:2], Recipe(), codec) is None
