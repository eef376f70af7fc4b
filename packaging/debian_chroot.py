"""A bare Debian in a folder, to try a package where nothing is installed yet. Needs root and debootstrap."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

MINUTES = 60.0
NO_SERVICES = "#!/bin/sh\nexit 101\n"


def _run(command: list[str], *, minutes: float) -> None:
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        timeout=minutes * MINUTES,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"},
    )
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout[-4000:]}")


def mirror_of(suite: str) -> str:
    """Return where this system has its packages from when it is of that suite, else Debian's own address."""
    listing = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(CODENAME) $(REPO_URI)", "Created-By: Packages"],
        capture_output=True,
        text=True,
        timeout=MINUTES,
    ).stdout
    for line in listing.splitlines():
        codename, _, address = line.partition(" ")
        if codename == suite:
            return address
    return "http://deb.debian.org/debian"


def purge(root: Path) -> None:
    """Remove the package from that Debian, settings of the system included."""
    _run(["chroot", str(root), "apt-get", "-qq", "purge", "-y", "qt-kmeans"], minutes=5)


def left_behind(root: Path) -> list[Path]:
    """Return what in that Debian still has the program's name; people's own files aside."""
    kept = {root / name for name in ("proc", "home", "tmp", "dev")} | {root / "var" / "log"}
    found: list[Path] = []
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if Path(folder, name) not in kept]
        found += [Path(folder, name) for name in (*folders, *files) if re.search("qt.kmeans", name)]
    return found


@contextlib.contextmanager
def bare_debian(suite: str, package: Path) -> Iterator[Path]:
    """Make a minimal Debian, install `package` with what it depends on, and remove all of it afterwards.

    Yields
    ------
    Path
        The root of the new system.
    """
    if os.geteuid() != 0 or not shutil.which("debootstrap"):
        sys.exit("Trying a package in a bare Debian needs root and debootstrap.")
    with tempfile.TemporaryDirectory(prefix="qt-kmeans-debian-") as name:
        root = Path(name, "root")
        print(f"Making a bare Debian {suite} ...", flush=True)
        command = ["debootstrap", "--variant=minbase", suite, str(root), mirror_of(suite)]
        _run(command, minutes=20)
        # The package must not start services, and programs expect these file systems.
        (root / "usr" / "sbin" / "policy-rc.d").write_text(NO_SERVICES)
        (root / "usr" / "sbin" / "policy-rc.d").chmod(0o755)
        mounted: list[Path] = []
        try:
            for kind, folder in (("proc", "proc"), ("tmpfs", "dev/shm")):
                (root / folder).mkdir(exist_ok=True)
                _run(["mount", "-t", kind, kind, str(root / folder)], minutes=1)
                mounted.append(root / folder)
            shutil.copy(package, root / "tmp" / "package.deb")
            print(f"Installing {package.name} there ...", flush=True)
            apt = ["chroot", str(root), "apt-get", "-qq", "-o", "Acquire::Retries=3"]
            _run([*apt, "update"], minutes=5)
            _run([*apt, "install", "-y", "--no-install-recommends", "/tmp/package.deb"], minutes=20)
            yield root
        finally:
            for place in reversed(mounted):
                subprocess.run(["umount", "--lazy", str(place)], timeout=MINUTES)
