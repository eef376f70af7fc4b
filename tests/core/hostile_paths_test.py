"""Odd paths: whatever lies there, the answer is a picture or one printable sentence, and it comes at once."""

import io
import os
import stat
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.core.errors import ImageReadError
from qt_kmeans.core.naming import display_name, printable
from qt_kmeans.core.source import image_info, read_image

PIXELS = np.random.default_rng(1).integers(0, 256, (4, 5, 3), np.uint8)
posix = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX file system")


@pytest.fixture
def picture() -> bytes:
    file = io.BytesIO()
    Image.fromarray(PIXELS).save(file, "PNG")
    return file.getvalue()


def refusal(path: str | os.PathLike[str]) -> str:
    """Why a path is refused, if the answer comes at once; both doors give the same answer."""
    answers: list[str] = []

    def ask() -> None:
        for door in (read_image, image_info):
            try:
                door(path)
                answers.append("opened")
            except ImageReadError as error:
                answers.append(str(error))

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(10)
    assert not asking.is_alive(), "the path holds us up"
    assert len(set(answers)) == 1
    assert answers[0].isprintable()
    assert answers[0].endswith(".")
    return answers[0]


def test_missing(tmp_path: Path) -> None:
    expected = "gone.png cannot be opened: there is no such file; check its name and folder."
    assert refusal(tmp_path / "gone.png") == expected
    assert refusal(str(tmp_path / "gone.png")) == expected


def test_behind_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    assert "there is no such file" in refusal(tmp_path / "file" / "below.png")


def test_folder(tmp_path: Path) -> None:
    assert "it is a folder; choose a picture in it" in refusal(tmp_path)


def test_root() -> None:
    assert "cannot be opened" in refusal(Path(Path.cwd().anchor))


def test_empty(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()
    assert "it is empty" in refusal(tmp_path / "empty.jpg")


def test_zero_byte_in_the_name() -> None:
    assert "not one a file can have" in refusal("a\0b.png")


@posix
def test_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    assert "it is a pipe or a device" in refusal(tmp_path / "pipe.png")


@posix
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_device(device: str) -> None:
    if not Path(device).exists() or not stat.S_ISCHR(Path(device).stat().st_mode):
        pytest.skip(f"no {device}")
    assert "it is a pipe or a device" in refusal(device)


@posix
def test_a_file_that_turns_into_a_pipe(
    tmp_path: Path, picture: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between looking and opening, another program may put a pipe in its place."""
    path = tmp_path / "turning.png"
    path.write_bytes(picture)
    before = path.stat()
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr(Path, "stat", lambda self, **_: before)
    assert "it is a pipe or a device" in refusal(path)


@posix
def test_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "loop.png").symlink_to(tmp_path / "loop.png")
    assert "leads back to itself" in refusal(tmp_path / "loop.png")


@posix
def test_link_to_nowhere(tmp_path: Path) -> None:
    (tmp_path / "dangling.png").symlink_to(tmp_path / "nothing.png")
    assert "there is no such file" in refusal(tmp_path / "dangling.png")


@posix
def test_link_to_a_picture(tmp_path: Path, picture: bytes) -> None:
    (tmp_path / "real.png").write_bytes(picture)
    (tmp_path / "link.png").symlink_to(tmp_path / "real.png")
    source = read_image(tmp_path / "link.png")
    assert source.name == "link.png"
    assert source.path == tmp_path / "link.png"


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_forbidden(tmp_path: Path, picture: bytes) -> None:
    path = tmp_path / "secret.png"
    path.write_bytes(picture)
    path.chmod(0)
    assert "you may not read it" in refusal(path)


def test_forbidden_by_the_system(tmp_path: Path, picture: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.png"
    path.write_bytes(picture)

    def forbid(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", forbid)
    assert refusal(path) == (
        "secret.png cannot be opened: you may not read it; ask its owner or change its permissions."
    )


def test_name_of_255_bytes(tmp_path: Path, picture: bytes) -> None:
    path = tmp_path / ("n" * 251 + ".png")
    path.write_bytes(picture)
    assert read_image(path).name == path.name


def test_name_that_is_too_long(tmp_path: Path) -> None:
    assert "cannot be opened" in refusal(tmp_path / ("n" * 300 + ".png"))


@posix
@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (b"two\nlines.png", "two\\nlines.png"),
        (b"tab\there.png", "tab\\there.png"),
        ("emoji \U0001f468\u200d\U0001f469 ok.png".encode(), "emoji \U0001f468\u200d\U0001f469 ok.png"),
        (b"latin-1 \xe9t\xe9.png", "latin-1 \\xe9t\\xe9.png"),
        ("evil\u202egnp.exe.png".encode(), "evil\\u202egnp.exe.png"),
        (b"-rf.png", "-rf.png"),
        (b"50% {0} %s.png", "50% {0} %s.png"),
        ("日本語 ñ.png".encode(), "日本語 ñ.png"),
    ],
)
def test_odd_names(raw: bytes, shown: str, tmp_path: Path, picture: bytes) -> None:
    if sys.platform == "darwin" and not raw.isascii():
        pytest.skip("the file system changes or refuses such names")
    path = tmp_path / os.fsdecode(raw)
    path.write_bytes(picture)
    source = read_image(path)
    assert source.name == shown
    assert source.path == path
    np.testing.assert_array_equal(source.rgba[..., :3], PIXELS)
    path.write_bytes(b"no picture")
    assert refusal_of_odd_name(path).startswith(shown)


def refusal_of_odd_name(path: Path) -> str:
    with pytest.raises(ImageReadError) as caught:
        read_image(path)
    sentence = str(caught.value)
    sentence.encode("utf-8")  # can be printed anywhere
    assert "\n" not in sentence
    return sentence


def test_deleted_while_open(tmp_path: Path, picture: bytes) -> None:
    """A file that vanishes after it was opened is read to its end."""
    path = tmp_path / "going.png"
    path.write_bytes(picture)

    def delete(stage: str, fraction: float) -> None:
        path.unlink(missing_ok=True)

    if os.name == "nt":
        pytest.skip("Windows keeps open files")
    np.testing.assert_array_equal(read_image(path, progress=delete).rgba[..., :3], PIXELS)


def test_nothing_stays_open(tmp_path: Path, picture: bytes) -> None:
    good, bad = tmp_path / "good.png", tmp_path / "bad.png"
    good.write_bytes(picture)
    bad.write_bytes(picture[:20])
    read_image(good)
    refusal(bad)
    if Path("/proc/self/fd").exists():
        links = [str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]
        assert not [link for link in links if link.startswith(str(tmp_path))]
    good.unlink()
    bad.unlink()


def test_the_source_is_not_touched(tmp_path: Path, picture: bytes) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(picture)
    os.utime(path, ns=(1, 1))
    read_image(path)
    assert path.read_bytes() == picture
    assert path.stat().st_mtime_ns == 1


def test_display_name() -> None:
    assert display_name("/some/where/photo.png") == "photo.png"
    assert display_name("/") == "/"
    assert display_name(Path("..")) == ".."
    assert printable("a\x00\x1b[31m\x7f\u2028b") == "a\\x00\\x1b[31m\\x7f\\u2028b"
