"""Turns the wish to save all files into a question, a job and a summary, and closing into no loss."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui.files import dialogs
from qt_kmeans.gui.files.desk import FileDesk
from qt_kmeans.gui.files.file_manager import show_file
from qt_kmeans.gui.languages import said
from qt_kmeans.gui.tray.save_all_dialog import SaveAllDialog
from qt_kmeans.gui.tray.save_state import SaveOptions, Summary, Wish
from qt_kmeans.gui.tray.save_summary import SaveSummary

if TYPE_CHECKING:
    from qt_kmeans.core.errors import QtKMeansError
    from qt_kmeans.gui.preferences import Preferences
    from qt_kmeans.gui.tray.desk import TrayDesk
    from qt_kmeans.gui.tray.open_files import OpenFiles
    from qt_kmeans.gui.tray.state import TrayFile
    from qt_kmeans.gui.widgets.inline_bar import InlineBar

_log = logging.getLogger(__name__)


class SaveAllDesk(QObject):
    """Saves all files and tells what came of it.

    Attributes
    ----------
    summary
        The window that tells what came of the last time, None before the first.
    """

    def __init__(
        self,
        window: QWidget,
        files: OpenFiles,
        preferences: Preferences,
        *,
        bar: InlineBar,
        tray: TrayDesk,
        file_desk: FileDesk,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._saves = files.saves
        self._tray = files.tray
        self._preferences = preferences
        self._bar = bar
        self._file_desk = file_desk
        self._then: Callable[[], object] | None = None  # what waits for all to be saved
        self.summary: SaveSummary | None = None
        tray.actions.save_all.triggered.connect(self.save_all)
        tray.panel.cancel_requested.connect(self._saves.cancel)
        self._saves.finished.connect(self._on_finished)
        self._saves.failed.connect(self._on_failed)

    @Slot()
    def save_all(self) -> bool:
        """Ask how, and save all files; return whether they are on their way.

        Those that are known not to be usable are neither asked about nor tried: the summary names them.
        """
        return self._ask_and_save(self._tray.tray.files)

    def take_over(self, other: Self) -> None:
        """Tell what the desk of a window tells that goes."""
        if other.summary is not None and other.summary.isVisible():
            other.summary.close()
            self._show(other.summary.summary)

    def may_close(self, wish: Callable[[], object]) -> bool:
        """Ask once about all results that would be lost; return whether they may go now.

        Where they have to be saved first, `wish` is called when that has come to pass, and never otherwise.
        """
        if self._saves.running:
            self._then = wish
            return False
        tray = self._tray.tray
        unsaved = tray.unsaved
        if all(file.key == tray.current for file in unsaved):
            return self._file_desk.may_go(wish)
        answer = dialogs.ask_unsaved_files(self._window, len(unsaved))
        if answer == "save":
            self._then = wish if self._ask_and_save(unsaved) else None
        return answer == "discard"

    def _ask_and_save(self, files: Sequence[TrayFile]) -> bool:
        usable = [file for file in files if not file.error]
        if not usable or self._saves.running:
            return False
        options = self._ask(usable)
        if options is None:
            return False
        tray = self._tray.tray
        self._saves.start([Wish(file, tray.recipe_of(file)) for file in files], options)
        return True

    def _ask(self, files: Sequence[TrayFile]) -> SaveOptions | None:
        from qt_kmeans.core.targets import ResultNames

        choices, recipe = self._preferences, self._tray.tray.recipe_of(files[0])
        beside = next((file.path.parent for file in files if file.path is not None), choices.open_folder)
        folder = choices.save_folder or beside
        last = SaveOptions(folder, folder, choices.save_all_existing, choices.save_all_skip)
        name = files[0].path or folder / files[0].name
        example = ResultNames().choose(folder, name, recipe.kmeans.k, recipe.output.format)
        dialog = SaveAllDialog(
            len(files), example.name, last, beside=choices.save_all_beside, parent=self._window
        )
        options = dialog.ask()
        if options is not None:
            choices.save_all_beside = options.folder is None
            choices.save_all_existing, choices.save_all_skip = options.existing, options.skip_if_larger
            if options.folder is not None:
                choices.save_folder = options.folder
        return options

    @Slot(object)
    def _on_finished(self, summary: Summary) -> None:
        written, failed = len(summary.written), len(summary.failed)
        _log.info("Saved all: %d of %d files, %d failed", written, len(summary.rows), failed)
        then, self._then = self._then, None
        if then is not None and not failed:
            then()
        else:
            self._show(summary)

    def _show(self, summary: Summary) -> None:
        if self.summary is not None:
            self.summary.close()
            self.summary.deleteLater()
        shown = SaveSummary(summary, self._window)
        shown.retry_requested.connect(self._retry)
        shown.folder_requested.connect(show_file)
        self.summary = shown
        shown.show()

    @Slot(object)
    def _on_failed(self, error: QtKMeansError) -> None:
        self._then = None
        self._bar.show_error(said(error.phrase))

    @Slot(object)
    def _retry(self, summary: Summary) -> None:
        """Try again what failed, with the settings that hold now."""
        for row in summary.failed:
            self._tray.note(row.wish.file.key, error="")
        tray = self._tray.tray
        files = [tray.find(row.wish.file.key) for row in summary.failed]
        wishes = [Wish(file, tray.recipe_of(file)) for file in files if file is not None]
        self._saves.start(wishes, summary.options)
