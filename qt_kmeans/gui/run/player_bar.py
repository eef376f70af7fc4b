"""The convergence player: play, step and scrub through the steps of a run."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QSlider,
    QToolButton,
    QWidget,
)

from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.theme import Icon, set_icon
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.session.playback import SPEEDS, USUAL_SPEED


class PlayerBar(QWidget):
    """Asks for steps of a run; it shows what it is told and decides nothing.

    Signals
    -------
    step_requested
        The number of the step to show; 0 is the start, before the first step.
    play_requested
        Play on from the step that is shown, or from the start when that is the last one.
    pause_requested
        Stop playing.
    speed_chosen
        Play so many steps a second.
    """

    step_requested = Signal(int)
    play_requested = Signal()
    pause_requested = Signal()
    speed_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs as on the chart, in any language
        self._playing = False
        self._face: Icon | None = None
        self._play = self._button(Icon.PLAY, "")
        self._back = self._button(Icon.STEP_BACK, self.tr("Step back"))
        self._on = self._button(Icon.STEP_FORWARD, self.tr("Step forward"))
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, 0)
        self._slider.setPageStep(5)
        self._slider.setAccessibleName(self.tr("Step of the clustering"))
        self._slider.setToolTip(self.tr("Drag to see the clusters converge"))
        self._label = QLabel()
        self._label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

        self._speed = _SpeedButton()
        self._speed.setLayoutDirection(QApplication.layoutDirection())

        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.TINY // 2)
        for button in (self._play, self._back, self._on):
            row.addWidget(button)
        row.addSpacing(Space.TINY)
        row.addWidget(self._slider, 1)
        row.addSpacing(Space.SMALL)
        row.addWidget(self._label)
        row.addWidget(self._speed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

        self._play.clicked.connect(self._toggle)
        self._back.clicked.connect(self._step_back)
        self._on.clicked.connect(self._step_on)
        self._slider.valueChanged.connect(self._scrubbed)
        self._speed.chosen.connect(self.speed_chosen)
        self.set_steps(0)

    def set_steps(self, count: int) -> None:
        """Take in a run of `count` steps, the start included; 0 when there is none.

        The step that is shown stays where it is, as far as the new run reaches.
        """
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, max(count - 1, 0))
        self._hold_room()
        self._sync()

    def set_step(self, step: int) -> None:
        """Show which step is on the screen."""
        with QSignalBlocker(self._slider):
            self._slider.setValue(step)
        self._sync()

    def set_playing(self, playing: bool) -> None:
        """Show whether the run is being played."""
        self._playing = playing
        self._sync()

    def set_speed(self, steps_per_second: int) -> None:
        """Show how fast the run is played."""
        self._speed.show_speed(steps_per_second)

    @property
    def step(self) -> int:
        """The step that is shown."""
        return self._slider.value()

    @property
    def last(self) -> int:
        """The last step of the run."""
        return self._slider.maximum()

    def _button(self, name: Icon, title: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setIconSize(QSize(Space.ICON, Space.ICON))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(title)
        button.setAccessibleName(title)
        button.setAutoRepeat(name is not Icon.PLAY)
        set_icon(button, name)
        return button

    def _sync(self) -> None:
        """Bring buttons and words in line with what is shown."""
        running = self.last > 0
        self._slider.setEnabled(running)
        self._play.setEnabled(running)
        self._speed.setEnabled(running)
        self._back.setEnabled(running and self.step > 0)
        self._on.setEnabled(running and self.step < self.last)
        self._label.setText(self._words(self.step) if running else "")
        if self._playing:
            face, title = Icon.PAUSE, self.tr("Pause")
        elif running and self.step == self.last:
            face, title = Icon.REPLAY, self.tr("Play again from the start")
        else:
            face, title = Icon.PLAY, self.tr("Play the clustering")
        if face is not self._face:
            self._face = face
            set_icon(self._play, face)
            self._play.setToolTip(title)
            self._play.setAccessibleName(title)

    def _hold_room(self) -> None:
        """Give the words the room of the longest of them, so that the slider keeps its length."""
        measure = self._label.fontMetrics()
        digits = "8" * len(str(self.last))
        longest = (self.tr("Step {0} of {1}").format(digits, digits), self.tr("Start"))
        self._label.setMinimumWidth(max(map(measure.horizontalAdvance, longest)) + Space.TINY)

    def _words(self, step: int) -> str:
        if step == 0:
            return self.tr("Start")
        return self.tr("Step {0} of {1}").format(wording.count_text(step), wording.count_text(self.last))

    @Slot()
    def _toggle(self) -> None:
        (self.pause_requested if self._playing else self.play_requested).emit()

    @Slot()
    def _step_back(self) -> None:
        self._slider.setValue(self.step - 1)

    @Slot()
    def _step_on(self) -> None:
        self._slider.setValue(self.step + 1)

    @Slot(int)
    def _scrubbed(self, step: int) -> None:
        self._sync()
        self.step_requested.emit(step)


class _SpeedButton(QToolButton):
    """Says how fast the run is played, and lets another speed be chosen."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._actions: dict[int, QAction] = {}
        for speed in SPEEDS:
            text = self.tr("%Ln step(s) a second", "", speed)
            self._actions[speed] = action = menu.addAction(text)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _checked, wanted=speed: self._choose(wanted))
        self.setMenu(menu)
        self.show_speed(USUAL_SPEED)

    def show_speed(self, steps_per_second: int) -> None:
        self.setText(self.tr("{}/s").format(wording.count_text(steps_per_second)))
        self._actions[steps_per_second].setChecked(True)
        words = self._actions[steps_per_second].text()
        self.setToolTip(self.tr("Speed: {}").format(words))
        self.setAccessibleName(self.toolTip())

    def _choose(self, steps_per_second: int) -> None:
        self.show_speed(steps_per_second)
        self.chosen.emit(steps_per_second)
