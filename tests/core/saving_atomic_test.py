"""A save replaces the target whole or not at all, whatever call of the system fails on the way."""

import errno
import gc
import os
import stat
import sys
import time
from pathlib import Path

import pytest

from qt_kmeans.core.errors import Cancelled, ImageWriteError
from qt_kmeans.core.writing import saving
from qt_kmeans.core.writing.saving import save

OLD, NEW = b"the old picture", b"the new picture, which is longer" * 100_000
CALLS = (
    "open",
    "write",
    "fsync",
    "fstat",
    "fchown",
    "fchmod",
    "close",
    "link",
    "replace",
    "unlink",
    "scandir",
)
ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EDQUOT)
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX file systems")


class FaultyOs:
    """The `os` module whose call number `at`, of those counted, fails with `error`."""

    def __init__(self, at, error):
        self.left, self.error, self.failed = at, error, None

    def __getattr__(self, name):
        real = getattr(os, name)
        if name not in CALLS:
            return real

        def call(*args, **kwargs):
            self.left -= 1
            if self.left != 0:
                return real(*args, **kwargs)
            self.failed = name
            if name == "close":
                real(*args, **kwargs)
            raise OSError(self.error, os.strerror(self.error))

        return call


def names(folder):
    return sorted(entry.name for entry in folder.iterdir())


def descriptors():
    return len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0  # noqa: PTH112, PTH208


@posix
@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize("existing", [True, False])
def test_whichever_call_fails_the_old_file_stands(tmp_path, monkeypatch, error, existing):
    """Fail the first call, the second, and so on, until a save goes through without a fault."""
    gc.collect()  # or what others have left open is closed while we count
    before = descriptors()
    for at in range(1, 100):
        folder = tmp_path / str(at)
        folder.mkdir()
        target = folder / "picture.png"
        if existing:
            target.write_bytes(OLD)
            target.chmod(0o640)
            os.utime(target, (1, 1))
        faulty = FaultyOs(at, error)
        with monkeypatch.context() as patch:
            patch.setattr(saving, "os", faulty)
            try:
                report = save(NEW, target, overwrite=existing)
            except ImageWriteError as caught:
                report = None
                sentence = str(caught)
                assert sentence.startswith("picture.png: ")
                assert sentence.endswith(".")
                assert sentence.count("; ") >= 1  # a next step
        if report is None:
            assert faulty.failed is not None
            assert (target.read_bytes() == OLD and target.stat().st_mtime == 1) if existing else True
            assert names(folder) == (["picture.png"] if existing else [])
        else:
            assert target.read_bytes() == NEW
            assert report.size == len(NEW)
            assert report.replaced == existing
            if faulty.failed != "unlink":
                assert names(folder) == ["picture.png"]
        assert descriptors() == before
        if faulty.failed is None:
            assert at > 6  # it did reach through the whole of a save
            return
    pytest.fail("a save never ends")


@posix
@pytest.mark.parametrize(
    ("error", "words"),
    [
        (errno.ENOSPC, f"the disk is full; free {len(NEW):,} bytes or save to another place."),
        (errno.EDQUOT, "your share of the disk is used up; free"),
        (errno.EACCES, "you may not write to this folder; save to another place."),
        (errno.EPERM, "you may not write to this folder"),
        (errno.EROFS, "the disk is read-only"),
        (errno.ENAMETOOLONG, "the name is too long; choose a shorter one."),
        (errno.EFBIG, "the disk cannot hold a file of this size"),
        (errno.EMFILE, "it cannot be written (Too many open files); save to another place."),
    ],
    ids=lambda value: errno.errorcode.get(value) if isinstance(value, int) else "",
)
def test_the_sentence_tells_the_reason_and_what_to_do(tmp_path, monkeypatch, error, words):
    class Failing(FaultyOs):
        def __getattr__(self, name):
            if name == "write":
                return lambda *args: (_ for _ in ()).throw(OSError(error, os.strerror(error)))
            return getattr(os, name)

    monkeypatch.setattr(saving, "os", Failing(0, 0))
    with pytest.raises(ImageWriteError) as caught:
        save(NEW, tmp_path / "picture.png")
    assert str(caught.value).startswith(f"picture.png: {words}")


@posix
def test_the_bytes_are_on_disk_before_they_get_the_name(tmp_path, monkeypatch):
    order = []

    class Recording(FaultyOs):
        def __getattr__(self, name):
            if name not in ("write", "fsync", "replace"):
                return getattr(os, name)
            return lambda *args: (order.append(name), getattr(os, name)(*args))[1]

    target = tmp_path / "picture.png"
    target.write_bytes(OLD)
    monkeypatch.setattr(saving, "os", Recording(0, 0))
    save(OLD, target, overwrite=True)
    assert order == ["write", "fsync", "replace", "fsync"]


@posix
def test_short_writes_are_continued(tmp_path, monkeypatch):
    class Slow(FaultyOs):
        def __getattr__(self, name):
            if name == "write":
                return lambda descriptor, piece: os.write(descriptor, piece[: 1 + len(piece) // 2])
            return getattr(os, name)

    monkeypatch.setattr(saving, "os", Slow(0, 0))
    save(NEW, tmp_path / "picture.png")
    assert (tmp_path / "picture.png").read_bytes() == NEW


@posix
def test_a_disk_that_takes_nothing_is_an_error_not_a_loop(tmp_path, monkeypatch):
    class Stuck(FaultyOs):
        def __getattr__(self, name):
            return (lambda descriptor, piece: 0) if name == "write" else getattr(os, name)

    monkeypatch.setattr(saving, "os", Stuck(0, 0))
    with pytest.raises(ImageWriteError, match=r"^picture\.png: the disk reports an error"):
        save(NEW, tmp_path / "picture.png")
    assert names(tmp_path) == []


def test_bytes_that_change_on_their_way_are_noticed(tmp_path, monkeypatch):
    class Rotten(FaultyOs):
        def __getattr__(self, name):
            if name == "write":
                return lambda descriptor, piece: os.write(descriptor, b"?" * len(piece))
            return getattr(os, name)

    target = tmp_path / "picture.png"
    target.write_bytes(OLD)
    with monkeypatch.context() as patch:
        patch.setattr(saving, "os", Rotten(0, 0))
        with pytest.raises(ImageWriteError, match="does not read back"):
            save(NEW, target, overwrite=True)
    assert target.read_bytes() == OLD
    assert names(tmp_path) == ["picture.png"]


def test_cancelling_saves_nothing(tmp_path):
    target = tmp_path / "picture.png"
    target.write_bytes(OLD)
    calls = []

    def stop(stage, fraction):
        calls.append(stage)
        if len(calls) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        save(NEW, target, overwrite=True, progress=stop)
    assert target.read_bytes() == OLD
    assert names(tmp_path) == ["picture.png"]


def test_saves_of_nothing_and_of_a_byte(tmp_path):
    for data in (b"", b"x"):
        save(data, tmp_path / "file.bin", overwrite=True)
        assert (tmp_path / "file.bin").read_bytes() == data


def test_leftovers_of_killed_saves_go_and_nothing_else(tmp_path):
    long_ago = time.time() - 7200
    old = [".q-0a1b2c3d", ".q-ffffffff"]
    kept = [".q-0a1b2c3", ".q-0a1b2c3d4", ".q-0A1B2C3D", "x.q-0a1b2c3d", ".q-0a1b2c3d.png", "q-0a1b2c3d"]
    young = [".q-12345678"]
    for name in (*old, *kept, *young):
        (tmp_path / name).write_bytes(b"partial")
        if name not in young:
            os.utime(tmp_path / name, (long_ago, long_ago))
    (tmp_path / ".q-aaaaaaaa").mkdir()
    os.utime(tmp_path / ".q-aaaaaaaa", (long_ago, long_ago))
    if sys.platform != "win32":
        (tmp_path / ".q-bbbbbbbb").symlink_to(tmp_path / "q-0a1b2c3d")
        kept.append(".q-bbbbbbbb")
    save(NEW, tmp_path / "picture.png")
    assert names(tmp_path) == sorted([*kept, *young, ".q-aaaaaaaa", "picture.png"])


@posix
def test_permissions_of_the_older_file_are_kept(tmp_path):
    target = tmp_path / "picture.png"
    for mode in (0o600, 0o640, 0o644, 0o666, 0o755):
        target.write_bytes(OLD)
        target.chmod(mode)
        assert save(NEW, target, overwrite=True).notes == ()
        assert stat.S_IMODE(target.stat().st_mode) == mode


@posix
def test_a_new_file_has_the_permissions_the_user_wants_for_new_files(tmp_path):
    for umask in (0o022, 0o077, 0o002, 0o000):
        before = os.umask(umask)
        try:
            save(NEW, tmp_path / f"{umask}.png")
        finally:
            os.umask(before)
        assert stat.S_IMODE((tmp_path / f"{umask}.png").stat().st_mode) == 0o666 & ~umask


@posix
def test_a_private_file_is_private_while_it_is_written(tmp_path, monkeypatch):
    seen = []

    class Watching(FaultyOs):
        def __getattr__(self, name):
            if name == "write":
                return lambda fd, piece: (seen.append(os.fstat(fd).st_mode & 0o777), os.write(fd, piece))[1]
            return getattr(os, name)

    target = tmp_path / "picture.png"
    target.write_bytes(OLD)
    target.chmod(0o600)
    monkeypatch.setattr(saving, "os", Watching(0, 0))
    save(NEW, target, overwrite=True)
    assert set(seen) == {0o600}


@posix
@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root gives files away")
def test_the_owner_is_kept_when_root_saves(tmp_path):
    target = tmp_path / "picture.png"
    target.write_bytes(OLD)
    os.chown(target, 12345, 23456)
    save(NEW, target, overwrite=True)
    assert (target.stat().st_uid, target.stat().st_gid) == (12345, 23456)


@posix
def test_permissions_that_cannot_be_kept_are_told(tmp_path, monkeypatch):
    class Limited(FaultyOs):
        def __getattr__(self, name):
            if name == "fchmod":
                return lambda *args: (_ for _ in ()).throw(PermissionError(errno.EPERM, "no"))
            return getattr(os, name)

    target = tmp_path / "picture.png"
    target.write_bytes(OLD)
    target.chmod(0o777)
    before = os.umask(0o022)
    try:
        monkeypatch.setattr(saving, "os", Limited(0, 0))
        report = save(NEW, target, overwrite=True)
    finally:
        os.umask(before)
    assert target.read_bytes() == NEW
    assert report.notes == ("The permissions of the older file could not be kept.",)


def test_a_busy_target_is_tried_again(tmp_path, monkeypatch):
    """What Windows answers while a virus scanner looks at the older file."""
    tries = []

    class Busy(FaultyOs):
        def __getattr__(self, name):
            if name != "replace":
                return getattr(os, name)

            def replace(*args):
                tries.append(args)
                if len(tries) < 3:
                    raise PermissionError(errno.EACCES, "in use")
                os.replace(*args)  # noqa: PTH105

            return replace

    target = tmp_path / "picture.png"
    target.write_bytes(OLD)
    monkeypatch.setattr(saving, "os", Busy(0, 0))
    monkeypatch.setattr(saving, "_REPLACE_TRIES", 5)
    monkeypatch.setattr(saving, "_REPLACE_PAUSE", 0.0)
    save(NEW, target, overwrite=True)
    assert target.read_bytes() == NEW
    assert len(tries) == 3


@posix
def test_where_there_are_no_links_a_rename_does(tmp_path, monkeypatch):
    class NoLinks(FaultyOs):
        def __getattr__(self, name):
            if name == "link":
                return lambda *args: (_ for _ in ()).throw(PermissionError(errno.EPERM, "no links here"))
            return getattr(os, name)

    monkeypatch.setattr(saving, "os", NoLinks(0, 0))
    save(NEW, Path(tmp_path, "picture.png"))
    assert names(tmp_path) == ["picture.png"]
