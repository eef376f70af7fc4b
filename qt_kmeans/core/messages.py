"""Python values over a pipe between two processes, large arrays in small pieces and without copies.

A message is a short head (the size of every part) followed by its parts: first the pickle, then every
array's memory, taken out of band. Parts travel in pieces of 1 MB, so that neither end holds the GIL for
longer than one piece takes, and arrive in memory that was allocated for them. Arrays arrive read-only.
"""

import mmap
import pickle
import struct
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeAlias

PIECE_BYTES = 1 << 20

Between: TypeAlias = Callable[[], None]
"""Called before every piece; may raise to give the transfer up."""


def no_pause() -> None:
    """Do nothing between two pieces."""


def send(connection: Connection, value: object, *, between: Between = no_pause) -> None:
    """Send `value`; C-contiguous arrays inside it are not copied.

    Raises
    ------
    Exception
        Whatever pickling raises, before anything has been sent; `OSError` when the other end is gone.
    """
    buffers: list[pickle.PickleBuffer] = []
    head = pickle.dumps(value, protocol=5, buffer_callback=buffers.append)
    parts = [memoryview(head), *(buffer.raw() for buffer in buffers)]
    sizes = [part.nbytes for part in parts]
    connection.send_bytes(struct.pack(f"<{len(sizes)}Q", *sizes))
    for part in parts:
        for start in range(0, part.nbytes, PIECE_BYTES):
            between()
            connection.send_bytes(part[start : start + PIECE_BYTES])


def receive(connection: Connection, *, between: Between = no_pause) -> Any:  # noqa: ANN401
    """Return the next value that was sent from the other end, waiting for it.

    Raises
    ------
    EOFError, OSError
        When the other end is gone.
    """
    head = connection.recv_bytes()
    sizes = struct.unpack(f"<{len(head) // 8}Q", head)
    parts = [_fill(connection, size, between) for size in sizes]
    return pickle.loads(parts[0], buffers=parts[1:])


def _fill(connection: Connection, size: int, between: Between) -> memoryview:
    memory = _fresh_pages(size) if size >= PIECE_BYTES else bytearray(size)
    for start in range(0, size, PIECE_BYTES):
        between()
        connection.recv_bytes_into(memory, start)
    return memoryview(memory).toreadonly()


def _fresh_pages(size: int) -> mmap.mmap:
    # Pages are zeroed one by one when first touched; a bytearray would be zeroed at once, GIL held.
    if sys.platform == "win32":
        return mmap.mmap(-1, size)
    return mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
