"""What the hand does to the camera."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent

from qt_kmeans.gui.cloud.camera import Camera

ZOOM_STEP = 1.2
"""How much nearer one step of the wheel or one key press brings the cube."""

VIEWS = {
    "front": Camera(azimuth=180.0, elevation=0.0, center=(0.5, 0.5, 0.5)),
    "side": Camera(azimuth=270.0, elevation=0.0, center=(0.5, 0.5, 0.5)),
    "top": Camera(azimuth=180.0, elevation=Camera.ELEVATION_MAX, center=(0.5, 0.5, 0.5)),
    "isometric": Camera(azimuth=225.0, elevation=35.2644, distance=3.6, center=(0.5, 0.5, 0.5)),
}
"""The standard views."""

_DEGREES_PER_PIXEL = 0.4
_DEGREES_PER_KEY = 6.0
_PIXELS_PER_KEY = 24.0
_ARROWS = {
    int(Qt.Key.Key_Left): (-1.0, 0.0),
    int(Qt.Key.Key_Right): (1.0, 0.0),
    int(Qt.Key.Key_Up): (0.0, -1.0),
    int(Qt.Key.Key_Down): (0.0, 1.0),
}
_JUMPS = {
    int(Qt.Key.Key_0): Camera(),
    int(Qt.Key.Key_R): Camera(),
    int(Qt.Key.Key_Home): Camera(),
    int(Qt.Key.Key_1): VIEWS["front"],
    int(Qt.Key.Key_2): VIEWS["side"],
    int(Qt.Key.Key_3): VIEWS["top"],
    int(Qt.Key.Key_4): VIEWS["isometric"],
}


def dragged(camera: Camera, right: float, down: float, *, pans: bool, width: float, height: float) -> Camera:
    """Return the camera after a drag by pixels, which turns the cube or, with `pans`, moves it."""
    if pans:
        return camera.panned(right=right, down=down, width=width, height=height)
    return camera.orbited(azimuth=-right * _DEGREES_PER_PIXEL, elevation=down * _DEGREES_PER_PIXEL)


def keyed(camera: Camera, key: int, *, shift: bool, width: float, height: float) -> Camera | None:
    """Return the camera after a key, or None when the key means nothing here."""
    if key in _ARROWS:
        right, down = _ARROWS[key]
        if shift:
            step = _PIXELS_PER_KEY
            return camera.panned(right=right * step, down=down * step, width=width, height=height)
        return camera.orbited(azimuth=-right * _DEGREES_PER_KEY, elevation=down * _DEGREES_PER_KEY)
    if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
        return camera.zoomed(ZOOM_STEP)
    if key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
        return camera.zoomed(1.0 / ZOOM_STEP)
    return None


def view_of(key: int) -> Camera | None:
    """Return where a key leads at once, whatever the camera was, or None."""
    return _JUMPS.get(key)


def pans(event: QMouseEvent) -> bool:
    """Return whether a drag moves the cube instead of turning it."""
    if not event.buttons() & Qt.MouseButton.LeftButton:
        return True
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
