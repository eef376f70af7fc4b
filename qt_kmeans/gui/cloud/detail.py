"""How many points a frame may have: fewer while the hand turns the cube and frames come too slowly."""

from qt_kmeans.gui.cloud.scene import Scene

SAMPLE_MIN = 20_000
"""So many points are drawn at least while the cube turns."""

FRAME_BUDGET = 0.014
"""Seconds that a frame may take while the cube turns, before fewer points are drawn."""

_ALL = 1 << 30


class Detail:
    """Learns from the time of frames how many points fit into the next; points come in random order."""

    def __init__(self) -> None:
        self._sample = _ALL

    def count(self, scene: Scene) -> int:
        """Return how many points to draw: all, or a fair sample while the cube turns."""
        if scene.cloud is None:
            return 0
        points = len(scene.cloud.colors)
        return min(points, self._sample) if scene.moving else points

    def adapt(self, count: int, seconds: float) -> None:
        """Allow fewer points next time when these were too slow, more when there is time to spare."""
        if seconds > FRAME_BUDGET:
            self._sample = max(SAMPLE_MIN, round(count * FRAME_BUDGET / seconds))
        elif seconds < FRAME_BUDGET / 2:
            self._sample = min(_ALL, round(self._sample * 1.5))
