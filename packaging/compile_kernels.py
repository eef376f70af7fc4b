"""Compile all kernels for one kind of processor into a folder, for the package to bring along.

`build.py` runs it for each level of `qt_kmeans.core.shipped_kernels` that this machine can run.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "qt_kmeans"
SAMPLE = PACKAGE / "sample" / "still-life.png"


def work(folder: Path) -> None:
    """Do what calls every kernel, with all the kinds of arguments it has; results go to `folder`."""
    from qt_kmeans.cli import main
    from qt_kmeans.core.showing import live

    live.warm()
    sample, result = str(SAMPLE), str(folder / "result.png")
    one = ["compress", sample, "-o", result, "--overwrite", "--quiet"]
    alike = [str(shutil.copy(sample, folder / f"{name}.png")) for name in ("one", "two")]
    jobs = [
        [*one, "-k", "16"],
        *([*one, "-k", "4", "--dither", name] for name in ("floyd-steinberg", "bayer", "spatial")),
        *([*one, "-k", "4", "--space", name] for name in ("lab", "srgb", "linear")),
        [*one, "--max-bytes", "40000"],
        ["compress", *alike, "-k", "16", "--common-palette", "--quiet", "--out-dir", str(folder / "alike")],
        ["sweep", sample, "-k", "4", "16", "--quiet", "--out-dir", str(folder / "sweep")],
    ]
    for job in jobs:
        if main(job):
            sys.exit(f"qt-kmeans-cli {' '.join(job)} failed")


def idle() -> list[str]:
    """Return the names of the kernels that nothing has called."""
    import qt_kmeans.core
    from qt_kmeans.core.kernel_cache import SharedCache

    names = [name for _, name, _ in pkgutil.walk_packages(qt_kmeans.core.__path__, "qt_kmeans.core.")]
    known = [value for name in names for value in vars(importlib.import_module(name)).values()]
    kernels = [value for value in known if isinstance(getattr(value, "_cache", None), SharedCache)]
    return sorted({f"{kernel.__module__}.{kernel.__name__}" for kernel in kernels if not kernel.signatures})


def collect(cache: Path, target: Path) -> None:
    """Copy numba's cache to where `SharedCache` looks, which does not depend on where the sources are."""
    from numba.core.caching import UserProvidedCacheLocator

    name_of: Callable[[str], str] = UserProvidedCacheLocator.get_suitable_cache_subpath
    for folder in (PACKAGE, *(path for path in PACKAGE.rglob("*") if path.is_dir())):
        subpath = name_of(str(folder / "any.py"))
        if (cache / subpath).exists():
            place = target / folder.relative_to(ROOT)
            shutil.copytree(cache / subpath, place, ignore=shutil.ignore_patterns("lock"))


def main() -> None:
    """Compile for the level with the given name into the given folder."""
    name, target = sys.argv[1], Path(sys.argv[2])
    sys.path.insert(0, str(ROOT))
    from qt_kmeans.core import environment, shipped_kernels

    level = next(level for level in shipped_kernels.LEVELS if level.name == name)
    with tempfile.TemporaryDirectory(prefix="qt-kmeans-kernels-", ignore_cleanup_errors=True) as folder:
        cache = Path(folder, "cache")
        os.environ |= {"NUMBA_CACHE_DIR": str(cache), **shipped_kernels.settings(level)}
        environment.prepare()
        work(Path(folder))
        if idle():
            sys.exit(f"no job calls {', '.join(idle())}: packages would compile them on the first start")
        shutil.rmtree(target, ignore_errors=True)
        collect(cache, target)


if __name__ == "__main__":
    main()
