"""The perceived score in known cases, and the part of a large picture that it looks at."""

import numpy as np
import pytest

from qt_kmeans.core.scoring import quality


@pytest.mark.parametrize(
    ("height", "width"),
    [(1, 1), (512, 768), (4000, 6000), (2001, 2001), (1, 9_000_000), (9_000_000, 1), (3, 5_000_000)],
)
def test_central_crop_is_centred_and_small_enough(height, width):
    rows, columns = quality.central_crop(height, width)
    high, wide = rows.stop - rows.start, columns.stop - columns.start
    assert 1 <= high <= height
    assert 1 <= wide <= width
    assert high * wide <= quality.MAX_SCORED_PIXELS
    assert (high, wide) == (height, width) or high * wide > 0.6 * quality.MAX_SCORED_PIXELS
    assert abs(rows.start - (height - rows.stop)) <= 1
    assert abs(columns.start - (width - columns.stop)) <= 1
    assert bool(quality.scored_part(height, width)) == ((high, wide) != (height, width))


def picture(alpha: bool):
    y, x = np.mgrid[0:48, 0:64]
    rgba = np.dstack([x * 4, y * 5, (x + y) * 2, np.full_like(x, 255)]).astype(np.uint8)
    if alpha:
        rgba[..., 3] = x * 4
    return rgba


def mapped(rgba, k):
    colors = np.unique(rgba.reshape(-1, 4), axis=0)
    palette = colors[np.linspace(0, len(colors) - 1, k).astype(int)]
    distance = ((rgba[:, :, None].astype(int) - palette.astype(int)) ** 2).sum(-1)
    return palette, distance.argmin(-1).astype(np.uint8)


@pytest.mark.parametrize("alpha", [False, True])
def test_perceived_score_falls_with_fewer_colours(alpha):
    rgba = picture(alpha)
    scores = [quality.ssimulacra2(rgba, *mapped(rgba, k)) for k in (4, 64)]
    assert None not in scores
    assert scores[0] < scores[1] < 100


def test_identical_pictures_score_100():
    rgba = picture(False)
    rgba[..., 2] = 0
    colors, labels = np.unique(rgba[::8, ::8].reshape(-1, 4), axis=0, return_inverse=True)
    indices = np.kron(labels.reshape(6, 8).astype(np.uint8), np.ones((8, 8), np.uint8))
    assert quality.ssimulacra2(colors[indices], colors, indices) == pytest.approx(100)


def test_perceived_score_is_undefined_for_tiny_pictures():
    palette = np.full((1, 4), 255, np.uint8)
    assert quality.ssimulacra2(np.zeros((7, 90, 4), np.uint8), palette, np.zeros((7, 90), np.uint8)) is None


def test_transparency_is_scored_over_the_worse_ground():
    # White ink fading into transparency: over white no damage is seen, over black all of it.
    source = picture(alpha=True)
    source[..., :3] = 255
    palette = np.array([[255, 255, 255, 64], [255, 255, 255, 192]], np.uint8)
    indices = (source[..., 3] >= 128).astype(np.uint8)
    opaque = np.full_like(source, 255)
    opaque[..., :3] = source[..., 3:]
    over_black = palette[:, [3, 3, 3, 3]] | np.array([0, 0, 0, 255], np.uint8)
    assert quality.ssimulacra2(source, palette, indices) == quality.ssimulacra2(opaque, over_black, indices)
