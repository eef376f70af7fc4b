"""Collects Python's garbage on the GUI thread, and only there.

Python collects cycles on whichever thread happens to allocate. A cycle that holds widgets or timers,
freed on a worker's thread, breaks Qt's rule that objects die where they live ("Timers cannot be stopped
from another thread", or a crash). So the automatic collection is off, and a timer does its work.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_INTERVAL = 500  # milliseconds


def collect_due() -> None:
    """Collect the oldest generation that is due by Python's own thresholds."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return


class Collector(QObject):
    """Runs the garbage collector from the event loop, by Python's own thresholds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.setInterval(_INTERVAL)
        timer.timeout.connect(self.collect)
        timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that is due."""
        collect_due()

    @Slot()
    def spare_what_exists(self) -> None:
        """Leave all objects of now out of later collections: loaded libraries live as long as we do."""
        gc.freeze()

    @Slot()
    def look_anew(self) -> None:
        """Collect what was spared and is left by now: a window has gone."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
