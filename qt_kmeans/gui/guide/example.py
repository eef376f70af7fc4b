"""A run of K-Means small enough to be drawn: the colours of the sample picture on a plane.

The plane is that of a colour's lightness and of how warm it is, so that "nearest" is what the eye sees in the
drawing. It is the textbook's algorithm on a few hundred pixels, which takes milliseconds and no kernels.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image  # of our own picture, which is no stranger

from qt_kmeans.core.colors import coordinates
from qt_kmeans.sample import sample_path

if TYPE_CHECKING:
    from numpy.typing import NDArray

K: Final = 5
"""Colours of the example's palette: few enough for the eye to follow each."""

_WIDTH, _HEIGHT = 264, 176  # of the picture, px; a point for every `_EVERY` of its pixels
_EVERY = 53  # shares no factor with the width: no columns of pixels are picked
_MARGIN = 0.04  # around the points
_SEEDS = np.array([(0.44, 0.71), (0.56, 0.56), (0.29, 0.58), (0.78, 0.23), (0.51, 0.35)], np.float32)
_WARMTH = 1.8  # against lightness, which varies more
_MOST_STEPS = 60


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """A picture, its colours as points, and the way of their centres.

    Attributes
    ----------
    pixels
        (h, w, 3) uint8, the picture.
    reduced
        (h, w, 3) uint8, the picture in the `K` colours of its palette.
    places
        (N, 2) float32, the points: x from cool to warm, y from dark to light; all fit into 0..1.
    colors
        (N, 3) uint8, their colours.
    centers
        (S + 1, K, 2) float32, where the centres are at the start and after each of S steps.
    labels
        (S + 1, N) uint8, the nearest of these centres for every point.
    palette
        (K, 3) uint8, the mean colours of the last clusters.
    """

    pixels: NDArray[np.uint8]
    reduced: NDArray[np.uint8]
    places: NDArray[np.float32]
    colors: NDArray[np.uint8]
    centers: NDArray[np.float32]
    labels: NDArray[np.uint8]
    palette: NDArray[np.uint8]

    @property
    def steps(self) -> int:
        """How many steps it took until no point changed its cluster."""
        return len(self.centers) - 1


@lru_cache(maxsize=1)
def example() -> Example:
    """Return the run; it is the same every time."""
    with Image.open(sample_path()) as image:
        small = image.convert("RGB").resize((_WIDTH, _HEIGHT), Image.Resampling.BOX)
    pixels = np.asarray(small, np.uint8)
    flat = pixels.reshape(-1, 3)
    everywhere, colors = _on_plane(flat), flat[::_EVERY]
    places = everywhere[::_EVERY]
    low, high = places.min(axis=0), places.max(axis=0)
    scale = (1 - 2 * _MARGIN) / (high - low).max()  # the same both ways: nearest stays nearest
    everywhere = (everywhere - (low + high) / 2) * scale + np.float32(0.5)
    places = everywhere[::_EVERY]
    way = _lloyd(places, _SEEDS)
    labels = np.stack([nearest(places, centers) for centers in way])
    owners = nearest(everywhere, way[-1])
    palette = np.stack([flat[owners == entry].mean(axis=0).round() for entry in range(K)]).astype(np.uint8)
    return Example(
        pixels=pixels,
        reduced=palette[owners].reshape(pixels.shape),
        places=places,
        colors=colors,
        centers=np.stack(way),
        labels=labels,
        palette=palette,
    )


def nearest(places: NDArray[np.float32], centers: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return for each of (N, 2) places which of (K, 2) centres is the nearest, (N,) uint8."""
    distances = np.square(places[:, None] - centers).sum(axis=2)
    return np.asarray(distances.argmin(axis=1), np.uint8)


def _on_plane(colors: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return how warm and how light colours (N, 3) are, (N, 2)."""
    lightness, green_red, blue_yellow = coordinates(colors / 255, "oklab").T
    return np.column_stack([(green_red + blue_yellow) * _WARMTH, lightness]).astype(np.float32)


def _lloyd(places: NDArray[np.float32], seeds: NDArray[np.float32]) -> list[NDArray[np.float32]]:
    """Return the centres at the start and after every step, until none moves."""
    way = [seeds]
    while len(way) <= _MOST_STEPS:
        labels = nearest(places, way[-1])
        means = [places[labels == entry].mean(axis=0) for entry in range(len(seeds))]
        if np.array_equal(means, way[-1]):
            break
        way.append(np.stack(means))
    return way
