"""The command line to the letter: defaults, names, exit codes, JSON; run in process on small pictures."""

import csv
import io
import json
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qt_kmeans import __version__, cli_commands, cli_compress
from qt_kmeans.core.palettes.files import read_palette
from qt_kmeans.core.palettes.palette import SUFFIXES
from qt_kmeans.core.recipe import Recipe

KEYS = [
    *("input", "output", "k", "colors", "bytes_in", "bytes_truecolor", "bytes_out"),
    *("psnr", "ssimulacra2", "seconds", "notes", "error"),
]
KINDS = {"png": "PNG", "webp": "WEBP", "gif": "GIF", "GIF": "GIF"}


@pytest.fixture
def photo(tmp_path):
    y, x = np.mgrid[0:48, 0:64]
    noise = np.random.default_rng(1).integers(0, 24, (48, 64, 3))
    rgb = (np.dstack([x * 3, y * 4, 200 - x - y]) + noise).clip(0, 255).astype(np.uint8)
    path = tmp_path / "photo.png"
    Image.fromarray(rgb).save(path)
    return path


def colors_of(path):
    with Image.open(path) as image:
        return len(image.convert("RGBA").getcolors(1 << 20))


def kind_of(path):
    with Image.open(path) as image:
        return image.format, image.size


# --- compress: names and formats ------------------------------------------------------------------


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


# --- compress: many inputs ------------------------------------------------------------------------


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


# --- wrong usage ----------------------------------------------------------------------------------

WRONG = [
    [],
    ["conquer"],
    ["compress"],
    ["compress", "{photo}", "-k", "1"],
    ["compress", "{photo}", "-k", "257"],
    ["compress", "{photo}", "-k", "many"],
    ["compress", "{photo}", "--space", "hsv"],
    ["compress", "{photo}", "--dither", "random"],
    ["compress", "{photo}", "--dither-strength", "2"],
    ["compress", "{photo}", "--dither-strength", "nan"],
    ["compress", "{photo}", "--effort", "10"],
    ["compress", "{photo}", "--seed", "-1"],
    ["compress", "{photo}", "--jobs", "0"],
    ["compress", "{photo}", "--timeout", "0"],
    ["compress", "{photo}", "--timeout", "inf"],
    ["compress", "{photo}", "--max-pixels", "0"],
    ["compress", "{photo}", "--metadata", "some"],
    ["compress", "{photo}", "--form", "png"],
    ["compress", "{photo}", "-o", "x.jpg"],
    ["compress", "{photo}", "-o", "x.png", "--format", "gif"],
    ["compress", "{photo}", "-o", "x.png", "--out-dir", "y"],
    ["compress", "{photo}", "{photo}", "-o", "x.png"],
    ["compress", "{folder}", "-o", "x.png"],
    ["compress", "{photo}", "-o", "-", "--json"],
    ["compress", "-", "--json"],
    ["compress", "-", "-"],
    ["compress", "-", "{photo}"],
    ["compress", "{photo}", "--recipe", "missing.json"],
    ["compress", "{photo}", "--lock", "reddish"],
    ["compress", "{photo}", "-k", "2", "--lock", "#f00", "--lock", "#0f0", "--lock", "#00f"],
    ["sweep", "{photo}", "--out-dir", "out", "-k", "2", "--lock", "#f00", "--lock", "#0f0", "--lock", "#00f"],
    ["compress", "{photo}", "--recipe", "{photo}"],
    ["compress", "{photo}", "--palette", "missing.gpl"],
    ["compress", "{photo}", "--palette", "{photo}"],
    ["compress", "{photo}", "--palette", "x.gpl", "-k", "4"],
    ["sweep", "{photo}"],
    ["sweep", "{photo}", "--out-dir", "x", "-k", "1"],
    ["sweep", "{photo}", "--out-dir", "x", "-k"],
    ["palette", "{photo}"],
    ["palette", "{photo}", "-o", "x.txt"],
    ["palette", "{photo}", "-o", "-", "--json"],
    ["info"],
    ["info", "{photo}", "{photo}"],
]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_usage_is_code_2_and_does_nothing(run, photo, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    code, out, err = run(*[a.format(photo=photo, folder=tmp_path) for a in arguments])
    assert (code, out) == (2, "")
    [line] = err.splitlines()
    assert line.startswith("qt-kmeans-cli")
    assert line.endswith((".", "?"))
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


SENTENCES = {
    "": "name a command; qt-kmeans-cli --help tells more.",
    "compres a.png": "there is no command compres; did you mean compress?",
    "compress": "name an image; qt-kmeans-cli compress --help tells more.",
    "sweep": "name an image, and --out-dir; qt-kmeans-cli sweep --help tells more.",
    "palette a.png": "-o is missing; qt-kmeans-cli palette --help tells more.",
    "info a.png b.png": "b.png is one too many; name a single image.",
    "compress a.png --max-by 3": "there is no option --max-by; did you mean --max-bytes?",
    "compress a.png --out-dir": "--out-dir needs a value; qt-kmeans-cli compress --help tells more.",
    "compress a.png --json=yes": "--json takes no value, not yes; qt-kmeans-cli compress --help tells more.",
    "compress a.png -o b.png --out-dir c": "--out-dir and -o exclude each other; leave one out.",
    "compress a.png -k 12,5": "-k takes a whole number from 2 to 256, not 12,5;",
    "sweep a.png --out-dir b -k 2 300": "-k takes a whole number from 2 to 256, not 300;",
    "compress a.png --max-bytes 1e3": "--max-bytes takes a size such as 200000, 200k or 1.5MB, not 1e3;",
    "compress a.png --max-bytes 0.2": "--max-bytes takes a size such as 200000, 200k or 1.5MB, not 0.2;",
    "compress a.png --min-quality 101": "--min-quality takes a number from -100 to 100, not 101;",
    "compress a.png --protect-rare -1": "--protect-rare takes a number from 0 to 1, not -1;",
    "compress a.png --effort 3.5": "--effort takes a whole number from 0 to 9, not 3.5;",
    "compress a.png --jobs two": "--jobs takes a whole number above 0, not two;",
    "compress a.png --timeout soon": "--timeout takes a number of seconds above 0, not soon;",
    "compress a.png --lock red": "--lock takes a colour as #rrggbb or #rrggbbaa, not red;",
    "compress a.png --dither floyd": "atkinson, bayer, not floyd; did you mean floyd-steinberg?",
    "compress a.png --space HSV": "--space takes one of oklab, lab, srgb, linear, not HSV;",
    "compress a.png -o b.tiff": "-o b.tiff: a result is one of .png, .webp, .gif; give it another ending.",
    "compress a.png -o b.gif --format png": "--format png contradicts -o b.gif; leave --format out.",
    "compress a.png --best-effort": "without a target; add --max-bytes or --min-quality.",
    "compress a.png --recipe no.json": "--recipe no.json: it cannot be read (No such file or directory);",
}


@pytest.mark.parametrize(("arguments", "sentence"), SENTENCES.items(), ids=repr)
def test_wrong_usage_is_told_in_a_sentence(run, arguments, sentence):
    """With the option as it was typed, and what to do."""
    code, out, err = run(*arguments.split())
    assert (code, out) == (2, "")
    assert sentence in err
    assert len(err.splitlines()) == 1


def test_failures_name_the_option_that_helps(run, photo, tmp_path):
    photo.with_name("photo-k2.png").write_bytes(b"precious")
    assert run("compress", photo, "-k", 2)[2].endswith("or replace it with --overwrite.\n")
    assert run("compress", photo, "--max-pixels", 3000)[2].endswith("the limit with --max-pixels.\n")
    photo.write_bytes(photo.read_bytes()[:4000])
    assert run("compress", photo)[2].endswith("take that part with --allow-truncated.\n")


def test_failures_in_json_name_the_same_option(run, photo):
    photo.write_bytes(photo.read_bytes()[:4000])
    error = json.loads(run("compress", photo, "--json")[1])["error"]
    assert error.endswith("take that part with --allow-truncated.")


@pytest.mark.parametrize("json_", [[], ["--json"]])
def test_a_target_that_is_there_is_named_with_its_folder(run, photo, tmp_path, json_):
    target = tmp_path / "out" / "photo.png"
    target.parent.mkdir()
    target.write_bytes(b"precious")
    code, out, err = run("compress", photo, "-o", target, *json_)
    assert code == 1
    assert f"{photo}: {target}: it exists already; choose another name or replace it with --overwrite." in err
    if json_:
        assert json.loads(out)["error"].startswith(f"{target}: it exists already")


@pytest.mark.parametrize("command", [["compress"], ["sweep"]])
def test_a_file_is_no_folder(run, photo, tmp_path, command):
    (tmp_path / "file").write_text("no folder")
    code, _, err = run(*command, photo, "--out-dir", tmp_path / "file")
    assert code == 1
    assert err == f"{photo}: file: a part of this path is a file, not a folder; choose another folder.\n"


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


def test_version_and_help(run):
    assert run("--version") == (0, f"qt-kmeans {__version__}\n", "")
    for command in ((), ("compress",), ("sweep",), ("palette",), ("info",)):
        code, out, err = run(*command, "--help")
        assert (code, err) == (0, "")
        assert "usage: qt-kmeans-cli" in out
        assert ("--max-bytes" in out) == (command == ("compress",))


# --- the other commands ---------------------------------------------------------------------------


def test_sweep_writes_files_table_and_chart(run, photo, tmp_path):
    folder = tmp_path / "out" / "sweep"
    code, out, _ = run("sweep", photo, "--out-dir", folder)
    ks = [2, 4, 8, 16, 32, 64, 128, 256]
    results = [f"compressed_image_{k}.png" for k in ks]
    assert code == 0
    assert {path.name for path in folder.iterdir()} == {*results, "report.csv", "report.json", "curve.png"}
    rows = list(csv.DictReader(io.StringIO((folder / "report.csv").read_text())))
    assert [int(row["k"]) for row in rows] == ks
    report = json.loads((folder / "report.json").read_text())
    for name, k, row in zip(results, ks, report["rows"], strict=True):
        path = folder / name
        assert kind_of(path) == ("PNG", (64, 48))
        assert colors_of(path) == row["colors"] <= k
        assert row["bytes"] == path.stat().st_size
        assert row["ratio_to_input"] == pytest.approx(row["bytes"] / photo.stat().st_size, abs=1e-4)
    assert len(out.splitlines()) == 1 + len(ks)
    assert kind_of(folder / "curve.png") == ("PNG", (1600, 800))
    code, _, err = run("sweep", photo, "--out-dir", folder)
    assert code == 1
    assert "exists already" in err
    code, out, _ = run("sweep", photo, "--out-dir", folder, "-k", 4, 2, 4, "--overwrite", "--json")
    record = json.loads(out)
    assert [row["k"] for row in record["rows"]] == [2, 4]
    assert record["error"] is None


def test_palettes_are_written_dark_to_light(run, photo, tmp_path):
    target = tmp_path / "brand.gpl"
    code, out, _ = run("palette", photo, "-k", 16, "-o", target, "--json")
    record = json.loads(out)
    assert code == 0
    assert record["colors"] == list(read_palette(target).hexes)
    assert len(record["colors"]) == 16
    assert sum(record["shares"]) == pytest.approx(1, abs=1e-4)
    assert run("palette", photo, "-k", 16, "-o", target)[0] == 1
    assert run("palette", photo, "-k", 2, "-o", target, "--overwrite")[0] == 0
    assert len(read_palette(target)) == 2


def test_info_tells_what_a_file_is(run, tmp_path):
    source = tmp_path / "deep.png"
    Image.fromarray(np.arange(0, 65536, 8, np.uint16).reshape(64, 128)).save(source)
    code, out, err = run("info", source, "--json")
    record = json.loads(out)
    assert (code, err, record["error"]) == (0, "", None)
    assert (record["format"], record["width"], record["height"]) == ("PNG", 128, 64)
    assert (record["bits"], record["frames"], record["colors"]) == (16, 1, 256)
    assert record["notes"]
    code, out, _ = run("info", source)
    assert code == 0
    assert "128 x 64 pixels" in out
    code, out, err = run("info", tmp_path / "missing.png", "--json")
    assert code == 1
    assert json.loads(out)["error"] in err
    assert len(err.splitlines()) == 1


def test_failures_of_the_other_commands_are_one_line(run, tmp_path):
    for command in (["sweep", "--out-dir", tmp_path / "s"], ["palette", "-o", tmp_path / "p.gpl"], ["info"]):
        code, out, err = run(command[0], tmp_path / "missing.png", *command[1:])
        assert (code, out) == (1, "")
        assert len(err.splitlines()) == 1
        assert "missing.png" in err
    assert list(tmp_path.iterdir()) == []


def test_a_bug_is_a_line_and_not_a_traceback(run, photo, tmp_path, monkeypatch):
    def fail(*_, **__):
        raise KeyError("bug")

    monkeypatch.setattr(cli_commands, "read_source", fail)
    code, out, err = run("palette", photo, "-o", tmp_path / "p.gpl", "--json")
    assert code == 1
    assert json.loads(out)["error"] == "an unexpected error stopped it (KeyError: 'bug')."
    assert len(err.splitlines()) == 1


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_progress_is_shown_on_a_terminal_and_wiped(run, photo, monkeypatch):
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    assert run("compress", photo, "-k", 3)[0] == 0
    drawn = screen.getvalue().split("\r")
    assert drawn[1].startswith(str(photo)[:60])
    assert drawn[-1] == ""
    assert drawn[-2].strip() == ""
    screen.truncate(0)
    assert run("compress", photo, "-k", 5, "--quiet")[0] == 0
    assert screen.getvalue().strip("\0") == ""


def test_pictures_are_not_printed_on_a_terminal(run, photo, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    code, out, err = run("compress", photo, "-o", "-")
    assert (code, out) == (2, "")
    assert "terminal" in err


@pytest.mark.parametrize("compiled", [False, True])
def test_the_first_start_says_what_it_waits_for(monkeypatch, compiled):
    told, loading = [], threading.Event()
    engine = threading.Thread(target=loading.wait, args=(20,))
    engine.start()

    class Terminal:
        def progress(self, text):
            told.append(text)
            loading.set()

    monkeypatch.setattr(cli_compress, "is_compiled", lambda _part: compiled)
    cli_compress._tell_of_engine(engine, Terminal())
    loading.set()
    engine.join()
    assert set(told) == (set() if compiled else {"Preparing the engine, on the first start only…"})
