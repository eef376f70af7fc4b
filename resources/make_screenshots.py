"""Take the pictures of the window that README shows.

    python resources/make_screenshots.py [PHOTO]

Opens the sample (or PHOTO), waits for the result, and saves one picture per look into
``resources/screenshots``. Needs a display; settings of the user are neither read nor changed.
"""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from qt_kmeans import app as program
from qt_kmeans.core import environment
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.sample import sample_path

FOLDER = Path(__file__).resolve().parent / "screenshots"
SIZE = (1440, 900)


def main() -> None:
    """Take all pictures."""
    with tempfile.TemporaryDirectory() as settings:
        os.environ["XDG_CONFIG_HOME"] = settings
        environment.prepare()
        application = program.make_application()
        photo = Path(sys.argv[1]) if len(sys.argv) > 1 else sample_path()
        _take(application, photo, "window-dark", theme="dark", k=64, coloring="own")
        _take(application, photo, "window-light", theme="light", k=16, coloring="cluster")


def _take(application: QApplication, photo: Path, name: str, *, theme: str, k: int, coloring: str) -> None:
    Preferences().coloring = coloring
    controller, window = program.make_window(application, program.parse(["--theme", theme]))
    controller.animate = False
    controller.set_recipe(controller.session.recipe.but(k=k))
    window.resize(*SIZE)
    window.show()
    controller.open(photo)
    while controller.session.truecolor_size is None:
        _pause(20)
    _pause(800)
    FOLDER.mkdir(exist_ok=True)
    window.grab().save(str(FOLDER / f"{name}.png"))
    window.close()
    controller.shutdown()


def _pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
