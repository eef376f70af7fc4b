"""kill -9 in the middle of a save: the target is the old picture or the new one, never anything else."""

import json
import os
import subprocess
import sys
import time

import pytest

from qt_kmeans.core.writing.saving import save

KILLS = 20
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks its victims")

# Loads everything once, then forks savers that it kills at random moments of a save.
SCRIPT = """
import json, os, random, signal, sys, time
from pathlib import Path
import numpy as np
from qt_kmeans.core.writing import readback  # so that the victims need not import it
from qt_kmeans.core.writing.encode import encode
from qt_kmeans.core.recipe import OutputOptions
from qt_kmeans.core.writing.saving import save

target, file_format, kills = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
rng = np.random.default_rng(0)
palette = rng.integers(0, 256, (200, 4), dtype=np.uint8)
palette[:, 3] = 255
pictures = [rng.integers(0, 200, (300, 400), dtype=np.uint8) for _ in range(2)]
files = [encode(palette, picture, OutputOptions(file_format, 0)) for picture in pictures]

def save_once(number):
    save(files[number], target, overwrite=True, verify=(palette, pictures[number]))

start = time.perf_counter()
save_once(0)
save_once(1)
one_save = (time.perf_counter() - start) / 2

random.seed(file_format)
outcomes = {"old": 0, "new": 0, "neither": 0}
for kill in range(kills):
    old = target.read_bytes()
    number = 1 - files.index(old)
    victim = os.fork()
    if victim == 0:
        while True:
            save_once(number)
    time.sleep(random.uniform(0.0, 2.5) * one_save)
    os.kill(victim, signal.SIGKILL)
    os.waitpid(victim, 0)
    now = target.read_bytes()
    outcomes["old" if now == old else "new" if now == files[number] else "neither"] += 1
    if now not in files:
        target.write_bytes(files[0])
print(json.dumps(outcomes))
"""


@pytest.mark.parametrize("file_format", ["png", "webp", "gif"])
def test_a_kill_leaves_the_old_or_the_new_picture(tmp_path, file_format):
    target = tmp_path / f"picture.{file_format}"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(target), file_format, str(KILLS)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    outcomes = json.loads(run.stdout)
    assert outcomes["neither"] == 0
    assert outcomes["old"] + outcomes["new"] == KILLS

    # What the victims left behind goes with a save of the next day, and only that.
    leftovers = [path for path in tmp_path.iterdir() if path != target]
    assert all(path.name.startswith(".q-") for path in leftovers)
    yesterday = time.time() - 86_400
    for path in leftovers:
        os.utime(path, (yesterday, yesterday))
    save(b"next", tmp_path / "next.bin")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["next.bin", target.name]
