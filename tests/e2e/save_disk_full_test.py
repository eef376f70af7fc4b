"""A full disk: the old picture stands, nothing half-written stays, and the words say what to do."""

import json
import os
import shutil
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("unshare") is None, reason="mounts a small disk of its own"
)

DISK_KB = 256

SCRIPT = """
import json, sys
from pathlib import Path
import numpy as np
from qt_kmeans.core.writing.encode import encode
from qt_kmeans.core.errors import ImageWriteError
from qt_kmeans.core.recipe import OutputOptions
from qt_kmeans.core.writing.saving import save

disk, elsewhere, file_format = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
rng = np.random.default_rng(0)
palette = rng.integers(0, 256, (256, 4), dtype=np.uint8)
palette[:, 3] = 255

def picture(side):
    indices = rng.integers(0, 256, (side, side), dtype=np.uint8)
    return indices, encode(palette, indices, OutputOptions(file_format, 0))

indices, small = picture(250)
big_indices, big = picture(600)
target = disk / f"picture.{file_format}"
save(small, target, verify=(palette, indices))
answers = {"small": len(small), "big": len(big)}

for name, path, overwrite in (("replace", target, True), ("new", disk / f"new.{file_format}", False)):
    try:
        save(big, path, overwrite=overwrite, verify=(palette, big_indices))
        answers[name] = "saved"
    except ImageWriteError as error:
        answers[name] = str(error)
# Beside the old picture there is no room for this one, were it written over the old one there would be.
beside = picture(460 if file_format != "gif" else 400)
try:
    save(beside[1], target, overwrite=True)
    answers["beside"] = "saved"
except ImageWriteError as error:
    answers["beside"] = str(error)

answers["room"] = len(beside[1])
answers["intact"] = target.read_bytes() == small
answers["names"] = sorted(path.name for path in disk.iterdir())
save(big, elsewhere / f"picture.{file_format}", verify=(palette, big_indices))
answers["elsewhere"] = (elsewhere / f"picture.{file_format}").read_bytes() == big
print(json.dumps(answers))
"""


@pytest.mark.parametrize("file_format", ["png", "webp", "gif"])
def test_a_full_disk_costs_nothing(tmp_path, file_format):
    disk, elsewhere = tmp_path / "disk", tmp_path / "elsewhere"
    disk.mkdir()
    elsewhere.mkdir()
    mount = f'mount -t tmpfs -o size={DISK_KB}k none "$1" 2>/dev/null || exit 77; shift; exec "$@"'
    run = subprocess.run(
        [
            *("unshare", "-m" if os.getuid() == 0 else "-Urm", "sh", "-c", mount, "sh", str(disk)),
            *(sys.executable, "-c", SCRIPT, str(disk), str(elsewhere), file_format),
        ],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if run.returncode == 77 or "unshare" in run.stderr:
        pytest.skip("this system lets us mount nothing")
    assert run.returncode == 0, run.stderr
    answers = json.loads(run.stdout)
    assert answers["small"] < DISK_KB * 1024 < answers["big"]
    assert answers["room"] < DISK_KB * 1024 < answers["room"] + answers["small"]
    for attempt in ("replace", "new", "beside"):
        assert "the disk is full; free" in answers[attempt]
        assert answers[attempt].endswith("or save to another place.")
    assert answers["intact"]
    assert answers["names"] == [f"picture.{file_format}"]
    assert answers["elsewhere"]
