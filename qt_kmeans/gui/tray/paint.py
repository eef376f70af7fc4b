"""Paints an open file: its small picture, its name, its sizes, and how far it has come."""

from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from qt_kmeans.core.showing.frames import Picture
from qt_kmeans.gui.compare.panes import checker_brush
from qt_kmeans.gui.looks.qimage import wrap
from qt_kmeans.gui.looks.theme import Icon, current_theme, icon_pixmap
from qt_kmeans.gui.looks.tokens import Space, Theme
from qt_kmeans.gui.tray.model import FILE, SHOWN, STATE, TrayModel
from qt_kmeans.gui.tray.state import FileState, TrayFile

CELL: Final = QSize(222, 66)
_THUMBNAIL: Final = QSize(68, 52)
_SIGN: Final = 12  # px of the icon beside the state
_DOT: Final = 6  # px of the mark for what is not saved
_LEADING: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter  # the painter mirrors it


class _Places(NamedTuple):
    """Where the parts stand; `marked` is for a name with a dot, `words` for a state without a sign."""

    cell: QRect
    thumbnail: QRect
    name: QRect
    marked: QRect
    dot: QRect
    sizes: QRect
    sign: QRect
    state: QRect
    words: QRect


def _places(option: QStyleOptionViewItem) -> _Places:
    cell = QRect(option.rect.topLeft(), CELL).adjusted(2, 2, -2, -2)
    thumbnail = QRect(cell.topLeft() + QPoint(5, 5), _THUMBNAIL)
    left, width = thumbnail.right() + 10, cell.right() - thumbnail.right() - 16
    line = option.fontMetrics.height() + 1
    top = cell.top() + (cell.height() - 3 * line) // 2
    name, sizes, words = (QRect(left, top + row * line, width, line) for row in range(3))
    dot = QRect(name.right() - _DOT, name.center().y() - _DOT // 2 + 1, _DOT, _DOT)
    sign = QRect(left, words.center().y() - _SIGN // 2 + 1, _SIGN, _SIGN)
    state = words.adjusted(_SIGN + Space.TINY, 0, 0, 0)
    marked = name.adjusted(0, 0, -_DOT - Space.TINY, 0)
    rects = (thumbnail, name, marked, dot, sizes, sign, state, words)
    return _Places(cell, *(QStyle.visualRect(option.direction, cell, rect) for rect in rects))


class TrayDelegate(QStyledItemDelegate):
    """Paints the files of a `TrayModel`: the picture where reading begins, three lines beside it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of every cell."""
        return CELL

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one file."""
        model, theme, places = index.model(), current_theme(), _places(option)
        assert isinstance(model, TrayModel)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        _paint_ground(painter, places.cell, option, theme, shown=bool(index.data(SHOWN)))
        file, state = index.data(FILE), index.data(STATE)
        _paint_thumbnail(painter, places.thumbnail, file.thumbnail, theme)
        _paint_name(painter, places, option, theme, file)
        sizes, words = model.words_of(file)
        outdated = file.measured is not None and state in (FileState.WAITING, FileState.WORKING)
        painter.setPen(QColor(theme.disabled if outdated else theme.muted))
        fitting = option.fontMetrics.elidedText(sizes, Qt.TextElideMode.ElideRight, places.sizes.width())
        painter.drawText(places.sizes, _LEADING, fitting)
        _paint_state(painter, places, theme, state, words)
        painter.restore()


def _paint_ground(
    painter: QPainter, cell: QRect, option: QStyleOptionViewItem, theme: Theme, *, shown: bool
) -> None:
    state, view = option.state, option.widget
    picked = state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
    ground = theme.raised if shown else theme.hover if picked else None
    painter.setPen(QPen(QColor(theme.accent), 2) if shown else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), Space.RADIUS, Space.RADIUS)
    if state & QStyle.StateFlag.State_HasFocus and isinstance(view, QWidget) and view.hasFocus():
        painter.setPen(QPen(QColor(theme.text), 1, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cell.adjusted(3, 3, -4, -4))


def _paint_thumbnail(painter: QPainter, frame: QRect, picture: Picture | None, theme: Theme) -> None:
    """Paint the picture as large as fits, or an empty place."""
    if picture is None:
        painter.setPen(QPen(QColor(theme.outline), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        return
    image = wrap(picture.levels[0], opaque=picture.opaque)
    ratio = painter.device().devicePixelRatioF()
    scale = min(1.0, frame.width() * ratio / image.width(), frame.height() * ratio / image.height()) / ratio
    place = QRect(QPoint(), (image.size() * scale).expandedTo(QSize(1, 1)))
    place.moveCenter(frame.center())
    if not picture.opaque:
        painter.fillRect(place, checker_brush(*theme.checker, cell=4, ratio=ratio))
    painter.drawImage(place, image)


def _paint_name(
    painter: QPainter, places: _Places, option: QStyleOptionViewItem, theme: Theme, file: TrayFile
) -> None:
    """Paint the name, with a mark when the result is not saved."""
    room = places.name
    if file.unsaved and not file.error:
        room = places.marked
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(places.dot)
    bold = QFont(option.font)
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(QColor(theme.text))
    name = painter.fontMetrics().elidedText(file.name, Qt.TextElideMode.ElideMiddle, room.width())
    painter.drawText(room, _LEADING, name)
    painter.setFont(option.font)


def _paint_state(painter: QPainter, places: _Places, theme: Theme, state: FileState, words: str) -> None:
    ink, sign = _dress(state, theme)
    if sign is not None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(places.sign.topLeft(), icon_pixmap(sign, ink, _SIGN, ratio=ratio))
    painter.setPen(QColor(ink))
    painter.drawText(places.words if sign is None else places.state, _LEADING, words)


def _dress(state: FileState, theme: Theme) -> tuple[str, Icon | None]:
    """Return the ink of a state, and the icon that tells it to who sees no colours."""
    return {
        FileState.FAILED: (theme.error, Icon.ERROR),
        FileState.LARGER: (theme.warning, Icon.ALERT),
        FileState.DONE: (theme.text, Icon.CHECK),
        FileState.WORKING: (theme.muted, Icon.RELOAD),
        FileState.WAITING: (theme.muted, None),
    }[state]
