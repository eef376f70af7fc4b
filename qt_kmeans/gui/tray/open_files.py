"""All that there is about several open files, beside the session that shows one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qt_kmeans.gui.tray.common_palette import CommonPalette
from qt_kmeans.gui.tray.controller import TrayController
from qt_kmeans.gui.tray.history import History
from qt_kmeans.gui.tray.keeper import ResultKeeper
from qt_kmeans.gui.tray.kept_results import KeptResults
from qt_kmeans.gui.tray.save_all import SaveAll
from qt_kmeans.gui.tray.survey import TraySurvey

if TYPE_CHECKING:
    from qt_kmeans.gui.session.controller import SessionController


class OpenFiles:
    """The parts for several files; they work on the session's lanes and end with its controller.

    Parameters
    ----------
    controller
        Shows one of the files; it knows nothing of the others.

    Attributes
    ----------
    controller
        The same.
    tray
        Knows all open files.
    history
        What was done to them, to be undone.
    survey
        Measures those that are not shown, while somebody looks.
    saves, common_palette
        Saves all of them; finds one palette for all.
    """

    def __init__(self, controller: SessionController) -> None:
        shop = controller.workshop
        self.controller = controller
        self.tray = TrayController(controller)
        self.history = History(controller, self.tray, controller)
        kept = KeptResults()
        ResultKeeper(controller, self.tray, kept)
        self.survey = TraySurvey(controller, self.tray, shop.side, shop.helper, kept)
        self.saves = SaveAll(controller, self.tray, shop.batch, shop.saver, kept)
        self.saves.busy_changed.connect(self.survey.set_paused)
        self.common_palette = CommonPalette(controller, self.tray, shop.batch, shop.saver)

    def cancel(self) -> None:
        """Stop what is under way for the file that is shown, or comes; what is shown stays."""
        self.controller.cancel()
        self.tray.cancelled()
