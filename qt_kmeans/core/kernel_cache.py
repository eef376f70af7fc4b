"""The compiled kernels on disk, for several processes at a time."""

import contextlib
import hashlib
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from numba.core.caching import FunctionCache, IndexDataCacheFile
from numba.core.runtime.nrt import rtsys

from qt_kmeans import __version__
from qt_kmeans.core import shipped_kernels

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)


class SharedCache(FunctionCache):
    """numba's cache of one function, read and written by one process at a time.

    numba numbers the files of a function's variants in an index that it writes first. Two processes that
    compile at once may give one number to two variants, and whoever reads between index and file gets what
    had the number before: machine code for other arguments, which crashes.

    What a package brings along compiled comes first; nobody writes there, and the user's folder stays empty.
    """

    def __init__(self, py_func: Any) -> None:  # noqa: ANN401 - numba's own
        super().__init__(py_func)  # type: ignore[no-untyped-call]
        name = self._impl.filename_base
        source = hashlib.sha256(Path(inspect.getfile(py_func)).read_bytes()).digest()
        if getattr(sys, "frozen", False):
            # numba would tell versions apart by the program's file: the window and the command line, which
            # share the folder, would each throw away what the other has compiled.
            stamp = (__version__, source)
            self._cache_file = IndexDataCacheFile(self._cache_path, name, stamp)  # type: ignore[no-untyped-call]
        shipped = shipped_kernels.in_use()
        self._shipped = None
        if shipped:
            folder = shipped.joinpath(*py_func.__module__.split(".")[:-1])
            # Stamped where it was compiled, which was not in a package: as numba does it with sources.
            self._shipped = IndexDataCacheFile(str(folder), name, source)  # type: ignore[no-untyped-call]

    def load_overload(self, sig: Any, target_context: Any) -> Any:  # noqa: ANN401 - numba's own
        """Return the compiled variant for a signature, None if there is none.

        numba's own way first loads all that it may have to compile with, scipy's linear algebra included:
        a third of a second, which machine code has no use for. When there is none, the compiler loads it.
        """
        rtsys.initialize(target_context)  # machine code allocates with it
        if self._shipped:
            key = self._index_key(sig, target_context.codegen())  # type: ignore[no-untyped-call]
            compiled = self._shipped.load(key)  # type: ignore[no-untyped-call]
            if compiled is not None:
                return self._impl.rebuild(target_context, compiled)
        with _turn(Path(self.cache_path)), self._guard_against_spurious_io_errors():
            return self._load_overload(sig, target_context)  # type: ignore[no-untyped-call]

    def save_overload(self, sig: Any, data: Any) -> None:  # noqa: ANN401 - numba's own
        """Keep the compiled variant for a signature."""
        with _turn(Path(self.cache_path)):
            super().save_overload(sig, data)  # type: ignore[no-untyped-call]


@contextlib.contextmanager
def _turn(folder: Path) -> Iterator[None]:
    """Wait until nobody else reads or writes in `folder`; where nothing can be written nobody does."""
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            file = stack.enter_context((folder / "lock").open("ab"))
            _lock(file)
        yield
