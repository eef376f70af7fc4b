"""Reading image files: any supported file becomes upright straight-alpha sRGB pixels, or one sentence."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an input file said about itself, as far as an output may repeat it.

    Attributes
    ----------
    exif
        The EXIF block in TIFF form with the orientation tag removed, or empty.
    xmp
        The XMP packet, or empty.
    dpi
        Horizontal and vertical resolution in pixels per inch, or None.
    text
        Pairs of PNG-style keyword and value: "Copyright", "Author", "Creation Time", ...
    """

    exif: bytes = b""
    xmp: bytes = b""
    dpi: tuple[float, float] | None = None
    text: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class SourceImage:
    """A decoded picture.

    Attributes
    ----------
    rgba
        (H, W, 4) uint8, C-contiguous and read-only, straight-alpha sRGB, upright.
    opaque
        True when every pixel has alpha 255.
    name
        What to call it in the interface, usually the file's name.
    path
        Where it came from; None for a pasted picture.
    file_size
        Bytes of the input file; 0 when there is none.
    format
        Pillow's name of the format ("PNG", "JPEG"); empty for a pasted picture.
    notes
        One sentence for everything that was converted, ignored or lost on the way in.
    """

    rgba: NDArray[np.uint8]
    opaque: bool
    name: str
    path: Path | None = None
    file_size: int = 0
    format: str = ""
    notes: tuple[str, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)

    @property
    def width(self) -> int:
        """Width in pixels."""
        return int(self.rgba.shape[1])

    @property
    def height(self) -> int:
        """Height in pixels."""
        return int(self.rgba.shape[0])
