"""The palette's dock: a row of tools, and below it the strip of swatches or the table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qt_kmeans.core.palettes.sorting import ORDERS
from qt_kmeans.gui.files import clipboard
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.palette.actions import PaletteActions, context_menu, sync_palette_actions
from qt_kmeans.gui.palette.entries import entries_of
from qt_kmeans.gui.palette.model import PaletteModel
from qt_kmeans.gui.palette.strip import PaletteStrip
from qt_kmeans.gui.palette.table import PaletteTable
from qt_kmeans.gui.widgets.form import choose, combo

if TYPE_CHECKING:
    from qt_kmeans.gui.session.state import Session


class PalettePanel(QWidget):
    """Shows the palette of a session and offers what can be done with it.

    Attributes
    ----------
    model
        The colours, and which are chosen.
    strip, table
        The two ways to see them.

    Signals
    -------
    color_hovered : int
        The entry that is pointed at in strip or table; -1 for none.
    order_changed : str
        The user wants another order of display, one of `ORDERS`.
    palette_dropped : Path
        A file was dropped here.
    state_changed : str
        How many colours there are, how many locked, how many chosen, in words.
    """

    color_hovered = Signal(int)
    order_changed = Signal(str)
    palette_dropped = Signal(object)
    state_changed = Signal(str)

    def __init__(self, actions: PaletteActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session: Session | None = None
        self._order = ORDERS[0]
        self.model = PaletteModel(self)
        self.strip = PaletteStrip(self.model)
        self.table = PaletteTable(self.model)
        self._make_tools()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.strip)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TINY)
        column.addLayout(self._tools)
        column.addWidget(self._stack, 1)
        self.addActions(list(actions.edits))  # their keys work here only
        self.setAcceptDrops(True)
        for view in (self.strip, self.table):
            view.installEventFilter(self)
            view.color_hovered.connect(self.color_hovered)
            view.edit_requested.connect(self._edit)
            view.menu_requested.connect(self._show_menu)
        self.model.selection.selectionChanged.connect(self._sync)
        actions.as_table.toggled.connect(self._set_table)
        actions.copy_codes.triggered.connect(self._flash)

    def show_session(self, session: Session) -> None:
        """Show the palette of a session and enable what can be done with it."""
        self._session = session
        view, recipe = session.view, session.recipe
        entries = entries_of(
            view.palette if view is not None else None,
            view.shares if view is not None else None,
            locked=recipe.palette or recipe.kmeans.locked,  # what is fixed stays as well
            order=self._order,
            written=session.file_palette,
        )
        self.model.set_entries(entries, lockable=not recipe.palette)
        self._sync()

    def set_order(self, order: str) -> None:
        """Show the colours in another order, without telling anybody."""
        self._order = order
        choose(self.sorting, order)
        self._actions.sortings[order].setChecked(True)
        if self._session is not None:
            self.show_session(self._session)

    def mark(self, entry: int) -> None:
        """Ring a colour that is pointed at elsewhere; -1 for none."""
        self.strip.mark(entry)
        self.table.mark(entry)

    def copied_entries(self) -> tuple[int, ...]:
        """Return what a wish to copy means: the chosen colours, all when none is."""
        return self.model.chosen() or self.model.entries.order

    # -- building -----------------------------------------------------------------------------------

    def _make_tools(self) -> None:
        act = self._actions
        self.sorting = combo(
            self.tr("Sort by"),
            *((order, _plain(action.text()), action.toolTip()) for order, action in act.sortings.items()),
        )
        self.sorting.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.sorting.activated.connect(lambda: self.order_changed.emit(self.sorting.currentData()))
        for order, action in act.sortings.items():
            action.triggered.connect(lambda _checked=False, wish=order: self.order_changed.emit(wish))
        self._tools = QHBoxLayout()
        self._tools.setContentsMargins(0, 0, 0, 0)
        self._tools.setSpacing(2)
        self._tools.addWidget(self.sorting)
        self._tools.addSpacing(Space.TINY)
        edits = (act.pick_color, act.edit_color, act.lock_colors, act.merge_colors, act.split_color)
        for action in (*edits, act.delete_colors, act.reset_edits):
            self._tools.addWidget(_tool(action))
        self._tools.addStretch(1)
        self._tools.addWidget(_tool(act.as_table))

    # -- events -------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have Ctrl+C mean the colours, not the picture, while strip or table has the keyboard."""
        if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._actions.copy_codes.trigger()
                return True
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept a file."""
        if len(clipboard.files_in(event.mimeData())) == 1:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file for a palette, even if it is a picture."""
        files: tuple[Path, ...] = clipboard.files_in(event.mimeData())
        if files:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.palette_dropped.emit(files[0])

    # -- inside -------------------------------------------------------------------------------------

    @Slot()
    def _sync(self) -> None:
        if self._session is not None:
            sync_palette_actions(self._actions, self._session, self.model)
            self.state_changed.emit(self.state)

    @property
    def state(self) -> str:
        """How many colours there are, how many locked, how many chosen, in words."""
        return self._state_text(self._session) if self._session is not None else ""

    def _state_text(self, session: Session) -> str:
        count, chosen = len(self.model.entries), len(self.model.chosen())
        if not count:
            return ""
        words = [wording.colors_text(count)]
        if session.recipe.palette:
            words = [self.tr("fixed palette, {0}").format(words[0])]
        elif self.model.entries.locked:
            words.append(self.tr("%Ln locked", "", len(self.model.entries.locked)))
        if chosen:
            words.append(self.tr("%Ln chosen", "", chosen))
        return wording.listed(*words)

    @Slot(bool)
    def _set_table(self, on: bool) -> None:
        self._stack.setCurrentWidget(self.table if on else self.strip)

    @Slot(int)
    def _edit(self, entry: int) -> None:
        self.model.choose((entry,), entry)
        self._actions.edit_color.trigger()

    @Slot(QPoint)
    def _show_menu(self, where: QPoint) -> None:
        context_menu(self, self._actions).popup(where)

    @Slot()
    def _flash(self) -> None:
        self.strip.flash_copied(self.copied_entries())


def _tool(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAutoRaise(True)
    button.setIconSize(QSize(16, 16))
    button.setFixedSize(Space.CONTROL - 2, Space.CONTROL - 2)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _plain(text: str) -> str:
    return text.replace("&", "")
