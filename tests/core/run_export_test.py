"""A run as a table and as a moving picture: what is written is what the steps were."""

import csv
import io

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.core.errors import Cancelled
from qt_kmeans.core.kmeans.clustering import fast_all_steps
from qt_kmeans.core.kmeans.histogram import ColorHistogram
from qt_kmeans.core.kmeans.points import ColorPoints
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.showing.run_export import (
    ANIMATION_FORMATS,
    AnimationOptions,
    Frame,
    animation,
    duration,
    run_frames,
    run_table,
    shown_size,
    shown_steps,
)
from qt_kmeans.core.writing.gif import thresholded


@pytest.fixture(scope="module")
def picture():
    rng = np.random.default_rng(3)
    y, x = np.mgrid[0:60, 0:90]
    rgba = np.stack([x * 2.8, y * 4, 255 - x - y, np.full_like(x, 255)], axis=2) + rng.normal(
        0, 5, (60, 90, 4)
    )
    rgba = rgba.clip(0, 255).astype(np.uint8)
    rgba[..., 3] = 255
    return rgba


@pytest.fixture(scope="module")
def points(picture):
    return ColorPoints(ColorHistogram.from_pixels(picture), "oklab")


@pytest.fixture(scope="module")
def steps(points):
    return fast_all_steps(points, Recipe().but(k=8).kmeans)


def test_the_table_has_a_line_for_every_step(steps, points):
    rows = list(csv.DictReader(io.StringIO(run_table(steps, points).decode())))
    assert [int(row["step"]) for row in rows] == [step.index for step in steps]
    assert [int(row["pixels_changed"]) for row in rows] == [step.changed for step in steps]
    inertia = [float(row["inertia"]) for row in rows]
    assert inertia == sorted(inertia, reverse=True)
    assert inertia[-1] == pytest.approx(steps[-1].inertia, rel=1e-5)
    assert float(rows[1]["inertia_fall"]) == pytest.approx(1 - inertia[1] / inertia[0], abs=1e-5)
    red, green, blue, _ = points.palette(steps[-1].centers)[0]
    assert rows[-1]["palette"].split()[0] == f"#{red:02x}{green:02x}{blue:02x}"
    assert all(len(row["palette"].split()) <= 8 for row in rows)


@pytest.mark.parametrize("dither", ["none", "floyd-steinberg"])
def test_there_is_a_frame_for_every_step_and_the_last_one_stands(picture, steps, points, dither):
    recipe = Recipe().but(k=8, dither=dither)
    frames = run_frames(picture, steps, points, recipe, AnimationOptions(side=45, speed=5))
    assert len(frames) == len(steps)
    assert {frame.indices.shape for frame in frames} == {(30, 45)}
    assert [frame.milliseconds for frame in frames[:-1]] == [200] * (len(steps) - 1)
    assert sum(frame.milliseconds for frame in frames) == 1000 * duration(len(steps), 5)
    np.testing.assert_array_equal(frames[0].palette, points.palette(steps[0].centers))
    assert not np.array_equal(frames[0].palette, frames[-1].palette)


def test_frames_of_the_full_size_show_the_picture_in_the_palette(picture, steps, points):
    [*_, last] = run_frames(picture, steps, points, Recipe().but(k=8), AnimationOptions(side=1280))
    expected = points.histogram.look_up(picture.view("<u4")[..., 0], points.labels(last.palette))
    np.testing.assert_array_equal(last.indices, expected)


def frames_of(alpha):
    rng = np.random.default_rng(1)
    for k in (2, 7, 256, 30):
        palette = rng.integers(0, 256, (k, 4), np.uint8)
        palette[:, 3] = 255
        if alpha:
            palette[0], palette[-1, 3] = 0, 60
        yield Frame(palette, rng.integers(0, k, (20, 30), np.uint8), 100 + k)


@pytest.mark.parametrize("alpha", [False, True])
@pytest.mark.parametrize("file_format", ANIMATION_FORMATS)
def test_every_pixel_of_every_frame_is_exact(file_format, alpha):
    frames = list(frames_of(alpha))
    with Image.open(io.BytesIO(animation(frames, file_format))) as read:
        assert (read.format, read.n_frames, read.info["loop"]) == (file_format.upper(), len(frames), 0)
        for number, frame in enumerate(frames):
            read.seek(number)
            shown = np.array(read.convert("RGBA"))
            palette = thresholded(frame.palette) if file_format == "gif" else frame.palette
            expected = palette[frame.indices]
            visible = expected[..., 3] > 0
            np.testing.assert_array_equal(shown[visible], expected[visible])
            assert (shown[~visible, 3] == 0).all()
            assert read.info["duration"] == pytest.approx(frame.milliseconds, abs=10)


def test_it_can_be_stopped_between_frames(picture, steps, points):
    asked = []

    def stop(stage, fraction):
        asked.append(stage)
        if len(asked) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        run_frames(picture, steps, points, Recipe(), AnimationOptions(), stop)
    asked.clear()
    with pytest.raises(Cancelled):
        animation(list(frames_of(alpha=False)), "webp", stop)


def test_sizes_and_numbers_of_frames():
    assert shown_size(6000, 4000, 640) == (640, 427)
    assert shown_size(300, 200, 640) == (300, 200)
    assert shown_size(5000, 1, 320) == (320, 1)
    assert shown_steps(5) == (0, 1, 2, 3, 4)
    assert shown_steps(1) == (0,)
    long = shown_steps(2000)
    assert (len(long), long[0], long[-1]) == (240, 0, 1999)
    assert len(set(long)) == 240
