"""A picture for the command line."""

import numpy as np
import pytest
from PIL import Image


@pytest.fixture
def photo(tmp_path):
    y, x = np.mgrid[0:48, 0:64]
    noise = np.random.default_rng(1).integers(0, 24, (48, 64, 3))
    rgb = (np.dstack([x * 3, y * 4, 200 - x - y]) + noise).clip(0, 255).astype(np.uint8)
    path = tmp_path / "photo.png"
    Image.fromarray(rgb).save(path)
    return path
