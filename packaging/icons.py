"""The program's icon in the sizes and forms that desktops want, from the drawings in ``resources``."""

from __future__ import annotations

import os
from pathlib import Path

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
SMALL = 24  # up to here the simpler drawing reads better


def render(resources: Path, folder: Path) -> dict[int, Path]:
    """Write ``qt-kmeans-<size>.png`` for all sizes, ``qt-kmeans.ico`` and ``qt-kmeans.icns``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    files = {}
    for size in (*SIZES, 1024):
        drawing = resources / ("app-icon-small.svg" if size <= SMALL else "app-icon.svg")
        image = QImage(QSize(size, size), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        QSvgRenderer(str(drawing)).render(painter)
        painter.end()
        files[size] = folder / f"qt-kmeans-{size}.png"
        if not image.save(str(files[size])):
            raise OSError(f"{files[size]} cannot be written")
    del application
    with Image.open(files[256]) as large:
        others = [Image.open(files[size]) for size in (16, 24, 32, 48, 64, 128)]
        large.save(
            folder / "qt-kmeans.ico",
            sizes=[(s, s) for s in (16, 24, 32, 48, 64, 128, 256)],
            append_images=others,
        )
    with Image.open(files[1024]) as huge:
        huge.save(folder / "qt-kmeans.icns")
    return {size: files[size] for size in SIZES}
