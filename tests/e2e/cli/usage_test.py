"""Wrong usage and failures are told in a sentence, with an exit code, and do nothing."""

import json
import sys

import pytest

from qt_kmeans import __version__, cli_commands

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
    "compress a.png --colours 5": "there is no option --colours; did you mean -k?",
    "compress a.png --quality=60-80": "there is no option --quality=60-80; did you mean --min-quality?",
    "compress a.png --force": "there is no option --force; did you mean --overwrite?",
    "info a.png --colors": "there is no option --colors; qt-kmeans-cli info --help",
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


def test_version_and_help(run):
    assert run("--version") == (0, f"qt-kmeans {__version__}\n", "")
    for command in ((), ("compress",), ("sweep",), ("palette",), ("info",)):
        code, out, err = run(*command, "--help")
        assert (code, err) == (0, "")
        assert "usage: qt-kmeans-cli" in out
        assert ("--max-bytes" in out) == (command == ("compress",))


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


def test_pictures_are_not_printed_on_a_terminal(run, photo, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    code, out, err = run("compress", photo, "-o", "-")
    assert (code, out) == (2, "")
    assert "terminal" in err


def test_a_file_in_place_of_a_command_is_to_be_compressed(run, photo):
    code, _, err = run(photo)
    assert code == 2
    assert (
        err == f"qt-kmeans-cli: there is no command {photo}; did you mean qt-kmeans-cli compress {photo}?\n"
    )
