"""Pictures of every state of the window, in light and dark, small and large, with contact sheets to judge.

    python tests/gui/gallery.py FOLDER [--only NAME ...] [--language de] [--scale 1.5] [--huge PHOTO]

Needs a display (Xvfb will do), or the offscreen platform. Writes one PNG for every state and look, a
contact sheet for every look, and index.html with all of them.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
from gallery_states import STATES, State
from PIL import Image, ImageDraw, ImageOps
from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QDialog, QMenu

SIZES = ((1024, 700), (1440, 900))
THEMES = ("light", "dark")
_REST = 350  # ms: what glides has arrived
_THUMB = (480, 330)


class Stage:
    """A window with a picture, brought into one state and looked at in all looks."""

    def __init__(
        self, application: QApplication, state: State, pictures: dict[str, Path], folder: Path
    ) -> None:
        from qt_kmeans.core.recipe import Recipe
        from qt_kmeans.gui.main_window import MainWindow
        from qt_kmeans.gui.preferences import Preferences
        from qt_kmeans.gui.session.controller import SessionController
        from qt_kmeans.gui.tray.open_files import OpenFiles

        self._application = application
        self._folder = folder
        self.state = state
        self.pictures = pictures
        self.settings = Path(tempfile.mkdtemp()) / "settings.ini"
        self.controller = SessionController(Recipe().but(**{"k": 32, **dict(state.recipe)}), animate=False)
        self.window = MainWindow(OpenFiles(self.controller), Preferences(self.settings), renderer="numpy")
        self._look = ""
        self.paths: dict[str, Path] = {}

    @property
    def session(self) -> Any:
        return self.controller.session

    def settled(self) -> bool:
        session = self.session
        return session.result_size is not None and not session.stale and session.scored

    def settle(self, **changes: Any) -> None:
        """Change settings and wait for all that follows."""
        self.controller.set_recipe(self.session.recipe.but(**changes))
        self.wait(self.settled)

    def wait(self, condition: Callable[[], object], seconds: float = 120) -> None:
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, f"{self.state.name} was not reached"
            self.pause(20)

    def pause(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def perform(self) -> None:
        """Reach the state, and take its pictures."""
        from qt_kmeans.gui.looks.theme import apply_theme

        self.window.resize(*SIZES[0])
        self.window.show()
        if self.state.picture:
            self.window.files.tray.open([self.pictures[self.state.picture]])
            self.wait(self.settled, 300)
        for index, (theme, size) in enumerate(product(THEMES, SIZES)):
            self._look = f"{theme}-{size[0]}x{size[1]}"
            apply_theme(self._application, theme)
            self.window.resize(*size)
            self.pause(_REST)
            if index == 0 and self.state.prepare is not None:
                self.state.prepare(self)
                self.pause(_REST)
            if self.state.dialog is None:
                self.snap()
            else:
                self._catch()
                self.state.dialog(self)
                self.pause(20)

    def finish(self) -> None:
        tray = self.window.files.tray
        tray.remove([file.key for file in tray.tray.files])
        self.window.close()
        self.controller.shutdown()
        self.window.deleteLater()

    def snap(self) -> None:
        """Keep a picture of the window with all that stands above it."""
        picture = self.window.grab()
        painter = QPainter(picture)
        for other in QApplication.topLevelWidgets():
            if other is not self.window and other.isVisible() and isinstance(other, QDialog | QMenu):
                inside = picture.deviceIndependentSize().toSize()
                at = (QPoint(inside.width() - other.width(), inside.height() - other.height())) / 2
                if isinstance(other, QMenu):
                    at = other.pos() - self.window.mapToGlobal(QPoint(0, 0))
                painter.drawPixmap(at, other.grab())
        painter.end()
        path = self._folder / f"{self.state.name}--{self._look}.png"
        picture.save(str(path))
        self.paths[self._look] = path

    def snap_and_close(self) -> None:
        """Keep a picture with the menu that is open, and close it."""
        self.pause(80)
        self.snap()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()

    def _catch(self) -> None:
        """Take the picture once a dialog stands there, and close it."""

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog):
                self.snap()
                dialog.reject()

        QTimer.singleShot(_REST, look)


def pictures(folder: Path, huge: Path | None) -> dict[str, Path]:
    """Return the pictures that states ask for, made as far as they are not there."""
    from qt_kmeans.sample import sample_path

    y, x = np.mgrid[0:240, 0:320]
    glass = np.stack([x * 255 // 319, y * 255 // 239, 255 - x * 255 // 319, x * 255 // 319], axis=2)
    sprite = np.random.default_rng(4).integers(0, 6, (16, 24))
    colors = np.array(
        [[20, 20, 40], [230, 70, 60], [250, 220, 110], [70, 180, 120], [60, 90, 200], [245] * 3]
    )
    made = {
        "transparent": Image.fromarray(glass.astype(np.uint8), "RGBA"),
        "pixel-art": Image.fromarray(colors[sprite].astype(np.uint8)),
    }
    for name, image in made.items():
        image.save(folder / f"{name}.png")
    with Image.open(sample_path()) as sample:
        rgb = sample.convert("RGB")
    rgb.resize((600, 400)).save(folder / "jpeg.jpg", quality=30)
    rgb.resize((6000, 4000)).save(folder / "huge.jpg", quality=90)
    (folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing at all")
    return {
        "sample": sample_path(),
        "jpeg": folder / "jpeg.jpg",
        "huge": huge or folder / "huge.jpg",
        "broken": folder / "broken.png",
        **{name: folder / f"{name}.png" for name in made},
    }


def sheet(paths: list[tuple[str, Path]], target: Path) -> None:
    """Put small pictures with their names on one large one."""
    columns = 4
    width, height = _THUMB[0] + 12, _THUMB[1] + 30
    rows = -(-len(paths) // columns)
    page = Image.new("RGB", (columns * width, rows * height), "#808080")
    draw = ImageDraw.Draw(page)
    for number, (name, path) in enumerate(paths):
        left, top = number % columns * width + 6, number // columns * height + 22
        with Image.open(path) as image:
            page.paste(ImageOps.contain(image.convert("RGB"), _THUMB, Image.Resampling.LANCZOS), (left, top))
        draw.text((left, top - 16), name, "white")
    page.save(target)


def index(shown: dict[str, dict[str, Path]], folder: Path) -> None:
    """Write a page that shows all pictures, a row for every state."""
    rows = []
    for name, looks in shown.items():
        images = "".join(
            f'<a href="{path.name}"><img src="{path.name}" title="{look}" loading="lazy"></a>'
            for look, path in looks.items()
        )
        rows.append(f"<h2>{name}</h2><p>{images}</p>")
    style = "body{font:14px sans-serif;background:#777}img{width:24%;margin:2px}"
    page = f'<!doctype html><meta charset="utf-8"><title>Gallery</title><style>{style}</style>' + "".join(
        rows
    )
    (folder / "index.html").write_text(page, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+", default=[], help="states, by the beginning of their names")
    parser.add_argument("--language", default="en")
    parser.add_argument("--scale", default="1")
    parser.add_argument("--huge", type=Path, help="a large photo, instead of one that is made")
    options = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = options.scale
    from qt_kmeans import app as program
    from qt_kmeans.core import environment
    from qt_kmeans.gui.languages import speak

    environment.prepare()
    options.folder.mkdir(parents=True, exist_ok=True)
    application = program.make_application()
    speak(application, options.language)
    shown: dict[str, dict[str, Path]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        at_hand = pictures(Path(scratch), options.huge)
        for state in STATES:
            if not options.only or any(state.name.startswith(begin) for begin in options.only):
                stage = Stage(application, state, at_hand, options.folder)
                try:
                    stage.perform()
                except AssertionError as error:
                    print(error, file=sys.stderr)
                stage.finish()
                shown[state.name] = stage.paths
                print(state.name, flush=True)
    for theme, (width, height) in product(THEMES, SIZES):
        look = f"{theme}-{width}x{height}"
        paths = [(name, looks[look]) for name, looks in shown.items() if look in looks]
        if paths:
            sheet(paths, options.folder / f"sheet--{look}.png")
    index(shown, options.folder)


if __name__ == "__main__":
    main()
