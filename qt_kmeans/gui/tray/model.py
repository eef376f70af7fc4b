"""The open files as a Qt model, a row per file, and what is said of each in words."""

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qt_kmeans.gui.languages import said
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.tray.state import FileState, Tray, TrayFile

FILE: Final = Qt.ItemDataRole.UserRole
STATE: Final = Qt.ItemDataRole.UserRole + 1
SHOWN: Final = Qt.ItemDataRole.UserRole + 2

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class TrayModel(QAbstractListModel):
    """Rows of files; every fact about one is asked for by a role.

    ``FILE`` is the :class:`TrayFile`, ``STATE`` its :class:`FileState`, ``SHOWN`` whether it is shown.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray = Tray()

    @property
    def tray(self) -> Tray:
        """What is shown."""
        return self._tray

    def set_tray(self, tray: Tray) -> None:
        """Show other files, or other facts about them; rows that stay keep their selection."""
        old = [file.key for file in self._tray.files]
        new = [file.key for file in tray.files]
        if old == new:
            self._take(tray)
        elif old == new[: len(old)]:
            self.beginInsertRows(QModelIndex(), len(old), len(new) - 1)
            kept, self._tray = self._tray, tray
            self.endInsertRows()
            self._tell_changes(kept, tray)
        elif set(new) < set(old):
            self._remove([row for row, key in enumerate(old) if key not in set(new)])
            self._take(tray)
        else:
            self.beginResetModel()
            self._tray = tray
            self.endResetModel()

    def row_of(self, key: int) -> int:
        """Return the row of a file, -1 for none."""
        return next((row for row, file in enumerate(self._tray.files) if file.key == key), -1)

    def words_of(self, file: TrayFile) -> tuple[str, str]:
        """Return what is said under a file's name: its sizes, and how far it has come."""
        before = wording.bytes_text(file.bytes_before) if file.bytes_before else ""
        if file.measured is None:
            return before or wording.DASH, self._state_text(file)
        after = wording.bytes_text(file.measured.bytes)
        return f"{before} {wording.arrow()} {after}" if before else after, self._state_text(file)

    def _state_text(self, file: TrayFile) -> str:
        state = self._tray.state_of(file)
        if state == FileState.FAILED:
            return self.tr("Failed")
        if state == FileState.WORKING:
            return self.tr("Working…")
        if state == FileState.WAITING:
            return self.tr("Waiting")
        assert file.measured is not None
        if not file.bytes_before:
            return self.tr("Done")
        change = wording.change_text(file.bytes_before, file.measured.bytes)
        return self.tr("{}, larger").format(change) if state == FileState.LARGER else change

    def _spoken(self, file: TrayFile) -> str:
        """Return all about a file, as a screen reader says it."""
        parts = [file.name, *self.words_of(file)]
        if file.error:
            parts.append(said(file.error))
        if file.unsaved:
            parts.append(self.tr("not saved"))
        return wording.listed(*parts)

    def _tip(self, file: TrayFile) -> str:
        lines = [str(file.path) if file.path is not None else file.name]
        if file.error:
            lines.append(said(file.error))
        elif self._tray.state_of(file) == FileState.LARGER:
            lines.append(self.tr("The result would be larger than the file: use fewer colours, or WebP."))
        if file.unsaved:
            lines.append(self.tr("Its result is not saved."))
        return "\n".join(lines)

    def _take(self, tray: Tray) -> None:
        old, self._tray = self._tray, tray
        self._tell_changes(old, tray)

    def _tell_changes(self, old: Tray, new: Tray) -> None:
        """Tell which rows look different; both trays begin with the same files."""
        whole = (old.shared, old.one_each) != (new.shared, new.one_each)
        moved = {old.current, old.coming, old.working} ^ {new.current, new.coming, new.working}
        for row, (before, after) in enumerate(zip(old.files, new.files, strict=False)):
            if whole or before is not after or after.key in moved:
                self.dataChanged.emit(self.index(row), self.index(row))

    def _remove(self, rows: list[int]) -> None:
        for row in reversed(rows):
            self.beginRemoveRows(QModelIndex(), row, row)
            self._tray = self._tray.without([self._tray.files[row].key])
            self.endRemoveRows()

    # -- what Qt's views ask ------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of files."""
        return 0 if parent.isValid() else len(self._tray.files)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return one fact about a file."""
        if not index.isValid():
            return None
        file = self._tray.files[index.row()]
        if role == _Role.DisplayRole:
            return file.name
        if role == FILE:
            return file
        if role == STATE:
            return self._tray.state_of(file)
        if role == SHOWN:
            shown = self._tray.coming if self._tray.find(self._tray.coming) else self._tray.current
            return file.key == shown
        if role == _Role.ToolTipRole:
            return self._tip(file)
        if role == _Role.AccessibleTextRole:
            return self._spoken(file)
        return None
