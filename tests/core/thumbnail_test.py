"""Thumbnails are small, of the right shape, and of the mean colour."""

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.core.errors import ImageReadError
from qt_kmeans.core.showing.thumbnail import file_thumbnail, thumbnail, thumbnail_of

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


@pytest.mark.parametrize("shape", [(900, 1200), (10, 3000), (1, 1)])
def test_pixels_become_small(shape):
    rgba = np.full((*shape, 4), (10, 20, 30, 255), np.uint8)
    made = thumbnail_of(rgba, 100)
    assert max(made.levels[0].shape) == min(100, max(shape))
    assert (made.levels[0] == 0xFF0A141E).all()
    assert made.opaque
    assert (made.height, made.width) == shape


def test_what_is_clear_lends_no_colour():
    rgba = np.zeros((256, 256, 4), np.uint8)
    rgba[:, :, 0] = 255  # a red that nobody sees
    rgba[:, ::2] = (0, 0, 200, 255)
    small = thumbnail_of(rgba, 64)
    assert not small.opaque
    assert {int(pixel) for pixel in small.levels[0].ravel()} <= {
        0x80000064,
        0x7F000064,
        0x80000063,
        0x7F000063,
    }


def test_a_file_has_its_thumbnail_and_its_size(tmp_path):
    path = tmp_path / "a.png"
    Image.new("RGB", (300, 200), (10, 20, 30)).save(path)
    made, size = file_thumbnail(path, 100)
    assert made.levels[0].shape == (67, 100)
    assert size == path.stat().st_size
    path.write_bytes(b"no picture")
    with pytest.raises(ImageReadError):
        file_thumbnail(path, 100)
