"""What the journeys share: a real session, a window with a settled picture, the command line."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sessions import let_go, settled

from qt_kmeans import cli, cli_commands, cli_compress
from qt_kmeans.core.codec import Codec
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.session.controller import SessionController
from qt_kmeans.gui.session.state import Session
from qt_kmeans.gui.tray.open_files import OpenFiles

LONG = 60_000  # ms; the kernels may have to be compiled first


@dataclass
class Studio:
    """The window on its picture."""

    window: MainWindow
    controller: SessionController
    preferences: Preferences
    _until: Callable[..., None]

    @property
    def session(self) -> Session:
        return self.controller.session

    def until(self, condition: Callable[[], object]) -> None:
        self._until(condition, timeout=LONG)

    def settle(self) -> None:
        """Wait for the exact result and its file."""
        self.until(lambda: settled(self.controller))

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the picture has the keyboard."""
        self.window.compare.setFocus()
        QTest.keyClick(self.window.compare, key, held)


@pytest.fixture
def controller(qapp: object) -> Iterator[SessionController]:
    made = SessionController(animate=False)
    yield made
    made.shutdown()


@pytest.fixture
def files(controller: SessionController) -> OpenFiles:
    return OpenFiles(controller)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """Return a picture of six fields, each of a colour with a little noise."""
    rng = np.random.default_rng(0)
    fields = np.array(
        [[220, 40, 40], [40, 190, 60], [50, 70, 210], [230, 200, 60], [30, 30, 40], [235, 235, 230]]
    )
    rgb = np.repeat(np.repeat(fields.reshape(2, 3, 3), 60, axis=0), 60, axis=1)
    path = tmp_path / "fields.png"
    Image.fromarray(np.clip(rgb + rng.integers(-12, 13, rgb.shape), 0, 255).astype(np.uint8)).save(path)
    return path


@pytest.fixture
def studio(
    request: pytest.FixtureRequest, qtbot: Any, controller: SessionController, photo: Path, tmp_path: Path
) -> Studio:
    """Return the window, active, with the picture at k = 6."""
    controller.set_recipe(controller.session.recipe.but(k=6, effort=0))
    files: OpenFiles = request.getfixturevalue("files")  # now: what went before is nothing to be undone
    preferences = Preferences(tmp_path / "settings.ini")
    window = MainWindow(files, preferences, renderer="numpy")
    qtbot.addWidget(window, before_close_func=let_go)
    made = Studio(window, controller, preferences, qtbot.waitUntil)
    window.resize(1300, 820)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.open_paths([photo])
    made.settle()
    return made


@pytest.fixture(scope="module")
def warm_codec() -> Iterator[Codec]:
    with Codec() as codec:
        yield codec


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, warm_codec: Codec
) -> Callable[..., tuple[int, str, str]]:
    """Return a call of the command line in this process, with its code, output and errors.

    Every call has the same child process: starting one takes longer than the call.
    """

    @contextmanager
    def borrowed() -> Iterator[Codec]:
        yield warm_codec

    monkeypatch.setattr(cli_compress, "Codec", borrowed)
    monkeypatch.setattr(cli_commands, "Codec", borrowed)

    def run(*arguments: object) -> tuple[int, str, str]:
        code = cli.main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run
