"""Keeps the choice of dithering in step with what its ways have come to on the picture that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from qt_kmeans.core.curve.dither_cost import dither_costs

if TYPE_CHECKING:
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.session.state import Session
    from qt_kmeans.gui.settings.dither_choice import DitherChoice


_SHOWN = ("recipe", "stale", "result_size")


class DitherDesk(QObject):
    """Has the costs measured while somebody looks, and shows them."""

    def __init__(self, controller: SessionController, choice: DitherChoice) -> None:
        super().__init__(choice)
        self._controller = controller
        self._choice = choice
        choice.looked_at.connect(controller.sweep.set_dithers_wanted)
        controller.sweep.changed.connect(self._show)
        controller.changed.connect(self._on_session)
        self._show()

    @Slot()
    def _show(self) -> None:
        session, sweep = self._controller.session, self._controller.sweep.sweep
        self._choice.show_costs(
            dither_costs(session.recipe, sweep.dithers),
            size=None if session.stale else session.result_size,
            coming=[recipe.mapping.dither for recipe in sweep.dithers_coming],
        )

    @Slot(object, object)
    def _on_session(self, old: Session, new: Session) -> None:
        if new.source is not old.source:
            self._choice.forget_costs()
        elif any(getattr(new, part) != getattr(old, part) for part in _SHOWN):
            self._show()
