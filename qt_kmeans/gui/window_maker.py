"""Makes the window, and another one in its place when the user wants another language.

All words of a window are said while it is made, so that none of its parts has to know how to say them again;
and what it shows is kept by the session, the open files and the preferences, so that a window can go at any
time. What is left, such as the zoom, one window takes over from the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from qt_kmeans.gui.languages import speak
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.session.collector import Collector

if TYPE_CHECKING:
    from qt_kmeans.gui.preferences import Preferences
    from qt_kmeans.gui.tray.open_files import OpenFiles


_FILLING = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen


class WindowMaker(QObject):
    """Has the window that is there, one at a time.

    Parameters
    ----------
    files, preferences, renderer
        As for `MainWindow`.

    Attributes
    ----------
    window
        The window of now.
    """

    def __init__(self, files: OpenFiles, preferences: Preferences, *, renderer: str) -> None:
        super().__init__(files.controller)
        self._files = files
        self._preferences = preferences
        self.window = self._make(renderer)

    def _make(self, renderer: str) -> MainWindow:
        window = MainWindow(self._files, self._preferences, renderer=renderer)
        # Later: the wish comes out of a menu, or a dialog, of the window that is to go.
        window.choices.language_chosen.connect(self._speak, Qt.ConnectionType.QueuedConnection)
        return window

    @Slot(str)
    def _speak(self, language: str) -> None:
        """Let a window that speaks another language take the place of the one that is there."""
        app, old = cast("QApplication", QApplication.instance()), self.window
        old.remember()
        old.setUpdatesEnabled(False)  # it turns round at once where the direction of reading does
        speak(app, language)
        self._files.history.retell()
        self.window = new = self._make(old.space.renderer)
        if not old.windowState() & _FILLING:
            new.setGeometry(
                old.geometry()
            )  # what is remembered leaves room for a frame, as it is not known yet
        new.show()
        take_over(old, new)  # sizes are known by now
        _let_go(old)
        # Where the user was, and may want to go on, or back.
        QTimer.singleShot(0, new, new.choices.edit_preferences)


def take_over(old: MainWindow, new: MainWindow) -> None:
    """Let a new window go on where an old one upon the same session is left."""
    new.desk.take_over(old.desk)
    new.opening.take_over(old.opening)
    new.save_all.take_over(old.save_all)
    new.comparison.take_over(old.comparison)
    new.compare.look(old.compare.viewport)
    new.compare.set_divider(old.compare.divider)
    new.space.take_over(old.space)
    new.palette_studio.panel.model.take_over(old.palette_studio.panel.model)
    new.brushing.show()


def _let_go(window: MainWindow) -> None:
    """Have a window go without a question and without a trace."""
    window.docks.let_go()
    window.hide()
    collector = cast("QApplication", QApplication.instance()).findChild(Collector)
    if collector is not None:
        window.destroyed.connect(collector.look_anew, Qt.ConnectionType.QueuedConnection)
    window.deleteLater()
