"""A veil over the pixels of a picture that are not meant, made anew for what a pane shows."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from qt_kmeans.gui.compare.viewport import Viewport
from qt_kmeans.gui.looks.qimage import wrap

_OPACITY = 0.82
_NEARLY = 1e-6  # of a pixel, which sums of fractions may be off


@dataclass(frozen=True, slots=True, eq=False)
class Veil:
    """Which pixels are seen as they are.

    Attributes
    ----------
    numbers
        (h, w) uint8, a number for every pixel; may be smaller than the picture that it covers.
    lit
        (256,) bool, the numbers whose pixels are not veiled.
    """

    numbers: NDArray[np.uint8]
    lit: NDArray[np.bool_]


def lit_entries(palette: NDArray[np.uint8], chosen: Iterable[int]) -> NDArray[np.bool_]:
    """Return the numbers (256,) bool of the `chosen` entries of a palette (K, 4), and of what is fully clear.

    Where there is no colour there is none to dim: the ground that shines through stays as it is.
    """
    lit = np.zeros(256, np.bool_)
    lit[list(chosen)] = True
    lit[: len(palette)] |= palette[:, 3] == 0
    return lit


def paint_veil(
    painter: QPainter, veil: Veil, view: Viewport, *, exposed: QRectF, ratio: float, color: QColor
) -> None:
    """Dim what is exposed of a picture, with the pane's corner at the painter's origin.

    Only the exposed device pixels are looked up, so it costs the same for every size of picture.

    Parameters
    ----------
    painter
        Clipped to the pane.
    veil
        Which pixels stay as they are.
    view
        Where the picture lies.
    exposed
        The part of the pane to paint, in pane coordinates.
    ratio
        Device pixels per logical pixel.
    color
        What the dimmed pixels fade into.
    """
    if view.empty:
        return
    area = QRectF(*view.rect) & exposed
    columns = _looked_up(area.left(), area.right(), ratio, view.rect.x, view.scale, veil, view, axis=1)
    rows = _looked_up(area.top(), area.bottom(), ratio, view.rect.y, view.scale, veil, view, axis=0)
    if not len(columns) or not len(rows):
        return
    alpha = round(255 * _OPACITY)
    red, green, blue = (round(value * _OPACITY) for value in (color.red(), color.green(), color.blue()))
    veiled = np.uint32(alpha << 24 | red << 16 | green << 8 | blue)
    table = np.where(veil.lit, np.uint32(0), veiled)
    frame = np.take(table, np.take(np.take(veil.numbers, rows, axis=0), columns, axis=1))
    left, top = (math.floor(edge * ratio + _NEARLY) / ratio for edge in (area.left(), area.top()))
    place = QRectF(left, top, len(columns) / ratio, len(rows) / ratio)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(place, wrap(frame, opaque=False))


def _looked_up(
    start: float,
    stop: float,
    ratio: float,
    origin: float,
    scale: float,
    veil: Veil,
    view: Viewport,
    *,
    axis: int,
) -> NDArray[np.intp]:
    """Return for each device pixel from `start` to `stop` (logical) the line of numbers that it shows."""
    first, last = math.floor(start * ratio + _NEARLY), math.ceil(stop * ratio - _NEARLY)
    middles = (np.arange(first, last) + 0.5) / ratio
    count = veil.numbers.shape[axis]
    lines = (middles - origin) / scale * (count / view.image[1 - axis])
    inside: NDArray[np.intp] = np.clip(lines, 0, count - 1).astype(np.intp)
    return inside
