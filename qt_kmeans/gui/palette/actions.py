"""What can be done with a palette, as actions that the menu, the panel and the context menu share."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from qt_kmeans.core.palettes.sorting import ORDERS
from qt_kmeans.gui.looks.theme import Icon, set_icon

if TYPE_CHECKING:
    from qt_kmeans.gui.palette.model import PaletteModel
    from qt_kmeans.gui.session.state import Session


class PaletteActions(NamedTuple):
    """The actions of the Palette menu, in its order."""

    edit_color: QAction
    lock_colors: QAction
    delete_colors: QAction
    merge_colors: QAction
    split_color: QAction
    pick_color: QAction
    reset_edits: QAction
    sort_lightness: QAction
    sort_share: QAction
    sort_hue: QAction
    sort_file: QAction
    as_table: QAction
    copy_codes: QAction
    copy_css: QAction
    import_palette: QAction
    export_palette: QAction

    @property
    def sortings(self) -> dict[str, QAction]:
        """The action of every order of display."""
        chosen = (self.sort_lightness, self.sort_share, self.sort_hue, self.sort_file)
        return dict(zip(ORDERS, chosen, strict=True))

    @property
    def edits(self) -> tuple[QAction, ...]:
        """What changes single colours."""
        return self[: self._fields.index("reset_edits")]


_ICONS = {
    "edit_color": Icon.EDIT,
    "lock_colors": Icon.LOCK,
    "delete_colors": Icon.DELETE,
    "merge_colors": Icon.MERGE,
    "split_color": Icon.SPLIT,
    "pick_color": Icon.EYEDROPPER,
    "reset_edits": Icon.RESET,
    "as_table": Icon.TABLE,
    "copy_codes": Icon.COPY,
    "import_palette": Icon.IMPORT,
    "export_palette": Icon.EXPORT,
}


def create_palette_actions(parent: QObject) -> PaletteActions:
    """Return the actions, owned by `parent`, with their icons."""
    made = _Maker(parent).make()
    sortings = QActionGroup(parent)
    for action in made.sortings.values():
        action.setCheckable(True)
        sortings.addAction(action)
    made.sort_lightness.setChecked(True)
    made.pick_color.setCheckable(True)
    made.as_table.setCheckable(True)
    made.delete_colors.setData(QCoreApplication.translate("PaletteActions", "Delete Chosen Colours"))
    for name, icon in _ICONS.items():
        set_icon(getattr(made, name), icon)
    return made


def sync_palette_actions(actions: PaletteActions, session: "Session", model: "PaletteModel") -> None:
    """Enable what can be done with the palette and the colours that are chosen in it."""
    recipe, entries, chosen = session.recipe, model.entries, model.chosen()
    visible = bool(chosen) and all(entries.colors[entry][3] > 0 for entry in chosen)
    left = len(entries) - len(chosen)
    low, high = recipe.kmeans.K_MIN, recipe.kmeans.K_MAX
    locked = bool(chosen) and entries.locked.issuperset(chosen)
    kmeans = recipe.kmeans
    for action, able in (
        (actions.edit_color, visible and len(chosen) == 1),
        (actions.lock_colors, visible and not recipe.palette),
        (actions.delete_colors, visible and left >= low),
        (actions.merge_colors, visible and len(chosen) > 1 and left + 1 >= low),
        (actions.split_color, visible and len(chosen) == 1 and len(entries) < high),
        (actions.pick_color, session.view is not None),
        (actions.reset_edits, bool(recipe.palette or kmeans.locked or kmeans.start)),
        (actions.sort_file, session.file_palette is not None or recipe.output.format != "webp"),
        (actions.copy_codes, len(entries) > 0),
        (actions.copy_css, len(entries) > 0),
        (actions.export_palette, len(entries) > 0),
    ):
        action.setEnabled(able)
    translate = QCoreApplication.translate
    actions.lock_colors.setText(
        translate("PaletteActions", "Un&lock") if locked else translate("PaletteActions", "&Lock")
    )
    set_icon(actions.lock_colors, Icon.UNLOCK if locked else Icon.LOCK)


def fill_palette_menu(menu: QMenu, actions: PaletteActions, for_all: QAction) -> None:
    """Fill the Palette menu of the menu bar; `for_all` finds one palette for all files."""
    menu.addActions(list(actions.edits))
    menu.addActions([actions.reset_edits, for_all])
    menu.addSeparator()
    _add_sortings(menu, actions)
    menu.addAction(actions.as_table)
    menu.addSeparator()
    menu.addActions([actions.copy_codes, actions.copy_css])
    menu.addSeparator()
    menu.addActions([actions.import_palette, actions.export_palette])


def _add_sortings(menu: QMenu, actions: PaletteActions) -> None:
    sortings = QMenu(QCoreApplication.translate("PaletteActions", "Sort &By"), menu)
    sortings.addActions(list(actions.sortings.values()))
    menu.addMenu(sortings)


def context_menu(parent: QWidget, actions: PaletteActions) -> QMenu:
    """Return the menu of the chosen colours; it goes away by itself."""
    menu = QMenu(parent)
    menu.addActions(list(actions.edits))
    menu.addSeparator()
    menu.addActions([actions.copy_codes, actions.copy_css])
    menu.addSeparator()
    _add_sortings(menu, actions)
    menu.addActions([actions.reset_edits, actions.import_palette, actions.export_palette])
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


class _Maker(QObject):
    """Gives the texts a translation context; lives as long as the window, as the actions' neighbour."""

    def make(self) -> PaletteActions:
        return PaletteActions(**self._edits(), **self._rest())

    def _new(self, name: str, text: str, tip: str, *keys: str, near: bool = False) -> QAction:
        """Return an action; with `near` its keys work while the palette has the keyboard."""
        action = QAction(text, self.parent())
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        context = Qt.ShortcutContext
        action.setShortcutContext(context.WidgetWithChildrenShortcut if near else context.WindowShortcut)
        suffix = f" ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})" if keys else ""
        action.setToolTip(tip + suffix)
        return action

    def _all(self, *actions: QAction) -> dict[str, QAction]:
        return {action.objectName(): action for action in actions}

    def _edits(self) -> dict[str, QAction]:
        new = self._new
        return self._all(
            new("edit_color", self.tr("&Edit Colour…"), self.tr("Give the colour another value")),
            new(
                "lock_colors",
                self.tr("&Lock"),
                self.tr("Keep the colours as they are while the others move"),
                "L",
                near=True,
            ),
            new(
                "delete_colors",
                self.tr("&Delete"),
                self.tr("Do without the colours; the others take over"),
                "Del",
                near=True,
            ),
            new(
                "merge_colors",
                self.tr("&Merge"),
                self.tr("Make one colour of those that are chosen"),
                "M",
                near=True,
            ),
            new(
                "split_color",
                self.tr("&Split"),
                self.tr("Make two colours of one, along its spread"),
                "S",
                near=True,
            ),
            new(
                "pick_color",
                self.tr("&Add from Image"),
                self.tr("Pick a colour in the picture and keep it in the palette"),
                "I",
            ),
        )

    def _rest(self) -> dict[str, QAction]:
        new = self._new
        return self._all(
            new(
                "reset_edits",
                self.tr("&Reset Palette"),
                self.tr("Forget all locks, edits and fixed colours"),
            ),
            new("sort_lightness", self.tr("&Lightness"), self.tr("Dark to light")),
            new("sort_share", self.tr("&Share"), self.tr("The most used first")),
            new("sort_hue", self.tr("&Hue"), self.tr("Around the colour circle")),
            new("sort_file", self.tr("&Order in the File"), self.tr("As it is written")),
            new("as_table", self.tr("Show as &Table"), self.tr("Show the palette as a table")),
            new(
                "copy_codes",
                self.tr("Copy C&olour Codes"),
                self.tr("Copy the chosen colours, or all, as hex codes"),
                "Ctrl+Shift+C",
            ),
            new(
                "copy_css",
                self.tr("Copy as CSS"),
                self.tr("Copy the chosen colours, or all, as CSS variables"),
            ),
            new("import_palette", self.tr("&Import Palette…"), self.tr("Use the colours of a file")),
            new("export_palette", self.tr("E&xport Palette…"), self.tr("Save the colours in a file")),
        )
