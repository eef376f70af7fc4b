"""Which files a command works on, and where each result goes."""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath

_ENDINGS = """
    apng avif avifs bmp bw cur dcx dds dib flc fli gif heic heif hif icb icns ico j2c j2k jfif jp2 jpc jpe
    jpeg jpf jpg jpx jxl msp pbm pcx pfm pgm png pnm ppm psd qoi ras rgb rgba sgi sun tga tif tiff vda vst
    webp xbm xpm
"""
IMAGE_SUFFIXES = frozenset("." + ending for ending in _ENDINGS.split())
"""Endings by which a folder's images are found; a file that is named itself is tried whatever its name."""

_RESULT = re.compile(r"(?P<stem>.+)-k\d{1,3}$")


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


def result_name(stem: str, k: int, file_format: str) -> str:
    """Return the name of a result: ``<stem>-k<k>.<format>``."""
    return f"{stem}-k{k}.{file_format}"


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


def clashes(targets: Sequence[Path]) -> dict[int, int]:
    """Return which targets are the same file as an earlier one: place of the later -> place of the first."""
    first: dict[str, int] = {}
    again: dict[int, int] = {}
    for place, target in enumerate(targets):
        # Letters of either case may name the same file; two results that differ by it alone are too close.
        key = os.path.normcase(target.parent.resolve() / target.name).casefold()
        if key in first:
            again[place] = first[key]
        else:
            first[key] = place
    return again
