"""What an image file on the disk is."""

from pathlib import Path

from PIL import Image


def colors_of(path: Path) -> int:
    with Image.open(path) as image:
        return len(image.convert("RGBA").getcolors(1 << 20))


def kind_of(path: Path) -> tuple[str | None, tuple[int, int]]:
    with Image.open(path) as image:
        return image.format, image.size
