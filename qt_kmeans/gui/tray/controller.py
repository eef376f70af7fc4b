"""The controller of the open files: which there are, which one is shown, and which settings hold for it.

It opens and switches through the :class:`SessionController`, whose session is always that of the file on
the screen, and listens to it: a picture that came by another way, as a drop or from the clipboard, is a
file like any other. Every change makes a new :class:`Tray`; ``changed(old, new)`` lets the views follow.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Signal, Slot

from qt_kmeans.core.naming import display_name
from qt_kmeans.core.palettes.edit import fixed_to
from qt_kmeans.gui.session.answers import is_answer
from qt_kmeans.gui.session.document import Document, Documents
from qt_kmeans.gui.tray.state import NONE, Measured, Tray, TrayFile
from qt_kmeans.sample import sample_path

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from qt_kmeans.core.errors import QtKMeansError
    from qt_kmeans.core.palettes.palette import Palette
    from qt_kmeans.core.recipe import Recipe
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.session.state import Session


class TrayController(QObject):
    """Knows the open files.

    Signals
    -------
    changed : Tray, Tray
        The files before and after.

    Parameters
    ----------
    controller
        Shows one of them.

    Attributes
    ----------
    failed_path
        The file that could not be opened last.
    """

    changed = Signal(object, object)

    def __init__(self, controller: SessionController) -> None:
        super().__init__(controller)
        self._tray = Tray(shared=controller.session.recipe.for_any_picture)
        self._keys = itertools.count()
        self._documents = Documents()
        self._document: Document | None = None  # of the file that is shown
        self._alone = NONE  # a file that was asked for by itself, until it is there
        self._way = 0  # on which the one is that comes, and to go on where that cannot be opened
        self.failed_path: Path | None = None
        controller.changed.connect(self._on_session)
        controller.open_failed.connect(self._on_open_failed)

    @property
    def _controller(self) -> SessionController:
        return cast("SessionController", self.parent())  # held by Qt alone, see Playback

    @property
    def tray(self) -> Tray:
        """What there is now."""
        return self._tray

    # Opening and switching

    def open(self, paths: Sequence[Path], *, allow_truncated: bool = False) -> None:
        """Take files in and show the first; one that is here already is read anew."""
        paths = tuple(dict.fromkeys(paths))
        if not paths:
            return
        new = [path for path in paths if self._tray.with_path(path) is None]
        made = [TrayFile(next(self._keys), display_name(path), path) for path in new]
        if self._tray.one_each:
            recipe = self._controller.session.recipe.for_any_picture
            made = [TrayFile(file.key, file.name, file.path, recipe=recipe) for file in made]
        self._replace(self._tray.but(files=(*self._tray.files, *made)))
        first = self._tray.with_path(paths[0])
        assert first is not None
        self._alone = first.key if len(paths) == 1 and made else NONE
        self._replace(self._tray.changing(first.key, allow_truncated=allow_truncated, error=""))
        self._documents.take(first.key)
        self._show(first.key)

    def open_sample(self) -> None:
        """Open the picture that comes with the program."""
        known = self._tray.with_path(sample_path())
        if known is not None:
            self._show(known.key)
            return
        self._replace(self._tray.but(coming=NONE))
        self._controller.open_sample()

    def open_pixels(self, rgba: NDArray[np.uint8], name: str) -> None:
        """Open (H, W, 4) uint8 straight-alpha pixels, from the clipboard for example."""
        self._replace(self._tray.but(coming=NONE))
        self._controller.open_pixels(rgba, name)

    def show(self, key: int) -> None:
        """Show a file; the one that is open stays until it is there."""
        if key == self._tray.coming:
            return
        if key != self._tray.current:
            self._show(key)
        elif self._tray.coming != NONE:  # the one that is still there
            self._controller.stay()
            self._replace(self._tray.but(coming=NONE))

    def show_beside(self, by: int) -> None:
        """Show the file so many places behind the one that is shown; what cannot be opened is passed over."""
        self.show(self._tray.beside(by))
        self._way = by

    @Slot()
    def cancelled(self) -> None:
        """Take note that nothing is being opened any more."""
        self._replace(self._tray.but(coming=NONE))

    def _show(self, key: int) -> None:
        file = self._tray.find(key)
        if file is None:
            return
        self._way = 0
        saved, kept, recipe = not file.unsaved, file.kept, partial(self._recipe_of, key)
        self._replace(self._tray.changing(key, error="").but(coming=key))
        document = self._documents.take(key)
        if document is not None:
            self._controller.show(document, recipe(), saved=saved, kept=kept)
        elif file.path is not None:
            self._controller.open(file.path, file.allow_truncated, recipe=recipe, saved=saved, kept=kept)
        elif file.pixels is not None:
            rgba, name = file.pixels.rgba, file.name
            self._controller.open_pixels(rgba, name, recipe=recipe, saved=saved, kept=kept)

    def _recipe_of(self, key: int) -> Recipe:
        """Return the settings that hold for a file now."""
        file = self._tray.find(key)
        return self._tray.recipe_of(file) if file is not None else self._tray.shared

    @Slot(object)
    def _on_open_failed(self, error: QtKMeansError) -> None:
        key, alone, way = self._tray.coming, self._alone, self._way
        failed = self._tray.find(key)
        self._alone, self.failed_path = NONE, failed.path if failed is not None else None
        tray = self._tray.but(coming=NONE)
        if key == alone:  # nothing has changed, as if it had never been asked for
            self._replace(tray.without([key]))
            return
        self._replace(tray.changing(key, error=error.phrase, failed_with=None))
        successor = self._instead_of(key, way)
        if successor != NONE:
            self._show(successor)
            self._way = way
        elif tray.find(tray.current) is None:
            self._controller.close_image()

    def _instead_of(self, failed: int, way: int) -> int:
        """Return the file to show for one that cannot be: the next on the way, or any where none is shown."""
        tray = self._tray
        if way:
            onward = tray.but(current=failed).beside(way)
            return onward if onward not in (failed, tray.current) else NONE
        shown = tray.find(tray.current) is not None
        return NONE if shown else next((file.key for file in tray.usable), NONE)

    # Removing

    def remove(self, keys: Iterable[int]) -> Tray:
        """Take files off the list, nothing else; return what there was, for :meth:`put_back`."""
        before, gone = self._tray, set(keys)
        successor = before.neighbour(gone)
        self._replace(before.without(gone).but(coming=NONE if before.coming in gone else before.coming))
        if before.current in gone:
            if successor == NONE:
                self._controller.close_image()
            else:
                self._show(successor)
        return before

    def put_back(self, before: Tray) -> None:
        """Put the files back that were there before, at their places."""
        here = {file.key: file for file in self._tray.files}
        old = {file.key for file in before.files}
        files = [here.get(file.key, file) for file in before.files]
        files += [file for file in self._tray.files if file.key not in old]
        self._replace(self._tray.but(files=tuple(files)))
        self.show(before.current)

    # Settings

    def set_one_each(self, one_each: bool) -> Tray:
        """Give every file settings of its own, or all of them those on the screen; return what there was."""
        before = self._tray
        if one_each and not before.one_each:
            self._replace(before.settled_apart())
        elif before.one_each and not one_each:
            self._replace(self._for_all(before).but(one_each=False))
        return before

    def use_for_all(self) -> Tray:
        """Give all files the settings on the screen; return what there was, for :meth:`restore_settings`."""
        before = self._tray
        self._replace(self._for_all(before))
        return before

    def restore_settings(self, before: Tray, *, since: Tray | None = None) -> None:
        """Go back to earlier settings of all files, or of those that still have the ones of `since`."""
        left = {file.key: file.recipe for file in (since or self._tray).files}
        same = {file.key for file in self._tray.files if file.recipe == left.get(file.key)}
        old = {file.key: file.recipe for file in before.files if file.key in same}
        tray = self._tray.but(one_each=before.one_each, shared=before.shared)
        for file in tray.files:
            tray = tray.changing(file.key, recipe=old.get(file.key, file.recipe))
        self._replace(tray.judged(self._tray))
        current = tray.find(tray.current)
        if current is not None:
            self._controller.set_recipe(tray.recipe_of(current))

    def give_settings(self, key: int, recipe: Recipe) -> None:
        """Give settings to a file, whichever is shown."""
        self._replace(self._tray.changing(key, recipe=recipe).judged(self._tray))

    def give_palette(self, palette: Palette) -> Tray:
        """Fix the colours of all files to these; return what there was, for :meth:`restore_settings`."""
        before = tray = self._tray
        if tray.one_each:
            for file in tray.files:
                recipe = fixed_to(tray.recipe_of(file), palette)
                tray = tray.changing(file.key, recipe=recipe)
            self._replace(tray.judged(before))
        self._controller.set_recipe(fixed_to(self._controller.session.recipe, palette))
        return before

    def _for_all(self, tray: Tray) -> Tray:
        """Return a tray in which the settings on the screen hold for all files; their edits stay theirs."""
        shared = self._asked_for(tray).for_any_picture
        apart = tray.but(shared=shared, one_each=False).settled_apart()
        for file in apart.files:
            kept = file.kept if file.unsaved else tray.recipe_of(file)
            unsaved = file.recipe != kept and (file.unsaved or file.measured is not None)
            apart = apart.changing(file.key, kept=kept, unsaved=unsaved)
        return apart.but(one_each=tray.one_each)

    def _asked_for(self, tray: Tray) -> Recipe:
        """Return the settings on the screen as the user made them, not as a search has answered them."""
        current = tray.find(tray.current)
        return tray.recipe_of(current) if current is not None else self._controller.session.recipe

    # What is found out on the side

    def note(self, key: int, **facts: Any) -> None:  # noqa: ANN401 - the fields' own types
        """Take note of facts about a file."""
        self._replace(self._tray.changing(key, **facts))

    def set_working(self, key: int) -> None:
        """Take note of which file's result is being measured."""
        self._replace(self._tray.but(working=key))

    @property
    def document(self) -> Document | None:
        """The document of the file that is shown."""
        return self._document

    # What the session tells

    @Slot(object, object)
    def _on_session(self, old: Session, new: Session) -> None:
        if new.source is not old.source:
            self._leave(self._tray.current)
            self._adopt(new)
        elif new.recipe != old.recipe and not is_answer(old, new):
            self._take_settings(new.recipe)
        if self._tray.current != NONE:
            self._take_result(new)

    def _leave(self, key: int) -> None:
        """Keep the document of the file that was shown."""
        if self._document is not None and key != NONE:
            self._documents.keep(key, self._document)
        self._document = None

    def _adopt(self, session: Session) -> None:
        """Find the file that the window shows now, or take it in."""
        source, tray = session.source, self._tray
        if source is None:
            self._replace(tray.but(current=NONE, coming=NONE))
            return
        coming = tray.find(tray.coming)
        file = coming if coming is not None and coming.path == source.path else tray.with_path(source.path)
        if file is None:
            pixels = source if source.path is None else None
            file = TrayFile(next(self._keys), source.name, source.path, pixels, recipe=session.recipe)
            tray = tray.but(files=(*tray.files, file))
        self._alone = NONE
        self._document = self._controller.document
        tray = tray.but(current=file.key, coming=NONE)
        recipe = file.recipe or session.recipe
        self._replace(tray.changing(file.key, bytes_before=source.file_size, error="", recipe=recipe))

    def _take_settings(self, recipe: Recipe) -> None:
        """Remember what the user has set, for the file on the screen or for all."""
        tray, general = self._tray, recipe.for_any_picture
        tray = tray.changing(tray.current, recipe=recipe)
        if not tray.one_each:
            tray = tray.but(shared=general)
            if general != self._tray.shared:
                tray = tray.judged(self._tray)
        self._replace(tray)

    def _take_result(self, session: Session) -> None:
        """Remember what the window knows of the file on the screen."""
        file = self._tray.find(self._tray.current)
        if file is None:
            return
        facts: dict[str, Any] = {"unsaved": not session.saved, "kept": session.kept}
        if session.result_size is not None and not session.stale:
            facts["measured"] = Measured(self._tray.recipe_of(file), session.result_size)
        self._replace(self._tray.changing(file.key, **facts))

    def _replace(self, tray: Tray) -> None:
        tray = tray.forgiving()
        if tray is not self._tray:
            old, self._tray = self._tray, tray
            self.changed.emit(old, tray)
