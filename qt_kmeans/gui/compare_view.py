"""Original and compressed in one view, side by side or under a swipe, with one zoom and pan for both."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from qt_kmeans.core.frames import Picture
from qt_kmeans.gui.panes import Shown, ground_brush, paint_ghost, paint_picture, paint_pill, pill_width
from qt_kmeans.gui.swipe import SwipeHandle
from qt_kmeans.gui.theme import current_theme
from qt_kmeans.gui.tokens import Space
from qt_kmeans.gui.veil import Veil, paint_veil
from qt_kmeans.gui.zoom_pan import ZoomPanWidget

MODES: Final = ("side-by-side", "swipe")
BACKDROPS: Final = ("checker", "black", "white")
_GAP: Final = 2  # logical pixels between the panes
_GHOST: Final = 13  # reach of the cross in the other pane


class CompareView(ZoomPanWidget):
    """Shows the original and the compressed picture of the same scene.

    Signals are those of `ZoomPanWidget`: `zoom_changed` and `pixel_hovered`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._original: Shown | None = None
        self._result: Shown | None = None
        self._captions = ("", "")
        self._mode = "side-by-side"
        self._backdrop = "checker"
        self._peek = False
        self._veil: Veil | None = None
        self._handle = SwipeHandle(self)
        self._handle.hide()
        self._handle.valueChanged.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Original and compressed picture"))
        self._describe()

    # What is shown

    def set_pictures(self, original: Picture | None, result: Picture | None) -> None:
        """Show other pictures; zoom and place stay when the size of the scene does."""
        self._original = self._wrapped(original, self._original)
        self._result = self._wrapped(result, self._result)
        scene = self._original or self._result
        self._show(self._view.with_image(scene.size if scene else (0, 0)))
        self.fit_panes()
        if scene is None:
            self._hover(None)
        self.update()

    def set_captions(self, original: str, result: str) -> None:
        """Add a few words to the labels of the two pictures, such as their file sizes."""
        if (original, result) != self._captions:
            self._captions = (original, result)
            self.update()

    def set_mode(self, mode: str) -> None:
        """Show the two "side-by-side", or one over the other with a handle to "swipe"."""
        if mode not in MODES:
            raise ValueError(f"a mode is one of {', '.join(MODES)}, not {mode!r}")
        self._mode = mode
        self.fit_panes()
        self._describe()
        self.update()

    def set_backdrop(self, backdrop: str) -> None:
        """Choose what shows through transparent pixels: "checker", "black" or "white"."""
        if backdrop not in BACKDROPS:
            raise ValueError(f"a backdrop is one of {', '.join(BACKDROPS)}, not {backdrop!r}")
        self._backdrop = backdrop
        self.update()

    def set_peek(self, peek: bool) -> None:
        """Show the original everywhere, as long as `peek` is True."""
        if peek != self._peek:
            self._peek = peek
            self.update()

    def set_veil(self, veil: Veil | None) -> None:
        """Dim all pixels in both pictures but those that a veil leaves out; None dims nothing."""
        if veil is not self._veil:
            self._veil = veil
            self.update()

    def set_divider(self, fraction: float) -> None:
        """Move the handle of the swipe to a fraction 0..1 of the width."""
        self._handle.setValue(round(fraction * SwipeHandle.RIGHT))

    @property
    def mode(self) -> str:
        """Return "side-by-side" or "swipe"."""
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

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new theme or font."""
        super().changeEvent(event)
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the exposed parts of both panes."""
        painter = QPainter(self)
        theme = current_theme()
        painter.fillRect(event.rect(), QColor(theme.border if self._two_panes() else theme.backdrop))
        if self._two_panes():
            left, right = self.panes()
            self._paint_pane(painter, left, QRectF(left), event.rect(), compressed=False)
            self._paint_pane(painter, right, QRectF(right), event.rect(), compressed=True)
            self._paint_ghost(painter)
        else:
            whole = QRectF(self.rect())
            line = self._handle.line if self._handle.isVisibleTo(self) else whole.width()
            before, after = QRectF(whole), QRectF(whole)
            before.setRight(line)
            after.setLeft(line)
            self._paint_pane(painter, self.rect(), before, event.rect(), compressed=False)
            self._paint_pane(painter, self.rect(), after, event.rect(), compressed=True)
        if self._ring:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_pane(
        self, painter: QPainter, pane: QRect, clip: QRectF, exposed: QRect, *, compressed: bool
    ) -> None:
        """Paint one picture of the two, in `pane` but nowhere outside `clip`."""
        area = QRectF(exposed) & clip
        if area.isEmpty():
            return
        theme = current_theme()
        asked = self._result if compressed and not self._peek else self._original
        shown = asked or (self._original if compressed else None)
        painter.save()
        painter.setClipRect(area)
        painter.fillRect(area, QColor(theme.backdrop))
        painter.translate(pane.topLeft())
        if shown is not None:
            ground = ground_brush(self._backdrop, theme, self.devicePixelRatioF())
            inner = area.translated(-QPointF(pane.topLeft()))
            paint_picture(painter, shown, self._view, exposed=inner, ground=ground, faded=shown is not asked)
            if self._veil is not None:
                ratio, color = self.devicePixelRatioF(), QColor(theme.backdrop)
                paint_veil(painter, self._veil, self._view, exposed=inner, ratio=ratio, color=color)
            room = clip.width() - Space.MEDIUM - Space.TINY
            self._paint_label(painter, pane, room, compressed=compressed, missing=shown is not asked)
        painter.restore()

    def _paint_label(
        self, painter: QPainter, pane: QRect, room: float, *, compressed: bool, missing: bool
    ) -> None:
        """Paint the label as far as it fits into `room` as a whole: with its caption, without, or not."""
        label, caption = self.tr("Original"), self._captions[0]
        if missing:
            label, caption = self.tr("No result yet"), ""
        elif compressed and not self._peek:
            label, caption = self.tr("Compressed"), self._captions[1]
        if pill_width(label, caption, self.font()) > room:
            caption = ""
        if pill_width(label, caption, self.font()) > room:
            return
        at_right = compressed and not self._two_panes()
        corner = QPointF(pane.width() - Space.MEDIUM if at_right else Space.MEDIUM, Space.MEDIUM)
        paint_pill(painter, corner, label, caption, self.font(), right=at_right)

    def _paint_ghost(self, painter: QPainter) -> None:
        place = self._ghost(self._pointer)
        if place is not None:
            painter.save()
            painter.setClipRect(self.panes()[0 if self._pane_of(place) == 0 else 1])
            paint_ghost(painter, place)
            painter.restore()

    # Geometry

    def _two_panes(self) -> bool:
        return self._mode == "side-by-side"

    def panes(self) -> tuple[QRect, ...]:
        """Return two panes of equal size, or the whole view once."""
        if not self._two_panes():
            return (self.rect(),)
        width = max((self.width() - _GAP) // 2, 1)
        left = QRect(0, 0, width, self.height())
        return left, QRect(self.width() - width, 0, width, self.height())

    def _ghost(self, pointer: QPointF | None) -> QPointF | None:
        """Return where the other pane shows what is under `pointer`."""
        if pointer is None or self._drag is not None or not self._two_panes():
            return None
        if self._view.pixel_at(self._in_pane(pointer)) is None:
            return None
        panes = self.panes()
        here = self._pane_of(pointer)
        return pointer + QPointF(panes[1 - here].topLeft() - panes[here].topLeft())

    def fit_panes(self) -> None:
        """Bring panes and handle in line with size, mode and pictures."""
        self._handle.setVisible(not self._two_panes() and self._result is not None)
        self._handle.place()
        super().fit_panes()

    def pointer_moved(self, before: QPointF | None) -> None:
        """Repaint the cross where it was and where it is now."""
        for place in (self._ghost(before), self._ghost(self._pointer)):
            if place is not None:
                corner = place.toPoint() - QPoint(_GHOST, _GHOST)
                self.update(QRect(corner, QSize(2 * _GHOST, 2 * _GHOST)))

    def zoom_shown(self) -> None:
        """Tell screen readers."""
        self._describe()

    def _describe(self) -> None:
        mode = self.tr("side by side") if self._two_panes() else self.tr("swipe")
        zoom = f"{self._view.zoom:.0%}"
        self.setAccessibleDescription(self.tr("{mode}, zoom {zoom}").format(mode=mode, zoom=zoom))

    @staticmethod
    def _wrapped(picture: Picture | None, before: Shown | None) -> Shown | None:
        if picture is None:
            return None
        return before if before is not None and before.picture is picture else Shown(picture)
