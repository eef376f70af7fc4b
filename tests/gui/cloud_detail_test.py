"""Fewer points while the hand turns a cloud that is slow to draw."""

import numpy as np

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.gui.cloud.detail import SAMPLE_MIN, Detail
from qt_kmeans.gui.cloud.scene import Scene

MANY = PointCloud(
    np.zeros((90_000, 3), np.float32), np.zeros((90_000, 3), np.uint8), np.zeros(90_000, np.float32)
)


def test_fewer_points_are_drawn_while_the_hand_turns_a_slow_card() -> None:
    detail, rests, turns = Detail(), Scene(cloud=MANY), Scene(cloud=MANY, moving=True)
    assert detail.count(rests) == detail.count(turns) == 90_000
    detail.adapt(90_000, 0.03)
    assert detail.count(rests) == 90_000
    assert SAMPLE_MIN < detail.count(turns) < 50_000
    detail.adapt(detail.count(turns), 1.0)
    assert detail.count(turns) == SAMPLE_MIN
    for _ in range(20):
        detail.adapt(detail.count(turns), 0.001)
    assert detail.count(turns) == 90_000


def test_there_is_nothing_to_draw_without_a_cloud() -> None:
    assert Detail().count(Scene()) == 0
