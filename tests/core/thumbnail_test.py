"""Thumbnails are small, of the right shape, and of the mean colour."""

import numpy as np
import pytest

from qt_kmeans.core.thumbnail import thumbnail

PALETTE = np.array([[0, 0, 0, 255], [255, 255, 255, 255]], np.uint8)


@pytest.mark.parametrize(
    ("shape", "small"),
    [((900, 1200), (75, 100)), ((3000, 10), (100, 1)), ((40, 60), (40, 60)), ((1, 1), (1, 1))],
)
def test_the_shape_is_kept(shape, small):
    made = thumbnail(PALETTE, np.zeros(shape, np.uint8), 100)
    assert made.levels[0].shape == small
    assert (made.width, made.height) == shape[::-1]
    assert (made.levels[0] == 0xFF000000).all()


def test_a_pattern_becomes_its_mean():
    board = (np.indices((512, 512)).sum(axis=0) % 2).astype(np.uint8)
    greys = thumbnail(PALETTE, board, 64).levels[0].view(np.uint8).reshape(64, 64, 4)
    assert abs(greys[..., :3].astype(int) - 127).max() <= 2
    assert (greys[..., 3] == 255).all()


def test_what_is_transparent_stays_so():
    palette = np.array([[0, 0, 0, 0], [10, 20, 30, 255]], np.uint8)
    indices = np.repeat(np.array([[0, 1]], np.uint8), 200, axis=1).repeat(200, axis=0)
    made = thumbnail(palette, indices, 50)
    assert not made.opaque
    assert made.levels[0][0, 0] == 0
    assert made.levels[0][0, -1] == 0xFF0A141E
    half = thumbnail(palette, np.repeat(np.array([[0, 1]], np.uint8), 256, axis=0), 128).levels[0]
    assert half[0, 0].item().to_bytes(4, "little") == bytes((15, 10, 5, 128))
