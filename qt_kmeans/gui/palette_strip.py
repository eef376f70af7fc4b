"""The palette as a strip of swatches: as wide as their share, to hover, walk through and copy."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolTip, QWidget

from qt_kmeans.gui.swatch_paint import RING, SwatchInk
from qt_kmeans.gui.swatches import Swatch, arrange, hex_code
from qt_kmeans.gui.theme import current_theme
from qt_kmeans.gui.tokens import Space

_GAP: Final = 2  # logical pixels
_FEEDBACK_MS: Final = 1400


class PaletteStrip(QWidget):
    """Shows a palette; hovering tells a colour's code and share, a click or Enter copies the code.

    Left and Right walk through the colours, Up and Down through the rows, Home and End to the ends.

    Signals
    -------
    color_hovered
        Index of the colour under the pointer, -1 when there is none.
    color_activated
        Index of the colour that was clicked or confirmed; its code is on the clipboard by then.
    """

    color_hovered = Signal(int)
    color_activated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors: tuple[tuple[int, ...], ...] = ()
        self._codes: tuple[str, ...] = ()
        self._shares: tuple[float, ...] = ()
        self._places: tuple[Swatch, ...] = ()
        self._hovered = -1
        self._current = -1
        self._marked = -1
        self._copied = -1
        self._ring = False
        self._feedback = QTimer(self, singleShot=True, interval=_FEEDBACK_MS)
        self._feedback.timeout.connect(self._forget_copied)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setAccessibleName(self.tr("Palette"))
        self._describe()

    def set_palette(self, palette: NDArray[np.uint8] | None, shares: NDArray[np.float64] | None) -> None:
        """Show another palette.

        Parameters
        ----------
        palette
            (K, 4) uint8, straight-alpha sRGB, in the order to show; None for an empty strip.
        shares
            (K,) fractions of all pixels, 0..1; None shows all colours equally wide.
        """
        self._colors = () if palette is None else tuple(map(tuple, palette.tolist()))
        self._codes = tuple(map(hex_code, self._colors))
        count = len(self._colors)
        even = (1.0 / count,) * count if count else ()
        self._shares = even if shares is None or not count else tuple(shares.tolist())
        self._current = min(self._current, count - 1)
        self._copied = -1
        self._arrange()
        self._describe()

    def mark(self, index: int) -> None:
        """Ring a colour that is pointed at elsewhere, such as in the picture; -1 for none."""
        if index != self._marked:
            self._marked = index
            self.update()

    @property
    def places(self) -> tuple[Swatch, ...]:
        """Where the colours lie."""
        return self._places

    @property
    def current(self) -> int:
        """Index of the colour the keyboard is at, -1 before it was used."""
        return self._current

    def index_at(self, point: QPoint) -> int:
        """Return which colour lies at a point of the widget, -1 for none."""
        inside = (
            number
            for number, place in enumerate(self._places)
            if place.contains(point.x() - RING, point.y() - RING, gap=_GAP)
        )
        return next(inside, -1)

    def copy(self, index: int) -> None:
        """Put the code of a colour on the clipboard and say so on its swatch."""
        if not 0 <= index < len(self._colors):
            return
        code = self._codes[index]
        QGuiApplication.clipboard().setText(code)
        self._copied = index
        self._feedback.start()
        self.update()
        if not self._ink().fits(self.tr("Copied"), self._rect(index)):
            self._tell(index, self.tr("{code} copied").format(code=code))
        self.color_activated.emit(index)

    def copy_all(self) -> None:
        """Put the codes of all colours on the clipboard, a line each."""
        QGuiApplication.clipboard().setText("\n".join(self._codes))

    def sizeHint(self) -> QSize:
        """Ask for a strip that has room for a code and a share, or for four rows."""
        return QSize(640, 76)

    def minimumSizeHint(self) -> QSize:
        """Stay usable in a small window."""
        return QSize(160, 60)

    # Events

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
            index = self.index_at(event.pos())
            if index < 0:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._explained(index), self, self._rect(index))
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which colour is under the pointer."""
        self._hover(self.index_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._hover(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keyboard's place along."""
        index = self.index_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self._go_to(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Copy the colour on which the button went down and up."""
        index = self.index_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0 and index == self._current:
            self.copy(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the ways to copy."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self._current if by_key else self.index_at(event.pos())
        if len(self._colors) == 0:
            return
        where = self.mapToGlobal(self._rect(index).center()) if by_key and index >= 0 else event.globalPos()
        menu = self.context_menu(index)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def context_menu(self, index: int) -> QMenu:
        """Return the menu of a colour; with -1 what concerns the whole palette."""
        menu = QMenu(self)
        if index >= 0:
            code = self._codes[index]
            red, green, blue, _ = self._colors[index]
            triple = f"rgb({red}, {green}, {blue})"
            menu.addAction(self.tr("Copy {code}").format(code=code), lambda: self.copy(index))
            menu.addAction(
                self.tr("Copy {code}").format(code=triple),
                lambda: QGuiApplication.clipboard().setText(triple),
            )
            menu.addSeparator()
        menu.addAction(self.tr("Copy All Colours"), self.copy_all)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the colours; Enter copies."""
        count = len(self._colors)
        at = max(self._current, 0)
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
        row = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        if not count or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.copy(at)
        elif step:
            self._go_to(min(max(self._current + step, 0), count - 1), by_key=True)
        elif row:
            self._go_to(self._beside(at, row), by_key=True)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(0 if key == Qt.Key.Key_Home else count - 1, by_key=True)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring the keyboard's colour when the keyboard brought the focus."""
        self._ring = event.reason() not in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason)
        if self._ring and self._current < 0 and len(self._colors):
            self._go_to(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self._ring = False
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the swatches, then what is said on top of them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._colors:
            self._paint_empty(painter)
        ink = self._ink()
        for index, color in enumerate(self._colors):
            area = self._rect(index)
            if index == self._copied:
                said = self.tr("Copied")
                fits = ink.fits(said, area)
                ink.draw(painter, area, color, [said] if fits else [])
                if not fits:
                    ink.draw_tick(painter, area, color)
            else:
                ink.draw(painter, area, color, ink.words(self._codes[index], self._share(index), area))
        for index in {self._hovered, self._marked}:
            if 0 <= index < len(self._places):
                ink.draw_ring(painter, self._rect(index), ink.theme.text)
        if self._ring and self.hasFocus() and self._current >= 0:
            ink.draw_ring(painter, self._rect(self._current), ink.theme.accent)
        painter.end()

    def _paint_empty(self, painter: QPainter) -> None:
        theme = current_theme()
        painter.setPen(QPen(QColor(theme.outline), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        painter.setPen(QColor(theme.muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("The palette appears here"))

    # Words and places

    def _share(self, index: int) -> str:
        percent = self._shares[index] * 100
        sign = "< " if 0 < percent < 0.1 else ""
        return sign + self.locale().toString(max(percent, 0.1) if sign else percent, "f", 1) + " %"

    def _explained(self, index: int) -> str:
        red, green, blue, alpha = self._colors[index]
        values = self.tr("Red {0}, green {1}, blue {2}").format(red, green, blue)
        if alpha < 255:
            values += self.tr(", opacity {0}").format(f"{alpha / 255:.0%}")
        head = self.tr("{code}, {share} of all pixels").format(
            code=self._codes[index], share=self._share(index)
        )
        return f"{head}\n{values}\n" + self.tr("Click to copy the code")

    def _ink(self) -> SwatchInk:
        return SwatchInk(current_theme(), self.font(), self.devicePixelRatioF())

    def _rect(self, index: int) -> QRect:
        place = self._places[index]
        return QRect(place.x + RING, place.y + RING, place.width, place.height)

    def _arrange(self) -> None:
        room = self.size() - QSize(2 * RING, 2 * RING)
        self._places = arrange(
            self._shares, width=max(room.width(), 1), height=max(room.height(), 1), gap=_GAP
        )
        self._hover(min(self._hovered, len(self._places) - 1))
        self.update()

    def _beside(self, index: int, row: int) -> int:
        """Return the colour above (-1) or below (1) the middle of one; itself at the edge."""
        here = self._places[index]
        middle = here.x + here.width / 2
        others = [n for n, place in enumerate(self._places) if place.row == here.row + row]
        return min(others, key=lambda n: self._away(n, middle), default=index)

    def _away(self, index: int, x: float) -> float:
        place = self._places[index]
        return max(place.x - x, x - place.x - place.width, 0.0)

    def _go_to(self, index: int, *, by_key: bool = False) -> None:
        self._current = index
        self._ring = self._ring or by_key
        self._describe()
        self.update()
        if by_key:
            self._tell(index, self._explained(index))

    def _tell(self, index: int, text: str) -> None:
        """Show a tip at a swatch, where the keyboard or a click has just been."""
        area = self._rect(index)
        QToolTip.showText(self.mapToGlobal(area.bottomLeft() - QPoint(0, Space.SMALL)), text, self, area)

    def _hover(self, index: int) -> None:
        if index == self._hovered:
            return
        self._hovered = index
        self.setCursor(Qt.CursorShape.PointingHandCursor if index >= 0 else Qt.CursorShape.ArrowCursor)
        self.update()
        self.color_hovered.emit(index)

    @Slot()
    def _forget_copied(self) -> None:
        self._copied = -1
        self.update()

    def _describe(self) -> None:
        words: Sequence[str] = (self.tr("Colours: {0}").format(len(self._colors)),)
        if 0 <= self._current < len(self._colors):
            code, share = self._codes[self._current], self._share(self._current)
            words = (*words, self.tr("now at {code}, {share}").format(code=code, share=share))
        self.setAccessibleDescription("; ".join(words))
