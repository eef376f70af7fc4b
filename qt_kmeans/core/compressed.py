"""What came of compressing a picture: the bytes of its file, and what there is to tell about them."""

import dataclasses
import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.deadline import Seconds
from qt_kmeans.core.errors import ImageWriteError
from qt_kmeans.core.naming import display_name
from qt_kmeans.core.phrases import Phrase
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.source import SourceImage
from qt_kmeans.core.stamps import FileStamp
from qt_kmeans.core.writing.encode import format_notes
from qt_kmeans.core.writing.gif import thresholded
from qt_kmeans.core.writing.saving import larger_than_input

if TYPE_CHECKING:
    from qt_kmeans.core.quantized import QuantizedImage  # loads the kernels


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a task; the members of the command line's JSON objects, in their order.

    Attributes
    ----------
    input, output
        As the user named them; `output` is None when nothing was written.
    k, colors
        Most colours allowed, and how many the result has.
    bytes_in, bytes_truecolor, bytes_out
        Sizes of the input, of its pixels as optimised true-colour PNG (None when not asked for), and of
        the result.
    psnr
        In dB; None when every pixel kept its colour.
    ssimulacra2
        None when not scored, which only a target asks for.
    seconds
        From the first look at the file to the saved result.
    notes
        A sentence for everything that was converted, lost, or is worth knowing.
    error
        Why it failed, None when it did not.
    kept
        The file that was at the target and was left as it is; no member of the JSON object, as the command
        line does not ask for it.
    """

    input: str
    output: str | None = None
    k: int = 0
    colors: int | None = None
    bytes_in: int | None = None
    bytes_truecolor: int | None = None
    bytes_out: int | None = None
    psnr: float | None = None
    ssimulacra2: float | None = None
    seconds: Seconds = 0.0
    notes: tuple[str, ...] = ()
    error: str | None = None
    kept: Path | None = None

    def as_record(self) -> dict[str, Any]:
        """Return the report as a JSON object."""
        record = dataclasses.asdict(self)
        del record["kept"]
        return record


@dataclass(frozen=True, slots=True, eq=False)
class Compressed:
    """A result that is ready to be saved, now or later.

    Attributes
    ----------
    data
        The file.
    recipe
        The settings that made it: where there was a target, those that were found.
    report
        What there is to tell, before anything is written.
    larger
        Whether it is larger than its input.
    stamp
        The input file as it was when it was read; None when there is none.
    pixels
        Palette (K, 4) and index map (H, W) that the file must show; None when it is known to.
    """

    data: bytes
    recipe: Recipe
    report: Report
    larger: bool
    stamp: FileStamp | None
    pixels: tuple[NDArray[np.uint8], NDArray[np.uint8]] | None

    @property
    def size(self) -> int:
        """Bytes that it takes in memory."""
        return len(self.data) + (self.pixels[1].nbytes if self.pixels is not None else 0)

    def is_of(self, source: Path | bytes | SourceImage) -> bool:
        """Tell whether this is still the result of what was read, as far as the system tells."""
        return not isinstance(source, Path) or (self.stamp is not None and self.stamp == FileStamp.at(source))

    def proven(self, progress: Progress = silent) -> Self:
        """Return the same without its pixels, having looked whether the file shows them.

        Raises
        ------
        ImageWriteError
            When it does not.
        Cancelled
            Out of `progress`.
        """
        if self.pixels is None:
            return self
        from qt_kmeans.core.writing.readback import bytes_show

        if not bytes_show(self.data, *self.pixels, progress=progress):
            raise ImageWriteError(
                "{name}: the file that was made does not read back as the result; try another format.",
                name=display_name(self.report.input),
            )
        return dataclasses.replace(self, pixels=None)


def compressed(
    source: SourceImage,
    result: "QuantizedImage",
    recipe: Recipe,
    data: bytes,
    *,
    name: str,
    score: float | None = None,
    notes: tuple[str, ...] = (),
    truecolor: int | None = None,
) -> Compressed:
    """Put together what came of a picture.

    Parameters
    ----------
    source, result, recipe, data
        The picture, what the recipe made of it, and its file.
    name
        What the user called the input.
    score, notes
        SSIMULACRA2, and what there is to tell of the search; of a recipe with a target.
    truecolor
        Bytes of the same pixels as an optimised true-colour PNG, if anybody asked.
    """
    palette, ratio, exact = result.palette, result.psnr, result.exact
    if recipe.output.format == "gif" and not source.opaque:
        from qt_kmeans.core.quantized import tally

        palette = thresholded(palette)
        _, ratio, exact = tally(source.rgba, palette, result.indices)
    told = [*source.notes, *notes, *format_notes(result.palette, recipe.output, source.metadata)]
    if exact:
        as_read = Phrase("Every pixel kept the colour that was read.")  # the file said more, or otherwise
        told.append(as_read if source.notes else Phrase("Every pixel kept its colour: nothing is lost."))
    larger = larger_than_input(source.file_size, len(data), source.format, recipe.output)
    if larger:
        told.append(larger)
    report = Report(
        input=name,
        k=most_colors(recipe),
        colors=len(np.unique(palette, axis=0)),
        bytes_in=source.file_size,
        bytes_truecolor=truecolor,
        bytes_out=len(data),
        psnr=None if math.isinf(ratio) else round(ratio, 4),
        ssimulacra2=None if score is None else round(score, 3),
        notes=tuple(told),
    )
    pixels = result.palette, result.indices
    return Compressed(data, recipe, report, larger is not None, source.stamp, pixels)


def most_colors(recipe: Recipe) -> int:
    """Return how many colours the result of a recipe has at most."""
    return len(set(recipe.palette)) or recipe.kmeans.k
