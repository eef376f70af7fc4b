"""The sweep as a chart and as a gallery, with how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSplitter, QToolButton, QVBoxLayout, QWidget

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.charts.gallery import Gallery
from qt_kmeans.gui.charts.rate_chart import RateChart
from qt_kmeans.gui.languages import said
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.theme import Icon, set_icon
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.widgets.form import muted
from qt_kmeans.gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from qt_kmeans.gui.session.sweep_state import Sweep


class ChartsPanel(QWidget):
    """Shows a sweep; what is asked for here leaves as a signal.

    Signals
    -------
    adopted : RatePoint
        The user wants the settings of a file.
    paused_changed : bool
        The user has stopped the sweep, or wants it to go on.
    baselines_changed : bool
        The user wants to compare with what other programs do, or not.
    metric_chosen : str
        The user wants quality in another unit.
    limits_chosen : int or None, float or None
        The user has set the most bytes and the least quality.

    Attributes
    ----------
    unit, baselines, pause, chart, gallery, status
        The parts inside.
    """

    adopted = Signal(object)
    paused_changed = Signal(bool)
    baselines_changed = Signal(bool)
    metric_chosen = Signal(str)
    limits_chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipe = Recipe()
        self._open = False
        self.unit = Segmented(
            (("ssimulacra2", self.tr("SSIMULACRA2")), ("psnr", self.tr("PSNR"))), name=self.tr("Quality")
        )
        self.unit.set_tool_tip(
            "ssimulacra2",
            self.tr("As the eye sees it: 90 is visually lossless, 70 high, 50 medium, 30 low quality"),
        )
        self.unit.set_tool_tip("psnr", self.tr("Closeness of the numbers, in decibel"))
        self.baselines = QToolButton()
        self.baselines.setText(self.tr("Baselines"))
        self.baselines.setToolTip(self.tr("Compare with median cut and octree, as other programs do it"))
        self.baselines.setCheckable(True)
        self.baselines.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.pause = QToolButton()
        self.pause.setCheckable(True)
        self.pause.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.chart = RateChart()
        self.gallery = Gallery()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Files measured"))
        self.status = muted(QLabel())
        self.status.setWordWrap(True)
        self._lay_out()
        self.unit.chosen.connect(self._choose_metric)
        self.baselines.toggled.connect(self.baselines_changed)
        self.pause.toggled.connect(self.paused_changed)
        self.pause.toggled.connect(self._sync_pause)
        for part in (self.chart, self.gallery):
            part.adopted.connect(self.adopted)
        self.chart.limits_chosen.connect(self.limits_chosen)
        self._sync_pause()

    def set_metric(self, metric: str) -> None:
        """Show quality in a unit, without telling anybody."""
        self.unit.choose(metric)
        self.chart.set_metric(metric)
        self.gallery.set_metric(metric)
        self._show_limits()

    def set_sweep(self, sweep: Sweep) -> None:
        """Show how far a sweep is."""
        self.chart.set_points(sweep.points, absence=self._absence(sweep))
        self._fill_gallery(sweep)
        self.gallery.setVisible(bool(sweep.planned))  # no room for files that never come
        self.progress.setRange(0, max(len(sweep.planned), 1))
        self.progress.setValue(len(sweep.points))
        self.progress.setVisible(not sweep.complete)
        self.status.setText(self._words(sweep))
        with QSignalBlocker(self.pause):
            self.pause.setChecked(sweep.paused)
        self.pause.setEnabled(not sweep.complete)
        self._sync_pause()

    def set_recipe(self, recipe: Recipe) -> None:
        """Mark the settings that hold now."""
        self._recipe = recipe
        self.chart.set_current(recipe.untargeted)
        self._show_limits()
        self.gallery.set_current(recipe.kmeans.k)

    def set_picture(self, is_open: bool) -> None:
        """Tell whether there is a picture."""
        self._open = is_open

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the gallery under the chart, or beside it where the panel is wide."""
        super().resizeEvent(event)
        wide = self.width() > 1.6 * self.height()
        self._split.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    # -- inside -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(Space.MEDIUM, 0, Space.MEDIUM, 0)
        head.setSpacing(Space.SMALL)
        head.addWidget(self.unit)
        head.addStretch(1)
        head.addWidget(self.baselines)
        head.addWidget(self.pause)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.chart)
        self._split.addWidget(self.gallery)
        foot = QVBoxLayout()
        foot.setContentsMargins(Space.MEDIUM, 0, Space.MEDIUM, 0)
        foot.setSpacing(Space.TINY)
        foot.addWidget(self.progress)
        foot.addWidget(self.status)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.SMALL, 0, Space.SMALL)
        column.setSpacing(Space.SMALL)
        column.addLayout(head)
        column.addWidget(self._split, 1)
        column.addLayout(foot)

    def _show_limits(self) -> None:
        """Show what the settings aim for; a least PSNR is none of it and stays what it is."""
        target, content = self._recipe.target, self.chart.content
        least = target.min_quality if content.metric == "ssimulacra2" else content.min_quality
        if not self.chart.dragging:
            self.chart.set_limits(target.max_bytes, least)

    def _fill_gallery(self, sweep: Sweep) -> None:
        """Show the curve that the present settings are on, and what is exact on the other."""
        engine, dithers = self._recipe.kmeans.engine, self._recipe.mapping.dithers
        own = [point for point in sweep.points if point.engine == engine]
        on_curve = {point.k: point for point in own if point.dithers == dithers}
        exact = {point.k: point for point in own if point.psnr == float("inf")}
        self.gallery.set_points(tuple((exact | on_curve).values()))

    def _absence(self, sweep: Sweep) -> str:
        """Return why there is no curve yet."""
        if not self._open:
            return self.tr("Open a picture: its files at every number of colours appear here")
        if not sweep.planned:
            return self.tr("The palette is fixed: the number of colours is no choice")
        if self.unit.choice() == "ssimulacra2" and sweep.points:
            return self.tr("The picture is too small for SSIMULACRA2; PSNR tells its quality")
        return self.tr("The first files are being made")

    def _words(self, sweep: Sweep) -> str:
        """Return how far the sweep is."""
        if not sweep.planned:
            return ""
        count = self.tr("{} of %Ln file(s)", "", len(sweep.planned)).format(
            wording.count_text(len(sweep.points))
        )
        if sweep.complete:
            state = self.tr(
                "All %Ln file(s) are measured; click one to use its settings", "", len(sweep.points)
            )
        elif sweep.paused:
            state = self.tr("{}; stopped").format(count)
        elif sweep.current is not None:
            state = self.tr("{0}; k = {1} is being made").format(count, sweep.current.kmeans.k)
        else:
            state = self.tr("{}; waits while you work").format(count)
        return f"{state}. {said(sweep.problem)}" if sweep.problem else state

    @Slot(str)
    def _choose_metric(self, metric: str) -> None:
        self.set_metric(metric)
        self.metric_chosen.emit(metric)

    @Slot()
    def _sync_pause(self) -> None:
        paused = self.pause.isChecked()
        set_icon(self.pause, Icon.PLAY if paused else Icon.PAUSE)
        title = self.tr("Go on measuring") if paused else self.tr("Stop measuring")
        self.pause.setToolTip(title)
        self.pause.setAccessibleName(title)
