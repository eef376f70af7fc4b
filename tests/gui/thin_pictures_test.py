"""A picture so long that its other side is less than a pixel of the screen is seen all the same."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from qt_kmeans.gui.compare.panes import Shown, paint_picture
from qt_kmeans.gui.compare.viewport import Viewport
from qt_kmeans.gui.looks.qimage import wrap

RED = 0xFFFF0000


@pytest.mark.parametrize("size", [(4000, 3), (3, 4000)])
@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_it_is_a_line(size: tuple[int, int], ratio: float) -> None:
    width, height = size
    view = Viewport(image=size, pane=(200.0, 200.0), ratio=ratio).fitted()
    assert 3 * view.zoom < 1
    canvas = QImage(round(200 * ratio), round(200 * ratio), QImage.Format.Format_RGB32)
    canvas.setDevicePixelRatio(ratio)
    canvas.fill(QColor("black"))
    painter = QPainter(canvas)
    image = wrap(np.full((height, width), RED, np.uint32), opaque=True)
    paint_picture(painter, Shown(None, (image,), size, opaque=True), view, exposed=QRectF(0, 0, 200, 200))
    painter.end()
    middle = canvas.width() // 2
    across = [canvas.pixelColor(middle, y).red() for y in range(canvas.height())]
    down = [canvas.pixelColor(x, middle).red() for x in range(canvas.width())]
    assert max(across if width > height else down) > 200
    assert sum(value > 0 for value in (across if width > height else down)) <= 2
