"""A picture of the window with everything in it that is measured, for documents and for tests of packages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.session.state import Session

SETTLE_MS: Final = 500  # what is drawn late is there by then
PATIENCE_MS: Final = 30_000  # for figures; a large picture as true colour takes that long


class Screenshot(QObject):
    """Takes one picture once the first result is there with its figures, or without them after a while.

    Signals
    -------
    taken : bool
        Whether the picture could be written.
    """

    taken = Signal(bool)

    def __init__(self, controller: SessionController, window: QWidget, path: Path) -> None:
        super().__init__(window)
        self._controller, self._window, self._path = controller, window, path
        self._late = QTimer(self)
        self._soon = QTimer(self)
        for timer, time in ((self._late, PATIENCE_MS), (self._soon, SETTLE_MS)):
            timer.setSingleShot(True)
            timer.setInterval(time)
            timer.timeout.connect(self._take)
        controller.changed.connect(self._look)

    @Slot(object, object)
    def _look(self, _old: Session, new: Session) -> None:
        if new.result_size is None or new.stale or new.playing or new.stage:
            return
        if not self._late.isActive():
            self._late.start()
        if new.scored and new.truecolor_size is not None and not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _take(self) -> None:
        self._controller.changed.disconnect(self._look)
        for timer in (self._late, self._soon):
            timer.stop()
        self.taken.emit(self._window.grab().save(str(self._path)))
