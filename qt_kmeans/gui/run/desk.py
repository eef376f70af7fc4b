"""Wishes about the run: playing it, another seed, and exports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from qt_kmeans.core.naming import display_name
from qt_kmeans.core.recipe import KMeansOptions
from qt_kmeans.gui.files import dialogs
from qt_kmeans.gui.files.file_manager import show_file
from qt_kmeans.gui.languages import isolated, said
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.theme import Icon, set_icon
from qt_kmeans.gui.run.animation_dialog import AnimationDialog

if TYPE_CHECKING:
    from qt_kmeans.core.errors import QtKMeansError
    from qt_kmeans.core.recipe import Recipe
    from qt_kmeans.core.writing.saving import SaveReport
    from qt_kmeans.gui.actions import Actions
    from qt_kmeans.gui.preferences import Preferences
    from qt_kmeans.gui.run.panel import RunPanel
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.session.state import Session
    from qt_kmeans.gui.widgets.inline_bar import InlineBar

_SECONDS = 8.0  # that a comparison of two runs stays
_SEEDS = 2**32


class RunDesk(QObject):
    """Turns wishes about the run into calls of the controller, and its answers into messages."""

    def __init__(
        self,
        window: QWidget,
        actions: Actions,
        controller: SessionController,
        preferences: Preferences,
        *,
        bar: InlineBar,
        run: RunPanel,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._preferences = preferences
        self._bar = bar
        self._run = run
        self._play_action = actions.play
        self._rival: tuple[Recipe, float] | None = None  # what another seed is tried against
        actions.play.triggered.connect(self.toggle_play)
        actions.step_back.triggered.connect(self._step_back)
        actions.step_forward.triggered.connect(self._step_forward)
        actions.new_seed.triggered.connect(self.restart)
        actions.export_table.triggered.connect(self.export_table)
        actions.export_animation.triggered.connect(self.export_animation)
        run.step_requested.connect(controller.playback.show_step)
        run.play_requested.connect(controller.playback.play)
        run.pause_requested.connect(controller.playback.pause)
        run.speed_chosen.connect(self._set_speed)
        run.player.set_speed(preferences.play_speed)
        self._show_playing(controller.session.playing)
        controller.changed.connect(self._on_changed)
        controller.exports.done.connect(self._on_exported)
        controller.exports.failed.connect(self._on_failed)

    def show_change(self, old: Session, new: Session) -> None:
        """Show what differs between two sessions."""
        if new.steps is not old.steps:
            self._run.set_run(new.steps, new.recipe.kmeans)
        if new.playing != old.playing:
            self._show_playing(new.playing)

    def _show_playing(self, playing: bool) -> None:
        self._run.set_playing(playing)
        self._play_action.setText(self.tr("&Pause Convergence") if playing else self.tr("&Play Convergence"))
        set_icon(self._play_action, Icon.PAUSE if playing else Icon.PLAY)

    @Slot()
    def toggle_play(self) -> None:
        """Play the run, or stop at the step that is shown."""
        if self._controller.session.playing:
            self._controller.playback.pause()
        else:
            self._controller.playback.play()

    @Slot()
    def _step_back(self) -> None:
        self._step(-1)

    @Slot()
    def _step_forward(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        view = self._controller.session.space_view
        if view is not None:
            self._controller.playback.show_step(view.index + by)

    @Slot()
    def restart(self) -> None:
        """Cluster again from other seeds, drawn by lot, and tell how it compares."""
        session = self._controller.session
        recipe, options = session.recipe, session.recipe.kmeans
        seed = (options.seed + 1) % _SEEDS if options.draws_lots else options.seed
        if session.result is not None and session.steps is session.result.steps:
            self._rival = (recipe, session.steps[-1].inertia)
        self._controller.set_recipe(recipe.but(seeding="k-means++", seed=seed))

    @Slot()
    def export_table(self) -> None:
        """Ask where to, and write the steps of the run as a table."""
        choice = self._ask(self.tr("Export Run as Table"), "run", "csv", self.tr("Table (CSV)"))
        if choice is not None:
            self._controller.exports.table(choice.path, overwrite=choice.overwrite)

    @Slot()
    def export_animation(self) -> None:
        """Ask how and where to, and write the run as a moving picture."""
        session = self._controller.session
        assert session.source is not None
        size, steps = (session.source.width, session.source.height), len(session.steps)
        options = AnimationDialog(size, steps, self._preferences.animation, parent=self._window).ask()
        if options is None:
            return
        self._preferences.animation = options
        kind = {"webp": self.tr("Animated WebP"), "gif": self.tr("Animated GIF")}[options.format]
        choice = self._ask(self.tr("Export Run as Animation"), "convergence", options.format, kind)
        if choice is not None:
            self._controller.exports.animation(choice.path, options, overwrite=choice.overwrite)

    def _ask(self, title: str, word: str, suffix: str, kind: str) -> dialogs.SaveChoice | None:
        """Return where an export goes; the dialog itself has asked before a file is replaced."""
        source, k = self._controller.session.source, self._controller.session.recipe.kmeans.k
        assert source is not None
        folder = self._preferences.save_folder or self._preferences.open_folder
        suggestion = folder / f"{Path(source.name).stem}-k{k}-{word}.{suffix}"
        return dialogs.ask_export(self._window, title=title, suggestion=suggestion, kind=kind)

    @Slot(int)
    def _set_speed(self, steps_per_second: int) -> None:
        self._preferences.play_speed = steps_per_second
        self._controller.playback.set_speed(steps_per_second)

    @Slot(object, object)
    def _on_changed(self, old: Session, new: Session) -> None:
        """Compare the run of another seed with the one before, when it has come to its end."""
        if self._rival is None or new.result is None or new.result is old.result:
            return
        (recipe, before), self._rival = self._rival, None
        if new.source is not old.source or not new.steps or not _differ_by_seed(recipe, new.recipe):
            return
        after = new.steps[-1].inertia
        self._bar.show_note(self._verdict(new.recipe.kmeans, before, after), seconds=_SECONDS)

    def _verdict(self, options: KMeansOptions, before: float, after: float) -> str:
        seed = options.seed
        change = abs(after - before) / before if before else 0.0
        if change < 5e-6:
            return self.tr("Seed {}: as good as the run before.").format(seed)
        percent = wording.fine_percent_text(change)
        if after < before:
            return self.tr("Seed {0}: better than the run before; its inertia is {1} lower.").format(
                seed, percent
            )
        return self.tr("Seed {0}: worse than the run before; its inertia is {1} higher.").format(
            seed, percent
        )

    @Slot(object)
    def _on_exported(self, report: SaveReport) -> None:
        self._preferences.save_folder = report.path.parent
        show = QAction(self.tr("Show in Folder"), self)
        show.triggered.connect(lambda: show_file(report.path))
        name, size = isolated(display_name(report.path)), wording.bytes_text(report.size)
        text = self.tr("Exported {}: {}.").format(name, size)
        self._bar.show_note(" ".join((text, *map(said, report.notes))), (show,))

    @Slot(object)
    def _on_failed(self, error: QtKMeansError) -> None:
        self._bar.show_error(said(error.phrase))


def _differ_by_seed(first: Recipe, second: Recipe) -> bool:
    """Tell whether two recipes ask for the same but for the start."""
    return first.but(seeding="ward", seed=0, format="png", effort=0) == second.but(
        seeding="ward", seed=0, format="png", effort=0
    )
