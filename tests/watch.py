"""A watch over a program under test: no exception, no warning of Qt, no error in the log, no stray file."""

import logging
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

_HARMLESS = "This plugin does not support "  # of the offscreen platform, about window hints


class Watch:
    """Notes what must not happen."""

    def __init__(self, allowed: Iterable[Path]) -> None:
        self.problems: list[str] = []
        self._allowed = tuple(str(folder.resolve()) for folder in allowed)

    @contextmanager
    def on_duty(self) -> Iterator[None]:
        """Look at everything for as long as the block lasts."""
        handler = logging.Handler(logging.ERROR)
        handler.emit = lambda record: self.problems.append(record.getMessage())  # type: ignore[method-assign]
        logging.getLogger("qt_kmeans").addHandler(handler)
        hook, sys.excepthook = sys.excepthook, self._take_exception
        before = qInstallMessageHandler(self._take_message)
        _auditors.append(self._audit)
        try:
            yield
        finally:
            _auditors.remove(self._audit)
            qInstallMessageHandler(before)
            sys.excepthook = hook
            logging.getLogger("qt_kmeans").removeHandler(handler)

    def _take_exception(self, kind: Any, error: BaseException, trace: Any) -> None:
        self.problems.append("".join(traceback.format_exception(kind, error, trace)))

    def _take_message(self, kind: QtMsgType, _context: Any, text: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not text.startswith(_HARMLESS):
            self.problems.append(f"Qt: {text}")

    def _audit(self, event: str, args: tuple[Any, ...]) -> None:
        """Note what is written outside of the folders that are allowed."""
        if event == "open":
            path, mode, flags = args
            writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT
            changes = any(sign in mode for sign in "wax+") if isinstance(mode, str) else flags & writing
        else:
            path, changes = (
                args[0],
                event in ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate"),
            )
        if changes and isinstance(path, str | bytes | os.PathLike):
            full = os.path.realpath(os.fsdecode(path))
            if not full.startswith((*self._allowed, "/dev/", "/proc/")) and not _is_bytecode(full):
                self.problems.append(f"{event} of {full}")


def _is_bytecode(path: str) -> bool:
    """Tell whether Python, or pytest, keeps there what it has compiled when a module is first imported."""
    prefix = sys.pycache_prefix
    return "__pycache__" in Path(path).parts or bool(prefix and path.startswith(os.path.realpath(prefix)))


_auditors: list[Callable[[str, tuple[Any, ...]], None]] = []


def _on_audit(event: str, args: tuple[Any, ...]) -> None:
    if _auditors and (event == "open" or event.startswith("os.")):
        for auditor in _auditors:
            auditor(event, args)


sys.addaudithook(_on_audit)  # there is no way to take it back
