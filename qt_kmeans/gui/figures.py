"""The numbers that the status bar and the size card show, apart from where they come from."""

from dataclasses import dataclass


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
