"""Colours and sizes of the picture, in a dark and a light edition."""

from dataclasses import dataclass

Rgb = tuple[int, int, int]
Rgba = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Look:
    """How things that are not points look.

    Attributes
    ----------
    top, bottom
        The background's vertical gradient.
    fog
        What far points fade into.
    line, hidden_line
        Edges of the cube, and those behind the cloud.
    axes
        The edges and letters of red, green and blue.
    title, text
        The hint in an empty cube; `text` is also that of the numbers beside the letters.
    halo
        Outermost rim of a centroid.
    ring
        Bright rim of a centroid.
    focus
        Frame of a view that has the keyboard.
    """

    top: Rgb
    bottom: Rgb
    fog: Rgb
    line: Rgba
    hidden_line: Rgba
    axes: tuple[Rgba, Rgba, Rgba]
    title: Rgba
    text: Rgba
    halo: Rgba
    ring: Rgba
    focus: Rgba


DARK = Look(
    top=(32, 35, 42),
    bottom=(20, 22, 27),
    fog=(24, 26, 32),
    line=(190, 198, 214, 110),
    hidden_line=(190, 198, 214, 62),
    axes=((255, 107, 107, 255), (81, 207, 102, 255), (92, 156, 255, 255)),
    title=(232, 236, 244, 255),
    text=(158, 166, 182, 255),
    halo=(0, 0, 0, 150),
    ring=(255, 255, 255, 255),
    focus=(92, 156, 255, 200),
)

LIGHT = Look(
    top=(249, 250, 252),
    bottom=(232, 235, 240),
    fog=(240, 242, 246),
    line=(60, 68, 84, 110),
    hidden_line=(60, 68, 84, 56),
    axes=((214, 48, 49, 255), (32, 138, 60, 255), (36, 96, 220, 255)),
    title=(36, 42, 54, 255),
    text=(98, 106, 122, 255),
    halo=(20, 24, 32, 170),
    ring=(255, 255, 255, 255),
    focus=(36, 96, 220, 200),
)


def look(*, dark: bool) -> Look:
    """Return the look for a dark or a light window."""
    return DARK if dark else LIGHT
