"""The controller that carries out wishes and replaces the session.

The life of a wish: a view emits it, the window calls the :class:`SessionController`, which submits work
to one of four lanes (:mod:`qt_kmeans.gui.worker`):

1. *files* decodes, saves, and measures the true-colour size, in a child process;
2. *live* clusters the coarse histogram and paints previews: always the latest wish, in milliseconds;
3. *exact* makes the full-resolution result once the hand rests, then encodes it in another child;
4. *side* is for what takes its time and steps back for all else: the sweep and exports, with a child
   that has the lowest priority.

Every outcome makes a new :class:`Session`; ``changed(old, new)`` lets the views update what differs.
A failure changes nothing but what is under way.
"""

from __future__ import annotations

import dataclasses
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from qt_kmeans.core.codec import Codec
from qt_kmeans.core.palette_sorting import written_palette
from qt_kmeans.core.recipe import FORMATS, Recipe
from qt_kmeans.gui import tasks
from qt_kmeans.gui.answers import Answers
from qt_kmeans.gui.exports import Exports
from qt_kmeans.gui.gauge import Gauge
from qt_kmeans.gui.playback import Playback
from qt_kmeans.gui.results import Results
from qt_kmeans.gui.session_state import Selection, Session
from qt_kmeans.gui.stages import Stages
from qt_kmeans.gui.sweep import SweepController
from qt_kmeans.gui.worker import Lane
from qt_kmeans.sample import sample_path

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from qt_kmeans.core.errors import QtKMeansError
    from qt_kmeans.core.live import LivePicture, StepView

Milliseconds = int
REST: Milliseconds = 200  # the hand has stopped


class SessionController(QObject):
    """Carries out what the user wishes.

    Signals
    -------
    warmed_up
        The engine is loaded.
    changed : Session, Session
        The session before and after.
    failed : QtKMeansError
        A wish could not be carried out; everything else is as it was.
    saved : SaveReport
        A result has reached the disk.

    Attributes
    ----------
    playback
        Shows the steps of the run.
    exports
        Carries out wishes to export the run.
    sweep
        Measures the picture at every number of colours, while somebody looks.
    """

    warmed_up = Signal()
    changed = Signal(object, object)
    failed = Signal(object)
    saved = Signal(object)

    def __init__(self, recipe: Recipe | None = None, *, animate: bool = True) -> None:
        super().__init__()
        self.animate = animate
        self._session = Session(recipe=recipe or Recipe())
        self._picture: LivePicture | None = None
        self._final: StepView | None = None  # the view of the exact result, when it is up to date
        self._encoded: bytes | None = None  # the file of the exact result, when it is up to date
        self._results, self._answers = Results(), Answers()
        self._gestures, self._dragging = 0, False
        self._reader, self._encoder, self._helper = Codec(), Codec(), Codec(niceness=10)
        self._lanes = tuple(Lane(name, self) for name in ("files", "live", "exact", "side"))
        self._files, self._live, self._exact, self._side = self._lanes
        stages = Stages(self, self._files, self._exact, self._side)
        stages.changes_wanted.connect(self._take_changes)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._settle)
        self.playback = Playback(self)
        self.playback.step_wanted.connect(self._request_view)
        self.playback.changes_wanted.connect(self._take_changes)
        self.gauge = Gauge(self._live, lambda: self._session, self._change, self._fail, self)
        self.exports = Exports(self, self._side, self._helper)
        self.sweep = SweepController(self, self._side, self._helper)

    @property
    def session(self) -> Session:
        """What there is now."""
        return self._session

    @property
    def picture(self) -> LivePicture | None:
        """The open picture with its colours counted."""
        return self._picture

    @property
    def gesture(self) -> int | None:
        """The number of the drag that is under way, None when no slider or colour is held."""
        return self._gestures if self._dragging else None

    def run(self, key: str, work: tasks.Errand[Any], done: Callable[[Any], None]) -> None:
        """Do a small job with files in the background: ``done(work(codec, progress))``."""
        self._files.submit(key, partial(work, self._reader), done, self._fail)

    def warm_up(self) -> None:
        """Load the engine and start the children in the background, so that the first picture is quick."""
        self._live.submit("warm", tasks.warm_up, lambda _nothing: self.warmed_up.emit(), self._fail)
        self._files.submit("warm", partial(tasks.start, self._reader), _ignore, self._fail)
        self._exact.submit("warm", partial(tasks.start, self._encoder), _ignore, self._fail)

    # Opening

    @Slot(object)
    def open(self, path: Path, allow_truncated: bool = False) -> None:
        """Open an image file; the picture that is open stays until the new one is there."""
        self._open(partial(tasks.read, self._reader, path, allow_truncated))

    def open_sample(self) -> None:
        """Open the picture that comes with the program."""
        self.open(sample_path())

    def open_pixels(self, rgba: NDArray[np.uint8], name: str) -> None:
        """Open (H, W, 4) uint8 straight-alpha pixels, from the clipboard for example."""
        self._open(partial(tasks.take_pixels, rgba, name))

    def close_image(self) -> None:
        """Go back to the empty window; the settings stay."""
        self.cancel()
        self._picture = self._final = self._encoded = None
        self._results.clear()
        self._answers.clear()
        self._replace(Session(recipe=self._session.recipe))

    def _open(self, load: tasks.Load) -> None:
        self.playback.pause()
        self._files.cancel("truecolor")  # it would hold up the new picture for seconds
        work = partial(tasks.open_picture, load, self._session.recipe.kmeans.space)
        self._files.submit("open", work, self._on_opened, self._on_open_failed)

    def _on_open_failed(self, error: QtKMeansError) -> None:
        self._measure_truecolor()
        self._fail(error)

    def _on_opened(self, opened: tasks.Opened) -> None:
        self._picture, self._final, self._encoded = opened.live, None, None
        self._results.clear()
        self._answers.clear()
        self._replace(
            Session(
                source=opened.live.source,
                original=opened.original,
                cloud=opened.live.cloud,
                distinct=len(opened.live.histogram),
                recipe=self._session.recipe.for_any_picture,
            )
        )
        self._recluster()

    # Settings

    @Slot(object)
    def set_recipe(self, recipe: Recipe) -> None:
        """Take new settings, or once more those that were stopped, and show what they do; the latest wins."""
        old = self._session.recipe
        if recipe == old and not self._session.stopped:
            return
        self._change(recipe=recipe, found=self._answers.find(recipe), saved=self._session.source is None)
        if self._picture is None:
            return
        same = dataclasses.replace(recipe, output=old.output) == old
        if self._answers.is_question(recipe):
            self._recluster()
        elif same and self._final is not None:
            self._encode()
        elif not self._dragging and (kept := self._results.find(recipe)) is not None:
            self._show_kept(kept)
        elif not same or self._session.stopped:
            self._recluster()

    @Slot(bool)
    def set_dragging(self, dragging: bool) -> None:
        """While a slider is held only the live result is made; let go, the rest follows."""
        self._gestures += dragging and not self._dragging
        self._dragging = dragging
        if not dragging and self._picture is not None and self._final is None:
            self._rest.start()

    def _recluster(self) -> None:
        assert self._picture is not None
        self.playback.pause()
        self._exact.cancel("exact", "size")
        self._final = self._encoded = None
        self._change(stale=True, stopped=False)
        work = partial(tasks.cluster, self._picture, self._session.recipe)
        self._live.submit("view", work, self._on_clustered, self._fail)
        self.gauge.give_way()

    def _show_kept(self, quantized: tasks.Quantized) -> None:
        """Show a result that was made before."""
        self.playback.pause()
        self._rest.stop()
        self._live.cancel("view")
        self._exact.cancel("exact", "size")
        self._on_quantized(quantized)

    def _on_clustered(self, clustered: tasks.Clustered) -> None:
        view = clustered.view
        self._change(steps=clustered.steps, trails=clustered.trails, view=view, space_view=view)
        if not self._dragging:
            self._rest.start()

    @Slot()
    def _settle(self) -> None:
        """Make the exact result, and show how the clusters came about meanwhile."""
        if self._picture is None or self._dragging or self._live.pending("view"):
            return
        if (question := self._answers.question(self._session.recipe)) is not None:
            search = partial(tasks.hunt, self._encoder, self._picture, question)
            self._exact.submit("exact", search, self._on_hunted, self._fail)
            return
        work = partial(tasks.quantize, self._picture, self._session.recipe)
        self._exact.submit("exact", work, self._on_quantized, self._fail)
        if self.animate:
            self.playback.play_by_itself()

    def _on_quantized(self, quantized: tasks.Quantized) -> None:
        self._take_result(quantized)
        self._encode()

    def _on_hunted(self, hunted: tasks.Hunted) -> None:
        self._take_answer(hunted)
        self._on_encoded(hunted.data)

    def _take_answer(self, hunted: tasks.Hunted) -> None:
        """Let k and dithering follow what a search found."""
        self._answers.keep(hunted.question, hunted.trial)
        self._change(recipe=hunted.trial.recipe, found=hunted.trial)
        self._take_result(hunted.quantized)

    def _take_result(self, quantized: tasks.Quantized) -> None:
        self._final = quantized.view
        self._results.keep(self._session.recipe, quantized)
        playing, session = self._session.playing, self._session
        self._change(
            result=quantized.result,
            seconds=quantized.result.seconds,
            steps=quantized.result.steps,
            trails=quantized.trails,
            view=session.view if playing and self.playback.picture_follows else quantized.view,
            space_view=session.space_view if playing else quantized.view,
        )

    def _encode(self) -> None:
        result, source = self._session.result, self._session.source
        assert result is not None
        assert source is not None
        if (data := self._results.find_file(self._session.recipe)) is not None:
            self._on_encoded(data)
            return
        self._encoded = None
        self._change(stale=True, stopped=False)
        work = partial(tasks.encode, self._encoder, result, self._session.recipe.output, source.metadata)
        self._exact.submit("size", work, self._on_encoded, self._fail)

    def _on_encoded(self, data: bytes) -> None:
        self._take_file(data)
        self._measure_truecolor()

    def _take_file(self, data: bytes, **changes: Any) -> None:  # noqa: ANN401 - the fields' own types
        self._encoded = data
        self._results.keep_file(self._session.recipe, data)
        palette = written_palette(data)
        self._change(result_size=len(data), file_palette=palette, stale=False, stopped=False, **changes)

    def _measure_truecolor(self) -> None:
        source = self._session.source
        if source is not None and self._session.truecolor_size is None:
            work = partial(tasks.truecolor_size, self._reader, source)
            self._files.submit("truecolor", work, lambda size: self._change(truecolor_size=size), _ignore)

    # The colour space

    @Slot(object)
    def select(self, points: NDArray[np.bool_] | None) -> None:
        """Find the pixels of some points of the cloud, (N,) bool; None gives the selection up."""
        self._live.cancel("select")
        if points is None or self._picture is None:
            if self._session.selection is not None:
                self._change(selection=None)
            return
        work = partial(tasks.select, self._picture, points)
        self._live.submit("select", work, self._on_selected, self._fail)

    def _on_selected(self, selection: Selection) -> None:
        self._change(selection=selection)

    # Convergence

    @Slot(int)
    def _request_view(self, index: int) -> None:
        steps, picture = self._session.steps, self._picture
        if picture is None or not 0 <= index < len(steps):
            return
        if index == len(steps) - 1 and self._final is not None:
            self.playback.take(self._final)
            return
        work = partial(tasks.view_step, picture, steps[index], self._session.recipe)
        self._live.submit("view", work, self.playback.take, self._fail)

    # Saving

    def save(self, path: Path, overwrite: bool = False) -> None:
        """Write the result as what the suffix says; what is not ready yet is made first."""
        if self._picture is None:
            return
        before, kind = self._session.recipe, path.suffix.lower().removeprefix(".")
        recipe = before.but(format=kind) if kind in FORMATS else before
        job = tasks.SaveJob(
            path=path,
            overwrite=overwrite,
            picture=self._picture,
            recipe=recipe,
            result=self._session.result if self._final is not None else None,
            encoded=self._encoded if recipe == before else None,
            question=self._answers.question(recipe),
        )
        work = partial(tasks.save, self._encoder, job)
        self._files.submit("save", work, partial(self._on_saved, before, recipe), self._fail)

    def _on_saved(self, before: Recipe, recipe: Recipe, saved: tasks.Saved) -> None:
        if self._session.recipe == before:
            self._change(recipe=recipe, found=self._answers.find(recipe))
            if saved.hunted is not None:
                self._take_answer(saved.hunted)
            elif saved.quantized is not None and self._final is None:
                self._take_result(saved.quantized)
            self._exact.cancel("exact", "size")  # what they would find is known now
            self._take_file(saved.data, saved=True)
        self.saved.emit(saved.report)

    # Conduct

    @Slot()
    def cancel(self) -> None:
        """Stop all that is under way; what is shown stays."""
        self._rest.stop()
        self.playback.pause()
        for lane in self._lanes:
            lane.cancel()
        if self._session.stale:
            file = self._results.find_file(self._session.recipe.but(max_bytes=None, min_quality=None))
            self._change(result_size=len(file) if file is not None else None, stopped=True)

    def shutdown(self) -> None:
        """Stop all work, the threads and the children; the controller is of no more use."""
        self.cancel()
        for lane in self._lanes:
            lane.shutdown()
        for codec in (self._reader, self._encoder, self._helper):
            codec.close()

    def _replace(self, session: Session) -> None:
        old, self._session = self._session, session
        self.changed.emit(old, session)
        self.gauge.follow()

    def _change(self, **changes: Any) -> None:  # noqa: ANN401 - the fields' own types
        self._replace(dataclasses.replace(self._session, **changes))

    @Slot(object)
    def _take_changes(self, changes: dict[str, Any]) -> None:
        self._change(**changes)

    def _fail(self, error: QtKMeansError) -> None:
        self.failed.emit(error)


def _ignore(_outcome: object) -> None:
    """Take an outcome nobody waits for."""
