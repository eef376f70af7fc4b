"""The chart of a sweep: file size against quality, one point for every k, drawn with Pillow alone."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1600, 800  # pixels of the finished chart
_SCALE = 2  # drawn larger and reduced, for smooth lines

_PAPER, _INK, _FAINT, _GRID = "#ffffff", "#1f2933", "#5f6c7b", "#e4e7eb"
_MARK = "#c2410c"

_VERDICTS = ((90, "visually lossless"), (70, "high"), (50, "medium"), (30, "low"))


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """One result of a sweep.

    Attributes
    ----------
    k
        Most colours it was allowed.
    size
        Bytes of its file.
    ssimulacra2
        Its perceived quality, None when not scored.
    psnr
        In dB; infinite when nothing changed.
    """

    k: int
    size: int
    ssimulacra2: float | None
    psnr: float


@dataclass(frozen=True, slots=True)
class _Series:
    """What one panel shows: values in file size order, a colour, words."""

    label: str
    color: str
    points: tuple[tuple[int, int, float], ...]  # k, bytes, value
    verdicts: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Panel:
    """A plot area in pixels and the ranges it spans; x is logarithmic."""

    left: int
    top: int
    right: int
    bottom: int
    sizes: tuple[float, float]
    values: tuple[float, float]

    def x(self, size: float) -> float:
        low, high = (math.log(limit) for limit in self.sizes)
        return self.left + (math.log(size) - low) / (high - low) * (self.right - self.left)

    def y(self, value: float) -> float:
        low, high = self.values
        return self.bottom - (value - low) / (high - low) * (self.bottom - self.top)


def draw_curve(
    points: Sequence[CurvePoint], *, title: str, marks: Sequence[tuple[str, int]] = ()
) -> Image.Image:
    """Return the chart as an RGB picture of `WIDTH` x `HEIGHT` pixels.

    Parameters
    ----------
    points
        At least one.
    title
        What was swept.
    marks
        Names and bytes of files to compare with, drawn as upright lines where they fall into the range.
    """
    image = Image.new("RGB", (WIDTH * _SCALE, HEIGHT * _SCALE), _PAPER)
    draw = ImageDraw.Draw(image)
    _text(draw, (64, 54), _shortened(title, 80), size=30, color=_INK)
    _text(draw, (64, 88), "File size against quality; each point is one k", size=20, color=_FAINT)
    shown = [series for series in _series(points) if series.points]
    width = (WIDTH - 48) // max(1, len(shown))
    sizes = _size_range(points, marks)
    for place, series in enumerate(shown):
        left = 48 + place * width
        panel = _Panel(left + 72, 164, left + width - 56, HEIGHT - 96, sizes, _value_range(series))
        _draw_panel(draw, panel, series, marks)
    return image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


def _series(points: Sequence[CurvePoint]) -> Iterator[_Series]:
    ordered = sorted(points, key=lambda point: point.k)
    scored = [(p.k, p.size, p.ssimulacra2) for p in ordered if p.ssimulacra2 is not None]
    finite = [(p.k, p.size, p.psnr) for p in ordered if math.isfinite(p.psnr)]
    yield _Series("SSIMULACRA2", "#2563eb", tuple(scored), _VERDICTS)
    yield _Series("PSNR (dB)", "#0d9488", tuple(finite))


def _size_range(points: Sequence[CurvePoint], marks: Sequence[tuple[str, int]]) -> tuple[float, float]:
    """Return the bytes at both ends of the axis; marks far above the curve do not squeeze it."""
    sizes = [max(1, point.size) for point in points]
    low, high = min(sizes), max(sizes)
    near = [size for _, size in marks if low / 2 <= size <= high * 4]
    low, high = min([low, *near]), max([high, *near])
    room = max(high / low, 1.5) ** 0.08
    return low / room, high * room


def _value_range(series: _Series) -> tuple[float, float]:
    values = [value for _, _, value in series.points]
    low, high = min(values), max(values)
    room = max((high - low) * 0.12, 1.0)
    top = high + room
    return low - room, min(top, 102.0) if series.verdicts else top


def _draw_panel(
    draw: ImageDraw.ImageDraw, panel: _Panel, series: _Series, marks: Sequence[tuple[str, int]]
) -> None:
    _draw_grid(draw, panel, series)
    _draw_marks(draw, panel, marks)
    corners = [(panel.x(size), panel.y(value)) for _, size, value in series.points]
    if len(corners) > 1:
        draw.line(_scaled(corners), fill=series.color, width=3 * _SCALE, joint="curve")
    for (x, y), (k, _, _) in zip(corners, series.points, strict=True):
        _disc(draw, x, y, 8, _PAPER)
        _disc(draw, x, y, 6, series.color)
        _text(draw, (x - 9, y - 9), str(k), size=20, color=_INK, anchor="rs", halo=True)


def _draw_grid(draw: ImageDraw.ImageDraw, panel: _Panel, series: _Series) -> None:
    for size in _log_ticks(*panel.sizes):
        x = panel.x(size)
        _line(draw, x, panel.top, x, panel.bottom, _GRID)
        _text(draw, (x, panel.bottom + 12), _bytes(size), size=18, color=_FAINT, anchor="ma")
    for value in _ticks(*panel.values):
        y = panel.y(value)
        _line(draw, panel.left, y, panel.right, y, _GRID)
        _text(draw, (panel.left - 12, y), f"{value:g}", size=18, color=_FAINT, anchor="rm")
    for value, words in series.verdicts:
        if panel.values[0] < value < panel.values[1]:
            y = panel.y(value)
            _dashes(draw, panel, y, series.color)
            _text(draw, (panel.left + 10, y - 6), f"{value} {words}", size=16, color=series.color, halo=True)
    _line(draw, panel.left, panel.top, panel.left, panel.bottom, _FAINT)
    _line(draw, panel.left, panel.bottom, panel.right, panel.bottom, _FAINT)
    _text(draw, (panel.left - 56, panel.top - 20), series.label, size=20, color=series.color, anchor="ls")
    middle = (panel.left + panel.right) / 2
    _text(draw, (middle, panel.bottom + 46), "file size (logarithmic)", size=20, color=_FAINT, anchor="ma")


def _draw_marks(draw: ImageDraw.ImageDraw, panel: _Panel, marks: Sequence[tuple[str, int]]) -> None:
    inside = [(name, size) for name, size in marks if panel.sizes[0] < size < panel.sizes[1]]
    for _, size in inside:
        x = panel.x(size)
        for y in range(panel.top, panel.bottom, 14):
            _line(draw, x, y, x, min(y + 8, panel.bottom), _MARK)
    for place, (name, size) in enumerate(inside):
        at = panel.x(size) - 8, panel.bottom - 14 - 26 * place
        _text(draw, at, f"{name}, {_bytes(size)}", size=16, color=_MARK, anchor="rs", halo=True)


def _dashes(draw: ImageDraw.ImageDraw, panel: _Panel, y: float, color: str) -> None:
    for x in range(panel.left, panel.right, 12):
        _line(draw, x, y, min(x + 3, panel.right), y, color)


def _ticks(low: float, high: float) -> list[float]:
    """Return six or so round numbers between two limits."""
    rough = (high - low) / 7
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    return [step * n for n in range(math.ceil(low / step), math.floor(high / step) + 1)]


def _log_ticks(low: float, high: float) -> list[float]:
    """Return the numbers 1, 2, 5 times powers of ten between two limits; more of them in a narrow range."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    found: list[float] = []
    for factors in ((1, 2, 5), (1, 1.5, 2, 3, 4, 5, 7), tuple(n / 10 for n in range(10, 100))):
        found = [f * 10.0**p for p in powers for f in factors if low <= f * 10.0**p <= high]
        if len(found) >= 3:
            break
    return found[:: math.ceil(len(found) / 9)] if found else [low, high]


def _bytes(size: float) -> str:
    for unit, amount in (("MB", 1e6), ("kB", 1e3)):
        if size >= amount:
            return f"{size / amount:.3g} {unit}"
    return f"{size:.3g} B"


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


@cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size * _SCALE)


def _text(
    draw: ImageDraw.ImageDraw,
    at: tuple[float, float],
    text: str,
    *,
    size: int,
    color: str,
    anchor: str = "ls",
    halo: bool = False,
) -> None:
    """Write a line; `halo` lays paper under it, so that lines behind it do not cross the letters."""
    x, y = at
    outline = 4 * _SCALE if halo else 0
    draw.text(
        (x * _SCALE, y * _SCALE),
        text,
        fill=color,
        font=_font(size),
        anchor=anchor,
        stroke_width=outline,
        stroke_fill=_PAPER if halo else None,
    )


def _line(draw: ImageDraw.ImageDraw, x0: float, y0: float, x1: float, y1: float, color: str) -> None:
    draw.line(_scaled([(x0, y0), (x1, y1)]), fill=color, width=_SCALE)


def _disc(draw: ImageDraw.ImageDraw, x: float, y: float, radius: float, color: str) -> None:
    draw.ellipse(_scaled([(x - radius, y - radius), (x + radius, y + radius)]), fill=color)


def _scaled(corners: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    return [(x * _SCALE, y * _SCALE) for x, y in corners]
