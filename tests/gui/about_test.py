"""Versions, licences, preferences and shortcuts on their dialogs."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QTableWidget, QWidget

from qt_kmeans import __version__
from qt_kmeans.gui import menus
from qt_kmeans.gui.about import LICENCES, AboutDialog
from qt_kmeans.gui.actions import create_actions
from qt_kmeans.gui.diagnostics import PACKAGES
from qt_kmeans.gui.languages import LANGUAGES, speak
from qt_kmeans.gui.looks.theme import apply_theme
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.palette.actions import create_palette_actions
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.preferences_dialog import PreferencesDialog
from qt_kmeans.gui.shortcuts_dialog import ShortcutsDialog, _plain
from qt_kmeans.gui.tray.actions import create_tray_actions


def test_every_part_is_listed_with_version_and_licence(qtbot: Any) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert set(PACKAGES) <= set(LICENCES)
    table = dialog.findChild(QTableWidget)
    rows = [[table.item(row, column).text() for column in range(3)] for row in range(table.rowCount())]
    assert ["qt_kmeans", __version__, "MIT"] in rows
    assert all(
        version for name, version, _licence in rows if name not in ("SSIMULACRA2 formula", "Lucide icons")
    )
    assert all(licence for _name, _version, licence in rows)


def test_preferences_are_wishes(qtbot: Any, preferences: Preferences) -> None:
    preferences.theme = "dark"
    dialog = PreferencesDialog(preferences, renderer_in_use="NumPy")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.theme.choice() == "dark"
    with qtbot.waitSignal(dialog.theme_chosen) as heard:
        dialog.theme.findChild(QWidget, "light").click()
    assert heard.args == ["light"]
    with qtbot.waitSignal(dialog.language_chosen) as heard:
        qtbot.keyClicks(dialog.language, "Deu")
    assert heard.args == ["de"]
    with qtbot.waitSignal(dialog.animate_chosen) as heard:
        dialog.animate.click()
    assert heard.args == [False]
    with qtbot.waitSignal(dialog.renderer_chosen) as heard:
        dialog.renderer.setFocus()
        qtbot.keyClick(dialog.renderer, Qt.Key.Key_Down)
    assert heard.args == ["gl"]
    dialog.set_renderer_in_use("OpenGL")
    assert any("OpenGL" in label.text() for label in dialog.findChildren(QLabel))


def test_shortcuts_are_those_of_the_actions(qtbot: Any) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    sections = menus.shortcut_sections(
        create_actions(parent), menus.Further(create_palette_actions(parent), create_tray_actions(parent))
    )
    dialog = ShortcutsDialog(sections, menus.gestures(), parent)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    for words in ("Save As", "Ctrl+Shift+S", "hold Space", "Play Convergence", "P"):
        assert words in texts
    assert not [text for text in texts if "&" in text or "…" in text]
    for words in ("Delete Chosen Colours", "Remove Chosen Files from List", "drag the grip beside Save"):
        assert words in texts
    names = [_plain(action.data() or action.text()) for _, actions in sections for action in actions]
    assert len(names) == len(set(names))  # a key that does two things says which where
    assert len(menus.gestures()) == len({what for what, _how in menus.gestures()})


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_shortcuts_fit_on_a_small_screen(qapp: QApplication, qtbot: Any, language: str) -> None:
    speak(qapp, language)
    apply_theme(qapp, "light")
    parent = QWidget()
    qtbot.addWidget(parent)
    sections = menus.shortcut_sections(
        create_actions(parent), menus.Further(create_palette_actions(parent), create_tray_actions(parent))
    )
    dialog = ShortcutsDialog(sections, menus.gestures(), parent)
    dialog.show()
    assert dialog.width() <= 960
    for words in dialog.findChildren(QLabel):
        assert words.heightForWidth(words.width()) <= words.height()
        assert words.wordWrap() or words.sizeHint().width() <= words.width()
    speak(qapp, "en")


def test_the_dots_of_a_capital_umlaut_are_whole(qtbot: Any, qapp: QApplication) -> None:
    def rows_with_ink(label: QLabel) -> int:
        image = label.grab().toImage()
        rows = [[image.pixelColor(x, y).lightness() for x in range(24)] for y in range(image.height())]
        return sum(min(row) < 225 for row in rows)

    apply_theme(qapp, "light")
    dialog = ShortcutsDialog([], [("ÖÜÄ", "x")])
    qtbot.addWidget(dialog)
    dialog.show()
    listed = next(label for label in dialog.findChildren(QLabel) if label.text() == "ÖÜÄ")
    roomy = QLabel("ÖÜÄ")
    qtbot.addWidget(roomy)
    roomy.resize(80, 60)
    roomy.show()
    assert rows_with_ink(listed) == rows_with_ink(roomy)


@pytest.mark.parametrize("make", [AboutDialog])
def test_escape_closes(qtbot: Any, make: type) -> None:
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_closed_preferences_are_told_nothing_any_more(
    monkeypatch: pytest.MonkeyPatch, qtbot: Any, window: MainWindow
) -> None:
    used = []

    def use(dialog: PreferencesDialog) -> None:
        dialog.renderer_chosen.emit("numpy")
        used.extend(label.text() for label in dialog.findChildren(QLabel) if "In use" in label.text())

    monkeypatch.setattr(PreferencesDialog, "exec", use)
    window.acts.preferences.trigger()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert used == [f"In use: {window.space.cloud.renderer_name()}"]
    window.acts.renderer_auto.trigger()
