"""Find and install the few system libraries that Qt's window needs on Linux and no Python wheel brings."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from typing import NamedTuple

MINUTES = 60.0


class Need(NamedTuple):
    """Something the system has to provide.

    Attributes
    ----------
    probe
        A shared library to load, a ``program:`` to find or a ``module:`` to import.
    packages
        The Debian package that brings it, under its names in newer and older releases.
    """

    probe: str
    packages: tuple[str, ...]


# Found step by step in a bare Debian 12: with these, and no recommended packages, every test runs.
WINDOW = (
    Need("libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    Need("libxkbcommon.so.0", ("libxkbcommon0",)),
    Need("libEGL.so.1", ("libegl1",)),
    Need("libGL.so.1", ("libgl1",)),
    Need("libfontconfig.so.1", ("libfontconfig1",)),  # brings the fonts along
    Need("libdbus-1.so.3", ("libdbus-1-3",)),
    Need("libxkbcommon-x11.so.0", ("libxkbcommon-x11-0",)),
    Need("libxcb-cursor.so.0", ("libxcb-cursor0",)),
    Need("libxcb-icccm.so.4", ("libxcb-icccm4",)),
    Need("libxcb-keysyms.so.1", ("libxcb-keysyms1",)),
    Need("libxcb-shape.so.0", ("libxcb-shape0",)),
    Need("libxcb-xkb.so.1", ("libxcb-xkb1",)),
)
SCREEN = (Need("program:Xvfb", ("xvfb",)),)  # a screen for machines without one
BUILD = (Need("program:objdump", ("binutils",)), Need("program:xz", ("xz-utils",)))  # to make packages


def environment_maker() -> tuple[Need, ...]:
    """Return what ``python -m venv`` needs: Debian ships it apart from Python."""
    return (Need("module:ensurepip", (f"python3.{sys.version_info[1]}-venv",)),)


def _is_there(need: Need) -> bool:
    kind, _, name = need.probe.rpartition(":")
    if kind == "program":
        return shutil.which(name) is not None
    if kind == "module":
        # A fresh interpreter: this one would not see a module that was installed a moment ago.
        command = [sys.executable, "-c", f"import {name}"]
        return subprocess.run(command, capture_output=True, timeout=MINUTES).returncode == 0
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing(needs: tuple[Need, ...]) -> list[Need]:
    """Return those of `needs` that this system does not provide."""
    return [need for need in needs if not _is_there(need)]


def _known_packages(needs: list[Need]) -> list[str]:
    """Choose for every need the first name that this release knows; the last one where none is known."""
    names = [name for need in needs for name in need.packages]
    answer = subprocess.run(
        ["apt-cache", "policy", *names],
        capture_output=True,
        text=True,
        timeout=MINUTES,
        env={**os.environ, "LC_ALL": "C"},
    ).stdout
    known, package = set(), ""
    for line in answer.splitlines():
        if not line.startswith(" "):
            package = line.rstrip(":")
        elif line.strip().startswith("Candidate:") and "(none)" not in line:
            known.add(package)
    return [next((name for name in need.packages if name in known), need.packages[-1]) for need in needs]


def _administrator() -> list[str] | None:
    """Return what goes before a command to run it as root: nothing, sudo, or None when we may not."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    allowed = subprocess.run(
        ["sudo", "-n", "true"], stdin=subprocess.DEVNULL, capture_output=True, timeout=MINUTES
    )
    return ["sudo", "-n"] if allowed.returncode == 0 else None


def install(needs: list[Need]) -> str:
    """Install what is missing with apt.

    Returns
    -------
    str
        Empty when all is there now; else what the user has to do, with the exact command.
    """
    if not shutil.which("apt-get"):
        names = ", ".join(need.probe.rpartition(":")[2] for need in needs)
        return f"This system lacks {names}. Install the packages that bring them and start again."
    root = _administrator()
    install_command = ["apt-get", "install", "-y", "--no-install-recommends"]
    if root is None:
        names = " ".join(_known_packages(needs))
        return (
            "Some system libraries are missing and installing them needs an administrator. Run\n\n"
            f"    sudo apt-get update && sudo {' '.join(install_command)} {names}\n\nand start again."
        )
    quiet = ["-qq", "-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::Retries=3"]
    apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8"]
    subprocess.run(
        [*apt, "apt-get", "update", *quiet],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        timeout=5 * MINUTES,
    )
    names_now = _known_packages(needs)
    print("Installing system libraries:", " ".join(names_now), flush=True)
    done = subprocess.run(
        [*apt, *install_command, *quiet, *names_now],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=20 * MINUTES,
    )
    if done.returncode:
        return (
            f"{done.stdout.strip()}\n\nThe package manager failed. Run\n\n"
            f"    {' '.join([*root, *install_command, *names_now])}\n\nand start again."
        )
    return ""
