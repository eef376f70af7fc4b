"""Set everything up and start the program, or run all its tests: one command from a fresh checkout.

Usage::

    python3 packaging/bootstrap.py run [FILE or option ...]    the window, with a sample picture
    python3 packaging/bootstrap.py test [pytest option ...]    every test
    python3 packaging/bootstrap.py setup                       only make everything ready

Needs Python 3.11 or newer and nothing else. What it does, each only when it is not done yet: install the
system libraries Qt needs (Debian and Ubuntu), make `.venv`, install the exact packages of
`requirements.lock` into it, install this checkout, compile the colour kernels.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
from pathlib import Path
from typing import NoReturn

import system_libraries
from display import NO_BUS, has_display, virtual_display

OLDEST = (3, 11)
NEWEST = (3, 14)
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
LOCK = ROOT / "packaging" / "requirements.lock"
STAMP = VENV / "qt-kmeans-ready.json"
FIRST_RUN = ROOT / "build" / "first-run"
MINUTES = 60.0


def say(text: str) -> None:
    """Tell the user what is happening."""
    print(text, flush=True)


def stop(reason: str) -> NoReturn:
    """Leave with a sentence."""
    sys.exit(f"qt_kmeans: {reason}")


def require_python() -> None:
    """Go on with a newer Python when this one is too old; this file can be read by any since 3.7."""
    if sys.version_info >= OLDEST:
        return
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        newer = shutil.which(f"python3.{minor}")
        if newer:
            hand_over([newer, *sys.argv])
    version = ".".join(map(str, sys.version_info[:2]))
    stop(f"this is Python {version}; 3.11 or newer is needed. Install one and run this command with it.")


def run(command: list[str], *, minutes: float, screen: dict[str, str] | None = None) -> int:
    """Run a command to its end and return its exit code, 124 when it takes too long.

    Whatever it started ends with it: it gets a process group of its own. `screen` says where its
    windows go; without it, wherever ours would.
    """
    env = dict(os.environ)
    if screen is not None:
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE"):
            env.pop(name, None)
        env.update(screen)
    process = subprocess.Popen(command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, start_new_session=True)
    try:
        return process.wait(minutes * MINUTES)
    except subprocess.TimeoutExpired:
        say(f"Stopped after {minutes:g} minutes: {' '.join(command)}")
        return 124
    finally:
        _end_group(process)


def screen_of(display: str | None) -> dict[str, str]:
    """Return the variables that put Qt's windows on an X display, or nowhere."""
    if display is None:
        return {"QT_QPA_PLATFORM": "offscreen"}
    return {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display, "XDG_SESSION_TYPE": "x11", **NO_BUS}


def _end_group(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):  # all have ended by themselves, as they should
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def ensure_system(needs: tuple[system_libraries.Need, ...], *, required: bool) -> None:
    """Install the system packages that are missing; stop when that fails and they are required."""
    if not sys.platform.startswith("linux"):
        return
    missing = system_libraries.missing(needs)
    reason = system_libraries.install(missing) if missing else ""
    if not reason and missing:
        missing = system_libraries.missing(needs)
        reason = f"still missing: {', '.join(need.probe for need in missing)}." if missing else ""
    if reason and required:
        stop(reason)


def fingerprint() -> str:
    """Return what the environment was made from; when it changes the environment is made anew."""
    facts = [LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes()]
    facts += [text.encode() for text in (sys.version, sys.base_prefix, str(ROOT))]
    return hashlib.sha256(b"\0".join(facts)).hexdigest()


def _installed() -> list[str]:
    """Names of the distributions in the environment, as their folders are called."""
    base = {"base": str(VENV), "platbase": str(VENV)}
    folders = {sysconfig.get_path(kind, "venv", base) for kind in ("purelib", "platlib")}
    return sorted({path.name for folder in folders for path in Path(folder).glob("*.dist-info")})


def is_ready() -> bool:
    """Tell whether the environment was finished and is whole, without starting it."""
    try:
        stamp = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return (
        PYTHON.exists()
        and stamp.get("fingerprint") == fingerprint()
        and set(stamp.get("installed", ["?"])) <= set(_installed())
    )


def _pip(*arguments: str, minutes: float) -> int:
    base = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "-q"]
    return run([*base, *arguments], minutes=minutes)


def _install_packages() -> bool:
    """Install the locked packages and this checkout into an environment that exists."""
    locked = _pip("--require-hashes", "--only-binary=:all:", "-r", str(LOCK), minutes=30)
    if locked:
        return False
    return _pip("--no-index", "--no-deps", "--no-build-isolation", "-e", str(ROOT), minutes=5) == 0


def _is_sound() -> bool:
    """Tell whether the environment's Python starts, is this one, and has pip."""
    check = (
        f"import sys, pip; sys.exit(sys.version != {sys.version!r} or sys.base_prefix != {sys.base_prefix!r})"
    )
    try:
        return (
            subprocess.run([str(PYTHON), "-c", check], capture_output=True, timeout=MINUTES).returncode == 0
        )
    except (OSError, subprocess.TimeoutExpired):
        return False


def ensure_environment() -> None:
    """Make `.venv` with everything in it, or repair it, or find that nothing is to be done."""
    if is_ready():
        return
    if sys.version_info[:2] > NEWEST:
        stop(
            f"Python {'.'.join(map(str, NEWEST))} is the newest that all packages are made for; use that one."
        )
    STAMP.unlink(missing_ok=True)
    ensure_system(system_libraries.environment_maker(), required=True)
    started = time.monotonic()
    say("Installing packages into .venv (once, a few minutes at most) ...")
    done = _is_sound() and _install_packages()
    if not done:
        shutil.rmtree(VENV, ignore_errors=True)
        made = run([sys.executable, "-m", "venv", str(VENV)], minutes=5)
        done = made == 0 and _install_packages()
    if not done:
        stop("the packages could not be installed; the reason stands above. Is the network reachable?")
    warm_kernels()
    STAMP.write_text(json.dumps({"fingerprint": fingerprint(), "installed": _installed()}), "utf-8")
    say(f"Ready after {time.monotonic() - started:.0f} s.")


def warm_kernels() -> None:
    """Compile the colour kernels into the user's cache, so that the first picture need not wait for it."""
    say("Compiling the colour kernels ...")
    code = (
        "from qt_kmeans.core import environment; environment.prepare(); "  # before numba is imported
        "from qt_kmeans.core.showing import live; live.warm()"
    )
    if run([str(PYTHON), "-c", code], minutes=5):
        say("That failed; they will be compiled when they are needed.")


def hand_over(command: list[str]) -> NoReturn:
    """Become another program."""
    if sys.platform == "win32":  # there exec would give the prompt back at once
        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(command[0], command)


def start(arguments: list[str]) -> int:
    """Open the window; on a machine without a screen, compress a picture and take one of the window."""
    with_window = has_display()
    ensure_system(system_libraries.WINDOW, required=True)
    if not with_window:
        ensure_system(system_libraries.SCREEN, required=False)
    ensure_environment()
    files = [argument for argument in arguments if not argument.startswith("-") and Path(argument).exists()]
    if not with_window:
        return _show_without_screen(files)
    command = [str(PYTHON), "-m", "qt_kmeans", *([] if files else ["--sample"]), *arguments]
    hand_over(command)


def _show_without_screen(files: list[str]) -> int:
    """Do the main job without a window, and draw the window into a picture."""
    say(f"There is no screen here, so the results go to {FIRST_RUN.relative_to(ROOT)}/ instead.")
    FIRST_RUN.mkdir(parents=True, exist_ok=True)
    pictures = [str(Path(file).resolve()) for file in files] or [
        str(ROOT / "qt_kmeans" / "sample" / "still-life.png")
    ]
    command = [str(PYTHON), "-m", "qt_kmeans.cli", "compress", *pictures]
    code = run([*command, "--out-dir", str(FIRST_RUN), "--overwrite"], minutes=5)
    if code:
        return code
    window = FIRST_RUN / "window.png"
    window.unlink(missing_ok=True)
    command = [str(PYTHON), "-m", "qt_kmeans", *(pictures if files else ["--sample"])]
    with virtual_display() as display:
        code = run([*command, "--screenshot", str(window)], minutes=5, screen=screen_of(display))
    for path in sorted(FIRST_RUN.iterdir()):
        say(f"  {path.relative_to(ROOT)}  ({path.stat().st_size:,} bytes)")
    return code or (0 if window.exists() else 1)


NO_TESTS_CHOSEN = 5
TEST_MINUTES = 30  # four on two idle cores, sixteen were seen beside other work


def test(arguments: list[str]) -> int:
    """Run every test: without a screen on all cores, then those that need a real window on a virtual one."""
    ensure_system((*system_libraries.WINDOW, *system_libraries.SCREEN), required=True)
    ensure_environment()
    pytest = [str(PYTHON), "-m", "pytest", "-q", "--benchmark-disable"]
    workers = ["-n", str(min(4, max(2, os.cpu_count() or 2)))]
    say("Tests without a screen:")
    codes = [run([*pytest, *workers, *arguments], minutes=TEST_MINUTES, screen=screen_of(None))]
    if sys.platform.startswith("linux"):
        say("Tests with a real window, on a virtual screen:")
        with virtual_display() as display:
            if display is None:
                stop("Xvfb does not start, so the tests of the real window cannot run.")
            windowed = [*pytest, "-m", "xcb", *arguments]
            codes.append(run(windowed, minutes=TEST_MINUTES, screen=screen_of(display)))
    failed = [code for code in codes if code not in (0, NO_TESTS_CHOSEN)]
    return failed[0] if failed else min(codes)


def main(arguments: list[str]) -> int:
    """Do what the first argument says."""
    require_python()
    action = arguments[0] if arguments else ""
    if action == "run":
        return start(arguments[1:])
    if action == "test":
        return test(arguments[1:])
    if action == "setup":
        ensure_system(system_libraries.WINDOW, required=True)
        ensure_environment()
        return 0
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    if sys.platform != "win32":
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what was started ends too
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
