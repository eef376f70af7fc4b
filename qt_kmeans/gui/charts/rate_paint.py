"""How the chart of the sweep looks: axes, curves, marks, limits."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from qt_kmeans.core.curve.rate import BASELINES, GALLERY, RatePoint, keeps_to
from qt_kmeans.gui.charts.rate_labels import Label, LabelRoom, along, around, belongs
from qt_kmeans.gui.charts.rate_scale import RateScale
from qt_kmeans.gui.languages import directed
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.axis import spacing
from qt_kmeans.gui.looks.tokens import Space, Theme, blend

DOT: Final = 3.6  # half the height of a mark
GRIP: Final = 6.0  # half the width of what limits are dragged by
OWN: Final = ("plain", "dithered")  # curves of the present engine
SERIES: Final = (*OWN, *BASELINES)
# Charts keep their direction among words from right to left.
FIGURE: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_RING: Final = 3.0  # from a mark to the ring of the present settings
_BEST_RING: Final = 6.0  # and to that of the best file within the limits


@dataclass(frozen=True, slots=True)
class RateContent:
    """What the chart shows.

    Attributes
    ----------
    points
        The files that are known.
    engine
        The one of the present settings; files of others are baselines.
    metric
        One of `METRICS`.
    max_bytes, min_quality
        The limits, None where there is none.
    current, knee, best, pointed
        The file of the present settings, the one at the bend, the best one within the limits, and the one
        under the pointer or the keyboard.
    """

    points: tuple[RatePoint, ...] = ()
    engine: str = "fast"
    metric: str = "ssimulacra2"
    max_bytes: int | None = None
    min_quality: float | None = None
    current: RatePoint | None = None
    knee: RatePoint | None = None
    best: RatePoint | None = None
    pointed: RatePoint | None = None

    def series_of(self, point: RatePoint) -> str:
        """Return which curve a file is on: "plain", "dithered", or the engine that it is a baseline of."""
        if point.engine != self.engine:
            return point.engine
        return "dithered" if point.dithers else "plain"

    def allows(self, point: RatePoint) -> bool:
        """Tell whether a file keeps to the limits."""
        return keeps_to(point, self.metric, max_bytes=self.max_bytes, min_quality=self.min_quality)


class RatePainter:
    """Paints a content on a scale.

    Parameters
    ----------
    painter
        Antialiased, with the small font set.
    font
        That font.
    """

    def __init__(
        self, painter: QPainter, font: QFont, theme: Theme, scale: RateScale, content: RateContent
    ) -> None:
        self._painter = painter
        self._metrics = QFontMetricsF(font)
        self._theme = theme
        self._scale = scale
        self._content = content

    def paint(self) -> None:
        """Paint everything, what matters most last."""
        self._paint_legend()
        self._paint_axes()
        self._paint_limits()
        for series in reversed(SERIES):
            self._paint_curve(
                series, [p for p in self._content.points if self._content.series_of(p) == series]
            )
        self._paint_marks()
        self._paint_grips()
        self._paint_labels()

    def place(self, point: RatePoint) -> QPointF:
        """Return where a point lies."""
        quality = point.quality(self._content.metric)
        value = -math.inf if quality is None else quality
        return QPointF(self._scale.x(point.bytes), self._scale.y(value))

    # -- the ground -----------------------------------------------------------------------------------

    def _paint_legend(self) -> None:
        """Write above the frame what the marks stand for."""
        translate = QCoreApplication.translate
        names = {
            "plain": translate("RateChart", "no dither"),
            "dithered": translate("RateChart", "dithered"),
            "mediancut": translate("RateChart", "median cut"),
            "octree": translate("RateChart", "octree"),
        }
        there = {self._content.series_of(point) for point in self._content.points}
        x, y = self._scale.left, self._metrics.height() / 2
        for series in SERIES:
            if series not in there:
                continue
            self._set_ink(series)
            self._draw_mark(QPointF(x + DOT, y), DOT, series)
            self._painter.setPen(QColor(self._theme.muted))
            width = self._metrics.horizontalAdvance(names[series])
            x += 2 * DOT + Space.TINY
            self._painter.drawText(QRectF(x, 0, width + 2, 2 * y), 0, names[series])
            x += width + Space.MEDIUM

    def _set_ink(self, series: str) -> None:
        ink = QColor(series_color(self._theme, series))
        self._painter.setPen(QPen(ink, 1.4))
        self._painter.setBrush(ink)

    def _paint_axes(self) -> None:
        painter, scale, metrics = self._painter, self._scale, self._metrics
        line = QPen(QColor(blend(self._theme.window, self._theme.outline, 0.6)), 1)
        muted = QColor(self._theme.muted)
        levels = scale.quality_ticks(6)
        for value in levels:
            y = round(scale.y(value)) + 0.5
            painter.setPen(line)
            painter.drawLine(QLineF(scale.left, y, scale.right, y))
            painter.setPen(muted)
            box = QRectF(0, y - metrics.height() / 2, scale.left - Space.SMALL, metrics.height())
            painter.drawText(box, FIGURE, wording.short_text(value, spacing(levels)))
        for size in self._size_ticks():
            x = round(scale.x(size)) + 0.5
            painter.setPen(line)
            painter.drawLine(QLineF(x, scale.top, x, scale.bottom))
        painter.setPen(muted)
        for label in self.size_figures():
            painter.drawText(label.box, Qt.AlignmentFlag.AlignCenter, label.text)

    def _size_ticks(self) -> tuple[float, ...]:
        return self._scale.size_ticks(max(int((self._scale.right - self._scale.left) / 58), 2))

    def size_figures(self) -> tuple[Label, ...]:
        """Return the figures of the axis of sizes, as many as have room beside one another."""
        figures: list[Label] = []
        free = 0.0
        for size in self._size_ticks():
            text = wording.bytes_text(round(size))
            width = self._width(text)
            left = self._scale.x(size) - width / 2
            if left >= free and left + width <= self._scale.right + Space.LARGE:
                top = self._scale.bottom + Space.SMALL
                figures.append(Label(text, QRectF(left, top, width, self._metrics.height())))
                free = left + width + Space.TINY
        return tuple(figures)

    def _paint_limits(self) -> None:
        """Shade what the limits rule out."""
        scale, content = self._scale, self._content
        shade = QColor(self._theme.text)
        shade.setAlpha(20)
        frame = QRectF(QPointF(scale.left, scale.top), QPointF(scale.right, scale.bottom))
        if content.max_bytes is not None:
            out = QRectF(frame)
            out.setLeft(min(max(scale.x(content.max_bytes), scale.left), scale.right))
            self._painter.fillRect(out, shade)
        if content.min_quality is not None:
            out = QRectF(frame)
            out.setTop(scale.y(content.min_quality))
            self._painter.fillRect(out, shade)

    # -- the files ------------------------------------------------------------------------------------

    def _paint_curve(self, series: str, points: Sequence[RatePoint]) -> None:
        painter = self._painter
        ink = QColor(series_color(self._theme, series))
        faint = QColor(ink)
        faint.setAlpha(110)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        style = Qt.PenStyle.SolidLine if series in OWN else Qt.PenStyle.DashLine
        painter.setPen(QPen(faint, 1.4, style, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(QPolygonF([self.place(p) for p in sorted(points, key=lambda p: p.k)]))
        for point in points:
            kept = self._content.allows(point)
            painter.setPen(QPen(ink if kept else faint, 1.4))
            painter.setBrush(ink if kept else QColor(self._theme.window))
            self._draw_mark(self.place(point), DOT, series)

    def _draw_mark(self, at: QPointF, size: float, series: str) -> None:
        """Draw a disc, or another shape for another curve: colour alone would not do."""
        half = size - 0.4
        corners = {
            "dithered": ((-half, -half), (half, -half), (half, half), (-half, half)),
            "mediancut": ((0, -size), (size, half), (-size, half)),
            "octree": ((0, -size), (size, 0), (0, size), (-size, 0)),
        }.get(series)
        if corners is None:
            self._painter.drawEllipse(at, size, size)
        else:
            self._painter.drawPolygon(QPolygonF([at + QPointF(*corner) for corner in corners]))

    def labels(self) -> tuple[Label, ...]:
        """Return the words in the frame: the limits and the knee always, k where there is room for it."""
        content, scale = self._content, self._scale
        frame = QRectF(QPointF(scale.left, scale.top), QPointF(scale.right, scale.bottom))
        lines = self._limit_lines()
        marks = [self._mark_box(point) for point in content.points]
        marks += [QRectF(line.p1(), line.p2()) for line, _text in lines]
        room = LabelRoom(frame, marks, self._curve_lines())
        wanted: list[tuple[str, Iterable[QRectF], bool]] = []
        if content.knee is not None:
            text = QCoreApplication.translate("RateChart", "Knee: {}").format(content.knee.k)
            wanted.append((text, self._boxes_around(content.knee, text), True))
        height = self._metrics.height()
        wanted += [(text, along(line, self._width(text), height), True) for line, text in lines]
        places = [self.place(point) for point in content.points]
        numbered = [p for p in content.points if content.series_of(p) in OWN and p.k in GALLERY]
        for point in sorted(numbered, key=lambda p: (p.dithers, -p.k)):
            if point not in (content.knee, content.pointed):
                text = wording.count_text(point.k)
                boxes = self._boxes_around(point, text)
                own = self.place(point)
                wanted.append((text, [box for box in boxes if belongs(box, own, places)], False))
        placed = [(text, room.take(boxes, needed=needed)) for text, boxes, needed in wanted]
        return tuple(Label(text, box) for text, box in placed if box is not None)

    def _mark_box(self, point: RatePoint) -> QRectF:
        """Return what a mark takes, with its ring."""
        reach, at = self._reach(point), self.place(point)
        return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)

    def _reach(self, point: RatePoint) -> float:
        if point == self._content.best:
            return DOT + _BEST_RING + 1
        return DOT + (_RING if point == self._content.current else 0) + 1

    def _boxes_around(self, point: RatePoint, text: str) -> Iterator[QRectF]:
        size = self._width(text), self._metrics.height()
        return around(self.place(point), *size, self._reach(point) + 1, below=point.dithers)

    def _width(self, text: str) -> float:
        return self._metrics.horizontalAdvance(text) + 2

    def _curve_lines(self) -> Iterator[QLineF]:
        for series in SERIES:
            points = [p for p in self._content.points if self._content.series_of(p) == series]
            yield from (
                QLineF(self.place(a), self.place(b))
                for a, b in pairwise(sorted(points, key=lambda point: point.k))
            )

    def _paint_labels(self) -> None:
        """Write what each label says, k fainter than the rest."""
        numbers = {wording.count_text(point.k) for point in self._content.points}
        for label in self.labels():
            self._painter.setPen(QColor(self._theme.muted if label.text in numbers else self._theme.text))
            self._painter.drawText(label.box, 0, label.text)

    def _paint_marks(self) -> None:
        """Ring the file of the present settings, the best within the limits, and the one pointed at."""
        painter, content, theme = self._painter, self._content, self._theme
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if content.best is not None:
            painter.setPen(QPen(QColor(good_color(theme)), 2))
            painter.drawEllipse(self.place(content.best), DOT + _BEST_RING, DOT + _BEST_RING)
        if content.current is not None:
            painter.setPen(QPen(QColor(theme.text), 2))
            painter.drawEllipse(self.place(content.current), DOT + _RING, DOT + _RING)
        if content.pointed is not None:
            painter.setPen(QPen(QColor(theme.window), 1.5))
            series = content.series_of(content.pointed)
            painter.setBrush(QColor(series_color(theme, series)))
            self._draw_mark(self.place(content.pointed), DOT + 2, series)

    # -- the limits -----------------------------------------------------------------------------------

    def _paint_grips(self) -> None:
        """Paint the lines of the limits with what they are dragged by; without a limit the grip alone."""
        scale, content, long = self._scale, self._content, 1.3 * GRIP
        x, y = limit_places(scale, content)
        self._painter.setPen(QPen(QColor(self._theme.text), 1, Qt.PenStyle.DashLine))
        for line, _text in self._limit_lines():
            self._painter.drawLine(line)
        below = ((x, scale.bottom), (x - GRIP, scale.bottom + long), (x + GRIP, scale.bottom + long))
        beside = ((scale.left, y), (scale.left - long, y - GRIP), (scale.left - long, y + GRIP))
        for corners, limit in ((below, content.max_bytes), (beside, content.min_quality)):
            self._painter.setPen(QPen(QColor(self._theme.window), 1))
            self._painter.setBrush(QColor(self._theme.muted if limit is None else self._theme.text))
            self._painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))

    def _limit_lines(self) -> list[tuple[QLineF, str]]:
        """Return the lines of the limits, and what is said beside them."""
        scale, content = self._scale, self._content
        x, y = limit_places(scale, content)
        lines = []
        if content.max_bytes is not None:
            text = directed(f"≤ {wording.bytes_text(content.max_bytes)}", mirrored=False)
            lines.append((QLineF(x, scale.top, x, scale.bottom), text))
        if content.min_quality is not None:
            text = directed(f"≥ {quality_text(content.min_quality, content.metric)}", mirrored=False)
            lines.append((QLineF(scale.left, y, scale.right, y), text))
        return lines


def limit_places(scale: RateScale, content: RateContent) -> tuple[float, float]:
    """Return where the limits lie across and down; without one at the end of the axis."""
    x = scale.right if content.max_bytes is None else scale.x(content.max_bytes)
    y = scale.bottom if content.min_quality is None else scale.y(content.min_quality)
    return min(max(x, scale.left), scale.right), y


def quality_text(value: float | None, metric: str) -> str:
    """Return a quality in few characters."""
    if value is None:
        return wording.DASH
    return wording.decibel_text(value) if metric == "psnr" else wording.score_text(value)


def series_color(theme: Theme, series: str) -> str:
    """Return the colour of a curve; the two of the present engine differ in lightness too."""
    if series == "dithered":
        return "#f0a35e" if theme.dark else "#b4570b"
    return theme.accent if series == "plain" else theme.muted


def good_color(theme: Theme) -> str:
    """Return the colour of what meets the limits."""
    return "#6fcf8a" if theme.dark else "#1c7a3c"
