"""The colour space with its controls, and under it the run that led to the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from qt_kmeans.gui.cloud.view import CloudView
from qt_kmeans.gui.inertia_plot import InertiaPlot
from qt_kmeans.gui.player_bar import PlayerBar
from qt_kmeans.gui.segmented import Segmented
from qt_kmeans.gui.slider import Slider
from qt_kmeans.gui.theme import Icon, current_theme, notifier, set_icon
from qt_kmeans.gui.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from qt_kmeans.core.clustering import Step
    from qt_kmeans.core.colors import PointCloud
    from qt_kmeans.core.live import StepView

_FULL = 1000  # steps of the slider that slides points to their centroids
_MORPH_MS = 700
_PLOT_HEIGHT = 112


class CloudPanel(QWidget):
    """Shows the point cloud and the steps of the run.

    Signals
    -------
    step_requested : int
        The user wants to see one step of the run.
    play_requested, pause_requested
        The user started or stopped the convergence.
    coloring_chosen : str
        The user chose "own" or "cluster" colours for the points.
    hovered, picked, lassoed
        Those of `CloudView`.

    Attributes
    ----------
    cloud, player, plot
        The views inside.
    """

    step_requested = Signal(int)
    play_requested = Signal()
    pause_requested = Signal()
    coloring_chosen = Signal(str)
    hovered = Signal(object)
    picked = Signal(int)
    lassoed = Signal(object)

    def __init__(
        self,
        *,
        renderer: str,
        show_centroids: QAction,
        reset_view: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.animate = True
        self._show_centroids = show_centroids
        self.cloud = CloudView(renderer)
        self.coloring = Segmented(
            (("own", self.tr("Own colours")), ("cluster", self.tr("Clusters"))),
            name=self.tr("Colour of the points"),
        )
        self.coloring.set_tool_tip("own", self.tr("Every point in its own colour"))
        self.coloring.set_tool_tip("cluster", self.tr("Every point in the colour of its cluster"))
        self.morph = Slider(0, _FULL)
        self.morph.setPageStep(_FULL // 4)
        self.morph.setSingleStep(_FULL // 50)
        self.morph.setAccessibleName(self.tr("Slide the points to their centroids"))
        self.morph.setToolTip(self.tr("Slides every point from its own place to its centroid"))
        self.to_own = _end_button(self.tr("All colours"), self.tr("Show the colours of the original"))
        self.to_centroids = _end_button(self.tr("Reduced"), self.tr("Show the reduced colours"))
        self.player = PlayerBar()
        self.plot = InertiaPlot()
        self.plot.setFixedHeight(_PLOT_HEIGHT)
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(_MORPH_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(lambda value: self.morph.setValue(round(value)))
        self._lay_out(reset_view)
        self._connect()

    # -- what is shown ------------------------------------------------------------------------------

    def set_cloud(self, cloud: PointCloud | None) -> None:
        """Show the colours of another picture."""
        self.cloud.set_cloud(cloud)
        if cloud is None:
            self.cloud.clear_clusters()

    def set_run(self, steps: tuple[Step, ...]) -> None:
        """Take another run."""
        self.player.set_steps(len(steps))
        self.plot.set_inertia([step.inertia for step in steps])

    def set_exact(self, exact: bool) -> None:
        """Tell whether every colour of the picture is in the palette: then there is no run."""
        self.plot.set_exact(exact)

    def set_view(self, view: StepView | None) -> None:
        """Show one step of the run."""
        if view is None:
            self.cloud.clear_clusters()
            return
        self.cloud.set_clusters(view.labels, view.centers, view.palette, view.shares)
        self.player.set_step(view.index)
        self.plot.set_step(view.index)

    def set_playing(self, playing: bool) -> None:
        """Show whether the run is being played."""
        self.player.set_playing(playing)

    def set_coloring(self, coloring: str) -> None:
        """Colour the points "own" or "cluster"."""
        self.coloring.choose(coloring)
        self.cloud.set_coloring(coloring)

    def slide_to(self, share: float) -> None:
        """Slide the points towards their own place (0) or their centroid (1)."""
        self._animation.stop()
        target = round(_FULL * share)
        if not self.animate or not self.isVisible():
            self.morph.setValue(target)
            return
        self._animation.setStartValue(float(self.morph.value()))
        self._animation.setEndValue(float(target))
        self._animation.start()

    def replace_renderer(self, renderer: str) -> None:
        """Draw the colour space with another renderer from now on; the picture has to be set again."""
        old, self.cloud = self.cloud, CloudView(renderer)
        self._column.replaceWidget(old, self.cloud)
        self.setTabOrder(self._show_button, self.cloud)
        old.setParent(None)
        old.deleteLater()
        self._prepare_cloud()

    # -- building -----------------------------------------------------------------------------------

    def _lay_out(self, reset_view: QAction) -> None:
        self._show_button = _action_button(self._show_centroids, Icon.DOT)
        self._reset_button = _action_button(reset_view, Icon.ORBIT)
        head = QHBoxLayout()
        head.setContentsMargins(Space.MEDIUM, 0, Space.MEDIUM, 0)
        head.setSpacing(Space.TINY)
        head.addWidget(self.coloring)
        head.addStretch(1)
        head.addWidget(self._show_button)
        head.addWidget(self._reset_button)
        slide = QHBoxLayout()
        slide.setContentsMargins(Space.SMALL, 0, Space.SMALL, 0)
        slide.setSpacing(Space.TINY)
        slide.addWidget(self.to_own)
        slide.addWidget(self.morph, 1)
        slide.addWidget(self.to_centroids)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.SMALL, 0, Space.SMALL)
        column.setSpacing(Space.SMALL)
        column.addLayout(head)
        column.addWidget(self.cloud, 1)
        column.addLayout(slide)
        run = QVBoxLayout()
        run.setContentsMargins(Space.SMALL, 0, Space.SMALL, 0)
        run.setSpacing(Space.SMALL)
        run.addWidget(self.player)
        run.addWidget(self.plot)
        column.addLayout(run)

    def _connect(self) -> None:
        self.coloring.chosen.connect(self.coloring_chosen)
        self.morph.valueChanged.connect(lambda value: self.cloud.set_morph(value / _FULL))
        self.morph.sliderPressed.connect(self._animation.stop)
        self.to_own.clicked.connect(lambda: self.slide_to(0.0))
        self.to_centroids.clicked.connect(lambda: self.slide_to(1.0))
        self.player.step_requested.connect(self.step_requested)
        self.plot.step_requested.connect(self.step_requested)
        self.player.play_requested.connect(self.play_requested)
        self.player.pause_requested.connect(self.pause_requested)
        self._show_centroids.toggled.connect(lambda visible: self.cloud.set_centroids_visible(visible))
        notifier().theme_changed.connect(self._follow_theme)
        self._prepare_cloud()

    def _prepare_cloud(self) -> None:
        self.cloud.hovered.connect(self.hovered)
        self.cloud.picked.connect(self.picked)
        self.cloud.lassoed.connect(self.lassoed)
        self.cloud.set_theme(current_theme().dark)
        self.cloud.set_coloring(self.coloring.choice())
        self.cloud.set_morph(self.morph.value() / _FULL)
        self.cloud.set_centroids_visible(self._show_centroids.isChecked())

    @Slot()
    def _follow_theme(self) -> None:
        self.cloud.set_theme(current_theme().dark)


def _end_button(text: str, explanation: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(explanation)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _action_button(action: QAction, icon: Icon) -> QToolButton:
    """Return a button for an action that shows only its icon."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.text().replace("&", ""))
    set_icon(action, icon)
    return button
