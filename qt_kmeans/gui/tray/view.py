"""The strip of open files: a small picture of each, its sizes, and how far it has come."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QWidget,
)

from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.tray.model import FILE, TrayModel
from qt_kmeans.gui.tray.paint import CELL, TrayDelegate


class TrayView(QListView):
    """Shows the files of a model; one row while it is low, as many as fit when there is room.

    Signals
    -------
    show_requested : int
        The user wants to see this file.
    menu_requested : QPoint
        The user wants to know, at this point of the screen, what can be done.
    in_sight_changed : frozenset of int
        Which files are visible now.
    """

    show_requested = Signal(int)
    menu_requested = Signal(QPoint)
    in_sight_changed = Signal(object)

    def __init__(self, model: TrayModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(TrayDelegate(self))
        self.setViewMode(QListView.ViewMode.ListMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Open files"))
        self.setMinimumSize(CELL.width() // 2, CELL.height() + Space.LARGE)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.clicked.connect(self._show)
        self.activated.connect(self._show)
        self.selectionModel().currentChanged.connect(self._follow_keyboard)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._tell_sight)
            bar.rangeChanged.connect(self._tell_sight)

    def sizeHint(self) -> QSize:
        """Return the size of a row of some files."""
        return QSize(4 * CELL.width(), CELL.height() + Space.LARGE)

    def chosen(self) -> tuple[int, ...]:
        """Return the keys of the chosen files in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._model.tray.files[row].key for row in rows)

    def follow(self, key: int) -> None:
        """Choose the file that the window shows, and bring it into view."""
        row = self._model.row_of(key)
        if row < 0:
            return
        index = self._model.index(row)
        if index not in self.selectionModel().selectedRows():
            with _Quiet(self):
                self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the Page keys to the window, which goes to the next file by them."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the strip into rows where there is room for two."""
        super().resizeEvent(event)
        self._break(event.size().height() >= 2 * CELL.height() or event.size().width() < 2 * CELL.width())
        self._tell_sight()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Move along a single row by a wheel that turns up and down."""
        if self.isWrapping() or event.angleDelta().x():
            super().wheelEvent(event)
            return
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y())
        event.accept()

    def _break(self, rows: bool) -> None:
        """Show several rows that are scrolled up and down, or one that is scrolled sideways."""
        shown, hidden = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setWrapping(rows)
        self.setVerticalScrollBarPolicy(shown if rows else hidden)
        self.setHorizontalScrollBarPolicy(hidden if rows else shown)

    @Slot()
    def _tell_sight(self) -> None:
        area = self.viewport().rect()
        files = self._model.tray.files
        seen = (
            file.key
            for row, file in enumerate(files)
            if self.visualRect(self._model.index(row)).intersects(area)
        )
        self.in_sight_changed.emit(frozenset(seen))

    @Slot(QModelIndex)
    def _show(self, index: QModelIndex) -> None:
        if index.isValid() and len(self.selectionModel().selectedRows()) <= 1:
            self.show_requested.emit(index.data(FILE).key)

    @Slot(QModelIndex, QModelIndex)
    def _follow_keyboard(self, index: QModelIndex, _before: QModelIndex) -> None:
        """Show the file that the arrow keys have come to, unless they choose several."""
        if self.hasFocus() and not self.signalsBlocked() and self.state() == self.State.NoState:
            self._show(index)

    @Slot(QPoint)
    def _ask_for_menu(self, place: QPoint) -> None:
        if self.indexAt(place).isValid():
            self.menu_requested.emit(self.viewport().mapToGlobal(place))


_Flag = QItemSelectionModel.SelectionFlag


class _Quiet:
    """Keeps a view from taking what the program chooses for what the user does."""

    def __init__(self, view: TrayView) -> None:
        self._view = view

    def __enter__(self) -> None:
        self._view.blockSignals(True)

    def __exit__(self, *_: object) -> None:
        self._view.blockSignals(False)
