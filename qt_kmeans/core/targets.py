"""Which files a command works on, and where each result goes."""

import itertools
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from qt_kmeans.core.writing.encode import default_target

_ENDINGS = """
    apng avif avifs bmp bw cur dcx dds dib flc fli gif heic heif hif icb icns ico j2c j2k jfif jp2 jpc jpe
    jpeg jpf jpg jpx jxl msp pbm pcx pfm pgm png pnm ppm psd qoi ras rgb rgba sgi sun tga tif tiff vda vst
    webp xbm xpm
"""
IMAGE_SUFFIXES = frozenset("." + ending for ending in _ENDINGS.split())
"""Endings by which a folder's images are found; a file that is named itself is tried whatever its name."""

_STEM_BYTES = 200  # of the 255 that a name may have
_ROOM = 12  # characters of an ending
_ANY_K = 256  # the longest of what may stand for a k that is still to be found

_RESULT = re.compile(r"(?P<stem>.+)-k\d{1,3}(?P<number>-\d+)?$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to compress.

    Attributes
    ----------
    path
        Where it is.
    inside
        Its folder below the folder that was named, to be kept under an output folder; "." for a file
        that was named itself.
    """

    path: Path
    inside: PurePath = field(default_factory=PurePath)


def images_in(folder: Path, *, recursive: bool) -> list[InputFile]:
    """Return the images of a folder by name, those of its subfolders behind them when `recursive`.

    Hidden files and folders, linked folders, and results of earlier runs (``photo-k64.png`` beside
    ``photo.jpg``) are left out.

    Raises
    ------
    OSError
        When the folder cannot be listed.
    """
    found: list[InputFile] = []
    for place, names in _folders(folder, recursive=recursive):
        images = sorted(name for name in names if _is_image(name))
        stems = {PurePath(name).stem for name in images}
        inside = place.relative_to(folder)
        found += [InputFile(place / name, inside) for name in images if not _is_result(name, stems)]
    return found


def _folders(folder: Path, *, recursive: bool) -> Iterator[tuple[Path, list[str]]]:
    """Yield a folder with the names of its files, then its subfolders."""
    with os.scandir(folder) as entries:
        listed = list(entries)
    yield folder, [entry.name for entry in listed if entry.is_file()]
    if recursive:
        below = [e.name for e in listed if e.is_dir(follow_symlinks=False) and not e.name.startswith(".")]
        for name in sorted(below):
            yield from _folders(folder / name, recursive=True)


def _is_image(name: str) -> bool:
    return not name.startswith(".") and PurePath(name).suffix.lower() in IMAGE_SUFFIXES


def _is_result(name: str, stems: set[str]) -> bool:
    found = _RESULT.match(PurePath(name).stem)
    return found is not None and found["stem"] in stems


class ResultNames:
    """Gives every result of a run a path of its own.

    ``a.png`` and ``a.jpg`` both ask for ``a-k64.png``; the second becomes ``a.jpg-k64.png``, and a second
    ``a.jpg`` from another folder ``a.jpg-2-k64.png``. The same inputs in the same order get the same names.
    Where a file is that must stay, the result is numbered: ``a-k64-2.png``. Nobody shares the name of a
    result whose k is still to be found, whatever that will be.

    Parameters
    ----------
    taken
        Files that are no result and must not become one.
    unused
        Whether what is on the disk already is taken, too.
    """

    def __init__(self, taken: Iterable[Path] = (), *, unused: bool = False) -> None:
        self._taken = {_identity(path) for path in taken}
        self._given: set[str] = set()
        self._ks: dict[str, set[int | None]] = {}  # of the results of every name, None where it may be any
        self._unused = unused

    def choose(self, folder: Path, source: PurePath, k: int | None, file_format: str) -> Path:
        """Return a path in `folder` for the result of `source` that no earlier call has returned.

        With `k` None, a search is to find it: the path holds the largest, see `named_for`.
        """
        short = _cut(source.stem) + source.suffix[:_ROOM]
        more = (f"{short}-{number}" for number in itertools.count(2))
        for stem in itertools.chain((source.stem, short), more):
            plain = folder / f"{stem}.{file_format}"
            ks = self._ks.setdefault(_identity(plain), set())
            paths = _numbered(plain, _ANY_K if k is None else k, file_format)
            wanted = next(paths)
            if _identity(wanted) not in self._given and None not in ks and (k is not None or not ks):
                path = next(path for path in itertools.chain((wanted,), paths) if self._is_free(path))
                ks.add(k)
                self._given |= {_identity(wanted), _identity(path)}
                return path
        raise AssertionError  # the names never end

    def _is_free(self, path: Path) -> bool:
        return _identity(path) not in self._taken | self._given and not (self._unused and path.exists())


def named_for(path: Path, k: int, *, unused: bool = False, spared: Iterable[Path] = ()) -> Path:
    """Return the path of a result with another k in its name.

    It is numbered where one of the `spared` files is, and when `unused` where any is.
    """
    found = _RESULT.match(path.stem)
    assert found is not None
    taken = {_identity(other) for other in spared}
    paths = _numbered(path.with_name(found["stem"] + path.suffix), k, path.suffix[1:])
    return next(path for path in paths if _identity(path) not in taken and not (unused and path.exists()))


def names_after(path: Path) -> Iterator[Path]:
    """Yield the path of a result, and then those that are numbered higher."""
    found = _RESULT.match(path.stem)
    assert found is not None
    number = int((found["number"] or "-1")[1:])
    stem = path.stem.removesuffix(found["number"] or "")
    yield path
    yield from (path.with_name(f"{stem}-{higher}{path.suffix}") for higher in itertools.count(number + 1))


def is_numbered(path: Path) -> bool:
    """Return whether a result has a number behind its k, as there was a file of that name."""
    found = _RESULT.match(path.stem)
    return found is not None and found["number"] is not None


def _numbered(source: Path, k: int, file_format: str) -> Iterator[Path]:
    """Yield the paths that the result of `source` may have, the plain one first."""
    return (default_target(source, k, file_format, number) for number in itertools.count(1))


def _cut(stem: str) -> str:
    """Return a stem short enough to have something appended."""
    whole = os.fsencode(stem)
    return stem if len(whole) <= _STEM_BYTES else whole[:_STEM_BYTES].decode("utf-8", "ignore")


def _identity(path: Path) -> str:
    """Return the same text for paths that may be the same file, also where case makes no difference."""
    return os.path.join(os.path.realpath(path.parent), path.name).casefold()  # noqa: PTH118
