"""File names as people can read them: on one line, whatever bytes the file system allows."""

import os
from pathlib import Path

_JOINERS = "\u200c\u200d\ufe0f"
"""Invisible characters that belong to scripts and emoji, harmless in a line of text."""


def printable(text: str) -> str:
    r"""Return `text` with everything that cannot be printed on one line written as an escape.

    Line ends, control and direction-changing characters become ``\n``, ``\x07``, ``\u202e``; bytes of a
    name that is not valid UTF-8 (lone surrogates in Python) become ``\xff``.
    """
    return "".join(char if char.isprintable() or char in _JOINERS else _escaped(char) for char in text)


def display_name(path: str | os.PathLike[str]) -> str:
    """Return the last part of `path` as it may be shown; the whole path where it has no name."""
    text = os.fspath(path)
    return printable(Path(text).name or text)


def _escaped(char: str) -> str:
    code = ord(char)
    if 0xDC80 <= code <= 0xDCFF:  # an undecodable byte, smuggled through by os.fsdecode
        return f"\\x{code - 0xDC00:02x}"
    return char.encode("unicode_escape").decode("ascii")
