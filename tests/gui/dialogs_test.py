"""Where to save: the suffix and the format agree, and only what the dialog saw may be replaced."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QTreeView, QWidget

from qt_kmeans.gui.files import dialogs


@pytest.fixture
def parent(qtbot: Any) -> QWidget:
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    made = QWidget()
    qtbot.addWidget(made)
    return made


def when_open(qtbot: Any, drive: Callable[[Any], None]) -> None:
    """Call `drive` with the modal dialog as soon as there is one."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(10, look)
        else:
            drive(dialog)

    QTimer.singleShot(0, look)


@pytest.mark.parametrize(
    ("name", "chosen", "expected"),
    [
        ("a.png", "png", ("a.png", "png")),
        ("a.webp", "png", ("a.webp", "webp")),
        ("a.GIF", "png", ("a.GIF", "gif")),
        ("a.JPG", "png", ("a.JPG", "jpg")),  # which is refused
        ("a.tar", "png", ("a.tar.png", "png")),
        ("a", "webp", ("a.webp", "webp")),
        ("v1.5 final", "gif", ("v1.5 final.gif", "gif")),
    ],
)
def test_suffix_and_format_agree(tmp_path: Path, name: str, chosen: str, expected: tuple[str, str]) -> None:
    choice = dialogs.choice_of(tmp_path / name, chosen)
    assert (choice.path.name, choice.format) == expected
    assert not choice.overwrite


def test_only_what_the_dialog_asked_about_may_be_replaced(tmp_path: Path) -> None:
    for name in ("a.png", "b.tar.png"):
        (tmp_path / name).touch()
    assert dialogs.choice_of(tmp_path / "a.png", "png").overwrite
    assert not dialogs.choice_of(tmp_path / "b.tar", "png").overwrite


def test_exchanging_the_suffix() -> None:
    assert dialogs.with_suffix(Path("a-k64.png"), "webp") == Path("a-k64.webp")
    assert dialogs.with_suffix(Path("a.tar"), "gif") == Path("a.tar.gif")


def test_saving_as_suggested(qtbot: Any, parent: QWidget, tmp_path: Path) -> None:
    when_open(qtbot, lambda dialog: dialog.accept())
    choice = dialogs.ask_save(parent, suggestion=tmp_path / "photo-k64.webp", file_format="webp")
    assert choice == dialogs.SaveChoice(tmp_path / "photo-k64.webp", "webp", overwrite=False)


def test_the_name_follows_the_format_in_the_dialog(qtbot: Any, parent: QWidget, tmp_path: Path) -> None:
    def drive(dialog: QFileDialog) -> None:
        gif = next(text for text in dialog.nameFilters() if text.startswith("GIF"))
        dialog.selectNameFilter(gif)
        dialog.filterSelected.emit(gif)
        assert dialog.findChild(QLineEdit, "fileNameEdit").text() == "photo-k64.gif"
        dialog.accept()

    when_open(qtbot, drive)
    choice = dialogs.ask_save(parent, suggestion=tmp_path / "photo-k64.png", file_format="png")
    assert choice == dialogs.SaveChoice(tmp_path / "photo-k64.gif", "gif", overwrite=False)


def test_cancelling_is_no_choice(qtbot: Any, parent: QWidget, tmp_path: Path) -> None:
    when_open(qtbot, lambda dialog: dialog.reject())
    assert dialogs.ask_save(parent, suggestion=tmp_path / "a.png", file_format="png") is None
    when_open(qtbot, lambda dialog: dialog.reject())
    assert dialogs.ask_open(parent, tmp_path) == ()


def test_opening_a_file(qtbot: Any, parent: QWidget, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(bytes(888_888))

    def drive(dialog: QFileDialog) -> None:
        tree = dialog.findChild(QTreeView, "treeView")
        qtbot.waitUntil(lambda: tree.model().rowCount(tree.rootIndex()) == 1)
        assert tree.columnWidth(0) >= 300
        for column in (1, 2, 3):  # size, type and date are whole
            assert tree.columnWidth(column) >= tree.sizeHintForColumn(column)
        assert tree.header().length() <= tree.viewport().width()
        dialog.findChild(QLineEdit, "fileNameEdit").setText("a.png")
        dialog.accept()

    when_open(qtbot, drive)
    assert dialogs.ask_open(parent, tmp_path) == (tmp_path / "a.png",)


def test_what_is_typed_among_others_is_never_dropped(qtbot: Any, parent: QWidget, tmp_path: Path) -> None:
    for name in ("a.png", "b.bin"):
        (tmp_path / name).touch()

    def drive(dialog: QFileDialog) -> None:
        dialog.findChild(QLineEdit, "fileNameEdit").setText('"a.png" "b.bin"')
        dialog.accept()

    when_open(qtbot, drive)
    assert set(dialogs.ask_open(parent, tmp_path)) == {tmp_path / "a.png", tmp_path / "b.bin"}


@pytest.mark.parametrize(("word", "answer"), [("Save", "save"), ("Discard", "discard"), ("Cancel", "cancel")])
def test_the_question_before_closing(qtbot: Any, parent: QWidget, word: str, answer: str) -> None:
    def drive(box: QMessageBox) -> None:
        assert "photo.png" in box.text()
        next(button for button in box.buttons() if word in button.text().replace("&", "")).click()

    when_open(qtbot, drive)
    assert dialogs.ask_unsaved(parent, "photo.png") == answer


def test_escape_means_cancel(qtbot: Any, parent: QWidget) -> None:
    when_open(qtbot, lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))
    assert dialogs.ask_unsaved(parent, "photo.png") == "cancel"
