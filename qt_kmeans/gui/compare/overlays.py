"""What is painted over the pictures: labels, the pixel grid, frames of regions, the other pane's cross."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from qt_kmeans.gui.compare.viewport import GRID_ZOOM, Rect, Viewport
from qt_kmeans.gui.languages import is_mirrored
from qt_kmeans.gui.looks.tokens import Space

DOT: Final = " · "
_PILL_GROUND: Final = QColor(18, 18, 18, 178)
_PILL_TEXT: Final = QColor(255, 255, 255)
_PILL_CAPTION: Final = QColor(255, 255, 255, 190)
_EDGE: Final = 0.01  # px, for what is rounded
_GRID: Final = QColor(128, 128, 128, 150)  # is seen on dark and on light pixels


def fitting(words: str, fits: Callable[[str], bool]) -> str:
    """Return as many of the words, which dots part, as fit: the last ones, for they are the most telling."""
    while words and not fits(words):
        words = words.partition(DOT)[2]
    return words


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
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    mirrored = is_mirrored()
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    flags = int(side | Qt.AlignmentFlag.AlignVCenter)
    inner = place.adjusted(4, 0, -10, 0) if mirrored else place.adjusted(10, 0, -4, 0)
    painter.drawText(inner, flags, label)
    if caption:
        painter.setFont(font)
        painter.setPen(_PILL_CAPTION)
        taken = measure.horizontalAdvance(label) + gap
        rest = inner.adjusted(0, 0, -taken, 0) if mirrored else inner.adjusted(taken, 0, 0, 0)
        painter.drawText(rest, flags, caption)
    painter.setFont(font)
    painter.setBrush(Qt.BrushStyle.NoBrush)
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


def paint_grid(painter: QPainter, view: Viewport, exposed: QRectF) -> None:
    """Paint lines between the exposed pixels, once these are large enough to be counted."""
    if view.zoom < GRID_ZOOM or view.empty:
        return
    part = view.visible(Rect(exposed.x(), exposed.y(), exposed.width(), exposed.height()))
    left, top, _, _ = view.rect
    edges = QRectF(left, top, view.rect.width, view.rect.height) & exposed
    painter.setPen(QPen(_GRID, 0))
    for column in range(int(part.x), int(part.x + part.width) + 2):
        x = left + column * view.scale
        if x <= edges.right() + _EDGE:  # none beyond the last pixel
            painter.drawLine(QPointF(x, edges.top()), QPointF(x, edges.bottom()))
    for row in range(int(part.y), int(part.y + part.height) + 2):
        y = top + row * view.scale
        if y <= edges.bottom() + _EDGE:
            painter.drawLine(QPointF(edges.left(), y), QPointF(edges.right(), y))


def paint_frames(painter: QPainter, view: Viewport, areas: Iterable[Rect], chosen: int, caption: str) -> None:
    """Frame areas of the picture; the chosen one is drawn stronger, with a caption."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for number, area in enumerate(areas):
        left, top = view.to_pane((area.x, area.y))
        frame = QRectF(left, top, area.width * view.scale, area.height * view.scale)
        width = 2.0 if number == chosen else 1.0
        for reach, color in ((width + 2, QColor(0, 0, 0, 150)), (width, QColor(255, 255, 255))):
            painter.setPen(QPen(color, reach))
            painter.drawRect(frame)
        if number == chosen and caption:
            font = painter.font()
            height = QFontMetricsF(_strong(font)).height() + 2 * 4
            inside = frame.top() < height + 2
            corner = QPointF(frame.left(), frame.top() + 2 if inside else frame.top() - height - 2)
            paint_pill(painter, corner, caption, "", font)
