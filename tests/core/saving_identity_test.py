"""Which file a save touches: never the original by default, never one behind another name."""

import os
import sys

import pytest

from qt_kmeans.core.errors import ImageWriteError
from qt_kmeans.core.recipe import OutputOptions
from qt_kmeans.core.writing import saving
from qt_kmeans.core.writing.saving import larger_than_input, save

OLD, NEW = b"old", b"new"
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX file systems")


def refused(path, words, **options):
    with pytest.raises(ImageWriteError) as caught:
        save(NEW, path, **options)
    sentence = str(caught.value)
    assert words in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


@pytest.fixture
def original(tmp_path):
    path = tmp_path / "photo.png"
    path.write_bytes(OLD)
    os.utime(path, (1, 1))
    return path


def test_an_existing_file_is_not_replaced_by_default(original):
    sentence = refused(original, "exists already")
    assert sentence.startswith("photo.png: ")
    assert original.read_bytes() == OLD
    assert save(NEW, original, overwrite=True).replaced
    assert original.read_bytes() == NEW


@posix
@pytest.mark.parametrize("way", ["itself", "symlink", "hard link", "relative", "dots", "folder link"])
def test_the_original_is_recognised_behind_any_name(original, monkeypatch, way):
    folder = original.parent
    path = folder / "other.png"
    if way == "symlink":
        path.symlink_to("photo.png")
    elif way == "hard link":
        path.hardlink_to(original)
    elif way == "relative":
        monkeypatch.chdir(folder)
        path = type(original)("photo.png")
    elif way == "dots":
        (folder / "sub").mkdir()
        path = folder / "sub" / ".." / "photo.png"
    elif way == "folder link":
        (folder / "again").symlink_to(folder)
        path = folder / "again" / "photo.png"
    else:
        path = original
    refused(path, "this is the original", source=original)
    assert original.read_bytes() == OLD
    assert original.stat().st_mtime == 1


def test_the_original_in_other_case_is_recognised_where_case_means_nothing(original):
    other = original.with_name("PHOTO.PNG")
    if other.exists():
        refused(other, "this is the original", source=original)
    else:
        save(NEW, other, source=original)
    assert original.read_bytes() == OLD


def test_a_source_that_is_gone_is_no_reason_to_fail(original, tmp_path):
    refused(original, "exists already", source=tmp_path / "gone.png")
    save(NEW, tmp_path / "new.png", source=tmp_path / "gone.png")


@posix
def test_a_symbolic_link_stays_one(original, tmp_path):
    link = tmp_path / "sub" / "link.png"
    link.parent.mkdir()
    link.symlink_to("../photo.png")
    report = save(NEW, link, overwrite=True)
    assert link.is_symlink()
    assert original.read_bytes() == NEW
    assert report.path == original.resolve()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["photo.png", "sub"]


@posix
def test_a_link_to_nothing_is_given_something(tmp_path):
    link = tmp_path / "link.png"
    link.symlink_to("real.png")
    assert not save(NEW, link).replaced
    assert link.is_symlink()
    assert (tmp_path / "real.png").read_bytes() == NEW


@posix
def test_other_names_of_a_file_keep_the_old_picture(original, tmp_path):
    (tmp_path / "other.png").hardlink_to(original)
    save(NEW, original, overwrite=True)
    assert (tmp_path / "other.png").read_bytes() == OLD


@posix
def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path, monkeypatch):
    target = tmp_path / "picture.png"
    monkeypatch.setattr(saving, "_reads_back", lambda *args: target.write_bytes(b"quicker") > 0)
    refused(target, "exists already")
    assert target.read_bytes() == b"quicker"
    assert [path.name for path in tmp_path.iterdir()] == ["picture.png"]


def test_odd_targets_are_refused_in_words(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(OLD)
    for overwrite in (False, True):
        refused(tmp_path / "folder", "folder of this name", overwrite=overwrite)
        refused(
            tmp_path / "missing" / "a.png",
            f"the folder “{tmp_path / 'missing'}” does not exist",
            overwrite=overwrite,
        )
        refused(tmp_path / "a\0b.png", "no possible file name", overwrite=overwrite)
        refused(tmp_path / ("n" * 252 + ".png"), "too long", overwrite=overwrite)
        if sys.platform != "win32":
            refused(tmp_path / "file" / "a.png", "not a folder", overwrite=overwrite)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


@posix
def test_devices_pipes_and_loops_are_refused_in_words(tmp_path):
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "loop.png").symlink_to("loop.png")
    for overwrite in (False, True):
        refused(tmp_path / "pipe.png", "device or pipe", overwrite=overwrite)
        refused(tmp_path / "loop.png", "leads back to itself", overwrite=overwrite)
        if os.path.exists("/dev/full"):  # noqa: PTH110
            refused(tmp_path.joinpath("/dev/full"), "device or pipe", overwrite=overwrite)


def test_a_write_protected_file_is_respected(original, monkeypatch):
    # Root may write anything, so the answer of the system is played.
    monkeypatch.setattr(saving.os, "access", lambda path, mode: False)
    refused(original, "write-protected", overwrite=True)
    assert original.read_bytes() == OLD


@posix
def test_the_longest_name_can_be_saved_and_replaced(tmp_path):
    target = tmp_path / ("n" * 251 + ".png")
    save(OLD, target)
    save(NEW, target, overwrite=True)
    assert target.read_bytes() == NEW


@posix
def test_names_that_are_no_text_can_be_saved_and_spoken_of(tmp_path):
    target = tmp_path / os.fsdecode(b"caf\xe9\n.png")
    save(NEW, target)
    sentence = refused(target, "exists already")
    assert sentence.isprintable()


@pytest.mark.parametrize(
    ("bytes_in", "bytes_out"),
    [(0, 100), (100, 100), (100, 99)],
    ids=["pasted", "the same", "smaller"],
)
def test_a_result_that_is_not_larger_needs_no_words(bytes_in, bytes_out):
    assert larger_than_input(bytes_in, bytes_out, "JPEG", OutputOptions()) is None


def test_a_larger_result_is_told_with_reason_and_advice():
    sentence = larger_than_input(10_000, 12_500, "JPEG", OutputOptions("png"))
    for part in ("25 %", "12,500", "10,000", "JPEG", "fewer colours", "WebP", "keep the JPEG"):
        assert part in sentence
    assert sentence.endswith(".")
    assert "WebP" not in larger_than_input(10_000, 12_500, "PNG", OutputOptions("webp"))
    assert "effort" in larger_than_input(10_000, 12_500, "PNG", OutputOptions("webp", 4))
    assert "effort" not in larger_than_input(10_000, 12_500, "PNG", OutputOptions("webp", 9))
    assert "keep the input file" in larger_than_input(1_000_000, 1_000_001, "", OutputOptions())
