"""From the live result to the exact one, its file, and the disk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from qt_kmeans.core.palettes.sorting import written_palette
from qt_kmeans.core.recipe import FORMATS
from qt_kmeans.gui.session import tasks
from qt_kmeans.gui.session.workshop import ignore

if TYPE_CHECKING:
    from pathlib import Path

    from qt_kmeans.core.errors import QtKMeansError
    from qt_kmeans.core.recipe import Recipe
    from qt_kmeans.gui.session.document import Document
    from qt_kmeans.gui.session.holder import SessionHolder
    from qt_kmeans.gui.session.playback import Playback
    from qt_kmeans.gui.session.state import Session
    from qt_kmeans.gui.session.worker import Failed
    from qt_kmeans.gui.session.workshop import Workshop

Milliseconds = int
REST: Milliseconds = 200  # the hand has stopped
AHEAD: Milliseconds = 450  # the exact result has the cores to itself, then the run is played meanwhile


class Finisher(QObject):
    """Makes the exact result of the open document once the hand rests, then its file; saves it when asked.

    Signals
    -------
    saved : SaveReport
        A result has reached the disk.

    Parameters
    ----------
    holder
        Has the session and the document.
    playback
        Shows the run when the result is there.
    workshop
        Where the work is done.
    change
        Replaces fields of the session.
    fail
        Called with the error when something could not be made.
    """

    saved = Signal(object)

    def __init__(
        self,
        holder: SessionHolder,
        playback: Playback,
        workshop: Workshop,
        change: Callable[..., None],
        fail: Failed,
    ) -> None:
        super().__init__(holder)
        self._playback = playback
        self._workshop = workshop
        self._change = change
        self._fail = fail
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._settle)
        self._ahead = QTimer(self, singleShot=True, interval=AHEAD)
        self._ahead.timeout.connect(self._play)
        playback.step_wanted.connect(self._ahead.stop)  # the user has begun to look at the run

    @property
    def _holder(self) -> SessionHolder:
        return cast("SessionHolder", self.parent())  # held by Qt alone, see Playback

    @property
    def _session(self) -> Session:
        return self._holder.session

    @property
    def _document(self) -> Document:
        document = self._holder.document
        assert document is not None
        return document

    def soon(self, *, at_once: bool = False) -> None:
        """Make the exact result when the hand has rested, or at once when it has let go."""
        self._rest.start(0 if at_once else REST)

    def stop(self) -> None:
        """Make nothing for the time being; what is under way on other lanes is stopped by their owner."""
        self._rest.stop()
        self._ahead.stop()

    def give_up(self) -> None:
        """Take note that what would bring the result up to date does not come: stopped, or failed."""
        if self._session.stale and self._holder.document is not None:
            recipe = self._session.recipe.but(max_bytes=None, min_quality=None)
            file = self._document.results.find_file(recipe)
            self._change(result_size=len(file) if file is not None else None, stopped=True)

    def outdate(self) -> None:
        """Give up what is being made: the settings have changed."""
        self._ahead.stop()
        self._workshop.exact.cancel("exact", "size")
        self._document.final = self._document.encoded = None
        self._change(stale=True, stopped=False)

    def show_kept(self, quantized: tasks.Quantized) -> None:
        """Show a result that was made before."""
        self.stop()
        self._workshop.live.cancel("view")
        self._workshop.exact.cancel("exact", "size")
        self._on_quantized(quantized)

    # The exact result

    @Slot()
    def _settle(self) -> None:
        """Make the exact result, and show how the clusters came about: afterwards, if that is soon."""
        holder = self._holder
        if holder.document is None or holder.gesture is not None:
            return
        if self._workshop.live.pending("view"):
            return
        picture, recipe = self._document.picture, self._session.recipe
        if (question := self._document.answers.question(recipe)) is not None:
            search = partial(tasks.hunt, self._workshop.encoder, picture, question)
            self._workshop.exact.submit("exact", search, self._on_hunted, self._on_failed)
            return
        work = partial(tasks.quantize, picture, recipe)
        self._workshop.exact.submit("exact", work, self._on_settled, self._on_failed)
        if holder.animate:
            self._ahead.start()

    @Slot()
    def _play(self) -> None:
        self._ahead.stop()
        self._playback.play_by_itself()

    def _on_settled(self, quantized: tasks.Quantized) -> None:
        waited = self._ahead.isActive()
        self._on_quantized(quantized)
        if waited:
            self._play()

    def _on_failed(self, error: QtKMeansError) -> None:
        self._ahead.stop()
        self.give_up()
        self._fail(error)

    def _on_quantized(self, quantized: tasks.Quantized) -> None:
        self._take_result(quantized)
        self.encode()

    def _on_hunted(self, hunted: tasks.Hunted) -> None:
        self._take_answer(hunted)
        self._on_encoded(hunted.data)

    def _take_answer(self, hunted: tasks.Hunted) -> None:
        """Let k and dithering follow what a search found."""
        self._document.answers.keep(hunted.question, hunted.trial)
        self._change(recipe=hunted.trial.recipe, found=hunted.trial)
        self._take_result(hunted.quantized)

    def _take_result(self, quantized: tasks.Quantized) -> None:
        self._document.final = quantized.view
        self._document.results.keep(self._session.recipe, quantized)
        playing, session = self._session.playing, self._session
        picture_follows = self._playback.picture_follows
        self._change(
            result=quantized.result,
            seconds=quantized.result.seconds,
            steps=quantized.result.steps,
            trails=quantized.trails,
            view=session.view if playing and picture_follows else quantized.view,
            space_view=session.space_view if playing else quantized.view,
        )

    # Its file

    def encode(self) -> None:
        """Make the file of the exact result."""
        result, source, recipe = self._session.result, self._session.source, self._session.recipe
        assert result is not None
        assert source is not None
        if (data := self._document.results.find_file(recipe)) is not None:
            self._on_encoded(data)
            return
        self._document.encoded = None
        self._change(stale=True, stopped=False)
        work = partial(tasks.encode, self._workshop.encoder, result, recipe.output, source.metadata)
        self._workshop.exact.submit("size", work, self._on_encoded, self._on_failed)

    def _on_encoded(self, data: bytes) -> None:
        self._take_file(data)
        self.measure_truecolor()

    def _take_file(self, data: bytes, **changes: Any) -> None:  # noqa: ANN401 - the fields' own types
        self._document.encoded = data
        self._document.results.keep_file(self._session.recipe, data)
        palette = written_palette(data)
        self._change(result_size=len(data), file_palette=palette, stale=False, stopped=False, **changes)

    def measure_truecolor(self) -> None:
        """Find out what the open picture takes as true colour, once."""
        source = self._session.source
        if source is not None and self._session.truecolor_size is None:
            work = partial(tasks.truecolor_size, self._workshop.helper, source)
            self._workshop.files.submit("truecolor", work, self._on_measured, ignore)

    def _on_measured(self, size: int) -> None:
        self._change(truecolor_size=size)

    # The disk

    def save(self, path: Path, overwrite: bool) -> None:
        """Write the result as what the suffix says; what is not ready yet is made first."""
        document = self._document
        before, kind = self._session.recipe, path.suffix.lower().removeprefix(".")
        recipe = before.but(format=kind) if kind in FORMATS else before
        job = tasks.SaveJob(
            path=path,
            overwrite=overwrite,
            picture=document.picture,
            recipe=recipe,
            result=self._session.result if document.final is not None else None,
            encoded=document.encoded if recipe == before else None,
            question=document.answers.question(recipe),
        )
        work = partial(tasks.save, self._workshop.encoder, job)
        done = partial(self._on_saved, document, before, recipe)
        self._workshop.files.submit("save", work, done, self._fail)

    def _on_saved(self, document: Document, before: Recipe, recipe: Recipe, saved: tasks.Saved) -> None:
        unchanged = self._session.recipe in (before, document.answers.answered(before))
        if self._holder.document is document and unchanged:
            stale = self._session.stale or recipe != self._session.recipe  # until its file is taken
            self._change(recipe=recipe, found=document.answers.find(recipe), stale=stale)
            if saved.hunted is not None:
                self._take_answer(saved.hunted)
            elif saved.quantized is not None and document.final is None:
                self._take_result(saved.quantized)
            self._workshop.exact.cancel("exact", "size")  # what they would find is known now
            self._take_file(saved.data, saved=True)
        self.saved.emit(saved.report)
