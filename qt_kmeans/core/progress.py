"""One callback for both directions: the work says how far it is, the caller says whether to go on.

A long function takes ``progress: Progress = silent`` and calls ``progress("Clustering", 0.4)``. The
callback returns nothing; to stop the work it raises :class:`~qt_kmeans.core.errors.Cancelled`, which
travels out through the function like any error. Functions call it at least every 50 ms.
"""

from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = Callable[[str, float], None]
"""``progress(stage, fraction)``: stage in words for the user, fraction of that stage in 0..1."""

NO_STAGE = ""
"""The stage of work of which there is no more to say than how far it is."""


def silent(stage: str, fraction: float) -> None:
    """Report to nobody and never stop the work."""
