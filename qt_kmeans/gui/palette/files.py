"""Palettes from and to files: import by menu or drop, export in every format."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from qt_kmeans.core.naming import display_name
from qt_kmeans.core.palettes import edit as palette_edit
from qt_kmeans.core.palettes.palette import SUFFIXES
from qt_kmeans.gui.files import clipboard
from qt_kmeans.gui.languages import isolated, said
from qt_kmeans.gui.palette import dialogs as palette_dialogs
from qt_kmeans.gui.session import tasks

if TYPE_CHECKING:
    from qt_kmeans.core.palettes.palette import Palette
    from qt_kmeans.core.writing.saving import SaveReport
    from qt_kmeans.gui.palette.actions import PaletteActions
    from qt_kmeans.gui.palette.panel import PalettePanel
    from qt_kmeans.gui.preferences import Preferences
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.tray.history import History
    from qt_kmeans.gui.widgets.inline_bar import InlineBar


class PaletteFiles(QObject):
    """Turns palette files into recipes, and the palette that is shown into files."""

    def __init__(
        self,
        window: QWidget,
        actions: PaletteActions,
        controller: SessionController,
        history: History,
        preferences: Preferences,
        *,
        bar: InlineBar,
        panel: PalettePanel,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._history = history
        self._preferences = preferences
        self._bar = bar
        self._model = panel.model
        actions.import_palette.triggered.connect(self.ask_import)
        actions.export_palette.triggered.connect(self.export)
        panel.palette_dropped.connect(self.load)

    @Slot()
    def ask_import(self) -> None:
        """Let the user choose a palette file."""
        path = palette_dialogs.ask_palette_file(self._window, self._preferences.palette_folder)
        if path is not None:
            self._preferences.palette_folder = path.parent
            self.load(path)

    @Slot(object)
    def load(self, path: Path) -> None:
        """Read a palette file and ask what to do with it; a question must not hold up a drop."""
        self._controller.run(
            "palette",
            partial(tasks.read_palette, path),
            lambda palette: QTimer.singleShot(0, self, lambda: self._use(palette, path)),
        )

    def take(self, mime: QMimeData) -> bool:
        """Import a palette file that was dropped; return whether it is one. Pictures are left to others."""
        files = clipboard.files_in(mime)
        if len(files) != 1 or files[0].suffix.lower() not in set(SUFFIXES) - {".png"}:
            return False
        self.load(files[0])
        return True

    @Slot()
    def export(self) -> None:
        """Save the palette that is shown, in the order in which it is shown."""
        suggestion = self._preferences.palette_folder / f"{self._stem()}{self._preferences.palette_suffix}"
        target = palette_dialogs.ask_palette_target(self._window, suggestion)
        if target is None:
            return
        path, overwrite = target
        self._preferences.palette_folder = path.parent
        self._preferences.palette_suffix = path.suffix.lower()
        work = partial(tasks.save_palette, self._shown(), path, overwrite)
        self._controller.run("palette", work, self._on_saved)

    def _use(self, palette: Palette, path: Path) -> None:
        name = display_name(path)
        way = palette_dialogs.ask_import(self._window, palette, name)
        if not way:
            return
        edit = palette_edit.fixed_to if way == "fixed" else palette_edit.started_from
        with self._history.naming(self.tr("Import {}").format(name)):
            self._controller.set_recipe(edit(self._controller.session.recipe, palette))

    def _shown(self) -> Palette:
        from qt_kmeans.core.palettes.palette import Palette

        entries = self._model.entries
        return Palette.from_hexes(
            (entries.codes[entry] for entry in entries.order),
            (entries.names[entry] for entry in entries.order),
        )

    def _stem(self) -> str:
        source = self._controller.session.source
        return "palette" if source is None else f"{Path(source.name).stem}-{len(self._model.entries)}"

    def _on_saved(self, report: SaveReport) -> None:
        text = self.tr("Exported {}.").format(isolated(display_name(report.path)))
        self._bar.show_note(" ".join((text, *map(said, report.notes))))
