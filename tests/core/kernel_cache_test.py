"""Compiled kernels on disk: found again, and never read while another process writes."""

import subprocess
import sys
import threading
from pathlib import Path

from numba.core.caching import IndexDataCacheFile

from qt_kmeans.core import kernel_cache, kernels

CODE = """
import sys, numpy as np
sys.path.insert(0, {folder!r})
import kernel
print(kernel.total(np.arange(4, dtype=np.float32)), kernel.total(np.arange(4, dtype=np.int64)))
print(sum(kernel.total.stats.cache_hits.values()))
"""

DOUBLE = """
import numpy as np
from qt_kmeans.core.kernels import compiled

@compiled
def double(a):
    twice = np.empty_like(a)
    for i in range(len(a)):
        twice[i] = 2 * a[i]
    return twice
"""
CALL = """
import sys, numpy as np
sys.path.insert(0, {folder!r})
from kernel import double
print(double(np.arange(3)).sum(), "scipy.linalg" in sys.modules)
"""
CALL_FROM_ANOTHER = """
import numba
print(numba.njit(lambda a: double(a).sum())(np.arange(3)))
"""
FIRST_RESULT = """
import sys, numpy as np
from qt_kmeans.core.quantized import quantize
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.source import from_pixels
rgba = np.random.default_rng(0).integers(0, 256, (64, 64, 4), np.uint8)
rgba[..., 3] = 255
quantize(from_pixels(rgba, ""), Recipe())
print("scipy.linalg" in sys.modules)
"""


def run(folder: Path, cache: Path, code: str = CODE) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", code.format(folder=str(folder))],
        capture_output=True,
        text=True,
        timeout=300,  # compiles all that a first result needs
        check=True,
        cwd=Path(__file__).parents[2],
        env={"NUMBA_CACHE_DIR": str(cache), "PATH": "", "HOME": str(folder)},
    )
    return done.stdout.split()


def test_variants_are_found_again(tmp_path):
    source = "from qt_kmeans.core.kernels import compiled\n@compiled\ndef total(a):\n    return a.sum()\n"
    (tmp_path / "kernel.py").write_text(source)
    assert run(tmp_path, tmp_path / "cache") == ["6.0", "6", "0"]
    assert run(tmp_path, tmp_path / "cache") == ["6.0", "6", "2"]


def test_what_is_found_loads_nothing_to_compile_with(tmp_path):
    """Scipy's linear algebra alone takes a tenth of a second."""
    (tmp_path / "kernel.py").write_text(DOUBLE)
    assert run(tmp_path, tmp_path / "cache", CALL) == ["6", "True"]
    assert run(tmp_path, tmp_path / "cache", CALL) == ["6", "False"]


def test_what_was_found_can_be_called_by_what_is_compiled(tmp_path):
    (tmp_path / "kernel.py").write_text(DOUBLE)
    run(tmp_path, tmp_path / "cache", CALL)
    assert run(tmp_path, tmp_path / "cache", CALL + CALL_FROM_ANOTHER) == ["6", "False", "6"]


def test_no_kernel_of_a_first_result_needs_linear_algebra(tmp_path):
    """NumPy's functions in a kernel may: they bring what numba would compile them with."""
    assert run(tmp_path, tmp_path / "cache", FIRST_RESULT) == ["True"]
    assert run(tmp_path, tmp_path / "cache", FIRST_RESULT) == ["False"]


def test_every_kernel_shares_the_cache():
    assert isinstance(kernels.bin_means._cache, kernel_cache.SharedCache)


def test_the_two_programs_of_a_package_find_what_the_other_has_compiled(tmp_path, monkeypatch):
    """By itself numba takes the program's file for the version: each would compile anew after the other."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    stamps = []
    for name in ("qt-kmeans", "qt-kmeans-cli"):
        (tmp_path / name).write_text(name)
        monkeypatch.setattr(sys, "executable", str(tmp_path / name))
        cache = kernel_cache.SharedCache(kernels.pack_frame.py_func)
        stamps.append(cache._cache_file._source_stamp)
    assert stamps[0] == stamps[1]
    monkeypatch.setattr(kernel_cache, "__version__", "99")
    assert kernel_cache.SharedCache(kernels.pack_frame.py_func)._cache_file._source_stamp != stamps[0]


def test_writers_take_turns(tmp_path, monkeypatch):
    """Two that write at once give their variants two numbers, as each reads what the other wrote."""
    second_is_near = threading.Event()
    load_index = IndexDataCacheFile._load_index

    def slowly(self):
        known = load_index(self)
        second_is_near.wait(0.2)  # without a lock the other would read the same index now
        return known

    monkeypatch.setattr(IndexDataCacheFile, "_load_index", slowly)

    def write(key):
        with kernel_cache._turn(tmp_path):
            IndexDataCacheFile(str(tmp_path), "kernel", 1).save(key, key)

    threads = [threading.Thread(target=write, args=(key,)) for key in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    monkeypatch.undo()
    shared = IndexDataCacheFile(str(tmp_path), "kernel", 1)
    assert [shared.load(key) for key in ("one", "two")] == ["one", "two"]


def test_a_folder_that_cannot_be_written_holds_nobody_up(tmp_path):
    (tmp_path / "file").write_text("")
    with kernel_cache._turn(tmp_path / "file" / "cache"):
        pass
