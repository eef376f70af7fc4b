"""By what another content of a file is known without reading it."""

import os
from pathlib import Path
from typing import NamedTuple, Self


class FileStamp(NamedTuple):
    """What the system says of a file; who writes to it, or puts another in its place, changes that.

    Attributes
    ----------
    modified, changed
        In nanoseconds, of its content and of what is known about it; a program can set the first back.
    size
        In bytes.
    device, number
        Where it lies, whatever its name.
    """

    modified: int
    changed: int
    size: int
    device: int
    number: int

    @classmethod
    def of(cls, status: os.stat_result) -> Self:
        """Return the stamp of an open file."""
        times = status.st_mtime_ns, status.st_ctime_ns
        return cls(*times, status.st_size, status.st_dev, status.st_ino)

    @classmethod
    def at(cls, path: Path) -> Self | None:
        """Return the stamp of what lies there now; None when nothing does, as far as can be seen."""
        try:
            return cls.of(path.stat())
        except OSError:
            return None
