"""Movements of the colour space that take their time: to another shape, to another side, around."""

from typing import cast

from PySide6.QtCore import QEasingCurve, QElapsedTimer, QObject, QTimer, QVariantAnimation, Signal, Slot

from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.spaces import Shape
from qt_kmeans.gui.cloud.stage import CloudStage

SHAPE_MS, CAMERA_MS = 900, 450

_FRAME_MS = 16
_DEGREES_PER_SECOND = 24.0


class Motion(QObject):
    """Moves a stage, or puts it where it would end up.

    Parameters
    ----------
    stage
        What is moved; also the owner.

    Attributes
    ----------
    animate
        Whether movements that have an end are shown; else the stage jumps there.

    Signals
    -------
    rotating_changed : bool
        The stage has begun or stopped to turn by itself.
    """

    rotating_changed = Signal(bool)

    def __init__(self, stage: CloudStage) -> None:
        super().__init__(stage)
        self.animate = True
        self._shape, self._layout, self._morphing = Shape.RGB, stage.shown_layout, self._animation(SHAPE_MS)
        self._from, self._to, self._moving = stage.camera, stage.camera, self._animation(CAMERA_MS)
        self._morphing.valueChanged.connect(self._morph)
        self._moving.valueChanged.connect(self._move)
        self._clock, self._timer = QElapsedTimer(), QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self._turn)

    def to_shape(self, shape: Shape) -> None:
        """Let the colours take another shape."""
        self._morphing.stop()
        self._shape, self._layout = shape, self._stage.shown_layout
        self._start(self._morphing)

    def to_camera(self, camera: Camera) -> None:
        """See the colours from elsewhere."""
        self._moving.stop()
        self.set_rotating(False)
        self._from, self._to = self._stage.camera, camera
        self._start(self._moving)

    @property
    def _stage(self) -> CloudStage:
        return cast("CloudStage", self.parent())  # held by Qt alone: two that hold each other never go

    @property
    def rotating(self) -> bool:
        """Whether the stage turns by itself."""
        return self._timer.isActive()

    def set_rotating(self, rotating: bool) -> None:
        """Turn around the vertical axis until told otherwise."""
        if rotating == self._timer.isActive():
            return
        if rotating:
            self._moving.stop()
            self._clock.start()
            self._timer.start()
        else:
            self._timer.stop()
        self._stage.set_moving(rotating)
        self.rotating_changed.emit(rotating)

    @Slot()
    def stop(self) -> None:
        """Leave the camera where it is: a hand has touched it."""
        self._moving.stop()
        self.set_rotating(False)

    def _animation(self, milliseconds: int) -> QVariantAnimation:
        animation = QVariantAnimation(self)
        animation.setDuration(milliseconds)
        animation.setStartValue(0.0)
        animation.setEndValue(1.0)
        animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        return animation

    def _start(self, animation: QVariantAnimation) -> None:
        if self.animate and self._stage.isVisible():
            animation.start()
        else:
            animation.valueChanged.emit(1.0)

    @Slot(object)
    def _morph(self, share: float) -> None:
        self._stage.set_layout(self._layout.toward(self._shape, share))

    @Slot(object)
    def _move(self, share: float) -> None:
        self._stage.set_camera(self._from.toward(self._to, share))

    @Slot()
    def _turn(self) -> None:
        degrees = _DEGREES_PER_SECOND * self._clock.restart() / 1000.0
        self._stage.set_camera(self._stage.camera.orbited(azimuth=-degrees, elevation=0.0))
