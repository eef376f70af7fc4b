"""The settings under the Advanced fold-out: how the palette is searched for, and what counts in it."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QPushButton, QWidget

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.settings.emphasis_sliders import EmphasisSliders
from qt_kmeans.gui.widgets.form import add_row, choose, combo, label, rows

_TOLERANCES = (1e-2, 1e-3, 5e-4, 1e-4, 0.0)


class AdvancedSettings(QWidget):
    """The rows of the fold-out.

    Signals
    -------
    wished : dict
        Settings by their names, with the values the user gave them; not emitted by :meth:`show_recipe`.
    """

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_controls()
        self._lay_out()
        self.engine.activated.connect(lambda: self.wished.emit({"engine": self.engine.currentData()}))
        self.seeding.activated.connect(lambda: self.wished.emit({"seeding": self.seeding.currentData()}))
        self.seed.valueChanged.connect(lambda value: self.wished.emit({"seed": int(value)}))
        self.tolerance.activated.connect(
            lambda: self.wished.emit({"tolerance": float(self.tolerance.currentData())})
        )
        self.emphasis.wished.connect(self.wished)

    def _make_controls(self) -> None:
        self.engine = combo(
            self.tr("Engine"),
            ("fast", self.tr("Fast"), self.tr("Ours: exact K-Means on the distinct colours")),
            ("kmeans", self.tr("K-Means"), self.tr("scikit-learn’s KMeans: the textbook way; slower")),
            (
                "minibatch",
                self.tr("Mini-batch"),
                self.tr("scikit-learn’s MiniBatchKMeans: learns from a few thousand colours at a time"),
            ),
            (
                "bisecting",
                self.tr("Bisecting"),
                self.tr("scikit-learn’s BisectingKMeans: splits the worst cluster until there are enough"),
            ),
            (
                "mediancut",
                self.tr("Median cut"),
                self.tr("Pillow’s median cut: halves the fullest box of colours; no iterations"),
            ),
            (
                "octree",
                self.tr("Octree"),
                self.tr("Pillow’s fast octree: the fullest cells of a grid; the quickest, and coarse"),
            ),
        )
        self.seeding = combo(
            self.tr("Start with"),
            ("ward", self.tr("Ward"), self.tr("Joins the closest colours first; always the same, and good")),
            (
                "k-means++",
                self.tr("k-means++"),
                self.tr("Draws the first centres by lot: another seed, another run"),
            ),
        )
        self.seed = QDoubleSpinBox()  # a QSpinBox ends at 2**31 - 1
        self.seed.setDecimals(0)
        self.seed.setRange(0, 2**32 - 1)
        self.seed.setKeyboardTracking(False)
        self.seed.setAccessibleName(self.tr("Random seed"))
        self.seed.lineEdit().setAccessibleName(self.seed.accessibleName())
        self.seed.setToolTip(self.tr("Start of the random numbers, where any are used"))
        self.tolerance = combo(
            self.tr("Tolerance"),
            *(
                (str(value), wording.tolerance_text(value), self._tolerance_tip(value))
                for value in _TOLERANCES
            ),
        )
        self.emphasis = EmphasisSliders(self)
        self.defaults = QPushButton(self.tr("Reset to Defaults"))
        self.boxes = (self.engine, self.seeding, self.tolerance, self.seed)

    def _lay_out(self) -> None:
        self.grid = rows()
        self.setLayout(self.grid)
        self._seeding_label = label(self.tr("Start &with"), self.seeding)
        self._seed_label = label(self.tr("&Seed"), self.seed)
        self._tolerance_label = label(self.tr("&Tolerance"), self.tolerance)
        finder = self.tr("What finds the palette")
        add_row(self.grid, label(self.tr("En&gine"), self.engine, tip=finder), self.engine)
        add_row(self.grid, self._seeding_label, self.seeding)
        add_row(self.grid, self._seed_label, self.seed)
        add_row(self.grid, self._tolerance_label, self.tolerance)
        self.emphasis.add_to(self.grid)
        add_row(self.grid, QLabel(), self.defaults)

    def show_recipe(self, recipe: Recipe) -> None:
        """Bring every control in step with a recipe, silently."""
        kmeans = recipe.kmeans
        with QSignalBlocker(self.seed):
            self.seed.setValue(kmeans.seed)
        choose(self.engine, kmeans.engine)
        choose(self.seeding, kmeans.seeding)
        if self.tolerance.findData(str(kmeans.tolerance)) < 0:
            self.tolerance.addItem(wording.tolerance_text(kmeans.tolerance), str(kmeans.tolerance))
            tip = self._tolerance_tip(kmeans.tolerance)
            self.tolerance.setItemData(self.tolerance.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        choose(self.tolerance, str(kmeans.tolerance))
        self.emphasis.show_recipe(recipe)
        for widgets, useful in (
            ((self.seeding, self._seeding_label), kmeans.engine == "fast"),
            ((self.seed, self._seed_label), kmeans.draws_lots),
            ((self.tolerance, self._tolerance_label), kmeans.iterates),
        ):
            for widget in widgets:
                widget.setEnabled(useful)

    def _tolerance_tip(self, tolerance: float) -> str:
        if not tolerance:
            return self.tr("Go on until no colour changes its cluster")
        text = self.tr("Stop when a step improves the result by less than {}")
        return text.format(wording.tolerance_text(tolerance))
