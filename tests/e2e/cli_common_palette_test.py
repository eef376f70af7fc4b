"""The command line's common palette: one for all inputs, whatever fails among them."""

import json

import numpy as np
import pytest
from PIL import Image


@pytest.fixture
def sprites(tmp_path):
    """Return two pictures that have hardly a colour in common."""
    noise = np.random.default_rng(1).integers(0, 60, (40, 60, 3)).astype(np.uint8)
    paths = [tmp_path / "sprites" / name for name in ("blue.png", "red.png")]
    paths[0].parent.mkdir()
    Image.fromarray(noise + np.array([0, 40, 190], np.uint8)).save(paths[0])
    Image.fromarray(noise[::-1, ::2] + np.array([190, 40, 0], np.uint8)).save(paths[1])
    return paths


def colors_of(*paths):
    """Return the colours of all these files together; each holds only those that it shows."""
    return {color for path in paths for _, color in Image.open(path).convert("RGB").getcolors()}


def test_all_files_have_the_same_palette(run, sprites):
    code, out, err = run("compress", *sprites, "--common-palette", "-k", 12, "--json")
    assert (code, err) == (0, "")
    assert [json.loads(line)["k"] for line in out.splitlines()] == [12, 12]
    results = [path.with_name(f"{path.stem}-k12.png") for path in sprites]
    assert len(colors_of(*results)) <= 12
    assert all(len(colors_of(result)) > 3 for result in results)  # neither goes without


def test_a_single_file_is_what_it_is_without(run, sprites, tmp_path):
    options = ("-k", 12, "--json", "-o")
    assert run("compress", sprites[0], "--common-palette", *options, tmp_path / "a.png")[0] == 0
    assert run("compress", sprites[0], *options, tmp_path / "b.png")[0] == 0
    assert colors_of(tmp_path / "a.png") == colors_of(tmp_path / "b.png")


def test_what_cannot_be_read_fails_by_itself(run, sprites, tmp_path):
    broken = sprites[0].with_name("broken.png")
    broken.write_bytes(b"no picture")
    code, _, err = run("compress", sprites[0].parent, "--common-palette", "-k", 4, "--out-dir", tmp_path)
    assert code == 1
    assert err.count("broken.png") == 1
    assert len(colors_of(tmp_path / "blue-k4.png", tmp_path / "red-k4.png")) <= 4
    assert run("compress", broken, "--common-palette")[0] == 1


@pytest.mark.parametrize("others", [("--palette", "a.gpl"), ("--max-bytes", "10k"), ("--min-quality", "70")])
def test_what_it_cannot_go_with(run, sprites, others):
    code, out, err = run("compress", *sprites, "--common-palette", *others)
    assert (code, out) == (2, "")
    assert "--common-palette" in err
