"""The status bar: the figures of the picture, the colour under the pointer, the work that goes on."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QStatusBar,
    QToolButton,
    QWidget,
)

from qt_kmeans.core.phrases import Phrase
from qt_kmeans.gui.compare.pixel_readout import PixelReading, PixelReadout
from qt_kmeans.gui.figures import Figures
from qt_kmeans.gui.languages import said
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.theme import Icon, set_icon
from qt_kmeans.gui.looks.tokens import Space

PATIENCE_MS = 300  # work that takes no longer than this is not announced


class StatusBar(QStatusBar):
    """One line of facts; what does not fit is left out from the least important on, never cut.

    Signals
    -------
    cancel_requested
        The user wants the work that goes on to stop.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._figures = Figures()
        self.size_text = self._fact(self.tr("Size of the picture"))
        self.colors_text = self._fact(self.tr("Distinct colours before and after"))
        self.bytes_text = self._fact(self.tr("File size before and after"))
        self.psnr_text = self._fact(self.tr("Closeness to the original: peak signal-to-noise ratio"))
        self.score_text = self._fact(
            self.tr("As the eye sees it: 90 is visually lossless, 70 high, 50 medium, 30 low quality")
        )
        self.time_text = self._fact(self.tr("Time the clustering took"))
        self.zoom_text = self._fact(self.tr("Zoom"))
        self.pixel = PixelReadout()
        self.progress = _ProgressPart()
        self.progress.cancel_button.clicked.connect(self.cancel_requested)
        self._facts = _FactRow(
            (
                self.bytes_text,
                self.colors_text,
                self.size_text,
                self.psnr_text,
                self.score_text,
                self.time_text,
            )
        )
        row = QHBoxLayout()
        row.setContentsMargins(Space.SMALL, 0, Space.SMALL, 0)
        row.setSpacing(Space.LARGE)
        row.addWidget(self._facts, 1)
        row.addWidget(self.pixel)
        row.addWidget(self.progress)
        row.addWidget(self.zoom_text)
        line = QWidget()
        line.setLayout(row)
        self.addWidget(line, 1)
        self.setMinimumHeight(Space.CONTROL + 2)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(PATIENCE_MS)
        self._late.timeout.connect(lambda: self.progress.setVisible(True))
        self.progress.setVisible(False)
        self.set_zoom(None)

    def set_figures(self, figures: Figures) -> None:
        """Show these numbers; nothing where there is no picture."""
        if figures != self._figures:
            self._figures = figures
            self._refresh()

    def set_zoom(self, zoom: float | None) -> None:
        """Show the zoom, 1.0 being one image pixel per screen pixel."""
        self.zoom_text.setText("" if zoom is None else wording.zoom_text(zoom))

    def set_pixel(self, reading: PixelReading | None) -> None:
        """Show what is under the pointer."""
        self.pixel.set_reading(reading)

    def set_work(self, stage: str, fraction: float) -> None:
        """Show what is being worked on, once it takes longer than `PATIENCE_MS`; "" when nothing is."""
        if not stage:
            self._late.stop()
            self.progress.setVisible(False)
            return
        self.progress.set_work(stage, fraction)
        if self.progress.isHidden() and not self._late.isActive():
            self._late.start()

    def _fact(self, explanation: str) -> QLabel:
        label = QLabel()
        label.setToolTip(explanation)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        return label

    def _refresh(self) -> None:
        figures = self._figures
        there = figures.width > 0
        self.size_text.setText(wording.sides_text(figures.width, figures.height) if there else "")
        self.colors_text.setText(self._colors(figures))
        self.bytes_text.setText(self._bytes(figures))
        self.psnr_text.setText(
            "" if figures.psnr is None else self.tr("PSNR {}").format(wording.decibel_text(figures.psnr))
        )
        score = figures.ssimulacra2
        self.score_text.setText(
            "" if score is None else self.tr("SSIMULACRA2 {}").format(wording.score_text(score))
        )
        self.time_text.setText("" if figures.seconds is None else wording.seconds_text(figures.seconds))
        for label in (self.bytes_text, self.psnr_text, self.time_text):
            label.setEnabled(not figures.stale)
        self.score_text.setEnabled(figures.scored)
        self._facts.arrange()

    def _colors(self, figures: Figures) -> str:
        if not figures.distinct:
            return ""
        before = wording.colors_text(figures.distinct)
        if figures.exact:
            if figures.converted:
                return self.tr("{}, all kept").format(before)
            return self.tr("Exact: {}, lossless").format(before)
        if not figures.colors:
            return before
        before = wording.count_text(figures.distinct)
        return f"{before} {wording.arrow()} {wording.colors_text(figures.colors)}"

    def _bytes(self, figures: Figures) -> str:
        after = figures.bytes_after
        if not figures.yardstick:
            return wording.bytes_text(after) if after is not None else ""
        before = wording.bytes_text(figures.yardstick)
        if after is None:
            return before
        change = wording.change_text(figures.yardstick, after)
        return f"{before} {wording.arrow()} {wording.bytes_text(after)} ({change})"


class _FactRow(QWidget):
    """Labels in a row, each shown as a whole or not at all; the first are the most important."""

    def __init__(self, labels: tuple[QLabel, ...]) -> None:
        super().__init__()
        self._by_importance = labels
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.LARGE)
        size, rest = labels[2], (labels[1], labels[0], *labels[3:])
        for label in (size, *rest):
            row.addWidget(label)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def arrange(self) -> None:
        """Show as many facts as fit."""
        room = self.width()
        for label in self._by_importance:
            need = label.sizeHint().width() + Space.LARGE
            fits = bool(label.text()) and need <= room + Space.LARGE
            label.setVisible(fits)
            room -= need if fits else 0
        self._row.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._by_importance[0].sizeHint().height())


class _ProgressPart(QWidget):
    """What is being done, how far it is, and the way to stop it."""

    def __init__(self) -> None:
        super().__init__()
        self.stage = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel_button = QToolButton()
        self.cancel_button.setToolTip(self.tr("Cancel (Esc)"))
        self.cancel_button.setAccessibleName(self.tr("Cancel the work that goes on"))
        self.cancel_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_icon(self.cancel_button, Icon.CLOSE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self.stage)
        row.addWidget(self.bar)
        row.addWidget(self.cancel_button)

    def set_work(self, stage: str, fraction: float) -> None:
        self.stage.setText(said(Phrase(stage)))
        busy = fraction <= 0.0  # not known how far
        self.bar.setRange(0, 0 if busy else 1000)
        if not busy:
            self.bar.setValue(round(1000 * min(1.0, fraction)))
