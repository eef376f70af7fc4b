"""The slider that takes every colour to its centroid and back, by hand or by itself."""

import math

from PySide6.QtCore import QEasingCurve, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from qt_kmeans.gui.looks.theme import Icon, set_icon
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.widgets.slider import Slider

_FULL = 1000  # steps of the slider
_ONE_WAY_MS, _ROUND_MS = 700, 3600


class ReduceBar(QWidget):
    """Tells how far all colours have moved from their own places to their centroids.

    Signals
    -------
    morph_changed : float
        0 at their own places, 1 at the centroids.

    Attributes
    ----------
    animate
        Whether the way from one end to the other is shown.
    """

    morph_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.animate = True
        self.slider = Slider(0, _FULL)
        self.slider.setPageStep(_FULL // 4)
        self.slider.setSingleStep(_FULL // 50)
        self.slider.setAccessibleName(self.tr("Slide the points to their centroids"))
        self.slider.setToolTip(self.tr("Slides every point from its own place to its centroid"))
        self.to_own = _end_button(self.tr("All colours"), self.tr("Show the colours of the original"))
        self.to_centroids = _end_button(self.tr("Reduced"), self.tr("Show the reduced colours"))
        self.loop = QToolButton()
        self.loop.setCheckable(True)
        self.loop.setAutoRaise(True)
        self.loop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.loop.setToolTip(self.tr("Reduce the colours and bring them back, again and again"))
        self.loop.setAccessibleName(self.tr("Animate the reduction"))
        set_icon(self.loop, Icon.LOOP)
        self._way = QVariantAnimation(self)
        self._way.setDuration(_ONE_WAY_MS)
        self._way.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._way.valueChanged.connect(self._go)
        self._round = QVariantAnimation(self)
        self._round.setDuration(_ROUND_MS)
        self._round.setStartValue(0.0)
        self._round.setEndValue(1.0)
        self._round.setLoopCount(-1)
        self._round.valueChanged.connect(self._swing)

        row = QHBoxLayout(self)
        row.setContentsMargins(Space.SMALL, 0, Space.SMALL, 0)
        row.setSpacing(Space.TINY)
        row.addWidget(self.loop)
        row.addWidget(self.to_own)
        row.addWidget(self.slider, 1)
        row.addWidget(self.to_centroids)
        self.slider.valueChanged.connect(self._tell)
        self.slider.sliderPressed.connect(self.stop)
        self.to_own.clicked.connect(lambda: self.slide_to(0.0))
        self.to_centroids.clicked.connect(lambda: self.slide_to(1.0))
        self.loop.toggled.connect(self._set_looping)

    @property
    def morph(self) -> float:
        """How far the colours have moved, 0..1."""
        return self.slider.value() / _FULL

    def slide_to(self, share: float) -> None:
        """Slide the points towards their own place (0) or their centroid (1)."""
        self.stop()
        target = round(_FULL * share)
        if not self.animate or not self.isVisible():
            self.slider.setValue(target)
            return
        self._way.setStartValue(float(self.slider.value()))
        self._way.setEndValue(float(target))
        self._way.start()

    @Slot()
    def stop(self) -> None:
        """Leave the points where they are."""
        self._way.stop()
        self.loop.setChecked(False)

    @Slot(object)
    def _go(self, value: float) -> None:
        self.slider.setValue(round(value))

    @Slot(object)
    def _swing(self, turn: float) -> None:
        self.slider.setValue(round(_FULL * (1 - math.cos(2 * math.pi * turn)) / 2))

    @Slot(int)
    def _tell(self, value: int) -> None:
        self.morph_changed.emit(value / _FULL)

    @Slot(bool)
    def _set_looping(self, looping: bool) -> None:
        """Start from where the points are; without animation go to the other end once."""
        if not looping:
            self._round.stop()
        elif not self.animate:
            self.slide_to(0.0 if self.morph > 0.5 else 1.0)
        else:
            self._way.stop()
            begun = math.acos(1 - 2 * self.morph) / (2 * math.pi)
            self._round.start()
            self._round.setCurrentTime(round(begun * _ROUND_MS))


def _end_button(text: str, explanation: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(explanation)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
