"""How far the window is behind the hand, and how long its thread ever stands still.

Opens a picture in the real window, drags k as a hand would, lets the exact result be made at k = 256 and
saves it, while a 10 ms timer of the GUI thread measures the distance of its own ticks. Prints one table.

    python tests/benchmarks/responsiveness.py PHOTO [PHOTO ...]
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from qt_kmeans import app as program
from qt_kmeans.core import environment

TICK = 10  # milliseconds


class Pulse(QObject):
    """Records the milliseconds between the ticks of a timer on the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=TICK)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append(1000 * (now - self._last))
        self._last = now

    def take(self) -> np.ndarray:
        gaps, self.gaps = np.array(self.gaps), []
        return gaps


def pause(milliseconds: int) -> None:
    """Run the event loop for a while (`QTest.qWait` would keep the GIL from the worker threads)."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait(condition, seconds: float) -> None:
    end = time.perf_counter() + seconds
    while not condition():
        if time.perf_counter() > end:
            sys.exit("The window did not get there in time.")
        pause(3)


def compared(controller) -> bool:
    """Tell whether the map of differences is that of the picture on the screen, where it is wanted."""
    session = controller.session
    return session.difference is not None and session.difference.after is session.view.picture


def drag(controller, window, ks, ready=lambda _controller: True) -> list[float]:
    """Move k as fast as answers are painted; return the milliseconds from each wish to its picture."""
    delays = []
    controller.set_dragging(True)
    for k in ks:
        start = time.perf_counter()
        controller.set_recipe(controller.session.recipe.but(k=int(k)))
        wait(lambda k=k: len(controller.session.view.palette) == min(k, controller.session.distinct), 20)
        wait(lambda: ready(controller), 20)
        window.repaint()
        delays.append(1000 * (time.perf_counter() - start))
    controller.set_dragging(False)
    return delays


def measure(application, path: Path) -> None:
    """Open, drag, settle and save one picture, and print a line for each."""
    controller, window = program.make_window(application, program.parse([]))
    controller.animate = True
    failures = []
    controller.failed.connect(failures.append)
    window.resize(1440, 900)
    window.show()
    controller.warm_up()
    wait(lambda: not controller._workshop.live.busy, 60)
    pulse = Pulse()

    def complete() -> bool:
        session = controller.session
        return session.result_size is not None and not (session.stale or session.playing)

    whole: list[np.ndarray] = []

    def line(stage: str, seconds: float, delays: list[float] | None = None) -> None:
        gaps = pulse.take()
        whole.append(gaps)
        behind = f"{np.median(delays):6.0f} {max(delays):6.0f}" if delays else " " * 13
        p99, most = np.percentile(gaps, 99), gaps.max()
        print(f"  {stage:28s} {seconds:7.2f} s  {behind}   {p99:6.1f} {most:6.1f}", flush=True)

    print(path.name)
    print(f"  {'':28s} {'took':>9s}  behind the hand   thread still")
    print(f"  {'':39s}  median    max      p99    max (ms)")
    start = time.perf_counter()
    controller.open(path)
    wait(lambda: controller.session.source is not None, 120)
    line("open", time.perf_counter() - start)
    start = time.perf_counter()
    wait(complete, 300)
    line("cluster, play and encode", time.perf_counter() - start)
    start = time.perf_counter()
    delays = drag(controller, window, [2, 256, *range(8, 129, 8), 64])
    line("drag k", time.perf_counter() - start, delays)
    wait(complete, 300)
    whole.append(pulse.take())
    window.acts.difference.trigger()
    wait(lambda: compared(controller), 60)
    start = time.perf_counter()
    delays = drag(controller, window, [2, 256, *range(8, 129, 8), 64], compared)
    line("drag k, differences", time.perf_counter() - start, delays)
    start = time.perf_counter()
    wait(lambda: controller.document.final is not None and compared(controller), 60)
    line("exact, with differences", time.perf_counter() - start)
    window.acts.swipe.trigger()
    wait(complete, 300)
    whole.append(pulse.take())
    start = time.perf_counter()
    controller.set_recipe(controller.session.recipe.but(k=256))
    wait(lambda: controller.document.final is not None, 120)
    line("k = 256, exact", time.perf_counter() - start)
    wait(complete, 300)
    line("k = 256, true size", time.perf_counter() - start)
    saved = []
    controller.saved.connect(saved.append)
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        controller.save(Path(folder) / "saved.png")
        wait(lambda: bool(saved), 120)
        line("save", time.perf_counter() - start)
    start = time.perf_counter()
    controller.set_recipe(controller.session.recipe.but(k=255))
    pause(300)
    start = time.perf_counter()
    controller.cancel()
    wait(lambda: not controller.session.stage, 10)
    line("cancel", time.perf_counter() - start)
    gaps = np.concatenate(whole)
    p99, most = np.percentile(gaps, 99), gaps.max()
    print(f"  {'all of it':28s} {gaps.sum() / 1000:7.2f} s  {'':13s}   {p99:6.1f} {most:6.1f}")
    window.hide()
    window.deleteLater()
    controller.shutdown()
    if failures:
        sys.exit(f"Failed: {failures}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("photos", nargs="+", type=Path)
    options = parser.parse_args()
    environment.prepare()
    application = program.make_application()
    for path in options.photos:
        measure(application, path)


if __name__ == "__main__":
    main()
