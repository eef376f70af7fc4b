"""One command from a fresh checkout: what it installs, what it repairs, what it leaves running."""

import contextlib
import importlib
import json
import re
import shutil
import socket
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "packaging" / "requirements.lock"

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about Linux")


@pytest.fixture
def bootstrap(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    return importlib.import_module("bootstrap")


@pytest.fixture
def libraries(bootstrap: ModuleType) -> ModuleType:
    return bootstrap.system_libraries


def _locked() -> list[Requirement]:
    lines = LOCK.read_text("utf-8").replace("\\\n", " ").splitlines()
    entries = [line.partition("--hash=")[0].strip() for line in lines]
    return [Requirement(entry) for entry in entries if entry and not entry.startswith("#")]


class TestLock:
    def test_satisfies_the_project(self) -> None:
        project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
        wanted = list(project["project"]["dependencies"])
        for name, group in project["dependency-groups"].items():
            wanted += group if name != "rivals" else []  # what only benchmarks compare with
        locked = {
            canonicalize_name(entry.name): next(iter(entry.specifier)).version
            for entry in _locked()
            if entry.marker is None or entry.marker.evaluate()
        }
        for requirement in map(Requirement, wanted):
            version = locked[canonicalize_name(requirement.name)]
            assert requirement.specifier.contains(version), f"{requirement} but locked is {version}"

    def test_is_exact_and_hashed(self) -> None:
        for entry in _locked():
            assert [specifier.operator for specifier in entry.specifier] == ["=="]
        blocks = re.split(r"\n(?=\S)", LOCK.read_text("utf-8").strip())
        blocks = [block for block in blocks if not block.startswith("#")]
        assert len(blocks) == len(_locked())
        assert all("--hash=sha256:" in block for block in blocks)

    def test_names_no_registry(self) -> None:
        text = LOCK.read_text("utf-8")
        assert "://" not in text
        assert not re.search(r"^--", text, re.MULTILINE)


class TestEnvironment:
    @pytest.fixture
    def made(self, bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
        """A finished environment, as far as one can tell without starting it."""
        venv = tmp_path / ".venv"
        monkeypatch.setattr(bootstrap, "VENV", venv)
        monkeypatch.setattr(bootstrap, "PYTHON", venv / "bin" / "python")
        monkeypatch.setattr(bootstrap, "STAMP", venv / "stamp.json")
        packages = venv / "lib" / f"python3.{sys.version_info[1]}" / "site-packages"
        (packages / "numba-1.dist-info").mkdir(parents=True)
        (venv / "bin").mkdir()
        (venv / "bin" / "python").symlink_to(sys.executable)
        facts = {"fingerprint": bootstrap.fingerprint(), "installed": bootstrap._installed()}
        bootstrap.STAMP.write_text(json.dumps(facts))
        assert facts["installed"] == ["numba-1.dist-info"]
        return bootstrap

    @linux
    def test_finished_one_is_taken_as_it_is(self, made: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(made, "run", lambda *_, **__: pytest.fail("nothing is to be done"))
        made.ensure_environment()

    @linux
    @pytest.mark.parametrize("damage", ["interpreter", "package", "stamp", "other lock"])
    def test_broken_one_is_noticed(
        self, made: ModuleType, damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert made.is_ready()
        if damage == "interpreter":
            made.PYTHON.unlink()
            made.PYTHON.symlink_to(tmp_path / "gone")
        elif damage == "package":
            shutil.rmtree(next(made.VENV.glob("lib/*/site-packages/numba-*")))
        elif damage == "stamp":
            made.STAMP.write_text("{")
        else:
            other = tmp_path / "requirements.lock"
            other.write_text("numba==2\n")
            monkeypatch.setattr(made, "LOCK", other)
        assert not made.is_ready()

    @linux
    def test_unsound_one_is_made_anew(self, made: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
        made.PYTHON.unlink()
        calls: list[list[str]] = []

        def run(command: list[str], *, minutes: float) -> int:
            calls.append(command)
            made.VENV.mkdir(exist_ok=True)
            return 0

        monkeypatch.setattr(made, "run", run)
        made.ensure_environment()
        assert calls[0][1:3] == ["-m", "venv"]
        assert "--require-hashes" in calls[1]
        assert json.loads(made.STAMP.read_text())["fingerprint"] == made.fingerprint()

    @linux
    def test_failure_leaves_no_stamp(self, made: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
        made.PYTHON.unlink()
        monkeypatch.setattr(made, "run", lambda *_, **__: 1)
        with pytest.raises(SystemExit, match="could not be installed"):
            made.ensure_environment()
        assert not made.is_ready()


@linux
class TestSystem:
    def test_sees_what_is_there_and_what_is_not(self, libraries: ModuleType) -> None:
        there = libraries.Need("libc.so.6", ("libc6",))
        gone = libraries.Need("libnowhere.so.9", ("libnowhere9",))
        program = libraries.Need("program:no-such-program", ("nothing",))
        module = libraries.Need("module:json", ("python3",))
        assert libraries.missing((there, gone, program, module)) == [gone, program]

    def test_without_rights_the_exact_command_is_told(
        self, libraries: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(libraries.shutil, "which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr(libraries, "_administrator", lambda: None)
        monkeypatch.setattr(libraries, "_known_packages", lambda needs: [need.packages[0] for need in needs])
        told = libraries.install(list(libraries.SCREEN))
        assert "sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb\n" in told

    def test_other_distributions_are_told_the_names(
        self, libraries: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(libraries.shutil, "which", lambda name: None)
        assert "libxcb-cursor.so.0" in libraries.install(list(libraries.WINDOW))

    def test_package_names_follow_the_release(
        self, libraries: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        newer = "libglib2.0-0t64:\n  Candidate: 2.80\nlibglib2.0-0:\n  Candidate: (none)\n"
        older = "libglib2.0-0:\n  Installed: (none)\n  Candidate: 2.74\n"
        need = next(need for need in libraries.WINDOW if len(need.packages) > 1)
        for answer, name in ((newer, "libglib2.0-0t64"), (older, "libglib2.0-0"), ("", "libglib2.0-0")):
            done = subprocess.CompletedProcess([], 0, answer)
            monkeypatch.setattr(libraries.subprocess, "run", lambda *_, done=done, **__: done)
            assert libraries._known_packages([need]) == [name]


@linux
class TestScreen:
    def test_display_that_is_gone_is_no_display(
        self, bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        for name in ("", ":987", "localhost:987", "nonsense"):
            monkeypatch.setenv("DISPLAY", name)
            assert not bootstrap.has_display()

    def test_wayland_counts(
        self, bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("DISPLAY", "")
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
        monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
        assert not bootstrap.has_display()
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
            server.bind(str(tmp_path / "wayland-7"))
            server.listen()
            assert bootstrap.has_display()

    @pytest.mark.skipif(not shutil.which("Xvfb"), reason="no Xvfb")
    def test_virtual_one_lives_as_long_as_the_block(
        self, bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        with bootstrap.virtual_display() as display:
            monkeypatch.setenv("DISPLAY", display)
            assert bootstrap.has_display()
        assert not bootstrap.has_display()

    def test_without_xvfb_there_is_none(self, bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", "")
        with bootstrap.virtual_display() as display:
            assert display is None


@linux
class TestProcesses:
    def test_too_long_is_ended_with_all_its_children(
        self, bootstrap: ModuleType, ends: Callable[[int], bool], tmp_path: Path
    ) -> None:
        note = tmp_path / "child"
        started = time.monotonic()
        code = bootstrap.run(["sh", "-c", f"sleep 60 & echo $! > {note}; wait"], minutes=0.5 / 60)
        assert code == 124
        assert time.monotonic() - started < 20
        assert ends(int(note.read_text()))

    def test_exit_code_and_screen_are_passed_on(
        self, bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("DISPLAY", ":987")
        check = 'test "$QT_QPA_PLATFORM" = offscreen && test -z "$DISPLAY" && exit 7'
        assert bootstrap.run(["sh", "-c", check], minutes=1, screen=bootstrap.screen_of(None)) == 7

    def test_no_message_bus_is_started_for_a_screen_of_ours(
        self, bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
        check = 'test "$DISPLAY" = :987 && test "$DBUS_SESSION_BUS_ADDRESS" = disabled: && exit 7'
        assert bootstrap.run(["sh", "-c", check], minutes=1, screen=bootstrap.screen_of(":987")) == 7

    @pytest.mark.parametrize(
        ("codes", "expected"),
        [([0, 0], 0), ([1, 0], 1), ([0, -11], -11), ([0, 5], 0), ([5, 5], 5), ([5, 1], 1)],
    )
    def test_one_failing_part_fails_the_tests(
        self, bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, codes: list[int], expected: int
    ) -> None:
        answers = iter(codes)
        monkeypatch.setattr(bootstrap, "ensure_system", lambda *_, **__: None)
        monkeypatch.setattr(bootstrap, "ensure_environment", lambda: None)
        monkeypatch.setattr(bootstrap, "virtual_display", lambda: contextlib.nullcontext(":987"))
        monkeypatch.setattr(bootstrap, "run", lambda *_, **__: next(answers))
        assert bootstrap.test([]) == expected


def test_unknown_action_is_wrong_usage(bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert bootstrap.main(["dance"]) == 2
    assert "bootstrap.py run" in capsys.readouterr().err
