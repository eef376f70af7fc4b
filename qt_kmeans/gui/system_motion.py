"""Whether the system asks programs to move less: people whom motion makes ill set it there."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import SLOT, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

# The settings of a desktop that has them, by namespace and key, and the value that asks for less motion.
SETTINGS: Final = {
    ("org.freedesktop.appearance", "reduced-motion"): 1,
    ("org.gnome.desktop.interface", "enable-animations"): False,
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor"): "0",
}

_PORTAL: Final = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop")
_INTERFACE: Final = "org.freedesktop.portal.Settings"
_CLIENT_AREA_ANIMATION: Final = 0x1042  # SPI_GETCLIENTAREAANIMATION


class SystemMotion(QObject):
    """Follows the system's wish for less motion: the desktop portal's on Linux, that of Windows.

    Asking never waits: the answer comes as a signal. Where nobody answers, things move.

    Signals
    -------
    changed
        The system asks for less motion now, or no longer.

    Attributes
    ----------
    reduced
        Whether it does.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reduced = False
        self._wishes: dict[tuple[str, str], bool] = {}

    @Slot()
    def ask(self) -> None:
        """Find out, and go on following."""
        if sys.platform == "win32":
            QGuiApplication.instance().applicationStateChanged.connect(self._ask_windows)  # type: ignore[union-attr]
            self._ask_windows()
        elif QGuiApplication.platformName() in ("xcb", "wayland") and _has_bus():
            self._ask_portal()

    def take(self, namespace: str, key: str, value: Any) -> None:  # noqa: ANN401 - whatever the bus has
        """Take note of a setting of the system."""
        calm = SETTINGS.get((namespace, key))
        if calm is None:
            return
        self._wishes[namespace, key] = type(value) is type(calm) and value == calm
        self._set(any(self._wishes.values()))

    def _set(self, reduced: bool) -> None:
        if reduced != self.reduced:
            self.reduced = reduced
            self.changed.emit()

    # -- Windows ------------------------------------------------------------------------------------

    @Slot()
    def _ask_windows(self, state: Qt.ApplicationState = Qt.ApplicationState.ApplicationActive) -> None:
        """Ask again whenever the user comes back, perhaps from the settings."""
        if sys.platform == "win32" and state == Qt.ApplicationState.ApplicationActive:
            import ctypes

            animated = ctypes.c_int(1)
            ctypes.windll.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animated), 0)
            self._set(not animated.value)

    # -- the desktop portal -------------------------------------------------------------------------

    def _ask_portal(self) -> None:
        with contextlib.suppress(ImportError):  # a build without it
            from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

            bus = QDBusConnection.sessionBus()
            news = SLOT("_on_setting_changed(QDBusMessage)")
            bus.connect(*_PORTAL, _INTERFACE, "SettingChanged", self, news)  # type: ignore[call-overload]
            for setting in SETTINGS:
                message = QDBusMessage.createMethodCall(*_PORTAL, _INTERFACE, "Read")
                message.setArguments([*setting])
                watcher = QDBusPendingCallWatcher(bus.asyncCall(message), self)
                watcher.setProperty("setting", setting)
                watcher.finished.connect(self._on_read)

    @Slot("QDBusPendingCallWatcher*")
    def _on_read(self, watcher: QDBusPendingCallWatcher) -> None:
        namespace, key = watcher.property("setting")
        if not watcher.isError():
            self.take(namespace, key, _plain(watcher.reply().arguments()[0]))
        watcher.deleteLater()

    @Slot("QDBusMessage")
    def _on_setting_changed(self, message: QDBusMessage) -> None:
        namespace, key, value = message.arguments()
        self.take(namespace, key, _plain(value))


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever the bus has
    """Return what is inside the bus's variants."""
    while hasattr(value, "variant"):
        value = value.variant()
    return value


def _has_bus() -> bool:
    """Tell whether there is a bus to ask on: to look for none would start one."""
    folder = os.environ.get("XDG_RUNTIME_DIR")
    return "DBUS_SESSION_BUS_ADDRESS" in os.environ or bool(folder and (Path(folder) / "bus").exists())
