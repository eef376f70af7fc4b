"""Compressing to the letter: defaults, names, formats, JSON; run in process on small pictures."""

import json
from pathlib import Path

import numpy as np
import pytest
from image_files import colors_of, kind_of
from PIL import Image

from qt_kmeans import cli_compress
from qt_kmeans.core.palettes.files import read_palette
from qt_kmeans.core.palettes.palette import SUFFIXES
from qt_kmeans.core.recipe import Recipe

KEYS = [
    *("input", "output", "k", "colors", "bytes_in", "bytes_truecolor", "bytes_out"),
    *("psnr", "ssimulacra2", "seconds", "notes", "error"),
]

KINDS = {"png": "PNG", "webp": "WEBP", "gif": "GIF", "GIF": "GIF"}


def test_defaults_are_those_of_the_contract(run, photo):
    code, out, err = run("compress", photo, "--json")
    [record] = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert list(record) == KEYS
    target = photo.with_name("photo-k64.png")
    assert record["output"] == str(target)
    assert record["input"] == str(photo)
    assert (record["k"], record["colors"]) == (64, colors_of(target))
    assert record["colors"] <= 64
    assert record["bytes_in"] == photo.stat().st_size
    assert record["bytes_out"] == target.stat().st_size
    assert record["bytes_truecolor"] > record["bytes_out"]
    assert 20 < record["psnr"] < 60
    assert record["ssimulacra2"] is None
    assert record["notes"] == []
    assert record["error"] is None
    with Image.open(target) as image:
        assert (image.format, image.mode, image.size) == ("PNG", "P", (64, 48))


@pytest.mark.parametrize(("suffix", "kind"), KINDS.items())
def test_the_suffix_of_the_output_sets_the_format(run, photo, tmp_path, suffix, kind):
    target = tmp_path / f"small.{suffix}"
    assert run("compress", photo, "-k", 8, "-o", target)[0] == 0
    assert kind_of(target) == (kind, (64, 48))
    assert colors_of(target) <= 8


def test_the_format_names_the_result(run, photo):
    assert run("compress", photo, "-k", 16, "--format", "webp")[0] == 0
    assert kind_of(photo.with_name("photo-k16.webp")) == ("WEBP", (64, 48))


def test_a_line_tells_what_came_of_a_file(run, photo):
    code, out, err = run("compress", photo, "-k", 4)
    [line] = out.splitlines()
    assert code == 0
    assert line.startswith(f"{photo} -> {photo.with_name('photo-k4.png')}: ")
    assert "4 colours" in line
    assert err == ""


def test_quiet_prints_nothing_but_failures(run, photo, tmp_path):
    code, out, err = run("compress", photo, tmp_path / "missing.png", "--quiet")
    assert (code, out) == (1, "")
    assert err.splitlines() == [line for line in err.splitlines() if "missing.png" in line]
    assert len(err.splitlines()) == 1


def test_every_option_reaches_the_recipe(run, photo, tmp_path, monkeypatch):
    seen = []
    monkeypatch.setattr(cli_compress, "compress_files", lambda tasks, *_, **__: seen.extend(tasks) or [])
    options = "-k 9 --space lab --engine kmeans --seeding k-means++ --seed 5 --dither bayer --format gif"
    options += " --dither-strength 0.25 --effort 7 --metadata all --overwrite"
    options += " --skip-if-larger --max-pixels 1000 --allow-truncated --lock ff0000 --lock #00F"
    run("compress", photo, "--out-dir", tmp_path, "--timeout", "2.5", *options.split())
    [task] = seen
    expected = {"k": 9, "space": "lab", "engine": "kmeans", "seed": 5, "dither": "bayer", "format": "gif"}
    expected |= {"seeding": "k-means++", "dither_strength": 0.25, "effort": 7, "metadata": "all"}
    expected["locked"] = ("#ff0000", "#0000ff")
    assert task.recipe == Recipe().but(**expected)
    limits = task.limits
    assert (limits.max_pixels, limits.allow_truncated, limits.timeout) == (1000, True, 2.5)
    assert task.overwrite
    assert task.skip_if_larger


def test_settings_come_from_a_recipe_file_and_options_win(run, photo, tmp_path):
    recipe = tmp_path / "mine.json"
    recipe.write_text(Recipe().but(k=5, format="gif").to_json())
    assert run("compress", photo, "--recipe", recipe)[0] == 0
    assert colors_of(photo.with_name("photo-k5.gif")) <= 5
    assert run("compress", photo, "--recipe", recipe, "-k", 3, "-o", tmp_path / "x.png")[0] == 0
    assert colors_of(tmp_path / "x.png") == 3


def test_locked_colours_are_in_the_result(run, photo, tmp_path):
    assert run("palette", photo, "-k", 4, "--lock", "#fe0102", "-o", tmp_path / "x.hex")[0] == 0
    assert "#fe0102" in read_palette(tmp_path / "x.hex").hexes


def test_a_recipe_can_stand_on_the_command_line_itself(run, photo, tmp_path):
    recipe = '{"kmeans":{"k":5,"start":["#ff0000","#00ff00"]},"output":{"format":"gif"}}'
    assert run("compress", photo, "--recipe", recipe)[0] == 0
    assert kind_of(photo.with_name("photo-k5.gif"))[0] == "GIF"
    code, _, err = run("compress", photo, "--recipe", '{"kmeans":{"k":1}}')
    assert code == 2
    assert "2 to 256" in err


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_palette_file_gives_the_colours(run, photo, tmp_path, suffix):
    palette = tmp_path / f"three{suffix}"
    assert run("palette", photo, "-k", 3, "-o", palette)[0] == 0
    assert run("compress", photo, "--palette", palette, "--json")[0] == 0
    pixels = np.asarray(Image.open(photo.with_name("photo-k3.png")).convert("RGBA")).reshape(-1, 4)
    allowed = {tuple(color) for color in read_palette(palette).colors.tolist()}
    assert {tuple(color) for color in np.unique(pixels, axis=0).tolist()} <= allowed


@pytest.fixture
def tree(tmp_path, photo):
    root = tmp_path / "tree"
    (root / "sub" / "deep").mkdir(parents=True)
    for name in ("b.png", "a.png", "sub/c.png", "sub/deep/d.png"):
        (root / name).write_bytes(photo.read_bytes())
    (root / "notes.txt").write_text("no picture")
    return root


def test_a_folder_stands_for_its_images(run, tree):
    code, out, _ = run("compress", tree, "-k", 2, "--json")
    assert code == 0
    inputs = [json.loads(line)["input"] for line in out.splitlines()]
    assert inputs == [str(tree / "a.png"), str(tree / "b.png")]
    assert (tree / "a-k2.png").exists()
    # A second run does not take the results of the first for images.
    code, out, _ = run("compress", tree, "-k", 2, "--json", "--overwrite")
    assert (code, len(out.splitlines())) == (0, 2)


def test_subfolders_keep_their_place_under_the_output_folder(run, tree, tmp_path):
    out = tmp_path / "new" / "out"
    assert run("compress", tree, "-r", "-k", 2, "--out-dir", out)[0] == 0
    made = {path.relative_to(out).as_posix() for path in out.rglob("*.png")}
    assert made == {"a-k2.png", "b-k2.png", "sub/c-k2.png", "sub/deep/d-k2.png"}


def test_empty_folders_and_names_are_failures(run, tmp_path):
    (tmp_path / "empty").mkdir()
    code, _, err = run("compress", tmp_path / "empty", "", "--json")
    assert code == 1
    assert "no images in this folder" in err
    assert "the name is empty" in err


def test_one_bad_input_fails_alone(run, photo, tmp_path):
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"nothing")
    code, out, err = run("compress", bad, photo, "-k", 2, "--json", "--out-dir", tmp_path / "out")
    first, second = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert first["output"] is None
    assert first["error"]
    assert second["error"] is None
    assert Path(second["output"]).exists()
    [line] = err.splitlines()
    assert line.startswith(str(bad))
    assert first["error"].removeprefix("bad.png") in line


def test_results_of_one_name_do_not_replace_each_other(run, photo, tmp_path):
    twin = tmp_path / "photo.bmp"
    with Image.open(photo) as image:
        image.save(twin)
    code, out, _ = run("compress", photo, twin, "-k", 2, "--json", "--out-dir", tmp_path / "out")
    outputs = [Path(json.loads(line)["output"]).name for line in out.splitlines()]
    assert code == 0
    assert outputs == ["photo-k2.png", "photo.bmp-k2.png"]


def test_existing_targets_fail_without_overwrite(run, photo):
    target = photo.with_name("photo-k2.png")
    target.write_bytes(b"precious")
    code, _, err = run("compress", photo, "-k", 2)
    assert code == 1
    assert "exists already" in err
    assert target.read_bytes() == b"precious"
    assert run("compress", photo, "-k", 2, "--overwrite")[0] == 0
    assert kind_of(target) == ("PNG", (64, 48))


def test_folders_are_made_for_out_dir_alone(run, photo, tmp_path):
    code, _, err = run("compress", photo, "-o", tmp_path / "missing" / "x.png")
    assert code == 1
    assert f"the folder “{tmp_path / 'missing'}” does not exist" in err
    assert not (tmp_path / "missing").exists()
    (tmp_path / "file").write_text("no folder")
    code, _, err = run("compress", photo, "--out-dir", tmp_path / "file")
    assert code == 1
    assert len(err.splitlines()) == 1
    assert run("compress", photo, "--out-dir", tmp_path / "a" / "b")[0] == 0


def test_the_input_is_not_its_own_output(run, photo):
    before = photo.read_bytes()
    code, _, err = run("compress", photo, "-o", photo)
    assert code == 1
    assert err
    assert photo.read_bytes() == before


def test_larger_results_are_told_and_may_be_skipped(run, photo, tmp_path):
    small = tmp_path / "small.webp"
    with Image.open(photo) as image:
        image.save(small, quality=1)
    code, out, err = run("compress", small, "-k", 256, "--effort", 0)
    assert code == 0
    assert "(+" in out
    assert "larger than the WEBP file" in err
    code, out, err = run("compress", small, "-k", 255, "--skip-if-larger", "--json")
    record = json.loads(out)
    assert (code, record["output"], record["error"]) == (0, None, None)
    assert record["bytes_out"] > record["bytes_in"]
    assert not small.with_name("small-k255.png").exists()
    code, out, _ = run("compress", small, "-k", 255, "--skip-if-larger")
    assert "skipped" in out


def test_few_colours_are_kept_exactly(run, tmp_path):
    source = tmp_path / "flag.png"
    rgb = np.zeros((9, 9, 3), np.uint8)
    rgb[3:6], rgb[6:] = (255, 0, 0), (255, 255, 255)
    Image.fromarray(rgb).save(source)
    code, out, _ = run("compress", source, "--json")
    record = json.loads(out)
    assert (code, record["colors"], record["psnr"]) == (0, 3, None)
    assert np.array_equal(np.asarray(Image.open(record["output"]).convert("RGB")), rgb)


def test_two_jobs_do_what_one_does(run, tree, tmp_path):
    assert run("compress", tree, "-r", "--out-dir", tmp_path / "one", "-k", 4)[0] == 0
    code, out, _ = run("compress", tree, "-r", "--out-dir", tmp_path / "two", "-k", 4, "--jobs", 2, "--json")
    assert (code, len(out.splitlines())) == (0, 4)
    for path in (tmp_path / "one").rglob("*.png"):
        assert (tmp_path / "two" / path.relative_to(tmp_path / "one")).read_bytes() == path.read_bytes()


def test_limits_of_inputs(run, photo, tmp_path):
    code, _, err = run("compress", photo, "--max-pixels", 3000)
    assert code == 1
    assert "photo.png" in err
    code, _, err = run("compress", photo, "--timeout", "0.0001")
    assert code == 1
    assert "longer than 0.0001 seconds" in err
    cut = tmp_path / "cut.png"
    cut.write_bytes(photo.read_bytes()[:4000])
    assert run("compress", cut)[0] == 1
    code, out, _ = run("compress", cut, "--allow-truncated", "--json")
    assert code == 0
    assert json.loads(out)["notes"]


@pytest.mark.parametrize(
    "option",
    [["--protect-rare", "1"], ["--masking", "0"], ["--rate-weight", "3"], ["--dither", "spatial"]],
    ids=" ".join,
)
def test_emphasis_changes_the_result(run, photo, tmp_path, option):
    for name, options in (("plain.png", []), ("other.png", option)):
        code, _, err = run("compress", photo, "-k", "6", "-o", tmp_path / name, *options)
        assert (code, err) == (0, "")
    assert (tmp_path / "plain.png").read_bytes() != (tmp_path / "other.png").read_bytes()


def test_several_files_end_with_what_came_of_all_of_them(run, photo, tmp_path):
    other, broken = tmp_path / "other.png", tmp_path / "broken.png"
    other.write_bytes(photo.read_bytes())
    broken.write_bytes(b"no picture")
    code, out, err = run("compress", photo, other, broken, "-k", 4, "--out-dir", tmp_path / "out")
    assert code == 1
    assert len(out.splitlines()) == 2  # a line for every file, and for nothing else
    after = sum(path.stat().st_size for path in (tmp_path / "out").iterdir())
    before = 2 * photo.stat().st_size
    total = err.splitlines()[-1]
    sizes = f"{cli_compress.size(before)} -> {cli_compress.size(after)} ({after / before - 1:+.0%})"
    assert total.startswith(f"2 of 3 files written: {sizes}, ")
    for silent in ("--quiet", "--json"):
        _, _, err = run("compress", photo, other, "-k", 4, "--out-dir", tmp_path / silent, silent)
        assert err == ""
    assert "files written" not in run("compress", photo, "-k", 5)[2]


def test_a_single_colour_is_counted_as_one(run, tmp_path):
    Image.new("RGB", (3, 2), (200, 10, 10)).save(tmp_path / "red.png")
    assert ", 1 colour, unchanged, " in run("compress", tmp_path / "red.png")[1]
