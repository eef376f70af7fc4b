"""Build the program for people without Python: a folder, and the packages this system installs.

Usage::

    python3 packaging/build.py [--folder-only]

On Linux it makes ``dist/qt-kmeans/`` and from it a .tar.gz and a .deb; on Windows a .zip and, where Inno
Setup is installed, an installer; on macOS an app and a .dmg. Only Linux is tried out regularly: the other
two are written from the tools' documentation and untested here. ``packaging/smoke.py`` tries the result.
"""

from __future__ import annotations

import argparse
import compileall
import os
import py_compile
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import bootstrap
import system_libraries

ROOT = bootstrap.ROOT
WORK = ROOT / "build"
DIST = ROOT / "dist"
FOLDER = DIST / "qt-kmeans"
MINUTES = 60.0

# Symbol tables nobody needs. Not numpy's and scipy's libraries: stripping breaks them.
STRIPPED = ("libpython3*.so*", "llvmlite/binding/libllvmlite.so")


def version() -> str:
    """Return the program's version, written once in the package."""
    text = (ROOT / "qt_kmeans" / "__init__.py").read_text("utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    assert found
    return found[1]


def run(command: list[str], *, minutes: float) -> None:
    """Run a step to its end; stop the build when it fails or takes too long."""
    code = bootstrap.run(command, minutes=minutes)
    if code:
        bootstrap.stop(f"the build stopped: {Path(command[0]).name} ended with {code}.")


def freeze() -> None:
    """Let PyInstaller make the folder, and put what it cannot know into it."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    pyinstaller = [
        str(bootstrap.PYTHON),
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--clean",
        "--log-level",
        "WARN",
    ]
    places = ["--distpath", str(DIST), "--workpath", str(WORK / "pyinstaller")]
    run([*pyinstaller, *places, str(ROOT / "packaging" / "qt_kmeans.spec")], minutes=30)
    inside = FOLDER / "_internal"
    if sys.platform.startswith("linux") and shutil.which("strip"):
        for pattern in STRIPPED:
            for library in inside.glob(pattern):
                run(["strip", "--strip-unneeded", str(library)], minutes=2)
    # The package's sources are in the folder, which may be read-only when it runs: compile them now, valid
    # whatever the files' times are.
    unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
    compileall.compile_dir(inside / "qt_kmeans", quiet=1, invalidation_mode=unchecked)


def compile_kernels() -> int:
    """Put the kernels into the folder compiled for the processors most people have; return for how many.

    On Linux alone, where the program can tell what a processor has, and not for what this machine lacks.
    """
    sys.path.insert(0, str(ROOT))
    from qt_kmeans.core import shipped_kernels

    target = FOLDER / "_internal" / shipped_kernels.FOLDER.relative_to(ROOT)
    possible = [level for level in shipped_kernels.LEVELS if level.flags <= shipped_kernels.machine_flags()]
    for level in possible:
        place = str(target / level.name)
        script = str(ROOT / "packaging" / "compile_kernels.py")
        run([str(bootstrap.PYTHON), script, level.name, place], minutes=10)
    return len(possible)


def modules_in_the_build() -> set[str]:
    """Return the top-level modules that PyInstaller put into the folder."""
    return {path.name.partition(".")[0] for path in (FOLDER / "_internal").iterdir()}


def main() -> int:
    """Build everything for this system."""
    parser = argparse.ArgumentParser(description="Build the program for people without Python.")
    parser.add_argument("--folder-only", action="store_true", help="no archive and no installer")
    options = parser.parse_args()
    if sys.platform.startswith("linux"):
        bootstrap.ensure_system((*system_libraries.WINDOW, *system_libraries.BUILD), required=True)
    bootstrap.ensure_environment()
    if Path(sys.prefix) != bootstrap.VENV:
        bootstrap.hand_over([str(bootstrap.PYTHON), *sys.argv])
    import icons
    import notices

    started = time.monotonic()
    print("Icons ...", flush=True)
    pictures = icons.render(ROOT / "resources", WORK / "icons")
    print("The folder, a few minutes ...", flush=True)
    freeze()
    print("Compiling the kernels, a minute or two ...", flush=True)
    print(f"Compiled for {compile_kernels()} kinds of processors.", flush=True)
    covered = notices.collect(modules_in_the_build(), ROOT, FOLDER / "licenses")
    print(f"Licences of {len(covered)} packages collected.", flush=True)
    made = [] if options.folder_only else wrap(pictures)
    print(f"Built in {time.monotonic() - started:.0f} s:")
    for path in (FOLDER, *made):
        print(f"  {path.relative_to(ROOT)}  {size_of(path) / 1e6:.0f} MB")
    return 0


def wrap(pictures: dict[int, Path]) -> list[Path]:
    """Wrap the folder into this system's packages."""
    name = f"qt-kmeans-{version()}"
    if sys.platform == "win32":
        import windows_packages

        return windows_packages.wrap(FOLDER, DIST / name, version())
    if sys.platform == "darwin":
        import macos_packages

        return macos_packages.wrap(DIST / "qt_kmeans.app", DIST / name)
    import linux_packages

    return linux_packages.wrap(FOLDER, DIST, version(), pictures, epoch())


def epoch() -> int:
    """Return the time to give to all files: that of the commit, so that a build can be repeated."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return int(told)
    commit = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, timeout=MINUTES
    )
    return int(commit.stdout) if commit.returncode == 0 and commit.stdout.strip() else int(time.time())


def size_of(path: Path) -> int:
    """Return the bytes of a file, or of all files in a folder."""
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file() and not file.is_symlink())


if __name__ == "__main__":
    sys.exit(main())
