"""Showing a file where it lies, in the file manager of the system."""

import sys
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QDir, QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from qt_kmeans.gui.looks.desktop_bus import Address, Question, has_bus

_MANAGER: Final = Address(
    "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1", "org.freedesktop.FileManager1"
)


def show_file(path: Path) -> None:
    """Open the folder of a file with the file chosen in it, or at least the folder."""
    application = QCoreApplication.instance()
    if sys.platform == "win32":
        QProcess.startDetached("explorer.exe", [f"/select,{QDir.toNativeSeparators(str(path))}"])
    elif sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", str(path)])
    elif application is not None and path.exists() and has_bus():
        link = QUrl.fromLocalFile(str(path)).toString(QUrl.ComponentFormattingOption.FullyEncoded)
        question = Question(application, _MANAGER, "ShowItems", [link], "")
        question.answered.connect(partial(_open_unless_shown, path))
    else:
        _open_folder(path)


def _open_unless_shown(path: Path, answer: list[Any] | None) -> None:
    if answer is None:
        _open_folder(path)


def _open_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
