"""What can wait is done once the window has been painted, and once only."""

import subprocess
import sys
from typing import Any

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui.looks.first_frame import FirstFrame


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


def test_the_window_waits_for_nothing_heavy() -> None:
    program = """
import sys
from qt_kmeans import app
application = app.make_application()
controller, window = app.make_window(application, app.parse([]))
window.show()
application.processEvents()
loaded = {name.partition(".")[0] for name in sys.modules}
print("heavy:", *sorted(loaded & {"PIL", "numba", "sklearn", "scipy", "pyqtgraph", "OpenGL"}))
controller.shutdown()
"""
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert answer.stdout.split() == ["heavy:"]
