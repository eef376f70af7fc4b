"""The choices of how things look: applied at once, ticked in the menus, remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from qt_kmeans.gui.looks.first_frame import FirstFrame
from qt_kmeans.gui.looks.system_motion import SystemMotion
from qt_kmeans.gui.looks.theme import apply_theme
from qt_kmeans.gui.preferences import COLORINGS, RENDERERS, SHAPES, THEMES
from qt_kmeans.gui.preferences_dialog import PreferencesDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from qt_kmeans.gui.actions import Actions
    from qt_kmeans.gui.cloud.panel import CloudPanel
    from qt_kmeans.gui.preferences import Preferences


class ViewChoices(QObject):
    """Keeps views, menu ticks and preferences in step about colouring, theme, renderer and motion.

    Attributes
    ----------
    motion
        What the system asks for about motion.

    Signals
    -------
    language_chosen : str
        The window is to speak another language, one of `preferences.LANGUAGES`.
    animate_changed : bool
        Whether anything is to move by itself.
    renderer_replaced
        The colour space is drawn by another renderer, which knows nothing yet.
    """

    language_chosen = Signal(str)
    animate_changed = Signal(bool)
    renderer_replaced = Signal()

    def __init__(
        self,
        window: QWidget,
        actions: Actions,
        preferences: Preferences,
        *,
        space: CloudPanel,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._space = space
        act = actions
        colorings = (act.color_own, act.color_cluster, act.color_reduced)
        self._colorings = dict(zip(COLORINGS, colorings, strict=True))
        shapes = (act.shape_rgb, act.shape_oklab, act.shape_lab, act.shape_hsv)
        self._shapes = dict(zip(SHAPES, shapes, strict=True))
        self._themes = dict(zip(THEMES, (act.theme_system, act.theme_light, act.theme_dark), strict=True))
        renderers = (act.renderer_auto, act.renderer_gl, act.renderer_numpy)
        self._renderers = dict(zip(RENDERERS, renderers, strict=True))
        self.motion = SystemMotion(self)
        self.motion.changed.connect(self._apply_motion)
        FirstFrame(window, self.motion.ask)
        self._centroids, self._trails, self._sized = act.show_centroids, act.show_trails, act.size_by_count
        _connect(self._colorings, self.set_coloring)
        _connect(self._shapes, self.set_shape)
        _connect(self._themes, self.set_theme)
        _connect(self._renderers, self.set_renderer)
        space.bar.coloring_chosen.connect(self.set_coloring)
        space.bar.shape_chosen.connect(self.set_shape)
        for action in (self._centroids, self._trails, self._sized):
            action.toggled.connect(self._show_extras)
        act.preferences.triggered.connect(self.edit_preferences)

    def restore(self) -> None:
        """Apply what is remembered; the theme and the renderer have been applied by whoever made them."""
        preferences = self._preferences
        self.set_coloring(preferences.coloring)
        self.set_shape(preferences.shape)
        extras = (preferences.centroids_visible, preferences.trails_visible, preferences.sized_by_count)
        for action, checked in zip((self._centroids, self._trails, self._sized), extras, strict=True):
            action.setChecked(checked)
        self._show_extras()
        self._themes[preferences.theme].setChecked(True)
        self._renderers[preferences.renderer].setChecked(True)
        self._apply_motion()

    @Slot(str)
    def set_coloring(self, coloring: str) -> None:
        """Show the points in their own colours, in those of their clusters, or gathered at the centroids."""
        self._colorings[coloring].setChecked(True)
        self._space.set_coloring(coloring)
        self._preferences.coloring = coloring

    @Slot(str)
    def set_shape(self, shape: str) -> None:
        """Give the colour space another shape."""
        self._shapes[shape].setChecked(True)
        self._space.set_shape(shape)
        self._preferences.shape = shape

    @Slot(str)
    def set_theme(self, theme: str) -> None:
        """Give the application another look."""
        self._themes[theme].setChecked(True)
        self._preferences.theme = theme
        apply_theme(cast("QApplication", QApplication.instance()), theme)

    @Slot(str)
    def set_renderer(self, renderer: str) -> None:
        """Draw the colour space with another renderer."""
        self._renderers[renderer].setChecked(True)
        if renderer == self._preferences.renderer:
            return
        self._preferences.renderer = renderer
        self._space.replace_renderer(renderer)
        self.renderer_replaced.emit()

    @Slot(bool)
    def set_animate(self, animate: bool) -> None:
        """Animate the convergence and the changes of shape, or show their ends at once."""
        self._preferences.animate = animate
        self._apply_motion()

    @Slot()
    def _apply_motion(self) -> None:
        """Let things move if the user likes it and the system asks for nothing else."""
        animate = self._preferences.animate and not self.motion.reduced
        self._space.set_animate(animate)
        self.animate_changed.emit(animate)

    @Slot()
    def edit_preferences(self) -> None:
        """Open the preferences."""
        name = self._space.cloud.renderer_name()
        dialog = PreferencesDialog(
            self._preferences, renderer_in_use=name, reduced=self.motion.reduced, parent=self._window
        )
        dialog.language_chosen.connect(dialog.accept)
        dialog.theme_chosen.connect(self.set_theme)
        dialog.renderer_chosen.connect(self.set_renderer)
        dialog.renderer_chosen.connect(lambda: dialog.set_renderer_in_use(self._space.cloud.renderer_name()))
        dialog.animate_chosen.connect(self.set_animate)
        dialog.exec()
        language = dialog.language.currentData()
        dialog.deleteLater()
        if language != self._preferences.language:
            self._preferences.language = language
            self.language_chosen.emit(language)

    @Slot()
    def _show_extras(self) -> None:
        """Show or hide centroids and trails, size points or not, as the menu is ticked."""
        centroids, trails, sized = (
            action.isChecked() for action in (self._centroids, self._trails, self._sized)
        )
        self._space.set_extras(centroids=centroids, trails=trails, sized=sized)
        self._preferences.centroids_visible = centroids
        self._preferences.trails_visible = trails
        self._preferences.sized_by_count = sized


def _connect(group: dict[str, QAction], slot: Callable[[str], None]) -> None:
    for key, action in group.items():
        action.triggered.connect(lambda _checked=False, chosen=key: slot(chosen))
