"""Questions to the desktop over its bus (D-Bus): nobody waits for the answer, and often there is none."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusPendingCallWatcher


class Address(NamedTuple):
    """Whom to ask."""

    service: str
    path: str
    interface: str


def has_bus() -> bool:
    """Tell whether there is a bus to ask on: to look for none would start one."""
    if sys.platform in ("win32", "darwin"):
        return False
    folder = os.environ.get("XDG_RUNTIME_DIR")
    there = "DBUS_SESSION_BUS_ADDRESS" in os.environ or bool(folder and (Path(folder) / "bus").exists())
    return there and _has_binding()


def _has_binding() -> bool:
    try:
        import PySide6.QtDBus  # noqa: F401
    except ImportError:  # a build without it
        return False
    return True


class Question(QObject):
    """One call over the bus, which must be there; it goes away with its answer.

    Signals
    -------
    answered : list or None
        The values of the answer; None when nobody could answer.
    """

    answered = Signal(object)

    def __init__(self, owner: QObject, address: Address, method: str, *arguments: Any) -> None:  # noqa: ANN401
        super().__init__(owner)
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        message = QDBusMessage.createMethodCall(*address, method)
        message.setArguments([*arguments])
        watcher = QDBusPendingCallWatcher(QDBusConnection.sessionBus().asyncCall(message), self)
        watcher.finished.connect(self._take)

    @Slot("QDBusPendingCallWatcher*")
    def _take(self, watcher: QDBusPendingCallWatcher) -> None:
        self.answered.emit(None if watcher.isError() else [plain(v) for v in watcher.reply().arguments()])
        self.deleteLater()


def plain(value: Any) -> Any:  # noqa: ANN401 - whatever the bus has
    """Return what is inside the bus's variants."""
    while hasattr(value, "variant"):
        value = value.variant()
    return value
