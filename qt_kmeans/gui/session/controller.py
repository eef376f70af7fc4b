"""The controller that carries out wishes and replaces the session.

The life of a wish: a view emits it, the window calls the :class:`SessionController`, which submits work
to one of five lanes (:mod:`qt_kmeans.gui.session.workshop`):

1. *files* decodes, saves, and measures the true-colour size, in a child process;
2. *live* clusters the coarse histogram and paints previews: always the latest wish, in milliseconds;
3. *exact* makes the full-resolution result once the hand rests, then encodes it in another child
   (:mod:`qt_kmeans.gui.session.finishing`);
4. *side* is for what takes its time and steps back for all else: the sweep and exports, with a child
   that has the lowest priority;
5. *batch* saves all open files.

Every outcome makes a new :class:`Session`; ``changed(old, new)`` lets the views update what differs.
A failure changes nothing but what is under way.
"""

from __future__ import annotations

import dataclasses
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot

from qt_kmeans.core.naming import display_name
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.session import tasks
from qt_kmeans.gui.session.document import Document
from qt_kmeans.gui.session.exports import Exports
from qt_kmeans.gui.session.finishing import Finisher
from qt_kmeans.gui.session.gauge import Gauge
from qt_kmeans.gui.session.holder import SessionHolder
from qt_kmeans.gui.session.playback import Playback
from qt_kmeans.gui.session.stages import Stages
from qt_kmeans.gui.session.state import Selection, Session
from qt_kmeans.gui.session.survey import Survey
from qt_kmeans.gui.session.sweep import SweepController
from qt_kmeans.gui.session.workshop import Workshop
from qt_kmeans.sample import sample_path

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from qt_kmeans.core.errors import QtKMeansError


class SessionController(SessionHolder):
    """Carries out what the user wishes.

    Signals
    -------
    warmed_up
        The engine is loaded.
    failed : QtKMeansError
        A wish could not be carried out; everything else is as it was.
    open_failed : QtKMeansError
        A picture could not be opened; `failed` follows.
    saved : SaveReport
        A result has reached the disk.
    cancelled
        All that is waited for is being stopped.

    Attributes
    ----------
    playback
        Shows the steps of the run.
    exports
        Carries out wishes to export the run.
    sweep
        Measures the picture at every number of colours, while somebody looks.
    survey
        Finds out more about the result when nothing else is to be done.
    workshop
        Where all this is done, and what concerns other files than the one that is open.
    """

    warmed_up = Signal()
    failed = Signal(object)
    open_failed = Signal(object)
    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, recipe: Recipe | None = None, *, animate: bool = True) -> None:
        super().__init__(Session(recipe=recipe or Recipe()), animate=animate)
        self._let_go = self._clustering = self._again = False
        self.workshop = shop = Workshop(self)
        stages = Stages(self, shop.files, shop.exact, shop.side, shop.batch, live=shop.live)
        stages.changes_wanted.connect(self._take_changes)
        self.playback = Playback(self)
        self.playback.step_wanted.connect(self._request_view)
        self.playback.changes_wanted.connect(self._take_changes)
        self._finisher = Finisher(self, self.playback, shop, self._change, self._fail)
        self._finisher.saved.connect(self.saved)
        self.gauge = Gauge(shop.live, lambda: self._session, self._change, self._fail, self)
        self.exports = Exports(self, shop.side, shop.helper)
        self.sweep = SweepController(self, shop.side, shop.helper)
        self.survey = Survey(self, shop.live, shop.side)
        self.survey.changes_wanted.connect(self._take_changes)

    def run(self, key: str, work: tasks.Errand[Any], done: Callable[[Any], None]) -> None:
        """Do a small job with files in the background: ``done(work(codec, progress))``."""
        self.workshop.files.submit(key, partial(work, self.workshop.reader), done, self._fail)

    def warm_up(self) -> None:
        """Load the engine and start the children in the background, so that the first picture is quick."""
        self.workshop.warm_up(self.warmed_up.emit, self._fail)

    # Opening

    @Slot(object)
    def open(
        self,
        path: Path,
        allow_truncated: bool = False,
        *,
        recipe: Callable[[], Recipe] | None = None,
        saved: bool = True,
        kept: Recipe | None = None,
    ) -> None:
        """Open an image file; the picture that is open stays until the new one is there.

        Parameters
        ----------
        recipe
            Returns the settings it is opened with, asked for when it is there, as the user may change them
            meanwhile; None for the present ones without what was done to a palette.
        saved
            False when these settings are the user's work on this picture and were never saved.
        kept
            Those that need no saving, where these do.
        """
        load = partial(tasks.read, self.workshop.reader, path, allow_truncated)
        self._open(load, display_name(path), recipe, saved, kept)

    def open_sample(self) -> None:
        """Open the picture that comes with the program."""
        self.open(sample_path())

    def open_pixels(
        self,
        rgba: NDArray[np.uint8],
        name: str,
        *,
        recipe: Callable[[], Recipe] | None = None,
        saved: bool = True,
        kept: Recipe | None = None,
    ) -> None:
        """Open (H, W, 4) uint8 straight-alpha pixels, from the clipboard for example."""
        self._open(partial(tasks.take_pixels, rgba, name), name, recipe, saved, kept)

    def show(
        self, document: Document, recipe: Recipe, *, saved: bool = True, kept: Recipe | None = None
    ) -> None:
        """Go back to a picture that was open before; what was made of it so is there at once.

        Parameters
        ----------
        recipe, saved, kept
            As for :meth:`open`.
        """
        shown = document.session
        assert shown is not None
        self._leave()
        self._document = document
        recipe = document.answers.answered(recipe)
        found = document.answers.find(recipe)
        same = recipe == shown.recipe
        stale = shown.stale or not same
        self._replace(
            dataclasses.replace(shown, recipe=recipe, found=found, saved=saved, kept=kept, stale=stale)
        )
        if same and document.final is not None:
            if stale:
                self._finisher.encode()
            else:
                self._finisher.measure_truecolor()
        elif (result := document.results.find(recipe)) is not None:
            self._finisher.show_kept(result)
        else:
            self._recluster()

    def stay(self) -> None:
        """Open nothing else after all."""
        self.workshop.files.cancel("open")
        self._change(opening="")
        self._finisher.measure_truecolor()

    def close_image(self) -> None:
        """Go back to the empty window; the settings stay."""
        self._leave()
        self.cancel()
        self._document = None
        self._replace(Session(recipe=self._session.recipe))

    def _open(
        self,
        load: tasks.Load,
        name: str,
        recipe: Callable[[], Recipe] | None,
        saved: bool,
        kept: Recipe | None,
    ) -> None:
        self.playback.pause()
        self._change(opening=name)
        self.workshop.files.cancel("truecolor")  # it would hold up the new picture for seconds
        space = (recipe() if recipe is not None else self._session.recipe).kmeans.space
        work = partial(tasks.open_picture, load, space)
        done = partial(self._on_opened, recipe, saved, kept)
        self.workshop.files.submit("open", work, done, self._on_open_failed)

    def _on_open_failed(self, error: QtKMeansError) -> None:
        self._change(opening="")
        self._finisher.measure_truecolor()
        self.open_failed.emit(error)
        self._fail(error)

    def _on_opened(
        self, recipe: Callable[[], Recipe] | None, saved: bool, kept: Recipe | None, opened: tasks.Opened
    ) -> None:
        self._leave()
        self._document = Document(opened.live)
        self._replace(
            Session(
                source=opened.live.source,
                original=opened.original,
                cloud=opened.live.cloud,
                distinct=len(opened.live.histogram),
                recipe=recipe() if recipe is not None else self._session.recipe.for_any_picture,
                saved=saved,
                kept=kept,
            )
        )
        self._recluster()

    def _leave(self) -> None:
        """Stop what is done for the open picture, and let its document remember what the window shows."""
        self._finisher.stop()
        self.playback.pause()
        self.workshop.files.cancel("open", "truecolor")
        self.workshop.live.cancel("view", "select")
        self.workshop.exact.cancel("exact", "size")
        if self._document is not None:
            self._document.session = dataclasses.replace(
                self._session,
                opening="",
                stage="",
                fraction=0.0,
                stopped=False,
                selection=None,
                difference=None,
            )

    # Settings

    @Slot(object)
    def set_recipe(self, recipe: Recipe) -> None:
        """Take new settings, or once more those that were stopped, and show what they do; the latest wins."""
        old, document = self._session.recipe, self._document
        if recipe == old and not self._session.stopped:
            return
        if document is None:
            self._change(recipe=recipe)
            return
        found, saved = document.answers.find(recipe), recipe == self._session.kept
        # The result is that of the settings before, until another one is there.
        self._change(recipe=recipe, found=found, saved=saved, stale=True)
        same = dataclasses.replace(recipe, output=old.output) == old
        if document.answers.is_question(recipe):
            self._recluster()
        elif same and document.final is not None:
            self._finisher.encode()
        elif not self._dragging and (kept := document.results.find(recipe)) is not None:
            self.playback.pause()
            self._finisher.show_kept(kept)
        elif not same or self._session.stopped:
            self._recluster()

    @Slot(bool)
    def set_dragging(self, dragging: bool) -> None:
        """While a slider is held only the live result is made; let go, the rest follows."""
        self._gestures += dragging and not self._dragging
        self._let_go = self._dragging and not dragging
        self._dragging = dragging
        if not dragging and self._document is not None and self._document.final is None:
            self._finisher.soon(at_once=self._let_go)

    def _recluster(self) -> None:
        assert self._document is not None
        self.playback.pause()
        self._let_go = False
        self._finisher.outdate()
        # A fast hand would overtake every view before it is there, and see none.
        self._again = self._dragging and self._clustering and self.workshop.live.pending("view")
        if not self._again:
            self._cluster()
        self.gauge.give_way()

    def _cluster(self) -> None:
        assert self._document is not None
        self._clustering, self._again = True, False
        work = partial(tasks.cluster, self._document.picture, self._session.recipe)
        self.workshop.live.submit("view", work, self._on_clustered, self._on_not_clustered)

    def _on_not_clustered(self, error: QtKMeansError) -> None:
        self._clustering = False
        self._fail(error)
        if self._again:
            self._cluster()

    def _on_clustered(self, clustered: tasks.Clustered) -> None:
        view, self._clustering = clustered.view, False
        self._change(steps=clustered.steps, trails=clustered.trails, view=view, space_view=view)
        if self._again:
            self._cluster()
        elif not self._dragging:
            self._finisher.soon(at_once=self._let_go)

    # The colour space

    @Slot(object)
    def select(self, points: NDArray[np.bool_] | None) -> None:
        """Find the pixels of some points of the cloud, (N,) bool; None gives the selection up."""
        self.workshop.live.cancel("select")
        if points is None or self.picture is None:
            if self._session.selection is not None:
                self._change(selection=None)
            return
        work = partial(tasks.select, self.picture, points)
        self.workshop.live.submit("select", work, self._on_selected, self._fail)

    def _on_selected(self, selection: Selection) -> None:
        self._change(selection=selection)

    # Convergence

    @Slot(int)
    def _request_view(self, index: int) -> None:
        steps, document = self._session.steps, self._document
        if document is None or not 0 <= index < len(steps):
            return
        last = index == len(steps) - 1
        if last and document.final is not None:
            self.playback.take(document.final)
            return
        self._clustering = False
        kept = None if last or self.playback.picture_follows else self._session.view
        work = partial(tasks.view_step, document.picture, steps[index], self._session.recipe, kept)
        self.workshop.live.submit("view", work, self.playback.take, self._fail)

    # Conduct

    def save(self, path: Path, overwrite: bool = False) -> None:
        """Write the result as what the suffix says; what is not ready yet is made first."""
        if self._document is not None:
            self._finisher.save(path, overwrite)

    def note_saved(self, recipe: Recipe) -> None:
        """Take note that the result of these settings has been saved by another way."""
        if self._document is not None and self._session.recipe == self._document.answers.answered(recipe):
            self._change(saved=True)

    @Slot()
    def cancel(self) -> None:
        """Stop all that is under way; what is shown stays."""
        self._finisher.stop()
        self.playback.pause()
        self.workshop.cancel()
        self.cancelled.emit()
        self._change(opening="")
        self._finisher.give_up()

    def shutdown(self) -> None:
        """Stop all work, the threads and the children; the controller is of no more use."""
        self.cancel()
        self.workshop.shutdown()

    def _replace(self, session: Session) -> None:
        super()._replace(session)
        self.gauge.follow()  # when all views have taken it in

    def _fail(self, error: QtKMeansError) -> None:
        self.failed.emit(error)
