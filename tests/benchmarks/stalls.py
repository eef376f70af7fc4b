"""Stalls of the GUI thread: how long its ticks are apart, and what it was doing when they were far apart."""

import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

TICK = 10  # milliseconds
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Pulse(QObject):
    """Records the milliseconds between the ticks of a timer of the GUI thread, and how long it worked.

    Where others load the machine, the time that passes says less than the time that the thread worked.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[tuple[float, float]] = []
        self.last, self.worked = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=TICK)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.gaps.append((1000 * (now - self.last), 1000 * (worked - self.worked)))
        self.last, self.worked = now, worked

    def take(self) -> np.ndarray:
        """Return (N, 2): milliseconds between two ticks, and how many of them the thread worked."""
        gaps, self.gaps = np.array(self.gaps).reshape(-1, 2), []
        return gaps


class Watchdog:
    """Looks at the GUI thread's stack whenever it has worked too long since its last tick.

    It needs the interpreter's lock for that: of a call into C that holds it, it sees what comes after.
    """

    def __init__(self, pulse: Pulse, late: float) -> None:
        self._pulse = pulse
        self._late = late / 1000
        self._thread_id = threading.get_ident()
        self._clock = time.pthread_getcpuclockid(self._thread_id)
        self.seen: Counter[str] = Counter()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()

    def _look(self) -> None:
        reported = 0.0
        while not self._stop.wait(0.004):
            worked = self._pulse.worked
            if worked != reported and time.clock_gettime(self._clock) - worked > self._late:
                reported = worked
                frame = sys._current_frames().get(self._thread_id)
                ours = [one for one in traceback.extract_stack(frame) if "qt_kmeans" in one.filename]
                del frame  # it would keep a painter alive after its paint event
                self.seen[" < ".join(f"{one.name}:{one.lineno}" for one in reversed(ours[-5:])) or "Qt"] += 1


def pause(milliseconds: int) -> None:
    """Run the event loop for a while (`QTest.qWait` would keep the GIL from the worker threads)."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait(condition: Callable[[], object], seconds: float) -> None:
    end = time.perf_counter() + seconds
    while not condition():
        if time.perf_counter() > end:
            sys.exit("The window did not get there in time.")
        pause(3)


class Hand:
    """Does with a window what a hand does, at the pace of a mouse."""

    def __init__(self, controller: Any, window: Any) -> None:
        self.controller = controller
        self.window = window

    def steps(self) -> dict[str, Callable[[], None]]:
        """Return everything it does but opening and saving, by name."""
        return {
            "orbit": lambda: self._drag(self.window.space.cloud, 1.2),
            "swipe": self._swipe,
            "zoom": self._zoom,
            "pan": lambda: self._drag(self.window.compare, 1.0, off=QPoint(0, 120)),
            "hover picture": lambda: self._hover(self.window.compare),
            "hover colours": lambda: self._hover(self.window.space.cloud),
            "hover palette": lambda: self._hover(self.window.palette_strip),
            "choose swatches": self._choose,
            "shapes": self._shapes,
            "reduced colours": self._reduce,
            "player": self._play,
            "ways to compare": self._compare,
            "charts": self._charts,
            "theme": self._theme,
        }

    def _drag(self, widget: QWidget, seconds: float, off: QPoint = QPoint()) -> None:  # noqa: B008
        start = widget.rect().center() + off
        QTest.mousePress(widget, LEFT, NONE, start)
        for angle in np.linspace(0, 4 * np.pi, int(seconds * 60)):
            QTest.mouseMove(widget, start + QPoint(int(90 * np.sin(angle)), int(60 * np.sin(2 * angle))))
            pause(8)
        QTest.mouseRelease(widget, LEFT, NONE, start)

    def _swipe(self) -> None:
        for part in np.concatenate([np.linspace(0.5, 0.1, 40), np.linspace(0.1, 0.9, 60)]):
            self.window.compare.set_divider(float(part))
            pause(8)

    def _zoom(self) -> None:
        compare = self.window.compare
        for turn in (*[120] * 14, *[-120] * 9):
            at = QPointF(compare.rect().center()) + QPointF(70, 40)
            event = QWheelEvent(
                at,
                compare.mapToGlobal(at),
                QPoint(),
                QPoint(0, turn),
                Qt.MouseButton.NoButton,
                NONE,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(compare, event)
            pause(25)

    def _hover(self, widget: QWidget) -> None:
        for part in np.linspace(0, 1, 90):
            x = int((0.1 + 0.8 * part) * widget.width())
            QTest.mouseMove(widget, QPoint(x, int((0.5 + 0.3 * np.sin(9 * part)) * widget.height())))
            pause(12)

    def _choose(self) -> None:
        strip = self.window.palette_strip
        for entry in range(0, min(len(strip.places), 24), 3):
            QTest.mouseClick(strip, LEFT, NONE, strip.area_of(entry).center())
            pause(80)
        self.window.brushing.release()

    def _shapes(self) -> None:
        act = self.window.acts
        for action in (act.shape_oklab, act.shape_lab, act.shape_hsv, act.shape_rgb):
            action.trigger()
            pause(900)

    def _reduce(self) -> None:
        act = self.window.acts
        for action in (act.color_reduced, act.color_cluster, act.color_own):
            action.trigger()
            pause(900)

    def _play(self) -> None:
        self.controller.playback.set_speed(50)
        self.controller.playback.play()
        wait(lambda: not self.controller.session.playing, 60)

    def _compare(self) -> None:
        act = self.window.acts
        for action in (act.side_by_side, act.onion, act.difference, act.blink, act.swipe):
            action.trigger()
            pause(500)

    def _charts(self) -> None:
        self.window.acts.size_and_quality.trigger()
        pause(2500)
        self.window.docks.space.raise_()
        pause(200)

    def _theme(self) -> None:
        act = self.window.acts
        for action in (act.theme_dark, act.theme_light):
            action.trigger()
            pause(700)
