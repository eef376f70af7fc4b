"""The look in numbers: the colours of the light and the dark theme, spacing, contrast. No Qt."""

from dataclasses import dataclass
from typing import Final


class Space:
    """Distances in logical pixels; every layout uses these and no others."""

    TINY: Final = 4
    SMALL: Final = 8
    MEDIUM: Final = 12
    LARGE: Final = 16
    HUGE: Final = 24
    RADIUS: Final = 5
    CONTROL: Final = 28  # height of buttons, fields and bars of controls
    ICON: Final = 18


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, each "#rrggbb".

    Greys are strictly neutral: a tinted interface shifts how the colours of a photo are judged.

    Attributes
    ----------
    window, raised, base
        Grounds of the window, of buttons and headers, of fields and lists.
    hover, pressed
        Grounds of a control under the pointer and under the pressed button.
    border, outline
        Hairlines between areas; the edge of fields and buttons.
    text, muted, disabled
        Text that is read, text that explains, text of what cannot be used.
    accent, fill, on_fill
        The one accent as a line or icon; as a ground; the text upon that ground.
    backdrop
        What pictures lie on: mid-grey, so that neither light nor dark pictures are favoured.
    checker
        The two greys under transparent pixels.
    error, warning, note
        Line and icon colours of the three kinds of message; the name with `_ground` is what the
        message's text stands on.
    """

    name: str
    dark: bool
    window: str
    raised: str
    base: str
    hover: str
    pressed: str
    border: str
    outline: str
    text: str
    muted: str
    disabled: str
    accent: str
    fill: str
    on_fill: str
    backdrop: str
    checker: tuple[str, str]
    error: str
    error_ground: str
    warning: str
    warning_ground: str
    note: str
    note_ground: str


DARK = Theme(
    name="dark",
    dark=True,
    window="#252525",
    raised="#333333",
    base="#1b1b1b",
    hover="#3e3e3e",
    pressed="#2b2b2b",
    border="#171717",
    outline="#4c4c4c",
    text="#e6e6e6",
    muted="#a8a8a8",
    disabled="#6e6e6e",
    accent="#8f9dff",
    fill="#4f61d9",
    on_fill="#ffffff",
    backdrop="#464646",
    checker=("#8a8a8a", "#6f6f6f"),
    error="#ff8078",
    error_ground="#452625",
    warning="#f3b74f",
    warning_ground="#3f3320",
    note="#74b4ff",
    note_ground="#21344a",
)

LIGHT = Theme(
    name="light",
    dark=False,
    window="#f1f1f1",
    raised="#ffffff",
    base="#ffffff",
    hover="#e6e6e6",
    pressed="#d9d9d9",
    border="#d2d2d2",
    outline="#bdbdbd",
    text="#1d1d1d",
    muted="#5c5c5c",
    disabled="#a2a2a2",
    accent="#4356cf",
    fill="#4a5dd6",
    on_fill="#ffffff",
    backdrop="#a9a9a9",
    checker=("#f2f2f2", "#d4d4d4"),
    error="#c0271d",
    error_ground="#fce4e2",
    warning="#8a5a00",
    warning_ground="#fdf0d3",
    note="#1d62b5",
    note_ground="#e1eefc",
)


def luminance(color: str) -> float:
    """Return the relative luminance, 0 (black) to 1 (white), of "#rrggbb" as WCAG 2 defines it."""
    channels = (int(color[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 (none) to 21 (black on white)."""
    dim, bright = sorted((luminance(first), luminance(second)))
    return (bright + 0.05) / (dim + 0.05)


def legible(ground: str) -> str:
    """Return black or white, whichever reads better on `ground`."""
    return max(("#000000", "#ffffff"), key=lambda ink: contrast(ink, ground))


def blend(ground: str, over: str, opacity: float) -> str:
    """Return `over` laid on `ground` with `opacity` 0..1."""
    pairs = ((int(ground[i : i + 2], 16), int(over[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(below + (above - below) * opacity):02x}" for below, above in pairs)
