"""Our SSIMULACRA2 against the reference package: photos, every awkward size, and what must hold exactly."""

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from ssimulacra2 import compute_ssimulacra2

from qt_kmeans.core.quantized import quantize
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.scoring import ssimulacra, ssimulacra_kernels
from qt_kmeans.core.source import from_pixels
from qt_kmeans.sample import sample_path


def as_file(rgb):
    """Pixels as a file in memory: the reference opens files."""
    height, width, _ = rgb.shape
    return io.BytesIO(b"P6 %d %d 255\n" % (width, height) + np.ascontiguousarray(rgb).tobytes())


def both(rgba, palette, indices):
    """Our score and the reference's."""
    ours = ssimulacra.Original(rgba).score(palette[:, :3], indices)
    return ours, compute_ssimulacra2(as_file(rgba[..., :3]), as_file(palette[indices][..., :3]))


@pytest.fixture(scope="module")
def photo():
    with Image.open(sample_path()) as image:
        return np.array(image.convert("RGBA"))[200:457, 300:685]


@pytest.mark.parametrize("dither", ["none", "floyd-steinberg"])
@pytest.mark.parametrize("k", [2, 16, 256])
def test_score_agrees_with_the_reference(photo, k, dither):
    result = quantize(from_pixels(photo, ""), Recipe().but(k=k, dither=dither))
    ours, reference = both(photo, result.palette, result.indices)
    assert ours == pytest.approx(reference, abs=0.01)


@pytest.mark.parametrize(
    ("height", "width"),
    [(8, 8), (8, 300), (300, 8), (15, 16), (16, 15), (17, 33), (63, 31), (64, 129), (250, 255), (256, 257)],
)
def test_every_size_agrees_with_the_reference(photo, height, width):
    part = photo[:height, :width]
    result = quantize(from_pixels(part, ""), Recipe().but(k=12))
    ours, reference = both(part, result.palette, result.indices)
    assert ours == pytest.approx(reference, abs=0.05)


def test_wide_pictures_are_cut_into_spans_that_join():
    rng = np.random.default_rng(0)
    indices = rng.integers(0, 5, (41, 9_000), np.uint8)
    palette = rng.integers(0, 256, (5, 4), np.uint8)
    original = palette[indices] // 2 + 60
    ours, reference = both(original, palette, indices)
    assert ours == pytest.approx(reference, abs=0.01)


@given(seed=st.integers(0, 2**32 - 1), height=st.integers(8, 70), width=st.integers(8, 70))
def test_identical_pictures_score_exactly_100(seed, height, width):
    rng = np.random.default_rng(seed)
    palette = rng.integers(0, 256, (7, 3), np.uint8)
    indices = rng.integers(0, 7, (height, width), np.uint8)
    assert ssimulacra.Original(palette[indices]).score(palette, indices) == 100


def test_nothing_depends_on_how_many_threads_there_are(photo, monkeypatch):
    result = quantize(from_pixels(photo, ""), Recipe().but(k=16))
    threaded = ssimulacra.Original(photo).score(result.palette[:, :3], result.indices)
    monkeypatch.setattr(ssimulacra, "map_items", lambda function, items: [function(item) for item in items])
    assert ssimulacra.Original(photo).score(result.palette[:, :3], result.indices) == threaded


def test_cube_roots_are_good_to_the_last_bits():
    values = np.geomspace(0.0037, 1.1, 10_001).astype(np.float32)
    roots = np.empty_like(values)
    ssimulacra_kernels.cube_roots(values, roots)
    np.testing.assert_allclose(roots, np.cbrt(values.astype(float)), rtol=3e-7)
