"""Round numbers for the axes of small charts. No Qt."""

import math
from typing import Final

_PREFIXES: Final = ((1e9, "G"), (1e6, "M"), (1e3, "k"))


def ticks(low: float, high: float, *, most: int) -> tuple[float, ...]:
    """Return at most `most` round numbers (at least one where there is a span) within low..high.

    They are multiples of 1, 2 or 5 times a power of ten.
    """
    if not high > low or most < 1:
        return (low,)
    rough = (high - low) / most
    power = 10.0 ** math.floor(math.log10(rough))
    for factor in (1, 2, 5, 10, 20, 50):
        step = factor * power
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        if 0 < last - first + 1 <= most:
            return tuple(number * step for number in range(first, last + 1))
    return (low,)


def short(value: float) -> str:
    """Return a number in at most six characters: 1234 -> "1.23k", 0.00052 -> "5.2e-4"."""
    if value == 0:
        return "0"
    size = abs(value)
    for unit, prefix in _PREFIXES:
        if size >= unit * 0.9995:
            return f"{value / unit:.3g}{prefix}"
    if size < 0.001:
        mantissa, exponent = f"{value:.1e}".split("e")
        return f"{mantissa.removesuffix('.0')}e{int(exponent)}"
    return f"{value:.3g}"
