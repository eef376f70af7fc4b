"""The rows above the colour space: how its points are coloured, which shape they take, what else is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from qt_kmeans.gui.looks.theme import Icon, set_icon
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.widgets.form import choose, combo
from qt_kmeans.gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from qt_kmeans.gui.actions import Actions


class SpaceBar(QWidget):
    """Offers the choices about the colour space; it decides nothing.

    Signals
    -------
    coloring_chosen : str
        "own", "cluster" or "reduced".
    shape_chosen : str
        "rgb", "oklab", "lab" or "hsv".
    """

    coloring_chosen = Signal(str)
    shape_chosen = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.coloring = Segmented(
            (("own", self.tr("Own")), ("cluster", self.tr("Clusters")), ("reduced", self.tr("Reduced"))),
            name=self.tr("Colour of the points"),
        )
        self.coloring.set_tool_tip("own", self.tr("Every point in its own colour"))
        self.coloring.set_tool_tip("cluster", self.tr("Every point in the colour of its cluster"))
        self.coloring.set_tool_tip("reduced", self.tr("Every point in the colour and place of its cluster"))
        self.shape = combo(
            self.tr("Shape of the colour space"),
            ("rgb", self.tr("RGB cube"), self.tr("Red, green and blue, as screens mix them")),
            ("oklab", self.tr("Oklab"), self.tr("Lightness and colour, as evenly as eyes tell them apart")),
            ("lab", self.tr("CIELAB"), self.tr("Lightness and colour by the standard of 1976")),
            ("hsv", self.tr("HSV cylinder"), self.tr("Hue around, saturation outwards, value upwards")),
        )
        self.shape.setToolTip(self.tr("Shape of the colour space"))
        self.coloring.chosen.connect(self.coloring_chosen)
        self.shape.activated.connect(self._on_shape)
        toggles = (actions.show_centroids, actions.show_trails, actions.size_by_count)
        self.buttons = [_button(action) for action in (*toggles, actions.auto_rotate)]
        self.views = self._views_button((actions.reset_cloud, *actions.standard_views()))
        self.export = _button(actions.export_space)
        self._lay_out()

    def last_button(self) -> QWidget:
        """Return what comes last for the Tab key."""
        return self.export

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.coloring, 1)
        second.addWidget(self.shape, 1)
        for button in (*self.buttons, self.views, self.export):
            second.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, 0, Space.MEDIUM, 0)
        column.setSpacing(Space.SMALL)
        for row in (first, second):
            row.setSpacing(Space.TINY)
            column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _views_button(self, views: Sequence[QAction]) -> QToolButton:
        button = QToolButton()
        menu = QMenu(button)
        menu.addActions(list(views))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(self.tr("Where the colour space is seen from"))
        button.setAccessibleName(self.tr("Views of the colour space"))
        set_icon(button, Icon.VIEWS)
        return button

    @Slot()
    def _on_shape(self) -> None:
        self.shape_chosen.emit(self.shape.currentData())

    def set_shape(self, shape: str) -> None:
        """Show which shape holds."""
        choose(self.shape, shape)


def _button(action: QAction) -> QToolButton:
    """Return a button for an action that shows only its icon."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.text().replace("&", ""))
    return button
