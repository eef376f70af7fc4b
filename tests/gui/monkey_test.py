"""Whatever hands do to the window, in any order: no exception, no warning, no leak, no stray file."""

import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path

import pytest
from monkey import acts_of, resident, visit
from PIL import Image
from PySide6.QtWidgets import QApplication
from watch import Watch

from qt_kmeans.sample import sample_path

SEEDS = range(5)
ACTS = 200
SIZE = (900, 640)
MOST_GROWTH = 30  # MB


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.png"
    with Image.open(sample_path()) as sample:
        sample.thumbnail((120, 120))
        sample.convert("RGB").save(path)
    return path


def test_random_clicks_drags_and_keys_do_no_harm(qapp: QApplication, photo: Path, tmp_path: Path) -> None:
    sizes = []
    for seed in (*SEEDS, SEEDS[0]):  # once more, with all loaded that acts may load
        try:
            visit(qapp, photo, tmp_path, acts_of(seed, ACTS), size=SIZE)
        except AssertionError as error:
            pytest.fail(f"Seed {seed}. {error}", pytrace=False)
        sizes.append(resident())
    assert sizes[-1] - sizes[-2] <= MOST_GROWTH, sizes


def test_a_seed_always_means_the_same_acts() -> None:
    assert acts_of(3, 50) == acts_of(3, 50) != acts_of(4, 50)


@pytest.mark.parametrize("prefix", [None, "compiled"])
def test_the_watch_lets_python_keep_what_it_has_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, prefix: str | None
) -> None:
    """Or a monkey that is the first to need a module would fail where nothing has been compiled yet."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", prefix and str(tmp_path / prefix))
    source = tmp_path / "module.py"
    source.write_text("answer = 42")
    watch = Watch(())
    with watch.on_duty():
        SourceFileLoader("module", str(source)).get_code("module")
    assert list(tmp_path.glob(f"{prefix or '__pycache__'}/**/module.*.pyc"))
    assert watch.problems == []


def test_the_watch_sees_what_is_written_elsewhere(qapp: QApplication, tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    watch = Watch((inside,))
    with watch.on_duty():
        (inside / "file").write_text("allowed")
        (inside / "file").read_text()
        outside.write_text("not allowed")
    assert watch.problems == [f"open of {outside}"]
