"""What decides: how many colours, how large the file, or how good it looks; and what a search found."""

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qt_kmeans.core.recipe import TargetOptions
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.widgets.form import WheelGuard, label, muted
from qt_kmeans.gui.widgets.segmented import Segmented
from qt_kmeans.gui.widgets.size_box import SizeBox

if TYPE_CHECKING:
    from qt_kmeans.core.curve.candidates import Trial

COLORS, SIZE, QUALITY = "colors", "size", "quality"

_SHARE = 0.8  # of the size there is: what is suggested first
_USUAL_SIZE = 100_000
_USUAL_QUALITY = 70.0
_BOX_WIDTH = 112
_Box = TypeVar("_Box", bound=QDoubleSpinBox)


class TargetControl(QWidget):
    """The choice of what decides, with the number that goes with it.

    Signals
    -------
    wished : TargetOptions
        The user wants another target, or none; not emitted by :meth:`set_target`.

    Parameters
    ----------
    k_box
        The control for the number of colours.
    """

    wished = Signal(object)

    def __init__(self, k_box: QSpinBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target = TargetOptions()
        self._size: int | None = None
        self.choice = Segmented(
            ((COLORS, self.tr("Colours")), (SIZE, self.tr("File size")), (QUALITY, self.tr("Quality"))),
            name=self.tr("What decides"),
        )
        self.choice.set_tool_tip(COLORS, self.tr("You say how many colours the result has"))
        self.choice.set_tool_tip(SIZE, self.tr("The best looking file that is no larger"))
        self.choice.set_tool_tip(QUALITY, self.tr("The smallest file that looks as good"))
        self.size_box = _set_up(SizeBox(), self.tr("Largest size of the file"))
        self.quality_box = _set_up(QDoubleSpinBox(), self.tr("Least quality, as SSIMULACRA2"))
        self.quality_box.setRange(-100, 100)
        self.quality_box.setDecimals(1)
        self.quality_box.setValue(_USUAL_QUALITY)
        self.quality_box.setToolTip(
            self.tr("SSIMULACRA2: 90 cannot be told from the original, 70 is high, 50 medium, 30 low")
        )
        self._pages = QStackedWidget()
        for text, box in (
            (self.tr("Co&lours"), k_box),
            (self.tr("At most"), self.size_box),
            (self.tr("At least"), self.quality_box),
        ):
            self._pages.addWidget(_page(text, box))
        self._pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.choice)
        column.addWidget(self._pages)
        self.choice.chosen.connect(self._on_chosen)
        self.size_box.valueChanged.connect(lambda _value: self._on_chosen(SIZE))
        self.quality_box.valueChanged.connect(lambda _value: self._on_chosen(QUALITY))

    def set_target(self, target: TargetOptions) -> None:
        """Show another target, without telling anybody."""
        if target == self._target:
            return
        self._target = target
        if target.max_bytes is not None:
            self._fill(self.size_box, target.max_bytes)
        if target.min_quality is not None:
            self._fill(self.quality_box, target.min_quality)
        mode = SIZE if target.max_bytes is not None else QUALITY if target else COLORS
        self.choice.choose(mode)
        self._show_page(mode)

    def suggest_size(self, size: int | None) -> None:
        """Take the size of the file there is, from which the first target of the size is made."""
        self._size = size

    def _on_chosen(self, mode: str) -> None:
        if mode == SIZE:
            if self._target.max_bytes is None:
                self._fill(self.size_box, suggestion(self._size))
            target = TargetOptions(max_bytes=round(self.size_box.value()))
        elif mode == QUALITY:
            target = TargetOptions(min_quality=self.quality_box.value())
        else:
            target = TargetOptions()
        self._show_page(mode)
        target = replace(target, max_colors=self._target.max_colors)
        if target != self._target:
            self._target = target
            self.wished.emit(target)

    def _show_page(self, mode: str) -> None:
        self._pages.setCurrentIndex((COLORS, SIZE, QUALITY).index(mode))

    def _fill(self, box: QDoubleSpinBox, value: float) -> None:
        with QSignalBlocker(box):
            box.setValue(value)


class FoundLine(QWidget):
    """What a search found; when the target is missed, the reason and a button that is content with it.

    Signals
    -------
    content : TargetOptions
        The user takes what was found for the target.
    again
        The user wants the search that was stopped after all.
    """

    content = Signal(object)
    again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._within: TargetOptions | None = None
        self.text = muted(QLabel())
        self.reason = QLabel()
        self.reason.setForegroundRole(QPalette.ColorRole.BrightText)
        for text in (self.text, self.reason):
            text.setWordWrap(True)
        self.accept = QPushButton()
        self.accept.clicked.connect(self._on_accept)
        self.resume = QPushButton(self.tr("Search Again"))
        self.resume.clicked.connect(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for widget in (self.reason, self.text, self.accept, self.resume):
            column.addWidget(widget)
        self.show_found(TargetOptions(), None)

    def show_found(
        self, target: TargetOptions, trial: "Trial | None", *, stopped: bool = False, picture: bool = True
    ) -> None:
        """Show the file that a search came to, or that it was stopped before.

        Nothing without a target, and nothing while there is no picture to search in.
        """
        self.setVisible(bool(target) and picture)
        missed = bool(target) and trial is not None and not _meets(trial, target)
        unfinished = self.tr("The search was stopped.") if stopped else self.tr("Looking for it…")
        self.text.setText(self._facts(trial) if trial is not None else unfinished)
        self.resume.setVisible(stopped and trial is None)
        self.reason.setVisible(missed)
        self.accept.setVisible(missed)
        if missed and trial is not None:
            self._within = within_reach(target, trial)
            self.reason.setText(self._why(target, trial))
            self.accept.setText(self._offer(self._within))

    def _facts(self, trial: "Trial") -> str:
        facts = [wording.colors_text(trial.colors)]
        if trial.score is not None:
            facts.append(self.tr("SSIMULACRA2 {}").format(wording.score_text(trial.score)))
        return " · ".join(facts)

    def _why(self, target: TargetOptions, trial: "Trial") -> str:
        if target.max_bytes is not None and trial.bytes > target.max_bytes:
            text = self.tr("No file is that small; this is the smallest, {}.")
            return text.format(wording.bytes_text(trial.bytes))
        if target.max_bytes is not None:
            return self.tr("No file of that size looks that good; this is the best of them.")
        return self.tr("No palette looks that good; this is the best.")

    def _offer(self, target: TargetOptions) -> str:
        if target.max_bytes is not None:
            return self.tr("Aim for {}").format(wording.bytes_text(target.max_bytes))
        assert target.min_quality is not None
        return self.tr("Aim for {}").format(wording.score_text(target.min_quality))

    def _on_accept(self) -> None:
        self.content.emit(self._within)


def _meets(trial: "Trial", target: TargetOptions) -> bool:
    from qt_kmeans.core.curve.search import meets  # brings Pillow along, which the start need not wait for

    return meets(trial, target)


def suggestion(size: int | None) -> int:
    """Return a first target for the size in bytes: somewhat smaller than the file there is, and round."""
    wish = _SHARE * size if size else _USUAL_SIZE
    unit = int(10 ** max(2, len(str(int(wish))) - 2))
    return max(unit, int(wish / unit) * unit)


def within_reach(target: TargetOptions, trial: "Trial") -> TargetOptions:
    """Return the target that the nearest file meets: the size rounded up, or the quality rounded down."""
    if target.max_bytes is not None and trial.bytes > target.max_bytes:
        figures = 10 ** max(len(str(trial.bytes)) - 3, 0)  # the window tells sizes with three of them
        return TargetOptions(max_bytes=-(-trial.bytes // figures) * figures, max_colors=target.max_colors)
    if target.max_bytes is not None:  # it was the quality that could not be had
        return replace(target, min_quality=None)
    return replace(target, min_quality=int(trial.quality * 10 // 1) / 10)


def _set_up(box: _Box, name: str) -> _Box:
    """Have a box take a number as a whole, and no turn of the wheel that passes over it."""
    box.setKeyboardTracking(False)
    box.setAccessibleName(name)
    box.lineEdit().setAccessibleName(name)
    box.setAlignment(Qt.AlignmentFlag.AlignRight)
    box.setFixedWidth(_BOX_WIDTH)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.installEventFilter(WheelGuard(box))
    return box


def _page(text: str, box: QWidget) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label(text, box, strong=True))
    row.addStretch(1)
    row.addWidget(box)
    return page
