"""The veil covers the pixels that are not meant, and no others, at any zoom."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from qt_kmeans.gui.compare.veil import Veil, lit_entries, paint_veil
from qt_kmeans.gui.compare.viewport import Viewport


def painted(veil: Veil, view: Viewport, ratio: float = 1.0) -> np.ndarray:
    """Return (H, W) bool: where a white pane became darker under a black veil."""
    width, height = (round(side * ratio) for side in view.pane)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    whole = QRectF(0, 0, *view.pane)
    paint_veil(painter, veil, view, exposed=whole, ratio=ratio, color=QColor("black"))
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine() // 4, 4)
    return rows[:, :width, 0] < 128


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("zoom", [1.0, 3.0, 8.0])
def test_just_the_pixels_that_are_not_lit_are_covered(qapp: QApplication, ratio: float, zoom: float) -> None:
    rng = np.random.default_rng(0)
    numbers = rng.integers(0, 5, (12, 16), np.uint8)
    veil = Veil(numbers, np.arange(256) == 3)
    view = Viewport(image=(16, 12), pane=(90.0, 70.0), ratio=ratio).zoomed(zoom)
    covered = painted(veil, view, ratio)
    for y, x in rng.integers(0, min(covered.shape), (300, 2)):
        pixel = view.pixel_at(((x + 0.5) / ratio, (y + 0.5) / ratio))
        expected = pixel is not None and numbers[pixel[1], pixel[0]] != 3
        assert covered[y, x] == expected


def test_a_preview_veils_the_whole_picture(qapp: QApplication) -> None:
    veil = Veil(np.array([[1, 2]], np.uint8), np.arange(256) == 1)
    covered = painted(veil, Viewport(image=(40, 20), pane=(40.0, 20.0)).fitted())
    assert not covered[:, :20].any()
    assert covered[:, 20:].all()


def test_nothing_is_veiled_without_a_picture(qapp: QApplication) -> None:
    veil = Veil(np.zeros((1, 1), np.uint8), np.zeros(256, np.bool_))
    assert not painted(veil, Viewport(pane=(10.0, 10.0))).any()


def test_what_has_no_colour_is_never_dimmed() -> None:
    palette = np.array([[0, 0, 0, 0], [9, 9, 9, 255], [9, 9, 9, 20]], np.uint8)
    assert np.flatnonzero(lit_entries(palette, (2,))).tolist() == [0, 2]
    assert np.flatnonzero(lit_entries(palette, ())).tolist() == [0]
