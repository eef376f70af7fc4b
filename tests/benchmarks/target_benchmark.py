"""How long it takes to find the file that meets a target, and how near the search comes to it.

    python -m pytest tests/benchmarks/target_benchmark.py            about a minute

The whole search is timed, from decoded pixels to the bytes of the file, with the child process running
and the default effort.
"""

import time

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.core.codec import Codec
from qt_kmeans.core.codec_calls import encoder
from qt_kmeans.core.curve.search import search
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.source import from_pixels

TARGETS = (
    {"max_bytes": 50_000},
    {"max_bytes": 100_000},
    {"max_bytes": 150_000},
    {"min_quality": 30},
    {"min_quality": 60},
    {"min_quality": 95},
    {"max_bytes": 80_000, "min_quality": 60},
)


@pytest.fixture(scope="module")
def codec():
    with Codec() as made:
        made.run(len, "is it there?")
        yield made


@pytest.mark.parametrize("target", TARGETS, ids=str)
def test_search(bench, photos, codec, target):
    """The photo that takes longest counts, at its best of the rounds."""
    sources = [from_pixels(np.asarray(Image.open(path).convert("RGBA")), path.stem) for path in photos]
    times: dict[str, list[float]] = {source.name: [] for source in sources}
    lines = {}

    def ours():
        for source in sources:
            start = time.perf_counter()
            found = search(source, Recipe().but(**target), encoder(source, codec))
            times[source.name].append(time.perf_counter() - start)
            k, trial = found.trial.recipe.kmeans.k, found.trial
            files = f"{len(found.trials)} files made"
            lines[source.name] = f"{trial.bytes:,} bytes, {trial.score:.1f}, k = {k}, {files}"

    bench.alone(ours, rounds=3)
    named = ", ".join(f"{name} {value:,}" for name, value in target.items())
    worst = max(map(bench.timing, times.values()), key=lambda timing: timing.best)
    bench.note(f"search: {named}, worst of {len(photos)} photos", worst, target="<= 2 s")
    for name, line in lines.items():
        bench.note(f"  {name}: {line}", "")
