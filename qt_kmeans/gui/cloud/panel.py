"""The colour space with its controls, and under it the run that led to the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qt_kmeans.gui.cloud.gestures import VIEWS
from qt_kmeans.gui.cloud.reduce_bar import ReduceBar
from qt_kmeans.gui.cloud.scene import Trails
from qt_kmeans.gui.cloud.space_bar import SpaceBar
from qt_kmeans.gui.cloud.spaces import Layout, Shape
from qt_kmeans.gui.cloud.view import CloudView
from qt_kmeans.gui.looks.theme import current_theme, notifier
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.run.panel import RunPanel

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from qt_kmeans.core.colors import PointCloud
    from qt_kmeans.core.showing.live import StepView
    from qt_kmeans.gui.actions import Actions


class CloudPanel(QWidget):
    """Shows the point cloud and the steps of the run.

    Parameters
    ----------
    renderer
        What draws the cloud: "auto", "gl" or "numpy".
    actions
        The window's; those of the colour space get buttons here, and its views are carried out here.

    Signals
    -------
    hovered, picked, lassoed, centroid_taken, centroid_moved, centroid_left
        Those of `CloudView`.

    Attributes
    ----------
    renderer
        What was asked to draw the cloud.
    cloud, bar, reduce, run
        The views inside.
    """

    hovered = Signal(object)
    picked = Signal(int)
    lassoed = Signal(object)
    centroid_taken = Signal(int)
    centroid_moved = Signal(object)
    centroid_left = Signal(bool)

    def __init__(self, *, renderer: str, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.renderer = renderer
        self._actions = actions
        self._animate = True
        self._trails: Trails | None = None
        self.cloud = CloudView(renderer)
        self.bar = SpaceBar(actions)
        self.reduce = ReduceBar()
        self.run = RunPanel()
        self._lay_out()
        self._connect()

    # -- what is shown ------------------------------------------------------------------------------

    def set_cloud(self, cloud: PointCloud | None) -> None:
        """Show the colours of another picture."""
        self.cloud.set_cloud(cloud)
        if cloud is None:
            self.cloud.clear_clusters()

    def set_trails(self, centroids: NDArray[np.float32] | None) -> None:
        """Take the centroids of every step of a run, (S, K, 3) red, green and blue in 0..1."""
        self._trails = None if centroids is None else Trails(centroids)
        self._show_trails()

    def set_view(self, view: StepView | None) -> None:
        """Show one step of the run."""
        if view is None:
            self.cloud.clear_clusters()
            return
        self.cloud.set_clusters(view.labels, view.centers, view.palette, view.shares)
        self.cloud.set_step(view.index)
        self.run.set_step(view.index)

    def set_coloring(self, coloring: str) -> None:
        """Colour the points "own" or "cluster", or gather them "reduced" at their centroids."""
        reduced, was_reduced = coloring == "reduced", self.bar.coloring.choice() == "reduced"
        self.bar.coloring.choose(coloring)
        self.cloud.set_coloring("own" if coloring == "own" else "cluster")
        if reduced or was_reduced:
            self.reduce.slide_to(float(reduced))

    def set_shape(self, shape: str) -> None:
        """Let the colours take another shape."""
        self.bar.set_shape(shape)
        self.cloud.motion.to_shape(Shape(shape))

    def set_extras(self, *, centroids: bool, trails: bool, sized: bool) -> None:
        """Show or hide the centroids and their trails; size the points by their counts, or not."""
        self.cloud.set_centroids_visible(centroids)
        self.cloud.set_trails(self._trails if trails else None)
        self.cloud.set_sized_by_count(sized)

    def set_animate(self, animate: bool) -> None:
        """Show how points, shapes and views change, or only where they end up."""
        self._animate = self.reduce.animate = self.cloud.motion.animate = animate

    def replace_renderer(self, renderer: str) -> None:
        """Draw the colour space with another renderer from now on; the picture has to be set again."""
        self.renderer = renderer
        old, self.cloud = self.cloud, CloudView(renderer)
        self.cloud.set_camera(old.camera)
        self._actions.auto_rotate.setChecked(False)
        self._column.replaceWidget(old, self.cloud)
        self.setTabOrder(self.bar.last_button(), self.cloud)
        old.setParent(None)
        old.deleteLater()
        self._prepare_cloud()

    def take_over(self, other: Self) -> None:
        """Show the colours as another panel does."""
        self.reduce.stop()
        self.reduce.slider.setValue(other.reduce.slider.value())
        self.cloud.set_camera(other.cloud.camera)
        self._actions.auto_rotate.setChecked(other._actions.auto_rotate.isChecked())

    # -- building -----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.SMALL, 0, Space.SMALL)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.bar)
        column.addWidget(self.cloud, 1)
        column.addWidget(self.reduce)
        column.addWidget(self.run)

    def _connect(self) -> None:
        act = self._actions
        self.reduce.morph_changed.connect(lambda morph: self.cloud.set_morph(morph))
        act.reset_cloud.triggered.connect(lambda: self.cloud.reset_view())
        for action, camera in zip(act.standard_views(), VIEWS.values(), strict=True):
            action.triggered.connect(lambda _=False, view=camera: self.cloud.motion.to_camera(view))
        act.auto_rotate.toggled.connect(lambda rotating: self.cloud.motion.set_rotating(rotating))
        notifier().theme_changed.connect(self._follow_theme)
        self._prepare_cloud()

    def _prepare_cloud(self) -> None:
        cloud, act = self.cloud, self._actions
        cloud.hovered.connect(self.hovered)
        cloud.picked.connect(self.picked)
        cloud.lassoed.connect(self.lassoed)
        cloud.centroid_taken.connect(self.centroid_taken)
        cloud.centroid_moved.connect(self.centroid_moved)
        cloud.centroid_left.connect(self.centroid_left)
        cloud.motion.rotating_changed.connect(act.auto_rotate.setChecked)
        cloud.motion.animate = self._animate
        cloud.set_theme(current_theme().dark)
        cloud.set_coloring("own" if self.bar.coloring.choice() == "own" else "cluster")
        cloud.set_layout(Layout.of(Shape(self.bar.shape.currentData())))
        cloud.set_morph(self.reduce.morph)
        self.set_extras(
            centroids=act.show_centroids.isChecked(),
            trails=act.show_trails.isChecked(),
            sized=act.size_by_count.isChecked(),
        )

    def _show_trails(self) -> None:
        self.cloud.set_trails(self._trails if self._actions.show_trails.isChecked() else None)

    @Slot()
    def _follow_theme(self) -> None:
        self.cloud.set_theme(current_theme().dark)
