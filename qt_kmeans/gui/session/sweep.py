"""The sweep: one file after the other at every number of colours, whenever nobody wants anything else.

The same goes for every way of dithering. It runs on the lane for work on the side, one recipe a job, and
only while somebody looks at the result. A wish of the user ends the job at once; it is begun again when the
session has come to rest.
"""

from __future__ import annotations

import dataclasses
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from qt_kmeans.core.curve.dither_cost import dither_recipes
from qt_kmeans.core.curve.rate import plan
from qt_kmeans.gui.session import tasks
from qt_kmeans.gui.session.state import is_busy
from qt_kmeans.gui.session.sweep_state import Sweep

if TYPE_CHECKING:
    from qt_kmeans.core.codec import Codec
    from qt_kmeans.core.curve.rate import RatePoint
    from qt_kmeans.core.errors import QtKMeansError
    from qt_kmeans.core.recipe import MappingOptions, Recipe
    from qt_kmeans.gui.session.holder import SessionHolder
    from qt_kmeans.gui.session.state import Session
    from qt_kmeans.gui.session.worker import Lane

KEY = "point"

_REST = 400  # ms without a wish before the sweep goes on
_MOST_KEPT = 300  # points of one picture; the oldest are forgotten first


class SweepController(QObject):
    """Measures the recipes around the present one.

    Signals
    -------
    changed : Sweep
        There is more to see.
    """

    changed = Signal(object)

    def __init__(self, holder: SessionHolder, lane: Lane, codec: Codec) -> None:
        super().__init__(holder)
        self._lane = lane
        self._codec = codec
        self._sweep = Sweep()
        self._known: dict[Recipe, RatePoint] = {}
        self._failed: set[Recipe] = set()
        self._wanted = self._baselines = self._dithers_wanted = False
        self._dithers: tuple[Recipe, ...] = ()  # to be measured, before those of the plan
        self._dithered: MappingOptions | None = None  # how the user dithered last
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._go_on)
        holder.changed.connect(self._on_session)
        lane.ended.connect(self._on_ended)

    @property
    def _holder(self) -> SessionHolder:
        return cast("SessionHolder", self.parent())  # held by Qt alone, see Playback

    @property
    def sweep(self) -> Sweep:
        """What there is now."""
        return self._sweep

    @Slot(bool)
    def set_wanted(self, wanted: bool) -> None:
        """Measure only while somebody looks."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._plan(self._holder.session)

    @Slot(bool)
    def set_baselines(self, wanted: bool) -> None:
        """Measure what other programs do, too."""
        if wanted != self._baselines:
            self._baselines = wanted
            self._plan(self._holder.session)

    @Slot(bool)
    def set_dithers_wanted(self, wanted: bool) -> None:
        """Measure what every way of dithering comes to, while somebody looks."""
        if wanted != self._dithers_wanted:
            self._dithers_wanted = wanted
            self._plan(self._holder.session)

    @Slot(bool)
    def set_paused(self, paused: bool) -> None:
        """Stop the curves until told otherwise, or go on."""
        self._change(paused=paused)
        self._start_or_stop()

    @Slot(object, object)
    def _on_session(self, old: Session, new: Session) -> None:
        if new.source is not old.source:
            self._forget()
        if new.recipe.mapping.dithers:
            self._dithered = new.recipe.mapping
        if new.source is not old.source or new.recipe != old.recipe:
            self._plan(new)
        elif self._is_idle(new) != self._is_idle(old):
            self._start_or_stop()

    def _forget(self) -> None:
        """Drop what belongs to the picture before."""
        self._lane.cancel(KEY)
        self._known.clear()
        self._failed.clear()
        self._dithers = ()
        self._change(planned=(), problem="")

    def _plan(self, session: Session) -> None:
        """Take the plan for the session as it is, with all that is known of it already."""
        before = self._sweep.planned, self._dithers
        planned: tuple[Recipe, ...] = ()
        there = session.source is not None
        self._dithers = dither_recipes(session.recipe) if self._dithers_wanted and there else ()
        if self._wanted and there:
            found = plan(session.recipe, session.distinct, self._dithered, baselines=self._baselines)
            planned = tuple(recipe for recipe in found if recipe not in self._failed)
        if (planned, self._dithers) != before or not planned:
            self._change(planned=planned, problem="")
        self._start_or_stop()

    def _start_or_stop(self) -> None:
        """Wait for rest before going on; what runs goes on only if it is wanted and nobody is in a hurry."""
        current = self._sweep.current
        idle = self._is_idle(self._holder.session)
        if current is not None and not (idle and current in self._asked()):
            self._lane.cancel(KEY)
        if idle and self._next() is not None:
            self._rest.start()
        else:
            self._rest.stop()

    def _is_idle(self, session: Session) -> bool:
        """Tell whether nobody waits for anything else: who looks at the dithers, for no run that plays."""
        return not is_busy(dataclasses.replace(session, playing=session.playing and not self._dithers))

    def _asked(self) -> tuple[Recipe, ...]:
        """Return what somebody wants to know at present, the first to be measured first."""
        return self._dithers if self._sweep.paused else (*self._dithers, *self._sweep.planned)

    def _next(self) -> Recipe | None:
        done = self._known.keys() | self._failed
        return next((recipe for recipe in self._asked() if recipe not in done), None)

    @Slot()
    def _go_on(self) -> None:
        recipe, picture = self._next(), self._holder.picture
        if recipe is None or picture is None or self._lane.pending(KEY):
            return
        self._change(current=recipe)
        work = partial(tasks.measure, self._codec, picture, recipe)
        self._lane.submit(KEY, work, self._on_measured, partial(self._on_failed, recipe))

    def _on_measured(self, point: RatePoint) -> None:
        while len(self._known) >= _MOST_KEPT:
            del self._known[next(iter(self._known))]
        self._known[point.recipe] = point
        self._change()
        self._go_on()

    def _on_failed(self, recipe: Recipe, error: QtKMeansError) -> None:
        self._failed.add(recipe)
        planned = tuple(one for one in self._sweep.planned if one != recipe)
        self._change(planned=planned, problem=error.phrase)
        self._go_on()

    @Slot(str)
    def _on_ended(self, key: str) -> None:
        if key == KEY:
            self._change(current=None)
            self._start_or_stop()

    def _change(self, **changes: Any) -> None:  # noqa: ANN401 - the fields' own types
        sweep = dataclasses.replace(self._sweep, **changes)
        done = self._known.keys() | self._failed
        self._sweep = dataclasses.replace(
            sweep,
            points=self._known_of(sweep.planned),
            dithers=self._known_of(self._dithers),
            dithers_coming=tuple(recipe for recipe in self._dithers if recipe not in done),
        )
        self.changed.emit(self._sweep)

    def _known_of(self, recipes: tuple[Recipe, ...]) -> tuple[RatePoint, ...]:
        return tuple(self._known[recipe] for recipe in recipes if recipe in self._known)
