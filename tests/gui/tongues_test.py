"""The window in every language: nothing bypasses the translators, nothing is cut, no key means two things."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QRect, QSize, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QMenu,
    QSpinBox,
    QToolButton,
    QWidget,
)

from qt_kmeans.core.showing.run_export import AnimationOptions
from qt_kmeans.gui import menus
from qt_kmeans.gui.about import AboutDialog
from qt_kmeans.gui.cloud.film import FilmOptions
from qt_kmeans.gui.cloud.space_dialog import SpaceDialog
from qt_kmeans.gui.guide.dialog import GuideDialog
from qt_kmeans.gui.languages import LANGUAGES, speak
from qt_kmeans.gui.looks.theme import apply_theme
from qt_kmeans.gui.preferences_dialog import PreferencesDialog
from qt_kmeans.gui.run.animation_dialog import AnimationDialog
from qt_kmeans.gui.shortcuts_dialog import ShortcutsDialog

if TYPE_CHECKING:
    from qt_kmeans.gui.main_window import MainWindow

MakeWindow = Callable[[], "MainWindow"]
SMALL = QSize(1024, 700)
OPEN, CLOSE = "«", "»"
NAMES = re.compile(  # the same in every language
    r"qt_kmeans|NumPy|OpenGL|English|Deutsch|العربية|photo\.png|#[0-9A-F]{6}|PSF|MIT[-\w]*|SSIMULACRA2|PSNR|[LB]G?PL-[\d.]+"
)


class Marker(QTranslator):
    """Translates everything by putting it into marks."""

    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> str:
        return f"{OPEN}{text}{CLOSE}"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application; it speaks English again afterwards, in letters of the usual size."""
    font = qapp.font()
    yield qapp
    qapp.setFont(font)
    speak(qapp, "en")
    apply_theme(qapp, "light")


@pytest.fixture
def make_window(
    qtbot: Any,
    app: QApplication,
    controller: Any,
    files: Any,
    session_of: Any,
    preferences: Any,
    tmp_path: Path,
) -> MakeWindow:
    """Return a function that makes the window, with a picture, in the language that is spoken."""
    from qt_kmeans.gui.main_window import MainWindow

    def make() -> MainWindow:
        apply_theme(app, "light")
        window = MainWindow(files, preferences, renderer="numpy")
        qtbot.addWidget(window, before_close_func=lambda _window: controller.push(saved=True))
        window.resize(SMALL)
        window.show()
        photo = tmp_path / "photo.png"
        photo.write_bytes(b"original")
        controller.replace(session_of(photo, notes=()))
        app.processEvents()
        return window

    return make


def dialogs(window: "MainWindow", preferences: Any) -> tuple[QDialog, ...]:
    sections = menus.shortcut_sections(window.acts, window._further_actions())
    return (
        PreferencesDialog(preferences, renderer_in_use="NumPy", parent=window),
        ShortcutsDialog(sections, menus.gestures(), window),
        AboutDialog(window),
        GuideDialog("P", window),
        AnimationDialog((1200, 800), 20, AnimationOptions(), parent=window),
        SpaceDialog(20, FilmOptions(), parent=window),
    )


def words_of(item: QWidget | QAction) -> Iterator[str]:
    """Yield all that a widget or an action says, to eyes and to screen readers."""
    yield item.toolTip()
    if isinstance(item, QAction):
        yield item.text()
        return
    yield item.accessibleName()
    yield item.accessibleDescription()
    yield item.windowTitle()
    if isinstance(item, QLabel | QAbstractButton):
        yield item.text()
    if isinstance(item, QLineEdit):
        yield item.placeholderText()
    if isinstance(item, QSpinBox | QDoubleSpinBox):
        yield item.suffix()
    if isinstance(item, QComboBox):
        yield from (item.itemText(index) for index in range(item.count()))


def unmarked(text: str) -> str:
    """Return what is left of a text without what was translated, what Qt itself adds, and names."""
    text = re.sub("<[^>]*>", "", text).replace("&", "")
    while (shorter := re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "", text)) != text:
        text = shorter
    return " ".join(re.findall(r"[^\W\d_]{2,}", re.sub(rf"\b({NAMES.pattern})\b", "", text)))


def test_nothing_bypasses_the_translators(
    app: QApplication, make_window: MakeWindow, preferences: Any
) -> None:
    marker = Marker(app)
    app.installTranslator(marker)
    try:
        window = make_window()
        places = [window, *dialogs(window, preferences)]
        bare = {
            (type(item).__name__, text)
            for place in places
            for kind in (QWidget, QAction)
            for item in (place, *place.findChildren(kind))
            for text in words_of(item)
            if unmarked(text)
        }
    finally:
        app.removeTranslator(marker)
    assert not bare


def menus_of(menu: QMenu) -> Iterator[QMenu]:
    yield menu
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from menus_of(below)


def access_keys(texts: list[str]) -> list[str]:
    return [found[1].casefold() for text in texts if (found := re.search(r"&(\w)", text))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_access_key_means_two_things(app: QApplication, make_window: MakeWindow, language: str) -> None:
    speak(app, language)
    window = make_window()
    bar = [action.text() for action in window.menuBar().actions()]
    groups = {"the menu bar": bar}
    for top in window.menuBar().actions():
        menu = top.menu()
        assert isinstance(menu, QMenu)
        groups |= {below.title(): [a.text() for a in below.actions()] for below in menus_of(menu)}
    for place, page in (("the window", window.compare), ("the empty window", window.empty)):
        window.stack.setCurrentWidget(page)
        shown = [w for kind in (QLabel, QAbstractButton) for w in window.findChildren(kind) if w.isVisible()]
        groups[place] = bar + [widget.text() for widget in shown]
    for name, texts in groups.items():
        keys = access_keys(texts)
        assert len(keys) == len(set(keys)), (name, sorted(keys), texts)


def cut(widget: QWidget) -> bool:
    """Tell whether a visible widget has less room than its text takes."""
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + 1
        return widget.sizeHint().width() > widget.width() + 1
    if isinstance(widget, QAbstractButton) and widget.text() and not icon_only(widget):
        room = QRect(0, 0, widget.width(), widget.height())
        text = widget.fontMetrics().size(0, widget.text().replace("&", ""))
        return text.width() > room.width() or widget.minimumSizeHint().width() > room.width() + 1
    return False


@pytest.mark.parametrize(("language", "larger"), [*((language, 1.0) for language in LANGUAGES), ("en", 1.5)])
def test_nothing_is_cut(
    app: QApplication, make_window: MakeWindow, preferences: Any, language: str, larger: float
) -> None:
    speak(app, language)
    font = app.font()
    font.setPointSizeF(font.pointSizeF() * larger)
    app.setFont(font)
    window = make_window()
    window.settings.set_advanced_open(True)
    places = [dock.toggleViewAction() for dock in window.findChildren(QDockWidget)]
    modes = [window.acts.side_by_side, window.acts.blink, window.acts.onion, window.acts.difference]
    for action in places + modes:
        action.setChecked(False)
        action.trigger()
        app.processEvents()
        assert not [(type(w).__name__, w.text()) for w in window.findChildren(QLabel) if seen(w) and cut(w)]
        assert not [w.text() for w in window.findChildren(QAbstractButton) if seen(w) and cut(w)]
        assert larger > 1.0 or window.size() == SMALL, "the panels need more room"
    for dialog in dialogs(window, preferences):
        dialog.show()
        app.processEvents()
        for kind in (QLabel, QAbstractButton):
            assert not [w.text() for w in dialog.findChildren(kind) if seen(w) and cut(w)]
        dialog.close()


def icon_only(button: QAbstractButton) -> bool:
    style = Qt.ToolButtonStyle.ToolButtonIconOnly
    return (
        isinstance(button, QToolButton) and button.toolButtonStyle() == style and not button.icon().isNull()
    )


def seen(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()
