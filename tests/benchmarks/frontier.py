"""Bytes against perceived quality, side by side with pngquant + oxipng -o2.

    python tests/benchmarks/frontier.py --images FOLDER [--limit 8] [--suffix .webp] [-- compress options]
    python tests/benchmarks/frontier.py --images FOLDER --cmd 'program {in} {k} {out}'

For every picture and every k both programs make a file; each file is scored (judges.py) and two curves of
bytes over quality are compared by their BD-rate. Ours does in this process what its command line does, with
the process that reads and writes files at hand: only the start of the interpreters is not counted. What the
reference made is kept in `--cache`. With `--jobs` above 1 the times are not to be trusted. Needs pngquant on
the path.
"""

import argparse
import hashlib
import json
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from itertools import repeat
from pathlib import Path

import oxipng
from judges import METRICS, Scores, bd_rate, is_translucent, judge, pictures
from PIL import Image

from qt_kmeans.cli_parser import build_parser, recipe_of
from qt_kmeans.cli_request import load_engine
from qt_kmeans.core import environment
from qt_kmeans.core.codec import Codec
from qt_kmeans.core.compress import Task, compress_file
from qt_kmeans.core.recipe import Recipe

KS = (8, 16, 32, 64, 128, 256)
MOST_PIXELS = 2_500_000  # SSIMULACRA2 takes half a kilobyte a pixel
MINUTES = 10

Cache = dict[str, Scores]
Make = Callable[[Path, int, Path], None]


@cache
def helper() -> Codec:
    """Return the process that reads and writes files, warm, as is the engine."""
    codec = Codec()
    codec.start()
    environment.prepare()
    load_engine().join()
    return codec


def ours(options: list[str], source: Path, k: int, out: Path) -> None:
    """Make a file as the command ``compress`` does."""
    settings = build_parser().parse_args(["compress", str(source), "-k", str(k), *options])
    recipe = recipe_of(settings, Recipe()).but(format=out.suffix.removeprefix("."))
    report = compress_file(Task(source, out, recipe, source.name, overwrite=True), helper())
    if report.error:
        raise RuntimeError(report.error)


def other(template: str, source: Path, k: int, out: Path) -> None:
    """Make a file with any command line."""
    names = {"in": str(source), "k": k, "out": str(out)}
    command = [part.format(**names) for part in shlex.split(template)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=60 * MINUTES)


def pngquant(source: Path, k: int, out: Path) -> None:
    """Make a file as pngquant's users do: its defaults, then oxipng."""
    command = ["pngquant", "--force", "--output", out, str(k), source]
    subprocess.run(command, check=True, timeout=60 * MINUTES)
    oxipng.optimize(out, out, level=2)


def point(make: Make, source: Path, k: int, out: Path) -> Scores:
    """Return size, time and scores of a file that `make` writes."""
    out.unlink(missing_ok=True)
    helper()
    start = time.perf_counter()
    make(source, k, out)
    seconds = time.perf_counter() - start
    with Image.open(source) as original, Image.open(out) as result:
        found = len(result.convert("RGBA").getcolors(1 << 24))
        if found > k:
            raise ValueError(f"{out.name}: asked for {k} colours, the file has {found}.")
        scores = judge(original, result)
    return {"k": k, "bytes": out.stat().st_size, "colors": found, "seconds": seconds, **scores}


def measure(path: Path, cache: Cache, options: argparse.Namespace) -> tuple[list[Scores], list[Scores]]:
    """Return the points of the reference and of ours for one picture; those in `cache` are not made."""
    make = partial(other, options.cmd) if options.cmd else partial(ours, options.options)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source.png")
        with Image.open(path) as image:
            mode = "RGBA" if is_translucent(image) else "RGB"
            image.convert(mode).save(source, compress_level=1)
        reference, test = [], []
        for k in options.k:
            kept = cache.get(cache_key(path, k))
            reference.append(kept or point(pngquant, source, k, Path(folder, "reference.png")))
            test.append(point(make, source, k, Path(folder, "test" + options.suffix)))
    return reference, test


def cache_key(path: Path, k: int) -> str:
    content = hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
    judges = "butteraugli" if shutil.which("butteraugli_main") else "alone"
    return f"{content} {k} {judges}"


def measure_all(paths: list[Path], options: argparse.Namespace) -> Iterator[tuple[list, list]]:
    """Yield `measure` for one picture after the other, and keep what the reference made."""
    cache: Cache = json.loads(options.cache.read_text()) if options.cache.exists() else {}
    with ProcessPoolExecutor(options.jobs) if options.jobs > 1 else _NoPool() as pool:
        answers = pool.map(measure, paths, repeat(cache.copy()), repeat(options))
        for path, answer in zip(paths, answers, strict=True):
            cache |= {cache_key(path, p["k"]): p for p in answer[0]}
            options.cache.write_text(json.dumps(cache))
            yield answer


class _NoPool:
    """Stands for a pool and works in this process."""

    def __enter__(self) -> "_NoPool":
        return self

    def __exit__(self, *_error: object) -> None:
        pass

    map = staticmethod(map)


def cell(rate: float | None) -> str:
    return "     n/a" if rate is None else f"{rate:+6.1f} %"


def report(points: dict[str, dict[str, list[Scores]]]) -> None:
    """Print the mean and the worst BD-rate of every metric, and the seconds a file took."""
    for metric in METRICS:
        rates = [bd_rate(both["reference"], both["candidate"], metric) for both in points.values()]
        known = [rate for rate in rates if rate is not None]
        if known:
            spread = f"mean {statistics.mean(known):+6.1f} %   worst {max(known):+6.1f} %"
            print(f"BD-rate by {metric:12s} {spread}   over {len(known)} of {len(rates)} pictures")
    for name in ("reference", "candidate"):
        seconds = [point["seconds"] for both in points.values() for point in both[name]]
        print(f"Seconds a file, {name}: {statistics.mean(seconds):.2f}")


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--images", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=8, help="pictures, evenly spread over the sorted names")
    parser.add_argument("-k", type=int, nargs="+", default=KS)
    parser.add_argument("--suffix", default=".png", help="of the files to make: .png, .webp or .gif")
    parser.add_argument("--cmd", help="another program's command line, with {in}, {k} and {out}")
    parser.add_argument("--jobs", type=int, default=1, help="pictures at a time")
    parser.add_argument("--json", type=Path, help="write all points to a file")
    kept = Path(tempfile.gettempdir(), "qt-kmeans-frontier.json")
    parser.add_argument("--cache", type=Path, default=kept, help=f"default: {kept}")
    parser.add_argument("options", nargs="*", help="options for compress, after --")
    return parser.parse_args()


def main() -> None:
    options = parse()
    if not shutil.which("pngquant"):
        sys.exit("pngquant is not installed.")
    paths = pictures(options.images, options.limit, MOST_PIXELS)
    points = {}
    for path, (reference, test) in zip(paths, measure_all(paths, options), strict=True):
        points[path.name] = {"reference": reference, "candidate": test}
        rates = "   ".join(f"{metric} {cell(bd_rate(reference, test, metric))}" for metric in METRICS)
        print(f"{path.name:32s} {rates}", flush=True)
    report(points)
    if options.json:
        options.json.write_text(json.dumps(points, indent=1))


if __name__ == "__main__":
    main()
