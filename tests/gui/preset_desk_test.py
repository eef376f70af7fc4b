"""Presets are applied, kept, renamed, deleted and brought back; recipes come and go as files."""

import shlex
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton

from qt_kmeans.core.errors import RecipeError
from qt_kmeans.core.presets import BUILT_IN, Presets
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.settings import preset_dialogs
from qt_kmeans.gui.settings.preset_desk import built_in_names
from qt_kmeans.gui.settings.preset_dialogs import NameDialog, PresetsDialog
from qt_kmeans.gui.widgets.inline_bar import Kind

MINE = Recipe().but(k=12, dither="bayer", locked=("#ff0000",))


@pytest.fixture
def folder(preferences: Any) -> Path:
    return preferences.path.parent / "presets"


def keep(folder: Path, name: str, recipe: Recipe = MINE) -> None:
    folder.mkdir(exist_ok=True)
    Presets(folder).path_of(name).write_text(recipe.to_json())


def entries(window: MainWindow) -> dict[str, QAction]:
    window.presets.menu.aboutToShow.emit()
    return {action.text(): action for action in window.presets.menu.actions()}


def carry_out(controller: Any) -> None:
    """Do the last job with files here and now; a failure is told as the controller does."""
    _key, work, done = controller.asked("run")[-1]
    try:
        outcome = work(None, lambda *_: None)
    except RecipeError as error:
        controller.fail(error)
    else:
        done(outcome)


def test_a_preset_takes_the_place_of_all_settings(window: MainWindow, controller: Any) -> None:
    entries(window)["Pixel Art 16"].trigger()
    assert controller.session.recipe == BUILT_IN["Pixel art 16"]
    assert window.acts.undo.text() == "&Undo Preset Pixel Art 16"
    window.acts.undo.trigger()
    assert controller.session.recipe == Recipe()


def test_all_that_comes_with_the_program_is_offered(window: MainWindow) -> None:
    assert built_in_names().keys() == BUILT_IN.keys()
    assert set(built_in_names().values()) <= entries(window).keys()


def test_settings_are_kept_under_a_name_without_where_the_palette_starts(
    window: MainWindow, controller: Any, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preset_dialogs, "ask_name", lambda *_: "R&D / 12")
    controller.set_recipe(MINE.but(start=("#123456",)))
    entries(window)["&Save as Preset…"].trigger()
    carry_out(controller)
    assert Presets(folder).read("R&D / 12") == MINE
    assert "R&D / 12" in window.bar.text
    controller.set_recipe(Recipe())
    entries(window)["R&&D / 12"].trigger()
    assert controller.session.recipe == MINE


def test_a_damaged_preset_changes_nothing_and_says_so(
    window: MainWindow, controller: Any, folder: Path
) -> None:
    keep(folder, "Broken")
    entry = entries(window)["Broken"]
    Presets(folder).path_of("Broken").write_text("{")
    entry.trigger()
    assert window.bar.kind is Kind.ERROR
    assert "Broken.json" in window.bar.text
    assert controller.session.recipe == Recipe()


def test_a_name_that_is_taken_is_announced(qtbot: Any, window: MainWindow) -> None:
    dialog = NameDialog("Save as Preset", ("Logo",), window)
    save = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    assert not save.isEnabled()
    qtbot.keyClicks(dialog.field, "  logo ")
    assert dialog.name() == "Logo"
    assert "place" in dialog.hint.text()
    qtbot.keyClicks(dialog.field, "2")
    assert dialog.name() == "logo 2"
    assert dialog.hint.text() == " "
    dialog.deleteLater()


def test_presets_are_renamed_in_place(window: MainWindow, folder: Path) -> None:
    for name in ("one", "two"):
        keep(folder, name)
    dialog = PresetsDialog(Presets(folder), window)
    dialog.list.item(0).setText("three")
    assert Presets(folder).names() == ("three", "two")
    dialog.list.item(0).setText("TWO")
    assert dialog.list.item(0).text() == "three"
    assert "already" in dialog.message.text()
    dialog.deleteLater()


def test_an_empty_list_says_how_to_fill_it(window: MainWindow, folder: Path) -> None:
    dialog = PresetsDialog(Presets(folder), window)
    assert "Edit menu" in dialog.message.text()
    assert not dialog.rename_button.isEnabled()
    dialog.deleteLater()
    keep(folder, "one")
    dialog = PresetsDialog(Presets(folder), window)
    assert dialog.message.text() == " "
    dialog.delete_button.click()
    assert "Edit menu" in dialog.message.text()
    assert not dialog.delete_button.isEnabled()
    dialog.deleteLater()


def test_a_deleted_preset_can_be_brought_back(
    window: MainWindow, controller: Any, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(folder, "one")
    manage = entries(window)["&Manage Presets…"]
    monkeypatch.setattr(PresetsDialog, "exec", lambda dialog: dialog.delete_button.click())
    manage.trigger()
    assert Presets(folder).names() == ()
    (undo,) = [button for button in window.bar.findChildren(QPushButton) if button.text() == "Undo"]
    undo.click()
    carry_out(controller)
    assert Presets(folder).read("one") == MINE
    QApplication.processEvents()


def test_a_recipe_goes_out_and_comes_in_as_a_file(
    window: MainWindow, controller: Any, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "shared.json"
    controller.set_recipe(MINE)
    monkeypatch.setattr(preset_dialogs, "ask_recipe_target", lambda *_: (path, False))
    entries(window)["&Export Recipe…"].trigger()
    carry_out(controller)
    assert Recipe.from_json(path.read_text()) == MINE
    controller.set_recipe(Recipe())
    monkeypatch.setattr(preset_dialogs, "ask_recipe_file", lambda *_: path)
    entries(window)["&Import Recipe…"].trigger()
    carry_out(controller)  # read
    assert controller.session.recipe == MINE
    carry_out(controller)  # keep
    assert Presets(folder).names() == ("shared",)


def drop(window: MainWindow, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    action, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDropEvent):
        QApplication.sendEvent(window, kind(QPoint(5, 5), action, mime, button, key))


def test_a_dropped_recipe_is_taken_and_a_dropped_palette_is_not(
    window: MainWindow, controller: Any, tmp_path: Path
) -> None:
    recipe, palette = tmp_path / "recipe.json", tmp_path / "palette.json"
    recipe.write_text(MINE.to_json())
    palette.write_text('{"colors": ["#ff0000"]}')
    drop(window, recipe)
    carry_out(controller)
    assert controller.session.recipe == MINE
    drop(window, palette)
    assert controller.asked("run")[-1][0] == "palette"


def test_a_dropped_recipe_that_is_none_says_why(window: MainWindow, controller: Any, tmp_path: Path) -> None:
    path = tmp_path / "recipe.json"
    path.write_text('{"kmeans": {"k": 1000}}')
    drop(window, path)
    carry_out(controller)
    assert window.bar.kind is Kind.ERROR
    assert "2 to 256" in window.bar.text
    assert controller.session.recipe == Recipe()


def test_the_command_line_names_the_file_and_all_that_is_not_usual(
    window: MainWindow, controller: Any, session_of: Any, tmp_path: Path
) -> None:
    path = tmp_path / "my photo.png"
    controller.replace(session_of(path))
    controller.set_recipe(MINE)
    window.acts.copy_command.trigger()
    words = shlex.split(QGuiApplication.clipboard().text())
    assert words[:2] == ["qt-kmeans-cli", "compress"]
    assert words[-1] == str(path)
    assert words[words.index("--lock") + 1] == "#ff0000"
