"""The right button on the picture, and the menu key, offer what can be done with it."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from qt_kmeans.gui import menus
from qt_kmeans.gui.actions import create_actions
from qt_kmeans.gui.compare.swipe import SwipeHandle
from qt_kmeans.gui.languages import LANGUAGES, speak
from qt_kmeans.gui.main_window import MainWindow


@pytest.fixture
def english(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    speak(qapp, "en")


def ask(widget: QWidget, reason: QContextMenuEvent.Reason) -> QMenu | None:
    """Ask for the menu at the middle of a widget; return the one that is open then."""
    middle = widget.rect().center()
    event = QContextMenuEvent(reason, middle, widget.mapToGlobal(middle))
    QApplication.sendEvent(widget, event)
    popup = QApplication.activePopupWidget()
    return popup if isinstance(popup, QMenu) else None


@pytest.mark.parametrize("reason", list(QContextMenuEvent.Reason)[:2])
@pytest.mark.parametrize("on_handle", [False, True])
def test_the_picture_has_a_menu(
    qtbot: Any, loaded: MainWindow, reason: QContextMenuEvent.Reason, on_handle: bool
) -> None:
    where = loaded.compare.findChild(SwipeHandle) if on_handle else loaded.compare
    menu = ask(where, reason)
    assert menu is not None
    assert loaded.acts.copy_result in menu.actions()
    loaded.acts.difference.setChecked(False)
    qtbot.keyClick(menu, Qt.Key.Key_D)
    assert loaded.acts.difference.isChecked()
    assert QApplication.activePopupWidget() is None


def test_the_empty_window_has_none(window: MainWindow) -> None:
    assert ask(window.compare, QContextMenuEvent.Reason.Mouse) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_access_key_of_it_means_two_things(qtbot: Any, english: QApplication, language: str) -> None:
    speak(english, language)
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = menus.picture_menu(parent, create_actions(parent))
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    keys = [found[1].casefold() for text in texts if (found := re.search(r"&(\w)", text))]
    assert len(keys) > 8
    assert len(keys) == len(set(keys)), texts
