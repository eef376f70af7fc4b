"""The palette as a Qt model, a row per colour in the order of display: what strip and table share."""

from typing import Any, Final, Self

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from qt_kmeans.core.errors import PaletteError
from qt_kmeans.core.palettes.palette import parse_hex
from qt_kmeans.gui.languages import said
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.palette.entries import Entries, Rgba, followed, nearest

NAME: Final = 0
CODE: Final = 1
SHARE: Final = 2
LOCK: Final = 3

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class PaletteModel(QAbstractTableModel):
    """Rows of colours: name, code, share, lock. What is typed or ticked leaves as a wish.

    Attributes
    ----------
    selection
        The chosen colours and the current one, the same in every view; they follow their colours when
        the palette changes.
    isolated
        Whether the chosen colours are to stand out from the others: a hand chose them. What an edit
        brings in is chosen as well, but wants to be seen among the others.

    Signals
    -------
    choice_made
        Other colours are chosen than before, or the same once more; those that are merely followed into
        another palette are no news.
    color_wished : int, tuple
        An entry is to have another colour (red, green, blue, alpha).
    lock_wished : int, bool
        An entry is to be locked or not.
    """

    choice_made = Signal()
    color_wished = Signal(int, object)
    lock_wished = Signal(int, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = Entries()
        self._lockable = True
        self._anchor = -1  # the entry where a run of chosen ones began
        self._expected: tuple[Rgba, ...] | None = None
        self._following = False  # rows change under the choice
        self.isolated = False
        self.selection = QItemSelectionModel(self, self)
        self.selection.selectionChanged.connect(self._on_selection)

    @property
    def entries(self) -> Entries:
        """The colours shown."""
        return self._entries

    def set_entries(self, entries: Entries, *, lockable: bool = True) -> None:
        """Show other colours, or the same in another order; the chosen ones stay chosen.

        Parameters
        ----------
        lockable
            Whether colours can be locked; those of a fixed palette need not be.
        """
        old, current = self._entries, self.current()
        chosen, place = self.chosen(), old.place_of(current)
        same_size = len(entries) == len(old)
        self._following = True
        if not same_size:
            self.beginResetModel()
        self._entries, self._lockable = entries, lockable
        if not same_size:
            self.endResetModel()
        elif len(entries):
            self.dataChanged.emit(self.index(0, NAME), self.index(len(entries) - 1, LOCK))
        brought = self._expected if entries.colors != old.colors else None
        if brought is not None:
            found = nearest(brought, entries)
            self._expected = None
            self.choose(found, found[0] if found else _at_place(place, entries))
        elif current >= 0 or chosen:
            self.choose(followed(chosen, old, entries), next(iter(followed((current,), old, entries)), -1))
        self._following = False
        if brought is not None:
            self.isolated = False
            self.choice_made.emit()

    def expect(self, colors: tuple[Rgba, ...]) -> None:
        """Choose these colours, or the nearest to them, in the palette that is shown next."""
        self._expected = colors

    def chosen(self) -> tuple[int, ...]:
        """Return the chosen entries in the order of display."""
        rows = sorted(index.row() for index in self.selection.selectedRows())
        return tuple(self._entries.order[row] for row in rows if row < len(self._entries))

    def current(self) -> int:
        """Return the entry the keyboard is at, -1 for none."""
        row = self.selection.currentIndex().row()
        return self._entries.order[row] if 0 <= row < len(self._entries) else -1

    def choose(self, entries: tuple[int, ...], current: int = -1) -> None:
        """Choose exactly these entries; `current` is where the keyboard goes."""
        flag = QItemSelectionModel.SelectionFlag
        picked = QItemSelection()
        for entry in entries:
            row = self._entries.place_of(entry)
            picked.select(self.index(row, NAME), self.index(row, LOCK))
        self.selection.select(picked, flag.ClearAndSelect)
        place = self._entries.place_of(current)
        at = self.index(place, NAME) if place >= 0 else QModelIndex()
        if at != self.selection.currentIndex():
            self.selection.setCurrentIndex(at, flag.NoUpdate)

    def take_over(self, other: Self) -> None:
        """Choose what is chosen in another model of the same colours."""
        self._following = True
        self.choose(other.chosen(), other.current())
        self._following, self.isolated = False, other.isolated
        self.choice_made.emit()

    def pick(self, entry: int, *, toggle: bool = False, extend: bool = False) -> None:
        """Make `entry` the current one, and the choice what a hand means; -1 chooses nothing.

        Parameters
        ----------
        toggle
            Choose it besides the others, or no longer.
        extend
            Choose all that is shown from where the hand began to here.
        """
        chosen, order = self.chosen(), self._entries.order
        if extend and entry >= 0 and chosen:
            start = self._entries.place_of(self._anchor if self._anchor in chosen else chosen[0])
            end = self._entries.place_of(entry)
            self.choose(order[min(start, end) : max(start, end) + 1], entry)
            return
        self._anchor = entry
        others = set(chosen) if toggle else set()
        self.choose(tuple(others ^ {entry}) if entry >= 0 else (), entry)
        if self.chosen() == chosen:  # Qt finds nothing new in that
            self._on_selection()

    def share_text(self, entry: int) -> str:
        """Return the share of an entry as percent with one decimal, "" where nothing was counted.

        What is there is never "0.0 %".
        """
        if not self._entries.counted:
            return ""
        return wording.share_text(float(self._entries.shares[entry]))

    @Slot()
    def _on_selection(self) -> None:
        if not self._following:
            self.isolated = True
            self.choice_made.emit()

    # -- what Qt's views ask ------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of colours."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of facts about a colour."""
        return 0 if parent.isValid() else LOCK + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Codes can be typed, locks ticked."""
        flags = super().flags(index)
        if index.column() == CODE:
            return flags | Qt.ItemFlag.ItemIsEditable
        if index.column() == LOCK:
            able = self._lockable and self._entries.colors[self._entries.order[index.row()]][3] > 0
            return flags | Qt.ItemFlag.ItemIsUserCheckable if able else flags & ~Qt.ItemFlag.ItemIsEnabled
        return flags

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return one fact about a colour."""
        if not index.isValid():
            return None
        entry = self._entries.order[index.row()]
        column = index.column()
        if role in (_Role.DisplayRole, _Role.EditRole):
            if column == LOCK:
                return None
            texts = (said(self._entries.names[entry]), self._entries.codes[entry], self.share_text(entry))
            return texts[column]
        if role == _Role.CheckStateRole and column == LOCK:
            return Qt.CheckState.Checked if entry in self._entries.locked else Qt.CheckState.Unchecked
        if role == _Role.TextAlignmentRole and column == SHARE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == _Role.AccessibleTextRole and column == LOCK:
            return self.tr("locked") if entry in self._entries.locked else self.tr("not locked")
        return None

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:  # noqa: ANN401
        """Take a typed code or a ticked lock as a wish; what is no colour is not taken."""
        if not index.isValid():
            return False
        entry = self._entries.order[index.row()]
        if index.column() == LOCK and role == _Role.CheckStateRole:
            self.lock_wished.emit(entry, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if index.column() == CODE and role == _Role.EditRole:
            try:
                color = parse_hex(str(value))
            except PaletteError:
                return False
            if color != self._entries.colors[entry]:
                self.color_wished.emit(entry, color)
            return True
        return False

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        """Return the title of a column; rows have none."""
        if role == _Role.TextAlignmentRole and section == SHARE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != _Role.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Colour"), self.tr("Code"), self.tr("Share"), self.tr("Locked"))[section]


def _at_place(place: int, entries: Entries) -> int:
    """Return the entry that has moved up to a place of the display, the last one behind them; -1 for none."""
    return entries.order[min(place, len(entries) - 1)] if place >= 0 and len(entries) else -1
