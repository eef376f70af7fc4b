"""Plays a run: which step comes next, and when."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from qt_kmeans.core.showing.live import StepView
    from qt_kmeans.gui.session.holder import SessionHolder
    from qt_kmeans.gui.session.state import Session

Milliseconds = int
FRAME: Milliseconds = 33  # between two steps of the animation, at least
FRAMES = 36  # at most, for a run that plays by itself: 1.2 seconds
SPEEDS = (1, 2, 5, 10, 20, 50)
"""Steps a second that the user can choose."""
USUAL_SPEED = 10


class Playback(QObject):
    """Shows the steps of the session's run, one after the other or any one.

    Signals
    -------
    step_wanted : int
        This step is to be painted; its view comes back through :meth:`take`.
    changes_wanted : dict
        These fields of the session are to be replaced.

    Parameters
    ----------
    owner
        Has the session as an attribute. It is held by Qt alone: a Python reference would make a circle,
        and the garbage collector might end this object on a thread that must not.

    Attributes
    ----------
    picture_follows
        Whether picture and palette show the steps too, not the colour space alone.
    """

    step_wanted = Signal(int)
    changes_wanted = Signal(object)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._speed = USUAL_SPEED
        self.picture_follows = True
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._show_next)

    @Slot()
    def play(self) -> None:
        """Play on from the step that is shown, or from the seeds when that is the last one."""
        session = self._session
        shown, last = session.space_view, len(session.steps) - 1
        at = shown.index if shown is not None and shown.index < last else 0
        self._play(at, picture_follows=True)

    def play_by_itself(self) -> None:
        """Show in a moment how the clusters came about, in the colour space alone."""
        self._play(0, picture_follows=False)

    @Slot()
    def pause(self) -> None:
        """Stop at the step that is shown."""
        self._next.stop()
        if self._session.playing:
            self._change(playing=False)

    @Slot(int)
    def show_step(self, index: int) -> None:
        """Show one step."""
        self.pause()
        self.picture_follows = True
        self.step_wanted.emit(index)

    @Slot(int)
    def set_speed(self, steps_per_second: int) -> None:
        """Play this fast, one of `SPEEDS`, when the user wants to see the run."""
        self._speed = steps_per_second

    def take(self, view: StepView) -> None:
        """Take in the view that was asked for."""
        session = self._session
        last = view.index >= len(session.steps) - 1
        shown = view if self.picture_follows or last else session.view
        self._change(view=shown, space_view=view, playing=session.playing and not last)
        if self._session.playing:
            self._next.start(self._pace()[1])

    @property
    def _session(self) -> Session:
        return cast("SessionHolder", self.parent()).session

    def _change(self, **changes: object) -> None:
        self.changes_wanted.emit(changes)

    def _play(self, index: int, *, picture_follows: bool) -> None:
        self._next.stop()
        self.picture_follows = picture_follows
        if len(self._session.steps) > 1:
            self._change(playing=True)
            self.step_wanted.emit(index)

    def _pace(self) -> tuple[int, Milliseconds]:
        """Return how many steps to go on, and how long the present one stands."""
        if not self.picture_follows:
            return -(-len(self._session.steps) // FRAMES), FRAME
        stride = max(1, math.ceil(self._speed * FRAME / 1000))
        return stride, round(1000 * stride / self._speed)

    @Slot()
    def _show_next(self) -> None:
        session = self._session
        if session.playing and session.space_view is not None:
            wanted = session.space_view.index + self._pace()[0]
            self.step_wanted.emit(min(wanted, len(session.steps) - 1))
