"""Background, shapes and captions with QPainter."""

import functools
import itertools
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
)

from qt_kmeans.gui.cloud.capsules import Capsules
from qt_kmeans.gui.cloud.discs import HALO
from qt_kmeans.gui.cloud.guides import Caption
from qt_kmeans.gui.cloud.look import Look, Rgba

_LETTER, _NUMBER = 14, 11  # font sizes in logical pixels
_AWAY = 10.0  # from a corner to its text
_EDGE = 6.0  # from the edge of the view to the nearest text
_GAP = 3.0  # between letter and number
_HALO = 3  # room for the halo around a caption


def paint_background(painter: QPainter, look: Look, *, width: float, height: float) -> None:
    """Fill the view with the look's gradient."""
    gradient = QLinearGradient(0.0, 0.0, 0.0, height)
    gradient.setColorAt(0.0, QColor(*look.top))
    gradient.setColorAt(1.0, QColor(*look.bottom))
    painter.fillRect(QRectF(0.0, 0.0, width, height), QBrush(gradient))


def paint_capsules(painter: QPainter, capsules: Capsules, look: Look) -> None:
    """Draw lines and discs in their order."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    columns = (capsules[name].tolist() for name in ("color", "radius", "rim", "a", "b"))
    alike = itertools.groupby(zip(*columns, strict=True), key=lambda row: (*row[:3], row[3] == row[4]))
    for (color, radius, rim, is_disc), rows in alike:
        if is_disc:
            _paint_discs(painter, [QPointF(*row[3]) for row in rows], color, radius, rim, look)
        else:
            painter.setPen(QPen(QColor(*color), 2.0 * radius, c=Qt.PenCapStyle.FlatCap))
            painter.drawLines([QLineF(*row[3], *row[4]) for row in rows])


def _paint_discs(
    painter: QPainter, middles: Sequence[QPointF], color: Rgba, radius: float, rim: float, look: Look
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    layers = [(radius, color)]
    if rim:
        layers = [(radius + HALO * rim, look.halo), (radius + rim, look.ring), *layers]
    brushes = [(reach, _brush(*ink)) for reach, ink in layers]
    for middle in middles:
        for reach, brush in brushes:
            painter.setBrush(brush)
            painter.drawEllipse(middle, reach, reach)


@functools.lru_cache(maxsize=1024)
def _brush(red: int, green: int, blue: int, alpha: int) -> QBrush:
    return QBrush(QColor(red, green, blue, alpha))


def paint_captions(
    painter: QPainter,
    captions: Sequence[Caption],
    look: Look,
    font: QFont,
    *,
    width: float,
    height: float,
    halo: bool = True,
) -> None:
    """Write letters and numbers beside their corners, inside a view of this size where they can be."""
    ratio = painter.device().devicePixelRatio()
    for caption in captions:
        image = _caption_image(caption.letter, caption.number, caption.color, look, font.key(), ratio, halo)
        size = image.deviceIndependentSize()
        across, down = size.width() / 2.0 - _HALO, size.height() / 2.0 - _HALO
        x = caption.x + caption.right * (_AWAY + across)
        y = caption.y + caption.down * (_AWAY + down)
        if 0.0 <= caption.x <= width and 0.0 <= caption.y <= height:
            x = min(max(x, _EDGE + across), width - _EDGE - across)
            y = min(max(y, _EDGE + down), height - _EDGE - down)
        left, top = x - across - _HALO, y - down - _HALO
        painter.setOpacity(caption.opacity)
        painter.drawImage(QPointF(round(left * ratio) / ratio, round(top * ratio) / ratio), image)
    painter.setOpacity(1.0)


@functools.lru_cache(maxsize=64)
def _caption_image(
    letter: str, number: str, color: Rgba, look: Look, font: str, ratio: float, halo: bool
) -> QImage:
    """Return a letter and a number, with a halo that keeps them readable above points."""
    words = []
    for text, pixels, bold, ink in ((letter, _LETTER, True, color), (number, _NUMBER, False, look.text)):
        face = QFont()
        face.fromString(font)
        face.setPixelSize(pixels)
        face.setBold(bold)
        if text:
            words.append((text, face, QFontMetricsF(face), QColor(*ink)))
    width = sum(metrics.horizontalAdvance(text) for text, _, metrics, _ in words) + _GAP * (len(words) - 1)
    height = max(metrics.capHeight() for _, _, metrics, _ in words)
    size = QSizeF(width + 2 * _HALO, height + 2 * _HALO) * ratio
    image = QImage(size.toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)

    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    pen = QPen(QColor(*look.fog, 200), 4.0, j=Qt.PenJoinStyle.RoundJoin)
    place = QPointF(_HALO, _HALO + height)
    for text, face, metrics, pen_color in words:
        if halo:
            outline = QPainterPath()
            outline.addText(place, face, text)
            painter.strokePath(outline, pen)
        painter.setFont(face)
        painter.setPen(pen_color)
        painter.drawText(place, text)
        place += QPointF(metrics.horizontalAdvance(text) + _GAP, 0.0)
    painter.end()
    return image


def paint_focus(painter: QPainter, look: Look, *, width: float, height: float) -> None:
    """Draw the thin frame of a view that has the keyboard."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(*look.focus), 1.5))
    painter.drawRoundedRect(QRectF(2.0, 2.0, width - 4.0, height - 4.0), 4.0, 4.0)
