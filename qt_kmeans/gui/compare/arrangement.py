"""Where the pictures of a comparison stand: the panes of each mode, and what is painted in which part."""

from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize

from qt_kmeans.gui.compare.viewport import Viewport

MODES: Final = ("swipe", "side-by-side", "blink", "onion", "difference")
GAP: Final = 2  # logical pixels between two panes


class Layer(StrEnum):
    """What can be painted in a part of the view."""

    BEFORE = "before"
    AFTER = "after"
    BLEND = "blend"
    ERRORS = "errors"


class Part(NamedTuple):
    """A part of the view: the pane it belongs to, what of it is painted, and with which layer."""

    pane: QRect
    clip: QRectF
    layer: Layer


def panes(mode: str, size: QSize, view: Viewport) -> tuple[QRect, ...]:
    """Return where the picture is shown: two panes of equal size side by side, or all of the view once.

    Where the picture is shown larger that way, as landscapes are, the two stand one above the other.
    """
    if mode != "side-by-side":
        return (QRect(0, 0, size.width(), size.height()),)
    width, height = max((size.width() - GAP) // 2, 1), max((size.height() - GAP) // 2, 1)
    beside, above = view.with_pane((width, size.height())), view.with_pane((size.width(), height))
    if above.fit_zoom > beside.fit_zoom:
        return QRect(0, 0, size.width(), height), QRect(0, size.height() - height, size.width(), height)
    return QRect(0, 0, width, size.height()), QRect(size.width() - width, 0, width, size.height())


def parts(mode: str, places: tuple[QRect, ...], *, line: float, turned: bool) -> tuple[Part, ...]:
    """Return what is painted where.

    Parameters
    ----------
    mode
        One of `MODES`.
    places
        What `panes` returned.
    line
        Where the swipe divides the view, in logical pixels.
    turned
        Whether the blink has turned to the second picture.
    """
    whole = QRectF(places[0])
    if mode == "side-by-side":
        first, second = places
        return Part(first, whole, Layer.BEFORE), Part(second, QRectF(second), Layer.AFTER)
    if mode == "swipe":
        before, after = QRectF(whole), QRectF(whole)
        before.setRight(line)
        after.setLeft(line)
        return Part(places[0], before, Layer.BEFORE), Part(places[0], after, Layer.AFTER)
    layer = {"blink": Layer.AFTER if turned else Layer.BEFORE, "onion": Layer.BLEND}
    return (Part(places[0], whole, layer.get(mode, Layer.ERRORS)),)
