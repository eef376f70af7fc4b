"""Pictures and films of the colour space: the file shows what the view shows, and it can be stopped."""

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.core.errors import Cancelled
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.film import (
    FRAME_MS,
    HOLD_MS,
    STEP_MS,
    FilmOptions,
    film,
    film_durations,
    film_steps,
    picture,
)
from qt_kmeans.gui.cloud.scene import Clusters, Coloring, Scene
from qt_kmeans.gui.cloud.shot import Shot, drawn
from qt_kmeans.gui.cloud.space_dialog import SpaceDialog


def states(count: int = 3) -> list[Clusters]:
    rng = np.random.default_rng(0)
    palette = np.full((4, 4), 255, np.uint8)
    palette[:, :3] = rng.integers(0, 256, (4, 3))
    centers = palette[:, :3].astype(np.float32) / 255
    return [
        Clusters(rng.integers(0, 4, 500, np.uint8), centers, palette, np.full(4, 0.25)) for _ in range(count)
    ]


@pytest.fixture
def shot(qapp: QApplication) -> Shot:
    colors = np.random.default_rng(1).integers(0, 256, (500, 3), np.uint8)
    cloud = PointCloud(colors / np.float32(255), colors, np.full(500, 1 / 500, np.float32))
    scene = Scene(cloud=cloud, clusters=states()[0], coloring=Coloring.CLUSTER, focused=True, marked_entry=1)
    return Shot(scene, Camera(), 200.0, QFont())


def frames(data: bytes) -> list[np.ndarray]:
    image = Image.open(io.BytesIO(data))
    found = []
    for number in range(image.n_frames):
        image.seek(number)
        found.append(np.asarray(image.convert("RGBA")).astype(int))
    return found


def test_a_picture_is_a_png_of_its_size(shot: Shot) -> None:
    data = picture(shot, FilmOptions(width=300, height=200))
    image = Image.open(io.BytesIO(data))
    assert (image.format, image.size) == ("PNG", (300, 200))
    assert np.asarray(image.convert("RGB")).std() > 10


def test_a_picture_has_no_background_on_wish(shot: Shot) -> None:
    data = picture(shot, FilmOptions(width=300, height=200, transparent=True))
    alpha = np.asarray(Image.open(io.BytesIO(data)).convert("RGBA"))[..., 3]
    assert alpha[0, 0] == 0
    assert alpha.max() == 255


def test_a_large_picture_is_drawn_in_parts_without_a_seam(
    shot: Shot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qt_kmeans.gui.cloud import shot as module

    whole = drawn(shot, 301, 207, transparent=False)
    monkeypatch.setattr(module, "PART", 64)
    seen: list[float] = []
    parts = drawn(shot, 301, 207, transparent=False, progress=lambda _stage, share: seen.append(share))
    assert len(seen) == 5 * 4
    one, other = (
        np.frombuffer(image.constBits(), np.uint8).reshape(207, -1).astype(int) for image in (whole, parts)
    )
    assert np.abs(one - other).mean() < 0.02  # lines at a cut may differ by a hair
    assert (np.abs(one - other) > 40).mean() < 1e-3


def test_what_passes_is_not_in_the_picture(shot: Shot) -> None:
    plain = replace(shot, scene=replace(shot.scene, focused=False, marked_entry=-1))
    assert drawn(shot, 200, 200, transparent=False) == drawn(plain, 200, 200, transparent=False)


@pytest.mark.parametrize("file_format", ["webp", "gif"])
@pytest.mark.parametrize("transparent", [False, True])
def test_a_rotation_goes_once_around(shot: Shot, file_format: str, transparent: bool) -> None:
    options = FilmOptions("rotation", file_format, 96, 80, transparent, seconds=1)
    data = film(shot, options)
    image, found = Image.open(io.BytesIO(data)), frames(data)
    assert image.format == file_format.upper()
    assert image.size == (96, 80)
    assert len(found) == 1000 // FRAME_MS
    assert image.info["loop"] == 0
    assert (found[0][0, 0, 3] == 0) == transparent
    assert all(np.abs(found[0] - other).mean() > 0.5 for other in found[1:])
    expected = drawn(
        replace(shot, camera=Camera(azimuth=Camera().azimuth - 180)), 96, 80, transparent=transparent
    )
    image = expected.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(80, 96, 4).astype(int)
    seen = rows[..., 3] > 200
    around = film(shot, replace(options, seconds=2))  # an even number of frames: one is half way round
    half = frames(around)[1000 // FRAME_MS]
    assert np.abs(half[seen] - rows[seen]).mean() < 12


@pytest.mark.parametrize("file_format", ["webp", "gif"])
def test_a_convergence_shows_every_step_and_rests_at_the_end(shot: Shot, file_format: str) -> None:
    options = FilmOptions("convergence", file_format, 120, 90)
    data = film(shot, options, states(4))
    image, found = Image.open(io.BytesIO(data)), frames(data)
    durations = []
    for number in range(image.n_frames):
        image.seek(number)
        image.load()
        durations.append(image.info["duration"])
    assert durations == [STEP_MS] * 3 + [HOLD_MS]
    assert all(np.abs(found[0] - other).mean() > 1 for other in found[1:])


def test_a_film_can_be_stopped(shot: Shot) -> None:
    seen: list[float] = []

    def progress(_stage: str, fraction: float) -> None:
        seen.append(fraction)
        if len(seen) == 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        film(shot, FilmOptions("rotation", "webp", 64, 64), progress=progress)
    assert seen == sorted(seen)


def test_a_long_run_shows_an_even_choice_of_steps() -> None:
    assert film_steps(5) == [0, 1, 2, 3, 4]
    assert film_steps(1) == [0]
    many = film_steps(1000)
    assert len(many) == 240
    assert (many[0], many[-1]) == (0, 999)
    assert film_durations(FilmOptions("convergence", "gif"), 3) == [STEP_MS, STEP_MS, HOLD_MS]


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "dance"},
        {"format": "gif"},
        {"kind": "rotation"},
        {"width": 10},
        {"height": 9000},
        {"kind": "rotation", "format": "gif", "width": 3000},
        {"seconds": 0},
    ],
)
def test_options_that_cannot_be_carried_out_cannot_exist(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"a .* as |pixels|seconds"):
        FilmOptions(**wrong)  # type: ignore[arg-type]


# The dialog


def test_the_dialog_gives_back_what_it_was_given(qtbot: QtBot) -> None:
    for options in (
        FilmOptions(width=640, height=480, transparent=True, seconds=9),
        FilmOptions("rotation", "gif", 500, 400, seconds=3),
        FilmOptions("convergence", "webp", 320, 200),
    ):
        dialog = SpaceDialog(12, options)
        qtbot.addWidget(dialog)
        assert dialog.options() == options


def test_the_dialog_says_what_comes_of_it(qtbot: QtBot) -> None:
    dialog = SpaceDialog(12, FilmOptions("rotation", "webp", 500, 500, seconds=4))
    qtbot.addWidget(dialog)
    assert dialog.summary.text().startswith("100 pictures, 4.0")
    assert dialog.seconds.isEnabled()
    dialog.kind.choose("convergence")
    dialog.kind.chosen.emit("convergence")
    assert dialog.summary.text().startswith("12 pictures, 3.3")
    assert not dialog.seconds.isEnabled()
    dialog.kind.choose("picture")
    dialog.kind.chosen.emit("picture")
    assert not dialog.format.isEnabled()
    assert dialog.options().format == "png"


def test_without_a_run_there_is_no_convergence(qtbot: QtBot) -> None:
    dialog = SpaceDialog(0, FilmOptions("convergence", "webp"))
    qtbot.addWidget(dialog)
    assert dialog.options().kind == "picture"


def test_a_film_is_never_larger_than_it_may_be(qtbot: QtBot) -> None:
    dialog = SpaceDialog(3, FilmOptions(width=8000, height=4000))
    qtbot.addWidget(dialog)
    dialog.kind.choose("rotation")
    dialog.kind.chosen.emit("rotation")
    assert (dialog.options().width, dialog.options().height) == (2048, 2048)
