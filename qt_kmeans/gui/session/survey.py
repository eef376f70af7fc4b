"""Finds out at leisure what there is to know about a result: how good it looks, how its clusters grew."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from qt_kmeans.gui.session.state import Populations, Score
from qt_kmeans.gui.session.workshop import ignore

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from qt_kmeans.core.kmeans.clustering import Step
    from qt_kmeans.core.progress import Progress
    from qt_kmeans.core.quantized import QuantizedImage
    from qt_kmeans.gui.session.holder import SessionHolder
    from qt_kmeans.gui.session.state import Session
    from qt_kmeans.gui.session.worker import Lane

SCORE, CLUSTERS = "score", "clusters"


class Survey(QObject):
    """Follows the session; as soon as the user waits for something, it stops.

    Signals
    -------
    changes_wanted : dict
        These fields of the session are to be replaced.

    Parameters
    ----------
    holder
        Whose session it is; held by Qt alone, see `Playback`.
    live, side
        Where clusters are counted, a matter of milliseconds, and where the result is scored.
    """

    changes_wanted = Signal(object)

    def __init__(self, holder: SessionHolder, live: Lane, side: Lane) -> None:
        super().__init__(holder)
        self._live = live
        self._side = side
        self._clusters_wanted = False
        holder.changed.connect(self._on_session)

    @property
    def _holder(self) -> SessionHolder:
        return cast("SessionHolder", self.parent())

    @Slot(bool)
    def want_clusters(self, wanted: bool) -> None:
        """Count the pixels of the clusters only while somebody looks at one."""
        self._clusters_wanted = wanted
        self._on_session(None, self._holder.session)

    @Slot(object, object)
    def _on_session(self, _old: Session | None, new: Session) -> None:
        if new.stale and not new.stopped:  # what is wanted now goes first
            self._side.cancel(SCORE)
            self._live.cancel(CLUSTERS)
            return
        self._score(new)
        self._count(new)

    def _score(self, session: Session) -> None:
        """Score the result, unless the search that found it has done so."""
        result, picture = session.result, self._holder.picture
        if result is None or picture is None or session.scored or self._side.pending(SCORE):
            return
        as_gif = session.as_gif
        work: Callable[[Progress], float | None] = partial(picture.score, result, as_gif=as_gif)
        if session.found is not None:  # goes the same way: a change within a change would come out of order
            work = partial(_known, session.found.score)
        self._side.submit(SCORE, work, partial(self._take_score, result, as_gif), ignore)

    def _take_score(self, result: QuantizedImage, as_gif: bool, ssimulacra2: float | None) -> None:
        self.changes_wanted.emit({"score": Score(result, as_gif, ssimulacra2)})

    def _count(self, session: Session) -> None:
        picture, steps, known = self._holder.picture, session.steps, session.populations
        if not self._clusters_wanted or picture is None or not steps or self._live.pending(CLUSTERS):
            return
        if known is None or known.steps is not steps:
            work = partial(picture.populations, steps, session.recipe)
            self._live.submit(CLUSTERS, work, partial(self._take_counts, steps), ignore)

    def _take_counts(self, steps: tuple[Step, ...], pixels: NDArray[np.float64]) -> None:
        self.changes_wanted.emit({"populations": Populations(steps, pixels)})


def _known(score: float | None, _progress: Progress) -> float | None:
    return score
