"""Where the system asks for less motion, nothing moves by itself, whatever is chosen here."""

from typing import Any

import pytest

from qt_kmeans.gui.looks.system_motion import SystemMotion
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.preferences_dialog import PreferencesDialog

GNOME = ("org.gnome.desktop.interface", "enable-animations")
KDE = ("org.kde.kdeglobals.KDE", "AnimationDurationFactor")
SHARED = ("org.freedesktop.appearance", "reduced-motion")


@pytest.mark.parametrize(
    ("setting", "calm", "lively"), [(GNOME, False, True), (KDE, "0", "0.5"), (SHARED, 1, 0)]
)
def test_each_desktop_is_understood(qtbot: Any, setting: tuple[str, str], calm: Any, lively: Any) -> None:
    motion = SystemMotion()
    motion.take(*setting, lively)
    assert not motion.reduced
    with qtbot.waitSignal(motion.changed):
        motion.take(*setting, calm)
    assert motion.reduced
    with qtbot.assertNotEmitted(motion.changed):
        motion.take(*setting, calm)
    motion.take(*setting, lively)
    assert not motion.reduced


def test_one_wish_is_enough_and_other_settings_are_none(qapp: object) -> None:
    motion = SystemMotion()
    motion.take(*GNOME, False)
    motion.take(*SHARED, 0)
    assert motion.reduced
    other = SystemMotion()
    for value in (0, "off", None, [], 1.0):
        other.take(*GNOME, value)
        other.take("org.gnome.desktop.interface", "cursor-size", value)
    assert not other.reduced


def test_the_window_follows_the_system(window: MainWindow, controller: Any, preferences: Preferences) -> None:
    motion = window.choices.motion
    motion.take(*GNOME, False)
    assert not controller.animate
    assert not window.compare.blinker.playing
    window.choices.set_animate(True)  # cannot overrule it
    assert not controller.animate
    assert preferences.animate
    motion.take(*GNOME, True)
    assert controller.animate
    assert window.compare.blinker.playing


def test_the_preferences_say_why(qtbot: Any, preferences: Preferences) -> None:
    dialog = PreferencesDialog(preferences, renderer_in_use="NumPy", reduced=True)
    qtbot.addWidget(dialog)
    assert not dialog.animate.isEnabled()
    assert dialog.animate.isChecked()
