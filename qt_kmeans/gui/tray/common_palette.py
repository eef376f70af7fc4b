"""Finds one palette for all open files, on the lane that saves them all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from qt_kmeans.gui.tray import tasks as tray_tasks

if TYPE_CHECKING:
    from qt_kmeans.core.codec import Codec
    from qt_kmeans.core.errors import QtKMeansError
    from qt_kmeans.core.palettes.palette import Palette
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.session.worker import Lane
    from qt_kmeans.gui.tray.controller import TrayController

KEY = "palette"


class CommonPalette(QObject):
    """Pools the colours of the open files and clusters them with the settings on the screen.

    Signals
    -------
    found : Palette or None
        The colours, None when no file can be read.
    failed : QtKMeansError
        They could not be found.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, controller: SessionController, tray: TrayController, lane: Lane, codec: Codec) -> None:
        super().__init__(controller)
        self._tray = tray
        self._lane = lane
        self._codec = codec
        controller.cancelled.connect(self.cancel)

    def start(self) -> None:
        """Find the palette, with its progress in the session like all that is waited for."""
        recipe = cast("SessionController", self.parent()).session.recipe  # held by Qt alone, see Playback
        files = self._tray.tray.usable
        work = partial(tray_tasks.find_common_palette, self._codec, files, recipe)
        self._lane.submit(KEY, work, self._on_found, self._on_failed)

    @Slot()
    def cancel(self) -> None:
        """Find none after all."""
        self._lane.cancel(KEY)

    def _on_found(self, palette: Palette | None) -> None:
        self.found.emit(palette)

    def _on_failed(self, error: QtKMeansError) -> None:
        self.failed.emit(error)
