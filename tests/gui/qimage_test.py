"""Pictures of every shape are shown, whatever NumPy makes of the strides of an axis with one element."""

import numpy as np
import pytest
from numpy.lib.stride_tricks import as_strided
from PySide6.QtGui import QColor

from qt_kmeans.core.showing.thumbnail import thumbnail_of
from qt_kmeans.gui.files.clipboard import indexed_image
from qt_kmeans.gui.looks.qimage import wrap, wrap_codes

RED = 0xFFC81E1E


def chance(array: np.ndarray) -> list[int]:
    """Return the strides with any number where there is one element alone."""
    return [1 if side == 1 else step for side, step in zip(array.shape, array.strides, strict=True)]


@pytest.mark.parametrize("shape", [(1, 1), (1, 5), (5, 1), (3, 4)])
def test_pictures_of_every_shape(shape: tuple[int, int]) -> None:
    pixels = np.full(shape, RED, np.uint32)
    odd = as_strided(pixels, strides=chance(pixels))
    assert odd.flags.c_contiguous
    image = wrap(odd, opaque=True)
    assert (image.height(), image.width()) == shape
    assert image.pixelColor(shape[1] - 1, shape[0] - 1) == QColor.fromRgba(RED)
    codes = np.zeros(shape, np.uint8)
    odd = as_strided(codes, strides=chance(codes))
    for image in (
        wrap_codes(odd, np.full(256, RED, np.uint32)),
        indexed_image(np.array([[200, 30, 30, 255]], np.uint8), odd),
    ):
        assert (image.height(), image.width()) == shape
        assert image.pixelColor(0, 0) == QColor.fromRgba(RED)


@pytest.mark.parametrize("alpha", [0, 255])
def test_a_thumbnail_of_one_pixel_is_one(alpha: int) -> None:
    picture = thumbnail_of(np.array([[[200, 30, 30, alpha]]], np.uint8), 64)
    assert wrap(picture.levels[0], opaque=picture.opaque).size().toTuple() == (1, 1)
