"""All shortcuts on one page, made from the actions themselves, so that it is never out of date."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QWidget,
)

from qt_kmeans.gui.actions import shortcut_text
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.widgets.form import fill_page, muted

_MOST: Final = 190  # px of a cell before its words go on below


class ShortcutsDialog(QDialog):
    """Shows what can be done with the keyboard.

    Parameters
    ----------
    sections
        Pairs of a headline and its actions, which are called as their `data` says where that is more.
    gestures
        Pairs of what is done and with which key, for what is no action.
    """

    def __init__(
        self,
        sections: Sequence[tuple[str, Sequence[QAction]]],
        gestures: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        named = [
            (title, [(_plain(action.data() or action.text()), shortcut_text(action)) for action in actions])
            for title, actions in sections
        ]
        lists = [(title, [row for row in entries if row[1]]) for title, entries in named]
        lists.append((self.tr("Mouse and Keys"), list(gestures)))
        body = QWidget()
        sides = QHBoxLayout(body)
        sides.setContentsMargins(Space.HUGE, Space.LARGE, Space.HUGE, Space.LARGE)
        sides.setSpacing(Space.HUGE * 2)
        half = sum(len(entries) + 2 for _title, entries in lists) / 2
        left, right = _side(), _side()
        filled = 0
        for title, entries in lists:
            _add_section(left if filled < half else right, title, entries)
            filled += len(entries) + 2
        for side in (left, right):
            side.setRowStretch(side.rowCount(), 1)
            sides.addLayout(side, 1)
        fill_page(self, body, self.tr("Keyboard shortcuts"))
        self.resize(760, 620)


def _side() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.HUGE)
    grid.setVerticalSpacing(Space.TINY + 2)
    grid.setColumnStretch(0, 1)
    return grid


def _add_section(side: QGridLayout, title: str, entries: Sequence[tuple[str, str]]) -> None:
    row = side.rowCount()
    if row > 1:
        side.setRowMinimumHeight(row, Space.MEDIUM)
        row += 1
    head = QLabel(title)
    font = head.font()
    font.setBold(True)
    head.setFont(font)
    side.addWidget(head, row, 0, 1, 2)
    for below, (text, keys) in enumerate(entries, start=row + 1):
        side.addWidget(_wrapping(QLabel(text)), below, 0)
        side.addWidget(muted(_wrapping(QLabel(keys))), below, 1)


def _wrapping(words: QLabel) -> QLabel:
    """Break what would make the page wider than a small screen."""
    if words.sizeHint().width() > _MOST:
        words.setWordWrap(True)
        words.setMinimumWidth(_MOST)
    words.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
    words.setContentsMargins(0, 1, 0, 0)  # for the dots of an Ö, which may stand out of the line
    return words


def _plain(text: str) -> str:
    return text.replace("&", "").removesuffix("…")
