"""The renderer for machines without a graphics card: points by NumPy, everything else by QPainter."""

import functools
import time

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.gui.cloud.arrangement import places
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.detail import Detail
from qt_kmeans.gui.cloud.discs import GHOST, Discs, centroid_discs
from qt_kmeans.gui.cloud.frame import colour_frame
from qt_kmeans.gui.cloud.highlight import mark_discs
from qt_kmeans.gui.cloud.look import look
from qt_kmeans.gui.cloud.optics import Optics, count_factors, optics
from qt_kmeans.gui.cloud.painting import paint_background, paint_capsules, paint_captions, paint_focus
from qt_kmeans.gui.cloud.scene import Coloring, Scene
from qt_kmeans.gui.cloud.shading import Packed, dim, lifted, pack
from qt_kmeans.gui.cloud.splat import Splats, Splatter
from qt_kmeans.gui.cloud.trails import trail_lines

_NO_CLOUD = PointCloud(np.zeros((0, 3), np.float32), np.zeros((0, 3), np.uint8), np.zeros(0, np.float32))


class NumpyRenderer:
    """Draws scenes with a painter; keeps what only changes with the scene from frame to frame."""

    def __init__(self) -> None:
        self.detail = Detail()
        self._splatter = Splatter()
        self._scene = Scene()
        self._own_colors = self._colors = np.zeros(0, np.uint32)
        self._factors = np.zeros(0, np.float32)
        self._limits = self._before = np.zeros((0, 0), np.uint32)

    def paint(
        self,
        painter: QPainter,
        scene: Scene,
        camera: Camera,
        *,
        width: float,
        height: float,
        ratio: float,
        font: QFont,
        background: bool = True,
        part: QRect | None = None,
    ) -> None:
        """Draw a scene.

        Parameters
        ----------
        painter
            Where logical pixels of the whole picture are its units.
        scene, camera
            What is seen, and from where.
        width, height
            Size of the whole picture in logical pixels.
        ratio
            Device pixels per logical pixel.
        font
            That of the captions.
        background
            False leaves it out.
        part
            What is wanted, in device pixels; None for everything.
        """
        self._adopt(scene)
        style = look(dark=scene.dark)
        frame = colour_frame(camera, style, scene.layout, width=width, height=height)
        if background:
            paint_background(painter, style, width=width, height=height)
        paint_capsules(painter, frame.behind, style)
        write = functools.partial(paint_captions, painter, look=style, font=font, width=width, height=height)
        write(frame.captions_behind, halo=background)
        count = self.detail.count(scene)
        if count:
            begun = time.perf_counter()
            seen = optics(scene, camera, width=width, height=height, ratio=ratio)
            if part is not None:
                seen = seen.part(part.x(), part.y(), part.width(), part.height())
            splats = self._splat(scene, seen, count)
            _paint_pixels(painter, splats.colors, splats.margin, seen, ratio)
            paint_capsules(painter, trail_lines(scene, camera, style, width=width, height=height), style)
            discs = centroid_discs(scene, camera, width=width, height=height)
            self._paint_centroids(painter, discs, splats, seen, ratio)
            if scene.moving:
                self.detail.adapt(count, time.perf_counter() - begun)
        paint_capsules(painter, frame.before, style)
        write(frame.captions_before, halo=background)
        paint_capsules(painter, mark_discs(scene, camera, style, width=width, height=height), style)
        if scene.focused:
            paint_focus(painter, style, width=width, height=height)

    def _adopt(self, scene: Scene) -> None:
        """Work out again the colours of the points where they differ from those of the last scene."""
        old, self._scene = self._scene, scene
        if scene.cloud is not old.cloud:
            cloud = scene.cloud or _NO_CLOUD
            self._own_colors, self._factors = pack(cloud.colors), count_factors(cloud.weights)
        wears = [(one.cloud, one.clusters, one.coloring, one.lit, one.dark) for one in (old, scene)]
        if wears[0] == wears[1]:
            return
        self._colors = self._own_colors
        if scene.clusters is not None and scene.coloring is Coloring.CLUSTER:
            self._colors = np.take(pack(scene.clusters.palette), scene.clusters.labels)
        if scene.lit is not None:
            self._colors = dim(self._colors, scene.lit.points, look(dark=scene.dark).fog)

    def _splat(self, scene: Scene, seen: Optics, count: int) -> Splats:
        lit = scene.lit.points[:count] if scene.lit is not None else None
        factors = self._factors[:count] if scene.sized_by_count else None
        return self._splatter.splat(places(scene)[:, :count], self._colors[:count], seen, lit, factors)

    def _paint_centroids(
        self, painter: QPainter, discs: Discs, splats: Splats, seen: Optics, ratio: float
    ) -> None:
        """Draw the discs, and what stands before them once more, so thinly that they shine through."""
        if not len(discs.capsules):
            return
        paint_capsules(painter, discs.capsules, look(dark=self._scene.dark))
        painter.setOpacity(1.0 - GHOST)
        _paint_pixels(painter, self._occluders(discs, splats, seen, ratio), splats.margin, seen, ratio)
        painter.setOpacity(1.0)

    def _occluders(self, discs: Discs, splats: Splats, seen: Optics, ratio: float) -> Packed:
        """Return of the points' picture what stands before a disc, 0 elsewhere."""
        if self._limits.shape != splats.ranks.shape:
            self._limits, self._before = np.zeros((2, *splats.ranks.shape), np.uint32)
        # The rank from which points stand before the foremost disc of a pixel; none does without a disc.
        limits = self._limits
        limits.fill(0xFFFFFFFF)
        nearness = seen.nearness(discs.depth).astype(np.uint16)
        if self._scene.lit is not None:
            nearness = lifted(nearness, discs.capsules["lit"] > 0)
        firsts = 1 + np.searchsorted(splats.nearness[1:], nearness, side="right")
        corner = np.array([seen.left, seen.top])
        centers = np.floor(discs.xy * np.float32(ratio)).astype(int) - corner + splats.margin
        radii = np.ceil(discs.outer * np.float32(ratio)).astype(int)
        for (x, y), radius, first in zip(centers.tolist(), radii.tolist(), firsts.tolist(), strict=True):
            left, top = max(x - radius, 0), max(y - radius, 0)
            patch = limits[top : max(y + radius + 1, 0), left : max(x + radius + 1, 0)]
            disc = _disc(radius)[top - y + radius :, left - x + radius :]
            np.copyto(patch, first, where=disc[: patch.shape[0], : patch.shape[1]], casting="unsafe")
        return np.multiply(splats.colors, splats.ranks >= limits, out=self._before)


class RasterSurface(QWidget):
    """Shows the NumPy renderer's picture; the window stays free of OpenGL."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer = NumpyRenderer()
        self._scene, self._camera = Scene(), Camera()

    def show_scene(self, scene: Scene, camera: Camera) -> None:
        """Draw this scene with the next frame."""
        self._scene, self._camera = scene, camera
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the newest scene."""
        painter = QPainter(self)
        try:
            self._renderer.paint(
                painter,
                self._scene,
                self._camera,
                width=self.width(),
                height=self.height(),
                ratio=self.devicePixelRatioF(),
                font=self.font(),
            )
        finally:
            painter.end()  # Qt does not survive a painter that is left open


def _paint_pixels(painter: QPainter, pixels: Packed, margin: int, seen: Optics, ratio: float) -> None:
    """Draw packed device pixels without their margin; nothing is copied."""
    rows, columns = pixels.shape
    form = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(pixels.data, columns, rows, pixels.strides[0], form)
    place = QRectF(seen.left / ratio, seen.top / ratio, seen.width / ratio, seen.height / ratio)
    painter.drawImage(place, image, QRectF(margin, margin, seen.width, seen.height))


@functools.lru_cache(maxsize=128)
def _disc(radius: int) -> NDArray[np.bool_]:
    """Return a (2 radius + 1, 2 radius + 1) mask of the pixels within a radius of the middle one."""
    squares = np.arange(-radius, radius + 1) ** 2
    mask: NDArray[np.bool_] = squares[:, None] + squares <= (radius + 0.5) ** 2
    return mask
