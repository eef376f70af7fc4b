"""How a run becomes a moving picture: format, size and speed, with what comes of it in numbers."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from qt_kmeans.core.showing.run_export import AnimationOptions, duration, shown_size, shown_steps
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.session.playback import SPEEDS
from qt_kmeans.gui.widgets.form import accept_box, add_row, choose, combo, fill_dialog, label, muted, rows
from qt_kmeans.gui.widgets.segmented import Segmented


class AnimationDialog(QDialog):
    """Asks for the options of an animation.

    Parameters
    ----------
    size
        Width and height of the picture.
    steps
        Steps of the run, the start included.
    options
        What was chosen the last time.
    """

    def __init__(
        self,
        size: tuple[int, int],
        steps: int,
        options: AnimationOptions,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size, self._steps = size, steps
        self.setWindowTitle(self.tr("Export Animation"))
        self.format = Segmented((("webp", self.tr("WebP")), ("gif", self.tr("GIF"))), name=self.tr("Format"))
        self.format.set_tool_tip("webp", self.tr("Smaller; opens in browsers and newer programs"))
        self.format.set_tool_tip("gif", self.tr("Opens everywhere"))
        self.format.choose(options.format)
        self.side = combo(
            self.tr("Size"), *((str(side), self._side_text(side), "") for side in options.SIDES)
        )
        choose(self.side, str(options.side))
        self.speed = combo(
            self.tr("Speed"),
            *((str(speed), self.tr("%Ln step(s) a second", "", speed), "") for speed in SPEEDS),
        )
        choose(self.speed, str(options.speed))
        self.summary = muted(QLabel())

        grid = rows()
        add_row(grid, label(self.tr("&Format"), self.format), self.format)
        add_row(grid, label(self.tr("&Size"), self.side), self.side)
        add_row(grid, label(self.tr("S&peed"), self.speed), self.speed)
        add_row(grid, QLabel(), self.summary)
        box, self.export_button = accept_box(self, self.tr("&Export…"))
        fill_dialog(self, grid, box, width=380)
        for chosen in (self.side.activated, self.speed.activated):
            chosen.connect(self._summarise)
        self._summarise()

    def options(self) -> AnimationOptions:
        """Return what is chosen."""
        return AnimationOptions(
            format=self.format.choice(),
            side=int(self.side.currentData()),
            speed=int(self.speed.currentData()),
        )

    def ask(self) -> AnimationOptions | None:
        """Show the dialog; return what was chosen, None when the user thinks better of it."""
        accepted = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return self.options() if accepted else None

    def _side_text(self, side: int) -> str:
        width, height = shown_size(*self._size, side)
        return wording.sides_text(width, height)

    @Slot()
    def _summarise(self) -> None:
        options = self.options()
        frames = len(shown_steps(self._steps))
        seconds = wording.seconds_text(duration(self._steps, options.speed))
        self.summary.setText(self.tr("%Ln picture(s), {}, in a loop", "", frames).format(seconds))
