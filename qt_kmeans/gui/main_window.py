"""The window: where everything stands, what goes up to the controller, what comes down to the views."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QMainWindow, QMenu

from qt_kmeans.gui import menus
from qt_kmeans.gui.actions import create_actions, sync_actions
from qt_kmeans.gui.brushing import Brushing
from qt_kmeans.gui.charts.desk import ChartsDesk
from qt_kmeans.gui.charts.panel import ChartsPanel
from qt_kmeans.gui.cloud.centroid_drag import CentroidDrag
from qt_kmeans.gui.cloud.panel import CloudPanel
from qt_kmeans.gui.cloud.space_desk import SpaceDesk
from qt_kmeans.gui.compare.desk import CompareDesk
from qt_kmeans.gui.compare.peek import Peek
from qt_kmeans.gui.compare.tools import CompareTools
from qt_kmeans.gui.compare.view import CompareView
from qt_kmeans.gui.docks import Docks
from qt_kmeans.gui.errands import Errands
from qt_kmeans.gui.figures import figures_of
from qt_kmeans.gui.files.desk import FileDesk
from qt_kmeans.gui.files.drag_out import DragOut
from qt_kmeans.gui.files.drops import Drops
from qt_kmeans.gui.files.empty_state import EmptyState
from qt_kmeans.gui.files.open_desk import OpenDesk
from qt_kmeans.gui.files.opening_card import OpeningCard
from qt_kmeans.gui.files.reload_desk import ReloadDesk
from qt_kmeans.gui.full_screen import FullScreen
from qt_kmeans.gui.looks.theme import app_icon, wear_theme
from qt_kmeans.gui.palette.studio import PaletteStudio
from qt_kmeans.gui.run.desk import RunDesk
from qt_kmeans.gui.session.state import unshown
from qt_kmeans.gui.settings.controls import SettingsPanel
from qt_kmeans.gui.settings.dither_desk import DitherDesk
from qt_kmeans.gui.settings.preset_desk import PresetDesk
from qt_kmeans.gui.size_card import SizeCard
from qt_kmeans.gui.status import StatusBar
from qt_kmeans.gui.tray.desk import TrayDesk
from qt_kmeans.gui.tray.save_all_desk import SaveAllDesk
from qt_kmeans.gui.tray.undo_actions import UndoActions
from qt_kmeans.gui.view_choices import ViewChoices
from qt_kmeans.gui.widgets.floating import Floating
from qt_kmeans.gui.widgets.form import Pages, stacked
from qt_kmeans.gui.widgets.inline_bar import InlineBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import (
        QAction,
        QCloseEvent,
        QKeyEvent,
    )

    from qt_kmeans.gui.cloud.view import CloudView
    from qt_kmeans.gui.preferences import Preferences
    from qt_kmeans.gui.session.state import Session
    from qt_kmeans.gui.tray.open_files import OpenFiles

REMEMBER_MS = 1000  # the hand has stopped changing settings


class MainWindow(QMainWindow):
    """Shows a session and passes wishes on; it decides nothing about images.

    It can be made at any time, and then shows what there is: see :mod:`qt_kmeans.gui.window_maker`.

    Parameters
    ----------
    files
        What is open, with the controller that carries out the wishes and tells what changed.
    preferences
        What is remembered between two starts.
    renderer
        What draws the colour space: "auto", "gl" or "numpy".
    """

    def __init__(self, files: OpenFiles, preferences: Preferences, *, renderer: str = "auto") -> None:
        super().__init__()
        self.files = files
        self._controller = controller = files.controller
        self._preferences = preferences
        self._soon = QTimer(self)  # what is to be remembered has changed, and may change again
        self._soon.setSingleShot(True)
        self._soon.setInterval(REMEMBER_MS)
        self._soon.timeout.connect(self.remember)
        self.setWindowIcon(app_icon())
        wear_theme(self)

        self.acts = create_actions(self)
        menus.dress(self.acts)
        self.bar = InlineBar()
        self.empty = EmptyState()
        self.compare = CompareView()
        self.compare_tools = CompareTools(self.acts)
        self.settings = SettingsPanel()
        self.size_card = SizeCard()
        self.space = CloudPanel(renderer=renderer, actions=self.acts)
        self.charts = ChartsPanel()
        self.status = StatusBar()
        Peek(self, self.acts.show_original, self.compare)
        self.desk = FileDesk(self, files, preferences, self.bar)
        self.opening = OpenDesk(self, files, preferences, bar=self.bar, empty=self.empty)
        self.history = files.history
        UndoActions(self, self.history, self.acts.undo, self.acts.redo)
        self.tray_desk = TrayDesk(self, files, self.history, self.acts.show_in_folder, bar=self.bar)
        self.save_all = SaveAllDesk(
            self, files, preferences, bar=self.bar, tray=self.tray_desk, file_desk=self.desk
        )
        self.run_desk = RunDesk(self, self.acts, controller, preferences, bar=self.bar, run=self.space.run)
        self.choices = ViewChoices(self, self.acts, preferences, space=self.space)
        self.comparison = CompareDesk(
            self, self.acts, controller, preferences, compare=self.compare, tools=self.compare_tools
        )
        self.palette_studio = PaletteStudio(
            self, controller, self.history, preferences, bar=self.bar, compare=self.compare
        )
        self.palette_strip = self.palette_studio.panel.strip
        self.brushing = Brushing(
            self,
            controller,
            compare=self.compare,
            space=self.space,
            palette=self.palette_studio.panel,
            eyedropper=self.palette_studio.actions.pick_color,
            status=self.status,
        )
        DitherDesk(controller, self.settings.dither)
        self.presets = PresetDesk(self, controller, self.history, preferences, bar=self.bar)
        CentroidDrag(self, controller, space=self.space, desk=self.palette_studio.desk)
        self.space_desk = SpaceDesk(self, self.acts, controller, preferences, space=self.space)
        ReloadDesk(self, files, self.acts.reload, bar=self.bar)
        DragOut(self, controller, self.size_card.handle, bar=self.bar)
        self.errands = Errands(
            self, self.acts, self._further_actions(), controller, bar=self.bar, space=self.space
        )
        dropped = partial(self.opening.take, name=self.tr("Dropped image"))
        takers = (self.presets.take, self.palette_studio.files.take, dropped)
        Drops(self, takers, self.empty.set_dragging)
        self._place()
        self._connect_actions()
        self._connect_views()
        self._restore()
        self._show_all()
        if preferences.set_aside is not None:
            text = self.tr("The settings file was damaged and is kept as {}; the defaults are used.")
            self.bar.show_warning(text.format(preferences.set_aside.name))

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open files that were named on the command line."""
        self.opening.open_all(paths)

    # -- building -----------------------------------------------------------------------------------

    def _place(self) -> None:
        # Tab goes through the window in the order of arrival: along the toolbar, then panel by panel.
        self.mode_button, self.zoom_box = menus.make_tool_bar(self, self.acts)
        self.stack = Pages(self.empty, self.compare)
        settings = stacked(self.settings, self.size_card)
        settings.setParent(self)
        self.setCentralWidget(stacked(self.stack, self.compare_tools))
        self.opening_card = OpeningCard(self.stack)
        self.opening_card.cancel_requested.connect(self._cancel)
        Floating(self.bar, self.stack, stays=lambda: self.bar.lasts)
        palette = self.palette_studio.panel
        self.docks = Docks(
            self,
            tray=self.tray_desk.panel,
            settings=settings,
            space=self.space,
            charts=self.charts,
            palette=palette,
        )
        self.tray_desk.attach(self.docks)
        palette.state_changed.connect(self.docks.describe_palette)
        self.docks.describe_palette(palette.state)
        self.palette_studio.actions.as_table.toggled.connect(self.docks.make_room_for_table)
        self.charts_desk = ChartsDesk(
            self.docks.charts, self.acts, self._controller, self._preferences, panel=self.charts
        )
        recents = QMenu(self.tr("Open &Recent"), self)
        recents.setToolTipsVisible(True)
        recents.aboutToShow.connect(lambda: self.opening.fill_recents(recents))
        menus.fill_menu_bar(
            self,
            self.acts,
            self._further_actions(),
            recents=recents,
            presets=self.presets.menu,
            docks=self.docks.toggles(),
        )
        self.setStatusBar(self.status)

    def _further_actions(self) -> menus.Further:
        return menus.Further(self.palette_studio.actions, self.tray_desk.actions)

    def _connect_actions(self) -> None:
        act, desk, compare, panel = self.acts, self.desk, self.compare, self.settings
        calls: tuple[tuple[QAction, Callable[[], object]], ...] = (
            (act.open, self.opening.ask_open),
            (self.tray_desk.actions.open_folder, self.opening.ask_folder),
            (act.open_sample, self.opening.open_sample),
            (act.paste_new, self.opening.paste),
            (act.save, desk.save),
            (act.save_as, desk.save_as),
            (act.show_in_folder, desk.show_in_folder),
            (act.close_image, desk.close_image),
            (act.quit, self.close),
            (act.copy_command, self.presets.copy_command),
            (act.fit, compare.fit),
            (act.actual_size, compare.actual_size),
            (act.zoom_in, lambda: self._zoomed_view().zoom_in()),
            (act.zoom_out, lambda: self._zoomed_view().zoom_out()),
            (act.zoom_back, compare.zoom_back),
            (act.clear_highlight, self.brushing.release),
            (act.reset_layout, self.docks.reset),
            (act.fewer_colors, lambda: panel.step_k(-1)),
            (act.more_colors, lambda: panel.step_k(1)),
            (act.halve_colors, lambda: panel.scale_k(0.5)),
            (act.double_colors, lambda: panel.scale_k(2.0)),
            (act.cancel, self._cancel),
        )
        for action, call in calls:
            action.triggered.connect(lambda _checked=False, wish=call: wish())
        FullScreen(self, act.full_screen)

    def _connect_views(self) -> None:
        controller, desk = self._controller, self.desk
        self.empty.open_requested.connect(self.opening.ask_open)
        self.empty.paste_requested.connect(self.opening.paste)
        self.empty.sample_requested.connect(self.opening.open_sample)
        self.empty.guide_requested.connect(self.acts.guide.trigger)
        self.settings.recipe_changed.connect(controller.set_recipe)
        self.settings.dragging_changed.connect(controller.set_dragging)
        self.settings.advanced_toggled.connect(self._remember_advanced)
        self.size_card.save_requested.connect(desk.save)
        self.compare.zoom_changed.connect(self._on_zoom)
        self.compare_tools.color_requested.connect(self.palette_studio.desk.add_color)
        self.zoom_box.serve(self.compare)
        self.status.cancel_requested.connect(self._cancel)
        self.choices.animate_changed.connect(self._set_animate)
        self.choices.animate_changed.connect(self.comparison.choices.set_animate)
        self.choices.renderer_replaced.connect(self._fill_cloud)
        desk.saved.connect(self._sync_actions)
        self.comparison.kept_changed.connect(self._sync_actions)
        controller.changed.connect(self._on_changed)

    # -- what the session tells ---------------------------------------------------------------------

    @Slot(object, object)
    def _on_changed(self, old: Session, new: Session) -> None:
        """Bring the views in line; what is the same object in both sessions is left alone."""
        if new.source is not old.source:
            self._show_source(new)
        if new.source is not old.source or new.recipe != old.recipe:
            self._soon.start()
        if new.cloud is not old.cloud:
            self.space.set_cloud(new.cloud)
        self.run_desk.show_change(old, new)
        if new.trails is not old.trails:
            self.space.set_trails(new.trails)
        if new.space_view is not old.space_view:
            self.space.set_view(new.space_view)
        if (new.stage, new.fraction) != (old.stage, old.fraction):
            self.status.set_work(new.stage, new.fraction)
            self.opening_card.set_work(new.stage, new.fraction)
        if new.opening != old.opening:
            self.opening_card.set_opening(new.opening)
        self.settings.set_recipe(new.recipe)
        self.settings.found.show_found(
            new.recipe.target, new.found, stopped=new.stopped, picture=new.source is not None
        )
        self._show_figures(new)
        self.setWindowModified(not new.saved)
        self._sync_actions()

    @Slot()
    def _sync_actions(self) -> None:
        there = self.desk.file_to_show() is not None
        kept = self.comparison.kept is not None
        sync_actions(self.acts, self._controller.session, has_file=there, has_kept=kept)

    def _show_all(self) -> None:
        """Show the session from nothing."""
        session = self._controller.session
        self._show_source(session)
        self._on_changed(unshown(session), session)

    def _show_source(self, session: Session) -> None:
        source = session.source
        page = self.empty if source is None else self.compare
        if page is not self.stack.currentWidget() or self.focusWidget() is None:
            self.stack.setCurrentWidget(page)
            (self.compare if page is self.compare else self.empty.open_button).setFocus()
        self.acts.show_original.setChecked(False)
        name = "" if source is None else source.name.replace("[*]", "[*][*]")  # the mark of Qt's own
        self.setWindowTitle(f"{name}[*] — qt_kmeans" if name else "qt_kmeans")
        self._on_zoom(self.compare.zoom)
        self.opening.opened(source)

    def _show_figures(self, session: Session) -> None:
        figures = figures_of(session)
        self.status.set_figures(figures)
        self.size_card.set_figures(figures, can_save=session.view is not None)
        self.space.run.set_exact(figures.exact, fixed=bool(session.recipe.palette))
        self.settings.target.suggest_size(figures.bytes_after)

    @Slot()
    def _fill_cloud(self) -> None:
        session = self._controller.session
        self.space.set_cloud(session.cloud)
        self.space.set_view(session.space_view)
        self.brushing.show()

    # -- wishes of the window itself ----------------------------------------------------------------

    @Slot()
    def _cancel(self) -> None:
        stage = self._controller.session.stage
        self.files.cancel()
        self.desk.cancelled(stage)

    def _zoomed_view(self) -> CompareView | CloudView:
        """Return the view that zoom commands mean: the colour space while it has the keyboard."""
        cloud = self.space.cloud
        return cloud if cloud.hasFocus() else self.compare

    @Slot(float)
    def _on_zoom(self, zoom: float) -> None:
        there = self._controller.session.source is not None
        self.zoom_box.show_zoom(zoom if there else None)
        self.status.set_zoom(zoom if there else None)

    @Slot(bool)
    def _set_animate(self, animate: bool) -> None:
        self._controller.animate = animate

    @Slot(bool)
    def _remember_advanced(self, is_open: bool) -> None:
        self._preferences.advanced_open = is_open

    def _restore(self) -> None:
        preferences = self._preferences
        self.docks.restore(preferences)
        self.settings.set_advanced_open(preferences.advanced_open)
        self.choices.restore()
        self.comparison.restore()

    @Slot()
    def remember(self) -> None:
        """Keep in the preferences how the window stands, and the settings."""
        self._soon.stop()
        self.docks.remember(self._preferences)
        self._preferences.recipe = self._controller.session.recipe
        self._preferences.sync()

    # -- events -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let go of what was picked, where Escape comes to nobody else."""
        if event.key() == Qt.Key.Key_Escape and self.brushing.release():
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Pass over what lies in a panel behind another one."""
        start, moved = self.focusWidget(), super().focusNextPrevChild(forward)
        while moved and (now := self.focusWidget()) is not None and now is not start:
            if not self.docks.cover(now):
                break
            moved = super().focusNextPrevChild(forward)
        return moved

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once about a result that would be lost, then remember everything and go."""
        if not self.save_all.may_close(self.close):
            event.ignore()
            return
        self.remember()
        event.accept()
