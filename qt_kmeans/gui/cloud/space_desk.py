"""Exporting the colour space: ask what and where to, and have it drawn in the background."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui.cloud.space_dialog import SpaceDialog
from qt_kmeans.gui.files import dialogs

if TYPE_CHECKING:
    from qt_kmeans.gui.actions import Actions
    from qt_kmeans.gui.cloud.film import FilmOptions
    from qt_kmeans.gui.cloud.panel import CloudPanel
    from qt_kmeans.gui.preferences import Preferences
    from qt_kmeans.gui.session.controller import SessionController


class SpaceDesk(QObject):
    """Turns the wish for a picture or a film of the colour space into a file."""

    def __init__(
        self,
        window: QWidget,
        actions: Actions,
        controller: SessionController,
        preferences: Preferences,
        *,
        space: CloudPanel,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._preferences = preferences
        self._space = space
        actions.export_space.triggered.connect(self.export)

    @Slot()
    def export(self) -> None:
        """Ask what and where to, and write it."""
        steps = len(self._controller.session.steps)
        options = SpaceDialog(steps, self._preferences.space_export, parent=self._window).ask()
        if options is None:
            return
        self._preferences.space_export = options
        choice = self._ask_where(options)
        if choice is not None:
            shot = self._space.cloud.shot()  # later changes do not matter
            self._controller.exports.space(shot, options, choice.path, overwrite=choice.overwrite)

    def _ask_where(self, options: FilmOptions) -> dialogs.SaveChoice | None:
        """Return where it goes; the dialog itself has asked before a file is replaced."""
        source = self._controller.session.source
        stem = "image" if source is None else Path(source.name).stem
        folder = self._preferences.save_folder or self._preferences.open_folder
        suffix = {"picture": "colours", "rotation": "rotation", "convergence": "colours-converge"}[
            options.kind
        ]
        kind = {
            "png": self.tr("PNG picture"),
            "webp": self.tr("Animated WebP"),
            "gif": self.tr("Animated GIF"),
        }[options.format]
        return dialogs.ask_export(
            self._window,
            title=self.tr("Export Colour Space"),
            suggestion=folder / f"{stem}-{suffix}.{options.format}",
            kind=kind,
        )
