"""One slider for the whole window: goes where one clicks, with marks where they help, also logarithmic."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QStyle, QStyleOptionSlider, QWidget

from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.theme import current_theme
from qt_kmeans.gui.looks.tokens import Space

_HANDLE = 16  # diameter as the style sheet has it, px
_TRACK = 22  # height of the part the style draws, px
_FINE = 100_000  # steps of the style's own, linear scale


class Slider(QSlider):
    """A horizontal slider whose `value` is what it says, also where the scale is logarithmic.

    The value is the number itself (not a place on the scale), so screen readers, arrow keys and spin
    boxes agree; only drawing and the mouse use the scale. A click on the groove goes there at once. The
    wheel works only while the slider has the focus, so that scrolling past changes nothing.

    Parameters
    ----------
    low, high
        Range of whole values, both included.
    marks
        Values to write under the groove.
    logarithmic
        True: equal distances are equal ratios; Page Up and Page Down then double and halve.
    """

    def __init__(
        self,
        low: int,
        high: int,
        *,
        marks: Sequence[int] = (),
        logarithmic: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._marks = tuple(marks)
        self._logarithmic = logarithmic
        self.setRange(low, high)
        self.setSingleStep(1)
        self.setPageStep(max(1, (high - low) // 10))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._keep_height()

    def fraction_of(self, value: int) -> float:
        """Return where `value` stands on the scale, 0..1."""
        low, high = self.minimum(), self.maximum()
        if high <= low:
            return 0.0
        if self._logarithmic:
            return math.log(value / low) / math.log(high / low)
        return (value - low) / (high - low)

    def value_at(self, fraction: float) -> int:
        """Return the value that stands at `fraction` (clipped to 0..1) of the scale."""
        fraction = min(1.0, max(0.0, fraction))
        low, high = self.minimum(), self.maximum()
        if self._logarithmic:
            return round(low * math.pow(high / low, fraction))
        return round(low + fraction * (high - low))

    # -- Qt overrides -------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return the size with room for the marks."""
        below = self.fontMetrics().height() if self._marks else 0
        return QSize(140, _TRACK + below)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest useful size."""
        return QSize(72, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Make room for marks in another font; let the handle go when another window takes over."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_height()
        elif event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.setSliderDown(False)  # the mouse may be released over there

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the handle go: nobody can any more."""
        super().hideEvent(event)
        self.setSliderDown(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle to the mouse and hold it."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        event.accept()
        self.setSliderDown(True)
        self._follow(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the handle."""
        if self.isSliderDown():
            self._follow(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the handle go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Double and halve with the page keys on a logarithmic scale; else as every slider."""
        if self._logarithmic and event.key() == Qt.Key.Key_PageUp:
            self.setValue(self.value() * 2)
        elif self._logarithmic and event.key() == Qt.Key.Key_PageDown:
            self.setValue(round(self.value() / 2))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the wheel only for a slider that was chosen before."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the style draw the slider where the scale has the value, and write the marks."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        place = round(_FINE * self.fraction_of(self.sliderPosition()))
        option.rect = QRect(0, 0, self.width(), _TRACK)
        option.minimum, option.maximum = 0, _FINE
        option.sliderPosition = option.sliderValue = place
        option.subControls = QStyle.SubControl.SC_SliderGroove | QStyle.SubControl.SC_SliderHandle
        if self.isSliderDown() or self.underMouse():
            option.activeSubControls = QStyle.SubControl.SC_SliderHandle
        painter = QPainter(self)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            # A style sheet always fills the groove from the left: a mirror fills it from where one begins.
            option.direction, option.upsideDown = Qt.LayoutDirection.LeftToRight, False
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        self.style().drawComplexControl(QStyle.ComplexControl.CC_Slider, option, painter, self)
        painter.resetTransform()
        self._paint_marks(painter)

    # -- inside -------------------------------------------------------------------------------------

    def _keep_height(self) -> None:
        """Outdo the style sheet's least height, which knows no marks and would let a layout cut them off."""
        if self._marks:
            self.setStyleSheet(f"QSlider {{ min-height: {self.sizeHint().height()}px; }}")

    def _paint_marks(self, painter: QPainter) -> None:
        theme = current_theme()
        font = QFont(self.font())
        font.setPointSizeF(max(7.0, font.pointSizeF() * 0.85))
        painter.setFont(font)
        metrics = painter.fontMetrics()
        ink = theme.muted if self.isEnabled() else theme.disabled
        for mark in self._marks:
            painter.setPen(QColor(theme.text if mark == self.value() and self.isEnabled() else ink))
            text = wording.count_text(mark)
            width = metrics.horizontalAdvance(text) + 2
            left = min(max(0.0, self._x_of(mark) - width / 2), self.width() - width)
            box = QRectF(left, _TRACK, width, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _x_of(self, value: int) -> float:
        fraction = self.fraction_of(value)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            fraction = 1 - fraction
        return _HANDLE / 2 + fraction * self._way()

    def _follow(self, x: float) -> None:
        fraction = (x - _HANDLE / 2) / self._way()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            fraction = 1 - fraction
        self.setSliderPosition(self.value_at(fraction))

    def _way(self) -> int:
        return max(Space.TINY, self.width() - _HANDLE)
