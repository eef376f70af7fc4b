"""What has been compressed once can be saved later: the same bytes, and the same to tell."""

import dataclasses
import os

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.core.codec import Codec
from qt_kmeans.core.compress import Task, compress, compress_file, save_compressed
from qt_kmeans.core.errors import Cancelled, ImageReadError, ImageWriteError
from qt_kmeans.core.recipe import Recipe

RECIPE = Recipe().but(k=8, effort=0)


@pytest.fixture(scope="module")
def codec():
    with Codec() as made:
        yield made


@pytest.fixture
def photo(tmp_path):
    """Return a noisy gradient with a translucent corner."""
    y, x = np.mgrid[0:48, 0:64]
    rgba = np.dstack([4 * x, 5 * y, 255 - x - y, np.where(x + y < 30, 120, 255)]).astype(float)
    rgba[..., :3] += np.random.default_rng(3).normal(0, 6, (48, 64, 3))
    path = tmp_path / "photo.png"
    Image.fromarray(rgba.clip(0, 255).astype(np.uint8)).save(path)
    return path


@pytest.mark.parametrize(
    "settings",
    [{"format": "png"}, {"format": "webp"}, {"format": "gif"}, {"max_bytes": 900}, {"max_bytes": 1}],
    ids=["png", "webp", "gif", "met", "missed"],
)
def test_saved_later_it_is_the_same(tmp_path, photo, codec, settings):
    recipe = RECIPE.but(**settings)
    suffix = f".{recipe.output.format}"
    now = Task(photo, tmp_path / f"now-k8{suffix}", recipe, "photo.png", best_effort=True)
    now = dataclasses.replace(now, named_for_k=bool(recipe.target))
    later = now.to(tmp_path / "new" / f"later-k8{suffix}")
    later = dataclasses.replace(later, make_folder=True)
    made = compress(now.to(None), codec)
    assert made.is_of(photo)
    expected = compress_file(now, codec)
    for kept in (made, made.proven()):
        report = save_compressed(later, kept)
        path = tmp_path / "new" / os.path.basename(report.output)  # noqa: PTH119 - a name in a report
        assert path.read_bytes() == (tmp_path / os.path.basename(expected.output)).read_bytes()  # noqa: PTH119
        assert path.name.replace("later", "now") == os.path.basename(expected.output)  # noqa: PTH119
        same = dataclasses.replace(report, output=expected.output, seconds=expected.seconds)
        assert same == expected
        path.unlink()


def test_what_is_proven_needs_no_pixels(photo, codec):
    made = compress(Task(photo, None, RECIPE, "photo.png"), codec)
    proven = made.proven()
    assert proven.pixels is None
    assert proven.size == len(made.data) == made.size - 48 * 64
    assert proven.proven() is proven
    damaged = dataclasses.replace(made, data=made.data[:-40])
    with pytest.raises(ImageWriteError, match=r"photo\.png.*does not read back"):
        damaged.proven()

    def stop(_stage, _fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        made.proven(stop)


@pytest.mark.parametrize("how", ["written", "replaced", "gone"])
def test_another_content_is_known(tmp_path, photo, codec, how):
    made = compress(Task(photo, None, RECIPE, "photo.png"), codec)
    before = photo.stat()
    other = bytearray(photo.read_bytes())
    other[-20] ^= 1
    if how == "replaced":
        (tmp_path / "other").write_bytes(other)
        (tmp_path / "other").replace(photo)
    elif how == "gone":
        photo.unlink()
    else:
        photo.write_bytes(other)
    if how != "gone":  # as a program does that keeps the time
        os.utime(photo, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert photo.stat().st_size == before.st_size
    assert not made.is_of(photo)


def test_pixels_in_memory_are_always_the_same(photo, codec):
    from qt_kmeans.core.source import from_pixels

    source = from_pixels(np.asarray(Image.open(photo)), "Pasted image")
    assert compress(Task(source, None, RECIPE, "Pasted image"), codec).is_of(source)


def test_what_is_in_the_way_is_a_report(tmp_path, photo, codec):
    made = compress(Task(photo, None, RECIPE, "photo.png"), codec)
    there = tmp_path / "there.png"
    there.write_bytes(b"mine")
    task = Task(photo, there, RECIPE, "photo.png")
    assert "exists already" in save_compressed(task, made).error
    kept = save_compressed(dataclasses.replace(task, keep_existing=True), made)
    assert (kept.error, kept.kept) == (None, there)
    assert there.read_bytes() == b"mine"
    skipped = save_compressed(
        dataclasses.replace(task.to(tmp_path / "new.png"), skip_if_larger=True),
        dataclasses.replace(made, larger=True),
    )
    assert (skipped.error, skipped.output) == (None, None)
    assert not (tmp_path / "new.png").exists()


def test_what_cannot_be_read_is_told_apart(tmp_path, codec):
    (tmp_path / "none.png").write_bytes(b"no picture")
    with pytest.raises(ImageReadError, match=r"none\.png"):
        compress(Task(tmp_path / "none.png", None, RECIPE, "none.png"), codec)
