"""Reading the picture anew when its file has changed, by the settings that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from qt_kmeans.core.naming import display_name
from qt_kmeans.gui.files.file_watch import FileWatch
from qt_kmeans.gui.languages import isolated

if TYPE_CHECKING:
    from pathlib import Path

    from qt_kmeans.core.writing.saving import SaveReport
    from qt_kmeans.gui.session.state import Session
    from qt_kmeans.gui.tray.open_files import OpenFiles
    from qt_kmeans.gui.widgets.inline_bar import InlineBar


class ReloadDesk(QObject):
    """Says when the file on the screen has changed on disk, and reads it anew on wish.

    Settings, edits of the palette and what can be undone stay.
    """

    def __init__(self, window: QObject, files: OpenFiles, action: QAction, *, bar: InlineBar) -> None:
        super().__init__(window)
        self._tray = files.tray
        self._bar = bar
        self._action = action
        self._path: Path | None = None
        self._watch = FileWatch(self)
        self._watch.changed.connect(self._on_file_changed)
        self._watch.vanished.connect(self._on_file_vanished)
        action.triggered.connect(self.reload)
        files.controller.changed.connect(self._on_changed)
        files.controller.saved.connect(self._on_saved)
        self._watch_file(files.controller.session)

    @Slot()
    def reload(self) -> None:
        """Read the picture anew."""
        if self._path is not None:
            self._tray.note(self._tray.tray.current, thumbnail=None)
            self._tray.open([self._path])

    @Slot(object, object)
    def _on_changed(self, old: Session, new: Session) -> None:
        if new.source is not old.source:
            self._watch_file(new)

    def _watch_file(self, session: Session) -> None:
        self._path = session.source.path if session.source is not None else None
        self._watch.watch(self._path)

    @Slot(object)
    def _on_saved(self, report: SaveReport) -> None:
        """Say nothing of a change that the user has made here."""
        if self._path is not None and report.path.absolute() == self._path.absolute():
            self._watch.accept()

    @Slot()
    def _on_file_changed(self) -> None:
        again = QAction(self.tr("Reload"), self)
        again.setToolTip(self._action.toolTip())
        again.triggered.connect(self.reload)
        self._bar.show_note(self.tr("{} has changed on disk.").format(self._name()), (again,), seconds=0)

    @Slot()
    def _on_file_vanished(self) -> None:
        text = self.tr("{} is no longer on disk; it stays open here.")
        self._bar.show_note(text.format(self._name()))

    def _name(self) -> str:
        return isolated(display_name(self._path)) if self._path is not None else ""
