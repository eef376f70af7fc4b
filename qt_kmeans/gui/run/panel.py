"""The run under the colour space: the player, how the inertia falls, and what the step that is shown did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from qt_kmeans.core.recipe import KMeansOptions
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.run.inertia_plot import Bars, InertiaPlot
from qt_kmeans.gui.run.player_bar import PlayerBar
from qt_kmeans.gui.run.words import explain, longest
from qt_kmeans.gui.widgets.form import muted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qt_kmeans.core.kmeans.clustering import Step

_PLOT_HEIGHT = 112  # px, where there is room
_LEAST = 240  # px, as wide as the words are at least; narrower only until they are laid out


class RunPanel(QWidget):
    """Shows the steps of a run and asks for them.

    Signals
    -------
    step_requested : int
        The user wants to see one step of the run.
    play_requested, pause_requested
        The user started or stopped the convergence.
    speed_chosen : int
        The user wants so many steps a second.

    Attributes
    ----------
    player, plot, words
        The views inside.
    """

    step_requested = Signal(int)
    play_requested = Signal()
    pause_requested = Signal()
    speed_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: Sequence[Step] = ()
        self._options = KMeansOptions()
        self.player = PlayerBar()
        self.plot = InertiaPlot()
        self.plot.setMaximumHeight(_PLOT_HEIGHT)
        self.words = _Explanation()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.SMALL, 0, Space.SMALL, 0)
        column.setSpacing(Space.SMALL)
        for widget in (self.player, self.plot, self.words):
            column.addWidget(widget)
        for part in (self.player, self.plot):
            part.step_requested.connect(self.step_requested)
        self.player.play_requested.connect(self.play_requested)
        self.player.pause_requested.connect(self.pause_requested)
        self.player.speed_chosen.connect(self.speed_chosen)

    def set_run(self, steps: Sequence[Step], options: KMeansOptions) -> None:
        """Take another run, and how it was found."""
        self._steps, self._options = steps, options
        self.player.set_steps(len(steps))
        self.plot.set_run([step.inertia for step in steps], [step.changed for step in steps])
        self._explain()

    def set_step(self, step: int) -> None:
        """Show which step is on the screen."""
        self.player.set_step(step)
        self.plot.set_step(step)
        self._explain()

    def set_clusters(self, pixels: Sequence[float], color: str, *, several: bool = False) -> None:
        """Show how large the clusters that stand out were in every step, in a colour; nothing for none."""
        words = self.tr("pixels of these clusters") if several else self.tr("pixels of this cluster")
        self.plot.set_bars(Bars(tuple(pixels), words, color) if len(pixels) else None)

    def set_playing(self, playing: bool) -> None:
        """Show whether the run is being played."""
        self.player.set_playing(playing)

    def set_exact(self, exact: bool, *, fixed: bool = False) -> None:
        """Tell whether the palette has every colour of the picture, or is fixed: then there is no run."""
        self.plot.set_exact(exact, fixed=fixed)

    def _explain(self) -> None:
        there = len(self._steps) > 1
        self.words.setText(explain(self._steps, self.player.step, self._options) if there else "")


class _Explanation(QLabel):
    """A sentence that keeps the room of the longest one, so that nothing moves while a run is played."""

    def __init__(self) -> None:
        super().__init__()
        muted(self)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What this step did"))
        self.setToolTip(
            self.tr(
                "Inertia is the sum over all pixels of the squared distance to their centre; "
                "lightness runs from 0 to 255 units"
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._room())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def _room(self) -> int:
        """Return the height that any step may need, and two lines at least."""
        metrics = self.fontMetrics()
        across = QRect(0, 0, max(self.width(), _LEAST), 0)
        flags = int(Qt.TextFlag.TextWordWrap)
        heights = [metrics.boundingRect(across, flags, words).height() for words in longest()]
        return max(*heights, metrics.size(0, "\n".join([self.accessibleName()] * 2)).height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
