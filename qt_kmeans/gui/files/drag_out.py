"""Carrying the result out of the window, to a folder or into another program."""

from __future__ import annotations

import logging
import shutil
import tempfile
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui.compare.panes import shown

if TYPE_CHECKING:
    from qt_kmeans.core.showing.frames import Picture
    from qt_kmeans.gui.files.drag_handle import DragHandle
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.widgets.inline_bar import InlineBar

_THUMBNAIL = 96  # px
_log = logging.getLogger(__name__)


class DragOut(QObject):
    """Makes a file of the result when it is dragged away; the files are removed when the program ends."""

    def __init__(
        self, window: QWidget, controller: SessionController, handle: DragHandle, *, bar: InlineBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._bar = bar
        self._folder = ""  # all files are made in it
        handle.drag_wanted.connect(self.drag)

    @Slot()
    def drag(self) -> None:
        """Carry the file of the result away, if there is one."""
        try:
            mime = self.mime_data()
        except OSError as error:
            _log.warning("The file to drag could not be made: %s", type(error).__name__)
            self._bar.show_error(self.tr("There is no room for the file to drag; use Save As instead."))
            return
        if mime is None:
            return
        drag = QDrag(self._window)
        drag.setMimeData(mime)
        view = self._controller.session.view
        if view is not None:
            drag.setPixmap(_thumbnail(view.picture, self._window.devicePixelRatioF()))
        drag.exec(Qt.DropAction.CopyAction)

    def mime_data(self) -> QMimeData | None:
        """Return the result as a file, made now, and as its bytes; None while it is not up to date."""
        document, source = self._controller.document, self._controller.session.source
        if document is None or document.encoded is None or source is None:
            return None
        recipe = self._controller.session.recipe
        from qt_kmeans.core.writing.encode import default_target

        name = source.path.name if source.path is not None else source.name
        path = default_target(self._new_folder() / name, recipe.kmeans.k, recipe.output.format)
        path.write_bytes(document.encoded)
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        mime.setData(f"image/{recipe.output.format}", document.encoded)
        return mime

    def _new_folder(self) -> Path:
        """Return an empty folder: the last file may still be being copied, and names stay what they are."""
        if not self._folder:
            self._folder = tempfile.mkdtemp(prefix="qt_kmeans-")
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)  # at the end at last
        return Path(tempfile.mkdtemp(dir=self._folder))


def _thumbnail(picture: Picture, ratio: float) -> QPixmap:
    """Return a small picture to carry under the pointer."""
    image = shown(picture).images[-1]
    side = round(_THUMBNAIL * ratio)
    small = image.scaled(
        side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    small.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(small)
