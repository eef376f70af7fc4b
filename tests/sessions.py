"""What tests with a real session wait for, and how they leave it."""

from pathlib import Path
from typing import Any

from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.session.controller import SessionController

LONG = 30_000  # ms, on the busiest machine; there is nothing to be learned from an earlier end


def settled(controller: SessionController) -> bool:
    """Tell whether the exact result and its file are there, and nothing moves."""
    session = controller.session
    return session.result_size is not None and not session.stale and not session.playing


def wait_complete(qtbot: Any, controller: SessionController) -> None:
    """Wait until it is settled."""
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)


def open_and_wait(qtbot: Any, controller: SessionController, path: Path) -> None:
    """Open a picture and wait for its result."""
    controller.open(path)
    qtbot.waitUntil(lambda: controller.session.source is not None, timeout=LONG)
    wait_complete(qtbot, controller)


def let_go(window: MainWindow) -> None:
    """Close all files, so that the window asks for none of them."""
    tray = window.files.tray
    tray.remove([file.key for file in tray.tray.files])
