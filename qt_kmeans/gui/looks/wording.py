"""Numbers as people read them: sizes, changes, counts and times in the user's locale."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from qt_kmeans.gui.languages import is_mirrored, isolated, plural
from qt_kmeans.gui.looks.axis import short

MINUS = "\u2212"
THIN = "\u202f"  # narrow no-break space, between a number and its unit
DASH = "\u2013"  # stands where a value is not known yet

_LARGEST_UNIT = 4  # as a power of 1000


def bytes_text(size: int) -> str:
    """Return a file size with three figures in decimal units: "987 B", "12.3 kB", "2.05 MB"."""
    unit = unit_of(size)
    value = size / 1000**unit
    return isolated(f"{_fixed(value, _digits(value) if unit else 0)}{THIN}{_units()[unit]}")


def exact_bytes_text(size: int) -> str:
    """Return a file size to the byte, with three figures or as many as it takes: "2.70 MB", "204.8 kB"."""
    unit = unit_of(size)
    value = Decimal(size).scaleb(-3 * unit)
    digits = max(_digits(float(value)) if unit else 0, -int(value.normalize().as_tuple().exponent))
    return isolated(f"{_fixed(float(value), digits)}{THIN}{_units()[unit]}")


def unit_of(size: int) -> int:
    """Return the power of 1000 in which a number of bytes is told."""
    unit = 0
    while size / 1000**unit >= 999.5 and unit < _LARGEST_UNIT:
        unit += 1
    return unit


def change_text(before: int, after: int) -> str:
    """Return how much `after` differs from `before` in percent: "−85 %", "+12 %", "±0 %".

    Never rounds to what is not true: only equal sizes are "±0 %", only nothing is "−100 %".
    """
    if before <= 0 or before == after:
        return _percent("±0")
    percent = 100 * abs(after - before) / before
    digits = 1 if percent < 9.95 else 0
    if after < before and 99 < percent < 100:
        percent, digits = min(percent, 99.9), 1
    sign = MINUS if after < before else "+"
    return _percent(sign + _fixed(max(percent, 0.1), digits))


def count_text(count: int) -> str:
    """Return a whole number with the locale's thousands separators."""
    return str(QLocale().toString(count))


def colors_text(count: int) -> str:
    """Return a number of colours: "1 colour", "1,234 colours"."""
    return plural("%Ln colour(s)", "", count)


def files_text(count: int) -> str:
    """Return a number of files: "1 file", "200 files"."""
    return plural("%Ln file(s)", "", count)


def seconds_text(seconds: float) -> str:
    """Return a duration: "12 ms", "0.35 s", "4.2 s", "75 s"."""
    translate = QCoreApplication.translate
    if seconds < 0.0995:
        unit = translate("Wording", "ms")
        return isolated(f"{QLocale().toString(max(1, round(seconds * 1000)))}{THIN}{unit}")
    digits, unit = 2 if seconds < 0.995 else 1 if seconds < 9.95 else 0, translate("Wording", "s")
    return isolated(f"{_fixed(seconds, digits)}{THIN}{unit}")


def decibel_text(psnr: float) -> str:
    """Return a PSNR: "38.2 dB", or "∞ dB" for a result without any error."""
    unit = QCoreApplication.translate("Wording", "dB")
    if psnr == float("inf"):
        return isolated(f"∞{THIN}{unit}")
    return isolated(f"{_fixed(psnr, 1)}{THIN}{unit}")


def score_text(score: float) -> str:
    """Return a SSIMULACRA2 score: "74.3", "−12.0"."""
    return isolated(_fixed(score, 1).replace("-", MINUS))


def gain_text(gain: float) -> str:
    """Return by how much a score differs: "+6.2", "−0.4", "±0.0"."""
    sign = "+" if gain >= 0.05 else "±" if gain > -0.05 else MINUS
    return isolated(sign + _fixed(abs(gain), 1))


def delta_text(error: float) -> str:
    """Return an error in delta E of Oklab: "ΔE 3.4"."""
    return isolated(f"ΔE{THIN}{_fixed(error, 1)}")


def number_text(value: float) -> str:
    """Return a number with no more than three digits: "0", "2.5", "14"."""
    return str(QLocale().toString(float(value), "g", 3))


def short_text(value: float, step: float = 0.0) -> str:
    """Return a figure of an axis in few characters: "62M", "13.65G", "−40"; see `axis.short`."""
    number, prefix = short(value, step)
    decimals = len(number.partition(".")[2])
    figure = _fixed(abs(float(number)), decimals)
    unit = _multiples().get(prefix, "{}" + prefix.replace("-", MINUS))
    return isolated((MINUS if float(number) < 0 else "") + unit.format(figure))


def percent_text(fraction: float) -> str:
    """Return a fraction as whole percent: "80 %"."""
    return _percent(QLocale().toString(round(100 * fraction)))


def share_text(fraction: float) -> str:
    """Return a share as percent with a decimal: "3.2 %"; what is there is never nothing: "< 0.1 %"."""
    percent = 100 * fraction
    tiny = 0 < percent < 0.1
    return _percent(("< " if tiny else "") + _fixed(max(percent, 0.1) if tiny else percent, 1))


def fine_percent_text(fraction: float) -> str:
    """Return a fraction in 0..1 as percent: "34 %", "2.1 %", "0.34 %", "0.004 %"; "0 %" for nothing alone."""
    percent = 100 * fraction
    if not percent:
        return _percent(_fixed(0, 0))
    digits = 0 if percent >= 9.95 else 1 if percent >= 0.995 else 2 if percent >= 0.0995 else 3
    return _percent(_fixed(max(percent, 0.001), digits))


def zoom_text(zoom: float) -> str:
    """Return a zoom factor as percent, with a decimal below ten: "100 %", "6.7 %"."""
    percent = 100 * zoom
    digits = 1 if percent < 9.95 else 0
    return _percent(_fixed(percent, digits))


def hex_text(rgba: tuple[int, int, int, int]) -> str:
    """Return a colour as "#RRGGBB", with two more digits when it is not opaque."""
    red, green, blue, alpha = rgba
    return isolated(f"#{red:02X}{green:02X}{blue:02X}" + ("" if alpha == 255 else f"{alpha:02X}"))


def tolerance_text(tolerance: float) -> str:
    """Return a fraction as percent with all its digits: "0.01 %"; "None" for 0."""
    if not tolerance:
        return QCoreApplication.translate("Wording", "None")
    percent = Decimal(repr(tolerance)) * 100
    digits = max(0, -int(percent.normalize().as_tuple().exponent))
    return _percent(_fixed(float(percent), digits))


def sides_text(width: int, height: int) -> str:
    """Return the sides of a picture: "1200 × 800"."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return isolated(f"{locale.toString(width)} × {locale.toString(height)}")


def listed(*words: str) -> str:
    """Return words one after the other, with the comma of the language."""
    return QCoreApplication.translate("Wording", ", ", "between the parts of a list").join(words)


def arrow() -> str:
    """Return the sign between before and after, which points where one reads on."""
    return "←" if is_mirrored() else "→"


def _percent(number: str) -> str:
    return isolated(f"{number}{THIN}%")


def _units() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("Wording", "B"),
        translate("Wording", "kB"),
        translate("Wording", "MB"),
        translate("Wording", "GB"),
        translate("Wording", "TB"),
    )


def _multiples() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "k": translate("Wording", "{}k", "thousands, on an axis"),
        "M": translate("Wording", "{}M", "millions, on an axis"),
        "G": translate("Wording", "{}G", "thousands of millions, on an axis"),
    }


def _digits(value: float) -> int:
    """Return how many decimals make three figures."""
    return 0 if value >= 99.95 else 1 if value >= 9.995 else 2


def _fixed(value: float, digits: int) -> str:
    return str(QLocale().toString(float(value), "f", digits))
