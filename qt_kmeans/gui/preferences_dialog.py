"""The few choices that concern the program and not a picture; all take effect at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QWidget

from qt_kmeans.gui.languages import LANGUAGES
from qt_kmeans.gui.preferences import Preferences
from qt_kmeans.gui.widgets.form import add_row, choose, close_box, combo, fill_dialog, label, muted, rows
from qt_kmeans.gui.widgets.segmented import Segmented


class PreferencesDialog(QDialog):
    """Language, theme, renderer, animation.

    Parameters
    ----------
    renderer_in_use
        What draws now.
    reduced
        Whether the system asks for less motion, which holds whatever is chosen here.

    Signals
    -------
    language_chosen, theme_chosen, renderer_chosen : str
        The user chose one of `preferences.LANGUAGES`, `preferences.THEMES`, `preferences.RENDERERS`.
    animate_chosen : bool
        The user wants convergence to be animated, or not.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    renderer_chosen = Signal(str)
    animate_chosen = Signal(bool)

    def __init__(
        self,
        preferences: Preferences,
        *,
        renderer_in_use: str,
        reduced: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.language = combo(
            self.tr("Language"),
            ("system", self.tr("As the system"), ""),
            *((code, name, "") for code, name in LANGUAGES.items()),
        )
        choose(self.language, preferences.language)
        self.theme = Segmented(
            (("system", self.tr("System")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))),
            name=self.tr("Theme"),
        )
        self.theme.choose(preferences.theme)
        self.renderer = combo(
            self.tr("Colour space view"),
            ("auto", self.tr("Automatic"), self.tr("The graphics card where there is one")),
            ("gl", self.tr("Graphics card (OpenGL)"), self.tr("Fastest with real graphics hardware")),
            ("numpy", self.tr("Processor"), self.tr("Works everywhere, remote desktops included")),
        )
        choose(self.renderer, preferences.renderer)
        self.animate = QCheckBox(self.tr("&Animate convergence"))
        self.animate.setChecked(preferences.animate)
        self.animate.setEnabled(not reduced)
        hint = muted(QLabel(self.tr("Off: new clusters and shapes appear at once, nothing moves by itself.")))
        if reduced:
            hint.setText(self.tr("The system asks for less motion, so nothing moves by itself."))
        hint.setWordWrap(True)
        self._in_use = muted(QLabel())
        self._in_use.setWordWrap(True)
        self.set_renderer_in_use(renderer_in_use)

        grid = rows()
        add_row(grid, label(self.tr("&Language"), self.language), self.language)
        add_row(grid, label(self.tr("&Theme"), self.theme), self.theme)
        add_row(grid, label(self.tr("&3D view"), self.renderer), self.renderer)
        add_row(grid, QLabel(), self._in_use)
        add_row(grid, QLabel(self.tr("Motion")), self.animate)
        add_row(grid, QLabel(), hint)
        fill_dialog(self, grid, close_box(self), width=440)

        self.language.activated.connect(lambda: self.language_chosen.emit(self.language.currentData()))
        self.theme.chosen.connect(self.theme_chosen)
        self.renderer.activated.connect(lambda: self.renderer_chosen.emit(self.renderer.currentData()))
        self.animate.toggled.connect(self.animate_chosen)

    def set_renderer_in_use(self, name: str) -> None:
        """Tell which renderer draws now."""
        self._in_use.setText(self.tr("In use: {}").format(name))
