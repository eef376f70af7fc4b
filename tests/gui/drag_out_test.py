"""The result leaves the window as a file with the right name, when a hand carries it away."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication

from qt_kmeans.gui.files import drag_out
from qt_kmeans.gui.main_window import MainWindow

DATA = b"the bytes of a file"


@pytest.fixture
def loaded(window: MainWindow, controller: Any, session_of: Any, tmp_path: Path) -> MainWindow:
    controller.replace(session_of(tmp_path / "photo.jpg"))
    controller.document = SimpleNamespace(encoded=DATA)
    return window


@pytest.fixture
def carried(monkeypatch: pytest.MonkeyPatch) -> list[tuple[QMimeData, Qt.DropAction]]:
    """Return what is dragged away, without anybody who drops it."""
    found: list[tuple[QMimeData, Qt.DropAction]] = []

    def carry(drag: QDrag, actions: Qt.DropAction) -> Qt.DropAction:
        found.append((drag.mimeData(), actions))
        assert not drag.pixmap().isNull()
        return actions

    monkeypatch.setattr(drag_out.QDrag, "exec", carry)
    return found


def pull(qtbot: Any, window: MainWindow, distance: int) -> None:
    handle = window.size_card.handle
    middle = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(handle, middle + QPoint(distance, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle + QPoint(distance, 0))


def test_the_file_goes_with_the_hand(qtbot: Any, loaded: MainWindow, carried: Any) -> None:
    pull(qtbot, loaded, QApplication.startDragDistance() + 2)
    ((mime, actions),) = carried
    (url,) = mime.urls()
    path = Path(url.toLocalFile())
    assert path.name == "photo-k64.png"
    assert path.read_bytes() == DATA
    assert mime.data("image/png").data() == DATA
    assert actions == Qt.DropAction.CopyAction  # it is ours to remove


def test_every_drag_has_a_file_of_its_own(qtbot: Any, loaded: MainWindow, carried: Any) -> None:
    for _ in range(2):
        pull(qtbot, loaded, 40)
    first, second = (mime.urls()[0].toLocalFile() for mime, _actions in carried)
    assert first != second
    assert Path(first).exists()


def test_a_trembling_hand_drags_nothing(qtbot: Any, loaded: MainWindow, carried: Any) -> None:
    pull(qtbot, loaded, QApplication.startDragDistance() - 1)
    assert carried == []


def test_there_is_nothing_to_take_while_the_file_is_made(
    qtbot: Any, loaded: MainWindow, controller: Any, carried: Any
) -> None:
    assert loaded.size_card.handle.isEnabled()
    controller.document.encoded = None
    controller.push(stale=True)
    assert not loaded.size_card.handle.isEnabled()
    loaded.size_card.handle.drag_wanted.emit()
    controller.close_image()
    controller.document = None
    loaded.size_card.handle.drag_wanted.emit()
    assert carried == []


def test_a_full_disk_is_said(loaded: MainWindow, carried: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: Any, **_options: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(drag_out.tempfile, "mkdtemp", full)
    loaded.size_card.handle.drag_wanted.emit()
    assert carried == []
    assert "no room" in loaded.bar.text
