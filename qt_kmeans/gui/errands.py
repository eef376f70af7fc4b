"""Small wishes that need no engine: copying to the clipboard, showing a dialog, opening the log."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from qt_kmeans.gui import menus
from qt_kmeans.gui.about import AboutDialog
from qt_kmeans.gui.actions import shortcut_text
from qt_kmeans.gui.diagnostics import diagnostics_text, log_folder
from qt_kmeans.gui.files import clipboard
from qt_kmeans.gui.shortcuts_dialog import ShortcutsDialog

if TYPE_CHECKING:
    from qt_kmeans.gui.actions import Actions
    from qt_kmeans.gui.cloud.panel import CloudPanel
    from qt_kmeans.gui.guide.dialog import GuideDialog
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.widgets.inline_bar import InlineBar

_SECONDS = 3.0  # that a note of success stays


class Errands(QObject):
    """Runs the errands of the Edit and Help menus."""

    def __init__(
        self,
        window: QWidget,
        actions: Actions,
        further: menus.Further,
        controller: SessionController,
        *,
        bar: InlineBar,
        space: CloudPanel,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._controller = controller
        self._bar = bar
        self._space = space
        self._further = further
        self._guide: GuideDialog | None = None
        for action, slot in (
            (actions.copy_result, self.copy_result),
            (actions.guide, self.show_guide),
            (actions.shortcuts, self.show_shortcuts),
            (actions.copy_diagnostics, self.copy_diagnostics),
            (actions.open_log_folder, self.open_log_folder),
            (actions.about, self.show_about),
        ):
            action.triggered.connect(slot)

    @Slot()
    def copy_result(self) -> None:
        """Put the compressed picture on the clipboard."""
        result = self._controller.session.result
        if result is not None:
            mime = QMimeData()
            mime.setImageData(clipboard.indexed_image(result.palette, result.indices))
            document, kind = self._controller.document, self._controller.session.recipe.output.format
            if document is not None and document.encoded is not None and kind == "png":
                mime.setData("image/png", document.encoded)  # as small as it would be saved
            QGuiApplication.clipboard().setMimeData(mime)
            self._bar.show_note(self.tr("The compressed picture is on the clipboard."), seconds=_SECONDS)

    @Slot()
    def copy_diagnostics(self) -> None:
        """Put what a report needs on the clipboard."""
        session = self._controller.session
        source = session.source
        size = f"{source.width} x {source.height} {source.format}" if source is not None else "none"
        facts = (f"Picture: {size}", f"Recipe: {json.dumps(json.loads(session.recipe.to_json()))}")
        text = diagnostics_text(renderer=self._space.cloud.renderer_name(), facts=facts)
        QGuiApplication.clipboard().setText(text)
        self._bar.show_note(self.tr("The diagnostics are on the clipboard; paste them into your report."))

    @Slot()
    def show_guide(self) -> None:
        """Explain K-Means, beside the window for as long as it is wanted."""
        if self._guide is None:
            from qt_kmeans.gui.guide.dialog import GuideDialog

            self._guide = GuideDialog(shortcut_text(self._actions.play), self._window)
        self._guide.show()
        self._guide.raise_()
        self._guide.activateWindow()

    @Slot()
    def show_shortcuts(self) -> None:
        """Show what the keyboard can do."""
        sections = menus.shortcut_sections(self._actions, self._further)
        _run(ShortcutsDialog(sections, menus.gestures(), self._window))

    @Slot()
    def show_about(self) -> None:
        """Show versions and licences."""
        _run(AboutDialog(self._window))

    @Slot()
    def open_log_folder(self) -> None:
        """Open the folder of the log file in the file manager."""
        log_folder().mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))


def _run(dialog: QDialog) -> None:
    dialog.exec()
    dialog.deleteLater()
