"""Collect the licences of everything that is in the built program, in one folder beside it."""

from __future__ import annotations

import importlib.metadata
import re
import shutil
import sys
import sysconfig
from pathlib import Path

OWN_TEXTS = Path(__file__).resolve().parent / "licenses"
COPIED = ("Lucide icons: Lucide-icons.txt", "Formula and weights of SSIMULACRA 2.1: SSIMULACRA2.txt")
LICENSE_FILE = re.compile(r"(licen[cs]e|copying|notice|copyright)", re.IGNORECASE)


def bundled(names: set[str]) -> list[importlib.metadata.Distribution]:
    """Return the installed distributions that brought any of the top-level modules `names`."""
    owners = importlib.metadata.packages_distributions()
    found = {owner for name in names for owner in owners.get(name, ())}
    return [importlib.metadata.distribution(owner) for owner in sorted(found - {"qt-kmeans"}, key=str.lower)]


def collect(names: set[str], project: Path, target: Path) -> list[str]:
    """Write the licences to `target`.

    Parameters
    ----------
    names
        Top-level modules that are in the program.
    project
        The checkout, for the program's own licence and that of its icons.

    Returns
    -------
    list of str
        The distributions covered, for the record.

    Raises
    ------
    LookupError
        When a distribution ships no licence text and we have none for it.
    """
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    shutil.copy(project / "LICENSE", target / "qt_kmeans.txt")
    shutil.copy(project / "resources" / "icons" / "LICENSE", target / "Lucide-icons.txt")
    for name in ("LGPL-3.0.txt", "GPL-3.0.txt", "SSIMULACRA2.txt"):
        shutil.copy(OWN_TEXTS / name, target / name)
    _write_qt_notice(target / "Qt-and-PySide6.txt")
    _write_python_notice(target / "Python.txt")
    lines = [f"Python {sys.version.split()[0]}: Python.txt"]
    for distribution in bundled(names):
        files = _license_files(distribution)
        name = distribution.name
        if name.lower().startswith(("pyside6", "shiboken6")):
            lines.append(f"{name} {distribution.version}: Qt-and-PySide6.txt")
            continue
        if not files and (OWN_TEXTS / f"{name}.txt").exists():
            files = [OWN_TEXTS / f"{name}.txt"]
        if not files:
            raise LookupError(
                f"no licence text for {name} {distribution.version}: put one into {OWN_TEXTS.name}/"
            )
        text = "\n\n".join(
            f"{'-' * 78}\n{file.name}\n{'-' * 78}\n\n{file.read_text('utf-8', 'replace')}" for file in files
        )
        (target / f"{name}.txt").write_text(text, "utf-8")
        lines.append(f"{name} {distribution.version}: {name}.txt")
    (target / "README.txt").write_text(
        "qt_kmeans is published under the MIT licence (qt_kmeans.txt). It contains:\n\n"
        + "".join(f"  {line}\n" for line in [*lines, *COPIED]),
        "utf-8",
    )
    return lines


def _license_files(distribution: importlib.metadata.Distribution) -> list[Path]:
    files = [
        file
        for file in distribution.files or ()
        if ".dist-info" in str(file) and LICENSE_FILE.search(file.name)
    ]
    return sorted(
        path for path in (Path(str(distribution.locate_file(file))) for file in files) if path.is_file()
    )


def _write_qt_notice(target: Path) -> None:
    from PySide6 import __version__ as pyside
    from PySide6.QtCore import qVersion

    qt = qVersion()
    text = (OWN_TEXTS / "Qt-and-PySide6.txt").read_text("utf-8")
    text = (
        text.replace("@QT_SERIES@", ".".join(qt.split(".")[:2]))
        .replace("@QT@", qt)
        .replace("@PYSIDE@", pyside)
    )
    target.write_text(text, "utf-8")


def _write_python_notice(target: Path) -> None:
    folders = (sysconfig.get_path("stdlib"), sys.base_prefix)
    files = [Path(folder, "LICENSE.txt") for folder in folders]
    shutil.copy(next(file for file in files if file.is_file()), target)
