"""Everything a user can do, as one typed tuple of actions that menus, toolbar and shortcuts share."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from qt_kmeans.gui.languages import isolated

if TYPE_CHECKING:
    from qt_kmeans.gui.session.state import Session

_Key = QKeySequence.StandardKey


class Actions(NamedTuple):
    """The window's actions, in the order of its menus."""

    open: QAction
    open_sample: QAction
    paste_new: QAction
    save: QAction
    save_as: QAction
    show_in_folder: QAction
    reload: QAction
    close_image: QAction
    quit: QAction

    undo: QAction
    redo: QAction
    copy_result: QAction
    copy_command: QAction
    preferences: QAction

    swipe: QAction
    side_by_side: QAction
    blink: QAction
    onion: QAction
    difference: QAction
    as_seen: QAction
    flip: QAction
    lens: QAction
    show_original: QAction
    divider_left: QAction
    divider_middle: QAction
    divider_right: QAction
    keep_a: QAction
    compare_a: QAction
    restore_a: QAction
    swap_a: QAction
    forget_a: QAction
    fit: QAction
    actual_size: QAction
    zoom_in: QAction
    zoom_out: QAction
    zoom_back: QAction
    pixel_grid: QAction
    backdrop_checker: QAction
    backdrop_black: QAction
    backdrop_white: QAction
    backdrop_own: QAction
    color_own: QAction
    color_cluster: QAction
    color_reduced: QAction
    shape_rgb: QAction
    shape_oklab: QAction
    shape_lab: QAction
    shape_hsv: QAction
    show_centroids: QAction
    show_trails: QAction
    size_by_count: QAction
    reset_cloud: QAction
    view_front: QAction
    view_side: QAction
    view_top: QAction
    view_isometric: QAction
    auto_rotate: QAction
    clear_highlight: QAction
    export_space: QAction
    theme_system: QAction
    theme_light: QAction
    theme_dark: QAction
    renderer_auto: QAction
    renderer_gl: QAction
    renderer_numpy: QAction
    full_screen: QAction
    reset_layout: QAction

    play: QAction
    step_back: QAction
    step_forward: QAction
    new_seed: QAction
    size_and_quality: QAction
    export_table: QAction
    export_animation: QAction
    fewer_colors: QAction
    more_colors: QAction
    halve_colors: QAction
    double_colors: QAction
    cancel: QAction

    guide: QAction
    shortcuts: QAction
    copy_diagnostics: QAction
    open_log_folder: QAction
    about: QAction

    def standard_views(self) -> tuple[QAction, ...]:
        """Return the actions that look at the colour space from one of its sides."""
        return self.view_front, self.view_side, self.view_top, self.view_isometric


def create_actions(parent: QObject) -> Actions:
    """Return all actions, owned by `parent`, without icons; what belongs together excludes one another."""
    made = _Maker(parent).make()
    for group in (
        (made.swipe, made.side_by_side, made.blink, made.onion, made.difference),
        (made.backdrop_checker, made.backdrop_black, made.backdrop_white, made.backdrop_own),
        (made.color_own, made.color_cluster, made.color_reduced),
        (made.shape_rgb, made.shape_oklab, made.shape_lab, made.shape_hsv),
        (made.theme_system, made.theme_light, made.theme_dark),
        (made.renderer_auto, made.renderer_gl, made.renderer_numpy),
    ):
        exclusive = QActionGroup(parent)
        for action in group:
            action.setCheckable(True)
            exclusive.addAction(action)
    for name in _CHECKABLE:
        getattr(made, name).setCheckable(True)
    for action in (made.undo, made.redo):  # until there is something to undo
        action.setEnabled(False)
    for action in (made.quit, made.preferences, made.about):
        action.setMenuRole(_ROLES[action.objectName()])
    return made


def sync_actions(actions: Actions, session: "Session", *, has_file: bool, has_kept: bool = False) -> None:
    """Enable what can be done now; the only place where these actions are enabled or disabled.

    All but undo and redo, which follow their `History`.

    Parameters
    ----------
    session
        The state that is shown.
    has_file
        Whether there is a file on disk (saved or opened) to show in its folder.
    has_kept
        Whether there is an A to compare with.
    """
    picture = session.source is not None
    seen = session.view is not None
    last = len(session.steps) - 1
    at = session.space_view.index if session.space_view is not None else 0
    for action in (actions.close_image, actions.show_original, actions.fit, actions.actual_size):
        action.setEnabled(picture)
    for action in (actions.zoom_in, actions.zoom_out, actions.zoom_back, actions.reset_cloud):
        action.setEnabled(picture)
    for action in (*actions.standard_views(), actions.auto_rotate, actions.clear_highlight):
        action.setEnabled(picture)
    actions.export_space.setEnabled(picture)
    for action in (actions.flip, actions.divider_left, actions.divider_middle, actions.divider_right):
        action.setEnabled(seen)
    for action in (actions.save, actions.save_as):
        action.setEnabled(seen)
    for action in (actions.copy_result, actions.keep_a):
        action.setEnabled(shows_result(session))
    for action in (actions.compare_a, actions.restore_a, actions.forget_a):
        action.setEnabled(has_kept)
    actions.swap_a.setEnabled(has_kept and shows_result(session))
    actions.show_in_folder.setEnabled(has_file)
    actions.reload.setEnabled(session.source is not None and session.source.path is not None)
    actions.play.setEnabled(seen and last > 0)
    actions.step_back.setEnabled(seen and at > 0)
    actions.step_forward.setEnabled(seen and at < last)
    kmeans = session.recipe.kmeans
    actions.new_seed.setEnabled(seen and last > 0 and (kmeans.engine == "fast" or kmeans.draws_lots))
    settled = session.result is not None and last > 0 and session.steps is session.result.steps
    for action in (actions.export_table, actions.export_animation):
        action.setEnabled(settled)
    actions.cancel.setEnabled(bool(session.stage))
    low, high = session.recipe.kmeans.K_MIN, session.recipe.kmeans.K_MAX
    for action in (actions.fewer_colors, actions.halve_colors):
        action.setEnabled(session.recipe.kmeans.k > low)
    for action in (actions.more_colors, actions.double_colors):
        action.setEnabled(session.recipe.kmeans.k < high)


def shows_result(session: "Session") -> bool:
    """Tell whether the exact result is the one on the screen, not that of earlier settings."""
    view, result = session.view, session.result
    return view is not None and result is not None and view.palette is result.palette


def shortcut_text(action: QAction) -> str:
    """Return the action's first two shortcuts as the platform writes them."""
    form = QKeySequence.SequenceFormat
    keys = [key for key in action.shortcuts() if _can_be_typed(key.toString(form.PortableText))]
    return ", ".join(isolated(key.toString(form.NativeText)) for key in keys[:2])


def _can_be_typed(text: str) -> bool:
    """Tell whether a usual keyboard has it (not "Open", "F16", the names of multimedia keys)."""
    last = text.rpartition("+")[2]
    multimedia = last.replace(" ", "").isalpha() and len(last) > 3 and last not in _LONG_KEYS
    far = last.startswith("F") and last[1:].isdigit() and int(last[1:]) > 12
    return bool(text) and not multimedia and not far


_CHECKABLE = (
    "as_seen",
    "lens",
    "show_original",
    "compare_a",
    "pixel_grid",
    "show_centroids",
    "show_trails",
    "size_by_count",
    "auto_rotate",
    "full_screen",
)
_LONG_KEYS = ("Home", "Space", "Enter", "PgUp", "PgDown")
_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "preferences": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
}


class _Maker(QObject):
    """Gives the texts a translation context; lives as long as the window, as the actions' neighbour."""

    def make(self) -> Actions:
        return Actions(**self._file(), **self._edit(), **self._view(), **self._cluster(), **self._help())

    def _new(self, name: str, text: str, *keys: str, standard: "_Key | None" = None) -> QAction:
        """Return an action; the first of `keys` is the one that menus show."""
        action = QAction(text, self.parent())
        action.setObjectName(name)
        sequences = [QKeySequence(key) for key in keys]
        if standard is not None:
            sequences += [key for key in QKeySequence.keyBindings(standard) if key not in sequences]
        action.setShortcuts(sequences)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        return action

    def _all(self, *actions: QAction) -> dict[str, QAction]:
        return {action.objectName(): action for action in actions}

    def _file(self) -> dict[str, QAction]:
        new = self._new
        return self._all(
            new("open", self.tr("&Open…"), "Ctrl+O", standard=_Key.Open),
            new("open_sample", self.tr("Open Sa&mple")),
            new("paste_new", self.tr("&Paste as New"), "Ctrl+V", standard=_Key.Paste),
            new("save", self.tr("&Save"), "Ctrl+S", standard=_Key.Save),
            new("save_as", self.tr("Save &As…"), "Ctrl+Shift+S", standard=_Key.SaveAs),
            new("show_in_folder", self.tr("Show in &Folder")),
            new("reload", self.tr("Reload"), "F5", standard=_Key.Refresh),
            new("close_image", self.tr("&Close Image"), "Ctrl+W", standard=_Key.Close),
            new("quit", self.tr("&Quit"), "Ctrl+Q", standard=_Key.Quit),
        )

    def _edit(self) -> dict[str, QAction]:
        new = self._new
        return self._all(
            new("undo", self.tr("&Undo"), "Ctrl+Z", standard=_Key.Undo),
            new("redo", self.tr("&Redo"), "Ctrl+Shift+Z", "Ctrl+Y", standard=_Key.Redo),
            new("copy_result", self.tr("&Copy Result"), "Ctrl+C", standard=_Key.Copy),
            new("copy_command", self.tr("Copy as Command &Line")),
            new("preferences", self.tr("&Preferences…"), "Ctrl+,", standard=_Key.Preferences),
        )

    def _view(self) -> dict[str, QAction]:
        new = self._new
        return self._all(
            new("swipe", self.tr("S&wipe"), "F2"),
            new("side_by_side", self.tr("&Side by Side"), "F3"),
            new("blink", self.tr("&Blink"), "F4"),
            new("onion", self.tr("O&nion Skin"), "O"),
            new("difference", self.tr("&Difference"), "D"),
            new("as_seen", self.tr("Differences as S&een"), "Shift+D"),
            new("flip", self.tr("Fli&p"), "F"),
            new("lens", self.tr("&Lens"), "Z"),
            new("show_original", self.tr("Show &Original"), "Ctrl+Shift+B"),
            new("divider_left", self.tr("Divider to the &Left"), "Alt+1"),
            new("divider_middle", self.tr("Divider in the &Middle"), "Alt+2"),
            new("divider_right", self.tr("Divider to the &Right"), "Alt+3"),
            new("keep_a", self.tr("&Keep as A"), "K"),
            new("compare_a", self.tr("&Compare with A"), "Shift+K"),
            new("restore_a", self.tr("&Return to the Settings of A")),
            new("swap_a", self.tr("&Swap A and B")),
            new("forget_a", self.tr("&Forget A")),
            new("fit", self.tr("&Fit to Window"), "Ctrl+0", "0"),
            new("actual_size", self.tr("&Actual Size"), "Ctrl+1", "1"),
            new("zoom_in", self.tr("Zoom &In"), "Ctrl++", "+", "Ctrl+=", "=", standard=_Key.ZoomIn),
            new("zoom_out", self.tr("Zoo&m Out"), "Ctrl+-", "-", standard=_Key.ZoomOut),
            new("zoom_back", self.tr("Previous &Zoom"), "`"),
            new("pixel_grid", self.tr("Pi&xel Grid"), "G"),
            new("backdrop_checker", self.tr("&Checkerboard")),
            new("backdrop_black", self.tr("&Black")),
            new("backdrop_white", self.tr("&White")),
            new("backdrop_own", self.tr("&Own Colour…")),
            new("color_own", self.tr("Points in Their &Own Colour"), "Shift+F2"),
            new("color_cluster", self.tr("Points in Their &Cluster's Colour"), "Shift+F3"),
            new("color_reduced", self.tr("Re&duced to the Centroids"), "Shift+F4"),
            new("shape_rgb", self.tr("&RGB Cube"), "Ctrl+F6"),
            new("shape_oklab", self.tr("O&klab"), "Ctrl+F7"),
            new("shape_lab", self.tr("CIE&LAB"), "Ctrl+F8"),
            new("shape_hsv", self.tr("&HSV Cylinder"), "Ctrl+F9"),
            new("show_centroids", self.tr("Show C&entroids"), "C"),
            new("show_trails", self.tr("Show the &Trails of the Centroids"), "T"),
            new("size_by_count", self.tr("Size Points &by Count"), "B"),
            new("reset_cloud", self.tr("Reset &View"), "Ctrl+Home"),
            new("view_front", self.tr("&Front")),
            new("view_side", self.tr("S&ide")),
            new("view_top", self.tr("To&p")),
            new("view_isometric", self.tr("Iso&metric")),
            new("auto_rotate", self.tr("&Auto-Rotate"), "A"),
            new("export_space", self.tr("E&xport Colour Space…"), "Ctrl+Shift+E"),
            new("clear_highlight", self.tr("Clear Hi&ghlight"), "Ctrl+Shift+A"),
            new("theme_system", self.tr("As the &System")),
            new("theme_light", self.tr("&Light")),
            new("theme_dark", self.tr("&Dark")),
            new("renderer_auto", self.tr("&Automatic")),
            new("renderer_gl", self.tr("&Graphics Card (OpenGL)")),
            new("renderer_numpy", self.tr("&Processor")),
            new("full_screen", self.tr("Full Screen"), "F11", standard=_Key.FullScreen),
            new("reset_layout", self.tr("&Reset Layout")),
        )

    def _cluster(self) -> dict[str, QAction]:
        new = self._new
        return self._all(
            new("play", self.tr("&Play Convergence"), "P"),
            new("step_back", self.tr("Step &Back"), ","),
            new("step_forward", self.tr("Step &Forward"), "."),
            new("new_seed", self.tr("&Restart with New Seed"), "R"),
            new("size_and_quality", self.tr("Size and &Quality of All k"), "F12"),
            new("export_table", self.tr("Export Run as Tab&le…")),
            new("export_animation", self.tr("Export Run as &Animation…")),
            new("fewer_colors", self.tr("F&ewer Colours"), "["),
            new("more_colors", self.tr("&More Colours"), "]"),
            new("halve_colors", self.tr("&Half as Many Colours"), "{"),
            new("double_colors", self.tr("&Twice as Many Colours"), "}"),
            new("cancel", self.tr("&Cancel"), "Esc", standard=_Key.Cancel),
        )

    def _help(self) -> dict[str, QAction]:
        new = self._new
        return self._all(
            new("guide", self.tr("&What Is K-Means?")),
            new("shortcuts", self.tr("&Keyboard Shortcuts"), "F1", "Ctrl+?", standard=_Key.HelpContents),
            new("copy_diagnostics", self.tr("Copy &Diagnostics")),
            new("open_log_folder", self.tr("Open &Log Folder")),
            new("about", self.tr("&About qt_kmeans")),
        )
