"""The hostile collection through the command line: the right verdicts, one line each, no traceback."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qt_kmeans import cli
from qt_kmeans.core import compress

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 89_478_485  # pixels; between here and twice as many the collection leaves the verdict to us
LOSSY = (".jpg", ".jpeg", ".webp", ".avif", ".jp2", ".jpf", ".j2k")
GIANT = 40_000_000  # pixels; these few take as long as all the others


@pytest.fixture
def collection(shared, monkeypatch):
    """Return the rows of the manifest; paths in them count from the working folder."""
    manifest = shared("hostile/manifest.csv")
    monkeypatch.chdir(manifest.parent)
    with manifest.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def wrong_verdicts(rows, refused):
    """Return what the manifest is sure of and the run was not."""
    verdicts = {row["path"]: "rejected" if row["path"] in refused else "opens" for row in rows}
    return [
        (row["path"], row["expect"])
        for row in rows
        if row["certainty"] == "firm" and verdicts[row["path"]] != row["expect"]
    ]


def area(row):
    width, _, height = row["size"].partition("x")
    return int(width or 0) * int(height or 0)


def pixels_of(path):
    with Image.open(path) as image:
        return np.asarray(image.convert("RGBA")).astype(int)


def wrong_pixels(row, record):
    """Return how a result differs from the golden picture: not by more than its own loss allows."""
    golden, shown = pixels_of(row["ref"]), pixels_of(record["output"])
    if golden.shape != shown.shape:
        return f"{row['path']} has the shape {shown.shape}"
    if record["psnr"] is None:  # every colour was kept
        difference = np.abs(golden - shown)[golden[..., 3] > 0].max(initial=0)
        return f"{row['path']} is off by {difference}" if difference > tolerance(row) else ""
    difference = max(np.abs(over(golden, grey) - over(shown, grey)).mean() for grey in (0, 255))
    return f"{row['path']} is off by {difference:.1f} on average" if difference > 8 else ""


def tolerance(row):
    return 8 if Path(row["path"]).suffix in LOSSY else 2


def over(rgba, grey):
    alpha = rgba[..., 3:] / 255
    return rgba[..., :3] * alpha + grey * (1 - alpha)


def test_verdicts_and_pixels_in_process(collection, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(compress, "truecolor_bytes", lambda *_, **__: 1)  # of 89 megapixels: many seconds
    paths = [row["path"] for row in collection]
    options = ["--out-dir", str(tmp_path), "--json", "-k", "256", "--effort", "0", "--max-pixels", str(LIMIT)]
    code = cli.main(["compress", *paths, *options])
    captured = capsys.readouterr()
    records = [json.loads(line) for line in captured.out.splitlines()]
    assert code == 1
    assert [record["input"] for record in records] == paths
    refused = {record["input"]: record["error"] for record in records if record["error"] is not None}
    assert wrong_verdicts(collection, refused) == []
    assert "unexpected error" not in captured.err
    assert "Traceback" not in captured.err
    lines = captured.err.splitlines()
    assert [line.partition(" ")[0].rstrip(":") for line in lines] == list(refused)
    for record in records:
        if record["error"] is None:
            check_result(record)
        else:
            assert Path(record["input"]).name in record["error"]
    opened = [(row, record) for row, record in zip(collection, records, strict=True) if not record["error"]]
    golden = [wrong_pixels(row, record) for row, record in opened if row["ref"]]
    assert len(golden) > 100
    assert [wrong for wrong in golden if wrong] == []
    assert len(list(tmp_path.iterdir())) == len(records) - len(refused)


def check_result(record):
    path = Path(record["output"])
    assert path.stat().st_size == record["bytes_out"]
    with Image.open(path) as image:
        assert image.mode == "P"
        assert len(image.getcolors()) == record["colors"] <= 256


def test_verdicts_of_the_real_program(collection, tmp_path):
    rows = [row for row in collection if area(row) < GIANT]
    options = ["--out-dir", str(tmp_path), "--quiet", "-k", "8", "--effort", "0", "--jobs", "2"]
    done = subprocess.run(
        [sys.executable, "-m", "qt_kmeans.cli", "compress", *(row["path"] for row in rows), *options],
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert (done.returncode, done.stdout) == (1, "")
    refused = {line.partition(" ")[0].rstrip(":") for line in done.stderr.splitlines()}
    assert refused <= {row["path"] for row in rows}
    assert len(refused) == len(done.stderr.splitlines())
    assert wrong_verdicts(rows, refused) == []
    assert len(list(tmp_path.iterdir())) == len(rows) - len(refused)
