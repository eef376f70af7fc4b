"""The renderer for graphics cards: a pyqtgraph view with one item of our own.

The points' bytes go to the card once per picture; an iteration uploads a byte per point and two textures of
256 texels. This module and gl_objects.py alone import OpenGL and pyqtgraph.opengl, and they are imported when
they are needed: `choose_pyopengl_platform` decides before that how PyOpenGL finds Qt's contexts.
"""

import logging
import time
from typing import Any

import numpy as np
from OpenGL import GL
from pyqtgraph.opengl import GLViewWidget
from pyqtgraph.opengl.GLGraphicsItem import GLGraphicsItem
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMatrix4x4, QPainter
from PySide6.QtOpenGL import QOpenGLPaintDevice
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui.cloud import shaders
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.gl_objects import Program, allocate, bind, fill, overwrite
from qt_kmeans.gui.cloud.look import Look, look
from qt_kmeans.gui.cloud.optics import Optics, optics
from qt_kmeans.gui.cloud.painting import paint_captions, paint_focus
from qt_kmeans.gui.cloud.scene import Coloring, Scene
from qt_kmeans.gui.cloud.shapes import (
    CAPSULE,
    GHOST,
    Capsules,
    Frame,
    centroid_discs,
    cube_frame,
)

_log = logging.getLogger(__name__)

SAMPLE_MIN = 20_000
"""So many points are drawn at least while the cube turns."""

FRAME_BUDGET = 0.014
"""Seconds that a frame may take while the cube turns, before fewer points are drawn."""

_ALL = 1 << 30


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


class CloudItem(GLGraphicsItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Frame, points and centroids; uploads only what differs from the scene it drew last.

    Attributes
    ----------
    scene
        What to draw.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setGLOptions("opaque")
        self.scene = Scene()
        self._drawn = Scene()
        self._sample = _ALL

    def initializeGL(self) -> None:
        """Compile the shaders and make buffers and textures; runs again in a new context."""
        self._points = Program(shaders.POINTS_VERTEX, shaders.POINTS_FRAGMENT)
        self._seams = Program(shaders.WHOLE_VERTEX, shaders.SEAMS_FRAGMENT)
        self._background = Program(shaders.WHOLE_VERTEX, shaders.BACKGROUND_FRAGMENT)
        self._flat = Program(shaders.CAPSULE_VERTEX, shaders.CAPSULE_FRAGMENT)
        names = (int(name) for name in GL.glGenBuffers(4))
        self._colors, self._places, self._labels, self._capsules = names
        self._points_array, self._flat_array, self._no_array = (int(name) for name in GL.glGenVertexArrays(3))
        names = (int(name) for name in GL.glGenTextures(4))
        self._palette, self._centers, self._picture, self._zbuffer = names
        self._buffer = int(GL.glGenFramebuffers(1))
        self._buffer_size = (0, 0)
        self._drawn = Scene()
        blank = np.zeros((256, 4), np.float32)
        allocate(self._palette, GL.GL_RGBA8, 256, 1, blank)
        allocate(self._centers, GL.GL_RGBA32F, 256, 1, blank)

        GL.glBindVertexArray(self._points_array)
        GL.glBindBuffer(GL.GL_ARRAY_BUFFER, self._colors)
        GL.glEnableVertexAttribArray(0)
        GL.glVertexAttribPointer(0, 3, GL.GL_UNSIGNED_BYTE, True, 4, None)
        GL.glBindBuffer(GL.GL_ARRAY_BUFFER, self._labels)
        GL.glEnableVertexAttribArray(1)
        GL.glVertexAttribIPointer(1, 1, GL.GL_UNSIGNED_BYTE, 1, None)
        GL.glBindBuffer(GL.GL_ARRAY_BUFFER, self._places)
        GL.glEnableVertexAttribArray(2)
        GL.glVertexAttribPointer(2, 3, GL.GL_UNSIGNED_SHORT, True, 8, None)
        GL.glBindVertexArray(self._flat_array)
        GL.glBindBuffer(GL.GL_ARRAY_BUFFER, self._capsules)
        fields: Any = CAPSULE.fields
        for index, name in enumerate(("a", "b", "color", "radius", "rim", "depth")):
            kind, offset = fields[name][:2]
            count = kind.shape[0] if kind.shape else 1
            of_bytes = kind.base == np.uint8
            GL.glEnableVertexAttribArray(index)
            GL.glVertexAttribPointer(
                index,
                count,
                GL.GL_UNSIGNED_BYTE if of_bytes else GL.GL_FLOAT,
                of_bytes,
                CAPSULE.itemsize,
                GL.GLvoidp(offset),
            )
            GL.glVertexAttribDivisor(index, 1)
        GL.glBindVertexArray(0)

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
        frame = cube_frame(view.camera, style, width=width, height=height)
        self._upload()
        count = self._count()
        begun = time.perf_counter()
        if count:
            self._draw_points(count, seen)

        GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, view.defaultFramebufferObject())
        self._begin(size)
        GL.glBindVertexArray(self._no_array)
        self._background.use(top=_unit(style.top), bottom=_unit(style.bottom), height=float(size[1]))
        GL.glDrawArrays(GL.GL_TRIANGLES, 0, 3)
        self._draw_capsules(frame.behind, style)
        self._draw_text(frame, size, behind=True)
        if count:
            self._draw_seams(seen)
            self._draw_centroids(style)
        if scene.moving:
            GL.glFinish()
            self._adapt(count, time.perf_counter() - begun)
        self._draw_capsules(frame.before, style)
        self._draw_text(frame, size, behind=False)

    def _upload(self) -> None:
        """Bring to the card what is new since the last frame."""
        scene, old = self.scene, self._drawn
        self._drawn = scene
        if scene.cloud is not None and scene.cloud is not old.cloud:
            count = len(scene.cloud.colors)
            colors, places = np.zeros((count, 4), np.uint8), np.zeros((count, 4), np.uint16)
            colors[:, :3] = scene.cloud.colors
            places[:, :3] = np.rint(scene.cloud.positions * np.float32(65535.0))
            fill(self._colors, colors, GL.GL_STATIC_DRAW)
            fill(self._places, places, GL.GL_STATIC_DRAW)
            fill(self._labels, np.zeros(count, np.uint8), GL.GL_DYNAMIC_DRAW)
        clusters = scene.clusters
        if clusters is not None and clusters is not old.clusters:
            GL.glBindBuffer(GL.GL_ARRAY_BUFFER, self._labels)
            labels = np.ascontiguousarray(clusters.labels)
            GL.glBufferSubData(GL.GL_ARRAY_BUFFER, 0, labels.nbytes, labels)
            count = len(clusters.centers)
            overwrite(self._palette, count, GL.GL_RGBA, np.ascontiguousarray(clusters.palette))
            overwrite(self._centers, count, GL.GL_RGB, np.ascontiguousarray(clusters.centers, np.float32))

    def _count(self) -> int:
        """Return how many points to draw: all, or a fair sample while the cube turns on a slow card."""
        if self.scene.cloud is None:
            return 0
        points = len(self.scene.cloud.colors)
        return min(points, self._sample) if self.scene.moving else points

    def _adapt(self, count: int, seconds: float) -> None:
        """Draw fewer points next time when these were too slow, more when there is time to spare."""
        if seconds > FRAME_BUDGET:
            self._sample = max(SAMPLE_MIN, round(count * FRAME_BUDGET / seconds))
        elif seconds < FRAME_BUDGET / 2:
            self._sample = min(_ALL, round(self._sample * 1.5))

    def _begin(self, size: tuple[int, int]) -> None:
        """Set the state that all drawing here starts from; painters and pyqtgraph leave their own."""
        GL.glViewport(0, 0, *size)
        self.setupGLState()
        for state in (GL.GL_DEPTH_TEST, GL.GL_BLEND, GL.GL_SCISSOR_TEST, GL.GL_STENCIL_TEST):
            GL.glDisable(state)
        GL.glColorMask(True, True, True, True)
        GL.glBlendFunc(GL.GL_ONE, GL.GL_ONE_MINUS_SRC_ALPHA)

    def _draw_points(self, count: int, seen: Optics) -> None:
        """Draw the points into a picture of their own, with their depths."""
        scene, size = self.scene, (seen.width, seen.height)
        if self._buffer_size != size:
            self._buffer_size = size
            allocate(self._picture, GL.GL_RGBA8, *size)
            allocate(self._zbuffer, GL.GL_DEPTH_COMPONENT24, *size)
            GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, self._buffer)
            for place, texture in (
                (GL.GL_COLOR_ATTACHMENT0, self._picture),
                (GL.GL_DEPTH_ATTACHMENT, self._zbuffer),
            ):
                GL.glFramebufferTexture2D(GL.GL_FRAMEBUFFER, place, GL.GL_TEXTURE_2D, texture, 0)
            if GL.glCheckFramebufferStatus(GL.GL_FRAMEBUFFER) != GL.GL_FRAMEBUFFER_COMPLETE:
                raise RuntimeError(f"no frame buffer of {size[0]} x {size[1]} pixels")
        GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, self._buffer)
        self._begin(size)
        GL.glEnable(GL.GL_DEPTH_TEST)
        GL.glDepthMask(True)
        GL.glDepthFunc(GL.GL_LEQUAL)
        GL.glEnable(GL.GL_PROGRAM_POINT_SIZE)
        GL.glClearColor(0.0, 0.0, 0.0, 0.0)
        GL.glClear(GL.GL_COLOR_BUFFER_BIT | GL.GL_DEPTH_BUFFER_BIT)
        clustered = scene.clusters is not None
        self._points.use(
            matrix=np.array(self.mvpMatrix().copyDataTo(), np.float32).reshape(4, 4),
            morph=scene.morph if clustered else 0.0,
            clustered=float(clustered and scene.coloring is Coloring.CLUSTER),
            diameter=seen.diameter_scale,
            sizes=(float(seen.smallest), float(seen.largest), seen.diameter_step),
            depths=(seen.front, seen.back),
            view=(float(size[0]), float(size[1])),
            fog=_unit(seen.fog),
            palette=bind(self._palette, 0),
            centers=bind(self._centers, 1),
        )
        GL.glBindVertexArray(self._points_array)
        GL.glDrawArrays(GL.GL_POINTS, 0, count)

    def _draw_seams(self, seen: Optics) -> None:
        """Lay the points' picture over the background, with seams, and hand on its depths."""
        GL.glClearDepth(1.0)
        GL.glEnable(GL.GL_DEPTH_TEST)
        GL.glDepthMask(True)
        GL.glDepthFunc(GL.GL_ALWAYS)
        GL.glClear(GL.GL_DEPTH_BUFFER_BIT)
        GL.glDisable(GL.GL_BLEND)
        GL.glBindVertexArray(self._no_array)
        self._seams.use(
            colors=bind(self._picture, 0),
            zbuffer=bind(self._zbuffer, 1),
            projection=self._projection(),
            depths=(seen.front, seen.back),
            radius=seen.seam_radius,
        )
        GL.glDrawArrays(GL.GL_TRIANGLES, 0, 3)
        GL.glDisable(GL.GL_DEPTH_TEST)

    def _draw_centroids(self, style: Look) -> None:
        """Draw the discs: as ghosts where points stand before them, then fully where none do."""
        scene, view = self.scene, self.view()
        if scene.clusters is None or not scene.centroids_visible:
            return
        size = {"width": view.width(), "height": view.height()}
        discs = centroid_discs(scene.clusters, view.camera, **size)
        GL.glEnable(GL.GL_DEPTH_TEST)
        GL.glDepthMask(False)
        for condition, opacity in ((GL.GL_GREATER, GHOST), (GL.GL_LEQUAL, 1.0)):
            GL.glDepthFunc(condition)
            self._draw_capsules(discs.capsules, style, opacity)
        GL.glDepthMask(True)
        GL.glDisable(GL.GL_DEPTH_TEST)

    def _draw_capsules(self, capsules: Capsules, style: Look, opacity: float = 1.0) -> None:
        view = self.view()
        if not capsules.size:
            return
        fill(self._capsules, np.ascontiguousarray(capsules), GL.GL_STREAM_DRAW)
        GL.glEnable(GL.GL_BLEND)
        GL.glBindVertexArray(self._flat_array)
        self._flat.use(
            size=(float(view.width()), float(view.height())),
            projection=self._projection(),
            ratio=view.devicePixelRatioF(),
            opacity=opacity,
            ring=_unit_alpha(style.ring),
            halo=_unit_alpha(style.halo),
        )
        GL.glDrawArraysInstanced(GL.GL_TRIANGLE_STRIP, 0, 4, capsules.size)
        GL.glDisable(GL.GL_BLEND)

    def _draw_text(self, frame: Frame, size: tuple[int, int], *, behind: bool) -> None:
        """Write the captions, and draw the frame of the keyboard, with Qt's painter."""
        captions = frame.captions_behind if behind else frame.captions_before
        focused = self.scene.focused and not behind
        if not captions and not focused:
            return
        GL.glBindVertexArray(0)
        GL.glUseProgram(0)
        for unit in (1, 0):  # the painter expects to find the first unit active
            bind(0, unit)
        view, style = self.view(), look(dark=self.scene.dark)
        # A painter on the widget itself would write elsewhere while the window is being grabbed.
        device = QOpenGLPaintDevice(*size)
        device.setDevicePixelRatio(view.devicePixelRatioF())
        painter = QPainter(device)
        paint_captions(painter, captions, style, view.font(), width=view.width(), height=view.height())
        if focused:
            paint_focus(painter, style, width=view.width(), height=view.height())
        painter.end()
        self._begin(size)

    def _projection(self) -> tuple[float, float]:
        view = self.view()
        row = view.camera.projection_matrix(view.width(), view.height())[2]
        return float(row[2]), float(row[3])


def _unit(color: tuple[int, int, int]) -> tuple[float, float, float]:
    return color[0] / 255.0, color[1] / 255.0, color[2] / 255.0


def _unit_alpha(color: tuple[int, int, int, int]) -> tuple[float, float, float, float]:
    return (*_unit(color[:3]), color[3] / 255.0)
