"""A change of a file is told once, whichever way a program makes it."""

from pathlib import Path
from typing import Any

import pytest

from qt_kmeans.gui.files import file_watch
from qt_kmeans.gui.files.file_watch import FileWatch


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a picture.png"
    path.write_bytes(b"before")
    return path


@pytest.fixture
def watch(qapp: object, path: Path, monkeypatch: pytest.MonkeyPatch) -> FileWatch:
    monkeypatch.setattr(file_watch, "SETTLED_MS", 40)
    made = FileWatch()
    made.watch(path)
    return made


def in_place(path: Path) -> None:
    path.write_bytes(b"after, in the same file")


def atomic(path: Path) -> None:
    other = path.with_name("new")
    other.write_bytes(b"after, in a new file")
    other.replace(path)


def made_anew(path: Path) -> None:
    path.unlink()
    path.write_bytes(b"after, made anew")


@pytest.mark.parametrize("change", [in_place, atomic, made_anew])
def test_every_kind_of_change_is_told_and_the_next_one_too(
    qtbot: Any, watch: FileWatch, path: Path, change: Any
) -> None:
    for content in (b"1", b"22"):
        with qtbot.assertNotEmitted(watch.vanished), qtbot.waitSignal(watch.changed):
            change(path)
        path.write_bytes(content)
        watch.accept()


def test_it_is_told_once(qtbot: Any, watch: FileWatch, path: Path) -> None:
    told: list[int] = []
    watch.changed.connect(lambda: told.append(path.stat().st_size))
    with qtbot.waitSignal(watch.changed):
        for size in range(1, 6):
            path.write_bytes(b"x" * size)
    with qtbot.assertNotEmitted(watch.changed, wait=100):
        path.with_name("another").touch()  # no matter of ours
    assert told == [5]


def test_what_is_gone_and_what_comes_back(qtbot: Any, watch: FileWatch, path: Path) -> None:
    with qtbot.waitSignal(watch.vanished):
        path.unlink()
    with qtbot.waitSignal(watch.changed):
        path.write_bytes(b"another")


def test_what_is_accepted_is_no_news(qtbot: Any, watch: FileWatch, path: Path) -> None:
    with qtbot.assertNotEmitted(watch.changed, wait=120):
        in_place(path)
        watch.accept()


def test_nothing_is_told_of_a_file_that_is_watched_no_longer(
    qtbot: Any, watch: FileWatch, path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.png"
    other.write_bytes(b"before")
    watch.watch(other)
    with qtbot.assertNotEmitted(watch.changed, wait=120):
        in_place(path)
    with qtbot.waitSignal(watch.changed):
        in_place(other)
    watch.watch(None)
    with qtbot.assertNotEmitted(watch.vanished, wait=120):
        other.unlink()
