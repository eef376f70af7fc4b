"""A centroid that is carried through the colour space is a colour of the palette that is changed live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from qt_kmeans.gui.brushing import same_color

if TYPE_CHECKING:
    from qt_kmeans.gui.cloud.panel import CloudPanel
    from qt_kmeans.gui.palette.color_drag import ColorDrag
    from qt_kmeans.gui.palette.desk import PaletteDesk
    from qt_kmeans.gui.session.controller import SessionController


class CentroidDrag(QObject):
    """Hands what happens to a centroid in the colour space on to the palette."""

    def __init__(
        self, window: QObject, controller: SessionController, *, space: CloudPanel, desk: PaletteDesk
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._desk = desk
        self._drag: ColorDrag | None = None
        space.centroid_taken.connect(self._take)
        space.centroid_moved.connect(self._move)
        space.centroid_left.connect(self._leave)

    @Slot(int)
    def _take(self, entry: int) -> None:
        session = self._controller.session
        self._drag = self._desk.start_drag(same_color(entry, session.space_view, session.view))

    @Slot(object)
    def _move(self, color: tuple[int, int, int]) -> None:
        if self._drag is not None:
            self._drag.move((*color, self._drag.color[3]))

    @Slot(bool)
    def _leave(self, stays: bool) -> None:
        drag, self._drag = self._drag, None
        if drag is not None:
            if stays:
                drag.end()
            else:
                drag.cancel()
