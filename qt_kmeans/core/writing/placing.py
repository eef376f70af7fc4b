"""Where a result goes when something is there already: its folder, and the next free name."""

from collections.abc import Callable
from pathlib import Path

from qt_kmeans.core.errors import ImageWriteError, TargetExistsError
from qt_kmeans.core.naming import display_name
from qt_kmeans.core.targets import names_after
from qt_kmeans.core.writing.saving import SaveReport


def make_folder(folder: Path) -> None:
    """Make a folder for results, with those above it, unless it is there.

    Raises
    ------
    ImageWriteError
        When it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise ImageWriteError(
            "{name}: a part of this path is a file, not a folder; choose another folder.",
            name=display_name(folder),
        ) from error
    except OSError as error:
        name, reason = display_name(folder), error.strerror or str(error)
        raise ImageWriteError(
            "{name}: the folder cannot be made ({reason}).", name=name, reason=reason
        ) from error


def save_under_free_name(path: Path, save: Callable[[Path], SaveReport]) -> tuple[Path, SaveReport]:
    """Save to a path, or to the first of its numbered names that is free; return which, and what came of it.

    It is asked of the disk at the very moment of saving, so that a file that came meanwhile stays.

    Parameters
    ----------
    path
        Of a result, as `ResultNames` makes it.
    save
        Saves there, or raises `TargetExistsError`.
    """
    for free in names_after(path):
        try:
            return free, save(free)
        except TargetExistsError:
            continue
    raise AssertionError  # the names never end
