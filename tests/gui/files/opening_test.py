"""Pictures are opened by every way."""

from pathlib import Path
from typing import Any

import pytest
from file_wishes import drop, image_data
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QGuiApplication,
    QImage,
)
from PySide6.QtWidgets import QApplication, QMenu

from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.widgets.inline_bar import Kind
from qt_kmeans.sample import sample_path


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


WAYS = {
    "open": lambda window, path: window.opening.open(path),
    "open_sample": lambda window, _path: window.acts.open_sample.trigger(),
    "open_pixels": lambda window, _path: drop(window, image_data()),
}


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
