"""Save a file so that at every moment the target is either the old file or the whole new one.

The bytes go to a temporary file in the target's folder, reach the disk, are read back, and only then take
the target's name. Whatever fails on the way, a full disk or a pulled plug, leaves the old file as it was.
"""

import contextlib
import errno
import os
import re
import secrets
import stat
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.errors import ImageWriteError, TargetExistsError
from qt_kmeans.core.naming import display_name, printable
from qt_kmeans.core.phrases import Phrase
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.recipe import OutputOptions

Seconds: TypeAlias = float

_TEMPORARY = re.compile(r"\.q-[0-9a-f]{8}")
_LEFTOVER_AGE: Seconds = 3600.0
_PIECE_BYTES = 1 << 20
# On Windows a virus scanner or a viewer may be looking at the older file.
_REPLACE_TRIES = 5 if sys.platform == "win32" else 1
_REPLACE_PAUSE: Seconds = 0.1
_REASONS = {
    errno.EACCES: Phrase("you may not write to this folder; save to another place"),
    errno.EPERM: Phrase("you may not write to this folder; save to another place"),
    errno.EROFS: Phrase("the disk is read-only; save to another place"),
    errno.ENAMETOOLONG: Phrase("the name is too long; choose a shorter one"),
    errno.ENOTDIR: Phrase("a part of its path is a file, not a folder; choose another place"),
    errno.ELOOP: Phrase("it is a link that leads back to itself; choose another name"),
    errno.EFBIG: Phrase("the disk cannot hold a file of this size; save to another place"),
    errno.EIO: Phrase("the disk reports an error; save to another place"),
}
_LOSSY = {"JPEG", "MPO", "WEBP", "AVIF", "HEIF", "JXL", "JPEG2000"}


@dataclass(frozen=True, slots=True)
class SaveReport:
    """A save that succeeded.

    Attributes
    ----------
    path
        The file that was written; where `save` was given a symbolic link, what that points to.
    size
        Its bytes.
    replaced
        True when an older file of this name is gone.
    notes
        One sentence for everything that could not be kept, such as permissions.
    """

    path: Path
    size: int
    replaced: bool
    notes: tuple[str, ...] = ()


def save(
    data: bytes,
    path: Path,
    *,
    overwrite: bool = False,
    source: Path | None = None,
    verify: tuple[NDArray[np.uint8], NDArray[np.uint8]] | None = None,
    progress: Progress = silent,
) -> SaveReport:
    """Write `data` to `path`, whole or not at all.

    Guarantees
    ----------
    - Until the new file is complete, on disk and read back, the old one stands; after any error, a kill
      included, it still does.
    - A symbolic link stays one, its target is written; an older file's permissions are kept.
    - Temporary files are gone afterwards; those of saves that were killed go with the next save in the
      same folder, an hour later or more.

    Parameters
    ----------
    overwrite
        Whether a file that exists may be replaced, be it the original.
    source
        The file the picture came from. It is recognised behind links, relative paths and other case.
    verify
        Palette (K, 4) and index map (H, W) that the saved PNG, WebP or GIF must show pixel by pixel.
    progress
        May raise; then nothing is saved.

    Raises
    ------
    ImageWriteError
        One sentence: file, reason, next step.
    """
    name = display_name(path)
    if "\0" in os.fspath(path):
        raise ImageWriteError("{name}: this is no possible file name; choose another.", name=name)
    target = path
    try:
        target = Path(os.path.realpath(path))
        before = _checked(target, name, overwrite=overwrite, source=source)
        _remove_leftovers(target.parent)
        notes: list[str] = []
        with _temporary(target.parent, before) as (temporary, descriptor):
            try:
                for piece in _pieces(data):
                    progress("Saving", 0.0)
                    _write(descriptor, piece)
                if before is not None and not _keep_ownership(descriptor, before):
                    notes.append(Phrase("The permissions of the older file could not be kept."))
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            if not _reads_back(temporary, data, verify, progress):
                raise ImageWriteError(
                    "{name}: what was written does not read back as the result, so nothing was saved; "
                    "save to another place.",
                    name=name,
                )
            _publish(temporary, target, name, overwrite=overwrite)
        _sync_folder(target.parent)
    except OSError as error:
        raise ImageWriteError(_sentence(name, error, len(data), target.parent)) from error
    return SaveReport(target, len(data), before is not None, tuple(notes))


def check_target(path: Path, *, overwrite: bool = False, source: Path | None = None) -> None:
    """Refuse before any work is done what `save` would refuse in the end.

    Raises
    ------
    ImageWriteError
        When the target is there and may not be replaced, or is no regular file.
    """
    if "\0" not in os.fspath(path):
        _checked(Path(os.path.realpath(path)), display_name(path), overwrite=overwrite, source=source)


def larger_than_input(bytes_in: int, bytes_out: int, source_format: str, output: OutputOptions) -> str | None:
    """Return a sentence when the result is larger than its input: how much, why, and what would help.

    Parameters
    ----------
    bytes_in
        Size of the input file; 0 when there was none.
    source_format
        Pillow's name of the input's format.
    """
    if not 0 < bytes_in < bytes_out:
        return None
    percent = max(1, round(100 * (bytes_out - bytes_in) / bytes_in))
    kind = source_format or "input"
    if source_format in _LOSSY:
        reason = Phrase("{kind} leaves out fine detail that a palette file keeps pixel by pixel", kind=kind)
    else:
        reason = Phrase("it was well compressed already")
    if output.format != "webp":
        advice = Phrase("use fewer colours, save as WebP, or keep the {kind} file", kind=kind)
    elif output.effort < 9:
        advice = Phrase("use fewer colours, raise the effort, or keep the {kind} file", kind=kind)
    else:
        advice = Phrase("use fewer colours, or keep the {kind} file", kind=kind)
    return Phrase(
        "The result is {percent} % larger than the {kind} file ({after:,} instead of {before:,} bytes), "
        "because {reason}; {advice}.",
        percent=percent,
        kind=kind,
        after=bytes_out,
        before=bytes_in,
        reason=reason,
        advice=advice,
    )


def _checked(target: Path, name: str, *, overwrite: bool, source: Path | None) -> os.stat_result | None:
    """Return what stands at `target`, if it may be replaced."""
    try:
        before = target.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None  # the folder is another matter
    if stat.S_ISDIR(before.st_mode):
        raise ImageWriteError("{name}: there is a folder of this name; choose another name.", name=name)
    if not stat.S_ISREG(before.st_mode):
        raise ImageWriteError(
            "{name}: a device or pipe is not replaced by a file; choose another name.", name=name
        )
    if not overwrite:
        if source is not None and _is_same(target, source):
            raise ImageWriteError(
                "{name}: this is the original; choose another name or overwrite it.", name=name
            )
        raise TargetExistsError("{name}: it exists already; choose another name or overwrite it.", name=name)
    if not os.access(target, os.W_OK):
        raise ImageWriteError("{name}: the file is write-protected; choose another name.", name=name)
    return before


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False


@contextlib.contextmanager
def _temporary(folder: Path, before: os.stat_result | None) -> Iterator[tuple[Path, int]]:
    """Open a new file in `folder`, and see to it that the name is gone in the end."""
    # Never more open than the file it will replace, not even while it is written.
    mode = 0o666 if before is None else stat.S_IMODE(before.st_mode) & 0o777 | 0o200
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    temporary = folder / f".q-{secrets.token_hex(4)}"
    descriptor = os.open(temporary, flags, mode)
    try:
        yield temporary, descriptor
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108 - one door to the system, for the tests that lock it


def _pieces(data: bytes) -> Iterator[bytes]:
    for start in range(0, len(data), _PIECE_BYTES):
        yield data[start : start + _PIECE_BYTES]


def _write(descriptor: int, piece: bytes) -> None:
    while piece:
        written = os.write(descriptor, piece)
        if written <= 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        piece = piece[written:]


def _keep_ownership(descriptor: int, before: os.stat_result) -> bool:
    """Give the new file the older one's owner, where allowed, and mode; return whether it has the mode."""
    if sys.platform == "win32":
        return True
    now = os.fstat(descriptor)
    if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
        with contextlib.suppress(OSError):
            os.fchown(descriptor, before.st_uid, before.st_gid)
    wanted = stat.S_IMODE(before.st_mode)
    with contextlib.suppress(OSError):
        os.fchmod(descriptor, wanted)
    return stat.S_IMODE(os.fstat(descriptor).st_mode) == wanted


def _reads_back(
    temporary: Path,
    data: bytes,
    verify: tuple[NDArray[np.uint8], NDArray[np.uint8]] | None,
    progress: Progress,
) -> bool:
    with temporary.open("rb") as file:
        for piece in _pieces(data):
            if file.read(len(piece)) != piece:
                return False
        if file.read(1):
            return False
    if verify is None:
        return True
    from qt_kmeans.core.writing.readback import shows

    return shows(temporary, *verify, progress=progress)


def _publish(temporary: Path, target: Path, name: str, *, overwrite: bool) -> None:
    """Give the temporary file the target's name."""
    if not overwrite and sys.platform != "win32":
        try:
            # Unlike a rename, a link fails when somebody was quicker.
            os.link(temporary, target)
        except FileExistsError:
            raise TargetExistsError(
                "{name}: it exists already; choose another name or overwrite it.", name=name
            ) from None
        except OSError:
            pass  # a file system without links
        else:
            return
    rename = os.replace if overwrite or sys.platform != "win32" else os.rename
    for left in reversed(range(_REPLACE_TRIES)):
        try:
            rename(temporary, target)
        except PermissionError:
            if not left:
                raise
            time.sleep(_REPLACE_PAUSE)
        else:
            return


def _sync_folder(folder: Path) -> None:
    """Bring the new name to disk, where the system can; the save counts without it."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _remove_leftovers(folder: Path) -> None:
    """Delete our temporary files of saves that were killed long ago."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not _TEMPORARY.fullmatch(entry.name):
                continue
            with contextlib.suppress(OSError):
                found = entry.stat(follow_symlinks=False)
                ours = sys.platform == "win32" or found.st_uid == os.getuid()
                if ours and stat.S_ISREG(found.st_mode) and time.time() - found.st_mtime > _LEFTOVER_AGE:
                    os.unlink(entry.path)  # noqa: PTH108


def _sentence(name: str, error: OSError, size: int, folder: Path) -> Phrase:
    """Return file, reason and next step of an error of the system."""
    reason = _REASONS.get(error.errno or 0)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        reason = Phrase(
            "your share of the disk is used up; free {size:,} bytes or save to another place", size=size
        )
        if error.errno == errno.ENOSPC:
            reason = Phrase("the disk is full; free {size:,} bytes or save to another place", size=size)
    elif error.errno == errno.ENOENT:
        place = printable(os.fspath(folder))
        reason = Phrase("the folder “{folder}” does not exist; create it or choose another", folder=place)
    elif reason is None:
        fault = error.strerror or str(error)
        reason = Phrase("it cannot be written ({fault}); save to another place", fault=fault)
    return Phrase("{name}: {reason}.", name=name, reason=reason)
