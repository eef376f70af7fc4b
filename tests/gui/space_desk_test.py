"""The wish for a picture or film of the colour space: asked, drawn aside, saved whole, told."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from qt_kmeans.gui.cloud.film import FilmOptions
from qt_kmeans.gui.cloud.space_dialog import SpaceDialog
from qt_kmeans.gui.files import dialogs
from qt_kmeans.gui.files.dialogs import SaveChoice
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.session.controller import SessionController
from qt_kmeans.gui.tray.open_files import OpenFiles
from qt_kmeans.gui.widgets.inline_bar import Kind

LONG = 60_000  # ms; the kernels may have to be compiled first


@pytest.fixture
def engine(qapp: object) -> Iterator[SessionController]:
    made = SessionController(animate=False)
    yield made
    made.shutdown()


@pytest.fixture
def opened(qtbot: QtBot, engine: SessionController, tmp_path: Path) -> MainWindow:
    """Return the window upon a real controller with a picture open."""
    made = MainWindow(OpenFiles(engine), Preferences(tmp_path / "settings.ini"), renderer="numpy")
    qtbot.addWidget(made, before_close_func=lambda _window: engine.close_image())
    y, x = np.mgrid[0:40, 0:60]
    rgba = np.stack([x * 4, y * 6, (x * y) % 256, np.full_like(x, 255)], axis=-1).astype(np.uint8)
    engine.open_pixels(rgba, "gradient")
    qtbot.waitUntil(lambda: engine.session.result_size is not None and not engine.session.stale, timeout=LONG)
    return made


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Path]:
    """Return a function that answers both dialogs, and gives the path that was taken."""

    def answer(options: FilmOptions | None, *, where: bool = True) -> Path:
        path = tmp_path / f"space.{options.format if options is not None else 'png'}"
        monkeypatch.setattr(SpaceDialog, "ask", lambda _dialog: options)
        monkeypatch.setattr(
            dialogs,
            "ask_export",
            lambda *_args, **_kwargs: SaveChoice(path, path.suffix[1:], overwrite=False) if where else None,
        )
        return path

    return answer


@pytest.mark.parametrize(
    "options",
    [
        FilmOptions(width=200, height=150, transparent=True),
        FilmOptions("rotation", "gif", 80, 64, seconds=1),
        FilmOptions("convergence", "webp", 96, 64),
    ],
)
def test_a_wish_becomes_a_file(
    qtbot: QtBot, opened: MainWindow, choose: Callable[..., Path], options: FilmOptions
) -> None:
    path = choose(options)
    opened.acts.export_space.trigger()
    qtbot.waitUntil(lambda: "Exported space" in opened.bar.text, timeout=LONG)
    assert opened.bar.kind is Kind.NOTE
    image = Image.open(io.BytesIO(path.read_bytes()))
    assert image.size == (options.width, options.height)
    assert getattr(image, "n_frames", 1) > 1 or options.kind == "picture"
    assert list(path.parent.glob(".q-*")) == []


def test_a_film_can_be_cancelled_and_leaves_nothing(
    qtbot: QtBot, opened: MainWindow, engine: SessionController, choose: Callable[..., Path]
) -> None:
    path = choose(FilmOptions("rotation", "webp", 400, 400, seconds=30))
    opened.acts.export_space.trigger()
    qtbot.waitUntil(lambda: engine.session.stage == "Drawing the film", timeout=LONG)
    assert opened.acts.cancel.isEnabled()
    opened.acts.cancel.trigger()
    assert engine.session.stage == ""
    qtbot.waitUntil(lambda: not engine.workshop.side.busy)
    assert not path.exists()


@pytest.mark.parametrize("ends", ["what", "where"])
def test_who_thinks_better_of_it_gets_nothing(
    opened: MainWindow, engine: SessionController, choose: Callable[..., Path], ends: str
) -> None:
    path = choose(None if ends == "what" else FilmOptions(), where=ends != "where")
    opened.acts.export_space.trigger()
    assert not engine.workshop.side.pending("export")
    assert not path.exists()


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot,
    opened: MainWindow,
    choose: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    choose(FilmOptions(width=100, height=100))
    monkeypatch.setattr(
        dialogs,
        "ask_export",
        lambda *_args, **_kwargs: SaveChoice(tmp_path / "nowhere" / "space.png", "png", overwrite=False),
    )
    opened.acts.export_space.trigger()
    qtbot.waitUntil(lambda: opened.bar.kind is Kind.ERROR, timeout=LONG)
    assert "space.png" in opened.bar.text


def test_the_options_are_remembered(opened: MainWindow, choose: Callable[..., Path], tmp_path: Path) -> None:
    options = FilmOptions("rotation", "gif", 333, 222, transparent=True, seconds=7)
    choose(options, where=False)
    opened.acts.export_space.trigger()
    opened.close()
    assert Preferences(tmp_path / "settings.ini").space_export == options


@pytest.mark.parametrize(
    "text", ["", "no json", "[1]", '{"kind": "dance"}', '{"width": "wide"}', '{"more": 1}']
)
def test_remembered_nonsense_is_no_options(text: str) -> None:
    assert FilmOptions.parse(text) is None
    assert FilmOptions.parse(str(FilmOptions(width=77))) == FilmOptions(width=77)
