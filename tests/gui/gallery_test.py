"""The gallery can be made: a picture of each state in every look, sheets, and a page that shows them."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

pytestmark = pytest.mark.xcb

SCRIPT = Path(__file__).with_name("gallery.py")


def test_some_states_in_all_looks(tmp_path: Path) -> None:
    states = ("error-empty", "dialog-about")
    done = subprocess.run(
        [sys.executable, SCRIPT, tmp_path, "--only", *states], capture_output=True, text=True, timeout=240
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == list(states)
    page = (tmp_path / "index.html").read_text()
    for state in states:
        for look in ("light-1024x700", "light-1440x900", "dark-1024x700", "dark-1440x900"):
            name = f"{state}--{look}.png"
            assert name in page
            with Image.open(tmp_path / name) as image:
                assert image.size == tuple(map(int, look.rpartition("-")[2].split("x")))
    assert len(list(tmp_path.glob("sheet--*.png"))) == 4
