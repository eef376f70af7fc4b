"""The kernels a package brings along: for whom they are taken, and that nothing is compiled then."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from qt_kmeans.core import environment, shipped_kernels

V4, V3 = shipped_kernels.LEVELS
ALL_FLAGS = V4.flags | {"fpu", "sse2"}
CPUINFO = """processor\t: 0
flags\t\t: fpu avx2 fma avx512f
bugs\t\t: none

processor\t: 1
flags\t\t: fpu avx2 fma
vmx flags\t: vnmi avx2
"""
CALL = """
from qt_kmeans.core import environment; environment.prepare()
import numpy as np
from qt_kmeans.core import kernels
kernels.pack_frame(np.zeros(3, np.uint32), np.zeros(3, np.uint32))
stats = kernels.pack_frame.stats
print(sum(stats.cache_hits.values()), sum(stats.cache_misses.values()))
"""
SETTINGS = ("NUMBA_CPU_NAME", "NUMBA_CPU_FEATURES")


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Return a folder that holds both levels, for a machine that has both."""
    for level in shipped_kernels.LEVELS:
        (tmp_path / level.name).mkdir()
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(shipped_kernels, "FOLDER", tmp_path)
    monkeypatch.setattr(shipped_kernels, "machine_flags", lambda: ALL_FLAGS)
    yield tmp_path
    for name in SETTINGS:  # which the program itself has set
        os.environ.pop(name, None)


def test_only_what_all_processors_have_counts():
    assert shipped_kernels.common_flags(CPUINFO) == {"fpu", "avx2", "fma"}


@pytest.mark.parametrize("text", ["", "Features : fp asimd aes\n", "flags:\n", "flags"])
def test_where_nothing_is_told_there_are_no_flags(text):
    assert shipped_kernels.common_flags(text) == frozenset()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_are_not_asked(monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    assert shipped_kernels.machine_flags() == frozenset()


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        (ALL_FLAGS, V4),
        (ALL_FLAGS - {"avx512vl"}, V3),
        (V3.flags, V3),
        *((V3.flags - {flag}, None) for flag in sorted(V3.flags)),
        (frozenset(), None),
    ],
)
def test_no_level_is_chosen_that_the_machine_lacks_an_instruction_of(package, flags, expected):
    assert shipped_kernels.choose(flags, package) is expected


def test_a_level_that_was_not_packed_is_not_chosen(package):
    (package / V4.name).rmdir()
    assert shipped_kernels.choose(ALL_FLAGS, package) is V3


def test_a_package_is_ready_at_once(package):
    environment.prepare()
    assert [os.environ[name] for name in SETTINGS] == [V4.name, V4.features]
    assert shipped_kernels.in_use() == package / V4.name
    assert environment.is_compiled("window")


@pytest.mark.parametrize("name", SETTINGS)
def test_the_processor_that_the_user_names_stays(package, monkeypatch, name):
    monkeypatch.setenv(name, "generic")
    environment.prepare()
    assert [os.environ.get(other) for other in SETTINGS if other != name] == [None]
    assert shipped_kernels.in_use() is None


def test_on_another_machine_nothing_is_set(package, monkeypatch):
    monkeypatch.setattr(shipped_kernels, "machine_flags", lambda: V3.flags - {"avx2"})
    environment.prepare()
    assert not os.environ.keys() & set(SETTINGS)
    assert shipped_kernels.in_use() is None


def test_without_a_package_nothing_is_set(monkeypatch, tmp_path):
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(shipped_kernels, "FOLDER", tmp_path / "none")
    environment.prepare()
    assert not os.environ.keys() & set(SETTINGS)


@pytest.mark.skipif(not V3.flags <= shipped_kernels.machine_flags(), reason="this machine cannot run it")
def test_what_was_brought_along_is_not_compiled_again(tmp_path):
    """In a copy of the sources elsewhere, with the compiled kernel moved to where a package has it."""
    root = Path(__file__).parents[2]
    program = tmp_path / "elsewhere"
    shutil.copytree(
        root / "qt_kmeans", program / "qt_kmeans", ignore=shutil.ignore_patterns("__pycache__", "gui")
    )
    shipped = program / "qt_kmeans" / "core" / "compiled" / V3.name

    def run(cache: str) -> list[str]:
        variables = {name: value for name, value in os.environ.items() if name not in SETTINGS}
        variables |= {"PYTHONPATH": str(program), "NUMBA_CACHE_DIR": str(tmp_path / cache)}
        variables |= shipped_kernels.settings(V3)
        command = [sys.executable, "-c", CALL]
        done = subprocess.run(
            command, env=variables, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=True
        )
        return done.stdout.split()

    assert run("first") == ["0", "1"]
    (folder,) = (path for path in (tmp_path / "first").iterdir() if list(path.glob("kernels.pack_frame*")))
    shutil.copytree(folder, shipped / "qt_kmeans" / "core")
    assert run("second") == ["1", "0"]
    assert not list((tmp_path / "second").rglob("*.nb*"))
    with (program / "qt_kmeans" / "core" / "kernels.py").open("a") as file:
        file.write("# another version\n")
    assert run("third") == ["0", "1"]
