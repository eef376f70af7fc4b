import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from qt_kmeans.gui.looks.theme import apply_theme, current_theme
from qt_kmeans.gui.widgets.inline_bar import InlineBar, Kind

LONG = "“a.png” could not be opened: it ends in the middle of the picture. " * 5


@pytest.fixture
def window(qtbot):
    apply_theme(QApplication.instance(), "light")
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(InlineBar())
    layout.addStretch(1)
    window.resize(700, 400)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def bar(window):
    return window.findChild(InlineBar)


def test_the_bar_is_not_there_until_there_is_something_to_say(bar):
    assert bar.isHidden()
    bar.show_error("“a.png” is not an image.")
    assert bar.isVisible()
    assert bar.text == "“a.png” is not an image."
    assert bar.kind is Kind.ERROR


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_has_its_ground_and_its_name(bar, kind):
    bar.show_message(kind, "Something.")
    theme = current_theme()
    ground = getattr(theme, f"{kind.value}_ground")
    assert bar.grab().toImage().pixelColor(300, 3).name() == ground
    assert bar.grab().toImage().pixelColor(1, 10).name() == getattr(theme, kind.value)
    assert bar.accessibleName()
    assert bar.accessibleDescription() == "Something."


def test_the_close_button_and_escape_dismiss(qtbot, bar):
    bar.show_error("Something.")
    with qtbot.waitSignal(bar.dismissed):
        qtbot.mouseClick(bar.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    assert bar.text == ""
    bar.show_error("Something else.")
    with qtbot.waitSignal(bar.dismissed):
        qtbot.keyClick(bar.findChild(QToolButton), Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_actions_do_their_work_once_and_dismiss(qtbot, bar):
    done = []
    action = QAction("Open Anyway", bar)
    action.triggered.connect(lambda: done.append(1))
    bar.show_error("Something.", [action])
    button = bar.findChild(QPushButton)
    assert button.text() == "Open Anyway"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert bar.isHidden()
    bar.show_error("Another thing.")
    assert not [one for one in bar.findChildren(QPushButton) if one.isVisible()]


def test_long_text_wraps_and_the_bar_grows(qtbot, window, bar):
    bar.show_error("Short.")
    QApplication.processEvents()
    short = bar.height()
    bar.show_error(LONG)
    qtbot.waitUntil(lambda: bar.height() > short)
    text = next(label for label in bar.findChildren(QLabel) if label.text())
    assert text.height() >= text.heightForWidth(text.width())
    before = bar.height()
    window.resize(420, 400)
    qtbot.waitUntil(lambda: bar.height() > before)


def test_markup_is_shown_as_it_is(bar):
    bar.show_error("<b>x</b>.png is not an image.")
    text = next(label for label in bar.findChildren(QLabel) if label.text())
    assert text.textFormat() == Qt.TextFormat.PlainText


def test_notes_go_by_themselves_and_errors_stay(qtbot, bar):
    bar.show_note("Saved.", seconds=0.05)
    qtbot.waitUntil(bar.isHidden, timeout=3000)
    bar.show_note("Saved.", seconds=0.05)
    bar.show_error("Not saved.")
    assert not bar._clock.isActive()


def test_a_note_waits_while_it_is_read(bar):
    bar.show_note("Saved.", seconds=60)
    at = QPointF(10, 10)
    QApplication.sendEvent(bar, QEnterEvent(at, at, bar.mapToGlobal(at)))
    assert not bar._clock.isActive()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert bar._clock.isActive()
    bar.dismiss()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert not bar._clock.isActive()


def test_a_note_does_not_hide_an_error(bar):
    bar.show_error("Not saved.")
    bar.show_note("By the way.")
    assert bar.text == "Not saved."
    bar.show_warning("Larger than the input.")
    assert bar.text == "Larger than the input."


def test_a_new_theme_recolours_the_message(bar):
    bar.show_error("Not saved.")
    apply_theme(QApplication.instance(), "dark")
    assert bar.grab().toImage().pixelColor(QPoint(300, 3)).name() == current_theme().error_ground
