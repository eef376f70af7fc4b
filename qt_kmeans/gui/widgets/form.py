"""Rows of labelled controls, aligned."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QCursor, QIcon, QKeyEvent, QKeySequence, QPalette, QValidator
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QStackedWidget,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from qt_kmeans.gui.looks.tokens import Space


class WheelGuard(QObject):
    """An event filter that keeps the wheel from changing a control that only passes under the mouse."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to what scrolls, unless the control was chosen before."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


class UndoGuard(QObject):
    """An event filter that has Ctrl+Z in a spin box mean the window's undo, unless something was typed."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys from the box, so that they go on as the shortcuts they are."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        keys = QKeySequence.StandardKey
        if not (event.matches(keys.Undo) or event.matches(keys.Redo)):
            return False
        event.ignore()
        if isinstance(watched, QSpinBox):
            return watched.cleanText() == watched.textFromValue(watched.value())
        return isinstance(watched, QDoubleSpinBox) and watched.cleanText() == watched.textFromValue(
            watched.value()
        )


class ComboBox(QComboBox):
    """A combo box whose list looks like a menu, and that is not hovered after it was closed elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))  # Qt's own for lists knows no style sheet

    def showPopup(self) -> None:
        """Open the list, and hear when it closes, by whatever way."""
        super().showPopup()
        self.view().window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look where the mouse is once the list is closed."""
        if event.type() == QEvent.Type.Hide:
            QTimer.singleShot(0, self, self._look_again)
        return super().eventFilter(watched, event)

    def _look_again(self) -> None:
        if not self.rect().contains(self.mapFromGlobal(QCursor.pos())):
            self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
            self.update()


class WholeNumberBox(QSpinBox):
    """A spin box that takes a number typed beyond its range for the end of the range."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let any number of up to four digits be typed."""
        if text.isdecimal() and len(text) <= 4:
            return QValidator.State.Acceptable, text, position
        return super().validate(text, position)

    def valueFromText(self, text: str) -> int:
        """Return the nearest number within the range."""
        value = int(text) if text.isdecimal() else self.value()
        return min(max(value, self.minimum()), self.maximum())


def combo(name: str, *items: tuple[str, str, str]) -> QComboBox:
    """Return a combo box of entries (key, text, explanation), `name` for screen readers."""
    box = ComboBox()
    fill(box, name, *items)
    return box


def fill(box: QComboBox, name: str, *items: tuple[str, str, str]) -> None:
    """Give a combo box its name for screen readers and its entries (key, text, explanation)."""
    box.setAccessibleName(name)
    for key, text, explanation in items:
        box.addItem(text, key)
        if explanation:
            box.setItemData(box.count() - 1, explanation, Qt.ItemDataRole.ToolTipRole)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def choose(box: QComboBox, key: str) -> None:
    """Select the entry with `key` without telling anybody; its explanation becomes the tool tip."""
    with QSignalBlocker(box):
        box.setCurrentIndex(box.findData(key))
    box.setToolTip(box.currentData(Qt.ItemDataRole.ToolTipRole) or "")


def label(text: str, buddy: QWidget, *, strong: bool = False, tip: str = "") -> QLabel:
    """Return a label whose access key leads to `buddy`; its tool tip is `tip`, or that of the buddy."""
    result = QLabel(text)
    result.setBuddy(buddy)
    result.setToolTip(tip or buddy.toolTip())
    if strong:
        font = result.font()
        font.setBold(True)
        result.setFont(font)
    return result


def muted(text: QLabel) -> QLabel:
    """Return `text` in the theme's colour for what only explains, now and after a change of theme."""
    text.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return text


def close_box(dialog: QDialog) -> QDialogButtonBox:
    """Return the row with the one button that closes `dialog`."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    button = box.button(QDialogButtonBox.StandardButton.Close)
    button.setIcon(QIcon())
    button.setAutoDefault(False)
    box.rejected.connect(dialog.reject)
    return box


def fill_page(dialog: QDialog, body: QWidget, name: str) -> None:
    """Lay out a dialog that is a page to read: it scrolls where it is low, and Close is below.

    Parameters
    ----------
    name
        What is read, for screen readers.
    """
    scroll = QScrollArea()
    scroll.setWidget(body)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setAccessibleName(name)
    foot = QHBoxLayout()
    foot.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.LARGE)
    foot.addWidget(close_box(dialog))
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(scroll, 1)
    column.addLayout(foot)
    dialog.setMinimumWidth(body.minimumSizeHint().width() + scroll.verticalScrollBar().sizeHint().width())
    scroll.setFocus()  # the arrow keys scroll


def accept_box(dialog: QDialog, text: str) -> tuple[QDialogButtonBox, QPushButton]:
    """Return the buttons under a dialog that asks, Cancel and the default, and the default itself."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, dialog)  # a default needs its dialog
    cancel = box.button(QDialogButtonBox.StandardButton.Cancel)
    cancel.setIcon(QIcon())
    cancel.setAutoDefault(False)  # Return means what was asked for, wherever the keyboard is
    accept = box.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
    accept.setDefault(True)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box, accept


def fill_dialog(dialog: QDialog, grid: QGridLayout, buttons: QWidget, *, width: int) -> None:
    """Lay out a dialog at least `width` pixels wide: its rows, and its buttons at the bottom."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(Space.HUGE, Space.HUGE, Space.HUGE, Space.LARGE)
    column.setSpacing(Space.LARGE)
    column.addLayout(grid)
    column.addStretch(1)
    column.addWidget(buttons)
    dialog.setMinimumWidth(width)


def line() -> QFrame:
    """Return a hairline between groups of rows."""
    rule = QFrame()
    rule.setFrameShape(QFrame.Shape.HLine)
    rule.setFrameShadow(QFrame.Shadow.Plain)
    rule.setForegroundRole(QPalette.ColorRole.Dark)
    return rule


def rows() -> QGridLayout:
    """Return an empty grid for labels, controls and values."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.SMALL)
    grid.setVerticalSpacing(Space.SMALL)
    grid.setColumnStretch(1, 1)
    return grid


def add_row(grid: QGridLayout, name: QLabel, control: QWidget, value: QLabel | None = None) -> None:
    """Append a row: the label, the control, and what the control stands at."""
    row = grid.rowCount()
    grid.setRowMinimumHeight(row, Space.CONTROL)
    grid.addWidget(name, row, 0)
    grid.addWidget(control, row, 1, 1, 2 if value is None else 1)
    if value is not None:
        grid.addWidget(value, row, 2)


def add_line(grid: QGridLayout) -> None:
    """Append a hairline."""
    grid.addWidget(line(), grid.rowCount(), 0, 1, 3)


def align_labels(*grids: QGridLayout) -> None:
    """Give the label columns of several grids one width."""
    items = [grid.itemAtPosition(row, 0) for grid in grids for row in range(grid.rowCount())]
    labels = [item.widget() for item in items if item is not None]
    widest = max(widget.sizeHint().width() for widget in labels if isinstance(widget, QLabel))
    for grid in grids:
        grid.setColumnMinimumWidth(0, widest)


def stacked(*widgets: QWidget) -> QWidget:
    """Return the widgets one above the other, without gaps; the one that can grow does."""
    result = QWidget()
    column = QVBoxLayout(result)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return result


class Pages(QStackedWidget):
    """Shows one of several widgets, and asks for no more room than that one needs."""

    def __init__(self, *pages: QWidget) -> None:
        super().__init__()
        for page in pages:
            self.addWidget(page)
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """Return the least that the page needs that is shown."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else QSize(0, 0)
