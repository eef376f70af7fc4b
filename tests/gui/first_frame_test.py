"""What can wait is done once the window has been painted, and once only."""

from typing import Any

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui.first_frame import FirstFrame


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        FirstFrame(self, lambda: self.seen.append("then"))

    def paintEvent(self, event: QPaintEvent) -> None:
        self.seen.append("painted")


def test_it_comes_after_the_first_frame(qtbot: Any) -> None:
    window = Window()
    qtbot.addWidget(window)
    assert window.seen == []
    window.show()
    qtbot.waitUntil(lambda: "then" in window.seen)
    assert window.seen[:2] == ["painted", "then"]
    frames = len(window.seen)
    window.update()
    qtbot.waitUntil(lambda: len(window.seen) > frames)
    assert window.seen.count("then") == 1
