"""Watches a file that another program may change, replace or take away."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

SETTLED_MS: Final = 300  # without a change: the other program has finished writing


class _Stamp(NamedTuple):
    """By what another content of a file is known."""

    modified: int
    size: int


class FileWatch(QObject):
    """Tells once of every change of the file that is watched, when whoever makes it has finished.

    The folder is watched as well, for most editors write a new file and put it in the place of the old; and
    where neither can be watched, as on some network drives, the file is looked at whenever the user comes
    back to this program.

    Signals
    -------
    changed
        The file has another content.
    vanished
        There is no such file any more.
    """

    changed = Signal()
    vanished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._known: _Stamp | None = None  # what has been told, or was there from the first
        self._seen: _Stamp | None = None  # what is there while it is being written
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._wait)
        self._watcher.directoryChanged.connect(self._wait)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)

    def watch(self, path: Path | None) -> None:
        """Watch another file from now on, as it is now; None for none."""
        self._path = path
        self._settled.stop()
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self.accept()

    @Slot()
    def accept(self) -> None:
        """Take the present content for known."""
        self._known = self._seen = self._stamp()
        self._follow()

    @Slot()
    def _wait(self) -> None:
        self._seen = self._stamp()
        self._settled.start()

    @Slot(Qt.ApplicationState)
    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive and self._stamp() != self._known:
            self._wait()

    @Slot()
    def _look(self) -> None:
        """Tell what has become of the file, unless it is still being written."""
        stamp = self._stamp()
        if stamp != self._seen:
            self._wait()
            return
        self._follow()
        if stamp == self._known:
            return
        self._known = stamp
        (self.vanished if stamp is None else self.changed).emit()

    def _follow(self) -> None:
        """Watch what is at the path now: a file that took the place of another is not watched by itself."""
        if self._path is None:
            return
        missing = {str(self._path), str(self._path.parent)} - {
            *self._watcher.files(),
            *self._watcher.directories(),
        }
        there = [path for path in missing if Path(path).exists()]
        if there:
            self._watcher.addPaths(there)

    def _stamp(self) -> _Stamp | None:
        try:
            facts = self._path.stat() if self._path is not None else None
        except OSError:
            return None
        return _Stamp(facts.st_mtime_ns, facts.st_size) if facts is not None else None
