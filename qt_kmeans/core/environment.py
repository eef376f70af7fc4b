"""What must be in the process environment before numba, OpenMP and joblib are imported."""

import contextlib
import os
import sys
from pathlib import Path

from qt_kmeans import __version__
from qt_kmeans.core import shipped_kernels
from qt_kmeans.core.phrases import Phrase

PREPARING = Phrase("Preparing the engine, on the first start only…")
"""What the user is told while `is_compiled` is false."""


def cache_folder() -> Path:
    """Return the user's cache folder for this program (it may not exist yet)."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "qt_kmeans"


def is_compiled(part: str) -> bool:
    """Tell whether this version has its kernels compiled, or still has to do it, which takes a while.

    Parameters
    ----------
    part
        Who uses them: "window" or "command line".
    """
    return shipped_kernels.in_use() is not None or _note(part).exists()


def note_compiled(part: str) -> None:
    """Remember that the kernels are there; a cache that cannot be written holds none either."""
    with contextlib.suppress(OSError):
        _note(part).touch()


def _note(part: str) -> Path:
    return Path(os.environ["NUMBA_CACHE_DIR"]) / f"{part} {__version__}"


def prepare() -> None:
    """Set what the libraries read from the environment once; values the user has set stay.

    Compiled kernels go to the user's cache folder, because the program's own folder may be read-only; a
    package brings its own (:mod:`qt_kmeans.core.shipped_kernels`).
    OpenMP threads sleep while they wait: spinning costs a factor of 1.5 to 4 on a busy machine.
    """
    os.environ.setdefault("NUMBA_CACHE_DIR", str(cache_folder() / "kernels"))
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    os.environ.setdefault("LOKY_MAX_CPU_COUNT", str(os.cpu_count() or 1))
    shipped_kernels.prepare()
