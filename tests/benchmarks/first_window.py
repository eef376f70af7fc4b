"""How long after the start of the program its window is there, painted.

Starts the program again and again, each time until its first frame has been painted, and prints the median
of the seconds on the clock, and of those that its process was at work: other programs slow the clock down.

    python tests/benchmarks/first_window.py [--runs 10]
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

PROGRAM = """
import os, sys, time
from qt_kmeans import app
make_window = app.make_window

def watched(*arguments):
    from qt_kmeans.gui.looks.first_frame import FirstFrame

    controller, window = make_window(*arguments)
    FirstFrame(window, tell)
    return controller, window

def tell():
    print(time.time(), time.process_time(), flush=True)
    os._exit(0)

app.make_window = watched
app.main([])
"""


def first_frame(environment: dict[str, str]) -> tuple[float, float]:
    """Return the seconds until the first frame: on the clock, and of the process."""
    start = time.time()
    command = [sys.executable, "-c", PROGRAM]
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=60)
    end, worked = map(float, answer.stdout.split()[-2:])
    return end - start, worked


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=10)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as settings:
        environment = os.environ | {"XDG_CONFIG_HOME": settings}
        first_frame(environment)  # fills the caches
        clock, worked = zip(*(first_frame(environment) for _run in range(options.runs)), strict=True)
    print(f"first window, median of {options.runs}: {statistics.median(clock):.2f} s on the clock,")
    print(f"of which the program was at work {statistics.median(worked):.2f} s")


if __name__ == "__main__":
    main()
