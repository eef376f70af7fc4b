"""Writes the run and the colour space to disk, as tables, pictures and films, on the side lane."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from qt_kmeans.gui.session import sweep, tasks

if TYPE_CHECKING:
    from qt_kmeans.core.codec import Codec
    from qt_kmeans.core.errors import QtKMeansError
    from qt_kmeans.core.showing.run_export import AnimationOptions
    from qt_kmeans.core.writing.saving import SaveReport
    from qt_kmeans.gui.cloud.film import FilmOptions
    from qt_kmeans.gui.cloud.shot import Shot
    from qt_kmeans.gui.session.holder import SessionHolder
    from qt_kmeans.gui.session.worker import Lane

KEY = "export"


class Exports(QObject):
    """Exports what the session shows at the moment of the wish; later changes do not matter.

    Signals
    -------
    done : SaveReport
        An export has reached the disk.
    failed : QtKMeansError
        It has not; nothing is left of it.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, holder: SessionHolder, lane: Lane, codec: Codec) -> None:
        super().__init__(holder)
        self._lane = lane
        self._codec = codec

    def table(self, path: Path, *, overwrite: bool) -> None:
        """Write the steps of the run as CSV."""
        picture, steps = self._holder.picture, self._holder.session.steps
        if picture is not None and steps:
            self._submit(partial(tasks.export_table, picture, steps, self._target(path, overwrite)))

    def animation(self, path: Path, options: AnimationOptions, *, overwrite: bool) -> None:
        """Write the picture in the palette of every step, one after the other."""
        picture, steps = self._holder.picture, self._holder.session.steps
        if picture is not None and steps:
            target = self._target(path, overwrite)
            self._submit(partial(tasks.export_animation, self._codec, picture, steps, options, target))

    def space(self, shot: Shot, options: FilmOptions, path: Path, *, overwrite: bool) -> None:
        """Write the colour space as a picture, or as a film in which it turns or its clusters converge."""
        picture, steps = self._holder.picture, self._holder.session.steps
        if picture is not None:
            target = self._target(path, overwrite)
            self._submit(partial(tasks.export_space, shot, options, picture, steps, target))

    @property
    def _holder(self) -> SessionHolder:
        return cast("SessionHolder", self.parent())  # held by Qt alone, see Playback

    def _target(self, path: Path, overwrite: bool) -> tasks.Target:
        session = self._holder.session
        source = session.source.path if session.source is not None else None
        return tasks.Target(path, overwrite, session.recipe, source)

    def _submit(self, work: partial[SaveReport]) -> None:
        self._lane.cancel(sweep.KEY)  # it can wait
        self._lane.submit(KEY, work, self._on_done, self._on_failed)

    def _on_done(self, report: SaveReport) -> None:
        self.done.emit(report)

    def _on_failed(self, error: QtKMeansError) -> None:
        self.failed.emit(error)
