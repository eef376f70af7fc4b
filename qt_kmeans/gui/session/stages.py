"""Which of the work under way is told to the user."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

QUIET = ("truecolor", "warm", "point", "score", "clusters", "tray", "save all")
"""Work that nobody waits for."""

ENGINE = "engine"
"""Loading the engine, which tells of itself only where all else waits for it."""


class Stages(QObject):
    """Follows the lanes and says what of the session changes.

    Signals
    -------
    changes_wanted : dict
        Stage and fraction, as fields of the session.
    """

    changes_wanted = Signal(object)

    # Views and helpers know no lane.
    def __init__(self, parent: QObject, *lanes: Any, live: Any = None) -> None:  # noqa: ANN401
        super().__init__(parent)
        if live is not None:  # too quick to tell of anything else
            live.progressed.connect(self._show_engine)
            live.ended.connect(self.end)
        self._shown = ""  # key of the work whose progress is shown
        for lane in lanes:
            lane.progressed.connect(self.show)
            lane.ended.connect(self.end)

    @Slot(object)
    def show(self, report: tuple[str, str, float]) -> None:
        """Show how far some work is: its key, stage and fraction."""
        key, stage, fraction = report
        if key not in QUIET and (key == ENGINE or self._shown != ENGINE):
            self._shown = key
            self.changes_wanted.emit({"stage": stage, "fraction": fraction})

    @Slot(object)
    def _show_engine(self, report: tuple[str, str, float]) -> None:
        if report[0] == ENGINE:
            self.show(report)

    @Slot(str)
    def end(self, key: str) -> None:
        """Show nothing any more when the work that was shown has ended."""
        if key == self._shown:
            self._shown = ""
            self.changes_wanted.emit({"stage": "", "fraction": 0.0})
