"""Which of the work under way is told to the user."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

QUIET = ("truecolor", "warm", "point", "score", "clusters", "tray", "save all")
"""Work that nobody waits for."""


class Stages(QObject):
    """Follows the lanes and says what of the session changes.

    Signals
    -------
    changes_wanted : dict
        Stage and fraction, as fields of the session.
    """

    changes_wanted = Signal(object)

    def __init__(self, parent: QObject, *lanes: Any) -> None:  # noqa: ANN401 - views and helpers know no lane
        super().__init__(parent)
        self._shown = ""  # key of the work whose progress is shown
        for lane in lanes:
            lane.progressed.connect(self.show)
            lane.ended.connect(self.end)

    @Slot(object)
    def show(self, report: tuple[str, str, float]) -> None:
        """Show how far some work is: its key, stage and fraction."""
        key, stage, fraction = report
        if key not in QUIET:
            self._shown = key
            self.changes_wanted.emit({"stage": stage, "fraction": fraction})

    @Slot(str)
    def end(self, key: str) -> None:
        """Show nothing any more when the work that was shown has ended."""
        if key == self._shown:
            self._shown = ""
            self.changes_wanted.emit({"stage": "", "fraction": 0.0})
