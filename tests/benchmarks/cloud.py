"""Frames a second of the colour space, with both renderers.

Draws 65,536 points while they turn, in a view of 500 x 500 pixels, in the ways in which a frame can differ.
Prints the best and the median of each; on a machine that others use, the best is what it can do. OpenGL is
measured where there is a window system (on a machine without a screen: under Xvfb, where it is Mesa's
software renderer).

    python tests/benchmarks/cloud.py [--points 65536] [--side 500] [--frames 120]
"""

import argparse
import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from qt_kmeans import app as program
from qt_kmeans.core import environment
from qt_kmeans.core.colors import PointCloud
from qt_kmeans.gui.cloud.camera import Camera
from qt_kmeans.gui.cloud.highlight import lit_by
from qt_kmeans.gui.cloud.numpy_renderer import NumpyRenderer
from qt_kmeans.gui.cloud.probe import probe_gl
from qt_kmeans.gui.cloud.scene import Clusters, Coloring, Scene, Trails
from qt_kmeans.gui.cloud.spaces import CUBE, Layout, Shape
from qt_kmeans.gui.cloud.view import CloudView

K = 64
Draw = Callable[[Scene, Camera], None]


def sample(points: int) -> Scene:
    """Return colours around some middles, as those of a photo are, with the nearest of K centroids each."""
    rng = np.random.default_rng(0)
    middles = rng.random((12, 3))
    places = middles[rng.integers(0, 12, points)] + rng.normal(0.0, 0.09, (points, 3))
    places = np.clip(places, 0.0, 1.0).astype(np.float32)
    weights = rng.pareto(1.5, points).astype(np.float32)
    cloud = PointCloud(places, np.rint(places * 255).astype(np.uint8), weights / weights.sum())
    centers = places[:K]
    labels = np.concatenate([
        ((part[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1) for part in np.array_split(places, 32)
    ]).astype(np.uint8)  # fmt: skip
    palette = np.full((K, 4), 255, np.uint8)
    palette[:, :3] = np.rint(centers * 255)
    return Scene(cloud=cloud, clusters=Clusters(labels, centers, palette, np.full(K, 1 / K)), step=40)


def cases(scene: Scene) -> dict[str, Callable[[int], Scene]]:
    """Return by name what frame number n shows."""
    clusters = scene.clusters
    assert clusters is not None
    ways = np.linspace(0, 1, 41)[:, None, None] * (clusters.centers - 0.5) + 0.5
    trails = Trails(ways.astype(np.float32))
    steps = [replace(clusters, labels=np.roll(clusters.labels, n)) for n in range(8)]
    lit = lit_by(clusters, {7}, None)
    return {
        "points alone": lambda n: replace(scene, clusters=None),
        "with 64 centroids": lambda n: scene,
        "a new step every frame": lambda n: replace(scene, clusters=steps[n % 8], coloring=Coloring.CLUSTER),
        "turned by hand": lambda n: replace(scene, moving=True),  # fewer points where all are too slow
        "half reduced": lambda n: replace(scene, morph=0.5),
        "one cluster isolated": lambda n: replace(scene, lit=lit),
        "sized by count": lambda n: replace(scene, sized_by_count=True),
        "Oklab, with trails": lambda n: replace(scene, layout=Layout.of(Shape.OKLAB), trails=trails),
        "from RGB to HSV": lambda n: replace(scene, layout=CUBE.toward(Shape.HSV, (n % 60) / 60)),
    }


def numpy_renderer(side: int) -> Draw:
    """Return what draws a frame into an image."""
    renderer, image = NumpyRenderer(), QImage(side, side, QImage.Format.Format_RGB32)
    font = QApplication.font()

    def draw(scene: Scene, camera: Camera) -> None:
        painter = QPainter(image)
        renderer.paint(painter, scene, camera, width=side, height=side, ratio=1.0, font=font)
        painter.end()

    return draw


def gl_renderer(side: int) -> tuple[CloudView, Draw]:
    """Return a window, and what draws a frame in it."""
    view = CloudView("gl")
    view.resize(side, side)
    view.show()
    QApplication.processEvents()
    from OpenGL import GL

    surface = view._surface

    def draw(scene: Scene, camera: Camera) -> None:
        surface.makeCurrent()
        surface.camera, surface._item.scene = camera, scene
        surface.paintGL()
        GL.glFinish()

    return view, draw


def measure(name: str, draw: Draw, shown: Callable[[int], Scene], frames: int) -> None:
    """Print the frames a second of one case."""
    seconds = []
    for number in range(frames):
        scene, camera = shown(number), Camera(azimuth=3.0 * number)
        begun = time.perf_counter()
        draw(scene, camera)
        seconds.append(time.perf_counter() - begun)
    drawn = np.array(seconds[5:])  # the first frames make the buffers
    print(f"  {name:<44} {1 / drawn.min():8.0f} {1 / np.median(drawn):8.0f}")


def table(title: str, draw: Draw, scene: Scene, frames: int) -> None:
    """Print the frames a second of one renderer."""
    print(f"{title[:46]:<46} {'best':>8} {'median':>8}")
    for name, shown in cases(scene).items():
        measure(name, draw, shown, frames)


def main() -> None:
    """Measure both renderers."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--points", type=int, default=1 << 16)
    parser.add_argument("--side", type=int, default=500)
    parser.add_argument("--frames", type=int, default=120)
    options = parser.parse_args()
    environment.prepare()
    application = program.make_application()
    scene = sample(options.points)
    print(f"{options.points} points, {options.side} x {options.side} pixels, frames a second:")
    table("NumPy", numpy_renderer(options.side), scene, options.frames)
    if probe_gl().works:
        view, draw = gl_renderer(options.side)
        table(f"OpenGL ({probe_gl().name})", draw, scene, options.frames)
        view.close()
    else:
        print(f"OpenGL is not measured: {probe_gl().name}.")
    application.quit()


if __name__ == "__main__":
    main()
