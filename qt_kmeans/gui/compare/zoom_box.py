"""The field that shows the zoom, takes a typed one, and offers the usual ones."""

import unicodedata
from typing import Final

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit

from qt_kmeans.gui.compare.zoom_pan import ZoomPanWidget
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.widgets.form import ComboBox, WheelGuard

ZOOMS: Final = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0)


def parsed_zoom(text: str) -> float | None:
    """Return the zoom that a typed text means: "350", "350 %", "3.5x"; None when it means none."""
    kept = (char for char in text.casefold() if not (char.isspace() or unicodedata.category(char) == "Cf"))
    bare = "".join(kept).replace(QLocale().percent().strip("\u200e\u061c"), "%")
    times = bare.removesuffix("x").removesuffix("×")
    number = times.removesuffix("%")
    value, understood = QLocale().toDouble(number)
    if not understood:
        value, understood = QLocale.c().toDouble(number)
    if not understood or not 0 < value < 1e6:
        return None
    return value if times != bare else value / 100


class ZoomBox(ComboBox):
    """An editable list of zooms; Enter or a choice asks for one, Escape takes back what was typed.

    Signals
    -------
    zoom_requested : float
        Show the picture at this zoom; 1.0 is a pixel of the screen per pixel.
    fit_requested
        Show the whole picture.
    step_requested : int
        Go to the next larger (1) or smaller (-1) of the usual zooms.
    left
        The keyboard is no longer wanted here.
    """

    zoom_requested = Signal(float)
    fit_requested = Signal()
    step_requested = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown = wording.DASH
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setDuplicatesEnabled(True)  # else Enter would choose the entry of the same text as well
        self.setCompleter(None)  # type: ignore[arg-type] # the stubs are wrong
        self.addItem(self.tr("Fit"), 0.0)
        for zoom in ZOOMS:
            self.addItem(wording.zoom_text(zoom), zoom)
        self.setMaxVisibleItems(self.count())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(
            self.tr("Zoom in percent: type one, or choose. 100 % shows each pixel as one of the screen’s.")
        )
        self.setAccessibleName(self.tr("Zoom"))
        self._line().setAccessibleName(self.tr("Zoom"))
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(wording.zoom_text(64)) + 4 * Space.LARGE)
        self.installEventFilter(WheelGuard(self))
        self.activated.connect(self._choose)
        self._line().returnPressed.connect(self._enter)
        self.show_zoom(None)

    def serve(self, view: ZoomPanWidget) -> None:
        """Let the field zoom a view, and give the keyboard to the view when it is left."""
        self.zoom_requested.connect(view.set_zoom)
        self.fit_requested.connect(view.fit)
        self.step_requested.connect(view.step_zoom)
        self.left.connect(view.setFocus)

    def show_zoom(self, zoom: float | None) -> None:
        """Show the zoom there is; None for no picture."""
        self._shown = wording.DASH if zoom is None else wording.zoom_text(zoom)
        self.setEnabled(zoom is not None)
        self._reset()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape, step with the arrow keys."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() == Qt.Key.Key_Escape:
            self._reset()
            self.left.emit()
        elif event.key() in steps and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step_requested.emit(steps[Qt.Key(event.key())])
            self._line().selectAll()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, so that typing replaces."""
        super().focusInEvent(event)
        self._line().selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget what was typed and not entered."""
        with QSignalBlocker(self):  # a text that is one of the entries would count as chosen
            super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._reset()

    @Slot(int)
    def _choose(self, index: int) -> None:
        zoom = self.itemData(index)
        self._reset()
        if zoom:
            self.zoom_requested.emit(zoom)
        else:
            self.fit_requested.emit()
        self.left.emit()

    @Slot()
    def _enter(self) -> None:
        text = self.currentText()
        zoom = parsed_zoom(text)
        self._reset()
        if zoom is not None:
            self.zoom_requested.emit(zoom)
        elif text.strip().casefold() == self.itemText(0).casefold():
            self.fit_requested.emit()
        self.left.emit()

    def _reset(self) -> None:
        self.setEditText(self._shown)

    def _line(self) -> QLineEdit:
        line = self.lineEdit()
        assert line is not None
        return line
