"""The compiled kernels on disk, for several processes at a time."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from numba.core.caching import FunctionCache
from numba.core.runtime.nrt import rtsys

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
    """

    def load_overload(self, sig: Any, target_context: Any) -> Any:  # noqa: ANN401 - numba's own
        """Return the compiled variant for a signature, None if there is none.

        numba's own way first loads all that it may have to compile with, scipy's linear algebra included:
        a third of a second, which machine code has no use for. When there is none, the compiler loads it.
        """
        rtsys.initialize(target_context)  # machine code allocates with it
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
