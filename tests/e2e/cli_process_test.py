"""The real program in a process of its own: pipes, full disks, interrupts, what it imports."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
CLI = [sys.executable, "-m", "qt_kmeans.cli"]
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals and devices")
linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc or /dev/full")


def cli(*arguments, **settings):
    command = [*CLI, *(str(argument) for argument in arguments)]
    return subprocess.run(command, cwd=ROOT, timeout=120, capture_output=True, check=False, **settings)


def start(*arguments):
    command = [*CLI, *(str(argument) for argument in arguments)]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


@pytest.fixture
def photo(tmp_path):
    rgb = np.random.default_rng(3).integers(0, 256, (40, 50, 3), np.uint8)
    path = tmp_path / "photo.png"
    Image.fromarray(rgb).save(path)
    return path


def test_a_pipe_goes_through(photo, tmp_path):
    done = cli("compress", "-", "-k", 4, input=photo.read_bytes())
    assert (done.returncode, done.stderr) == (0, b"")
    (tmp_path / "out.png").write_bytes(done.stdout)
    assert len(Image.open(tmp_path / "out.png").convert("RGB").getcolors()) == 4
    named = cli("compress", photo, "-k", 4, "-o", "-", "--format", "gif")
    assert named.stdout.startswith(b"GIF8")


def test_every_command_reads_standard_input(photo, tmp_path):
    content = photo.read_bytes()
    info = cli("info", "-", "--json", input=content)
    assert json.loads(info.stdout)["bytes"] == len(content)
    colors = cli("palette", "-", "-o", "-", "-k", 3, input=content)
    assert len(colors.stdout.split()) == 3
    assert cli("sweep", "-", "--out-dir", tmp_path / "s", "-k", 2, "--quiet", input=content).returncode == 0
    assert cli("compress", "-", "--out-dir", tmp_path, "--quiet", input=content).stdout == b""
    assert (tmp_path / "stdin-k64.png").exists()


def test_a_broken_pipe_of_input_is_a_failure_of_stdin():
    done = cli("compress", "-", "-o", "-", input=b"")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().startswith("stdin")
    assert len(done.stderr.splitlines()) == 1


@posix
def test_a_reader_that_leaves_ends_the_work_quietly(photo):
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as nobody:
        done = subprocess.run(
            [*CLI, "compress", str(photo), "-o", "-"], cwd=ROOT, timeout=120, check=False,
            stdout=nobody, stderr=subprocess.PIPE,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == ["standard output: Broken pipe."]


@linux
@pytest.mark.parametrize("arguments", [["-o", "-"], ["--json"], []], ids=["data", "json", "lines"])
def test_a_full_disk_behind_stdout_is_a_failure(photo, arguments):
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        done = subprocess.run(
            [*CLI, "compress", str(photo), *arguments], cwd=ROOT, timeout=120, check=False,
            stdout=full, stderr=subprocess.PIPE,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == ["standard output: No space left on device."]


def test_neither_qt_nor_numba_is_imported_for_the_help():
    script = "import sys; import qt_kmeans.cli as c; c.main(['--version']); print(*sys.modules, sep='\\n')"
    modules = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    ).stdout.split()
    tops = {name.partition(".")[0] for name in modules}
    assert not tops & {"PySide6", "shiboken6", "pyqtgraph", "numba", "numpy", "PIL", "sklearn"}


def test_qt_is_not_imported_for_a_picture(photo):
    script = photo.with_name("script.py")
    script.write_text(
        "import sys\n"
        "from qt_kmeans.cli import main\n"
        "if __name__ == '__main__':\n"
        f"    assert main(['compress', {str(photo)!r}, '-k', '4', '--quiet']) == 0\n"
        "    print(*sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, check=True, timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    tops = {name.partition(".")[0] for name in done.stdout.split()}
    assert "numba" in tops
    assert not tops & {"PySide6", "shiboken6", "pyqtgraph", "OpenGL"}


@linux
def test_names_that_are_no_text_are_printed_as_escapes(tmp_path, photo):
    odd = os.fsencode(tmp_path) + b"/n\xff\nl.png"
    Path(os.fsdecode(odd)).write_bytes(photo.read_bytes())
    gone = os.fsencode(tmp_path) + b"/gone\xfe.png"
    command = [*CLI, "compress", odd, gone, "--json", "-k", "4"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=120, check=False)
    good, bad = (json.loads(line) for line in done.stdout.splitlines())
    assert done.returncode == 1
    assert good["error"] is None
    assert os.fsencode(good["input"]) == odd
    assert bad["error"]
    [line] = done.stderr.decode().splitlines()
    assert "gone\\xfe.png" in line


# --- interrupts -----------------------------------------------------------------------------------


def wait_until(condition, seconds=60.0):
    end = time.monotonic() + seconds
    pause = threading.Event()
    while time.monotonic() < end:
        if condition():
            return True
        pause.wait(0.005)
    return False


def family(group):
    """Return the living processes of a process group."""
    alive = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[2]) == group and fields[0] != "Z":
            alive.append(int(stat.parent.name))
    return alive


@pytest.fixture
def many(tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    rgb = np.random.default_rng(4).integers(0, 256, (400, 400, 3), np.uint8)
    for number in range(40):
        Image.fromarray(rgb).save(folder / f"{number:02}.bmp")
    return folder


@linux
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("moment", ["children", "results"])
def test_ctrl_c_ends_everything_at_once(many, tmp_path, jobs, moment):
    out = tmp_path / "out"
    process = start("compress", many, "--out-dir", out, "--jobs", jobs)
    if moment == "children":
        assert wait_until(lambda: len(family(process.pid)) > jobs)
    else:
        assert wait_until(lambda: out.exists() and any(out.glob("*.png")))
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does
    _, errors = process.communicate(
        timeout=20
    )  # a second when nothing else runs; a crowded machine takes more
    assert process.returncode == 130
    assert errors == ""
    assert wait_until(lambda: not family(process.pid), 5)
    made = list(out.glob("*")) if out.exists() else []
    assert len(made) < 40
    for path in made:  # what there is, is whole
        assert path.suffix == ".png"
        Image.open(path).load()


@linux
def test_a_request_to_end_is_an_interrupt(many, tmp_path):
    process = start("compress", many, "--out-dir", tmp_path / "out")
    assert wait_until(lambda: any((tmp_path / "out").glob("*.png")))
    process.terminate()
    _, errors = process.communicate(timeout=20)
    assert (process.returncode, errors) == (130, "")
    assert wait_until(lambda: not family(process.pid), 5)


@linux
def test_a_killed_batch_leaves_no_process(many, tmp_path):
    process = start("compress", many, "--out-dir", tmp_path / "out", "--jobs", 2)
    assert wait_until(lambda: any((tmp_path / "out").glob("*.png")))
    process.kill()
    process.communicate(timeout=20)
    assert wait_until(lambda: not family(process.pid), 10)
