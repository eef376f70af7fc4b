"""Round numbers for the axes of small charts. No Qt."""

import math
from collections.abc import Sequence
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


def spacing(numbers: Sequence[float]) -> float:
    """Return the distance of the first two numbers, 0 where there are not two."""
    return abs(numbers[1] - numbers[0]) if len(numbers) > 1 else 0.0


def short(value: float, step: float = 0.0) -> tuple[str, str]:
    """Return a number in few characters and what it is multiplied by: "1.23", "k"; "5.2", "e-4".

    With `step`, the distance to the next number on an axis, there are as many digits as tell the two
    apart: 13.6e9 and 13.65e9 are "13.60" and "13.65" "G".
    """
    if value == 0 or abs(value) < step * 1e-6:
        return "0", ""
    size = abs(value)
    for unit, prefix in _PREFIXES:
        if size >= unit * 0.9995:
            return _digits(value / unit, step / unit), prefix
    if size < 0.001:
        power = math.floor(math.log10(size))
        mantissa = _digits(value / 10.0**power, step / 10.0**power, usual=2)
        return mantissa, f"e{power}"
    return _digits(value, step), ""


def _digits(value: float, step: float, *, usual: int = 3) -> str:
    """Return a number with its usual figures, or the decimals that its distance to the next one needs."""
    if step <= 0:
        return f"{value:.{usual}g}"
    return f"{value:.{max(0, -math.floor(math.log10(step) + 1e-9))}f}"
