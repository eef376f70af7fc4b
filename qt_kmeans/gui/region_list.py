"""The worst places of a result in a row, the worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QSizePolicy

from qt_kmeans.gui import wording
from qt_kmeans.gui.theme import current_theme, notifier

if TYPE_CHECKING:
    from qt_kmeans.core.worst_regions import Region

_SWATCHES: Final = QSize(32, 16)


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
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Worst regions"))
        self.currentRowChanged.connect(self.region_chosen)
        self.itemClicked.connect(self._again)
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
                item = QListWidgetItem(swatches, wording.delta_text(region.error))
                item.setToolTip(self._words(region))
                item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, self._words(region))
                self.addItem(item)
            self.setCurrentRow(-1)
        self.region_chosen.emit(-1)

    def sizeHint(self) -> QSize:
        """Return the height of one row."""
        return QSize(260, max(self.sizeHintForRow(0), _SWATCHES.height() + 14) + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """Return room for one region."""
        return QSize(110, self.sizeHint().height())

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
