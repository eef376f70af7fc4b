"""The ways of the centroids: from the seeds to the step that is shown, in any shape, with few lines."""

import numpy as np
import pytest

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.highlight import lit_by
from qt_kmeans.gui.cloud.look import DARK
from qt_kmeans.gui.cloud.scene import Clusters, Scene, Trails
from qt_kmeans.gui.cloud.spaces import CUBE, Layout, Shape
from qt_kmeans.gui.cloud.trails import trail_lines, trail_places

STEPS, K = 30, 5


def run(spread: float = 0.3, seed: int = 0) -> np.ndarray:
    """Return (S, K, 3) centroids that come to rest."""
    rng = np.random.default_rng(seed)
    ends, starts = rng.random((2, K, 3))
    shares = (1 - 0.8 ** np.arange(STEPS))[:, None, None]
    return (ends + (starts - ends) * spread * (1 - shares)).astype(np.float32)


def scene(colors: np.ndarray, **changes: object) -> Scene:
    palette = np.full((K, 4), 255, np.uint8)
    clusters = Clusters(np.zeros(1, np.uint8), colors[-1], palette, np.full(K, 1 / K))
    cloud = PointCloud(np.zeros((1, 3), np.float32), np.zeros((1, 3), np.uint8), np.ones(1, np.float32))
    return Scene(cloud=cloud, clusters=clusters, **{"trails": Trails(colors), "step": STEPS - 1, **changes})


def lines(made: Scene) -> np.ndarray:
    return trail_lines(made, Camera(), DARK, width=500, height=500)


def strokes(capsules: np.ndarray) -> np.ndarray:
    return capsules[(capsules["a"] != capsules["b"]).any(axis=1)]


def seen(colors: np.ndarray) -> np.ndarray:
    x, y, depth = (np.c_[colors, np.ones(len(colors))] @ Camera().pixel_matrix(500, 500).T).T
    return np.stack([x / depth, y / depth], axis=1)


def test_ways_lead_from_the_seeds_to_the_end() -> None:
    colors = run()
    drawn = lines(scene(colors))
    seeds = drawn[(drawn["a"] == drawn["b"]).all(axis=1)]
    assert np.allclose(seeds["a"], seen(colors[0]), atol=0.1)
    ends = strokes(drawn)["b"]
    for place in seen(colors[-1]):
        assert np.hypot(*(ends - place).T).min() < 0.1


def test_ways_end_at_the_step_that_is_shown() -> None:
    colors = run()
    ends = strokes(lines(scene(colors, step=1)))["b"]
    assert np.hypot(*(ends - seen(colors[1])[0]).T).min() < 0.1
    assert np.hypot(*(ends - seen(colors[-1])[0]).T).min() > 5
    assert len(strokes(lines(scene(colors, step=0)))) == 0


def test_a_jump_is_no_way() -> None:
    colors = run(spread=0.1)
    far = colors.copy()
    far[12:, 2] = 1.0 - colors[12:, 2]  # put elsewhere in the middle of the run
    drawn = strokes(lines(scene(far)))
    lengths = np.hypot(*(drawn["b"] - drawn["a"]).T)
    jump = np.hypot(*(seen(far[12])[2] - seen(far[11])[2]))
    assert lengths.max() < jump / 2
    assert (
        np.hypot(*(drawn["b"] - seen(far[-1])[2]).T).min() < 0.1 or np.ptp(far[12:, 2], axis=0).max() < 0.01
    )


def test_pieces_that_nobody_sees_are_left_out() -> None:
    still = strokes(lines(scene(run(spread=0.001))))
    assert len(still) <= 2 * K  # one stroke and its dark edge each
    assert len(strokes(lines(scene(run())))) < 2 * K * STEPS


def test_only_the_ways_of_lit_centroids_are_drawn() -> None:
    colors = run()
    plain = scene(colors)
    lit = scene(colors, lit=lit_by(plain.clusters, {3}, None))
    seeds = [capsule for capsule in lines(lit) if (capsule["a"] == capsule["b"]).all()]
    assert len(seeds) == 1
    assert np.allclose(seeds[0]["a"], seen(colors[0])[3], atol=0.1)


def test_without_a_run_there_are_none() -> None:
    assert len(lines(scene(run(), trails=None))) == 0
    assert len(lines(Scene(trails=Trails(run())))) == 0


def test_ways_are_bent_with_the_shape() -> None:
    trails = Trails(run())
    assert np.allclose(trail_places(trails, CUBE), trails.colors)
    assert not np.allclose(trail_places(trails, Layout.of(Shape.LAB)), trails.colors, atol=0.05)


@pytest.mark.parametrize("shape", [(4, 3), (0, 5, 3), (2, 5, 4)])
def test_ways_of_another_form_cannot_exist(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="expected steps, clusters, 3"):
        Trails(np.zeros(shape, np.float32))
