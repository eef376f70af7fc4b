"""What can be done with several files, as actions that the menus, the tray and its context menu share."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from qt_kmeans.gui.looks.theme import Icon, set_icon

if TYPE_CHECKING:
    from qt_kmeans.gui.tray.state import Tray


class TrayActions(NamedTuple):
    """The actions, in the order of the list of shortcuts."""

    open_folder: QAction
    next_file: QAction
    previous_file: QAction
    remove_files: QAction
    save_all: QAction
    same_for_all: QAction
    use_for_all: QAction
    one_palette: QAction


_ICONS = {
    "open_folder": Icon.FOLDERS,
    "next_file": Icon.CHEVRON_RIGHT,
    "previous_file": Icon.CHEVRON_LEFT,
    "remove_files": Icon.REMOVE,
    "save_all": Icon.SAVE_ALL,
    "use_for_all": Icon.SHARED,
    "one_palette": Icon.PALETTE,
}


def create_tray_actions(parent: QObject) -> TrayActions:
    """Return the actions, owned by `parent`, with their icons."""
    made = _Maker(parent).make()
    made.same_for_all.setCheckable(True)
    made.same_for_all.setChecked(True)
    made.remove_files.setData(QCoreApplication.translate("TrayActions", "Remove Chosen Files from List"))
    made.remove_files.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    for name, icon in _ICONS.items():
        set_icon(getattr(made, name), icon)
    return made


def sync_tray_actions(actions: TrayActions, tray: "Tray", *, saving: bool) -> None:
    """Enable what can be done with the open files; `saving` tells whether all are being saved now."""
    several = len(tray.files) > 1
    for action in (actions.next_file, actions.previous_file, actions.same_for_all, actions.one_palette):
        action.setEnabled(several)
    actions.remove_files.setEnabled(bool(tray.files))
    actions.save_all.setEnabled(bool(tray.usable) and not saving)
    actions.same_for_all.setChecked(not tray.one_each)
    actions.use_for_all.setEnabled(several and tray.one_each)


def context_menu(parent: QWidget, actions: TrayActions, further: tuple[QAction, ...]) -> QMenu:
    """Return the menu of the chosen files, with `further` actions at its end; it goes away by itself."""
    menu = QMenu(parent)
    menu.addActions([actions.next_file, actions.previous_file, actions.remove_files])
    menu.addSeparator()
    menu.addActions([actions.same_for_all, actions.use_for_all, actions.one_palette])
    menu.addSeparator()
    menu.addActions([actions.save_all, *further])
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


class _Maker(QObject):
    """Gives the texts a translation context; lives as long as the window, as the actions' neighbour."""

    def make(self) -> TrayActions:
        new = self._new
        return TrayActions(
            new(
                "open_folder",
                self.tr("Open Fol&der…"),
                self.tr("Open all images of a folder"),
                "Ctrl+Shift+O",
            ),
            new("next_file", self.tr("&Next File"), self.tr("Show the next file"), "Ctrl+PgDown"),
            new("previous_file", self.tr("Pre&vious File"), self.tr("Show the previous file"), "Ctrl+PgUp"),
            new(
                "remove_files",
                self.tr("R&emove from List"),
                self.tr("Take the chosen files off the list; they stay on the disk"),
                "Del",
            ),
            new("save_all", self.tr("Save A&ll…"), self.tr("Save the results of all files"), "Ctrl+Alt+S"),
            new(
                "same_for_all",
                self.tr("Sa&me Settings for All Files"),
                self.tr("Change the settings of all files together, or of each by itself"),
            ),
            new(
                "use_for_all",
                self.tr("Use These Se&ttings for All"),
                self.tr("Give all files the settings of the one that is shown"),
            ),
            new(
                "one_palette",
                self.tr("One &Palette for All Files"),
                self.tr("Find the colours that suit all files together, and use them in each"),
            ),
        )

    def _new(self, name: str, text: str, tip: str, *keys: str) -> QAction:
        action = QAction(text, self.parent())
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        suffix = f" ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})" if keys else ""
        action.setToolTip(tip + suffix)
        return action
