"""Judges from outside: how good a file looks, and what two programs make of the same pictures.

A file is laid over black and, where the original has transparency, over white; the worse score counts.
SSIMULACRA2 is that of the package `ssimulacra2`, not our own; butteraugli is libjxl's ``butteraugli_main``
where it is installed (Debian: libjxl-devtools), its 3-norm taken as negative, so that more is better.
"""

import io
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image
from scipy.interpolate import PchipInterpolator
from ssimulacra2 import compute_ssimulacra2

METRICS = ("ssimulacra2", "butteraugli", "psnr")
Scores = dict[str, float | None]


def is_translucent(image: Image.Image) -> bool:
    return image.has_transparency_data and image.convert("RGBA").getextrema()[3][0] < 255


def judge(original: Image.Image, result: Image.Image, metrics: Sequence[str] = METRICS) -> Scores:
    """Return the metrics of a result; None where the program is missing."""
    if original.size != result.size:
        raise ValueError(f"The size went from {original.size} to {result.size}.")
    grounds = (0, 255) if is_translucent(original) else (0,)
    laid = [(_over(original, grey), _over(result, grey)) for grey in grounds]
    judged = {metric: [_JUDGES[metric](*pair) for pair in laid] for metric in metrics}
    return {metric: None if None in scores else min(scores) for metric, scores in judged.items()}


def _over(image: Image.Image, grey: int) -> Image.Image:
    ground = Image.new("RGBA", image.size, (grey, grey, grey, 255))
    return Image.alpha_composite(ground, image.convert("RGBA")).convert("RGB")


def _psnr(original: Image.Image, result: Image.Image) -> float:
    errors = np.asarray(original, np.float64) - np.asarray(result, np.float64)
    return float(10 * np.log10(255**2 / max(float((errors**2).mean()), 1e-12)))


def ssimulacra2(original: Image.Image, result: Image.Image) -> float:
    """Return the score of opaque pictures by the package of that name."""
    files = [io.BytesIO(), io.BytesIO()]
    for image, file in zip((original, result), files, strict=True):
        image.save(file, "BMP")
    return float(compute_ssimulacra2(*files))


def _butteraugli(original: Image.Image, result: Image.Image) -> float | None:
    if not shutil.which("butteraugli_main"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in ("original.png", "result.png")]
        for image, file in zip((original, result), files, strict=True):
            image.save(file, compress_level=1)
        command = ["butteraugli_main", *files]
        text = subprocess.run(command, capture_output=True, text=True, check=True, timeout=600).stdout
    found = re.search(r"3-norm: ([0-9.]+)", text)
    return -float(found[1]) if found else None


_JUDGES = dict(zip(METRICS, (ssimulacra2, _butteraugli, _psnr), strict=True))


def bd_rate(reference: Sequence[Scores], test: Sequence[Scores], metric: str) -> float | None:
    """Return the mean difference in bytes at equal quality in percent; -20 is a fifth fewer bytes.

    G. Bjontegaard, VCEG-M33, 2001, with monotone interpolation. None when a metric is missing or the two
    curves share no quality.
    """
    if any(point[metric] is None for point in (*reference, *test)):
        return None
    a, b = (
        _rising(np.array([[p[metric], np.log(p["bytes"])] for p in points])) for points in (reference, test)
    )
    low, high = max(a[0, 0], b[0, 0]), min(a[-1, 0], b[-1, 0])
    if min(len(a), len(b)) < 3 or low >= high:
        return None
    quality = np.linspace(low, high, 200)
    difference = PchipInterpolator(*b.T)(quality) - PchipInterpolator(*a.T)(quality)
    return float(100 * np.expm1(difference.mean()))


def _rising(points: np.ndarray) -> np.ndarray:
    """Return the points (quality, log bytes) of rising size that are better than all smaller ones."""
    points = points[np.argsort(points[:, 1], kind="stable")]
    best = np.maximum.accumulate(points[:, 0])
    return points[np.concatenate([[True], best[1:] > best[:-1] + 1e-9])]


def pictures(folder: Path, limit: int, most_pixels: int | None = None) -> list[Path]:
    """Return up to `limit` pictures, evenly spread over the sorted names."""
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in {".png", ".jpg"})
    if most_pixels is not None:
        files = [path for path in files if np.prod(Image.open(path).size) <= most_pixels]
    spread = np.linspace(0, len(files) - 1, min(limit, len(files))).astype(int)
    return [files[i] for i in np.unique(spread)]
