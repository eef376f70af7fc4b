"""The kernels that a packaged program brings along compiled, so that its first start compiles nothing.

Compiled code runs only on processors that have all its instructions. The package holds one set for each of
:data:`LEVELS` in a folder of its own; the best one that the machine is known to have is taken. Where that
cannot be told, nothing is, and the kernels are compiled for the machine on the first start.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).with_name("compiled")
"""Only in packages; has a folder for each level."""

_V3_FLAGS = [
    "abm", "avx", "avx2", "bmi1", "bmi2", "cx16", "f16c", "fma", "lahf_lm", "movbe", "pni", "popcnt",
    "sse4_1", "sse4_2", "ssse3", "xsave",
]  # fmt: skip
_V4_FLAGS = ["avx512bw", "avx512cd", "avx512dq", "avx512f", "avx512vl"]


@dataclass(frozen=True)
class Level:
    """A level of the x86-64 architecture.

    Attributes
    ----------
    name
        What the compiler calls it.
    features
        What numba is to tell the compiler beside the name; without, it would add all that the machine has.
    flags
        What Linux must say of a processor that has it.
    """

    name: str
    features: str
    flags: frozenset[str]


_V3 = Level("x86-64-v3", "+avx2,+fma", frozenset(_V3_FLAGS))
_V4_FEATURES = ",".join([_V3.features, *(f"+{flag}" for flag in _V4_FLAGS)])
_V4 = Level("x86-64-v4", _V4_FEATURES, frozenset(_V3_FLAGS + _V4_FLAGS))
LEVELS = (_V4, _V3)
"""Best first."""


def common_flags(cpuinfo: str) -> frozenset[str]:
    """Return the flags that all processors in a text of ``/proc/cpuinfo`` have; empty if it tells none."""
    lines = (line.partition(":") for line in cpuinfo.splitlines())
    found = [frozenset(value.split()) for name, _, value in lines if name.strip() == "flags"]
    return frozenset.intersection(*found) if found else frozenset()


def machine_flags() -> frozenset[str]:
    """Return the flags that all processors of this machine have; empty where that cannot be told."""
    if sys.platform != "linux":
        return frozenset()
    try:
        return common_flags(Path("/proc/cpuinfo").read_text("ascii", "replace"))
    except OSError:
        return frozenset()


def choose(flags: frozenset[str], folder: Path) -> Level | None:
    """Return the best level of those in `folder` that a processor with these flags has."""
    return next((level for level in LEVELS if level.flags <= flags and (folder / level.name).is_dir()), None)


def settings(level: Level) -> dict[str, str]:
    """Return what numba reads from the environment to compile for a level, and to look for what was."""
    return {"NUMBA_CPU_NAME": level.name, "NUMBA_CPU_FEATURES": level.features}


def prepare() -> None:
    """Before numba is imported: have it use the compiled kernels, if there are any for this machine.

    Where the user names a processor that stays.
    """
    if FOLDER.is_dir() and not {"NUMBA_CPU_NAME", "NUMBA_CPU_FEATURES"} & os.environ.keys():
        level = choose(machine_flags(), FOLDER)
        if level:
            os.environ.update(settings(level))


def in_use() -> Path | None:
    """Return the folder of the compiled kernels to use, None if there is none for this machine."""
    for level in LEVELS:
        if settings(level).items() <= os.environ.items() and (FOLDER / level.name).is_dir():
            return FOLDER / level.name
    return None
