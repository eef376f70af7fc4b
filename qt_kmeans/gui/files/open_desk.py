"""Opening pictures by every way: dialogs, folders, recent files, drop and paste, and what to say about it."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from qt_kmeans.core.errors import ImageReadError, QtKMeansError, TruncatedImageError
from qt_kmeans.core.naming import display_name
from qt_kmeans.gui.diagnostics import nameless
from qt_kmeans.gui.files import clipboard, dialogs
from qt_kmeans.gui.languages import said
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.tray import tasks as tray_tasks
from qt_kmeans.gui.tray.state import NONE
from qt_kmeans.sample import sample_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qt_kmeans.core.source import SourceImage
    from qt_kmeans.gui.files.empty_state import EmptyState
    from qt_kmeans.gui.preferences import Preferences
    from qt_kmeans.gui.tray.open_files import OpenFiles
    from qt_kmeans.gui.widgets.inline_bar import InlineBar

_log = logging.getLogger(__name__)


class OpenDesk(QObject):
    """Turns wishes to see pictures into files of the tray, and what comes of them into messages."""

    def __init__(
        self,
        window: QWidget,
        files: OpenFiles,
        preferences: Preferences,
        *,
        bar: InlineBar,
        empty: EmptyState,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller = files.controller
        self._tray = files.tray
        self._preferences = preferences
        self._bar = bar
        self._empty = empty
        self._told: set[int] = set()  # files whose notes have been shown
        self._passed_over = False  # the message is about a file in whose place another one comes
        controller.failed.connect(self._on_failed)

    def take_over(self, other: Self) -> None:
        """Know what the desk of a window knew that goes: which files need not be told of again."""
        self._told = other._told

    @Slot()
    def ask_open(self) -> None:
        """Let the user choose files."""
        paths = dialogs.ask_open(self._window, self._preferences.open_folder)
        if paths:
            self._preferences.open_folder = paths[0].parent
            self.open_all(paths)

    @Slot()
    def ask_folder(self) -> None:
        """Let the user choose a folder, and open its images."""
        folder = dialogs.ask_folder(self._window, self.tr("Open Folder"), self._preferences.open_folder)
        if folder is not None:
            self._preferences.open_folder = folder
            self.open_all([folder])

    def open(self, path: Path) -> None:
        """Open a file."""
        self.open_all([path])

    def open_all(self, paths: Sequence[Path]) -> None:
        """Open files, and the images of folders."""
        self._empty.clear_problem()
        if any(path.is_dir() for path in paths):
            work = tray_tasks.finder_of_images(tuple(paths))
            self._controller.run("folder", work, self._on_found)
        else:
            self._tray.open(paths)

    @Slot()
    def open_sample(self) -> None:
        """Open the picture that comes with the program."""
        self._empty.clear_problem()
        self._tray.open_sample()

    @Slot()
    def paste(self) -> None:
        """Open what is on the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        if mime is None or not self.take(mime, self.tr("Pasted image")):
            self._bar.show_error(
                self.tr("There is no image on the clipboard; copy one in another program first.")
            )

    def take(self, mime: QMimeData, name: str) -> bool:
        """Open the files or the image in a drop or on the clipboard; return whether there was any."""
        files = clipboard.files_in(mime)
        if files:
            self.open_all(files)
            return True
        image = clipboard.image_in(mime)
        if image is None:
            return False
        self._tray.open_pixels(clipboard.pixels_of(image), name)
        return True

    def opened(self, source: SourceImage | None) -> None:
        """Take note that another picture is shown: old messages do not concern it, its own are told once."""
        if not self._passed_over:
            self._bar.picture_gone()
        self._passed_over = False
        if source is None:
            return
        self._empty.clear_problem()
        if source.path is not None and source.path != sample_path():
            self._preferences.add_recent(source.path)
        key = self._tray.tray.current
        if source.notes and key not in self._told:
            self._bar.show_note(" ".join(map(said, source.notes)), seconds=0)
        self._told.add(key)

    def fill_recents(self, menu: QMenu) -> None:
        """Fill the menu of recent files anew."""
        menu.clear()
        for path in self._preferences.recents:
            action = menu.addAction(display_name(path).replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked, chosen=path: self.open(chosen))
        if menu.isEmpty():
            menu.addAction(self.tr("No recent files")).setEnabled(False)
            return
        menu.addSeparator()
        menu.addAction(self.tr("&Clear List")).triggered.connect(self._preferences.clear_recents)

    def _on_found(self, found: tray_tasks.FoundImages) -> None:
        """Open what is in the folders, and say what is not."""
        self._tray.open(found.paths)
        if found.problems:
            self._bar.show_error("\n".join(said(problem) for problem in found.problems))
        elif found.left_out:
            text = self.tr("These are the first {0} images; {1} more were found and left out.")
            counts = wording.count_text(len(found.paths)), wording.count_text(found.left_out)
            self._bar.show_warning(text.format(*counts))

    @Slot(object)
    def _on_failed(self, error: QtKMeansError) -> None:
        if not isinstance(error, ImageReadError):
            return
        path, actions = self._tray.failed_path, []
        alone = self._controller.session.source is None and self._tray.tray.coming == NONE
        if alone and path is not None:  # else the strip is the place to try again
            again = QAction(self.tr("&Try Again"), self)
            again.triggered.connect(lambda: self.open(path))
            actions.append(again)
        if isinstance(error, TruncatedImageError) and path is not None:
            partly = QAction(self.tr("Open the Readable Part"), self)
            partly.triggered.connect(lambda: self._tray.open([path], allow_truncated=True))
            actions.append(partly)
        if path is not None and not path.exists():
            self._preferences.remove_recent(path)
        self._passed_over = self._tray.tray.coming != NONE
        if alone:  # where the eye is, and once
            self._bar.dismiss()
            self._empty.show_problem(said(error.phrase), actions)
        else:
            self._bar.show_error(said(error.phrase), actions)
        _log.warning("Not opened: %s", nameless(str(error), path))
