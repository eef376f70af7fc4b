"""One frame of the colour space in OpenGL: what is drawn after what."""

import time

from OpenGL import GL
from pyqtgraph.opengl.GLGraphicsItem import GLGraphicsItem
from PySide6.QtGui import QPainter
from PySide6.QtOpenGL import QOpenGLPaintDevice

from qt_kmeans.gui.cloud.capsules import Capsules
from qt_kmeans.gui.cloud.detail import Detail
from qt_kmeans.gui.cloud.discs import GHOST, centroid_discs
from qt_kmeans.gui.cloud.frame import Frame, colour_frame
from qt_kmeans.gui.cloud.gl_flat import FlatPass
from qt_kmeans.gui.cloud.gl_objects import begin, bind
from qt_kmeans.gui.cloud.gl_points import PointsPass
from qt_kmeans.gui.cloud.highlight import mark_discs
from qt_kmeans.gui.cloud.look import look
from qt_kmeans.gui.cloud.optics import optics
from qt_kmeans.gui.cloud.painting import paint_captions, paint_focus
from qt_kmeans.gui.cloud.scene import Scene
from qt_kmeans.gui.cloud.trails import trail_lines


class CloudItem(GLGraphicsItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Frame, points and centroids.

    Attributes
    ----------
    scene
        What to draw.
    detail
        How many points a frame may have.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setGLOptions("opaque")
        self.scene = Scene()
        self.detail = Detail()

    def initializeGL(self) -> None:
        """Compile the shaders and make buffers and textures; runs again in a new context."""
        self._points, self._flat = PointsPass(), FlatPass()

    def paint(self) -> None:
        """Draw one frame."""
        try:
            self._paint()
        except Exception as error:  # whatever a driver may answer, the other renderer takes over
            self.view().give_up(error)

    def _paint(self) -> None:
        view, scene = self.view(), self.scene
        width, height, ratio = view.width(), view.height(), view.devicePixelRatioF()
        seen = optics(scene, view.camera, width=width, height=height, ratio=ratio)
        size = (seen.width, seen.height)
        style = look(dark=scene.dark)
        frame = colour_frame(view.camera, style, scene.layout, width=width, height=height)
        self._points.upload(scene)
        count = self.detail.count(scene)
        begun = time.perf_counter()
        if count:
            self._points.draw(scene, view.camera, count, seen)

        GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, view.defaultFramebufferObject())
        begin(size)
        self._flat.draw_background(style, size[1])
        self._draw_flat(frame.behind)
        self._draw_text(frame, size, behind=True)
        if count:
            self._points.lay_over(scene, seen, self._projection())
            self._draw_flat(trail_lines(scene, view.camera, style, width=width, height=height))
            self._draw_centroids()
        if scene.moving:
            GL.glFinish()
            self.detail.adapt(count, time.perf_counter() - begun)
        self._draw_flat(frame.before)
        self._draw_text(frame, size, behind=False)
        self._draw_flat(mark_discs(scene, view.camera, style, width=width, height=height))

    def _draw_centroids(self) -> None:
        """Draw the discs: as ghosts where points stand before them, then fully where none do."""
        scene, view = self.scene, self.view()
        discs = centroid_discs(scene, view.camera, width=view.width(), height=view.height())
        GL.glEnable(GL.GL_DEPTH_TEST)
        GL.glDepthMask(False)
        for condition, opacity in ((GL.GL_GREATER, GHOST), (GL.GL_LEQUAL, 1.0)):
            GL.glDepthFunc(condition)
            self._draw_flat(discs.capsules, opacity)
        GL.glDepthMask(True)
        GL.glDisable(GL.GL_DEPTH_TEST)

    def _draw_flat(self, capsules: Capsules, opacity: float = 1.0) -> None:
        view = self.view()
        self._flat.draw(
            capsules,
            look(dark=self.scene.dark),
            size=(float(view.width()), float(view.height())),
            ratio=view.devicePixelRatioF(),
            projection=self._projection(),
            opacity=opacity,
            lifted=self.scene.lit is not None,
        )

    def _draw_text(self, frame: Frame, size: tuple[int, int], *, behind: bool) -> None:
        """Write the captions, and draw the frame of the keyboard, with Qt's painter."""
        captions = frame.captions_behind if behind else frame.captions_before
        focused = self.scene.focused and not behind
        if not captions and not focused:
            return
        GL.glBindVertexArray(0)
        GL.glUseProgram(0)
        for texture_unit in (1, 0):  # the painter expects to find the first unit active
            bind(0, texture_unit)
        view, style = self.view(), look(dark=self.scene.dark)
        # A painter on the widget itself would write elsewhere while the window is being grabbed.
        device = QOpenGLPaintDevice(*size)
        device.setDevicePixelRatio(view.devicePixelRatioF())
        painter = QPainter(device)
        paint_captions(painter, captions, style, view.font(), width=view.width(), height=view.height())
        if focused:
            paint_focus(painter, style, width=view.width(), height=view.height())
        painter.end()
        begin(size)

    def _projection(self) -> tuple[float, float]:
        view = self.view()
        row = view.camera.projection_matrix(view.width(), view.height())[2]
        return float(row[2]), float(row[3])
