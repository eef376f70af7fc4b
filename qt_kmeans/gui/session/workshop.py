"""Where a session's work is done: five lanes, and the children that decode and encode for them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from qt_kmeans.core.codec import Codec
from qt_kmeans.gui.session import tasks
from qt_kmeans.gui.session.stages import ENGINE
from qt_kmeans.gui.session.worker import Lane

if TYPE_CHECKING:
    from qt_kmeans.gui.session.worker import Failed


class Workshop:
    """The lanes and children of one session.

    Attributes
    ----------
    files, live, exact, side, batch
        The lanes, see :mod:`qt_kmeans.gui.session.controller`.
    reader, encoder, helper, saver
        The children of the lanes *files*, *exact*, *side* and *batch*. The helper also measures for
        *files* what nobody waits for.

    Parameters
    ----------
    owner
        Whom the lanes belong to.
    """

    def __init__(self, owner: QObject) -> None:
        self._lanes = tuple(Lane(name, owner) for name in ("files", "live", "exact", "side", "batch"))
        self.files, self.live, self.exact, self.side, self.batch = self._lanes
        # On all cores for seconds: the thread that talks to the user goes first.
        self.encoder, self.helper, self.saver = (Codec(niceness=step) for step in (5, 10, 5))
        self.reader = Codec()

    def warm_up(self, done: Callable[[], None], failed: Failed) -> None:
        """Load the engine and start the children in the background, so that the first picture is quick."""
        self.live.submit(ENGINE, tasks.warm_up, lambda _nothing: done(), failed)
        self.files.submit("warm", partial(tasks.start, self.reader), ignore, failed)
        self.exact.submit("warm", partial(tasks.start, self.encoder), ignore, failed)

    def cancel(self) -> None:
        """Stop all that is under way for the open picture."""
        for lane in self._lanes:
            if lane is not self.batch:
                lane.cancel()

    def shutdown(self) -> None:
        """Stop all work, the threads and the children."""
        for lane in self._lanes:
            lane.shutdown()
        for codec in (self.reader, self.encoder, self.helper, self.saver):
            codec.close()


def ignore(_outcome: object) -> None:
    """Take an outcome nobody waits for."""
