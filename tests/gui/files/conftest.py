"""A window with a picture, and dialogs that answer."""

from pathlib import Path
from typing import Any

import pytest

from qt_kmeans.gui.files import dialogs
from qt_kmeans.gui.files.dialogs import SaveChoice
from qt_kmeans.gui.main_window import MainWindow


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
