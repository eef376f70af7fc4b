"""The sliders that say what counts more than it weighs: rare colours, calm areas, and bytes."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.widgets.form import add_row, label
from qt_kmeans.gui.widgets.slider import Slider


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    """A setting, by its name in the recipe, as a slider in hundredths."""

    setting: str
    name: QLabel
    slider: Slider
    value: QLabel


class EmphasisSliders(QObject):
    """A row for each of the settings.

    Signals
    -------
    wished : dict
        A setting by its name, with the value the user gave it.
    """

    wished = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = (
            self._row(
                "protect_rare",
                self.tr("Protect"),
                self.tr("Protection of rare colours in percent"),
                self.tr("Protect rare colours from large areas, so that a small red sign keeps its red"),
                100,
            ),
            self._row(
                "masking",
                self.tr("Mas&king"),
                self.tr("Masking by contrast in percent"),
                self.tr("Let errors count less where the picture is busy, which hides them"),
                100,
            ),
            self._row(
                "rate_weight",
                self.tr("Economy"),
                self.tr("Economy of bytes in percent"),
                self.tr("Let a pixel take its neighbour’s colour where it hardly shows; not with dithering"),
                400,
            ),
        )
        self.sliders = tuple(row.slider for row in self._rows)

    def add_to(self, grid: QGridLayout) -> None:
        """Append the rows to a form."""
        for row in self._rows:
            add_row(grid, row.name, row.slider, row.value)

    def show_recipe(self, recipe: Recipe) -> None:
        """Bring the sliders in step with a recipe, silently."""
        values = {
            "protect_rare": recipe.kmeans.protect_rare,
            "masking": recipe.kmeans.masking,
            "rate_weight": recipe.mapping.rate_weight,
        }
        for row in self._rows:
            with QSignalBlocker(row.slider):
                row.slider.setValue(round(100 * values[row.setting]))
            row.value.setText(wording.percent_text(values[row.setting]))
            for widget in (row.name, row.slider, row.value):
                widget.setEnabled(row.setting != "rate_weight" or not recipe.mapping.dithers)

    def _row(self, setting: str, text: str, name: str, tip: str, most: int) -> _Row:
        slider, value = Slider(0, most), QLabel()
        slider.setPageStep(most // 10)
        slider.setAccessibleName(name)
        slider.setToolTip(tip)
        slider.valueChanged.connect(lambda number: self.wished.emit({setting: number / 100}))
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        value.setMinimumWidth(value.fontMetrics().horizontalAdvance(wording.percent_text(most / 100)) + 2)
        return _Row(setting, label(text, slider), slider, value)
