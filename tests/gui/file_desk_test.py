"""Files: opened by every way, saved where nothing is lost, and errors that leave all as it was."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
)
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from qt_kmeans.core.errors import ImageReadError, ImageWriteError, TruncatedImageError
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.source import read_image
from qt_kmeans.core.writing.saving import SaveReport
from qt_kmeans.gui.files import dialogs, file_manager
from qt_kmeans.gui.files.dialogs import SaveChoice
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.widgets.inline_bar import Kind
from qt_kmeans.sample import sample_path


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"original")
    return path


@pytest.fixture
def loaded(window: MainWindow, controller: Any, session_of: Any, photo: Path) -> MainWindow:
    controller.replace(session_of(photo))
    return window


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Let the dialogs answer without being shown; what they were asked is kept beside the answers."""
    given: dict[str, Any] = {"open": (), "save": None, "unsaved": "cancel", "asked": []}

    def ask_save(_parent: object, *, suggestion: Path, file_format: str) -> SaveChoice | None:
        given["asked"].append((suggestion, file_format))
        return given["save"]

    def ask_open(_parent: object, folder: Path) -> tuple[Path, ...]:
        given["asked"].append(folder)
        return given["open"]

    def ask_unsaved(_parent: object, name: str) -> str:
        given["asked"].append(name)
        return given["unsaved"]

    monkeypatch.setattr(dialogs, "ask_save", ask_save)
    monkeypatch.setattr(dialogs, "ask_open", ask_open)
    monkeypatch.setattr(dialogs, "ask_unsaved", ask_unsaved)
    return given


def offered(window: MainWindow) -> dict[str, QPushButton]:
    return {button.text(): button for button in window.bar.findChildren(QPushButton) if button.isVisible()}


def report(controller: Any) -> SaveReport:
    """Return what the last save that was asked for comes to."""
    path, overwrite = controller.asked("save")[-1]
    return SaveReport(path, 1_500, overwrite)


# Opening


def test_open_dialog(
    window: MainWindow, controller: Any, answers: Any, photo: Path, preferences: Any
) -> None:
    window.acts.open.trigger()
    assert controller.asked("open") == []  # a cancelled dialog is no path
    answers["open"] = (photo,)
    window.acts.open.trigger()
    assert controller.asked("open") == [(photo, False)]
    assert preferences.open_folder == photo.parent


def test_files_of_the_command_line(
    window: MainWindow, controller: Any, session_of: Any, tmp_path: Path
) -> None:
    window.open_paths([])
    window.open_paths([tmp_path / "a.png", tmp_path / "b.png", tmp_path / "c.png"])
    assert controller.asked("open") == [(tmp_path / "a.png", False)]
    controller.replace(session_of(tmp_path / "a.png", notes=("Converted.",)))
    assert window.bar.text == "Converted."
    assert [file.name for file in window.files.tray.tray.files] == ["a.png", "b.png", "c.png"]
    window.opening.open(tmp_path / "d.png")
    controller.replace(session_of(tmp_path / "d.png"))
    assert not window.bar.isVisible()


def test_sample(window: MainWindow, controller: Any, session_of: Any, preferences: Preferences) -> None:
    window.acts.open_sample.trigger()
    assert controller.asked("open_sample") == [()]
    controller.replace(session_of(sample_path()))
    assert preferences.recents == ()


def test_an_opened_file_becomes_recent(loaded: MainWindow, controller: Any, photo: Path) -> None:
    menu = QMenu(loaded)
    loaded.opening.fill_recents(menu)
    assert menu.actions()[0].text() == "photo.jpg"
    menu.actions()[0].trigger()
    assert controller.asked("open") == [(photo, False)]
    menu.actions()[-1].trigger()
    loaded.opening.fill_recents(menu)
    assert [action.isEnabled() for action in menu.actions()] == [False]


def drop(window: MainWindow, mime: QMimeData) -> bool:
    place, action = QPointF(window.rect().center()), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), action, mime, buttons, keys)
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(place, action, mime, buttons, keys)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def test_dropped_files(window: MainWindow, controller: Any, photo: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(photo)), QUrl.fromLocalFile(str(photo.parent / "b.png"))])
    assert drop(window, mime)
    assert controller.asked("open") == [(photo, False)]


def test_a_dropped_image(window: MainWindow, controller: Any) -> None:
    image = QImage(3, 2, QImage.Format.Format_ARGB32)
    image.fill(QColor(10, 20, 30, 40))
    mime = QMimeData()
    mime.setImageData(image)
    assert drop(window, mime)
    ((pixels, name),) = controller.asked("open_pixels")
    assert pixels.shape == (2, 3, 4)
    assert tuple(pixels[1, 2]) == (10, 20, 30, 40)
    assert name == "Dropped image"


def test_a_drop_of_text_is_refused(window: MainWindow, controller: Any) -> None:
    mime = QMimeData()
    mime.setText("hello")
    assert not drop(window, mime)
    assert controller.calls == []


def test_the_invitation_lights_up_while_a_file_hovers(window: MainWindow, photo: Path) -> None:
    calm = window.empty.grab().toImage()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(photo))])
    place = window.rect().center()
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(place, copy, mime, left, plain))
    assert window.empty.grab().toImage() != calm
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert window.empty.grab().toImage() == calm


def test_paste(window: MainWindow, controller: Any, photo: Path) -> None:
    board = QGuiApplication.clipboard()
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    board.setImage(image)
    window.acts.paste_new.trigger()
    ((pixels, name),) = controller.asked("open_pixels")
    assert pixels.shape == (2, 3, 4)
    assert name == "Pasted image"
    board.setText(str(photo))
    window.acts.paste_new.trigger()
    assert controller.asked("open") == [(photo, False)]
    board.setText("nothing of use")
    window.acts.paste_new.trigger()
    assert window.bar.kind is Kind.ERROR
    assert "no image on the clipboard" in window.bar.text


def test_notes_of_the_source_stay_until_they_are_closed(
    window: MainWindow, controller: Any, session_of: Any, photo: Path
) -> None:
    controller.replace(session_of(photo, notes=("Converted to sRGB.", "First of 3 frames.")))
    assert window.bar.kind is Kind.NOTE
    assert window.bar.text == "Converted to sRGB. First of 3 frames."
    controller.push(stage="Encoding")
    assert window.bar.isVisible()
    controller.replace(session_of(photo))
    assert not window.bar.isVisible()


# Errors


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


# Saving


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


# Closing


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


WAYS = {
    "open": lambda window, path: window.opening.open(path),
    "open_sample": lambda window, _path: window.acts.open_sample.trigger(),
    "open_pixels": lambda window, _path: drop(window, image_data()),
}


def image_data() -> QMimeData:
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    mime = QMimeData()
    mime.setImageData(image)
    return mime


@pytest.mark.parametrize("way", WAYS)
def test_opening_another_picture_loses_nothing(
    loaded: MainWindow, controller: Any, answers: Any, session_of: Any, tmp_path: Path, way: str
) -> None:
    controller.push(saved=False)
    WAYS[way](loaded, tmp_path / "next.png")
    controller.replace(session_of(tmp_path / "next.png" if way == "open" else None))
    assert len(controller.asked(way)) == 1
    assert answers["asked"] == []
    assert [file.name for file in loaded.files.tray.tray.unsaved] == ["photo.jpg"]


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


def test_a_result_that_waits_to_be_saved_marks_the_title(loaded: MainWindow, controller: Any) -> None:
    controller.replace(replace(controller.session, saved=False))
    assert loaded.isWindowModified()
