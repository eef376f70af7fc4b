"""Linked brushing: what is pointed at or picked in one view stands out in all of them.

The views know nothing of one another: each tells what the pointer does in it, and is told what to light.
:class:`Brushing` stands between them with one small state, the :class:`Highlight`. What is only pointed at
goes with the pointer; what was picked, in the colour space or in the palette, is one choice, that of the
palette, and stays until Escape, a second click, or one beside everything lets it go.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Slot

from qt_kmeans.gui.compare.pixel_readout import reading_at
from qt_kmeans.gui.compare.veil import Veil, lit_entries
from qt_kmeans.gui.looks.theme import current_theme
from qt_kmeans.gui.palette.swatches import hex_code
from qt_kmeans.gui.run.cluster_sizes import sizes_of

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QAction

    from qt_kmeans.core.showing.live import StepView
    from qt_kmeans.gui.cloud.panel import CloudPanel
    from qt_kmeans.gui.cloud.picking import Hit
    from qt_kmeans.gui.compare.view import CompareView
    from qt_kmeans.gui.palette.panel import PalettePanel
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.session.state import Session
    from qt_kmeans.gui.status import StatusBar

_SHOWN = ("space_view", "selection", "steps", "populations")  # what `show` looks at besides the view
INTENT_MS = 140  # a pointer that only passes dims nothing


@dataclass(frozen=True, slots=True)
class Highlight:
    """Which entries of the palette stand out.

    Attributes
    ----------
    hovered
        The one under the pointer, -1 for none.
    pinned
        Those that were picked; as long as they stay, the pointer lights no other.
    """

    hovered: int = -1
    pinned: frozenset[int] = frozenset()

    @property
    def entries(self) -> frozenset[int]:
        """What is lit."""
        return self.pinned or frozenset({self.hovered} - {-1})

    @property
    def entry(self) -> int:
        """The one entry that is lit, -1 where there is none, or more than one."""
        return next(iter(self.entries)) if len(self.entries) == 1 else -1


class Brushing(QObject):
    """Lights clusters, or the colours inside a lasso, in palette, colour space and picture at once."""

    def __init__(
        self,
        window: QObject,
        controller: SessionController,
        *,
        compare: CompareView,
        space: CloudPanel,
        palette: PalettePanel,
        eyedropper: QAction,
        status: StatusBar,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._compare = compare
        self._space = space
        self._palette = palette
        self._status = status
        self._highlight = Highlight()
        self._picking = False  # a colour of the picture, which takes all its colours to be seen
        self._place: tuple[int, int] | None = None  # of the pixel under the pointer
        self._wanted = -1  # the entry under the pointer, until it has rested there
        self._intent = QTimer(self, singleShot=True, interval=INTENT_MS)
        self._intent.timeout.connect(self._light_wanted)
        palette.color_hovered.connect(self._hover)
        eyedropper.toggled.connect(self._set_picking)
        palette.model.choice_made.connect(self._on_choice)
        space.hovered.connect(self._on_point)
        space.picked.connect(self._pick)
        space.lassoed.connect(self._lasso)
        compare.pixel_hovered.connect(self._on_pixel)
        controller.changed.connect(self._on_changed)

    @property
    def highlight(self) -> Highlight:
        """What stands out now."""
        return self._highlight

    @Slot()
    def release(self) -> bool:
        """Let go of what was picked; return whether there was anything."""
        model = self._palette.model
        held = bool(model.chosen()) or self._controller.session.selection is not None
        self._controller.select(None)
        model.choose((), model.current())
        return held

    @Slot()
    def show(self) -> None:
        """Bring all views in line with the highlight."""
        session, lit = self._controller.session, self._highlight.entries
        selection = session.selection
        inside = selection.points if selection is not None else None
        self._space.cloud.set_spotlight(self._in_space(lit), inside)
        self._palette.mark(self._highlight.entry)
        veil = None
        if selection is not None:
            veil = Veil(selection.pixels, np.arange(256) > 0)
        elif session.view is not None and lit:
            veil = Veil(session.view.entries, lit_entries(session.view.palette, lit))
        self._compare.set_veil(None if self._picking else veil)
        self._show_sizes(lit)

    def _show_sizes(self, lit: frozenset[int]) -> None:
        """Show on the chart of the run how the clusters grew, and in which colour, if they have one."""
        session = self._controller.session
        self._controller.survey.want_clusters(bool(lit))
        color = current_theme().accent
        if session.view is not None and len(lit) == 1:
            color = hex_code(session.view.palette[max(lit), :3].tolist())
        self._space.run.set_clusters(sizes_of(session, lit), color, several=len(lit) > 1)

    # -- what the views tell ------------------------------------------------------------------------

    @Slot(int)
    def _hover(self, entry: int) -> None:
        self._wanted = entry
        self._intent.start()

    @Slot(object)
    def _on_point(self, hit: Hit | None) -> None:
        session = self._controller.session
        entry = hit.entry if hit is not None else -1
        entry = same_color(entry, session.space_view, session.view)
        self._palette.mark(entry if entry >= 0 else self._highlight.entry)
        self._hover(entry)

    @Slot(int)
    def _pick(self, entry: int) -> None:
        """Isolate a cluster of the colour space; its second pick, like one of nothing, lets go."""
        session = self._controller.session
        entry = same_color(entry, session.space_view, session.view)
        self._controller.select(None)
        self._palette.model.pick(-1 if self._highlight.pinned == {entry} else entry)

    @Slot()
    def _on_choice(self) -> None:
        """Isolate what was chosen in the palette; it takes the place of a lasso's."""
        pinned = self._pinned()
        if pinned:
            self._controller.select(None)
        self._change(pinned=pinned, hovered=-1)

    @Slot(object)
    def _lasso(self, points: NDArray[np.bool_]) -> None:
        self._palette.model.choose(())
        self._change(hovered=-1)
        self._controller.select(points if points.any() else None)

    @Slot(object)
    def _on_pixel(self, place: tuple[int, int] | None) -> None:
        """Tell the colour under the pointer, and ring it in palette and colour space."""
        self._place = place
        session, cloud = self._controller.session, self._space.cloud
        if place is None or session.source is None:
            self._status.set_pixel(None)
            self._palette.mark(self._highlight.entry)
            cloud.set_marks()
            return
        reading, entry = reading_at(place, session.source, session.view)
        self._status.set_pixel(reading)
        self._palette.mark(entry)
        in_space = same_color(entry, session.view, session.space_view)
        cloud.set_marks(in_space, reading.original[:3] if reading.original[3] else None)

    @Slot(bool)
    def _set_picking(self, picking: bool) -> None:
        """Lift the veil while the eyedropper is out."""
        self._picking = picking
        self.show()

    # -- inside -------------------------------------------------------------------------------------

    @Slot(object, object)
    def _on_changed(self, old: Session, new: Session) -> None:
        """Keep the light on the same colours when the palette, whose choice follows them, is another one."""
        if new.source is not old.source:
            self._palette.model.choose(())
            self._wanted, self._highlight = -1, Highlight()
            self._on_pixel(None)
        elif new.view is not old.view:
            self._highlight = Highlight(pinned=self._pinned())
        elif all(getattr(new, part) is getattr(old, part) for part in _SHOWN):
            return
        self.show()
        if self._place is not None:  # the pointer rests while what is under it is another
            self._on_pixel(self._place)

    @Slot()
    def _light_wanted(self) -> None:
        self._change(hovered=self._wanted)

    def _pinned(self) -> frozenset[int]:
        model = self._palette.model
        return frozenset(model.chosen()) if model.isolated else frozenset()

    def _change(self, **changes: int | frozenset[int]) -> None:
        highlight = dataclasses.replace(self._highlight, **changes)  # type: ignore[arg-type]
        if highlight != self._highlight:
            self._highlight = highlight
            self.show()

    def _in_space(self, entries: frozenset[int]) -> frozenset[int]:
        session = self._controller.session
        return frozenset(same_color(entry, session.view, session.space_view) for entry in entries) - {-1}


def same_color(entry: int, old: StepView | None, new: StepView | None) -> int:
    """Return the entry of the `new` view's palette that is most like an entry of the `old` one's, or -1."""
    if entry < 0 or old is None or new is None or entry >= len(old.palette):
        return -1
    if old.palette is new.palette:
        return entry
    away = new.palette.astype(np.int32) - old.palette[entry]
    return int((away * away).sum(axis=1).argmin())
