"""Exporting the colour space: ask what and where to, have it drawn in the background, tell how it went."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from qt_kmeans.core.naming import display_name
from qt_kmeans.gui import dialogs, tasks, wording
from qt_kmeans.gui.file_desk import open_folder
from qt_kmeans.gui.space_dialog import SpaceDialog

if TYPE_CHECKING:
    from qt_kmeans.core.saving import SaveReport
    from qt_kmeans.gui.actions import Actions
    from qt_kmeans.gui.cloud.film import FilmOptions
    from qt_kmeans.gui.cloud_panel import CloudPanel
    from qt_kmeans.gui.inline_bar import InlineBar
    from qt_kmeans.gui.preferences import Preferences
    from qt_kmeans.gui.session import SessionController

KEY = "space"


class SpaceDesk(QObject):
    """Turns the wish for a picture or a film of the colour space into a file."""

    def __init__(
        self,
        window: QWidget,
        actions: Actions,
        controller: SessionController,
        preferences: Preferences,
        *,
        bar: InlineBar,
        space: CloudPanel,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._preferences = preferences
        self._bar = bar
        self._space = space
        actions.export_space.triggered.connect(self.export)

    @Slot()
    def export(self) -> None:
        """Ask what and where to, and write it."""
        picture, session = self._controller.picture, self._controller.session
        if picture is None:
            return
        dialog = SpaceDialog(len(session.steps), self._preferences.space_export, parent=self._window)
        options = dialog.ask()
        if options is None:
            return
        self._preferences.space_export = options
        path = self._ask_where(options)
        if path is not None:
            shot = self._space.cloud.shot()  # later changes do not matter
            work = partial(tasks.export_space, shot, options, picture, session, path, path.exists())
            self._controller.run(KEY, work, self._on_saved)

    def _ask_where(self, options: FilmOptions) -> Path | None:
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

    def _on_saved(self, report: SaveReport) -> None:
        self._preferences.save_folder = report.path.parent
        show = QAction(self.tr("Show in Folder"), self)
        show.triggered.connect(lambda: open_folder(report.path))
        text = self.tr("Exported {}: {}.").format(display_name(report.path), wording.bytes_text(report.size))
        self._bar.show_note(" ".join((text, *report.notes)), (show,))
