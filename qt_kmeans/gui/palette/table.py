"""The palette as a table: the same colours with name, code and share, for reading and screen readers."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from qt_kmeans.gui.looks.theme import current_theme
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.palette.model import CODE, LOCK, NAME, SHARE, PaletteModel
from qt_kmeans.gui.palette.swatch_paint import SwatchInk
from qt_kmeans.gui.palette.words import capitalised

_WIDTHS = {CODE: 96, SHARE: 68, LOCK: 60}  # px, at least
_SWATCH = 16  # logical pixels a side


class PaletteTable(QTableView):
    """A row per colour. A code can be typed over, a lock ticked; Enter or a double click edits.

    Signals
    -------
    color_hovered
        The entry under the pointer; -1 when there is none.
    edit_requested
        The entry that was double-clicked or confirmed with Enter.
    menu_requested
        Where a menu of the chosen colours is wanted, in global coordinates.
    """

    color_hovered = Signal(int)
    edit_requested = Signal(int)
    menu_requested = Signal(object)

    def __init__(self, model: PaletteModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._marked = -1
        self.setModel(model)
        self.setSelectionModel(model.selection)
        self.setItemDelegateForColumn(NAME, _SwatchDelegate(model, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Palette as a table"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(Space.CONTROL - 4)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.activated.connect(self._on_activated)
        self.setMouseTracking(True)
        self.entered.connect(lambda index: self.color_hovered.emit(model.entries.order[index.row()]))
        self.viewportEntered.connect(lambda: self.color_hovered.emit(-1))

    @property
    def marked(self) -> int:
        """The entry that is pointed at elsewhere, -1 for none."""
        return self._marked

    def mark(self, entry: int) -> None:
        """Ring a colour that is pointed at elsewhere, such as in the picture; -1 for none."""
        if entry != self._marked:
            self._marked = entry
            self.viewport().update()

    def sizeHint(self) -> QSize:
        """Ask for a few rows."""
        return QSize(420, 76)

    def minimumSizeHint(self) -> QSize:
        """Stay usable in a small window."""
        return QSize(160, 60)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the chosen colour, with room for the titles in the language and the look."""
        super().showEvent(event)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, max(width, self.horizontalHeader().sectionSizeHint(column)))
        self.scrollTo(self.currentIndex())

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        super().leaveEvent(event)
        self.color_hovered.emit(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, at the current row when the keyboard wants it."""
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if self._model.rowCount():
            self.menu_requested.emit(where)

    def _on_activated(self, index: QModelIndex) -> None:
        if index.column() in (NAME, SHARE):
            self.edit_requested.emit(self._model.entries.order[index.row()])


class _SwatchDelegate(QStyledItemDelegate):
    """Draws the colour before its name."""

    def __init__(self, model: PaletteModel, table: PaletteTable) -> None:
        super().__init__(table)
        self._model = model
        self._table = table

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Leave room for the swatch."""
        super().initStyleOption(option, index)
        option.text = "       " + capitalised(option.text)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw name and swatch."""
        super().paint(painter, option, index)
        entries = self._model.entries
        box = QRectF(0, 0, _SWATCH, _SWATCH).toRect()
        box.moveCenter(option.rect.center())
        box.moveLeft(option.rect.left() + Space.SMALL)
        box = QStyle.visualRect(option.direction, option.rect, box)
        ratio = painter.device().devicePixelRatio()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = SwatchInk(current_theme(), option.font, ratio)
        entry = entries.order[index.row()]
        ink.draw(painter, box, entries.colors[entry])
        if entry == self._table.marked:
            ink.draw_ring(painter, box, ink.theme.text)
        painter.restore()
