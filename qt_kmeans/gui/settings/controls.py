"""The settings of a compression as controls; a wish leaves as a whole new recipe."""

import dataclasses
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from qt_kmeans.core.recipe import KMeansOptions, Recipe, TargetOptions
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.settings.advanced import AdvancedSettings
from qt_kmeans.gui.settings.dither_choice import DitherChoice
from qt_kmeans.gui.settings.target_control import FoundLine, TargetControl
from qt_kmeans.gui.widgets.disclosure import Disclosure
from qt_kmeans.gui.widgets.form import (
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
from qt_kmeans.gui.widgets.segmented import Segmented
from qt_kmeans.gui.widgets.slider import Slider

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
        self._by_hand = self._recipe  # without a target, and what a search for one has found
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
            if not recipe.target:
                self._by_hand = recipe
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
        self.dither = DitherChoice()
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
        self.k_spin.lineEdit().setAccessibleName(self.k_spin.accessibleName())
        self.advanced = AdvancedSettings()
        self.advanced_toggle = Disclosure(self.tr("&Advanced"), self.advanced)
        for value in (self.strength_value, self.effort_value):
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            value.setMinimumWidth(value.fontMetrics().horizontalAdvance(wording.percent_text(1)) + 2)

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
        measure = self.tr("How the distance of two colours is measured")
        add_row(grid, label(self.tr("Spa&ce"), self.space, tip=measure), self.space)
        mix = self.tr("Mixes colours of the palette in a pattern where one between them is missing")
        add_row(grid, label(self.tr("&Dither"), self.dither, tip=mix), self.dither)
        add_row(grid, self._strength_label, self.strength, self.strength_value)
        add_line(grid)
        add_row(grid, label(self.tr("Fo&rmat"), self.format), self.format)
        add_row(grid, label(self.tr("Eff&ort"), self.effort), self.effort, self.effort_value)
        beside = self.tr("What the file carries besides the picture")
        add_row(grid, label(self.tr("&Metadata"), self.metadata, tip=beside), self.metadata)
        add_line(grid)
        column.addLayout(grid)
        column.addWidget(self.advanced_toggle)
        column.addWidget(self.advanced)
        column.addStretch(1)
        self.setWidget(body)
        align_labels(grid, self.advanced.grid)

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
        self.advanced.wished.connect(lambda changes: self._wish(**changes))
        self.advanced.defaults.clicked.connect(self._reset)
        self.advanced_toggle.clicked.connect(self._on_fold)
        for slider in (self.k_slider, self.strength, self.effort, *self.advanced.emphasis.sliders):
            slider.sliderPressed.connect(lambda: self.dragging_changed.emit(True))
            slider.sliderReleased.connect(lambda: self.dragging_changed.emit(False))
        undo = UndoGuard(self)
        for number in (self.k_spin, self.advanced.seed):
            number.installEventFilter(undo)
        guard = WheelGuard(self)
        for box in (self.space, self.dither, self.metadata, self.k_spin, *self.advanced.boxes):
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
        """Aim for something else; for nothing, go back to the colours and the dithering chosen by hand.

        Those that a search found were its means, not the user's wish. Undo brings them back.
        """
        recipe = self._recipe.but(max_bytes=target.max_bytes, min_quality=target.min_quality)
        found = self._by_hand.but(k=recipe.kmeans.k, start=recipe.kmeans.start)
        is_found = dataclasses.replace(found, mapping=recipe.mapping) == recipe
        self._take(self._by_hand if is_found and not target else recipe)

    def _reset(self) -> None:
        kept, palette = self._recipe.kmeans, self._recipe.palette
        fresh = Recipe().but(k=kept.k, locked=kept.locked, start=kept.start, palette=palette)
        self._take(fresh)

    def _wish(self, **changes: Any) -> None:  # noqa: ANN401 - a setting's own type
        recipe = self._recipe.but(**changes)
        if recipe.target:
            self._by_hand = self._by_hand.but(**changes)
        self._take(recipe)

    def _take(self, recipe: Recipe) -> None:
        if recipe != self._recipe:
            self.set_recipe(recipe)
            self.recipe_changed.emit(recipe)

    def _show_recipe(self) -> None:
        """Bring every control in step with the recipe, silently."""
        kmeans, mapping, output = self._recipe.kmeans, self._recipe.mapping, self._recipe.output
        strength = round(100 * mapping.strength)
        dithers = mapping.dither != "none"
        for control, value in (
            (self.k_slider, kmeans.k),
            (self.k_spin, kmeans.k),
            (self.strength, strength),
            (self.effort, output.effort),
        ):
            with QSignalBlocker(control):
                control.setValue(value)
        locked = len(set(kmeans.locked))
        self.k_limit.setText(self.tr("%Ln colour(s) are locked: unlock some to have fewer.", "", locked))
        self.k_limit.setVisible(kmeans.k == locked > KMeansOptions.K_MIN)
        self.target.set_target(self._recipe.target)
        self.k_slider.setVisible(not self._recipe.target)  # else k is what the search finds
        choose(self.space, kmeans.space)
        choose(self.dither, mapping.dither)
        choose(self.metadata, output.metadata)
        self.format.choose(output.format)
        self.strength_value.setText(wording.percent_text(mapping.strength))
        self.effort_value.setText(wording.count_text(output.effort))
        self.advanced.show_recipe(self._recipe)
        for widget in (self.strength, self.strength_value, self._strength_label):
            widget.setEnabled(dithers)

    def _on_fold(self, is_open: bool) -> None:
        self.advanced_toggled.emit(is_open)
        if is_open:  # once the layout knows the new height
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.advanced.defaults))
