"""The settings of a compression as controls; a wish leaves as a whole new recipe."""

from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from qt_kmeans.core.recipe import KMeansOptions, Recipe, TargetOptions
from qt_kmeans.gui import wording
from qt_kmeans.gui.disclosure import Disclosure
from qt_kmeans.gui.emphasis_sliders import EmphasisSliders
from qt_kmeans.gui.form import (
    UndoGuard,
    WheelGuard,
    WholeNumberBox,
    add_line,
    add_row,
    align_labels,
    choose,
    combo,
    label,
    muted,
    rows,
)
from qt_kmeans.gui.segmented import Segmented
from qt_kmeans.gui.slider import Slider
from qt_kmeans.gui.target_control import FoundLine, TargetControl
from qt_kmeans.gui.tokens import Space

_TOLERANCES = (1e-2, 1e-3, 5e-4, 1e-4, 0.0)
_MARKS = (2, 4, 8, 16, 32, 64, 128, 256)


class SettingsPanel(QScrollArea):
    """All settings of a recipe; scrolls where the window is low.

    Signals
    -------
    recipe_changed : Recipe
        The user changed a setting; not emitted by :meth:`set_recipe`.
    dragging_changed : bool
        The user's hand took or let go a slider.
    advanced_toggled : bool
        The user opened or closed the Advanced fold-out.
    """

    recipe_changed = Signal(object)
    dragging_changed = Signal(bool)
    advanced_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipe = Recipe()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._make_controls()
        self._lay_out()
        self._connect()
        self._show_recipe()

    def recipe(self) -> Recipe:
        """Return the settings as they stand."""
        return self._recipe

    def set_recipe(self, recipe: Recipe) -> None:
        """Show other settings, without telling anybody."""
        if recipe != self._recipe:
            self._recipe = recipe
            self._show_recipe()

    def set_advanced_open(self, is_open: bool) -> None:
        """Open or close the Advanced fold-out."""
        self.advanced_toggle.setChecked(is_open)

    def step_k(self, steps: int) -> None:
        """Ask for more or fewer colours."""
        self.k_spin.setValue(self._recipe.kmeans.k + steps)

    def scale_k(self, factor: float) -> None:
        """Ask for a multiple of the colours."""
        self.k_spin.setValue(round(self._recipe.kmeans.k * factor))

    # -- building -----------------------------------------------------------------------------------

    def _make_controls(self) -> None:
        self.k_slider = Slider(KMeansOptions.K_MIN, KMeansOptions.K_MAX, marks=_MARKS, logarithmic=True)
        self.k_slider.setAccessibleName(self.tr("Colours"))
        self.k_slider.setToolTip(
            self.tr("The most colours the result may have ([ and ] step, { and } halve and double)")
        )
        self.k_spin = WholeNumberBox()
        self.k_spin.setRange(KMeansOptions.K_MIN, KMeansOptions.K_MAX)
        self.k_spin.setKeyboardTracking(False)
        self.k_spin.setAccessibleName(self.tr("Number of colours"))
        self.k_spin.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.k_spin.setFixedWidth(76)
        self.target = TargetControl(self.k_spin)
        self.k_limit = muted(QLabel())  # why there cannot be fewer colours, when there cannot
        self.k_limit.setWordWrap(True)
        self.found = FoundLine()

        self.space = combo(
            self.tr("Colour space"),
            ("oklab", self.tr("Oklab"), self.tr("Even to the eye; the best looking result for its bytes")),
            ("lab", self.tr("CIELAB"), self.tr("The classic space of colour science")),
            ("srgb", self.tr("sRGB"), self.tr("The numbers in the file, as the textbook does it")),
            ("linear", self.tr("Linear light"), self.tr("Physical light; favours bright colours")),
        )
        self.dither = combo(
            self.tr("Dithering"),
            ("none", self.tr("None"), self.tr("Flat areas; the smallest file")),
            ("spatial", self.tr("Spatial"), self.tr("Colours and pattern chosen together; best with few")),
            ("floyd-steinberg", self.tr("Floyd–Steinberg"), self.tr("Smooth gradients from few colours")),
            ("sierra-lite", self.tr("Sierra Lite"), self.tr("Like Floyd–Steinberg, a little finer")),
            ("atkinson", self.tr("Atkinson"), self.tr("Crisp, with clean lights and darks")),
            ("bayer", self.tr("Bayer pattern"), self.tr("A regular pattern that compresses well")),
        )
        self.strength = Slider(0, 100)
        self.strength.setAccessibleName(self.tr("Dithering strength in percent"))
        self.strength_value = QLabel()
        self.format = Segmented(
            (("png", self.tr("PNG")), ("webp", self.tr("WebP")), ("gif", self.tr("GIF"))),
            name=self.tr("Format"),
        )
        self.format.set_tool_tip("png", self.tr("Indexed PNG: opens everywhere"))
        self.format.set_tool_tip("webp", self.tr("Lossless WebP: 5 to 10 % smaller than PNG"))
        self.format.set_tool_tip("gif", self.tr("GIF: for old software; transparency is all or nothing"))
        self.effort = Slider(0, 9)
        self.effort.setPageStep(3)
        self.effort.setAccessibleName(self.tr("Effort"))
        self.effort.setToolTip(self.tr("How long to search for the smallest file: 0 is fast, 9 is small"))
        self.effort_value = QLabel()
        self.metadata = combo(
            self.tr("Metadata"),
            ("none", self.tr("None"), self.tr("Nothing but the picture")),
            (
                "safe",
                self.tr("Essential"),
                self.tr("Copyright, dates and resolution, no more"),
            ),
            ("all", self.tr("All"), self.tr("Everything the input carried")),
        )
        self._make_advanced_controls()
        for spin in (self.k_spin, self.seed):
            spin.lineEdit().setAccessibleName(spin.accessibleName())
        for value in (self.strength_value, self.effort_value):
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            value.setMinimumWidth(value.fontMetrics().horizontalAdvance(wording.percent_text(1)) + 2)

    def _make_advanced_controls(self) -> None:
        self._advanced = QWidget()
        self.advanced_toggle = Disclosure(self.tr("&Advanced"), self._advanced)
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
            ("wu", self.tr("Wu"), self.tr("Splits the colours into even boxes; always the same, and good")),
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

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.SMALL)

        column.addWidget(self.target)
        column.addWidget(self.k_slider)
        column.addWidget(self.k_limit)
        column.addWidget(self.found)

        grid = rows()
        self._strength_label = label(self.tr("Stre&ngth"), self.strength)
        add_line(grid)
        add_row(grid, label(self.tr("Spa&ce"), self.space), self.space)
        add_row(grid, label(self.tr("&Dither"), self.dither), self.dither)
        add_row(grid, self._strength_label, self.strength, self.strength_value)
        add_line(grid)
        add_row(grid, label(self.tr("Fo&rmat"), self.format), self.format)
        add_row(grid, label(self.tr("Eff&ort"), self.effort), self.effort, self.effort_value)
        add_row(grid, label(self.tr("&Metadata"), self.metadata), self.metadata)
        add_line(grid)
        column.addLayout(grid)
        column.addWidget(self.advanced_toggle)

        more = rows()
        self._advanced.setLayout(more)
        self._seeding_label = label(self.tr("Start &with"), self.seeding)
        self._seed_label = label(self.tr("&Seed"), self.seed)
        self._tolerance_label = label(self.tr("&Tolerance"), self.tolerance)
        add_row(more, label(self.tr("En&gine"), self.engine), self.engine)
        add_row(more, self._seeding_label, self.seeding)
        add_row(more, self._seed_label, self.seed)
        add_row(more, self._tolerance_label, self.tolerance)
        self.emphasis.add_to(more)
        add_row(more, QLabel(), self.defaults)
        column.addWidget(self._advanced)
        column.addStretch(1)
        self.setWidget(body)
        align_labels(grid, more)

    def _connect(self) -> None:
        self.k_slider.valueChanged.connect(self._on_k)
        self.k_spin.valueChanged.connect(self._on_k)
        self.target.wished.connect(self._on_target)
        self.found.content.connect(self._on_target)
        self.found.again.connect(lambda: self.recipe_changed.emit(self._recipe))
        self.space.activated.connect(lambda: self._wish(space=self.space.currentData()))
        self.dither.activated.connect(lambda: self._wish(dither=self.dither.currentData()))
        self.strength.valueChanged.connect(lambda value: self._wish(dither_strength=value / 100))
        self.format.chosen.connect(lambda key: self._wish(format=key))
        self.effort.valueChanged.connect(lambda value: self._wish(effort=value))
        self.metadata.activated.connect(lambda: self._wish(metadata=self.metadata.currentData()))
        self.engine.activated.connect(lambda: self._wish(engine=self.engine.currentData()))
        self.seeding.activated.connect(lambda: self._wish(seeding=self.seeding.currentData()))
        self.seed.valueChanged.connect(lambda value: self._wish(seed=int(value)))
        self.tolerance.activated.connect(lambda: self._wish(tolerance=float(self.tolerance.currentData())))
        self.emphasis.wished.connect(lambda changes: self._wish(**changes))
        self.defaults.clicked.connect(self._reset)
        self.advanced_toggle.clicked.connect(self._on_fold)
        for slider in (self.k_slider, self.strength, self.effort, *self.emphasis.sliders):
            slider.sliderPressed.connect(lambda: self.dragging_changed.emit(True))
            slider.sliderReleased.connect(lambda: self.dragging_changed.emit(False))
        undo = UndoGuard(self)
        for number in (self.k_spin, self.seed):
            number.installEventFilter(undo)
        guard = WheelGuard(self)
        for box in (
            self.space,
            self.dither,
            self.metadata,
            self.engine,
            self.seeding,
            self.tolerance,
            self.seed,
            self.k_spin,
        ):
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.installEventFilter(guard)

    # -- Qt overrides -------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """Return the least in which no control is cut off, the scroll bar beside them included."""
        body = self.widget()
        width = body.minimumSizeHint().width() if body is not None else 0
        return QSize(width + self.verticalScrollBar().sizeHint().width(), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Return the usual size, but no less than the least."""
        return super().sizeHint().expandedTo(self.minimumSizeHint())

    def changeEvent(self, event: QEvent) -> None:
        """Make room for another font or style."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    # -- inside -------------------------------------------------------------------------------------

    def _on_k(self, k: int) -> None:
        """Ask for k colours, at least as many as are locked.

        Another number starts from its own seeds, and lets a fixed palette go.
        """
        kmeans = self._recipe.kmeans
        if k != kmeans.k:
            k = max(k, len(set(kmeans.locked)))
            self._wish(k=k, start=(), palette=(), max_bytes=None, min_quality=None)
        self._show_recipe()

    def _on_target(self, target: TargetOptions) -> None:
        self._wish(max_bytes=target.max_bytes, min_quality=target.min_quality)

    def _reset(self) -> None:
        kept, palette = self._recipe.kmeans, self._recipe.palette
        fresh = Recipe().but(k=kept.k, locked=kept.locked, start=kept.start, palette=palette)
        if fresh != self._recipe:
            self.set_recipe(fresh)
            self.recipe_changed.emit(fresh)

    def _wish(self, **changes: Any) -> None:  # noqa: ANN401 - a setting's own type
        recipe = self._recipe.but(**changes)
        if recipe != self._recipe:
            self._recipe = recipe
            self._show_recipe()
            self.recipe_changed.emit(recipe)

    def _show_recipe(self) -> None:
        """Bring every control in step with the recipe, silently."""
        kmeans, mapping, output = self._recipe.kmeans, self._recipe.mapping, self._recipe.output
        strength = round(100 * mapping.dither_strength)
        dithers = mapping.dither != "none"
        for control, value in (
            (self.k_slider, kmeans.k),
            (self.k_spin, kmeans.k),
            (self.strength, strength),
            (self.effort, output.effort),
            (self.seed, kmeans.seed),
        ):
            with QSignalBlocker(control):
                control.setValue(value)
        locked = len(set(kmeans.locked))
        self.k_limit.setText(self.tr("{} colours are locked: unlock some to have fewer.").format(locked))
        self.k_limit.setVisible(kmeans.k == locked > KMeansOptions.K_MIN)
        self.target.set_target(self._recipe.target)
        choose(self.space, kmeans.space)
        choose(self.dither, mapping.dither)
        choose(self.metadata, output.metadata)
        choose(self.engine, kmeans.engine)
        choose(self.seeding, kmeans.seeding)
        if self.tolerance.findData(str(kmeans.tolerance)) < 0:
            self.tolerance.addItem(wording.tolerance_text(kmeans.tolerance), str(kmeans.tolerance))
            tip = self._tolerance_tip(kmeans.tolerance)
            self.tolerance.setItemData(self.tolerance.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        choose(self.tolerance, str(kmeans.tolerance))
        self.format.choose(output.format)
        self.strength_value.setText(wording.percent_text(mapping.dither_strength))
        self.effort_value.setText(str(output.effort))
        self.emphasis.show_recipe(self._recipe)
        for widget in (self.strength, self.strength_value, self._strength_label):
            widget.setEnabled(dithers)
        self.seeding.setEnabled(kmeans.engine == "fast")
        self._seeding_label.setEnabled(kmeans.engine == "fast")
        self.seed.setEnabled(kmeans.draws_lots)
        self._seed_label.setEnabled(kmeans.draws_lots)
        for settling in (self.tolerance, self._tolerance_label):
            settling.setEnabled(kmeans.iterates)

    def _tolerance_tip(self, tolerance: float) -> str:
        if not tolerance:
            return self.tr("Go on until no colour changes its cluster")
        text = self.tr("Stop when a step improves the result by less than {}")
        return text.format(wording.tolerance_text(tolerance))

    def _on_fold(self, is_open: bool) -> None:
        self.advanced_toggled.emit(is_open)
        if is_open:  # once the layout knows the new height
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.defaults))
