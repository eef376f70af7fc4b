"""Bytes against quality: one mark for every file of the sweep, with limits to drag."""

import dataclasses
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from qt_kmeans.core.curve.rate import RatePoint, best_within, knee
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.charts.rate_labels import Label
from qt_kmeans.gui.charts.rate_paint import GRIP, RateContent, RatePainter, limit_places, quality_text
from qt_kmeans.gui.charts.rate_scale import RateScale
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.theme import current_theme
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.widgets.chart import Chart

_REACH: Final = 14.0  # px from a mark at which the pointer means it
_KEY_STEPS: Final = 40  # of a limit across the axis, with the keyboard

_LIMIT_KEYS = {
    Qt.Key.Key_Left: ("max_bytes", -1),
    Qt.Key.Key_Right: ("max_bytes", 1),
    Qt.Key.Key_Down: ("min_quality", -1),
    Qt.Key.Key_Up: ("min_quality", 1),
}


class RateChart(Chart):
    """Shows the files of a sweep; a click or Enter adopts one.

    Left and Right go from file to file. The triangles at the axes set the largest size and the least
    quality, with the mouse or with Shift and the arrow keys; at the end of the axis there is no limit.

    Signals
    -------
    adopted : RatePoint
        The user wants the settings of this file.
    limits_chosen : int or None, float or None
        The user has set the most bytes and the least quality.
    """

    adopted = Signal(object)
    limits_chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = RateContent()
        self._points: tuple[RatePoint, ...] = ()
        self._recipe: Recipe | None = None
        self._absence = ""
        self._dragged = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("File size against quality"))
        self._refresh()

    # -- what is shown --------------------------------------------------------------------------------

    def set_points(self, points: tuple[RatePoint, ...], *, absence: str = "") -> None:
        """Show these files; `absence` says why there are none."""
        self._points, self._absence = points, absence
        self._refresh()

    def set_current(self, recipe: Recipe) -> None:
        """Ring the file of these settings."""
        self._recipe = recipe.untargeted
        self._refresh()

    def set_metric(self, metric: str) -> None:
        """Show quality as "ssimulacra2" or "psnr"; a least quality in the other unit goes."""
        if metric != self._content.metric:
            self._change(metric=metric, min_quality=None)

    def set_limits(self, max_bytes: int | None, min_quality: float | None) -> None:
        """Show these limits, without telling anybody."""
        self._change(max_bytes=max_bytes, min_quality=min_quality)

    @property
    def dragging(self) -> bool:
        """Whether a limit is held."""
        return bool(self._dragged)

    @property
    def content(self) -> RateContent:
        """What is shown now."""
        return self._content

    def place(self, point: RatePoint) -> QPointF:
        """Return where a file lies in the widget."""
        scale = self._scale()
        return QPointF(scale.x(point.bytes), scale.y(point.quality(self._content.metric) or 0.0))

    def labels(self) -> tuple[Label, ...]:
        """Return the words beside the marks and the limits."""
        return self._painter_of(QPainter()).labels()

    def size_figures(self) -> tuple[Label, ...]:
        """Return the figures of the axis of sizes."""
        return self._painter_of(QPainter()).size_figures()

    def limit_place(self, name: str) -> QPointF:
        """Return where the grip of "max_bytes" or "min_quality" lies in the widget."""
        scale = self._scale()
        x, y = limit_places(scale, self._content)
        return QPointF(x, scale.bottom + GRIP) if name == "max_bytes" else QPointF(scale.left - GRIP, y)

    # -- Qt overrides -------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Ask for a chart that shows a curve."""
        return QSize(340, 260)

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        return QSize(220, 150)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a grip, or adopt the file under the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._dragged = self._grip_at(event.position())
        point = self._point_at(event.position())
        if not self._dragged and point is not None:
            self.adopted.emit(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a limit, or tell what is under the pointer."""
        if self._dragged:
            self._drag_to(event.position())
            return
        grip = self._grip_at(event.position())
        point = None if grip else self._point_at(event.position())
        shapes = {"max_bytes": Qt.CursorShape.SplitHCursor, "min_quality": Qt.CursorShape.SplitVCursor}
        pointing = Qt.CursorShape.PointingHandCursor if point is not None else Qt.CursorShape.ArrowCursor
        self.setCursor(shapes.get(grip, pointing))
        self.setToolTip(self._tip(grip))
        if point != self._content.pointed:
            self._change(pointed=point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of a limit."""
        if self._dragged:
            self._dragged = ""
            self.limits_chosen.emit(self._content.max_bytes, self._content.min_quality)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        if self._content.pointed is not None and not self.hasFocus():
            self._change(pointed=None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from file to file, adopt one, or move a limit."""
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and key in _LIMIT_KEYS:
            self._nudge(*_LIMIT_KEYS[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._content.points:
            self._walk(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._content.pointed is not None:
            self.adopted.emit(self._content.pointed)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, or why there is none."""
        theme = current_theme()
        painter = self._painter()
        if self._content.points:
            self._painter_of(painter).paint()
            painter.setPen(QColor(theme.text))
            line = self._line_height()
            box = QRectF(0, self.height() - line, self.width(), line)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._readout())
        else:
            painter.setPen(QColor(theme.muted))
            box = QRectF(self.rect()).adjusted(Space.LARGE, 0, -Space.LARGE, 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box, int(flags), self._absence)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    # -- inside -------------------------------------------------------------------------------------

    def _change(self, **changes: object) -> None:
        self._content = dataclasses.replace(self._content, **changes)  # type: ignore[arg-type]
        self._refresh()

    def _refresh(self) -> None:
        """Find the marks that stand out, and say what is shown."""
        content = self._content
        shown = tuple(point for point in self._points if point.quality(content.metric) is not None)
        engine = self._recipe.kmeans.engine if self._recipe is not None else content.engine
        own = [point for point in shown if point.engine == engine]
        limits = (content.max_bytes, content.min_quality)
        best = best_within(own, content.metric, max_bytes=limits[0], min_quality=limits[1])
        self._content = dataclasses.replace(
            content,
            points=shown,
            engine=engine,
            current=next((point for point in shown if point.recipe == self._recipe), None),
            best=best,
            knee=knee(own, content.metric),
            pointed=content.pointed if content.pointed in shown else None,
        )
        self.setAccessibleDescription(self._readout() or self._absence)
        self.update()

    def _readout(self) -> str:
        """Say which file is pointed at, or is the best within the limits, or is the present one."""
        content = self._content
        if content.pointed is None and (content.max_bytes is not None or content.min_quality is not None):
            if content.best is None:
                return self.tr("No file keeps to the limits")
            return self.tr("Best within the limits: {}").format(point_text(content.best, content.metric))
        point = content.pointed or content.current
        return "" if point is None else point_text(point, content.metric)

    def _tip(self, grip: str) -> str:
        tips = {
            "max_bytes": self.tr("Drag to set the largest file (Shift+Left, Shift+Right)"),
            "min_quality": self.tr("Drag to set the least quality (Shift+Up, Shift+Down)"),
        }
        if not grip:
            QToolTip.hideText()
        return tips.get(grip, "")

    def _point_at(self, at: QPointF) -> RatePoint | None:
        """Return the file whose mark is nearest, within reach."""
        scale = self._scale()
        frame = QRectF(QPointF(scale.left, scale.top), QPointF(scale.right, scale.bottom))
        near = {point: (self.place(point) - at).manhattanLength() for point in self._content.points}
        found = min(near, key=lambda point: near[point], default=None)
        inside = frame.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(at)
        return found if found is not None and inside and near[found] <= _REACH else None

    def _grip_at(self, at: QPointF) -> str:
        """Return which limit can be taken at a place: by its triangle, or by its line."""
        if not self._content.points:
            return ""
        scale = self._scale()
        x, y = limit_places(scale, self._content)
        below, beside = at.y() - scale.bottom, scale.left - at.x()
        if abs(at.x() - x) <= 2 * GRIP and 0 <= below <= 3 * GRIP:
            return "max_bytes"
        if abs(at.y() - y) <= 2 * GRIP and 0 <= beside <= 3 * GRIP:
            return "min_quality"
        if self._point_at(at) is not None or below > 0 or beside > 0:
            return ""
        if self._content.max_bytes is not None and abs(at.x() - x) <= GRIP:
            return "max_bytes"
        if self._content.min_quality is not None and abs(at.y() - y) <= GRIP:
            return "min_quality"
        return ""

    def _drag_to(self, at: QPointF) -> None:
        scale = self._scale()
        if self._dragged == "max_bytes":
            inside = at.x() < scale.right - 1
            most = int(float(f"{scale.size_at(max(at.x(), scale.left)):.3g}"))  # as it is told
            self._change(max_bytes=most if inside else None)
        else:
            inside = at.y() < scale.bottom - 1
            least = round(min(max(scale.quality_at(max(at.y(), scale.top)), -100.0), 100.0), 1)
            self._change(min_quality=least if inside else None)

    def _nudge(self, name: str, direction: int) -> None:
        """Move a limit by a small step of its axis."""
        if not self._content.points:
            return
        scale = self._scale()
        x, y = limit_places(scale, self._content)
        step = (scale.right - scale.left if name == "max_bytes" else scale.bottom - scale.top) / _KEY_STEPS
        self._dragged = name
        self._drag_to(QPointF(x + direction * step, y - direction * step))
        self._dragged = ""
        self.limits_chosen.emit(self._content.max_bytes, self._content.min_quality)

    def _walk(self, by: int) -> None:
        """Point at the next larger or smaller file."""
        ordered = sorted(self._content.points, key=lambda point: (point.bytes, point.k))
        start = self._content.pointed or self._content.current
        at = ordered.index(start) + by if start in ordered else 0
        self._change(pointed=ordered[min(max(at, 0), len(ordered) - 1)])

    def _painter_of(self, painter: QPainter) -> RatePainter:
        return RatePainter(painter, self._small(), current_theme(), self._scale(), self._content)

    def _scale(self) -> RateScale:
        metrics = QFontMetricsF(self._small())
        left = metrics.horizontalAdvance("−100") + Space.MEDIUM
        bottom = self.height() - self._line_height() - metrics.height() - Space.MEDIUM
        frame = (left, self._line_height() + Space.TINY, self.width() - Space.LARGE, max(bottom, 60.0))
        return RateScale.around(self._content.points, self._content.metric, frame)

    def _line_height(self) -> float:
        return QFontMetricsF(self._small()).height() + Space.TINY


def point_text(point: RatePoint, metric: str) -> str:
    """Return a file in one line: its settings, its size, its quality."""
    plain = QCoreApplication.translate("RateChart", "k = {0}: {1}, {2}")
    dithered = QCoreApplication.translate("RateChart", "k = {0}, dithered: {1}, {2}")
    names = {
        "mediancut": QCoreApplication.translate("RateChart", "Median cut, k = {0}: {1}, {2}"),
        "octree": QCoreApplication.translate("RateChart", "Octree, k = {0}: {1}, {2}"),
    }
    text = names.get(point.engine, dithered if point.dithers else plain)
    return text.format(point.k, wording.bytes_text(point.bytes), quality_text(point.quality(metric), metric))
