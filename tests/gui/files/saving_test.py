"""Results are saved under the name that was meant, and nothing is written over unasked."""

from pathlib import Path
from typing import Any

import pytest
from file_wishes import offered, report
from PySide6.QtGui import (
    QDesktopServices,
)

from qt_kmeans.core.errors import ImageWriteError
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.writing.saving import SaveReport
from qt_kmeans.gui.files import file_manager
from qt_kmeans.gui.files.dialogs import SaveChoice
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.widgets.inline_bar import Kind
from qt_kmeans.sample import sample_path


def test_the_first_save_asks_with_a_name_that_overwrites_nothing(
    loaded: MainWindow, controller: Any, answers: Any, photo: Path
) -> None:
    loaded.acts.save.trigger()
    assert answers["asked"] == [(photo.parent / "photo-k64.png", "png")]
    assert controller.asked("save") == []


def test_saving_and_saving_again(loaded: MainWindow, controller: Any, answers: Any, tmp_path: Path) -> None:
    target = tmp_path / "mine.png"
    answers["save"] = SaveChoice(target, "png", overwrite=False)
    loaded.acts.save.trigger()
    assert controller.asked("save") == [(target, False)]
    controller.saved.emit(report(controller))
    assert loaded.bar.kind is Kind.NOTE
    assert "Saved mine.png: 1.50 kB, −85 %." in loaded.bar.text.replace("\u202f", " ")
    assert "Show in Folder" in offered(loaded)
    controller.push(recipe=Recipe().but(k=8))
    loaded.acts.save.trigger()
    assert controller.asked("save") == [(target, False), (target, True)]
    assert len(answers["asked"]) == 1
    controller.saved.emit(report(controller))
    assert loaded.bar.text.startswith("Replaced mine.png: ")


def test_a_suggested_name_is_not_reused_for_other_settings(
    loaded: MainWindow, controller: Any, answers: Any, tmp_path: Path
) -> None:
    answers["save"] = SaveChoice(tmp_path / "photo-k64.png", "png", overwrite=False)
    loaded.acts.save.trigger()
    controller.saved.emit(report(controller))
    loaded.acts.save.trigger()
    assert controller.asked("save")[-1] == (tmp_path / "photo-k64.png", True)
    controller.push(recipe=Recipe().but(k=8))
    loaded.acts.save.trigger()
    assert answers["asked"][-1] == (tmp_path / "photo-k8.png", "png")


def test_another_format_in_the_dialog_is_left_to_the_save(
    loaded: MainWindow, controller: Any, answers: Any, tmp_path: Path
) -> None:
    answers["save"] = SaveChoice(tmp_path / "a.webp", "webp", overwrite=True)
    loaded.acts.save_as.trigger()
    assert controller.asked("save") == [(tmp_path / "a.webp", True)]
    assert controller.asked("set_recipe") == []  # it may fail
    controller.fail(ImageWriteError("The disk is full."))
    assert loaded.settings.format.choice() == "png"


def test_a_name_of_ours_in_another_format_is_not_asked_for_again(
    loaded: MainWindow, controller: Any, answers: Any, tmp_path: Path
) -> None:
    target = tmp_path / "photo-k64.webp"
    answers["save"] = SaveChoice(target, "webp", overwrite=False)
    loaded.acts.save_as.trigger()
    controller.push(recipe=Recipe().but(format="webp"))
    controller.saved.emit(report(controller))
    loaded.acts.save.trigger()
    assert controller.asked("save") == [(target, False), (target, True)]
    controller.push(recipe=Recipe().but(format="webp", k=8))
    loaded.acts.save.trigger()
    assert answers["asked"][-1] == (tmp_path / "photo-k8.webp", "webp")


def test_another_format_is_not_written_under_the_name_of_the_first(
    loaded: MainWindow, controller: Any, answers: Any, tmp_path: Path
) -> None:
    answers["save"] = SaveChoice(tmp_path / "mine.png", "png", overwrite=False)
    loaded.acts.save.trigger()
    controller.saved.emit(report(controller))
    controller.push(recipe=Recipe().but(format="gif"))
    answers["save"] = None
    loaded.acts.save.trigger()
    assert controller.asked("save") == [(tmp_path / "mine.png", False)]
    assert answers["asked"][-1] == (tmp_path / "photo-k64.gif", "gif")


@pytest.mark.parametrize("kind", ["jpg", "bmp"])
def test_a_type_of_image_that_is_not_written_is_refused(
    loaded: MainWindow, controller: Any, answers: Any, tmp_path: Path, kind: str
) -> None:
    answers["save"] = SaveChoice(tmp_path / f"x.{kind}", kind, overwrite=False)
    loaded.acts.save_as.trigger()
    expected = f"x.{kind}: a result is a PNG, WebP or GIF file; end its name in .png, .webp or .gif."
    assert loaded.bar.text == expected
    assert (controller.asked("save"), controller.asked("set_recipe")) == ([], [])
    answers["save"] = SaveChoice(tmp_path / "x.png", "png", overwrite=False)
    offered(loaded)["Save As…"].click()
    assert controller.asked("save") == [(tmp_path / "x.png", False)]


def test_the_folder_is_remembered(
    loaded: MainWindow, controller: Any, answers: Any, session_of: Any, preferences: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "results"
    folder.mkdir()
    answers["save"] = SaveChoice(folder / "a.png", "png", overwrite=False)
    loaded.acts.save_as.trigger()
    assert preferences.save_folder is None  # nothing is there yet
    controller.saved.emit(report(controller))
    assert preferences.save_folder == folder
    controller.replace(session_of(tmp_path / "other.png"))
    answers["save"] = None
    loaded.acts.save.trigger()
    assert answers["asked"][-1] == (folder / "other-k64.png", "png")


def test_the_sample_is_not_saved_among_the_programs_files(
    window: MainWindow, controller: Any, answers: Any, session_of: Any
) -> None:
    controller.replace(session_of(sample_path()))
    window.acts.save.trigger()
    ((suggestion, _format),) = answers["asked"]
    assert suggestion.parent != sample_path().parent
    assert suggestion.name == f"{sample_path().stem}-k64.png"


def test_a_name_that_is_refused_changes_no_setting(
    loaded: MainWindow, controller: Any, answers: Any, photo: Path
) -> None:
    answers["save"] = SaveChoice(photo, "gif", overwrite=True)
    loaded.acts.save_as.trigger()
    assert controller.asked("set_recipe") == []
    offered(loaded)["Replace the Original"].click()
    assert controller.asked("save") == [(photo, True)]


@pytest.mark.parametrize("button", ["Replace the Original", "Save As…"])
def test_the_original_is_replaced_only_when_confirmed(
    loaded: MainWindow, controller: Any, answers: Any, photo: Path, button: str
) -> None:
    answers["save"] = SaveChoice(photo.parent / "." / "photo.jpg", "png", overwrite=True)
    loaded.acts.save_as.trigger()
    assert controller.asked("save") == []
    assert loaded.bar.kind is Kind.WARNING
    assert "photo.jpg is the original" in loaded.bar.text
    answers["save"] = None
    offered(loaded)[button].click()
    assert controller.asked("save") == ([(photo, True)] if button.startswith("Replace") else [])


def test_show_in_folder(
    loaded: MainWindow, controller: Any, answers: Any, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toLocalFile()))
    monkeypatch.setattr(file_manager, "has_bus", lambda: False)
    loaded.acts.show_in_folder.trigger()
    other = photo.parent / "results"
    answers["save"] = SaveChoice(other / "a.png", "png", overwrite=False)
    loaded.acts.save.trigger()
    controller.saved.emit(report(controller))
    loaded.acts.show_in_folder.trigger()
    assert urls == [str(photo.parent), str(other)]


def test_a_save_that_outlives_its_picture_is_still_reported(
    loaded: MainWindow, controller: Any, answers: Any, session_of: Any, tmp_path: Path
) -> None:
    answers["save"] = SaveChoice(tmp_path / "a.png", "png", overwrite=False)
    loaded.acts.save.trigger()
    controller.replace(session_of(tmp_path / "other.png"))
    controller.saved.emit(SaveReport(tmp_path / "a.png", 1_500, False, ("Permissions were lost.",)))
    assert loaded.bar.text.startswith("Saved a.png")
    assert loaded.bar.text.endswith("Permissions were lost.")
    assert loaded.desk.file_to_show() == tmp_path / "other.png"
