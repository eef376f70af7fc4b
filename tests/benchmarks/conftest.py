"""What the timed comparisons share: photos, fair timing beside a rival, and one table at the end.

Nothing here runs with the tests: the files are named so that only an explicit call finds them ::

    python -m pytest tests/benchmarks/speed_benchmark.py
"""

import platform
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from qt_kmeans.core.showing.live import warm

sys.path.append(str(Path(__file__).parent))  # the rivals stand beside the benchmarks, which are no package

ROWS: list[tuple[str, str, str, str, str]] = []


class Timing(NamedTuple):
    """Seconds of several runs; the best of them says what a quiet machine would do."""

    median: float
    best: float

    @classmethod
    def of(cls, seconds: Iterable[float], share: float = 1.0) -> "Timing":
        times = [share * each for each in seconds]
        return cls(statistics.median(times), min(times))

    def __str__(self) -> str:
        return f"{1e3 * self.median:.1f} ms (best {1e3 * self.best:.1f})"


class Bench:
    """Times functions and notes the figures for the table."""

    def __init__(self, benchmark) -> None:
        self._benchmark = benchmark

    def alone(self, function: Callable[[], object], rounds: int = 11) -> Timing:
        """Time `function` once it is warmed up."""
        function()
        self._benchmark.pedantic(function, rounds=rounds)
        return Timing.of(self._benchmark.stats.stats.data)

    def beside(
        self, ours: Callable[[], object], rival: Callable[[], object], rounds: int, share: float = 1.0
    ) -> tuple[Timing, Timing]:
        """Time both in turns, so that a busy machine slows both alike; `share` of each run counts."""
        times = []

        def run_rival() -> None:
            start = time.perf_counter()
            rival()
            times.append(time.perf_counter() - start)

        ours()
        self._benchmark.pedantic(ours, setup=run_rival, rounds=rounds)
        self._benchmark.extra_info["rival median"] = statistics.median(times)
        return Timing.of(self._benchmark.stats.stats.data, share), Timing.of(times, share)

    timing = staticmethod(Timing.of)

    @staticmethod
    def clock(function: Callable[[], object]) -> float:
        """Return the seconds one call takes."""
        start = time.perf_counter()
        function()
        return time.perf_counter() - start

    def note(self, what: str, ours: object, rival: object = "", ratio: str = "", target: str = "") -> None:
        """Add a row to the table."""
        ROWS.append((what, str(ours), str(rival), ratio, target))


@pytest.fixture
def bench(benchmark) -> Bench:
    return Bench(benchmark)


@pytest.fixture(scope="session", autouse=True)
def _compiled() -> None:
    warm()


@pytest.fixture
def photos(shared) -> list[Path]:
    """Three photos of 768 x 512, taken evenly out of the folder in the order of their names."""
    found = sorted(shared("images/photos").glob("*.png"))
    return found[:: len(found) // 3][:3]


@pytest.fixture
def large(shared) -> Path:
    return shared("images/large/Louvre.jpg")


def pytest_terminal_summary(terminalreporter) -> None:
    if not ROWS:
        return
    table = [("", "ours", "rival", "ratio", "target"), *ROWS]
    widths = [max(len(row[column]) for row in table) for column in range(5)]
    terminalreporter.write_sep("=", f"figures ({platform.machine()}, {platform.python_implementation()})")
    for row in table:
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        terminalreporter.write_line(line.rstrip())
