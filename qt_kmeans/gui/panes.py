"""Painting inside one pane of the compare view: the picture, what lies under it, its label."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QPixmap

from qt_kmeans.core.frames import Picture
from qt_kmeans.gui.qimage import wrap
from qt_kmeans.gui.tokens import Space, Theme
from qt_kmeans.gui.viewport import CRISP_ZOOM, Rect, Viewport, source_rect

CHECKER_CELL: Final = 8  # logical pixels
_PILL_GROUND = QColor(18, 18, 18, 178)
_PILL_TEXT = QColor(255, 255, 255)
_PILL_CAPTION = QColor(255, 255, 255, 190)
_FADED = 0.22


class Shown:
    """A picture with its levels wrapped for drawing.

    Attributes
    ----------
    picture
        The value that is drawn.
    images
        Its levels as QImages that share the pixels, largest first.
    """

    __slots__ = ("images", "picture")

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.images: tuple[QImage, ...] = tuple(
            wrap(level, opaque=picture.opaque) for level in picture.levels
        )

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the whole picture in image pixels."""
        return self.picture.width, self.picture.height


def ground_brush(backdrop: str, theme: Theme, ratio: float) -> QBrush:
    """Return what shows through transparent pixels: "checker", "black" or "white"."""
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
    ground: QBrush,
    faded: bool = False,
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
        What shows through transparent pixels.
    faded
        True for a picture that only stands in for one that does not exist yet.
    """
    if view.empty or not shown.images:
        return
    rect = view.rect
    part = view.visible(Rect(exposed.x(), exposed.y(), exposed.width(), exposed.height()))
    if part.width <= 0 or part.height <= 0:
        return
    if not shown.picture.opaque and not faded:
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
    even = abs(view.zoom / across - 1.0) < 1e-6
    smooth = view.zoom < CRISP_ZOOM and not even
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    painter.setOpacity(_FADED if faded else 1.0)
    painter.drawImage(target, image, QRectF(*source))
    painter.setOpacity(1.0)


def pill_width(label: str, caption: str, font: QFont) -> float:
    """Return how wide `paint_pill` paints a label."""
    gap = Space.SMALL if caption else 0
    measure = QFontMetricsF(_strong(font))
    return measure.horizontalAdvance(label) + gap + QFontMetricsF(font).horizontalAdvance(caption) + 2 * 10


def paint_pill(
    painter: QPainter, corner: QPointF, label: str, caption: str, font: QFont, *, right: bool = False
) -> QRectF:
    """Paint a label that stays readable on any picture; return where it is.

    Parameters
    ----------
    painter
        Clipped to what belongs to the label's picture.
    corner
        The top left corner, or with `right` the top right one.
    label, caption
        What the picture is, and a few words more in a quieter ink, or "".
    font
        The font of the view; the label is drawn a little heavier.
    right
        True to grow to the left.
    """
    strong = _strong(font)
    measure = QFontMetricsF(strong)
    gap = Space.SMALL if caption else 0
    room = QSizeF(pill_width(label, caption, font), measure.height() + 2 * 4)
    place = QRectF(corner - QPointF(room.width() if right else 0, 0), room)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_PILL_GROUND)
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
    painter.setFont(strong)
    painter.setPen(_PILL_TEXT)
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    inner = place.adjusted(10, 0, -4, 0)
    painter.drawText(inner, flags, label)
    if caption:
        painter.setFont(font)
        painter.setPen(_PILL_CAPTION)
        painter.drawText(inner.adjusted(measure.horizontalAdvance(label) + gap, 0, 0, 0), flags, caption)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    return place


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong


def paint_ghost(painter: QPainter, point: QPointF) -> None:
    """Paint the little cross that shows, in the other pane, the place under the pointer."""
    for width, color in ((3.0, QColor(0, 0, 0, 150)), (1.0, QColor(255, 255, 255))):
        painter.setPen(QPen(color, width))
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            painter.drawLine(point + QPointF(dx, dy) * 4, point + QPointF(dx, dy) * 10)
