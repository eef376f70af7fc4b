"""The colour under the pointer and what becomes of it, how far off that is, how much of the picture it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from qt_kmeans.core.scoring.error_scale import delta_e
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.theme import current_theme
from qt_kmeans.gui.looks.tokens import Space

if TYPE_CHECKING:
    from qt_kmeans.core.showing.live import StepView
    from qt_kmeans.core.source import SourceImage

Color: TypeAlias = tuple[int, int, int, int]
"""Red, green, blue, alpha, 0..255, straight."""

_SWATCH = 12  # edge of a swatch, px


class PixelReading(NamedTuple):
    """What is under the pointer.

    Attributes
    ----------
    x, y
        The place in the picture.
    original, mapped
        Its colour and the palette's colour for it, None while there is no result.
    error
        How far these are apart, in delta E of Oklab.
    share
        Fraction of all pixels that have the palette's colour, None while that is not known.
    """

    x: int
    y: int
    original: Color
    mapped: Color | None
    error: float | None = None
    share: float | None = None


def reading_at(
    place: tuple[int, int], source: SourceImage, view: StepView | None
) -> tuple[PixelReading, int]:
    """Return the reading at a pixel of the source, and the palette entry it has, -1 while there is none."""
    x, y = place
    original = _color(source.rgba[y, x].tolist())
    if view is None:
        return PixelReading(x, y, original, None), -1
    rows, columns = view.entries.shape  # of a preview, fewer than the picture has
    entry = int(view.entries[y * rows // source.height, x * columns // source.width])
    mapped = _color(view.palette[entry].tolist())
    error = float(delta_e(*(np.array([color], np.uint8) for color in (original, mapped)))[0])
    return PixelReading(x, y, original, mapped, error, float(view.shares[entry])), entry


def _color(values: list[int]) -> Color:
    red, green, blue, alpha = values
    return red, green, blue, alpha


class PixelReadout(QWidget):
    """Shows a reading on one line; takes no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: PixelReading | None = None
        self.setAccessibleName(self.tr("Colour under the pointer"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(
            self.tr("Colour under the pointer: original → compressed, its error, its share of the picture")
        )

    def text(self) -> str:
        """Return the reading in words."""
        if self._reading is None:
            return ""
        reading = self._reading
        before = f"{reading.x}, {reading.y}  {wording.hex_text(reading.original)}"
        if reading.mapped is None:
            return before
        return f"{before} → {wording.hex_text(reading.mapped)}  {self._figures(reading)}".rstrip()

    def _figures_width(self) -> int:
        """Return the room for any figures, so that nothing beside them moves."""
        longest = f"{wording.delta_text(88.8)}  {wording.share_text(0.0001)}"
        return self.fontMetrics().horizontalAdvance(longest) + 2

    def _figures(self, reading: PixelReading) -> str:
        """Return error and share in words, as far as they are known."""
        error = "" if reading.error is None else wording.delta_text(reading.error)
        share = "" if reading.share is None else wording.share_text(reading.share)
        return "  ".join(filter(None, (error, share)))

    def set_reading(self, reading: PixelReading | None) -> None:
        """Show another reading."""
        if (reading is None) != (self._reading is None):
            self.updateGeometry()
        self._reading = reading
        self.setAccessibleDescription(self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for any reading, so that nothing jumps while the pointer moves."""
        if self._reading is None:
            return QSize(0, self.fontMetrics().height())
        width = self.fontMetrics().horizontalAdvance
        color = _SWATCH + Space.TINY + width("#DDDDDD") + 2
        arrow = width("→") + 2 * Space.SMALL
        figures = Space.MEDIUM + self._figures_width()
        place = width("00000, 00000") + Space.SMALL
        return QSize(place + 2 * color + arrow + figures, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the place and draw the colours, flush right."""
        if self._reading is None:
            return
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        theme = current_theme()
        x, y, original, mapped, *_ = self._reading
        right = self.width()
        if mapped is not None:
            right -= self._figures_width()
            painter.setPen(QColor(theme.text))
            at = QRect(right, 0, self._figures_width(), self.height())
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, self._figures(self._reading))
            right -= Space.MEDIUM
            right = self._color(painter, right, mapped) - Space.SMALL
            painter.setPen(QColor(theme.muted))
            right = self._write(painter, right, "→") - Space.SMALL
        right = self._color(painter, right, original) - Space.MEDIUM
        painter.setPen(QColor(theme.muted))
        self._write(painter, right, f"{x}, {y}")

    def _write(self, painter: QPainter, right: int, text: str) -> int:
        """Write `text` so that it ends at `right`; return where it begins."""
        left = right - painter.fontMetrics().horizontalAdvance(text)
        painter.drawText(left, 0, right - left + 1, self.height(), Qt.AlignmentFlag.AlignVCenter, text)
        return left

    def _color(self, painter: QPainter, right: int, color: Color) -> int:
        """Draw a swatch and its hex text so that they end at `right`; return where they begin."""
        theme = current_theme()
        painter.setPen(QColor(theme.text))
        left = self._write(painter, right, wording.hex_text(color)) - Space.TINY - _SWATCH
        top = (self.height() - _SWATCH) // 2
        painter.fillRect(left, top, _SWATCH, _SWATCH, QColor(*color))
        painter.setPen(QColor(theme.muted))
        painter.drawRect(left, top, _SWATCH - 1, _SWATCH - 1)
        return left
