"""The ways of the centroids through the steps of a run, as lines."""

import functools

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.gui.cloud.arrangement import centroid_places
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.capsules import CAPSULE, NEAR, Capsules, project
from qt_kmeans.gui.cloud.look import Look
from qt_kmeans.gui.cloud.scene import Scene, Trails
from qt_kmeans.gui.cloud.spaces import Layout, placed

_PIECE = 3.0  # a line has no shorter pieces, in logical pixels
_JUMP = 0.2  # no step leads a centroid so far, in edge lengths of the cube
_RADIUS, _EDGE, _SEED = 0.8, 1.7, 1.8  # of line, dark edge and starting point, in logical pixels


def trail_lines(scene: Scene, camera: Camera, look: Look, *, width: float, height: float) -> Capsules:
    """Return the ways from the seeds to the step that is shown; where centroids are lit, theirs alone."""
    if scene.trails is None or scene.clusters is None:
        return np.zeros(0, CAPSULE)
    steps = trail_places(scene.trails, scene.layout)[: scene.step + 1]
    steps = steps[:, _shown(scene, steps[-1])]
    count, ways = steps.shape[:2]
    seen = project(camera, steps.reshape(-1, 3), width, height).reshape(count, ways, 3).swapaxes(0, 1)
    before_eye = (seen[..., 2] >= NEAR).all(axis=1)
    seen, steps = seen[before_eye], steps[:, before_eye]
    starts, stops = _pieces(seen[..., :2], _jumps(steps).T)
    lines = np.zeros((2, len(starts)), CAPSULE)
    lines["a"], lines["b"] = starts, stops
    for line, color, radius in zip(lines, (look.halo, look.ring), (_EDGE, _RADIUS), strict=True):
        line["color"], line["radius"] = color, radius
    seeds = np.zeros(len(seen), CAPSULE)
    seeds["a"] = seeds["b"] = seen[:, 0, :2]
    seeds["color"], seeds["radius"] = look.ring, _SEED
    return np.concatenate([lines[0], lines[1], seeds])


@functools.lru_cache(maxsize=2)
def trail_places(trails: Trails, layout: Layout) -> NDArray[np.float32]:
    """Return where the centroids were in every step, (S, K, 3) float32 in the world."""
    colors = trails.colors.reshape(-1, 3)
    places = layout.mix(lambda shape: placed(colors, shape))
    return np.asarray(places, np.float32).reshape(trails.colors.shape)


def _shown(scene: Scene, last: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Return which ways are drawn: all, or those that end at a centroid that is lit."""
    if scene.lit is None or scene.clusters is None:
        return np.ones(len(last), np.bool_)
    away = last[:, None] - centroid_places(scene.clusters, scene.layout)
    nearest: NDArray[np.bool_] = scene.lit.entries[(away * away).sum(axis=2).argmin(axis=1)]
    return nearest


def _jumps(steps: NDArray[np.float32]) -> NDArray[np.int64]:
    """Return how often each centroid has jumped up to each step, (S, K): put elsewhere, not led there."""
    far = np.linalg.norm(np.diff(steps, axis=0), axis=2) > _JUMP
    return np.concatenate([np.zeros((1, far.shape[1]), np.int64), far.cumsum(axis=0)])


def _pieces(
    ways: NDArray[np.float64], jumps: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return starts and stops, (P, 2), of lines along the ways, leaving out needless corners and jumps.

    Parameters
    ----------
    ways
        (K, S, 2) in logical pixels.
    jumps
        (K, S), how often each has jumped so far.
    """
    lengths = np.hypot(*np.moveaxis(np.diff(ways, axis=1), 2, 0)).cumsum(axis=1)
    passed = np.concatenate([np.zeros((len(ways), 1)), lengths], axis=1) // _PIECE
    kept = np.ones(passed.shape, np.bool_)
    kept[:, 1:-1] = passed[:, 1:-1] != passed[:, :-2]
    kept[:, :-1] |= jumps[:, 1:] != jumps[:, :-1]
    kept[:, 1:] |= jumps[:, 1:] != jumps[:, :-1]
    way, corner = np.nonzero(kept)
    jumped = jumps[way, corner]
    follows = (way[1:] == way[:-1]) & (jumped[1:] == jumped[:-1])
    points = ways[way, corner]
    return points[:-1][follows], points[1:][follows]
