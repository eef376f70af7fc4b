"""A recipe as the call of ``qt-kmeans-cli`` that does the same."""

import json
import shlex
import subprocess
import sys
from collections.abc import Iterable
from typing import Any

from qt_kmeans.core.recipe import Recipe

PROGRAM = "qt-kmeans-cli"

# The settings that have options of their own; all others go into --recipe.
_OPTIONS = {
    "k": "-k",
    "space": "--space",
    "engine": "--engine",
    "seeding": "--seeding",
    "seed": "--seed",
    "masking": "--masking",
    "protect_rare": "--protect-rare",
    "dither": "--dither",
    "dither_strength": "--dither-strength",
    "rate_weight": "--rate-weight",
    "format": "--format",
    "effort": "--effort",
    "metadata": "--metadata",
    "max_bytes": "--max-bytes",
    "min_quality": "--min-quality",
}


def compress_arguments(recipe: Recipe, source: str, *, target: str = "") -> tuple[str, ...]:
    """Return the arguments that compress a file with a recipe; what is as usual is left out.

    Parameters
    ----------
    source
        The file to compress.
    target
        The file to write; empty for the usual name beside the source.
    """
    usual = json.loads(Recipe().to_json())
    tree = json.loads(recipe.to_json())
    arguments: list[str] = ["compress"]
    rest: dict[str, Any] = {}
    for part, settings in tree.items():
        if part == "palette":
            rest |= {part: settings} if settings else {}
            continue
        changed = {name: value for name, value in settings.items() if value != usual[part][name]}
        # -k contradicts a fixed palette, and with a target it is the most colours to look among.
        if "k" in changed and (recipe.palette or recipe.target):
            rest["kmeans"] = {"k": changed.pop("k")}
        for name in [name for name in changed if name in _OPTIONS]:
            option, value = _OPTIONS[name], str(changed.pop(name))
            # A number below zero would be taken for an option.
            arguments += [f"{option}={value}"] if value.startswith("-") else [option, value]
        for color in changed.pop("locked", ()):
            arguments += ["--lock", color]
        if changed:
            rest[part] = {**rest.get(part, {}), **changed}
    if rest:
        arguments += ["--recipe", json.dumps(rest, separators=(",", ":"))]
    if target:
        arguments += ["-o", target]
    # What comes after "--" is a file, whatever it begins with.
    return (*arguments, *(("--", source) if source.startswith("-") else (source,)))


def shell_line(arguments: Iterable[str], *, windows: bool = sys.platform == "win32") -> str:
    """Return a call of the program as a line for the shell: POSIX, or Windows' command prompt."""
    words = (PROGRAM, *arguments)
    return subprocess.list2cmdline(words) if windows else shlex.join(words)
