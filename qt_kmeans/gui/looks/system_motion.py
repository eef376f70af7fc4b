"""Whether the system asks programs to move less: people whom motion makes ill set it there."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import SLOT, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from qt_kmeans.gui.looks.desktop_bus import Address, Question, has_bus, plain

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusMessage

# The settings of a desktop that has them, by namespace and key, and the value that asks for less motion.
SETTINGS: Final = {
    ("org.freedesktop.appearance", "reduced-motion"): 1,
    ("org.gnome.desktop.interface", "enable-animations"): False,
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor"): "0",
}

_PORTAL: Final = Address(
    "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings"
)
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
        elif QGuiApplication.platformName() in ("xcb", "wayland") and has_bus():
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
        from PySide6.QtDBus import QDBusConnection

        news = SLOT("_on_setting_changed(QDBusMessage)")
        bus = QDBusConnection.sessionBus()
        bus.connect(*_PORTAL, "SettingChanged", self, news)  # type: ignore[call-overload]
        for setting in SETTINGS:
            question = Question(self, _PORTAL, "Read", *setting)
            question.answered.connect(partial(self._on_read, *setting))

    def _on_read(self, namespace: str, key: str, answer: list[Any] | None) -> None:
        if answer:
            self.take(namespace, key, answer[0])

    @Slot("QDBusMessage")
    def _on_setting_changed(self, message: QDBusMessage) -> None:
        namespace, key, value = message.arguments()
        self.take(namespace, key, plain(value))
