"""Opening files without being held up or led astray: regular files only, pipes and devices never."""

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from qt_kmeans.core.errors import ImageReadError
from qt_kmeans.core.naming import display_name
from qt_kmeans.core.phrases import Phrase
from qt_kmeans.core.stamps import FileStamp

_REASONS: Final = {
    errno.ENOENT: Phrase("there is no such file; check its name and folder"),
    errno.ENOTDIR: Phrase("there is no such file; check its name and folder"),
    errno.EACCES: Phrase("you may not read it; ask its owner or change its permissions"),
    errno.EPERM: Phrase("you may not read it; ask its owner or change its permissions"),
    errno.ELOOP: Phrase("it is a link that leads back to itself; choose the real file"),
    errno.ENAMETOOLONG: Phrase("its name is too long; shorten it"),
    errno.EMFILE: Phrase("too many files are open; close some and try again"),
    errno.EIO: Phrase("the disk cannot read it; try a copy on another disk"),
    errno.ESTALE: Phrase("the network folder has gone away; connect it again"),
    errno.ETIMEDOUT: Phrase("the network folder does not answer; connect it again"),
}


@dataclass(frozen=True, slots=True, eq=False)
class ImageFile:
    """An open file and how to speak of it.

    Attributes
    ----------
    stream
        The file, open for reading and seekable.
    name
        What messages call it; printable on one line.
    suffix
        The ending of its name in small letters, with its dot.
    size
        In bytes.
    path
        Where it lies; None when it is in memory.
    stamp
        By which another content is known; None when it is in memory.
    """

    stream: BinaryIO
    name: str
    suffix: str
    size: int
    path: Path | None
    stamp: FileStamp | None = None


@contextlib.contextmanager
def open_image_file(path: str | os.PathLike[str]) -> Iterator[ImageFile]:
    """Open a regular file for reading; it is closed when the block is left.

    Raises
    ------
    ImageReadError
        When there is none, it is empty, it may not be read, or it is a folder, pipe or device.
    """
    name = display_name(path)
    try:
        stream = _open_regular(Path(path), name)
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        raise ImageReadError(
            "{name} cannot be opened: {reason}.", name=name, reason=_reason(error)
        ) from error
    with stream:
        stamp = FileStamp.of(os.fstat(stream.fileno()))
        suffix = Path(path).suffix.lower()
        yield ImageFile(stream, name, suffix=suffix, size=stamp.size, path=Path(path), stamp=stamp)


def _open_regular(path: Path, name: str) -> BinaryIO:
    _require_regular(path.stat(), name)  # before opening: that alone may block, or wake a device
    stream = open(path, "rb", opener=_open_unblocking)  # noqa: SIM115 - the caller closes it
    try:
        _require_regular(os.fstat(stream.fileno()), name)  # it may have been replaced in between
    except BaseException:
        stream.close()
        raise
    return stream


def _open_unblocking(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))


def _require_regular(status: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ImageReadError("{name} cannot be opened: it is a folder; choose a picture in it.", name=name)
    if not stat.S_ISREG(status.st_mode):
        raise ImageReadError(
            "{name} cannot be opened: it is a pipe or a device; save the picture to a file first.", name=name
        )
    if status.st_size == 0:
        raise ImageReadError("{name} cannot be opened: it is empty; get a fresh copy of the file.", name=name)


def _reason(error: Exception) -> Phrase:
    if isinstance(error, OSError) and error.errno is not None:
        fault = os.strerror(error.errno).lower()
        return _REASONS.get(error.errno, Phrase("{fault}; try another copy of the file", fault=fault))
    return Phrase("its name is not one a file can have; check it")
