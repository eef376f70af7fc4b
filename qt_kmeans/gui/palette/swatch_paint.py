"""Drawing swatches: the colour, what is written on it, the ring around it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap

from qt_kmeans.gui.compare.panes import checker_brush
from qt_kmeans.gui.looks.theme import Icon, icon_pixmap
from qt_kmeans.gui.looks.tokens import Theme, blend, legible
from qt_kmeans.gui.palette.swatches import hex_code

RING: Final = 2  # logical pixels that a ring reaches out of its swatch
_RADIUS: Final = 3
_TEXT_MARGIN: Final = 4
_LOCK: Final = 11
_LOCK_GAP: Final = 3
_CHECKER_CELL: Final = 5
_CHECKER: Final = ("#ffffff", "#c4c4c4")
_CHECKER_MEAN: Final = "#e2e2e2"
_EDGED_FROM: Final = 6  # narrower swatches have no edge of their own


class SwatchInk:
    """The fonts, brushes and measures with which all swatches of a palette are drawn.

    Parameters
    ----------
    theme
        The theme in use.
    font
        The font of the view; swatches use it a little smaller.
    ratio
        Device pixels per logical pixel.
    """

    def __init__(self, theme: Theme, font: QFont, ratio: float) -> None:
        self.theme = theme
        self.ratio = ratio
        self.font = QFont(font)
        self.font.setPointSizeF(max(font.pointSizeF() * 0.88, 6.5))
        self._metrics = QFontMetrics(self.font)
        self._height = self._metrics.height()
        self._code_width = self._metrics.horizontalAdvance("#000000")
        self._edge = QPen(QColor(255, 255, 255, 34) if theme.dark else QColor(0, 0, 0, 44), 1)
        self._checker: QBrush | None = None

    def fits(self, text: str, area: QRect) -> bool:
        """Tell whether a line of text has room on a swatch."""
        room = area.width() - 2 * _TEXT_MARGIN
        return self._height <= area.height() and self._metrics.horizontalAdvance(text) <= room

    def has_words(self, area: QRect) -> bool:
        """Tell whether a swatch may have room for words, which most of a large palette have not."""
        return self._height <= area.height() and area.width() >= self._code_width

    def words(self, code: str, share: str, area: QRect, *, name: str = "", locked: bool = False) -> list[str]:
        """Return what of a colour's name, code and share has room on a swatch, the code first of all.

        A lock stands before the last line.
        """
        if not self.has_words(area) or not self.fits(code, area):  # the first test is the cheap one
            return []
        beside = area.adjusted(_LOCK + _LOCK_GAP, 0, 0, 0) if locked else area
        if share and area.height() >= 2 * self._height + 4 and self.fits(share, beside):
            roomy = name and area.height() >= 3 * self._height + 4 and self.fits(name, area)
            return [name, code, share] if roomy else [code, share]
        return [code] if self.fits(code, beside) else []

    def draw(self, painter: QPainter, area: QRect, color: Sequence[int]) -> None:
        """Draw one swatch."""
        red, green, blue, alpha = color
        box = QRectF(area)
        radius = min(_RADIUS, box.width() / 4)
        painter.setPen(Qt.PenStyle.NoPen)
        if alpha < 255:
            self._checker = self._checker or checker_brush(*_CHECKER, cell=_CHECKER_CELL, ratio=self.ratio)
            painter.setBrush(self._checker)
            painter.drawRoundedRect(box, radius, radius)
        painter.setBrush(QColor(red, green, blue, alpha))
        painter.drawRoundedRect(box, radius, radius)
        if area.width() >= _EDGED_FROM:  # keeps black on dark and white on light apart from the window
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._edge)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def draw_words(
        self, painter: QPainter, area: QRect, color: Sequence[int], lines: Sequence[str], *, locked: bool
    ) -> None:
        """Write lines of text in the middle of a swatch, with a lock before the last or alone."""
        if not lines:
            if locked:
                self._draw_lone_lock(painter, area, color)
            return
        painter.setFont(self.font)
        painter.setPen(QColor(ink_on(color)))
        top = area.top() + (area.height() - len(lines) * self._height) // 2
        for number, text in enumerate(lines):
            line = QRect(area.left(), top + number * self._height, area.width(), self._height)
            if locked and number == len(lines) - 1:
                reach = _LOCK + _LOCK_GAP
                left = line.center().x() - (self._metrics.horizontalAdvance(text) + reach) // 2
                place = QRect(left, line.center().y() - _LOCK // 2, _LOCK, _LOCK)
                painter.drawPixmap(place, self._lock(color))
                line.translate(reach // 2, 0)
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)

    def draw_tick(self, painter: QPainter, area: QRect, color: Sequence[int]) -> None:
        """Draw a tick in the middle of a swatch, where there is room."""
        if min(area.width(), area.height()) >= 14:
            tick = icon_pixmap(Icon.CHECK, ink_on(color), 12, ratio=self.ratio)
            painter.drawPixmap(area.center() - QPoint(5, 5), tick)

    def _draw_lone_lock(self, painter: QPainter, area: QRect, color: Sequence[int]) -> None:
        """Draw a lock in the middle of a swatch, a mere dot on a tiny one."""
        room = min(area.width(), area.height())
        if room < _LOCK:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink_on(color)))
            painter.drawEllipse(QRectF(area).center(), min(2.0, room / 4), min(2.0, room / 4))
            return
        place = QRect(0, 0, _LOCK, _LOCK)
        place.moveCenter(area.center())
        painter.drawPixmap(place, self._lock(color))

    def _lock(self, color: Sequence[int]) -> QPixmap:
        return icon_pixmap(Icon.LOCK, ink_on(color), _LOCK, ratio=self.ratio)

    def draw_ring(self, painter: QPainter, area: QRect, color: str) -> None:
        """Draw a ring around a swatch, set off from its colour."""
        box = QRectF(area).adjusted(-1, -1, 1, 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.window), 2))
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), _RADIUS, _RADIUS)
        painter.setPen(QPen(QColor(color), RING))
        painter.drawRoundedRect(box, _RADIUS + 1, _RADIUS + 1)


def ink_on(color: Sequence[int]) -> str:
    """Return black or white, whichever reads better on a colour of four bytes over a checkerboard."""
    return legible(blend(_CHECKER_MEAN, hex_code(color[:3]), color[3] / 255))
