"""A real session and a picture for it."""

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.session.controller import SessionController


@pytest.fixture
def photo(tmp_path):
    """A picture of many colours: two crossed gradients with noise."""
    rng = np.random.default_rng(7)
    y, x = np.mgrid[0:90, 0:120]
    rgb = np.stack([2 * x, 2.8 * y, 255 - x - y], axis=2) + rng.normal(0, 6, (90, 120, 3))
    path = tmp_path / "photo.png"
    Image.fromarray(rgb.clip(0, 255).astype(np.uint8)).save(path)
    return path


@pytest.fixture
def controller(qtbot):
    made = SessionController(Recipe().but(k=16, effort=0), animate=False)
    failures = []
    made.failed.connect(failures.append)
    made.failures = failures
    yield made
    made.shutdown()
