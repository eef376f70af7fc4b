"""Which files of a folder are taken, and what their results are called."""

import os
from itertools import islice
from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qt_kmeans.core.targets import ResultNames, images_in, is_numbered, named_for, names_after


def fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def found(folder: Path, *, recursive: bool) -> list[str]:
    return [file.path.relative_to(folder).as_posix() for file in images_in(folder, recursive=recursive)]


def test_images_are_found_by_their_ending_in_order_of_name(tmp_path):
    fill(tmp_path, "b.PNG", "a.jpeg", "notes.txt", "c", ".hidden.png", "sub/d.webp")
    assert found(tmp_path, recursive=False) == ["a.jpeg", "b.PNG"]


def test_subfolders_follow_when_asked_for(tmp_path):
    fill(tmp_path, "z.png", "a/y.gif", "a/deep/x.tif", ".git/w.png", "b/v.bmp")
    assert found(tmp_path, recursive=True) == ["z.png", "a/y.gif", "a/deep/x.tif", "b/v.bmp"]
    inside = [file.inside.as_posix() for file in images_in(tmp_path, recursive=True)]
    assert inside == [".", "a", "a/deep", "b"]


def test_results_of_earlier_runs_are_left_out(tmp_path):
    fill(tmp_path, "photo.jpg", "photo-k64.png", "photo-k64-2.png", "photo-k8.webp")
    fill(tmp_path, "lonely-k64.png", "photo-k64x.png")
    assert found(tmp_path, recursive=False) == ["lonely-k64.png", "photo-k64x.png", "photo.jpg"]


def test_linked_folders_are_not_followed(tmp_path):
    fill(tmp_path, "a/x.png")
    try:
        (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("no symbolic links here")
    assert found(tmp_path, recursive=True) == ["a/x.png"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may list every folder")
def test_a_locked_folder_is_an_error(tmp_path):
    locked = tmp_path / "locked"
    locked.mkdir(mode=0)
    with pytest.raises(PermissionError):
        images_in(locked, recursive=False)


def test_names_follow_the_contract():
    chosen = ResultNames().choose(Path("out"), PurePath("in/my.photo.jpg"), 64, "webp")
    assert chosen == Path("out/my.photo-k64.webp")


def test_long_names_are_cut_to_what_a_folder_takes(tmp_path):
    names = ResultNames()
    for source in ("é" * 125 + ".png", "é" * 125 + ".jpg"):
        path = names.choose(tmp_path, PurePath(source), 256, "webp")
        assert len(os.fsencode(path.name)) <= 255
        path.touch()
    assert len(list(tmp_path.iterdir())) == 2


def test_results_that_would_clash_are_told_apart(tmp_path):
    names = ResultNames()
    sources = ["a.png", "a.jpg", "other/a.jpg", "other/A.jpg", "b.png"]
    chosen = [names.choose(tmp_path, PurePath(source), 8, "png").name for source in sources]
    assert chosen == ["a-k8.png", "a.jpg-k8.png", "a.jpg-2-k8.png", "A.jpg-3-k8.png", "b-k8.png"]


def test_results_stand_numbered_beside_what_is_there(tmp_path):
    fill(tmp_path, "a-k8.png", "a-k8-2.png", "b.png-k8.png")
    names = ResultNames([tmp_path / "c-k8.png"], unused=True)
    sources = ["a.jpg", "a.png", "b.jpg", "b.png", "c.png"]
    chosen = [names.choose(tmp_path, PurePath(source), 8, "png") for source in sources]
    assert [path.name for path in chosen] == [
        "a-k8-3.png",
        "a.png-k8.png",
        "b-k8.png",
        "b.png-k8-2.png",
        "c-k8-2.png",
    ]
    assert [is_numbered(path) for path in chosen] == [True, False, False, True, True]


def test_a_name_with_the_k_that_was_found(tmp_path):
    fill(tmp_path, "a.b-k37.png")
    for planned in ("a.b-k256.png", "a.b-k256-2.png"):
        assert named_for(tmp_path / planned, 37) == tmp_path / "a.b-k37.png"
        assert named_for(tmp_path / planned, 37, unused=True) == tmp_path / "a.b-k37-2.png"
        assert named_for(tmp_path / planned, 5, unused=True) == tmp_path / "a.b-k5.png"


def test_numbered_names_are_cut_too(tmp_path):
    fill(tmp_path, "é" * 124 + "-k8.png")
    chosen = ResultNames(unused=True).choose(tmp_path, PurePath("é" * 125 + ".png"), 8, "png")
    chosen.touch()
    assert is_numbered(chosen)


@given(st.lists(st.sampled_from(["a.png", "A.png", "a.jpg", "a.jpg-2.png", "x/a.png"]), max_size=12))
def test_no_two_results_share_a_path(sources):
    names = ResultNames()
    chosen = [names.choose(Path("out"), PurePath(source), 8, "png") for source in sources]
    assert len({str(path).casefold() for path in chosen}) == len(sources)


def test_nobody_shares_the_name_of_a_result_whose_k_is_still_to_be_found(tmp_path):
    names = ResultNames()
    png = names.choose(tmp_path, Path("a.png"), None, "png")
    jpg = names.choose(tmp_path, Path("a.jpg"), 32, "png")
    webp = names.choose(tmp_path, Path("a.webp"), None, "png")
    assert len({named_for(path, 32) for path in (png, jpg, webp)}) == 3
    assert names.choose(tmp_path, Path("a.bmp"), 32, "webp") == tmp_path / "a-k32.webp"


def test_a_name_that_was_found_spares_files_and_goes_on_counting(tmp_path):
    plain = tmp_path / "a-k32.png"
    assert named_for(tmp_path / "a-k256.png", 32, spared=[plain]) == tmp_path / "a-k32-2.png"
    more = names_after(tmp_path / "a-k32-2.png")
    assert [next(more).name for _turn in range(3)] == ["a-k32-2.png", "a-k32-3.png", "a-k32-4.png"]
    assert [path.name for path in islice(names_after(plain), 2)] == ["a-k32.png", "a-k32-2.png"]
