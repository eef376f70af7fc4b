"""The sample picture: there, as made by its script, and worth compressing."""

import importlib
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.sample import sample_path

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def studio() -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "resources"))
        return importlib.import_module("make_sample")


def test_sample_is_a_picture_of_many_colors_and_few_bytes() -> None:
    assert sample_path().stat().st_size < 1_500_000
    with Image.open(sample_path()) as picture:
        assert (picture.format, picture.mode, picture.size) == ("PNG", "RGB", (1200, 800))
        pixels = np.asarray(picture)
    packed = pixels.astype(np.uint32) @ np.array([65536, 256, 1], np.uint32)
    assert len(np.unique(packed, return_counts=True)[0]) > 50_000


def test_script_makes_the_same_picture_every_time_and_it_is_this_one(studio: ModuleType) -> None:
    small = studio.render(90, 60, 16, seed=5)
    assert np.array_equal(small, studio.render(90, 60, 16, seed=5))
    assert not np.array_equal(small, studio.render(90, 60, 16, seed=6))
    with Image.open(sample_path()) as picture:
        shown = np.asarray(picture.reduce(40), np.float64)
    coarse = np.asarray(Image.fromarray(small).reduce(3), np.float64)  # evens out the noise of few samples
    assert 10 * np.log10(255**2 / np.mean((shown - coarse) ** 2)) > 26
