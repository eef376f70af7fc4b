"""Saving results, letting go of them, and what to say about it."""

from __future__ import annotations

import dataclasses
import logging
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from qt_kmeans.core.errors import (
    ImageReadError,
    ImageWriteError,
    PaletteError,
    QtKMeansError,
    RecipeError,
)
from qt_kmeans.core.naming import display_name
from qt_kmeans.core.recipe import FORMATS
from qt_kmeans.gui.diagnostics import nameless
from qt_kmeans.gui.files import dialogs
from qt_kmeans.gui.files.file_manager import show_file
from qt_kmeans.gui.languages import isolated, said
from qt_kmeans.gui.looks import wording
from qt_kmeans.sample import sample_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from qt_kmeans.core.writing.saving import SaveReport
    from qt_kmeans.gui.files.dialogs import SaveChoice
    from qt_kmeans.gui.preferences import Preferences
    from qt_kmeans.gui.tray.open_files import OpenFiles
    from qt_kmeans.gui.widgets.inline_bar import InlineBar

_log = logging.getLogger(__name__)


class _Target(NamedTuple):
    """Where a result goes, and whether that is the name we suggested."""

    path: Path
    named_by_us: bool


class FileDesk(QObject):
    """Turns wishes about results into calls of the controller, and its answers into messages.

    Signals
    -------
    saved
        The result has reached the disk.
    """

    saved = Signal()

    def __init__(self, window: QWidget, files: OpenFiles, preferences: Preferences, bar: InlineBar) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller = files.controller
        self._tray = files.tray
        self._preferences = preferences
        self._bar = bar
        self._targets: dict[int, _Target] = {}  # where the results of the open files were saved
        self._pending: tuple[int, _Target] | None = None  # which file's result is being saved, and where
        self._then: Callable[[], object] | None = None  # what waits for the result to be saved
        controller.failed.connect(self._on_failed)
        controller.saved.connect(self._on_saved)

    def take_over(self, other: Self) -> None:
        """Know what the desk of a window knew that goes: where results were saved, and what is under way."""
        self._targets, self._pending = other._targets, other._pending

    @property
    def _shown(self) -> int:
        """The file that is shown."""
        return self._tray.tray.current

    @property
    def _target(self) -> _Target | None:
        """Where the result of the file that is shown was saved."""
        return self._targets.get(self._shown)

    # -- letting go of a result ---------------------------------------------------------------------

    def may_go(self, wish: Callable[[], object]) -> bool:
        """Ask, where the present result would be lost by `wish`; return whether it may go now.

        Where it has to be saved first, `wish` is called when that has come to pass, and never otherwise.
        """
        session = self._controller.session
        if self._pending is not None and self._then is None:  # on its way to the disk already
            self._then = wish
            return False
        if session.saved or session.source is None:
            return True
        answer = dialogs.ask_unsaved(self._window, session.source.name)
        if answer == "save":
            self._then = wish if self.save() else None
        return answer == "discard"

    def let_go(self, wish: Callable[[], object]) -> None:
        """Do what gives the present result up, once that is saved or the user agrees to lose it."""
        if self.may_go(lambda: self.let_go(wish)):
            wish()

    @Slot()
    def close_image(self) -> None:
        """Close the file that is shown; the next one takes its place, or the empty window."""
        self.let_go(lambda: self._tray.remove([self._shown]))

    # -- saving -------------------------------------------------------------------------------------

    @Slot()
    def save(self) -> bool:
        """Save again where it was saved, else ask; return whether a save is on its way."""
        target = self._target
        if target is None or self._is_outdated(target):
            return self.save_as()
        self._start(target.path, overwrite=True)
        return True

    @Slot()
    def save_as(self) -> bool:
        """Ask where to save; return whether a save is on its way."""
        session = self._controller.session
        if session.source is None:
            return False
        suggestion = self._suggestion(self._folder())
        choice = dialogs.ask_save(
            self._window, suggestion=suggestion, file_format=session.recipe.output.format
        )
        if choice is None:
            return False
        if choice.format not in FORMATS:
            self._refuse_kind(choice)
            return False
        if _same_file(choice.path, session.source.path):
            self._warn_of_original(choice)
            return False
        self._save_to(choice)
        return True

    def file_to_show(self) -> Path | None:
        """Return the file that "Show in Folder" leads to: the saved one, else the opened one."""
        source = self._controller.session.source
        opened = source.path if source is not None else None
        return self._target.path if self._target is not None else opened

    @Slot()
    def show_in_folder(self) -> None:
        """Open the folder of the saved or opened file in the file manager."""
        path = self.file_to_show()
        if path is not None:
            show_file(path)

    def cancelled(self, stage: str) -> None:
        """Take note that the user has cancelled what was under way, `stage` in words."""
        _log.info("Cancelled: %s", stage or "nothing")
        self._pending = self._then = None

    def _save_to(self, choice: SaveChoice) -> None:
        self._start(choice.path, overwrite=choice.overwrite)

    def _start(self, path: Path, *, overwrite: bool) -> None:
        ours = path == self._suggestion(path.parent).with_suffix(path.suffix)
        self._pending = self._shown, _Target(path, named_by_us=ours)
        self._controller.save(path, overwrite)

    def _is_outdated(self, target: _Target) -> bool:
        """Tell whether the settings have changed so that a result no longer belongs under this name."""
        today = self._suggestion(target.path.parent)
        return target.path != today if target.named_by_us else target.path.suffix.lower() != today.suffix

    def _refuse_kind(self, choice: SaveChoice) -> None:
        kinds = [f".{name}" for name in FORMATS]
        text = self.tr("{0}: a result is a PNG, WebP or GIF file; end its name in {1} or {2}.")
        words = text.format(isolated(display_name(choice.path)), wording.listed(*kinds[:-1]), kinds[-1])
        self._bar.show_error(words, (self._elsewhere(),))

    def _elsewhere(self) -> QAction:
        action = QAction(self.tr("Save As…"), self)
        action.triggered.connect(self.save_as)
        return action

    def _warn_of_original(self, choice: SaveChoice) -> None:
        path = choice.path
        replace = QAction(self.tr("Replace the Original"), self)
        replace.triggered.connect(lambda: self._save_to(dataclasses.replace(choice, overwrite=True)))
        text = self.tr("{} is the original: saved over, it is gone for good. Choose another name?")
        self._bar.show_warning(text.format(isolated(display_name(path))), (self._elsewhere(), replace))

    def _suggestion(self, folder: Path) -> Path:
        from qt_kmeans.core.writing.encode import default_target

        source, recipe = self._controller.session.source, self._controller.session.recipe
        name = "image" if source is None else source.path.name if source.path is not None else source.name
        return default_target(folder / name, recipe.kmeans.k, recipe.output.format)

    def _folder(self) -> Path:
        if self._target is not None:
            return self._target.path.parent
        if self._preferences.save_folder is not None:
            return self._preferences.save_folder
        source = self._controller.session.source
        if source is not None and source.path is not None and source.path != sample_path():
            return source.path.parent
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        return Path(pictures) if Path(pictures).is_dir() else Path.home()

    # -- answers ------------------------------------------------------------------------------------

    @Slot(object)
    def _on_failed(self, error: QtKMeansError) -> None:
        if isinstance(error, ImageReadError):  # no matter of results
            return
        if isinstance(error, PaletteError | RecipeError):  # nor this, of pictures
            self._bar.show_error(said(error.phrase))
            _log.warning("%s", type(error).__name__)
            return
        actions = (self._elsewhere(),) if isinstance(error, ImageWriteError) else ()
        self._bar.show_error(said(error.phrase), actions)
        what = "Not saved" if isinstance(error, ImageWriteError) else "Failed"
        path = self._pending[1].path if self._pending is not None else None
        _log.warning("%s: %s", what, nameless(str(error), path))
        self._pending = self._then = None

    @Slot(object)
    def _on_saved(self, report: SaveReport) -> None:
        if self._pending is not None:
            key, target = self._pending
            self._targets[key], self._pending = target, None
            if key != self._shown:  # else the session tells
                self._tray.note(key, unsaved=False)
            self._preferences.save_folder = report.path.parent
        show = QAction(self.tr("Show in Folder"), self)
        show.triggered.connect(lambda: show_file(report.path))
        self._bar.dismiss()
        self._bar.show_note(" ".join((self._success(report), *map(said, report.notes))), (show,))
        _log.info("Saved: a %s of %d bytes", report.path.suffix, report.size)
        self.saved.emit()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _success(self, report: SaveReport) -> str:
        session = self._controller.session
        before = session.source.file_size if session.source is not None else 0
        before = before or session.truecolor_size or 0
        size = wording.bytes_text(report.size)
        if before:
            size = wording.listed(size, wording.change_text(before, report.size))
        text = self.tr("Replaced {}: {}.") if report.replaced else self.tr("Saved {}: {}.")
        return text.format(isolated(display_name(report.path)), size)


def _same_file(path: Path, other: Path | None) -> bool:
    if other is None:
        return False
    try:
        return path.samefile(other)
    except OSError:
        return path.absolute() == other.absolute()
