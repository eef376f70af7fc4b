"""The strip of open files: a small picture of each, its sizes, and how far it has come."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from qt_kmeans.core.frames import Picture
from qt_kmeans.gui.panes import checker_brush
from qt_kmeans.gui.qimage import wrap
from qt_kmeans.gui.theme import Icon, current_theme, icon_pixmap
from qt_kmeans.gui.tokens import Space, Theme
from qt_kmeans.gui.tray_model import FILE, SHOWN, STATE, TrayModel
from qt_kmeans.gui.tray_state import FileState, TrayFile

CELL: Final = QSize(208, 66)
_THUMBNAIL: Final = QSize(68, 52)
_SIGN: Final = 12  # px of the icon beside the state


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
        self.setItemDelegate(_Delegate(self))
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


class _Delegate(QStyledItemDelegate):
    """Paints a file: its picture on the left, three lines on the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return CELL

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        file, state = index.data(FILE), index.data(STATE)
        theme = current_theme()
        cell = QRect(option.rect.topLeft(), CELL).adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_ground(painter, cell, option, theme, shown=bool(index.data(SHOWN)))
        frame = QRect(cell.topLeft() + QPoint(5, 5), _THUMBNAIL)
        _paint_thumbnail(painter, frame, file.thumbnail, theme)
        text = QRect(
            frame.right() + 10, cell.top() + 5, cell.right() - frame.right() - 16, cell.height() - 10
        )
        model = index.model()
        if isinstance(model, TrayModel):
            self._paint_words(painter, text, option, model, file, state)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, cell: QRect, option: QStyleOptionViewItem, theme: Theme, *, shown: bool
    ) -> None:
        state = option.state
        chosen = state & QStyle.StateFlag.State_Selected
        hovered = state & QStyle.StateFlag.State_MouseOver
        ground = theme.raised if shown else theme.hover if chosen or hovered else None
        painter.setPen(QPen(QColor(theme.accent), 2) if shown else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), Space.RADIUS, Space.RADIUS)
        view = option.widget
        if state & QStyle.StateFlag.State_HasFocus and isinstance(view, QWidget) and view.hasFocus():
            painter.setPen(QPen(QColor(theme.text), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(cell.adjusted(3, 3, -4, -4))

    def _paint_words(
        self,
        painter: QPainter,
        box: QRect,
        option: QStyleOptionViewItem,
        model: TrayModel,
        file: TrayFile,
        state: FileState,
    ) -> None:
        theme = current_theme()
        sizes, progress = model.words_of(file)
        ink, sign = _dress(state, theme)
        font = QFont(option.font)
        metrics = option.fontMetrics
        line = metrics.height() + 1
        top = box.top() + (box.height() - 3 * line) // 2
        rows = [QRect(box.left(), top + row * line, box.width(), line) for row in range(3)]
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        name = rows[0]
        if file.unsaved and not file.error:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(QRectF(name.right() - 5, name.center().y() - 2.5, 6, 6))
            name = name.adjusted(0, 0, -10, 0)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        bold = painter.fontMetrics()
        painter.drawText(name, left, bold.elidedText(file.name, Qt.TextElideMode.ElideMiddle, name.width()))
        font.setBold(False)
        painter.setFont(font)
        outdated = state in (FileState.WAITING, FileState.WORKING)
        painter.setPen(QColor(theme.disabled if outdated and file.measured else theme.muted))
        painter.drawText(rows[1], left, metrics.elidedText(sizes, Qt.TextElideMode.ElideRight, box.width()))
        state_row = rows[2]
        if sign is not None:
            ratio = painter.device().devicePixelRatioF()
            place = QPoint(state_row.left(), state_row.center().y() - _SIGN // 2 + 1)
            painter.drawPixmap(place, icon_pixmap(sign, ink, _SIGN, ratio=ratio))
            state_row = state_row.adjusted(_SIGN + 4, 0, 0, 0)
        painter.setPen(QColor(ink))
        painter.drawText(state_row, left, progress)


def _dress(state: FileState, theme: Theme) -> tuple[str, Icon | None]:
    """Return the ink of a state, and the icon that tells it to who sees no colours."""
    return {
        FileState.FAILED: (theme.error, Icon.ERROR),
        FileState.LARGER: (theme.warning, Icon.ALERT),
        FileState.DONE: (theme.text, Icon.CHECK),
        FileState.WORKING: (theme.muted, Icon.RELOAD),
        FileState.WAITING: (theme.muted, None),
    }[state]


def _paint_thumbnail(painter: QPainter, frame: QRect, picture: Picture | None, theme: Theme) -> None:
    """Paint the picture as large as fits, or an empty place."""
    if picture is None:
        painter.setPen(QPen(QColor(theme.outline), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        return
    image = wrap(picture.levels[0], opaque=picture.opaque)
    room = frame.size() * painter.device().devicePixelRatioF()
    scale = min(1.0, room.width() / image.width(), room.height() / image.height())
    size = image.size() * scale / painter.device().devicePixelRatioF()
    place = QRect(QPoint(0, 0), size.expandedTo(QSize(1, 1)))
    place.moveCenter(frame.center())
    if not picture.opaque:
        painter.fillRect(place, checker_brush(*theme.checker, cell=4, ratio=1.0))
    painter.drawImage(place, image)
