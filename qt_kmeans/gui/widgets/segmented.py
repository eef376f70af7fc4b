"""A row of words of which exactly one holds."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from qt_kmeans.gui.looks.theme import current_theme
from qt_kmeans.gui.looks.tokens import Space

_PADDING = 12  # left and right of a word, px


class Segmented(QWidget):
    """Two to four choices side by side; one Tab stop, arrow keys move the choice.

    Signals
    -------
    chosen : str
        The user chose the entry with this key; not emitted by :meth:`choose`.

    Parameters
    ----------
    choices
        Pairs of key and text.
    name
        What is chosen here, for screen readers.
    """

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str]], *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys = [key for key, _text in choices]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for index, (key, text) in enumerate(choices):
            segment = _Segment(text, first=index == 0, last=index == len(choices) - 1)
            segment.setObjectName(key)
            segment.setAccessibleName(f"{name}: {text}")
            self._group.addButton(segment, index)
            row.addWidget(segment)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._emit_chosen)
        self.setAccessibleName(name)
        self.setFocusProxy(self._group.button(0))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def choice(self) -> str:
        """Return the key of the entry that holds."""
        return self._keys[self._group.checkedId()]

    def choose(self, key: str) -> None:
        """Let the entry with this key hold, without telling anybody."""
        button = self._group.button(self._keys.index(key))
        focused = any(segment.hasFocus() for segment in self._group.buttons())
        button.setChecked(True)
        self.setFocusProxy(button)
        if focused:
            button.setFocus()

    def set_tool_tip(self, key: str, text: str) -> None:
        """Explain one entry."""
        self._group.button(self._keys.index(key)).setToolTip(text)

    def _emit_chosen(self, index: int) -> None:
        self.setFocusProxy(self._group.button(index))
        self.chosen.emit(self._keys[index])


class _Segment(QAbstractButton):
    def __init__(self, text: str, *, first: bool, last: bool) -> None:
        super().__init__()
        self._first, self._last = first, last
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the text with padding."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2 * _PADDING, Space.CONTROL)

    def minimumSizeHint(self) -> QSize:
        """Return the size that never cuts the text."""
        return self.sizeHint() - QSize(_PADDING, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Space to the window where there is nothing to choose."""
        if event.key() == Qt.Key.Key_Space and self.isChecked():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw one part of the long rounded box; a filled one holds."""
        theme = current_theme()
        ground, ink = theme.raised, theme.text
        if self.isChecked():
            ground, ink = theme.fill, theme.on_fill
        elif self.isDown():
            ground = theme.pressed
        elif self.underMouse():
            ground = theme.hover
        if not self.isEnabled():
            ground, ink = (theme.outline if self.isChecked() else theme.window), theme.disabled
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = self._outline()
        painter.fillPath(outline, QColor(ground))
        painter.setPen(QPen(QColor(ground if self.isChecked() else theme.outline), 1))
        painter.drawPath(outline)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.on_fill if self.isChecked() else theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5), 3, 3)
        painter.setPen(QColor(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _outline(self) -> QPainterPath:
        """Return the segment's edge: round at the ends of the row, one line between neighbours."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        starts, ends = (self._last, self._first) if mirrored else (self._first, self._last)
        box = QRectF(0.5 if starts else -0.5, 0.5, 0, self.height() - 1.0)
        box.setRight(self.width() - 0.5)
        corner = float(Space.RADIUS)
        whole = QPainterPath()
        whole.addRoundedRect(box, corner, corner)
        square = QPainterPath()
        square.addRect(box.adjusted(0 if not starts else corner, 0, 0 if not ends else -corner, 0))
        return whole.united(square) if not (starts and ends) else whole
