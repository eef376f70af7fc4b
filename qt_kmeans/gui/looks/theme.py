"""Light and dark: the palette and style sheet of the application, and icons in the theme's ink.

`apply_theme` sets the whole look at once and may be called again at any time; `notifier()` tells those
who paint for themselves. Icons come as pixmaps, so whoever shows one keeps it right by `set_icon`.

A new style sheet of the application makes Qt polish every widget once for itself and once for each of its
ancestors: 2,260 times for the 398 of the main window. A new style sheet of a window polishes each once.
So a window that `wear_theme` was told about has the sheet as its own, and the application has one only as
long as there is no such window: the rules of two sheets would have to be weighed against one another.
"""

import functools
import weakref
from enum import StrEnum

import shiboken6
from PySide6.QtCore import QFile, QIODevice, QObject, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton, QWidget

import qt_kmeans.gui.resources_rc  # noqa: F401 - registers the pictures under ":/"
from qt_kmeans.gui.languages import is_mirrored
from qt_kmeans.gui.looks.palette_roles import qt_palette
from qt_kmeans.gui.looks.stylesheet import stylesheet
from qt_kmeans.gui.looks.tokens import DARK, LIGHT, Space, Theme

THEMES = ("system", "light", "dark")
_SIZES = (16, Space.ICON, 24)
_PUSHED = 16  # px of an icon on a push button
_AT_A_TIME = 12  # icons that are drawn between two looks at what else there is to do: 3 ms


class Icon(StrEnum):
    """The icons by what they are for; the value is the file in resources/icons (Lucide's name)."""

    ABOUT = "info"
    ACTUAL_SIZE = "one-to-one"
    ALERT = "triangle-alert"
    ANIMATION = "film"
    AS_SEEN = "glasses"
    BLINK = "repeat-2"
    BUBBLES = "bubbles"
    CAMERA = "camera"
    CANCEL = "circle-stop"
    CHART = "chart-line"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    CHEVRON_UP = "chevron-up"
    CLOSE = "x"
    CLOUD = "box"
    COPY = "copy"
    COPY_DIAGNOSTICS = "clipboard-list"
    DELETE = "trash-2"
    DICE = "dices"
    DIFFERENCE = "flame"
    DONE = "circle-check"
    DOT = "circle-dot"
    EDIT = "pencil"
    ERROR = "circle-alert"
    EXPORT = "file-up"
    EXTERNAL_LINK = "external-link"
    EYEDROPPER = "pipette"
    FIT = "maximize"
    FOLDER = "folder"
    FOLDERS = "folders"
    GRIP = "grip-vertical"
    HOME = "house"
    IMAGE = "image"
    IMAGES = "images"
    IMPORT = "import"
    KEEP = "bookmark"
    KEYBOARD = "keyboard"
    LENS = "scan-search"
    LOCK = "lock"
    LOOP = "infinity"
    MERGE = "merge"
    MINUS = "minus"
    MORE = "ellipsis"
    ONION = "layers-2"
    OPEN = "folder-open"
    ORBIT = "rotate-3d"
    PALETTE = "palette"
    PASTE = "clipboard-paste"
    PAUSE = "pause"
    PEEK = "eye"
    PIXEL_GRID = "grid-3x3"
    PLAY = "play"
    PLUS = "plus"
    QUIT = "log-out"
    RECENT = "history"
    REDO = "redo-2"
    RELOAD = "refresh-cw"
    REPLAY = "rotate-ccw"
    RESET = "list-restart"
    ROUTE = "route"
    REMOVE = "list-x"
    SAVE = "save"
    SAVE_ALL = "save-all"
    SAVE_AS = "file-down"
    SETTINGS = "settings"
    SHARED = "layers"
    SHEET = "sheet"
    SIDE_BY_SIDE = "columns-2"
    SPLIT = "split"
    STEP_BACK = "step-back"
    STEP_FORWARD = "step-forward"
    SWAP = "arrow-left-right"
    SWIPE = "square-split-horizontal"
    SWIPE_HANDLE = "move-horizontal"
    SYSTEM_THEME = "monitor"
    TABLE = "table-2"
    TERMINAL = "terminal"
    THEME_DARK = "moon"
    THEME_LIGHT = "sun"
    TUNE = "sliders-horizontal"
    UNDO = "undo-2"
    UNLOCK = "lock-open"
    VIEWS = "axis-3d"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"


class Notifier(QObject):
    """Tells that the theme has changed.

    Signals
    -------
    theme_changed
        The new `Theme`, after palette and style sheet are in place.
    """

    theme_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.theme = LIGHT
        self.wish = "system"
        self.styled = False
        self.icons: weakref.WeakKeyDictionary[QAction | QAbstractButton, Icon] = weakref.WeakKeyDictionary()
        self.windows: weakref.WeakSet[QWidget] = weakref.WeakSet()
        self._unseen: list[QAction | QAbstractButton] = []  # whose icons still have the ink of before
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._retint_unseen)

    @Slot()
    def follow_system(self) -> None:
        """Take over the desktop's choice of light or dark, unless the user has chosen."""
        app = QApplication.instance()
        if self.wish == "system" and isinstance(app, QApplication):
            _set_look(app, _system_theme(app))

    def retint_icons(self) -> None:
        """Give every button and action that was passed to `set_icon` its icon in the new ink.

        Those that nobody sees now, most of them in menus, have it a few turns of the event loop later.
        """
        owners = [owner for owner in self.icons if shiboken6.isValid(owner)]
        self._unseen = [owner for owner in owners if not _is_seen(owner)]
        for owner in set(owners) - set(self._unseen):
            _show_icon(owner, self.icons[owner])
        self._later.start()

    @property
    def all_tinted(self) -> bool:
        """Whether no icon has the ink of another theme."""
        return not self._unseen

    @Slot()
    def _retint_unseen(self) -> None:
        for owner in self._unseen[:_AT_A_TIME]:
            if shiboken6.isValid(owner) and owner in self.icons:
                _show_icon(owner, self.icons[owner])
        del self._unseen[:_AT_A_TIME]
        if self._unseen:
            self._later.start()


@functools.cache
def notifier() -> Notifier:
    """Return the one notifier of the process."""
    return Notifier()


def current_theme() -> Theme:
    """Return the theme in use."""
    return notifier().theme


def is_dark() -> bool:
    """Return whether the theme in use is the dark one."""
    return notifier().theme.dark


def apply_theme(app: QApplication, name: str) -> None:
    """Give the whole application one look.

    Parameters
    ----------
    app
        The application; its style becomes Fusion, which draws the same on every desktop.
    name
        "light", "dark", or "system" to follow the desktop now and whenever it changes.
    """
    if name not in THEMES:
        raise ValueError(f"a theme is one of {', '.join(THEMES)}, not {name!r}")
    news = notifier()
    hints = app.styleHints()
    if not news.styled:
        news.styled = True
        app.setStyle("Fusion")
        hints.colorSchemeChanged.connect(news.follow_system)
    news.wish = name
    # Frames and native dialogs follow this; Unknown hands the choice back to the desktop.
    wished = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    hints.setColorScheme(wished.get(name, Qt.ColorScheme.Unknown))
    chosen = {"light": LIGHT, "dark": DARK}.get(name)
    _set_look(app, chosen or _system_theme(app))


def wear_theme(window: QWidget) -> None:
    """Let a window change its look with the theme, together with all that is in it or belongs to it.

    Everything the program shows belongs to such a window; a widget without one has Qt's own look from then
    on. Tell about a window before there is much in it.
    """
    news = notifier()
    news.windows.add(window)
    app = QApplication.instance()
    if news.styled and isinstance(app, QApplication):
        app.setStyleSheet("")
        window.setStyleSheet(stylesheet(news.theme))


def _system_theme(app: QApplication) -> Theme:
    return DARK if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


def _set_look(app: QApplication, theme: Theme) -> None:
    news = notifier()
    news.theme = theme
    app.setPalette(qt_palette(theme))
    sheet = stylesheet(theme)
    windows = [window for window in news.windows if shiboken6.isValid(window)]
    if not windows:
        app.setStyleSheet(sheet)
    for window in windows:
        _paint_next_turn(window)
        window.setStyleSheet(sheet)
    news.retint_icons()
    news.theme_changed.emit(theme)


def _paint_next_turn(window: QWidget) -> None:
    """Let a window show what it shows until the event loop has been through once.

    To polish all widgets takes as long as to paint them: between the two there is time for the hand.
    """
    if window.isVisible() and window.updatesEnabled():
        window.setUpdatesEnabled(False)
        QTimer.singleShot(0, window, lambda: window.setUpdatesEnabled(True))


def icon(name: Icon) -> QIcon:
    """Return an icon in the ink of the theme in use: normal, disabled, and checked in the accent."""
    return _tinted(name, current_theme().name, _pixel_ratios())


def set_icon(owner: QAction | QAbstractButton, name: Icon) -> None:
    """Give a button or action its icon and renew it whenever the theme changes."""
    notifier().icons[owner] = name
    _show_icon(owner, name)


def icon_pixmap(name: Icon, color: str, size: int, *, ratio: float = 1.0) -> QPixmap:
    """Return one icon of `size` logical pixels in any colour, for `ratio` device pixels each."""
    pixmap = QPixmap(_drawn(name, size, ratio))
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(QRectF(0, 0, size, size), QColor(color))
    painter.end()
    return pixmap


def app_icon() -> QIcon:
    """Return the icon of the application, with a simpler drawing for the small sizes."""
    result = QIcon()
    for size in (16, 20, 24, 32, 48, 64, 128, 256):
        renderer = QSvgRenderer(":/app-icon-small.svg" if size <= 32 else ":/app-icon.svg")
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(pixmap.rect()))
        painter.end()
        result.addPixmap(pixmap)
    return result


@functools.lru_cache(maxsize=256)
def _drawn(name: Icon, size: int, ratio: float) -> QPixmap:
    file = QFile(f":/icons/{name.value}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise LookupError(f"no icon {name.value!r} in the resources")
    renderer = QSvgRenderer(file.readAll().replace(b"currentColor", b"#000000"))
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _pixel_ratios() -> tuple[float, ...]:
    return tuple(sorted({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}))


def _is_seen(owner: QAction | QAbstractButton) -> bool:
    """Tell whether an icon is on the screen, or may be; a window knows actions for their shortcuts alone."""
    if isinstance(owner, QAbstractButton):
        return owner.isVisible()
    shown = (widget for widget in owner.associatedObjects() if isinstance(widget, QWidget))
    return any(widget.isVisible() for widget in shown if isinstance(widget, QMenu) or not widget.isWindow())


def _show_icon(owner: QAction | QAbstractButton, name: Icon) -> None:
    """Give an owner its icon; on a push button, where Qt has words 2 px beside it, with room."""
    if not isinstance(owner, QPushButton):
        owner.setIcon(icon(name))
        return
    room = -Space.TINY if is_mirrored() else Space.TINY
    owner.setIcon(_tinted(name, current_theme().name, _pixel_ratios(), room))
    owner.setIconSize(QSize(_PUSHED + Space.TINY, _PUSHED))


def _widened(pixmap: QPixmap, room: int) -> QPixmap:
    """Return a pixmap with `room` logical pixels more on its right; negative, on its left."""
    size = pixmap.deviceIndependentSize().toSize()
    wide = QPixmap(QSize(size.width() + abs(room), size.height()) * pixmap.devicePixelRatio())
    wide.setDevicePixelRatio(pixmap.devicePixelRatio())
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(max(-room, 0), 0, pixmap)
    painter.end()
    return wide


@functools.lru_cache(maxsize=256)
def _tinted(name: Icon, theme_name: str, ratios: tuple[float, ...], room: int = 0) -> QIcon:
    """Return an icon in all its looks; with `room` beside it in the size of push buttons alone."""
    theme = DARK if theme_name == "dark" else LIGHT
    looks = (
        (QIcon.Mode.Normal, QIcon.State.Off, theme.text),
        (QIcon.Mode.Normal, QIcon.State.On, theme.accent),
        (QIcon.Mode.Disabled, QIcon.State.Off, theme.disabled),
        (QIcon.Mode.Disabled, QIcon.State.On, theme.disabled),
        (QIcon.Mode.Selected, QIcon.State.Off, theme.on_fill),
    )
    result = QIcon()
    for size in (_PUSHED,) if room else _SIZES:
        for ratio in ratios:
            for mode, state, color in looks:
                pixmap = icon_pixmap(name, color, size, ratio=ratio)
                result.addPixmap(_widened(pixmap, room) if room else pixmap, mode, state)
    return result
