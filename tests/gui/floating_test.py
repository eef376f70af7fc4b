"""A message lies over what it is about, and moves nothing."""

from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from qt_kmeans.gui.widgets.floating import Floating
from qt_kmeans.gui.widgets.inline_bar import InlineBar

LONG = "“a.png” could not be opened: it ends in the middle of the picture. " * 4


@pytest.fixture
def host(qtbot: Any) -> QWidget:
    made = QWidget()
    made.resize(900, 500)
    qtbot.addWidget(made)
    Floating(InlineBar(), made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def bar_of(host: QWidget) -> InlineBar:
    bar = host.findChild(InlineBar)
    assert bar is not None
    return bar


def test_it_lies_at_the_lower_edge_in_the_middle(host: QWidget) -> None:
    bar = bar_of(host)
    assert bar.isHidden()
    bar.show_error("Something.")
    assert abs(bar.geometry().center().x() - host.rect().center().x()) <= 1
    assert 0 < host.height() - bar.geometry().bottom() < 30
    for width in (300, 1400):
        host.resize(width, 400)
        assert host.rect().contains(bar.geometry())
        assert 0 < host.height() - bar.geometry().bottom() < 30


def test_what_stays_covers_nothing(qtbot: Any) -> None:
    host, page, bar = QStackedWidget(), QWidget(), InlineBar()
    host.addWidget(page)
    host.resize(900, 500)
    qtbot.addWidget(host)
    Floating(bar, host, stays=lambda: bar.lasts)
    host.show()
    bar.show_note("The lower part of the picture is missing.", seconds=0)
    qtbot.waitUntil(lambda: page.geometry().bottom() < bar.geometry().top())
    bar.show_warning(LONG)
    qtbot.waitUntil(lambda: page.geometry().bottom() < bar.geometry().top())
    bar.dismiss()
    qtbot.waitUntil(lambda: page.geometry() == host.rect())
    bar.show_note("Saved.")  # goes by itself, so nothing moves
    assert bar.isVisible()
    assert page.geometry() == host.rect()


def test_it_is_as_high_as_its_words(qtbot: Any, host: QWidget) -> None:
    bar = bar_of(host)
    bar.show_error("Something.")
    low = bar.height()
    bar.show_error(LONG)
    qtbot.waitUntil(lambda: bar.height() > low)
    bar.show_error("Something.")
    qtbot.waitUntil(lambda: bar.height() == low)


def test_buttons_stand_below_where_there_is_no_room_beside_the_words(qtbot: Any, host: QWidget) -> None:
    bar = bar_of(host)
    bar.show_error(LONG, [QAction("Open the Readable Part", host)])
    button = bar.findChild(QPushButton)
    assert button is not None

    def below() -> bool:
        return button.geometry().top() >= bar._text.geometry().bottom()

    qtbot.waitUntil(lambda: button.geometry().left() > bar._text.geometry().right())
    host.resize(420, 500)
    qtbot.waitUntil(below)
    host.resize(900, 500)
    qtbot.waitUntil(lambda: not below())
