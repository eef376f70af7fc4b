"""What is said about the colour space: beside the pointer, and to a screen reader."""

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from qt_kmeans.gui.cloud.look import Rgb
from qt_kmeans.gui.cloud.picking import Hit
from qt_kmeans.gui.cloud.scene import Scene
from qt_kmeans.gui.cloud.spaces import Shape
from qt_kmeans.gui.languages import plural
from qt_kmeans.gui.looks import wording

translate = QCoreApplication.translate


def named(scene: Scene, hit: Hit) -> tuple[Rgb, tuple[str, ...]]:
    """Return the colour of a point or centroid, and what there is to say about it, line by line."""
    clusters, color, codes, lines = scene.clusters, (0, 0, 0), [], []
    if clusters is not None and hit.entry >= 0:
        color = rgb(clusters.palette[hit.entry])
        codes = [code(color)]
        cluster = translate("ColourSpace", "Cluster {number} of {count}").format(
            number=wording.count_text(hit.entry + 1), count=wording.count_text(len(clusters.centers))
        )
        lines = [wording.listed(cluster, wording.share_text(float(clusters.shares[hit.entry])))]
    if scene.cloud is not None and hit.point >= 0:
        color = rgb(scene.cloud.colors[hit.point])
        codes = [code(color), *codes]
    return color, (" → ".join(codes), *lines)


def described(scene: Scene, entries: Collection[int]) -> str:
    """Return what a screen reader says: what is shown, what is isolated, what the keys do."""
    sentences = [translate("ColourSpace", "No picture yet.")]
    if scene.cloud is not None:
        points = wording.count_text(len(scene.cloud.positions))
        sentences = [_in_shape(scene).format(points=points)]
        if scene.clusters is not None:
            count = len(scene.clusters.centers)
            sentences.append(plural("They form %Ln cluster(s).", "", count))
            sentences.append(
                translate("ColourSpace", "Page Up and Page Down walk through them, Escape lets go.")
            )
            for entry in sorted(entry for entry in entries if 0 <= entry < count):
                words = wording.listed(*named(scene, Hit(entry))[1])
                sentences.append(translate("ColourSpace", "Isolated: {}.").format(words))
    sentences.append(
        translate("ColourSpace", "Arrow keys turn it, plus and minus zoom, Home resets the view.")
    )
    sentences.append(
        translate("ColourSpace", "The digits 1 to 4 show it from the front, the side, the top and a corner.")
    )
    return " ".join(sentences)


def _in_shape(scene: Scene) -> str:
    """Return the sentence about the shape that the colours have for the most part."""
    shape = max(scene.layout.parts, key=lambda part: part[1])[0]
    if shape is Shape.OKLAB:
        return translate("ColourSpace", "{points} colours of the picture in Oklab, lightness upwards.")
    if shape is Shape.LAB:
        return translate("ColourSpace", "{points} colours of the picture in CIELAB, lightness upwards.")
    if shape is Shape.HSV:
        return translate(
            "ColourSpace",
            "{points} colours of the picture in the cylinder of hue and saturation, value upwards.",
        )
    return translate("ColourSpace", "{points} colours of the picture in the red, green and blue cube.")


def rgb(color: NDArray[np.uint8]) -> Rgb:
    """Return the first three bytes of a colour."""
    red, green, blue = color[:3].tolist()
    return red, green, blue


def code(color: Rgb) -> str:
    """Return the hex code of a colour."""
    return wording.hex_text((*color, 255))
