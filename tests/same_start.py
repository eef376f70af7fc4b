"""Every test of the window starts from the same state, whatever the one before it has left behind.

Most of it belongs to the application or to the process, so a test cannot but leave it: the theme that it has
looked at, the pointer where it was moved to, what it has copied.
"""

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qt_kmeans.gui.languages import speak
from qt_kmeans.gui.looks.stylesheet import stylesheet
from qt_kmeans.gui.looks.theme import apply_theme, notifier
from qt_kmeans.gui.looks.tokens import LIGHT

LANGUAGE = "en"
THEME = "light"


class SameStart:
    """The state in which every test finds the application.

    Parameters
    ----------
    app
        The application, before any test. It speaks English and has the light theme from now on, whatever the
        system has.
    """

    def __init__(self, app: QApplication) -> None:
        self._app = app
        speak(app, LANGUAGE)
        apply_theme(app, THEME)
        self._locale = QLocale()
        self._font = app.font()
        self._pointer = QCursor.pos()

    def restore(self) -> None:
        """Bring it back; the windows have gone before, or they would take part in all this."""
        app = self._app
        _let_go()
        while app.overrideCursor() is not None:
            app.restoreOverrideCursor()
        if QCursor.pos() != self._pointer:
            QCursor.setPos(QPoint(self._pointer))
        if (QLocale(), app.layoutDirection()) != (self._locale, Qt.LayoutDirection.LeftToRight):
            speak(app, LANGUAGE)
        if app.font() != self._font:
            app.setFont(self._font)
        news = notifier()
        if (news.wish, news.theme) != (THEME, LIGHT) or app.styleSheet() != stylesheet(LIGHT):
            apply_theme(app, THEME)
        data = app.clipboard().mimeData()
        if data is not None and data.formats():
            app.clipboard().clear()


def _let_go() -> None:
    """Release what a test still holds: after a simulated double click or Ctrl, Qt believes it is down."""
    buttons = QGuiApplication.mouseButtons()
    if not (buttons.value or QGuiApplication.keyboardModifiers().value):
        return
    hand = QWindow()
    hand.show()
    for button in buttons:
        QTest.mouseRelease(hand, button)
    QTest.keyRelease(hand, Qt.Key.Key_Shift)
    hand.destroy()
