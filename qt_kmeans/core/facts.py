"""What a file is before anything is done to it: its header, its colours, and what opening it converts."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from qt_kmeans.core.palettes.palette import color_codes
from qt_kmeans.core.progress import Progress, silent
from qt_kmeans.core.source import ImageInfo, image_info, image_info_bytes, read_image, read_image_bytes


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """What can be said about an image file.

    Attributes
    ----------
    info
        What its header says.
    colors
        Distinct colours of the upright sRGB picture; all fully transparent pixels count as one.
    transparency
        "none", "full" (pixels are opaque or fully transparent) or "partial".
    notes
        One sentence for everything that was converted, ignored or lost on the way in.
    """

    info: ImageInfo
    colors: int
    transparency: str
    notes: tuple[str, ...]

    def as_record(self) -> dict[str, Any]:
        """Return the facts as a JSON object."""
        info = self.info
        return {
            "format": info.format,
            "width": info.width,
            "height": info.height,
            "mode": info.mode,
            "bits": info.bits,
            "frames": info.frames,
            "bytes": info.file_size,
            "colors": self.colors,
            "transparency": self.transparency,
            "notes": list(self.notes),
        }

    def lines(self) -> list[str]:
        """Return the facts as lines for people."""
        info = self.info
        frames = "unknown" if info.frames is None else f"{info.frames:,}"
        return [
            f"Format        {info.format}",
            f"Size          {info.width} x {info.height} pixels, {info.file_size:,} bytes",
            f"Mode          {info.mode}, {info.bits} bits a channel",
            f"Colours       {self.colors:,}",
            f"Transparency  {self.transparency}",
            f"Frames        {frames}",
            *(f"Note          {note}" for note in self.notes),
        ]


def image_facts(
    source: Path | bytes,
    name: str,
    *,
    max_pixels: int,
    allow_truncated: bool = False,
    progress: Progress = silent,
) -> ImageFacts:
    """Read a file, or its content, to the end and say what it is; belongs in the child process.

    Raises
    ------
    ImageReadError
        When it cannot be opened.
    """
    if isinstance(source, Path):
        info = image_info(source, max_pixels=max_pixels)
        image = read_image(source, max_pixels=max_pixels, allow_truncated=allow_truncated, progress=progress)
    else:
        info = image_info_bytes(source, name, max_pixels=max_pixels)
        image = read_image_bytes(
            source, name, max_pixels=max_pixels, allow_truncated=allow_truncated, progress=progress
        )
    progress("Counting colours", 0.0)
    # Plain np.unique hashes and takes fifty times as long as with the counts, which make it sort.
    colors = len(np.unique(color_codes(image.rgba), return_counts=True)[0])
    transparency = "none"
    if not image.opaque:
        alpha = image.rgba[..., 3]
        transparency = "partial" if bool(((alpha > 0) & (alpha < 255)).any()) else "full"
    notes = tuple(dict.fromkeys((*info.notes, *image.notes)))
    return ImageFacts(info, colors, transparency, notes)
