"""Time and error of palettes beside every rival, in the same run.

    python tests/benchmarks/rivals.py --images FOLDER [--limit 8] [-k 256 64 16] [--rounds 5]
    python tests/benchmarks/rivals.py --images FOLDER -k 2 3 4 6 8 12 16 --only-error
    python tests/benchmarks/rivals.py --images FOLDER -k 2 3 4 6 8 12 16 --dither

From decoded pixels to palette and index map, clustered in sRGB, without dithering: milliseconds (the median
of the rounds, in which all take turns; the mean over the photos) and the mean squared error over R, G and B.
Who takes longer than `--patience` seconds has one turn. With `--dither`, SSIMULACRA2 and butteraugli (3-norm,
where libjxl's program is installed) of all that dither, and of ours (in Oklab) by every method. In brackets:
against ours, against the best of our methods at that k.
"""

import argparse
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
from judges import judge, pictures
from PIL import Image
from quantizers import DITHERING, OURS, PLAIN, Quantized, Rival, ours

from qt_kmeans.core.quantized import tally
from qt_kmeans.core.recipe import DITHERS

warnings.filterwarnings("ignore", module="sklearn")  # a rival may not converge; its error tells

DITHERED_METRICS = ("ssimulacra2", "butteraugli")
Figures = dict[str, list[float]]  # per rival, one figure per photo


def load(path: Path) -> np.ndarray:
    return np.asarray(Image.open(path).convert("RGB").convert("RGBA"))


def mean_squared_error(rgba: np.ndarray, answer: Quantized) -> float:
    """Return the mean over R, G and B."""
    _, psnr, _ = tally(rgba, *answer)
    return 255**2 / 10 ** (psnr / 10)


def turns(rgba: np.ndarray, k: int, rivals: Sequence[Rival], rounds: int, patience: float) -> Figures:
    """Return the seconds of every turn of every rival."""
    seconds: Figures = {rival.name: [] for rival in rivals}
    for _ in range(rounds):
        for rival in rivals:
            before = seconds[rival.name]
            if before and before[0] > patience:
                continue
            start = time.perf_counter()
            rival.run(rgba, k)
            before.append(time.perf_counter() - start)
    return seconds


def measure_plain(photos: Sequence[Path], k: int, options: argparse.Namespace) -> tuple[Figures, Figures]:
    """Return milliseconds and errors of every rival for each photo."""
    rivals = installed(PLAIN)
    milliseconds: Figures = {rival.name: [] for rival in rivals}
    errors: Figures = {rival.name: [] for rival in rivals}
    for path in photos:
        say(f"k = {k}: {path.name}")
        rgba = load(path)
        for rival in rivals:
            errors[rival.name].append(mean_squared_error(rgba, rival.run(rgba, k)))
        if options.rounds:
            for name, seconds in turns(rgba, k, rivals, options.rounds, options.patience).items():
                milliseconds[name].append(1e3 * statistics.median(seconds))
    return milliseconds, errors


def measure_dithering(photos: Sequence[Path], k: int) -> dict[str, Figures]:
    """Return by metric what every rival that dithers gets, and each of our ways, for each photo."""
    mine = [Rival(f"qt_kmeans, {dither}", ours(dither=dither)) for dither in DITHERS]
    rivals = [*mine, *installed(DITHERING)]
    scores: dict[str, Figures] = {metric: {} for metric in DITHERED_METRICS}
    for path in photos:
        say(f"k = {k}: {path.name}")
        rgba = load(path)
        for rival in rivals:
            palette, indices = rival.run(rgba, k)
            judged = judge(Image.fromarray(rgba), Image.fromarray(palette[indices]))
            for metric in DITHERED_METRICS:
                if judged[metric] is not None:
                    scores[metric].setdefault(rival.name, []).append(judged[metric])
    return scores


def installed(rivals: Iterable[Rival]) -> list[Rival]:
    return [rival for rival in rivals if rival.installed]


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def table(
    title: str, by_k: dict[int, Figures], cell: Callable[[float, float], str], better: Callable
) -> None:
    """Print the means as a table in Markdown: a row for each rival, a column for each k.

    `cell` writes a figure, given it and the one of ours that is `better` (`min` or `max`) than all of ours.
    """
    means = {k: {name: statistics.mean(values) for name, values in by_k[k].items()} for k in by_k}
    own = {k: better(mean for name, mean in means[k].items() if name.startswith(OURS.name)) for k in by_k}
    print(f"\n| {title} | " + " | ".join(f"k = {k}" for k in by_k) + " |")
    print("|---|" + "--:|" * len(by_k))
    for name in next(iter(means.values())):
        print(f"| {name} | " + " | ".join(cell(means[k][name], own[k]) for k in by_k) + " |")
    lost = [k for k in by_k if better(means[k].values()) != own[k]]
    where = f"beaten at k = {', '.join(map(str, lost))}" if lost else "the best at every k"
    print(f"\nOurs is {where}.", flush=True)


def time_cell(milliseconds: float, own: float) -> str:
    return f"{milliseconds:,.0f} ({milliseconds / own:.1f}x)"


def error_cell(error: float, own: float) -> str:
    return f"{error:.2f} ({100 * (error / own - 1):+.1f} %)"


def score_cell(score: float, own: float) -> str:
    return f"{score:.1f} ({score - own:+.1f})"


def distance_cell(score: float, own: float) -> str:
    """Write a butteraugli that was negated, so that more is better, as it is."""
    return f"{-score:.2f} ({own - score:+.2f})"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--images", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=8)
    parser.add_argument("-k", type=int, nargs="+", default=(256, 64, 16))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--patience", type=float, default=1.0, metavar="SECONDS")
    parser.add_argument("--only-error", dest="rounds", action="store_const", const=0)
    parser.add_argument("--dither", action="store_true")
    options = parser.parse_args()
    photos = pictures(options.images, options.limit)
    for rival in (*PLAIN, *DITHERING):
        if not rival.installed:
            print(f"Left out: {rival.name} ({rival.needs} is not installed).")
    print(f"Means over {len(photos)} photos.")
    if options.dither:
        scores = {k: measure_dithering(photos, k) for k in options.k}
        for metric, title, cell in (
            ("ssimulacra2", "SSIMULACRA2 with dithering", score_cell),
            ("butteraugli", "butteraugli with dithering", distance_cell),
        ):
            if all(scores[k][metric] for k in scores):
                table(title, {k: scores[k][metric] for k in scores}, cell, max)
        return
    for rival in installed(PLAIN):
        rival.run(load(photos[0])[:64, :64].copy(), 2)  # load the libraries
    measured = {k: measure_plain(photos, k, options) for k in options.k}
    if options.rounds:
        table("milliseconds", {k: figures[0] for k, figures in measured.items()}, time_cell, min)
    errors = {k: figures[1] for k, figures in measured.items()}
    table("mean squared error", errors, error_cell, min)


if __name__ == "__main__":
    main()
