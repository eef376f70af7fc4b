"""The colour space as a picture of any size, drawn by NumPy on whatever thread asks for it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage, QPainter

from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.numpy_renderer import NumpyRenderer
from qt_kmeans.gui.cloud.scene import Scene


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
    shot: Shot, width: int, height: int, *, transparent: bool, renderer: NumpyRenderer | None = None
) -> QImage:
    """Return the picture in any size, with points and lines in proportion to the view.

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
    """
    scale = min(width, height) / shot.side
    form = QImage.Format.Format_ARGB32_Premultiplied if transparent else QImage.Format.Format_RGB32
    image = QImage(width, height, form)
    image.fill(Qt.GlobalColor.transparent)
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    (renderer or NumpyRenderer()).paint(
        painter,
        replace(shot.scene, focused=False, moving=False, marked_point=-1, marked_entry=-1),
        shot.camera,
        width=width / scale,
        height=height / scale,
        ratio=scale,
        font=shot.font,
        background=not transparent,
    )
    painter.end()
    image.setDevicePixelRatio(1.0)
    return image
