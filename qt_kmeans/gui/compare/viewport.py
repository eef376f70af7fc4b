"""The geometry of looking at a picture: zoom, pan, fit, and which level of the pyramid to draw. No Qt.

Three coordinate systems meet here. *Image* coordinates count pixels of the whole picture. *Pane*
coordinates are logical pixels from the pane's top left corner. *Device* pixels are what the screen
has; `ratio` of them make one logical pixel. Zoom is device pixels per image pixel, so that 1.0 shows
every pixel of the picture as one pixel of the screen, on any screen.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple, Self

MAX_ZOOM: Final = 64.0
CRISP_ZOOM: Final = 2.0  # from here on pixels are shown as squares
GRID_ZOOM: Final = 8.0  # from here on lines are drawn between them
STEPS: Final = (
    0.01, 0.015, 0.02, 0.03, 0.04, 0.0625, 0.08, 0.125, 0.17, 0.25, 0.33, 0.5, 0.67,
    1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 32.0, 48.0, 64.0,
)  # fmt: skip


class Rect(NamedTuple):
    """A rectangle by its left top corner and its size."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Viewport:
    """How one picture lies in a pane; every change returns a new one, clamped.

    Guarantees
    ----------
    - A picture larger than the pane covers it; a smaller one is centred, axis by axis.
    - `zoomed` keeps the image point under the anchor where it is, as far as that allows.
    - A fitted viewport stays fitted when pane, picture or screen change.

    Attributes
    ----------
    image
        Width and height of the picture in image pixels; (0, 0) when there is none.
    pane
        Width and height of the pane in logical pixels.
    ratio
        Device pixels per logical pixel.
    margin
        Space a fitted picture leaves free on every side, in logical pixels.
    zoom
        Device pixels per image pixel.
    center
        The image point in the middle of the pane.
    fit
        True while the picture is to be seen whole.
    """

    image: tuple[int, int] = (0, 0)
    pane: tuple[float, float] = (0.0, 0.0)
    ratio: float = 1.0
    margin: float = 0.0
    zoom: float = 1.0
    center: tuple[float, float] = (0.0, 0.0)
    fit: bool = True

    @property
    def empty(self) -> bool:
        """True when there is no picture or no room."""
        return min(self.image) <= 0 or min(self.pane) <= 0

    @property
    def scale(self) -> float:
        """Logical pixels per image pixel."""
        return self.zoom / self.ratio

    @property
    def fit_zoom(self) -> float:
        """The zoom at which the whole picture is seen.

        Small pictures are enlarged by whole factors only, which keeps their pixels even; on a dense
        screen also to the size they have elsewhere, an image pixel per logical pixel.
        """
        if self.empty:
            return 1.0
        room = (max(side - 2 * self.margin, side * 0.5) for side in self.pane)
        zoom, snug = self._filling(room), self._filling(self.pane)
        if zoom < 1.0:
            return 1.0 if snug >= 1.0 else zoom  # rather no margin than 99 %
        return max(float(min(math.floor(zoom), 32)), min(zoom, self.ratio))

    @property
    def min_zoom(self) -> float:
        """The smallest zoom offered: half of what fits, and never more than 100 %."""
        return min(self.fit_zoom / 2, 1.0)

    @property
    def rect(self) -> Rect:
        """Where the picture lies in the pane, its corner on a device pixel."""
        x, y = self.to_pane((0.0, 0.0))
        width, height = self.image
        return Rect(self._snap(x), self._snap(y), width * self.scale, height * self.scale)

    @property
    def pannable(self) -> bool:
        """True when there is more picture than pane."""
        return not self.empty and (self._overflow(0) > 0.5 or self._overflow(1) > 0.5)

    def to_pane(self, point: tuple[float, float]) -> tuple[float, float]:
        """Return where an image point lies in the pane."""
        return (
            (point[0] - self.center[0]) * self.scale + self.pane[0] / 2,
            (point[1] - self.center[1]) * self.scale + self.pane[1] / 2,
        )

    def to_image(self, point: tuple[float, float]) -> tuple[float, float]:
        """Return the image point that lies at a point of the pane."""
        rect = self.rect
        return (point[0] - rect.x) / self.scale, (point[1] - rect.y) / self.scale

    def pixel_at(self, point: tuple[float, float]) -> tuple[int, int] | None:
        """Return column and row of the pixel at a point of the pane, None beside the picture."""
        if self.empty:
            return None
        x, y = (math.floor(value) for value in self.to_image(point))
        inside = 0 <= x < self.image[0] and 0 <= y < self.image[1]
        return (x, y) if inside else None

    def with_image(self, image: tuple[int, int]) -> Self:
        """Return the view of another picture: the same place when the size is the same, else all of it."""
        if image == self.image:
            return self
        return replace(self, image=image).fitted()

    def with_pane(self, pane: tuple[float, float], *, ratio: float | None = None) -> Self:
        """Return the view in a pane of another size, with the same point in the middle."""
        return replace(self, pane=pane, ratio=self.ratio if ratio is None else ratio).settled()

    def fitted(self) -> Self:
        """Return the view of the whole picture."""
        return replace(self, fit=True).settled()

    def zoomed(self, zoom: float, *, anchor: tuple[float, float] | None = None) -> Self:
        """Return the view at `zoom`, with the image point under `anchor` (pane; default: middle) held."""
        if self.empty:
            return self
        zoom = min(max(zoom, self.min_zoom), MAX_ZOOM)
        at = anchor or (self.pane[0] / 2, self.pane[1] / 2)
        held = (
            self.center[0] + (at[0] - self.pane[0] / 2) / self.scale,
            self.center[1] + (at[1] - self.pane[1] / 2) / self.scale,
        )
        scale = zoom / self.ratio
        center = (
            held[0] - (at[0] - self.pane[0] / 2) / scale,
            held[1] - (at[1] - self.pane[1] / 2) / scale,
        )
        return replace(self, zoom=zoom, center=center, fit=False).settled()

    def stepped(self, direction: int) -> Self:
        """Return the view at the next of the usual zooms, in (1) or out (-1)."""
        near = self.zoom * 1e-3  # a zoom that is as good as a step counts as that step
        if direction > 0:
            place = bisect_right(STEPS, self.zoom + near)
            target = STEPS[min(place, len(STEPS) - 1)]
        else:
            place = bisect_left(STEPS, self.zoom - near) - 1
            target = STEPS[place] if place >= 0 else self.min_zoom
        # The whole picture is a step as well: nobody wants to jump over it.
        fit = self.fit_zoom
        if min(self.zoom, target) + near < fit < max(self.zoom, target) - near:
            return self.fitted()
        return self.zoomed(target)

    def around(self, area: Rect) -> Self:
        """Return the view of an area of the image with its surroundings."""
        if self.empty:
            return self
        room = min(side / max(part, 1.0) for side, part in zip(self.pane, area[2:], strict=True))
        zoom = min(max(room * self.ratio / 3, self.fit_zoom), GRID_ZOOM)
        center = (area.x + area.width / 2, area.y + area.height / 2)
        return replace(self, zoom=zoom, center=center, fit=False).settled()

    def panned(self, dx: float, dy: float) -> Self:
        """Return the view after the picture was moved by logical pixels."""
        if self.empty:
            return self
        center = (self.center[0] - dx / self.scale, self.center[1] - dy / self.scale)
        return replace(self, center=center).settled()

    def settled(self) -> Self:
        """Return this view with zoom and centre where they may be."""
        if self.empty:
            return self
        if self.fit:
            middle = (self.image[0] / 2, self.image[1] / 2)
            return replace(self, zoom=self.fit_zoom, center=middle)
        zoom = min(max(self.zoom, self.min_zoom), MAX_ZOOM)
        scale = zoom / self.ratio
        sides = zip(self.center, self.image, self.pane, strict=True)
        across, down = (_clamped(place, side, room / scale) for place, side, room in sides)
        return replace(self, zoom=zoom, center=(across, down))

    def level(self, widths: Sequence[int]) -> int:
        """Return which level of a pyramid to draw: the smallest that still has a pixel per device pixel.

        Parameters
        ----------
        widths
            Widths of the levels, largest first; all show the same picture.
        """
        needed = self.image[0] * self.zoom
        for number in range(len(widths) - 1, 0, -1):
            if widths[number] >= needed * 0.98:
                return number
        return 0

    def visible(self, exposed: Rect) -> Rect:
        """Return the part of the picture that lies in `exposed` (pane), in image coordinates."""
        left, top = self.to_image((exposed.x, exposed.y))
        right, bottom = self.to_image((exposed.x + exposed.width, exposed.y + exposed.height))
        left, right = max(left, 0.0), min(right, float(self.image[0]))
        top, bottom = max(top, 0.0), min(bottom, float(self.image[1]))
        return Rect(left, top, max(right - left, 0.0), max(bottom - top, 0.0))

    def _overflow(self, axis: int) -> float:
        return self.image[axis] * self.scale - self.pane[axis]

    def _filling(self, room: Iterable[float]) -> float:
        """Return the zoom at which the picture just fills a room of logical pixels."""
        return min(space * self.ratio / side for space, side in zip(room, self.image, strict=True))

    def _snap(self, value: float) -> float:
        return round(value * self.ratio) / self.ratio


def _clamped(center: float, side: float, seen: float) -> float:
    if side <= seen:
        return side / 2
    return min(max(center, seen / 2), side - seen / 2)


def source_rect(part: Rect, *, image: tuple[int, int], level: tuple[int, int]) -> Rect:
    """Return the whole level pixels that cover `part` of the image, in level coordinates.

    Parameters
    ----------
    part
        In image coordinates.
    image, level
        Sizes of the whole picture and of the level that stands for it, in their own pixels.
    """
    across, down = level[0] / image[0], level[1] / image[1]
    # One pixel more on each side feeds smooth interpolation at the border of what is drawn.
    left = max(math.floor(part.x * across) - 1, 0)
    top = max(math.floor(part.y * down) - 1, 0)
    right = min(math.ceil((part.x + part.width) * across) + 1, level[0])
    bottom = min(math.ceil((part.y + part.height) * down) + 1, level[1])
    return Rect(left, top, max(right - left, 0), max(bottom - top, 0))
