"""A session controller that does nothing but remember what was asked, and the window upon it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.core.errors import ImageReadError, QtKMeansError
from qt_kmeans.core.kmeans.clustering import Step
from qt_kmeans.core.quantized import QuantizedImage
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.showing.frames import Picture
from qt_kmeans.core.showing.live import StepView
from qt_kmeans.core.source import SourceImage
from qt_kmeans.gui.session.document import Document
from qt_kmeans.gui.session.state import Session
from qt_kmeans.gui.session.sweep_state import Sweep
from qt_kmeans.gui.tray.controller import TrayController
from qt_kmeans.gui.tray.history import History

if TYPE_CHECKING:
    from qt_kmeans.gui.main_window import MainWindow
    from qt_kmeans.gui.preferences import Preferences

WIDTH, HEIGHT = 6, 4
WISHES = (
    "open_sample",
    "open_pixels",
    "set_dragging",
    "show_step",
    "play",
    "pause",
    "save",
    "run",
    "select",
    "set_speed",
    "compare_with",
    "stay",
    "want_clusters",
)


def _frozen(array: np.ndarray) -> np.ndarray:
    array.setflags(write=False)
    return array


class FakeExports(QObject):
    """Keeps to the contract of `Exports`."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[tuple[Any, ...]] = []

    def table(self, path: Path, *, overwrite: bool) -> None:
        self.calls.append(("table", path, overwrite))

    def animation(self, path: Path, options: Any, *, overwrite: bool) -> None:
        self.calls.append(("animation", path, options, overwrite))


class FakeSweep(QObject):
    """Keeps to the contract of `SweepController`."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.sweep = Sweep()
        self.wanted = self.paused = self.baselines = self.dithers_wanted = False

    def set_wanted(self, wanted: bool) -> None:
        self.wanted = wanted

    def set_paused(self, paused: bool) -> None:
        self.paused = paused

    def set_baselines(self, wanted: bool) -> None:
        self.baselines = wanted

    def set_dithers_wanted(self, wanted: bool) -> None:
        self.dithers_wanted = wanted

    def push(self, **changes: Any) -> None:
        self.sweep = dataclasses.replace(self.sweep, **changes)
        self.changed.emit(self.sweep)


class FakeSurvey:
    """Keeps to the contract of `TraySurvey`."""

    wanted = False
    in_sight: frozenset[int] = frozenset()

    def set_wanted(self, wanted: bool) -> None:
        self.wanted = wanted

    def set_in_sight(self, keys: frozenset[int]) -> None:
        self.in_sight = keys


class FakeSaves(QObject):
    """Keeps to the contract of `SaveAll`."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.running = False
        self.calls: list[tuple[Any, ...]] = []

    def start(self, wishes: Any, options: Any) -> None:
        self.running = True
        self.calls.append(("start", wishes, options))
        self.progressed.emit(0, len(wishes))

    def cancel(self) -> None:
        self.calls.append(("cancel",))

    def finish(self, summary: Any) -> None:
        self.running = False
        self.progressed.emit(0, 0)
        self.finished.emit(summary)


class FakeCommonPalette(QObject):
    """Keeps to the contract of `CommonPalette`."""

    found = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.started = 0

    def start(self) -> None:
        self.started += 1


class FakeController(QObject):
    """Keeps to the contract of `SessionController`; `push` plays the engine's part."""

    changed = Signal(object, object)
    failed = Signal(object)
    open_failed = Signal(object)
    saved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.session = Session()
        self.animate = True
        self.gesture: int | None = None
        self.playback = self.gauge = self.survey = self
        self.exports = FakeExports()
        self.sweep = FakeSweep()
        self.calls: list[tuple[Any, ...]] = []
        self.document: Document | None = None

    def __getattr__(self, name: str) -> Callable[..., None]:
        if name in WISHES:
            return lambda *args, **_earlier: self.calls.append((name, *args))
        raise AttributeError(name)

    def open(self, path: Path, allow_truncated: bool = False, **_earlier: Any) -> None:
        self.calls.append(("open", path, allow_truncated))

    def show(
        self, document: Document, recipe: Recipe, *, saved: bool = True, kept: Recipe | None = None
    ) -> None:
        assert document.session is not None
        self.document = document
        self.replace(dataclasses.replace(document.session, recipe=recipe, saved=saved, kept=kept))

    def set_recipe(self, recipe: Recipe) -> None:
        self.calls.append(("set_recipe", recipe))
        self.push(recipe=recipe, saved=self.session.source is None or recipe == self.session.kept)

    def set_dragging(self, dragging: bool) -> None:
        self.calls.append(("set_dragging", dragging))
        self.gesture = len(self.calls) if dragging else None

    def close_image(self) -> None:
        self.calls.append(("close_image",))
        self.replace(Session(recipe=self.session.recipe))

    def cancel(self) -> None:
        self.calls.append(("cancel",))
        self.push(stage="")

    def push(self, **changes: Any) -> None:
        self.replace(dataclasses.replace(self.session, **changes))

    def replace(self, session: Session) -> None:
        if session.saved:
            session = dataclasses.replace(session, kept=session.recipe)
        old, self.session = self.session, session
        self.changed.emit(old, session)

    def fail(self, error: QtKMeansError) -> None:
        if isinstance(error, ImageReadError):
            self.open_failed.emit(error)
        self.failed.emit(error)

    def asked(self, name: str) -> list[tuple[Any, ...]]:
        return [call[1:] for call in self.calls if call[0] == name]


class FakeFiles:
    """Keeps to the contract of `OpenFiles`."""

    def __init__(self, controller: FakeController) -> None:
        self.controller = controller
        self.tray = TrayController(controller)  # type: ignore[arg-type]
        self.history = History(controller, self.tray, controller)  # type: ignore[arg-type]
        self.survey = FakeSurvey()
        self.saves = FakeSaves()
        self.common_palette = FakeCommonPalette()

    def cancel(self) -> None:
        self.controller.cancel()
        self.tray.cancelled()


def picture(seed: int = 0) -> Picture:
    pixels = np.random.default_rng(seed).integers(0, 1 << 24, (HEIGHT, WIDTH), np.uint32) | 0xFF000000
    return Picture(WIDTH, HEIGHT, (_frozen(pixels.astype(np.uint32)),), opaque=True)


def opened(path: Path | None = None, *, notes: tuple[str, ...] = (), fmt: str = "PNG") -> Session:
    """Return the session of a picture that was opened and has its result: two colours, three steps."""
    rng = np.random.default_rng(1)
    rgba = rng.integers(0, 256, (HEIGHT, WIDTH, 4), np.uint8)
    rgba[..., 3] = 255
    source = SourceImage(
        rgba=_frozen(rgba),
        opaque=True,
        name=path.name if path is not None else "Pasted image",
        path=path,
        file_size=10_000 if path is not None else 0,
        format=fmt if path is not None else "",
        notes=notes,
    )
    cloud = PointCloud(
        _frozen(rng.random((20, 3), np.float32)),
        _frozen(rng.integers(0, 256, (20, 3), np.uint8)),
        _frozen(np.full(20, 0.05, np.float32)),
    )
    palette = _frozen(np.array([[10, 20, 30, 255], [200, 150, 100, 255]], np.uint8))
    indices = _frozen(rng.integers(0, 2, (HEIGHT, WIDTH), np.uint8))
    centers = np.zeros((2, 4), np.float32)
    steps = tuple(Step(i, centers, np.ones(2), 100.0 / (i + 1), 1.0) for i in range(3))
    view = StepView(
        index=2,
        palette=palette,
        shares=np.array([0.4, 0.6]),
        labels=_frozen(rng.integers(0, 2, 20, np.uint8)),
        centers=_frozen(palette[:, :3].astype(np.float32) / 255),
        entries=indices,
        picture=picture(2),
    )
    result = QuantizedImage(palette, indices, np.array([10, 14]), steps, exact=False, psnr=31.5, seconds=0.25)
    return Session(
        source=source,
        original=picture(1),
        cloud=cloud,
        distinct=24,
        truecolor_size=9_000,
        steps=steps,
        view=view,
        space_view=view,
        result=result,
        result_size=1_500,
        seconds=0.25,
    )


@pytest.fixture
def controller(qapp: object) -> FakeController:
    """Return a controller that remembers what it was asked."""
    return FakeController()


@pytest.fixture
def files(controller: FakeController) -> FakeFiles:
    """Return a tray upon that controller, and fakes of what works on the files in it."""
    return FakeFiles(controller)


@pytest.fixture
def session_of() -> Callable[..., Session]:
    """Return the function that makes the session of an opened picture."""
    return opened


@pytest.fixture
def preferences(qapp: object, tmp_path: Path) -> Preferences:
    """Return preferences of this test's own."""
    from qt_kmeans.gui.preferences import Preferences

    return Preferences(tmp_path / "config" / "settings.ini")


@pytest.fixture
def window(qtbot: Any, controller: FakeController, files: FakeFiles, preferences: Preferences) -> MainWindow:
    """Return the window, shown, upon the fake controller."""
    from qt_kmeans.gui.main_window import MainWindow

    def without_a_question(_window: object) -> None:
        controller.session = dataclasses.replace(controller.session, saved=True)
        files.saves.running = False
        for file in files.tray.tray.files:
            files.tray.note(file.key, unsaved=False)

    made = MainWindow(files, preferences, renderer="numpy")  # type: ignore[arg-type]
    qtbot.addWidget(made, before_close_func=without_a_question)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def loaded(window: MainWindow, controller: FakeController, tmp_path: Path) -> MainWindow:
    """Return the window with the picture photo.png and its result."""
    controller.replace(opened(tmp_path / "photo.png"))
    return window
