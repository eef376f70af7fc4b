"""What is to be made of the colour space: a picture, or a film, how large and how long."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from qt_kmeans.gui.cloud.film import FORMATS, FilmOptions, film_durations, film_steps
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.widgets.form import accept_box, add_row, fill_dialog, label, muted, rows
from qt_kmeans.gui.widgets.segmented import Segmented


class SpaceDialog(QDialog):
    """Asks for the options of an export of the colour space.

    Parameters
    ----------
    steps
        Steps of the run, the start included; a convergence needs two.
    options
        What was chosen the last time.
    """

    def __init__(self, steps: int, options: FilmOptions, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self.setWindowTitle(self.tr("Export Colour Space"))
        kinds = [("picture", self.tr("Picture")), ("rotation", self.tr("Rotation"))]
        if steps > 1:
            kinds.append(("convergence", self.tr("Convergence")))
        self.kind = Segmented(kinds, name=self.tr("What to export"))
        self.kind.set_tool_tip("picture", self.tr("The colour space as it stands"))
        self.kind.set_tool_tip("rotation", self.tr("Once around, in a loop"))
        if steps > 1:
            self.kind.set_tool_tip("convergence", self.tr("From the seeds to the end, in a loop"))
        self.format = Segmented((("webp", self.tr("WebP")), ("gif", self.tr("GIF"))), name=self.tr("Format"))
        self.format.set_tool_tip(
            "webp", self.tr("Smaller and true in colour; opens in browsers and newer programs")
        )
        self.format.set_tool_tip("gif", self.tr("Opens everywhere; 256 colours a picture"))
        self.width_box = self._side(self.tr("Width in pixels"))
        self.height_box = self._side(self.tr("Height in pixels"))
        self.transparent = QCheckBox(self.tr("&Transparent background"))
        self.seconds = QSpinBox()
        self.seconds.setRange(1, FilmOptions.SECONDS_MAX)
        self.seconds.setSuffix(self.tr(" s"))
        self.seconds.setAccessibleName(self.tr("Seconds of a rotation"))
        self.summary = muted(QLabel())
        self._lay_out()
        self._choose(options)
        for chosen in (self.kind.chosen, self.format.chosen):
            chosen.connect(self._summarise)
        for box in (self.width_box, self.height_box, self.seconds):
            box.valueChanged.connect(self._summarise)
        self._summarise()

    def options(self) -> FilmOptions:
        """Return what is chosen."""
        kind = self.kind.choice()
        return FilmOptions(
            kind=kind,
            format="png" if kind == "picture" else self.format.choice(),
            width=self.width_box.value(),
            height=self.height_box.value(),
            transparent=self.transparent.isChecked(),
            seconds=self.seconds.value(),
        )

    def ask(self) -> FilmOptions | None:
        """Show the dialog; return what was chosen, None when the user thinks better of it."""
        accepted = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return self.options() if accepted else None

    def _side(self, name: str) -> QSpinBox:
        box = QSpinBox()
        box.setRange(FilmOptions.SIDE_MIN, FilmOptions.SIDE_MAX)
        box.setSingleStep(100)
        box.setAccessibleName(name)
        return box

    def _lay_out(self) -> None:
        size = QWidget()
        sides = QHBoxLayout(size)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(Space.SMALL)
        sides.addWidget(self.width_box, 1)
        sides.addWidget(QLabel("×"))
        sides.addWidget(self.height_box, 1)
        grid = rows()
        add_row(grid, label(self.tr("&What"), self.kind), self.kind)
        self._format_label = label(self.tr("&Format"), self.format)
        add_row(grid, self._format_label, self.format)
        add_row(grid, label(self.tr("&Size"), self.width_box), size)
        self._seconds_label = label(self.tr("&Duration"), self.seconds)
        add_row(grid, self._seconds_label, self.seconds)
        add_row(grid, QLabel(), self.transparent)
        add_row(grid, QLabel(), self.summary)
        box, self.export_button = accept_box(self, self.tr("&Export…"))
        fill_dialog(self, grid, box, width=400)

    def _choose(self, options: FilmOptions) -> None:
        self.kind.choose("picture" if options.kind == "convergence" and self._steps < 2 else options.kind)
        if options.format in FORMATS["rotation"]:
            self.format.choose(options.format)
        self.width_box.setValue(options.width)
        self.height_box.setValue(options.height)
        self.transparent.setChecked(options.transparent)
        self.seconds.setValue(options.seconds)

    @Slot()
    def _summarise(self) -> None:
        """Enable what counts for the kind, and say what comes of it."""
        kind = self.kind.choice()
        most = FilmOptions.SIDE_MAX if kind == "picture" else FilmOptions.FILM_MAX
        for box in (self.width_box, self.height_box):
            box.setMaximum(most)
        self._format_label.setEnabled(kind != "picture")
        self.format.setEnabled(kind != "picture")
        self._seconds_label.setEnabled(kind == "rotation")
        self.seconds.setEnabled(kind == "rotation")
        if kind == "picture":
            self.summary.setText(self.tr("A PNG, just as the view shows it"))
            return
        durations = film_durations(self.options(), len(film_steps(self._steps)))
        seconds = wording.seconds_text(sum(durations) / 1000)
        text = self.tr("%Ln picture(s), {}, in a loop", "", len(durations))
        self.summary.setText(text.format(seconds))
