"""The worst places of a result in a row, the worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QToolButton,
)

from qt_kmeans.gui.languages import isolated
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.theme import Icon, current_theme, notifier, set_icon

if TYPE_CHECKING:
    from qt_kmeans.core.scoring.worst_regions import Region

_SWATCHES: Final = QSize(28, 16)
_PADDING: Final = 34  # around swatches and number, px


class RegionList(QListWidget):
    """Shows for each region the colour that it has in the original, the one it gets, and the error.

    Signals
    -------
    region_chosen : int
        The user went to this region; -1 for none.
    """

    region_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._regions: tuple[Region, ...] = ()
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setIconSize(_SWATCHES)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Worst regions"))
        self.currentRowChanged.connect(self.region_chosen)
        self.itemClicked.connect(self._again)
        self.more = QToolButton(self)  # where not all fit
        self.more.setAutoRaise(True)
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys go there as well
        self.more.setAccessibleName(self.tr("Show the other regions"))
        self.more.clicked.connect(self._turn)
        self.horizontalScrollBar().valueChanged.connect(self._count)
        notifier().theme_changed.connect(self._dress)

    @property
    def regions(self) -> tuple[Region, ...]:
        """The regions in the list."""
        return self._regions

    def set_regions(self, regions: tuple[Region, ...]) -> None:
        """Show other regions; none of them is chosen."""
        if regions == self._regions:
            return
        self._regions = regions
        with QSignalBlocker(self):
            self.clear()
            for region in regions:
                swatches = _swatches(region, self.devicePixelRatioF())
                item = QListWidgetItem(swatches, wording.score_text(region.error))
                item.setSizeHint(self._item_size())
                item.setToolTip(self._words(region))
                item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, self._words(region))
                self.addItem(item)
            self.setCurrentRow(-1)
        self._fit()
        self.region_chosen.emit(-1)

    def sizeHint(self) -> QSize:
        """Return the height of one row."""
        return QSize(260, self._item_size().height() + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """Return room for one region."""
        return QSize(110, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many regions as there is room for, each as a whole."""
        super().resizeEvent(event)
        self._fit()

    def _item_size(self) -> QSize:
        number = self.fontMetrics().horizontalAdvance(wording.score_text(88.8))
        return QSize(_SWATCHES.width() + number + _PADDING, _SWATCHES.height() + 14)

    def _fit(self) -> None:
        """Leave out at the end what would be cut, and offer it there."""
        room, width = self.width() - 2 * self.frameWidth(), self._item_size().width()
        cut = len(self._regions) * width > room
        button = self.more.sizeHint().expandedTo(QSize(self.fontMetrics().horizontalAdvance("+88") + 10, 0))
        seen = max((room - button.width() * cut) // width, 1)
        margin = max(room - seen * width, 0) if cut else 0
        mirrored = self.isRightToLeft()
        if self.viewportMargins().right() + self.viewportMargins().left() != margin:
            self.setViewportMargins(margin * mirrored, 0, margin * (not mirrored), 0)
        left = self.frameWidth() if mirrored else self.width() - self.frameWidth() - button.width()
        self.more.setGeometry(left, self.frameWidth(), button.width(), self.height() - 2 * self.frameWidth())
        self.more.setVisible(cut)
        self._count()

    @Slot()
    def _count(self) -> None:
        """Say how many regions follow; behind the last the button leads back to the first."""
        bar = self.horizontalScrollBar()
        width = self._item_size().width()
        following = len(self._regions) - (bar.value() + self.viewport().width()) // width
        self.more.setText(isolated(f"+{following}") if following > 0 else "")
        set_icon(self.more, Icon.CHEVRON_RIGHT if self.isRightToLeft() else Icon.CHEVRON_LEFT)
        self.more.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextOnly if following > 0 else Qt.ToolButtonStyle.ToolButtonIconOnly
        )

    @Slot()
    def _turn(self) -> None:
        """Show the regions that follow, or the first again."""
        bar = self.horizontalScrollBar()
        bar.setValue(0 if bar.value() >= bar.maximum() else bar.value() + self.viewport().width())

    def _words(self, region: Region) -> str:
        text = self.tr("{wanted} becomes {served} at {x}, {y} ({width} × {height} pixels)")
        return text.format(
            wanted=wording.hex_text(region.wanted),
            served=wording.hex_text(region.served),
            x=region.left,
            y=region.top,
            width=region.width,
            height=region.height,
        )

    @Slot()
    def _dress(self) -> None:
        for row, region in enumerate(self._regions):
            self.item(row).setIcon(_swatches(region, self.devicePixelRatioF()))

    @Slot(QListWidgetItem)
    def _again(self, item: QListWidgetItem) -> None:
        """Go back to a region that was chosen already."""
        self.region_chosen.emit(self.row(item))


def _swatches(region: Region, ratio: float) -> QIcon:
    """Return the wanted colour beside the served one."""
    pixmap = QPixmap(_SWATCHES * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    half = _SWATCHES.width() // 2
    for left, color in ((0, region.wanted), (half, region.served)):
        painter.fillRect(left, 0, half, _SWATCHES.height(), QColor(*color))
    painter.setPen(QColor(current_theme().muted))
    painter.drawRect(QRectF(0.5, 0.5, _SWATCHES.width() - 1, _SWATCHES.height() - 1))
    painter.end()
    result = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected, QIcon.Mode.Disabled):
        result.addPixmap(pixmap, mode)
    return result
