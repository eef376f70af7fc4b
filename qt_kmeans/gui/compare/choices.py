"""The choices of how pictures are compared: applied at once, ticked in the menus, remembered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QWidget

from qt_kmeans.gui.preferences import BACKDROPS, COMPARE_MODES

if TYPE_CHECKING:
    from qt_kmeans.gui.actions import Actions
    from qt_kmeans.gui.compare.tools import CompareTools
    from qt_kmeans.gui.compare.view import CompareView
    from qt_kmeans.gui.preferences import Preferences


class CompareChoices(QObject):
    """Keeps the view, its tools, menu ticks and preferences in step about mode, backdrop, lens and grid.

    Signals
    -------
    mode_chosen : str
        The pictures are compared in another way.
    """

    mode_chosen = Signal(str)

    def __init__(
        self,
        window: QWidget,
        actions: Actions,
        preferences: Preferences,
        *,
        compare: CompareView,
        tools: CompareTools,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._compare = compare
        self._tools = tools
        self._animate = True
        act = actions
        modes = (act.swipe, act.side_by_side, act.blink, act.onion, act.difference)
        self._modes = dict(zip(COMPARE_MODES, modes, strict=True))
        backdrops = (act.backdrop_checker, act.backdrop_black, act.backdrop_white, act.backdrop_own)
        self._backdrops = dict(zip(BACKDROPS, backdrops, strict=True))
        self._lens, self._grid = act.lens, act.pixel_grid
        for mode, action in self._modes.items():
            action.triggered.connect(partial(self._choose_mode, mode))
        for backdrop, action in self._backdrops.items():
            action.triggered.connect(partial(self._choose_backdrop, backdrop))
        dividers = {0.0: act.divider_left, 0.5: act.divider_middle, 1.0: act.divider_right}
        for fraction, action in dividers.items():
            action.triggered.connect(partial(self._divide, fraction))
        act.flip.triggered.connect(self._flip)
        act.lens.toggled.connect(self._set_lens)
        act.pixel_grid.toggled.connect(self._set_grid)
        tools.play_requested.connect(compare.blinker.set_playing)
        compare.blinker.playing_changed.connect(tools.set_playing)
        tools.opacity_changed.connect(self.set_opacity)

    def restore(self) -> None:
        """Apply what is remembered."""
        preferences = self._preferences
        self._lens.setChecked(preferences.lens)
        self._grid.setChecked(preferences.pixel_grid)
        self._set_grid(preferences.pixel_grid)
        self.set_opacity(preferences.onion)
        self._backdrops[preferences.backdrop].setChecked(True)
        self._show_backdrop()
        self.set_mode(preferences.compare_mode)

    @Slot(str)
    def set_mode(self, mode: str) -> None:
        """Compare the two pictures in another way."""
        self._modes[mode].setChecked(True)
        self._compare.set_mode(mode)
        self._preferences.compare_mode = mode
        self.mode_chosen.emit(mode)

    @Slot(int)
    def set_opacity(self, percent: int) -> None:
        """Let the result cover the original so far in an onion skin."""
        self._compare.set_opacity(percent / 100)
        self._tools.set_opacity(percent)
        self._preferences.onion = percent

    @Slot(bool)
    def set_animate(self, animate: bool) -> None:
        """Let pictures blink by themselves, or leave it to the hand where nothing is to move by itself."""
        self._animate = animate
        self._compare.blinker.set_playing(animate)

    def _choose_mode(self, mode: str, _checked: bool = False) -> None:
        """Take another mode; blinking that was left to the hand goes on by itself when it is chosen again."""
        self.set_animate(self._animate)
        self.set_mode(mode)

    def _choose_backdrop(self, backdrop: str, _checked: bool = False) -> None:
        """Take another backdrop; a colour of one's own is asked for, and not having one is no choice."""
        if backdrop == "own":
            title = self.tr("Background Under Transparent Pixels")
            color = QColorDialog.getColor(QColor(self._preferences.own_backdrop), self._window, title)
            if not color.isValid():
                self._backdrops[self._preferences.backdrop].setChecked(True)
                return
            self._preferences.own_backdrop = color.name()
        self._preferences.backdrop = backdrop
        self._show_backdrop()

    def _show_backdrop(self) -> None:
        own, backdrop = self._preferences.own_backdrop, self._preferences.backdrop
        self._compare.set_backdrop(own if backdrop == "own" else backdrop)

    def _divide(self, fraction: float, _checked: bool = False) -> None:
        """Move the divider of the swipe, and swipe when that is not so yet."""
        self.set_mode("swipe")
        self._compare.set_divider(fraction)

    @Slot()
    def _flip(self) -> None:
        """Show the other picture, and blink by hand when that is not so yet."""
        if self._compare.mode != "blink":
            self.set_mode("blink")
        self._compare.blinker.flip()

    @Slot(bool)
    def _set_lens(self, on: bool) -> None:
        self._compare.set_lens(on)
        self._preferences.lens = on

    @Slot(bool)
    def _set_grid(self, on: bool) -> None:
        self._compare.set_grid(on)
        self._preferences.pixel_grid = on
