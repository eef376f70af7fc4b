"""Targets on the command line: met, missed, offered, written on wish; run in process on small pictures."""

import json

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.cli_parser import build_parser
from qt_kmeans.core.recipe import Recipe


@pytest.fixture
def photo(tmp_path):
    y, x = np.mgrid[0:48, 0:64]
    noise = np.random.default_rng(1).integers(0, 24, (48, 64, 3))
    rgb = (np.dstack([x * 3, y * 4, 200 - x - y]) + noise).clip(0, 255).astype(np.uint8)
    path = tmp_path / "photo.png"
    Image.fromarray(rgb).save(path)
    return path


def records(out):
    return [json.loads(line) for line in out.splitlines()]


def test_a_file_of_at_most_so_many_bytes(run, photo):
    code, out, err = run("compress", photo, "--max-bytes", "1.5k", "--json")
    [record] = records(out)
    assert (code, err) == (0, "")
    target = photo.with_name(f"photo-k{record['k']}.png")
    assert record["output"] == str(target)
    assert target.stat().st_size == record["bytes_out"] <= 1500
    assert record["colors"] <= record["k"]
    assert record["ssimulacra2"] < 100
    assert record["error"] is None


def test_a_file_of_at_least_some_quality(run, photo, tmp_path):
    target = tmp_path / "small.webp"
    code, out, _ = run("compress", photo, "--min-quality", "60", "-o", target, "--json")
    [record] = records(out)
    assert code == 0
    assert record["output"] == str(target)
    assert target.stat().st_size == record["bytes_out"]
    assert 60 <= record["ssimulacra2"] < 75


def test_the_line_tells_the_score(run, photo):
    code, out, _ = run("compress", photo, "--min-quality", "50")
    assert code == 0
    assert ", SSIMULACRA2 5" in out


MISSES = [
    (["--max-bytes", "90"], ["at most 90 bytes", "k = 2"]),
    (["--min-quality", "100", "-k", "9"], ["reaches SSIMULACRA2 100", "k = 9"]),
    (["--max-bytes", "1k", "--min-quality", "80"], ["at most 1,000 bytes reaches SSIMULACRA2 80"]),
]


@pytest.mark.parametrize(("options", "words"), MISSES)
def test_a_missed_target_writes_nothing_and_offers_the_nearest(run, photo, options, words):
    code, out, err = run("compress", photo, *options, "--json")
    [record] = records(out)
    assert code == 1
    assert record["output"] is None
    [line] = err.splitlines()
    assert line.startswith(f"{photo}: No file")
    for word in (*words, "the nearest is", "SSIMULACRA2", "--best-effort"):
        assert word in record["error"]
        assert word in line
    assert list(photo.parent.iterdir()) == [photo]


@pytest.mark.parametrize(("options", "words"), MISSES)
def test_best_effort_writes_the_nearest_and_says_so(run, photo, options, words):
    code, out, _ = run("compress", photo, *options, "--best-effort", "--json")
    [record] = records(out)
    assert code == 0
    assert record["error"] is None
    [note] = record["notes"]
    for word in words:
        assert word in note
    with Image.open(record["output"]) as image:
        assert len(image.getcolors()) == record["colors"]
    assert f"{record['bytes_out']:,} bytes" in note


def test_targets_work_over_several_files_at_a_time(run, photo, tmp_path):
    twin = tmp_path / "photo.bmp"
    Image.open(photo).save(twin)
    out_dir = tmp_path / "out"
    options = ["--max-bytes", "1500", "--out-dir", out_dir, "--jobs", 2, "--json"]
    code, out, _ = run("compress", photo, twin, *options)
    assert code == 0
    found = {record["input"]: record for record in records(out)}
    for source, stem in ((photo, "photo"), (twin, "photo.bmp")):
        record = found[str(source)]
        assert record["output"] == str(out_dir / f"{stem}-k{record['k']}.png")
        assert record["bytes_out"] <= 1500


def test_a_name_that_is_taken_is_a_failure(run, photo):
    first = records(run("compress", photo, "--max-bytes", "1500", "--json")[1])[0]["output"]
    code, out, err = run("compress", photo, "--max-bytes", "1500", "--json")
    assert code == 1
    assert records(out)[0]["error"] is not None
    assert "photo-k" in err
    assert run("compress", photo, "--max-bytes", "1500", "--overwrite")[0] == 0
    assert first == str(next(path for path in photo.parent.iterdir() if path != photo))


def test_time_is_up_in_the_middle_of_a_search(run, photo):
    code, _, err = run("compress", photo, "--max-bytes", "1500", "--timeout", "0.001")
    assert code == 1
    assert "took longer than 0.001 seconds" in err


def test_a_recipe_file_may_hold_a_target(run, photo, tmp_path):
    recipe = tmp_path / "recipe.json"
    recipe.write_text(Recipe().but(max_bytes=1500, max_colors=12).to_json())
    [record] = records(run("compress", photo, "--recipe", recipe, "--json")[1])
    assert record["bytes_out"] <= 1500
    assert record["k"] <= 12
    assert record["ssimulacra2"] is not None


SIZES = {
    **{"1": 1, "200000": 200_000, "200k": 200_000, "200KB": 200_000, "200 kB": 200_000, "1.5M": 1_500_000},
    **{"1.5mb": 1_500_000, "2G": 2 * 10**9, "4Ki": 4096, "1.5MiB": 3 << 19},
}


@pytest.mark.parametrize(("text", "count"), SIZES.items())
def test_sizes_have_units(text, count):
    assert build_parser().parse_args(["compress", "a.png", "--max-bytes", text]).max_bytes == count


NONSENSE = [
    ["--best-effort"],
    *(["--max-bytes", text] for text in ("", "0", "0.1", "-5", "5x", "k", "1e3", "nan", "9" * 20)),
    *(["--min-quality", text] for text in ("good", "101", "-101", "nan", "inf")),
]


@pytest.mark.parametrize("options", NONSENSE, ids=" ".join)
def test_targets_that_mean_nothing_are_wrong_usage(run, photo, options):
    code, out, err = run("compress", photo, *options)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert list(photo.parent.iterdir()) == [photo]
