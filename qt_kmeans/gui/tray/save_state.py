"""How all open files are saved, and what came of it, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from qt_kmeans.core.compressed import Report
    from qt_kmeans.core.recipe import Recipe
    from qt_kmeans.gui.tray.state import TrayFile

EXISTING = ("rename", "skip", "replace")
"""What may be done where a result of that name is there: take another name, leave it, or replace it."""


@dataclass(frozen=True, slots=True)
class SaveOptions:
    """How all files are saved.

    Attributes
    ----------
    folder
        Where to; None for beside each original.
    elsewhere
        Where pictures go that have no original then.
    existing
        One of `EXISTING`.
    skip_if_larger
        Whether files are left out whose results are not smaller.
    """

    folder: Path | None = None
    elsewhere: Path = field(default_factory=Path.home)
    existing: str = EXISTING[0]
    skip_if_larger: bool = True


class Wish(NamedTuple):
    """A file to save, with the settings that held for it."""

    file: TrayFile
    recipe: Recipe


@dataclass(frozen=True, slots=True, eq=False)
class Saved:
    """What came of one file.

    Attributes
    ----------
    wish
        The file with its settings.
    report
        What came of it; None when it was not its turn before all was cancelled.
    kept
        The result that was there before and was left as it is.
    """

    wish: Wish
    report: Report | None = None
    kept: Path | None = None

    @property
    def written(self) -> bool:
        """Whether a result has reached the disk."""
        return self.report is not None and self.report.error is None and self.report.output is not None

    @property
    def failed(self) -> bool:
        """Whether it could not be saved, or was not its turn any more."""
        return self.kept is None and (self.report is None or self.report.error is not None)


@dataclass(frozen=True, slots=True, eq=False)
class Summary:
    """What came of all files.

    Attributes
    ----------
    rows
        The files in their order.
    options
        How they were to be saved.
    """

    rows: tuple[Saved, ...]
    options: SaveOptions

    @property
    def written(self) -> tuple[Saved, ...]:
        """Those that have reached the disk."""
        return tuple(row for row in self.rows if row.written)

    @property
    def failed(self) -> tuple[Saved, ...]:
        """Those that could not be saved."""
        return tuple(row for row in self.rows if row.failed)

    def sizes(self) -> tuple[int, int]:
        """Return the bytes of all files that were saved, before and after."""
        reports = [row.report for row in self.written if row.report is not None and row.report.bytes_in]
        return sum(r.bytes_in or 0 for r in reports), sum(r.bytes_out or 0 for r in reports)
