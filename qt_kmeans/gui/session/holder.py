"""What there is now: the session, the picture it is about, and whether the hand is at it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from qt_kmeans.core.showing.live import LivePicture
    from qt_kmeans.gui.session.document import Document
    from qt_kmeans.gui.session.state import Session


class SessionHolder(QObject):
    """Holds the session for those who follow it; they know this, not the controller that it is part of.

    Signals
    -------
    changed : Session, Session
        The session before and after.

    Attributes
    ----------
    animate
        Whether a new run plays by itself.
    """

    changed = Signal(object, object)

    def __init__(self, session: Session, *, animate: bool = True) -> None:
        super().__init__()
        self.animate = animate
        self._session = session
        self._document: Document | None = None
        self._gestures, self._dragging = 0, False

    @property
    def session(self) -> Session:
        """What there is now."""
        return self._session

    @property
    def document(self) -> Document | None:
        """The open picture with all that was made of it."""
        return self._document

    @property
    def picture(self) -> LivePicture | None:
        """The open picture with its colours counted."""
        return self._document.picture if self._document is not None else None

    @property
    def gesture(self) -> int | None:
        """The number of the drag that is under way, None when no slider or colour is held."""
        return self._gestures if self._dragging else None

    def _replace(self, session: Session) -> None:
        if session.saved and session.kept != session.recipe:
            session = dataclasses.replace(session, kept=session.recipe)
        old, self._session = self._session, session
        self.changed.emit(old, session)

    def _change(self, **changes: Any) -> None:  # noqa: ANN401 - the fields' own types
        self._replace(dataclasses.replace(self._session, **changes))

    @Slot(object)
    def _take_changes(self, changes: dict[str, Any]) -> None:
        self._change(**changes)
