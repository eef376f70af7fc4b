"""The menu bar and the toolbar: the actions, in order."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QMenuBar,
    QSizePolicy,
    QStyleOptionMenuItem,
    QToolBar,
    QToolButton,
    QWidget,
)

from qt_kmeans.gui.actions import Actions, shortcut_text
from qt_kmeans.gui.compare.zoom_box import ZoomBox
from qt_kmeans.gui.languages import isolated
from qt_kmeans.gui.looks.theme import Icon, set_icon
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.palette.actions import PaletteActions, fill_palette_menu
from qt_kmeans.gui.tray.actions import TrayActions

_ICONS = {
    "open": Icon.OPEN,
    "open_sample": Icon.IMAGE,
    "paste_new": Icon.PASTE,
    "save": Icon.SAVE,
    "save_as": Icon.SAVE_AS,
    "show_in_folder": Icon.FOLDER,
    "reload": Icon.RELOAD,
    "quit": Icon.QUIT,
    "copy_result": Icon.COPY,
    "copy_command": Icon.TERMINAL,
    "undo": Icon.UNDO,
    "redo": Icon.REDO,
    "preferences": Icon.SETTINGS,
    "side_by_side": Icon.SIDE_BY_SIDE,
    "swipe": Icon.SWIPE,
    "blink": Icon.BLINK,
    "onion": Icon.ONION,
    "difference": Icon.DIFFERENCE,
    "as_seen": Icon.AS_SEEN,
    "lens": Icon.LENS,
    "keep_a": Icon.KEEP,
    "pixel_grid": Icon.PIXEL_GRID,
    "show_original": Icon.PEEK,
    "fit": Icon.FIT,
    "actual_size": Icon.ACTUAL_SIZE,
    "zoom_in": Icon.ZOOM_IN,
    "zoom_out": Icon.ZOOM_OUT,
    "show_centroids": Icon.DOT,
    "show_trails": Icon.ROUTE,
    "size_by_count": Icon.BUBBLES,
    "reset_cloud": Icon.HOME,
    "auto_rotate": Icon.ORBIT,
    "export_space": Icon.CAMERA,
    "play": Icon.PLAY,
    "step_back": Icon.STEP_BACK,
    "step_forward": Icon.STEP_FORWARD,
    "new_seed": Icon.DICE,
    "size_and_quality": Icon.CHART,
    "export_table": Icon.SHEET,
    "export_animation": Icon.ANIMATION,
    "cancel": Icon.CANCEL,
    "shortcuts": Icon.KEYBOARD,
    "copy_diagnostics": Icon.COPY_DIAGNOSTICS,
    "about": Icon.ABOUT,
}

Section = tuple[str, tuple[QAction, ...]]


class Further(NamedTuple):
    """The actions that are no matter of the one picture alone."""

    palette: PaletteActions
    tray: TrayActions


def dress(actions: Actions) -> None:
    """Give the actions their icons, and say under the pointer which key does the same."""
    for name, icon in _ICONS.items():
        set_icon(getattr(actions, name), icon)
    for action in actions:
        key = shortcut_text(action).partition(", ")[0]
        if key:
            action.setToolTip(f"{action.toolTip()} ({key})")


def fill_menu_bar(
    window: QMainWindow,
    actions: Actions,
    further: Further,
    *,
    recents: QMenu,
    presets: QMenu,
    docks: Sequence[QAction],
) -> None:
    """Build the menus.

    Parameters
    ----------
    recents, presets
        The menus of recent files and of settings under names.
    docks
        The actions that show and hide the docks.
    """
    translate = QCoreApplication.translate
    bar, (palette, tray) = window.menuBar(), further
    file = _submenu(bar, translate("Menus", "&File"))
    file.addActions([actions.open, tray.open_folder])
    file.addMenu(recents)
    file.addActions([actions.open_sample, actions.paste_new])
    _group(file, actions.save, actions.save_as, tray.save_all, actions.show_in_folder)
    _group(file, tray.next_file, tray.previous_file, tray.remove_files)
    _group(file, actions.reload, actions.close_image, actions.quit)

    edit = _submenu(bar, translate("Menus", "&Edit"))
    edit.addActions([actions.undo, actions.redo])
    _group(edit, actions.copy_result, palette.copy_codes, actions.copy_command)
    edit.addSeparator()
    edit.addMenu(presets)
    edit.addActions([tray.same_for_all, tray.use_for_all])
    _group(edit, actions.preferences)

    view = _submenu(bar, translate("Menus", "&View"))
    view.addActions([*_modes(actions), actions.as_seen])
    _group(view, actions.show_original, actions.flip, actions.lens)
    kept = _submenu(view, translate("Menus", "&Kept Result A"))
    kept.addActions([actions.keep_a, actions.compare_a])
    _group(kept, actions.restore_a, actions.swap_a, actions.forget_a)
    divider = _submenu(view, translate("Menus", "Di&vider"))
    divider.addActions([actions.divider_left, actions.divider_middle, actions.divider_right])
    _group(view, actions.fit, actions.actual_size, actions.zoom_in, actions.zoom_out, actions.zoom_back)
    view.addSeparator()
    view.addAction(actions.pixel_grid)
    backdrop = _submenu(view, translate("Menus", "Back&ground"))
    backdrop.addActions(
        [actions.backdrop_checker, actions.backdrop_black, actions.backdrop_white, actions.backdrop_own]
    )
    view.addSeparator()
    _fill_space_menu(_submenu(view, translate("Menus", "&Colour Space")), actions)
    view.addSeparator()
    panels = _submenu(view, translate("Menus", "Panels S&hown"))
    panels.addActions(list(docks))
    _group(panels, actions.reset_layout)
    theme = _submenu(view, translate("Menus", "&Theme"))
    theme.addActions([actions.theme_system, actions.theme_light, actions.theme_dark])
    renderer = _submenu(view, translate("Menus", "Colour Space &Renderer"))
    renderer.addActions([actions.renderer_auto, actions.renderer_gl, actions.renderer_numpy])
    _group(view, actions.full_screen)

    fill_palette_menu(_submenu(bar, translate("Menus", "&Palette")), palette, tray.one_palette)

    cluster = _submenu(bar, translate("Menus", "Cl&uster"))
    cluster.addActions([actions.play, actions.step_back, actions.step_forward, actions.new_seed])
    _group(cluster, actions.fewer_colors, actions.more_colors, actions.halve_colors, actions.double_colors)
    _group(cluster, actions.size_and_quality)
    _group(cluster, actions.export_table, actions.export_animation)
    _group(cluster, actions.cancel)

    help_menu = _submenu(bar, translate("Menus", "&Help"))
    help_menu.addActions([actions.guide, actions.shortcuts])
    _group(help_menu, actions.copy_diagnostics, actions.open_log_folder)
    _group(help_menu, actions.about)


def picture_menu(parent: QWidget, actions: Actions) -> QMenu:
    """Return the menu of the picture, for where the pointer is; it goes away by itself."""
    menu = _Menu(parent)
    menu.addAction(actions.copy_result)
    _group(menu, *_modes(actions), actions.as_seen)
    _group(menu, actions.show_original, actions.lens, actions.keep_a)
    _group(menu, actions.fit, actions.actual_size, actions.pixel_grid)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _fill_space_menu(menu: QMenu, actions: Actions) -> None:
    menu.addActions([actions.color_own, actions.color_cluster, actions.color_reduced])
    _group(menu, actions.shape_rgb, actions.shape_oklab, actions.shape_lab, actions.shape_hsv)
    _group(menu, actions.show_centroids, actions.show_trails, actions.size_by_count)
    _group(menu, actions.reset_cloud, *actions.standard_views(), actions.auto_rotate)
    _group(menu, actions.clear_highlight)
    _group(menu, actions.export_space)


def shortcut_sections(actions: Actions, further: Further) -> tuple[Section, ...]:
    """Return the actions as the list of shortcuts groups them."""
    translate = QCoreApplication.translate
    return (
        (translate("Menus", "Files"), actions[: Actions._fields.index("undo")]),
        (translate("Menus", "Several Files"), further.tray),
        (translate("Menus", "Edit"), _between(actions, "undo", "swipe")),
        (translate("Menus", "Comparing"), _between(actions, "swipe", "fit")),
        (
            translate("Menus", "View"),
            _between(actions, "fit", "color_own") + _between(actions, "theme_system", "play"),
        ),
        (translate("Menus", "Colour Space"), _between(actions, "color_own", "theme_system")),
        (translate("Menus", "Palette"), further.palette),
        (translate("Menus", "Colours and Convergence"), _between(actions, "play", "guide")),
        (translate("Menus", "Help"), _between(actions, "guide", "about")),
    )


def gestures() -> tuple[tuple[str, str], ...]:
    """Return what can be done with mouse and keys beyond the actions."""
    translate = QCoreApplication.translate
    return (
        (translate("Menus", "Open pictures"), translate("Menus", "drop files or folders")),
        (translate("Menus", "Take the result elsewhere"), translate("Menus", "drag the grip beside Save")),
        (translate("Menus", "From file to file"), translate("Menus", "Page keys")),
        (translate("Menus", "See the original"), translate("Menus", "hold Space")),
        (translate("Menus", "Zoom to the pointer"), translate("Menus", "wheel, pinch")),
        (translate("Menus", "Move the picture"), translate("Menus", "drag, arrow keys")),
        (translate("Menus", "Fit or actual size"), translate("Menus", "double-click")),
        (translate("Menus", "Move the divider"), translate("Menus", "drag it, arrow keys, double-click")),
        (translate("Menus", "Step through a run"), translate("Menus", "click or arrow keys on its chart")),
        (translate("Menus", "Use a file of the chart"), translate("Menus", "click it, Enter")),
        (translate("Menus", "Limit size and quality there"), translate("Menus", "drag, Shift+arrow keys")),
        (translate("Menus", "Turn the colour space"), translate("Menus", "drag, arrow keys")),
        (translate("Menus", "Zoom the colour space"), translate("Menus", "wheel, plus and minus")),
        (translate("Menus", "Move the colour space"), translate("Menus", "right drag, Shift + arrow keys")),
        (translate("Menus", "Views of the colour space"), translate("Menus", "0 to 4 in it")),
        (
            translate("Menus", "Isolate a cluster"),
            translate("Menus", "click it or its swatch, Page keys in the colour space"),
        ),
        (
            translate("Menus", "Choose colours by their place"),
            translate("Menus", "Shift + drag around points"),
        ),
        (translate("Menus", "Move a centroid"), translate("Menus", "Ctrl + drag")),
        (translate("Menus", "Let go of cluster or colours"), translate("Menus", "Esc")),
        (translate("Menus", "Halve and double colours"), translate("Menus", "Page keys on the slider")),
        (translate("Menus", "Choose palette colours"), translate("Menus", "click, Ctrl, Shift")),
        (translate("Menus", "Edit a colour"), translate("Menus", "double-click, Enter")),
        (translate("Menus", "Import a palette"), translate("Menus", "drop its file on the palette")),
        (translate("Menus", "Copy chosen colours"), translate("Menus", "Ctrl+C")),
    )


def make_tool_bar(window: QMainWindow, actions: Actions) -> tuple[QToolButton, ZoomBox]:
    """Build the toolbar; return its button for the way of comparing and its field for the zoom."""
    translate = QCoreApplication.translate
    bar = QToolBar(translate("Menus", "Toolbar"), window)
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    bar.setIconSize(QSize(Space.ICON, Space.ICON))
    bar.toggleViewAction().setVisible(False)  # it is the way to everything: no way to lose it
    window.addToolBar(bar)
    _worded(bar, actions.open, translate("Menus", "Open"))
    _worded(bar, actions.save, translate("Menus", "Save"))
    bar.addSeparator()
    mode = _mode_button(actions)
    bar.addWidget(mode)
    for action in (actions.lens, actions.keep_a):
        bar.addAction(action)
    bar.addSeparator()
    for action in (actions.fit, actions.actual_size, actions.zoom_out):
        bar.addAction(action)
    zoom = ZoomBox()
    bar.addWidget(zoom)
    bar.addAction(actions.zoom_in)
    filler = QWidget()
    filler.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(filler)
    _worded(bar, actions.cancel, translate("Menus", "Cancel"))
    for action in bar.actions():
        button = bar.widgetForAction(action)
        if isinstance(button, QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return mode, zoom


def _modes(actions: Actions) -> tuple[QAction, ...]:
    return actions.swipe, actions.side_by_side, actions.blink, actions.onion, actions.difference


def _mode_button(actions: Actions) -> QToolButton:
    """Return the button that shows how pictures are compared, and offers the other ways."""
    button = QToolButton()
    button.setProperty("framed", True)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    menu = QMenu(button)
    menu.addActions(list(_modes(actions)))
    button.setMenu(menu)
    words = [action.text().replace("&", "") for action in _modes(actions)]
    widest = max(button.fontMetrics().horizontalAdvance(word) for word in words)
    button.setFixedWidth(widest + Space.ICON + 4 * Space.MEDIUM)

    def show(action: QAction) -> None:
        word = action.text().replace("&", "")
        button.setText(word)
        set_icon(button, Icon(_ICONS[action.objectName()]))
        button.setToolTip(QCoreApplication.translate("Menus", "How the pictures are compared"))
        button.setAccessibleName(QCoreApplication.translate("Menus", "Compare: {}").format(word))

    for action in _modes(actions):
        action.toggled.connect(lambda on, mode=action: show(mode) if on else None)
    show(actions.swipe)
    return button


def _worded(bar: QToolBar, action: QAction, word: str) -> None:
    """Add an action with a word beside its icon, shorter than in the menu."""
    action.setIconText(word)
    bar.addAction(action)
    button = bar.widgetForAction(action)
    if isinstance(button, QToolButton):
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


class _Menu(QMenu):
    """Writes shortcuts from left to right: in a language from right to left, "[" would look like "]"."""

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        text, tab, keys = option.text.partition("\t")
        if tab:
            option.text = f"{text}\t{isolated(keys)}"


def _submenu(parent: QMenuBar | QMenu, title: str) -> QMenu:
    menu = _Menu(title, parent)
    parent.addMenu(menu)
    return menu


def _group(menu: QMenu, *actions: QAction) -> None:
    menu.addSeparator()
    menu.addActions(list(actions))


def _between(actions: Actions, first: str, end: str) -> tuple[QAction, ...]:
    return actions[Actions._fields.index(first) : Actions._fields.index(end)]
