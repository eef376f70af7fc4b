"""How far the window is behind the hand, and how long its thread ever stands still.

Opens a picture in the real window, drags k as a hand would, does everything else that hands do, lets the
exact result be made at k = 256 and saves it, while a 10 ms timer of the GUI thread measures the distance of
its own ticks. Prints one table, and what the thread was doing whenever it stood still for long.

    python tests/benchmarks/responsiveness.py PHOTO [PHOTO ...]
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from stalls import Hand, Pulse, Watchdog, pause, wait

from qt_kmeans import app as program
from qt_kmeans.core import environment

LATE = 45  # milliseconds: then the watchdog looks what is going on


def compared(controller) -> bool:
    """Tell whether the map of differences is that of the picture on the screen, where it is wanted."""
    session = controller.session
    return session.difference is not None and session.difference.after is session.view.picture


def figures(gaps: np.ndarray) -> str:
    """Return the stalls and the work in them, (N, 2) milliseconds, as columns: p99 and most of each."""
    if not len(gaps):
        return ""
    p99, most = np.percentile(gaps, 99, axis=0), gaps.max(axis=0)
    return f"{p99[0]:6.1f} {most[0]:6.1f}   {p99[1]:6.1f} {most[1]:6.1f}"


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


def drag_fast(controller, window, ks) -> list[float]:
    """Move k without waiting for answers; return how long the oldest wish without one waited for each."""
    wished: list[tuple[float, int]] = []
    delays = []

    def take(old, new) -> None:
        size = len(new.view.palette)
        answered = [place for place, (_, k) in enumerate(wished) if k == size]
        if new.view is not old.view and answered:
            window.repaint()
            delays.append(1000 * (time.perf_counter() - wished[0][0]))
            del wished[: answered[-1] + 1]

    controller.changed.connect(take)
    controller.set_dragging(True)
    for k in ks:
        wished.append((time.perf_counter(), int(k)))
        controller.set_recipe(controller.session.recipe.but(k=int(k)))
        pause(16)
    wait(lambda: not wished, 20)
    controller.changed.disconnect(take)
    controller.set_dragging(False)
    return delays


def let_go(controller, window, ks) -> list[float]:
    """Drag to each k and let go; return the milliseconds from there until the exact picture is painted."""
    delays = []
    for k in ks:
        controller.document.results.clear()  # what was made before would be there at once
        controller.set_dragging(True)
        controller.set_recipe(controller.session.recipe.but(k=k))
        wait(lambda k=k: len(controller.session.view.palette) == min(k, controller.session.distinct), 20)
        start = time.perf_counter()
        controller.set_dragging(False)
        wait(lambda: controller.session.view is controller.document.final, 120)
        window.repaint()
        delays.append(1000 * (time.perf_counter() - start))
    return delays


def measure(application, path: Path) -> None:
    """Open, drag, settle and save one picture, and print a line for each."""
    controller, window = program.make_window(application, program.parse([]))
    controller.animate = True
    failures = []
    controller.failed.connect(failures.append)
    window.resize(1440, 900)
    window.show()
    window.acts.swipe.trigger()  # the window may remember another way to compare
    controller.warm_up()
    wait(lambda: not controller.workshop.live.busy, 60)
    pulse = Pulse()
    watchdog = Watchdog(pulse, LATE)

    def complete() -> bool:
        session = controller.session
        return session.result_size is not None and not (session.stale or session.playing)

    whole: list[np.ndarray] = []

    def line(stage: str, seconds: float, delays: list[float] | None = None) -> None:
        gaps = pulse.take()
        whole.append(gaps)
        behind = f"{np.median(delays):6.0f} {max(delays):6.0f}" if delays else " " * 13
        print(f"  {stage:28s} {seconds:7.2f} s  {behind}   {figures(gaps)}", flush=True)

    print(path.name)
    print(f"  {'':28s} {'took':>9s}  behind the hand   thread still    of this at work")
    print(f"  {'':39s}  median    max      p99    max      p99    max (ms)")
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
    start = time.perf_counter()
    delays = drag_fast(
        controller, window, np.unique(np.geomspace(2, min(256, controller.session.distinct), 200).astype(int))
    )
    line("drag k, without waiting", time.perf_counter() - start, delays)
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
    delays = let_go(controller, window, [16, 100, 255, 256])
    line("let go: exact picture", time.perf_counter() - start, delays)
    start = time.perf_counter()
    wait(complete, 300)
    line("true size", time.perf_counter() - start)
    for name, step in Hand(controller, window).steps().items():
        start = time.perf_counter()
        step()
        line(name, time.perf_counter() - start)
    wait(complete, 300)
    whole.append(pulse.take())
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
    watchdog.stop()
    gaps = np.concatenate(whole)
    print(f"  {'all of it':28s} {gaps[:, 0].sum() / 1000:7.2f} s  {'':13s}   {figures(gaps)}")
    for stack, times in watchdog.seen.most_common(12):
        print(f"    {times:3d} x {stack}")
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
