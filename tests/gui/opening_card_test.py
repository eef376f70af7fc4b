"""While a picture is opened, it is plain which, how far it is, and how to do without."""

import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from qt_kmeans.core.errors import ImageReadError
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.source import SourceImage
from qt_kmeans.gui.files.opening_card import OpeningCard
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.session import tasks
from qt_kmeans.gui.session.controller import SessionController


@pytest.fixture
def card(qtbot: Any) -> OpeningCard:
    host = QWidget()
    qtbot.addWidget(host)
    made = OpeningCard(host)
    made._late.setInterval(20)
    host.resize(600, 400)
    with qtbot.waitExposed(host):
        host.show()
    return made


def words(card: OpeningCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel)]


def test_it_says_what_is_opened_and_covers_the_rest(qtbot: Any, card: OpeningCard) -> None:
    card.set_opening("photo.jpg")
    assert card.isHidden()  # at first
    qtbot.waitUntil(card.isVisible)
    assert words(card) == ["Opening photo.jpg…", ""]
    host = card.parentWidget()
    assert host is not None
    assert card.rect() == host.rect()
    host.resize(500, 300)
    assert card.rect() == host.rect()
    card.set_work("Counting colours", 0.5)
    assert words(card)[1] == "Counting colours"
    bar = card.findChild(QProgressBar)
    assert bar is not None
    assert bar.value() == 500
    with qtbot.waitSignal(card.cancel_requested):
        qtbot.mouseClick(card.cancel_button, Qt.MouseButton.LeftButton)
    card.set_opening("")
    assert card.isHidden()


def test_what_is_quick_is_not_announced(qtbot: Any, card: OpeningCard) -> None:
    card.set_opening("photo.jpg")
    card.set_opening("")
    qtbot.wait(60)
    assert card.isHidden()


def test_a_long_name_is_cut_in_the_middle(qtbot: Any, card: OpeningCard) -> None:
    card.set_opening("a" * 200 + ".jpg")
    qtbot.waitUntil(card.isVisible)
    assert words(card)[0].endswith(".jpg…")
    assert card.rect().contains(card.childrenRect())


def test_the_window_shows_and_cancels(qtbot: Any, window: MainWindow, controller: Any) -> None:
    controller.push(opening="photo.jpg")
    qtbot.waitUntil(window.opening_card.isVisible)
    window.opening_card.cancel_requested.emit()
    assert controller.asked("cancel") == [()]
    controller.push(opening="")
    assert window.opening_card.isHidden()


def test_the_session_says_what_it_opens(qtbot: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    controller = SessionController(Recipe().but(k=4, effort=0), animate=False)
    cancelled, heard = threading.Event(), list[str]()

    def slow(_codec: object, path: Path, *_others: object) -> SourceImage:
        assert cancelled.wait(20)
        raise ImageReadError(f"{path.name} is not to be read.")

    controller.changed.connect(lambda _old, new: heard.append(new.opening))
    try:
        controller.open_pixels(np.full((8, 8, 4), 255, np.uint8), "Pasted image")
        assert heard == ["Pasted image"]
        qtbot.waitUntil(lambda: controller.session.source is not None, timeout=30_000)
        assert controller.session.opening == ""
        with qtbot.waitSignal(controller.failed, timeout=30_000):
            controller.open(tmp_path / "nothing.png")
            assert controller.session.opening == "nothing.png"
        assert controller.session.opening == ""
        monkeypatch.setattr(tasks, "read", slow)
        controller.open(tmp_path / "slow.png")
        controller.cancel()  # the thread may have begun with it by now, or not
        assert controller.session.opening == ""
        before = controller.session.source
        cancelled.set()
        with qtbot.waitSignal(controller.failed, timeout=30_000) as failure:
            controller.open(tmp_path / "next.png")
        assert "next.png" in str(failure.args[0])
        assert controller.session.source is before
    finally:
        cancelled.set()
        controller.shutdown()
