"""The blink comparator: one picture, the other, and back again, in place; by itself or by hand."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

Milliseconds = int
TURN: Final[Milliseconds] = 1000  # that each picture stays: calm, and far from any flicker


class Blinker(QObject):
    """Turns from one picture to the other while it is on.

    Signals
    -------
    turned
        The other picture is to be shown.
    playing_changed : bool
        Whether it turns by itself.
    """

    turned = Signal()
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.after = True
        self._on = False
        self._playing = True
        self._clock = QTimer(self)
        self._clock.setInterval(TURN)
        self._clock.timeout.connect(self._turn)

    @property
    def playing(self) -> bool:
        """Whether it turns by itself while it is on."""
        return self._playing

    def set_on(self, on: bool) -> None:
        """Turn only while somebody looks."""
        self._on = on
        self._sync()

    @Slot(bool)
    def set_playing(self, playing: bool) -> None:
        """Turn by itself, or by `flip` alone."""
        if playing != self._playing:
            self._playing = playing
            self.playing_changed.emit(playing)
        self._sync()

    @Slot()
    def flip(self) -> None:
        """Show the other picture, and leave the next turn to the hand as well."""
        self.set_playing(False)
        self._turn()

    @Slot()
    def _turn(self) -> None:
        self.after = not self.after
        self.turned.emit()

    def _sync(self) -> None:
        if self._on and self._playing:
            if not self._clock.isActive():
                self._clock.start()
        else:
            self._clock.stop()
