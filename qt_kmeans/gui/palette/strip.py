"""The palette as a strip of swatches: as wide as their share, to hover, walk through and choose."""

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from qt_kmeans.gui.languages import is_mirrored, isolated, said
from qt_kmeans.gui.looks.theme import current_theme
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.palette.entries import Entries
from qt_kmeans.gui.palette.model import PaletteModel
from qt_kmeans.gui.palette.swatch_paint import RING, SwatchInk
from qt_kmeans.gui.palette.swatches import Swatch, arrange, beside
from qt_kmeans.gui.palette.words import capitalised, explained

_GAP: Final = 2  # logical pixels
_FEEDBACK_MS: Final = 1400
_Flag = QItemSelectionModel.SelectionFlag


class PaletteStrip(QWidget):
    """Shows the colours of a model and lets the user choose among them.

    A click chooses a colour, a second one lets it go; with Ctrl one more, with Shift a run. Left and Right
    walk through the colours, Up and Down through the rows, Home and End to the ends; Shift extends the
    choice, Ctrl+A chooses all.
    Numbers in signals and methods are entries of the palette, wherever they are shown.

    Signals
    -------
    color_hovered
        The entry under the pointer, or that the keyboard goes to; -1 when there is none.
    edit_requested
        The entry that was double-clicked or confirmed with Enter.
    menu_requested
        Where a menu of the chosen colours is wanted, in global coordinates.
    """

    color_hovered = Signal(int)
    edit_requested = Signal(int)
    menu_requested = Signal(QPoint)

    def __init__(self, model: PaletteModel, parent: QWidget | None = None, *, editable: bool = True) -> None:
        super().__init__(parent)
        self._model = model
        self._editable = editable
        self._places: tuple[Swatch, ...] = ()  # in the order of display, like the model's rows
        self._pointer: QPoint | None = None
        self._hovered = -1  # an entry, like all below
        self._marked = -1
        self._copied: frozenset[int] = frozenset()
        self._ring = False
        self._feedback = QTimer(self, singleShot=True, interval=_FEEDBACK_MS)
        self._feedback.timeout.connect(self._forget_copied)
        for news in (model.modelReset, model.dataChanged):
            news.connect(self._arrange)
        model.selection.selectionChanged.connect(self._on_chosen)
        model.selection.currentChanged.connect(self._on_chosen)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setAccessibleName(self.tr("Palette"))
        self._describe()

    def mark(self, entry: int) -> None:
        """Ring a colour that is pointed at elsewhere, such as in the picture; -1 for none."""
        if entry != self._marked:
            self._marked = entry
            self.update()

    def flash_copied(self, entries: tuple[int, ...]) -> None:
        """Say on some colours, for a moment, that they have been copied."""
        self._copied = frozenset(entries)
        self._feedback.start()
        self.update()

    @property
    def places(self) -> tuple[Swatch, ...]:
        """Where the colours lie, in the order of display."""
        return self._places

    def entry_at(self, point: QPoint) -> int:
        """Return the entry that lies at a point of the widget, -1 for none."""
        inside = (
            entry
            for entry, place in zip(self._entries.order, self._places, strict=True)
            if place.contains(point.x() - RING, point.y() - RING, gap=_GAP)
        )
        return next(inside, -1)

    def area_of(self, entry: int) -> QRect:
        """Return where an entry is drawn."""
        place = self._places[self._entries.place_of(entry)]
        return QRect(place.x + RING, place.y + RING, place.width, place.height)

    def sizeHint(self) -> QSize:
        """Ask for a strip that has room for a code and a share, or for four rows."""
        return QSize(640, 76)

    def minimumSizeHint(self) -> QSize:
        """Stay usable in a small window."""
        return QSize(160, 60)

    # -- events -------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Deal out the new room."""
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new theme or font."""
        super().changeEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Explain the colour under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            entry = self.entry_at(event.pos())
            if entry < 0:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._explained(entry), self, self.area_of(entry))
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which colour is under the pointer."""
        self._pointer = event.position().toPoint()
        self._hover(self.entry_at(self._pointer))

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._pointer = None
        self._hover(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose, or let go of what stands out alone; a right click keeps a choice that it hits."""
        entry, plain = self.entry_at(event.position().toPoint()), not event.modifiers()
        if event.button() == Qt.MouseButton.LeftButton:
            again = plain and self._model.isolated and self._model.chosen() == (entry,)
            self._pick(-1 if again else entry, event.modifiers())
        elif event.button() == Qt.MouseButton.RightButton and entry not in self._model.chosen():
            self._pick(entry, Qt.KeyboardModifier.NoModifier)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask to edit the colour."""
        entry = self.entry_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and entry >= 0:
            self.edit_requested.emit(entry)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, at the current colour when the keyboard wants it."""
        current = self._model.current()
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard and current >= 0
        where = self.mapToGlobal(self.area_of(current).center()) if by_key else event.globalPos()
        if len(self._entries):
            self.menu_requested.emit(where)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the colours, with Shift extend the choice; Enter edits."""
        key, count = Qt.Key(event.key()), len(self._entries)
        allowed = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        if event.matches(QKeySequence.StandardKey.SelectAll) and count:
            self._model.choose(self._entries.order, self._model.current())
        elif not count or event.modifiers() & ~allowed:
            event.ignore()
        elif self._editable and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_requested.emit(max(self._model.current(), 0))
        elif (place := self._place_for(key)) is not None:
            self._ring = True
            entry = self._entries.order[place]
            self._pick(entry, event.modifiers())
            self._tell(entry, self._explained(entry))
            self.color_hovered.emit(entry)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring the current colour when the keyboard brought the focus."""
        self._ring = event.reason() not in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason)
        if self._ring and self._model.current() < 0 and len(self._entries):
            self._model.choose((), self._entries.order[0])
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring, and point at nothing any more."""
        if self._ring and self._hovered < 0:
            self.color_hovered.emit(-1)
        self._ring = False
        self.update()

    # -- painting -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the swatches, then what is said on top of them."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        entries = self._entries
        if not len(entries):
            self._paint_empty(painter)
        ink = SwatchInk(current_theme(), self.font(), self.devicePixelRatioF())
        for entry in entries.order:
            self._paint_swatch(painter, ink, entry)
        for entry in {self._hovered, self._marked} & set(entries.order):
            ink.draw_ring(painter, self.area_of(entry), ink.theme.text)
        for entry in self._model.chosen():
            ink.draw_ring(painter, self.area_of(entry), ink.theme.accent)
        current = self._model.current()
        if self._ring and self.hasFocus() and current >= 0 and self._model.chosen() != (current,):
            ink.draw_ring(painter, self.area_of(current), ink.theme.text)
        painter.end()

    def _paint_swatch(self, painter: QPainter, ink: SwatchInk, entry: int) -> None:
        color, area = self._entries.colors[entry], self.area_of(entry)
        locked = entry in self._entries.locked
        ink.draw(painter, area, color)
        if entry in self._copied:
            word = self.tr("Copied")
            if ink.fits(word, area):
                ink.draw_words(painter, area, color, [word], locked=False)
            else:
                ink.draw_tick(painter, area, color)
            return
        words: list[str] = []
        if ink.has_words(area):
            name, code = capitalised(said(self._entries.names[entry])), self._entries.codes[entry]
            words = ink.words(code, self._model.share_text(entry), area, name=name, locked=locked)
        ink.draw_words(painter, area, color, words, locked=locked)

    def _paint_empty(self, painter: QPainter) -> None:
        theme = current_theme()
        painter.setPen(QPen(QColor(theme.outline), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        painter.setPen(QColor(theme.muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("The palette appears here"))

    # -- choice, words and places -------------------------------------------------------------------

    @property
    def _entries(self) -> Entries:
        return self._model.entries

    def _pick(self, entry: int, modifiers: Qt.KeyboardModifier) -> None:
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        self._model.pick(entry, toggle=bool(modifiers & control), extend=bool(modifiers & shift))

    def _place_for(self, key: Qt.Key) -> int | None:
        """Return the place that a key leads to from the current one, None for no such key."""
        at, last = self._entries.place_of(self._model.current()), len(self._entries) - 1
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0) * (-1 if is_mirrored() else 1)
        row = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        if step:
            return min(max(at + step, 0), last)
        if row:
            return beside(self._places, max(at, 0), row)
        return {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(key)

    def _explained(self, entry: int) -> str:
        return explained(self._entries, entry, self._model.share_text(entry))

    @Slot()
    def _arrange(self) -> None:
        room = self.size() - QSize(2 * RING, 2 * RING)
        shares = [self._entries.shares[entry] for entry in self._entries.order]
        width, height = max(room.width(), 1), max(room.height(), 1)
        self._places = arrange(shares, width=width, height=height, gap=_GAP)
        if is_mirrored():
            self._places = tuple(p._replace(x=width - p.x - p.width) for p in self._places)
        self._copied = frozenset()
        self._hover(self.entry_at(self._pointer) if self._pointer is not None else -1)
        self._describe()
        self.update()

    def _tell(self, entry: int, text: str) -> None:
        """Show a tip at a swatch, where the keyboard has just been."""
        area = self.area_of(entry)
        QToolTip.showText(self.mapToGlobal(area.bottomLeft() - QPoint(0, Space.SMALL)), text, self, area)

    def _hover(self, entry: int) -> None:
        if entry != self._hovered:
            self._hovered = entry
            self.update()
            self.color_hovered.emit(entry)

    @Slot()
    def _on_chosen(self) -> None:
        self._describe()
        self.update()

    @Slot()
    def _forget_copied(self) -> None:
        self._copied = frozenset()
        self.update()

    def _describe(self) -> None:
        words = [self.tr("Colours: {0}").format(len(self._entries))]
        current, chosen = self._model.current(), self._model.chosen()
        if len(chosen) > 1:
            words.append(self.tr("chosen: {0}").format(len(chosen)))
        if current >= 0:
            code, share = self._entries.codes[current], self._model.share_text(current)
            words.append(self.tr("now at {code}, {share}").format(code=isolated(code), share=share))
        self.setAccessibleDescription("; ".join(words))
