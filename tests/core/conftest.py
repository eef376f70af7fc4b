"""Colours to cluster that several tests share."""

import pytest
from color_blobs import blobs, color_points

from qt_kmeans.core.recipe import SPACES


@pytest.fixture(scope="session", params=SPACES)
def photo_like(request):
    return color_points(blobs(), request.param)


@pytest.fixture(scope="session")
def many_colors():
    """More distinct colours than are clustered without a coarse histogram first."""
    points = color_points(blobs(80_000, 200))
    assert points.coarse is not points.exact
    return points
