"""What reading yields: a decoded picture, or what a header says."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from qt_kmeans.core.metadata import Metadata
from qt_kmeans.core.stamps import FileStamp


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
        What to call it in the interface, usually the file's name; printable on one line.
    path
        Where it came from; None for a pasted picture.
    file_size
        Bytes of the input file; 0 when there is none.
    format
        Pillow's name of the format ("PNG", "JPEG"); empty for a pasted picture.
    notes
        One sentence for everything that was converted, ignored or lost on the way in.
    metadata
        What the file says beside its pixels.
    stamp
        The file as it was when it was opened; None when there is none.
    """

    rgba: NDArray[np.uint8]
    opaque: bool
    name: str
    path: Path | None = None
    file_size: int = 0
    format: str = ""
    notes: tuple[str, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    stamp: FileStamp | None = None

    @property
    def width(self) -> int:
        """Width in pixels."""
        return int(self.rgba.shape[1])

    @property
    def height(self) -> int:
        """Height in pixels."""
        return int(self.rgba.shape[0])


@dataclass(frozen=True, slots=True)
class ImageInfo:
    """What the header of an image file says.

    Attributes
    ----------
    width, height
        Size in pixels of the upright picture.
    mode
        Pillow's name of the kind of pixels: "RGB", "P", "I;16", "CMYK", ...
    bits
        Bits per channel in the file.
    frames
        Frames, pages or layers; None when they cannot be counted.
    notes
        One sentence for everything that will be converted, ignored or lost when it is opened.
    """

    name: str
    format: str
    width: int
    height: int
    mode: str
    bits: int
    frames: int | None
    file_size: int
    notes: tuple[str, ...] = ()
    path: Path | None = None
