"""Sweep, palette and info, and what a terminal shows meanwhile."""

import csv
import io
import json
import sys
import threading

import numpy as np
import pytest
from image_files import colors_of, kind_of
from PIL import Image

from qt_kmeans import cli_compress
from qt_kmeans.core.palettes.files import read_palette


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
