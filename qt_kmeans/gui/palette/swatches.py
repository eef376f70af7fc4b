"""Where the swatches of a palette lie: widths by share, wrapped into rows. No Qt."""

import math
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

ROWS_MAX: Final = 4
NARROWEST: Final = 14  # logical pixels that a swatch gets whatever its share, where there is room
_AIR: Final = 1.6  # total width over the sum of the narrowest widths, so that shares can be seen
_READABLE: Final = (60, 20)  # width and height of a swatch that has room for its code
_FLOOR_PART: Final = 0.75  # of the width, at most, is dealt out equally


class Swatch(NamedTuple):
    """The place of one colour in whole logical pixels, and the row it lies in."""

    x: int
    y: int
    width: int
    height: int
    row: int

    def contains(self, x: float, y: float, *, gap: int) -> bool:
        """Tell whether a point is on the swatch or on the gap right and below it."""
        return self.x <= x < self.x + self.width + gap and self.y <= y < self.y + self.height + gap


def arrange(shares: Sequence[float], *, width: int, height: int, gap: int) -> tuple[Swatch, ...]:
    """Return the places of all colours, in their order, row after row.

    Guarantees
    ----------
    - One swatch per colour, at least one pixel wide, inside `width` x `height`, none overlapping.
    - Every row is filled; within a row the larger share is never the narrower swatch (but for rounding).

    Parameters
    ----------
    shares
        Fractions of all pixels, 0..1.
    width, height
        The room in logical pixels, both positive.
    gap
        Logical pixels between neighbours.
    """
    if not shares:
        return ()
    count = len(shares)
    room = width + gap  # a swatch is dealt out together with the gap after it
    rows = _row_count(count, room=room, height=height, gap=gap)
    floor = min(NARROWEST + gap, _FLOOR_PART * rows * room / count)
    total = sum(shares) or 1.0
    free = rows * room - count * floor
    lengths = [min(floor + free * share / total, room) for share in shares]
    lines = _rows(lengths, rows)
    edges = [round(number * (height + gap) / len(lines)) for number in range(len(lines) + 1)]
    places: list[Swatch] = []
    for row, line in enumerate(lines):
        top, bottom = edges[row], edges[row + 1] - gap
        places += _line(line, room=room, gap=gap, y=top, height=max(bottom - top, 1), row=row)
    return tuple(places)


def _row_count(count: int, *, room: int, height: int, gap: int) -> int:
    """Return the fewest rows in which codes can be read on average, else in which shares can be seen."""
    fewest = min(max(math.ceil(count * (NARROWEST + gap) * _AIR / room), 1), ROWS_MAX, count)
    wide, high = _READABLE
    rows = max(math.ceil(count * (wide + gap) / room), fewest)
    return rows if rows <= min(ROWS_MAX, count) and rows * (high + gap) <= height + gap else fewest


def beside(places: Sequence[Swatch], place: int, row: int) -> int:
    """Return the place above (`row` -1) or below (1) the middle of another; itself at the edge."""
    here = places[place]
    middle = here.x + here.width / 2

    def away(number: int) -> float:
        other = places[number]
        return max(other.x - middle, middle - other.x - other.width, 0.0)

    others = [number for number, other in enumerate(places) if other.row == here.row + row]
    return min(others, key=away, default=place)


def _rows(lengths: Sequence[float], rows: int) -> list[list[float]]:
    """Cut the run of lengths into rows of about equal sums; rows that would stay empty are dropped."""
    total = sum(lengths)
    lines: list[list[float]] = [[] for _ in range(rows)]
    for length, end in zip(lengths, accumulate(lengths), strict=True):
        lines[min(int((end - length / 2) / total * rows), rows - 1)].append(length)
    return [line for line in lines if line]


def _line(lengths: Sequence[float], *, room: int, gap: int, y: int, height: int, row: int) -> list[Swatch]:
    scale = room / sum(lengths)
    edges = [0, *(round(end * scale) for end in accumulate(lengths))]
    count = len(lengths)
    # Rounding and a narrow window must not make a swatch vanish: each keeps a pixel and its gap.
    least = min(1 + gap, room // count)
    for number in range(1, count + 1):
        edges[number] = max(edges[number], edges[number - 1] + least)
    edges[count] = room
    for number in range(count - 1, 0, -1):
        edges[number] = min(edges[number], edges[number + 1] - least)
    return [Swatch(left, y, max(right - left - gap, 1), height, row) for left, right in pairwise(edges)]


def hex_code(color: Sequence[int]) -> str:
    """Return "#RRGGBB" of a colour of three or four bytes, "#RRGGBBAA" when it is not opaque."""
    opaque = len(color) < 4 or color[3] == 255
    return "#" + "".join(f"{int(channel):02X}" for channel in (color[:3] if opaque else color))
