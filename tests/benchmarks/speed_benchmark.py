"""How fast the engine is, beside the textbook way of doing the same, in the same run.

    python -m pytest tests/benchmarks/speed_benchmark.py            about five minutes
    python -m pytest tests/benchmarks/speed_benchmark.py -k step    one of them

Rivals take turns with ours and medians are compared. A comparison fails when what is promised is missed;
times of ours alone are printed beside their targets, as they depend on the machine.
"""

import io
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from quantizers import OURS, libimagequant
from sklearn.cluster import KMeans
from sklearn.metrics import pairwise_distances_argmin_min
from ssimulacra2 import compute_ssimulacra2

from qt_kmeans.core import colors
from qt_kmeans.core.kmeans.clustering import fast_all_steps, fast_live_steps
from qt_kmeans.core.kmeans.counted import CountedPicture
from qt_kmeans.core.kmeans.emphasis import busyness
from qt_kmeans.core.kmeans.histogram import ColorHistogram
from qt_kmeans.core.kmeans.points import ColorPoints, WeightedPoints
from qt_kmeans.core.mapping.index_map import dither, map_pixels
from qt_kmeans.core.quantized import quantize, tally
from qt_kmeans.core.recipe import KMeansOptions, MappingOptions, Recipe
from qt_kmeans.core.scoring.quality import Scorer
from qt_kmeans.core.showing.live import LivePicture
from qt_kmeans.core.source import from_pixels

K = 256
NEAREST = Recipe().but(rate_weight=0.0)


def load(path: Path) -> np.ndarray:
    """Return a picture as (H, W, 4) uint8."""
    with Image.open(path) as image:
        return np.ascontiguousarray(np.asarray(image.convert("RGBA")))


def cluster(rgba: np.ndarray, space: str):
    """Count the colours and cluster them to the end; return the points and the last step."""
    points = ColorPoints(ColorHistogram.from_pixels(rgba), space)
    return points, fast_all_steps(points, KMeansOptions(k=K, space=space))[-1]


def textbook(pixels: np.ndarray) -> KMeans:
    """Cluster every pixel, (N, 3) float32, as one would with scikit-learn alone."""
    return KMeans(K, n_init=1, random_state=0).fit(pixels)


@pytest.mark.parametrize("space", ["srgb", "oklab"])
def test_kmeans_to_the_end_on_photos(bench, photos, space):
    """All of it: counting, seeding, coarse and exact steps. The inertia is that over all pixels."""
    pictures = [load(path) for path in photos]
    pixels = [np.ascontiguousarray(colors.to_space(p.reshape(-1, 4), space)[:, :3]) for p in pictures]
    found: dict[str, list] = {}

    def ours():
        found["ours"] = [cluster(picture, space)[1].inertia for picture in pictures]

    def rival():
        found["rival"] = [textbook(points).inertia_ for points in pixels]

    mine, theirs = bench.beside(ours, rival, rounds=3, share=1 / len(pictures))
    ratios = np.array(found["ours"]) / found["rival"]
    bench.note(
        f"K-Means to the end, k = {K}, {space}, mean of {len(photos)} photos",
        mine,
        theirs,
        f"{theirs.median / mine.median:.0f}x",
        "150x",
    )
    each = ", ".join(f"{ratio:.4f}" for ratio in ratios)
    bench.note(f"  inertia against KMeans(n_init=1): {each}", "", "", f"{ratios.mean():.4f}", "<= 1.002")
    assert ratios.mean() <= 1.005
    assert theirs.median / mine.median >= 10


def test_kmeans_on_24_megapixels(bench, large):
    """The rival clusters a version of one megapixel; its time is scaled by the pixels."""
    picture = load(large)
    count = picture.shape[0] * picture.shape[1]
    small = Image.fromarray(picture).convert("RGB")
    small.thumbnail((1224, 1224), Image.Resampling.BOX)
    pixels = np.asarray(small, np.float32).reshape(-1, 3)
    found = {}

    def ours():
        found["points"], found["step"] = cluster(picture, "srgb")

    def rival():
        found["model"] = textbook(pixels)

    mine, theirs = bench.beside(ours, rival, rounds=2)
    times = theirs.median * count / len(pixels) / mine.median
    bench.note(
        f"K-Means on {count / 1e6:.0f} MP, k = {K}, srgb (rival: {len(pixels) / 1e6:.2f} MP, scaled)",
        mine,
        f"{theirs.median * count / len(pixels):.0f} s",
        f"{times:.0f}x",
        ">= 100x",
    )
    centers = np.full((K, 4), 255, np.float32)
    centers[:, :3] = found["model"].cluster_centers_
    ratio = found["step"].inertia / found["points"].exact.assign(centers)[2]
    bench.note("  inertia against its centres on all pixels", "", "", f"{ratio:.4f}")
    assert times >= 100


def test_one_step(bench):
    """Assign 30,000 weighted colours to 256 centres and add them up."""
    rng = np.random.default_rng(0)
    points = rng.uniform(0, 255, (30_000, 4)).astype(np.float32)
    points[:, 3] = 255
    data = WeightedPoints(points, rng.uniform(1, 9, len(points)))
    centers = points[:K].copy()
    mine, theirs = bench.beside(
        lambda: data.assign(centers),
        lambda: pairwise_distances_argmin_min(points[:, :3], centers[:, :3]),
        rounds=101,
    )
    ratio = theirs.median / mine.median
    bench.note("one step, 30,000 colours x 256 centres", mine, theirs, f"{ratio:.1f}x", ">= 10x")
    assert ratio >= 3


@pytest.mark.parametrize(("k", "target"), [(16, "<= 16 ms"), (64, "<= 16 ms"), (256, "<= 33 ms")])
def test_new_k_to_converged_palette(bench, photos, k, target):
    """What a move of the slider costs on the coarse histogram; the worst of the photos counts."""
    recipe = Recipe().but(k=k)
    found = []
    for path in photos:
        live = LivePicture(from_pixels(load(path), path.name), "oklab")
        points = live.points(recipe)
        live.steps(recipe)  # the seeds for every k are found once
        times = []
        for _ in range(11):
            start = time.perf_counter()
            points.palette(live.steps(recipe)[-1].centers)
            times.append(time.perf_counter() - start)
        found.append(bench.timing(times))
    bench.alone(lambda: points.palette(live.steps(recipe)[-1].centers))
    what = f"new k to converged palette, k = {k}, worst of {len(photos)} photos"
    bench.note(what, max(found, key=lambda timing: timing.best), target=target)


@pytest.fixture(scope="module")
def prepared():
    return {}


@pytest.mark.parametrize(
    "part", ["histogram", "points", "busyness", "index map", "rate-aware index map", "psnr", "decode"]
)
def test_parts_at_24_megapixels(bench, large, prepared, part):
    if not prepared:
        prepared["rgba"] = load(large)
        prepared["histogram"] = ColorHistogram.from_pixels(prepared["rgba"])
        points = prepared["points"] = ColorPoints(prepared["histogram"], "oklab")
        prepared["palette"] = points.palette(
            fast_all_steps(points, KMeansOptions(k=K, max_steps=3))[-1].centers
        )
        prepared["picture"] = CountedPicture(prepared["rgba"])
        prepared["indices"] = map_pixels(prepared["picture"], prepared["palette"], NEAREST)
    rgba, picture, palette, indices = (prepared[name] for name in ("rgba", "picture", "palette", "indices"))
    parts = {
        "histogram": lambda: ColorHistogram.from_pixels(rgba),
        "points": lambda: ColorPoints(prepared["histogram"], "oklab").splits,
        "index map": lambda: map_pixels(picture, palette, NEAREST),
        "busyness": lambda: busyness(rgba),
        "rate-aware index map": lambda: map_pixels(picture, palette, Recipe()),
        "psnr": lambda: tally(rgba, palette, indices),
        "decode": lambda: load(large),
    }
    seconds = bench.alone(parts[part], rounds=5)
    bench.note(f"24 MP: {part}", seconds, ratio=f"{1e9 * seconds.best / indices.size:.2f} ns per pixel")


def test_24_megapixels_beside_libimagequant(bench, large):
    """Decoded pixels to palette and index map, no dither; ours in sRGB, every pixel counting the same."""
    pytest.importorskip("imagequant")
    picture = load(large)
    mine, theirs = bench.beside(
        lambda: OURS.run(picture, K), lambda: libimagequant(0.0)(picture, K), rounds=5
    )
    times = theirs.median / mine.median
    bench.note("24 MP: palette and index map, k = 256", mine, theirs, f"{times:.1f}x", ">= 5x")
    decoding = bench.timing([bench.clock(lambda: load(large)) for _ in range(3)])
    bench.note("  decoding the JPEG, for comparison", "", decoding)


def test_every_k(bench, photos):
    """The converged palettes for 2 to 256 colours of one photo, from counting on: each as it is alone."""
    picture = load(photos[0])

    def run():
        counted = CountedPicture(picture)
        for k in range(2, 257):
            options = KMeansOptions(k=k)
            points = counted.points(options)
            *_, last = fast_live_steps(points, options)
            points.palette(last.centers)

    bench.note("255 converged palettes, k = 2 ... 256", bench.alone(run, rounds=3), target="<= 3 s")


@pytest.mark.parametrize("method", ["floyd-steinberg", "sierra-lite", "atkinson", "bayer"])
def test_dithering(bench, large, method):
    """Four megapixels; the error-diffusing methods run on one core."""
    picture = np.ascontiguousarray(load(large)[1000:3000, 1000:3000])
    points, step = cluster(picture, "oklab")
    palette = points.palette(step.centers)
    seconds = bench.alone(lambda: dither(picture, palette, "oklab", MappingOptions(method)), rounds=7)
    bench.note(
        f"{method}, k = {K}, 4 MP",
        seconds,
        ratio=f"{1e9 * seconds.best / (picture.size / 4):.1f} ns per pixel",
        target="<= 25 ns",
    )


@pytest.mark.parametrize("k", [16, 256])
def test_perceived_quality(bench, photos, k):
    """SSIMULACRA2 of one result more; what depends on the original alone has been done."""
    sources = [from_pixels(load(path), path.name) for path in photos]
    results = [quantize(source, Recipe().but(k=k)) for source in sources]
    scorers = [Scorer(source.rgba) for source in sources]
    found: dict[str, list] = {}

    def ours():
        found["ours"] = [
            scorer.score(result.palette, result.indices)
            for scorer, result in zip(scorers, results, strict=True)
        ]

    def rival():
        found["rival"] = [
            compute_ssimulacra2(as_file(source.rgba), as_file(result.palette[result.indices]))
            for source, result in zip(sources, results, strict=True)
        ]

    mine, theirs = bench.beside(ours, rival, rounds=7, share=1 / len(photos))
    ratio = theirs.median / mine.median
    what = f"SSIMULACRA2, k = {k}, mean of {len(photos)} photos, against the reference package"
    bench.note(what, mine, theirs, f"{ratio:.0f}x", ">= 10x")
    off = np.abs(np.array(found["ours"]) - found["rival"]).max()
    bench.note("  furthest from the reference", "", "", f"{off:.4f}", "<= 0.5")
    assert off <= 0.5
    assert ratio >= 10


def as_file(pixels: np.ndarray) -> io.BytesIO:
    """Return (H, W, 4) pixels as an uncompressed RGB file in memory; the reference opens files."""
    file = io.BytesIO()
    Image.fromarray(pixels).convert("RGB").save(file, "PPM")
    return file


def test_first_call_in_a_fresh_process(bench, tmp_path):
    """From nothing to a palette, byte code and kernels being cached, less what numpy takes to load.

    Neither process clears up after itself, which takes another tenth of a second.
    """
    end = "import os\nos._exit(0)\n"
    code = (
        "from qt_kmeans.core import environment; environment.prepare()\n"
        "import numpy as np\n"
        "from qt_kmeans.core.quantized import quantize\n"
        "from qt_kmeans.core.recipe import Recipe\n"
        "from qt_kmeans.core.source import from_pixels\n"
        "rgba = np.random.default_rng(0).integers(0, 256, (64, 64, 4), np.uint8)\n"
        "rgba[..., 3] = 255\n"
        "quantize(from_pixels(rgba, ''), Recipe())\n"
    )
    variables = os.environ | {
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(tmp_path),
    }

    def run(text: str) -> None:
        subprocess.run([sys.executable, "-c", text + end], env=variables, check=True, timeout=120)

    mine, numpy_alone = bench.beside(lambda: run(code), lambda: run("import numpy\n"), rounds=7)
    more = 1e3 * (mine.median - numpy_alone.median)
    bench.note("first call in a fresh process", mine, numpy_alone, f"+ {more:.0f} ms", "<= + 600 ms")
