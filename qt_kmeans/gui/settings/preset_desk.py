"""Settings kept under names, and settings as files and as a command line."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from qt_kmeans.core.command_line import compress_arguments, shell_line
from qt_kmeans.core.errors import RecipeError
from qt_kmeans.core.naming import display_name
from qt_kmeans.core.presets import BUILT_IN, Presets, holds_recipe
from qt_kmeans.gui.files import clipboard
from qt_kmeans.gui.languages import isolated, said
from qt_kmeans.gui.looks.theme import Icon, set_icon
from qt_kmeans.gui.session import tasks
from qt_kmeans.gui.settings import preset_dialogs

if TYPE_CHECKING:
    from qt_kmeans.core.recipe import Recipe
    from qt_kmeans.core.writing.saving import SaveReport
    from qt_kmeans.gui.preferences import Preferences
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.tray.history import History
    from qt_kmeans.gui.widgets.inline_bar import InlineBar


def built_in_names() -> dict[str, str]:
    """Return what the presets that come with the program are called here."""
    translate = QCoreApplication.translate
    return {
        "Web graphic": translate("Presets", "Web Graphic"),
        "Web photo": translate("Presets", "Web Photo"),
        "Pixel art 16": translate("Presets", "Pixel Art 16"),
        "Print 8": translate("Presets", "Print 8"),
        "GIF 32": translate("Presets", "GIF 32"),
        "Black and white": translate("Presets", "Black and White"),
    }


class PresetDesk(QObject):
    """Keeps, applies, imports and exports settings.

    Attributes
    ----------
    menu
        All presets and what can be done with them.
    """

    def __init__(
        self,
        window: QWidget,
        controller: SessionController,
        history: History,
        preferences: Preferences,
        *,
        bar: InlineBar,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._history = history
        self._preferences = preferences
        self._bar = bar
        self._presets = Presets(preferences.path.parent / "presets")
        self.menu = QMenu(self.tr("Pre&sets"), window)
        set_icon(self.menu.menuAction(), Icon.KEEP)
        self.menu.aboutToShow.connect(self._fill_menu)

    def apply(self, name: str, recipe: Recipe) -> None:
        """Take all settings from a preset."""
        with self._history.naming(self.tr("Preset {}").format(name)):
            self._controller.set_recipe(recipe)

    def take(self, mime: QMimeData) -> bool:
        """Import a recipe file that was dropped; return whether it is one."""
        files = clipboard.files_in(mime)
        if len(files) != 1 or files[0].suffix.lower() != ".json" or not holds_recipe(files[0]):
            return False
        self.load(files[0])
        return True

    def load(self, path: Path) -> None:
        """Import a recipe file: keep it as a preset and apply it."""
        self._controller.run("recipe", partial(tasks.read_recipe, path), partial(self._on_read, path))

    @Slot()
    def save_preset(self) -> None:
        """Keep the settings under a name."""
        name = preset_dialogs.ask_name(self._window, self.tr("Save as Preset"), self._presets.names())
        if name:
            self._keep(name, self._controller.session.recipe, self.tr("Kept as “{}”, under Edit, Presets."))

    @Slot()
    def manage(self) -> None:
        """Rename and delete presets."""
        dialog = preset_dialogs.PresetsDialog(self._presets, self._window)
        dialog.exec()
        for name, recipe in dialog.deleted:
            self._offer_back(name, recipe)
        dialog.deleteLater()

    @Slot()
    def ask_import(self) -> None:
        """Let the user choose a recipe file."""
        path = preset_dialogs.ask_recipe_file(self._window, self._preferences.palette_folder)
        if path is not None:
            self._preferences.palette_folder = path.parent
            self.load(path)

    @Slot()
    def export(self) -> None:
        """Save the settings as a recipe file, for others and for the command line."""
        suggestion = self._preferences.palette_folder / "recipe.json"
        target = preset_dialogs.ask_recipe_target(self._window, suggestion)
        if target is not None:
            path, overwrite = target
            self._preferences.palette_folder = path.parent
            work = partial(tasks.save_recipe, self._controller.session.recipe, path, overwrite)
            self._controller.run("recipe", work, self._on_exported)

    @Slot()
    def copy_command(self) -> None:
        """Put the command line that does the same on the clipboard."""
        session = self._controller.session
        source = session.source
        name = str(source.path) if source is not None and source.path is not None else "IMAGE"
        QGuiApplication.clipboard().setText(shell_line(compress_arguments(session.recipe, name)))
        self._bar.show_note(self.tr("The command line that does the same is on the clipboard."))

    # -- inside -------------------------------------------------------------------------------------

    @Slot()
    def _fill_menu(self) -> None:
        self.menu.clear()
        for name, shown in built_in_names().items():
            self._add(shown, partial(self.apply, shown, BUILT_IN[name]))
        self.menu.addSeparator()
        names = self._presets.names()
        for name in names:
            self._add(name, partial(self._apply_kept, name))
        if names:
            self.menu.addSeparator()
        self._add(self.tr("&Save as Preset…"), self.save_preset, plain=False)
        self._add(self.tr("&Manage Presets…"), self.manage, plain=False).setEnabled(bool(names))
        self.menu.addSeparator()
        self._add(self.tr("&Import Recipe…"), self.ask_import, plain=False)
        self._add(self.tr("&Export Recipe…"), self.export, plain=False)

    def _add(self, text: str, call: Callable[[], object], *, plain: bool = True) -> QAction:
        action = QAction(text.replace("&", "&&") if plain else text, self.menu)
        action.triggered.connect(lambda _checked=False: call())
        self.menu.addAction(action)
        return action

    def _apply_kept(self, name: str) -> None:
        try:
            self.apply(name, self._presets.read(name))
        except RecipeError as error:
            self._bar.show_error(said(error.phrase))

    def _keep(self, name: str, recipe: Recipe, text: str) -> None:
        """Write a preset; where the palette starts is a matter of the picture and stays behind."""
        work = partial(tasks.save_recipe, recipe.but(start=()), self._presets.path_of(name), True)
        note = text.format(name)
        self._controller.run("recipe", work, lambda _report: self._bar.show_note(note))

    def _on_read(self, path: Path, recipe: Recipe) -> None:
        name = self._presets.free_name(path.stem)
        self.apply(name, recipe)
        self._keep(name, recipe, self.tr("The settings are those of “{}”, kept under Edit, Presets."))

    def _on_exported(self, report: SaveReport) -> None:
        self._bar.show_note(self.tr("Exported {}.").format(isolated(display_name(report.path))))

    def _offer_back(self, name: str, recipe: Recipe) -> None:
        again = QAction(self.tr("Undo"), self)
        again.triggered.connect(lambda: self._keep(name, recipe, self.tr("“{}” is back.")))
        self._bar.show_note(self.tr("Deleted the preset “{}”.").format(name), (again,))
