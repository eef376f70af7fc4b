"""How the inertia falls from step to step, with the step that is shown, and a count of every step.

The count is of the pixels that change cluster, or, while clusters stand out, of the pixels these have.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.axis import spacing, ticks
from qt_kmeans.gui.looks.theme import current_theme
from qt_kmeans.gui.looks.tokens import Space, Theme, blend
from qt_kmeans.gui.widgets.chart import Chart

_DOT: Final = 4.5  # radius of the mark at the step that is shown
_SMALL_DOT: Final = 1.8
# Charts keep their direction among words from right to left.
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_FIGURE: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_BAR: Final = 5.0  # px, the width of a bar at most


@dataclass(frozen=True, slots=True)
class Bars:
    """A count of every step, what it is, and the colour of the bars."""

    counts: tuple[float, ...]
    words: str
    color: str


class InertiaPlot(Chart):
    """A small chart of a run; clicking, dragging and the arrow keys ask for a step.

    Signals
    -------
    step_requested
        The number of the step under the pointer or next to the one that is shown.
    """

    step_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[float, ...] = ()
        self._changed: tuple[int, ...] = ()
        self._bars: Bars | None = None
        self._step = -1
        self._exact = self._fixed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Inertia per step"))
        self._describe()

    def set_run(self, inertia: Sequence[float], changed: Sequence[int] = ()) -> None:
        """Show a run by the inertia of each of its steps, the start first, and the pixels that changed."""
        self._values, self._changed = tuple(map(float, inertia)), tuple(changed)
        self._describe()
        self.update()

    @property
    def bars(self) -> Bars | None:
        """The bars shown instead of the pixels that change."""
        return self._bars

    def set_bars(self, bars: Bars | None) -> None:
        """Show other bars than the pixels that change, or these again."""
        if bars != self._bars:
            self._bars = bars
            self._describe()
            self.update()

    def set_step(self, step: int) -> None:
        """Mark the step that is shown; -1 for none."""
        if step != self._step:
            self._step = step
            self._describe()
            self.update()

    def set_exact(self, exact: bool, *, fixed: bool = False) -> None:
        """Tell whether there is no run because every colour fits into the palette, or because it is fixed."""
        if (exact, fixed) != (self._exact, self._fixed):
            self._exact, self._fixed = exact, fixed
            self._describe()
            self.update()

    def point(self, step: int) -> QPointF:
        """Return where a step of the run lies in the widget."""
        return self._points()[step]

    def step_at(self, x: float) -> int:
        """Return the step nearest to a place across, -1 when there is no run."""
        if not self._values:
            return -1
        frame = self._frame()
        across = (x - frame.left()) / max(frame.width(), 1.0)
        return min(max(round(across * (len(self._values) - 1)), 0), len(self._values) - 1)

    def sizeHint(self) -> QSize:
        """Ask for a small chart."""
        return QSize(280, 130)

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        return QSize(150, 80)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the step under the pointer."""
        self._ask(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub while the button is down."""
        self._ask(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the step before or after."""
        move = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        target = self._step + (move or 0)
        if move is None:
            event.ignore()
        elif 0 <= target < len(self._values):
            self.step_requested.emit(target)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint axes, curve and mark."""
        theme = current_theme()
        painter = self._painter()
        if len(self._values) < 2:
            painter.setPen(QColor(theme.muted))
            words = self._absence()
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), int(flags), words)
        else:
            self._paint_axes(painter, theme)
            self._paint_glow(painter, theme)
            self._paint_bars(painter, theme)
            self._paint_curve(painter, theme)
            if 0 <= self._step < len(self._values):
                self._paint_mark(painter, theme)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def _paint_axes(self, painter: QPainter, theme: Theme) -> None:
        frame, metrics = self._frame(), QFontMetricsF(self._small())
        low, high = self._range()
        line = QPen(QColor(blend(theme.window, theme.outline, 0.6)), 1)
        levels = self._levels()
        step = spacing(levels)
        for value in levels:
            y = round(frame.bottom() - (value - low) / (high - low) * frame.height()) + 0.5
            painter.setPen(line)
            painter.drawLine(QLineF(frame.left(), y, frame.right(), y))
            painter.setPen(QColor(theme.muted))
            box = QRectF(0, y - metrics.height() / 2, frame.left() - Space.TINY - 2, metrics.height())
            painter.drawText(box, _FIGURE, wording.short_text(value, step))
        last = len(self._values) - 1
        numbers = [n for n in ticks(0, last, most=max(int(frame.width() / 46), 2)) if n == int(n)]
        for number in numbers:
            x = frame.left() + number / last * frame.width()
            box = QRectF(x - 30, frame.bottom() + 3, 60, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, wording.count_text(int(number)))
        painter.drawText(self._title(), _LEFT, self.tr("Step"))
        painter.drawText(self._caption(), _LEFT, self.tr("Inertia"))

    def _caption(self) -> QRectF:
        """Return where it stands what goes upwards, above the figures."""
        metrics = QFontMetricsF(self._small())
        return QRectF(0, 1, metrics.horizontalAdvance(self.tr("Inertia")) + 2, metrics.height())

    def _title(self) -> QRectF:
        """Return where it stands what goes across, below the figures."""
        frame, metrics = self._frame(), QFontMetricsF(self._small())
        width = metrics.horizontalAdvance(self.tr("Step")) + 2
        return QRectF(frame.left(), frame.bottom() + 3 + metrics.height(), width, metrics.height())

    def _paint_bars(self, painter: QPainter, theme: Theme) -> None:
        """Paint a count of every step: the most is half as high as the frame."""
        muted = blend(theme.window, theme.muted, 0.45)
        bars = self._bars or Bars(self._changed, self.tr("pixels that change cluster"), muted)
        most = max(bars.counts, default=0)
        if not most:
            return
        frame = self._frame()
        width = min(max(frame.width() / len(self._values) - 2, 1.0), _BAR)
        edge = QPen(QColor(muted), 1) if self._bars is not None else QPen(Qt.PenStyle.NoPen)
        painter.setPen(edge)  # a cluster may have the colour of the ground
        painter.setBrush(QColor(bars.color))
        for point, count in zip(self._points(), bars.counts, strict=False):
            height = count / most * frame.height() / 2
            painter.drawRect(QRectF(point.x() - width / 2, frame.bottom() - height, width, height))
        line, words = self._legend_line(bars)
        painter.drawRect(QRectF(line.left() - _BAR - 4, line.center().y() - 3, _BAR, 6))
        painter.setPen(QColor(theme.muted))
        painter.drawText(line, _LEFT, words)

    def _legend_line(self, bars: Bars) -> tuple[QRectF, str]:
        """Return where it stands what the bars are, and in which words: beside what goes across."""
        frame, title, metrics = self._frame(), self._title(), QFontMetricsF(self._small())
        room = frame.right() - title.right() - Space.MEDIUM - _BAR - 4
        words = metrics.elidedText(self._legend(bars), Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(words)
        return QRectF(frame.right() - width, title.top(), width + 2, title.height()), words

    def _legend(self, bars: Bars) -> str:
        """Return what the bars are, and of clusters how many at the step that is shown."""
        if self._bars is None or not 0 <= self._step < len(bars.counts):
            return bars.words
        return f"{bars.words}: {wording.count_text(round(bars.counts[self._step]))}"

    def _paint_glow(self, painter: QPainter, theme: Theme) -> None:
        """Shade what is below the curve."""
        frame, area = self._frame(), QPolygonF(self._points())
        area.append(frame.bottomRight())
        area.append(frame.bottomLeft())
        glow, nothing = QColor(theme.accent), QColor(theme.accent)
        glow.setAlpha(56)
        nothing.setAlpha(0)
        shade = QLinearGradient(frame.topLeft(), frame.bottomLeft())
        shade.setColorAt(0, glow)
        shade.setColorAt(1, nothing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawPolygon(area)

    def _paint_curve(self, painter: QPainter, theme: Theme) -> None:
        points = self._points()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.accent), 1.8, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(QPolygonF(points))
        if self._frame().width() / len(points) >= 7:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            for point in points:
                painter.drawEllipse(point, _SMALL_DOT, _SMALL_DOT)

    def _points(self) -> list[QPointF]:
        """Return where the steps lie in the widget."""
        frame = self._frame()
        low, high = self._range()
        across, up = frame.width() / max(len(self._values) - 1, 1), frame.height() / (high - low)
        return [
            QPointF(frame.left() + step * across, frame.bottom() - (value - low) * up)
            for step, value in enumerate(self._values)
        ]

    def _paint_mark(self, painter: QPainter, theme: Theme) -> None:
        frame, at = self._frame(), self.point(self._step)
        painter.setPen(QPen(QColor(theme.muted), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(at.x(), frame.top(), at.x(), frame.bottom()))
        painter.setPen(QPen(QColor(theme.window), 2))
        painter.setBrush(QColor(theme.text))
        painter.drawEllipse(at, _DOT, _DOT)
        painter.setPen(QColor(theme.text))
        box, text = self._value_at_mark()
        painter.drawText(box, _LEFT, text)

    def _value_at_mark(self) -> tuple[QRectF, str]:
        """Return where the inertia of the step that is shown stands, above its mark, and what it is."""
        frame, metrics = self._frame(), QFontMetricsF(self._small())
        text = wording.short_text(self._values[self._step], spacing(self._levels()) / 10)
        width = metrics.horizontalAdvance(text)
        first = max(frame.left(), self._caption().right() + Space.SMALL)
        left = max(min(self.point(self._step).x() - width / 2, frame.right() - width), first)
        return QRectF(left, 1, width + 2, metrics.height()), text

    def _frame(self) -> QRectF:
        """Return the rectangle that the curve lies in."""
        metrics = QFontMetricsF(self._small())
        levels = self._levels()
        labels = [metrics.horizontalAdvance(wording.short_text(value, spacing(levels))) for value in levels]
        left = max([*labels, 18.0]) + Space.SMALL
        below = 2 * metrics.height() + 4
        above = 1.5 * metrics.height() + 2  # the topmost figure stands below the caption
        return QRectF(left, above, self.width() - left - Space.MEDIUM, self.height() - above - below)

    def _range(self) -> tuple[float, float]:
        low, high = min(self._values), max(self._values)
        span = (high - low) or abs(high) or 1.0
        return low - span * 0.06, high + span * 0.04

    def _levels(self) -> tuple[float, ...]:
        low, high = self._range()
        return ticks(low, high, most=4)

    def _ask(self, event: QMouseEvent) -> None:
        step = self.step_at(event.position().x())
        if event.buttons() & Qt.MouseButton.LeftButton and step >= 0 and step != self._step:
            self.step_requested.emit(step)

    def _absence(self) -> str:
        """Return why there is no curve."""
        if self._exact:
            return self.tr("Every colour has its place in the palette: there is nothing to cluster")
        if self._fixed:
            return self.tr("The palette is fixed: there is nothing to cluster")
        return self.tr("The inertia of every step appears here")

    def _describe(self) -> None:
        words = self._absence()
        if len(self._values) > 1:
            first, last = wording.short_text(self._values[0]), wording.short_text(self._values[-1])
            words = self.tr("From {0} to {1} in %Ln step(s)", "", len(self._values) - 1).format(first, last)
        if 0 <= self._step < len(self._values):
            here = wording.short_text(self._values[self._step])
            words += "; " + self.tr("step {0}: {1}").format(self._step, here)
        if self._bars is not None:
            words += "; " + self._legend(self._bars)
        self.setAccessibleDescription(words)
