"""What the compare view shows, as one frozen value, and how each part of it is painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter

from qt_kmeans.gui.compare.arrangement import Layer, Part
from qt_kmeans.gui.compare.overlays import fitting, paint_frames, paint_grid, paint_pill, pill_width
from qt_kmeans.gui.compare.panes import FADED, Shown, ground_brush, paint_blend, paint_picture
from qt_kmeans.gui.compare.veil import paint_veil
from qt_kmeans.gui.looks.theme import current_theme
from qt_kmeans.gui.looks.tokens import Space

if TYPE_CHECKING:
    from qt_kmeans.gui.compare.veil import Veil
    from qt_kmeans.gui.compare.viewport import Rect, Viewport


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """Everything that a comparison shows, apart from where.

    Attributes
    ----------
    original
        The picture as it was opened.
    before, after
        The two that are compared: the original or another result, and the result.
    errors
        The map of their differences.
    names, captions
        What `before` and `after` are, and a few words more on each.
    verdict
        A few words on the map of differences.
    areas, area, area_caption
        Parts of the picture that are framed on that map; the number of the chosen one, or -1; its label.
    backdrop
        What shows through transparent pixels: "checker", or a colour's name.
    peek
        Whether the original is shown everywhere.
    grid
        Whether lines are drawn between pixels that are large enough.
    veil
        What dims all pixels but some, or None.
    opacity
        Of `after` over `before` in a blend, 0..1.
    """

    original: Shown | None = None
    before: Shown | None = None
    after: Shown | None = None
    errors: Shown | None = None
    names: tuple[str, str] = ("", "")
    captions: tuple[str, str] = ("", "")
    verdict: str = ""
    areas: tuple[Rect, ...] = ()
    area: int = -1
    area_caption: str = ""
    backdrop: str = "checker"
    peek: bool = False
    grid: bool = True
    veil: Veil | None = None
    opacity: float = 0.5

    def asked(self, layer: Layer) -> Shown | None:
        """Return what a layer shows; None when that does not exist yet."""
        if self.peek:
            return self.original
        return {Layer.BEFORE: self.before, Layer.ERRORS: self.errors}.get(layer, self.after)

    def ground(self, ratio: float) -> QBrush:
        """Return the brush of the backdrop for `ratio` device pixels per logical pixel."""
        return ground_brush(self.backdrop, current_theme(), ratio)


def paint_part(painter: QPainter, part: Part, scene: Scene, view: Viewport, exposed: QRect) -> None:
    """Paint one layer in its pane and name it, but nowhere outside of its part and of what is exposed."""
    painter.save()
    painter.setClipRect(QRectF(exposed) & part.clip)
    paint_pixels(painter, part, scene, view, exposed)
    painter.translate(part.pane.topLeft())
    if scene.original is not None:
        _paint_labels(painter, part, scene)
    painter.restore()


def paint_pixels(painter: QPainter, part: Part, scene: Scene, view: Viewport, exposed: QRect) -> None:
    """Paint one layer as `paint_part` does, without its name."""
    area = QRectF(exposed) & part.clip
    if area.isEmpty():
        return
    painter.save()
    painter.setClipRect(area)
    painter.fillRect(area, QColor(current_theme().backdrop))
    painter.translate(part.pane.topLeft())
    _paint_layer(painter, part.layer, scene, view, area.translated(-QPointF(part.pane.topLeft())))
    painter.restore()


def _paint_layer(painter: QPainter, layer: Layer, scene: Scene, view: Viewport, exposed: QRectF) -> None:
    asked, before, after = scene.asked(layer), scene.before, scene.after
    ground = scene.ground(view.ratio)
    if layer is Layer.BLEND and not scene.peek and before is not None and after is not None:
        paint_blend(painter, before, after, scene.opacity, view, exposed=exposed, ground=ground)
    elif asked is not None:
        paint_picture(painter, asked, view, exposed=exposed, ground=ground)
    elif before is not None:
        paint_picture(painter, before, view, exposed=exposed, opacity=FADED)
    if scene.veil is not None:
        dim = QColor(current_theme().backdrop)
        paint_veil(painter, scene.veil, view, exposed=exposed, ratio=view.ratio, color=dim)
    if scene.grid:
        paint_grid(painter, view, exposed)
    if layer is Layer.ERRORS and not scene.peek:
        paint_frames(painter, view, scene.areas, scene.area, scene.area_caption)


def _paint_labels(painter: QPainter, part: Part, scene: Scene) -> None:
    """Name what is painted, at the left or, in a swipe, at the right; in a blend both."""
    translate = QCoreApplication.translate
    before, after = zip(scene.names, scene.captions, strict=True)
    layer = part.layer
    halves = layer is Layer.BLEND
    if scene.peek:
        _paint_label(painter, part, translate("CompareView", "Original"), "")
    elif scene.asked(layer) is None:
        measuring = layer is Layer.ERRORS and scene.after is not None
        waiting, missing = translate("CompareView", "Measuring…"), translate("CompareView", "No result yet")
        _paint_label(painter, part, waiting if measuring else missing, "")
    elif layer is Layer.ERRORS:
        _paint_label(painter, part, translate("CompareView", "Difference"), scene.verdict)
    else:
        if layer is not Layer.AFTER:
            _paint_label(painter, part, *before, share=0.5 if halves else 1.0)
        if layer is not Layer.BEFORE:
            at_right = halves or part.clip.left() > part.pane.left()
            _paint_label(painter, part, *after, share=0.5 if halves else 1.0, at_right=at_right)


def _paint_label(
    painter: QPainter, part: Part, label: str, caption: str, *, share: float = 1.0, at_right: bool = False
) -> None:
    """Paint a label where it fits into a share of its part, with as much of its caption as there is room."""
    room = part.clip.width() * share - Space.MEDIUM - Space.TINY
    font = painter.font()
    caption = fitting(caption, lambda words: pill_width(label, words, font) <= room)
    if pill_width(label, caption, font) <= room:
        corner = QPointF(part.pane.width() - Space.MEDIUM if at_right else Space.MEDIUM, Space.MEDIUM)
        paint_pill(painter, corner, label, caption, font, right=at_right)
