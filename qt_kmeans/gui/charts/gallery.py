"""The picture in 2, 4, 8 … 256 colours, side by side, with what each costs and keeps."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from qt_kmeans.core.curve.rate import GALLERY, RatePoint
from qt_kmeans.gui.charts.rate_paint import quality_text
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.qimage import wrap
from qt_kmeans.gui.looks.theme import current_theme
from qt_kmeans.gui.looks.tokens import Space

_NARROWEST: Final = 104  # px that a thumbnail gets at least
_K: Final = Qt.ItemDataRole.UserRole
_POINT: Final = Qt.ItemDataRole.UserRole + 1


class Gallery(QListWidget):
    """One thumbnail for every k of `GALLERY`; a click or Enter adopts it.

    Signals
    -------
    adopted : RatePoint
        The user wants the settings of this file.

    Attributes
    ----------
    unit
        The unit in which quality is told, one of `METRICS`.
    current
        The k that is marked.
    shape
        Height over width of the thumbnails.
    """

    adopted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unit = "ssimulacra2"
        self.current = 0
        self.shape = 0.75
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(self.tr("The picture in different numbers of colours"))
        for k in GALLERY:
            item = QListWidgetItem(self)
            item.setData(_K, k)
        self.itemClicked.connect(self._adopt)
        self.itemActivated.connect(self._adopt)
        self.set_points(())

    def set_points(self, points: tuple[RatePoint, ...]) -> None:
        """Show these files, at most one for every k; the others are still to come."""
        by_k = {point.k: point for point in points}
        for row, k in enumerate(GALLERY):
            item, point = self.item(row), by_k.get(k)
            item.setData(_POINT, point)
            item.setText(self._words(k, point))
        thumbnail = next((point.thumbnail for point in points if point.thumbnail is not None), None)
        if thumbnail is not None:
            self.shape = min(max(thumbnail.height / thumbnail.width, 0.4), 1.4)
        self._fill_width()

    def set_metric(self, metric: str) -> None:
        """Tell quality in another unit."""
        self.unit = metric
        for row, k in enumerate(GALLERY):
            self.item(row).setText(self._words(k, self.item(row).data(_POINT)))

    def set_current(self, k: int) -> None:
        """Mark the number of colours of the present settings."""
        self.current = k
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the width filled."""
        super().resizeEvent(event)
        self._fill_width()

    def _fill_width(self) -> None:
        """Divide the width into whole columns; Qt keeps the room of a scroll bar free."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        room = self.maximumViewportSize().width() - bar - 1
        columns = min(max(1, room // (_NARROWEST + Space.SMALL)), len(GALLERY))
        width = room // columns
        lines = 2 * self.fontMetrics().lineSpacing()
        height = round((width - Space.SMALL) * self.shape) + lines + Space.MEDIUM
        if self.gridSize() != QSize(width, height):
            self.setGridSize(QSize(width, height))

    def _words(self, k: int, point: RatePoint | None) -> str:
        """Return the lines under a thumbnail."""
        head = wording.colors_text(k)
        if point is None:
            return f"{head}\n…"
        quality = quality_text(point.quality(self.unit), self.unit)
        return f"{head}\n{wording.bytes_text(point.bytes)} · {quality}"

    @Slot(QListWidgetItem)
    def _adopt(self, item: QListWidgetItem) -> None:
        point = item.data(_POINT)
        if point is not None and point.k != self.current:
            self.adopted.emit(point)


class _Delegate(QStyledItemDelegate):
    """Paints a thumbnail with its two lines; a frame marks the present one."""

    def __init__(self, gallery: Gallery) -> None:
        super().__init__(gallery)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        gallery = self.parent()
        return gallery.gridSize() if isinstance(gallery, Gallery) else super().sizeHint(option, index)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        gallery = self.parent()
        assert isinstance(gallery, Gallery)
        theme = current_theme()
        cell = option.rect.adjusted(Space.TINY, Space.TINY, -Space.TINY, -Space.TINY)
        state = option.state
        line = option.fontMetrics.lineSpacing()
        frame = QRect(cell.left(), cell.top(), cell.width(), cell.height() - 2 * line - 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_thumbnail(painter, frame, index.data(_POINT))
        pen = QPen(QColor(theme.outline), 1)
        if index.data(_K) == gallery.current:
            pen = QPen(QColor(theme.accent), 3)
        elif state & QStyle.StateFlag.State_MouseOver:
            pen = QPen(QColor(theme.accent), 1)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(frame), 3, 3)
        if state & QStyle.StateFlag.State_HasFocus and gallery.hasFocus():
            painter.setPen(QPen(QColor(theme.text), 1, Qt.PenStyle.DotLine))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        head, _, rest = index.data(Qt.ItemDataRole.DisplayRole).partition("\n")
        font = QFont(gallery.font())
        font.setPointSizeF(max(gallery.font().pointSizeF() * 0.88, 6.5))
        for row, (text, ink, bold) in enumerate(((head, theme.text, True), (rest, theme.muted, False))):
            font.setBold(bold)
            painter.setFont(font)
            painter.setPen(QColor(ink))
            box = QRect(cell.left(), frame.bottom() + 2 + row * line, cell.width(), line)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _paint_thumbnail(self, painter: QPainter, frame: QRect, point: RatePoint | None) -> None:
        """Paint the picture as large as fits, or an empty place."""
        theme = current_theme()
        if point is None or point.thumbnail is None:
            painter.fillRect(frame, QColor(theme.raised))
            return
        picture = point.thumbnail
        image = wrap(picture.levels[0], opaque=picture.opaque)
        place = QRectF(
            QRect(frame.topLeft(), image.size().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio))
        )
        place.moveCenter(QRectF(frame).center())
        painter.fillRect(frame, QColor(theme.checker[0] if not picture.opaque else theme.window))
        painter.drawImage(place, image)
