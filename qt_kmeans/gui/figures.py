"""The numbers that the status bar and the size card show, apart from where they come from."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qt_kmeans.gui.session.state import Session


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything there is to say in numbers about a picture and its result.

    Attributes
    ----------
    width, height
        Size of the picture in pixels.
    distinct
        Distinct colours of the source; 0 while they are not counted.
    colors
        Colours of the palette that is shown; 0 while there is none.
    exact
        True when the result has every colour of the source.
    converted
        True when the source itself is not all of the file: fewer bits, another colour space, a part.
    input_format
        Name of the input's format ("PNG", "JPEG"); empty for a pasted picture.
    output_format
        "png", "webp" or "gif".
    bytes_before
        Size of the input file; 0 for a pasted picture.
    bytes_truecolor
        Size of the same pixels as an optimised true-colour PNG, when known.
    bytes_after
        Size of the result's file, when known.
    psnr
        Peak signal-to-noise ratio in dB, when known; infinite for an exact result.
    ssimulacra2
        How good the result looks, when known; `scored` tells whether it is that of this very result.
    seconds
        Time the clustering took, when known.
    stale
        True when the result's numbers belong to earlier settings.
    """

    width: int = 0
    height: int = 0
    distinct: int = 0
    colors: int = 0
    exact: bool = False
    converted: bool = False
    input_format: str = ""
    output_format: str = "png"
    bytes_before: int = 0
    bytes_truecolor: int | None = None
    bytes_after: int | None = None
    psnr: float | None = None
    ssimulacra2: float | None = None
    scored: bool = False
    seconds: float | None = None
    stale: bool = False

    @property
    def yardstick(self) -> int:
        """Bytes that the result is held against: the input file, or the pixels in true colour."""
        return self.bytes_before or self.bytes_truecolor or 0

    @property
    def larger(self) -> bool:
        """True when the result's file is larger than the input file."""
        return self.bytes_after is not None and 0 < self.bytes_before < self.bytes_after


def figures_of(session: "Session") -> Figures:
    """Return the numbers of a session."""
    source, view, result = session.source, session.view, session.result
    if source is None:
        return Figures(output_format=session.recipe.output.format)
    return Figures(
        width=source.width,
        height=source.height,
        distinct=session.distinct,
        colors=len(view.palette) if view is not None else 0,
        exact=result is not None and bool(result.exact) and not session.stale,
        converted=bool(source.notes),
        input_format=source.format,
        output_format=session.recipe.output.format,
        bytes_before=source.file_size,
        bytes_truecolor=session.truecolor_size,
        bytes_after=session.result_size,
        psnr=result.psnr if result is not None else None,
        ssimulacra2=session.score.ssimulacra2 if session.score is not None else None,
        scored=session.scored and not session.stale,
        seconds=session.seconds,
        stale=session.stale,
    )
