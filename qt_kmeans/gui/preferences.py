"""What the window remembers between two starts, in one INI file that a person can read and delete."""

import contextlib
import json
import logging
import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from qt_kmeans.core.curve.rate import METRICS
from qt_kmeans.core.errors import RecipeError
from qt_kmeans.core.palettes.palette import SUFFIXES
from qt_kmeans.core.palettes.sorting import ORDERS
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.showing.run_export import ANIMATION_FORMATS, AnimationOptions
from qt_kmeans.gui.cloud.film import FilmOptions
from qt_kmeans.gui.languages import CHOICES as LANGUAGES
from qt_kmeans.gui.languages import is_mirrored
from qt_kmeans.gui.session.playback import SPEEDS, USUAL_SPEED
from qt_kmeans.gui.tray.save_state import EXISTING

THEMES = ("system", "light", "dark")
RENDERERS = ("auto", "gl", "numpy")
COMPARE_MODES = ("swipe", "side-by-side", "blink", "onion", "difference")
BACKDROPS = ("checker", "black", "white", "own")
COLORINGS = ("own", "cluster", "reduced")
SHAPES = ("rgb", "oklab", "lab", "hsv")
MAX_RECENTS = 10

_FORMAT_VERSION = "1"
_Value = TypeVar("_Value")
_log = logging.getLogger(__name__)


def default_settings_path() -> Path:
    """Return where the settings live on this system."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(folder) / "settings.ini"


class Remembered(Generic[_Value]):
    """A choice as an attribute of `Preferences`.

    Parameters
    ----------
    key
        Where in the file it is.
    default
        What holds when the file has no value, or an impossible one.
    parse
        Returns the value that a text stands for, or None.
    """

    def __init__(self, key: str, default: _Value, parse: Callable[[str], _Value | None]) -> None:
        self._key, self._default, self._parse = key, default, parse

    def __get__(self, owner: "Preferences", _kind: type) -> _Value:
        value = self._parse(owner.text(self._key))
        return self._default if value is None else value

    def __set__(self, owner: "Preferences", value: _Value) -> None:
        owner.set_text(self._key, str(value).lower() if isinstance(value, bool) else str(value))


def _choice(key: str, choices: tuple[str, ...]) -> Remembered[str]:
    return Remembered(key, choices[0], lambda text: text if text in choices else None)


def _flag(key: str, *, default: bool) -> Remembered[bool]:
    return Remembered(key, default, {"true": True, "false": False}.get)


def _number(key: str, default: int, choices: Iterable[int]) -> Remembered[int]:
    return Remembered(key, default, {str(number): number for number in choices}.get)


def _color(text: str) -> str | None:
    return text if re.fullmatch("#[0-9a-f]{6}", text) else None


class Preferences:
    """Remembered choices, each with a default; every value read back is checked, none is trusted.

    A file that is not ours or is damaged is set aside as ``settings.broken.ini`` and the defaults hold;
    a folder that cannot be written only means that nothing is remembered. Neither raises.

    Parameters
    ----------
    path
        The INI file; None for the place this system keeps such files.

    Attributes
    ----------
    path
        The INI file.
    set_aside
        Where a damaged settings file was kept at this start, or None.
    compare_mode, coloring, shape
        How the two pictures stand, one of `COMPARE_MODES`; how the points of the cloud are coloured, one of
        `COLORINGS`; which shape they take, one of `SHAPES`.
    backdrop, own_backdrop
        What shows through transparent pixels, one of `BACKDROPS`; the colour of the last, "#rrggbb".
    lens, pixel_grid
        Whether a lens follows the pointer; whether lines are drawn between large pixels.
    onion
        How far the result covers the original in an onion skin, in percent.
    amplification, as_seen
        How many times the map of differences is amplified, as a power of two; whether it shows them as the
        eye averages pixels.
    centroids_visible, trails_visible, sized_by_count
        Whether the cloud shows its centroids, and the ways they went; whether its points are the larger the
        more pixels they stand for.
    space_export
        How the colour space was last exported.
    advanced_open
        Whether the Advanced fold-out of the settings is open.
    language, theme, renderer
        One of `LANGUAGES`; one of `THEMES`; what draws the colour space, one of `RENDERERS`.
    animate
        Whether convergence and the cloud's changes of shape are animated.
    palette_order, palette_as_table, palette_suffix
        How the palette is sorted, one of `sorting.ORDERS`; whether it is shown as a table; the format
        of its last export, one of `palette.SUFFIXES`.
    rate_metric, rate_baselines
        In which unit the charts tell quality, one of `METRICS`; whether they compare with other engines.
    play_speed
        How many steps a second the user plays the convergence at, one of `SPEEDS`.
    save_all_beside, save_all_existing, save_all_skip
        Whether all results go beside their originals; what is done where one is there already, one of
        `EXISTING`; whether larger ones are left out.
    animation_format, animation_side, animation_speed
        How a run was last exported as an animation; together they are :attr:`animation`.
    """

    compare_mode = _choice("view/compare_mode", COMPARE_MODES)
    coloring = _choice("view/coloring", COLORINGS)
    shape = _choice("view/shape", SHAPES)
    backdrop = _choice("view/backdrop", BACKDROPS)
    own_backdrop = Remembered("view/own_backdrop", "#808080", _color)
    lens = _flag("view/lens", default=False)
    pixel_grid = _flag("view/pixel_grid", default=True)
    onion = _number("view/onion", 50, range(101))
    amplification = _number("view/amplification", 2, range(5))
    as_seen = _flag("view/differences_as_seen", default=True)
    space_export = Remembered("export/space", FilmOptions(), FilmOptions.parse)
    centroids_visible = _flag("view/centroids_visible", default=True)
    trails_visible = _flag("view/trails_visible", default=False)
    sized_by_count = _flag("view/sized_by_count", default=False)
    advanced_open = _flag("view/advanced_open", default=False)
    language = _choice("look/language", LANGUAGES)
    theme = _choice("look/theme", THEMES)
    renderer = _choice("look/renderer", RENDERERS)
    rate_metric = _choice("view/rate_metric", METRICS)
    rate_baselines = _flag("view/rate_baselines", default=False)
    animate = _flag("look/animate", default=True)
    palette_order = _choice("palette/order", ORDERS)
    palette_as_table = _flag("palette/table", default=False)
    palette_suffix = _choice("palette/suffix", SUFFIXES)
    play_speed = _number("play/speed", USUAL_SPEED, SPEEDS)
    animation_format = _choice("export/animation_format", ANIMATION_FORMATS)
    animation_side = _number("export/animation_side", AnimationOptions().side, AnimationOptions.SIDES)
    animation_speed = _number("export/animation_speed", USUAL_SPEED, SPEEDS)

    save_all_beside = _flag("files/save_all_beside", default=False)
    save_all_existing = _choice("files/save_all_existing", EXISTING)
    save_all_skip = _flag("files/save_all_skip", default=True)

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or default_settings_path()
        self.set_aside = _set_aside_if_broken(self.path)
        self._store = QSettings(str(self.path), QSettings.Format.IniFormat)
        self._store.setValue("version", _FORMAT_VERSION)

    def sync(self) -> None:
        """Write everything to the file now."""
        self._store.sync()

    # -- the window ---------------------------------------------------------------------------------

    @property
    def geometry(self) -> QByteArray:
        """Place and size of the window, as `QWidget.saveGeometry` gives it; empty at the first start."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, state: QByteArray) -> None:
        self._store.setValue("window/geometry", state)

    @property
    def window_state(self) -> QByteArray:
        """Docks and toolbars, as `QMainWindow.saveState` gives it; empty at the first start."""
        return self._bytes(self._state_key())

    @window_state.setter
    def window_state(self, state: QByteArray) -> None:
        self._store.setValue(self._state_key(), state)

    @property
    def animation(self) -> AnimationOptions:
        """How a run was last exported as an animation."""
        return AnimationOptions(self.animation_format, self.animation_side, self.animation_speed)

    @animation.setter
    def animation(self, options: AnimationOptions) -> None:
        self.animation_format = options.format
        self.animation_side = options.side
        self.animation_speed = options.speed

    # -- files --------------------------------------------------------------------------------------

    @property
    def recipe(self) -> Recipe:
        """The settings of the last compression, without what was done to the palette of its picture."""
        try:
            return Recipe.from_json(self.text("session/recipe") or "{}")
        except RecipeError as error:
            _log.warning("The remembered recipe is ignored: %s", error)
            return Recipe()

    @recipe.setter
    def recipe(self, recipe: Recipe) -> None:
        self._store.setValue("session/recipe", json.dumps(json.loads(recipe.for_any_picture.to_json())))

    @property
    def recents(self) -> tuple[Path, ...]:
        """Files opened lately, the latest first, at most `MAX_RECENTS`."""
        try:
            names = json.loads(self.text("session/recents") or "[]")
        except ValueError:
            return ()
        if not isinstance(names, list):
            return ()
        return tuple(Path(name) for name in names if isinstance(name, str) and name)[:MAX_RECENTS]

    def add_recent(self, path: Path) -> None:
        """Put `path` first among the recent files."""
        path = path.absolute()
        self._store_recents((path, *(other for other in self.recents if other != path)))

    def remove_recent(self, path: Path) -> None:
        """Forget one recent file."""
        self._store_recents(tuple(other for other in self.recents if other != path))

    def clear_recents(self) -> None:
        """Forget all recent files."""
        self._store_recents(())

    @property
    def open_folder(self) -> Path:
        """The folder the open dialog starts in."""
        return self._folder("session/open_folder")

    @open_folder.setter
    def open_folder(self, folder: Path) -> None:
        self._store.setValue("session/open_folder", str(folder))

    @property
    def save_folder(self) -> Path | None:
        """The folder of the last save, or None when nothing was saved yet or it is gone."""
        text = self.text("session/save_folder")
        return Path(text) if text and Path(text).is_dir() else None

    @save_folder.setter
    def save_folder(self, folder: Path) -> None:
        self._store.setValue("session/save_folder", str(folder))

    @property
    def palette_folder(self) -> Path:
        """Where palettes were read or written last."""
        return self._folder("palette/folder")

    @palette_folder.setter
    def palette_folder(self, folder: Path) -> None:
        self._store.setValue("palette/folder", str(folder))

    def _state_key(self) -> str:
        """Return where the docks are remembered: languages differ in what stands on the right."""
        return "window/mirrored_state" if is_mirrored() else "window/state"

    # -- reading, with doubt ------------------------------------------------------------------------

    def _store_recents(self, paths: tuple[Path, ...]) -> None:
        self._store.setValue("session/recents", json.dumps([str(path) for path in paths[:MAX_RECENTS]]))

    def text(self, key: str) -> str:
        """Return the text under a key of the file, "" where there is none."""
        value = self._store.value(key, "")
        return value if isinstance(value, str) else ""

    def set_text(self, key: str, text: str) -> None:
        """Remember a text under a key of the file."""
        self._store.setValue(key, text)

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def _folder(self, key: str) -> Path:
        text = self.text(key)
        if text and Path(text).is_dir():
            return Path(text)
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        return Path(pictures) if pictures and Path(pictures).is_dir() else Path.home()


def _set_aside_if_broken(path: Path) -> Path | None:
    """Rename a settings file that was not written by this program; return its new place."""
    try:
        text = path.read_bytes().decode()
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        text = "\0"
    except OSError as error:
        _log.warning("The settings file cannot be read: %s", error)
        return None
    if _looks_like_ours(path, text):
        return None
    kept = path.with_suffix(".broken.ini")
    with contextlib.suppress(OSError):
        shutil.copyfile(path, kept)
        path.unlink()
        _log.warning("The settings file was damaged; it is kept as %s", kept.name)
        return kept
    return None


def _looks_like_ours(path: Path, text: str) -> bool:
    """Tell whether `text` is a complete settings file; QSettings itself reads any noise without complaint."""
    if not text.strip():
        return True
    if "\0" in text:
        return False
    probe = QSettings(str(path), QSettings.Format.IniFormat)
    return probe.status() == QSettings.Status.NoError and probe.value("version") == _FORMAT_VERSION
