"""The renderer for graphics cards: a pyqtgraph view with one item of our own.

The points' bytes go to the card once per picture; an iteration uploads a byte per point and two textures of
256 texels. The modules gl_*.py alone import OpenGL and pyqtgraph.opengl, and they are imported when
they are needed: `choose_pyopengl_platform` decides before that how PyOpenGL finds Qt's contexts.
"""

import logging

from pyqtgraph.opengl import GLViewWidget
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMatrix4x4
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.gl_item import CloudItem
from qt_kmeans.gui.cloud.scene import Scene

_log = logging.getLogger(__name__)


class GlSurface(GLViewWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Shows the scene through OpenGL; mouse and keyboard are the parent's.

    Signals
    -------
    failed : str
        The driver refused something; nothing more will be drawn. Carries the reason.
    """

    failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.camera = Camera()
        self._broken = False
        self._item = CloudItem()
        self.addItem(self._item)

    def show_scene(self, scene: Scene, camera: Camera) -> None:
        """Draw this scene with the next frame."""
        self.camera = camera
        self._item.scene = scene
        self.update()

    def viewMatrix(self) -> QMatrix4x4:
        """Return our camera's matrix instead of pyqtgraph's."""
        return QMatrix4x4(self.camera.view_matrix().ravel().tolist())

    def projectionMatrix(self, region: object, viewport: tuple[int, int, int, int]) -> QMatrix4x4:
        """Return our camera's matrix instead of pyqtgraph's."""
        matrix = self.camera.projection_matrix(viewport[2], viewport[3])
        return QMatrix4x4(matrix.ravel().tolist())

    def initializeGL(self) -> None:
        """Make everything in a new context."""
        again = self._item.isInitialized()  # pyqtgraph initializes an item only once
        try:
            super().initializeGL()
            if again:
                self._item.initialize()
        except Exception as error:  # whatever a driver may answer, the other renderer takes over
            self.give_up(error)

    def paintGL(self) -> None:
        """Draw the newest scene."""
        if not self._broken and self.width() > 0 and self.height() > 0:
            super().paintGL()

    def give_up(self, error: Exception) -> None:
        """Stop drawing and say why."""
        if not self._broken:
            self._broken = True
            _log.warning("OpenGL failed: %s", error)
            self.failed.emit(str(error))
