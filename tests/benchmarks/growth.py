"""How time and memory grow with pixels and with k, stage by stage: two tables and a chart.

    python tests/benchmarks/growth.py PHOTO [--chart growth.png] [--megapixels 0.1 ... 100] [-k 2 ... 256]

The photo is scaled (Lanczos) to every size: unlike tiles, that gives large ones the smooth tones and the many
colours of a photo. Its pixels are counted, clustered, mapped and encoded as PNG, by the defaults of the
program. Each size has a process of its own. Time is the median of the rounds that fit into `--seconds`,
memory the most that was resident in the stage (Linux), interpreter and picture included. What an interpreter
with the kernels loaded takes alone, before there is a picture, stands below the tables.
"""

import argparse
import multiprocessing
import os
import statistics
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import numpy as np
from PIL import Image

_Result = TypeVar("_Result")

STAGES = ("counting", "clustering", "mapping", "encoding")
COLORS = ("#2563eb", "#c2410c", "#0d9488", "#7c3aed")
MEGAPIXELS = (0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0)
KS = (2, 4, 8, 16, 32, 64, 128, 256)


@dataclass
class Growth:
    """What a picture at one k costs: milliseconds and the peak of memory in MB, for every stage."""

    megapixels: float
    k: int
    distinct: int = 0
    milliseconds: dict[str, float] = field(default_factory=dict)
    megabytes: dict[str, float] = field(default_factory=dict)

    def run(self, stage: str, work: Callable[[], object], patience: float) -> object:
        """Return what `work` returns; it has one to nine rounds."""
        Path("/proc/self/clear_refs").write_text("5")  # forgets the peak
        times: list[float] = []
        while not times or (sum(times) + times[0] < patience and len(times) < 9):
            start = time.perf_counter()
            result = work()
            times.append(time.perf_counter() - start)
        self.milliseconds[stage] = 1e3 * statistics.median(times)
        status = Path("/proc/self/status").read_text().splitlines()
        self.megabytes[stage] = next(int(row.split()[1]) / 1e3 for row in status if row.startswith("VmHWM"))
        return result

    @property
    def peak(self) -> float:
        return max(self.megabytes.values())


def prepare() -> float:
    """Compile the kernels, or find them compiled; return the resident MB of a process that has loaded them.

    Meant for a process of its own: the compiler would be in the figures of whoever compiles.
    """
    from qt_kmeans.core import environment

    environment.prepare()
    from qt_kmeans.core.showing.live import warm

    warm()
    status = Path("/proc/self/status").read_text().splitlines()
    return next(int(row.split()[1]) / 1e3 for row in status if row.startswith("VmRSS"))


def measure(photo: Path, megapixels: float, ks: Sequence[int], patience: float) -> list[Growth]:
    """Return the costs of one size for every k; meant for a fresh process."""
    prepare()
    Image.MAX_IMAGE_PIXELS = None
    with Image.open(photo) as image:
        factor = (1e6 * megapixels / (image.width * image.height)) ** 0.5
        size = round(image.width * factor), round(image.height * factor)
        rgba = np.asarray(image.convert("RGB").resize(size, Image.Resampling.LANCZOS).convert("RGBA"))
    return [_measure(rgba, k, patience) for k in ks]


def _measure(rgba: np.ndarray, k: int, patience: float) -> Growth:
    from qt_kmeans.core.kmeans.counted import CountedPicture
    from qt_kmeans.core.kmeans.engines import all_steps
    from qt_kmeans.core.mapping.index_map import map_pixels
    from qt_kmeans.core.recipe import Recipe
    from qt_kmeans.core.writing.encode import encode

    recipe = Recipe().but(k=k)
    growth = Growth(rgba.size / 4e6, k)

    def count() -> CountedPicture:
        picture = CountedPicture(rgba)
        picture.points(recipe.kmeans)
        return picture

    def cluster() -> np.ndarray:
        centers = all_steps(points, recipe.kmeans)[-1].centers
        return points.completed(points.palette(centers), recipe.kmeans)

    picture = growth.run("counting", count, patience)
    growth.distinct = len(picture.histogram)
    points = picture.points(recipe.kmeans)
    palette = growth.run("clustering", cluster, patience)
    indices = growth.run("mapping", lambda: map_pixels(picture, palette, recipe), patience)
    growth.run("encoding", lambda: encode(palette, indices, recipe.output), patience)
    return growth


def print_table(heading: str, rows: Sequence[tuple[str, Growth]]) -> None:
    """Print milliseconds per stage and the highest peak of them, in Markdown."""
    print(f"\n| {heading} | distinct colours | " + " | ".join(f"{s}, ms" for s in STAGES) + " | peak, MB |")
    print("|" + "--:|" * (len(STAGES) + 3))
    for name, row in rows:
        cells = " | ".join(f"{row.milliseconds[stage]:,.1f}" for stage in STAGES)
        print(f"| {name} | {row.distinct:,} | {cells} | {row.peak:,.0f} |")


def exponent(rows: Sequence[Growth], stage: str) -> float:
    """Return the power of the pixels with which a stage grows: 1 is linear, 0 flat."""
    pixels = np.log([row.megapixels for row in rows])
    return float(np.polyfit(pixels, np.log([row.milliseconds[stage] for row in rows]), 1)[0])


def round_numbers(low: float, high: float) -> list[float]:
    """Return the powers of ten between two numbers; in a narrow range their doubles and halves as well."""
    powers = range(int(np.floor(np.log10(low))), int(np.ceil(np.log10(high))) + 1)
    factors = (1, 2, 5) if high < 1000 * low else (1,)
    return [factor * 10.0**power for power in powers for factor in factors]


def draw_chart(path: Path, title: str, by_size: Sequence[Growth], by_k: Sequence[Growth]) -> None:
    """Save three panels: time by pixels, time by k, memory by pixels; all axes are logarithmic."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import pyqtgraph as pg
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    pg.setConfigOptions(background="w", foreground="#1f2933", antialias=True)
    chart = pg.GraphicsLayoutWidget(size=(1600, 640))
    chart.addLabel(title, colspan=3, size="14pt")
    chart.nextRow()

    def panel(y: str, x: str, xs: Sequence[float], lines: dict[str, list[float]]) -> None:
        plot = chart.addPlot(labels={"left": y, "bottom": x})
        plot.setLogMode(x=True, y=True)
        plot.showGrid(x=True, y=True, alpha=0.25)
        low, high = min(map(min, lines.values())), max(map(max, lines.values()))
        plot.getAxis("bottom").setTicks([[(np.log10(value), f"{value:.3g}") for value in xs]])
        plot.getAxis("left").setTicks([[(np.log10(v), f"{v:,.10g}") for v in round_numbers(low, high)]])
        plot.getAxis("left").setWidth(80)
        low, high = np.log10(low), np.log10(high)
        plot.setYRange(low, high + 0.15 * (high - low), padding=0.05)  # room for the legend
        legend = plot.addLegend(offset=(8, 4), colCount=len(lines), brush="#ffffffd0")
        for (name, values), color in zip(lines.items(), COLORS, strict=False):
            line = plot.plot(xs, values, pen=pg.mkPen(color, width=3), symbol="o", symbolBrush=color)
            legend.addItem(line, name)

    def stages(rows: Sequence[Growth]) -> dict[str, list[float]]:
        return {stage: [row.milliseconds[stage] for row in rows] for stage in STAGES}

    sizes = [row.megapixels for row in by_size]
    by_pixels = f"megapixels (k = {by_size[0].k})"
    panel("milliseconds", by_pixels, sizes, stages(by_size))
    panel("milliseconds", f"k ({by_k[0].megapixels:.1f} MP)", [row.k for row in by_k], stages(by_k))
    panel("peak memory, MB", by_pixels, sizes, {"most of all stages": [row.peak for row in by_size]})
    chart.show()
    application.processEvents()
    chart.grab().save(str(path))
    chart.close()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("photo", type=Path)
    parser.add_argument("--chart", type=Path, default=Path("growth.png"))
    parser.add_argument("--megapixels", type=float, nargs="+", default=MEGAPIXELS)
    parser.add_argument("-k", type=int, nargs="+", default=KS, help="at the size nearest to 1 MP")
    parser.add_argument("--at", type=int, default=64, metavar="K", help="k of all sizes (default 64)")
    parser.add_argument("--seconds", type=float, default=2.0, help="for the rounds of a stage")
    options = parser.parse_args()

    def apart(work: Callable[..., _Result], *arguments: object) -> _Result:
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
            return pool.submit(work, *arguments).result()

    def in_process(megapixels: float, ks: Sequence[int]) -> list[Growth]:
        print(f"{megapixels:g} MP, k = {', '.join(map(str, ks))} ...", flush=True)
        return apart(measure, options.photo, megapixels, ks, options.seconds)

    apart(prepare)  # may have to compile
    alone = apart(prepare)
    by_size = [row for size in sorted(options.megapixels) for row in in_process(size, [options.at])]
    middle = min(options.megapixels, key=lambda size: abs(np.log(size)))
    by_k = in_process(middle, sorted(options.k))
    print_table(f"megapixels (k = {options.at})", [(f"{row.megapixels:.1f}", row) for row in by_size])
    if len(by_size) > 1:
        powers = ", ".join(f"{stage} {exponent(by_size, stage):.2f}" for stage in STAGES)
        print(f"\nPower of the pixels with which time grows (1 is linear, 0 flat): {powers}.")
    print_table(f"k ({middle:g} MP)", [(str(row.k), row) for row in by_k])
    print(f"\nOf the memory, {alone:,.0f} MB are Python, the libraries and the kernels.")
    draw_chart(options.chart, f"{options.photo.name} scaled: time and memory", by_size, by_k)
    print(f"\n{options.chart}")


if __name__ == "__main__":
    main()
