"""A colour of the palette in motion: in the colour dialog, or at its centroid in the colour space."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qt_kmeans.core.palettes.palette import Rgba, hex_of

if TYPE_CHECKING:
    from qt_kmeans.core.palettes.edit import EditablePalette
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.tray.history import History


class ColorDrag:
    """Moves one colour live, again and again from the palette it began with; one command in the history.

    Parameters
    ----------
    controller
        Shows what comes of it.
    history
        Gives it a name.
    base
        The palette as it was when the drag began.
    entry
        The colour's entry in it.
    expect
        Told which colours to choose in the palette that comes of it.
    """

    def __init__(
        self,
        controller: SessionController,
        history: History,
        base: EditablePalette,
        entry: int,
        expect: Callable[[tuple[Rgba, ...]], object],
    ) -> None:
        self._controller = controller
        self._history = history
        self._base = base
        self._entry = entry
        self._expect = expect
        controller.set_dragging(True)

    @property
    def color(self) -> Rgba:
        """The colour as it was when the drag began."""
        red, green, blue, alpha = self._base.palette[self._entry].tolist()
        return red, green, blue, alpha

    def move(self, color: Rgba) -> None:
        """Give it another colour; the others converge around it."""
        name = QCoreApplication.translate("Changes", "Change Colour to {}")
        self._expect((color,))
        with self._history.naming(name.format(hex_of(color).upper())):
            self._controller.set_recipe(self._base.recolored(self._entry, color))

    def end(self) -> None:
        """Let go: the exact result follows."""
        self._controller.set_dragging(False)

    def cancel(self) -> None:
        """Go back to how it was."""
        self._expect((self.color,))
        self._controller.set_recipe(self._base.recipe)
        self.end()
