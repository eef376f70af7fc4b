"""The panel of open files: the strip, and beside it what concerns all of them."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.theme import Icon, set_icon
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.tray.actions import TrayActions
from qt_kmeans.gui.tray.model import TrayModel
from qt_kmeans.gui.tray.state import NONE, FileState, Tray
from qt_kmeans.gui.tray.view import TrayView
from qt_kmeans.gui.widgets.form import muted

_SIDE = 196  # px for what concerns all files


class TrayPanel(QWidget):
    """Shows the open files; what is wished leaves through the strip, the actions and the signal.

    Attributes
    ----------
    strip
        The files.
    cancel
        The button that stops saving.

    Signals
    -------
    cancel_requested
        The user wants no more files to be saved.
    """

    cancel_requested = Signal()

    def __init__(self, actions: TrayActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TrayModel(self)
        self._shown = NONE
        self.strip = TrayView(self._model)
        self.strip.addAction(actions.remove_files)
        self._total = muted(QLabel())
        self._same = QCheckBox(self.tr("Same settings for all"))
        self._same.setToolTip(actions.same_for_all.toolTip())
        self._same.clicked.connect(actions.same_for_all.trigger)
        self._save = QPushButton(self.tr("Save All…"))
        self._save.setToolTip(actions.save_all.toolTip())
        self._save.clicked.connect(actions.save_all.trigger)
        set_icon(self._save, Icon.SAVE_ALL)
        self._actions = actions
        for action in (actions.save_all, actions.same_for_all):
            action.changed.connect(self._follow_actions)
        self._follow_actions()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Files saved"))
        self._saving = QLabel()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Save no more files; those that are saved stay"))
        self.cancel.clicked.connect(self.cancel_requested)
        self._side = QStackedWidget()
        self._side.addWidget(_column(self._total, self._same, self._save))
        self._side.addWidget(_column(self._saving, self._progress, self.cancel))
        self._side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(Space.TINY, 0, Space.SMALL, Space.TINY)
        self._box.setSpacing(Space.SMALL)
        self._box.addWidget(self.strip, 1)
        self._box.addWidget(self._side, 0)

    @property
    def saving_text(self) -> str:
        """How far saving has come, in words."""
        return self._saving.text()

    @Slot()
    def _follow_actions(self) -> None:
        self._save.setEnabled(self._actions.save_all.isEnabled())
        self._same.setChecked(self._actions.same_for_all.isChecked())

    def set_tray(self, tray: Tray) -> None:
        """Show other files, or other facts about them."""
        self._model.set_tray(tray)
        shown = tray.coming if tray.find(tray.coming) else tray.current
        if shown != self._shown:  # else where the user has scrolled to, and what is chosen, are left alone
            left, self._shown = tray.find(self._shown), shown
            if left is None or not left.error:  # from one that cannot be opened the arrow keys go on
                self.strip.follow(shown)
        text, tip = self._totals(tray)
        self._total.setText(text)
        self._total.setToolTip(tip)

    def set_saving(self, done: int, total: int) -> None:
        """Show how many files of all are saved; none of none when it is over."""
        self._side.setCurrentIndex(1 if total else 0)
        self._saving.setText(self.tr("Saving file {0} of {1}…").format(min(done + 1, total), total))
        self._progress.setMaximum(max(total, 1))
        self._progress.setValue(done)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what concerns all files below the strip where the panel is high and narrow."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the words the room that they take in the look they have now."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = max(_SIDE, self._side.sizeHint().width())
        beside = self.width() > 2 * side + Space.HUGE
        self._box.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._side.setMinimumWidth(side if beside else 0)
        self._side.setMaximumWidth(side if beside else 16_777_215)

    def _totals(self, tray: Tray) -> tuple[str, str]:
        """Return how many files there are and what their results take, as far as is known; and from what."""
        count = wording.files_text(len(tray.files))
        done = (FileState.DONE, FileState.LARGER)
        sizes = [
            (file.bytes_before, file.measured.bytes)
            for file in tray.files
            if file.measured is not None and file.bytes_before and tray.state_of(file) in done
        ]
        if not sizes:
            return count, ""
        failed = sum(tray.state_of(file) is FileState.FAILED for file in tray.files)
        if failed and len(sizes) + failed == len(tray.files):  # nothing more is to come
            count = wording.listed(wording.files_text(len(sizes)), self.tr("%Ln failed", "", failed))
        elif len(sizes) < len(tray.files):
            count = self.tr("{0} of {1}").format(wording.count_text(len(sizes)), count)
        before, after = map(sum, zip(*sizes, strict=True))
        figures = wording.bytes_text(after), wording.change_text(before, after)
        tip = self.tr("{0} before, {1} after").format(wording.bytes_text(before), figures[0])
        return self.tr("{0}: {1}").format(count, wording.listed(*figures)), tip


def _column(*widgets: QWidget) -> QWidget:
    result = QWidget()
    column = QVBoxLayout(result)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.TINY)
    column.addStretch(1)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return result
