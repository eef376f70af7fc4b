"""Measures how far the picture on the screen is from another, for as long as somebody wants to know."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from qt_kmeans.gui.session import tasks

if TYPE_CHECKING:
    from qt_kmeans.core.scoring.difference import Difference
    from qt_kmeans.core.showing.frames import Picture
    from qt_kmeans.gui.session.state import Session
    from qt_kmeans.gui.session.worker import Failed, Lane

_KEY = "difference"
_NOTHING = (None, None, False)


class Gauge(QObject):
    """Follows the session on the live lane: after each view its difference, before the next view.

    Parameters
    ----------
    lane
        Where the work is done.
    session
        Returns what there is now.
    change
        Replaces fields of the session.
    fail
        Called with the error when it could not be measured.
    """

    def __init__(
        self,
        lane: Lane,
        session: Callable[[], Session],
        change: Callable[..., None],
        fail: Failed,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane = lane
        self._session = session
        self._change = change
        self._fail = fail
        self._reference: Picture | None = None
        self._as_seen = True
        self._asked: tuple[Picture | None, Picture | None, bool] = _NOTHING
        lane.ended.connect(self._forget)

    def compare_with(self, reference: Picture | None, as_seen: bool) -> None:
        """Measure against this picture from now on, as the eye sees it or pixel by pixel, or nothing."""
        self._reference, self._as_seen = reference, as_seen
        if reference is None:
            self._lane.cancel(_KEY)
            if self._session().difference is not None:
                self._change(difference=None)
        self.follow()

    def give_way(self) -> None:
        """Stop measuring a large picture that will soon be out of date: something else is waited for.

        Small ones, as the previews under a moving hand, come to an end, or none ever would.
        """
        after = self._asked[1]
        if after is not None and after.levels[0].size > tasks.SHORT:
            self._lane.cancel(_KEY)

    def follow(self) -> None:
        """Measure what is shown now, unless that has been asked for already."""
        view = self._session().view
        wish = self._reference, view.picture if view is not None else None, self._as_seen
        if wish == self._asked:
            return
        before, after, _ = self._asked = wish
        if before is None or after is None or (before.width, before.height) != (after.width, after.height):
            return  # of a picture that was just opened there is no result yet
        work = partial(tasks.measure_difference, before, after, self._as_seen)
        self._lane.submit(_KEY, work, self._on_measured, self._fail)

    @Slot(str)
    def _forget(self, key: str) -> None:
        """Ask again when the next view is there, or this one changes, unless an answer follows."""
        if key == _KEY:
            self._asked = _NOTHING

    def _on_measured(self, difference: Difference) -> None:
        self._asked = difference.before, difference.after, difference.as_seen
        self._change(difference=difference)
