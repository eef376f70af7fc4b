"""Keeps the charts in step with sweep and session, and carries out what is wished there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDockWidget

if TYPE_CHECKING:
    from qt_kmeans.core.curve.rate import RatePoint
    from qt_kmeans.gui.actions import Actions
    from qt_kmeans.gui.charts.panel import ChartsPanel
    from qt_kmeans.gui.preferences import Preferences
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.session.state import Session


class ChartsDesk(QObject):
    """Starts the sweep when its dock is seen, shows it, and adopts what is chosen."""

    def __init__(
        self,
        dock: QDockWidget,
        actions: Actions,
        controller: SessionController,
        preferences: Preferences,
        *,
        panel: ChartsPanel,
    ) -> None:
        super().__init__(dock)
        self._dock = dock
        self._controller = controller
        self._preferences = preferences
        self._panel = panel
        self._sweep = controller.sweep
        panel.set_metric(preferences.rate_metric)
        panel.adopted.connect(self._adopt)
        panel.limits_chosen.connect(self._aim)
        panel.metric_chosen.connect(self._remember_metric)
        panel.paused_changed.connect(self._sweep.set_paused)
        panel.baselines_changed.connect(self._set_baselines)
        panel.baselines.setChecked(preferences.rate_baselines)
        dock.visibilityChanged.connect(self._sweep.set_wanted)
        actions.size_and_quality.triggered.connect(self.show)
        self._sweep.changed.connect(panel.set_sweep)
        controller.changed.connect(self._on_session)
        self._on_session(controller.session, controller.session)

    @Slot()
    def show(self) -> None:
        """Bring the charts to the front."""
        self._dock.show()
        self._dock.raise_()
        self._panel.chart.setFocus()

    @Slot(object, object)
    def _on_session(self, old: Session, new: Session) -> None:
        if new.source is not old.source or new.recipe != old.recipe or old is new:
            self._panel.set_picture(new.source is not None)
            self._panel.set_recipe(new.recipe)
            self._panel.set_sweep(self._sweep.sweep)

    @Slot(object)
    def _adopt(self, point: RatePoint) -> None:
        """Take over what a file differs in from the present settings."""
        self._controller.set_recipe(point.recipe)

    @Slot(object, object)
    def _aim(self, max_bytes: int | None, min_quality: float | None) -> None:
        """Let the limits of the chart be what the settings aim for; PSNR is nothing to aim for."""
        recipe = self._controller.session.recipe
        if self._panel.chart.content.metric != "ssimulacra2":
            min_quality = recipe.target.min_quality
        self._controller.set_recipe(recipe.but(max_bytes=max_bytes, min_quality=min_quality))

    @Slot(bool)
    def _set_baselines(self, wanted: bool) -> None:
        self._preferences.rate_baselines = wanted
        self._sweep.set_baselines(wanted)

    @Slot(str)
    def _remember_metric(self, metric: str) -> None:
        self._preferences.rate_metric = metric
