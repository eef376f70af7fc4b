"""Screens: find out whether there is one, or start a virtual one."""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

START_SECONDS = 30.0

# For programs on a virtual screen: Qt would start a message bus for it, which nobody ends.
NO_BUS = {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}


def _answers(address: str | tuple[str, int]) -> bool:
    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as connection:
        connection.settimeout(2.0)
        try:
            connection.connect(address)
        except OSError:
            return False
    return True


def has_display() -> bool:
    """Tell whether a window can open here: a variable may name a display that is long gone."""
    if not sys.platform.startswith("linux"):
        return True
    wayland = os.environ.get("WAYLAND_DISPLAY", "")
    if wayland and _answers(str(Path(os.environ.get("XDG_RUNTIME_DIR", ""), wayland))):
        return True
    host, colon, rest = os.environ.get("DISPLAY", "").rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdigit():
        return False
    if host in ("", "unix"):
        return _answers(f"\0/tmp/.X11-unix/X{number}") or _answers(f"/tmp/.X11-unix/X{number}")
    return _answers((host, 6000 + int(number)))


@contextlib.contextmanager
def virtual_display(size: str = "1600x1000x24") -> Iterator[str | None]:
    """Run a virtual screen while the block runs.

    Yields
    ------
    str or None
        The value for ``DISPLAY``; None when this machine has no Xvfb or it does not start.
    """
    program = shutil.which("Xvfb")
    if program is None:
        yield None
        return
    read_end, write_end = os.pipe()
    # The server itself looks for a free display number and writes it to the pipe when it is ready.
    server = subprocess.Popen(
        [program, "-displayfd", str(write_end), "-screen", "0", size, "-nolisten", "tcp", "-noreset"],
        pass_fds=[write_end],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl+C is for the program on the screen
    )
    os.close(write_end)
    try:
        ready, _, _ = select.select([read_end], [], [], START_SECONDS)
        number = os.read(read_end, 16).decode().strip() if ready else ""
        yield f":{number}" if number else None
    finally:
        os.close(read_end)
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
