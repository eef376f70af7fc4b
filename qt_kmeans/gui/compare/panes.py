"""Painting inside one pane of the compare view: a picture or a map of errors, and what lies under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPixmap

from qt_kmeans.core.scoring.error_scale import code_colors
from qt_kmeans.core.showing.frames import Picture
from qt_kmeans.gui.compare.viewport import CRISP_ZOOM, Rect, Viewport, source_rect
from qt_kmeans.gui.looks.qimage import wrap, wrap_codes
from qt_kmeans.gui.looks.tokens import Theme

if TYPE_CHECKING:
    from qt_kmeans.core.scoring.difference import Difference

CHECKER_CELL: Final = 8  # logical pixels
FADED: Final = 0.22  # opacity of a picture that stands in for one that does not exist yet


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """What a pane draws.

    Attributes
    ----------
    source
        The value that is shown, by which it is known again.
    images
        Its levels as QImages that share the pixels, largest first.
    size
        Width and height of the whole picture in image pixels.
    opaque
        True when nothing shines through.
    """

    source: object
    images: tuple[QImage, ...]
    size: tuple[int, int]
    opaque: bool


def shown(picture: Picture) -> Shown:
    """Return a picture ready for drawing."""
    images = tuple(wrap(level, opaque=picture.opaque) for level in picture.levels)
    return Shown(picture, images, (picture.width, picture.height), picture.opaque)


def shown_errors(difference: Difference, full: float) -> Shown:
    """Return a map of errors ready for drawing, the brightest from delta E `full` on."""
    table = code_colors(full)
    images = tuple(wrap_codes(level, table) for level in difference.levels)
    return Shown(difference, images, (difference.after.width, difference.after.height), opaque=True)


def ground_brush(backdrop: str, theme: Theme, ratio: float) -> QBrush:
    """Return what shows through transparent pixels: "checker", or the colour of that name."""
    if backdrop != "checker":
        return QBrush(QColor(backdrop))
    return checker_brush(*theme.checker, cell=CHECKER_CELL, ratio=ratio)


def checker_brush(first: str, second: str, *, cell: int, ratio: float) -> QBrush:
    """Return a checkerboard of two colours with cells of `cell` logical pixels."""
    side = max(round(cell * ratio), 1)
    tile = QPixmap(2 * side, 2 * side)
    tile.fill(QColor(first))
    painter = QPainter(tile)
    painter.fillRect(side, 0, side, side, QColor(second))
    painter.fillRect(0, side, side, side, QColor(second))
    painter.end()
    tile.setDevicePixelRatio(ratio)
    return QBrush(tile)


def paint_picture(
    painter: QPainter,
    shown: Shown,
    view: Viewport,
    *,
    exposed: QRectF,
    ground: QBrush | None = None,
    opacity: float = 1.0,
) -> None:
    """Paint what is exposed of a picture, with the pane's corner at the painter's origin.

    Only the exposed part is touched, from the level that has about a pixel per device pixel, so a
    repaint costs the same for every size of picture.

    Parameters
    ----------
    painter
        Clipped to the pane.
    shown
        The picture; whatever the size of its levels, it fills the rectangle of `view.image`.
    view
        Where the picture lies.
    exposed
        The part of the pane to paint, in pane coordinates.
    ground
        What shows through transparent pixels; None for whatever is there already.
    opacity
        0..1, of the picture.
    """
    if view.empty or not shown.images:
        return
    rect = view.rect
    part = view.visible(Rect(exposed.x(), exposed.y(), exposed.width(), exposed.height()))
    if part.width <= 0 or part.height <= 0:
        return
    if ground is not None and not shown.opaque:
        painter.fillRect(QRectF(*rect) & exposed, ground)
    image = shown.images[view.level([level.width() for level in shown.images])]
    across, down = image.width() / view.image[0], image.height() / view.image[1]
    source = source_rect(part, image=view.image, level=(image.width(), image.height()))
    target = QRectF(
        rect.x + source.x / across * view.scale,
        rect.y + source.y / down * view.scale,
        source.width / across * view.scale,
        source.height / down * view.scale,
    )
    least = 1.0 / view.ratio  # a long and thin picture is a line, not nothing
    target.setSize(target.size().expandedTo(QSizeF(least, least)))
    even = abs(view.zoom / across - 1.0) < 1e-6
    smooth = view.zoom < CRISP_ZOOM and not even
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    painter.setOpacity(opacity)
    painter.drawImage(target, image, QRectF(*source))
    painter.setOpacity(1.0)


def paint_blend(
    painter: QPainter,
    first: Shown,
    second: Shown,
    share: float,
    view: Viewport,
    *,
    exposed: QRectF,
    ground: QBrush,
) -> None:
    """Paint two pictures through one another, a `share` 0..1 of the second; else as `paint_picture` does."""
    if first.opaque and second.opaque:
        paint_picture(painter, first, view, exposed=exposed)
        paint_picture(painter, second, view, exposed=exposed, opacity=share)
        return
    # What is half clear in either may not count twice: the two are added up before they are laid down.
    area = exposed.toAlignedRect()
    sheet = _sheet(first, 1.0 - share, view, area)
    mixer = QPainter(sheet)
    mixer.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    mixer.drawImage(0, 0, _sheet(second, share, view, area))
    mixer.end()
    painter.fillRect(QRectF(*view.rect) & exposed, ground)
    painter.drawImage(area.topLeft(), sheet)


def _sheet(shown: Shown, weight: float, view: Viewport, area: QRect) -> QImage:
    """Return an area with a picture on nothing, all its channels times a weight.

    To be added up without an opacity: Qt cuts a sum off at white before it takes the opacity of it.
    """
    ratio = view.ratio
    sheet = QImage(area.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    sheet.setDevicePixelRatio(ratio)
    sheet.fill(Qt.GlobalColor.transparent)
    if weight > 0:
        painter = QPainter(sheet)
        painter.translate(-area.topLeft())
        paint_picture(painter, shown, view, exposed=QRectF(area), opacity=weight)
        painter.end()
    return sheet
