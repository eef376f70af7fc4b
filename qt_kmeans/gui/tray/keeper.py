"""Keeps the result of the file that is shown, for when all files are saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from qt_kmeans.core.compressed import Compressed
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.session.state import Session
    from qt_kmeans.gui.tray.controller import TrayController
    from qt_kmeans.gui.tray.kept_results import KeptResults


class ResultKeeper(QObject):
    """Has the result of the file that is shown kept as soon as it is there.

    Parameters
    ----------
    controller, tray
        The session, and which file it shows. The tray must be told of a session before this is.
    kept
        Where results go.
    """

    def __init__(self, controller: SessionController, tray: TrayController, kept: KeptResults) -> None:
        super().__init__(controller)
        self._tray = tray
        self._kept = kept
        controller.changed.connect(self._on_session)

    @Slot(object, object)
    def _on_session(self, _old: Session, new: Session) -> None:
        tray, document = self._tray.tray, self._tray.document
        file = tray.find(tray.current)
        if new.stale or file is None or document is None or document.encoded is None:
            return
        recipe = tray.recipe_of(file)
        if document.answers.answered(recipe) != new.recipe:
            return  # they were changed while it was being opened
        known = self._kept.find(file.key, recipe)
        if known is None or known.data is not document.encoded:
            made = _compressed(new, document.encoded, file.name)
            if made is not None:
                self._kept.keep(file.key, recipe, made)


def _compressed(session: Session, data: bytes, name: str) -> Compressed | None:
    """Return what came of a session's picture; None where it takes its time to tell."""
    from qt_kmeans.core.compressed import compressed

    source, result, found = session.source, session.result, session.found
    if source is None or result is None or session.as_gif:
        return None
    if not session.recipe.target:
        return compressed(source, result, session.recipe, data, name=name)
    if found is None:
        return None
    from qt_kmeans.core.compress import notes_of_search

    notes = notes_of_search(found, source)
    return compressed(source, result, session.recipe, data, name=name, score=found.score, notes=notes)
