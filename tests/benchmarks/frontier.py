"""Bytes against perceived quality, side by side with pngquant + oxipng -o2.

    python tests/benchmarks/frontier.py --images FOLDER [--limit 8] [-- compress options]

For every picture and every k both programs make a file; each is scored with SSIMULACRA2 and PSNR. Two
curves of bytes over quality are compared by their BD-rate (G. Bjontegaard, VCEG-M33, 2001): the mean
difference in bytes at equal quality. -20 % means a fifth fewer bytes. Needs pngquant on the path.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import oxipng
from PIL import Image
from scipy.interpolate import PchipInterpolator

from qt_kmeans.core.quality import ssimulacra2
from qt_kmeans.core.quantized import tally

KS = (8, 16, 32, 64, 128, 256)
MOST_PIXELS = 2_500_000  # larger ones take minutes each

Curve = np.ndarray  # (points, 3): log bytes, SSIMULACRA2, PSNR


def ours(source: Path, k: int, out: Path, options: list[str]) -> None:
    """Make a file with the command line of this program."""
    command = [sys.executable, "-m", "qt_kmeans.cli", "compress", str(source), "-k", str(k), "-o", str(out)]
    subprocess.run([*command, "--overwrite", "--quiet", *options], check=True, timeout=600)


def pngquant(source: Path, k: int, out: Path) -> None:
    """Make a file as pngquant's users do: its defaults, then oxipng."""
    subprocess.run(["pngquant", "--force", "--output", out, str(k), source], check=True, timeout=600)
    oxipng.optimize(out, out, level=2)


def curve(source: Path, make: Callable[[Path, int, Path], None], out: Path) -> Curve:
    """Return size and quality of the files for all k."""
    original = np.asarray(Image.open(source).convert("RGBA"))
    points = []
    for k in KS:
        make(source, k, out)
        pixels = Image.open(out).convert("RGBA")
        colors, indices = np.unique(np.asarray(pixels).reshape(-1, 4), axis=0, return_inverse=True)
        index_map = indices.reshape(original.shape[:2]).astype(np.uint8)
        _, psnr, _ = tally(original, colors, index_map)
        score = ssimulacra2(original, colors, index_map)
        points.append((np.log(out.stat().st_size), score, psnr))
    return np.array(points)


def bd_rate(reference: Curve, test: Curve, metric: int) -> float:
    """Return the mean difference in bytes at equal quality in percent, or NaN without overlap."""
    a, b = (_rising(points[:, [metric, 0]]) for points in (reference, test))
    low, high = max(a[0, 0], b[0, 0]), min(a[-1, 0], b[-1, 0])
    if min(len(a), len(b)) < 3 or low >= high:
        return float("nan")
    quality = np.linspace(low, high, 200)
    difference = PchipInterpolator(*b.T)(quality) - PchipInterpolator(*a.T)(quality)
    return float(100 * np.expm1(difference.mean()))


def _rising(points: np.ndarray) -> np.ndarray:
    """Return the points of rising size whose quality exceeds that of all smaller ones."""
    points = points[np.argsort(points[:, 1])]
    best = np.maximum.accumulate(points[:, 0])
    return points[np.concatenate([[True], best[1:] > best[:-1] + 1e-9])]


def pictures(folder: Path, limit: int) -> list[Path]:
    """Return up to `limit` pictures, evenly spread over the sorted names."""
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in {".png", ".jpg"})
    files = [path for path in files if np.prod(Image.open(path).size) <= MOST_PIXELS]
    spread = np.linspace(0, len(files) - 1, min(limit, len(files))).astype(int)
    return [files[i] for i in np.unique(spread)]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--images", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=8)
    parser.add_argument("options", nargs="*", help="options for compress, after --")
    arguments = parser.parse_args()
    if not shutil.which("pngquant"):
        sys.exit("pngquant is not installed.")
    rates = []
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder, "source.png"), Path(folder, "out.png")
        for path in pictures(arguments.images, arguments.limit):
            image = Image.open(path)
            image.convert("RGBA" if image.has_transparency_data else "RGB").save(source, compress_level=1)
            reference = curve(source, pngquant, out)
            test = curve(source, lambda a, k, b: ours(a, k, b, arguments.options), out)
            rates.append([bd_rate(reference, test, metric) for metric in (1, 2)])
            print(
                f"{path.name:32s} SSIMULACRA2 {rates[-1][0]:+6.1f} %   PSNR {rates[-1][1]:+6.1f} %",
                flush=True,
            )
    mean = np.nanmean(rates, axis=0)
    print(f"{'mean':32s} SSIMULACRA2 {mean[0]:+6.1f} %   PSNR {mean[1]:+6.1f} %")


if __name__ == "__main__":
    main()
