"""Saving all files: real files, real threads, real child processes, no window."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.core import batch
from qt_kmeans.core.batch import compress_files
from qt_kmeans.core.codec import Codec
from qt_kmeans.core.compress import Task, compress_file
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.session.controller import SessionController
from qt_kmeans.gui.tray import tasks as tray_tasks
from qt_kmeans.gui.tray.open_files import OpenFiles
from qt_kmeans.gui.tray.save_state import SaveOptions, Summary, Wish
from qt_kmeans.gui.tray.state import NONE, FileState

RECIPE = Recipe().but(k=8, effort=0)
LONG = 30_000  # ms


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    """Return three pictures of noisy gradients with a file in the middle that is none."""
    rng = np.random.default_rng(7)
    y, x = np.mgrid[0:60, 0:90]
    for turn, name in enumerate(("a.png", "c.png", "d.png")):
        planes = np.roll([2.8 * x, 4 * y, 255 - x - y], turn, axis=0)
        rgb = np.moveaxis(planes, 0, 2) + rng.normal(0, 6, (60, 90, 3))
        Image.fromarray(rgb.clip(0, 255).astype(np.uint8)).save(tmp_path / name)
    (tmp_path / "b.png").write_bytes(b"no picture")
    return [tmp_path / name for name in ("a.png", "b.png", "c.png", "d.png")]


@pytest.fixture
def controller(qtbot: Any) -> Iterator[SessionController]:
    made = SessionController(RECIPE, animate=False)
    yield made
    made.shutdown()


@pytest.fixture
def files(controller: SessionController) -> OpenFiles:
    return OpenFiles(controller)


def settled(controller: SessionController) -> bool:
    return controller.session.result_size is not None and not controller.session.stale


def save(qtbot: Any, files: OpenFiles, options: SaveOptions) -> Summary:
    tray = files.tray.tray
    wishes = [Wish(file, tray.recipe_of(file)) for file in tray.files]
    with qtbot.waitSignal(files.saves.finished, timeout=LONG) as finished:
        files.saves.start(wishes, options)
        assert files.saves.running
    assert not files.saves.running
    summary: Summary = finished.args[0]
    return summary


def test_one_that_fails_stops_no_other(
    qtbot: Any, controller: SessionController, files: OpenFiles, photos: list[Path], tmp_path: Path
) -> None:
    folder = tmp_path / "new" / "results"
    files.tray.open(photos)
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    controller.set_recipe(RECIPE.but(k=5))
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    assert len(files.tray.tray.unsaved) == 4
    summary = save(qtbot, files, SaveOptions(folder, skip_if_larger=False))
    assert [row.written for row in summary.rows] == [True, False, True, True]
    assert sorted(path.name for path in folder.iterdir()) == ["a-k5.png", "c-k5.png", "d-k5.png"]
    assert "b.png" in summary.failed[0].report.error
    assert controller.session.saved
    assert [file.name for file in files.tray.tray.files if file.unsaved] == ["b.png"]
    before, after = summary.sizes()
    assert before == sum(photos[place].stat().st_size for place in (0, 2, 3))
    assert after == sum(path.stat().st_size for path in folder.iterdir())
    assert (folder / "a-k5.png").stat().st_size == controller.session.result_size


@pytest.mark.parametrize(
    ("existing", "names", "written"),
    [
        ("rename", ["a-k8-2.png", "a-k8.png", "c-k8.png"], 2),
        ("skip", ["a-k8.png", "c-k8.png"], 1),
        ("replace", ["a-k8.png", "c-k8.png"], 2),
    ],
)
def test_what_is_there_is_replaced_only_when_asked(
    qtbot: Any,
    controller: SessionController,
    files: OpenFiles,
    photos: list[Path],
    tmp_path: Path,
    existing: str,
    names: list[str],
    written: int,
) -> None:
    folder = tmp_path / "results"
    folder.mkdir()
    (folder / "a-k8.png").write_bytes(b"mine")
    files.tray.open([photos[0], photos[2]])
    summary = save(qtbot, files, SaveOptions(folder, existing=existing, skip_if_larger=False))
    assert sorted(path.name for path in folder.iterdir()) == names
    assert ((folder / "a-k8.png").read_bytes() == b"mine") is (existing != "replace")
    assert len(summary.written) == written
    assert not summary.failed


def test_a_result_with_a_k_that_was_found_stands_beside_what_is_there(
    qtbot: Any, controller: SessionController, files: OpenFiles, photos: list[Path], tmp_path: Path
) -> None:
    files.tray.open([photos[0]])
    controller.set_recipe(RECIPE.but(max_bytes=5_000))
    options = SaveOptions(tmp_path / "results", skip_if_larger=False)
    first, second = (save(qtbot, files, options).written[0].report for _turn in range(2))
    plain, numbered = Path(first.output), Path(second.output)
    assert plain.name == f"a-k{first.k}.png"
    assert numbered.name == f"a-k{first.k}-2.png"
    assert plain.read_bytes() == numbered.read_bytes()


def test_a_result_with_a_k_that_was_found_leaves_what_is_there_when_asked(
    qtbot: Any, controller: SessionController, files: OpenFiles, photos: list[Path], tmp_path: Path
) -> None:
    files.tray.open([photos[0]])
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    controller.set_recipe(RECIPE.but(max_bytes=5_000))
    options = SaveOptions(tmp_path / "results", existing="skip", skip_if_larger=False)
    first = save(qtbot, files, options).written[0].report
    mine = Path(first.output)
    mine.write_bytes(b"mine")
    controller.set_recipe(RECIPE.but(max_bytes=5_001))  # leads to the same
    assert files.tray.tray.unsaved
    summary = save(qtbot, files, options)
    assert [row.kept for row in summary.rows] == [mine]
    assert not summary.failed
    assert not summary.written
    assert mine.read_bytes() == b"mine"
    assert files.tray.tray.unsaved


def test_what_is_taken_back_is_not_to_be_saved_whichever_file_is_shown(
    qtbot: Any, controller: SessionController, files: OpenFiles, photos: list[Path], tmp_path: Path
) -> None:
    tray = files.tray
    tray.open(photos[::2])
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    opened = controller.session.recipe
    controller.set_recipe(opened.but(k=5))
    for _ in range(2):  # the one is opened, the other comes back
        tray.show_beside(1)
        qtbot.waitUntil(lambda: tray.tray.coming == NONE and settled(controller), timeout=LONG)
        assert len(tray.tray.unsaved) == 2
        controller.set_recipe(opened)
        assert tray.tray.unsaved == ()
        controller.set_recipe(opened.but(k=5))
        assert len(tray.tray.unsaved) == 2


def test_an_open_file_with_the_k_that_is_found_is_never_written_over(
    qtbot: Any, controller: SessionController, files: OpenFiles, photos: list[Path], tmp_path: Path
) -> None:
    files.tray.open([photos[0]])
    controller.set_recipe(RECIPE.but(max_bytes=5_000))
    found = save(qtbot, files, SaveOptions(tmp_path / "results", skip_if_larger=False)).written[0].report
    other = photos[2].rename(tmp_path / Path(found.output).name)
    original = other.read_bytes()
    files.tray.open([other])
    summary = save(qtbot, files, SaveOptions(None, existing="replace", skip_if_larger=False))
    assert Path(summary.rows[0].report.output).name == f"a-k{found.k}-2.png"
    assert other.read_bytes() == original


def test_a_file_that_comes_meanwhile_stays(
    qtbot: Any,
    controller: SessionController,
    files: OpenFiles,
    photos: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "results"

    def others_first(tasks: Any, *arguments: Any, **options: Any) -> Iterator[Any]:
        folder.mkdir()
        for task in tasks:
            task.target.write_bytes(b"theirs")
        yield from compress_files(tasks, *arguments, **options)

    monkeypatch.setattr(batch, "compress_files", others_first)
    files.tray.open([photos[0]])
    summary = save(qtbot, files, SaveOptions(folder, skip_if_larger=False))
    assert not summary.failed
    assert sorted(path.name for path in folder.iterdir()) == ["a-k8-2.png", "a-k8.png"]
    assert (folder / "a-k8.png").read_bytes() == b"theirs"


def test_an_open_file_is_never_written_over(
    qtbot: Any, controller: SessionController, files: OpenFiles, photos: list[Path], tmp_path: Path
) -> None:
    other = photos[0].rename(tmp_path / "c-k8.png")
    original = other.read_bytes()
    files.tray.open([photos[2], other])
    summary = save(qtbot, files, SaveOptions(None, existing="replace", skip_if_larger=False))
    assert len(summary.written) == 2
    assert other.read_bytes() == original
    assert (tmp_path / "c-k8-2.png").exists()


def test_larger_results_are_left_out(
    qtbot: Any, controller: SessionController, files: OpenFiles, photos: list[Path], tmp_path: Path
) -> None:
    files.tray.open([photos[0]])
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    photo = tmp_path / "flat.jpg"
    noise = np.random.default_rng(2).integers(0, 256, (200, 300, 3), np.uint8)
    Image.fromarray(noise).save(photo, quality=5)
    files.tray.open([photo])
    summary = save(qtbot, files, SaveOptions(tmp_path / "results", skip_if_larger=True))
    assert [row.written for row in summary.rows] == [True, False]
    assert not summary.failed


def test_a_pasted_picture_is_saved_too(
    qtbot: Any, controller: SessionController, files: OpenFiles, tmp_path: Path
) -> None:
    rgba = np.random.default_rng(1).integers(0, 256, (20, 30, 4), np.uint8)
    files.tray.open_pixels(rgba, "Pasted image")
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    summary = save(qtbot, files, SaveOptions(None, tmp_path))
    assert len(summary.written) == 1
    assert (tmp_path / "Pasted image-k8.png").exists()


def test_cancelled_it_still_tells_what_is_saved(
    qtbot: Any,
    controller: SessionController,
    files: OpenFiles,
    photos: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def cancelled_after_one(*arguments: Any, **options: Any) -> Iterator[Any]:
        for report in compress_files(*arguments, **options):
            yield report
            files.saves.cancel()

    monkeypatch.setattr(batch, "compress_files", cancelled_after_one)
    folder = tmp_path / "results"
    files.tray.open(photos)
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    summary = save(qtbot, files, SaveOptions(folder, skip_if_larger=False))
    assert len(summary.written) == 1
    assert summary.rows[-1].report is None
    assert summary.rows[-1].failed
    assert sorted(path.name for path in folder.iterdir()) == [
        Path(row.report.output).name for row in summary.written
    ]


def test_settings_that_changed_meanwhile_are_not_saved(
    qtbot: Any, controller: SessionController, files: OpenFiles, photos: list[Path], tmp_path: Path
) -> None:
    files.tray.open([photos[0], photos[2]])
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    tray = files.tray.tray
    wishes = [Wish(file, tray.recipe_of(file)) for file in tray.files]
    with qtbot.waitSignal(files.saves.finished, timeout=LONG):
        files.saves.start(wishes, SaveOptions(tmp_path / "results"))
        controller.set_recipe(RECIPE.but(k=3))
    assert not controller.session.saved
    assert len(files.tray.tray.unsaved) == 2


def test_one_palette_for_all_files(
    qtbot: Any, controller: SessionController, files: OpenFiles, photos: list[Path], tmp_path: Path
) -> None:
    files.tray.open(photos)
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    with qtbot.waitSignal(files.common_palette.found, timeout=LONG) as found:
        files.common_palette.start()
    files.tray.give_palette(found.args[0])
    summary = save(qtbot, files, SaveOptions(tmp_path / "results", skip_if_larger=False))
    assert len(summary.written) == 3
    colors = {
        color
        for path in (tmp_path / "results").iterdir()
        for _, color in Image.open(path).convert("RGB").getcolors()
    }
    assert 3 < len(colors) <= 8


def test_a_common_palette_can_be_cancelled(
    qtbot: Any, controller: SessionController, files: OpenFiles, photos: list[Path], monkeypatch: Any
) -> None:
    find, cancelled = tray_tasks.find_common_palette, threading.Event()

    def held(codec: Any, files: Any, recipe: Any, progress: Any) -> Any:
        progress("Counting colours", 0.0)
        assert cancelled.wait(20)
        return find(codec, files, recipe, progress)

    monkeypatch.setattr(tray_tasks, "find_common_palette", held)
    files.tray.open(photos)
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    files.common_palette.start()
    qtbot.waitUntil(lambda: controller.session.stage == "Counting colours", timeout=LONG)
    with qtbot.assertNotEmitted(files.common_palette.found, wait=300):
        controller.cancel()
        assert controller.session.stage == ""
        cancelled.set()


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of those files, in the end, that had to be compressed for being saved."""
    names: list[str] = []

    def note(tasks: Any, *arguments: Any, **options: Any) -> Iterator[Any]:
        names.extend(task.name for task in tasks)
        yield from compress_files(tasks, *arguments, **options)

    monkeypatch.setattr(batch, "compress_files", note)
    return names


def measured(files: OpenFiles) -> bool:
    """Tell whether the survey is through with all files."""
    tray = files.tray.tray
    done = (FileState.DONE, FileState.LARGER, FileState.FAILED)
    return all(tray.state_of(file) in done for file in tray.files)


@pytest.mark.parametrize("settings", [{}, {"format": "webp"}, {"max_bytes": 5_000}])
def test_what_is_measured_is_not_made_again(
    qtbot: Any,
    controller: SessionController,
    files: OpenFiles,
    photos: list[Path],
    tmp_path: Path,
    fresh: list[str],
    settings: dict[str, Any],
) -> None:
    files.tray.open(photos)
    qtbot.waitUntil(lambda: settled(controller), timeout=LONG)
    controller.set_recipe(RECIPE.but(**settings))
    files.survey.set_wanted(True)
    qtbot.waitUntil(lambda: settled(controller) and measured(files), timeout=LONG)
    recipe = files.tray.tray.recipe_of(files.tray.tray.files[0])
    summary = save(qtbot, files, SaveOptions(tmp_path / "results", skip_if_larger=False))
    assert fresh == []  # neither the one that is shown, nor those on the side, nor the one that is none
    assert [row.written for row in summary.rows] == [True, False, True, True]
    assert "b.png" in summary.failed[0].report.error
    with Codec() as codec:
        for row in summary.written:
            name = row.wish.file.name
            task = Task(tmp_path / name, tmp_path / "anew", recipe, name, best_effort=True, overwrite=True)
            expected = compress_file(task, codec)
            assert Path(row.report.output).read_bytes() == (tmp_path / "anew").read_bytes()
            told = dataclasses.replace(row.report, output=expected.output, seconds=expected.seconds)
            assert told == expected


def test_what_has_changed_since_is_made_anew(
    qtbot: Any,
    controller: SessionController,
    files: OpenFiles,
    photos: list[Path],
    tmp_path: Path,
    fresh: list[str],
) -> None:
    files.tray.open([photos[0], photos[2], photos[3]])
    files.survey.set_wanted(True)
    qtbot.waitUntil(lambda: settled(controller) and measured(files), timeout=LONG)
    files.tray.set_one_each(True)
    files.tray.give_settings(files.tray.tray.files[2].key, RECIPE.but(k=3))
    flat = Image.fromarray(np.full((20, 30, 3), 77, np.uint8))
    flat.save(photos[2])
    files.survey.set_paused(True)  # before it gets to the third again
    summary = save(qtbot, files, SaveOptions(tmp_path / "results", skip_if_larger=False))
    assert fresh == ["c.png", "d.png"]
    assert len(summary.written) == 3
    with Image.open(tmp_path / "results" / "c-k8.png") as shown:
        assert shown.size == (30, 20)
    with Image.open(tmp_path / "results" / "d-k3.png") as shown:
        assert len(shown.convert("RGB").getcolors()) == 3
