"""No result is lost unasked when a picture or the window is closed."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from file_wishes import report

from qt_kmeans.core.errors import ImageWriteError
from qt_kmeans.gui.files.dialogs import SaveChoice
from qt_kmeans.gui.main_window import MainWindow


def test_closing_asks_only_about_what_would_be_lost(loaded: MainWindow, answers: Any) -> None:
    assert loaded.close()
    assert answers["asked"] == []


@pytest.mark.parametrize(("answer", "closes"), [("cancel", False), ("discard", True)])
def test_an_unsaved_result(
    loaded: MainWindow, controller: Any, answers: Any, answer: str, closes: bool
) -> None:
    controller.push(saved=False)
    answers["unsaved"] = answer
    assert loaded.close() is closes
    assert answers["asked"] == ["photo.jpg"]
    assert loaded.isVisible() is not closes


def test_save_and_close(loaded: MainWindow, controller: Any, answers: Any, tmp_path: Path) -> None:
    controller.push(saved=False)
    answers["unsaved"] = "save"
    answers["save"] = SaveChoice(tmp_path / "a.png", "png", overwrite=False)
    assert not loaded.close()
    assert loaded.isVisible()  # until it is on the disk
    controller.push(saved=True)
    controller.saved.emit(report(controller))
    assert not loaded.isVisible()


@pytest.mark.parametrize("how", ["failed", "cancelled", "dialog cancelled"])
def test_a_save_that_does_not_come_about_keeps_the_window(
    loaded: MainWindow, controller: Any, answers: Any, tmp_path: Path, how: str
) -> None:
    controller.push(saved=False)
    answers["unsaved"] = "save"
    if how != "dialog cancelled":
        answers["save"] = SaveChoice(tmp_path / "a.png", "png", overwrite=False)
    loaded.close()
    if how == "failed":
        controller.fail(ImageWriteError("The disk is full."))
    elif how == "cancelled":
        loaded.status.cancel_requested.emit()
    assert loaded.isVisible()
    answers["save"] = SaveChoice(tmp_path / "b.png", "png", overwrite=False)
    loaded.acts.save_as.trigger()
    controller.saved.emit(report(controller))
    assert loaded.isVisible()  # a later save does not close it any more


@pytest.mark.parametrize("answer", ["cancel", "discard", "save"])
def test_closing_a_picture_asks(
    loaded: MainWindow, controller: Any, answers: Any, tmp_path: Path, answer: str
) -> None:
    controller.push(saved=False)
    answers["unsaved"] = answer
    answers["save"] = SaveChoice(tmp_path / "a.png", "png", overwrite=False)
    loaded.acts.close_image.trigger()
    assert answers["asked"][0] == "photo.jpg"
    assert len(controller.asked("close_image")) == (answer == "discard")
    if answer == "save":
        controller.push(saved=True)
        controller.saved.emit(report(controller))
        assert len(controller.asked("close_image")) == 1


def test_closing_waits_for_a_save_that_is_under_way(
    loaded: MainWindow, controller: Any, answers: Any, tmp_path: Path
) -> None:
    answers["save"] = SaveChoice(tmp_path / "a.png", "png", overwrite=False)
    loaded.acts.save.trigger()
    loaded.acts.close_image.trigger()
    assert controller.asked("close_image") == []
    controller.saved.emit(report(controller))
    assert controller.asked("close_image") == [()]
    assert len(answers["asked"]) == 1  # where to save, nothing else


def test_a_result_that_waits_to_be_saved_marks_the_title(loaded: MainWindow, controller: Any) -> None:
    controller.replace(replace(controller.session, saved=False))
    assert loaded.isWindowModified()
