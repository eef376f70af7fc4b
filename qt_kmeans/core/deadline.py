"""A limit to the time that one input may take."""

import math
import time
from typing import TypeAlias

from qt_kmeans.core.errors import ImageReadError
from qt_kmeans.core.progress import Progress

Seconds: TypeAlias = float


class Deadline:
    """When an input has taken too long.

    Parameters
    ----------
    seconds
        From now; None for never.
    name
        The input, for the sentence.
    """

    def __init__(self, seconds: Seconds | None, name: str) -> None:
        self._seconds = math.inf if seconds is None else seconds
        self._name = name
        self._end = time.monotonic() + self._seconds

    def check(self) -> None:
        """Raise `ImageReadError` when the time is up."""
        if time.monotonic() > self._end:
            raise ImageReadError(
                "{name}: this took longer than {seconds:g} seconds.", name=self._name, seconds=self._seconds
            )

    def watch(self, progress: Progress) -> Progress:
        """Return a callback that reports to `progress` and fails when the time is up."""

        def report(stage: str, fraction: float) -> None:
            self.check()
            progress(stage, fraction)

        return report
