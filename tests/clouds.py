"""Clouds of colours for tests of the colour space, and what is seen of them."""

from collections.abc import Callable

import numpy as np
from PySide6.QtGui import QImage

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.gui.cloud.view import CloudView

MakeView = Callable[..., CloudView]


def cloud_of(*colors: tuple[int, int, int]) -> PointCloud:
    array = np.array(colors, np.uint8).reshape(-1, 3)
    count = len(array)
    return PointCloud(array.astype(np.float32) / 255, array, np.full(count, 1 / count, np.float32))


def random_cloud(count: int = 4000, seed: int = 0) -> PointCloud:
    return cloud_of(*np.random.default_rng(seed).integers(0, 256, (count, 3)).tolist())


def clusters_of(cloud: PointCloud, k: int, seed: int = 1) -> tuple[np.ndarray, ...]:
    """Return labels, centres, palette and shares for some centres in the cube."""
    centers = np.random.default_rng(seed).random((k, 3), dtype=np.float32)
    distances = ((cloud.positions[:, None] - centers) ** 2).sum(axis=2)
    labels = distances.argmin(axis=1).astype(np.uint8)
    palette = np.full((k, 4), 255, np.uint8)
    palette[:, :3] = np.rint(centers * 255)
    shares = np.bincount(labels, minlength=k) / len(labels)
    return labels, centers, palette, shares


def pixels(image: QImage) -> np.ndarray:
    """Return (H, W, 3) red, green, blue of an image."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return rows[:, : image.width(), 2::-1].astype(int)


def place(view: CloudView, red: float, green: float, blue: float) -> tuple[int, int]:
    """Return the pixel in which a colour of 0..1 is drawn."""
    matrix = view.camera.pixel_matrix(view.width(), view.height())
    x, y, depth = matrix @ np.array([red, green, blue, 1.0])
    return int(x / depth), int(y / depth)
