"""Carries out what is wished of the palette: each wish becomes another recipe, with a name to undo it by."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from qt_kmeans.core.errors import RecipeError
from qt_kmeans.core.palettes import edit as palette_edit
from qt_kmeans.core.palettes.edit import EditablePalette
from qt_kmeans.core.palettes.palette import Rgba
from qt_kmeans.gui.compare.eyedropper import Eyedropper
from qt_kmeans.gui.languages import isolated, said
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.palette import dialogs as palette_dialogs
from qt_kmeans.gui.palette.color_drag import ColorDrag
from qt_kmeans.gui.palette.swatches import hex_code
from qt_kmeans.gui.palette.words import css_text, hex_list

if TYPE_CHECKING:
    from qt_kmeans.core.colors import Floats
    from qt_kmeans.core.recipe import Recipe
    from qt_kmeans.gui.compare.view import CompareView
    from qt_kmeans.gui.palette.actions import PaletteActions
    from qt_kmeans.gui.palette.panel import PalettePanel
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.tray.history import History
    from qt_kmeans.gui.widgets.inline_bar import InlineBar

_SECONDS = 4.0  # that a note stays


class PaletteDesk(QObject):
    """Edits the palette that is shown, colour by colour.

    `start_drag` serves whoever moves a colour by hand, such as the colour space with its centroids.
    """

    def __init__(
        self,
        window: QWidget,
        actions: PaletteActions,
        controller: SessionController,
        history: History,
        *,
        bar: InlineBar,
        panel: PalettePanel,
        compare: CompareView,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._controller = controller
        self._history = history
        self._bar = bar
        self._model = panel.model
        self._panel = panel
        self._eyedropper = Eyedropper(compare)
        for action, slot in (
            (actions.edit_color, self.edit_color),
            (actions.lock_colors, self.toggle_lock),
            (actions.delete_colors, self.delete_chosen),
            (actions.merge_colors, self.merge_chosen),
            (actions.split_color, self.split_chosen),
            (actions.reset_edits, self.reset),
            (actions.copy_codes, self.copy_codes),
            (actions.copy_css, self.copy_css),
        ):
            action.triggered.connect(slot)
        actions.pick_color.toggled.connect(self._set_picking)
        self._eyedropper.picked.connect(self._add_pixel)
        self._eyedropper.ended.connect(self._stop_picking)
        self._model.color_wished.connect(self.set_color)
        self._model.lock_wished.connect(self._set_locked)

    def start_drag(self, entry: int) -> ColorDrag | None:
        """Take hold of a colour to move it live; None when there is no such colour."""
        base = self._editable()
        if base is None or not 0 <= entry < len(base.palette) or not base.palette[entry, 3]:
            return None
        return ColorDrag(self._controller, self._history, base, entry, self._model.expect)

    # -- edits --------------------------------------------------------------------------------------

    @Slot()
    def edit_color(self) -> None:
        """Let the user choose another colour in a dialog; the palette follows meanwhile."""
        chosen = self._model.chosen()
        drag = self.start_drag(chosen[0]) if chosen else None
        if drag is None:
            return
        source = self._controller.session.source
        with_alpha = drag.color[3] < 255 or (source is not None and not source.opaque)
        if palette_dialogs.ask_color(self._window, drag.color, with_alpha=with_alpha, moved=drag.move):
            drag.end()
        else:
            drag.cancel()

    @Slot(int, object)
    def set_color(self, entry: int, color: Rgba) -> None:
        """Give an entry another colour."""
        name = self.tr("Change Colour to {}").format(isolated(hex_code(color)))
        self._apply(name, lambda palette: palette.recolored(entry, color))

    @Slot()
    def toggle_lock(self) -> None:
        """Lock the chosen colours, or unlock them when all are locked."""
        chosen = self._model.chosen()
        self._lock(chosen, locked=not self._model.entries.locked.issuperset(chosen))

    @Slot()
    def delete_chosen(self) -> None:
        """Do without the chosen colours."""
        chosen = self._model.chosen()
        self._apply(self._about(self.tr("Delete {}"), chosen), lambda palette: palette.without(chosen))

    @Slot()
    def merge_chosen(self) -> None:
        """Make one colour of the chosen ones."""
        chosen = self._model.chosen()
        self._apply(self._about(self.tr("Merge {}"), chosen), lambda palette: palette.merged(chosen))

    @Slot()
    def split_chosen(self) -> None:
        """Make two colours of the chosen one."""
        chosen = self._model.chosen()
        if not chosen:
            return
        entry = chosen[0]
        self._apply(
            self._about(self.tr("Split {}"), chosen),
            lambda palette: palette.split(entry, self._spread(entry)),
        )

    def add_color(self, color: Rgba) -> None:
        """Add a colour and keep it."""
        name = self.tr("Add {}").format(isolated(hex_code(color)))
        self._apply(name, lambda palette: palette.extended(color))

    @Slot()
    def reset(self) -> None:
        """Forget all that was done to the palette by hand."""
        self._apply(
            self.tr("Reset Palette"), lambda palette: palette_edit.reset(palette.recipe), keep_choice=True
        )

    # -- the eyedropper -----------------------------------------------------------------------------

    @Slot(bool)
    def _set_picking(self, picking: bool) -> None:
        self._eyedropper.set_out(picking)
        if picking:
            self._bar.show_note(
                self.tr("Click a colour in the picture; hold Shift to add several, Esc ends."), seconds=0
            )

    @Slot()
    def _stop_picking(self) -> None:
        self._actions.pick_color.setChecked(False)
        self._bar.dismiss()

    @Slot(object)
    def _add_pixel(self, pixel: tuple[int, int]) -> None:
        source = self._controller.session.source
        if source is None:
            return
        column, row = pixel
        red, green, blue, alpha = source.rgba[row, column].tolist()
        if alpha:
            self.add_color((red, green, blue, alpha))
        else:
            self._bar.show_warning(self.tr("This pixel is fully transparent; choose one that can be seen."))

    # -- as text ------------------------------------------------------------------------------------

    @Slot()
    def copy_codes(self) -> None:
        """Put the codes of the chosen colours, or of all, on the clipboard."""
        copied = self._panel.copied_entries()
        QGuiApplication.clipboard().setText(hex_list(self._model.entries, copied))
        if len(copied) > 1:
            text = self.tr("%Ln colour code(s) are on the clipboard, one a line.", "", len(copied))
            self._bar.show_note(text, seconds=_SECONDS)

    @Slot()
    def copy_css(self) -> None:
        """Put the chosen colours, or all, on the clipboard as CSS variables."""
        copied = self._panel.copied_entries()
        QGuiApplication.clipboard().setText(css_text(self._model.entries, copied))
        text = self.tr("Copied {} as CSS variables.").format(wording.colors_text(len(copied)))
        self._bar.show_note(text, seconds=_SECONDS)

    # -- inside -------------------------------------------------------------------------------------

    def _apply(
        self, name: str, edit: Callable[[EditablePalette], Recipe], *, keep_choice: bool = False
    ) -> None:
        """Carry out one edit of the palette that is shown; what cannot be done is said.

        The colours that it brings in are chosen then, unless the choice is to be kept.
        """
        palette = self._editable()
        if palette is None:
            return
        try:
            recipe = edit(palette)
        except RecipeError as error:
            self._bar.show_error(said(error.phrase))
            return
        if recipe == palette.recipe:
            return
        if not keep_choice:
            self._model.expect(palette_edit.new_colors(palette, recipe))
        with self._history.naming(name):
            self._controller.set_recipe(recipe)

    def _editable(self) -> EditablePalette | None:
        session = self._controller.session
        if session.view is None:
            return None
        return EditablePalette(session.recipe, session.view.palette, session.view.shares)

    @Slot(int, bool)
    def _set_locked(self, entry: int, locked: bool) -> None:
        self._lock((entry,), locked=locked)

    def _lock(self, entries: tuple[int, ...], *, locked: bool) -> None:
        def edit(palette: EditablePalette) -> Recipe:
            return palette.locked(entries) if locked else palette.unlocked(entries)

        name = self.tr("Lock {}") if locked else self.tr("Unlock {}")
        self._apply(self._about(name, entries), edit, keep_choice=True)

    def _about(self, text: str, entries: tuple[int, ...]) -> str:
        """Return a command's name with the colour it is about, or with how many."""
        if len(entries) == 1:
            return text.format(isolated(self._model.entries.codes[entries[0]]))
        return text.format(self.tr("%Ln Colour(s)", "", len(entries)))

    def _spread(self, entry: int) -> Floats | None:
        """Return how the pixels of an entry spread, as far as the colour space knows them."""
        session = self._controller.session
        if session.cloud is None or session.view is None:
            return None
        return palette_edit.spread_of(
            session.cloud, session.view.labels == entry, session.recipe.kmeans.space
        )
