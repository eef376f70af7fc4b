"""Where compiled kernels are kept, and what the libraries read from the environment."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from qt_kmeans.core import environment

NAMES = ("NUMBA_CACHE_DIR", "OMP_WAIT_POLICY", "LOKY_MAX_CPU_COUNT")


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"XDG_CACHE_HOME": "/somewhere"}, "/somewhere/qt_kmeans"),
        ("linux", {}, "/home/me/.cache/qt_kmeans"),
        ("linux", {"XDG_CACHE_HOME": ""}, "/home/me/.cache/qt_kmeans"),
        ("darwin", {"XDG_CACHE_HOME": "/somewhere"}, "/home/me/Library/Caches/qt_kmeans"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/qt_kmeans"),
        ("win32", {}, "/home/me/AppData/Local/qt_kmeans"),
    ],
)
def test_cache_is_where_the_platform_keeps_caches(monkeypatch, platform, variables, expected):
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/me"))
    assert environment.cache_folder() == Path(expected)


def test_preparing_sets_what_is_not_set(monkeypatch):
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    environment.prepare()
    assert os.environ["NUMBA_CACHE_DIR"] == str(environment.cache_folder() / "kernels")
    assert os.environ["OMP_WAIT_POLICY"] == "PASSIVE"
    assert int(os.environ["LOKY_MAX_CPU_COUNT"]) >= 1


def test_preparing_leaves_what_the_user_has_set(monkeypatch):
    for name in NAMES:
        monkeypatch.setenv(name, "mine")
    environment.prepare()
    assert [os.environ[name] for name in NAMES] == ["mine"] * 3


def test_kernels_are_compiled_into_the_cache_and_found_there_again(tmp_path):
    """Run twice in fresh processes: the second compiles nothing."""
    code = (
        "from qt_kmeans.core import environment; environment.prepare()\n"
        "import numpy as np\n"
        "from qt_kmeans.core import kernels\n"
        "kernels.pack_frame(np.zeros(3, np.uint32), np.zeros(3, np.uint32))\n"
        "stats = kernels.pack_frame.stats\n"
        "print(sum(stats.cache_hits.values()), sum(stats.cache_misses.values()))\n"
    )
    variables = {name: value for name, value in os.environ.items() if name != "NUMBA_CACHE_DIR"}
    variables |= {"XDG_CACHE_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path), "HOME": str(tmp_path)}
    variables["PYTHONPATH"] = str(Path(__file__).parents[2])

    def run():
        done = subprocess.run(
            [sys.executable, "-c", code],
            env=variables,
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
        return done.stdout.split()

    assert run() == ["0", "1"]
    assert run() == ["1", "0"]
    assert any(tmp_path.rglob("kernels/**/*.nbi"))


def test_the_tests_use_the_cache_too():
    assert "NUMBA_CACHE_DIR" in os.environ


def test_kernels_are_known_to_be_compiled_once_they_are(monkeypatch, tmp_path):
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path / "kernels"))
    environment.note_compiled("window")  # there is no such folder: nothing was compiled into it
    assert not environment.is_compiled("window")
    (tmp_path / "kernels").mkdir()
    environment.note_compiled("window")
    assert environment.is_compiled("window")
    assert not environment.is_compiled("command line")
    monkeypatch.setattr(environment, "__version__", "99")
    assert not environment.is_compiled("window")
