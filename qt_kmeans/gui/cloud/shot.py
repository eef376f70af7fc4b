"""The colour space as a picture of any size, drawn by NumPy on whatever thread asks for it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.numpy_renderer import NumpyRenderer
from qt_kmeans.gui.cloud.scene import Scene

PART = 2048
"""Pixels a side of what is drawn at once."""


@dataclass(frozen=True, slots=True, eq=False)
class Shot:
    """The colour space as a view shows it.

    Attributes
    ----------
    scene, camera
        What is seen, and from where.
    side
        The shorter side of the view in logical pixels: points and lines grow with the picture.
    font
        That of the captions.
    """

    scene: Scene
    camera: Camera
    side: float
    font: QFont


def drawn(
    shot: Shot,
    width: int,
    height: int,
    *,
    transparent: bool,
    renderer: NumpyRenderer | None = None,
    progress: Progress = silent,
) -> QImage:
    """Return the picture in any size, with points and lines in proportion to the view.

    It is drawn in parts of `PART` pixels a side, so that a large one takes little more memory than itself.

    Parameters
    ----------
    shot
        What the view shows.
    width, height
        Size in pixels.
    transparent
        Leave the background out.
    renderer
        Draws faster what it has drawn before; None for a new one.
    progress
        Called for every part; may raise.
    """
    renderer = renderer or NumpyRenderer()
    scene = replace(shot.scene, focused=False, moving=False, marked_point=-1, marked_entry=-1)
    scale = min(width, height) / shot.side
    form = QImage.Format.Format_ARGB32_Premultiplied if transparent else QImage.Format.Format_RGB32
    image = QImage(width, height, form)
    image.fill(Qt.GlobalColor.transparent)
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    parts = [
        QRect(left, top, min(PART, width - left), min(PART, height - top))
        for top in range(0, height, PART)
        for left in range(0, width, PART)
    ]
    try:
        for number, part in enumerate(parts):
            progress("Drawing", number / len(parts))
            place = QRectF(part.x() / scale, part.y() / scale, part.width() / scale, part.height() / scale)
            painter.setClipRect(place)
            renderer.paint(
                painter,
                scene,
                shot.camera,
                width=width / scale,
                height=height / scale,
                ratio=scale,
                font=shot.font,
                background=not transparent,
                part=part,
            )
    finally:
        painter.end()  # Qt does not survive a painter that is left open
    image.setDevicePixelRatio(1.0)
    return image
