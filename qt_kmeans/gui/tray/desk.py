"""Turns wishes about several files into calls of the controllers, and shows what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui.languages import isolated, said
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.tray.actions import context_menu, create_tray_actions, sync_tray_actions
from qt_kmeans.gui.tray.panel import TrayPanel
from qt_kmeans.gui.tray.state import Tray

if TYPE_CHECKING:
    from collections.abc import Callable

    from qt_kmeans.core.errors import QtKMeansError
    from qt_kmeans.core.palettes.palette import Palette
    from qt_kmeans.gui.docks import Docks
    from qt_kmeans.gui.tray.history import History
    from qt_kmeans.gui.tray.open_files import OpenFiles
    from qt_kmeans.gui.widgets.inline_bar import InlineBar


class TrayDesk(QObject):
    """Keeps the tray in line with the open files, and carries out what is wished there.

    Attributes
    ----------
    actions, panel
        What the window shows in its menus and as a dock.
    """

    def __init__(
        self,
        window: QWidget,
        files: OpenFiles,
        history: History,
        show_in_folder: QAction,
        *,
        bar: InlineBar,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._files = files
        self._tray = files.tray
        self._history = history
        self._show_in_folder = show_in_folder
        self._bar = bar
        self.actions = create_tray_actions(window)
        self.panel = TrayPanel(self.actions)
        strip = self.panel.strip
        strip.show_requested.connect(self._tray.show)
        strip.menu_requested.connect(self._open_menu)
        strip.in_sight_changed.connect(files.survey.set_in_sight)
        for action, call in (
            (self.actions.next_file, self.show_next),
            (self.actions.previous_file, self.show_previous),
            (self.actions.remove_files, self.remove_chosen),
            (self.actions.use_for_all, self.use_for_all),
            (self.actions.one_palette, files.common_palette.start),
        ):
            action.triggered.connect(call)
        self.actions.same_for_all.triggered.connect(self.set_same_for_all)
        self._tray.changed.connect(self._on_changed)
        files.saves.progressed.connect(self._on_saving)
        files.common_palette.found.connect(self._share_palette)
        files.common_palette.failed.connect(self._on_failed)
        window.installEventFilter(self)
        self._sync()

    def attach(self, docks: Docks) -> None:
        """Show the tray's dock while there are several files, and have them surveyed while it is seen."""
        self._docks = docks
        docks.tray.visibilityChanged.connect(self._files.survey.set_wanted)
        docks.show_tray(len(self._tray.tray.files) > 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go to another file by the Page keys that no control in the window wants."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
            if by and not event.modifiers() and len(self._tray.tray.files) > 1:
                self._tray.show_beside(by)
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def show_next(self) -> None:
        """Show the next file."""
        self._tray.show_beside(1)

    @Slot()
    def show_previous(self) -> None:
        """Show the file before."""
        self._tray.show_beside(-1)

    @Slot()
    def remove_chosen(self) -> None:
        """Take the chosen files off the list; they can be brought back."""
        keys = self.panel.strip.chosen() or (self._tray.tray.current,)
        names = [file.name for file in self._tray.tray.files if file.key in keys]
        if not names:
            return
        before = self._tray.remove(keys)
        text = self.tr("{} is off the list; it stays on the disk.").format(isolated(names[0]))
        if len(names) > 1:
            text = self.tr("%Ln file(s) are off the list; they stay on the disk.", "", len(names))
        self._offer_undo(text, lambda: self._tray.put_back(before))

    @Slot(bool)
    def set_same_for_all(self, same: bool) -> None:
        """Have the settings of all files change together, or each its own."""
        before = self._tray.set_one_each(not same)
        if same:
            self._tell_shared(before)
        else:
            self._bar.show_note(self.tr("From now on every file has settings of its own."))

    @Slot()
    def use_for_all(self) -> None:
        """Give all files the settings of the one that is shown."""
        self._tell_shared(self._tray.use_for_all())

    @Slot(object)
    def _share_palette(self, palette: Palette | None) -> None:
        """Give all files the colours that were found for them."""
        if palette is None:
            self._bar.show_error(self.tr("None of the files can be read; there is no palette for them."))
            return
        with self._history.for_all(self.tr("One Palette for All")):
            before = self._tray.give_palette(palette)
        text = self.tr("All files have the same {} now.").format(wording.colors_text(len(palette)))
        self._offer_undo(text, lambda: self._take_palette_back(before))

    def _take_palette_back(self, before: Tray) -> None:
        with self._history.for_all(self.tr("One Palette for All")):
            self._tray.restore_settings(before)

    @Slot(object)
    def _on_failed(self, error: QtKMeansError) -> None:
        self._bar.show_error(said(error.phrase))

    def _tell_shared(self, before: Tray) -> None:
        text = self.tr("All files have these settings now; colours that were locked or edited stay theirs.")
        self._offer_undo(text, lambda: self._tray.restore_settings(before))

    def _offer_undo(self, text: str, undo: Callable[[], object]) -> None:
        action = QAction(self.tr("Undo"), self)
        action.triggered.connect(undo)
        self._bar.show_note(text, (action,), seconds=12, outlives_picture=True)

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        context_menu(self.panel.strip, self.actions, (self._show_in_folder,)).popup(place)

    @Slot(object, object)
    def _on_changed(self, old: Tray, new: Tray) -> None:
        if (len(old.files) > 1) != (len(new.files) > 1):
            self._docks.show_tray(len(new.files) > 1)
        self._sync()

    @Slot(int, int)
    def _on_saving(self, done: int, total: int) -> None:
        self.panel.set_saving(done, total)
        self._sync()

    def _sync(self) -> None:
        tray = self._tray.tray
        sync_tray_actions(self.actions, tray, saving=self._files.saves.running)
        self.panel.set_tray(tray)
