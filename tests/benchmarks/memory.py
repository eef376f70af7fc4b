"""Peak memory of a command and all the processes it starts (Linux: proportional set size, every 10 ms).

    python tests/benchmarks/memory.py PHOTO [-k 256]

Runs ``compress`` on the photo and holds the peak against 300 MB + 24 bytes per pixel.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image

_MB = 1_000_000


def family(pid: int) -> list[int]:
    """Return a process and all its descendants."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return [pid]
    return [pid, *(member for child in children for member in family(int(child)))]


def proportional_set_size(pid: int) -> int:
    """Return the bytes of memory of a process, pages it shares counted by their share."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:  # it has just ended
        return 0
    return next((1024 * int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("photo", type=Path)
    parser.add_argument("-k", default="256")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder) / "out.png")
        command = [
            sys.executable,
            "-m",
            "qt_kmeans.cli",
            "compress",
            options.photo,
            "-k",
            options.k,
            "-o",
            out,
        ]
        process = subprocess.Popen([*map(str, command), "--quiet"])
        peak = 0
        while process.poll() is None:
            peak = max(peak, sum(map(proportional_set_size, family(process.pid))))
            time.sleep(0.01)
    with Image.open(options.photo) as image:
        pixels = image.width * image.height
    limit = 300 * _MB + 24 * pixels
    print(
        f"{options.photo.name}: {pixels / 1e6:.1f} MP, peak {peak / _MB:.0f} MB, limit {limit / _MB:.0f} MB"
    )
    sys.exit(process.returncode or peak > limit)


if __name__ == "__main__":
    main()
