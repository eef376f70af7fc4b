"""The survey of the open files, and going back to one: real files, real threads, real child processes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.core.codec import Codec
from qt_kmeans.core.compress import Task, compress_file
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.session.controller import SessionController
from qt_kmeans.gui.tray.open_files import OpenFiles
from qt_kmeans.gui.tray.state import FileState

RECIPE = Recipe().but(k=8, effort=0)
LONG = 30_000  # ms


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    """Return three pictures of noisy gradients, and a file that is none."""
    rng = np.random.default_rng(7)
    y, x = np.mgrid[0:40, 0:60]
    paths = []
    for turn, name in enumerate(("a.png", "b.png", "c.png")):
        planes = np.roll([4 * x, 6 * y, 255 - x - y], turn, axis=0)
        rgb = np.moveaxis(planes, 0, 2) + rng.normal(0, 6, (40, 60, 3))
        Image.fromarray(rgb.clip(0, 255).astype(np.uint8)).save(tmp_path / name)
        paths.append(tmp_path / name)
    (tmp_path / "d.png").write_bytes(b"no picture")
    return [*paths, tmp_path / "d.png"]


@pytest.fixture
def controller(qtbot: Any) -> Iterator[SessionController]:
    made = SessionController(RECIPE, animate=False)
    yield made
    made.shutdown()


@pytest.fixture
def files(controller: SessionController) -> OpenFiles:
    return OpenFiles(controller)


def states(files: OpenFiles) -> list[FileState]:
    tray = files.tray.tray
    return [tray.state_of(file) for file in tray.files]


def test_every_file_gets_its_picture_and_its_size(
    qtbot: Any, controller: SessionController, files: OpenFiles, photos: list[Path]
) -> None:
    files.tray.open(photos)
    qtbot.waitUntil(lambda: states(files)[0] == FileState.DONE, timeout=LONG)
    assert states(files)[1:] == [FileState.WAITING] * 3  # nobody looks
    files.survey.set_wanted(True)
    expected = [FileState.DONE] * 3 + [FileState.FAILED]
    qtbot.waitUntil(lambda: states(files) == expected, timeout=LONG)
    known = files.tray.tray.files
    assert [file.thumbnail is not None for file in known] == [True, True, True, False]
    assert "d.png" in known[3].error
    with Codec() as codec:
        for file in known[:3]:
            assert file.path is not None
            assert file.measured is not None
            report = compress_file(Task(file.path, None, RECIPE, file.name), codec)
            assert file.measured.bytes == report.bytes_out
            assert file.bytes_before == file.path.stat().st_size

    controller.set_recipe(RECIPE.but(k=4))
    assert states(files)[1:3] == [FileState.WAITING] * 2
    qtbot.waitUntil(lambda: states(files) == expected, timeout=LONG)
    sizes = [file.measured.bytes for file in files.tray.tray.files if file.measured is not None]
    assert len(sizes) == 3


def test_what_fails_with_some_settings_is_tried_with_others(
    qtbot: Any, controller: SessionController, files: OpenFiles, photos: list[Path], tmp_path: Path
) -> None:
    wide = tmp_path / "wide.png"
    Image.fromarray(np.zeros((1, 16_384, 3), np.uint8)).save(wide)  # a pixel more than WebP holds
    files.tray.open([photos[0], wide, photos[3]])
    qtbot.waitUntil(lambda: states(files)[0] == FileState.DONE, timeout=LONG)
    controller.set_recipe(RECIPE.but(format="webp"))
    files.survey.set_wanted(True)
    expected = [FileState.DONE, FileState.FAILED, FileState.FAILED]
    qtbot.waitUntil(lambda: states(files) == expected, timeout=LONG)
    assert "16383" in files.tray.tray.files[1].error.replace(",", "")
    controller.set_recipe(RECIPE)
    assert states(files)[1:] == [FileState.WAITING, FileState.FAILED]
    qtbot.waitUntil(lambda: states(files)[1] in (FileState.DONE, FileState.LARGER), timeout=LONG)


def test_a_size_is_that_of_its_settings_though_its_file_is_left_at_once(
    qtbot: Any, controller: SessionController, files: OpenFiles, photos: list[Path]
) -> None:
    files.tray.open(photos[:2])
    qtbot.waitUntil(lambda: states(files)[0] == FileState.DONE, timeout=LONG)
    controller.set_recipe(RECIPE.but(k=3))
    files.tray.show_beside(1)
    qtbot.waitUntil(lambda: states(files)[1] == FileState.DONE, timeout=LONG)
    assert states(files)[0] == FileState.WAITING


@pytest.mark.parametrize("shown", [False, True])
def test_settings_that_change_while_a_file_is_opened_hold_for_it(
    qtbot: Any, controller: SessionController, files: OpenFiles, photos: list[Path], shown: bool
) -> None:
    files.tray.open(photos[:2])
    if shown:
        qtbot.waitUntil(lambda: states(files)[0] == FileState.DONE, timeout=LONG)
        files.tray.show_beside(1)
    controller.set_recipe(RECIPE.but(k=3))
    expected = photos[int(shown)].name
    qtbot.waitUntil(lambda: getattr(controller.session.source, "name", "") == expected, timeout=LONG)
    assert controller.session.recipe.kmeans.k == 3
    qtbot.waitUntil(lambda: states(files)[int(shown)] == FileState.DONE, timeout=LONG)
    assert len(controller.session.result.palette) == 3


def test_who_comes_back_has_the_result_at_once(
    qtbot: Any, controller: SessionController, files: OpenFiles, photos: list[Path]
) -> None:
    def complete() -> bool:
        session = controller.session
        return session.result_size is not None and not session.stale

    files.tray.open(photos[:2])
    qtbot.waitUntil(complete, timeout=LONG)
    first = controller.session
    files.tray.show_beside(1)
    qtbot.waitUntil(lambda: controller.session.source is not first.source, timeout=LONG)
    qtbot.waitUntil(complete, timeout=LONG)
    second = controller.session.result
    files.tray.show_beside(1)
    assert controller.session.result is first.result  # no event loop has run
    assert controller.session.result_size == first.result_size
    controller.set_recipe(RECIPE.but(k=3))
    qtbot.waitUntil(complete, timeout=LONG)
    files.tray.show_beside(1)
    assert controller.session.source is not first.source
    assert controller.session.recipe.kmeans.k == 3
    qtbot.waitUntil(complete, timeout=LONG)
    assert len(controller.session.result.palette) == 3
    controller.set_recipe(RECIPE)
    assert controller.session.result is second


def test_switching_in_the_middle_of_work_mixes_nothing_up(
    qtbot: Any, controller: SessionController, files: OpenFiles, photos: list[Path]
) -> None:
    files.tray.open(photos[:3])
    qtbot.waitUntil(lambda: controller.session.source is not None, timeout=LONG)
    for _ in range(3):
        before = controller.session.source
        files.tray.show_beside(1)
        qtbot.waitUntil(lambda before=before: controller.session.source is not before, timeout=LONG)
    qtbot.waitUntil(lambda: controller.session.result_size is not None, timeout=LONG)
    assert controller.session.source.name == "a.png"
    result, source = controller.session.result, controller.session.source
    assert result.indices.shape == source.rgba.shape[:2]
    error = np.abs(result.palette[result.indices].astype(int) - source.rgba).mean()
    assert error < 40  # another picture's would be far off


def test_a_wish_that_is_taken_back_leaves_all_as_it_was(
    qtbot: Any, controller: SessionController, files: OpenFiles, photos: list[Path]
) -> None:
    files.tray.open(photos[:2])
    qtbot.waitUntil(lambda: states(files)[0] == FileState.DONE, timeout=LONG)
    source = controller.session.source
    files.tray.show_beside(1)
    assert controller.session.opening == "b.png"
    files.tray.show_beside(-1)
    assert controller.session.opening == ""
    qtbot.wait(100)  # for what might still come
    assert controller.session.source is source
    assert states(files) == [FileState.DONE, FileState.WAITING]
