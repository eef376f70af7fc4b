"""Soft edges beside pngquant: the worse of the errors over black and over white.

    python tests/benchmarks/alpha.py --images FOLDER [-k 8 16 32] [--metrics psnr] [-- --space oklab]

Both programs make every translucent picture of the folder in as many colours, without dithering and by
Floyd-Steinberg. PSNR and SSIMULACRA2 are those of judges.py, the lower of those over black and over white.
Pictures of more than a megapixel are shrunk. PSNR is measured in sRGB, so ours clusters there, every pixel
counting the same and taking its nearest entry; other settings come after --. Needs pngquant on the path.
"""

import argparse
import io
import math
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import numpy as np
from frontier import KS
from judges import METRICS, Scores, is_translucent, judge
from PIL import Image

from qt_kmeans.cli_parser import build_parser, recipe_of
from qt_kmeans.core.kmeans.counted import CountedPicture
from qt_kmeans.core.quantized import quantize_colors
from qt_kmeans.core.recipe import Recipe

MOST_PIXELS = 1 << 20
MODES = {"none": ["--nofs"], "floyd-steinberg": []}


def ours(picture: CountedPicture, recipe: Recipe) -> Image.Image:
    result = quantize_colors(picture, recipe)
    return Image.fromarray(result.palette[result.indices])


def pngquant(original: Image.Image, k: int, options: list[str]) -> Image.Image:
    file = io.BytesIO()
    original.save(file, "PNG", compress_level=1)
    command = ["pngquant", *options, str(k), "-"]
    made = subprocess.run(command, input=file.getvalue(), capture_output=True, check=True, timeout=120)
    return Image.open(io.BytesIO(made.stdout))


def opened(path: Path) -> Image.Image:
    with Image.open(path) as image:
        rgba = image.convert("RGBA")
    return rgba.reduce(max(1, math.ceil(math.sqrt(rgba.width * rgba.height / MOST_PIXELS))))


def compare(path: Path, recipe: Recipe, options: argparse.Namespace) -> list[tuple[str, Scores, Scores]]:
    """Print the scores of a picture; return the mode of every line and the scores of ours and pngquant's."""
    original = opened(path)
    picture = CountedPicture(np.ascontiguousarray(np.asarray(original)))
    lines = []
    for mode, flags in MODES.items():
        for k in options.k:
            mine = judge(original, ours(picture, recipe.but(k=k, dither=mode)), options.metrics)
            theirs = judge(original, pngquant(original, k, flags), options.metrics)
            cells = "   ".join(f"{name} {mine[name]:6.2f} {theirs[name]:6.2f}" for name in options.metrics)
            print(f"{path.name:24s} {mode:16s} {k:4d}   {cells}", flush=True)
            lines.append((mode, mine, theirs))
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--images", type=Path, required=True)
    parser.add_argument("-k", type=int, nargs="+", default=KS)
    parser.add_argument("--metrics", nargs="+", choices=METRICS, default=("psnr", "ssimulacra2"))
    parser.add_argument("options", nargs="*", default=(), help="settings of compress, after --")
    options = parser.parse_args()
    if not shutil.which("pngquant"):
        sys.exit("pngquant is not installed.")
    settings = build_parser().parse_args(["compress", "", *options.options])
    recipe = recipe_of(settings, Recipe().but(space="srgb", masking=0.0, rate_weight=0.0))
    paths = sorted(path for path in options.images.iterdir() if path.suffix.lower() == ".png")
    lines = [
        line for path in paths if is_translucent(Image.open(path)) for line in compare(path, recipe, options)
    ]
    for mode in MODES:
        for metric in options.metrics:
            leads = [mine[metric] - theirs[metric] for its, mine, theirs in lines if its == mode]
            better = sum(lead > 0 for lead in leads)
            spread = f"lead: mean {statistics.mean(leads):+6.2f}, worst {min(leads):+6.2f}"
            print(f"{mode:16s} {metric:12s} {spread}, better in {better} of {len(leads)}")


if __name__ == "__main__":
    main()
