"""The strip under the picture with what can be set about the way of comparing, where there is anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from qt_kmeans.gui.compare.legend import Legend
from qt_kmeans.gui.compare.overlays import fitting
from qt_kmeans.gui.compare.region_list import RegionList
from qt_kmeans.gui.looks.theme import Icon, set_icon
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.widgets.form import muted
from qt_kmeans.gui.widgets.segmented import Segmented
from qt_kmeans.gui.widgets.slider import Slider

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from qt_kmeans.core.scoring.difference import Difference
    from qt_kmeans.gui.actions import Actions

FULL: Final = 32.0  # delta E of the brightest colour when nothing is amplified
MOST_AMPLIFIED: Final = 4  # as a power of two

_ROOMY: Final = 480  # px: so wide that there are enough regions beside a long word


class CompareTools(QWidget):
    """The controls of the modes blink, onion skin and difference, and of the comparison with A.

    Signals
    -------
    play_requested : bool
        Let the pictures blink by themselves, or by hand alone.
    opacity_changed : int
        How far the second picture covers the first, in percent.
    amplification_changed : int
        How many times differences are amplified, as a power of two.
    region_chosen : int
        The user went to one of the worst regions; -1 for none.
    color_requested : tuple of int
        The palette is to have this colour, (R, G, B, A), which the chosen region lacks.
    """

    play_requested = Signal(bool)
    opacity_changed = Signal(int)
    amplification_changed = Signal(int)
    region_chosen = Signal(int)
    color_requested = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = {
            "blink": self._make_blink(actions),
            "onion": self._make_onion(),
            "difference": self._make_difference(actions),
        }
        self.kept = self._make_kept(actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        column.setSpacing(Space.SMALL)
        for row in (*self.rows.values(), self.kept):
            column.addWidget(row)
            row.hide()
        self._mode = ""
        self._there = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    # -- what is shown ------------------------------------------------------------------------------

    def set_mode(self, mode: str, *, there: bool) -> None:
        """Show the controls of a mode, if `there` is a picture to compare."""
        self._mode, self._there = mode, there
        for name, row in self.rows.items():
            row.setVisible(name == mode)
        self._sync()

    def set_playing(self, playing: bool) -> None:
        """Show whether the pictures blink by themselves."""
        title = self.tr("Pause") if playing else self.tr("Blink by Itself")
        self.play.setText(title)
        set_icon(self.play, Icon.PAUSE if playing else Icon.PLAY)
        self._playing = playing

    def set_opacity(self, percent: int) -> None:
        """Show how far the second picture covers the first."""
        with QSignalBlocker(self.opacity):
            self.opacity.setValue(percent)

    def set_amplification(self, power: int) -> None:
        """Show how many times the differences are amplified."""
        with QSignalBlocker(self.amplification):
            self.amplification.setValue(power)
        self.factor.setText(f"×{2**power}")
        self.legend.set_full(FULL / 2**power)

    def set_names(self, before: str, after: str) -> None:
        """Name the two pictures."""
        self.before_name.setText(before)
        self.after_name.setText(after)

    def set_difference(self, difference: Difference | None, *, exact: bool) -> None:
        """List the worst regions; those of earlier settings stay, greyed, until the exact ones are there."""
        if difference is None:
            self.regions.set_regions(())
        elif exact:
            self.regions.set_regions(difference.regions)
        self.regions.setEnabled(exact)
        nothing = exact and difference is not None and not difference.regions
        self.nothing.setVisible(nothing)
        self.regions.setVisible(not nothing)
        self._sync_add()

    def mark_region(self, number: int) -> None:
        """Show that a region was chosen elsewhere; -1 for none."""
        with QSignalBlocker(self.regions):
            self.regions.setCurrentRow(number)
        self._sync_add()

    def set_kept(self, text: str, *, comparing: bool) -> None:
        """Tell what A is, "" when there is none, and whether it is what is compared with."""
        self.kept_text.set_words(text)
        self.reference.choose("a" if comparing else "original")
        self.kept.setVisible(bool(text))
        self._sync()

    # -- building -----------------------------------------------------------------------------------

    def _make_blink(self, actions: Actions) -> QWidget:
        self.play = QPushButton()
        self.play.clicked.connect(lambda: self.play_requested.emit(not self._playing))
        flip = QPushButton(self.tr("Flip"))
        flip.setToolTip(self.tr("Show the other picture (F)"))
        flip.clicked.connect(actions.flip.trigger)
        self.set_playing(True)
        return _row(self.play, flip, None)

    def _make_onion(self) -> QWidget:
        self.before_name, self.after_name = QLabel(), QLabel()
        self.opacity = Slider(0, 100)
        self.opacity.setAccessibleName(self.tr("Opacity of the compressed picture in percent"))
        self.opacity.setToolTip(self.tr("How far the compressed picture covers the original"))
        self.opacity.valueChanged.connect(self.opacity_changed)
        return _row(self.before_name, self.opacity, self.after_name)

    def _make_difference(self, actions: Actions) -> QWidget:
        self.legend = Legend()
        self.amplification = Slider(0, MOST_AMPLIFIED)
        self.amplification.setPageStep(1)
        self.amplification.setFixedWidth(92)
        self.amplification.setAccessibleName(self.tr("Amplification of the differences, as a power of two"))
        self.amplification.setToolTip(self.tr("Amplify small differences"))
        self.amplification.valueChanged.connect(self.amplification_changed)
        self.factor = QLabel()
        self.factor.setMinimumWidth(self.factor.fontMetrics().horizontalAdvance("×16") + 2)
        name = QLabel(self.tr("Amplif&y"))
        name.setBuddy(self.amplification)
        self.regions = RegionList()
        self.regions.region_chosen.connect(self._choose)
        self.regions.itemActivated.connect(self._add)
        worst = QLabel(self.tr("&Worst"))
        worst.setBuddy(self.regions)
        worst.setToolTip(self.tr("Where the errors are largest: original colour, palette colour, error"))
        self.nothing = muted(QLabel(self.tr("No difference that could be seen.")))
        self.nothing.hide()
        self.add = QPushButton()
        self._name_add()
        self.add.setToolTip(
            self.tr("Give the palette the colour that this region lacks, and keep it (Enter in the list)")
        )
        self.add.clicked.connect(self._add)
        actions.as_seen.setToolTip(
            self.tr("As the eye averages pixels: dithering is the colour that it mixes; else pixel by pixel")
        )
        seen = _button(actions.as_seen, Icon.AS_SEEN)
        scale = _row(self.legend, seen, name, self.amplification, self.factor)
        self.nothing.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        places = _row(worst, self.regions, self.nothing, self.add)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(scale)
        column.addWidget(places)
        self.set_amplification(0)
        self._sync_add()
        return both

    def _make_kept(self, actions: Actions) -> QWidget:
        self.kept_text = _Words(self.tr("A"))
        self.reference = Segmented(
            (("original", self.tr("Original")), ("a", self.tr("A"))), name=self.tr("Compare with")
        )
        self.reference.chosen.connect(lambda key: actions.compare_a.setChecked(key == "a"))
        self.reference.set_tool_tip("original", self.tr("Compare with the original"))
        self.reference.set_tool_tip("a", self.tr("Compare with A"))
        return _row(
            self.reference,
            self.kept_text,
            _button(actions.restore_a, Icon.REPLAY),
            _button(actions.swap_a, Icon.SWAP),
            _button(actions.forget_a, Icon.CLOSE),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave more room to the regions where there is little."""
        super().resizeEvent(event)
        self._name_add()

    # -- inside -------------------------------------------------------------------------------------

    def _name_add(self) -> None:
        self.add.setText(self.tr("Add Colour") if self.width() >= _ROOMY else self.tr("Add"))
        self.add.setAccessibleName(self.tr("Add Colour"))

    def _sync(self) -> None:
        self.setVisible(self._there and (self._mode in self.rows or not self.kept.isHidden()))

    def _sync_add(self) -> None:
        number = self.regions.currentRow()
        chosen = self.regions.isEnabled() and number >= 0
        self.add.setEnabled(chosen and self.regions.regions[number].wanted[3] > 0)

    @Slot(int)
    def _choose(self, number: int) -> None:
        self._sync_add()
        self.region_chosen.emit(number)

    @Slot()
    def _add(self) -> None:
        number = self.regions.currentRow()
        if self.add.isEnabled():
            self.color_requested.emit(self.regions.regions[number].wanted)


class _Words(QLabel):
    """A name with words that dots part, as many of them as there is room for."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setToolTip(f"{self._name}: {words}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        measure = self.fontMetrics().horizontalAdvance
        words = fitting(self._words, lambda some: measure(self._text(some)) <= self.width())
        self.setText(self._text(words) if words else "")

    def _text(self, words: str) -> str:
        return f"{self._name}: {words}"


def _row(*parts: QWidget | int | None) -> QWidget:
    """Return widgets in a row, with a number of pixels between two of them, or None for all that is left."""
    result = QWidget()
    row = QHBoxLayout(result)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.SMALL)
    for part in parts:
        if part is None:
            row.addStretch(1)
        elif isinstance(part, int):
            row.addSpacing(part)
        else:
            row.addWidget(part, int(part.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored))
    return result


def _button(action: QAction, icon: Icon) -> QToolButton:
    """Return a button for an action that shows only its icon."""
    set_icon(action, icon)
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(Space.ICON, Space.ICON))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.text().replace("&", ""))
    return button
