"""Rivals: from decoded pixels to palette and index map, each called as its own documentation shows it.

All take (H, W, 4) uint8 opaque pixels and k, and return a palette (<= k, 4) uint8 and an index map (H, W).
They come with ``pip install --group rivals``; one that is not installed is left out.
"""

import importlib.util
import warnings
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PIL import Image

from qt_kmeans.core.quantized import quantize
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.source import from_pixels

Quantized = tuple[np.ndarray, np.ndarray]
Quantizer = Callable[[np.ndarray, int], Quantized]


@dataclass(frozen=True)
class Rival:
    """A way to quantize.

    Attributes
    ----------
    name
        As it stands in a table.
    run
        The function.
    needs
        The module without which it cannot run.
    """

    name: str
    run: Quantizer
    needs: str = "numpy"

    @property
    def installed(self) -> bool:
        return importlib.util.find_spec(self.needs) is not None


def ours(**settings: object) -> Quantizer:
    def run(rgba: np.ndarray, k: int) -> Quantized:
        result = quantize(from_pixels(rgba, ""), Recipe().but(k=k, **settings))
        return result.palette, result.indices

    return run


def _pixels(rgba: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(rgba.reshape(-1, 4)[:, :3], np.float32)


def _indexed(rgba: np.ndarray, centers: np.ndarray, labels: np.ndarray) -> Quantized:
    palette = np.full((len(centers), 4), 255, np.uint8)
    palette[:, :3] = np.clip(np.rint(centers), 0, 255)
    return palette, labels.reshape(rgba.shape[:2]).astype(np.uint8)


def sklearn_kmeans(rgba: np.ndarray, k: int) -> Quantized:
    """`sklearn.cluster.KMeans` on all pixels."""
    from sklearn.cluster import KMeans

    model = KMeans(k, n_init=1, random_state=0).fit(_pixels(rgba))
    return _indexed(rgba, model.cluster_centers_, model.labels_)


def sklearn_minibatch(rgba: np.ndarray, k: int) -> Quantized:
    """`sklearn.cluster.MiniBatchKMeans` on all pixels."""
    from sklearn.cluster import MiniBatchKMeans

    model = MiniBatchKMeans(k, n_init=1, random_state=0).fit(_pixels(rgba))
    return _indexed(rgba, model.cluster_centers_, model.labels_)


def sklearn_example(rgba: np.ndarray, k: int) -> Quantized:
    """scikit-learn's example "Color Quantization using K-Means": fit 1,000 pixels, predict all."""
    from sklearn.cluster import KMeans
    from sklearn.utils import shuffle

    pixels = rgba.reshape(-1, 4)[:, :3].astype(np.float64) / 255
    sample = shuffle(pixels, random_state=0, n_samples=1000)
    model = KMeans(k, random_state=0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # fewer distinct colours than clusters in the sample
        labels = model.fit(sample).predict(pixels)
    return _indexed(rgba, 255 * model.cluster_centers_, labels)


def libimagequant(dithering: float) -> Quantizer:
    """libimagequant (it is in pngquant) on the buffer as it is: its own wrapper converts pixel by pixel."""

    def run(rgba: np.ndarray, k: int) -> Quantized:
        from imagequant import ffi, lib

        height, width = rgba.shape[:2]
        indices = np.empty((height, width), np.uint8)
        attributes = lib.liq_attr_create()
        lib.liq_set_max_colors(attributes, k)
        buffer = ffi.from_buffer(np.ascontiguousarray(rgba))
        image = lib.liq_image_create_rgba(attributes, buffer, width, height, 0)
        answer = ffi.new("liq_result **")
        if lib.liq_image_quantize(image, attributes, answer) != lib.LIQ_OK:
            raise RuntimeError("libimagequant gave up")
        lib.liq_set_dithering_level(answer[0], dithering)
        lib.liq_write_remapped_image(answer[0], image, ffi.from_buffer(indices), indices.size)
        found = lib.liq_get_palette(answer[0])
        palette = [(c.r, c.g, c.b, c.a) for c in found.entries[0 : found.count]]
        lib.liq_result_destroy(answer[0])
        lib.liq_image_destroy(image)
        lib.liq_attr_destroy(attributes)
        return np.array(palette, np.uint8), indices

    return run


def pillow(method: Image.Quantize, *, dithers: bool = False) -> Quantizer:
    def run(rgba: np.ndarray, k: int) -> Quantized:
        image = Image.fromarray(rgba).convert("RGB")
        found = image.quantize(k, method)
        if dithers:  # Pillow dithers only to a palette that is given
            found = image.quantize(palette=found, dither=Image.Dither.FLOYDSTEINBERG)
        assert found.palette is not None
        colors = np.frombuffer(bytes(found.palette.palette), np.uint8).reshape(-1, 3)
        return _indexed(rgba, colors, np.asarray(found))

    return run


def opencv(rgba: np.ndarray, k: int) -> Quantized:
    """`cv2.kmeans` with the criteria of OpenCV's tutorial, one attempt from k-means++."""
    import cv2

    cv2.setRNGSeed(0)
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 10, 1.0)
    _, labels, centers = cv2.kmeans(_pixels(rgba), k, None, criteria, 1, cv2.KMEANS_PP_CENTERS)
    return _indexed(rgba, centers, labels)


def faiss_kmeans(rgba: np.ndarray, k: int) -> Quantized:
    """`faiss.Kmeans` with its defaults, which sample 256 pixels per cluster."""
    import faiss

    pixels = _pixels(rgba)
    model = faiss.Kmeans(3, k, seed=1)
    model.train(pixels)
    _, labels = model.index.search(pixels, 1)
    return _indexed(rgba, model.centroids, labels)


# As the textbook has it: every pixel counts the same and takes its nearest entry.
OURS = Rival("qt_kmeans", ours(space="srgb", masking=0.0, rate_weight=0.0))
PLAIN = (
    OURS,
    Rival("libimagequant", libimagequant(0.0), "imagequant"),
    Rival("Pillow MEDIANCUT", pillow(Image.Quantize.MEDIANCUT)),
    Rival("Pillow FASTOCTREE", pillow(Image.Quantize.FASTOCTREE)),
    Rival("scikit-learn's example (1,000 pixels)", sklearn_example),
    Rival("faiss.Kmeans", faiss_kmeans, "faiss"),
    Rival("sklearn MiniBatchKMeans", sklearn_minibatch),
    Rival("cv2.kmeans", opencv, "cv2"),
    Rival("sklearn KMeans", sklearn_kmeans),
)
DITHERING = (
    Rival("libimagequant, dithering", libimagequant(1.0), "imagequant"),
    Rival("Pillow MEDIANCUT, Floyd-Steinberg", pillow(Image.Quantize.MEDIANCUT, dithers=True)),
    Rival("Pillow FASTOCTREE, Floyd-Steinberg", pillow(Image.Quantize.FASTOCTREE, dithers=True)),
)
