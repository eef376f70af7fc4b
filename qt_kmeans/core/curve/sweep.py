"""One picture at many k: the files, a table of what each costs and keeps, and the chart of it."""

import csv
import dataclasses
import io
import json
import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qt_kmeans.core.codec import Codec
from qt_kmeans.core.codec_calls import encoded
from qt_kmeans.core.curve.curve_plot import CurvePoint, draw_curve
from qt_kmeans.core.deadline import Deadline, Seconds
from qt_kmeans.core.phrases import Phrase
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.scoring import quality
from qt_kmeans.core.source import SourceImage
from qt_kmeans.core.writing.gif import thresholded

if TYPE_CHECKING:
    from qt_kmeans.core.kmeans.counted import CountedPicture  # loads the kernels
    from qt_kmeans.core.quantized import QuantizedImage

CHART, TABLE, REPORT = "curve.png", "report.csv", "report.json"


@dataclass(frozen=True, slots=True)
class SweepRow:
    """What one k costs and keeps.

    Attributes
    ----------
    k, colors
        Most colours allowed, and how many the result has.
    bytes
        Size of the file.
    bits_per_pixel
        The same per pixel.
    ratio_to_input, ratio_to_truecolor
        `bytes` as a fraction of the input file and of its pixels as optimised true-colour PNG; the
        former is None for a picture that came from no file.
    psnr
        In dB; infinite when every pixel kept its colour.
    ssimulacra2
        None for pictures too small to be scored.
    seconds
        To cluster, map and encode; without the scoring.
    """

    k: int
    colors: int
    bytes: int
    bits_per_pixel: float
    ratio_to_input: float | None
    ratio_to_truecolor: float
    psnr: float
    ssimulacra2: float | None
    seconds: Seconds

    def as_record(self) -> dict[str, Any]:
        """Return the row as a JSON object; an infinite PSNR is null."""
        record = dataclasses.asdict(self)
        record["psnr"] = None if math.isinf(self.psnr) else self.psnr
        return record

    def line(self) -> str:
        """Return the row as it stands under `HEADING`."""
        score = "-" if self.ssimulacra2 is None else f"{self.ssimulacra2:.1f}"
        input_share = "-" if self.ratio_to_input is None else f"{self.ratio_to_input:.1%}"
        return (
            f"{self.k:>4} {self.bytes:>12,} {self.bits_per_pixel:>7.2f} {input_share:>9}"
            f" {self.ratio_to_truecolor:>11.1%} {self.psnr:>7.2f} {score:>12} {self.seconds:>8.2f}"
        )


HEADING = "   k        bytes  bits/px  of input  of true-col.  PSNR dB  SSIMULACRA2  seconds"


def result_path(folder: Path, k: int) -> Path:
    """Return where the result for a k goes."""
    return folder / f"compressed_image_{k}.png"


def sweep(
    source: SourceImage,
    ks: Sequence[int],
    recipe: Recipe,
    codec: Codec,
    *,
    truecolor: int,
    deadline: Deadline,
    progress: Progress = silent,
) -> Iterator[tuple[SweepRow, bytes]]:
    """Compress a picture at every k as PNG; yield each row with the bytes of its file.

    The colours of the picture are counted once. Large pictures are scored on their central part
    (`quality.scored_part` says which).

    Parameters
    ----------
    source
        The picture.
    ks
        Numbers of colours, 2..256 each.
    recipe
        All other settings.
    codec
        The child process that encodes.
    truecolor
        Bytes of the same pixels as optimised true-colour PNG.
    deadline
        When to give up.
    progress
        Told about every stage; may raise `Cancelled`.
    """
    from qt_kmeans.core.kmeans.counted import CountedPicture

    watched = deadline.watch(progress)
    watched("Counting colours", 0.0)
    picture = CountedPicture(source.rgba)
    scorer = quality.Scorer(source.rgba)
    for k in ks:
        stages = _stages_of(k, watched)
        at_k = recipe.but(k=k, format="png")
        found = measure(source, picture, at_k, codec, scorer, deadline=deadline, progress=stages)
        yield (
            SweepRow(
                k=k,
                colors=len(found.result.palette),
                bytes=len(found.data),
                bits_per_pixel=round(8 * len(found.data) / (source.width * source.height), 4),
                ratio_to_input=round(len(found.data) / source.file_size, 4) if source.file_size else None,
                ratio_to_truecolor=round(len(found.data) / truecolor, 4),
                psnr=round(found.psnr, 4),
                ssimulacra2=None if found.ssimulacra2 is None else round(found.ssimulacra2, 3),
                seconds=round(found.seconds, 3),
            ),
            found.data,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """One recipe carried out on one picture.

    Attributes
    ----------
    result
        The picture in few colours.
    data
        Its file.
    psnr
        Of the file, in dB; infinite when every pixel kept its colour.
    ssimulacra2
        Of the file; None for pictures too small to be scored.
    seconds
        To cluster, map and encode; without the scoring.
    """

    result: "QuantizedImage"
    data: bytes
    psnr: float
    ssimulacra2: float | None
    seconds: Seconds


def measure(
    source: SourceImage,
    picture: "CountedPicture",
    recipe: Recipe,
    codec: Codec,
    scorer: quality.Scorer,
    *,
    deadline: Deadline,
    progress: Progress = silent,
) -> Measured:
    """Carry out a recipe and score the result.

    Parameters
    ----------
    picture
        The pixels of `source` with their colours counted.
    codec
        The child process that encodes.
    scorer
        Of `source`.
    """
    from qt_kmeans.core.quantized import quantize_colors, tally

    start = time.perf_counter()
    result = quantize_colors(picture, recipe, progress)
    data = encoded(result, recipe, source, codec, deadline=deadline, progress=progress)
    seconds = time.perf_counter() - start
    palette, psnr = result.palette, result.psnr
    if recipe.output.format == "gif" and not source.opaque:  # which has no half-transparent colours
        palette = thresholded(palette)
        _, psnr, _ = tally(source.rgba, palette, result.indices)
    progress("Scoring", 0.0)
    score = scorer.score(palette, result.indices)
    return Measured(result, data, psnr, score, seconds)


def _stages_of(k: int, progress: Progress) -> Progress:
    def report(stage: str, fraction: float) -> None:
        progress(Phrase("k = {k}: {stage}", k=k, stage=Phrase(stage)), fraction)

    return report


def table(rows: Sequence[SweepRow]) -> bytes:
    """Return the rows as CSV with a line of names, in UTF-8."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([field.name for field in dataclasses.fields(SweepRow)])
    writer.writerows(dataclasses.astuple(row) for row in rows)
    return text.getvalue().encode()


def report(rows: Sequence[SweepRow], source: SourceImage, name: str, *, truecolor: int) -> dict[str, Any]:
    """Return everything about a sweep as one JSON object."""
    part = quality.scored_part(source.height, source.width)
    return {
        "input": name,
        "width": source.width,
        "height": source.height,
        "bytes_in": source.file_size,
        "bytes_truecolor": truecolor,
        "notes": [*source.notes, *([part] if part else [])],
        "rows": [row.as_record() for row in rows],
    }


def chart(rows: Sequence[SweepRow], source: SourceImage, *, truecolor: int) -> bytes:
    """Return the chart of the rows as PNG."""
    points = [CurvePoint(row.k, row.bytes, row.ssimulacra2, row.psnr) for row in rows]
    marks = [("true-colour PNG", truecolor)]
    if source.file_size:
        marks.insert(0, (f"input ({source.format})", source.file_size))
    title = f"{source.name}, {source.width} x {source.height}"
    buffer = io.BytesIO()
    draw_curve(points, title=title, marks=marks).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def as_json(record: dict[str, Any]) -> bytes:
    """Return a JSON object as the content of a file."""
    return (json.dumps(record, indent=2, allow_nan=False) + "\n").encode()
