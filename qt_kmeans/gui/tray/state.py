"""The open files and what is known of them, as one frozen value; no Qt, nothing happens here."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from qt_kmeans.core.recipe import Recipe

if TYPE_CHECKING:
    from pathlib import Path

    from qt_kmeans.core.showing.frames import Picture
    from qt_kmeans.core.source import SourceImage

NONE = -1
"""The key of no file."""


class FileState(StrEnum):
    """How far a file has come."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    LARGER = "larger"
    FAILED = "failed"


class Measured(NamedTuple):
    """The size of a result, and the settings that make it."""

    recipe: Recipe
    bytes: int


@dataclass(frozen=True, slots=True, eq=False)
class TrayFile:
    """One of the open files.

    Attributes
    ----------
    key
        By which it is known; never used again.
    name
        What to call it.
    path
        Where it lies; None for a pasted picture.
    pixels
        The pasted picture.
    allow_truncated
        Whether the readable part of it is to be taken, should it be damaged.
    thumbnail
        A small picture of it; None until it is made.
    bytes_before
        Size of the file; 0 while it is not known, and for a pasted picture.
    recipe
        Its own settings; None while it has none but those for all.
    measured
        What its result takes; None until measured. It may belong to earlier settings.
    error
        Why it cannot be opened or compressed, as a sentence; empty when it can.
    failed_with
        The settings with which it could not be compressed; None where it cannot even be opened.
    unsaved
        Whether there is a result that the user made by changing settings and never saved.
    kept
        While it is unsaved, the settings that need no saving; None where these are not known.
    """

    key: int
    name: str
    path: Path | None = None
    pixels: SourceImage | None = None
    allow_truncated: bool = False
    thumbnail: Picture | None = None
    bytes_before: int = 0
    recipe: Recipe | None = None
    measured: Measured | None = None
    error: str = ""
    failed_with: Recipe | None = None
    unsaved: bool = False
    kept: Recipe | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Tray:
    """All open files.

    Attributes
    ----------
    files
        In the order in which they were opened.
    current, coming, working
        Keys of the file that the window shows, of the one that is being opened, and of the one whose result
        is being measured on the side; `NONE` where there is none.
    shared
        The settings for all, without what was done to the palette of one picture.
    one_each
        Whether every file has settings of its own.
    """

    files: tuple[TrayFile, ...] = ()
    current: int = NONE
    coming: int = NONE
    working: int = NONE
    shared: Recipe = field(default_factory=Recipe)
    one_each: bool = False

    def but(self, **changes: Any) -> Self:  # noqa: ANN401 - the fields' own types
        """Return the tray with other fields."""
        return dataclasses.replace(self, **changes)

    def find(self, key: int) -> TrayFile | None:
        """Return a file by its key."""
        return next((file for file in self.files if file.key == key), None)

    def with_path(self, path: Path | None) -> TrayFile | None:
        """Return the file that lies there."""
        return next((file for file in self.files if path is not None and file.path == path), None)

    def changing(self, key: int, **changes: Any) -> Self:  # noqa: ANN401
        """Return the tray with other facts about one file; itself where nothing differs."""
        file = self.find(key)
        if file is None or all(getattr(file, name) == value for name, value in changes.items()):
            return self
        return self.but(
            files=tuple(dataclasses.replace(f, **changes) if f is file else f for f in self.files)
        )

    def without(self, keys: Iterable[int]) -> Self:
        """Return the tray without some files."""
        gone = set(keys)
        return self.but(files=tuple(file for file in self.files if file.key not in gone))

    def neighbour(self, keys: Iterable[int]) -> int:
        """Return the file to show when `keys` go: the next after the one shown, else the one before.

        What cannot be opened is shown only where there is nothing else.
        """
        gone = set(keys)
        order = [file.key for file in self.files]
        at = order.index(self.current) if self.current in order else 0
        left = [key for key in (*order[at:], *reversed(order[:at])) if key not in gone]
        usable = {file.key for file in self.usable}
        return next((key for key in left if key in usable), left[0] if left else NONE)

    def beside(self, by: int) -> int:
        """Return the file so many places behind the one that is shown, from the last on to the first.

        What cannot be opened is passed over.
        """
        shown = self.coming if self.coming != NONE else self.current
        order = [file.key for file in self.files if not file.error or file.key == shown]
        if not order or shown not in order:
            return order[0] if order else NONE
        return order[(order.index(shown) + by) % len(order)]

    def recipe_of(self, file: TrayFile) -> Recipe:
        """Return the settings that hold for a file."""
        if file.recipe is None:
            return self.shared
        return file.recipe if self.one_each else with_edits(self.shared, file.recipe)

    def state_of(self, file: TrayFile) -> FileState:
        """Return how far a file has come."""
        if file.error:
            return FileState.FAILED
        if file.key in (self.working, self.coming):
            return FileState.WORKING
        if file.measured is None or file.measured.recipe != self.recipe_of(file):
            return FileState.WORKING if file.key == self.current else FileState.WAITING
        larger = 0 < file.bytes_before <= file.measured.bytes
        return FileState.LARGER if larger else FileState.DONE

    def judged(self, before: Self) -> Self:
        """Return the tray with those files unsaved whose settings are not those that need no saving.

        Parameters
        ----------
        before
            The tray before settings changed.
        """
        judged = self
        for old in before.files:
            file = self.find(old.key)
            if file is not None:
                kept = file.kept if old.unsaved else before.recipe_of(old)
                judged = judged.changing(file.key, kept=kept, unsaved=self.recipe_of(file) != kept)
        return judged

    def forgiving(self) -> Self:
        """Return the tray without failures that settings are to blame for which hold no more."""
        tray = self
        for file in self.files:
            if file.error and file.failed_with not in (None, self.recipe_of(file)):
                tray = tray.changing(file.key, error="", failed_with=None)
        return tray

    @property
    def unsaved(self) -> tuple[TrayFile, ...]:
        """The files whose results would be lost."""
        return tuple(file for file in self.files if file.unsaved and not file.error)

    @property
    def usable(self) -> tuple[TrayFile, ...]:
        """The files that can be compressed, as far as is known."""
        return tuple(file for file in self.files if not file.error)

    def settled_apart(self) -> Self:
        """Return the tray with settings of its own for every file: those that hold for it now."""
        files = tuple(dataclasses.replace(file, recipe=self.recipe_of(file)) for file in self.files)
        return self.but(files=files, one_each=True)


def with_edits(recipe: Recipe, edited: Recipe) -> Recipe:
    """Return a recipe with the colours that another one locks and starts from.

    Where more are locked than the recipe has colours, it gets as many: nothing locked is lost.
    """
    locked, start = edited.kmeans.locked, edited.kmeans.start
    if (locked, start) == (recipe.kmeans.locked, recipe.kmeans.start):  # most have none
        return recipe
    k = max(recipe.kmeans.k, len(set(locked)))
    return recipe.for_any_picture.but(k=k, locked=locked, start=start)
