"""An opened picture with all that was made of it, and those that were open before."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qt_kmeans.gui.session.answers import Answers
from qt_kmeans.gui.session.results import Results

if TYPE_CHECKING:
    from qt_kmeans.core.showing.live import LivePicture, StepView
    from qt_kmeans.gui.session.state import Session

MOST_BYTES = 512 << 20  # one picture of 24 megapixels, or twenty-five of one


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
    session
        What the window showed of it last; None while it is open.
    """

    picture: LivePicture
    results: Results = field(default_factory=Results)
    answers: Answers = field(default_factory=Answers)
    final: StepView | None = None
    encoded: bytes | None = None
    session: Session | None = None

    def size(self) -> int:
        """Return about how many bytes it takes."""
        pixels = self.picture.source.rgba.nbytes
        return 4 * pixels + self.results.size()  # for the screen, as points and as a preview


class Documents:
    """Documents that may be shown again; the longest unused go when they take too much.

    Parameters
    ----------
    most_bytes
        What all of them may take.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._kept: OrderedDict[int, Document] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def keep(self, key: int, document: Document) -> None:
        """Keep a document that is no longer shown."""
        self._kept[key] = document
        self._kept.move_to_end(key)
        total = sum(kept.size() for kept in self._kept.values())
        while total > self._most_bytes and self._kept:
            _, oldest = self._kept.popitem(last=False)
            total -= oldest.size()

    def take(self, key: int) -> Document | None:
        """Return a document to be shown, which is kept no longer."""
        return self._kept.pop(key, None)

    def clear(self) -> None:
        """Forget all."""
        self._kept.clear()
