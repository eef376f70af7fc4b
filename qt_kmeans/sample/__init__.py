"""The sample picture that comes with the program, rendered by ``resources/make_sample.py``."""

from importlib import resources
from pathlib import Path


def sample_path() -> Path:
    """Return the file of the sample picture, a PNG of 1200 x 800 pixels."""
    return Path(str(resources.files(__name__) / "still-life.png"))
