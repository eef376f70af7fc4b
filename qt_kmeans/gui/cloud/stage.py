"""What the colour space shows and from where, whoever draws it; view.py adds the hands."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPalette, QResizeEvent, QShowEvent
from PySide6.QtOpenGLWidgets import QOpenGLWidget
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qt_kmeans.core.colors import PointCloud
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.gestures import ZOOM_STEP
from qt_kmeans.gui.cloud.highlight import lit_by, nearest_point
from qt_kmeans.gui.cloud.hint import Hint, lattice
from qt_kmeans.gui.cloud.look import Rgb
from qt_kmeans.gui.cloud.scene import Clusters, Coloring, Lit, Scene, Trails
from qt_kmeans.gui.cloud.shot import Shot, drawn
from qt_kmeans.gui.cloud.spaces import Layout
from qt_kmeans.gui.cloud.surfaces import as_surface, fallback, make_surface
from qt_kmeans.gui.cloud.words import described


class CloudStage(QWidget):
    """Keeps a scene and a camera and has a surface draw them.

    Parameters
    ----------
    renderer
        "auto" takes OpenGL where there is a graphics card, "gl" takes it wherever it works, "numpy" never.
    parent
        The widget this one lives in. Create it before its window is shown: OpenGL joins a shown window only
        with a flash.

    Signals
    -------
    view_changed
        The camera has moved.
    """

    view_changed = Signal()

    def __init__(self, renderer: str = "auto", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._camera = Camera()
        self._scene = Scene(dark=self.palette().color(QPalette.ColorRole.Window).lightness() < 128)
        self._entries: frozenset[int] = frozenset()  # whose clusters are lit
        self._selected: NDArray[np.bool_] | None = None  # points that are lit instead

        self._surface, self._renderer_name = make_surface(renderer, self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._surface)
        self._surface.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if hasattr(self._surface, "failed"):
            self._surface.failed.connect(self._fall_back, Qt.ConnectionType.QueuedConnection)
        self._hint, self._lattice = Hint(self), lattice()
        self._hint.set_theme(self._scene.dark)
        self._retranslate()
        self._refresh()

    # What is shown

    def set_cloud(self, cloud: PointCloud | None) -> None:
        """Show the colours of another picture; the clusters of the last one go."""
        self._selected = None
        blank = replace(self._scene, clusters=None, trails=None, lit=None, marked_point=-1, marked_entry=-1)
        self._apply(replace(blank, cloud=cloud))
        self._describe()

    def set_clusters(
        self,
        labels: NDArray[np.uint8],
        centers: NDArray[np.float32],
        palette: NDArray[np.uint8],
        shares: NDArray[np.float64],
    ) -> None:
        """Show one state of the clustering of the present cloud.

        Parameters
        ----------
        labels
            (N,) uint8, the cluster of each point.
        centers
            (K, 3) float32 in 0..1: the centroids as red, green, blue.
        palette
            (K, 4) uint8 straight-alpha sRGB.
        shares
            (K,) float64, the share of all pixels in each cluster.

        Raises
        ------
        ValueError
            When the arrays do not belong together or to the cloud; the view stays as it is.
        """
        before = self._scene.clusters
        clusters = Clusters(labels, centers, palette, shares)
        self._apply(replace(self._scene, clusters=clusters, lit=self._lit(clusters)))
        if before is None or len(before.centers) != len(centers):
            self._describe()

    def clear_clusters(self) -> None:
        """Show the points alone, in their own colour and place."""
        self._apply(replace(self._scene, clusters=None, lit=self._lit(None)))
        self._describe()

    def set_spotlight(
        self, entries: frozenset[int] = frozenset(), selected: NDArray[np.bool_] | None = None
    ) -> None:
        """Light some clusters, or some points, and dim all the rest; without either light everything.

        Parameters
        ----------
        entries
            Entries of the palette.
        selected
            (N,) bool, the points; None for those of `entries`.
        """
        if selected is not None and len(selected) != self._points():
            raise ValueError(f"{len(selected)} selected or not of a cloud of {self._points()} points")
        if (entries, selected is None) != (self._entries, self._selected is None) or selected is not None:
            self._entries, self._selected = entries, selected
            self._apply(replace(self._scene, lit=self._lit(self._scene.clusters)))
            self._describe()

    def set_marks(self, entry: int = -1, color: Rgb | None = None) -> None:
        """Ring a centroid and the point of a colour, which are pointed at elsewhere.

        Parameters
        ----------
        entry
            The palette entry, -1 for none.
        color
            The colour whose point is meant: the one that is most like it; None for none.
        """
        point = -1 if color is None or self._scene.cloud is None else nearest_point(self._scene.cloud, color)
        self._apply(replace(self._scene, marked_entry=entry, marked_point=point))

    def set_coloring(self, coloring: str) -> None:
        """Paint points in their "own" colour or in that of their "cluster"."""
        self._apply(replace(self._scene, coloring=Coloring(coloring)))

    @property
    def shown_layout(self) -> Layout:
        """Return which shape the colours have, or are on the way to."""
        return self._scene.layout

    def set_layout(self, layout: Layout) -> None:
        """Give the colours a shape, or a mixture of shapes."""
        self._apply(replace(self._scene, layout=layout))
        self._describe()

    def set_trails(self, trails: Trails | None) -> None:
        """Show the ways of the centroids through a run, or none."""
        self._apply(replace(self._scene, trails=trails))

    def set_step(self, step: int) -> None:
        """Show the ways up to a step of the run."""
        self._apply(replace(self._scene, step=step))

    def set_moving(self, moving: bool) -> None:
        """Allow fewer points for as long as the colours turn, where all of them are too slow to draw."""
        self._apply(replace(self._scene, moving=moving))

    def set_sized_by_count(self, sized: bool) -> None:
        """Make points the larger the more pixels they stand for, or all alike."""
        self._apply(replace(self._scene, sized_by_count=bool(sized)))

    def set_morph(self, morph: float) -> None:
        """Move points from their own place (0) towards their centroid (1)."""
        self._apply(replace(self._scene, morph=min(max(float(morph), 0.0), 1.0)))

    def set_point_size(self, size: int) -> None:
        """Draw points with this diameter in logical pixels, 1 to 12."""
        self._apply(replace(self._scene, point_size=min(max(int(size), 1), 12)))

    def set_centroids_visible(self, visible: bool) -> None:
        """Show or hide the discs of the centroids."""
        self._apply(replace(self._scene, centroids_visible=bool(visible)))

    def set_theme(self, dark: bool) -> None:
        """Take the dark or the light look."""
        self._apply(replace(self._scene, dark=bool(dark)))
        self._hint.set_theme(dark)

    def renderer_name(self) -> str:
        """Return which renderer draws, and why if it is not the one that was asked for."""
        return self._renderer_name

    def shot(self) -> Shot:
        """Return what is shown, ready to be drawn in any size on any thread."""
        side = max(min(self.width(), self.height()), 200)
        return Shot(self._scene, self._camera, float(side), self.font())

    def render_image(self, width: int, height: int, transparent: bool = False) -> QImage:
        """Return the picture in any size in pixels, on wish without its background."""
        if width < 1 or height < 1:
            raise ValueError(f"a picture of {width} x {height} pixels")
        return drawn(self.shot(), width, height, transparent=transparent)

    # Where it is seen from

    @property
    def camera(self) -> Camera:
        """Return where the cube is seen from."""
        return self._camera

    def set_camera(self, camera: Camera) -> None:
        """See the cube from elsewhere."""
        if camera != self._camera:
            self._camera = camera
            self._refresh()
            self.view_changed.emit()

    @Slot()
    def reset_view(self) -> None:
        """Go back to where the view began."""
        self.set_camera(Camera())

    @Slot()
    def zoom_in(self) -> None:
        """Go one step nearer."""
        self.set_camera(self._camera.zoomed(ZOOM_STEP))

    @Slot()
    def zoom_out(self) -> None:
        """Go one step back."""
        self.set_camera(self._camera.zoomed(1.0 / ZOOM_STEP))

    def sizeHint(self) -> QSize:
        """Return what shows the cube well beside charts that give way only below that."""
        return QSize(500, 200)

    def minimumSizeHint(self) -> QSize:
        """Return the least in which the cube can still be read."""
        return QSize(220, 112)

    # Events

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the hint over the surface."""
        self._hint.setGeometry(self.rect())
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Look, once the window is up, whether OpenGL has come up with it."""
        super().showEvent(event)
        QTimer.singleShot(0, self._check_surface)

    # Inside

    def _points(self) -> int:
        return 0 if self._scene.cloud is None else len(self._scene.cloud.positions)

    def _lit(self, clusters: Clusters | None) -> Lit | None:
        return lit_by(clusters, self._entries, self._selected)

    def _apply(self, scene: Scene) -> None:
        """Show this scene, unless it is what is shown."""
        if scene != self._scene:
            self._scene = scene
            self._refresh()

    def _refresh(self) -> None:
        scene = self._scene
        if scene.cloud is None:
            scene = replace(scene, cloud=self._lattice)
        as_surface(self._surface).show_scene(scene, self._camera)
        self._hint.setVisible(self._scene.cloud is None)

    @Slot(str)
    def _fall_back(self, reason: str) -> None:
        """Let NumPy draw from now on."""
        old = self._surface
        self._surface, self._renderer_name = fallback(reason, self)
        self._surface.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._layout.replaceWidget(old, self._surface)
        old.hide()
        old.deleteLater()
        self._surface.lower()
        self._surface.show()
        self._refresh()

    @Slot()
    def _check_surface(self) -> None:
        if self.isVisible() and isinstance(self._surface, QOpenGLWidget) and not self._surface.isValid():
            self._fall_back("no OpenGL context for the window")

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Colour space"))
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription(described(self._scene, self._entries))
