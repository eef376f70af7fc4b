"""An opened picture with all that was made of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qt_kmeans.gui.answers import Answers
from qt_kmeans.gui.results import Results

if TYPE_CHECKING:
    from qt_kmeans.core.live import LivePicture, StepView


@dataclass(slots=True, eq=False)
class Document:
    """What is kept of one picture besides what the window shows.

    Attributes
    ----------
    picture
        The picture with its colours counted.
    results, answers
        What was made of it and found for it.
    final
        The view of the exact result, None while that is not up to date.
    encoded
        The file of the exact result, None while that is not up to date.
    """

    picture: LivePicture
    results: Results = field(default_factory=Results)
    answers: Answers = field(default_factory=Answers)
    final: StepView | None = None
    encoded: bytes | None = None
