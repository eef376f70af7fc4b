"""Wrap the built folder for Windows: a .zip, and an installer where Inno Setup is there. Untested here."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import bootstrap

SCRIPT = Path(__file__).resolve().parent / "windows" / "qt-kmeans.iss"


def wrap(folder: Path, target: Path, version: str) -> list[Path]:
    """Make the packages; `target` is their path without suffix."""
    made = [Path(shutil.make_archive(f"{target}-windows", "zip", folder.parent, folder.name))]
    places = [os.environ.get(name, "") for name in ("ProgramFiles(x86)", "ProgramFiles")]
    compilers = [Path(place, "Inno Setup 6", "ISCC.exe") for place in places if place]
    compiler = next((path for path in compilers if path.exists()), None)
    if compiler is None:
        bootstrap.say("Inno Setup 6 is not installed, so there is no installer, only the .zip.")
        return made
    name = f"{target.name}-windows-setup"
    facts = [f"/DVersion={version}", f"/DFolder={folder}", f"/O{target.parent}", f"/F{name}"]
    if bootstrap.run([str(compiler), "/Q", *facts, str(SCRIPT)], minutes=20):
        bootstrap.stop("Inno Setup failed.")
    return [*made, target.parent / f"{name}.exe"]
