"""The choice of dithering, with what each way costs and gives on the picture that is open."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from qt_kmeans.core.curve.dither_cost import DitherCost
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.widgets.form import ComboBox, fill

_COMING = "…"
_COST = Qt.ItemDataRole.UserRole + 1  # a text
_STALE = Qt.ItemDataRole.UserRole + 2  # a truth: the text is of other settings

_Index = QModelIndex | QPersistentModelIndex


class DitherChoice(ComboBox):
    """A list of the ways to dither, each with its cost at the right.

    Signals
    -------
    looked_at : bool
        Somebody wants to know the costs, or no longer: the mouse is over the box, or the list is open.
    """

    looked_at = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fill(
            self,
            self.tr("Dithering"),
            ("none", self.tr("None"), self.tr("Flat areas; the smallest file")),
            ("spatial", self.tr("Spatial"), self.tr("Colours and pattern chosen together; best with few")),
            ("floyd-steinberg", self.tr("Floyd–Steinberg"), self.tr("Smooth gradients from few colours")),
            ("sierra-lite", self.tr("Sierra Lite"), self.tr("Like Floyd–Steinberg, a little finer")),
            ("atkinson", self.tr("Atkinson"), self.tr("Crisp, with clean lights and darks")),
            ("bayer", self.tr("Bayer pattern"), self.tr("A regular pattern that compresses well")),
        )
        self._looked_at = self._is_open = False
        self.setItemDelegate(_CostDelegate(self))

    def show_costs(
        self, costs: Mapping[str, DitherCost], *, size: int | None = None, coming: Collection[str] = ()
    ) -> None:
        """Show what is known; of the others what there was stays, greyed.

        Parameters
        ----------
        costs
            What is known.
        size
            Bytes of the file with the way that is chosen, shown until more is known of it.
        coming
            The ways that are about to be known.
        """
        for row in range(self.count()):
            key = self.itemData(row)
            cost, text, fresh = costs.get(key), self.itemData(row, _COST) or "", True
            if cost is not None:
                text = self._text(cost)
            elif size is not None and row == self.currentIndex():
                text = wording.bytes_text(size)
            else:
                fresh = False
                if text in ("", _COMING):
                    text = _COMING if key in coming else ""
            self.setItemData(row, text, _COST)
            spoken = self.tr("Being measured") if text == _COMING else text
            self.setItemData(row, spoken, Qt.ItemDataRole.AccessibleDescriptionRole)
            self.setItemData(row, not fresh, _STALE)

    def forget_costs(self) -> None:
        """Show none: there is another picture."""
        for row in range(self.count()):
            for role in (_COST, _STALE, Qt.ItemDataRole.AccessibleDescriptionRole):
                self.setItemData(row, None, role)

    def cost(self, key: str) -> tuple[str, bool]:
        """Return what is shown beside a way, and whether it is greyed."""
        row = self.findData(key)
        return self.itemData(row, _COST) or "", bool(self.itemData(row, _STALE))

    def _text(self, cost: DitherCost) -> str:
        if cost.bytes == cost.plain_bytes and not cost.gain:
            return wording.bytes_text(cost.bytes)
        change = wording.change_text(cost.plain_bytes, cost.bytes)
        if cost.gain is None:
            return self.tr("{} bytes").format(change)
        return self.tr("{0} bytes, {1} quality").format(change, wording.gain_text(cost.gain))

    def widest_text(self) -> str:
        """Return a text for which there is always room, so that nothing jumps when others arrive."""
        return self._text(DitherCost(1888, 1000, -88.8))

    # -- Qt overrides -------------------------------------------------------------------------------

    def showPopup(self) -> None:
        """Open the list, wide enough for the costs."""
        self._is_open = True
        self._tell()
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 2 * self.view().frameWidth())
        super().showPopup()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear when the list is closed."""
        if event.type() == QEvent.Type.Hide:
            self._is_open = False
            self._tell()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the mouse has come."""
        super().enterEvent(event)
        self._tell(hovered=True)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the mouse has gone, perhaps into the list."""
        super().leaveEvent(event)
        self._tell(hovered=False)

    def _tell(self, *, hovered: bool | None = None) -> None:
        hovered = self.underMouse() if hovered is None else hovered
        if self._looked_at != (looked_at := hovered or self._is_open):
            self._looked_at = looked_at
            self.looked_at.emit(looked_at)


class _CostDelegate(QStyledItemDelegate):
    """Writes the cost at the right end of a row."""

    def __init__(self, choice: DitherChoice) -> None:
        super().__init__(choice)
        self._choice = choice

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the name, and the cost over it."""
        super().paint(painter, option, index)
        text = index.data(_COST)
        if not text:
            return
        palette: QPalette = option.palette
        rect: QRect = option.rect
        role = QPalette.ColorRole.PlaceholderText if index.data(_STALE) else QPalette.ColorRole.Text
        painter.setPen(palette.color(QPalette.ColorGroup.Active, role))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(Space.SMALL, 0, -Space.SMALL, 0), right, text)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return room for name and cost beside each other."""
        hint = super().sizeHint(option, index)
        room = option.fontMetrics.horizontalAdvance(self._choice.widest_text())
        return hint + QSize(room + Space.LARGE + Space.SMALL, 0)
