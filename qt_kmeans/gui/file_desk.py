"""Everything about files: opening, recent files, drop and paste, saving, and what to say about it."""

from __future__ import annotations

import dataclasses
import logging
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from qt_kmeans.core.errors import (
    ImageReadError,
    ImageWriteError,
    PaletteError,
    QtKMeansError,
    RecipeError,
    TruncatedImageError,
)
from qt_kmeans.core.naming import display_name
from qt_kmeans.core.recipe import FORMATS
from qt_kmeans.gui import clipboard, dialogs, wording
from qt_kmeans.gui.file_manager import show_file
from qt_kmeans.gui.languages import isolated, said
from qt_kmeans.sample import sample_path

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qt_kmeans.core.recipe import Recipe
    from qt_kmeans.core.saving import SaveReport
    from qt_kmeans.core.source import SourceImage
    from qt_kmeans.gui.dialogs import SaveChoice
    from qt_kmeans.gui.inline_bar import InlineBar
    from qt_kmeans.gui.preferences import Preferences
    from qt_kmeans.gui.session import SessionController

_log = logging.getLogger(__name__)


class _Target(NamedTuple):
    """Where a result goes, and whether that is the name we suggested."""

    path: Path
    named_by_us: bool


class FileDesk(QObject):
    """Turns wishes about files into calls of the controller, and its answers into messages.

    Signals
    -------
    saved
        The result has reached the disk.
    """

    saved = Signal()

    def __init__(
        self, window: QWidget, controller: SessionController, preferences: Preferences, bar: InlineBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._preferences = preferences
        self._bar = bar
        self._wanted: Path | None = None  # the file that was last asked for
        self._target: _Target | None = None  # where this picture's result was saved
        self._pending: _Target | None = None  # where it is being saved
        self._then: Callable[[], object] | None = None  # what waits for the result to be saved
        self._left_out = 0  # further files that were asked for at once
        controller.failed.connect(self._on_failed)
        controller.saved.connect(self._on_saved)

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
        """Go back to the empty window."""
        self.let_go(self._controller.close_image)

    # -- opening ------------------------------------------------------------------------------------

    @Slot()
    def ask_open(self) -> None:
        """Let the user choose a file."""
        path = dialogs.ask_open(self._window, self._preferences.open_folder)
        if path is not None:
            self._preferences.open_folder = path.parent
            self.open(path)

    def open(self, path: Path, *, allow_truncated: bool = False) -> None:
        """Open a file."""
        self._replace_by(lambda: self._open_now(path, allow_truncated=allow_truncated))

    def open_all(self, paths: Sequence[Path]) -> None:
        """Open the first of several files, and say that it is only the first."""
        if paths:
            self._replace_by(lambda: self._open_now(paths[0], left_out=len(paths) - 1))

    @Slot()
    def open_sample(self) -> None:
        """Open the picture that comes with the program."""

        def wish() -> None:
            self._wanted = None
            self._controller.open_sample()

        self._replace_by(wish)

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
        pixels = clipboard.pixels_of(image)

        def wish() -> None:
            self._wanted = None
            self._controller.open_pixels(pixels, name)

        self._replace_by(wish)
        return True

    def opened(self, source: SourceImage | None) -> None:
        """Take note that another picture is open: it has no target yet, old messages do not concern it."""
        self._target = self._pending = self._then = None
        self._bar.dismiss()
        if source is None:
            return
        if source.path is not None and source.path != sample_path():
            self._preferences.add_recent(source.path)
        notes = [said(note) for note in source.notes]
        if self._left_out:
            text = self.tr(
                "One picture at a time: the first is opened, %Ln more are not.", "", self._left_out
            )
            notes.append(text)
            self._left_out = 0
        if notes:
            self._bar.show_note(" ".join(notes), seconds=0)

    def _open_now(self, path: Path, *, allow_truncated: bool = False, left_out: int = 0) -> None:
        self._wanted, self._left_out = path, left_out
        self._controller.open(path, allow_truncated)

    def _replace_by(self, wish: Callable[[], object]) -> None:
        """Open something else; a question waits until a drop is over, which holds up the other program."""
        if self._controller.session.saved and self._pending is None:
            wish()
        else:
            QTimer.singleShot(0, self, lambda: self.let_go(wish))

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
        self._pending = _Target(path, named_by_us=ours)
        self._controller.save(path, overwrite)

    def _is_outdated(self, target: _Target) -> bool:
        """Tell whether the settings have changed so that a result no longer belongs under this name."""
        today = self._suggestion(target.path.parent)
        return target.path != today if target.named_by_us else target.path.suffix.lower() != today.suffix

    def _refuse_kind(self, choice: SaveChoice) -> None:
        kinds = [f".{name}" for name in FORMATS]
        text = self.tr("{0}: a result is a PNG, WebP or GIF file; end its name in {1} or {2}.")
        words = text.format(isolated(display_name(choice.path)), ", ".join(kinds[:-1]), kinds[-1])
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
        from qt_kmeans.core.encode import default_target

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
        if isinstance(error, PaletteError | RecipeError):  # no matter of pictures
            self._bar.show_error(said(error.phrase))
            _log.warning("%s", type(error).__name__)
            return
        actions: list[QAction] = []
        if isinstance(error, TruncatedImageError) and self._wanted is not None:
            partly = QAction(self.tr("Open the Readable Part"), self)
            path, recipe = self._wanted, self._controller.session.recipe
            partly.triggered.connect(lambda: self._open_part(path, agreed=recipe))
            actions.append(partly)
        if isinstance(error, ImageWriteError):
            actions.append(self._elsewhere())
        if self._wanted is not None and not self._wanted.exists():
            self._preferences.remove_recent(self._wanted)
        self._bar.show_error(said(error.phrase), actions)
        _log.warning("%s: %s", _what_failed(error), self._nameless(str(error)))
        self._pending = self._then = None

    @Slot(object)
    def _on_saved(self, report: SaveReport) -> None:
        if self._pending is not None:  # else another picture has been opened meanwhile
            self._target, self._pending = self._pending, None
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

    def _open_part(self, path: Path, *, agreed: Recipe) -> None:
        """Open a damaged file; ask again about the present result only where it is a new one."""
        if self._controller.session.recipe == agreed:
            self._open_now(path, allow_truncated=True)
        else:
            self.open(path, allow_truncated=True)

    def _nameless(self, text: str) -> str:
        """Return `text` without the names of files: the log goes into reports."""
        targets = (self._wanted, self._pending.path if self._pending is not None else None)
        for path in targets:
            if path is not None:
                text = text.replace(display_name(path), f"*{path.suffix}")
        return re.sub("“.*”", "*", text)  # a folder

    def _success(self, report: SaveReport) -> str:
        session = self._controller.session
        before = session.source.file_size if session.source is not None else 0
        before = before or session.truecolor_size or 0
        size = wording.bytes_text(report.size)
        if before:
            size = f"{size}, {wording.change_text(before, report.size)}"
        text = self.tr("Replaced {}: {}.") if report.replaced else self.tr("Saved {}: {}.")
        return text.format(isolated(display_name(report.path)), size)


def _what_failed(error: QtKMeansError) -> str:
    if isinstance(error, ImageReadError):
        return "Not opened"
    return "Not saved" if isinstance(error, ImageWriteError) else "Failed"


def _same_file(path: Path, other: Path | None) -> bool:
    if other is None:
        return False
    try:
        return path.samefile(other)
    except OSError:
        return path.absolute() == other.absolute()
