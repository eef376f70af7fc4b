"""Original and compressed in one view, compared in five ways, with one zoom and pan for all."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from qt_kmeans.gui.compare import arrangement
from qt_kmeans.gui.compare.arrangement import MODES
from qt_kmeans.gui.compare.blink import Blinker
from qt_kmeans.gui.compare.lens import Lens
from qt_kmeans.gui.compare.overlays import paint_ghost
from qt_kmeans.gui.compare.panes import Shown, shown, shown_errors
from qt_kmeans.gui.compare.scene import Scene, paint_part
from qt_kmeans.gui.compare.swipe import SwipeHandle
from qt_kmeans.gui.compare.zoom_pan import ZoomPanWidget
from qt_kmeans.gui.looks.theme import current_theme

if TYPE_CHECKING:
    from qt_kmeans.core.scoring.difference import Difference
    from qt_kmeans.core.showing.frames import Picture
    from qt_kmeans.gui.compare.veil import Veil
    from qt_kmeans.gui.compare.viewport import Rect

_GHOST: Final = 13  # reach of the cross in the other pane


class CompareView(ZoomPanWidget):
    """Shows two pictures of the same scene: the original, or another result, and the compressed one.

    Signals are those of `ZoomPanWidget`: `zoom_changed` and `pixel_hovered`.

    Attributes
    ----------
    blinker
        Turns the pictures in the mode "blink".
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene(names=(self.tr("Original"), self.tr("Compressed")))
        self._mode = "side-by-side"
        self._lens_wanted = False
        self.blinker = Blinker(self)
        self.blinker.turned.connect(self.update)
        self._handle = SwipeHandle(self)
        self._handle.hide()
        self._handle.valueChanged.connect(self.update)
        self._lens = Lens(self)  # last, to lie on top
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Original and compressed picture"))
        self._describe()

    # What is shown

    def set_pictures(
        self, original: Picture | None, result: Picture | None, before: Picture | None = None
    ) -> None:
        """Show other pictures; zoom and place stay when the size of the scene does.

        Parameters
        ----------
        original, result
            The two pictures.
        before
            What to compare the result with instead of the original.
        """
        old = self._scene
        first = _shown(original, old.original)
        second = first if before is None else _shown(before, old.before)
        self._set(original=first, before=second, after=_shown(result, old.after))
        size = first.size if first is not None else (0, 0)
        self._show(self._view.with_image(size))
        self.fit_panes()
        if first is None:
            self._hover(None)

    def set_difference(self, difference: Difference | None, full: float) -> None:
        """Take the errors that the mode "difference" shows, the brightest from delta E `full` on."""
        self._set(errors=None if difference is None else shown_errors(difference, full))

    def set_areas(self, areas: tuple[Rect, ...], chosen: int = -1, caption: str = "") -> None:
        """Frame areas of the picture in the mode "difference"; the chosen one stands out, with a caption."""
        self._set(areas=areas, area=chosen, area_caption=caption)

    def set_captions(self, before: str, after: str, names: tuple[str, str] | None = None) -> None:
        """Add a few words to the labels of the two pictures, such as their sizes, or name them otherwise."""
        self._set(captions=(before, after), names=names or (self.tr("Original"), self.tr("Compressed")))

    def set_verdict(self, text: str) -> None:
        """Add a few words to the label of the mode "difference"."""
        self._set(verdict=text)

    def set_mode(self, mode: str) -> None:
        """Compare in one of `MODES`."""
        if mode not in MODES:
            raise ValueError(f"a mode is one of {', '.join(MODES)}, not {mode!r}")
        self._mode = mode
        self._sync_blinker()
        self.fit_panes()
        self._describe()
        self.update()

    def set_backdrop(self, backdrop: str) -> None:
        """Choose what shows through transparent pixels: "checker", or a colour by its name or "#rrggbb"."""
        if backdrop != "checker" and not QColor.isValidColorName(backdrop):
            raise ValueError(f"a backdrop is checker or a colour, not {backdrop!r}")
        self._set(backdrop=backdrop)

    def set_peek(self, peek: bool) -> None:
        """Show the original everywhere, as long as `peek` is True."""
        self._set(peek=peek)

    def set_grid(self, on: bool) -> None:
        """Draw lines between pixels that are large enough, or do not."""
        self._set(grid=on)

    def set_opacity(self, share: float) -> None:
        """Let the second picture cover the first by a share of 0..1 in the mode "onion"."""
        self._set(opacity=share)

    def set_lens(self, on: bool) -> None:
        """Let a lens follow the pointer; with the keyboard alone it shows the middle."""
        self._lens_wanted = on
        self._move_lens()

    def set_veil(self, veil: Veil | None) -> None:
        """Dim all pixels in both pictures but those that a veil leaves out; None dims nothing."""
        self._set(veil=veil)

    def set_divider(self, fraction: float) -> None:
        """Move the handle of the swipe to a fraction 0..1 of the width."""
        self._handle.setValue(round(fraction * SwipeHandle.RIGHT))

    @Slot(object)
    def show_area(self, area: Rect) -> None:
        """Zoom to a part of the picture."""
        self._show(self._view.around(area))

    @property
    def mode(self) -> str:
        """Return one of `MODES`."""
        return self._mode

    @property
    def divider(self) -> float:
        """Where the handle of the swipe stands, 0..1 of the width."""
        return self._handle.value() / SwipeHandle.RIGHT

    def sizeHint(self) -> QSize:
        """Ask for room for two pictures."""
        return QSize(880, 520)

    def minimumSizeHint(self) -> QSize:
        """Stay usable in a small window."""
        return QSize(240, 140)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the middle of the picture in the middle."""
        self.fit_panes()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on blinking."""
        self._sync_blinker()

    def hideEvent(self, event: QHideEvent) -> None:
        """Blink for nobody."""
        self._sync_blinker()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the lens to those who use the keyboard."""
        super().focusInEvent(event)
        self._move_lens()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the lens that nobody points with."""
        super().focusOutEvent(event)
        self._move_lens()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new theme or font."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the exposed parts of all panes."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        theme = current_theme()
        panes = self.panes()
        painter.fillRect(event.rect(), QColor(theme.border))
        line = self._handle.line if self._handle.isVisibleTo(self) else float(self.width())
        for part in arrangement.parts(self._mode, panes, line=line, turned=self.blinker.after):
            paint_part(painter, part, self._scene, self._view, event.rect())
        ghost = self._ghost(self._pointer)
        if ghost is not None:
            painter.setClipRect(panes[self._pane_of(ghost)])
            paint_ghost(painter, ghost)
            painter.setClipping(False)
        if self._ring:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    # Geometry

    def panes(self) -> tuple[QRect, ...]:
        """Return two panes of equal size, or the whole view once."""
        return arrangement.panes(self._mode, self.size(), self._view)

    def _ghost(self, pointer: QPointF | None) -> QPointF | None:
        """Return where the other pane shows what is under `pointer`."""
        panes = self.panes()
        if pointer is None or self._drag is not None or len(panes) < 2:
            return None
        if self._view.pixel_at(self._in_pane(pointer)) is None:
            return None
        here = self._pane_of(pointer)
        return pointer + QPointF(panes[1 - here].topLeft() - panes[here].topLeft())

    def fit_panes(self) -> None:
        """Bring panes, handle and lens in line with size, mode and pictures."""
        self._handle.setVisible(self._mode == "swipe" and self._scene.after is not None)
        self._handle.place()
        super().fit_panes()
        self._move_lens()

    def pointer_moved(self, before: QPointF | None) -> None:
        """Repaint the cross where it was and where it is now, and let the lens follow."""
        for place in (self._ghost(before), self._ghost(self._pointer)):
            if place is not None:
                corner = place.toPoint() - QPoint(_GHOST, _GHOST)
                self.update(QRect(corner, QSize(2 * _GHOST, 2 * _GHOST)))
        self._move_lens()

    def zoom_shown(self) -> None:
        """Tell screen readers."""
        self._describe()

    def _set(self, **changes: Any) -> None:  # noqa: ANN401 - the fields' own types
        """Show another scene."""
        if any(getattr(self._scene, name) != value for name, value in changes.items()):
            self._scene = dataclasses.replace(self._scene, **changes)
            self.update()
            self._move_lens()

    def _move_lens(self) -> None:
        at = self._pointer or QPointF(self.panes()[0].center())
        by_keys = self.hasFocus() and not self._handle.underMouse()
        elsewhere = self._drag is not None or (self._pointer is None and not by_keys)
        pixel = None if elsewhere else self._view.pixel_at(self._in_pane(at))
        if self._lens_wanted and pixel is not None:
            self._lens.look(at, pixel, self._scene, self._view)
        else:
            self._lens.hide()

    def _sync_blinker(self) -> None:
        self.blinker.set_on(self._mode == "blink" and self.isVisible())

    def _describe(self) -> None:
        mode = {
            "side-by-side": self.tr("side by side"),
            "swipe": self.tr("swipe"),
            "blink": self.tr("blink"),
            "onion": self.tr("onion skin"),
            "difference": self.tr("difference"),
        }[self._mode]
        zoom = f"{self._view.zoom:.0%}"
        self.setAccessibleDescription(self.tr("{mode}, zoom {zoom}").format(mode=mode, zoom=zoom))


def _shown(picture: Picture | None, before: Shown | None) -> Shown | None:
    if picture is None:
        return None
    return before if before is not None and before.source is picture else shown(picture)
