"""What cannot be opened or saved is told where the eye is, and leaves all as it was."""

import logging
from pathlib import Path
from typing import Any

import pytest
from file_wishes import offered, report
from PySide6.QtWidgets import QApplication, QPushButton

from qt_kmeans.core.errors import ImageReadError, ImageWriteError, TruncatedImageError
from qt_kmeans.core.source import read_image
from qt_kmeans.gui.files.dialogs import SaveChoice
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.widgets.inline_bar import Kind
from qt_kmeans.sample import sample_path


def test_a_failure_is_said_in_the_bar_and_keeps_the_picture(loaded: MainWindow, controller: Any) -> None:
    session = controller.session
    loaded.opening.open(Path("/no/such/file.png"))
    controller.fail(ImageReadError("file.png is not there."))
    assert loaded.bar.kind is Kind.ERROR
    assert loaded.bar.text == "file.png is not there."
    assert controller.session is session
    assert loaded.stack.currentWidget() is loaded.compare
    assert QApplication.activeModalWidget() is None


def test_a_recent_file_that_is_gone_is_forgotten(
    window: MainWindow, controller: Any, preferences: Preferences, tmp_path: Path
) -> None:
    preferences.add_recent(tmp_path / "gone.png")
    window.opening.open(tmp_path / "gone.png")
    controller.fail(ImageReadError("gone.png is not there."))
    assert preferences.recents == ()


def test_a_truncated_file_can_be_opened_in_part(window: MainWindow, controller: Any, photo: Path) -> None:
    window.opening.open(photo)
    controller.fail(TruncatedImageError("photo.jpg is cut off."))
    buttons = {button.text(): button for button in window.empty.findChildren(QPushButton)}
    buttons["Open the Readable Part"].click()
    assert window.empty.problem == ""
    assert controller.asked("open") == [(photo, False), (photo, True)]
    assert not window.bar.isVisible()


def test_a_failed_save_offers_another_place(
    loaded: MainWindow, controller: Any, answers: Any, tmp_path: Path, photo: Path
) -> None:
    answers["save"] = SaveChoice(tmp_path / "a.png", "png", overwrite=False)
    loaded.acts.save.trigger()
    controller.fail(ImageWriteError("The disk is full."))
    answers["save"] = SaveChoice(tmp_path / "b.png", "png", overwrite=False)
    offered(loaded)["Save As…"].click()
    assert [path.name for path, _overwrite in controller.asked("save")] == ["a.png", "b.png"]
    assert loaded.desk.file_to_show() == photo


def test_a_file_alone_that_cannot_be_opened_is_told_of_where_the_eye_is(
    window: MainWindow, controller: Any, session_of: Any, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.png"
    broken.touch()
    window.open_paths([broken])
    controller.fail(ImageReadError("{name} is damaged.", name="broken.png"))
    assert window.empty.problem == "broken.png is damaged."
    assert not window.bar.isVisible()
    assert not window.files.tray.tray.files
    again = [button for button in window.empty.findChildren(QPushButton) if button.text() == "&Try Again"]
    again[0].click()
    assert controller.asked("open") == [(broken, False)] * 2
    assert window.empty.problem == ""
    controller.fail(TruncatedImageError("{name} ends too early.", name="broken.png"))
    texts = [button.text() for button in window.empty.findChildren(QPushButton) if button.isVisibleTo(window)]
    assert "Open the Readable Part" in texts
    window.open_paths([tmp_path / "a.png"])
    controller.replace(session_of(tmp_path / "a.png"))
    assert window.empty.problem == ""
    window.open_paths([broken])
    controller.fail(ImageReadError("{name} is damaged.", name="broken.png"))
    assert window.bar.text == "broken.png is damaged."
    assert window.empty.problem == ""


def test_the_window_gives_no_advice_for_the_command_line(
    loaded: MainWindow, controller: Any, tmp_path: Path
) -> None:
    part = tmp_path / "part.png"
    part.write_bytes(sample_path().read_bytes()[:100_000])
    with pytest.raises(TruncatedImageError, match="allow truncated files") as damaged:
        read_image(part)
    controller.fail(damaged.value)
    assert loaded.bar.text.endswith("get a fresh copy, or open the readable part.")
    with pytest.raises(ImageReadError, match="or raise the limit") as large:
        read_image(sample_path(), max_pixels=100)
    controller.fail(large.value)
    assert loaded.bar.text.endswith("scale it down.")


def test_the_log_tells_what_happened_without_names(
    loaded: MainWindow, controller: Any, answers: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "qt_kmeans")
    loaded.opening.open(tmp_path / "secret.jpg")
    controller.fail(ImageReadError("secret.jpg is not there."))
    answers["save"] = SaveChoice(tmp_path / "secret.png", "png", overwrite=False)
    loaded.acts.save_as.trigger()
    controller.fail(ImageWriteError("secret.png: the folder “/home/secret” does not exist."))
    loaded.acts.save_as.trigger()
    controller.saved.emit(report(controller))
    controller.push(stage="Clustering", fraction=0.5)
    loaded.status.cancel_requested.emit()
    assert [(record.levelname, record.getMessage()) for record in caplog.records] == [
        ("WARNING", "Not opened: *.jpg is not there."),
        ("WARNING", "Not saved: *.png: the folder * does not exist."),
        ("INFO", "Saved: a .png of 1500 bytes"),
        ("INFO", "Cancelled: Clustering"),
    ]


def test_the_part_of_a_damaged_file_takes_the_place_of_no_other(
    loaded: MainWindow, controller: Any, answers: Any, tmp_path: Path
) -> None:
    torn = tmp_path / "torn.jpg"
    controller.push(saved=False)
    loaded.opening.open(torn)
    controller.fail(TruncatedImageError("torn.jpg is cut off."))
    assert len(loaded.files.tray.tray.files) == 1
    offered(loaded)["Open the Readable Part"].click()
    assert controller.asked("open") == [(torn, False), (torn, True)]
    assert answers["asked"] == []
