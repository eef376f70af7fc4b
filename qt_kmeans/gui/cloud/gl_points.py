"""The points on the graphics card: their buffers, the picture they are drawn into, the seams over it."""

import numpy as np
from OpenGL import GL

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.gui.cloud import shaders
from qt_kmeans.gui.cloud.arrangement import centroid_places, own_places
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.gl_objects import Program, allocate, begin, bind, fill, overwrite, unit
from qt_kmeans.gui.cloud.optics import Optics, count_factors
from qt_kmeans.gui.cloud.scene import Clusters, Coloring, Scene


class PointsPass:
    """Draws the points; uploads only what differs from the scene it drew last.

    To be made, like everything of OpenGL, while the context is current that it is used in.
    """

    def __init__(self) -> None:
        self._points = Program(shaders.POINTS_VERTEX, shaders.POINTS_FRAGMENT)
        self._seams = Program(shaders.WHOLE_VERTEX, shaders.SEAMS_FRAGMENT)
        names = (int(name) for name in GL.glGenBuffers(5))
        self._colors, self._places, self._labels, self._lit, self._factors = names
        self._points_array, self._no_array = (int(name) for name in GL.glGenVertexArrays(2))
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
        GL.glVertexAttribPointer(2, 3, GL.GL_FLOAT, False, 12, None)
        GL.glBindBuffer(GL.GL_ARRAY_BUFFER, self._lit)
        GL.glEnableVertexAttribArray(3)
        GL.glVertexAttribPointer(3, 1, GL.GL_UNSIGNED_BYTE, False, 1, None)
        GL.glBindBuffer(GL.GL_ARRAY_BUFFER, self._factors)
        GL.glEnableVertexAttribArray(4)
        GL.glVertexAttribPointer(4, 1, GL.GL_FLOAT, False, 4, None)
        GL.glBindVertexArray(0)

    def upload(self, scene: Scene) -> None:
        """Bring to the card what is new since the last scene."""
        old, self._drawn = self._drawn, scene
        if scene.cloud is not None and scene.cloud is not old.cloud:
            self._upload_cloud(scene.cloud)
        if scene.cloud is not None and (scene.cloud, scene.layout) != (old.cloud, old.layout):
            places = np.ascontiguousarray(own_places(scene.cloud, scene.layout).T)
            fill(self._places, places, GL.GL_DYNAMIC_DRAW)
        if scene.clusters is not None:
            if scene.clusters is not old.clusters:
                self._upload_clusters(scene.clusters)
            if (scene.clusters, scene.layout) != (old.clusters, old.layout):
                centers = centroid_places(scene.clusters, scene.layout)
                overwrite(self._centers, len(centers), GL.GL_RGB, centers)
        if scene.lit is not None and scene.lit is not old.lit:
            fill(self._lit, scene.lit.points.astype(np.uint8), GL.GL_DYNAMIC_DRAW)

    def draw(self, scene: Scene, camera: Camera, count: int, seen: Optics) -> None:
        """Draw the first `count` points into a picture of their own, with their depths."""
        size = (seen.width, seen.height)
        self._make_room(size)
        GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, self._buffer)
        begin(size)
        GL.glEnable(GL.GL_DEPTH_TEST)
        GL.glDepthMask(True)
        GL.glDepthFunc(GL.GL_LEQUAL)
        GL.glEnable(GL.GL_PROGRAM_POINT_SIZE)
        GL.glClearColor(0.0, 0.0, 0.0, 0.0)
        GL.glClear(GL.GL_COLOR_BUFFER_BIT | GL.GL_DEPTH_BUFFER_BIT)
        clustered = scene.clusters is not None
        matrix = camera.projection_matrix(*size) @ camera.view_matrix()
        self._points.use(
            matrix=matrix.astype(np.float32),
            morph=scene.morph if clustered else 0.0,
            clustered=float(clustered and scene.coloring is Coloring.CLUSTER),
            diameter=seen.diameter_scale,
            by_count=float(scene.sized_by_count),
            sizes=(float(seen.smallest), float(seen.largest), seen.diameter_step),
            depths=(seen.front, seen.back),
            view=(float(size[0]), float(size[1])),
            fog=unit(seen.fog),
            lifted=float(scene.lit is not None),
            palette=bind(self._palette, 0),
            centers=bind(self._centers, 1),
        )
        GL.glBindVertexArray(self._points_array)
        GL.glDrawArrays(GL.GL_POINTS, 0, count)

    def lay_over(self, scene: Scene, seen: Optics, projection: tuple[float, float]) -> None:
        """Lay the points' picture over what is bound, with seams, and hand on its depths."""
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
            projection=projection,
            depths=(seen.front, seen.back),
            radius=seen.seam_radius,
            lifted=float(scene.lit is not None),
        )
        GL.glDrawArrays(GL.GL_TRIANGLES, 0, 3)
        GL.glDisable(GL.GL_DEPTH_TEST)

    def _upload_cloud(self, cloud: PointCloud) -> None:
        count = len(cloud.colors)
        colors = np.zeros((count, 4), np.uint8)
        colors[:, :3] = cloud.colors
        fill(self._colors, colors, GL.GL_STATIC_DRAW)
        fill(self._factors, count_factors(cloud.weights), GL.GL_STATIC_DRAW)
        for buffer in (self._labels, self._lit):
            fill(buffer, np.zeros(count, np.uint8), GL.GL_DYNAMIC_DRAW)

    def _upload_clusters(self, clusters: Clusters) -> None:
        GL.glBindBuffer(GL.GL_ARRAY_BUFFER, self._labels)
        labels = np.ascontiguousarray(clusters.labels)
        GL.glBufferSubData(GL.GL_ARRAY_BUFFER, 0, labels.nbytes, labels)
        palette = np.ascontiguousarray(clusters.palette)
        overwrite(self._palette, len(palette), GL.GL_RGBA, palette)

    def _make_room(self, size: tuple[int, int]) -> None:
        """Give the points' picture and depths this size."""
        if self._buffer_size == size:
            return
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
