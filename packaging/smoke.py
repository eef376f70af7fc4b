"""Try the built program the way a stranger would: from another folder, with an empty home.

Usage::

    python3 packaging/smoke.py [FOLDER]       the built folder, dist/qt-kmeans when not given
    python3 packaging/smoke.py --deb FILE     install the .deb in a bare Debian and try it there (root)

It compresses the sample, also to a size, works through a folder with two processes, compares numbers of
colours, and opens and closes the window in the languages there are. It fails on a wrong result, a traceback,
a warning from Qt, a crowd of processes, when something takes too long, when a kernel had to be compiled that
the program brings along, or when a .deb leaves files behind.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from display import NO_BUS, virtual_display

ROOT = Path(__file__).resolve().parent.parent
SECONDS_PER_STEP = 180.0
PATIENCE = 5.0  # seconds for helper processes to end after their program
MOST_PROCESSES = 16  # for two workers, each with its codec, and their helpers
BAD_SIGNS = (
    "Traceback",
    "QThread:",
    "QObject",
    "QPainter",
    "QWidget",
    "qt.qpa",
    "WARNING",
    "ERROR",
    "CRITICAL",
)
HARMLESS = "This plugin does not support "  # the offscreen platform about window hints


def fail(reason: str) -> NoReturn:
    """Leave with what went wrong."""
    sys.exit(f"smoke test failed: {reason}")


@dataclass(frozen=True)
class Place:
    """Where the program is tried.

    Attributes
    ----------
    home
        An empty folder for it, as we see it.
    window, command
        The two programs, as the place itself sees them.
    sample
        The sample picture, as we see it.
    prefix
        What goes before a command to run it there.
    inside
        Turns a path of ours into the place's.
    """

    home: Path
    window: str
    command: str
    sample: Path
    prefix: tuple[str, ...] = ()
    inside: Callable[[Path], str] = str

    def run(self, program: str, *arguments: str, screen: str | None = None) -> str:
        """Run a program there and return what it said on its standard output; fail when it fails."""
        started = time.monotonic()
        env = {
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": self.inside(self.home),
            "XDG_RUNTIME_DIR": self.inside(self.home / "run"),
            "LANG": "C.UTF-8",
            "QT_KMEANS_STRICT": "1",
            "QT_QPA_PLATFORM": "xcb" if screen else "offscreen",
        }
        if screen:
            env |= {"DISPLAY": screen, **NO_BUS}
        settings = [f"{name}={value}" for name, value in env.items()]
        command = [*self.prefix, "/usr/bin/env", "-i", *settings, program, *arguments]
        with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as complained:
            process = subprocess.Popen(
                command,
                cwd=self.home,  # another folder than the program's
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=complained,
                start_new_session=True,
            )
            crowd = watch(process)
            said.seek(0)
            complained.seek(0)
            answer, trouble = said.read(), complained.read()
        name = f"{Path(program).name} {' '.join(arguments)}"
        if process.returncode:
            fail(f"{name} ended with {process.returncode}:\n{answer}{trouble}")
        look_for_trouble(name, answer + trouble)
        print(f"  ok  {time.monotonic() - started:5.1f} s, {crowd:2d} processes at most: {name}", flush=True)
        return answer


def look_for_trouble(where: str, text: str) -> None:
    """Fail when a program's words show a sign of something wrong."""
    lines = [line for line in text.splitlines() if HARMLESS not in line]
    if any(sign in line for line in lines for sign in BAD_SIGNS):
        fail(f"{where} said:\n{text}")


def processes_of(session: int) -> list[int]:
    """Return all living processes of a session; where there is no /proc, none."""
    members: list[int] = []
    if not Path("/proc").exists():
        return members
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                state, _, _, its_session = entry.joinpath("stat").read_text().rpartition(")")[2].split()[:4]
            except (OSError, ValueError):
                continue  # it has ended in the meantime
            if int(its_session) == session and state != "Z":
                members.append(int(entry.name))
    return members


def end(session: int) -> None:
    """Kill every process of a session that we started, and those they start meanwhile."""
    deadline = time.monotonic() + PATIENCE
    while (members := processes_of(session)) and time.monotonic() < deadline:
        for member in members:
            with contextlib.suppress(ProcessLookupError):
                os.kill(member, signal.SIGKILL)
        time.sleep(0.01)


def watch(process: subprocess.Popen[bytes]) -> int:
    """Wait for a program; end it when it takes too long or multiplies. Return the most processes seen."""
    deadline = time.monotonic() + SECONDS_PER_STEP
    most = 0
    while process.poll() is None:
        most = max(most, len(processes_of(process.pid)))
        if most > MOST_PROCESSES or time.monotonic() > deadline:
            end(process.pid)
            process.wait()
            fail(
                f"{most} processes"
                if most > MOST_PROCESSES
                else f"still running after {SECONDS_PER_STEP:g} s"
            )
        time.sleep(0.02)
    left = processes_of(process.pid)
    patience = time.monotonic() + PATIENCE
    while left and time.monotonic() < patience:
        time.sleep(0.05)
        left = processes_of(process.pid)
    if left:
        end(process.pid)
        fail(f"{len(left)} processes were left behind")
    return most


def png_facts(path: Path) -> tuple[int, int, int]:
    """Return width, height and colour type of a PNG (3: palette)."""
    head = path.read_bytes()[:26]
    if head[:8] != b"\x89PNG\r\n\x1a\n":
        fail(f"{path.name} is no PNG")
    width, height, _, kind = struct.unpack(">IIBB", head[16:26])
    return width, height, kind


def compress_one(place: Place) -> None:
    """Compress the sample and look at the file."""
    target = place.home / "small.png"
    sample = place.inside(place.sample)
    told = place.run(place.command, "compress", sample, "-k", "32", "-o", place.inside(target), "--json")
    report = json.loads(told)
    width, height, kind = png_facts(target)
    before, after = place.sample.stat().st_size, target.stat().st_size
    if (width, height) != png_facts(place.sample)[:2] or kind != 3:
        fail(f"the result is {width} x {height}, colour type {kind}")
    if after * 3 > before or report["bytes_out"] != after:
        fail(f"{before} bytes became {after}, and the report says {report['bytes_out']}")
    print(f"      {before:,} bytes became {after:,}")


def compress_many(place: Place) -> None:
    """Work through a folder with two processes; a frozen program must not start itself over and over."""
    folder = place.home / "many"
    folder.mkdir()
    for number in range(4):
        shutil.copy(place.sample, folder / f"picture-{number}.png")
    results = place.home / "results"
    options = ["--out-dir", place.inside(results), "--jobs", "2", "--quiet"]
    place.run(place.command, "compress", place.inside(folder), "-k", "16", *options)
    made = sorted(results.glob("*.png"))
    if len(made) != 4 or any(png_facts(path)[2] != 3 for path in made):
        fail(f"the batch made {[path.name for path in made]}")


def compress_to_size(place: Place) -> None:
    """Ask for a size instead of a number of colours."""
    target, most = place.home / "limited.png", 40_000
    sample = place.inside(place.sample)
    place.run(place.command, "compress", sample, "--max-bytes", str(most), "-o", place.inside(target))
    if png_facts(target)[2] != 3 or not most * 0.8 < target.stat().st_size <= most:
        fail(f"{target.stat().st_size} bytes for at most {most}")


def compress_with_one_palette(place: Place) -> None:
    """Find one palette for the folder, in two processes."""
    results = place.home / "alike"
    options = ["--common-palette", "--jobs", "2", "--quiet", "--out-dir", place.inside(results)]
    place.run(place.command, "compress", place.inside(place.home / "many"), "-k", "16", *options)
    made = {path.read_bytes() for path in results.glob("*.png")}
    if len(made) != 1:
        fail(f"the same picture four times became {len(made)} different ones")


def compare_numbers_of_colours(place: Place) -> None:
    """Let it draw and write what the numbers of colours cost."""
    results = place.home / "sweep"
    sample = place.inside(place.sample)
    place.run(place.command, "sweep", sample, "-k", "4", "16", "--out-dir", place.inside(results))
    made = {path.name for path in results.iterdir()}
    pictures = {"compressed_image_4.png", "compressed_image_16.png", "curve.png"}
    if made != pictures | {"report.csv", "report.json"}:
        fail(f"the sweep made {sorted(made)}")


def open_window(place: Place, language: str, screen: str | None) -> None:
    """Open the window with the sample, let it work, take a picture, close it."""
    texts = place.sample.parents[1] / "gui" / "translations" / f"qt_kmeans_{language}.qm"
    if not texts.exists():
        fail(f"{texts.name} is missing")
    picture = place.home / f"window-{'xcb' if screen else 'offscreen'}-{language}.png"
    options = ["--sample", "--language", language, "--screenshot", place.inside(picture)]
    place.run(place.window, *options, screen=screen)
    width, height, _ = png_facts(picture)
    if width < 800 or height < 500 or picture.stat().st_size < 100_000:
        fail(f"the picture of the window is {width} x {height}, {picture.stat().st_size} bytes")
    for log in place.home.rglob("*.log"):
        look_for_trouble(log.name, log.read_text("utf-8", "replace"))


def look_for_compiled(place: Place) -> None:
    """Fail when a kernel was compiled though the program brings it along for this processor."""
    sys.path.insert(0, str(ROOT))
    from qt_kmeans.core import shipped_kernels

    flags = shipped_kernels.machine_flags()
    level = shipped_kernels.choose(flags, place.sample.parents[1] / "core" / "compiled")
    if level is None:
        print("  no compiled kernels for this processor: it was not tried whether they are used")
        return
    made = sorted(path.name for path in place.home.rglob("*.nbc"))
    if made:
        fail(f"kernels were compiled on the first start: {', '.join(made)}")
    print(f"  ok  nothing was compiled, the kernels for {level.name} were there")


def try_everything(place: Place, version: str) -> None:
    """Run all steps in one place."""
    (place.home / "run").mkdir(mode=0o700)
    for program in (place.command, place.window):
        if version not in place.run(program, "--version"):
            fail(f"{program} is not version {version}")
    compress_one(place)
    compress_to_size(place)
    compress_many(place)
    compress_with_one_palette(place)
    compare_numbers_of_colours(place)
    open_window(place, "de", None)
    with virtual_display() as display:
        if display is None:
            print("  no Xvfb here: the real window was not tried")
        else:
            for language in ("en", "de", "ar"):
                open_window(place, language, display)
    look_for_compiled(place)


def try_folder(folder: Path, version: str, keep: Path | None) -> None:
    """Try the built folder, moved to where nothing of the checkout is in reach."""
    if not (folder / "licenses" / "LGPL-3.0.txt").exists():
        fail("Qt's licence is missing")
    with tempfile.TemporaryDirectory(prefix="qt-kmeans-smoke-") as name:
        app, home = Path(name, "somewhere else"), Path(name, "home")
        shutil.copytree(folder, app, symlinks=True)
        home.mkdir()
        sample = app / "_internal" / "qt_kmeans" / "sample" / "still-life.png"
        try_everything(Place(home, str(app / "qt-kmeans"), str(app / "qt-kmeans-cli"), sample), version)
        keep_pictures(home, keep)


def try_package(package: Path, suite: str, version: str, keep: Path | None) -> None:
    """Install the .deb in a bare Debian, try it, and remove it again."""
    from debian_chroot import bare_debian, left_behind, purge

    with bare_debian(suite, package) as root:
        home = root / "home" / "stranger"
        home.mkdir(parents=True)
        sample = root / "usr/lib/qt-kmeans/_internal/qt_kmeans/sample/still-life.png"
        place = Place(
            home,
            "/usr/bin/qt-kmeans",
            "/usr/bin/qt-kmeans-cli",
            sample,
            prefix=("chroot", str(root)),
            inside=lambda path: f"/{path.relative_to(root)}",
        )
        try_everything(place, version)
        keep_pictures(home, keep)
        purge(root)
        left = left_behind(root)
        if left:
            fail(f"removing the package left {', '.join(map(str, left[:9]))}")
        print("  ok  removed again, nothing left")


def keep_pictures(home: Path, keep: Path | None) -> None:
    """Copy the pictures of the window to where they are wanted."""
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        for picture in home.glob("window-*.png"):
            shutil.copy(picture, keep)


def main() -> None:
    """Read the arguments and try what they name."""
    parser = argparse.ArgumentParser(description="Try the built program.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "dist" / "qt-kmeans")
    parser.add_argument("--deb", type=Path, metavar="FILE", help="try this package in a bare Debian")
    parser.add_argument("--suite", default="bookworm", help="which Debian (bookworm)")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the pictures of the window")
    options = parser.parse_args()
    if os.name != "posix":
        sys.exit("smoke.py runs on Linux and macOS.")
    from build import version

    if options.deb:
        try_package(options.deb.resolve(), options.suite, version(), options.keep)
    else:
        try_folder(options.folder.resolve(), version(), options.keep)
    print("Smoke test passed.")


if __name__ == "__main__":
    main()
