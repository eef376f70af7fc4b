"""The survey: a small picture of every open file, and what its result would take, made on the side.

It runs like the sweep: one file a job on the lane for work on the side, only while somebody looks, and not
while the user waits for something else. Nothing is written to disk, but the results are kept for when they
are to be saved.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QObject, QTimer, Slot

from qt_kmeans.core.errors import ImageReadError, QtKMeansError
from qt_kmeans.gui.session.state import is_busy
from qt_kmeans.gui.tray import tasks as tray_tasks
from qt_kmeans.gui.tray.state import NONE, Measured, Tray, TrayFile

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from qt_kmeans.core.codec import Codec
    from qt_kmeans.core.compressed import Compressed
    from qt_kmeans.core.recipe import Recipe
    from qt_kmeans.core.showing.frames import Picture
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.session.state import Session
    from qt_kmeans.gui.session.worker import Lane
    from qt_kmeans.gui.tray.controller import TrayController
    from qt_kmeans.gui.tray.kept_results import KeptResults

KEY = "tray"
_REST = 300  # ms without a wish before the survey goes on


class _Job(NamedTuple):
    """What is found out about which file: its size with a recipe, or with None its small picture."""

    key: int
    recipe: Recipe | None


class TraySurvey(QObject):
    """Looks at the files of a tray one after the other: first all their pictures, then all their sizes."""

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
        self._kept = kept
        self._wanted = self._paused = False
        self._in_sight: frozenset[int] = frozenset()
        self._job = _Job(NONE, None)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._go_on)
        controller.changed.connect(self._on_session)
        tray.changed.connect(self._on_tray)
        lane.ended.connect(self._on_ended)

    @property
    def _session(self) -> Session:
        return cast("SessionController", self.parent()).session  # held by Qt alone, see Playback

    @Slot(bool)
    def set_wanted(self, wanted: bool) -> None:
        """Look at the files only while somebody else does."""
        self._wanted = wanted
        self._start_or_stop()

    @Slot(object)
    def set_in_sight(self, keys: frozenset[int]) -> None:
        """Begin with these files."""
        self._in_sight = keys

    @Slot(bool)
    def set_paused(self, paused: bool) -> None:
        """Leave the processor to one that does the same work in earnest, or go on."""
        self._paused = paused
        self._start_or_stop()

    @Slot(object, object)
    def _on_session(self, old: Session, new: Session) -> None:
        if is_busy(old) != is_busy(new):
            self._start_or_stop()

    @Slot(object, object)
    def _on_tray(self, old: Tray, new: Tray) -> None:
        if (old.files, old.shared, old.one_each) != (new.files, new.shared, new.one_each):
            self._start_or_stop()

    def _start_or_stop(self, rest: int = _REST) -> None:
        """Wait for rest before going on; what runs goes on only if it is wanted and nobody is in a hurry."""
        idle = self._wanted and not self._paused and not is_busy(self._session)
        if self._lane.pending(KEY):
            if not (idle and self._job in self._open_jobs()):
                self._lane.cancel(KEY)
        elif idle and self._open_jobs():
            self._rest.start(rest)
        else:
            self._rest.stop()

    def _open_jobs(self) -> tuple[_Job, ...]:
        """Return what there is to find out, in order of urgency."""
        tray = self._tray.tray
        files = sorted(tray.usable, key=lambda file: file.key not in self._in_sight)
        looks = [_Job(file.key, None) for file in files if file.thumbnail is None]
        sizes = [_Job(file.key, tray.recipe_of(file)) for file in files if self._is_unknown(tray, file)]
        return (*looks, *sizes)

    def _is_unknown(self, tray: Tray, file: TrayFile) -> bool:
        """Tell whether nobody else finds out what the result of a file takes."""
        known = file.measured is not None and file.measured.recipe == tray.recipe_of(file)
        return not known and file.key not in (tray.current, tray.coming)

    @Slot()
    def _go_on(self) -> None:
        jobs, tray = self._open_jobs(), self._tray.tray
        file = tray.find(jobs[0].key) if jobs else None
        if file is None or self._lane.pending(KEY):
            return
        self._job = key, recipe = jobs[0]
        failed = partial(self._on_failed, self._job)
        if recipe is not None:
            self._tray.set_working(key)
            work = partial(tray_tasks.measure, self._codec, tray_tasks.task_of(file, recipe))
            self._lane.submit(KEY, work, partial(self._on_measured, key, recipe), failed)
        elif (rgba := self._pixels_of(file)) is not None:
            self._lane.submit(KEY, partial(tray_tasks.shrink, rgba), partial(self._on_looked, key), failed)
        elif file.path is not None:
            look = partial(tray_tasks.look, self._codec, file.path, file.allow_truncated)
            self._lane.submit(KEY, look, partial(self._on_looked, key), failed)

    def _pixels_of(self, file: TrayFile) -> NDArray[np.uint8] | None:
        """Return the pixels of a file that is in memory."""
        source = file.pixels if file.key != self._tray.tray.current else self._session.source
        return source.rgba if source is not None else None

    def _on_looked(self, key: int, found: tuple[Picture, int]) -> None:
        thumbnail, size = found
        self._tray.note(key, thumbnail=thumbnail)
        if size:
            self._tray.note(key, bytes_before=size)

    def _on_measured(self, key: int, recipe: Recipe, made: Compressed) -> None:
        self._kept.keep(key, recipe, made)
        self._tray.note(key, measured=Measured(recipe, len(made.data)))

    def _on_failed(self, job: _Job, error: QtKMeansError) -> None:
        unreadable = isinstance(error, ImageReadError)
        self._tray.note(job.key, error=error.phrase, failed_with=None if unreadable else job.recipe)

    @Slot(str)
    def _on_ended(self, key: str) -> None:
        if key == KEY:
            self._job = _Job(NONE, None)
            self._tray.set_working(NONE)
            self._start_or_stop(rest=0)  # the next one, when this outcome has been taken note of
