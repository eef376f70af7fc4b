"""What the options of the command line take: functions from what was typed to a value.

What they raise completes a sentence that begins with the option as it was typed: "-k takes ...".
"""

import argparse
import contextlib
import difflib
import math
import re
from collections.abc import Callable, Iterable
from typing import TypeAlias

from qt_kmeans.core.errors import PaletteError, RecipeError
from qt_kmeans.core.recipe import Recipe

_Value: TypeAlias = int | float | str

_UNITS = {"": 1, "k": 1000, "m": 1000**2, "g": 1000**3, "ki": 1 << 10, "mi": 1 << 20, "gi": 1 << 30}
_BYTES = re.compile(r"(\d+(?:\.\d+)?) ?((?:[kmg]i?)?)b?", re.IGNORECASE)


def setting(
    name: str, kind: Callable[[str], _Value] = str, choices: Iterable[str] = ()
) -> Callable[[str], _Value]:
    """Return the function for a setting of the recipe, which knows itself what may be.

    Parameters
    ----------
    name
        The setting.
    kind
        Makes its value of a text.
    choices
        What the text may be, where there is a choice.
    """

    def value(text: str) -> _Value:
        typed: _Value = text  # what is no number the recipe refuses
        with contextlib.suppress(ValueError):
            typed = kind(text)
        try:
            Recipe().but(**{name: typed})
        except RecipeError as error:
            wanted = str(error).removeprefix(f"{name} is ").removesuffix(f", not {typed!r}.")
            raise argparse.ArgumentTypeError(f"{wanted}, not {text}" + meant(text, choices)) from error
        return typed

    return value


def meant(text: str, known: Iterable[str]) -> str:
    """Return the end of a sentence on something unknown: what may have been meant, or nothing."""
    close = difflib.get_close_matches(text, list(known), 1, 0.5)
    return f"; did you mean {close[0]}?" if close else ""


def positive_whole(text: str) -> int:
    """Return a whole number above 0."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a whole number above 0, not {text}")
    return int(text)


def byte_count(text: str) -> int:
    """Return a number of bytes; k, M and G are thousands, Ki, Mi and Gi 1024s, with or without a B."""
    parts = _BYTES.fullmatch(text.strip())
    count = int(float(parts[1]) * _UNITS[parts[2].lower()]) if parts is not None else 0
    if not 1 <= count <= 1 << 40:
        raise argparse.ArgumentTypeError(f"a size such as 200000, 200k or 1.5MB, not {text}")
    return count


def seconds(text: str) -> float:
    """Return a time."""
    with contextlib.suppress(ValueError):
        number = float(text)
        if math.isfinite(number) and number > 0:
            return number
    raise argparse.ArgumentTypeError(f"a number of seconds above 0, not {text}")


def color(text: str) -> str:
    """Return a colour as it stands in a recipe."""
    from qt_kmeans.core.palettes.palette import hex_of, parse_hex

    try:
        return hex_of(parse_hex(text))
    except PaletteError as error:
        raise argparse.ArgumentTypeError(f"a colour as #rrggbb or #rrggbbaa, not {text}") from error
