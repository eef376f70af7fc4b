"""Saves all open files, each with the settings that hold for it; one that fails never stops the others.

What has been made of a file already is not made again.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from qt_kmeans.gui.tray import tasks as tray_tasks
from qt_kmeans.gui.tray.save_state import Saved, SaveOptions, Summary, Wish
from qt_kmeans.gui.tray.state import Measured

if TYPE_CHECKING:
    from qt_kmeans.core.codec import Codec
    from qt_kmeans.core.errors import QtKMeansError
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.session.worker import Lane
    from qt_kmeans.gui.tray.controller import TrayController
    from qt_kmeans.gui.tray.kept_results import KeptResults

KEY = "save all"
_FEW = 8  # files: for these it does not pay to start processes
_MOST_JOBS = 4  # each holds a picture, and has a child of its own


class SaveAll(QObject):
    """Saves files on a lane of its own, while the window goes on.

    Attributes
    ----------
    kept
        What has been made already.

    Signals
    -------
    progressed : int, int
        So many files are done of all.
    busy_changed : bool
        It has begun, or come to its end.
    finished : Summary
        What came of them, also when the rest was cancelled.
    failed : QtKMeansError
        Nothing could be done at all.
    """

    progressed = Signal(int, int)
    busy_changed = Signal(bool)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        controller: SessionController,
        tray: TrayController,
        lane: Lane,
        codec: Codec,
        kept: KeptResults,
    ) -> None:
        super().__init__(controller)
        self._tray = tray
        self._lane = lane
        self._codec = codec
        self.kept = kept
        self._stop = tray_tasks.Stop()
        self._total = 0
        lane.progressed.connect(self._on_progress)

    @property
    def _controller(self) -> SessionController:
        return cast("SessionController", self.parent())  # held by Qt alone, see Playback

    @property
    def running(self) -> bool:
        """Whether files are being saved."""
        return self._total > 0

    def start(self, wishes: Sequence[Wish], options: SaveOptions) -> None:
        """Save files; their originals and those of all open files are never written over.

        Files that are known not to be usable are not tried again: the summary tells why.
        """
        if self.running or not wishes:
            return
        originals = tuple(file.path for file in self._tray.tray.files if file.path is not None)
        self._total, self._stop = len(wishes), tray_tasks.Stop()
        self.busy_changed.emit(True)
        found = {place: self.kept.find(file.key, recipe) for place, (file, recipe) in enumerate(wishes)}
        made = {place: result for place, result in found.items() if result is not None}
        jobs = _jobs(len(wishes) - len(made))
        job = tray_tasks.SaveJob(tuple(wishes), options, originals, jobs, made)
        work = partial(tray_tasks.save_all, self._codec, job, self._stop)
        self.progressed.emit(0, self._total)
        self._lane.submit(KEY, work, partial(self._on_saved, options), self._on_failed)

    @Slot()
    def cancel(self) -> None:
        """Save no more files; what is on the disk stays, and is reported."""
        self._stop.wanted = True

    @Slot(object)
    def _on_progress(self, report: tuple[str, str, float]) -> None:
        self.progressed.emit(int(report[2] * self._total + 1e-6), self._total)

    def _on_saved(self, options: SaveOptions, rows: tuple[Saved, ...]) -> None:
        for row in rows:
            self._note(row)
        self._end()
        self.finished.emit(Summary(rows, options))

    def _on_failed(self, error: QtKMeansError) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._total = 0
        self.progressed.emit(0, 0)
        self.busy_changed.emit(False)

    def _note(self, row: Saved) -> None:
        """Have the tray know what is saved, unless the settings have changed meanwhile."""
        (wanted, recipe), report, tray = row.wish, row.report, self._tray.tray
        file = tray.find(wanted.key)
        if file is None or report is None or row.failed or row.kept is not None:
            return
        if report.bytes_out is not None:
            self._tray.note(file.key, measured=Measured(recipe, report.bytes_out), error="")
        if tray.recipe_of(file) == recipe:
            self._tray.note(file.key, unsaved=False)
            if file.key == tray.current:
                self._controller.note_saved(recipe)


def _jobs(files: int) -> int:
    """Return how many files are worked on at a time; the kernels use all cores for one already."""
    cores = os.cpu_count() or 1
    return 1 if files < _FEW or cores < 4 else min(_MOST_JOBS, cores // 2)
