"""All about the palette, put together: its actions, its panel, and who carries out what is wished there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui.palette.actions import create_palette_actions
from qt_kmeans.gui.palette.desk import PaletteDesk
from qt_kmeans.gui.palette.files import PaletteFiles
from qt_kmeans.gui.palette.panel import PalettePanel

if TYPE_CHECKING:
    from qt_kmeans.gui.compare.view import CompareView
    from qt_kmeans.gui.preferences import Preferences
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.session.state import Session
    from qt_kmeans.gui.tray.history import History
    from qt_kmeans.gui.widgets.inline_bar import InlineBar

_SHOWN = ("view", "recipe", "file_palette")  # the parts of a session that the panel shows


class PaletteStudio(QObject):
    """Makes the parts and connects them.

    Attributes
    ----------
    actions, panel
        What the window shows in its menus and as a dock.
    desk, files
        Edit colours, and read and write palette files.
    """

    def __init__(
        self,
        window: QWidget,
        controller: SessionController,
        history: History,
        preferences: Preferences,
        *,
        bar: InlineBar,
        compare: CompareView,
    ) -> None:
        super().__init__(window)
        self._preferences = preferences
        self.actions = create_palette_actions(window)
        self.panel = PalettePanel(self.actions)
        self.desk = PaletteDesk(
            window, self.actions, controller, history, bar=bar, panel=self.panel, compare=compare
        )
        self.files = PaletteFiles(
            window, self.actions, controller, history, preferences, bar=bar, panel=self.panel
        )
        self.panel.order_changed.connect(self._set_order)
        self.actions.as_table.toggled.connect(self._remember_table)
        self.actions.as_table.setChecked(preferences.palette_as_table)
        self.panel.set_order(preferences.palette_order)
        self.panel.show_session(controller.session)
        controller.changed.connect(self._on_changed)

    @Slot(object, object)
    def _on_changed(self, old: Session, new: Session) -> None:
        """Show what differs between two sessions."""
        if any(getattr(old, part) is not getattr(new, part) for part in _SHOWN):
            self.panel.show_session(new)

    @Slot(str)
    def _set_order(self, order: str) -> None:
        self.panel.set_order(order)
        self._preferences.palette_order = order

    @Slot(bool)
    def _remember_table(self, table: bool) -> None:
        self._preferences.palette_as_table = table
