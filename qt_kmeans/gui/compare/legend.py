"""The legend of the map of differences: which colour is which error."""

from typing import Final

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from qt_kmeans.core.scoring.error_scale import heat_colors
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.qimage import wrap
from qt_kmeans.gui.looks.theme import current_theme
from qt_kmeans.gui.looks.tokens import Space

_BAR: Final = 10  # height of the band of colours, px
_TICKS: Final = 4


class Legend(QWidget):
    """A band of colours with the errors they stand for, from 0 to a full scale."""

    def __init__(self, full: float = 8.0) -> None:
        super().__init__()
        ramp = heat_colors(np.linspace(0, 1, 256))
        self._band = wrap(np.ascontiguousarray(ramp[None]), opaque=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Scale of the differences"))
        self.setToolTip(
            self.tr("Error of each pixel: delta E in Oklab, where black and white are 100 apart.\n")
            + self.tr("About 2 is the least that can be seen.")
        )
        self.set_full(full)

    def set_full(self, full: float) -> None:
        """Let the brightest colour stand for errors of `full` and more."""
        self._full = full
        text = self.tr("From 0, dark, to {} and more, bright, in delta E of Oklab")
        self.setAccessibleDescription(text.format(wording.number_text(full)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(260, round(self._top()) + _BAR + Space.TINY + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Return the least in which the ends and the middle can be read."""
        return QSize(110, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the band, the numbers under it and their unit beside it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        unit = self.tr("ΔE")
        room = painter.fontMetrics().horizontalAdvance(unit) + Space.SMALL
        band = QRectF(room, self._top(), self.width() - room, _BAR)
        painter.setPen(QColor(theme.text))
        painter.drawText(QRectF(0, 0, room, 2 * self._top() + _BAR), Qt.AlignmentFlag.AlignVCenter, unit)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(band, self._band)
        painter.setPen(QColor(theme.outline))
        painter.drawRect(band.adjusted(0, 0, -1, -1))
        self._paint_numbers(painter, band)
        painter.end()

    def _top(self) -> float:
        """Return how far the band lies below the edge, for letters that are higher than it."""
        return max(0.0, (self.fontMetrics().height() - _BAR) / 2)

    def _paint_numbers(self, painter: QPainter, band: QRectF) -> None:
        font = QFont(painter.font())
        font.setPointSizeF(max(7.0, font.pointSizeF() * 0.85))
        painter.setFont(font)
        painter.setPen(QColor(current_theme().muted))
        metrics = painter.fontMetrics()
        taken: list[QRectF] = []
        for tick in (0, _TICKS, *range(1, _TICKS)):  # the ends first: what touches them is left out
            text = wording.number_text(self._full * tick / _TICKS)
            if tick == _TICKS:
                text = f"≥ {text}"
            width = metrics.horizontalAdvance(text) + 2
            left = band.left() + band.width() * tick / _TICKS - width / 2
            left = min(max(left, band.left()), band.right() - width)
            box = QRectF(left, band.bottom() + 2, width, metrics.height())
            if not any(box.intersects(other) for other in taken):
                taken.append(box)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
